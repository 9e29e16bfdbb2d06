# dr-check as a filter: options, languages, streams, exit status, and input that is not
# as it should be.

# shellcheck disable=SC2016,SC2154,SC2164
load checking

# two findings of different rules and severities: an error and a warning
wrong() {
	sound -f 2021
	change '$3 == "requests.new.total" { $4 += 7 } $3 == "proactive.licensing.decisions" { $4 = "" } { print }'
}

rules() { cut -f 4 "$found" | tr '\n' ' '; }

@test "exit status 0, 1 and 2" {
	wrong
	check "$changed"
	[ "$status" = 1 ]
	[ ! -s "$errors" ]
	check "$sound"
	[ "$status" = 0 ]
	check /dev/null
	[ "$status" = 2 ]
	[ "$(cat "$errors")" = "dr-check: /dev/null: no records: make them from reports with dr-extract" ]
	[ ! -s "$found" ]
	check absent "$changed"
	[ "$status" = 2 ]
	[ "$(cat "$errors")" = "dr-check: absent: No such file or directory" ]
	[ "$(wc -l <"$found")" = 2 ]
	check "$BATS_TEST_TMPDIR"
	[ "$status" = 2 ]
	[ "$(cat "$errors")" = "dr-check: $BATS_TEST_TMPDIR: Is a directory" ]
	check -Z
	[ "$status" = 2 ]
	grep -q '^usage: dr-check ' "$errors"
}

@test "standard input, by itself, as - and among files" {
	wrong
	check "$changed"
	cp "$found" "$BATS_TEST_TMPDIR/right"
	check <"$changed"
	cmp "$found" "$BATS_TEST_TMPDIR/right"
	check - <"$changed"
	cmp "$found" "$BATS_TEST_TMPDIR/right"
	head -n 50 "$changed" >"$BATS_TEST_TMPDIR/part"
	tail -n +51 "$changed" | check "$BATS_TEST_TMPDIR/part" -
	cmp "$found" "$BATS_TEST_TMPDIR/right"
	check -- "$changed"
	cmp "$found" "$BATS_TEST_TMPDIR/right"
}

@test "-s: the least that is written, and the exit status goes by it" {
	wrong
	check -s note "$changed"
	[ "$(rules)" = "applicant-sum blank-cell " ]
	check -s warning "$changed"
	[ "$(rules)" = "applicant-sum blank-cell " ]
	check -s error "$changed"
	[ "$(rules)" = "applicant-sum " ]
	[ "$status" = 1 ]
	check -x applicant-sum,balance -s error "$changed"
	[ "$status" = 0 ]
	for wrong in fatal Error '' errors; do
		check -s "$wrong" "$changed"
		[ "$status" = 2 ]
		[ "$(cat "$errors")" = "dr-check: $wrong: not a severity: note, warning or error" ]
		[ ! -s "$found" ]
	done
}

@test "-r and -x: only these, all but these, and both" {
	wrong
	check -r blank-cell,applicant-sum "$changed"
	[ "$(rules)" = "applicant-sum blank-cell " ]
	check -r blank-cell "$changed"
	[ "$(rules)" = "blank-cell " ]
	check -x blank-cell "$changed"
	[ "$(rules)" = "applicant-sum " ]
	for order in "-r blank-cell,applicant-sum -x applicant-sum" "-x applicant-sum -r blank-cell,applicant-sum"; do
		# shellcheck disable=SC2086
		check $order "$changed"
		[ "$(rules)" = "blank-cell " ]
	done
	check -r balance -x balance "$changed"
	[ "$status" = 0 ]
}

@test "-r, -x and -e: a name that is none is named, alone" {
	wrong
	for list in late,nonsense,gap nonsense nonsense,late; do
		for option in -r -x; do
			check $option "$list" "$changed"
			[ "$status" = 2 ]
			[ "$(cat "$errors")" = "dr-check: nonsense: no such rule; list them with dr-check -l" ]
			[ ! -s "$found" ]
		done
	done
	for wrong in '' 'balance,' ,balance 'balance, gap' BALANCE balanc; do
		check -r "$wrong" "$changed"
		[ "$status" = 2 ]
	done
	check -e nonsense
	[ "$status" = 2 ]
	[ "$(cat "$errors")" = "dr-check: nonsense: no such rule; list them with dr-check -l" ]
}

@test "-l: name, severity and a line, the same names in both languages" {
	check -l
	[ "$status" = 0 ]
	[ "$(wc -l <"$found")" -ge 25 ]
	awk -F '\t' 'NF != 3 || $1 !~ /^[a-z][a-z-]*[a-z]$/ || $2 !~ /^(note|warning|error)$/ || $3 == "" { exit 1 }' "$found"
	[ -z "$(cut -f 1 "$found" | sort | uniq -d)" ]
	cp "$found" "$found.en"
	in_chinese -l
	[ "$(cut -f 1,2 "$found")" = "$(cut -f 1,2 "$found.en")" ]
	[ "$(LC_ALL=C grep -c '[^ -~	]' "$found")" = "$(wc -l <"$found")" ]
}

# parts FIRST HEAD ...: the page in found begins with the first, and each head begins a line that goes on
parts() {
	local page head

	IFS= read -r -d '' page <"$found" || true
	[[ $page = "$1"* ]]
	shift
	for head; do
		[[ $page = *$'\n'"$head"[!\ $'\n']* ]] || { echo "$head"; false; }
	done
}

@test "-e: each rule has all four parts of its page, in both languages" {
	"$BUILD/dr-check" -l >"$BATS_TEST_TMPDIR/list"
	while IFS='	' read -r rule level brief; do
		check -e "$rule"
		[ "$status" = 0 ]
		parts "$rule ($level): $brief" 'Example: ' 'What to do: ' 'Source: '
		in_chinese -e "$rule"
		parts "$rule" 例： 怎么办： 依据：
	done <"$BATS_TEST_TMPDIR/list"
}

@test "-h and -V" {
	check -h
	[ "$status" = 0 ]
	grep -q '^usage: dr-check ' "$found"
	check -V
	[ "$status" = 0 ]
	grep -qE '^dr-check [0-9]+\.[0-9]+\.[0-9]+$' "$found"
}

# speaks WANT VARIABLE=VALUE ...: the language of a finding under this environment
speaks() {
	local want=$1 got=en

	shift
	env -u LC_ALL -u LC_MESSAGES -u LANG "$@" "$BUILD/dr-check" -r applicant-sum "$changed" >"$found" || [ $? = 1 ]
	if grep -q 总计 "$found"; then got=zh; fi
	[ "$got" = "$want" ]
}

@test "the language is that of LC_ALL, else LC_MESSAGES, else LANG" {
	wrong
	speaks en A=b
	speaks zh LC_ALL=zh_CN.UTF-8
	speaks zh LC_ALL=zh
	speaks zh LC_ALL=zh_TW.Big5
	speaks zh LC_MESSAGES=zh_CN.UTF-8
	speaks zh LANG=zh_CN.UTF-8
	speaks en LC_ALL=C LC_MESSAGES=zh_CN.UTF-8 LANG=zh_CN.UTF-8
	speaks zh LC_ALL=zh_CN.UTF-8 LC_MESSAGES=C LANG=C
	speaks en LC_MESSAGES=en_GB.UTF-8 LANG=zh_CN.UTF-8
	speaks zh LC_ALL= LC_MESSAGES= LANG=zh_CN.UTF-8
	speaks en LC_CTYPE=zh_CN.UTF-8
	speaks en LANG=za_CN
}

@test "findings compose" {
	wrong
	"$BUILD/dr-check" "$changed" | cut -f 4 | sort | uniq -c | awk '{ print $1, $2 }' >"$found"
	[ "$(cat "$found")" = "1 applicant-sum
1 blank-cell" ]
}

@test "-g: FILE:LINE: severity: message [rule], of whatever is found" {
	local editors='^[^:]+:[0-9]+: (note|warning|error): .* \[[a-z-]+\]$'

	for form in 2019 2021 mixed; do
		make_reports -f $form -l tabs -n 60 -s "$SEED"
		extract "${files[@]}"
		sed -i "s,$reports,,g" "$BATS_TEST_TMPDIR/records"
		check -g -r "$("$BUILD/dr-check" -l | cut -f 1 | grep -v area-sum | paste -sd,)" "$BATS_TEST_TMPDIR/records"
		[ -s "$found" ]
		refute grep -vE "$editors" "$found"
		env LC_ALL=zh_CN.UTF-8 "$BUILD/dr-check" -g "$BATS_TEST_TMPDIR/records" >"$found" || [ $? -le 2 ]
		[ -s "$found" ]
		refute grep -vE "$editors" "$found"
	done
}

@test "nine fields, with a place and a message, of whatever is found" {
	make_reports -m -n 200 -s "$SEED"
	extract "${files[@]}"
	check "$BATS_TEST_TMPDIR/records"
	[ "$(wc -l <"$found")" -gt 100 ]
	awk -F '\t' 'NF != 9 || $3 !~ /^(note|warning|error)$/ || $5 == "" || $8 !~ /:[0-9]+$/ || $9 == "" { print; exit 1 }' "$found"
	# no finding twice
	[ -z "$(sort "$found" | uniq -d)" ]
}

@test "standard output full or closed is trouble, and said" {
	wrong
	[ -c /dev/full ] || skip "/dev/full is not here"
	for arguments in "$changed" -l "-e balance" -h -V; do
		status=0
		# shellcheck disable=SC2086
		"$BUILD/dr-check" $arguments 2>"$errors" >/dev/full || status=$?
		[ "$status" = 2 ]
		[ "$(cat "$errors")" = "dr-check: standard output: No space left on device" ]
	done
	status=0
	"$BUILD/dr-check" "$changed" 2>"$errors" >&- || status=$?
	[ "$status" = 2 ]
	[ "$(cat "$errors")" = "dr-check: standard output: Bad file descriptor" ]
}

@test "a closed pipe ends it quietly" {
	wrong
	awk -F '\t' -v OFS='\t' '{ line[NR] = $0 } END { for (i = 1; i <= 1000; i++) for (n = 1; n <= NR; n++) {
		$0 = line[n]; $1 = "机关" i; print } }' "$changed" >"$BATS_TEST_TMPDIR/many"
	("$BUILD/dr-check" "$BATS_TEST_TMPDIR/many" 2>"$errors" || true) | head -n 1 >"$found"
	[ "$(wc -l <"$found")" = 1 ]
	[ ! -s "$errors" ]
	# and where the signal is ignored
	(trap '' PIPE; "$BUILD/dr-check" "$BATS_TEST_TMPDIR/many" 2>"$errors" || true) | head -n 1 >"$found"
	[ ! -s "$errors" ]
}

@test "what is no record is named with its number, and the rest is looked at" {
	wrong
	check "$changed"
	cp "$found" "$BATS_TEST_TMPDIR/right"
	for bad in '' 'no record' 'a	b	c	d	e' 'a	b	c	d	e	f	g' 'a	2023		1	x:1	'; do
		{ head -n 60 "$changed"; printf '%s\n' "$bad"; tail -n +61 "$changed"; } >"$BATS_TEST_TMPDIR/bad"
		check "$BATS_TEST_TMPDIR/bad"
		[ "$status" = 2 ]
		[ "$(cat "$errors")" = "dr-check: $BATS_TEST_TMPDIR/bad:61: not a record: expected six TAB-separated fields, the second a year or -, the third a key" ]
		cmp "$found" "$BATS_TEST_TMPDIR/right"
	done
	# the lines of several files are numbered each from 1, standard input is -
	printf 'x\n' | check "$changed" -
	[ "$(cat "$errors")" = "dr-check: -:1: not a record: expected six TAB-separated fields, the second a year or -, the third a key" ]
}

@test "lines that end in CR LF, and a last line without an end" {
	wrong
	check "$changed"
	cp "$found" "$BATS_TEST_TMPDIR/right"
	sed 's/$/\r/' "$changed" >"$BATS_TEST_TMPDIR/crlf"
	check "$BATS_TEST_TMPDIR/crlf"
	cmp "$found" "$BATS_TEST_TMPDIR/right"
	[ ! -s "$errors" ]
	printf %s "$(cat "$changed")" >"$BATS_TEST_TMPDIR/open"
	check "$BATS_TEST_TMPDIR/open"
	cmp "$found" "$BATS_TEST_TMPDIR/right"
}

@test "a key that is not known is nothing to worry about" {
	sound
	change '{ print } END { $3 = "unheard.of.001"; $4 = "x"; print; $3 = "meta.new"; print; $3 = "requests.new.aliens"; $4 = 7; print }'
	silent
}

@test "-i: known findings are left out, and what no longer occurs is said" {
	known=$BATS_TEST_TMPDIR/known
	wrong
	check "$changed"
	cp "$found" "$known"
	cut -f 1,2,4-6 "$found" >"$known.five"
	cut -f 1,2,4-5 "$found" | head -n 1 >"$known.four"
	for file in "$known" "$known.five"; do
		check -i "$file" "$changed"
		[ "$status" = 0 ]
		[ ! -s "$found" ]
		[ "$(cat "$errors")" = "dr-check: $file: known findings left out: 2" ]
	done
	in_chinese -i "$known" "$changed"
	[ "$(cat "$errors")" = "dr-check: $known: 略去已知的2处" ]
	# nothing stated is an empty field, of which editors leave nothing
	sed -n '2s/	*$//p' "$known.five" >"$known.last"
	check -i "$known.last" "$changed"
	[ "$(rules)" = "applicant-sum " ]
	[ "$status" = 1 ]
	[ "$(cat "$errors")" = "dr-check: $known.last: known findings left out: 1" ]
	check -i "$known.four" "$changed"
	[ "$(rules)" = "applicant-sum blank-cell " ]
	[ "$(wc -l <"$errors")" = 2 ]
	# by all five fields; each line that has not come, of rules that are on
	for n in 1 2 3 4 5; do
		awk -F '\t' -v OFS='\t' -v n=$n 'NR == 1 { $n = n == 3 ? "gap" : $n 9; print }' "$known.five" >"$known.other"
		check -i "$known.other" "$changed"
		[ "$(rules)" = "applicant-sum blank-cell " ]
		[ "$(head -n 1 "$errors")" = "dr-check: $known.other:1: no longer found: $(cut -f 1-4 "$known.other" | tr '\t' ' ')" ]
		[ "$(tail -n +2 "$errors")" = "dr-check: $known.other: known findings left out: 0" ]
	done
	{ cat "$known"; echo; printf 'x\t2023\tgap\tmeta.year\t2023\tmore\nx\t2023\tlate\tmeta.published\r\n'; cat "$known"; } >"$known.more"
	check -i "$known.more" "$changed"
	[ "$(sed '$d' "$errors")" = "dr-check: $known.more:4: no longer found: x 2023 gap meta.year
dr-check: $known.more:5: no longer found: x 2023 late meta.published" ]
	check -x gap -i "$known.more" "$changed"
	[ "$(sed '$d' "$errors" | wc -l)" = 1 ]
	# what -s does not write is found still, and is not counted
	check -s error -i "$known.more" "$changed"
	[ "$(tail -n 1 "$errors")" = "dr-check: $known.more: known findings left out: 1" ]
	[ "$(wc -l <"$errors")" = 3 ]
	: >"$known.none"
	check -i "$known.none" "$changed"
	[ "$(rules)" = "applicant-sum blank-cell " ]
}

@test "-i and -A: what is no such file is trouble, before anything is read" {
	wrong
	file=$BATS_TEST_TMPDIR/list
	for option in -i -A; do
		check $option absent "$changed"
		[ "$status" = 2 ]
		[ "$(cat "$errors")" = "dr-check: absent: No such file or directory" ]
		[ ! -s "$found" ]
		check $option "$BATS_TEST_TMPDIR" "$changed"
		[ "$(cat "$errors")" = "dr-check: $BATS_TEST_TMPDIR: Is a directory" ]
		printf '\na\n' >"$file"
		check $option "$file" "$changed"
		[ "$status" = 2 ]
		[ ! -s "$found" ]
	done
	[ "$(cat "$errors")" = "dr-check: $file:2: too few fields, separated by TAB: 2 are needed" ]
	printf '\357\273\277a\t2023\tnonsense\tk\tv' >"$file"
	check -i "$file" "$changed"
	[ "$status" = 2 ]
	[ "$(cat "$errors")" = "dr-check: $file:1: no such rule; list them with dr-check -l" ]
	# the last that is given counts
	check -i /dev/null -i "$file" -A /dev/null -A /dev/null "$changed"
	[ "$status" = 2 ]
	# a mark in front is no part of the first name, and a last line need not end
	check "$changed"
	{ printf '\357\273\277'; head -c -1 "$found"; } >"$file"
	check -i "$file" "$changed"
	[ "$(cat "$errors")" = "dr-check: $file: known findings left out: 2" ]
}

# terminal ENVIRONMENT ... ARGUMENT ...: leaves what a terminal shows, without its carriage returns, in found
terminal() {
	command -v script >/dev/null || skip "script is not here"
	script -qc "env $* '$changed'" /dev/null </dev/null | tr -d '\r' >"$found"
}

@test "-g on a terminal: colors, and how many there are; in a pipe neither" {
	wrong
	check -g "$changed"
	cp "$found" "$found.plain"
	[ ! -s "$errors" ]
	terminal -u NO_COLOR TERM=xterm "$BUILD/dr-check" -g
	grep -q "$(printf ': \033\[1;31merror\033\[0m: ')" "$found"
	grep -q "$(printf ': \033\[1;35mwarning\033\[0m: ')" "$found"
	[ "$(tail -n 1 "$found")" = "dr-check: errors: 1, warnings: 1, notes: 0" ]
	sed "$(printf 's/\033\[[0-9;]*m//g')" "$found" | sed '$d' | cmp - "$found.plain"
	for plain in NO_COLOR=1 TERM=dumb TERM= "-u TERM"; do
		terminal -u NO_COLOR TERM=xterm env $plain "$BUILD/dr-check" -g
		sed '$d' "$found" | cmp - "$found.plain"
		[ "$(tail -n 1 "$found")" = "dr-check: errors: 1, warnings: 1, notes: 0" ]
	done
	terminal NO_COLOR= TERM=xterm LC_ALL=zh_CN.UTF-8 "$BUILD/dr-check" -g
	grep -q "$(printf '\033\[1;31merror')" "$found"
	[ "$(tail -n 1 "$found")" = "dr-check: error 1处，warning 1处，note 0处" ]
	# records have neither
	terminal -u NO_COLOR TERM=xterm "$BUILD/dr-check"
	[ "$(wc -l <"$found")" = 2 ]
	refute grep -q "$(printf '\033')" "$found"
}
