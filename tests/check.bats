# Each rule of dr-check: a sound report with one thing changed gives one finding, with
# the right key, values and place; and sound reports give none.

# shellcheck disable=SC1111,SC2016,SC2154,SC2164
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
	sed "s/^\(行政事业性收费	\).*/\1251000元/" "${files[0]}" >"$BATS_TEST_TMPDIR/other.txt"
	"$BUILD/dr-extract" "$BATS_TEST_TMPDIR/other.txt" >"$changed"
	place=$(place proactive.fees.amount)
	breaks unit proactive.fees.amount 251000元 25.1 "$BATS_TEST_TMPDIR/other.txt:${place##*:}"
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
	says "comes before section 4, on line ${five##*:}"
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
	check "$changed"
	[ "$(cut -f 4 "$found")" = no-problem ]
}

@test "form-year" {
	# every 2020 becomes 2021, with the fee, and the other way round
	sound -f 2019 -y 2
	last=$sound_last
	change -v y="$last" '$2 == y { $2 = "2021"; if ($3 ~ /^(meta|text)/) gsub(y, "2021", $4); if ($3 == "meta.published") $4 = "2022-01-10"
		if ($3 ~ /^text\.6\.001$/) $4 = $4 "未收取信息处理费。"; print }'
	breaks form-year meta.form 2019 2021 "$(place meta.form)"
	sound -f 2021
	year=$(years)
	change -v y="$year" '{ $2 = "2020" } $3 == "meta.published" { $4 = "2021-01-10" } $3 ~ /^(meta.period|text)/ { gsub(y, "2020", $4) } { print }'
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

# prose KEY WORDS: makes changed of sound, with these words in place of the record's; a paragraph more where there is none
prose() {
	change -v key="$1" -v value="$2" -v source="${sound_place[meta.heading.1|$sound_last]}" -v year="$sound_last" '
		$2 == year && $3 == key { $4 = value; found = 1 }
		{ print }
		END { if (!found) { $2 = year; $3 = key; $4 = value; $5 = source; $6 = ""; print } }'
}

# paragraph KEY: where changed has it
paragraph() { awk -F '\t' -v key="$1" '$3 == key { place = $5 } END { print place }' "$changed"; }

@test "stale-year" {
	sound -f 2021
	year=$(years) last=$((year - 1)) next=$((year + 1)) me=$(head -n 1 "$sound" | cut -f 1)单位
	change -v me="$me" '{ $1 = me; print }'
	keep_change
	prose text.1.2.099 "${last}年共收到政府信息公开申请168件。"
	breaks stale-year text.1.2.099 $last "$year" "$(paragraph text.1.2.099)"
	says "section 1.2 treats $last as the year of the report (“${last}年共收到政府信息公开申请168件”), but the report is on $year"
	while read -r key words; do
		prose "$key" "$words"
		check -r stale-year "$changed"
		echo "$words"
		read_found
		[ ${#found_lines[@]} = 1 ]
		[ "${found_field[3]} ${found_field[4]} ${found_field[5]} ${found_field[6]}" = "stale-year $key $last $year" ]
	done <<-END
		text.1.099 做好申请公开工作。${last}年收到申请40件。
		text.6.099 ${last}年度未收取信息处理费。
		text.6.099 ${last}年，本所依据《办法》收取信息处理费40元，无其他事项。
		text.0.099 根据条例规定，现公布本局${last}年政府信息公开工作年度报告。
		text.0.099 根据条例规定，现公布$(head -n 1 "$sound" | cut -f 1)${last}年政府信息公开工作年度报告。
		text.1.099 开头。${last} 年，我局共公开信息12条。${year}年，我局将继续努力。
		text.1.099 ${last}年1月1日至12月31日，我局共收到政府信息公开申请168件。
		text.1.099 ${last}年1月1日至${last}年12月31日，单位新收政府信息公开申请168件。
		text.1.099 ${last}年，单位共收到政府信息公开申请168件。
		text.1.099 ${last}年${me}共收到政府信息公开申请168件。
		text.1.099 1、${last}年，我局共收到政府信息公开申请168件。
		text.1.099 ${last}年，我局收到申请12件。${year}年，我局将继续推进。
		text.1.099 ${last}年，我局收到申请12件，${year}年，我局拟进一步推进。
		text.1.099 $(sed 's/0/０/g; s/1/１/g; s/2/２/g; s/3/３/g; s/4/４/g; s/5/５/g' <<<"$last")年，我局共公开信息12条。
	END
	while read -r key words; do
		prose "$key" "$words"
		echo "$words"
		quiet -r stale-year
	done <<-END
		text.1.099 ${year}年，我局共公开信息12条。
		text.1.099 今年我局没有收到申请。${last}年收到申请2件，$((last - 1))年收到1件。
		text.1.099 全年收到申请59件。${last}年收到申请40件。
		text.1.099 与${last}年相比，申请增加3件。
		text.1.099 ${last}年，我局共收到申请40件，${year}年共收到59件。
		text.1.099 ${last}年，我局共收到申请40件，今年共收到59件。
		text.1.099 ${year}年，我局共收到申请59件。${last}年，我局共收到申请40件。
		text.1.099 ${last}年，我局收到申请40件，${year}年收到59件，申请量进一步上升。
		text.1.099 ${last}年，我局收到申请40件；${year}年，我局重点推进依申请公开，共收到59件。
		text.1.099 ${last}年，我局收到申请40件，${year}年度59件，下一步将加强办理。
		text.1.099 ${last}年受理、${year}年办结的申请2件，进一步规范办理程序。
		text.1.099 全年新收申请59件，${last}年收到40件，增长47.5%。
		text.1.099 全年新收申请59件；${last}年我局共收到申请40件。
		text.1.099 $((last - 1))年，我局收到申请30件，${last}年收到40件，逐年上升，全年新收59件。
		text.1.099 从历年情况看，$((last - 1))年收到申请30件，${last}年收到申请40件。
		text.1.099 ${last}年，我局收到申请40件，报告期内收到59件。
		text.1.099 ${last}年我局制定的《信息公开办法》继续有效。
		text.1.099 ${last}年，我局印发的制度继续执行。
		text.1.099 ${last}年收到申请2件结转办理。
		text.1.099 ${last}年，局机关搬迁。
		text.1.099 ${last}年1月1日至12月31日，现行有效的规范性文件共12件。
		text.1.099 ${last}年1月1日至12月31日公示期间，我局共公开信息12条。
		text.1.099 ${year}年1月1日至12月31日，我局共公开信息12条。${last}年，我局共公开信息9条。
		text.1.099 ${last}年以来，我局共公开信息12条。
		text.1.099 按照《${last}年政务公开工作要点》推进。
		text.1.099 ${last}年12月，我局共公开信息12条。
		text.5.099 ${next}年，我局将加大力度。
		text.5.099 ${next}年，我局公开质量要有提高。
		text.1.099 ${next}年，我局继续公开信息。
	END
	# another that is to come, as if it were this one
	prose text.6.099 "${next}年，本局未收取信息处理费。"
	breaks stale-year text.6.099 $next "$year" "$(paragraph text.6.099)"
}

@test "stale-year: paragraphs, one for each year" {
	local last

	sound -f 2021
	last=$(($(years) - 1))
	for words in $((last + 1))年收到申请59件。 $((last + 1))年，我局收到申请59件。; do
		prose text.1.2.097 "$((last - 1))年收到申请40件；"
		awk -F'\t' -v OFS='\t' -v last="$last年收到申请52件；" -v now="$words" '
			{ print }
			$3 == "text.1.2.097" { $3 = "text.1.2.098"; $4 = last; print; $3 = "text.1.2.099"; $4 = now; print }
			' "$changed" | LC_ALL=C sort -s -t "$(printf '\t')" -k1,3 >"$changed.row"
		check -r stale-year "$changed.row"
		cut -f 5 "$found" >"$found.keys"
		case $words in
		*年收到*) [ ! -s "$found.keys" ] ;;
		*) printf 'text.1.2.%s\n' 097 098 | diff - "$found.keys" ;;
		esac
	done
}

@test "no-problem" {
	sound -f 2021
	for words in 暂无问题。 问题不多。 本年度我局政府信息公开工作有序推进，不存在明显问题。 工作中没有發現任何問題，下一步保持力度。; do
		change -v words="$words" '$3 ~ /^text\.5\./ { if (n++) next; $4 = words } { print }'
		breaks no-problem text.5.001 '' '' "$(place text.5.001)"
	done
	for words in 没有突出问题，但公开质量还不高，需要改进。 公开内容不够全面，下一步加强。 解决群众反映没有渠道的问题，健全工作制度。; do
		change -v words="$words" '$3 ~ /^text\.5\./ { if (n++) next; $4 = words } { print }'
		silent
	done
	# what says nothing is empty-section's
	change '$3 ~ /^text\.5\./ { if (n++) next; $4 = "无。" } { print }'
	check -r no-problem,empty-section "$changed"
	[ "$(cut -f 4 "$found")" = empty-section ]
	# in a long section something is named, whatever words it is in
	change '$3 ~ /^text\.5\./ { if (n++) next; $4 = "不存在明显问题。"; for (i = 0; i < 100; i++) $4 = $4 "字" } { print }'
	silent
}

@test "assessment" {
	sound -f 2021
	change '$3 ~ /^text\./ { gsub(/考核|评议|追究|追责|问责/, "", $4) } { $1 = "云岭县人民政府（县政府办公室）"; print }'
	breaks assessment text.1.5 '' '' "$(place meta.heading.1.5)"
	cp "$changed" "$changed.government"
	for words in 纳入年度考核。 接受社会評議。 没有责任追究。 严肃问责。 依规追责。; do
		sed "0,/\(	text.5.001	[^	]*\)/s//\1$words/" "$changed.government" >"$changed"
		silent
	done
	# a department's need not
	sed 's/^[^	]*/云岭县民政局/' "$changed.government" >"$changed"
	silent
	grep -v '	text\.1' "$changed.government" >"$changed"
	quiet -r assessment
}

@test "all-done" {
	sound -f 2021
	left=$(value requests.carried_out.total)
	[ "$left" -gt 0 ]
	new=$(value requests.new.total) both=$((new + $(value requests.carried_in.total)))
	for words in 全年共收到政府信息公开申请${new}件，全部办结。 收到的申请均已按时答复。 所有申请都已办理完毕，群众满意。 申请办结率达100%。 \
	    $(years)年，我局共受理依申请公开事项${both}件，均已依法按期答复。 "$(head -n 1 "$sound" | cut -f 1)新收政府信息公開申請 $new 件，办结率100%。" \
	    收到申请${new}件，上年结转$((both - new))件，共${both}件，均已办结。 收到申请${new}件，加上去年结转的$((both - new))件，合计${both}件，办结率100%。 \
	    按照条例规定，对收到的政府信息公开申请，全部在法定期限内予以答复。; do
		prose text.1.2.099 "开头。$words"
		breaks all-done requests.carried_out.total "$left" 0 "$(place requests.carried_out.total)"
		says "the prose says that all requests were finished (“${words%。}”, on $(paragraph text.1.2.099)), but carried_out is $left"
	done
	for words in 收到的申请均已办结，没有结转。 收到申请${new}件，办结率100%，无未办结申请。 收到的申请全部按时办结，未出现逾期答复情况。; do
		prose text.1.2.099 "$words"
		breaks all-done requests.carried_out.total "$left" 0 "$(place requests.carried_out.total)"
	done
	for words in 收到的申请均已办结，正在办理3件。 收到的申请均已办结，无逾期。另有3件在办。 上年结转的2件申请全部办结。 收到申请58件，其中自然人55件，均已答复。 申请全部办结，另有3件结转下年度。 确保申请全部办结。 \
	    投诉和申请均已办结。 年度任务全部办结。 申请按时办结率100%。 申请尚未全部办结。 收到申请58件，均登记在册。 \
	    收到申请$((both + 1))件，全部办结。 收到申请${new}件，网上申请20件均已答复。 收到申请${new}件，20件均已答复。 \
	    收到申请${new}件，信函申请5件、当面申请5件，均已答复。 涉及征地拆迁的申请均已答复。 所属单位收到的申请均已办结。 \
	    受理行政许可申请${new}件，全部办结。 群众申请查阅档案${new}件，全部办结。 法律援助申请、公证申请均已办结。 \
	    行政许可申请办结率100%，工作有序。 收到申请${new}件，办结20件，均答复申请人。 收到申请${new}件，对补正的全部予以答复。 \
	    收到申请${new}件，上年结转$((both - new))件，共$((both + 1))件，均已办结。 收到申请${new}件，上年结转$((both - new))件，均已办结。 \
	    收到申请${new}件，上年结转$((both - new))件，共${both}件，均已办结，其余结转。 收到信件${new}件，上年结转$((both - new))件，共${both}件，均已办结。 \
	    收到申请${new}件，热线$((both - new))件，共${both}件，均已办结。 \
	    截至11月底收到的申请均已办结。 收到申请的单位均已答复。 收到的申请均已按时答复。另有申请尚未到期。; do
		prose text.1.2.099 "$words"
		echo "$words"
		quiet -r all-done
	done
	# elsewhere, what is applied for must be said
	prose text.1.4.099 收到的申请均已按时答复。
	quiet -r all-done
	prose text.1.4.099 收到的政府信息公开申请均已按时答复。
	breaks all-done requests.carried_out.total "$left" 0 "$(place requests.carried_out.total)"
	# the prose says what is left, or nothing is
	prose text.1.2.099 收到的申请均已按时答复。
	cp "$changed" "$changed.done"
	awk -F '\t' -v OFS='\t' '{ print } END { $3 = "claim.requests.carried_out.total.001"; $4 = 3; print }' "$changed.done" >"$changed"
	quiet -r all-done
	for value in 0 '' -1; do
		awk -F '\t' -v OFS='\t' -v v="$value" '$3 == "requests.carried_out.total" { $4 = v } { print }' "$changed.done" >"$changed"
		quiet -r all-done
	done
}

@test "growth" {
	local key=requests.new.total now last

	sound -f 2021 -y 2
	now=$(value $key) last=$(value $key "${sound_years[0]}")
	percent=$(awk -v a="$last" -v b="$now" 'BEGIN { printf "%.2f", 100 * (b - a) / a }')
	[ "$now" != "$last" ]
	claimed growth "$percent" "增长$percent%"
	silent
	claimed change $((now - last)) "增加$((now - last))件"
	silent
	wrong=$(awk -v p="$percent" 'BEGIN { printf "%.2f", p + 7 }')
	claimed growth "$wrong" "增长$wrong%"
	breaks growth $key "$wrong" "$percent" "$(place meta.title)"
	claimed change $((now - last + 7)) "增加$((now - last + 7))件"
	breaks growth $key $((now - last + 7)) $((now - last)) "$(place meta.title)"
	# it fits the number that the prose has: claim-table says which is wrong
	awk -F '\t' -v OFS='\t' -v n=$((now + 7)) '{ print } END { $3 = "claim.requests.new.total.001"; $4 = n; $6 = "新收" n "件"; print }' "$changed" >"$changed.both"
	check -r growth,claim-table "$changed.both"
	[ "$(cut -f 4 "$found")" = claim-table ]
	# another year between them, or the number blank, or none last year
	awk -F '\t' -v OFS='\t' -v y="${sound_years[0]}" '$2 == y { $2-- } { print }' "$changed" >"$changed.gap"
	check -r growth "$changed.gap"
	[ "$status" = 0 ]
	awk -F '\t' -v OFS='\t' -v k=$key '$3 == k { $4 = "" } { print }' "$changed" >"$changed.blank"
	check -r growth "$changed.blank"
	[ "$status" = 0 ]
}

# claimed NAME VALUE RAW: makes changed of sound, with a claim of the last year about requests.new.total
claimed() {
	change -v name="$1" -v value="$2" -v raw="较上年$3" -v source="$(place meta.title)" -v year="$sound_last" '
		{ print } END { $2 = year; $3 = "claim." name ".requests.new.total.001"; $4 = value; $5 = source; $6 = raw; print }'
}

# grown RECORD ...: what growth says of two years of one report, of lines YEAR KEY VALUE RAW
grown() {
	printf '%s\n' "$@" | awk -v OFS='\t' '{ print "甲局", $1, $2, $3, $1 ".txt:" NR, $4 }' >"$changed"
	check -r growth "$changed"
}

@test "growth: rounded, cut off, as a bound, and of what only the prose has" {
	two=('2022 requests.new.total 30' '2023 requests.new.total 20')
	for right in -33.3 -33.33 -33 -33.333; do
		grown "${two[@]}" "2023 claim.growth.requests.new.total.001 $right 下降${right#-}%"
		[ "$status" = 0 ]
	done
	for wrong in 33.3 -33.4 -33.2 -34 -33.34 0; do
		grown "${two[@]}" "2023 claim.growth.requests.new.total.001 $wrong 下降${wrong#-}%"
		[ "$(cut -f 4-6 "$found")" = "growth	requests.new.total	$wrong" ]
	done
	grown "${two[@]}" '2023 claim.growth.requests.new.total.001 -30 下降约30%'
	[ "$status" = 1 ]
	grown "${two[@]}" '2023 claim.growth.requests.new.total.001 -33 下降约33%'
	[ "$status" = 0 ]
	grown "${two[@]}" '2023 claim.growth.requests.new.total.001 -30 下降超过30%'
	[ "$status" = 0 ]
	grown "${two[@]}" '2023 claim.growth.requests.new.total.001 -40 下降超过40%'
	[ "$(cut -f 7 "$found")" = -33.3 ]
	grown "${two[@]}" '2023 claim.change.requests.new.total.001 -10 减少10件'
	[ "$status" = 0 ]
	grown "${two[@]}" '2023 claim.change.requests.new.total.001 10 增加10件' '2023 claim.change.requests.new.total.002 10 增加10件'
	[ "$(cut -f 4-7 "$found")" = 'growth	requests.new.total	10	-10' ]
	# from nothing there is no percentage
	grown '2022 requests.new.total 0' '2023 requests.new.total 20' '2023 claim.growth.requests.new.total.001 5 增长5%'
	[ "$status" = 0 ]
	# a number that no table has: that of the prose
	only=('2022 claim.disclosed.001 100 公开100条' '2023 claim.disclosed.001 103 公开103条')
	grown "${only[@]}" '2023 claim.growth.disclosed.001 3 增长3%'
	[ "$status" = 0 ]
	grown "${only[@]}" '2023 claim.growth.disclosed.001 4 增长4%'
	[ "$(cut -f 4-8 "$found")" = 'growth	claim.growth.disclosed.001	4	3.0	2023.txt:3' ]
	# of two numbers nobody knows which is meant
	grown '2022 claim.disclosed.002 50 公开50条' "${only[@]}" '2023 claim.growth.disclosed.001 4 增长4%'
	[ "$status" = 0 ]
}

@test "area-sum" {
	sound -f 2021
	is=$(value requests.new.total)
	me=$(head -n 1 "$sound" | cut -f 1)
	printf '%s\t%s\n' "$me" 甲局 "$me" 乙局 >"$BATS_TEST_TMPDIR/areas"
	# what is in its area, and has a report of 3 more
	change -v n=$((is + 3)) '{ print } $3 == "requests.new.total" { $1 = "甲局"; $4 = n; other = $0 } END { print other }'
	area "$BATS_TEST_TMPDIR/areas"
	finding warning area-sum requests.new.total "$is" $((is + 3)) "$(place requests.new.total)"
	[ "$(wc -l <"$found")" = 1 ]
	says "requests.new.total is $is, less than $((is + 3)), the sum of the reports of its area (reports added up: 1); without a report, or without this number in it: 乙局 (1)"
	[ "$(cat "$errors")" = "dr-check: $BATS_TEST_TMPDIR/areas: agencies without a report in the input: 1 (乙局)" ]
	# without the file the rule has nothing to go by: asked for by its name, that is said
	check -r balance,area-sum "$changed"
	[ "$status" = 2 ]
	[ ! -s "$found" ]
	[ "$(cat "$errors")" = 'dr-check: -r area-sum: needs a file of areas: give it with -A' ]
	in_chinese -r area-sum "$changed"
	[ "$(cat "$errors")" = 'dr-check: -r area-sum: 需要辖区文件：请用-A写明' ]
	check -r balance,area-sum -x area-sum "$changed"
	[ ! -s "$errors" ]
	check "$changed"
	[ ! -s "$errors" ]
}

@test "area-sum: names that match no report are said, once" {
	areas=$BATS_TEST_TMPDIR/areas
	stated "甲 2022 requests.new.total 3 a" "县 2023 requests.new.total 3 x"
	printf '县\t甲\n县\t丙\n乙县\t县\n县\t\033丁\n' >"$areas"
	area "$areas"
	[ "$status" = 0 ]
	[ "$(cat "$errors")" = "dr-check: $areas: agencies without a report in the input: 3 (丁、丙、乙县)" ]
	in_chinese -r area-sum -A "$areas" "$changed"
	[ "$(cat "$errors")" = "dr-check: $areas: 输入中没有报告的机关：3个（丁、丙、乙县）" ]
	# all of them, of which as many are named as there is room for
	for i in {1..100}; do printf '县\t机关%03d\n' "$i"; done >"$areas"
	area "$areas"
	grep -q ': agencies without a report in the input: 100 (机关001、.*…)$' "$errors"
	[ "$(wc -l <"$errors")" = 1 ]
	check -x area-sum -A "$areas" "$changed"
	refute grep -q agencies "$errors"
}

# area FILE: what area-sum finds in changed
area() {
	check -r area-sum -A "$1" "$changed"
	cat "$found" "$errors"
}

# stated RECORD ...: makes changed, of lines AGENCY YEAR KEY VALUE FILE
stated() { printf '%s\n' "$@" | awk -v OFS='\t' '{ print $1, $2, $3, $4, $5 ":" NR, "" }' >"$changed"; }

@test "area-sum: three sums, year by year, in any order, with what is missing named" {
	areas=$BATS_TEST_TMPDIR/areas
	printf '县\t甲\r\n县\t乙\n\n县\t丙\n县\t甲\n市\t县\n' >"$areas"
	local new=requests.new.total done=requests.processed.total left=requests.carried_out.total

	stated "丙 2023 $new 5 c" "甲 2022 $new 9 a2" "甲 2023 $new 3 a" "甲 2023 $done 7 a" "甲 2023 $left 1 a" \
	    "县 2022 $new 8 x2" "县 2023 $new 7 x" "县 2023 $done 7 x" "县 2023 $left 0 x" "市 2023 $new 6 s"
	area "$areas"
	[ "$status" = 1 ]
	[ "$(cat "$errors")" = "dr-check: $areas: agencies without a report in the input: 1 (乙)" ]
	diff - <(cut -f 1-8 "$found") <<-'END'
		县	2022	warning	area-sum	requests.new.total	8	9	x2:6
		县	2023	warning	area-sum	requests.new.total	7	8	x:7
		县	2023	warning	area-sum	requests.carried_out.total	0	1	x:9
		市	2023	warning	area-sum	requests.new.total	6	7	s:10
	END
	[ "$(sed -n 2p "$found" | cut -f 9)" = 'requests.new.total is 7, less than 8, the sum of the reports of its area (reports added up: 2); without a report, or without this number in it: 乙 (1)' ]
	[ "$(sed -n 3p "$found" | cut -f 9)" = 'requests.carried_out.total is 0, less than 1, the sum of the reports of its area (reports added up: 1); without a report, or without this number in it: 丙、乙 (2)' ]
	in_chinese -r area-sum -A "$areas" "$changed"
	[ "$(sed -n 2p "$found" | cut -f 9)" = 'requests.new.total为7，少于所辖2份报告之和8；其中没有报告或没有此数的：乙（共1个）' ]
	check -x area-sum -A "$areas" -s warning "$changed"
	refute grep -q area-sum "$found"
}

@test "area-sum: a report in several files is named and not summed; blanks are not either" {
	areas=$BATS_TEST_TMPDIR/areas
	printf '县\t甲\n县\t乙\n' >"$areas"
	local new=requests.new.total

	stated "甲 2023 $new 30 a" "甲 2023 $new 40 b" "乙 2023 $new 5 c" "县 2023 $new 4 x"
	area "$areas"
	[ "$(cut -f 6,7 "$found")" = '4	5' ]
	says '; not added, as they are in several files: 甲 (1)'
	stated "甲 2023 $new 3 a" "县 2023 $new 3 x"
	area "$areas"
	[ "$status" = 0 ]
	printf '甲\t2023\t%s\t\ta:1\t\n县\t2023\t%s\t0\tx:1\t\n' $new $new >"$changed"
	area "$areas"
	[ "$status" = 0 ]
	printf '甲\t2023\t%s\t1\ta:1\t\n县\t2023\t%s\t\tx:1\t\n甲\t-\t%s\t9\ta:1\t\n' $new $new $new >"$changed"
	area "$areas"
	[ "$status" = 0 ]
	: >"$areas"
	area "$areas"
	[ "$status" = 0 ]
}

@test "early: published before the year was over" {
	sound
	year=$(years)
	for day in "$year-12-31" "$year-01-18" "$((year - 1))-12-31"; do
		state meta.published "$day"
		breaks early meta.published "$day" "$((year + 1))-01-01" "$(place meta.title)"
	done
	says "published on $((year - 1))-12-31, before the end of $year, the year it reports on"
	for day in "$((year + 1))-01-01" "$year-13-01" "$year/12/31"; do
		state meta.published "$day"
		silent
	done
	state meta.published "$year-12-31"
	sed -i "s/^\([^	]*\)	$year/\1	-/" "$changed"
	quiet -r early
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
		[ "$status" = 0 ] || { sed -n 1,5p "$found"; false; }
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
