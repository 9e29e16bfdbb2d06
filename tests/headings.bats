# Headings in offices' own words, and lines that only look like them: each text is under the part it belongs to.

load helpers

# headings FORM: reports of that form, as tests/headings/make.awk has it, with each heading of the list
headings() {
	local reports=$BATS_TEST_TMPDIR/reports

	mkdir "$reports"
	awk -v dir="$reports" -v form="$1" -f "$TESTS/headings/make.awk" "$TESTS/headings/list.txt" >"$BATS_TEST_TMPDIR/list"
	extract "$reports"/*
	awk -v form="$1" -f "$TESTS/headings/judge.awk" "$BATS_TEST_TMPDIR/list" "$BATS_TEST_TMPDIR/records"
}

@test "on lines of their own" { headings lines; }
@test "in paragraphs of a page" { headings html; }
@test "before a full stop and their text" { headings dot; }
@test "before a colon and their text" { headings colon; }
@test "before spaces and their text" { headings space; }
@test "inside a line, between spaces" { headings flatspace; }
@test "inside a line, between sentences" { headings flatdot; }
@test "inside a line, without anything between" { headings flat; }
