# hostile.awk: input that is made to be slow, large or confusing.
#
# usage: LC_ALL=C awk -v kind=KIND -v size=BYTES -f hostile.awk
#
# Writes about so many bytes: what comes before, one thing over and over, and
# what comes after.  KIND `list` lists the kinds, with the suffix of their files:
# txt, html and trace for dr-extract, tsv for the programs that read records.

function add(suffix, name, first, again, last) {
	kinds[++nkinds] = name
	suffixes[name] = suffix
	before[name] = first
	piece[name] = again
	after[name] = last
}

BEGIN {
	title = "某市某局2023年政府信息公开工作年度报告\n"
	three = "三、收到和处理政府信息公开申请情况\n"
	zeros = " 0 0 0 0 0 0 0\n"
	cells = "<td>0<td>0<td>0<td>0<td>0<td>0<td>0"
	page = "<html><title>" title "</title><body>"

	# text
	add("txt", "text", title, "本局认真贯彻落实条例，主动公开政府信息。\n", "")
	add("txt", "line", title, "本局认真贯彻落实条例，主动公开政府信息。", "\n")
	add("txt", "line-digits", title three "1.属于国家秘密 ", "0 ", "\n")
	add("txt", "digits", title three "1.属于国家秘密 ", "7", "\n")
	add("txt", "label", title three, "属于国家秘密", zeros)
	add("txt", "rows", title three, "1.属于国家秘密" zeros, "")
	add("txt", "numbers", title three, "0 1 2 3 4 5 6\n", "")
	add("txt", "column", title three, "3\n", "")
	add("txt", "headings", title, "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n", "")
	add("txt", "titles", "", title, "")
	add("txt", "dates", title, "发布日期：2024-01-31 来源：某市某局\n", "")
	add("txt", "blank", title, "\n", "x")
	add("txt", "spaces", title, " ", "x")
	add("txt", "tabs", title three, "\t", "0\n")
	add("txt", "tabbed", title three, "属于国家秘密\t0\t1\t2\t3\t4\t5\t6\n", "")
	add("txt", "bars", title three, "|", "\n")
	add("txt", "markdown", title three, "| 属于国家秘密 | 0 | 1 |\n|---|---|---|\n", "")
	add("txt", "cells", title three, "0 |\n", "")
	add("txt", "box", title three, "│属于国家秘密│ 0│\n├────┼──┤\n", "")
	add("txt", "box-wide", title three "│", "0│", "\n")
	add("txt", "rules", title three, "------\n", "")
	add("txt", "pages", title three, "属于国家秘密 0 0\n-1-\n\f", "")
	add("txt", "claims", title "一、总体情况\n", "受理政府信息公开申请3259件，", "\n")
	add("txt", "claims-parts", title "一、总体情况\n公开信息310条，其中", "网站141条、", "微博99条。\n")
	add("txt", "claims-open", title "一、总体情况\n", "公开信息9条，其中", "\n")
	add("txt", "claims-lines", title "一、总体情况\n", "受理政府信息公开申请3259件，答复3278件（含上年度结转77件）。\n", "")
	add("txt", "ordinals", title, "（一）", "\n")
	add("txt", "brackets", title "一、总体情况\n", "（", "\n")
	add("txt", "marks", title, "e\314\201", "\n")
	add("txt", "escapes", title, "\033[31m", "\n")
	add("txt", "backslashes", title "一、总体情况\n", "\\", "\n")
	add("txt", "utf7", title, "+ZuI-+", "\n")
	add("txt", "broken", title, "\344\270 \377", "\n")
	add("txt", "mixed", title, "\316\322\303\307政府信息公开\n", "")

	# drawn pages
	sheet = "<document>\n<page number=\"1\" mediabox=\"0 0 595 842\">\n"
	ink = " transform=\"1 0 0 1 0 0\">"
	letters = "<fill_text" ink "<span trm=\"9 0 0 -9\">"
	add("trace", "trace-glyphs", sheet letters, "<g unicode=\"7\" x=\"99\" y=\"99\" adv=\".5\"/>\n", "")
	add("trace", "trace-lines", sheet letters, "<g unicode=\"7\" x=\"%1\" y=\"%2\" adv=\".5\"/>\n", "")
	add("trace", "trace-rows", sheet letters, "<g unicode=\"7\" x=\"9\" y=\"%2\" adv=\".5\"/><g unicode=\"7\" x=\"%1\" y=\"%2\" adv=\".5\"/>\n", "")
	add("trace", "trace-columns", "<document>\n", "<page number=\"1\" mediabox=\"0 0 9000 9000\">" letters "<g unicode=\"7\" x=\"9\" y=\"99\" adv=\".1\"/><g unicode=\"7\" x=\"8999\" y=\"99\" adv=\".1\"/></span></fill_text></page>\n", "")
	add("trace", "trace-rules", sheet, "<stroke_path" ink "<moveto x=\"%1\" y=\"9\"/><lineto x=\"%1\" y=\"800\"/></stroke_path>\n", "")
	add("trace", "trace-grid", sheet, "<stroke_path" ink "<rectto x0=\"%1\" y0=\"%2\" x1=\"590\" y1=\"%3\"/></stroke_path>\n", "")
	add("trace", "trace-cells", sheet, "<stroke_path" ink "<rectto x0=\"9\" y0=\"9\" x1=\"%1\" y1=\"%2\"/></stroke_path>\n" letters "<g unicode=\"7\" x=\"%1\" y=\"%2\" adv=\".5\"/></span></fill_text>\n", "")
	add("trace", "trace-clips", sheet, "<clip_path" ink "<moveto x=\"%1\" y=\"9\"/><lineto x=\"590\" y=\"%2\"/></clip_path>\n", "")
	add("trace", "trace-groups", sheet, "<group><mask>\n", "")
	add("trace", "trace-shades", sheet, "<fill_path color=\"0\"" ink "<rectto x0=\"%1\" y0=\"9\" x1=\"590\" y1=\"%2\"/></fill_path><fill_text color=\"1\"" ink "<span trm=\"9 0 0 -9\"><g unicode=\"7\" x=\"%1\" y=\"99\" adv=\".5\"/></span></fill_text>\n", "")
	part = "<page mediabox=\"0 0 595 842\"><stroke_path" ink "<rectto x0=\"9\" y0=\"9\" x1=\"99\" y1=\"800\"/><rectto x0=\"99\" y0=\"9\" x1=\"199\" y1=\"800\"/></stroke_path>" letters "<g unicode=\"x\" x=\"19\" y=\"99\" adv=\".5\"/></span></fill_text></page>\n"
	y = part
	sub(/"x"/, "\"y\"", y)
	add("trace", "trace-parts", "<document>\n" part, y, "")
	add("trace", "trace-pages", "<document>\n", "<page number=\"1\" mediabox=\"0 0 %1 %2\"><stroke_path" ink "<rectto x0=\"0\" y0=\"0\" x1=\"%1\" y1=\"%2\"/></stroke_path>" letters "<g unicode=\"7\" x=\"9\" y=\"99\" adv=\".5\"/></span></fill_text></page>\n", "")

	# pages
	add("html", "nested", page, "<div>", "")
	add("html", "nested-inline", page, "<b>", "x")
	add("html", "nested-tables", page, "<table><tr><td>0", "")
	add("html", "nested-lists", page, "<ul><li>", "")
	add("html", "nested-closed", page, "<div><p></div>", "")
	add("html", "ends", page, "</td></div></b>", "")
	add("html", "tables", page, "<table><tr><td>属于国家秘密" cells "</table>", "")
	add("html", "page-rows", page three "<table>", "<tr><td>属于国家秘密" cells, "</table>")
	add("html", "page-cells", page three "<table><tr>", "<td>0", "</table>")
	add("html", "colspan", page three "<table>", "<tr><td colspan=1000000>0", "</table>")
	add("html", "colspan-cells", page three "<table><tr>", "<td colspan=1000000>0", "</table>")
	add("html", "rowspan", page three "<table>", "<tr><td rowspan=2147483648>0<td>1", "</table>")
	add("html", "rowspan-cells", page three "<table><tr>", "<td rowspan=2147483648>0", "</table>")
	add("html", "spans", page three "<table>", "<tr><td rowspan=1000000 colspan=1000000>0", "</table>")
	add("html", "page-label", page three "<table><tr><td>", "属于国家秘密", cells "</table>")
	add("html", "paragraphs", page, "<p>本局认真贯彻落实条例。", "")
	add("html", "breaks", page, "x<br>", "")
	add("html", "entities", page "<p>", "&#x4E00;", "</p>")
	add("html", "entities-named", page "<p>", "&nbsp;&amp", "</p>")
	add("html", "entities-of-entities", "<!DOCTYPE html [<!ENTITY a0 \"x\">", "<!ENTITY a# \"&a0;&a0;&a0;&a0;\">", "]>" page "<p>&a009;&a999;")
	add("html", "ampersands", page "<p>", "&", "</p>")
	add("html", "less", page "<p>", "<", "</p>")
	add("html", "attributes", page "<p ", "a=b ", ">x</p>")
	add("html", "attribute-open", page "<p a=\"", "x ", "")
	add("html", "comments", page, "<!-- ", "")
	add("html", "comments-closed", page, "<!-- -->x", "")
	add("html", "cdata", page, "<![CDATA[", "")
	add("html", "scripts", page, "<script>", "")
	add("html", "scripts-closed", page, "<script>x</script>", "")
	add("html", "titles-page", "<html>", "<title>", "")
	add("html", "styles", page "<style>", ".a{display:none}", "</style><p class=a>x")
	add("html", "styles-many", page, "<style>.a{display:none}</style><p class=a>x", "")
	add("html", "classes", page "<style>.a{display:none}</style><p class=\"", "b ", "\">x")
	add("html", "links", page, "<a href=x>2022年度报告</a>", "")
	add("html", "metas", "<html>", "<meta name=PubDate content=2024-01-31>", "")
	add("html", "frames", page, "<iframe src=x></iframe>", "")
	add("html", "pictures", page, "<img src=x>", "")
	add("html", "selects", page, "<select><option>x", "")
	add("html", "sup", page, "<sup>1", "")
	add("html", "page-headings", page, "<h2>一、总体情况</h2>", "")
	add("html", "page-claims", page "<h2>一、总体情况</h2><p>", "受理申请<b>3</b>件，", "")
	add("html", "word", "<w:document><w:body>", "<w:p><w:r><w:t>公开</w:t></w:r></w:p>", "")
	add("html", "word-nested", "<w:document><w:body>", "<w:tbl><w:tr><w:tc><w:p>", "")
	add("html", "word-spans", "<w:document><w:body><w:tbl>",
	    "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"1000000\"/><w:vMerge/></w:tcPr><w:p><w:t>0</w:t></w:p></w:tc></w:tr>", "")
	add("html", "word-before", "<w:document><w:body><w:tbl>",
	    "<w:tr><w:trPr><w:gridBefore w:val=\"1000000\"/></w:trPr><w:tc><w:p><w:t>0</w:t></w:p></w:tc></w:tr>", "")
	add("html", "office-repeated", "<office:document><table:table>",
	    "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"1000000\"><text:p>0</text:p></table:table-cell></table:table-row>", "")
	add("html", "office-spaces", "<office:document><text:p>", "<text:s text:c=\"1000000\"/>", "")
	add("html", "office-styles", "<office:document>",
	    "<style:style style:name=\"a\"><style:text-properties text:display=\"none\"/></style:style><text:p text:style-name=\"a\">x</text:p>", "")

	# records
	head = "某局\t2023\t"
	add("tsv", "records", "", head "requests.new.natural\t1\t-:1\t\n", "")
	add("tsv", "records-other", "", head "text.1.001\t本局认真贯彻落实条例。\t-:1\t\n", "")
	add("tsv", "records-unknown", "", head "x.#\t1\t-:1\t\n", "")
	add("tsv", "records-prose", "", head "text.1.#\t本局认真贯彻#落实条例，主动公开政府信息。\t-:1\t\n", "")
	add("tsv", "records-claims", "", head "claim.requests.new.total.#\t#\t-:1\t受理申请#件\n", "")
	add("tsv", "records-wholes", "", head "claim.whole.#\t#\t-:1\t公开信息#条，其中\n" head "claim.part.#.01\t1\t-:1\t网站1条\n", "")
	add("tsv", "records-agencies", "", "某局#\t2023\trequests.new.natural\t1\t-:1\t\n", "")
	add("tsv", "records-years", "", "某局\t#\trequests.new.natural\t1\t-:1\t\n", "")
	add("tsv", "records-nobody", "", "-\t-\trequests.new.natural\t1\t#:1\t\n", "")
	add("tsv", "records-field", head "text.1.001\t", "本局认真贯彻落实条例", "\t-:1\t\n")
	add("tsv", "records-paragraph", "", head "text.1.001\t", "x\t-:1\t\n")
	add("tsv", "records-key", head, "x", "\t1\t-:1\t\n")
	add("tsv", "records-number", head "requests.new.natural\t", "9", "\t-:1\t\n")
	add("tsv", "records-escapes", head "text.1.001\t", "\\t\\q", "\t-:1\t\n")
	add("tsv", "records-controls", head "text.1.001\t", "\033[31m", "\t-:1\t\n")
	add("tsv", "records-none", "", "x\n", "")
	add("tsv", "records-tabs", "", "\t", "\n")
	add("tsv", "records-years-prose", "", head "text.1.#\t本局#年认真贯彻落实条例。\t-:1\t\n",
	    "某局\t2024\ttext.1.001\tx\t-:1\t\n")

	if (kind == "list") {
		for (i = 1; i <= nkinds; i++)
			print kinds[i], suffixes[kinds[i]]
	} else if (kind in suffixes)
		make()
	else
		exit 2
}

# in pieces of some length, so that awk is not what is measured; # becomes a number that counts, %1 to %3 places on a page
function make(    n, many) {
	printf "%s", before[kind]
	n = length(before[kind])
	many = piece[kind]
	if (many ~ /#|%[123]/) {
		for (i = 1; n < size; i++) {
			many = piece[kind]
			gsub(/#/, sprintf("%03d", i), many)
			gsub(/%1/, i * 7919 % 58000 / 100, many)
			gsub(/%2/, i * 104729 % 80000 / 100, many)
			gsub(/%3/, i * 1299709 % 80000 / 100, many)
			printf "%s", many
			n += length(many)
		}
	} else {
		while (length(many) < 8192 && 2 * length(many) < size)
			many = many many
		for (; n < size; n += length(many))
			printf "%s", many
	}
	printf "%s", after[kind]
}
