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
@test "wrapped at any width" { clauses -v width=any; agree; }
@test "wrapped at 18 characters" { clauses -v width=18; agree; }
@test "full-width digits" { clauses -v width=0 -v edit=full; agree; }
@test "numerals" { clauses -v width=0 -v edit=chinese; agree; }
@test "half-width punctuation" { clauses -v width=0 -v edit=half; agree; }

# sentences: a report of each sentence, in DIRECTORY
sentences() {
	command -v gawk >/dev/null || skip "gawk is not here"
	mkdir "$1"
	gawk -v want="$1/want" -f "$TESTS/sentences.awk" "$TESTS/sentences.txt" >"$1/form"
	gawk -v dir="$1" -v width=0 -f "$TESTS/claims.awk" "$1/form"
	extracted "$1"
}

# figures NAME FILE: the last line of FILE is what sentences.txt says of NAME
figures() {
	cat "$2"
	[ "$(tail -n 1 "$2")" = "$(sed -n "s/^# $1: *//p" "$TESTS/sentences.txt")" ]
}

# found: what the checks of claims find in records, whose agencies are made their files' numbers; leaves numbered
found() {
	sed 's|^[^	]*\(	.*/\([0-9]*\)\.txt:[0-9]*	[^	]*\)$|\2\1|' "$BATS_TEST_TMPDIR/records" >"$BATS_TEST_TMPDIR/numbered"
	"$BUILD/dr-check" -r claim-table,claim-sum "$BATS_TEST_TMPDIR/numbered" || [ $? = 1 ]
}

@test "sentences written without a look at the grammar come out as the figures say" {
	local dir=$BATS_TEST_TMPDIR/sentences

	sentences "$dir"
	gawk -f "$TESTS/sentences-judge.awk" "$TESTS/sentences.txt" "$dir/want" "$BATS_TEST_TMPDIR/got" >"$dir/judged"
	figures Today "$dir/judged"
}

@test "a number of the prose that is changed is one finding, in as many places as the figures say" {
	local dir=$BATS_TEST_TMPDIR/sentences

	sentences "$dir"
	# Not where the sentence contradicts its tables as it is.
	found | cut -f 1 >"$dir/before"
	awk -F'\t' 'NR == FNR { before[$1]; next } !($1 in before)' "$dir/before" "$BATS_TEST_TMPDIR/numbered" >"$dir/sound"
	mkdir "$dir/copies"
	gawk -v dir="$dir/copies" -f "$TESTS/claims-changed.awk" "$dir/sound" >"$dir/changed"
	extracted "$dir/copies"
	found >"$dir/found"
	gawk -f "$TESTS/claims-changed-judge.awk" "$dir/changed" "$BATS_TEST_TMPDIR/numbered" "$dir/found" >"$dir/judged"
	figures Changed "$dir/judged"
}
