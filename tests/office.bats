# Pages that office programs made into their own files, and these again into
# XML: `unzip -p report.docx word/document.xml | dr-extract` and flat OpenDocument.

load helpers

# What a page told in its head only (<title>, <meta>) is not in every file that is made of it.
relax() {
	local truth text

	for truth in "$reports"/*.truth; do
		text=$(sed 's/<[^>]*>//g' "${truth%.truth}.$1" | tr -d ' \n')
		awk -F '\t' -v OFS='\t' -v text="$text" '
			function loosen() { $3 = "may" }
			NR == FNR && $1 == "meta.title" { title = $2 }
			NR == FNR { next }
			$1 ~ /^(agency|year|meta\.title)$/ && !index(text, title) { loosen() }
			$1 == "meta.published" && text !~ /发布(时间|日期)[:：]/ { loosen() }
			$1 == "meta.publisher" && text !~ /信息来源[:：]/ { loosen() }
			1' "$truth" "$truth" >"$reports/t"
		mv "$reports/t" "$truth"
	done
}

# soffice_to SUFFIX FILE ...: converts beside the files, all in one run, with a profile of its own
soffice_to() {
	local suffix=$1

	shift
	(cd "$reports"; soffice "-env:UserInstallation=file://$BATS_TEST_TMPDIR/profile" --headless \
	    --infilter='HTML (StarWriter)' --convert-to "$suffix" "$@" >"$BATS_TEST_TMPDIR/said" 2>&1)
}

pandoc_docx() {
	local file

	for file in "${files[@]}"; do
		pandoc -o "${file%.html}.docx" "$file" 2>/dev/null
		unzip -p "${file%.html}.docx" word/document.xml >"${file%.html}.xml"
	done
}

soffice_docx() {
	local file

	soffice_to docx "${files[@]}"
	for file in "${files[@]}"; do
		unzip -p "${file%.html}.docx" word/document.xml >"${file%.html}.xml"
	done
}

soffice_odt() {
	local file

	soffice_to odt "${files[@]}"
	for file in "${files[@]}"; do
		unzip -p "${file%.html}.odt" content.xml >"${file%.html}.xml"
	done
}

soffice_fodt() {
	soffice_to fodt "${files[@]}"
}

# made_of LAYOUT ...: some reports of each layout, clean and odd, in one directory, as soffice is slow to start
made_of() {
	local layout file all=$BATS_TEST_TMPDIR/all

	mkdir "$all"
	for layout; do
		make_reports -l "$layout" -n "${OFFICE:-8}" -s "${SEED:-1}"
		for file in "$reports"/*; do mv "$file" "$all/$layout-${file##*/}"; done
		make_reports -p -l "$layout" -n 2 -s "${SEED:-1}"
		for file in "$reports"/*; do mv "$file" "$all/$layout-plain-${file##*/}"; done
	done
	reports=$all
	mapfile -t files < <(ls "$reports"/*.html)
}

# through TOOL FUNCTION SUFFIX LAYOUT ...: pages of these kinds through a function
through() {
	local tool=$1 function=$2 suffix=$3

	shift 3
	command -v "$tool" >/dev/null || skip "$tool is not here"
	made_of "$@"
	"$function"
	relax "$suffix"
	extract "$reports"/*."$suffix"
	compare -v text="${prose:-1}"
	[ "$status" = 0 ]
}

@test "docx by pandoc" { through pandoc pandoc_docx xml html html-cut html-one; }

# The boxes of a site are gone: what comes below the report follows its last paragraph.
@test "docx by pandoc, of a site" { prose=0 through pandoc pandoc_docx xml html-nested; }

# Not html-nested: soffice takes a `<!--` in a script for a comment's begin, and reads <textarea>.
@test "docx by soffice" { through soffice soffice_docx xml html html-cut html-one; }
@test "fodt by soffice" { through soffice soffice_fodt fodt html html-cut html-one; }
@test "odt by soffice" { through soffice soffice_odt xml html html-cut html-one; }

@test "a spreadsheet reads and writes the table of dr-tsv as it is" {
	command -v soffice >/dev/null || skip "soffice is not here"
	# Writer has libscnlo.so, and reads the table as a text.
	[ -e "$(dirname "$(readlink -f "$(command -v soffice)")")/libsclo.so" ] || skip "LibreOffice Calc is not here"
	local dir=$BATS_TEST_TMPDIR filter='Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false'

	make_reports -p -l tabs -n 30 -s 31
	extract "${files[@]}"
	# But for CR, which it makes a newline.
	difficult "$BATS_TEST_TMPDIR/records" | sed 's/\\r//' >"$dir/difficult"
	"$BUILD/dr-tsv" -b -c "$dir/difficult" >"$dir/table.csv"
	soffice -env:UserInstallation="file://$dir/profile" --headless --infilter="$filter" \
	    --convert-to "csv:$filter" --outdir "$dir/converted" "$dir/table.csv" >/dev/null 2>&1
	sed "1s/^$(printf '\357\273\277')//; s/$(printf '\r')\$//" "$dir/table.csv" >"$dir/want"
	sed "1s/^$(printf '\357\273\277')//; s/$(printf '\r')\$//" "$dir/converted/table.csv" | diff "$dir/want" -
}
