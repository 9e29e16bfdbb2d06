#!/bin/sh
# bench.sh: how fast the programs are, beside others on the same files.
#
# usage: [BUILD=build] [FILES=20000] [PAGES=500] [RUNS=5] tests/bench.sh
#
# Makes FILES reports in eight layouts of text, PAGES pages as pasted from Word,
# and the records of the reports, runs the programs over them by turns, so that a slow moment of the
# machine falls on all of them, and prints the medians.  Judges nothing.  Needs
# GNU time for the clock and the memory; another program that is not here is
# left out, and named.
set -eu

BUILD=${BUILD:-build}
FILES=${FILES:-20000}
PAGES=${PAGES:-500}
RUNS=${RUNS:-5}
dir=$BUILD/bench
layouts='words words-blank layout tabs bars cells pipes columns'

[ -x /usr/bin/time ] || { echo 'bench.sh: /usr/bin/time is not here' >&2; exit 2; }
trap 'rm -rf "$dir"' EXIT
trap 'exit 2' HUP INT TERM
rm -rf "$dir"
mkdir -p "$dir"

# has PROGRAM: its path; says so where it is not here
has() {
	command -v "$1" || { echo "bench.sh: $1 is not here" >&2; return 1; }
}

# names DIRECTORY SUFFIX: the files in it, each ended by NUL
names() {
	find "$1" -name "*.$2" | sort | tr '\n' '\0'
}

# timed NAMES PROGRAM COMMAND ...: one run with that list of names as input; adds its seconds and its kilobytes
timed() {
	list=$1 program=$2
	shift 2
	/usr/bin/time -o "$dir/time" -f '%e %M' "$@" <"$dir/$list.names" >/dev/null 2>&1 || :
	tail -n 1 "$dir/time" >>"$dir/$program.$list.runs"
}

# median NAMES PROGRAM FIELD
median() {
	sort -n -k "$3,$3" "$dir/$2.$1.runs" | awk -v f="$3" '{ v[NR] = $f } END { print v[int((NR + 1) / 2)] }'
}

# heading NAMES COLUMN [WHAT]
heading() {
	echo "${3:-$(tr -cd '\000' <"$dir/$1.names" | wc -c) $1}, $(bytes "$1") bytes, median of $RUNS runs"
	printf '%-12s %9s %9s %11s %11s\n' '' seconds MB/s "$2" 'KiB memory'
}

# bytes NAMES: how many there are in all of the files, which it also reads into the cache
bytes() {
	xargs -0 cat <"$dir/$1.names" | wc -c
}

# row NAMES PROGRAM: its line of the table
row() {
	[ -e "$dir/$2.$1.runs" ] || return 0
	awk -v name="$2" -v t="$(median "$1" "$2" 1)" -v m="$(median "$1" "$2" 2)" -v n="$(bytes "$1")" \
	    -v base="$base" 'BEGIN {
		speed = t > 0 ? n / t / 1e6 : 0
		times = base > 0 ? sprintf("%.2f", speed / base) : "-"
		printf("%-12s %9.2f %9.1f %11s %11d\n", name, t, speed, times, m)
	}'
}

# speed NAMES PROGRAM: bytes a second; 0 where it did not run
speed() {
	[ -e "$dir/$2.$1.runs" ] || { echo 0; return; }
	median "$1" "$2" 1 | awk -v n="$(bytes "$1")" '{ print ($1 > 0 ? n / $1 / 1e6 : 0) }'
}

seed=1
for layout in $layouts; do
	mkdir -p "$dir/text/$layout"
	"$BUILD/tests/generate" -l "$layout" -s "$seed" -n $((FILES / 8)) -d "$dir/text/$layout"
	seed=$((seed + 1))
done
mkdir "$dir/pages"
"$BUILD/tests/generate" -l html-word -s "$seed" -n "$PAGES" -d "$dir/pages"
names "$dir/text" txt >"$dir/reports.names"
names "$dir/pages" html >"$dir/pages.names"
# w3m is too slow for all of them, and is one process a page.
tr '\000' '\n' <"$dir/pages.names" | awk 'NR % 10 == 1' | tr '\n' '\000' >"$dir/tenth.names"

# lxml: a python3 that has it
lxml() {
	for python in python3 /usr/bin/python3; do
		"$python" -c 'import lxml.html' 2>/dev/null && { echo "$python"; return; }
	done
	echo 'bench.sh: python3 with lxml is not here' >&2
}

# Records, each report of an agency of its own; and those of the first thousand.
"$BUILD/dr-extract" -q -0 <"$dir/reports.names" | awk -F '\t' -v OFS='\t' -v dir="$dir" '{
	file = $5
	sub(/:[0-9]*$/, "", file)
	n += file != last
	last = file
	$1 = $1 n
	print >(dir "/records.tsv")
	if (n <= 1000)
		print >(dir "/thousand.tsv")
}'
printf '%s\0' "$dir/records.tsv" >"$dir/records.names"
printf '%s\0' "$dir/thousand.tsv" >"$dir/thousand.names"

# The same as two years of half as many agencies, sorted; and the first five hundred of these.
awk -F '\t' -v OFS='\t' -v dir="$dir" '{
	n += $1 != last
	last = $1
	$1 = sprintf("%05d", (n + 1) / 2)
	$2 = 2023 + n % 2
	print >(dir "/year" n % 2)
	if (n <= 1000)
		print >(dir "/few" n % 2)
}' "$dir/records.tsv"
for list in year few; do
	for half in 0 1; do
		LC_ALL=C sort -o "$dir/$list$half" "$dir/$list$half"
		printf '%s\0' "$dir/$list$half"
	done >"$dir/$list.names"
done
mv "$dir/year.names" "$dir/years.names"
mv "$dir/few.names" "$dir/beginnings.names"

# Sound reports, five years of an agency.
mkdir "$dir/chains"
"$BUILD/tests/generate" -p -l tabs -y 5 -s "$seed" -n $((FILES / 5)) -d "$dir/chains"
names "$dir/chains" txt >"$dir/chains.names"
"$BUILD/dr-extract" -q -0 <"$dir/chains.names" >"$dir/chains.tsv"
printf '%s\0' "$dir/chains.tsv" >"$dir/chains.names"

mawk=$(has mawk) || :
w3m=$(has w3m) || :
mlr=$(has mlr) || :
datamash=$(has datamash) || :
python=$(lxml)
# What dr-diff does, without the forms: left from a file, right through the pipe.
cat >"$dir/join.sh" <<'END'
export LC_ALL=C
cells() { mawk -F '\t' '$3 ~ /^(proactive|requests|review|lawsuit)/ { print $1 " " $3 "\t" $4 }' "$1"; }
cells "$1" >"$1.left"
cells "$2" | join -t '	' -a 1 -a 2 -e '' -o 0,1.2,2.2 "$1.left" - | mawk -F '\t' -v OFS='\t' '$2 != $3 {
	sub(/ /, "\t", $1)
	print $1, $2, $3, ($2 == "" || $3 == "" ? "" : $3 - $2),
	    ($2 == "" || $3 == "" || $2 == 0 ? "" : sprintf("%.1f", 100 * ($3 - $2) / $2))
}'
END
# One rule of dr-check, in the least that awk takes: the balance of each column.
cat >"$dir/balance.awk" <<'AWK'
BEGIN { FS = "\t" }
$3 ~ /^requests\.(new|carried_in|processed|carried_out)\./ {
	if ($1 FS $2 != report) {
		tell()
		report = $1 FS $2
	}
	n = split($3, part, ".")
	off[part[n]] += part[2] == "new" || part[2] == "carried_in" ? $4 : -$4
}
END { tell() }
function tell(    who) {
	for (who in off)
		if (off[who] != 0)
			print report FS who FS off[who]
	split("", off)
}
AWK
text_content='import sys, lxml.html
for name in sys.stdin.buffer.read().split(b"\0")[:-1]:
    print(len(lxml.html.parse(name.decode()).getroot().text_content()))'

run=0
while [ "$run" -lt "$RUNS" ]; do
	timed reports dr-extract "$BUILD/dr-extract" -0
	[ -z "$mawk" ] || timed reports mawk xargs -0 mawk '{n+=NF}END{print n}'
	timed reports wc-m env LC_ALL=C.UTF-8 xargs -0 wc -m
	timed pages dr-extract "$BUILD/dr-extract" -0
	[ -z "$w3m" ] || timed tenth w3m xargs -0 -n 1 w3m -dump -cols 200 -T text/html
	[ -z "$python" ] || timed pages lxml "$python" -c "$text_content"
	timed pages wc-c sh -c 'xargs -0 cat | wc -c'
	timed records dr-tsv xargs -0 "$BUILD/dr-tsv"
	timed thousand dr-tsv xargs -0 "$BUILD/dr-tsv"
	timed years dr-diff xargs -0 "$BUILD/dr-diff"
	timed beginnings dr-diff xargs -0 "$BUILD/dr-diff"
	timed years dr-diff-d xargs -0 "$BUILD/dr-diff" -d
	[ -z "$mawk" ] || timed years join+mawk xargs -0 sh "$dir/join.sh"
	timed records dr-check xargs -0 "$BUILD/dr-check"
	timed thousand dr-check xargs -0 "$BUILD/dr-check"
	timed chains dr-check xargs -0 "$BUILD/dr-check"
	[ -z "$mawk" ] || timed records mawk xargs -0 mawk -f "$dir/balance.awk"
	[ -z "$mawk" ] || timed chains mawk xargs -0 mawk -f "$dir/balance.awk"
	timed records wc-l sh -c 'xargs -0 cat | wc -l'
	run=$((run + 1))
done
# Once: these take as long as all of the above, and one of them gigabytes.
[ -z "$datamash" ] || timed records datamash sh -c 'xargs -0 cat | datamash crosstab 1,3 first 4'
[ -z "$mlr" ] || timed records mlr xargs -0 mlr --tsv --implicit-tsv-header label agency,year,key,value,source,raw \
    'then' cut -f agency,year,key,value 'then' reshape -s key,value

base=$(speed reports mawk)
heading reports 'mawk = 1'
row reports dr-extract
row reports mawk
row reports wc-m
echo
base=$(speed tenth w3m)
heading pages 'w3m = 1'
row pages dr-extract
row tenth w3m
row pages lxml
row pages wc-c
echo
base=$(speed records mlr)
heading records 'mlr = 1' "records of $FILES reports"
row records dr-tsv
row records datamash
row records mlr
row records wc-l
echo
heading thousand 'mlr = 1' 'records of the first 1000'
row thousand dr-tsv
echo
base=$(speed years join+mawk)
heading years 'join = 1'
row years dr-diff
row years dr-diff-d
row years join+mawk
echo
heading beginnings 'join = 1'
row beginnings dr-diff
echo
base=$(speed records mawk)
heading records 'mawk = 1' "records of $FILES reports"
row records dr-check
row records mawk
echo
heading thousand 'mawk = 1' 'records of the first 1000'
row thousand dr-check
echo
base=$(speed chains mawk)
heading chains 'mawk = 1' "records of $FILES sound reports, five years of an agency"
row chains dr-check
row chains mawk
