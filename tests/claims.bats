# The numbers that prose states: clauses as reports speak, and what each of them claims.

# shellcheck disable=SC2016,SC2154,SC2164
load helpers

# extracted DIRECTORY: what comes of its reports, as bound writes it; leaves got
extracted() {
	find "$1" -name '*.txt' | sort | tr '\n' '\0' | "$BUILD/dr-extract" -q -0 >"$BATS_TEST_TMPDIR/records" || [ $? = 1 ]
	"$BUILD/tests/bound" <"$BATS_TEST_TMPDIR/records" |
	    sed 's|^.*/\([0-9]*\)\.txt:[0-9]*	|\1	|' >"$BATS_TEST_TMPDIR/got"
}

# clauses [AWK-OPTION ...]: one run over a report of each clause; leaves want and got
clauses() {
	local dir=$BATS_TEST_TMPDIR/clauses

	command -v gawk >/dev/null || skip "gawk is not here"
	rm -rf "$dir"
	mkdir "$dir"
	gawk -v dir="$dir" "$@" -f "$TESTS/claims.awk" "$TESTS/claims.txt" >"$BATS_TEST_TMPDIR/want"
	extracted "$dir"
	[ -s "$BATS_TEST_TMPDIR/want" ]
}

# agree: fails where a clause claims something else, and shows the first of them with its text
agree() {
	local n

	if ! diff "$BATS_TEST_TMPDIR/want" "$BATS_TEST_TMPDIR/got" >"$BATS_TEST_TMPDIR/diff"; then
		sed -n 's/^[<>] \([0-9]*\)	.*/\1/p' "$BATS_TEST_TMPDIR/diff" | sort -u | head -n "${SHOW:-10}" |
		    while read -r n; do
			grep -v '^[#@=%	]' "$TESTS/claims.txt" | grep . | sed -n "$((10#$n))p"
			grep "^[<>] $n" "$BATS_TEST_TMPDIR/diff"
		done
		false
	fi
}

@test "there are clauses enough, and half of them are traps" {
	awk '
		/^[#@=%]/ || /^$/ { next }
		/^\t/ { claims[n]; next }
		{ n++ }
		END { exit !(n >= 600 && length(claims) <= n / 2) }' "$TESTS/claims.txt"
}

@test "each clause claims what it says, and no more" { clauses -v width=0; agree; }
@test "wrapped at 18 characters" { clauses -v width=18; agree; }
@test "wrapped at 26 characters" { clauses -v width=26; agree; }
@test "wrapped at 33 characters" { clauses -v width=33; agree; }
@test "full-width digits" { clauses -v width=0 -v edit=full; agree; }
@test "half-width punctuation" { clauses -v width=0 -v edit=half; agree; }

@test "sentences written without a look at the grammar come out as the figures say" {
	local dir=$BATS_TEST_TMPDIR/sentences

	command -v gawk >/dev/null || skip "gawk is not here"
	mkdir "$dir"
	gawk -v want="$dir/want" -f "$TESTS/sentences.awk" "$TESTS/sentences.txt" >"$dir/form"
	gawk -v dir="$dir" -v width=0 -f "$TESTS/claims.awk" "$dir/form"
	extracted "$dir"
	gawk -f "$TESTS/sentences-judge.awk" "$TESTS/sentences.txt" "$dir/want" "$BATS_TEST_TMPDIR/got" >"$dir/judged"
	cat "$dir/judged"
	[ "$(tail -n 1 "$dir/judged")" = "$(sed -n 's/^# Today: *//p' "$TESTS/sentences.txt")" ]
}
