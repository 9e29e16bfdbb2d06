# The real reports beside this tree, where they are.

load helpers

setup() {
	shared=$TESTS/../../shared
	[ -x "$shared/accept" ] || skip "no real reports here"
	program=$(cd "$BUILD" && pwd)/dr-extract
}

# Seed 001 lost a cell of each of 15 rows, in the page it was copied from: 183 numbers
# are left in it of the form's 198, and it cannot be told which of the row's seven is gone.
@test "real reports come out whole and right" {
	"$shared/accept" "$program" >"$BATS_TEST_TMPDIR/said" || true
	cat "$BATS_TEST_TMPDIR/said"
	grep -q '^seed-000: ok' "$BATS_TEST_TMPDIR/said"
	refute grep -v -e '^seed-001: ' -e '^[a-z0-9-]*: ok, ' "$BATS_TEST_TMPDIR/said"
}

@test "a real report with lost cells: what is certain comes out, and the rest is named" {
	local seed

	for seed in "$shared"/seeds/001_*.txt; do
		status=0
		"$program" -n seed <"$seed" >"$BATS_TEST_TMPDIR/records" 2>"$BATS_TEST_TMPDIR/errors" || status=$?
		[ "$status" = 1 ]
		# Every number is on the line it is said to be on, and no line gives more than it has.
		awk -F '\t' '
			NR == FNR { for (i = 1; i <= NF; i++) if ($i ~ /^[0-9]+$/) has[FNR]++; next }
			$3 ~ /^(proactive|requests|review|lawsuit)\./ && $4 != "" {
				n++
				line = $5
				sub(/.*:/, "", line)
				if (++takes[line] > has[line]) { print "too many cells: " $0; bad = 1 }
				if ($4 != "0") { print "not in the report: " $0; bad = 1 }
			}
			END { if (n > 183) { print n " cells of 183"; bad = 1 } exit bad }' \
		    "$seed" "$BATS_TEST_TMPDIR/records"
		# The 15 rows are named, each of them by row or by cell.
		for row in granted partial denied.state_secret denied.law denied.security denied.third_party \
		    denied.internal denied.process denied.enforcement denied.inquiry unavailable.not_held \
		    unavailable.not_compiled unavailable.unclear unprocessed.petition unprocessed.repeat; do
			grep -qF ": requests.$row." "$BATS_TEST_TMPDIR/errors" || { echo "not named: $row"; false; }
		done
	done
}
