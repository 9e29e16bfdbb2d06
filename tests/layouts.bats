# Made-up reports in every layout: no wrong number, nothing left out that can be
# placed with certainty, nothing left out without a word.

load helpers

@test "words: rows of words, labels broken over lines" { odd words -v text=1; }
@test "words-blank: a blank line between all lines" { odd words-blank; }
@test "layout: pdftotext -layout" { odd layout -v text=1; }
@test "reading: reading order, all of it doubtful" { odd reading; }

# All of it may be missing; of seeds 1 to 12 at least 7.28 in a hundred cells came out.
@test "reading: of cells in reading order 7 in a hundred come out" {
	make_reports -l reading -n 200 -s "${SEED:-1}"
	extract "${files[@]}"
	compare
	awk '{ print; exit !($5 > 30000 && 100 * $3 >= 7 * $5) }' <(tail -n 1 "$BATS_TEST_TMPDIR/findings")
}

# Rows with blank cells may be missing; of seeds 1 to 4 at least 94.76 in a hundred cells came out.
@test "layout, columns: of cells held by spaces 94 in a hundred come out" {
	local layout

	for layout in layout columns; do
		odd "$layout"
		awk '{ print; exit !($5 > 1000 && 100 * $3 >= 94 * $5) }' <(tail -n 1 "$BATS_TEST_TMPDIR/findings")
	done
}

@test "tabs: cells separated by TABs" { odd tabs -v text=1; }
@test "bars: one cell per line, followed by a bar" { odd bars; }
@test "cells: one cell per line" { odd cells -v text=1; }
@test "cells-blank: a blank line between cells" { odd cells-blank; }
@test "pipes: one row per line" { odd pipes; }
@test "markdown: a Markdown table" { odd markdown; }
@test "box: frames that are drawn" { odd box; }
@test "ascii: frames of + - |" { odd ascii; }
@test "columns: columns without rules" { odd columns; }

@test "plain words" { plain words -v text=1; }
@test "plain words-blank" { plain words-blank; }
@test "plain layout" { plain layout -v text=1; }
# No cell of these must come out either, and all do.
@test "plain reading" {
	plain reading
	grep -q ' cells written, 0 left out, ' "$BATS_TEST_TMPDIR/findings"
}

@test "plain tabs" { plain tabs -v text=1; }
@test "plain bars" { plain bars; }
@test "plain cells" { plain cells -v text=1; }
@test "plain cells-blank" { plain cells-blank; }
@test "plain pipes" { plain pipes; }
@test "plain markdown" { plain markdown; }
@test "plain box" { plain box; }
@test "plain ascii" { plain ascii; }
@test "plain columns" { plain columns; }

@test "each report by itself comes out as among the others" {
	make_reports -m -n 42 -s 7
	rm -f "$reports"/*.html
	mapfile -t files < <(ls "$reports"/*.txt)
	extract "${files[@]}"
	mv "$BATS_TEST_TMPDIR/records" "$BATS_TEST_TMPDIR/together"
	for file in "${files[@]}"; do
		extract "$file"
		cat "$BATS_TEST_TMPDIR/records"
	done | cmp - "$BATS_TEST_TMPDIR/together"
}

# The next report begins wherever it does: with its title, with links above it, or without either.
@test "two reports in one file, in any layout: what comes out is the first one's, and the other is named" {
	local layout file other

	for layout in layout words tabs cells html; do
		make_reports -p -l "$layout" -y 2 -n 3 -s 3
		other=${files[5]}
		for file in "${files[@]:0:5}"; do
			extract -n x <"$file"
			cut -f 1-4 "$BATS_TEST_TMPDIR/records" | grep -v '	\(text\|claim\)\.' | sort >"$BATS_TEST_TMPDIR/alone"
			cat "$file" "$other" >"$BATS_TEST_TMPDIR/both"
			extract -n x <"$BATS_TEST_TMPDIR/both"
			grep -q 'another report begins' "$BATS_TEST_TMPDIR/errors"
			cut -f 1-4 "$BATS_TEST_TMPDIR/records" | grep -v '	\(text\|claim\)\.' | sort |
			    comm -13 "$BATS_TEST_TMPDIR/alone" - | tee "$BATS_TEST_TMPDIR/others"
			[ ! -s "$BATS_TEST_TMPDIR/others" ]
		done
	done
}
