# Many reports at once: several processes give what one gives, byte for byte once sorted.
#
# Some hundred here; 20,000 by make check-long, or FILES=N.

# shellcheck disable=SC2016,SC2154,SC2164
load helpers

setup_file() {
	local layout seed=0 n many=${LONG:+20000}

	case $BUILD in /*) ;; *) BUILD=$PWD/$BUILD ;; esac
	export BUILD PATH=$BUILD:$PATH LC_ALL=C
	n=$((${FILES:-${many:-400}} / 10))
	cd "$BATS_FILE_TMPDIR"
	for layout in words tabs layout cells markdown box html html-word html-nested html; do
		seed=$((seed + 1))
		mkdir -p "tree/$seed $layout"
		generate -l "$layout" -s "$seed" -n "$n" -d "tree/$seed $layout"
	done
	find tree -name '*.truth' -exec rm {} +
	# The last of them in an encoding of their own, a twentieth as Word files.
	find tree -path '*10 html/*' | while IFS= read -r f; do
		iconv -c -f UTF-8 -t GB18030 "$f" >"$f.gb" || :
		mv "$f.gb" "$f"
	done
	mkdir word
	find tree -path '*7 html/*5.html' | sort | while IFS= read -r f; do
		awk -v kind=word -f "$TESTS/fuzz/tables.awk" "$f" >word/document.xml
		zip -q "${f%.html}.docx" word/document.xml
		rm "$f"
	done
	find tree -name '*.docx' -prune -o -type f -print | sort | tr '\n' '\0' >names
	one dr-extract -q -0 <names >all
	# Each report is of an agency of its own, but for the second years.
	awk -F '\t' -v OFS='\t' '{
		file = $5
		sub(/:[0-9]*$/, "", file)
		n += file != last
		last = file
		$1 = $1 int(n / 2)
		$2 = 2023 + n % 2
		print
	}' all | sort >sorted
	one dr-check sorted >findings
	dr-tsv -k 'requests.*' sorted >table 2>/dev/null
	[ -s findings ]
}

setup() {
	cd "$BATS_FILE_TMPDIR"
	export PATH=$BUILD/tests:$BUILD:$PATH LC_ALL=C
}

generate() { "$BUILD/tests/generate" "$@"; }

# one COMMAND ...: which finds things, and says so
one() { "$@" 2>/dev/null || [ $? = 1 ]; }

# same FILE: standard input, sorted, is that file, sorted
same() { sort | cmp - <(sort "$1"); }

# gnu_parallel: skips where it is not the one by that name that is here
gnu_parallel() {
	parallel --version 2>/dev/null | grep -q 'GNU parallel' || skip "GNU parallel is not here"
	mkdir -p "$BATS_TEST_TMPDIR/.parallel"
	export PARALLEL_HOME=$BATS_TEST_TMPDIR/.parallel
	touch "$PARALLEL_HOME/will-cite"
}

@test "find and xargs -P, to a file" {
	status=0
	find tree -name '*.docx' -prune -o -type f -print0 | xargs -0 -n 50 -P 4 dr-extract -q >"$BATS_TEST_TMPDIR/out" || status=$?
	[ "$status" = 123 ]
	same all <"$BATS_TEST_TMPDIR/out"
}

@test "find and xargs -P, to a pipe" {
	find tree -name '*.docx' -prune -o -type f -print0 | { one xargs -0 -n 50 -P 4 dr-extract -q || :; } | same all
}

@test "a tree of mixed files, each by its own way to text" {
	for tool in unzip zip; do
		command -v "$tool" >/dev/null || skip "$tool is not here"
	done
	text='for f; do
		case $f in
		*.docx) unzip -p "$f" word/document.xml ;;
		*) cat "$f" ;;
		esac | dr-extract -q -n "$f"
	done'
	find tree -type f -print0 | sort -z | one xargs -0 sh -c "$text" sh >whole || [ $? = 123 ]
	[ "$(grep -c 'docx:' whole)" -gt 100 ]
	grep -v '	tree[^	]*docx:[0-9]*	' whole | same all
	find tree -type f -print0 | { xargs -0 -n 20 -P 4 sh -c "$text" sh || :; } | same whole
}

@test "GNU parallel, in the order of one" {
	gnu_parallel
	one parallel -0 -m -k dr-extract -q <names | cmp - all
}

@test "GNU parallel --sshlogin :" {
	gnu_parallel
	one parallel --sshlogin : -0 -m -k dr-extract -q <names | cmp - all
}

@test "GNU parallel --pipepart: dr-check" {
	gnu_parallel
	one parallel --pipepart -a sorted --block 500k --colsep '\t' --group-by 1 dr-check | same findings
}

@test "GNU parallel --pipepart: dr-tsv" {
	gnu_parallel
	one parallel --pipepart -a sorted --block 500k -k --colsep '\t' --group-by 1 "dr-tsv -k 'requests.*'" |
	    awk 'NR == 1 || !/^agency\tyear\t/' | cmp - table
}

# What Hadoop Streaming and Spark's pipe do: names to mappers, records by agency, sorted, to reducers.
@test "map and reduce" {
	cat >map.sh <<-'END'
		tr '\n' '\0' | dr-extract -q -0 || [ $? = 1 ]
	END
	cat >reduce.sh <<-'END'
		dr-check -x new-name || [ $? = 1 ]
	END
	tr '\0' '\n' <names | split -n r/3 - split.
	for f in split.*; do sh map.sh <"$f"; done | same all
	awk -F '\t' '{ print >("part." length($1) % 3) }' sorted
	# new-name is about two agencies, which may be in two parts.
	grep -v '	new-name	' findings >alone
	for f in part.*; do sort -t '	' -k 1,3 "$f" | sh reduce.sh; done | same alone
}

@test "several at one output mix lines, and nothing else" {
	head -n 1000 sorted >some
	for program in dr-check 'dr-tsv -k text.*'; do
		set -f
		for _ in 1 2 3 4 5 6; do
			# shellcheck disable=SC2086  # options apart
			one $program some
		done | sort >six
		# shellcheck disable=SC2086  # options apart
		seq 6 | { one xargs -P 6 -I N $program some || :; } | same six
		set +f
	done
}

@test "memory does not grow with the number of files" {
	[ -x /usr/bin/time ] || skip "GNU time is not here"
	make_reports -p -l words -n 3 -s 5
	cd "$reports"
	for i in $(seq 2000); do echo "000$((1 + i % 3)).txt"; done | tr '\n' '\0' >many
	head -c 45 many >few
	/usr/bin/time -f %M -o ../few dr-extract -0 <few >/dev/null
	/usr/bin/time -f %M -o ../many dr-extract -0 <many >/dev/null
	few=$(tail -n 1 ../few)
	many=$(tail -n 1 ../many)
	echo "5 files: $few KiB; 2000 files: $many KiB"
	[ "$many" -lt $((few + 1024 + few / 8)) ]
}
