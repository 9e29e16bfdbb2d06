# messages.awk: the strings of C sources that are sentences, one per line: what a user may read.
#
# usage: awk -f messages.awk FILE.c ...
#
# Adjacent strings are one.  Left out are those with a line break (usage, and what dr-check -e prints), those of one
# word, commands, names of options, and lists of a page's words: Chinese, or names such as PubDate.

FNR == 1 {
	flush()
	comment = 0
}

{
	read($0)
}

END {
	flush()
}

function read(line,    i, c) {
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		if (comment) {
			if (substr(line, i, 2) == "*/") {
				comment = 0
				i++
			}
		} else if (substr(line, i, 2) == "/*") {
			comment = 1
			i++
		} else if (c == "'") {
			flush()
			i += substr(line, i + 1, 1) == "\\" ? 3 : 2
		} else if (c == "\"") {
			for (i++; (c = substr(line, i, 1)) != "\"" && i <= length(line); i++) {
				text = text c
				if (c == "\\")
					text = text substr(line, ++i, 1)
			}
		} else if (c !~ /[ \t]/) {
			flush()
		}
	}
}

function flush() {
	if (text ~ /[a-z)] [A-Za-z(%]/ && text !~ /\\[nx]/ && text !~ command)
		print text
	text = ""
}

BEGIN {
	command = "^(mutool|soffice|tesseract|convert|gzip|bzip2|xz|unzip|xlsx2csv|ripmime) |^stdio rpath$|^-|^[^ -~]|^[A-Z][a-z]+[A-Z]"
}
