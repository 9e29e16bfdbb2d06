# What the pages say is so: examples print what they show, every key and
# option is there, and nothing is there that the program does not know.

load helpers

# examples PAGE FILE ...: runs the examples of a page where there is nothing but these files
examples() {
	local page=$TESTS/../$1 tree=$BATS_TEST_TMPDIR/tree path tool

	for tool in mlr pdftotext unzip $(grep -o sqlite3 "$page" | head -n 1); do
		command -v "$tool" >/dev/null || skip "$tool is not here"
	done
	shift
	mkdir "$tree"
	path=$(cd "$BUILD" && pwd)
	ln -s "$path" "$tree"
	cp -R "$@" "$tree"
	# What is built is called build here, whatever it is called there.
	[ "${path##*/}" = build ] || mv "$tree/${path##*/}" "$tree/build"
	awk -v want="$BATS_TEST_TMPDIR/want" -f "$TESTS/examples.awk" "$page" >"$BATS_TEST_TMPDIR/script"
	[ -s "$BATS_TEST_TMPDIR/want" ]
	# Nothing is built by an example, and pages come from files.
	(cd "$tree" && PATH=$path:$PATH sh -c '
		make() { :; }
		command -v curl >/dev/null || curl() { cat "${2#file://}"; }
		. "$1"' sh "$BATS_TEST_TMPDIR/script") >"$BATS_TEST_TMPDIR/got" || true
	diff -u "$BATS_TEST_TMPDIR/want" "$BATS_TEST_TMPDIR/got"
}

@test "README.md: examples" { examples README.md "$TESTS"; }
@test "dr(7): examples" { examples man/dr.7 "$TESTS"/sample/* "$TESTS"/pdf/*.pdf; }
@test "dr-extract(1): examples" { examples man/dr-extract.1 "$TESTS"/sample/* "$TESTS"/pdf/*.pdf; }
@test "dr-check(1): examples" { examples man/dr-check.1 "$TESTS"/sample/*; }
@test "dr-diff(1): examples" { examples man/dr-diff.1 "$TESTS"/sample/*; }
@test "dr-tsv(1): examples" { examples man/dr-tsv.1 "$TESTS"/sample/*; }
@test "dr-record(5): examples" { examples man/dr-record.5 "$TESTS"/sample/*; }

# samples: one run over them all
samples() {
	command -v unzip >/dev/null || skip "unzip is not here"
	unzip -p "$TESTS/sample/jiaotong-2023.docx" word/document.xml >"$BATS_TEST_TMPDIR/document.xml"
	extract "$TESTS"/sample/*.txt "$TESTS"/sample/*.html "$BATS_TEST_TMPDIR/document.xml"
}

@test "samples come out whole" {
	samples
	[ "$status" = 0 ]
	[ ! -s "$BATS_TEST_TMPDIR/errors" ]
	[ "$(cut -f 3 "$BATS_TEST_TMPDIR/records" | grep -Ec '^(proactive|requests|review|lawsuit)\.')" = 1000 ]
}

@test "samples add up, and from one year to the next" {
	samples
	awk -F '\t' '
		$3 ~ /^(requests|review|lawsuit)/ {
			last = $3
			sub(/.*\./, "", last)
			row = $1 " " $2 " " substr($3, 1, length($3) - length(last))
			sum[row] += last == "total" ? -$4 : $4
		}
		$3 ~ /^requests/ {
			column = $1 " " $2 " " last
			if ($3 ~ /^requests\.(new|carried_in)/)
				flow[column] += $4
			else if ($3 ~ /^requests\.(processed|carried_out)/)
				flow[column] -= $4
			outcomes[column] += $3 ~ /\.processed\./ ? -$4 : $3 ~ /\.(new|carried_)/ ? 0 : $4
			if ($3 ~ /carried_in/ && $2 == 2023)
				years[$1 " " last] += $4
			if ($3 ~ /carried_out/ && $2 == 2022)
				years[$1 " " last] -= $4
			if ($2 == 2022)
				both[$1]
		}
		END {
			for (i in sum) if (sum[i]) { print "row", i; bad = 1 }
			for (i in flow) if (flow[i]) { print "balance", i; bad = 1 }
			for (i in outcomes) if (outcomes[i]) { print "outcomes", i; bad = 1 }
			for (i in years) {
				split(i, name, " ")
				if (years[i] && name[1] in both) { print "years", i; bad = 1 }
			}
			exit bad
		}' "$BATS_TEST_TMPDIR/records"
}

# A number in the wrong place cannot hide as another of its kind.
@test "the samples in HTML and in Word's XML have no number twice" {
	local file

	samples
	for file in ziran document; do
		grep -F "$file" "$BATS_TEST_TMPDIR/records" |
		    awk -F '\t' '$3 ~ /^(proactive|requests|review|lawsuit)\./ { print $4 }' >"$BATS_TEST_TMPDIR/numbers"
		[ "$(grep -c . "$BATS_TEST_TMPDIR/numbers")" = 200 ]
		[ -z "$(sort "$BATS_TEST_TMPDIR/numbers" | uniq -d)" ]
	done
}

@test "pages are clean mdoc" {
	command -v mandoc >/dev/null || skip "mandoc is not here"
	mandoc -T lint -W warning "$TESTS"/../man/*.[157] "$TESTS"/../man/zh_CN/*
}

# dr-record(5) has rows and columns of sections three and four apart.
@test "dr-record(5) lists each key that is written, and no other" {
	local form record=$BATS_TEST_TMPDIR/all

	extract "$TESTS"/sample/*.txt
	cat "$BATS_TEST_TMPDIR/records" >"$record"
	for form in 2019 2021; do
		make_reports -p -f "$form" -l tabs -n 40 -s 3
		extract "${files[@]}"
		cat "$BATS_TEST_TMPDIR/records" >>"$record"
	done
	# And a report with a sentence after each table.
	awk '/^(三、收到|四、政府信息公开|五、)/ { print "另作说明。" } { print }' "$TESTS/sample/yunxi-2023.txt" \
	    >"$BATS_TEST_TMPDIR/notes.txt"
	extract "$BATS_TEST_TMPDIR/notes.txt"
	cat "$BATS_TEST_TMPDIR/records" >>"$record"
	# A claim is named after its cell, of which there are many: see below.
	cut -f 3 "$record" | grep -v '^claim\.' | sed 's/^\(text.*\.\)[0-9][0-9][0-9]$/\1NNN/' | sort -u >"$BATS_TEST_TMPDIR/written"
	awk '
		/^\.Ss/ { section = $3 }
		$3 ~ /^claim/ { next }
		/^\.It Cm \./ { column[section, ++columns[section]] = $3; next }
		/^\.It Cm / && $3 ~ /^(requests|review|lawsuit)/ { row[section, ++rows[section]] = $3; next }
		/^\.It Cm / { print $3 }
		END {
			for (s in rows)
				for (i = 1; i <= rows[s]; i++)
					for (j = 1; j <= columns[s]; j++)
						print row[s, i] column[s, j]
		}' "$TESTS/../man/dr-record.5" | sort >"$BATS_TEST_TMPDIR/listed"
	diff -u "$BATS_TEST_TMPDIR/listed" "$BATS_TEST_TMPDIR/written"
}

# claim.rules.in_force is of proactive.rules.in_force; the others have their cell's whole key.
@test "dr-record(5) has the cell or the name of each claim in the grammar" {
	local page=$TESTS/../man/dr-record.5

	extract "$TESTS"/sample/*.txt
	make_reports -p -f 2019 -l tabs -n 4 -s 3
	cut -f 3 "$BATS_TEST_TMPDIR/records" | grep -E '^(proactive|requests|review|lawsuit)' >"$BATS_TEST_TMPDIR/cells"
	cat "$reports"/*.truth | cut -f 1 >>"$BATS_TEST_TMPDIR/cells"
	sed 's/^proactive\.//' "$BATS_TEST_TMPDIR/cells" | sort -u >"$BATS_TEST_TMPDIR/known"
	sed -n 's/^\.It Cm claim\.\(.*\)\.NNN.*/\1/p' "$page" >>"$BATS_TEST_TMPDIR/known"
	# the names that need no word of the clause, and those of all clauses that are tested
	{
		sed -n 's/^	{ "[^"]*", "\([a-z_.]\{1,\}\)", .*/\1/p' "$TESTS/../lib/claim/claim_words.c"
		sed -n 's/^	\([a-z_.]*\)	.*/\1/p' "$TESTS/claims.txt" | sed 's/^\(growth\|change\)[.].*/\1.NAME/'
	} | sort -u >"$BATS_TEST_TMPDIR/claims"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/claims")" -gt 30 ]
	grep -vxF -f "$BATS_TEST_TMPDIR/known" "$BATS_TEST_TMPDIR/claims" >"$BATS_TEST_TMPDIR/unknown" || :
	cat "$BATS_TEST_TMPDIR/unknown"
	[ ! -s "$BATS_TEST_TMPDIR/unknown" ]
}

letters() {
	sed 's/[^A-Za-z0-9]//g; s/./&\n/g' | grep . | sort -u
}

# options PROGRAM: its pages have those that it knows, and so has what -h says
options() {
	local page

	sed -n 's/.* arguments = { "'"$1"'", "\([^"]*\)",.*/\1/p' "$TESTS/../cmd/$1.c" | letters >"$BATS_TEST_TMPDIR/known"
	[ -s "$BATS_TEST_TMPDIR/known" ]
	for page in "$TESTS/../man/$1.1" "$TESTS/../man/zh_CN/$1.1"; do
		sed -n 's/^\.It Fl \([^ ]*\).*/\1/p' "$page" | letters | diff -u "$BATS_TEST_TMPDIR/known" -
		sed -n '/^\.Sh SYNOPSIS/,/^\.Pp/{ s/ | / /; s/Fl /\n&/g; p; }' "$page" | sed -n 's/^Fl \([^ ]*\).*/\1/p' | letters |
		    diff -u "$BATS_TEST_TMPDIR/known" -
	done
	"$BUILD/$1" -h | sed -n 's/^  -\(.\).*/\1/p' | letters | diff -u "$BATS_TEST_TMPDIR/known" -
}

@test "dr-extract(1) has each option, and no other" { options dr-extract; }
@test "dr-check(1) has each option, and no other" { options dr-check; }
@test "dr-diff(1) has each option, and no other" { options dr-diff; }
@test "dr-tsv(1) has each option, and no other" { options dr-tsv; }

# messages PROGRAM: each that its page explains is said by some file
messages() {
	local message

	sed -n '/^\.Bl -diag/,/^\.El/s/^\.It //p' "$TESTS/../man/$1.1" >"$BATS_TEST_TMPDIR/messages"
	[ -s "$BATS_TEST_TMPDIR/messages" ]
	while IFS= read -r message; do
		message=${message%%; convert it*}
		message=${message%: ADDRESS}
		message=${message%: give it both *}
		message=${message#-[a-z]: }
		message=${message#is }
		message=${message##larger than N }
		grep -qF -- "$message" "$TESTS"/../lib/*/*.c "$TESTS"/../cmd/*.c || { echo "nobody says: $message"; false; }
	done <"$BATS_TEST_TMPDIR/messages"
}

@test "dr-extract(1) has each message as it is written" { messages dr-extract; }
@test "dr-check(1) has each message as it is written" { messages dr-check; }
@test "dr-diff(1) has each message as it is written" { messages dr-diff; }
@test "dr-tsv(1) has each message as it is written" { messages dr-tsv; }

# The longest piece of a message that no argument is in, in both languages.
@test "the Chinese pages have each message of the English ones" {
	local page man=$TESTS/../man

	sed -n '/^static const char \*const texts/,/^};/p' "$TESTS/../lib/io/language.c" | tr '\n\t' '  ' | sed 's/" *"//g; s/{ "/\n/g' |
	    sed -n 's/^\(.*\)", *"\(.*\)" },.*/\1	\2/p' >"$BATS_TEST_TMPDIR/texts"
	for page in dr-extract.1 dr-check.1 dr-tsv.1 dr-diff.1; do
		sed -n '/^\.Bl -diag/,/^\.El/p' "$man/$page" | grep '^\.It ' >"$BATS_TEST_TMPDIR/items"
		awk -F '\t' -v items="$BATS_TEST_TMPDIR/items" -v chinese="$man/zh_CN/$page" '
			function piece(s,    n, i, v, longest) {
				n = split(s, v, /%[.*0-9]*(zu|s|d)/)
				for (i = 1; i <= n; i++)
					if (length(v[i]) > length(longest))
						longest = v[i]
				sub(/^ */, "", longest)
				sub(/ *$/, "", longest)
				return longest
			}
			BEGIN {
				while ((getline line <items) > 0)
					item[++n] = line
				while ((getline line <chinese) > 0)
					text = text line "\n"
			}
			length(english = piece($1)) > 4 {
				for (i = 1; i <= n; i++)
					if (index(item[i], english) || index($1, substr(item[i], 5))) {
						known[i]
						if (!index(text, piece($2))) {
							print "not there: " $2
							wrong = 1
						}
					}
			}
			END {
				for (i = 1; i <= n; i++)
					if (!(i in known)) {
						print "no Chinese: " item[i]
						wrong = 1
					}
				exit wrong || n < 10
			}' "$BATS_TEST_TMPDIR/texts"
	done
}

@test "dr-check(1) has each rule with its severity, and no other" {
	local rule=$BATS_TEST_TMPDIR/rule

	"$BUILD/dr-check" -l | cut -f 1,2 | tr '\t' ' ' >"$rule"
	[ -s "$rule" ]
	sed -n 's/^\.It Cm \([a-z-]*\) Pq \([a-z]*\)$/\1 \2/p' "$TESTS/../man/dr-check.1" | diff -u "$rule" -
}

# What dr-check says of input and usage, wherever it is written.
@test "dr-check(1) explains each message" {
	local message

	grep -ho '"[a-z][^"%\]* [^"%\]*"' "$TESTS"/../lib/record/{group,instead}.c | tr -d '"' |
	    grep -v 'stated more than once' >"$BATS_TEST_TMPDIR/said" # of which dr-check has a rule
	sed -n 's/.*trouble(/&/p; s/.*arguments_refuse(/&/p' "$TESTS/../cmd/dr-check.c" | grep -o '"[a-z][^"%]* [^"%]*"' | tr -d '"' >>"$BATS_TEST_TMPDIR/said"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/said")" -ge 15 ]
	while IFS= read -r message; do
		grep -qF -- "$message" "$TESTS/../man/dr-check.1" || { echo "not explained: $message"; false; }
	done <"$BATS_TEST_TMPDIR/said"
}

# A reason that these can give, and the page does not explain.
@test "dr-extract(1) explains each reason that a cell or a file can be left out" {
	local reason file lib=$TESTS/../lib

	mapfile -t files < <(grep -l 'why = "' "$lib"/*/*.c)
	for file in "${files[@]}" "$lib"/{report/write,report/locate,page/outside,input/input}.c; do
		grep -o '"[a-z][^"%]* [^"%]*"' "$file" | tr -d '"' >"$BATS_TEST_TMPDIR/one"
		[ -s "$BATS_TEST_TMPDIR/one" ]
		cat "$BATS_TEST_TMPDIR/one" >>"$BATS_TEST_TMPDIR/reasons"
	done
	while IFS= read -r reason; do
		grep -qF -- "$reason" "$TESTS/../man/dr-extract.1" || { echo "not explained: $reason"; false; }
	done <"$BATS_TEST_TMPDIR/reasons"
}

# tests/rooms.bats holds the same of lib/.
@test "Makefile names each program, page and source of the tests" {
	local file

	cd "$TESTS/.."
	for file in cmd/*.c tests/*.c man/*.[157] man/zh_CN/*; do
		file=${file%.c}
		grep -q -e "[[:space:]/]${file##*/}\( \|\.o\|\.c\|$\)" Makefile || { echo "$file is not in the Makefile"; false; }
	done
}
