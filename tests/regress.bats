# What was read wrongly once, by tests/regress/run: each case holds, and each line of a case can fail.

load helpers

# A runner with cases of our own.
setup() {
	cases=$BATS_TEST_TMPDIR
	mkdir "$cases/x"
	cp "$TESTS/regress/run" "$TESTS/regress/judge.awk" "$cases"
	# shellcheck disable=SC2016  # for the case's shell
	{
		echo '# it prints what the lines below are about'
		echo 'run cat records.tsv; for key in t.a.z u.\* w.\* v.b.c; do echo "f: $key: odd" >&2; done; exit 1'
	} >"$cases/head"
	printf 'A\t2023\t%s\tf:1\t\n' 't.a.x	5' 't.a.y	' 't.b.x	1.50' 'w.a.x	' >"$cases/x/records.tsv"
	printf '%s\n' 't.a.x	5' 't.a.y	' >"$cases/x/all.truth"
	printf '%s\n' 't.a.x	5' 't.a.z	3' 'u.a.b	' >"$cases/x/named.truth"
	printf '%s\n' 't.a.x	5' 't.a.y	3' >"$cases/x/other.truth"
	printf '%s\n' 't.a.x	5' 't.c.y	' >"$cases/x/gone.truth"
	printf '%s\n' 't.a.x	5' 't.a.y	' 't.b.x	1.5' >"$cases/x/table.truth"
	printf '%s\n' 'v.b.c	1' 'v.b.d	1' >"$cases/x/below.truth"
	: >"$cases/x/empty.truth"
}

# judged LINE ...: of a case with these lines
judged() {
	{ cat "$cases/head"; [ $# = 0 ] || printf '%s\n' "$@"; } >"$cases/x/case.want"
	sh "$cases/run" "$BUILD" x/case >"$cases/said"
}

# fails WORDS LINE ...: the case is named, and what does not hold
fails() {
	local words=$1

	shift
	if judged "$@"; then
		echo "holds: $*"
		return 1
	fi
	grep -q '^x/case: # it prints' "$cases/said"
	grep -q -F -e "    $words" "$cases/said" || { cat "$cases/said"; return 1; }
}

@test "every case holds" {
	sh "$TESTS/regress/run" "$BUILD"
}

@test "every file beside the cases belongs to one" {
	(cd "$TESTS/regress" && ls -- */*) | awk '
		{ name = $0; sub(/\..*/, "", name) }
		/\.want$/ { case_of[name] }
		{ of[$0] = name }
		END {
			for (file in of)
				if (!(of[file] in case_of)) { print "of no case: " file; lost = 1 }
			exit lost || NR < 100
		}'
}

@test "lines of a case that hold" {
	local line

	while IFS= read -r line; do
		judged "$line" || { echo "$line"; cat "$cases/said"; return 1; }
	done <<-'X'
		has t.a.x 5
		has t.a.x 5.0
		has t.b.x 1.5
		has t.a.y
		cell t.a.x 5
		cell t.a.z 7
		cell u.a.b 7
		cell w.a.x 7
		row t.a 5 -
		row t.b 1.50
		row t.c
		left t.a.z
		left u.*
		left u.a
		left v.b.*
		left v.*
		whole all.truth
		only table.truth
		law named.truth
		out ^A	2023
		noout ^B
		err odd$
		noerr even
		status 1
		status 2|1
	X
	# A file does not count for what has a line by itself.
	judged 'whole other.truth' 'has t.a.y'
	judged 'whole named.truth' 'left t.a.z' 'left u.*'
	judged 'only all.truth' 'has t.b.x 1.5'
}

@test "lines of a case that do not" {
	local words line

	while IFS='|' read -r words line; do
		fails "$words" "$line"
	done <<-'X'
		t.a.x came out as "5", not "6"|has t.a.x 6
		t.a.x came out as "5", not ""|has t.a.x
		t.a.y came out as "", not "0"|has t.a.y 0
		t.a.z is missing, not "5"|has t.a.z 5
		t.a.x came out as "5", not "6"|cell t.a.x 6
		t.a.y came out as "", not "6"|cell t.a.y 6
		t.c.x is missing without a word|cell t.c.x 6
		w.a.x came out as "", not "7"|has w.a.x 7
		t.a came out as 5 -, not 5|row t.a 5
		t.a came out as 5 -, not - 5|row t.a - 5
		t.b came out as 1.50, not|row t.b
		t.a.x came out as "5", not at all|left t.a.x
		t.a.* came out as " 5 -", not at all|left t.a.*
		t.c.x is left out without a word|left t.c.x
		u.a.b is left out without a word|left u.a.b
		t.c.* is left out without a word|left t.c.*
		t.* came out as " 5 - 1.50", not at all|left t.*
		t.a.y came out as "", not "3"|whole other.truth
		t.a.z is missing, not "3"|whole named.truth
		t.a.y came out as "", not "3"|law other.truth
		t.c.y is missing without a word|law gone.truth
		t.b.x came out as "1.50", and is not in all.truth|only all.truth
		t.a.y came out as "", not "3"|only other.truth
		nothing is in empty.truth|law empty.truth
		nothing is in none.truth|whole none.truth
		no line of the output matches ^B|out ^B
		a line of the output matches ^A|noout ^A
		no message matches even|err even
		a message matches odd|noerr odd
		the exit status is 1, not 0|status 0
		the exit status is 1, not 0@2@11|status 0@2@11
		no case has a line like this: haz t.a.x 5|haz t.a.x 5
		a line asks for nothing: out|out
		a line asks for nothing: status|status
	X
	fails 'v.b.d is left out without a word' 'whole below.truth' 'left v.b.*'
}

@test "each text is run by itself, and named where it fails" {
	# shellcheck disable=SC2016  # for the case's shell
	printf '%s\n' '# each' 'run printf "%s\n" "$each"' 'each a b' 'each <\c' 'out ^a b$' >"$cases/x/case.want"
	run sh "$cases/run" "$BUILD" x/case
	[ "$status" = 1 ]
	[ "${lines[0]}" = 'x/case with <\c: # each' ]
	[ "${lines[1]}" = '    no line of the output matches ^a b$' ]
	[ "${lines[2]}" = '1 of 2 hold' ]
}

@test "put changes a file, or prints nothing" {
	local change line

	printf '%s\n' 'a.b a.b' c >"$cases/x/file"
	while IFS='|' read -r change line; do
		printf '%s\n' '# put' "run put $change file | tr '\n' ' '" "out ^$line \$" >"$cases/x/case.want"
		sh "$cases/run" "$BUILD" x/case || { echo "put $change"; return 1; }
	done <<-'X'
		a.b '&'|& a.b c
		-e 's/a(.)/\1/g'|.b .b c
		c d|a.b a.b d
	X
	for change in 'aXb y' '-e s/aXb/y/' '-e s/c/c/'; do
		printf '%s\n' '# put' "run put $change file" 'noout .' >"$cases/x/case.want"
		sh "$cases/run" "$BUILD" x/case || { echo "put $change"; return 1; }
	done
}

@test "what no line of a case has to say" {
	fails 'it asks for nothing'
	printf 'A\t2023\tt.a.x\t5\tf:2\t\n' >>"$cases/x/records.tsv"
	fails 't.a.x came out twice' 'has t.a.x 5'
	sed -i 's/exit 1/exit 2/' "$cases/head"
	fails 'the exit status is 2, not 0|1' 'has t.b.x 1.5'
	sed -i 1d "$cases/head"
	run judged 'has t.b.x 1.5'
	[ "$status" = 1 ]
	grep -q 'it has no line that begins with #' "$cases/said"
}

@test "cases by name, by folder, and one that is not there" {
	judged 'has t.a.x 5'
	mkdir "$cases/y"
	printf '%s\n' '# another' 'run echo' 'out ^.' >"$cases/y/bad.want"
	sh "$cases/run" "$BUILD" x
	run sh "$cases/run" "$BUILD"
	[ "$status" = 1 ]
	[ "${lines[0]}" = 'y/bad: # another' ]
	[ "${lines[2]}" = '1 of 2 hold' ]
	run sh "$cases/run" "$BUILD" y/bad.want
	[ "$status" = 1 ]
	run sh "$cases/run" "$BUILD" x/none
	[ "$status" = 2 ]
	sed -i /^run/d "$cases/y/bad.want"
	run sh "$cases/run" "$BUILD" y
	[ "$status" = 2 ]
	run sh "$cases/run" "$cases/y"
	[ "$status" = 2 ]
	run sh "$cases/run"
	[ "$status" = 2 ]
}

# Reports beside the tree, most of which are read wrongly: those of which all holds, by name.
@test "cases of ../shared that held still hold" {
	local shared=$TESTS/../../shared/cases held=$TESTS/regress/shared-held.txt name

	[ -r "$shared/run" ] || skip "no ../shared/cases"
	sh "$shared/run" "$BUILD" >"$cases/said" || true
	(cd "$shared" && ls ./*.want) | sed 's,^\./,,; s/\.want$//' | LC_ALL=C sort >"$cases/names"
	sed -n 's/: .*//p' "$cases/said" | LC_ALL=C sort -u | LC_ALL=C comm -13 - "$cases/names" >"$cases/holds"
	LC_ALL=C comm -13 "$held" "$cases/holds" | while IFS= read -r name; do
		echo "# add it to ${held##*/}: $name" >&3
	done
	LC_ALL=C comm -23 "$held" "$cases/holds" >"$cases/lost"
	while IFS= read -r name; do
		grep -e "^$name: " "$cases/said" || echo "$name: not there"
	done <"$cases/lost"
	[ ! -s "$cases/lost" ]
}
