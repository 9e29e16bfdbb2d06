# The sums of dr-check: one cause is one finding, blanks and missing parts, numbers as
# long as they get, both forms, and an awk script that computes the same.

# shellcheck disable=SC2016,SC2154,SC2164
load checking

# spoil N [KEY-REGEX]: a copy of the sound report for each cell, with N more in it, and the cell's key as its agency
spoil() {
	awk -F '\t' -v OFS='\t' -v n="$1" -v which="${2:-^(requests|review|lawsuit)\\\\.}" '
		{ line[NR] = $0 }
		$3 ~ which { cell[++cells] = $3 }
		END {
			for (i = 1; i <= cells; i++)
				for (j = 1; j <= NR; j++) {
					$0 = line[j]
					$1 = cell[i]
					if ($3 == cell[i])
						$4 += n
					print
				}
		}' "$sound" >"$changed"
	[ -s "$changed" ]
}

# each_named N: each report, called by its wrong cells with + between, has N findings, and they name the cells
each_named() {
	awk -F '\t' -v n="$1" '
		# of four results any can be wrong: the total stands for them
		function name(key) { if (key !~ /^requests/) sub(/\.[a-z]*$/, ".total", key); return key }
		FNR == NR { if (!($1 in all)) { all[$1]; reports++ } next }
		{ count[$1]++ }
		$4 ~ /^(balance|outcome-sum|applicant-sum|dispute-sum|carry-over)$/ {
			k = split($1, cell, "+")
			for (i = 1; i <= k; i++)
				if ($5 == name(cell[i]) || index($9, cell[i]))
					named[$1, cell[i]]
		}
		END {
			for (r in all) {
				bad = count[r] != n
				for (i = split(r, cell, "+"); i > 0; i--)
					bad = bad || !((r, cell[i]) in named)
				if (bad) { print r, count[r] + 0; failed = 1 }
			}
			exit failed || reports < 100
		}' "$changed" "$found"
}

@test "one wrong cell of tables three and four, wherever: one finding, that names it" {
	for form in 2019 2021; do
		sound -f $form
		for n in 7 1 1000000; do
			spoil $n
			check "$changed"
			[ "$status" = 1 ]
			each_named 1
			in_chinese "$changed"
			each_named 1
		done
	done
}

@test "one wrong cell in a year that follows another: one finding still, carried in or not" {
	sound -y 2
	awk -F '\t' -v OFS='\t' -v year="$(years | tail -n 1)" '
		{ line[NR] = $0 }
		$2 == year && $3 ~ /^requests\./ { cell[++cells] = $3 }
		END {
			for (i = 1; i <= cells; i++)
				for (j = 1; j <= NR; j++) {
					$0 = line[j]
					$1 = cell[i]
					if ($2 == year && $3 == cell[i])
						$4 += 7
					print
				}
		}' "$sound" >"$changed"
	check -x in-force-chain,items-chain "$changed"
	each_named 1
}

@test "what each kind of wrong cell is reported as" {
	sound
	for cell in "new.total applicant-sum new.total" \
	    "new.legal balance carried_out.legal" \
	    "carried_in.legal balance carried_out.legal" \
	    "carried_out.legal balance carried_out.legal" \
	    "processed.legal outcome-sum processed.legal" \
	    "granted.legal outcome-sum processed.legal" \
	    "denied.law.total applicant-sum denied.law.total" \
	    "processed.total applicant-sum processed.total"; do
		read -r key rule at <<<"$cell"
		add 7 "requests.$key"
		check "$changed"
		[ "$(cut -f 4,5 "$found")" = "$rule	requests.$at" ]
		case $key in
		*.total) ;;
		*) says "look at requests.$key" ;;
		esac
	done
}

@test "two wrong cells that share no row and no column: two findings, that name them" {
	sound
	awk -F '\t' -v OFS='\t' '
		function column(key) { sub(/.*\./, "", key); return key }
		function row(key) { sub(/\.[a-z]*$/, "", key); return key }
		{ line[NR] = $0 }
		$3 ~ /^requests\./ { cell[++cells] = $3 }
		END {
			# every cell once, and with another each time
			for (i = 1; i <= cells; i++) {
				a = cell[i]
				b = cell[(i * 37 + 11) % cells + 1]
				if (row(a) == row(b) || column(a) == column(b))
					continue
				for (j = 1; j <= NR; j++) {
					$0 = line[j]
					$1 = a "+" b
					$4 += $3 == a ? 7 : $3 == b ? 1000 : 0
					if ($3 !~ /^requests/)
						$0 = a "+" b substr(line[j], index(line[j], "\t"))
					print
				}
			}
		}' "$sound" >"$changed"
	check "$changed"
	each_named 2
}

@test "a rule that is off explains nothing" {
	sound
	add 7 requests.granted.natural
	check -x outcome-sum "$changed"
	[ "$(cut -f 4,5 "$found")" = "applicant-sum	requests.granted.total" ]
	check -r outcome-sum "$changed"
	[ "$(cut -f 4,5 "$found")" = "outcome-sum	requests.processed.natural" ]
	add 7 requests.new.total
	check -x applicant-sum "$changed"
	[ "$(cut -f 4,5 "$found")" = "balance	requests.carried_out.total" ]
}

@test "a blank part counts as 0, and the finding says so" {
	sound
	was=$(value requests.new.natural)
	[ "$was" -gt 0 ]
	change '$3 == "requests.new.natural" { $4 = ""; $6 = "/" } { print }'
	check "$changed"
	[ "$(cut -f 3-5 "$found" | sort)" = "error	balance	requests.carried_out.natural
warning	blank-cell	requests.new.natural" ]
	says '(blank cells counted as 0: 1)'
	in_chinese "$changed"
	says '（空白1格按0计）'
}

@test "a blank part that is 0 breaks no sum" {
	sound
	key=$(awk -F '\t' '$3 ~ /^requests\./ && $4 == 0 { print $3; exit }' "$sound")
	[ -n "$key" ]
	change -v k="$key" '$3 == k { $4 = "" } { print }'
	breaks blank-cell "$key" '' '' "$(place "$key")"
}

@test "a blank total states nothing that could be wrong" {
	sound
	change '$3 ~ /^requests\..*\.total$/ || $3 ~ /^review\.total/ { $4 = "" } { print }'
	check -x blank-cell "$changed"
	[ "$status" = 0 ]
}

@test "only the totals are filled: said once, and no column is reported" {
	sound
	change '$3 ~ /^requests\./ && $3 !~ /\.total$/ { $4 = "" } { print }'
	check -x blank-cell "$changed"
	[ "$(wc -l <"$found")" = 1 ]
	[ "$(cut -f 4,5,7 "$found")" = "applicant-sum	requests.new.total	0" ]
	rows=$(awk -F '\t' '$3 ~ /^requests\..*\.total$/ && $4 != 0' "$changed" | wc -l)
	says "(blank cells counted as 0: 6); other rows that state only their total: $((rows - 1))"
}

@test "a row that is blank all over breaks the sum of the totals alone" {
	sound
	is=$(value requests.processed.total)
	change '$3 ~ /^requests\.denied\.law\./ { $4 = "" } { print }'
	check -x blank-cell "$changed"
	[ "$(cut -f 3-8 "$found")" = "error	outcome-sum	requests.processed.total	$is	$((is - $(value requests.denied.law.total)))	$(place requests.processed.total)" ]
	says '(blank cells counted as 0: 1)'
	change '$3 ~ /^requests\.carried_in\./ { $4 = "" } { print }'
	check -x blank-cell "$changed"
	[ "$(cut -f 4,5 "$found")" = "balance	requests.carried_out.total" ]
}

# A sum with a missing part may be right or wrong: only the rest is looked at.
@test "a sum with a missing part is not wrong but not checkable" {
	sound
	change '$3 == "requests.new.natural" { next } $3 ~ /^requests\.(new|carried_out)\./ { $4 += 1000 } { print }'
	check "$changed"
	finding error missing-cell requests.new.natural '' '' "$(place requests.new.business)"
	refute grep -q "	applicant-sum	requests.new.total	" "$found"
	refute grep -q "	balance	requests.carried_out.natural	" "$found"
	for row in new processed denied.law carried_out; do
		change -v row="^requests\\\\.$row\\\\." '$3 !~ row'
		breaks missing-cell "requests.$row.*" '' '' "$(place meta.heading.3)"
	done
	change '$3 != "review.pending"'
	breaks missing-cell review.pending '' '' "$(place review.upheld)"
	change '$3 != "requests.granted.total"'
	breaks missing-cell requests.granted.total '' '' "$(place requests.granted.natural)"
}

@test "a part that is no number makes its sums not checkable too" {
	sound
	change '$3 == "requests.new.natural" { $4 = "12345678901234567" } { print }'
	check "$changed"
	[ "$(cut -f 4,5 "$found")" = "not-a-count	requests.new.natural" ]
}

# replace all numbers of section four
results() {
	change -v v="$*" '
		BEGIN { split(v, n, " ") }
		$3 ~ /^(review|lawsuit)\./ { $4 = $3 ~ /^review/ ? n[++i] : 0 }
		{ print }'
	check "$changed"
}

@test "numbers of 16 digits add up without overflow or rounding" {
	sound
	results 9999999999999999 9999999999999999 9999999999999999 9999999999999999 9999999999999999
	[ "$(cut -f 4-7 "$found")" = "dispute-sum	review.total	9999999999999999	39999999999999996" ]
	results 4294967295 1 0 0 4294967296
	[ ! -s "$found" ]
	results 4294967295 1 0 0 0
	[ "$(cut -f 7 "$found")" = 4294967296 ]
	# doubles have no 2^53 + 1
	results 9007199254740992 1 0 0 9007199254740993
	[ ! -s "$found" ]
	results 9007199254740992 1 0 0 9007199254740992
	[ "$(cut -f 6,7 "$found")" = "9007199254740992	9007199254740993" ]
}

# What is under the wrong applicant in one row: the row's total is right, and two columns are off, one up and one down.
@test "balance: a request under the wrong applicant is one finding, which names both" {
	sound
	out=$(value requests.carried_out.natural)
	change '$3 == "requests.new.natural" { $4 += 3 } $3 == "requests.new.legal" { $4 -= 3 } { print }'
	breaks balance requests.carried_out.natural "$out" $((out + 3)) "$(place requests.carried_out.natural)"
	says '; legal is off by as much the other way: a request may be counted under the wrong applicant'
	# in rows that are processed, and however few they are
	change '$3 ~ /^requests.(granted|processed).business$/ { $4 += 3 } $3 ~ /^requests.(granted|processed).other$/ { $4 -= 3 } { print }'
	check -x not-a-count "$changed"
	[ "$(cut -f 4,5 "$found")" = 'balance	requests.carried_out.business' ]
	says '; other is off by as much the other way'
	in_chinese "$changed"
	says '；其他一列反向相差同样的数，可能有申请归错了申请人类别'
	# not by the same, the same way, or in more than two columns: one by one, without a hint
	for change in 'natural=3 legal=-2' 'natural=3 legal=3' 'natural=3 legal=-3 other=-3' 'natural=3 business=-3 legal=3 other=-3'; do
		change -v change="$change" '
			BEGIN { for (n = split(change, c, " "); n > 0; n--) { split(c[n], one, "="); more["requests.new." one[1]] = one[2] } }
			$3 in more { $4 += more[$3] } $3 == "requests.new.total" { for (k in more) $4 += more[k] } { print }'
		check -r balance "$changed"
		[ "$(grep -c 'carried_out.total' "$found")" -le 1 ]
		[ "$(grep -vc 'carried_out.total' "$found")" = "$(wc -w <<<"$change")" ]
		refute grep -q 'other way' "$found"
	done
}

@test "decimals are added as they are written" {
	sound
	results 0.1 0.2 0 0 0.3
	[ "$(cut -f 4 "$found" | sort -u)" = not-a-count ]
	results 0.1 0.2 0 0 0.30000000000000004
	[ "$(grep dispute-sum "$found" | cut -f 6,7)" = "0.30000000000000004	0.3" ]
	results 0.000000000000000001 0 0 0 0
	[ "$(grep dispute-sum "$found" | cut -f 6,7)" = "0	0.000000000000000001" ]
	results -0.5 -0.5 0 0 -1
	refute grep -q dispute-sum "$found"
	results -0.5 -0.6 0 0 0.1
	[ "$(grep dispute-sum "$found" | cut -f 6,7)" = "0.1	-1.1" ]
}

@test "（六）as one row in a report of the form of 2021: its sums are computed with that row" {
	sound -f 2021
	change '
		$3 ~ /^requests\.otherwise\./ {
			who = $3
			sub(/.*\./, "", who)
			sum[who] += $4
			if ($3 !~ /misc/) next
			$3 = "requests.otherwise.all." who
			$4 = sum[who]
		}
		{ print }'
	breaks form-year meta.form mixed 2021 "$(place meta.form)"
	keep_change
	is=$(value requests.processed.natural)
	add 7 requests.otherwise.all.natural requests.otherwise.all.total
	check -x form-year "$changed"
	[ "$(cut -f 4-7 "$found")" = "outcome-sum	requests.processed.natural	$is	$((is + 7))" ]
}

# What dr-check finds is what awk finds, in reports that are not sound at all.
@test "an awk script that computes the sums agrees about every odd report" {
	odd=$BATS_TEST_TMPDIR/odd
	mkdir "$odd"
	for form in 2019 2021 mixed; do
		mkdir "$odd/$form"
		"$BUILD/tests/generate" -f $form -l tabs -n 100 -s "$SEED" -d "$odd/$form"
	done
	extract "$odd"/*/*.txt
	# each report by its file's name
	awk -F '\t' -v OFS='\t' '{ $1 = $5; sub(/:[0-9]*$/, "", $1); print }' "$BATS_TEST_TMPDIR/records" >"$changed"
	for rule in balance outcome-sum applicant-sum dispute-sum; do
		check -r $rule "$changed"
		cut -f 1,5,7 "$found" | sort >"$odd/$rule.found"
		awk -F '\t' -v rule=$rule -f "$TESTS/sums.awk" "$changed" | sort >"$odd/$rule.computed"
		[ -s "$odd/$rule.computed" ]
		diff -u "$odd/$rule.computed" "$odd/$rule.found" | head -n 20
		cmp "$odd/$rule.computed" "$odd/$rule.found"
	done
	# and with all of them on, no broken report is silent, and no other speaks
	check -r balance,outcome-sum,applicant-sum,dispute-sum "$changed"
	cut -f 1 "$found" | sort -u >"$odd/found"
	cat "$odd"/*.computed | cut -f 1 | sort -u | cmp - "$odd/found"
}
