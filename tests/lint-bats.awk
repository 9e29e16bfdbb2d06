# lint-bats.awk: finds commands of bats tests whose failure fails no test.
#
# usage: awk -f lint-bats.awk FILE ...
#
# bash ends a test at a command that fails, but not where `!` turns its status, nor where && follows it.  Found are:
#   ! COMMAND     wherever a command can begin; right are `refute COMMAND` and `if ! COMMAND`
#   A && B        right are two commands, and a B that only moves on: return, break, an assignment
# Prints FILE:LINE: what is wrong, and exits 1 where there is any.  Comments, here-documents and what is between quotes
# are not looked at.

FNR == 1 {
	quote = here = whole = ""
}

here != "" {
	line = $0
	sub(/^\t+/, "", line)
	if (line == here)
		here = ""
	next
}

{
	if (whole == "")
		start = FNR
	quoted = quote != ""
	whole = whole bare($0) " "
	if (!quoted && match($0, /<<-?['"]?[A-Z]+/)) {
		here = substr($0, RSTART, RLENGTH)
		gsub(/[-<'"]/, "", here)
	}
}

# a command that goes on in the next line is seen with it
quote != "" || whole ~ /(&&|\|)[ \t]*$/ || /\\$/ {
	next
}

{
	look(whole)
	whole = ""
}

END {
	exit found
}

# a line without its comment, with Q for each quoted part; a quote may stay open to the next line
function bare(line,    out, c, i) {
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		if (c == "\\" && quote != "'")
			i++
		else if (c == quote)
			quote = ""
		else if (quote != "")
			continue
		else if (c == "'" || c == "\"") {
			quote = c
			out = out "Q"
		} else if (c == "#" && (i == 1 || substr(line, i - 1, 1) ~ /[ \t;]/))
			break
		else
			out = out c
	}
	return out
}

function look(line,    command, n, i) {
	sub(/^[ \t]*(@test Q|[a-z_]+\(\))[ \t]*/, "", line)
	gsub(/\[\[[^]]*\]\]|\(\([^)]*\)\)|\$\([^)]*\)/, "Q", line)
	if (line ~ /(^|[;&|({]|(^|[ \t;])(do|then|else))[ \t]*![ \t]/)
		bad("`!` before a command asserts nothing: refute COMMAND")
	n = split(line, command, ";")
	for (i = 1; i <= n; i++)
		if (hides(command[i]))
			bad("A && B hides that A fails: two commands")
}

# whether a list of commands is A && B, and nothing is done where A fails
function hides(list) {
	sub(/^[ \t]*((do|then|else|[{])[ \t]+)*/, "", list)
	if (list ~ /^(if|elif|while|until|!|\()/ || list ~ /\|\|/ || !match(list, /.*&&[ \t]*/))
		return 0
	return substr(list, RLENGTH + 1) !~ /^(return|break|continue|skip|false|[A-Za-z_]+\+?=)/
}

function bad(words) {
	print FILENAME ":" start ": " words
	found = 1
}
