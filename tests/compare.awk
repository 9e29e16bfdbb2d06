# compare.awk: lays what dr-extract wrote beside the truth about made-up reports.
#
# usage: awk -v records=FILE -v errors=FILE [-v text=1] -f truth.awk -f compare.awk DIR/*.truth
#
# DIR/0001.truth tells of the report DIR/0001.txt, or DIR/0001 with any other
# suffix.  Prints a line for whatever is not as it should be, and one that sums
# up; exits 1 where anything was wrong.  With text=1 prose is compared as well.

BEGIN {
	FS = "\t"
}

# a line of a truth file: key, value, and must, may, or any where no value is wrong
FNR == 1 {
	report = name(FILENAME)
	reports[report]
	report_list[++nreports] = report
}

$1 ~ /^text\./ {
	if (!((report, $1) in prose)) {
		sections[++nprose] = report SUBSEP $1
		prose[report, $1] = $2
		sure[report, $1] = $3 == "must"
	} else {
		prose[report, $1] = prose[report, $1] "\n" $2
		if ($3 != "must")
			sure[report, $1] = 0
	}
	next
}

# what the prose states of the tables
$1 ~ /^claim\./ {
	next
}

{
	order[++nwant] = report SUBSEP $1
	want[report, $1] = $2
	must[report, $1] = $3 == "must"
	any[report, $1] = $3 == "any"
}

END {
	while ((getline line < records) > 0)
		take(line)
	while ((getline line < errors) > 0)
		hear(line)
	for (i = 1; i <= nreports; i++)
		if (!(report_list[i] in seen))
			bad(report_list[i], "has no record at all")
	for (i = 1; i <= nwant; i++) {
		split(order[i], part, SUBSEP)
		if (is_cell(part[2]))
			check_cell(part[1], part[2])
		else if (part[2] ~ /^meta\./ && must[order[i]] && !(order[i] in got))
			bad(part[1], part[2] " is left out, and is \"" want[order[i]] "\"")
	}
	for (i = 1; i <= nprose && text; i++) {
		split(sections[i], part, SUBSEP)
		check_prose(part[1], part[2])
	}
	printf "%d reports: %d of %d cells written, %d left out, %d findings\n",
	    nreports, ncells - nout, ncells, nout, nbad
	exit nbad > 0
}

function bad(where, what) {
	print where ": " what
	nbad++
}

# one record
function take(line,    f, n, where, key, i) {
	n = split(line, f, "\t")
	where = f[5]
	sub(/:[0-9]+$/, "", where)
	where = name(where)
	key = f[3]
	if (n != 6) {
		bad(where, "a record of " n " fields: " line)
		return
	}
	for (i = 1; i <= n; i++)
		if (f[i] ~ /[\001-\037\177]/)
			bad(where, key ": a control character in field " i)
	if (f[5] !~ /:[0-9]+$/ || !(where in reports)) {
		bad(where, key ": no such source: " f[5])
		return
	}
	seen[where]
	if ((where, key) in got)
		bad(where, key " is written twice")
	got[where, key] = f[4]
	check_who(where, "agency", f[1])
	check_who(where, "year", f[2])
	if (key ~ /^text\./)
		take_prose(where, key, f[4])
	else if (!((where, key) in want)) {
		if (is_cell(key))
			bad(where, key " is not in the report, and came out as \"" f[4] "\"")
	} else if (f[4] != want[where, key] "" && !any[where, key])
		bad(where, key " is \"" want[where, key] "\", came out as \"" f[4] "\" at " f[5])
}

# agency and year are in each record, and are told of once
function check_who(where, key, value) {
	if (value == want[where, key] "" || ((where, key, value) in told))
		return
	if (any[where, key] || (value == "-" && !must[where, key]))
		return
	told[where, key, value]
	bad(where, key " is \"" want[where, key] "\", came out as \"" value "\"")
}

# text.S.001 and on: the paragraphs of text.S, in order
function take_prose(where, key, value,    section, n) {
	section = key
	sub(/\.[0-9]+$/, "", section)
	n = substr(key, length(section) + 2) + 0
	paragraph[where, section, n] = value
	if (n > last[where, section])
		last[where, section] = n
}

function check_cell(where, key) {
	ncells++
	if ((where, key) in got)
		return
	nout++
	if (must[where, key])
		bad(where, key " is left out, and is \"" want[where, key] "\"")
	if (!named(where, key))
		bad(where, key " is left out without a word")
}

function without_spaces(s) {
	gsub(/[ \n]/, "", s)
	return s
}

# certain prose is the same paragraph by paragraph; other prose has the words, or is not there
function check_prose(where, section,    all, i, n, wanted) {
	n = last[where, section]
	wanted = prose[where, section]
	for (i = 1; i <= n; i++)
		all = all (i > 1 ? "\n" : "") paragraph[where, section, i]
	if (sure[where, section]) {
		if (all != wanted "")
			bad(where, section " is\n" wanted "\n-- and came out as\n" all)
	} else if (n > 0 && !index(without_spaces(all), without_spaces(wanted)))
		bad(where, section " lacks some of\n" wanted "\n-- it came out as\n" all)
}
