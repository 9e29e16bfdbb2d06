#!/bin/sh
# valgrind.sh [BATS-FILE ...]: the tests with each program under valgrind.
#
# usage: [BUILD=build] [COUNT=8] tests/valgrind.sh
#
# Programs of the same names that run the real ones under memcheck are in
# BUILD/valgrind; what memcheck says goes to files, which must be empty.  Left
# out is what has its own way of running programs: faults, scale, fuzz, install.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "${BUILD:-build}" && pwd)
dir=$build/valgrind

[ $# -gt 0 ] || set -- accept alignment check check-claims check-interface check-sums check-years claims converters damage \
    diff docs encodings interface layouts markup meta outline pages pdf records regress tsv
rm -rf "$dir"
mkdir -p "$dir/said"
ln -s ../tests "$dir/tests"
for program in dr-extract dr-check dr-tsv dr-diff; do
	cat >"$dir/$program" <<-END
		#!/bin/sh
		# Where standard output is closed, what memcheck says would take its place.
		[ -e /dev/fd/1 ] || exec '$build/$program' "\$@"
		exec valgrind -q --leak-check=full --log-file='$dir/said/%p' '$build/$program' "\$@"
	END
	chmod +x "$dir/$program"
done
for name; do
	[ -e "$here/$name.bats" ] && echo "$here/$name.bats"
done >"$dir/files"
failed=0
# shellcheck disable=SC2046  # one file per line, without spaces
BUILD=$dir COUNT=${COUNT:-8} COPIES=1 REPORTS=1 bats $(cat "$dir/files") || failed=1
find "$dir/said" -type f | wc -l | sed 's/$/ runs under valgrind/'
find "$dir/said" -type f -size +0 -exec cat {} + >"$dir/found"
if [ -s "$dir/found" ]; then
	head -n 40 "$dir/found"
	failed=1
fi
exit $failed
