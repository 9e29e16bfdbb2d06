# Options, files, exit status, and what is said of input that is no report.

# shellcheck disable=SC2016,SC2154,SC2164
load helpers

setup() {
	make_reports -p -l words -n 3 -s 5
	cd "$reports"
	case $BUILD in /*) ;; *) BUILD=$OLDPWD/$BUILD ;; esac
}

# dr ARGUMENT ...: leaves status, records and errors
dr() {
	status=0
	"$BUILD/dr-extract" "$@" >"$BATS_TEST_TMPDIR/records" 2>"$BATS_TEST_TMPDIR/errors" || status=$?
}

# field N [REGEX-OF-KEY]: the different values of a field
field() { awk -F '\t' -v n="$1" -v key="${2:-.}" '$3 ~ key { print $n }' "$BATS_TEST_TMPDIR/records" | sort -u; }
records() { cat "$BATS_TEST_TMPDIR/records"; }
errors() { cat "$BATS_TEST_TMPDIR/errors"; }
says() { grep -F -e "$1" "$BATS_TEST_TMPDIR/errors"; }
lacks() { LC_ALL=C refute grep -F -e "$1" "$BATS_TEST_TMPDIR/records" "$BATS_TEST_TMPDIR/errors"; }
silent() { [ ! -s "$BATS_TEST_TMPDIR/errors" ]; }
nothing() { [ ! -s "$BATS_TEST_TMPDIR/records" ]; }

# refused FILE WORDS ...: exit 2, a sentence that names the file and has the words, and no record
refused() {
	local file=$1 word

	shift
	dr "$file"
	[ "$status" = 2 ]
	nothing
	says "dr-extract: $file: "
	[ "$(wc -l <"$BATS_TEST_TMPDIR/errors")" = 1 ]
	for word; do says "$word"; done
	# and those beside it are still read
	dr 0001.txt "$file" 0002.txt
	[ "$status" = 2 ]
	[ "$(field 5 meta.title)" = "0001.txt:1
0002.txt:1" ]
}

@test "a whole report: status 0 and not a word" {
	dr 0001.txt
	[ "$status" = 0 ]
	silent
}

@test "a report in part: status 1, and what is missing is named with file and line" {
	sed '/^三、收到和处理/,/^四、结转/{/[0-9]/d}' 0001.txt >part.txt
	dr part.txt
	[ "$status" = 1 ]
	grep -E '^dr-extract: part\.txt:[0-9]+: requests\.' "$BATS_TEST_TMPDIR/errors"
	[ "$(field 3 '^requests')" = "" ]
	[ "$(field 3 '^review' | wc -l)" = 5 ]
}

@test "standard input, by itself and as -" {
	dr <0001.txt
	[ "$status" = 0 ]
	field 5 | grep -qx -e '-:1'
	records >../bare
	dr - <0001.txt
	records | cmp - ../bare
	dr 0002.txt - 0003.txt <0001.txt
	[ "$status" = 0 ]
	[ "$(field 5 meta.title)" = "-:1
0002.txt:1
0003.txt:1" ]
}

@test "reports come out in the order of the files" {
	dr 0003.txt 0001.txt 0002.txt
	[ "$(awk -F '\t' '$3 == "meta.title" { print $5 }' "$BATS_TEST_TMPDIR/records")" = "0003.txt:1
0001.txt:1
0002.txt:1" ]
}

@test "-a and -y override the report" {
	dr -a 某机关 -y 1999 0001.txt 0002.txt
	[ "$(field 1)" = 某机关 ]
	[ "$(field 2)" = 1999 ]
	dr -y 99 0001.txt
	[ "$status" = 2 ]
	dr -y 20x4 0001.txt
	[ "$status" = 2 ]
}

@test "-a takes white space out of the name, of whatever kind, and what nobody sees" {
	dr -a "$(printf ' 云溪市 \t档案馆　甲\302\240乙\n丙\342\200\256丁\342\200\213 ')" 0001.txt
	[ "$(field 1)" = 云溪市档案馆甲乙丙丁 ]
	[ "$(awk -F '\t' 'NF != 6' "$BATS_TEST_TMPDIR/records" | wc -l)" = 0 ]
	for none in '' ' ' "$(printf '\t　')"; do
		dr -a "$none" 0001.txt
		[ "$status" = 2 ]
		nothing
		says "dr-extract: -a "
	done
}

@test "-n names standard input" {
	dr -n "http://a.example/?b=c" <0001.txt
	[ "$(field 5 meta.title)" = "http://a.example/?b=c:1" ]
	dr -n page < <(echo nothing)
	says "dr-extract: page: "
}

@test "-q keeps quiet, and the status stays" {
	head -n 40 0001.txt >part.txt
	dr -q part.txt
	[ "$status" = 1 ]
	silent
	dr -q absent.txt
	[ "$status" = 2 ]
	silent
}

@test "-0 reads names from standard input" {
	printf '0001.txt\0000002.txt\000' >names
	dr -0 <names
	[ "$status" = 0 ]
	[ "$(field 5 meta.title | wc -l)" = 2 ]
	printf '0001.txt\0000002.txt' | "$BUILD/dr-extract" -0 | cmp - "$BATS_TEST_TMPDIR/records"
	dr -0 </dev/null
	[ "$status" = 0 ]
	nothing
	dr -0 0001.txt </dev/null
	[ "$status" = 2 ]
	printf '0001.txt\000absent\0000002.txt\000' >names
	dr -0 <names
	[ "$status" = 2 ]
	[ "$(field 5 meta.title | wc -l)" = 2 ]
}

@test "find -print0, with names as they come" {
	mkdir tree
	cp 0001.txt 'tree/a b.txt'
	cp 0002.txt "$(printf 'tree/new\nline.txt')"
	find tree -name '*.txt' -print0 | "$BUILD/dr-extract" -0 >"$BATS_TEST_TMPDIR/records"
	[ "$(field 5 meta.title)" = 'tree/a b.txt:1
tree/new\nline.txt:1' ]
}

@test "odd names are written so that a record stays a record" {
	tab=$(printf 'a\tb\001c.txt')
	bad=$(printf 'a\377b.txt')
	cp 0001.txt "$tab"
	cp 0001.txt "$bad"
	cp 0001.txt 'a\b.txt'
	dr "$tab" "$bad" 'a\b.txt'
	[ "$status" = 0 ]
	[ "$(awk -F '\t' 'NF != 6' "$BATS_TEST_TMPDIR/records" | wc -l)" = 0 ]
	iconv -f UTF-8 -t UTF-8 "$BATS_TEST_TMPDIR/records" >/dev/null
	field 5 meta.title | grep -Fx 'a\tbc.txt:1'
	field 5 meta.title | grep -Fx 'a\\b.txt:1'
	field 5 meta.title | grep -Fx "$(printf 'a\357\277\275b.txt:1')"
}

@test "a name with an escape sequence does not reach the terminal" {
	name=$(printf 'a\033[31mb.txt')
	head -n 40 0001.txt >"$name"
	dr "$name" "$(printf 'absent\033[31m')"
	[ "$status" = 2 ]
	lacks "$(printf '\033')"
}

@test "a name after --" {
	cp 0001.txt ./-q
	dr -- -q
	[ "$status" = 0 ]
	[ "$(field 5 meta.title)" = "-q:1" ]
}

@test "-h and --help, -V and --version, of all programs" {
	local program letters

	while read -r program other; do
		"$BUILD/$program" -h >help
		grep "^usage: $program" help
		# each letter of the usage has its line, and no line is wider than a terminal of 100 columns
		letters=$(grep -oE '[[ |]-[A-Za-z0-9]+' <(grep -v '^  -' help) | grep -o '[A-Za-z0-9]' | sort -u)
		[ "$(sed -n 's/^  -\([A-Za-z0-9]\)\( [a-z][a-z,.]*\)\{0,1\}  *[A-Za-z].*/\1/p' help | sort)" = "$letters" ]
		[ "$(grep -c '^  -' help)" = "$(wc -l <<<"$letters")" ]
		"$BUILD/$program" --help | cmp - help
		"$BUILD/$program" -V >version
		grep -E "^$program [^ ]+$" version
		"$BUILD/$program" --version | cmp - version
		# among others, and not after file names
		"$BUILD/$program" "$other" --help | cmp - help
		status=0
		"$BUILD/$program" -- --help </dev/null >out 2>err || status=$?
		[ "$status" = 2 ]
		grep -q -e "^$program: --help: No such file" err
		status=0
		"$BUILD/$program" --halp >out 2>err || status=$?
		[ "$status" = 2 ]
		grep -q "^usage: $program" err
		refute grep -q '^  -' err
	done <<-'END'
		dr-extract -q
		dr-check -g
		dr-tsv -b
		dr-diff -a
	END
}

@test "misuse: usage on standard error and status 2" {
	for wrong in -x '-m' '-a' '-e' '-n'; do
		# shellcheck disable=SC2086
		dr $wrong
		[ "$status" = 2 ]
		nothing
		says usage:
	done
}

# refuses ARGUMENT ... SENTENCE: status 2, and just this is said
refuses() {
	local sentence=${!#}

	dr "${@:1:$#-1}"
	[ "$status" = 2 ]
	nothing
	[ "$(errors)" = "dr-extract: $sentence" ]
}

@test "misuse: a wrong argument, and what does not go together, are named" {
	for wrong in 12 23 20x4 20233 ''; do
		refuses -y "$wrong" 0001.txt "-y $wrong: not a four-digit year"
	done
	for wrong in x 0 -1 1kk 1q 99999999999999999999 ''; do
		refuses -m "$wrong" 0001.txt "-m $wrong: not a size: expected a number, optionally followed by k, M or G"
	done
	refuses -e x-unknown 0001.txt '-e x-unknown: unknown encoding; iconv -l lists them'
	refuses -0 0001.txt '-0: file names come from standard input, so none can be given as arguments'
	refuses -n a 0001.txt '-n: names standard input, which must be the only input'
	refuses -n a - 0001.txt '-n: names standard input, which must be the only input'
	refuses -0 -n a '-n: names standard input, which must be the only input'
	dr -n a - <0001.txt
	[ "$status" = 0 ]
	[ "$(field 5 meta.title)" = a:1 ]
}

@test "a list of reports is none: it is said where they are" {
	{
		echo '<html><body><p><a href="/">首页</a> <a href="/zfxxgk/">政府信息公开年报</a></p><ul>'
		for y in 2019 2020 2021 2022 2023; do
			echo "<li><a href=\"/nb/$y.html\">某市某局$y年政府信息公开工作年度报告</a></li>"
		done
		echo '</ul></body></html>'
	} >list.html
	dr list.html
	[ "$status" = 2 ]
	nothing
	says 'list.html:2: it links to reports, each in a page or file of its own: /nb/2019.html, /nb/2020.html, /nb/2021.html and 2 more'
	sed '/202[123]/d; s/2020.html/2020.pdf/' list.html >two.html
	dr two.html
	says ': /nb/2019.html, /nb/2020.pdf'
	lacks ' more'
	# a name that is cut off, whose title is not; and one address twice
	echo '<html><body><a href="b.html" title="某局2022年政府信息公开工作年度报告">某局2022年政府信…</a><a href="b.html">某局2022年政府信息公开年报</a><p>a' >cut.html
	dr cut.html
	[ "$(grep -c 'of its own: b.html$' "$BATS_TEST_TMPDIR/errors")" = 1 ]
	# a menu is none
	sed '/<li>/d' list.html >menu.html
	dr menu.html
	lacks 'it links to reports'
}

@test "pages without text are a scan" {
	printf '\f\n \f' >scan.txt
	refused scan.txt 'probably a scan' ocrmypdf
}

@test "-m limits the size of a report" {
	size=$(wc -c <0001.txt)
	dr -m $((size - 1)) 0001.txt
	[ "$status" = 2 ]
	nothing
	says "$((size - 1))"
	dr -m "$size" 0001.txt
	[ "$status" = 0 ]
	dr -m 1k 0001.txt 0002.txt
	[ "$status" = 2 ]
	dr -m 1M 0001.txt
	[ "$status" = 0 ]
}

@test "a file that never ends is given up" {
	command -v timeout >/dev/null || skip "timeout is not here"
	[ -c /dev/zero ] || skip "no /dev/zero"
	status=0
	timeout 20 "$BUILD/dr-extract" -m 1M /dev/zero 2>"$BATS_TEST_TMPDIR/errors" || status=$?
	[ "$status" = 2 ]
	says /dev/zero
}

@test "missing" { refused absent.txt "No such file"; }

@test "a directory" {
	mkdir d
	refused d "irectory"
}

@test "unreadable" {
	# Root may open everything; reading this file from its begin still fails.
	if [ "$(id -u)" = 0 ]; then
		ln -s /proc/self/mem shut.txt
		refused shut.txt "rror"
	else
		cp 0001.txt shut.txt
		chmod 0 shut.txt
		refused shut.txt "ermission"
	fi
}

@test "empty" {
	: >empty.txt
	refused empty.txt "empty"
}

@test "nothing but white space" {
	printf ' \n\t\n\n' >blank.txt
	refused blank.txt
}

@test "text that is no report" {
	printf '今天天气很好。\n明天也是。\n' >weather.txt
	refused weather.txt "no report"
	seq 5000 >numbers.txt
	refused numbers.txt "no report"
}

@test "a PDF" {
	refused "$TESTS/pdf/2021.pdf" PDF "mutool trace $TESTS/pdf/2021.pdf | dr-extract  # second best: pdftotext -layout $TESTS/pdf/2021.pdf - | dr-extract"
}

@test "a Word file, old" {
	printf '\320\317\021\340\241\261\032\341' >a.doc
	head -c 600 /dev/zero >>a.doc
	refused a.doc Word soffice
}

@test "a Word file, new" {
	command -v zip >/dev/null || skip "zip is not here"
	mkdir word
	echo '<w:document/>' >word/document.xml
	zip -q -r a.docx word
	refused a.docx Word "unzip -p a.docx word/document.xml | dr-extract"
}

@test "an OpenDocument file" {
	command -v zip >/dev/null || skip "zip is not here"
	printf application/vnd.oasis.opendocument.text >mimetype
	echo '<office:document-content/>' >content.xml
	zip -q -0 a.odt mimetype
	zip -q a.odt content.xml
	refused a.odt OpenDocument "unzip -p a.odt content.xml | dr-extract"
}

@test "Excel and OFD files" {
	command -v zip >/dev/null || skip "zip is not here"
	mkdir xl
	echo '<workbook/>' >xl/workbook.xml
	zip -q -r a.xlsx xl
	refused a.xlsx Excel "xlsx2csv -d tab a.xlsx | dr-extract"
	echo '<ofd:OFD/>' >OFD.xml
	zip -q a.ofd OFD.xml
	refused a.ofd "an OFD file"
	printf '\320\317\021\340\241\261\032\341W\000o\000r\000k\000b\000o\000o\000k\000' >a.xls
	refused a.xls Excel
}

@test "a page saved as MHTML" {
	printf 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n' >a.mhtml
	cat 0001.txt >>a.mhtml
	refused a.mhtml MHTML "ripmime -i a.mhtml"
}

@test "a page that a server sent as JSON" {
	printf '{\n "data": { "content": "%s" }}\n' "$(tr '\n' ' ' <0001.txt)" >a.json
	refused a.json JSON "jq -r '.. | strings' a.json | dr-extract"
	printf '[{"content": ""}]' >a.json
	refused a.json JSON jq
}

@test "a ZIP archive" {
	command -v zip >/dev/null || skip "zip is not here"
	zip -q a.zip 0001.txt
	refused a.zip ZIP unzip
}

@test "an image" {
	printf '\211PNG\r\n\032\n\000\000\000\rIHDR' >a.png
	refused a.png image PNG
	printf '\377\330\377\340\000\020JFIF' >a.jpg
	refused a.jpg image JPEG
}

@test "gzip" {
	command -v gzip >/dev/null || skip "gzip is not here"
	gzip -c 0001.txt >a.gz
	refused a.gz "gzip -dc a.gz"
	dr < <(gzip -dc a.gz)
	[ "$status" = 0 ]
}

@test "bzip2 and xz" {
	for pack in bzip2 xz; do
		command -v "$pack" >/dev/null || skip "$pack is not here"
		"$pack" -c 0001.txt >a.packed
		refused a.packed "$pack -dc a.packed | dr-extract"
	done
}

@test "-e: an encoding by its name" {
	dr -e UTF-8 0001.txt
	[ "$status" = 0 ]
	silent
	# What is no text stays none.
	dr -e GB18030 "$TESTS/pdf/2021.pdf"
	[ "$status" = 2 ]
	says PDF
}

@test "-e with a text that is in another" {
	command -v iconv >/dev/null || skip "iconv is not here"
	iconv -f UTF-8 -t GB18030 0001.txt >gb.txt
	dr -e UTF-8 gb.txt
	[ "$status" = 2 ]
	nothing
	says "not in the encoding given with -e"
}

@test "binary" {
	LC_ALL=C awk 'BEGIN { x = 7; for (i = 0; i < 20000; i++) { x = x * 16807 % 2147483647; printf "%c", x % 256 } }' >b.bin
	refused b.bin
	cp "$BUILD/dr-extract" prog
	refused prog
}

@test "a command in the message can be pasted whatever the name" {
	cp "$TESTS/pdf/2021.pdf" 'a b $(x).pdf'
	dr 'a b $(x).pdf'
	[ "$status" = 2 ]
	# what follows the colon, run by a shell, opens that file
	command -v pdftotext >/dev/null || skip "pdftotext is not here"
	sed 's/.*first: //' "$BATS_TEST_TMPDIR/errors" >command.sh
	PATH=$BUILD:$PATH sh ./command.sh | grep -q meta.title
}

# changed: what the bytes of a report were changed to comes out with every number right
changed() {
	rm -f 0002.* 0003.*
	extract "$reports/0001.txt"
	compare
}

@test "NUL and broken UTF-8 in the prose" {
	LC_ALL=C awk '{ print } /一、总体情况/ && !n++ { printf "坏\377\376字，又%c坏\344\270字。\n", 0 }' 0001.txt >t
	LC_ALL=C tr '\001' '\000' <t >0001.txt
	changed
	grep -a 坏 "$BATS_TEST_TMPDIR/records" | grep -q "$(printf '\357\277\275')"
	iconv -f UTF-8 -t UTF-8 "$BATS_TEST_TMPDIR/records" >/dev/null
	[ "$(LC_ALL=C tr -cd '\000' <"$BATS_TEST_TMPDIR/records" | wc -c)" = 0 ]
}

@test "NUL where a line ends" {
	LC_ALL=C awk '{ printf "%s%c\n", $0, 0 }' 0001.txt >t
	mv t 0001.txt
	dr 0001.txt
	[ "$status" -le 2 ]
	[ "$(LC_ALL=C tr -cd '\000' <"$BATS_TEST_TMPDIR/records" | wc -c)" = 0 ]
}

@test "CRLF, CR and a BOM change nothing" {
	dr <0001.txt
	records >../plain
	sed 's/$/\r/' 0001.txt | "$BUILD/dr-extract" | cmp - ../plain
	tr '\n' '\r' <0001.txt | "$BUILD/dr-extract" | cmp - ../plain
	{ printf '\357\273\277'; cat 0001.txt; } | "$BUILD/dr-extract" | cmp - ../plain
}

@test "a last line without its end changes nothing" {
	dr <0001.txt
	records >../plain
	printf '%s' "$(cat 0001.txt)" | "$BUILD/dr-extract" | cmp - ../plain
}

@test "the locale changes nothing" {
	dr 0001.txt
	records >../plain
	for locale in C POSIX C.UTF-8 $(locale -a 2>/dev/null | grep -iE '^(zh_CN|tr_TR|de_DE)'); do
		LC_ALL=$locale "$BUILD/dr-extract" 0001.txt | cmp - ../plain
	done
}

@test "terminal escapes in a report never come out" {
	esc=$(printf '\033')
	bel=$(printf '\007')
	csi=$(printf '\302\233')
	del=$(printf '\177')
	sed "s/年度报告/${esc}[31m&$bel/; s/公开条例/$csi&$del/; s/人民政府/${esc}]0;x$bel&/" 0001.txt >evil.txt
	dr evil.txt
	[ "$status" -le 1 ]
	[ -s "$BATS_TEST_TMPDIR/records" ]
	for c in "$esc" "$bel" "$csi" "$del"; do
		lacks "$c"
	done
}

@test "a full disk is no success" {
	[ -c /dev/full ] || skip "no /dev/full"
	status=0
	"$BUILD/dr-extract" 0001.txt >/dev/full 2>"$BATS_TEST_TMPDIR/errors" || status=$?
	[ "$status" = 2 ]
	says "standard output"
	status=0
	"$BUILD/dr-extract" -V >/dev/full 2>/dev/null || status=$?
	[ "$status" = 2 ]
}

@test "a closed standard output is no success" {
	status=0
	"$BUILD/dr-extract" 0001.txt >&- 2>"$BATS_TEST_TMPDIR/errors" || status=$?
	[ "$status" = 2 ]
}

@test "a closed pipe ends it quietly" {
	for i in $(seq 300); do echo 0001.txt; done | tr '\n' '\0' >names
	"$BUILD/dr-extract" -0 <names 2>"$BATS_TEST_TMPDIR/errors" | head -n 1 | grep -q meta
	silent
}

@test "a closed pipe ends it quietly where the signal is ignored, too" {
	for i in $(seq 300); do echo 0001.txt; done | tr '\n' '\0' >names
	(
		trap '' PIPE
		"$BUILD/dr-extract" -0 <names 2>"$BATS_TEST_TMPDIR/errors"
	) | head -n 1 | grep -q meta
	silent
}

# stdio writes where its buffer ends, which is in the middle of a line.
