#!/bin/sh
# bench.sh: how fast dr-extract is, beside mawk and wc on the same files.
#
# usage: [BUILD=build] [FILES=20000] [RUNS=5] tests/bench.sh
#
# Makes FILES reports in eight layouts, runs the three programs over them by
# turns, so that a slow moment of the machine falls on all of them, and prints
# the medians.  Judges nothing.  Needs GNU time for the clock and the memory.
set -eu

BUILD=${BUILD:-build}
FILES=${FILES:-20000}
RUNS=${RUNS:-5}
dir=$BUILD/bench
layouts='words words-blank layout tabs bars cells pipes columns'

for tool in mawk wc /usr/bin/time; do
	command -v "$tool" >/dev/null || { echo "bench.sh: $tool is not here" >&2; exit 2; }
done
trap 'rm -rf "$dir"' EXIT
trap 'exit 2' HUP INT TERM
rm -rf "$dir"
mkdir -p "$dir"

seed=1
for layout in $layouts; do
	mkdir "$dir/$layout"
	"$BUILD/tests/generate" -l "$layout" -s "$seed" -n $((FILES / 8)) -d "$dir/$layout"
	rm -f "$dir/$layout"/*.truth
	seed=$((seed + 1))
done
find "$dir" -name '*.txt' | sort | tr '\n' '\0' >"$dir/names"
files=$(tr -cd '\000' <"$dir/names" | wc -c)
bytes=$(xargs -0 cat <"$dir/names" | wc -c)	# which also warms the cache

# timed NAME COMMAND ...: one run; appends its seconds and its kilobytes to NAME.runs
timed() {
	name=$1
	shift
	/usr/bin/time -o "$dir/time" -f '%e %M' "$@" <"$dir/names" >/dev/null 2>&1 || :
	tail -n 1 "$dir/time" >>"$dir/$name.runs"
}

# median NAME FIELD
median() {
	sort -n -k "$2,$2" "$dir/$1.runs" | awk -v f="$2" '{ v[NR] = $f } END { print v[int((NR + 1) / 2)] }'
}

run=0
while [ "$run" -lt "$RUNS" ]; do
	timed dr-extract "$BUILD/dr-extract" -0
	timed mawk xargs -0 mawk '{n+=NF}END{print n}'
	timed wc env LC_ALL=C.UTF-8 xargs -0 wc -m
	run=$((run + 1))
done

base=$(median mawk 1)
echo "$files files, $bytes bytes, median of $RUNS runs"
printf '%-12s %9s %9s %11s %11s\n' '' seconds MB/s 'x mawk' 'KiB memory'
for name in dr-extract mawk wc; do
	awk -v name="$name" -v t="$(median "$name" 1)" -v m="$(median "$name" 2)" -v base="$base" -v bytes="$bytes" \
	    'BEGIN { printf("%-12s %9.2f %9.1f %11.2f %11d\n", name, t, t > 0 ? bytes / t / 1e6 : 0, base > 0 ? t / base : 0, m) }'
done
