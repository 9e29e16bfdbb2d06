/* What pages of marked-up documents become: markup/markup, markup/handlers, markup/flow; as tests/expected/markup has it. */
#include "markup/markup.h"

#include "unit.h"

static char out[1 << 17];
static size_t out_n;

#define SAY(...) (out_n += (size_t)sprintf(out + out_n, __VA_ARGS__))

/* A line feed in the text is shown as one that can be seen. */
static void
say_text(struct span s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		SAY(s.s[i] == '\n' ? "\\n" : s.s[i] == '\t' ? "\\t" : "%c", s.s[i]);
}

static void
say_line(const struct line *l)
{
	SAY("  %d:", (int)l->number);
	if (l->heading)
		SAY(" h%d", l->heading);
	SAY("%s%s%s%s", l->item ? " item" : "", l->link ? " link" : "", l->broken ? " broken" : "",
	    l->furniture ? " aside" : "");
	SAY(" [");
	say_text(l->text);
	SAY("] in %d\n", (int)l->box);
}

static void
say_row(const struct page *p, const struct row_of_page *r)
{
	static const char *const kinds[] = { "text", "number", "empty", "covered" };
	uint32_t i;

	SAY("  row %d of %d before line %d%s%s%s%s:", (int)r->line, (int)r->table, (int)r->at, r->whole ? " whole" : "",
	    r->honest ? " honest" : "", r->bounded ? " bounded" : "", r->spoilt ? " spoilt" : "");
	for (i = r->first; i < r->first + r->n; i++) {
		SAY(" %s %d-%d[", kinds[p->cells[i].kind], (int)p->cells[i].x[0][0], (int)p->cells[i].x[0][1]);
		say_text(p->cells[i].text);
		SAY("]");
	}
	SAY("\n");
}

static void
say_rest(const struct page *p)
{
	static const char *const kinds[] = { "picture", "frame", "script", "file", "link", "scan" };
	size_t i;

	for (i = 0; i < p->nfields; i++) {
		SAY("  field %d: ", (int)p->fields[i].line);
		say_text(p->fields[i].name);
		SAY("=");
		say_text(p->fields[i].value);
		SAY("\n");
	}
	for (i = 0; i < p->noutside; i++) {
		SAY("  %s %d before line %d: ", kinds[p->outside[i].kind], (int)p->outside[i].line,
		    (int)p->outside[i].at);
		say_text(p->outside[i].where);
		SAY(" [");
		say_text(p->outside[i].content);
		SAY("]\n");
	}
	for (i = 1; i < p->nboxes; i++)
		SAY("  box %d in %d: lines %d to %d\n", (int)i, (int)p->boxes[i].parent, (int)p->boxes[i].from,
		    (int)p->boxes[i].to);
}

#define ROW(cells) "<table><tr>" cells "</tr></table>"
#define WORD(body) "<w:document><w:body>" body "</w:body></w:document>"
#define RUN(properties, text) "<w:r><w:rPr>" properties "</w:rPr><w:t>" text "</w:t></w:r>"
#define WROW(cells) WORD("<w:tbl><w:tr>" cells "</w:tr></w:tbl>")
#define WCELL(properties, runs) "<w:tc><w:tcPr>" properties "</w:tcPr><w:p>" runs "</w:p></w:tc>"
#define FIELD(type) "<w:r><w:fldChar w:fldCharType='" type "'/></w:r>"
#define ODT(body) "<office:document><office:body><office:text>" body "</office:text></office:body></office:document>"
#define OROW(cells) ODT("<table:table><table:table-row>" cells "</table:table-row></table:table>")

static const char *const documents[] = {
	/* White space, entities, lines of the source. */
	"a  b\n c\td",
	"<p> a </p>\n<p>b</p>c",
	"甲\n乙 丙\r\n丁\na\nb（\n）",
	"<p>甲\n乙 丙\r\n丁\na\nb（\n）\nc甲\nd</p>",
	"\xEF\xBB\xBF<p>a</p>",
	"<p>&#xaa;&#xAF;&#xfa;</p>",
	"a&nbsp;&#32;b&amp;c&lt;d&#10;e&x;f&",
	"<pre>a  b\nc\n\n  d</pre>e  f\ng",
	"a<br>b<br><br>c<br/>",
	"a<wbr>b<span> c</span>",
	"<p>\n\na\n\nb</p>\n\n<p>c",
	/* Blocks. */
	"<h1>a</h1><h2>b</h2><h6>c</h6><h7>d</h7>e",
	"<ul><li>a<li>b</ul>c<ol><li><p>d</p>e</li></ol>",
	"<div>a<div>b</div>c</div>d",
	"<nav>a</nav><footer><p>b</p></footer><p>c",
	"<div>a</p>b</div></div>c</span>d",
	"<p>a<div>b<p>c",
	"<dl><dt>a<dd>b<dt>c</dl>d<dl><dd>e<dl><dt>f</dl>g</dl>h",
	"a<hr>b",
	/* What is not seen. */
	"a<!-- b -->c<script>d</script>e<style>.f{}</style>g<noscript>h</noscript>",
	"a<p hidden>b</p>c<span style='display:none'>d<b>e</b></span>f",
	"a<template>b</template>c<head><title>d</title></head>e",
	"a<del>b</del>c<s>d</s>e<ins>f</ins>",
	"x<sup>2</sup>y<sub>3</sub>z",
	"<style>.n{display:none}</style><p class=n>a</p><p>b",
	/* What a page says about itself. */
	"<title> a &amp; b </title><meta name=author content='c&#33;'><meta property=p content=q><meta itemprop=i "
	"content=j>"
	"<meta name=none><meta content=none><meta name='' content=x>",
	"<meta http-equiv=Refresh content='0; URL=a.html'><meta http-equiv=refresh content='5'>"
	"<meta http-equiv=refresh content='url=b'><meta http-equiv=refresh content='url='>",
	/* Where else to look. */
	"a<a href=b.htm title=t>c</a>d<p><a href='e.PDF?f'>g</a></p><p><a name=h>i</a></p>",
	"<a href=x.doc><a href=x.docx#y><a href=x.wps><a href=x.ofd><a href=x.xls><a href=x.xlsx><a href=x.zip>"
	"<a href=x.rar><a href=x.pdf/y><a href=pdf><a href='/pdf'><a href='.pdf'><a href=''>",
	"a<img src=b.png>c<p><img></p>",
	"a<iframe src=b>c</iframe>d<object data=e>f</object><embed src=g><iframe></iframe>h",
	"<script src=a.js></script>b<script>document.write(1)</script>",
	"<a href=x>a<p>b</p>c</a>d",
	/* Fields of a form. */
	"a<input value=b><input type=text value=c><input type=NUMBER value=1><input type=hidden value=e>"
	"<textarea>f</textarea>g",
	ROW("<td>1<input type=checkbox value=2></td><td><input type=number value=3></td><td>4<input type=hidden></td>"),
	/* Tables. */
	ROW("<td>a<td>1<td><td>-</td>"),
	"<table><tr><td rowspan=2>a</td><td>1</td></tr><tr><td>2</td></tr></table>",
	"<table><tr><td colspan=2>a</td><td>b</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>",
	"<table><thead><tr><th>a<th>b<tbody><tr><td>1<td>2<tfoot><tr><td>3<td>4</table>c",
	"a<table><caption>b</caption><tr><td>c<td>d</table>e",
	ROW("<td>a" ROW("<td>b<td>c") "d<td>1"),
	ROW("<td><p>a</p><p>b</p></td><td>1<br>2</td>"),
	ROW("<td>a</td><td><del>1</del>2</td><td><s>3</s></td>"),
	ROW("<td>a</td><td>1<sup>2</sup></td><td>1<sub>2</sub></td><td><sup>a</sup>3</td>"),
	ROW("<td>a</td><td><img src=b></td><td x:num=5></td><td x:num=0></td><td x:num></td>"),
	ROW("<td>a</td><td><script>document.write('1')</script></td><td><iframe src=x></iframe></td>"),
	"<table><tr><td>a<tr><td>b</table><table><tr hidden><td>c<td>d</tr><tr><td>e<td>f</table>",
	"<tr><td>a<td>b</tr><td>c",
	"<table>a<tr><td>c<td>d</tr>e</table>",
	ROW("<td><pre>1\n2</pre></td><td>a\tb</td><td hidden>3</td><td>4</td>"),
	ROW("<td>a</td><td>1<svg>2</svg></td><td><math>3</math></td>"),
	ROW("<td><ul><li>a</ul>b<td>1"),
	ROW("<td>a<td><a href=x>1</a><td>2"),
	/* Spans that do not fit, rows that are shorter or longer, tables that only lay out. */
	"甲\n乙<p class=a>丙",
	"<table><tr><td>a<td rowspan=2>1<td>2<tr><td>b<td>3<tr><td>c<td>4<td>5</table>",
	"<table><tr><td>a<td>1<td>2<tr><td>b<td>3<tr><td>c<td>4<td>5<td>6</table>",
	"<table><tr><td rowspan=2>a<td colspan=3>b<tr><td>c<td>d<td>e<tr><td>f<td>1<td>2<td>3</table>",
	"<table><tr><td rowspan=9>a<td>b<td>1<tr><td>c<td>2</table><table><tr><td>d<td>3</table>",
	"<table><tr><td colspan=70000>a<tr><td>b<td>1</table>",
	"<table><tr><td colspan=0 rowspan=0>a<td>1<tr><td>b<td>2</table>",
	"<table><tr><td>a<td>1<tr><td><td><tr><td>&nbsp;<td> <tr><td>b<td>2</table>",
	"<table><tr><td rowspan=3>a<td rowspan=2>b<td>c<td>1<tr><td>d<td>2<tr><td>e<td>f<td>3</table>",
	ROW("<td><table><tr><td>a<td>1<tr><td>b<td>2</table>"),
	ROW("<td>a<td><table><tr><td>1</table><td><table><tr><td>b<td>2<tr><td>c<td>3</table>"),
	"<table><tr><td>a<br>b<td>1<br>2<tr><td>c<p>d<td>3<p>4</table>",
	"<table><tr><td>甲<br>乙<td>a<br>b<td>（<br>1）</table>",
	/* Rows wider and narrower than most, at the left and at the right. */
	"<table><tr><td>a<td>b<td>c<tr><td>d<td>1<td>2<tr><td>e<td>3<td>4<tr><td>f<td>5<td>6<td><td></table>",
	"<table><tr><td>a<td>b<td>c<tr><td>d<td>1<td>2<tr><td>e<td>3<td>4<tr><td>f<td>5</table>",
	"<table><tr><td colspan=2>a<td>b<tr><td>c<td>1<td>2<tr><td>d<td>3<td>4<tr><td>e<td colspan=2>5</table>",
	"<table><tr><td colspan=3>a<tr><td>b<td>1<td>2<tr><td colspan=2>c<td>3<tr><td>d<td "
	"colspan=2><tr><td>e<td>4<td>5</table>",
	"<table><tr><td colspan=3>a<tr><td>b<td>1<td>2<tr><td>c<td>d<tr><td>e<td>3<td>4</table>",
	"<table><tr><td>a<td colspan=2>b<tr><td>c<td>d<td>e<tr><td>f<td>1<td>2<td>3<tr><td>g<td>4<td>5</table>",
	/* Cells that go on below: each kind of end, and those that are covered. */
	"<table><tr><td rowspan=2>a<td rowspan=3>1<td>2<tr><td>3<tr><td>b<td>4<tr><td>c<td>5<td>6</table>",
	"<table><tr><td>a<td colspan=2 rowspan=2>1<td>2<tr><td>b<td>3<tr><td>c<td>4<td>5<td>6</table>",
	"<table><tr><td>a<td rowspan=2>b<td rowspan=2>c<tr><td>d<tr><td>e<td>1<td>2</table>",
	"<table><tr><td "
	"rowspan=3>a<td>b<td>1<td>2<tr><td>c<td>3<td>4<tr><td>d<td>5<td>6<tr><td>e<td>f<td>7<td>8</table>",
	"<table><tr><td rowspan=2>a<td>b<td>1<td>2<tr><td>c<td>3<td>4<td>5<tr><td>d<td>e<td>6<td>7</table>",
	"<table><tr><td rowspan=4>a<td>b<td>1<tr><td>c<td>2</table>d<table><tr><td>e<td>3<tr><td>f<td>4</table>",
	"<table><tr><td rowspan=2>a<td>b<td>1<tr><td>c<td>2<tr><td rowspan=2>d<td>e<td>3<tr><td>f<td>4<td></table>",
	"<table><tr><td>a<td rowspan=3>1<tr><td>b<tr><td>c<tr><td>d<td>2</table>",
	"<table><tr><td>a<td rowspan=3><td>1<tr><td>b<td>2<tr><td>c<td>3<td>4<tr><td>d<td>5<td>6</table>",
	"<table><tr><td>a<td>1<td rowspan=2>2<tr><td>b<td>3<td>4<tr><td>c<td>5<td>6</table>",
	"<table><tr><td>a<td rowspan=2>1<td rowspan=2>2<tr><td>b<td>3<td>4<tr><td>c<td>5<td>6</table>",
	/* What is no row of cells: tables in cells, what is between them, and prose. */
	"<table><tr><td>a<table><tr><td>b<td>1<tr><td>c<td>2</table>d<td>3</table>",
	"<table><tr><td><table><tr><td>a</table><td>1<tr><td>b<td>2</table>",
	"<table><tr><td><table><tr><td>a<td>1</table><td>2<tr><td>b<td>3</table>",
	"<table><tr>a<td>b<td>1<tr><td>c<td>2</tr>d</table>e",
	"<table><tr><td>a<img src=b.png><td>1</table><img src=c.png>",
	ROW("<td>a<td>\xE2\x80\xAE"
	    "21<td>3"),
	/* Lines and spaces of a cell. */
	ROW("<td>&nbsp;a&nbsp; <td>\xE3\x80\x80\xE4\xB8\x80\xE3\x80\x80<td>\xE4\xB8\x80\xEF\xBC\x81&nbsp;<td>&nbsp;"),
	ROW("<td>a<td>-<br>1<td>1<br>.5<td>1<br>,234<td>1<br>."),
	ROW("<td>a<br>b<td>1<br>&nbsp;<td>&nbsp;<br>1<td>-<br>.5<td>1<br>,2<td>-<br>-"),
	ROW("<td>a<br>\xE4\xB8\x80<br>1<td>\xE4\xB8\x80<br><br>b<br>c<td>a<br><br>1"),
	/* WordprocessingML. */
	WORD("<w:p><w:r><w:t>a</w:t></w:r>x<w:r><w:t> b</w:t><w:tab/><w:t>c</w:t><w:br/><w:t>d</w:t></w:r></w:p>"),
	WORD("<w:p><w:pPr><w:pStyle w:val='Heading2'/></w:pPr>" RUN(
	    "", "a") "</w:p><w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr>" RUN("",
	    "b") "</w:p><w:p><w:pPr><w:outlineLvl w:val='9'/></w:pPr>" RUN("",
	    "c") "</w:p>"
		 "<w:p><w:pPr><w:pStyle w:val='Heading7'/></w:pPr>" RUN(
		     "", "d") "</w:p><w:p><w:pPr><w:outlineLvl w:val='5'/></w:pPr>" RUN("",
		     "e") "</w:p><w:p><w:pPr><w:outlineLvl w:val='6'/></w:pPr>" RUN("", "f") "</w:p>"),
	WORD("<w:p>" RUN("<w:vanish/>", "a") RUN("<w:vanish w:val='0'/>", "b") RUN("<w:vanish w:val='1'/>", "c")
		RUN("<w:strike/>", "d") RUN("<w:strike w:val='false'/>", "e") RUN("<w:dstrike/>", "f")
		    RUN("", "g") "<w:r><w:rPr><w:vanish/></w:rPr><w:br/><w:noBreakHyphen/><w:t>h</w:t></w:r>"
				 "<w:r><w:noBreakHyphen/><w:t>i</w:t></w:r></w:p>"),
	WROW(WCELL("", RUN("", "a")) WCELL("", RUN("", "1") RUN("<w:vertAlign w:val='superscript'/>", "2"))
		WCELL("", RUN("<w:vertAlign w:val='baseline'/>", "3")) WCELL("", RUN("<w:strike/>", "4") RUN("", "5"))),
	WORD("<w:tbl><w:tr>" WCELL("<w:gridSpan w:val='2'/>", RUN("", "a")) WCELL("<w:vMerge w:val='restart'/>",
	    RUN("", "b")) "</w:tr><w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" WCELL("", RUN("", "1"))
		WCELL("<w:vMerge/>", "") "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" WCELL("", RUN("", "2"))
		    WCELL("", RUN("", "3")) "</w:tr></w:tbl>"),
	WORD("<w:p><w:del><w:r><w:delText>a</w:delText></w:r></w:del><w:ins>" RUN("", "b") "</w:ins></w:p>"),
	WORD("<w:p>" RUN("", "a") FIELD("begin") RUN("", "CODE") FIELD("separate") RUN("", "1") FIELD("end")
		RUN("", "b") "</w:p>"),
	WORD("<w:p>" FIELD("begin") FIELD("begin") RUN("", "X") FIELD("separate") RUN("", "Y") FIELD("end") RUN("", "Z")
		FIELD("separate") RUN("", "1") FIELD("end") FIELD("end") RUN("", "2") "</w:p>"),
	WORD("<w:p>" RUN("", "a") "<w:hyperlink r:id='rId1'>" RUN(
	    "", "b") "</w:hyperlink></w:p><w:p><w:hyperlink w:anchor='x'>" RUN("", "c") "</w:hyperlink></w:p>"),
	WROW(WCELL("", RUN("", "a") "<w:r><w:footnoteReference/></w:r>") WCELL(
	    "", RUN("", "1") "<w:r><w:footnoteReference w:customMarkFollows='1'/><w:t>2</w:t></w:r>") WCELL("", "")),
	/* OpenDocument. */
	ODT("<text:h text:outline-level='3'>a</text:h><text:p>b<text:s/>c<text:tab/>d<text:line-break/>e</text:p>x"
	    "<text:list><text:list-item><text:p>f</text:p></text:list-item></text:list>"),
	OROW("<table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell office:value='5'/>"
	     "<table:table-cell table:number-columns-repeated='2'><text:p>1</text:p></table:table-cell>"
	     "<table:table-cell "
	     "table:number-columns-spanned='2'><text:p>2</text:p></table:table-cell><table:covered-table-cell/>"),
	OROW("<table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell "
	     "table:number-columns-repeated='70'><text:p>1</text:p></table:table-cell>"),
	OROW("<table:table-cell table:number-columns-spanned='3'><text:p>a</text:p></table:table-cell>"
	     "<table:covered-table-cell "
	     "table:number-columns-repeated='2'/><table:table-cell><text:p>1</text:p></table:table-cell>"),
	OROW("<table:covered-table-cell "
	     "table:number-columns-repeated='2'/><table:table-cell><text:p>1</text:p></table:table-cell>"),
	ODT("<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></"
	    "text:note-body>"
	    "</text:note>b<office:annotation><text:p>c</text:p></office:annotation>d<text:tracked-changes><text:p>e</"
	    "text:p>"
	    "</text:tracked-changes></text:p>"),
	"<office:document><office:meta><dc:title>a</dc:title><meta:user-defined meta:name='b'>c</meta:user-defined>"
	"</office:meta><office:body><office:text><text:p>d</text:p></office:text></office:body></office:document>",
	ODT("<text:p><text:a xlink:href='b.pdf'>c</text:a><draw:image xlink:href='p.png'/></text:p>"),
	"",
	"<",
};

int
main(void)
{
	static char want[1 << 17];
	struct markup m = { 0 };
	struct page p = { 0 };
	FILE *f = fopen("tests/expected/markup", "r");
	size_t i, k;

	if (f != NULL) {
		want[fread(want, 1, sizeof want - 1, f)] = '\0';
		fclose(f);
	}
	for (i = 0; i < COUNT_OF(documents); i++) {
		page_clear(&p);
		markup_read(&m, &p, unit_edge(documents[i], strlen(documents[i])), strlen(documents[i]));
		say_text(span_of(documents[i]));
		SAY("\n");
		for (k = 0; k < p.nlines; k++)
			say_line(&p.lines[k]);
		for (k = 0; k < p.nrows; k++)
			say_row(&p, &p.rows[k]);
		say_rest(&p);
	}
	unit_text("markup", out, out_n, want);
	markup_free(&m);
	page_free(&p);
	return unit_wrong;
}
