# The sessions of dr(7): the commands that the page has, on more reports than it has room for; tests/sessions has what
# must come out.  Made-up reports are always the same ones.

# shellcheck disable=SC2154,SC2164
load helpers

setup() {
	page=$TESTS/../man/dr.7
	case $BUILD in /*) ;; *) BUILD=$PWD/$BUILD ;; esac
	cd "$BATS_TEST_TMPDIR"
	mkdir here
}

# made OPTION ...: records of made-up reports, by names that say nothing of where they were made
made() {
	make_reports "$@"
	(cd "$reports" && find . -name '*.txt' | sed 's,./,,' | sort | tr '\n' '\0' | "$BUILD/dr-extract" -0)
}

# session NAME: runs the commands of that part of the page where only what is in `here` is, and compares what comes out
session() {
	awk -v name="$1" '/^\.S[hs]/ { inside = $0 == ".Ss A " name || $0 == ".Ss An " name } inside' "$page" >part
	awk -v want=/dev/null -f "$TESTS/examples.awk" part >script
	[ "$(grep -c '^printf' script)" -ge 3 ]
	(cd here && PATH=$BUILD:$PATH LC_ALL=C tab=$(printf '\t') sh ../script) >got
	diff -u "$TESTS/sessions/${1% *}" got
}

@test "a journalist: rankings, outliers and a chart over three years" {
	made -p -l tabs -f 2021 -y 3 -n 40 -s 1 >here/all
	[ "$(cut -f 2 here/all | sort -u | wc -l)" -ge 3 ]
	session journalist
}

@test "an auditor: five hundred reports, and what to write to whom" {
	made -p -l tabs -n 500 -s 2 >sound
	[ "$(cut -f 1,2 sound | uniq | wc -l)" = 500 ]
	"$BUILD/dr-check" -s error sound
	# every fiftieth report: a total, a cell, a row and a section, in turn
	awk -F '\t' -v OFS='\t' '
		{ split($5, at, /[.:]/); n = at[1] + 0; kind = n % 50 ? 0 : n / 50 % 4 + 1 }
		kind == 1 && $3 == "requests.new.total" { $4 += 7 }
		kind == 2 && $3 == "requests.granted.natural" { $4 += 3 }
		kind == 3 && $3 ~ /^requests.carried_in/ || kind == 4 && $3 == "meta.heading.5" { next }
		{ print }' sound >here/all
	: >here/wrong
	session auditor
	# each of the ten is found, and nobody else is written to
	[ "$(find here/letters -type f | wc -l)" = 10 ]
}

@test "a clerk: a Word file and a PDF, in Chinese" {
	for tool in mutool unzip; do
		command -v $tool >/dev/null || skip "$tool is not here"
	done
	cp "$TESTS/sample/jiaotong-2023.docx" "$TESTS/pdf/2021.pdf" here
	session clerk
}

@test "a researcher: a panel, and SQLite" {
	command -v sqlite3 >/dev/null || skip "sqlite3 is not here"
	made -p -l tabs -f 2021 -y 2 -n 50 -s 3 >here/all
	session researcher
	# the data base has every record
	[ "$(sqlite3 here/all.db 'SELECT count(*) FROM record')" = "$(wc -l <here/all)" ]
}

@test "a shell user: grep, sort, awk and join" {
	made -p -l tabs -f 2021 -y 2 -n 50 -s 4 >here/all
	session "shell user"
}
