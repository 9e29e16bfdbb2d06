# dr-check from year to year, and which records are one report: chains, sorted or not,
# pieces, names that change, keys that come twice.

# shellcheck disable=SC2016,SC2154,SC2164
load checking

# report AGENCY YEAR NORMATIVE RESULTS: a report as a small office writes it, all 0 but these numbers
report() {
	local row
	cat <<-EOF
		$1$2年政府信息公开工作年度报告
		本报告所列数据的统计期限自$2年1月1日起至$2年12月31日止。
		一、总体情况
		（一）主动公开
		$2年没有重大变化。
		（二）依申请公开
		$2年未收到申请。
		（三）政府信息管理
		$2年继续清理文件。
		（四）政府信息公开平台建设
		$2年网站照常更新。
		（五）监督保障
		$2年照常培训，考核合格。
		二、主动公开政府信息情况
		第二十条第（一）项
		信息内容	本年制发件数	本年废止件数	现行有效件数
		规章	0	0	0
		行政规范性文件	$3
		第二十条第（五）项
		信息内容	本年处理决定数量
		行政许可	0
		第二十条第（六）项
		信息内容	本年处理决定数量
		行政处罚	0
		行政强制	0
		第二十条第（八）项
		信息内容	本年收费金额（单位：万元）
		行政事业性收费	0
		三、收到和处理政府信息公开申请情况
		（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）	申请人情况
		自然人	法人或其他组织	总计
		商业企业	科研机构	社会公益组织	法律服务机构	其他
	EOF
	for row in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 '三、本年度办理结果	（一）予以公开' \
	    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）' '（三）不予公开	1.属于国家秘密' 2.其他法律行政法规禁止公开 \
	    '3.危及“三安全一稳定”' 4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息 7.属于行政执法案卷 \
	    8.属于行政查询事项 '（四）无法提供	1.本机关不掌握相关政府信息' 2.没有现成信息需要另行制作 3.补正后申请内容仍不明确 \
	    '（五）不予处理	1.信访举报投诉类申请' 2.重复申请 3.要求提供公开出版物 4.无正当理由大量反复申请 \
	    5.要求行政机关确认或重新出具已获取信息 \
	    '（六）其他处理	1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请' \
	    2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 3.其他 （七）总计 四、结转下年度继续办理; do
		printf '%s\t0\t0\t0\t0\t0\t0\t0\n' "$row"
	done
	cat <<-EOF
		四、政府信息公开行政复议、行政诉讼情况
		行政复议					行政诉讼
		结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉					复议后起诉
							结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
		$4
		五、存在的主要问题及改进情况
		$2年的不足是更新不够及时，下一步加以改进。
		六、其他需要报告的事项
		未收取信息处理费。
	EOF
}

# As a government published it: two totals of 0 in the first year, all else right, another name in the next.
@test "a pair of reports with two wrong totals: these are found, and nothing else" {
	cd "$BATS_TEST_TMPDIR"
	case $BUILD in /*) ;; *) BUILD=$OLDPWD/$BUILD ;; esac
	report 某某区人民政府 2022 '0	0	5' '10	1	0	0	0	0	0	0	0	0	5	0	0	0	0' >2022.txt
	report 某市某某区人民政府 2023 '3	0	8' '0	0	0	0	0	0	0	0	0	0	0	0	0	0	0' >2023.txt
	extract 2022.txt 2023.txt
	[ "$status" = 0 ]
	LC_ALL=C sort -o records records
	check records
	[ "$status" = 1 ]
	[ "$(cut -f 1-8 "$found")" = "某某区人民政府	2022	error	dispute-sum	review.total	0	11	2022.txt:$(grep -n '^10	' 2022.txt | cut -d: -f1)
某某区人民政府	2022	error	dispute-sum	lawsuit.reviewed.total	0	5	2022.txt:$(grep -n '^10	' 2022.txt | cut -d: -f1)" ]
	# under one name the second is compared with the first
	"$BUILD/dr-extract" -a 某市某某区人民政府 2022.txt 2023.txt | "$BUILD/dr-check" >found.one || [ $? = 1 ]
	[ "$(cut -f 4,5 found.one)" = "$(cut -f 4,5 "$found")" ]
	sed 's/^行政规范性文件	3	0	8/行政规范性文件	3	0	9/' 2023.txt >wrong.txt
	"$BUILD/dr-extract" -a 某市某某区人民政府 2022.txt wrong.txt | "$BUILD/dr-check" -r in-force-chain >found.one || [ $? = 1 ]
	[ "$(cut -f 1,2,4-7 found.one)" = "某市某某区人民政府	2023	in-force-chain	proactive.normative.in_force	9	8" ]
	"$BUILD/dr-extract" 2022.txt wrong.txt | "$BUILD/dr-check" -r in-force-chain
}

@test "sound chains of years: nothing is found, in the order written or sorted" {
	make_reports -p -l tabs -n 40 -y 3 -s "$SEED"
	extract "${files[@]}"
	check "$BATS_TEST_TMPDIR/records"
	[ ! -s "$found" ]
	[ ! -s "$errors" ]
	LC_ALL=C sort "$BATS_TEST_TMPDIR/records" >"$changed"
	[ "$(cut -f 1,2 "$changed" | uniq | wc -l)" = 120 ]
	silent
}

@test "from the form of 2019 to that of 2021: what both state is compared" {
	for seed in 1 2 3 4 5 6 7 8 9; do
		sound -y 2 -s $seed
		[ "$(years | head -n 1)" = 2020 ] && break
	done
	[ "$(value meta.form 2020) $(value meta.form 2021)" = "2019 2021" ]
	was=$(value requests.carried_in.other)
	add 7 requests.carried_in.other requests.carried_in.total requests.carried_out.other requests.carried_out.total
	breaks carry-over requests.carried_in.other $((was + 7)) "$was" "$(place requests.carried_in.other)"
	add 1000000000 proactive.normative.in_force proactive.rules.in_force
	silent
}

@test "carry-over: a total that is wrong in itself is not reported again" {
	sound -y 2
	add 7 requests.carried_in.total
	besides=balance,carry-over
	breaks applicant-sum requests.carried_in.total $(($(value requests.carried_in.total) + 7)) \
	    "$(value requests.carried_in.total)" "$(place requests.carried_in.total)"
	besides=
	# nor where last year's was
	mapfile -t year < <(years)
	change -v y="${year[0]}" '$2 == y && $3 == "requests.carried_out.total" { $4 += 7 } { print }'
	check "$changed"
	[ "$(cut -f 2,4,5 "$found")" = "${year[0]}	applicant-sum	requests.carried_out.total" ]
}

@test "carry-over: the one cell that is wrong in both" {
	sound -y 2
	was=$(value requests.carried_in.legal)
	add 7 requests.carried_in.legal
	check "$changed"
	[ "$(cut -f 3-7 "$found")" = "error	carry-over	requests.carried_in.legal	$((was + 7))	$was" ]
	says '; the balance of the column is off by as much because of that'
	check -x carry-over "$changed"
	[ "$(cut -f 4,5 "$found")" = "balance	requests.carried_out.legal" ]
	says '; its row'"'"'s total disagrees by the same: look at requests.carried_in.legal'
	check -x balance "$changed"
	[ "$(cut -f 4 "$found" | sort | tr '\n' ' ')" = "applicant-sum carry-over " ]
}

@test "from year to year: blank counts as 0, and what is missing or no number as nothing" {
	sound -f 2021 -y 2
	mapfile -t year < <(years)
	add 7 proactive.normative.issued proactive.normative.in_force
	keep_change
	issued=$(value proactive.normative.issued)
	change -v y="${year[1]}" '$2 == y && $3 == "proactive.normative.issued" { $4 = "" } { print }'
	check -r in-force-chain "$changed"
	[ "$(cut -f 5-7 "$found")" = "proactive.normative.in_force	$(value proactive.normative.in_force)	$(($(value proactive.normative.in_force) - issued))" ]
	says '(blank cells counted as 0: 1)'
	change '!($3 ~ /normative\.issued/)'
	check -r in-force-chain,carry-over,items-chain "$changed"
	[ "$status" = 0 ]
	change -v y="${year[0]}" '$2 == y && $3 ~ /carried_out|in_force/ { $4 = "12a" } { print }'
	check -r in-force-chain,carry-over,items-chain "$changed"
	[ "$status" = 0 ]
	# a stock that nobody stated
	change -v y="${year[0]}" '$2 == y && $3 ~ /in_force/ { $4 = "" } { print }'
	check -r in-force-chain "$changed"
	[ "$status" = 0 ]
}

@test "years are compared within one agency, next to each other" {
	sound -y 3
	mapfile -t year < <(years)
	# two agencies
	change -v y="${year[1]}" '$2 == y && $3 ~ /carried_in/ { $4 += 7 } $2 >= y { $1 = "另一机关" } { print }'
	check -r carry-over,gap,copied,in-force-chain,items-chain "$changed"
	[ "$status" = 0 ]
	# over a gap nothing is compared
	change -v y="${year[1]}" '$2 == y { next } { print }'
	breaks gap meta.year "${year[2]}" "${year[1]}" "$(place meta.title)"
	says "no report between those on ${year[0]} and ${year[2]}"
}

@test "years in descending order: said once, and each report is still looked at" {
	sound -y 3
	mapfile -t year < <(years)
	change -v y="${year[2]}" '$2 == y && $3 ~ /carried_in\.(natural|legal)/ { $4 += 7 } { print }'
	LC_ALL=C sort -s -t "$(printf '\t')" -k 2,2nr -o "$changed" "$changed"
	check -r carry-over,balance "$changed"
	[ "$status" = 2 ]
	[ "$(cat "$errors")" = "dr-check: $(place meta.title "${year[1]}"): $(awk -F '\t' 'NR == 1 { print $1 }' "$sound"): years not together or not in order, so not all were compared: sort the records with LC_ALL=C sort (and 1 more)" ]
	[ "$(cut -f 2,4 "$found" | sort -u)" = "${year[2]}	balance" ]
	LC_ALL=C sort -o "$changed" "$changed"
	check -r carry-over "$changed"
	[ ! -s "$errors" ]
	[ "$(wc -l <"$found")" = 2 ]
}

@test "a report in pieces: said once, status 2, and sorted it is whole" {
	sound
	sed 's/^[^	]*/另一机关/' "$sound" >"$BATS_TEST_TMPDIR/other"
	paste -d '\n' "$sound" "$BATS_TEST_TMPDIR/other" >"$changed"
	check -r balance "$changed"
	[ "$status" = 2 ]
	grep -qE ": records of one report not together: sort them or, .* \(and [0-9]+ more\)$" "$errors"
	[ "$(wc -l <"$errors")" = 1 ]
	LC_ALL=C sort -o "$changed" "$changed"
	silent
}

@test "reports without agency or year are told apart by their files, sorted or not" {
	make_reports -p -l tabs -n 30 -s "$SEED"
	extract "${files[@]}"
	for spoilt in '$1 = "-"' '$2 = "-"' '$1 = $2 = "-"'; do
		awk -F '\t' -v OFS='\t' "{ $spoilt; print }" "$BATS_TEST_TMPDIR/records" | LC_ALL=C sort >"$changed"
		check -x no-agency,no-year "$changed"
		cat "$found" "$errors"
		[ "$status" = 0 ]
		[ ! -s "$errors" ]
		check -r no-agency,no-year "$changed"
		[ "$(cut -f 8 "$found" | sed 's/:[0-9]*$//' | sort -u | wc -l)" = 30 ]
	done
	# more than are held at once is no silent loss
	awk -F '\t' -v OFS='\t' '{ for (i = 1; i <= 3; i++) { $1 = "-"; $5 = i $5; print } }' "$BATS_TEST_TMPDIR/records" |
	    LC_ALL=C sort -t "$(printf '\t')" -k 3,3 >"$changed"
	check -r no-agency "$changed"
	[ "$status" = 2 ]
	grep -q 'records of one report not together: .* where agency or year is unknown, give these with dr-extract -a and -y (and [0-9]* more)$' "$errors"
}

# again AWK-PROGRAM: makes changed of sound and the same report once more, changed, in second.txt; sorted together
again() {
	awk -F '\t' -v OFS='\t' "$1"' { $5 = "second.txt:" FNR; print }' "$sound" | cat "$sound" - | LC_ALL=C sort >"$changed"
}

# judged FILE: the only finding is that there are two reports, and this one is judged; it leaves $found
judged() {
	check "$changed"
	cat "$found" "$errors"
	[ "$status" = 1 ]
	[ "$(cut -f 4,5 "$found")" = 'restated	meta.published' ]
	[ "$(cut -f 8 "$found" | sed 's/:[0-9]*$//')" = "$1" ]
	[ "$(wc -l <"$errors")" = 1 ]
	grep -q ": 2 files have a report for $(years): checks and comparisons use $1, not " "$errors"
	grep -q 'tell them apart with dr-extract -a$' "$errors"
	cp "$found" "$found.judged"
	check -x restated "$changed"
	[ "$status" = 0 ]
	mv "$found.judged" "$found"
}

# day YEAR-MM-DD: sound, with this day of publication
day() {
	printf '%s\tmeta.published\t%s\t%s\t\n' "$(sed 1q "$sound" | cut -f 1,2)" "$1" "$(place meta.title)" | cat "$sound" - >"$changed"
	keep_change
}

@test "restated: which is judged, and what is another number" {
	sound -f 2021
	first=$(place meta.title)
	first=${first%:*}
	# both numbers of a request that was counted too much: a sound report, with another number
	more='$3 ~ /^requests\.(new|carried_out)\.(legal|total)$/ { $4 += 7 }'
	# without a date, the file that sorts last
	again "$more"
	judged second.txt
	[ "$(cut -f 3,6,7 "$found")" = 'warning		' ]
	says " has another report of this agency for this year; cells with another value: 4, the first of them requests.new.legal ($(($(value requests.new.legal) + 7)) here, $(value requests.new.legal) there); this file is used, as its name comes last; "
	# dated before undated, then the later one; the numbers of the other are not looked at
	day $(($(years) + 1))-01-20
	again "$more"' $3 == "meta.published" { next }'
	judged "$first"
	[ "$(cut -f 3,6,7 "$found")" = "warning	$(($(years) + 1))-01-20	" ]
	again '$3 == "requests.new.legal" { $4 += 7 } $3 == "meta.published" { $4 = $2 + 1 "-01-19" }'
	judged "$first"
	[ "$(cut -f 6,7 "$found")" = "$(($(years) + 1))-01-20	$(($(years) + 1))-01-19" ]
	again "$more"' $3 == "meta.published" { $4 = $2 + 1 "-01-21" }'
	judged second.txt
	says 'as it was published later'
	cp "$found" "$found.sorted"
	# not sorted, the other way round
	grep second.txt "$changed" >"$changed.2"
	grep -v second.txt "$changed" >>"$changed.2"
	check "$changed.2"
	diff "$found" "$found.sorted"
	in_chinese -r restated "$changed"
	[ "$(cut -f 1-8 "$found")" = "$(cut -f 1-8 "$found.sorted")" ]
	grep -q '以本份为准，因为它发布较晚' "$found"
}

@test "restated: put out again with other words, or another day of the page, is a note" {
	sound -f 2021
	day $(($(years) + 1))-01-20
	again '$3 == "meta.published" { $4 = $2 + 1 "-01-31" }'
	judged second.txt
	[ "$(cut -f 3 "$found")" = note ]
	says 'with the same numbers (other records that differ: 0); this file is used, as it was published later'
	again '$3 == "text.5.001" { $4 = $4 "等。" } $3 ~ /^requests\.new/ { $4 = $4 ".0" }'
	judged second.txt
	[ "$(cut -f 3 "$found")" = note ]
	says 'with the same numbers (other records that differ: 1)'
	again '$3 == "requests.new.total" { $4 = "" }'
	check -r restated "$changed"
	[ "$(cut -f 3 "$found")" = warning ]
	says "cells with another value: 1, the first of them requests.new.total (a blank here, $(value requests.new.total) there)"
	again '$3 == "requests.new.total" { next }'
	check -r restated "$changed"
	says "requests.new.total (no record here, $(value requests.new.total) there)"
}

@test "a year with two reports: the one that is judged is compared with the years before and after" {
	sound -f 2021 -y 3
	mapfile -t year < <(years)
	# in !.txt, which is not judged, all is wrong
	awk -F '\t' -v OFS='\t' -v y="${year[1]}" '$2 == y { $5 = "!.txt:" FNR; if ($3 ~ /^(req|pro)/) $4 = 99999; print }' "$sound" |
	    cat "$sound" - | LC_ALL=C sort >"$changed"
	check "$changed"
	[ "$(cut -f 2-5 "$found")" = "${year[1]}	warning	restated	meta.published" ]
	[ "$(wc -l <"$errors")" = 1 ]
}

# begin YEAR NAME NAME: makes changed of sound, with one name before the year, and the other from it on
begin() {
	awk -F '\t' -v OFS='\t' -v y="$1" -v old="$2" -v new="$3" '{ $1 = $2 < y ? old : new; print }' "$sound" | LC_ALL=C sort >"$changed"
}

@test "new-name: an agency ends, and one of nearly the same name begins" {
	local IFS
	sound -f 2021 -y 3
	mapfile -t year < <(years)
	while IFS=, read -r old new; do
		begin "${year[1]}" "$old" "$new"
		check -r new-name "$changed"
		cat "$found" "$errors"
		[ "$status" = 1 ]
		[ ! -s "$errors" ]
		[ "$(cut -f 3-5 "$found")" = 'note	new-name	meta.agency' ]
		says "reports of $old end with ${year[0]}, and those of $new begin with ${year[1]}: if the agency was renamed, give both one name with dr-extract -a"
		# of whichever comes last, with the other
		[ "$(cut -f 6,7 "$found" | tr '\t' '\n' | LC_ALL=C sort)" = "$(printf '%s\n' "$old" "$new" | LC_ALL=C sort)" ]
		[ "$(cut -f 1 "$found")" = "$(cut -f 6 "$found")" ]
		in_chinese -r new-name "$changed"
		grep -qF "$old的报告到${year[0]}年为止，而$new的报告从${year[1]}年开始" "$found"
	done <<-'END'
		云岭县,云岭县人民政府
		云岭县人民政府,云岭县
		云岭县政府,云岭县人民政府
		云岭县教育局,云岭县教育和体育局
		云岭县人力资源局,云岭县人力资源和社会保障局
		云岭县卫生和计划生育局,云岭县卫生局
	END
	# alone
	begin "${year[1]}" 云岭县教育局 云岭县教育和体育局
	check -x carry-over,in-force-chain,copied "$changed"
	[ "$(cut -f 4 "$found")" = new-name ]
	# others between them, as sort leaves it
	for i in 交通运输局 乡村振兴局 中医药局; do
		awk -F '\t' -v OFS='\t' -v y="${year[0]}" -v a="云岭县$i" '$2 == y { $1 = a; print }' "$sound"
	done >"$changed.others"
	begin "${year[1]}" 云岭县 云岭县人民政府
	LC_ALL=C sort -m "$changed" <(LC_ALL=C sort "$changed.others") >"$changed.all"
	check -r new-name "$changed.all"
	[ "$(cut -f 6,7 "$found")" = '云岭县人民政府	云岭县' ]
}

@test "new-name: other bodies, and years that do not follow each other, are none" {
	local IFS
	sound -f 2021 -y 3
	mapfile -t year < <(years)
	while IFS=, read -r old new; do
		begin "${year[1]}" "$old" "$new"
		check -r new-name "$changed"
		cat "$found"
		[ "$status" = 0 ]
	done <<-'END'
		云岭县人民政府,云岭县河口镇人民政府
		云岭县教育局,云岭县河口区教育局
		云岭县医院,云岭县中医院
		云岭县教育局,云岭县民政局
		云岭县,云岭县教育局
		云岭县人民政府,云岭县人民政府办公室
		云岭县人民政府,云山县人民政府
		云岭县第一中学,云岭县第十一中学
	END
	# both in one year, or a year between
	begin "${year[1]}" 云岭县教育局 云岭县教育和体育局
	awk -F '\t' -v y="${year[1]}" '$2 != y' "$changed" >"$changed.gap"
	check -r new-name "$changed.gap"
	[ "$status" = 0 ]
	awk -F '\t' -v OFS='\t' -v y="${year[1]}" '{ print } $2 == y { $1 = "云岭县教育局"; print }' "$changed" | LC_ALL=C sort >"$changed.both"
	check -r new-name "$changed.both"
	[ "$status" = 0 ]
}

@test "a key stated twice: what differs one by one, what is the same once" {
	sound
	awk -F '\t' -v OFS='\t' '$3 ~ /^requests\.new\.(legal|other)$/ { $4 += 7 } { print }' "$sound" |
	    cat "$sound" - | LC_ALL=C sort -s -t "$(printf '\t')" -k 1,3 >"$changed"
	check "$changed"
	[ "$(cut -f 3-5 "$found" | head -n 2)" = "error	duplicate	requests.new.legal
error	duplicate	requests.new.other" ]
	[ "$(cut -f 3,4 "$found" | tail -n 1)" = "note	duplicate" ]
	[ "$(wc -l <"$found")" = 3 ]
	says "keys that are stated twice, with the same values: $(($(wc -l <"$sound") - 2)), the first of them "
}

@test "copied: -c sets the share above which it is said" {
	sound -y 2
	mapfile -t year < <(years)
	# twenty clauses of six letters, and five of them anew
	change -v y="${year[1]}" '
		$3 ~ /^text\.5\./ && $3 !~ /001$/ { next }
		$3 == "text.5.001" {
			$4 = ""
			for (i = 1; i <= 20; i++) {
				c = sprintf("%c", 96 + i)
				$4 = $4 ($2 == y && i <= 5 ? "z" : c) c c c i c c "。"
			}
		}
		{ print }'
	"$BUILD/dr-check" -c 100 "$changed"
	"$BUILD/dr-check" "$changed"
	check -c 74 "$changed"
	[ "$(cut -f 4-7 "$found")" = "copied	text.5.*	75	" ]
	says "section 5: 75 per cent of the prose is the same as in ${year[0]}, apart from numbers"
	"$BUILD/dr-check" -c 75 "$changed"
	for wrong in -1 101 x 5x '' 1e1 99999999999999999999; do
		check -c "$wrong" "$changed"
		[ "$status" = 2 ]
		[ "$(cat "$errors")" = "dr-check: $wrong: not a percentage from 0 to 100" ]
	done
}

@test "copied: a section of a few words is alike by chance" {
	sound -y 2
	change '$3 ~ /^text\.5\./ && $3 !~ /001$/ { next } $3 == "text.5.001" { $4 = "公开内容还不够全面，下一步加强培训，加大公开力度。" } { print }'
	silent
}

# Records of two files are two reports, also where sort(1) puts the smaller value of a key first, whichever file it is of.
@test "two files of one agency and year, sorted together: no sum is made of both" {
	sound -f 2021
	# Its name is before that of the sound one, which is judged.
	mkdir "$BATS_FILE_TMPDIR/other"
	"$BUILD/tests/generate" -p -f 2021 -l tabs -s 77 -d "$BATS_FILE_TMPDIR/other"
	"$BUILD/dr-extract" "$BATS_FILE_TMPDIR"/other/*.txt |
	    awk -F '\t' -v OFS='\t' -v head="$(head -n 1 "$sound" | cut -f 1,2)" '
		BEGIN { split(head, h) } $3 !~ /^meta\.[a-gi-z]/ { $1 = h[1]; $2 = h[2]; print }' >"$BATS_TEST_TMPDIR/second"
	LC_ALL=C sort "$sound" "$BATS_TEST_TMPDIR/second" >"$changed"
	check -x restated "$changed"
	cat "$found"
	[ "$status" = 0 ]
	check -r restated,duplicate "$changed"
	[ "$(cut -f 4 "$found")" = restated ]
	# three of them: each of those that are not judged is named
	sed 's/:\([0-9]*\)	\([^	]*\)$/.copy:\1	\2/' "$sound" | LC_ALL=C sort -m "$changed" - >"$changed.three"
	check -r restated "$changed.three"
	[ "$(wc -l <"$found")" = 2 ]
	grep -q ': 3 files have a report for .*, not [^ ]*, [^ ]*; ' "$errors"
}

@test "years that are not together are not compared: said once, status 2, whatever else is found" {
	make_reports -p -l tabs -n 40 -y 3 -s "$SEED"
	extract "${files[@]}"
	LC_ALL=C sort -t "$(printf '\t')" -k 2,2 -k 1,1 "$BATS_TEST_TMPDIR/records" >"$changed"
	check "$changed"
	[ "$status" = 2 ]
	[ ! -s "$found" ]
	[ "$(wc -l <"$errors")" = 1 ]
	grep -qE ': years not together or not in order, so not all were compared: sort the records with LC_ALL=C sort \(and [0-9]+ more\)$' "$errors"
	[ "$(sed 's/.*(and \([0-9]*\) more)/\1/' "$errors")" -ge 39 ]
	# nothing was to be compared
	check -r balance,outcome-sum "$changed"
	[ "$status" = 0 ]
	[ ! -s "$errors" ]
	# in whatever order the agencies are
	LC_ALL=C sort -r -t "$(printf '\t')" -k 1,1 -s "$BATS_TEST_TMPDIR/records" >"$changed"
	check "$changed"
	[ "$status" = 0 ]
	[ ! -s "$errors" ]
}

@test "many agencies: 64 bytes for each tell what is not together" {
	[ -x /usr/bin/time ] || skip "GNU time is not here"
	for n in 1000 101000; do
		awk -v n="$n" 'BEGIN { for (i = 1; i <= n; i++) print "机关" i "\t2023\trequests.new.total\t1\tf:1\t" }' |
		    /usr/bin/time -o "$BATS_TEST_TMPDIR/$n" -f %M "$BUILD/dr-check" -r carry-over
	done
	few=$(tail -n 1 "$BATS_TEST_TMPDIR/1000") many=$(tail -n 1 "$BATS_TEST_TMPDIR/101000")
	echo "$few KiB, $many KiB"
	[ $(((many - few) * 1024)) -lt $((100000 * 64 + 300000)) ]
}

@test "duplicate, in Chinese: where, and what is there" {
	sound -f 2021
	is=$(value requests.new.total)
	cat "$sound" >"$changed"
	awk -F '\t' -v OFS='\t' '$3 == "requests.new.total" { $4 += 7; sub(/[0-9]*$/, "999", $5); print }' "$sound" >>"$changed"
	in_chinese -r duplicate "$changed"
	[ "$(cut -f 9 "$found")" = "一、本年新收政府信息公开申请数量/总计（requests.new.total）出现两次：$is，另在$(tail -n 1 "$changed" | cut -f 5)为$((is + 7))" ]
}

@test "a byte order mark in front of records is none of the agency's name" {
	sound -f 2021
	{ printf '\357\273\277'; cat "$sound"; } >"$changed"
	silent
}
