# A page of ours, printed to PDF (tests/pdf/make.sh), through what makes text of PDFs.

load helpers

# through COMMAND ...: both PDFs through a command that takes a PDF's name and writes text
through() {
	local form

	command -v "$1" >/dev/null || skip "$1 is not here"
	reports=$BATS_TEST_TMPDIR/reports
	mkdir "$reports"
	for form in 2021 2019; do
		"$@" "$TESTS/pdf/$form.pdf" >"$reports/$form.txt"
		cp "$TESTS/pdf/$form.truth" "$reports/$form.truth"
	done
	extract "$reports"/*.txt
}

to_text() { pdftotext "$1" "$2" -; }
in_order() { pdftotext "$1" -; }

# all that is doubtful may be missing, with a word; nothing may be wrong
doubtful() {
	sed -i 's/must$/may/' "$reports"/*.truth
	compare
	tail -n 1 "$BATS_TEST_TMPDIR/findings" >&3
}

@test "pdftotext -layout: every cell" {
	command -v pdftotext >/dev/null || skip "pdftotext is not here"
	through to_text -layout
	compare
	[ "$status" = 0 ]
}

@test "pdftotext -raw: every cell" {
	command -v pdftotext >/dev/null || skip "pdftotext is not here"
	through to_text -raw
	compare
	[ "$status" = 0 ]
}

@test "pdftotext in reading order: nothing wrong, and what is missing is named" {
	command -v pdftotext >/dev/null || skip "pdftotext is not here"
	through in_order
	doubtful
}

@test "mutool draw -F text: nothing wrong, and what is missing is named" {
	command -v mutool >/dev/null || skip "mutool is not here"
	through mutool draw -q -F text
	doubtful
}
