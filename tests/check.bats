# Each rule of dr-check: a sound report with one thing changed gives one finding, with
# the right key, values and place; and sound reports give none.

# shellcheck disable=SC2016,SC2154,SC2164
load checking

@test "balance" {
	sound
	was=$(value requests.carried_out.natural)
	add 7 requests.carried_out.natural requests.carried_out.total
	breaks balance requests.carried_out.natural $((was + 7)) "$was" "$(place requests.carried_out.natural)"
	in=$(($(value requests.new.natural) + $(value requests.carried_in.natural)))
	says "natural: new $(value requests.new.natural) + carried_in $(value requests.carried_in.natural) = $in, but processed $(value requests.processed.natural) + carried_out $((was + 7)) = $((in + 7))"
}

@test "outcome-sum" {
	sound
	is=$(value requests.processed.legal)
	add 7 requests.denied.law.legal requests.denied.law.total
	breaks outcome-sum requests.processed.legal "$is" $((is + 7)) "$(place requests.processed.legal)"
	says "legal: processed is $is, but the outcomes add up to $((is + 7))"
}

@test "applicant-sum" {
	sound
	is=$(value requests.new.total)
	add 7 requests.new.total
	besides=balance
	breaks applicant-sum requests.new.total $((is + 7)) "$is" "$(place requests.new.total)"
	says "new: the total is $((is + 7)), but the six applicants add up to $is; the sums of the column of totals are off because of that"
}

@test "dispute-sum, three times" {
	sound
	for key in review lawsuit.direct lawsuit.reviewed; do
		is=$(value $key.total)
		add 7 $key.pending
		breaks dispute-sum $key.total "$is" $((is + 7)) "$(place $key.total)"
		says "$key.total is $is, but the four results add up to $((is + 7))"
	done
}

@test "missing-cell: a cell, a row, a table" {
	sound -f 2021
	change '$3 != "proactive.normative.repealed"'
	breaks missing-cell proactive.normative.repealed '' '' "$(place proactive.normative.issued)"
	change '$3 !~ /^requests\.carried_out\./'
	breaks missing-cell 'requests.carried_out.*' '' '' "$(place meta.heading.3)"
	change '$3 !~ /^proactive\./'
	breaks missing-cell 'proactive.*' '' '' "$(place meta.heading.2)"
	change '$3 !~ /^lawsuit\.reviewed\./'
	breaks missing-cell 'lawsuit.reviewed.*' '' '' "$(place meta.heading.4)"
	change '$3 !~ /^requests\.denied\.law\.(other|welfare)/'
	breaks missing-cell 'requests.denied.law.*' '' '' "$(place requests.denied.law.natural)"
	says '(welfare, other)'
	change '$3 !~ /^(review|lawsuit)\./'
	check "$changed"
	[ "$(cut -f 4,5 "$found")" = "missing-cell	review.*
missing-cell	lawsuit.*" ]
}

@test "blank-cell: a cell, a row, a table" {
	sound -f 2021
	change '$3 == "proactive.licensing.decisions" { $4 = ""; $6 = "/" } { print }'
	breaks blank-cell proactive.licensing.decisions '' '' "$(place proactive.licensing.decisions)"
	change '$3 ~ /^proactive\.rules\./ { $4 = "" } { print }'
	breaks blank-cell 'proactive.rules.*' '' '' "$(place proactive.rules.issued)"
	says '(issued, repealed, in_force)'
	change '$3 ~ /^requests\./ { $4 = "" } { print }'
	breaks blank-cell 'requests.*' '' '' "$(place meta.heading.3)"
}

@test "not-a-count" {
	sound -f 2021
	for wrong in 12.5 -3 -0.5 12345678901234567 12a ١٢ 0x1F 1e3 .5 5. +1 --1 '1 2' ' 1'; do
		change -v v="$wrong" '$3 == "proactive.penalties.decisions" { $4 = v } { print }'
		breaks not-a-count proactive.penalties.decisions "$wrong" '' "$(place proactive.penalties.decisions)"
	done
	for wrong in -3 -0.0001 1234567890123456789 1,5 1.1234567890123456789; do
		change -v v="$wrong" '$3 == "proactive.fees.amount" { $4 = v } { print }'
		breaks not-a-count proactive.fees.amount "$wrong" '' "$(place proactive.fees.amount)"
	done
	for right in 0 7 007 1234567890123456 12.0; do
		change -v v="$right" '$3 == "proactive.penalties.decisions" { $4 = v } { print }'
		silent
	done
	for right in 0.5 59237.2449 0.123456789012345678; do
		change -v v="$right" '$3 == "proactive.fees.amount" { $4 = v } { print }'
		silent
	done
}

@test "not-a-count: only change may be less than 0" {
	sound -f 2019
	change '$3 ~ /\.change$/ { $4 = -7 } { print }'
	silent
	change '$3 == "proactive.services.change" { $4 = -7.5 } { print }'
	breaks not-a-count proactive.services.change -7.5 '' "$(place proactive.services.change)"
	for key in services.items_prior procurement.items procurement.amount rules.made; do
		change -v k="proactive.$key" '$3 == k { $4 = -7 } { print }'
		breaks not-a-count "proactive.$key" -7 '' "$(place "proactive.$key")"
	done
}

@test "unit" {
	sound -f 2021
	for raw in 251000元 '251,000 元' 251000.00元整 '25.1万元（251000元）'; do
		change -v raw="$raw" '$3 == "proactive.fees.amount" { $4 = "25.1"; $6 = raw } { print }'
		case $raw in
		25.1*) silent ;;
		*) breaks unit proactive.fees.amount "$raw" 25.1 "$(place proactive.fees.amount)" ;;
		esac
	done
	for raw in 25.1万元 ２５.１ 25.1万 /; do
		change -v raw="$raw" '$3 == "proactive.fees.amount" { $4 = "25.1"; $6 = raw } { print }'
		silent
	done
}

@test "unit: what dr-extract turned into 万元" {
	sound -f 2021
	sed "s/^\(行政事业性收费	\).*/\1251000元/" "${files[0]}" >"$reports/other.txt"
	"$BUILD/dr-extract" "$reports/other.txt" >"$changed"
	place=$(place proactive.fees.amount)
	breaks unit proactive.fees.amount 251000元 25.1 "${place/0001.txt/other.txt}"
}

@test "stock" {
	sound -f 2021
	for item in rules normative; do
		is=$(value "proactive.$item.in_force")
		change -v k="proactive.$item.issued" -v n=$((is + 1)) '$3 == k { $4 = n } { print }'
		breaks stock "proactive.$item.in_force" "$is" $((is + 1)) "$(place "proactive.$item.in_force")"
		change -v k="proactive.$item.issued" -v n="$is" '$3 == k { $4 = n } { print }'
		silent
	done
	sound -f 2019
	for item in rules normative; do
		is=$(value "proactive.$item.disclosed_total")
		change -v k="proactive.$item.disclosed" -v n=$((is + 1)) '$3 == k { $4 = n } { print }'
		breaks stock "proactive.$item.disclosed_total" "$is" $((is + 1)) "$(place "proactive.$item.disclosed_total")"
	done
}

@test "missing-section" {
	sound
	for n in 2 3 4 5 6; do
		change -v k="meta.heading.$n" '$3 != k && !(k == "meta.heading.6" && $3 ~ /^text\.6/)'
		breaks missing-section "meta.heading.$n" '' '' "$(place meta.title)"
	done
	change '$3 !~ /^meta\.heading\.1/'
	breaks missing-section meta.heading.1 '' '' "$(place meta.title)"
	change '$3 !~ /^meta\.heading/'
	breaks missing-section 'meta.heading.*' '' '' "$(place meta.title)"
}

@test "section-order: an ordinal, once for all that follow" {
	sound
	change '$3 == "meta.heading.4" { sub(/^四/, "五", $4) } { print }'
	breaks section-order meta.heading.4 5 4 "$(place meta.heading.4)"
	change '$3 ~ /^meta.heading.[3-6]$/ { n = substr($3, 14); $4 = substr("123456789", n - 1, 1) substr($4, index($4, "、")) } { print }'
	breaks section-order meta.heading.3 2 3 "$(place meta.heading.3)"
	change '$3 ~ /^meta.heading.[1-6]$/ { $4 = substr($4, index($4, "、")); sub(/^、/, "", $4) } { print }'
	silent
}

@test "section-order: a section before another, even when numbered anew" {
	sound
	four=$(place meta.heading.4) five=$(place meta.heading.5)
	change -v four="$four" -v five="$five" '
		$3 == "meta.heading.4" { $5 = five; sub(/^四/, "五", $4) }
		$3 == "meta.heading.5" { $5 = four; sub(/^五/, "四", $4) }
		{ print }'
	breaks section-order meta.heading.5 '' '' "$four"
	says "stands before section 4, on line ${five##*:}"
}

@test "missing-part" {
	sound
	[ -n "$(value meta.heading.1.4)" ]
	for n in 1 2 3 4 5; do
		change -v k="meta.heading.1.$n" '$3 != k'
		breaks missing-part "meta.heading.1.$n" '' '' "$(place meta.heading.1)"
	done
	# none of them: some agencies do without
	change '$3 !~ /^meta\.heading\.1\./'
	check "$changed"
	finding note missing-part 'meta.heading.1.*' '' '' "$(place meta.heading.1)"
	[ "$(wc -l <"$found")" = 1 ]
	check -s warning "$changed"
	[ "$status" = 0 ]
}

@test "empty-section" {
	sound -f 2021
	for n in 5 6; do
		# what says nothing does not speak of the fee
		[ $n = 5 ] || besides=fee-statement
		change -v k="^text\\\\.$n\\\\." '$3 !~ k'
		breaks empty-section "meta.heading.$n" '' '' "$(place "meta.heading.$n")"
		for nothing in 无 无。 '（无）' ' 无 ' 暂无 没有 略 ''; do
			change -v k="^text\\\\.$n\\\\." -v v="$nothing" '$3 ~ k { if (n++) next; $4 = v } { print }'
			breaks empty-section "meta.heading.$n" "$nothing" '' "$(place "meta.heading.$n")"
		done
	done
	change '$3 ~ /^text\.5\./ { if (n++) next; $4 = "没有需要说明的问题。" } { print }'
	silent
}

@test "form-year" {
	# every 2020 becomes 2021, with the fee, and the other way round
	sound -f 2019 -y 2
	last=$(years | tail -n 1)
	change -v y="$last" '$2 == y { $2 = "2021"; if ($3 ~ /^(meta|text)/) gsub(y, "2021", $4); if ($3 == "meta.published") $4 = "2022-01-10"
		if ($3 ~ /^text\.6\.001$/) $4 = $4 "未收取信息处理费。"; print }'
	breaks form-year meta.form 2019 2021 "$(place meta.form)"
	sound -f 2021
	year=$(years)
	change -v y="$year" '{ $2 = "2020" } $3 == "meta.published" { $4 = "2021-01-10" } $3 == "meta.period" { gsub(y, "2020", $4) } { print }'
	breaks form-year meta.form 2021 2019 "$(place meta.form)"
}

@test "form-year: tables of both forms" {
	sound -f 2021
	sound2021=$(place meta.form)
	change '
		$3 ~ /^requests\.otherwise\./ { k = $3; sub(/^.*\./, "", k); sum[k] += $4; line = $0; at = $5; if ($3 ~ /misc/) { $3 = "requests.otherwise.all." k; $4 = sum[k] } else next }
		{ print }'
	breaks form-year meta.form mixed 2021 "$sound2021"
}

@test "fee-statement" {
	sound -f 2021
	change '$3 ~ /^text\.6\./ { $4 = "本年度无其他需要报告的事项。" } { print }'
	breaks fee-statement meta.heading.6 '' '' "$(place meta.heading.6)"
	# before 2021 nobody had to
	sound -f 2019
	change '$3 ~ /^text\.6\./ { $4 = "本年度无其他需要报告的事项。" } { print }'
	silent
}

@test "fee-statement: however it is written" {
	sound -f 2021
	for words in 未收取信息处理费 未收取政府信息公开信息处理费用 未收取資訊處理費 '未收取信息处 理费' '未收取信息处　理费'; do
		change -v v="$words" '$3 ~ /^text\.6\./ { if (n++) next; $4 = v } { print }'
		silent
	done
}

@test "period" {
	sound
	year=$(years)
	for wrong in "$((year - 1))-01-01/$((year - 1))-12-31" "$year-01-01/$year-11-30" "$((year - 1))-01-01/$year-12-31"; do
		state meta.period "$wrong"
		breaks period meta.period "$wrong" "$year-01-01/$year-12-31" "$(place meta.title)"
	done
	state meta.period "$year-01-01/$year-12-31"
	silent
}

# published AGENCY DAY: as if it were this one's report, put out on that day of the year after
published() {
	state meta.published "$((year + 1))-$2"
	sed -i "s/^[^	]*/$1/" "$changed"
}

@test "late: 31 January, or 31 March for a government" {
	sound
	year=$(years)
	for day in 02-01 12-31; do
		published 某县民政局 $day
		breaks late meta.published "$((year + 1))-$day" "$((year + 1))-01-31" "$(place meta.title)"
	done
	for day in 04-01 12-31; do
		published 某县人民政府 $day
		breaks late meta.published "$((year + 1))-$day" "$((year + 1))-03-31" "$(place meta.title)"
	done
	published 某县民政局 01-31
	silent
	published '某县民政局（本级）' 03-31
	breaks late meta.published "$((year + 1))-03-31" "$((year + 1))-01-31" "$(place meta.title)"
	for agency in '某县人民政府（县政府办公室）' '某市（本级）' '某县人民政府(办)'; do
		published "$agency" 03-31
		silent
		published "$agency" 04-01
		breaks late meta.published "$((year + 1))-04-01" "$((year + 1))-03-31" "$(place meta.title)"
	done
	# a bracket that is not opened is no bracket
	published 某县民政局县政府） 02-01
	breaks late meta.published "$((year + 1))-02-01" "$((year + 1))-01-31" "$(place meta.title)"
	published 某县人民政府 03-31
	silent
	state meta.published "$((year + 2))-01-02"
	check "$changed"
	[ "$(cut -f 4 "$found")" = late ]
	# ten bytes that are no day
	for day in "$((year + 1))-13-01" "$((year + 1))/12/31" "$((year + 1))-02-30" 9999999999; do
		state meta.published "$day"
		silent
	done
}

@test "no-agency" {
	sound
	change '$3 != "meta.agency" { $1 = "-"; print }'
	breaks no-agency meta.agency '' '' "$(place meta.title)"
}

@test "no-year" {
	sound
	change '$3 != "meta.year" { $2 = "-"; print }'
	breaks no-year meta.year '' '' "$(place meta.title)"
}

@test "duplicate" {
	sound
	was=$(value requests.new.natural)
	file=$(place meta.title)
	file=${file%:*}
	change -v there="$file:999" '{ print } $3 == "requests.new.natural" { $4 += 7; $5 = there; print }'
	breaks duplicate requests.new.natural $((was + 7)) "$was" "$file:999"
	says "requests.new.natural is stated twice: $was, and $((was + 7)) on $file:999"
	change -v there="$file:999" '{ print } $3 == "text.5.001" { $4 = $4 "等。"; $5 = there; print }'
	breaks duplicate text.5.001 '' '' "$file:999"
	# the same again is a note
	change '{ print; print }'
	check "$changed"
	[ "$status" = 1 ]
	[ "$(cut -f 3,4 "$found")" = "note	duplicate" ]
}

@test "carry-over" {
	sound -y 2
	for who in natural business research welfare legal other; do
		was=$(value requests.carried_in.$who)
		add 7 requests.carried_in.$who requests.carried_in.total requests.carried_out.$who requests.carried_out.total
		breaks carry-over requests.carried_in.$who $((was + 7)) "$was" "$(place requests.carried_in.$who)"
	done
}

@test "in-force-chain" {
	sound -f 2021 -y 2
	for item in rules normative; do
		was=$(value "proactive.$item.in_force")
		add 7 "proactive.$item.in_force"
		breaks in-force-chain "proactive.$item.in_force" $((was + 7)) "$was" "$(place "proactive.$item.in_force")"
	done
}

@test "items-chain" {
	sound -f 2019 -y 2
	for item in licensing services penalties coercion fees; do
		was=$(value "proactive.$item.items_prior")
		add 7 "proactive.$item.items_prior"
		breaks items-chain "proactive.$item.items_prior" $((was + 7)) "$was" "$(place "proactive.$item.items_prior")"
	done
}

@test "gap" {
	sound -y 3
	mapfile -t year < <(years)
	change -v y="${year[1]}" '$2 != y'
	breaks gap meta.year "${year[2]}" "${year[1]}" "$(place meta.title)"
}

@test "copied" {
	sound -y 2
	mapfile -t year < <(years)
	# The copy is in the same file as the rest of its year: another would be another report.
	file=$(awk -F '\t' -v y="${year[1]}" '$2 == y { sub(/:[0-9]*$/, "", $5); print $5; exit }' "$sound")
	[ -n "$file" ]
	for section in 1 5; do
		change -v s="^text\\\\.$section\\\\." -v y="${year[1]}" -v file="$file" '
			# a few words are alike by chance
			$3 ~ s && $2 != y { for (i = 0; i < 5; i++) $4 = $4 $4 }
			!($3 ~ s && $2 == y)
			$3 ~ s && $2 != y { gsub(/[0-9]+/, "9", $4); $2 = y; $5 = file ":" ++n; print }'
		LC_ALL=C sort -o "$changed" "$changed"
		breaks copied "text.$section.*" 100 '' "$file:1"
	done
}

# A rule of the table that no test breaks, or asks for by itself.
@test "each rule has a case" {
	"$BUILD/dr-check" -l | cut -f 1 >"$BATS_TEST_TMPDIR/rules"
	[ -s "$BATS_TEST_TMPDIR/rules" ]
	while IFS= read -r rule; do
		grep -qE "(breaks|check -r) $rule " "$TESTS"/*.bats || { echo "no case: $rule"; false; }
	done <"$BATS_TEST_TMPDIR/rules"
}

# Reports that nothing is wrong with, as text and pages of all kinds.
@test "sound reports in every layout: nothing is found" {
	for layout in $("$BUILD/tests/generate" -l list); do
		make_reports -p -l "$layout" -n "$(few 12)" -s "$SEED"
		extract "${files[@]}"
		check -s warning "$BATS_TEST_TMPDIR/records"
		sed -n 1,5p "$found"
		[ "$status" = 0 ]
		[ ! -s "$errors" ]
	done
}

@test "fee-statement: said by other names" {
	sound -f 2021
	for words in 本年度未收取任何费用。 未发生依申请公开收费情况。 未產生信息處理費。; do
		change -v words="$words" '$3 ~ /^text\.6\./ { $4 = words } { print }'
		silent
	done
}

@test "late: a place is its government" {
	sound -f 2021
	for day in 03-31 04-01; do
		state meta.published "$(($(years) + 1))-$day"
		sed -i 's/^[^	]*/云溪市/' "$changed"
		check "$changed"
		cut -f 4,7 "$found"
		[ "$(cut -f 4 "$found")" = "$([ $day = 03-31 ] || echo late)" ]
	done
}
