#!/bin/sh
# measure.sh: what hostile input costs as it grows.
#
# usage: [BUILD=build] [SIZES='1 2 4 8 16'] [LIMIT=60] tests/long/measure.sh [REGEX]
#
# A line for each kind of hostile.awk and each program that reads it: seconds of
# the processor, then peak memory in MiB, for each size in MB.  What takes more
# than LIMIT seconds is ended, and the line marked.  Judges nothing; hostile.bats
# does.  Needs GNU time.
set -eu

BUILD=${BUILD:-build}
SIZES=${SIZES:-1 2 4 8 16}
here=$(dirname "$0")
dir=$BUILD/hostile

[ -x /usr/bin/time ] || { echo 'measure.sh: /usr/bin/time is not here' >&2; exit 2; }
trap 'rm -rf "$dir"' EXIT
trap 'exit 2' HUP INT TERM
mkdir -p "$dir"

hostile() { LC_ALL=C awk -v kind="$1" -v size="$2" -f "$here/hostile.awk"; }

# programs SUFFIX: with their options, one per line
programs() {
	case $1 in
	tsv) printf '%s\n' 'dr-check' 'dr-tsv' 'dr-tsv -k text.*' 'dr-diff -a -d' ;;
	*) echo 'dr-extract' ;;
	esac
}

# shellcheck disable=SC2086  # sizes apart
printf '%-20s %-17s %s\n' MB '' "$(printf '%6s ' $SIZES $SIZES)"
hostile list 0 | grep -E -e "${1:-.}" | while read -r kind suffix; do
	for size in $SIZES; do
		hostile "$kind" $((size << 20)) >"$dir/$size"
	done
	programs "$suffix" | while read -r program; do
		seconds='' memory='' late=''
		for size in $SIZES; do
			status=0
			set -f
			# shellcheck disable=SC2086  # words apart
			/usr/bin/time -o "$dir/time" -f '%U %S %M' timeout "${LIMIT:-60}" "$BUILD/"$program "$dir/$size" \
			    >/dev/null 2>&1 || status=$?
			set +f
			[ "$status" != 124 ] || late=' ended'
			seconds=$seconds$(tail -n 1 "$dir/time" | awk '{ printf("%6.2f ", $1 + $2) }')
			memory=$memory$(tail -n 1 "$dir/time" | awk '{ printf("%6.0f ", $3 / 1024) }')
		done
		printf '%-20s %-17s %s%s\n' "$kind" "$program" "$seconds" "$memory$late"
	done
done
