# Agency, year, day and publisher of drawn beginnings of reports: pages, texts and what extractors leave of pages.

load helpers

# judged TRUTH FILE ...: what was read agrees with it
judged() {
	local truth=$1

	shift
	extract "$@"
	awk -f "$TESTS/beginnings/judge.awk" "$truth" "$BATS_TEST_TMPDIR/records" "$BATS_TEST_TMPDIR/errors"
}

# None is wrong, none is missing where the beginning tells it, and what is not told is named.
@test "beginnings" {
	local drawn=$BATS_TEST_TMPDIR/drawn

	mkdir "$drawn"
	awk -v dir="$drawn" -v count="${COUNT:-400}" -v seed="${SEED:-1}" -f "$TESTS/beginnings/make.awk" \
	    >"$BATS_TEST_TMPDIR/truth"
	judged "$BATS_TEST_TMPDIR/truth" "$drawn"/*
}

@test "beginnings as sites have them" {
	local written=$BATS_TEST_TMPDIR/written

	mkdir "$written"
	awk -v dir="$written" -f "$TESTS/beginnings/write.awk" "$TESTS/beginnings/written.txt" >"$BATS_TEST_TMPDIR/truth"
	judged "$BATS_TEST_TMPDIR/truth" "$written"/*
}
