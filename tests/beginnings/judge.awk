# Compares records with the truth that make.awk printed: awk -f judge.awk TRUTH RECORDS ERRORS
#
# Prints what is wrong, and what is missing though it is told; the last line counts.  Fails where something is wrong, is
# missing, or is "-" and not named.

function say(what, want, got) { print file ": " what " is \"" got "\", not \"" want "\"" }

# A truth of ?NAME is NAME, or nothing; where it is "-" nothing is right.
function judge(what, want, got,    may) {
	if (got == "")
		got = "-"
	may = sub(/^\?/, "", want)
	if (got == want || (may && got == "-")) { right[what]++; return }
	say(what, want, got)
	if (got == "-") missing[what]++; else wrong[what]++
	bad = 1
}

BEGIN { FS = "\t" }
FILENAME == ARGV[1] { truth[$1] = $0; order[++n] = $1; next }
FILENAME == ARGV[2] {
	file = $5
	sub(/:[0-9]+$/, "", file)
	agency[file] = $1
	year[file] = $2
	if ($3 == "meta.published") date[file] = $4
	if ($3 == "meta.publisher") publisher[file] = $4
	next
}
{
	if (match($0, /: meta\.(agency|year): /)) {
		file = $0
		sub(/^[^:]*: /, "", file)
		sub(/:[0-9]+: .*/, "", file)
		named[file, substr($0, RSTART + 7, RLENGTH - 9)] = 1
	}
}
END {
	for (i = 1; i <= n; i++) {
		split(truth[order[i]], want, "\t")
		file = order[i]
		judge("agency", want[2], agency[file])
		judge("year", want[3], year[file])
		judge("date", want[4], date[file])
		judge("publisher", want[5], publisher[file])
		unnamed += agency[file] == "-" && !((file, "agency") in named)
		unnamed += year[file] == "-" && !((file, "year") in named)
	}
	split("agency year date publisher", what, " ")
	for (i = 1; i <= 4; i++)
		printf "%s: %d wrong, %d missing, %d right; ", what[i], wrong[what[i]], missing[what[i]], right[what[i]]
	printf "%d not named\n", unnamed
	exit bad || unnamed > 0
}
