# tables.awk: a made-up page as WordprocessingML (kind=word) or OpenDocument text (kind=office).
#
# Good enough to begin with: what spans rows is marked in the first row only.

BEGIN {
	RS = "<"
	word = kind == "word"
	if (word)
		printf "<?xml version=\"1.0\"?><w:document><w:body>"
	else
		printf "<?xml version=\"1.0\"?><office:document-content><office:body><office:text>"
}

{
	close_at = index($0, ">")
	tag = substr($0, 1, close_at - 1)
	text = substr($0, close_at + 1)
	gsub(/[\r\n]+/, " ", text)
	name = tag
	sub(/[ \t\r\n].*/, "", name)
	if (name == "table")
		printf word ? "<w:tbl>" : "<table:table>"
	else if (name == "/table")
		printf word ? "</w:tbl>\n" : "</table:table>\n"
	else if (name == "tr")
		printf word ? "<w:tr>" : "<table:table-row>"
	else if (name == "/tr")
		printf word ? "</w:tr>\n" : "</table:table-row>\n"
	else if (name == "td" || name == "th")
		cell()
	else if (name == "/td" || name == "/th")
		printf word ? "</w:tc>" : "</table:table-cell>"
	if (text ~ /[^ ]/ && name != "title" && name != "style")
		printf word ? "<w:p><w:r><w:t>%s</w:t></w:r></w:p>" : "<text:p>%s</text:p>", text
}

END {
	print word ? "</w:body></w:document>" : "</office:text></office:body></office:document-content>"
}

function number(attribute,    n) {
	if (!match(tag, attribute "=\"?[0-9]+"))
		return 1
	n = substr(tag, RSTART, RLENGTH)
	gsub(/[^0-9]/, "", n)
	return n + 0
}

function cell(    across, down) {
	across = number("colspan")
	down = number("rowspan")
	if (!word) {
		printf "<table:table-cell table:number-columns-spanned=\"%d\" table:number-rows-spanned=\"%d\">", across, down
		return
	}
	printf "<w:tc><w:tcPr><w:gridSpan w:val=\"%d\"/>", across
	if (down > 1)
		printf "<w:vMerge w:val=\"restart\"/>"
	printf "</w:tcPr>"
}
