# Agency, year, day and publisher of drawn beginnings of reports: pages, texts and what extractors leave of pages.

load helpers

# None is wrong, none is missing where the beginning tells it, and what is not told is named.
@test "beginnings" {
	local drawn=$BATS_TEST_TMPDIR/drawn

	mkdir "$drawn"
	awk -v dir="$drawn" -v count="${COUNT:-400}" -v seed="${SEED:-1}" -f "$TESTS/beginnings/make.awk" \
	    >"$BATS_TEST_TMPDIR/truth"
	extract "$drawn"/*
	awk -f "$TESTS/beginnings/judge.awk" "$BATS_TEST_TMPDIR/truth" "$BATS_TEST_TMPDIR/records" "$BATS_TEST_TMPDIR/errors"
}
