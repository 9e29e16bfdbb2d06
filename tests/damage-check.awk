# damage-check.awk: no cell of a damaged report says what the report did not say.
#
# usage: awk -v records=FILE -v errors=FILE [-v may_empty=1] -f damage-check.awk INDEX
#
# INDEX is what damage.awk printed.  A cell may be missing, with a word on
# standard error about its report.  It may not have
# another value than the report's, be blank where the report has a number, or
# be of a table that the report has not, unless it is on an excused line, or
# is itself excused by its key, as any is where the excuse is `any`.
# With may_empty=1 a whole row may come out blank.
# Prints what is wrong and a line that sums up; exits 1 where anything was.

BEGIN {
	FS = "\t"
}

{
	truth[$1] = $2
	excuse[$1] = "," $3 ","
	limit[$1] = $4
	if (!($2 in known))
		read_truth($2)
	copy[++copies] = $1
}

function read_truth(path,    l, f) {
	known[path]
	while ((getline l < path) > 0) {
		split(l, f, "\t")
		want[path, f[1]] = f[2]
		if (is_cell(f[1]))
			all[path]++
	}
	close(path)
}

function is_cell(key) {
	return key ~ /^(proactive|requests|review|lawsuit)\./
}

function take(record,    f, file, row) {
	split(record, f, "\t")
	if (!is_cell(f[3]))
		return
	cells++
	file = f[5]
	sub(/:[0-9]+$/, "", file)
	written[file]++
	row = f[3]
	sub(/\.[a-z]+$/, "", row)
	if (f[4] != "")
		filled[file, row]
	if (f[4] == want[truth[file], f[3]] "")
		return
	if (f[4] == "" && may_empty) {
		emptied[++nemptied] = record
		return
	}
	judge(record)
}

function is_excused(list, at, key) {
	return index(list, "," at ",") || index(list, "," key ",") || list == ",any,"
}

function judge(record,    f, file, at) {
	split(record, f, "\t")
	file = f[5]
	match(file, /:[0-9]+$/)
	at = substr(file, RSTART + 1)
	file = substr(file, 1, RSTART - 1)
	if (is_excused(excuse[file], at, f[3]) && (limit[file] == 0 || excuses[file]++ < limit[file])) {
		excused++
		return
	}
	print f[5] ": " f[3] " is \"" want[truth[file], f[3]] "\", came out as \"" f[4] "\""
	wrong++
}

END {
	while ((getline record < records) > 0)
		take(record)
	while ((getline word < errors) > 0)
		if (match(word, /\.(txt|html|trace):/))
			told[substr(word, length("dr-extract: ") + 1, RSTART + RLENGTH - 2 - length("dr-extract: "))]
	for (i = 1; i <= copies; i++)
		if (written[copy[i]] < all[truth[copy[i]]] && !(copy[i] in told)) {
			print copy[i] ": has " written[copy[i]] + 0 " cells of " all[truth[copy[i]]] ", without a word"
			wrong++
		}
	# Where blanks are blanks, a row whose numbers are gone is a blank row.
	for (i = 1; i <= nemptied; i++) {
		split(emptied[i], f, "\t")
		file = f[5]
		sub(/:[0-9]+$/, "", file)
		row = f[3]
		sub(/\.[a-z]+$/, "", row)
		if ((file, row) in filled)
			judge(emptied[i])
		else
			excused++
	}
	printf "%d damaged reports: %d cells written, %d of them changed by the damage itself, %d wrong\n",
	    copies, cells, excused, wrong
	exit wrong > 0
}
