# words.awk: a fuzzer's dictionary out of what the sources spell.
#
# usage: LC_ALL=C awk -v kind=text|page|records -f words.awk lib/form.c lib/element.c ...
#
# Every string of the sources is a word: labels, keys, names of elements and
# attributes.  A page gets them as tags, too.

BEGIN {
	for (i = 1; i < 256; i++)
		code[sprintf("%c", i)] = i
	if (kind == "page")
		split("<|</|>|/>|<!--|-->|<![CDATA[|]]>|&#x|&nbsp;|&lt;| colspan=\"| rowspan=\"|\"|=|1000000|2147483648|" \
		    " w:val=\"|restart|continue| hidden| style=\"display:none\"| table:number-columns-repeated=\"|" \
		    " table:number-columns-spanned=\"| class=\"", more, "|")
	else if (kind == "records")
		split("\t|\n|-\t-\t|\t0\t|\\t|\\n|\\r|\\\\|2023|claim.|.001|text.1.001|99999999999999999999|0.0001|-1", more, "|")
	else
		split("\t|\n|\r\n|\f| / |│|├|┼|+---+| |　|—|0|1|①|（|）|、|：|。|件|年|2023|万元", more, "|")
	for (i in more)
		word(more[i])
	if (kind != "text") {
		word("|")
	}
}

/^[ \t]*(\/?\*|\/\/|#include)/ { next }

{
	rest = $0
	while (match(rest, /"([^"\\]|\\.)*"/)) {
		text = substr(rest, RSTART + 1, RLENGTH - 2)
		rest = substr(rest, RSTART + RLENGTH)
		# A row of the grammar has many words.
		n = FILENAME ~ /claim_words/ ? split(text, each, " ") : 0
		for (i = 1; i <= n; i++)
			word(each[i])
		if (n == 0 && length(text) > 1 && length(text) < 64 && text !~ /[\\%]/) {
			word(text)
			if (kind == "page" && text ~ /^[a-z0-9:-]+$/ && FILENAME ~ /element/) {
				word("<" text ">")
				word("</" text ">")
			}
		}
	}
}

function word(s,    i, c, out) {
	if (s in seen)
		return
	seen[s]
	for (i = 1; i <= length(s); i++) {
		c = substr(s, i, 1)
		out = out (c ~ /[A-Za-z0-9<>\/=:. -]/ ? c : sprintf("\\x%02X", code[c]))
	}
	print "\"" out "\""
}
