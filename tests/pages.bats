# Made-up web pages of every kind.  A page says where each cell belongs, so
# every cell comes out, blanks and placeholders included, and the prose as well.

load helpers

# page KIND: pages as people and programs spoil them, and still nothing is missing but the agency or the year of some
# that have no title
page() {
	odd "$1" -v text=1
	refute grep -v ': meta\.\(agency\|year\): ' "$BATS_TEST_TMPDIR/errors"
}

@test "html: a clean page" { page html; }
@test "html-word: pasted from Word" { page html-word; }
@test "html-wps: the same, with nothing hidden" { page html-wps; }
@test "html-cut: tables cut in two" { page html-cut; }
@test "html-nested: deep inside a site" { page html-nested; }
@test "html-spans: spans that lie" { page html-spans; }
@test "html-one: all of it one table" { page html-one; }
@test "html-flat: all of it on one line" { page html-flat; }

@test "plain html" { plain html -v text=1; }
@test "plain html-word" { plain html-word -v text=1; }
@test "plain html-wps" { plain html-wps -v text=1; }
@test "plain html-cut" { plain html-cut -v text=1; }
@test "plain html-nested" { plain html-nested -v text=1; }
@test "plain html-spans" { plain html-spans -v text=1; }
@test "plain html-one" { plain html-one -v text=1; }
@test "plain html-flat" { plain html-flat -v text=1; }
