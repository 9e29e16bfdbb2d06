# compare.awk: lays what dr-extract wrote of changed reports beside what may come out of them.
#
# usage: awk -v records=FILE -v errors=FILE [-v list=1] -f compare.awk DIR/*.truth
#
# DIR/NAME.truth tells of the report DIR/NAME with any other suffix: change.c
# says how.  A cell is wrong where a value came out that is not the truth's, or
# any number where it is `no`, or a blank that is not named where a number is
# printed; or where it came out under another year.  A cell of the form that is
# neither written nor named, by its key or a prefix and .*, is silent.  A cell
# that must come out and did not is left out.  In a sound report any message is
# one too many.
#
# Prints, separated by TABs, what differs for each shape and change:
#	SHAPE CHANGE REPORTS WRONG SILENT LEFT MESSAGES
# reports, reports with wrong cells, with silent ones, cells left out, sound
# reports with messages; then the same of all changes of each shape, of all
# shapes of each change, and of all.  With list=1 also each report in which
# something is wrong, silent, or left out, what was changed in it, and its cells.
# Exits 1 where a cell is wrong or silent, or a sound report has a message.

BEGIN {
	FS = "\t"
	read_records()
	read_errors()
}

FNR == 1 {
	finish()
	report = name(FILENAME)
	shape = $2
	change = $3
	about = $4
	wrong = silent = left = 0
	words = ""
	next
}

$1 == "year" {
	if (other_year(year[report], $2))
		find("wrong", "the year is " $2 ", came out as" year[report])
	next
}

{
	known[report, $1]
	check($1, $2, $3)
}

END {
	finish()
	for (i = 1; i <= nrows; i++)
		show(rows[i])
	for (i = 1; i <= nshapes; i++)
		show(shapes[i] "\tall")
	for (i = 1; i <= nchanges; i++)
		show("all\t" changes[i])
	show("all\tall")
	exit sum["all\tall", "wrong"] + sum["all\tall", "silent"] + sum["all\tall", "messages"] > 0
}

# the path of a report or of its truth, without the suffix
function name(path) {
	sub(/\.[a-z]+$/, "", path)
	return path
}

function is_cell(key) {
	return key ~ /^(proactive|requests|review|lawsuit)\./
}

function read_records(    line, f, where) {
	while ((getline line < records) > 0) {
		split(line, f, "\t")
		if (!is_cell(f[3]))
			continue
		where = f[5]
		sub(/:[0-9]+$/, "", where)
		where = name(where)
		if ((where, f[3]) in got)
			twice[where] = twice[where] " " f[3]
		got[where, f[3]] = f[4]
		keys[where] = keys[where] " " f[3]
		if (!index(year[where] " ", " " f[2] " "))
			year[where] = year[where] " " f[2]
	}
}

function read_errors(    line, at, where) {
	while ((getline line < errors) > 0) {
		sub(/^dr-extract: /, "", line)
		at = index(line, ":")
		where = name(substr(line, 1, at - 1))
		said[where] = said[where] substr(line, at) "\n"
	}
}

# whether a cell came out under a year that is not the report's; `-` is none
function other_year(years, right,    n, y, i) {
	n = split(years, y, " ")
	for (i = 1; i <= n; i++)
		if (y[i] != "-" && y[i] != right)
			return 1
	return 0
}

# by its key, or by a prefix of it and .*
function named(key,    prefix) {
	if (index(said[report], ": " key ":"))
		return 1
	for (prefix = key; sub(/\.[^.]*$/, "", prefix); )
		if (index(said[report], ": " prefix ".*:"))
			return 1
	return index(said[report], ": " key ".*:")
}

function find(what, how) {
	if (what == "wrong")
		wrong++
	else if (what == "silent")
		silent++
	else
		left++
	words = words "\t" what ": " how "\n"
}

# numbers are compared as such
function same(a, b) {
	return a == b "" || (a != "" && b != "" && a + 0 == b + 0)
}

function check(key, value, verdict,    out) {
	if (!((report, key) in got)) {
		if (!named(key))
			find("silent", key)
		else if (verdict == "must")
			find("left", key ", " value)
		return
	}
	out = got[report, key]
	if (verdict != "no" && same(out, value))
		return
	if (out != "")
		find("wrong", key " is " (verdict == "no" ? "not certain" : "\"" value "\"") ", came out as \"" out "\"")
	else if (!named(key))
		find(verdict == "no" ? "silent" : "wrong", key ", " value ", came out blank")
	else if (verdict == "must")
		find("left", key ", " value)
}

function count(row) {
	if (!((row, "reports") in sum)) {
		if (row ~ /^all\t/)
			changes[++nchanges] = substr(row, 5)
		else if (row ~ /\tall$/)
			shapes[++nshapes] = substr(row, 1, length(row) - 4)
		else
			rows[++nrows] = row
	}
	sum[row, "reports"]++
	sum[row, "wrong"] += wrong > 0
	sum[row, "silent"] += silent > 0
	sum[row, "left"] += left
	sum[row, "messages"] += change == "sound" && said[report] != ""
}

function finish(    n, k, i) {
	if (report == "")
		return
	n = split(keys[report], k, " ")
	for (i = 1; i <= n; i++)
		if (!((report, k[i]) in known))
			find("wrong", k[i] " is not of the form, came out as \"" got[report, k[i]] "\"")
	if (twice[report] != "")
		find("wrong", "twice:" twice[report])
	if (list && (wrong || silent || left || (change == "sound" && said[report] != "")))
		printf "%s: %s: %s: %s\n%s%s", report, shape, change, about, words,
		    change == "sound" ? said[report] : ""
	count(shape "\t" change)
	count(shape "\tall")
	count("all\t" change)
	sum["all\tall", "reports"]++
	sum["all\tall", "wrong"] += wrong > 0
	sum["all\tall", "silent"] += silent > 0
	sum["all\tall", "left"] += left
	sum["all\tall", "messages"] += change == "sound" && said[report] != ""
}

# rows of one shape and one change only where there is something to tell
function show(row) {
	if (row !~ /^all\t/ && row !~ /\tall$/ && !sum[row, "wrong"] && !sum[row, "silent"] && !sum[row, "left"] &&
	    !sum[row, "messages"])
		return
	printf "%s\t%d\t%d\t%d\t%d\t%d\n", row, sum[row, "reports"], sum[row, "wrong"], sum[row, "silent"],
	    sum[row, "left"], sum[row, "messages"]
}
