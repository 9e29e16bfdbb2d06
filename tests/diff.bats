# dr-diff: what changed from one year to the next, and nothing that did not.

# shellcheck disable=SC2016,SC2154,SC2164
load helpers

# pairs: old and new, sorted records of reports of agencies that both have, in either form
setup_file() {
	local year

	export PAIRS=$BATS_FILE_TMPDIR/pairs LC_ALL=C.UTF-8
	mkdir "$PAIRS"
	for year in 2020 2021; do
		mkdir "$PAIRS/$year"
		"$BUILD/tests/generate" -l tabs -n "${COUNT:-1000}" -s "$year" -d "$PAIRS/$year"
		"$BUILD/dr-extract" -q -y "$year" "$PAIRS/$year"/*.txt >"$PAIRS/records" || [ $? = 1 ]
		# The n-th of one year and of the other are of one agency.
		awk -F '\t' -v OFS='\t' '{
			name = $5
			sub(/.*\//, "", name)
			sub(/\..*/, "", name)
			$1 = "r" name
			print
		}' "$PAIRS/records" | LC_ALL=C sort >"$PAIRS/$year.records"
		rm -r "${PAIRS:?}/$year"
	done
}

setup() {
	dir=$BATS_TEST_TMPDIR
	old=$PAIRS/2020.records
	new=$PAIRS/2021.records
}

# differ [OPTION ...] [FILE ...]: leaves out, err and status
differ() {
	status=0
	"$BUILD/dr-diff" "$@" >"$dir/out" 2>"$dir/err" || status=$?
}

# record KEY VALUE [AGENCY [YEAR]]
record() {
	printf '%s\t%s\t%s\t%s\tf:1\t\n' "${3:-a}" "${4:-2023}" "$1" "$2"
}

# one VALUE VALUE: change and percent of one cell
one() {
	record requests.new.total "$1" a 2022 >"$dir/one.old"
	record requests.new.total "$2" a 2023 >"$dir/one.new"
	differ "$dir/one.old" "$dir/one.new"
	[ ! -s "$dir/err" ]
	[ ! -s "$dir/out" ] || [ "$(cut -f 1-4 "$dir/out")" = "a	2022	2023	requests.new.total" ]
	cut -f 5- "$dir/out" | tr '\t' ' '
}

# reference OLD NEW: the same by sort, join and awk
reference() {
	local side

	for side in 1 2; do
		awk -F '\t' -v side="$side" '
			# which forms the cells of one form only say that a table has
			function table(key) { return substr(key, 1, 3) }
			$3 ~ /^proactive.*(issued|repealed|in_force|fees.amount)$/ ||
			    $3 ~ /otherwise\.(uncorrected|unpaid|misc)/ { print "uses", side, $1, table($3), 2021 }
			$3 ~ /^proactive.*(made|disclosed|disclosed_total|items_prior|change)$/ ||
			    $3 ~ /^proactive\.(services|procurement)/ ||
			    $3 ~ /otherwise\.all/ { print "uses", side, $1, table($3), 2019 }
			$3 == "meta.form" { print "form", side, $1, $4 }
			$3 ~ /otherwise\.(uncorrected|unpaid|misc)/ && $4 != "" {
				sub(/.*\./, "", $3)
				print "share", side, $1, $3, $4
			}' "${!side}"
		awk -F '\t' '$3 ~ /^(proactive|requests|review|lawsuit)\./ { print $1 "|" $3 "\t" $4 }' "${!side}" |
		    LC_ALL=C sort >"$dir/side$side"
	done >"$dir/facts"
	LC_ALL=C join -t '	' -a 1 -a 2 -e '' -o 0,1.2,2.2 "$dir/side1" "$dir/side2" |
	    awk -F '\t' -v OFS='\t' '
		FILENAME == ARGV[1] {
			split($0, f, " ")
			if (f[1] == "uses") { uses[f[2], f[3], f[4], f[5]]; some[f[2], f[3], f[4]] }
			if (f[1] == "form") form[f[2], f[3]] = f[4]
			if (f[1] == "share") { sum[f[2], f[3], f[4]] += f[5]; shares[f[2], f[3], f[4]]++ }
			next
		}
		function has(side, year,    t) {
			t = substr(key, 1, 3)
			if ((side, agency, t) in some)
				return (side, agency, t, year) in uses
			return form[side, agency] !~ /^20(19|21)$/ || form[side, agency] == year
		}
		function put(a, b,    change, percent, x, y, n) {
			if (a == b)
				return
			if (a != "" && b != "") {
				# in ten-thousandths, whole; then tenths of a percent, by the rest
				x = sprintf("%.0f", a * 10000) + 0
				y = sprintf("%.0f", b * 10000) + 0
				change = (y - x) / 10000
				if (change == 0)
					return
				if (x != 0) {
					n = int(((y > x ? y - x : x - y) * 2000 / (x > 0 ? x : -x) + 1) / 2)
					percent = (y < x && n > 0 ? "-" : "") int(n / 10) "." n % 10
				}
				change = sprintf("%.4f", change)
				sub(/\.?0+$/, "", change)
			}
			print agency, 2020, 2021, key, a, b, change, percent
		}
		{
			split($1, f, "|")
			agency = f[1]
			key = f[2]
			column = key
			sub(/.*\./, "", column)
			only = 0
			if (key ~ /^proactive.*(issued|repealed|in_force|fees.amount)$/ || key ~ /otherwise\.(unc|unp|misc)/)
				only = 2021
			else if (key ~ /(made|disclosed|disclosed_total|items_prior|change)$/ ||
			    key ~ /(services|procurement|otherwise\.all)/)
				only = 2019
			if (only == 0 || has(1, only) == has(2, only)) {
				put($2, $3)
			} else if (key ~ /otherwise\.all/) {
				if (has(1, 2019) && $2 != "" && shares[2, agency, column] == 3)
					put($2, sum[2, agency, column])
				else if (has(2, 2019) && $3 != "" && shares[1, agency, column] == 3)
					put(sum[1, agency, column], $3)
			}
		}' "$dir/facts" -
}

@test "many pairs in both forms are what sort, join and awk say" {
	differ "$old" "$new"
	[ "$status" = 1 ]
	reference "$old" "$new" | LC_ALL=C sort >"$dir/want"
	[ "$(wc -l <"$dir/want")" -gt $((20 * ${COUNT:-1000})) ]
	# both forms, rows that are sums of the other form's, and cells that one side has not
	[ "$(grep -c -e 'rules.made' "$dir/want")" -gt 0 ]
	[ "$(grep -c -e 'rules.in_force' "$dir/want")" -gt 0 ]
	[ "$(grep -c -e 'otherwise.all' "$dir/want")" -gt 0 ]
	[ "$(awk -F '\t' '($5 == "") != ($6 == "")' "$dir/want" | wc -l)" -gt 0 ]
	LC_ALL=C sort "$dir/out" | diff "$dir/want" - >"$dir/diff" || { head -n 20 "$dir/diff"; false; }
}

@test "one stream is two files sorted together" {
	differ "$old" "$new"
	mv "$dir/out" "$dir/files"
	LC_ALL=C sort -m "$old" "$new" | "$BUILD/dr-diff" >"$dir/out" 2>"$dir/err" || status=$?
	cmp "$dir/files" "$dir/out"
}

@test "chains of years: each beside the one before, over the change of forms too" {
	make_reports -p -l tabs -n 12 -s 9 -y 4
	"$BUILD/dr-extract" "${files[@]}" | LC_ALL=C sort >"$dir/in"
	[ "$(cut -f 1,2 "$dir/in" | uniq | wc -l)" = 48 ]
	differ -a "$dir/in"
	[ "$status" = 1 ]
	[ "$(cut -f 1-3 "$dir/out" | uniq | wc -l)" = 36 ]
	awk -F '\t' '$3 != $2 + 1 || ($1 == agency && $2 < last) { print; exit 1 } { agency = $1; last = $2 }' "$dir/out"
	# In a chain what is carried in is what was carried out the year before.
	awk -F '\t' '
		$4 ~ /carried_(in|out)/ {
			column = $1 " " $4
			sub(/carried_in/, "carried_out", column)
			if ($4 ~ /carried_out/) { was[column, $2] = $5; n++ }
			else new[column, $2] = $6
		}
		END {
			for (i in new)
				if (new[i] != was[i]) { print i, new[i], was[i]; bad = 1 }
			exit bad || n != 36 * 7
		}' "$dir/out"
}

@test "keys come in the order of the forms" {
	differ "$old" "$new"
	"$BUILD/dr-tsv" </dev/null | tr '\t' '\n' >"$dir/order"
	awk -F '\t' '
		FILENAME == ARGV[1] { place[$1] = NR; next }
		!($4 in place) || ($1 == agency && place[$4] <= last) { print "out of order: " $0; exit 1 }
		{ agency = $1; last = place[$4] }' "$dir/order" "$dir/out"
}

@test "swapped files swap values and signs, and nothing else" {
	differ "$old" "$new"
	# What a change is a share of is another number then, so percentages are left out.
	awk -F '\t' -v OFS='\t' '{
		if ($7 != "" && !sub(/^-/, "", $7))
			$7 = "-" $7
		print $1, $3, $2, $4, $6, $5, $7
	}' "$dir/out" >"$dir/want"
	differ "$new" "$old"
	[ "$status" = 1 ]
	cut -f 1-7 "$dir/out" | cmp - "$dir/want"
	# of a change that is a share of the same number, the share has the other sign
	[ "$(one -5 5)" = "-5 5 10 200.0" ]
	[ "$(one 5 -5)" = "5 -5 -10 -200.0" ]
}

@test "a report against itself is no difference" {
	for options in -t '-dp 0' '-d -k *' '-a -p 1'; do
		IFS=' ' read -ra options <<<"$options"
		differ "${options[@]}" "$new" "$new"
		[ "$status" = 0 ]
		[ ! -s "$dir/out" ]
		[ ! -s "$dir/err" ]
	done
	differ "$new" "$new"
	[ "$status" = 0 ]
	[ ! -s "$dir/out" ]
	differ -a "$new" "$new"
	[ "$status" = 0 ]
	[ "$(cut -f 4 "$dir/out" | grep -vc '^meta')" = "$(cut -f 3 "$new" | grep -Ec '^(pro|req|rev|law)')" ]
	awk -F '\t' '$5 != $6 || ($5 == "" ? $7 $8 != "" : $7 != "0" || $8 != ($5 == 0 ? "" : "0.0"))' "$dir/out" >"$dir/wrong"
	[ ! -s "$dir/wrong" ]
}

@test "a published pair, by its totals" {
	while read -r key before after change percent; do
		record "$key" "$before" a 2023 >>"$dir/2023"
		record "$key" "$after" a 2024 >>"$dir/2024"
		printf 'a\t2023\t2024\t%s\t%s\t%s\t%s\t%s\n' "$key" "$before" "$after" "$change" "$percent" >>"$dir/want"
	done <<-'END'
		proactive.rules.in_force 11 12 1 9.1
		proactive.normative.in_force 597 420 -177 -29.6
		proactive.fees.amount 59237.2449 72701.2578 13464.0129 22.7
		requests.new.total 3511 3525 14 0.4
		requests.carried_in.total 96 121 25 26.0
		requests.granted.total 1191 1431 240 20.2
		requests.partial.total 328 471 143 43.6
		requests.denied.law.total 27 1 -26 -96.3
		review.upheld 309 88 -221 -71.5
	END
	differ "$dir/2023" "$dir/2024"
	[ "$status" = 1 ]
	diff "$dir/want" "$dir/out"
	cat "$dir/2023" "$dir/2024" | "$BUILD/dr-diff" | diff "$dir/want" -
}

@test "changes are exact, and percentages rounded half away from zero" {
	[ "$(one 0.1 0.3)" = "0.1 0.3 0.2 200.0" ]
	[ "$(one 2000 2001)" = "2000 2001 1 0.1" ]
	[ "$(one 2000 1999)" = "2000 1999 -1 -0.1" ]
	[ "$(one 20000 20001)" = "20000 20001 1 0.0" ]
	[ "$(one 20000 19999)" = "20000 19999 -1 0.0" ]
	[ "$(one 20000 20009.99)" = "20000 20009.99 9.99 0.0" ]
	[ "$(one 20000 20010)" = "20000 20010 10 0.1" ]
	[ "$(one -4 -5)" = "-4 -5 -1 -25.0" ]
	[ "$(one 59237.2449 72701.2578)" = "59237.2449 72701.2578 13464.0129 22.7" ]
	[ "$(one 0.000000000000000001 9999999999999999)" = \
	    "0.000000000000000001 9999999999999999 9999999999999998.999999999999999999 999999999999999899999999999999999900.0" ]
	[ "$(one 3 2.9985)" = "3 2.9985 -0.0015 -0.1" ]
	[ "$(one 3 2.99850000000000001)" = "3 2.99850000000000001 -0.00149999999999999 0.0" ]
}

@test "what is the same number is no difference, however it is written" {
	[ -z "$(one 12 12.0)" ]
	[ -z "$(one 0 -0)" ]
	[ -z "$(one 007 7)" ]
	[ -z "$(one many many)" ]
}

@test "what is no number, or too long to compute with, is shown without a change" {
	[ "$(one 12 12件)" = "12 12件  " ]
	[ "$(one 1e3 1000)" = "1e3 1000  " ]
	[ "$(one 12345678901234567 12345678901234568)" = "12345678901234567 12345678901234568  " ]
}

@test "blank is no zero, and neither is absent" {
	[ "$(one '' 0)" = " 0  " ]
	[ "$(one 5 '')" = "5   " ]
	[ -z "$(one '' '')" ]
	[ "$(one 0 7)" = "0 7 7 " ]
	record requests.new.other 1 a 2022 >>"$dir/one.old"
	differ "$dir/one.old" "$dir/one.new"
	grep -q 'requests.new.other	1			$' "$dir/out"
	# an absent cell and a blank one are both empty here
	record requests.new.natural '' a 2022 >"$dir/blank"
	record requests.new.total '' a 2023 >"$dir/absent"
	differ "$dir/blank" "$dir/absent"
	[ "$status" = 0 ]
	[ ! -s "$dir/out" ]
	differ -a "$dir/blank" "$dir/absent"
	[ "$status" = 0 ]
	[ "$(wc -l <"$dir/out")" = 2 ]
}

# forms: a report in the form of 2019, and one in that of 2021
forms() {
	{
		record meta.form 2019 a 2020
		record proactive.rules.made 5 a 2020
		record proactive.licensing.decisions 7 a 2020
		record requests.otherwise.all.natural 4 a 2020
		record requests.otherwise.all.other 4 a 2020
		record requests.otherwise.all.total 6 a 2020
		record requests.new.total 9 a 2020
	} >"$dir/2020"
	{
		record meta.form 2021 a 2021
		record proactive.rules.issued 5 a 2021
		record proactive.licensing.decisions 8 a 2021
		record requests.otherwise.uncorrected.natural 1 a 2021
		record requests.otherwise.unpaid.natural 2 a 2021
		record requests.otherwise.misc.natural 3 a 2021
		record requests.otherwise.uncorrected.other 1 a 2021
		record requests.otherwise.misc.other 3 a 2021
		record requests.otherwise.uncorrected.total 1 a 2021
		record requests.otherwise.unpaid.total '' a 2021
		record requests.otherwise.misc.total 3 a 2021
	} >"$dir/2021"
}

@test "across forms only what both have is compared, 其他处理 with the sum of its three rows" {
	forms
	differ "$dir/2020" "$dir/2021"
	[ "$status" = 1 ]
	diff - "$dir/out" <<-'END'
		a	2020	2021	proactive.licensing.decisions	7	8	1	14.3
		a	2020	2021	requests.new.total	9			
		a	2020	2021	requests.otherwise.all.natural	4	6	2	50.0
	END
	[ "$(wc -l <"$dir/err")" = 1 ]
	grep -q 'requests.otherwise.all.natural: compared with the sum of the other form' "$dir/err"
	differ "$dir/2021" "$dir/2020"
	grep -q 'requests.otherwise.all.natural	6	4	-2	-33.3$' "$dir/out"
	[ "$(wc -l <"$dir/out")" = 3 ]
}

@test "-a shows what has no counterpart, and that is no difference" {
	forms
	differ -a "$dir/2020" "$dir/2021"
	grep -q 'proactive.rules.made	5			$' "$dir/out"
	grep -q 'proactive.rules.issued		5		$' "$dir/out"
	grep -q 'otherwise.all.other	4			$' "$dir/out"
	grep -q 'otherwise.all.total	6			$' "$dir/out"
	grep -q 'otherwise.misc.total		3		$' "$dir/out"
	differ -a -k '*rules*' "$dir/2020" "$dir/2021"
	[ "$status" = 0 ]
	[ "$(wc -l <"$dir/out")" = 2 ]
}

@test "the form is that of a table's own cells, else what the report is said to have" {
	forms
	# 其他处理 as one row in a report of the later form: the same table on both sides
	record requests.otherwise.all.natural 4 a 2021 | cat - "$dir/2021" | grep -v -e uncorrected -e unpaid -e misc >"$dir/one"
	differ "$dir/2020" "$dir/one"
	[ "$(grep -c 'otherwise.all.natural' "$dir/out")" = 0 ]
	grep -q 'otherwise.all.other	4			$' "$dir/out"
	# without any cell of its own a report may be either
	grep -v -e meta -e otherwise "$dir/2021" >"$dir/one"
	differ "$dir/2020" "$dir/one"
	grep -q 'otherwise.all.natural	4			$' "$dir/out"
	[ ! -s "$dir/err" ]
}

@test "a gap between years is named, and nothing is compared across it" {
	{ record requests.new.total 1 a 2021; record requests.new.total 9 a 2023; record requests.new.total 8 a 2024; } >"$dir/in"
	differ "$dir/in"
	[ "$status" = 1 ]
	[ "$(cat "$dir/out")" = "a	2023	2024	requests.new.total	9	8	-1	-11.1" ]
	[ "$(cat "$dir/err")" = 'dr-diff: f:1: a: the report for 2023 is not compared: the one before it is for 2021' ]
	# two files say for themselves which years are meant
	sed -n 1p "$dir/in" >"$dir/old"
	sed -n 2p "$dir/in" >"$dir/new"
	differ "$dir/old" "$dir/new"
	[ "$(cut -f 2,3 "$dir/out")" = "2021	2023" ]
}

@test "one stream out of order is named" {
	{ record requests.new.total 1 a 2023; record requests.new.total 2 a 2022; } >"$dir/in"
	differ "$dir/in"
	[ "$status" = 2 ]
	[ ! -s "$dir/out" ]
	[ "$(cat "$dir/err")" = 'dr-diff: f:1: a: years not together or not in order, so not all were compared: sort the records with LC_ALL=C sort' ]
	{ record requests.new.total 1 a 2022; record requests.new.total 1 b 2022
	  record requests.new.total 2 a 2023; record requests.new.total 2 b 2023; } >"$dir/in"
	differ "$dir/in"
	[ "$status" = 2 ]
	[ "$(cat "$dir/err")" = 'dr-diff: f:1: a: years not together or not in order, so not all were compared: sort the records with LC_ALL=C sort (and 1 more)' ]
	[ ! -s "$dir/out" ]
	LC_ALL=C sort "$dir/in" >"$dir/sorted"
	differ "$dir/sorted"
	[ "$status" = 1 ]
	[ "$(wc -l <"$dir/out")" = 2 ]
	# the records of a report in pieces
	{ record requests.new.total 1 a 2022; record requests.new.total 1 a 2023; record requests.new.other 1 a 2022; } >"$dir/in"
	differ "$dir/in"
	[ "$status" = 2 ]
	grep -q 'records of one report not together' "$dir/err"
}

@test "a stream in which nothing was compared says so" {
	{ record requests.new.total 1 a 2022; record requests.new.total 1 b 2023; } >"$dir/in"
	differ "$dir/in"
	[ "$status" = 1 ]
	grep -q 'nothing to compare' "$dir/err"
	: >"$dir/in"
	differ "$dir/in"
	[ "$status" = 2 ]
	[ "$(cat "$dir/err")" = "dr-diff: $dir/in: no records: make them from reports with dr-extract" ]
	record requests.new.total 1 >"$dir/new"
	differ "$dir/in" "$dir/new"
	[ "$status" = 2 ]
	grep -q "^dr-diff: $dir/in: no records" "$dir/err"
	[ ! -s "$dir/out" ]
}

# in_file FILE: the records, of that file
in_file() { sed "s/	f:/	$1:/"; }

@test "of two files of one agency and year one is compared, as a whole, and both are named" {
	{
		record requests.new.total 10 a 2022 | in_file old
		record requests.new.total 99 a 2023 | in_file b
		record requests.new.natural 20 a 2023 | in_file c
		record requests.new.total 14 a 2023 | in_file c
	} >"$dir/in"
	# the file that sorts last; a date comes before none, and the later one before it
	differ "$dir/in"
	[ "$(cut -f 4-6 "$dir/out" | tr '\t\n' ' ,')" = "requests.new.natural  20,requests.new.total 10 14," ]
	[ "$(wc -l <"$dir/err")" = 1 ]
	grep -q '^dr-diff: c:1: a: 2 files have a report for 2023: checks and comparisons use c, not b; ' "$dir/err"
	grep -q 'tell them apart with dr-extract -a$' "$dir/err"
	record meta.published 2024-01-05 a 2023 | in_file b >>"$dir/in"
	LC_ALL=C sort -o "$dir/in" "$dir/in"
	differ "$dir/in"
	[ "$(cut -f 4-6 "$dir/out" | tr '\t\n' ' ,')" = "requests.new.total 10 99," ]
	grep -q 'checks and comparisons use b, not c; ' "$dir/err"
	record meta.published 2024-01-06 a 2023 | in_file c >>"$dir/in"
	LC_ALL=C sort -o "$dir/in" "$dir/in"
	differ "$dir/in"
	[ "$(cut -f 4-6 "$dir/out" | tr '\t\n' ' ,')" = "requests.new.natural  20,requests.new.total 10 14," ]
	# the same of two files of records
	grep 2022 "$dir/in" >"$dir/old"
	grep 2023 "$dir/in" >"$dir/new"
	differ "$dir/old" "$dir/new"
	[ "$(cut -f 4-6 "$dir/out" | tr '\t\n' ' ,')" = "requests.new.natural  20,requests.new.total 10 14," ]
	[ "$(wc -l <"$dir/err")" = 1 ]
	differ "$dir/new" "$dir/old"
	[ "$(cut -f 4-6 "$dir/out" | tr '\t\n' ' ,')" = "requests.new.natural 20 ,requests.new.total 14 10," ]
}

@test "a report without agency or year is named, and not compared" {
	{ record requests.new.total 1 - 2022; record requests.new.total 2 - 2023; record requests.new.total 3 a -; } >"$dir/in"
	differ "$dir/in"
	[ "$status" = 2 ]
	[ ! -s "$dir/out" ]
	[ "$(grep -c 'its agency is unknown' "$dir/err")" = 2 ]
	grep -q 'a: not compared, as its year is unknown' "$dir/err"
}

@test "two files with one report each are compared whatever the agencies are called" {
	record requests.new.total 1 甲 2022 >"$dir/old"
	record requests.new.total 2 乙 2023 >"$dir/new"
	differ "$dir/old" "$dir/new"
	[ "$status" = 1 ]
	[ "$(cat "$dir/out")" = "乙	2022	2023	requests.new.total	1	2	1	100.0" ]
	[ ! -s "$dir/err" ]
	record requests.new.total 2 - - >"$dir/new"
	differ "$dir/old" "$dir/new"
	[ "$(cut -f 1-3 "$dir/out")" = "-	2022	-" ]
}

@test "an agency that only one of two files has is named" {
	{ record requests.new.total 1 a 2022; record requests.new.total 1 b 2022; } >"$dir/old"
	{ record requests.new.total 1 b 2023; record requests.new.total 1 c 2023; } >"$dir/new"
	differ "$dir/old" "$dir/new"
	[ "$status" = 1 ]
	[ ! -s "$dir/out" ]
	diff - "$dir/err" <<-'END'
		dr-diff: f:1: a: only the first file has a report of this agency
		dr-diff: f:1: c: only the second file has a report of this agency
	END
}

@test "an agency with several reports in a file is not compared" {
	{ record requests.new.total 1 a 2021; record requests.new.total 1 a 2022; record requests.new.total 1 b 2022; } >"$dir/old"
	{ record requests.new.total 2 a 2023; record requests.new.total 2 b 2023; } >"$dir/new"
	differ "$dir/old" "$dir/new"
	[ "$status" = 2 ]
	[ "$(cut -f 1-3 "$dir/out")" = "b	2022	2023" ]
	grep -q 'a: several reports of this agency in one file' "$dir/err"
	differ "$dir/new" "$dir/old"
	[ "$status" = 2 ]
	[ "$(cut -f 1-3 "$dir/out")" = "b	2023	2022" ]
}

@test "two files out of order are no two files" {
	{ record requests.new.total 1 b 2022; record requests.new.total 1 a 2022; } >"$dir/old"
	{ record requests.new.total 2 a 2023; record requests.new.total 2 b 2023; } >"$dir/new"
	differ "$dir/old" "$dir/new"
	[ "$status" = 2 ]
	grep -q 'a: agency out of order: .* LC_ALL=C sort' "$dir/err"
	differ "$dir/new" "$dir/old"
	[ "$status" = 2 ]
}

@test "a key stated twice: the first counts, and is named once" {
	{ record requests.new.total 1 a 2022; record requests.new.total 4 a 2022; record requests.new.total 5 a 2023; } >"$dir/in"
	differ "$dir/in"
	[ "$(cut -f 5- "$dir/out")" = "1	5	4	400.0" ]
	[ "$(cat "$dir/err")" = 'dr-diff: f:1: requests.new.total: stated more than once in one report: the first counts' ]
}

@test "-p leaves out smaller changes, exactly; one from 0 is larger than any" {
	{ record requests.new.total 1000 a 2022; record requests.new.other 0 a 2022; record requests.new.legal 3 a 2022
	  record requests.granted.total 1000 a 2022; } >"$dir/old"
	{ record requests.new.total 1125 a 2023; record requests.new.other 7 a 2023
	  record requests.granted.total 500 a 2023; } >"$dir/new"
	differ -p 12.5 "$dir/old" "$dir/new"
	[ "$(cut -f 4 "$dir/out" | tr '\n' ' ')" = "requests.new.other requests.new.total requests.granted.total " ]
	differ -p 12.500000000000000001 "$dir/old" "$dir/new"
	[ "$(cut -f 4 "$dir/out" | tr '\n' ' ')" = "requests.new.other requests.granted.total " ]
	differ -p 0 "$dir/old" "$dir/new"
	[ "$(wc -l <"$dir/out")" = 3 ]
	differ -p 50.1 "$dir/old" "$dir/new"
	[ "$status" = 1 ]
	[ "$(cat "$dir/out")" = "a	2022	2023	requests.new.other	0	7	7	" ]
	differ "$dir/old" "$dir/new"
	[ "$(wc -l <"$dir/out")" = 4 ]
}

@test "-k takes keys by patterns, other keys too, and none that cannot match" {
	{ record requests.new.total 1; record review.total 2; record meta.title x; record claim.new.001 4; } >"$dir/old"
	{ record requests.new.total 2; record review.total 3; record meta.title y; record claim.new.001 6; } >"$dir/new"
	differ -k 'requests.*.total' -k 'review.*' "$dir/old" "$dir/new"
	[ "$(cut -f 4 "$dir/out" | tr '\n' ' ')" = "requests.new.total review.total " ]
	differ -k '*.t*' -k '*new*' "$dir/old" "$dir/new"
	diff - <(cut -f 4- "$dir/out") <<-'END'
		meta.title	x	y		
		requests.new.total	1	2	1	100.0
		review.total	2	3	1	50.0
	END
	differ "$dir/old" "$dir/new"
	[ "$(grep -c -e meta -e claim "$dir/out")" = 0 ]
	differ -k request.new.total "$dir/old" "$dir/new"
	[ "$status" = 2 ]
	grep -q 'request.new.total: matches no key' "$dir/err"
	differ -k requests.new.total -k 'text.5*' "$dir/old" "$dir/new"
	[ "$status" = 2 ]
	grep -q 'text.5\*: prose is compared only with -t or -d' "$dir/err"
	# claim.whole.001 of one year has nothing to do with claim.whole.001 of another
	for pattern in 'claim.*' claim.new.001 'claim*'; do
		differ -t -k requests.new.total -k "$pattern" "$dir/old" "$dir/new"
		[ "$status" = 2 ]
		[ ! -s "$dir/out" ]
		grep -qF "$pattern: claims are not compared, as each report numbers them anew" "$dir/err"
	done
}

# prose OLD NEW: two reports that say this in section five, one paragraph per line
prose() {
	awk -v OFS='\t' '{ print "a", 2022, sprintf("text.5.%03d", NR), $0, "f:1", "" }' <<<"$1" >"$dir/old"
	awk -v OFS='\t' '{ print "a", 2023, sprintf("text.5.%03d", NR), $0, "f:1", "" }' <<<"$2" >"$dir/new"
}

# share OLD NEW: how much of these is alike
share() {
	prose "$1" "$2"
	differ -t "$dir/old" "$dir/new"
	[ ! -s "$dir/err" ]
	[ ! -s "$dir/out" ] || [ "$(cut -f 4 "$dir/out")" = text.5 ]
	cut -f 8 "$dir/out"
}

@test "-t: how much is alike, figures and years set aside" {
	[ "$(share '甲乙丙，丁戊己。' '丁戊己，庚辛。')" = 54.5 ]
	[ "$(share '2022年，新收39件。' '2023年，新收1,059件。')" = 100.0 ]
	[ "$(share '二〇二二年新收三十九件' '二〇二三年新收一百〇五件')" = 100.0 ]
	[ "$(share '甲乙，丙丁' '丙丁，甲乙')" = 100.0 ]
	[ "$(share '甲乙，甲乙，甲乙' '甲乙，丙丁，丙丁')" = 33.3 ]
	[ "$(share '甲乙' '丙丁')" = 0.0 ]
	[ "$(share '甲 ｢乙｣ＡＢ、⼈' '甲乙ab人')" = 100.0 ]
	[ "$(share '第3.5，万' '第4.5，万')" = 100.0 ]
	[ "$(share '甲\n乙\t丙' '甲乙丙')" = 100.0 ]
	# a difference without a letter, and none
	[ -z "$(share '2022' '2023')" ]
	prose '2022' '2023'
	differ -t "$dir/old" "$dir/new"
	[ "$status" = 1 ]
	[ -z "$(share '甲，乙' '甲，乙')" ]
}

@test "-t: a line a section, with the paragraphs counted" {
	prose $'甲乙\n丙丁' '甲乙'
	record text.1.1.001 戊己 a 2022 >>"$dir/old"
	record text.6.001 庚辛 a 2023 >>"$dir/new"
	record text.1.002 壬癸 a 2022 >>"$dir/old"
	record text.1.002 壬癸 a 2023 >>"$dir/new"
	differ -t "$dir/old" "$dir/new"
	diff - <(cut -f 4- "$dir/out") <<-'END'
		text.1.1	1			0.0
		text.5	2	1	-1	66.7
		text.6		1		0.0
	END
	differ -ta "$dir/old" "$dir/new"
	[ "$(cut -f 4- "$dir/out" | head -n 1)" = "text.1	1	1	0	100.0" ]
	# what is unlike counts for -p
	differ -t -p 40 "$dir/old" "$dir/new"
	[ "$(cut -f 4 "$dir/out" | tr '\n' ' ')" = "text.1.1 text.6 " ]
	differ -t -k 'text.1*' "$dir/old" "$dir/new"
	[ "$(cut -f 4 "$dir/out")" = text.1.1 ]
}

@test "-d: each paragraph gone, new or changed, in the order of the report" {
	prose $'一样的话\n旧的话，去年的\n今年办理39件，按时办结\n最后的话' \
	    $'一样的话\n新的话\n今年办理59件，按时办结\n又一句新的话\n最后的话'
	differ -d "$dir/old" "$dir/new"
	[ "$status" = 1 ]
	diff - <(cut -f 4- "$dir/out") <<-'END'
		text.5	4	5	1	69.6
		text.5.002	旧的话，去年的		<	
		text.5.002		新的话	>	
		text.5.003	今年办理39件，按时办结	今年办理59件，按时办结	|	100.0
		text.5.004		又一句新的话	>	
	END
	differ -d -k 'text.5.*' -p 1 "$dir/old" "$dir/new"
	[ "$(cut -f 7 "$dir/out" | tr -d '\n')" = '<>>' ]
	differ -da "$dir/old" "$dir/new"
	[ "$(cut -f 7 "$dir/out" | tr '\n' ' ')" = '1 = < > | > = ' ]
}

@test "-d: paragraphs are in order of their numbers, whatever their number" {
	awk -v OFS='\t' 'BEGIN { for (i = 1; i <= 1100; i++) print "a", 2022, sprintf("text.1.%03d", i), "甲" i, "f:1", "" }' >"$dir/old"
	sed 's/2022/2023/; s/甲/乙/' "$dir/old" | LC_ALL=C sort >"$dir/new"
	record text.1.1.001 丙 a 2023 >>"$dir/new"
	differ -d "$dir/old" "$dir/new"
	[ "$(cut -f 4 "$dir/out" | head -n 1)" = text.1 ]
	[ "$(cut -f 4 "$dir/out" | tail -n 2 | tr '\n' ' ')" = "text.1.1 text.1.1.001 " ]
	[ "$(awk -F '\t' '$7 == ">" && $4 ~ /^text\.1\.[0-9]*$/ { print $6 }' "$dir/out" | tail -n 1)" = 乙1100 ]
}

@test "the measure, computed by another program" {
	command -v gawk >/dev/null || skip "gawk is not here"
	differ -ta -k 'text.?' -k 'text.?.?' "$old" "$new"
	cut -f 1,4,8 "$dir/out" >"$dir/got"
	[ "$(wc -l <"$dir/got")" -gt "${COUNT:-1000}" ]
	[ "$(cut -f 3 "$dir/got" | sort -u | wc -l)" -gt 20 ]
	gawk -F '\t' -v OFS='\t' '
		$3 ~ /^text/ {
			section = $3
			sub(/\.[0-9]+$/, "", section)
			side = 1 + (FILENAME == ARGV[2])
			gsub(/\\[tnr\\]/, "", $4)
			n = split(tolower($4), clause, /[，。；：！？;!?]/)
			for (i = 1; i <= n; i++) {
				gsub(/[^一-鿿a-z]|[零一二三四五六七八九十百千万亿两]/, "", clause[i])
				letters[$1 OFS section] += length(clause[i])
				if (clause[i] != "" && side == 1)
					times[$1, section, clause[i]]++
				else if (clause[i] != "" && times[$1, section, clause[i]]-- > 0)
					alike[$1 OFS section] += 2 * length(clause[i])
			}
		}
		END {
			for (s in letters) {
				tenths = letters[s] > 0 ? int((2000 * alike[s] / letters[s] + 1) / 2) : 0
				print s, (letters[s] > 0 ? int(tenths / 10) "." tenths % 10 : "")
			}
		}' "$old" "$new" | sort >"$dir/want"
	sort "$dir/got" | diff "$dir/want" - >"$dir/diff" || { head -n 20 "$dir/diff"; false; }
}

# clean FILE: no control characters but TAB and LF, valid UTF-8, eight fields a line
clean() {
	iconv -f UTF-8 -t UTF-8 "$1" >/dev/null
	[ "$(LC_ALL=C tr -d '\011\012\040-\176\200-\377' <"$1" | wc -c)" = 0 ]
	LC_ALL=C awk -F '\t' 'NF != 8 { exit 1 }' "$1"
}

@test "what hostile records hold does not reach the output" {
	printf 'a\0337\t2022\trequests.new.total\t1\033[2J\tf:1\t\n' >"$dir/old"
	printf 'a\033]0;x\007\t2023\trequests.new.total\t2\302\233\200\\\342\200\256\tf\033:1\t\n' >"$dir/new"
	printf 'a\033]0;x\007\t2023\ttext.\033.1\033\t\374\001\\q\342\200\213\357\273\277\tf\033:1\t\n' >>"$dir/new"
	differ -da "$dir/old" "$dir/new"
	[ "$status" = 1 ]
	[ -s "$dir/out" ]
	clean "$dir/out"
	LC_ALL=C refute grep -q -e "$(printf '\342\200[\213\256]')" -e "$(printf '\357\273\277')" "$dir/out"
	cat "$dir/old" "$dir/new" >"$dir/in"
	differ -da "$dir/in"
	[ "$(LC_ALL=C tr -d '\011\012\040-\176\200-\377' <"$dir/err" | wc -c)" = 0 ]
}

@test "prose without end is compared in time, and what cannot be paired is said" {
	awk -v OFS='\t' 'BEGIN {
		for (i = 1; i <= 3000; i++) print "a", 2022, sprintf("text.1.%03d", i), "同样，甲" i % 7 "，乙", "f:1", ""
	}' >"$dir/old"
	sed 's/2022/2023/; s/同样/不同/' "$dir/old" >"$dir/new"
	differ -d "$dir/old" "$dir/new"
	[ "$status" = 1 ]
	[ "$(wc -l <"$dir/out")" = 6001 ]
	grep -q 'a: too much prose' "$dir/err"
	# one paragraph of many clauses that are all alike
	awk 'BEGIN { printf "a\t2022\ttext.1.001\t"; for (i = 0; i < 500000; i++) printf "年年，"; print "\tf:1\t" }' >"$dir/old"
	sed 's/2022/2023/; s/年年，年年/甲，乙/' "$dir/old" >"$dir/new"
	differ -d "$dir/old" "$dir/new"
	[ "$(cut -f 7- "$dir/out" | tail -n 1)" = "|	100.0" ]
}

@test "lines that are no records are named and the rest is compared" {
	{ record requests.new.total 1 a 2022; echo nonsense; } >"$dir/old"
	record requests.new.total 2 a 2023 >"$dir/new"
	differ "$dir/old" "$dir/new"
	[ "$status" = 2 ]
	[ "$(wc -l <"$dir/out")" = 1 ]
	grep -q "$dir/old:2: not a record" "$dir/err"
}

@test "trouble ends with 2: files that cannot be read, a full disk, options that are none" {
	record requests.new.total 1 a 2022 >"$dir/old"
	record requests.new.total 2 a 2023 >"$dir/new"
	differ "$dir/old" "$dir/none"
	[ "$status" = 2 ]
	[ ! -s "$dir/out" ]
	[ "$(wc -l <"$dir/err")" = 1 ]
	differ "$dir/none"
	[ "$status" = 2 ]
	differ "$dir/old" "$dir"
	[ "$status" = 2 ]
	for options in -x -k -p '-p x' '-p -1' '-p 1e2' 'a b c' '- -'; do
		differ $options
		[ "$status" = 2 ]
		[ -s "$dir/err" ]
	done
	differ -p abc
	[ "$(cat "$dir/err")" = 'dr-diff: -p abc: not a percentage of 0 or more' ]
	differ - -
	[ "$(cat "$dir/err")" = 'dr-diff: -, -: standard input can be only one of the two' ]
	[ -e /dev/full ] || skip "/dev/full is not here"
	status=0
	"$BUILD/dr-diff" "$dir/old" "$dir/new" >/dev/full 2>"$dir/err" || status=$?
	[ "$status" = 2 ]
	grep -q 'standard output' "$dir/err"
}

@test "-h and -V; standard input is one of two files; a reader that leaves is no trouble" {
	differ -h
	[ "$status" = 0 ]
	grep -q '^usage: dr-diff' "$dir/out"
	differ -V
	[ "$status" = 0 ]
	grep -q '^dr-diff [0-9]' "$dir/out"
	record requests.new.total 1 a 2022 >"$dir/old"
	record requests.new.total 2 a 2023 | { differ "$dir/old" -; [ "$status" = 1 ]; }
	[ "$(cut -f 7 "$dir/out")" = 1 ]
	(trap '' PIPE; "$BUILD/dr-diff" "$old" "$new" 2>"$dir/err" || echo $? >"$dir/status") | head -n 1 >/dev/null
	[ "$(cat "$dir/status")" = 2 ]
	refute grep -q 'standard output' "$dir/err"
}

@test "memory does not grow with the number of reports" {
	local n

	[ -x /usr/bin/time ] || skip "GNU time is not here"
	case $BUILD in *asan*) skip "the sanitizer keeps what is freed" ;; esac
	grep -e '^r0001' "$old" >"$dir/a"
	grep -e '^r0001' "$new" | cat "$dir/a" - >"$dir/both"
	for n in 50 1000; do
		awk -F '\t' -v OFS='\t' -v n="$n" '{ line[NR] = $0; sub(/^[^\t]*/, "", line[NR]) }
			END { for (i = 1; i <= n; i++) for (l = 1; l <= NR; l++) printf "r%06d%s\n", i, line[l] }' "$dir/both" |
		    /usr/bin/time -o "$dir/time.$n" -f %M "$BUILD/dr-diff" >/dev/null 2>&1 || [ $? = 1 ]
	done
	[ "$(tail -n 1 "$dir/time.1000")" -lt $(($(tail -n 1 "$dir/time.50") + 1024)) ]
}
