# Rows of a page laid against rows of the form: each weakness that was found,
# by itself.

# shellcheck disable=SC2154
load helpers

# cells KEYS: the values of the cells whose keys begin so, in one line
cells() {
	awk -F '\t' -v keys="$1" 'index($3, keys ".") == 1 { printf "%s%s", n++ ? " " : "", $4 } END { print "" }' \
	    "$BATS_TEST_TMPDIR/records"
}

@test "a piece of heading that two labels share begins neither: a row lost after it moves no other" {
	make_reports -p -l words -n 2 -s 1
	grep -v '^（一）予以公开' "$reports/0002.txt" >"$BATS_TEST_TMPDIR/lost.txt"
	extract "$BATS_TEST_TMPDIR/lost.txt"
	for row in new carried_in; do
		[ "$(cells "requests.$row")" = "$(awk -F '\t' -v row="requests.$row." \
		    'index($1, row) == 1 { printf "%s%s", n++ ? " " : "", $2 }' "$reports/0002.truth")" ]
	done
	[ "$(cells requests.granted)" = "" ]
}

@test "reading order: a row of either form is named" {
	make_reports -y 1 -l reading -n 93 -s 2
	extract "$reports/0093.txt"
	grep -q 'requests\.otherwise\.all\.\*: ' "$BATS_TEST_TMPDIR/errors"
}
