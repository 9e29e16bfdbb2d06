# Counts what came of made-up reports beside what is true of them.
#
# usage: awk -v layout=NAME -v records=FILE -v errors=FILE -f truth.awk -f judge.awk DIR/*.truth
#
# Prints one line of numbers, `layout` and then in pairs: reports; cells that are right, named (on standard error),
# silent (neither) and wrong; of agency, year and day of publication together those that are right, missing and wrong;
# claims that are stated in prose, and of those written the right and the wrong ones.
# With -v list=FILE each thing that is wrong or silent is a line there.

BEGIN {
	FS = OFS = "\t"
}

FNR == 1 {
	report = name(FILENAME)
	known[report]
	reports++
}

$1 ~ /^claim\./ {
	claimed[report, $1, $2]++
	# What is told by a name of its own may be a whole or a part besides.
	number[report, $2]
	tells[report]
	stated++
	next
}

is_cell($1) || $1 ~ /^(agency|year|meta\.published)$/ {
	want[report, $1] = $2
	any[report, $1] = $3 == "any"
}

function bad(what) {
	if (list)
		print what >list
}

# one record
function take(f,    r, key, what) {
	r = f[5]
	sub(/:[0-9]+$/, "", r)
	r = name(r)
	key = f[3]
	who[r, "agency"] = f[1]
	who[r, "year"] = f[2]
	if (key == "meta.published")
		who[r, key] = f[4]
	if (is_cell(key)) {
		got[r, key]
		if (any[r, key] || ((r, key) in want && f[4] == want[r, key] ""))
			right++
		else {
			wrong++
			bad(r ": " key " is \"" want[r, key] "\", came out as \"" f[4] "\"")
		}
	}
	# The truth of odd reports does not tell of claims.
	if (r in tells && key ~ /^claim\.[^0-9]*\.[0-9]+(\.[0-9]+)?$/ && key !~ /^claim\.(share|growth|change)\./) {
		what = key
		sub(/(\.[0-9]+)+$/, "", what)
		if (claimed[r, what, f[4]]-- > 0)
			claims++
		else if (what ~ /^claim\.(whole|part)$/ && (r, f[4]) in number)
			;
		else {
			false_claims++
			bad(r ": " key " \"" f[4] "\": " f[6])
		}
	}
}

END {
	while ((getline line < records) > 0) {
		split(line, f, "\t")
		take(f)
	}
	while ((getline line < errors) > 0)
		hear(line)
	for (k in want) {
		split(k, p, SUBSEP)
		if (!is_cell(p[2])) {
			if (!(k in who) || who[k] == "-")
				missing++
			else if (who[k] == want[k] "" || any[k])
				told++
			else {
				mistaken++
				bad(p[1] ": " p[2] " is \"" want[k] "\", came out as \"" who[k] "\"")
			}
		} else if (!(k in got)) {
			if (named(p[1], p[2]))
				left++
			else {
				silent++
				bad(p[1] ": " p[2] " is left out without a word")
			}
		}
	}
	print layout, reports + 0, right + 0, left + 0, silent + 0, wrong + 0, told + 0, missing + 0, mistaken + 0, \
	    stated + 0, claims + 0, false_claims + 0
}
