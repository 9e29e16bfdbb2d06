# Drawn pages: what mutool trace shows of a PDF.

# shellcheck disable=SC2016,SC2154,SC2164
load helpers

# --- made-up traces ---

@test "odd reports, as WPS, Word and browsers draw them" { odd trace -v text=1; }
@test "plain reports" { plain trace -v text=1; }

# --- real PDFs ---

# needs TOOL ...: skips where one is not installed
needs() {
	local tool

	for tool; do command -v "$tool" >/dev/null || skip "$tool is not here"; done
}

# traced: the reports' PDFs become traces
traced() {
	local file

	for file in "$reports"/*.pdf; do mutool trace "$file" >"${file%.pdf}.trace" 2>/dev/null; done
	extract "$reports"/*.trace
}

@test "PDFs of ours: every cell" {
	needs mutool
	reports=$BATS_TEST_TMPDIR/reports
	mkdir "$reports"
	cp "$TESTS"/pdf/*.pdf "$TESTS"/pdf/*.truth "$reports"
	traced
	compare -v text=1
	[ "$status" = 0 ]
}

# texts SUFFIX: the records of these files that are of the report whatever shows it
texts() {
	"$BUILD/dr-extract" "$reports"/*."$1" 2>/dev/null |
	    awk -F '\t' -v OFS='\t' '$3 ~ /^text\.|^meta\.(title|agency|year|period|form)$/ {
		sub(/\.[a-z]+:[0-9]+$/, "", $5)
		sub(/\.[0-9]+$/, "", $3)
		print $5, $3, $4 }' | sort
}

# printed KIND COUNT LEAST TOOL: no cell of these PDFs is wrong, what is missing is named, and of a hundred so many are
# there; of a hundred paragraphs of the pages they were printed from, 98
printed() {
	needs mutool "$4" fc-list
	[ -n "$(fc-list :lang=zh)" ] || skip "no Chinese font is here"
	reports=$BATS_TEST_TMPDIR/reports
	sh "$TESTS/drawn/make.sh" "$BUILD/tests/generate" "$reports" "${SEED:-1}" "$2" "$1"
	[ "$(find "$reports" -name '*.pdf' | wc -l)" = "$2" ]
	traced
	# What only the head of a page told is not in its print.
	sed -i 's/\tmust\b/\tmay/' "$reports"/*.truth
	compare
	tail -n 1 "$BATS_TEST_TMPDIR/findings" | awk -v least="$3" '{ print; exit !($3 * 100 >= $5 * least) }'
	cd "$BATS_TEST_TMPDIR"
	texts html >page
	texts trace >print
	comm -12 page print | wc -l | awk -v all="$(wc -l <page)" '{ print $1, all; exit !($1 * 100 >= all * 98) }'
}

@test "PDFs that Chromium prints" { printed chromium 6 98 chromium; }
@test "PDFs that Chromium prints with heads and page numbers" { printed browser 2 98 chromium; }
@test "PDFs that LibreOffice makes of pages" { printed writer 6 98 soffice; }
@test "PDFs that LibreOffice makes of .docx" { printed word 6 98 soffice; }
@test "PDFs of tables that have no rules" {
	needs pandoc
	printed bare 2 0 soffice
}
