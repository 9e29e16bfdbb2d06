# What the programs write of the records in tests/expected, to the byte: a change there is to be meant.  reports.tsv has
# reports in which each rule of dr-check finds something; some of them are the two files that dr-diff is given.

load helpers

setup() {
	local records=$TESTS/expected/reports.tsv

	cp "$records" "$BATS_TEST_TMPDIR"
	awk -F '\t' '$1 ~ /^(甲|丙|戊)局$/ && $2 ~ /^(2019|2022)$/' "$records" |
		LC_ALL=C sort >"$BATS_TEST_TMPDIR/old.tsv"
	awk -F '\t' '$1 == "乙局" || ($1 $2) ~ /^(甲局2024|丙局2021|戊局2020)$/' "$records" |
		LC_ALL=C sort >"$BATS_TEST_TMPDIR/new.tsv"
}

# writes NAME PROGRAM ARGUMENT ...: standard output, then messages and exit status, are what is in tests/expected/NAME
writes() {
	local name=$1 program=$PWD/$BUILD/$2 status=0
	local out=$BATS_TEST_TMPDIR/out

	shift 2
	case $BUILD in
	/*) program=$BUILD/${program##*/} ;;
	esac
	cd "$BATS_TEST_TMPDIR"
	"$program" "$@" >"$out" 2>"$out.messages" || status=$?
	{ cat "$out.messages"; echo "status $status"; } >>"$out"
	diff "$TESTS/expected/$name" "$out"
}

@test "dr-check: findings" { writes check dr-check reports.tsv; }
@test "dr-check: findings in Chinese, for an editor" {
	export LC_ALL=zh_CN.UTF-8
	writes check.zh dr-check -g reports.tsv
}
@test "dr-check: copied sections from another share on" { writes check.copied dr-check -c 60 -r copied reports.tsv; }
@test "dr-check: errors only" { writes check.errors dr-check -s error -x missing-cell reports.tsv; }
@test "dr-check: rules" { writes rules dr-check -l; }
@test "dr-check: rules in Chinese" {
	export LC_ALL=zh_CN.UTF-8
	writes rules.zh dr-check -l
}
@test "dr-check: what each rule's page says" {
	local rule lang

	for lang in C zh_CN; do
		for rule in $("$BUILD/dr-check" -l | cut -f 1); do
			env LC_ALL=$lang.UTF-8 "$BUILD/dr-check" -e "$rule"
		done
	done >"$BATS_TEST_TMPDIR/pages"
	diff "$TESTS/expected/pages" "$BATS_TEST_TMPDIR/pages"
}
@test "dr-tsv: all cells" { writes tsv dr-tsv reports.tsv; }
@test "dr-tsv: with the form's headings, for spreadsheets" { writes tsv.csv dr-tsv -z -c -b reports.tsv; }
@test "dr-tsv: keys by pattern" {
	writes tsv.keys dr-tsv -z -k 'meta.*' -k '*.total' -k 'text.1.*' -k 'claim.*' -k 'text.7.*' reports.tsv
}
@test "dr-tsv: a form's table" {
	local table

	for table in proactive requests disputes; do
		"$BUILD/dr-tsv" -g "$table" "$BATS_TEST_TMPDIR/reports.tsv" 2>&1
	done >"$BATS_TEST_TMPDIR/tables"
	diff "$TESTS/expected/tables" "$BATS_TEST_TMPDIR/tables"
}
@test "dr-diff: two files" { writes diff dr-diff old.tsv new.tsv; }
@test "dr-diff: all of two files, and their prose" { writes diff.all dr-diff -a -t old.tsv new.tsv; }
@test "dr-diff: paragraphs" { writes diff.prose dr-diff -d old.tsv new.tsv; }
@test "dr-diff: years of one stream" { writes diff.years dr-diff -t reports.tsv; }
@test "dr-diff: changes of a quarter and more, some keys" { writes diff.keys dr-diff -p 25 -k 'requests.*' -k 'meta.*' reports.tsv; }
@test "messages: a file that is not there, a directory, no record" {
	printf 'no record\n' >"$BATS_TEST_TMPDIR/none.tsv"
	writes messages dr-check absent.tsv . none.tsv
}
