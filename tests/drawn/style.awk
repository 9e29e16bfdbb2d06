# style.awk: a page's style, as offices print their reports.
#
# usage: awk -v seed=N [-v narrow=1] -f style.awk	prints a <style> element
#
# A word processor does not break a table that is wider than its page: narrow
# letters and margins leave it room.
#
# The same seed gives the same style with every awk.

function below(n) {
	state = (state * 16807) % 2147483647
	return int(state / 2147483647 * n)
}

function chance(percent) {
	return below(100) < percent
}

# one of the words in s, separated by bars
function one(s,    v, n) {
	n = split(s, v, "|")
	return v[1 + below(n)]
}

BEGIN {
	state = (seed % 100000 + 1) * 7919
	for (i = 0; i < 8 + seed % 97; i++)
		below(2)
	print "<style>"
	printf "@page { size: A4 %s; margin: %dmm %dmm }\n", chance(20) ? "landscape" : "portrait", 15 + below(16), 12 + below(narrow ? 4 : 18)
	printf "body { font: %spt/%s %s }\n", one("10.5|12|14|16"), one("1.2|1.5|1.75|28pt"),
	    one("\"WenQuanYi Micro Hei\"|\"Droid Sans Fallback\"|\"Noto Serif CJK SC\"|sans-serif")
	printf "h1 { text-align: center; font-size: %dpt }\n", 16 + below(7)
	printf "h2, h3 { font-size: 1em; font-weight: %s }\n", one("normal|bold")
	print "p, h2, h3 { text-indent: 2em; margin: " one("0|.3em|1em") " 0 }"
	printf "p { text-align: %s }\n", one("left|justify")
	border = one("1px solid|.5pt solid|1.5pt solid|1px solid #999|2px double|1px dashed|3px double #333")
	collapse = chance(80)
	small = one(narrow ? "6|7|7.5" : "7.5|9|10.5")
	printf "table { border-collapse: %s; width: %d%%; font-size: %spt; line-height: %s; border: %s; border-spacing: 0 }\n",
	    collapse ? "collapse" : "separate", 88 + below(13), small, one("1.2|1.5"), border
	printf "td, th { font-size: %spt; border: %s; text-align: %s; vertical-align: %s; font-weight: normal; padding: %dpx %dpx%s }\n",
	    small, border, one("center|center|left|right"), one("middle|middle|top|bottom"), below(7), below(5),
	    chance(4) ? "; word-break: break-all" : ""
	if (chance(30))
		print "tr:nth-child(odd) td { background: #e6eef7 }"
	if (chance(25))
		print "tr:first-child td, th { background: #ddd }"
	if (chance(40))
		print "tr { break-inside: avoid }"
	if (chance(40))
		print "thead { display: table-row-group }"
	if (chance(20))
		print "h1 { border-bottom: 2px solid red; padding-bottom: 4px }"
	if (chance(20))
		print "table { table-layout: fixed }"
	if (chance(15))
		print "td { letter-spacing: 1px }"
	if (chance(30))
		print "h2 { break-before: page }"
	print "</style>"
}
