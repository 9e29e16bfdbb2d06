# Pages through real converters: what comes out may be short of cells, but each
# cell that is missing is named, and none is wrong.

load helpers

# Numbers that a converter spoils are not the reader's fault, so all is `may`;
# and of the facts in free, a pattern, nobody can say what is right.
converted() {
	local layout=$1 count=$2 options=$3 free=$4 file n=0

	shift 4
	make_reports -l "$layout" -n "$count" -s "${SEED:-1}" $options
	for file in "$reports"/*.html; do
		"$@" "$file" >"${file%.html}.txt" 2>/dev/null 3>&- &
		[ $((++n % 4)) != 0 ] || wait
	done
	wait
	for file in "$reports"/*.html; do
		awk -F '\t' -v OFS='\t' -v free="$free" '{ $3 = $1 ~ free ? "any" : "may" } 1' \
		    "${file%.html}.truth" >"$reports/t"
		mv "$reports/t" "${file%.html}.truth"
	done
	extract "$reports"/*.txt || without_refused
	if [ -z "$(find "$reports" -name '*.truth')" ]; then
		# A site may be all scripts; a clean page is not.
		[ "$layout" != html ]
		return
	fi
	compare
	echo "# $layout, $*${options:+ ($options)}: $(tail -n 1 "$BATS_TEST_TMPDIR/findings")" >&3
}

# Of a page with scripts some converters leave nothing; that is said of the whole file.
without_refused() {
	local file

	[ "$status" = 2 ]
	sed -n 's/^dr-extract: \(.*\)\.txt: \(is empty.*\|no report found:.*\)$/\1.truth/p' \
	    "$BATS_TEST_TMPDIR/errors" >"$BATS_TEST_TMPDIR/refused"
	while read -r file; do rm "$file"; done <"$BATS_TEST_TMPDIR/refused"
}

# clean COMMAND ...: pages as they should be
clean() {
	local options

	command -v "$1" >/dev/null || skip "$1 is not here"
	for options in '-p -f 2021' '-p -f 2019' '-f any'; do
		converted html "$(few 20)" "$options" '^$' "$@"
	done
	converted html-cut "${HARD:-6}" '' '^$' "$@"
}

# A line of the source that ends between two Chinese characters becomes a space in the text, and divides a name or a heading.
word() {
	converted html-wps "${HARD:-6}" '' '^meta.(title|publisher|heading.*)$' "$@"
}

# The menu's titles of other reports are beside the report's own, and nothing says that they are links.
site() {
	converted html-nested "${HARD:-6}" '' '^(agency|year|meta.title)$' "$@"
}

# through COMMAND ...: all of them
through() {
	clean "$@"
	word "$@"
	site "$@"
}

@test "w3m" { through w3m -dump -T text/html; }
@test "w3m, narrow" { through w3m -dump -T text/html -cols 80; }
@test "w3m, wide" { through w3m -dump -T text/html -cols 200; }
@test "lynx" { through lynx -dump; }
@test "lynx, wide" { through lynx -dump -width=200; }
@test "elinks" { through elinks -dump -no-home; }
@test "elinks, wide" { through elinks -dump -no-home -dump-width 200; }

# It stumbles over the quotes in Word's attributes, and writes half of them into the numbers.
clean_and_site() {
	clean "$@"
	site "$@"
}

@test "html2text" { clean_and_site html2text -utf8; }
@test "html2text, wide" { clean_and_site html2text -utf8 -width 150; }

@test "pandoc to plain" { through pandoc -f html -t plain; }
@test "pandoc to plain, wide" { through pandoc -f html -t plain --columns=200; }
@test "pandoc to gfm" { through pandoc -f html -t gfm; }
@test "pandoc to gfm, wide" { through pandoc -f html -t gfm --columns=200; }
@test "pandoc to rst" { through pandoc -f html -t rst; }
@test "pandoc to rst, wide" { through pandoc -f html -t rst --columns=200; }
