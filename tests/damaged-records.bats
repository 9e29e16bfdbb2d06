# Records that are damaged, or made to do harm: what reads them reads on, and what comes out is clean.

# shellcheck disable=SC2016,SC2154,SC2164
load checking

setup_file() {
	local year

	export MANY=$BATS_FILE_TMPDIR/many
	mkdir "$MANY"
	for year in 2020 2021; do
		mkdir "$MANY/reports"
		"$BUILD/tests/generate" -l tabs -n 30 -s "$year" -d "$MANY/reports"
		"$BUILD/dr-extract" -q -y "$year" "$MANY"/reports/*.txt | LC_ALL=C sort >"$MANY/$year"
		rm -r "$MANY/reports"
	done
	cat "$MANY/2020" >"$MANY/records"
	[ "$(wc -l <"$MANY/records")" -gt 5000 ]
}

setup() {
	dir=$BATS_TEST_TMPDIR
}

# run_into FILE COMMAND ...: leaves err and status
run_into() {
	local out=$1

	shift
	status=0
	"$@" >"$out" 2>"$dir/err" || status=$?
}

# clean FILE [FIELDS]: valid UTF-8 without control characters but TAB and LF, and without those that hide text or turn it
# round; of so many fields a line
clean() {
	iconv -f UTF-8 -t UTF-8 "$1" >/dev/null
	[ "$(LC_ALL=C tr -cd '\000-\010\013-\037\177' <"$1" | wc -c)" = 0 ]
	LC_ALL=C refute grep -q -e $'\302[\200-\237]' -e $'\342\200[\213-\217\252-\256]' -e $'\342\201[\240-\257]' \
	    -e $'\357\273\277' "$1"
	[ -z "${2-}" ] || awk -F '\t' -v n="$2" 'NF != n { exit 1 }' "$1"
}

@test "dr-check: hostile records come out clean" {
	sound
	# awk makes bytes of these, and @ becomes NUL
	for evil in '\033[31mred\033[0m' 'a\001b\177c' '\377\376\200' '\302\205\302\233' 'a\\qb\\' 'a\rb' %s%n%s @x@ \
	    '\357\277\277' '\355\240\200' '\360\200\200\200' '\342\200\256a\342\201\246b' '\342\200\213c\357\273\277' '\\'; do
		# in the agency, in values that findings show, in the source
		for field in 1 4 5; do
			change -v f=$field -v v="$evil" '
				f == 1 || $3 ~ /^(requests\.new\.natural|meta\.(period|published)|text\.5\.001|meta\.heading\.4|proactive\.fees\.amount)$/ { $f = v }
				$3 == "requests.new.natural" && f != 4 { $4 = -1 }
				{ print }'
			tr @ '\000' <"$changed" >"$changed.evil"
			check "$changed.evil"
			# a name that is no UTF-8, or has NUL in it, makes a line no record
			want=1
			if [ $field = 1 ]; then
				iconv -f UTF-8 -t UTF-8 "$changed.evil" >/dev/null 2>&1 && [ "$evil" != @x@ ] || want=2
			fi
			[ "$status" = $want ]
			clean "$found" 9
			clean "$errors"
			check -g "$changed.evil"
			iconv -f UTF-8 -t UTF-8 "$found" >/dev/null
		done
	done
}

# Lines lost, repeated and out of order, and bytes of them changed.
@test "dr-check, damaged: findings stay clean" {
	make_reports -p -l tabs -n 2 -y 2 -s "$SEED"
	extract "${files[@]}"
	for seed in $(seq "${COUNT:-20}"); do
		LC_ALL=C awk -v seed="$seed" '
			function any(n) { return 1 + int(n * rand()) }
			BEGIN {
				srand(seed)
				n = split("\t|\001|\377|\\|-|.|0|99999999999999999999|claim.whole.001|meta.heading.9|:|", bit, "|")
			}
			{ line[NR] = $0 }
			END {
				for (i = 1; i <= NR; i++) {
					s = line[seed % 3 == 0 ? any(NR) : i]
					if (seed % 4 && rand() < 0.1) {
						at = any(length(s))
						s = substr(s, 1, at - 1) bit[any(n)] substr(s, at + any(3))
					}
					print s
				}
			}' "$BATS_TEST_TMPDIR/records" >"$changed"
		check "$changed"
		[ "$status" -le 2 ]
		clean "$found" 9
		clean "$errors"
	done
}

@test "dr-check: fields of a megabyte" {
	sound
	head -c 1000000 /dev/zero | tr '\000' x >"$BATS_TEST_TMPDIR/x"
	for key in requests.new.natural meta.period meta.title meta.published text.5.001 meta.heading.4; do
		awk -F '\t' -v OFS='\t' -v key="$key" 'NR == FNR { x = $0; next } $3 == key { $4 = x } { print }' \
		    "$BATS_TEST_TMPDIR/x" "$sound" >"$changed"
		check "$changed"
		[ "$status" -le 1 ]
		# a message stays a sentence
		[ "$(cut -f 9 "$found" | awk '{ if (length($0) > n) n = length($0) } END { print n + 0 }')" -lt 2000 ]
	done
	awk -F '\t' -v OFS='\t' 'NR == FNR { x = $0; next } { $1 = x; print } FNR > 20 { exit }' "$BATS_TEST_TMPDIR/x" "$sound" >"$changed"
	check "$changed"
	[ "$status" = 1 ]
}

@test "dr-check: memory does not grow with the number of reports" {
	[ -x /usr/bin/time ] || skip "GNU time is not here"
	sound
	change '{ if (NR % 3 == 0 && $3 ~ /^requests/) $4++; print }'
	for n in 100 5000; do
		awk -v n=$n '{ rest[NR] = substr($0, index($0, "\t")) } END { for (i = 1; i <= n; i++) for (j = 1; j <= NR; j++) print "机关" i rest[j] }' \
		    "$changed" | /usr/bin/time -o "$BATS_TEST_TMPDIR/$n" -f %M "$BUILD/dr-check" >/dev/null || [ $? = 1 ]
	done
	few=$(tail -n 1 "$BATS_TEST_TMPDIR/100") many=$(tail -n 1 "$BATS_TEST_TMPDIR/5000")
	echo "$few KiB, $many KiB"
	[ "$many" -lt $((few * 3 / 2)) ]
}

@test "dr-tsv, damaged: every line has its columns, and nothing worse happens" {
	local kind seed option

	for kind in truncate shuffle byte binary huge cut double; do
		for seed in 1 2; do
			LC_ALL=C awk -v kind="$kind" -v seed="$seed" '
				BEGIN { srand(seed) }
				function any() { return sprintf("%c", 1 + int(rand() * 255)) }
				{ line[NR] = $0 }
				END {
					n = int(NR / 3)
					for (i = 1; i <= n; i++) {
						l = line[i]
						p = 1 + int(rand() * length(l))
						if (kind == "truncate" && i == n) { printf "%s", substr(l, 1, p); exit }
						if (kind == "shuffle") { j = 1 + int(rand() * n); l = line[j]; line[j] = line[i] }
						if (kind == "byte" && rand() < .2) l = substr(l, 1, p - 1) any() substr(l, p + 1)
						if (kind == "binary" && rand() < .05) { l = ""; for (k = 0; k < 300; k++) l = l any() }
						if (kind == "huge" && i % 500 == 7) { h = l; for (k = 0; k < 12; k++) h = h h; l = l h }
						if (kind == "huge" && i % 500 == 9) { h = "\377\\"; for (k = 0; k < 18; k++) h = h h; l = "a\t1\tmeta.title\t" h "\tx:1\t" }
						if (kind == "cut" && rand() < .1) l = substr(l, 1, p) "\n" substr(l, p + 1)
						if (kind == "double" && rand() < .1) l = l "\n" l
						print l
					}
				}' "$MANY/records" >"$dir/in"
			for option in '' -c '-g proactive' '-g requests' '-k text.* -k *.total'; do
				set -f
				# shellcheck disable=SC2086  # options apart
				run_into "$dir/out" "$BUILD/dr-tsv" $option "$dir/in"
				set +f
				[ "$status" = 0 ] || [ "$status" = 2 ]
				case $option in
				'' | -k*)
					clean "$dir/out"
					awk -F '\t' 'NR == 1 { n = NF } NF != n { bad = 1 } END { exit bad || n < 30 }' "$dir/out"
					;;
				esac
			done
		done
	done
}

# One report in memory, and the one before it.
@test "dr-tsv: memory does not grow with the number of reports" {
	[ -x /usr/bin/time ] || skip "/usr/bin/time is not here"
	local n option

	# shellcheck disable=SC2086  # options apart
	for option in '' '-k text.*' '-g requests'; do
		for n in 3 60; do
			set -f
			awk -F '\t' -v OFS='\t' -v n="$n" '{ line[NR] = $0 } END { for (i = 1; i <= n; i++) for (j = 1; j <= NR; j++) {
				$0 = line[j]; $1 = $1 i; print } }' "$MANY/records" | /usr/bin/time -o "$dir/$n" -f %M "$BUILD/dr-tsv" $option >/dev/null
			set +f
		done
		echo "$option: $(cat "$dir/3") and $(cat "$dir/60") KiB"
		[ "$(tail -n 1 "$dir/60")" -lt $(($(tail -n 1 "$dir/3") + 1024)) ]
	done
}

@test "dr-diff, damaged: every line is read or named, and the output stays clean" {
	local i

	head -n 2000 "$MANY/2020" >"$dir/a"
	head -n 2000 "$MANY/2021" >"$dir/b"
	for i in 1 2 3 4 5 6 7 8; do
		case $i in
		1) head -c 70001 "$dir/b" >"$dir/c" ;;
		2) shuf --random-source="$dir/a" "$dir/b" >"$dir/c" ;;
		3) LC_ALL=C awk -v RS='\t' -v ORS='\t' 'NR % 97' "$dir/b" >"$dir/c" ;;
		4) LC_ALL=C tr '\344-\346' '\000\377\033' <"$dir/b" >"$dir/c" ;;
		5) head -c 300000 /dev/urandom >"$dir/c" ;;
		6) tr '\n' '\t' <"$dir/b" >"$dir/c" ;;
		7) tr '\t' '\n' <"$dir/b" >"$dir/c" ;;
		8) awk '{ print; print }' "$dir/b" | tr -d '。，' >"$dir/c" ;;
		esac
		run_into "$dir/out" "$BUILD/dr-diff" -da "$dir/a" "$dir/c"
		[ "$status" -le 2 ]
		clean "$dir/out" 8
		cat "$dir/a" "$dir/c" >"$dir/both"
		run_into "$dir/out" "$BUILD/dr-diff" -d "$dir/both"
		[ "$status" -le 2 ]
		clean "$dir/out" 8
	done
}
