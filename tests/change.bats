# Changed reports: that the judge is sound, and that the programs read them no
# worse than tests/change/figures.txt says.

# shellcheck disable=SC2120,SC2154,SC2164
load helpers

CHANGE=$BUILD/tests/change
COMPARE=$TESTS/change/compare.awk

# judge: compares what `extract` left with the truths beside the reports
judge() {
	awk -v records="$BATS_TEST_TMPDIR/records" -v errors="$BATS_TEST_TMPDIR/errors" "$@" -f "$COMPARE" \
	    "$reports"/*.truth >"$BATS_TEST_TMPDIR/figures"
}

# make_changed OPTION ...: a fresh directory of changed reports
make_changed() {
	reports=$BATS_TEST_TMPDIR/reports
	rm -rf "$reports"
	mkdir "$reports"
	"$CHANGE" "$@" -d "$reports"
}

# read_sound: thirty sound reports, read, with nothing to find fault with
read_sound() {
	make_changed -c sound -n 30
	extract "$reports"/*-sound.[!t]* "$reports"/*-sound.txt
	judge
	[ "$(tail -n 1 "$BATS_TEST_TMPDIR/figures")" = "all	all	30	0	0	0	0" ]
}

# sum COLUMN: of the figures of all: 4 files with wrong cells, 5 silent, 6 cells left out, 7 messages
sum() {
	tail -n 1 "$BATS_TEST_TMPDIR/figures" | cut -f "$1"
}

# plant AWK-PROGRAM: changes the records; the judge must find fault then
plant() {
	awk -F '\t' -v OFS='\t' "$1" "$BATS_TEST_TMPDIR/sound" >"$BATS_TEST_TMPDIR/records"
	refute cmp -s "$BATS_TEST_TMPDIR/sound" "$BATS_TEST_TMPDIR/records"
	refute judge
}

@test "each change in each shape makes another file" {
	"$CHANGE" -l list | awk '$1 == "change" && $2 != "sound" { print $2 }' >"$BATS_TEST_TMPDIR/changes"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/changes")" -gt 50 ]
	make_changed -c sound -n 15
	mv "$reports" "$BATS_TEST_TMPDIR/sound"
	[ "$(find "$BATS_TEST_TMPDIR/sound" -name '*.truth' | wc -l)" = 15 ]
	while read -r change; do
		make_changed -c "$change" -n 15
		for truth in "$reports"/*.truth; do
			name=${truth##*/}
			name=${name%"-$change.truth"}
			for file in "$reports/$name-$change".[!t]* "$reports/$name-$change".txt; do
				[ -e "$file" ] || continue
				if cmp -s "$file" "$BATS_TEST_TMPDIR/sound/$name-sound.${file##*.}"; then
					echo "$file does not differ"
				fi
			done
			echo "$change ${name#*-}" >>"$BATS_TEST_TMPDIR/made"
		done
	done <"$BATS_TEST_TMPDIR/changes" >"$BATS_TEST_TMPDIR/same"
	cat "$BATS_TEST_TMPDIR/same"
	[ ! -s "$BATS_TEST_TMPDIR/same" ]
	# What cannot be made in a shape is not made, and nothing else is left out.
	"$CHANGE" -l list | awk '$1 == "shape" { print $2 }' | while read -r shape; do
		sed "s/\$/ $shape/" "$BATS_TEST_TMPDIR/changes"
	done | sort | comm -23 - <(sort "$BATS_TEST_TMPDIR/made") | awk '{ s[$1] = s[$1] " " $2 } END { for (c in s) print c ":" s[c] }' |
	    sort >"$BATS_TEST_TMPDIR/left"
	diff "$BATS_TEST_TMPDIR/left" - <<-END
		cell-extra: ascii box columns layout
		column-shifted: cells cells-blank words words-blank
		number-by-page: ascii bars box columns gbk html layout markdown word
		number-merged: words words-blank
		row-shifted: cells cells-blank words words-blank
	END
}

@test "the truth of a sound report is complete, and all of it must come out" {
	make_changed -c sound -n 60
	awk -F '\t' '
		FNR == 1 { if (n) print file, n; n = 0; file = FILENAME; if ($1 != "#" || $3 != "sound") print file ": " $0; next }
		$1 == "year" { next }
		$2 !~ /^-?[0-9]+(\.[0-9]+)?$/ || $3 != "must" || seen[file, $1]++ { print file ": " $0 }
		{ n++ }
		END { print file, n }' "$reports"/*.truth >"$BATS_TEST_TMPDIR/counts"
	[ "$(grep -c ' 200$' "$BATS_TEST_TMPDIR/counts")" -gt 30 ]
	[ "$(grep -c ' 198$' "$BATS_TEST_TMPDIR/counts")" -gt 5 ]
	[ "$(grep -vc ' 200$\| 198$' "$BATS_TEST_TMPDIR/counts")" = 0 ]
}

@test "each truth is of all cells, and a cell that may not come out has no value" {
	make_changed -n 300
	awk -F '\t' '
		FNR == 1 { if (n != 0 && n != 200 && n != 198) print file ": " n " cells"; n = 0; file = FILENAME; next }
		$1 == "year" { next }
		{ n++; verdicts[$3]++ }
		$3 !~ /^(must|may|no)$/ || ($3 == "no" && $2 != "") { print file ": " $0 }
		END { for (v in verdicts) if (verdicts[v] < 1000) print v, verdicts[v] }' "$reports"/*.truth >"$BATS_TEST_TMPDIR/odd"
	cat "$BATS_TEST_TMPDIR/odd"
	[ ! -s "$BATS_TEST_TMPDIR/odd" ]
}

# verdicts CHANGE SHAPE: the sets of verdicts that the truths of twelve such reports have
verdicts() {
	make_changed -c "$1" -l "$2" -n 12
	for truth in "$reports"/*.truth; do
		cut -s -f 3 "$truth" | sed 1d | sort -u | paste -s -d ' '
	done | sort -u | paste -s -d ,
}

@test "what some changes leave of the truth" {
	while IFS=: read -r change shape want; do
		got=$(verdicts "$change" "$shape")
		[ "$got" = "$want" ] || echo "$change in $shape: $got"
	done >"$BATS_TEST_TMPDIR/wrong" <<-END
		number-changed:words:must
		number-deleted:html:must
		number-deleted:cells:may must
		cell-unreadable:word:must no
		label-exchanged:tabs:must
		label-exchanged:words:may must
		row-deleted:words:must no
		row-deleted:gbk:must no
		row-doubled:pipes:may must
		column-deleted:box:may must no
		table-deleted:cells:must no
		caption-own-year:layout:must
		caption-other-year:columns:must no
		section-other-year:html:must no
	END
	cat "$BATS_TEST_TMPDIR/wrong"
	[ ! -s "$BATS_TEST_TMPDIR/wrong" ]
}

@test "one cell that cannot be read is one that may not come out" {
	make_changed -c cell-unreadable -l html -n 20
	[ "$(cat "$reports"/*.truth | grep -c '	no$')" = 20 ]
}

@test "each shape and each change takes its turn" {
	make_changed -n 1100
	cat "$reports"/*.truth | awk -F '\t' '$1 == "#" { print "shape\t" $2; print "change\t" $3 }' | sort -u >"$BATS_TEST_TMPDIR/met"
	"$CHANGE" -l list | sort | diff - "$BATS_TEST_TMPDIR/met"
}

@test "the same seed gives the same bytes, and the n-th is the same however many follow" {
	make_changed -n 45 -s 7
	mv "$reports" "$BATS_TEST_TMPDIR/first"
	make_changed -n 60 -s 7
	[ "$(diff -rq "$BATS_TEST_TMPDIR/first" "$reports" | grep -vc "^Only in $reports")" = 0 ]
	[ "$(find "$reports" -type f | wc -l)" = 120 ]
	rm -rf "$BATS_TEST_TMPDIR/first"
	mv "$reports" "$BATS_TEST_TMPDIR/first"
	make_changed -n 60 -s 8
	refute diff -rq "$BATS_TEST_TMPDIR/first" "$reports"
}

@test "a page in GBK says so and is it" {
	make_changed -c sound -l gbk -n 1
	grep -aq 'charset="gbk' "$reports"/0001-gbk-sound.html
	refute iconv -f UTF-8 -t UTF-8 "$reports"/0001-gbk-sound.html
	iconv -f GBK -t UTF-8 "$reports"/0001-gbk-sound.html | grep -q 政府信息公开
}

@test "the judge finds what is planted" {
	read_sound
	cp "$BATS_TEST_TMPDIR/records" "$BATS_TEST_TMPDIR/sound"

	plant '$3 == "requests.new.total" && !n++ { $4 = $4 + 1 } { print }'
	[ "$(sum 4)" = 1 ]
	plant '$3 == "requests.new.total" && n++ < 2 { $4 = "" } { print }'
	[ "$(sum 4)" = 2 ]
	plant '$3 == "review.total" && n++ < 3 { next } { print }'
	[ "$(sum 4) $(sum 5)" = "0 3" ]
	plant '$3 == "review.total" && !n++ { print; $3 = "review.sum" } { print }'
	[ "$(sum 4)" = 1 ]
	plant '$3 == "review.total" && !n++ { print } { print }'
	[ "$(sum 4)" = 1 ]
	plant '$3 == "review.total" && !n++ { $2 = $2 - 1 } { print }'
	[ "$(sum 4)" = 1 ]

	# What is named is not silent, but left out; and in a sound report it is a message.
	awk -F '\t' '$3 ~ /^review/ { print "dr-extract: " $5 ": review.*: no" ; exit }' "$BATS_TEST_TMPDIR/sound" \
	    >"$BATS_TEST_TMPDIR/errors"
	file=$(sed 's/^dr-extract: //; s/:.*//' "$BATS_TEST_TMPDIR/errors")
	awk -F '\t' -v file="$file" 'index($5, file ":") != 1 || $3 !~ /^review/' "$BATS_TEST_TMPDIR/sound" \
	    >"$BATS_TEST_TMPDIR/records"
	refute judge
	[ "$(sum 4) $(sum 5) $(sum 6) $(sum 7)" = "0 0 5 1" ]
}

@test "a number where none is certain is wrong, its absence silent, and both are listed" {
	make_changed -c caption-other-year -l tabs -n 1
	extract "$reports"/*.txt
	grep -v '	no$' "$reports"/*.truth | awk -F '\t' -v file="$(ls "$reports"/*.txt)" \
	    'NF == 3 && $1 != "year" { print "-\t-\t" $1 "\t" $2 "\t" file ":1\t" }' >"$BATS_TEST_TMPDIR/records"
	: >"$BATS_TEST_TMPDIR/errors"
	refute judge -v list=1
	[ "$(sum 4) $(sum 5)" = "0 1" ]
	key=$(awk -F '\t' '$3 == "no" { print $1; exit }' "$reports"/*.truth)
	grep -q "^	silent: $key" "$BATS_TEST_TMPDIR/figures"
	printf 'dr-extract: %s:1: %s.*: no\n' "$(ls "$reports"/*.txt)" proactive "$(ls "$reports"/*.txt)" requests \
	    "$(ls "$reports"/*.txt)" review "$(ls "$reports"/*.txt)" lawsuit >"$BATS_TEST_TMPDIR/errors"
	judge
	printf '%s\t%s\t%s\t5\t%s:1\t\n' - - "$key" "$(ls "$reports"/*.txt)" >>"$BATS_TEST_TMPDIR/records"
	refute judge -v list=1
	[ "$(sum 4) $(sum 5)" = "1 0" ]
	grep -q "^	wrong: $key is not certain" "$BATS_TEST_TMPDIR/figures"
}

# The figures are of the first 1,000 reports of seed 1; of fewer there is less to tell.
@test "no worse than the figures" {
	"$TESTS/change/run" "$BUILD" "${COUNT:-1000}" 1 >"$BATS_TEST_TMPDIR/figures" || [ $? -ne 2 ]
	awk -F '\t' 'NR == FNR { for (i = 4; i <= 7; i++) was[$1, $2, i] = $i; next }
		$1 != "all" && $2 != "all" {
			for (i = 4; i <= 7; i++)
				if ($i > was[$1, $2, i] + 0)
					print $1 ", " $2 ": " $i " " (i == 4 ? "wrong" : i == 5 ? "silent" : i == 6 ? "left out" : "with messages") ", was " was[$1, $2, i] + 0
		}' "$TESTS/change/figures.txt" "$BATS_TEST_TMPDIR/figures" >"$BATS_TEST_TMPDIR/worse"
	cat "$BATS_TEST_TMPDIR/worse"
	[ ! -s "$BATS_TEST_TMPDIR/worse" ]
}
