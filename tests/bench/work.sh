#!/bin/sh
# work.sh: how many instructions each program takes for a byte, beside what it took when work.tsv was written.
#
# usage: [BUILD=build] [KEEP=1] tests/bench/work.sh
#
# Instructions are counted by callgrind, and are the same on a slow machine, a
# busy one and a fast one, for one compiler and one libc; work.tsv names its
# own.  What to look at is the ratio: more than 1 is more work.  KEEP=1 writes
# work.tsv anew.
set -eu

BUILD=$(cd "${BUILD:-build}" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
dir=$BUILD/work

command -v valgrind >/dev/null || { echo 'work.sh: valgrind is not here' >&2; exit 2; }
trap 'rm -rf "$dir"' EXIT
trap 'exit 2' HUP INT TERM
rm -rf "$dir"
mkdir -p "$dir"
# Names without a path: records have them in each line.
cd "$dir"

# make_reports LAYOUT COUNT: a file of names of made-up reports
make_reports() {
	mkdir "$1"
	"$BUILD/tests/generate" -l "$1" -s 1 -n "$2" -d "$1"
	rm "$1"/*.truth
	find "$1" -type f | sort | tr '\n' '\0' >"$1.names"
}

# count PROGRAM INPUT NAMES [OPTION ...]: a line of four fields; with EACH=1 a process for each file
count() {
	program=$1 input=$2 names=$3
	shift 3
	bytes=$(xargs -0 cat <"$names" | wc -c)
	xargs -0 ${EACH:+-n 1} valgrind --tool=callgrind --callgrind-out-file=/dev/null "$BUILD/$program" "$@" \
	    <"$names" 2>&1 >/dev/null |
	    awk -v OFS='\t' -v program="$program" -v input="$input" -v bytes="$bytes" '
		$2 == "Collected" { all += $4 }
		END { print program, input, bytes, sprintf("%.2f", all / bytes) }'
}

for layout in words layout tabs cells markdown box html html-word; do
	make_reports "$layout" 20
done
# The same with letters in each line of prose that no other line has: reports repeat the sentences of the generator.
mkdir words-fresh
LC_ALL=C awk '
	BEGIN { split("山 水 云 风 林 石 江 海 田 谷", letter, " ") }
	length > 52 && !/  / {
		for (at = 24; substr($0, at + 1, 1) ~ /[\200-\277]/; at++)
			;
		word = ""
		for (n = NR; n > 0; n = int(n / 10))
			word = word letter[n % 10 + 1]
		$0 = substr($0, 1, at) word substr($0, at + 1)
	}
	{ name = FILENAME; sub(/^words/, "words-fresh", name); print >name }' words/*
find words-fresh -type f | sort | tr '\n' '\0' >words-fresh.names
make_reports trace 4
# What a process costs that reads a single report.
for layout in words html; do
	tr '\0' '\n' <"$layout.names" | sed 5q | tr '\n' '\0' >"$layout-first.names"
done
mkdir gb
for f in html/*; do
	iconv -c -f UTF-8 -t GB18030 "$f" >"gb/${f##*/}" || :
done
find gb -type f | sort | tr '\n' '\0' >html-gb18030.names
"$BUILD/tests/generate" -p -l tabs -y 2 -n 50 -s 1 -d .
"$BUILD/dr-extract" -q ./*.txt | LC_ALL=C sort >records || :
printf '%s\0' records >records.names

{
	for layout in words words-fresh layout tabs cells markdown box html html-word html-gb18030 trace; do
		count dr-extract "$layout" "$layout.names" -q
	done
	for layout in words-first html-first; do
		EACH=1 count dr-extract "$layout" "$layout.names" -q
	done
	count dr-check records records.names
	count dr-tsv records records.names
	count dr-tsv records-prose records.names -c -k 'text.*'
	count dr-diff records records.names
	count dr-diff records-prose records.names -d
} >now

if [ -n "${KEEP:-}" ]; then
	{
		printf '# program, input, bytes, instructions for a byte; %s; %s\n' "$("${CC:-cc}" --version | head -n 1)" \
		    "$(ldd --version 2>&1 | head -n 1)"
		cat now
	} >"$here/work.tsv"
fi
awk -F '\t' '
	/^#/ { print; next }
	NR == FNR { kept[$1, $2] = $4; next }
	FNR == 1 { printf("%-11s %-14s %9s %10s %10s %7s\n", "program", "input", "bytes", "a byte", "kept", "ratio") }
	{ printf("%-11s %-14s %9d %10.2f %10s %7s\n", $1, $2, $3, $4, kept[$1, $2],
	    kept[$1, $2] > 0 ? sprintf("%.3f", $4 / kept[$1, $2]) : "-") }' "$here/work.tsv" now
