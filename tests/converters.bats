# Pages through real converters: what comes out may be short of cells, but each
# cell that is missing is named, and none is wrong.

load helpers

# Numbers that a converter spoils are not the reader's fault, so all is `may`.
through() {
	command -v "$1" >/dev/null || skip "$1 is not here"
	local options file

	for options in '-p -f 2021' '-p -f 2019' '-f any'; do
		make_reports -l html -n "${COUNT:-20}" -s "${SEED:-1}" $options
		for file in "$reports"/*.html; do
			"$@" "$file" >"${file%.html}.txt" 2>/dev/null
			awk -F '\t' -v OFS='\t' '{ $3 = "may" } 1' "${file%.html}.truth" >"$reports/t"
			mv "$reports/t" "${file%.html}.truth"
			# What pandoc leaves as HTML from its first character on is refused, as a page is.
			[ "$(head -c 1 "${file%.html}.txt")" != '<' ] || rm "${file%.html}".*
		done
		extract "$reports"/*.txt
		compare
		echo "# $* ($options): $(tail -n 1 "$BATS_TEST_TMPDIR/findings")" >&3
	done
}

@test "w3m" { through w3m -dump -T text/html; }
@test "w3m, narrow" { through w3m -dump -T text/html -cols 80; }
@test "w3m, wide" { through w3m -dump -T text/html -cols 200; }
@test "lynx" { through lynx -dump; }
@test "lynx, wide" { through lynx -dump -width=200; }
@test "html2text" { through html2text -utf8; }
@test "html2text, wide" { through html2text -utf8 -width 150; }
@test "elinks" { through elinks -dump -no-home; }
@test "elinks, wide" { through elinks -dump -no-home -dump-width 200; }
@test "pandoc to plain" { through pandoc -f html -t plain; }
@test "pandoc to plain, wide" { through pandoc -f html -t plain --columns=200; }
@test "pandoc to gfm" { through pandoc -f html -t gfm; }
@test "pandoc to gfm, wide" { through pandoc -f html -t gfm --columns=200; }
@test "pandoc to rst" { through pandoc -f html -t rst; }
@test "pandoc to rst, wide" { through pandoc -f html -t rst --columns=200; }
