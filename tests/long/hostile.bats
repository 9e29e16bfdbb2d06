# Input that is made to be slow, to be large, or to fool whoever reads the output.

# shellcheck disable=SC2016,SC2145,SC2154,SC2164
load ../helpers

setup() {
	case $BUILD in /*) ;; *) BUILD=$PWD/$BUILD ;; esac
	cd "$BATS_TEST_TMPDIR"
}

# Every program with its options for each kind of file: a new one is a new line.
programs() {
	case $1 in
	tsv) printf '%s\n' "dr-check" "dr-tsv" "dr-tsv -c -k text.*" "dr-diff -a -d" ;;
	*) echo "dr-extract" ;;
	esac
}

# kinds [REGEX]: what hostile.awk makes, with the suffix of its files
kinds() { LC_ALL=C awk -v kind=list -f "$TESTS/hostile.awk" | grep -E "${1:-.}"; }

# make_hostile KIND BYTES FILE
make_hostile() { LC_ALL=C awk -v kind="$1" -v size="$2" -f "$TESTS/hostile.awk" >"$3"; }

# run_on PROGRAM-AND-OPTIONS FILE ...: leaves out, err and status
run_on() {
	set -f
	# shellcheck disable=SC2086  # words apart
	set -- $1 "${@:2}"
	set +f
	status=0
	timeout 300 "$BUILD/$@" >out 2>err || status=$?
	[ "$status" -le 2 ]
}

# clean FILE ...: whole lines of UTF-8, and nothing in them that a terminal obeys
clean() {
	local file

	iconv -f UTF-8 -t UTF-8 "$@" >/dev/null
	[ "$(cat "$@" | LC_ALL=C tr -d '\n\t\r\40-\176\200-\377' | wc -c)" = 0 ]
	[ "$(LC_ALL=C grep -c "$(printf '\302[\200-\237]')" <(cat "$@"))" = 0 ]
	for file; do [ "$(tail -c 1 "$file" | tr -d '\n' | wc -c)" = 0 ]; done
}

@test "each kind ends, and what comes out is clean" {
	kinds >kinds
	while read -r kind suffix; do
		make_hostile "$kind" $((LONG ? 16 << 20 : 1 << 16)) "in.$suffix"
		programs "$suffix" | while read -r program; do
			echo "$kind: $program"
			run_on "$program" "in.$suffix"
			clean out err
		done
	done <kinds
}

# What an input of 64 KB takes in instructions, four times that takes at most so many times as much.
linear() {
	local kind suffix program small large

	command -v valgrind >/dev/null || skip "valgrind is not here"
	instructions dr-extract -V >/dev/null || skip "valgrind cannot run these programs"
	kinds "$1" >kinds
	while read -r kind suffix; do
		make_hostile "$kind" 65536 "small.$suffix"
		make_hostile "$kind" 262144 "large.$suffix"
		programs "$suffix" | while read -r program; do
			small=$(instructions "$program" "small.$suffix")
			large=$(instructions "$program" "large.$suffix")
			echo "$kind: $program: $small and $large instructions"
			[ "$large" -lt $((5 * small)) ]
		done
	done <kinds
}

# instructions PROGRAM-AND-OPTIONS FILE: how many it takes, the same on each run
instructions() {
	set -f
	# shellcheck disable=SC2086  # words apart
	set -- $1 "${@:2}"
	set +f
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$BUILD/$@" 2>&1 >/dev/null |
	    awk '$2 == "Collected" { n = $4 } END { print n; exit n == "" }'
}

@test "work grows as the input does" {
	linear "${LONG:+.}${LONG:-^(claims|column|trace-grid|trace-parts|records-wholes) }"
}

@test "memory grows as the input does" {
	[ -x /usr/bin/time ] || skip "GNU time is not here"
	if ldd "$BUILD/dr-extract" 2>/dev/null | grep -q asan; then
		skip "the sanitizer has the memory"
	fi
	kinds "${LONG:+.}${LONG:-^(blank|column|trace-columns|trace-parts|nested-tables|numbers|page-cells|records-unknown) }" >kinds
	while read -r kind suffix; do
		make_hostile "$kind" $((1 << 20)) "in.$suffix"
		programs "$suffix" | while read -r program; do
			set -f
			# shellcheck disable=SC2086  # words apart
			/usr/bin/time -f %M -o peak "$BUILD/"$program "in.$suffix" >/dev/null 2>&1 || [ $? -le 2 ]
			set +f
			echo "$kind: $program: $(tail -n 1 peak) KB"
			[ "$(tail -n 1 peak)" -lt $((16384 + 120 * 1024)) ]
		done
	done <kinds
}

@test "a line that is larger than -m is not read" {
	make_hostile line $((3 << 20)) in.txt
	run_on "dr-extract -m 2M" in.txt
	[ "$status" = 2 ]
	[ ! -s out ]
	grep -q 'in.txt: is larger than 2097152 bytes; -m allows more' err
	# And what never ends is read no further.
	status=0
	yes 本局认真贯彻落实条例 2>/dev/null | timeout 60 "$BUILD/dr-extract" -m 1M >out 2>err || status=$?
	[ "$status" = 2 ]
	grep -q 'is larger than' err
}

@test "a line of a gigabyte within -m" {
	[ -n "$LONG" ] || skip "make check-long"
	make_hostile line $((1000 << 20)) in.txt
	run_on "dr-extract -m 1G" in.txt
	[ "$status" = 1 ]
	clean out err
	[ "$(awk -F '\t' 'NF != 6' out | wc -l)" = 0 ]
	rm in.txt
}

@test "a label of a hundred megabytes within -m" {
	[ -n "$LONG" ] || skip "make check-long"
	for kind in label:txt page-label:html; do
		make_hostile "${kind%:*}" $((100 << 20)) "in.${kind#*:}"
		run_on "dr-extract -m 200M" "in.${kind#*:}"
		[ "$status" = 1 ]
		clean out err
		[ "$(awk -F '\t' 'NF != 6' out | wc -l)" = 0 ]
		rm "in.${kind#*:}"
	done
}

@test "a terminal is never told what to do" {
	local esc

	for esc in '\033[31m' '\033]0;x\007' '\302\233' '\177' '\r' '\010' '\000'; do
		# shellcheck disable=SC2059
		esc=$(printf "${esc/\\000/x}")
		"$BUILD/tests/generate" -p -l words -y 2 >words
		{
			echo "某${esc}市${esc}2023年政府信息公开${esc}工作年度报告"
			sed "s/信息/&$esc/; s/\\([0-9]\\) /\\1$esc /" words
		} >"name$esc.txt"
		"$BUILD/tests/generate" -p -l html | sed "s/信息/&$esc/; s/<td/<td class=\"$esc\"/; s/<title>/&$esc/" >"page$esc.html"
		for file in "name$esc.txt" "page$esc.html" "none$esc"; do
			run_on "dr-extract" "$file"
			clean out err
		done
		"$BUILD/dr-extract" words >records || [ $? = 1 ]
		awk -F '\t' -v OFS='\t' -v esc="$esc" '{ $(1 + NR % 6) = $(1 + NR % 6) esc; print }
		    { $3 = $3 esc; print $1 esc, $2, $3, $4, $5 esc, $6 }' records >"records$esc"
		programs tsv | while read -r program; do
			run_on "$program" "records$esc"
			clean out err
			run_on "$program" "none$esc"
			[ "$status" = 2 ]
			clean out err
		done
		run_on "dr-check -g" "records$esc"
		clean out err
	done
}

@test "the name of a file is a name, whatever it looks like" {
	"$BUILD/tests/generate" -p -l words >report
	for name in '../up' './-' '-dash' $'two\nlines' $'a\ttab' 'a:12' 'back\slash' '%s%n' 'a b' '*' "quote'" $'bad\377'; do
		mkdir -p here
		(
			cd here
			cp ../report "./$name"
			"$BUILD/dr-extract" -- "$name" >../out 2>../err
		) || [ $? = 1 ]
		clean out
		[ "$(awk -F '\t' 'NF != 6' out | wc -l)" = 0 ]
		# The line is what follows the last colon.
		[ "$(awk -F '\t' '$5 !~ /:[0-9]+$/' out | wc -l)" = 0 ]
		[ "$(wc -l <out)" -gt 100 ]
		"$BUILD/dr-tsv" out | tail -n 1 | grep -q 2
	done
	run_on dr-extract ''
	[ "$status" = 2 ]
	grep -q 'No such file' err
}
