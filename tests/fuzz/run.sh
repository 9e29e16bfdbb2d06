#!/bin/sh
# run.sh: each harness for FUZZ_SECONDS, one after the other.  FUZZ names other harnesses than all.
#
# What was found stays in build/fuzz/found; `build/tests/fuzz/NAME FILE` shows it again without a fuzzer.
# For AFL++: `make BUILD=build/afl CC=afl-clang-fast`, and
# `afl-fuzz -i build/fuzz/seeds/html -o build/afl/out -x build/fuzz/html.words build/afl/tests/fuzz/html @@`.
set -eu
here=$(dirname "$0")
build=${BUILD:-build}
fuzz=$build/fuzz
seconds=${FUZZ_SECONDS:-10}

# kind of words that a harness likes
kind() {
	case $1 in
	html | word | trace | bytes) echo page ;;
	*) echo "$1" ;;
	esac
}

if ! echo 'int LLVMFuzzerTestOneInput(void) { return 0; }' |
    clang -fsanitize=fuzzer,address,undefined -x c -o /dev/null - 2>/dev/null; then
	echo 'skip: no clang here, or one without a fuzzer'
	exit 0
fi
mkdir -p "$fuzz/found"
rm -rf "$fuzz/seeds"
sh "$here/seeds.sh" "$fuzz/seeds"
for name in ${FUZZ:-text html word trace bytes records}; do
	"$MAKE" -s BUILD="$fuzz" CC=clang HARDEN= HARDEN_LINK= CFLAGS="$FUZZ_FLAGS" LDFLAGS='-fsanitize=fuzzer,address,undefined' FUZZ_MAIN= \
	    "$fuzz/tests/fuzz/$name" >/dev/null
	LC_ALL=C awk -v kind="$(kind "$name")" -f "$here/words.awk" "$here"/../../lib/form/form.c "$here"/../../lib/markup/element.c \
	    "$here"/../../lib/claim/claim_words.c "$here"/../../lib/check/rules.c >"$fuzz/$name.words"
	mkdir -p "$fuzz/corpus/$name"
	echo "$name: $seconds seconds"
	# Ends by itself; stops at the first finding.
	"$fuzz/tests/fuzz/$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1500 -max_len=40000 -close_fd_mask=3 \
	    -dict="$fuzz/$name.words" -artifact_prefix="$fuzz/found/$name-" -print_final_stats=1 \
	    "$fuzz/corpus/$name" "$fuzz/seeds/$name" 2>"$fuzz/$name.log" || {
		tail -n 40 "$fuzz/$name.log"
		exit 1
	}
	grep -aE '^(#.*(DONE|INITED)|stat::(number|peak|slowest))' "$fuzz/$name.log"
done
