#!/bin/sh
# speed.sh: one table of how fast the programs are: beside others on the same bytes, and as the input grows.
#
# usage: [BUILD=build] [SIZES='1000 10000 100000'] [PAGES=500] [RUNS=3] tests/bench/speed.sh
#
# Makes so many reports in eight layouts of text, their records, the same as two
# years of half as many agencies, and PAGES pages as pasted from Word; and takes
# the PDFs of tests/pdf many times, whose traces are made before.  The
# programs run by turns, so that a slow moment of the machine falls on all, and
# medians are told: megabytes a second, how many times as fast as the peer that
# is named (on the second of the sizes), and peak memory.  Judges nothing.  Needs
# GNU time; another program that is not here is left out, and named.
set -eu

BUILD=${BUILD:-build}
SIZES=${SIZES:-1000 10000 100000}
PAGES=${PAGES:-500}
RUNS=${RUNS:-3}
dir=$BUILD/bench
here=$(dirname "$0")
layouts='words words-blank layout tabs bars cells pipes columns'

[ -x /usr/bin/time ] || { echo 'speed.sh: /usr/bin/time is not here' >&2; exit 2; }
trap 'rm -rf "$dir"' EXIT
trap 'exit 2' HUP INT TERM
rm -rf "$dir"
mkdir -p "$dir"

# has PROGRAM: its path; says so where it is not here
has() {
	command -v "$1" || { echo "speed.sh: $1 is not here" >&2; return 1; }
}

# --- what is read: each set is a list of names, ended by NUL ---

# names SET DIRECTORY
names() {
	find "$2" -type f ! -name '*.truth' | sort | tr '\n' '\0' >"$dir/$1"
}

# reports N: sets text.N, records.N and years.N
reports() {
	seed=0
	for layout in $layouts; do
		seed=$((seed + 1))
		mkdir -p "$dir/reports.$1/$layout"
		"$BUILD/tests/generate" -l "$layout" -s "$seed" -n $(($1 / 8)) -d "$dir/reports.$1/$layout"
	done
	find "$dir/reports.$1" -name '*.truth' -exec rm {} +
	names "text.$1" "$dir/reports.$1"
	# Each of an agency of its own; and two years of half as many.
	"$BUILD/dr-extract" -q -0 <"$dir/text.$1" | awk -F '\t' -v OFS='\t' -v to="$dir/made.$1" '{
		file = $5
		sub(/:[0-9]*$/, "", file)
		n += file != last
		last = file
		name = $1
		$1 = name n
		print >(to ".tsv")
		$1 = sprintf("%06d", (n + 1) / 2)
		$2 = 2023 + n % 2
		print >(to ".year" n % 2)
	}'
	printf '%s\0' "$dir/made.$1.tsv" >"$dir/records.$1"
	for half in 0 1; do
		LC_ALL=C sort -o "$dir/made.$1.year$half" "$dir/made.$1.year$half"
		printf '%s\0' "$dir/made.$1.year$half"
	done >"$dir/years.$1"
}

# --- runs ---

# run PROGRAM SET COMMAND ...: one, with the set's names as input; keeps its seconds and kilobytes
run() {
	key=$1 set=$2
	shift 2
	/usr/bin/time -o "$dir/time" -f '%e %M' "$@" <"$dir/$set" >/dev/null 2>&1 || :
	tail -n 1 "$dir/time" >>"$dir/$key@$set.runs"
}

# median PROGRAM SET FIELD
median() {
	sort -n -k "$3,$3" "$dir/$1@$2.runs" | awk -v f="$3" '{ v[NR] = $f } END { print v[int((NR + 1) / 2)] }'
}

# rate PROGRAM SET: megabytes a second, or nothing where it did not run
rate() {
	[ -e "$dir/$1@$2.runs" ] || return 0
	median "$1" "$2" 1 | awk -v n="$(xargs -0 cat <"$dir/$2" | wc -c)" '{ print n / ($1 > 0.01 ? $1 : 0.01) / 1e6 }'
}

# row PROGRAM SET [PEER [SET-OF-PEER]]: a line of the table
row() {
	[ -e "$dir/$1@$2.runs" ] || return 0
	peer=${3:+$(rate "$3" "${4:-$2}")}
	awk -v program="$1" -v set="$2" -v rate="$(rate "$1" "$2")" -v peer="$peer" -v name="${3:-}" \
	    -v kib="$(median "$1" "$2" 2)" 'BEGIN {
		split(set, part, ".")
		times = peer > 0 ? sprintf("%.2f %s", rate / peer, name) : ""
		printf("%-12s %-8s %8s %9.1f   %-18s %10d\n", program, part[1], part[2], rate, times, kib)
	}'
}

# shellcheck disable=SC2086  # sizes apart
set -- $SIZES
middle=${2:-$1}
for n in $SIZES; do
	reports "$n"
done
mkdir "$dir/pasted"
"$BUILD/tests/generate" -l html-word -s 9 -n "$PAGES" -d "$dir/pasted"
names "pages.$PAGES" "$dir/pasted"
# w3m is too slow for all of them, and is one process a page.
tr '\000' '\n' <"$dir/pages.$PAGES" | awk 'NR % 10 == 1' | tr '\n' '\000' >"$dir/pages.tenth"

# The same PDFs over and over; what reads their traces is measured by the bytes of the PDFs, as what reads them is.
mutool=$(has mutool) || :
pdftotext=$(has pdftotext) || :
mkdir "$dir/drawn"
for i in 1 2 3 4 5 6 7 8 9 10; do
	for pdf in "$here"/../pdf/*.pdf; do cp "$pdf" "$dir/drawn/$i-${pdf##*/}"; done
done
names drawn.20 "$dir/drawn"
mkdir "$dir/traces"
[ -z "$mutool" ] || for pdf in "$dir"/drawn/*.pdf; do mutool trace "$pdf" >"$dir/traces/${pdf##*/}" 2>/dev/null; done

mawk=$(has mawk) || :
w3m=$(has w3m) || :
mlr=$(has mlr) || :
datamash=$(has datamash) || :

turn=0
while [ "$turn" -lt "$RUNS" ]; do
	for n in $SIZES; do
		run dr-extract "text.$n" "$BUILD/dr-extract" -0
		run dr-check "records.$n" xargs -0 "$BUILD/dr-check"
		run dr-tsv "records.$n" xargs -0 "$BUILD/dr-tsv"
		run dr-diff "years.$n" xargs -0 "$BUILD/dr-diff"
	done
	run dr-extract "pages.$PAGES" "$BUILD/dr-extract" -0
	if [ -n "$mutool" ]; then
		run mutool drawn.20 xargs -0 -n 1 mutool trace
		run dr-extract drawn.20 sh -c "\"$BUILD/dr-extract\" \"$dir\"/traces/*"
	fi
	# shellcheck disable=SC2016  # what the inner shell expands
	[ -z "$pdftotext" ] || run layout drawn.20 xargs -0 -n 1 sh -c 'pdftotext -layout "$1" - | "$0"' "$BUILD/dr-extract"
	run wc-m "text.$middle" env LC_ALL=C.UTF-8 xargs -0 wc -m
	run wc-l "records.$middle" xargs -0 wc -l
	[ -z "$w3m" ] || run w3m pages.tenth xargs -0 -n 1 w3m -dump -cols 200 -T text/html
	if [ -n "$mawk" ]; then
		run mawk "text.$middle" xargs -0 mawk '{ n += NF } END { print n }'
		run mawk "records.$middle" xargs -0 mawk -f "$here/balance.awk"
		run join+mawk "years.$middle" xargs -0 sh "$here/join.sh"
	fi
	turn=$((turn + 1))
done
# Once: these take as long as all of the above, and one of them gigabytes.
[ -z "$datamash" ] || run datamash "records.$middle" sh -c 'xargs -0 cat | datamash crosstab 1,3 first 4'
[ -z "$mlr" ] || run mlr "records.$middle" xargs -0 mlr --tsv --implicit-tsv-header label agency,year,key,value,source,raw \
    'then' cut -f agency,year,key,value 'then' reshape -s key,value

printf '%-12s %-8s %8s %9s   %-18s %10s\n' program reads reports MB/s 'times the peer' 'KiB memory'
for n in $SIZES; do row dr-extract "text.$n" "$([ "$n" != "$middle" ] || echo mawk)"; done
row mawk "text.$middle"
row wc-m "text.$middle" mawk
row dr-extract "pages.$PAGES" w3m pages.tenth
row w3m pages.tenth
row dr-extract drawn.20 mutool
row mutool drawn.20
row layout drawn.20 mutool
for n in $SIZES; do row dr-check "records.$n" "$([ "$n" != "$middle" ] || echo mawk)"; done
row mawk "records.$middle"
for n in $SIZES; do row dr-tsv "records.$n" "$([ "$n" != "$middle" ] || echo mlr)"; done
row mlr "records.$middle"
row datamash "records.$middle" mlr
row wc-l "records.$middle" mlr
for n in $SIZES; do row dr-diff "years.$n" "$([ "$n" != "$middle" ] || echo join+mawk)"; done
row join+mawk "years.$middle"
