# draw.awk: makes a trace, as mutool prints it, of a page that is told line by line.
#
#	page WIDTH HEIGHT	begins a page
#	text X Y SIZE WORDS	words from X on, on the baseline Y
#	fill COLOUR X Y X Y	a rectangle, from one corner to the other
#	picture X Y X Y		the same, with a picture in it
#	edges X ...		where the columns of a table begin and end
#	at Y			where its next row begins
#	rules N			how its cells are bordered: 0 not, 1 by a box, 2 by two
#	turn A B C D E F	the transform of what comes
#	row HEIGHT A|B|C/D	a row of cells; C and D are two lines of one
#
# Digits are half as wide as other letters. Letters of a table have eight points. Run it with LC_ALL=C.

function width(c) { return length(c) == 1 ? .5 : 1 }

# the letters of UTF-8 words; returns how many
function letters(words, c,    i, n, byte) {
	for (i = 1; i <= length(words); i++) {
		byte = substr(words, i, 1)
		if (byte < "\200" || byte > "\277")
			c[++n] = ""
		c[n] = c[n] byte
	}
	return n
}

function say(x, y, size, words,    i, n, c) {
	print "<fill_text color=\"0\" transform=\"" turned "\"><span trm=\"" size " 0 0 -" size "\">"
	n = letters(words, c)
	for (i = 1; i <= n; i++) {
		printf "<g unicode=\"%s\" x=\"%g\" y=\"%g\" adv=\"%g\"/>\n", c[i], x, y, width(c[i])
		x += size * width(c[i])
	}
	print "</span></fill_text>"
}

function wide(size, words,    i, n, c, sum) {
	n = letters(words, c)
	for (i = 1; i <= n; i++)
		sum += size * width(c[i])
	return sum
}

function box(x0, y0, x1, y1) {
	printf "<stroke_path linewidth=\".5\" color=\"0\" transform=\"%s\">", turned
	printf "<rectto x0=\"%g\" y0=\"%g\" x1=\"%g\" y1=\"%g\"/></stroke_path>\n", x0, y0, x1, y1
}

function cell(x0, x1, high, words,    i, n, l) {
	if (rules > 0)
		box(x0 + .5, y + .5, x1 - .5, y + high - .5)
	if (rules > 1)
		box(x0 + 2, y + 2, x1 - 2, y + high - 2)
	n = split(words, l, "/")
	for (i = 1; i <= n; i++)
		say((x0 + x1 - wide(8, l[i])) / 2, y + high / 2 + 3 + 9 * (i - (n + 1) / 2), 8, l[i])
}

BEGIN {
	turned = "1 0 0 1 0 0"
	print "<document>"
}
$1 == "page" {
	if (pages++)
		print "</page>"
	printf "<page number=\"%d\" mediabox=\"0 0 %d %d\">\n", pages, $2, $3
}
$1 == "text" { say($2, $3, $4, $5) }
$1 == "fill" {
	printf "<fill_path color=\"%s\" transform=\"%s\">", $2, turned
	printf "<rectto x0=\"%g\" y0=\"%g\" x1=\"%g\" y1=\"%g\"/></fill_path>\n", $3, $4, $5, $6
}
$1 == "turn" { turned = substr($0, 6) }
$1 == "picture" { printf "<fill_image alpha=\"1\" transform=\"%g 0 0 %g %g %g\"/>\n", $4 - $2, $5 - $3, $2, $3 }
$1 == "edges" { n = split($0, edge) }
$1 == "at" { y = $2 }
$1 == "rules" { rules = $2 }
$1 == "row" {
	split($3, part, "|")
	for (i = 1; i in part; i++)
		cell(edge[i + 1], edge[i + 2], $2, part[i])
	y += $2
}
END { print "</page></document>" }
