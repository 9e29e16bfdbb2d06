# Reports that something happened to: a byte, a line, an order.  Cells may be
# lost, with a word; none may say what the report did not say.

# shellcheck disable=SC2016,SC2154,SC2164
load helpers

# damage SCRIPT LAYOUT COPIES KIND ...: each kind of damage to some clean reports
damage() {
	local script=$1 layout=$2 copies=$3 kind found=0 status empty

	shift 3
	make_reports -p -l "$layout" -n "${REPORTS:-6}" -s "${SEED:-1}"
	for kind; do
		rm -rf "$BATS_TEST_TMPDIR/damaged"
		mkdir "$BATS_TEST_TMPDIR/damaged"
		LC_ALL=C awk -v kind="$kind" -v seed="${SEED:-1}" -v count="$copies" \
		    -v out="$BATS_TEST_TMPDIR/damaged" -f "$TESTS/$script" "${files[@]}" >"$BATS_TEST_TMPDIR/index" || return 2
		[ -s "$BATS_TEST_TMPDIR/index" ]
		status=0
		cut -f 1 "$BATS_TEST_TMPDIR/index" | tr '\n' '\0' |
		    timeout 300 "$BUILD/dr-extract" -0 >"$BATS_TEST_TMPDIR/records" 2>"$BATS_TEST_TMPDIR/errors" ||
		    status=$?
		[ "$status" -le 2 ]
		# Where spaces or frames hold the columns, a row without its numbers is a blank row.
		empty=0
		case $layout.$kind in
		*.truncate | *.byte | *.digit) ;;
		layout.* | columns.* | box.* | ascii.*) empty=1 ;;
		esac
		awk -v records="$BATS_TEST_TMPDIR/records" -v errors="$BATS_TEST_TMPDIR/errors" \
		    -v may_empty="$empty" -f "$TESTS/damage-check.awk" "$BATS_TEST_TMPDIR/index" \
		    >"$BATS_TEST_TMPDIR/findings" || {
			found=1
			sed -n '1,5p' "$BATS_TEST_TMPDIR/findings"
		}
		echo "$layout $kind: $(tail -n 1 "$BATS_TEST_TMPDIR/findings")"
	done
	[ "$found" = 0 ]
}

damaged() {
	damage damage.awk "$1" "${COPIES:-12}" truncate byte digit remove double swap neighbours replace insert reverse \
	    shuffle blocks cut
}

# 1,260 of each, which makes 5,040
damaged_pages() {
	damage damage-page.awk "$1" "${COPIES:-35}" truncate byte tag end quote row
}

damaged_traces() {
	damage damage-trace.awk trace "${COPIES:-20}" truncate line element number attribute byte
}

@test "words" { damaged words; }
@test "words-blank" { damaged words-blank; }
@test "layout" { damaged layout; }
@test "reading" { damaged reading; }
@test "tabs" { damaged tabs; }
@test "bars" { damaged bars; }
@test "cells" { damaged cells; }
@test "cells-blank" { damaged cells-blank; }
@test "pipes" { damaged pipes; }
@test "markdown" { damaged markdown; }
@test "box" { damaged box; }
@test "ascii" { damaged ascii; }
@test "columns" { damaged columns; }

@test "html" { damaged_pages html; }
@test "html-word" { damaged_pages html-word; }
@test "html-nested" { damaged_pages html-nested; }
@test "html-flat" { damaged_pages html-flat; }

@test "trace" { damaged_traces; }

@test "a kind of damage that there is not" {
	local script

	for script in damage.awk:words damage-page.awk:html damage-trace.awk:trace; do
		REPORTS=1 run damage "${script%:*}" "${script#*:}" 1 bytes
		[ "$status" = 2 ]
		[ "$output" = "no kind of damage: bytes" ]
	done
}
