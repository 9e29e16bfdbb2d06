# What the fuzzers call, with what they begin with; `make fuzz` goes on from there.

# shellcheck disable=SC2154,SC2164
load helpers

setup_file() {
	case $BUILD in /*) ;; *) BUILD=$PWD/$BUILD ;; esac
	export BUILD
	sh "$BATS_TEST_DIRNAME/fuzz/seeds.sh" "$BATS_FILE_TMPDIR/seeds"
}

# harness NAME: takes each of its seeds, whole and with a piece cut out, and finds nothing wrong
harness() {
	local file cut=$BATS_TEST_TMPDIR/cut

	mkdir "$cut"
	[ "$(find "$BATS_FILE_TMPDIR/seeds/$1" -type f | wc -l)" -ge 5 ]
	for file in "$BATS_FILE_TMPDIR/seeds/$1"/*; do
		{
			head -c 700 "$file"
			tail -c 900 "$file"
		} >"$cut/${file##*/}"
	done
	"$BUILD/tests/fuzz/$1" "$BATS_FILE_TMPDIR/seeds/$1"/* "$cut"/* >/dev/null
}

@test "text" { harness text; }
@test "html" { harness html; }
@test "word" { harness word; }
@test "trace" { harness trace; }
@test "bytes" { harness bytes; }
@test "records" { harness records; }


@test "the dictionaries have the labels and the tags" {
	for kind in text page records; do
		LC_ALL=C awk -v kind=$kind -f "$TESTS/fuzz/words.awk" "$TESTS"/../lib/form/form.c "$TESTS"/../lib/markup/element.c >"$BATS_TEST_TMPDIR/words"
		LC_ALL=C grep -q '^"\\xE8\\x87\\xAA\\xE7\\x84\\xB6\\xE4\\xBA\\xBA"$' "$BATS_TEST_TMPDIR/words"
		[ "$(LC_ALL=C grep -cv '^"[ -~]*"$' "$BATS_TEST_TMPDIR/words")" = 0 ]
	done
	LC_ALL=C awk -v kind=page -f "$TESTS/fuzz/words.awk" "$TESTS"/../lib/markup/element.c | grep -qx '"<w:tbl>"'
}
