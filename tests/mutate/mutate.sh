#!/bin/sh
# Tests the tests: makes one small change at a time to lib/, runs the fast tests that concern the room, and lists the
# changes that no test noticed.  Nothing is changed in the working tree; all is done in copies below $BUILD/mutate.
#
#	[N=60] [MINUTES=30] [SEED=1] [ROOM=table] [JOBS=2] sh tests/mutate/mutate.sh
#
# N is the number of changes, ROOM a room or several, SEED says which.  A change that does not compile, or makes the
# same object file, is replaced by another.  A test that takes far longer than without a change has noticed it, if it
# is as fast as ever without a change right after that: those are counted.
# tests.tsv says which tests concern a room, or a module of it (check/sums), cheapest first: a program of tests/unit, by
# itself or in valgrind; the cases of tests/regress of a room, or of all (.); a bats file, and which of its tests.
# equivalent.txt lists changes that change nothing that can be seen, and why: these are not drawn.  Survivors are left
# in $BUILD/mutate/survivors, all results in results.

set -u
export LC_ALL=C

BUILD=${BUILD:-build} MAKE=${MAKE:-make} CC=${CC:-cc}
N=${N:-60} MINUTES=${MINUTES:-30} SEED=${SEED:-1} JOBS=${JOBS:-2} ROOM=${ROOM:-}
# How much the tests do: each generator's test a few reports.
export COUNT="${COUNT:-4}" COPIES="${COPIES:-1}" REPORTS="${REPORTS:-2}"
# The target of the Makefile that builds the programs and what tests need beside them.
TARGET=${TARGET:-test-programs}

here=$(dirname "$0")
work=$PWD/$BUILD/mutate
end=$(($(date +%s) + MINUTES * 60))

# For each change: its room and file, what it is, and the result.
results=$work/results

die() {
	echo "mutate: $*" >&2
	exit 2
}

# compile TREE FILE OBJECT: as fast as that is done, as the tree was built
compile() (
	cd "$1" && $CC -std=c11 -D_XOPEN_SOURCE=700 -O1 -w -Ilib -c -o "$3" "$2" 2>/dev/null
)

# link TREE: the programs, with the library as it is
link() (
	cd "$1" || exit
	for main in build/cmd/*.o; do
		program=${main##*/}
		$CC -O1 -o "build/${program%.o}" "$main" build/libdr.a || exit
	done
)

# Copies of the tree in which everything is built: one that stays as it is, and one per job.
copy_trees() {
	rm -rf "$work"
	mkdir -p "$work/tree0/build/unit" "$work/drawn" "$work/taken" "$work/new" "$work/base" || exit 2
	cp -pR Makefile cmd lib man tests "$work/tree0" || exit 2
	for f in README.md .ci .clang-format; do
		[ ! -e "$f" ] || cp -pR "$f" "$work/tree0"
	done
	(cd "$work/tree0" && "$MAKE" BUILD=build CFLAGS=-O1 HARDEN= HARDEN_LINK= "$TARGET" >make.log 2>&1) ||
		die "the tree does not build: $work/tree0/make.log"
	for f in tests/unit/*.c; do
		[ ! -e "$f" ] || compile "$work/tree0" "$f" "build/unit/$(basename "$f" .c).o"
	done
	j=1
	while [ "$j" -le "$JOBS" ]; do
		cp -pR "$work/tree0" "$work/tree$j"
		j=$((j + 1))
	done
}

# Draws more than is needed, as some will not compile.
draw() {
	find lib -name '*.c' | sort | xargs awk -f "$here/changes.awk" >"$work/changes" || exit 2
	awk -v seed="$SEED" -v n=$((4 * N + 20)) -v out="$work/drawn" -f "$here/draw.awk" "$work/changes"
	rooms=$(ls "$work/drawn")
	[ -z "$ROOM" ] || rooms=$ROOM
	for room in $rooms; do
		[ -s "$work/drawn/$room" ] || die "no room is called $room"
	done
}

# field N: of the change in $change
field() {
	printf '%s\n' "$change" | cut -f "$1"
}

# described: what the change in $change does, as one line; the key of equivalent.txt, with the file
described() {
	CHANGE=$change awk '
		function squeezed(s) {
			gsub(/[ \t]+/, " ", s)
			sub(/^ /, "", s)
			return s
		}
		BEGIN { change = ENVIRON["CHANGE"]; split(change, c, "\t"); new = substr(change, length(c[1] c[2] c[3] c[4]) + 5) }
		NR >= c[3] && NR <= c[4] { old = old $0 " " }
		END { gsub("\036", " ", new); sub(/ $/, "", old); print squeezed(old) " => " squeezed(new) }' "$(field 1)"
}

# apply FILE: the file with the change in $change, on standard output
apply() {
	CHANGE=$change awk '
		BEGIN {
			change = ENVIRON["CHANGE"]
			split(change, c, "\t")
			new = substr(change, length(c[1] c[2] c[3] c[4]) + 5)
			gsub("\036", "\n", new)
		}
		NR == c[3] { print new }
		NR < c[3] || NR > c[4]' "$1"
}

# is_equivalent: whether equivalent.txt has the change
is_equivalent() {
	[ -f tests/mutate/equivalent.txt ] &&
		cut -f 1,2 tests/mutate/equivalent.txt | grep -qxF -e "$(field 1)	$(described)"
}

# counts NUMBER: whether the change makes another object file, which is kept as change NUMBER
counts() {
	file=$(field 1)
	object=build/${file%.c}.o
	! is_equivalent || return 1
	apply "$file" >"$work/tree0/$file"
	cp "$work/tree0/$object" "$work/object"
	good=1
	compile "$work/tree0" "$file" "$object" && ! cmp -s "$work/object" "$work/tree0/$object" || good=0
	[ "$good" = 0 ] || cp "$work/tree0/$file" "$work/new/$1.c"
	restore "$work/tree0" "$work/object"
	[ "$good" = 1 ]
}

# restore TREE OBJECT: the unchanged file; its object is newer
restore() {
	cp "$file" "$1/$file"
	cp "$2" "$1/$object"
}

# Chooses N changes, room by room in turn, until there are no more.
choose() {
	i=0 turn=0 empty=0
	# shellcheck disable=SC2086 # one room per word
	set -- $rooms
	while [ "$i" -lt "$N" ] && [ "$empty" -lt $# ] && [ "$(date +%s)" -lt "$end" ]; do
		eval "room=\${$((turn % $# + 1))}"
		turn=$((turn + 1)) found=0
		while [ "$found" = 0 ] && [ -s "$work/drawn/$room" ]; do
			change=$(sed -n 1p "$work/drawn/$room")
			sed 1d "$work/drawn/$room" >"$work/rest" && mv "$work/rest" "$work/drawn/$room"
			! counts $((i + 1)) || found=1
		done
		empty=$((found ? 0 : empty + 1))
		[ "$found" = 1 ] || continue
		i=$((i + 1))
		printf '%s\t%s\n' "$room" "$change" >"$work/new/$i.change"
	done
	chosen=$i
}

# tests_of FILE: lines of tests.tsv that concern its room, or it, without the first column; those of * where there are none
tests_of() {
	awk -F '\t' -v OFS='\t' -v file="${1#lib/}" '
		BEGIN { module = room = file; sub(/\.c$/, "", module); sub(/\/.*/, "", room) }
		$1 == room || $1 == module { mine = mine $2 OFS $3 "\n" }
		$1 == "*" { others = others $2 OFS $3 "\n" }
		END { printf "%s", mine != "" ? mine : others }' tests/mutate/tests.tsv
}

# run_unit NAME: a program of tests/unit, in which little is done: what goes on for seconds has no end
run_unit() {
	# shellcheck disable=SC3045 # where there is no such limit there is none
	ulimit -t 5 2>/dev/null
	$CC -O1 -o "build/unit/$1" "build/unit/$1.o" build/libdr.a && timeout -k 5 "$limit" "build/unit/$1"
}

# run_valgrind NAME: the same, for memory that is not its own, not set, or not given back
run_valgrind() {
	command -v valgrind || return 0
	timeout -k 5 "$limit" valgrind -q --error-exitcode=9 --leak-check=full \
		--errors-for-leak-kinds=definite,indirect "build/unit/$1"
}

# run_bats FILE FILTER: fails at the first test that does.  Signals timeout's own group.
run_bats() {
	rm -f fifo
	mkfifo fifo
	timeout -k 5 "$limit" bats -t -f "$2" "tests/$1" >fifo 2>/dev/null 3>&- &
	pid=$!
	while read -r line; do
		case $line in
		"not ok"*) kill "$pid"; break ;;
		esac
	done <fifo
	wait "$pid" 2>/dev/null
}

# run_tests TREE LIMIT FILE WHICH: of a line of tests.tsv; fails where one does, and after LIMIT seconds.  BATS_
# variables and the descriptor are of a bats that tests this script.
run_tests() (
	for name in $(env | sed -n 's/^\(BATS_[A-Z_]*\)=.*/\1/p'); do
		unset "$name"
	done
	export BUILD=build TMPDIR="$1/tmp" LC_ALL=C.UTF-8
	limit=$2
	rm -rf "$TMPDIR"
	mkdir "$TMPDIR" && cd "$1" || exit 2
	# shellcheck disable=SC3045 # where there is no such limit there is none
	ulimit -v 4000000 2>/dev/null
	case $3 in
	unit) run_unit "$4" ;;
	valgrind) run_unit "$4" && run_valgrind "$4" ;;
	regress) room=${4#.} && timeout -k 5 "$limit" sh tests/regress/run build ${room:+"$room"} ;;
	*) run_bats "$3" "$4" ;;
	esac >/dev/null 2>&1
)

# run_unchanged LIMIT FILE WHICH: the same without a change, which one job does at a time
run_unchanged() {
	until mkdir "$work/measuring" 2>/dev/null; do sleep 1; done
	run_tests "$work/tree0" "$@" </dev/null
	unchanged=$?
	rmdir "$work/measuring"
	return "$unchanged"
}

# measure BASE FILE WHICH: how long these tests take without a change, 0 where they fail, into the file BASE
measure() {
	start=$(date +%s)
	if run_unchanged 600 "$2" "$3"; then
		echo $(($(date +%s) - start + 1)) >"$1"
	else
		echo "mutate: left out, as it fails without a change: $2 $3" >&2
		echo 0 >"$1"
	fi
}

# passes TREE FILE WHICH: whether these tests do, or fail without a change too.  How long they take is known from the first
# change that they do not notice: so they are run without a change only if they notice the first that comes.
passes() {
	base=$work/base/$(printf '%s' "$2	$3" | cksum | tr ' ' .)
	if [ ! -e "$base" ]; then
		start=$(date +%s)
		if run_tests "$1" 300 "$2" "$3" </dev/null; then
			echo $(($(date +%s) - start + 1)) >"$base"
			return
		fi
		measure "$base" "$2" "$3"
	fi
	seconds=$(cat "$base")
	[ "$seconds" != 0 ] || return 0
	most=$((10 + 4 * seconds)) start=$(date +%s) late=''
	run_tests "$1" "$most" "$2" "$3" </dev/null && return
	[ $(($(date +%s) - start)) -ge "$most" ] || return
	# Where the machine has much to do, so much time is not the change's doing.
	run_unchanged "$most" "$2" "$3" || return 0
	late=' late'
	return 1
}

# survives TREE FILE: whether all tests that concern the file pass; the programs are linked for the first that runs them
survives() {
	tests_of "$2" >"$1/list"
	linked=''
	while IFS='	' read -r tests which; do
		case $tests$linked in
		unit | valgrind | *.) ;;
		*) linked=. && link "$1" >/dev/null 2>&1 ;;
		esac
		passes "$1" "$tests" "$which" && continue
		printf '%s %s%s\n' "$tests" "$which" "$late" >"$1/killer"
		return 1
	done <"$1/list"
}

# work_off TREE: tests the changes that no other job has taken
work_off() {
	i=0
	while [ $((i += 1)) -le "$chosen" ] && [ "$(date +%s)" -lt "$end" ]; do
		mkdir "$work/taken/$i" 2>/dev/null || continue
		room=$(cut -f 1 "$work/new/$i.change")
		change=$(cut -f 2- "$work/new/$i.change")
		file=$(field 1)
		object=build/${file%.c}.o
		cp "$1/$object" "$1/object"
		cp "$work/new/$i.c" "$1/$file"
		result=killed
		rm -f "$1/killer"
		compile "$1" "$file" "$object" && (cd "$1" && ar -r build/libdr.a "$object" 2>/dev/null)
		if survives "$1" "$file"; then
			result=survived
			printf '%s\n\n' "$(survivor)" >>"$work/survivors"
		fi
		printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$room" "$result" "$file:$(field 3)" "$(field 2)" "$(described)" \
			"$(cat "$1/killer" 2>/dev/null)" >>"$results"
		restore "$1" "$1/object"
		(cd "$1" && ar -r build/libdr.a "$object" 2>/dev/null)
	done
}

# survivor: the change in $change as a small diff
survivor() {
	printf '%s:%s: %s\n' "$file" "$(field 3)" "$(field 2)"
	diff "$file" "$work/new/$i.c" | sed -n 's/^< /-/p; s/^> /+/p'
}

# in_jobs FUNCTION: calls it with each tree, all at once
in_jobs() {
	j=1 jobs=
	while [ "$j" -le "$JOBS" ]; do
		"$1" "$work/tree$j" &
		jobs="$jobs $!"
		j=$((j + 1))
	done
	# shellcheck disable=SC2086 # one process per word
	wait $jobs
}

report() {
	[ ! -s "$work/survivors" ] || { printf "Not noticed:\n\n"; cat "$work/survivors"; }
	printf 'Seed %s, %d of %d changes tested:\n' "$SEED" "$(grep -c . "$results")" "$chosen"
	awk -F '\t' '
		function row(name, killed, all) {
			return sprintf("%-10s %4d killed %4d survived %4d %%", name, killed, all - killed, 100 * killed / all)
		}
		$6 ~ / late$/ { late++ }
		{ all[$1]++; sum++; k = $2 == "killed"; killed[$1] += k; sum_killed += k }
		END {
			for (room in all)
				print row(room, killed[room], all[room]) | "sort"
			close("sort")
			if (sum > 0)
				print row("together", sum_killed, sum) (late ? ", " late " of them by time" : "")
		}' "$results"
}

copy_trees
draw
: >"$results"
choose
in_jobs work_off
report
