# What the tests that make reports have in common.

export LC_ALL=C.UTF-8
BUILD=${BUILD:-build}
TESTS=$BATS_TEST_DIRNAME

# make_reports OPTION ...: a fresh directory of reports, each with its truth; names them in files
make_reports() {
	local GLOBIGNORE

	reports=$BATS_TEST_TMPDIR/reports
	GLOBIGNORE="$reports/*.truth"
	[ ! -e "$reports" ] || rm -r "$reports"
	mkdir "$reports"
	"$BUILD/tests/generate" "$@" -d "$reports"
	files=("$reports"/*)
}

# few N: how many reports are enough where each takes a process or more: COUNT of them, at most N
few() {
	local n=${COUNT:-$1}

	[ "$n" -le "$1" ] || n=$1
	echo "$n"
}

# extract FILE ...: leaves records, errors and status of one run over all files
extract() {
	status=0
	"$BUILD/dr-extract" "$@" >"$BATS_TEST_TMPDIR/records" 2>"$BATS_TEST_TMPDIR/errors" || status=$?
	[ "$status" -le 1 ]
}

# refute COMMAND ...: it says no, by status 1; that it is in trouble (no such file) is no answer.  bash lets a failing
# `! COMMAND` pass but at the end of a test.
refute() {
	local answer=0

	"$@" || answer=$?
	[ "$answer" = 1 ] || { echo "status $answer, not 1: $*"; false; }
}

# compare [-v text=1]: fails where records and truth do not agree, and shows the first of it
compare() {
	local found=0

	awk -v records="$BATS_TEST_TMPDIR/records" -v errors="$BATS_TEST_TMPDIR/errors" "$@" \
	    -f "$TESTS/truth.awk" -f "$TESTS/compare.awk" "$reports"/*.truth >"$BATS_TEST_TMPDIR/findings" || found=1
	[ "$found" = 1 ] || return 0
	sed -n '1,40p' "$BATS_TEST_TMPDIR/findings"
	tail -n 1 "$BATS_TEST_TMPDIR/findings"
	false
}

# odd LAYOUT [AWK-OPTION ...]: reports as people and converters spoil them
odd() {
	local layout=$1

	shift
	make_reports -l "$layout" -n "${COUNT:-200}" -s "${SEED:-1}"
	extract "${files[@]}"
	compare "$@"
}

# plain LAYOUT [AWK-OPTION ...]: clean reports, of which every cell is found
plain() {
	local layout=$1

	shift
	make_reports -p -l "$layout" -n 40 -s "${SEED:-1}"
	extract "${files[@]}"
	compare "$@"
	[ "$status" = 0 ]
}

# difficult FILE: its records, each title with all that a CSV has to quote
difficult() {
	awk -F '\t' -v OFS='\t' '$3 == "meta.title" { $4 = " \"" $4 "\", a,\\nb\\tc\\rd\\\\n\"" } 1' "$1"
}
