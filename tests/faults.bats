# Memory that runs out, reads that fail, disks that are full, readers that go.
#
# Whatever happens, what was written is whole lines from the beginning of what
# would have been written, and half of it is never a success.

# shellcheck disable=SC2016,SC2046,SC2064,SC2145,SC2154,SC2164
load helpers

# Every program with what it reads and does at length: a new one is a new line.
runs=(
	"dr-extract words.txt"
	"dr-extract page.html"
	"dr-extract gb.txt"
	"dr-extract report.trace"
	"dr-check spoilt"
	"dr-tsv records"
	"dr-tsv -c -k text.* records"
	"dr-tsv -g requests records"
	"dr-diff -a -t records"
	"dr-diff -d old new"
)

setup_file() {
	case $BUILD in /*) ;; *) BUILD=$PWD/$BUILD ;; esac
	export BUILD
	cd "$BATS_FILE_TMPDIR"
	"$BUILD/tests/generate" -p -l words -y 2 -d .
	"$BUILD/tests/generate" -p -l html >page.html
	"$BUILD/tests/generate" -p -l trace >report.trace
	"$BUILD/tests/generate" -p -l tabs | iconv -f UTF-8 -t GB18030 >gb.txt
	set -- 0001-*.txt
	cp "$1" words.txt
	"$BUILD/dr-extract" "$1" >old
	"$BUILD/dr-extract" "$2" >new
	cat old new >records
	awk -F '\t' -v OFS='\t' 'NR % 5 == 0 && $4 ~ /^[0-9]+$/ { $4++ } { print }' records >spoilt
	"${CC:-cc}" -shared -fPIC -o fault.so "$BATS_TEST_DIRNAME/fault.c" -ldl 2>fault.log || rm -f fault.so
}

setup() {
	cd "$BATS_FILE_TMPDIR"
}

# preload: skips where the programs cannot be made to fail from outside
preload() {
	[ -e fault.so ] || skip "no shared object for glibc can be made"
	if FAULT_ALLOC=1 LD_PRELOAD=./fault.so FAULT_HIT=./hit "$BUILD/dr-check" -V 2>&1 | grep -q ASan; then
		skip "the sanitizer has the allocator"
	fi
	rm -f hit
	FAULT_READ=short LD_PRELOAD=./fault.so FAULT_HIT=./hit "$BUILD/dr-extract" words.txt >/dev/null
	[ -e hit ] || skip "the programs are static"
}

# run_one [ENV ...] -- RUN: leaves out, err and status
run_one() {
	local env=()

	while [ "$1" != -- ]; do
		env+=("$1")
		shift
	done
	set -f
	# shellcheck disable=SC2086  # words apart
	set -- $2
	set +f
	status=0
	timeout 60 env "${env[@]}" "$BUILD/$@" >out 2>err || status=$?
}

# whole RUN: how it ends without a fault, in whole and expected
whole() {
	run_one -- "$1"
	cp out whole
	expected=$status
	[ "$expected" -le 1 ]
	[ -s whole ]
}

# prefix: what was written is the beginning of what should have been, to the end of a line
prefix() {
	head -c "$(wc -c <out)" whole | cmp - out || return
	[ ! -s out ] || [ "$(tail -c 1 out | od -An -c | tr -d ' ')" = '\n' ]
}

# honest RUN: all of it and the same status, or trouble with a word
honest() {
	if [ "$status" = "$expected" ]; then
		cmp -s out whole && return
	elif [ "$status" = 2 ] && [ -s err ] && prefix; then
		return
	fi
	echo "$1: status $status"
	head -n 3 err
	return 1
}

@test "the nth allocation fails, for every n" {
	preload
	for run in "${runs[@]}"; do
		whole "$run"
		for ((n = 1;; n++)); do
			rm -f hit
			run_one LD_PRELOAD=./fault.so FAULT_ALLOC=$n FAULT_HIT=./hit -- "$run"
			[ -e hit ] || break
			honest "$run, allocation $n"
		done
		echo "$run: $((n - 1)) allocations"
		[ "$n" -gt 10 ]
		[ "$status" = "$expected" ]
		cmp out whole
	done
}

# reads FAULT: each program under it
reads() {
	preload
	for run in "${runs[@]}"; do
		cp words.txt page.html gb.txt report.trace records spoilt old new "$BATS_TEST_TMPDIR"
		whole "$run"
		rm -f hit
		run_one LD_PRELOAD=./fault.so FAULT_READ="$1" FAULT_HIT=./hit -- "$run"
		cp "$BATS_TEST_TMPDIR"/* .
		[ -e hit ]
		echo "$run"
		"$2" "$run"
	done
}

same() {
	[ "$status" = "$expected" ]
	cmp out whole
}

# What is read is another file then; but it is read to its end, and said in whole lines.
other() {
	[ "$status" -le 2 ]
	[ "$status" != 2 ] || [ -s err ]
	[ ! -s out ] || [ "$(tail -c 1 out | od -An -c | tr -d ' ')" = '\n' ]
	awk -F '\t' 'NR == 1 { n = NF } NF != n { exit 1 }' out || [[ $1 == *-[cg]* ]]
}

broken() {
	[ "$status" = 2 ]
	grep -q 'Input/output error' err
	prefix
}

@test "reads that give a byte or a few" { reads short same; }
@test "reads that are interrupted" { reads eintr honest; }
@test "a read that fails" { reads eio broken; }
@test "a file that shrinks while it is read" { reads shrink other; }
@test "a file that grows while it is read" { reads grow other; }

# writes FAULT WHAT: each program under it
writes() {
	preload
	for run in "${runs[@]}"; do
		whole "$run"
		rm -f hit
		run_one LD_PRELOAD=./fault.so FAULT_WRITE="$1" FAULT_HIT=./hit -- "$run"
		echo "$run: $status"
		[ -e hit ]
		"$2" "$run"
	done
}

@test "writes that take a byte or a few" { writes short same; }
@test "writes that are interrupted" { writes eintr same; }

@test "a disk that fills up" {
	preload
	for i in $(seq 300); do cat spoilt; done >many
	for i in $(seq 300); do echo words.txt; done | tr '\n' '\0' >names
	for run in "dr-extract -0" "dr-check many" "dr-tsv -k text.* many" "dr-diff -a many"; do
		set -f
		"$BUILD/"$run <names >whole 2>/dev/null || :
		status=0
		LD_PRELOAD=./fault.so FAULT_WRITE=full "$BUILD/"$run <names >out 2>err || status=$?
		set +f
		[ "$status" = 2 ]
		grep -q 'standard output: No space left on device' err
		[ -s out ]
		[ "$(wc -c <out)" -lt "$(wc -c <whole)" ]
		prefix
	done
}

@test "a directory is no input" {
	mkdir -p folder
	for run in dr-extract dr-check dr-tsv dr-diff; do
		run_one -- "$run folder"
		[ "$status" = 2 ]
		grep -q 'folder.*Is a directory' err
	done
}

@test "a full disk is no success" {
	[ -c /dev/full ] || skip "no /dev/full"
	for run in "${runs[@]}" "dr-extract -h" "dr-check -l" "dr-check -V" "dr-check -e balance" "dr-tsv -h" "dr-diff -V"; do
		status=0
		set -f
		"$BUILD/"$run >/dev/full 2>err || status=$?
		set +f
		echo "$run: $status"
		[ "$status" = 2 ]
		grep -q 'standard output' err
	done
}

@test "a closed standard output is no success" {
	for run in "${runs[@]}"; do
		status=0
		set -f
		"$BUILD/"$run >&- 2>err || status=$?
		set +f
		echo "$run: $status"
		[ "$status" = 2 ]
		grep -q 'standard output' err
	done
}

@test "closed standard input and error do no harm" {
	for run in dr-extract dr-check dr-tsv dr-diff; do
		status=0
		"$BUILD/$run" <&- >out 2>err || status=$?
		[ "$status" = 2 ]
		[ -s err ]
	done
	for run in "${runs[@]}"; do
		whole "$run"
		status=0
		set -f
		"$BUILD/"$run <&- 2>&- >out || status=$?
		set +f
		[ "$status" = "$expected" ]
		cmp out whole
	done
}

@test "a reader that goes after one line" {
	for i in $(seq 300); do cat spoilt; done >many
	for i in $(seq 300); do echo words.txt; done | tr '\n' '\0' >names
	for run in "dr-extract -0" "dr-check many" "dr-tsv -k text.* many" "dr-diff -a many"; do
		# Both where the signal ends the program and where it does not.
		for signal in - ''; do
			rm -f status
			(
				trap "$signal" PIPE
				set -f
				"$BUILD/"$run <names 2>err || echo "$?" >status
			) | head -n 1 >out
			echo "$run: $(cat status) $(wc -l <out) lines"
			[ "$(wc -l <out)" = 1 ]
			grep -qE '^(2|141)$' status
			# Of the reports in pieces they may speak; of the pipe they do not.
			refute grep -iE 'pipe|output' err
		done
	done
}

# thousand FILE: a thousand names, of which each third is of no file
thousand() {
	for i in $(seq 1000); do
		[ $((i % 3)) = 0 ] && echo "no.$i" || echo "$1"
	done
}

@test "a thousand files, each third not there" {
	thousand words.txt >names
	status=0
	tr '\n' '\0' <names | "$BUILD/dr-extract" -0 >out 2>err || status=$?
	[ "$status" = 2 ]
	[ "$(grep -c '^dr-extract: no[.][0-9]*: No such file' err)" = 333 ]
	[ "$(wc -l <err)" = 333 ]
	grep -v no names | tr '\n' '\0' | "$BUILD/dr-extract" -0 | cmp - out
	for program in dr-check dr-tsv; do
		# one report after the other, so that none is in pieces
		for i in $(seq 667); do awk -F '\t' -v OFS='\t' -v i="$i" '{ $1 = i; print >"year." i }' old; done
		ls -v year.* >there
		awk -F . '{ print } NR % 2 == 0 { print "no." NR / 2 }' there >names
		status=0
		xargs -n 2000 "$BUILD/$program" <names >out 2>err || status=$?
		[ "$status" = 123 ]
		[ "$(grep -c "^$program: no[.][0-9]*: No such file" err)" = 333 ]
		[ "$(wc -l <err)" = 333 ]
		xargs -n 2000 "$BUILD/$program" <there >whole || :
		cmp whole out
		rm -f year.*
	done
}

# few N COMMAND ...: with descriptors below N only
few() {
	sh -c 'ulimit -n "$0"; exec "$@"' "$@" 3>&- 4>&-
}

@test "a thousand files take one file descriptor" {
	for i in $(seq 1000); do echo words.txt; done | tr '\n' '\0' >names
	"$BUILD/dr-extract" -0 <names >whole
	few 4 "$BUILD/dr-extract" -0 <names | cmp - whole
	for program in dr-check dr-tsv; do
		status=0
		few 4 "$BUILD/$program" $(for i in $(seq 1000); do echo spoilt; done) >out 2>err || status=$?
		"$BUILD/$program" $(for i in $(seq 1000); do echo spoilt; done) 2>&1 >whole | cmp - err
		cmp out whole
	done
}

@test "no file descriptor left" {
	preload
	for run in "${runs[@]}"; do
		for n in 1 2; do
			whole "$run"
			rm -f hit
			run_one LD_PRELOAD=./fault.so FAULT_OPEN=$n FAULT_HIT=./hit -- "$run"
			[ -e hit ] || continue
			[ "$status" = 2 ]
			grep -q 'Too many open files' err
			prefix
		done
	done
}
