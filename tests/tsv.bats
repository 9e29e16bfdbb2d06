# dr-tsv: what records say, in a table: nothing lost, nothing moved, nothing made up.

# shellcheck disable=SC2016,SC2154,SC2164
load helpers

setup_file() {
	local file

	export MANY=$BATS_FILE_TMPDIR/many
	mkdir "$MANY"
	# An agency of its own for each report, so that the table names its truth.
	"$BUILD/tests/generate" -p -l tabs -n 30 -s 31 -d "$MANY"
	for file in "$MANY"/*.txt; do
		"$BUILD/dr-extract" -a "r$(basename "$file" .txt)" "$file"
	done >"$MANY/records"
	[ "$(cut -f 1,2 "$MANY/records" | sort -u | wc -l)" = 30 ]
	# agency, key and value of every cell that was made up
	awk -F '\t' -v OFS='\t' '
		$1 ~ /^(proactive|requests|review|lawsuit)\./ || $1 == "meta.form" {
			name = FILENAME
			sub(/.*\//, "r", name)
			sub(/\.truth/, "", name)
			print name, $1, $2
		}' "$MANY"/*.truth | sort >"$MANY/truth"
	[ "$(wc -l <"$MANY/truth")" -gt 5000 ]
}

setup() {
	dir=$BATS_TEST_TMPDIR
	records=$MANY/records
}

# tsv [OPTION ...] [FILE ...]: leaves out, err and status
tsv() {
	status=0
	"$BUILD/dr-tsv" "$@" >"$dir/out" 2>"$dir/err" || status=$?
}

# done_well: the run before ended with 0 and had nothing to say
done_well() {
	cat "$dir/err"
	[ "$status" = 0 ]
	[ ! -s "$dir/err" ]
}

# record KEY VALUE [AGENCY [YEAR]]
record() {
	printf '%s\t%s\t%s\t%s\tf:1\t\n' "${3:-a}" "${4:-2023}" "$1" "$2"
}

# long FILE: agency, key and value of each filled cell of a table by TAB
long() {
	awk -F '\t' -v OFS='\t' '
		NR == 1 { for (i = 1; i <= NF; i++) key[i] = $i == "form" ? "meta.form" : $i; next }
		{
			for (i = 3; i <= NF; i++)
				if (key[i] !~ /^(title|published|source)$/ && $i != "")
					print $1, key[i], $i
		}' "$1" | sort
}

# --- what comes out is what was put in ---

@test "read with awk, the table equals the truth cell by cell" {
	tsv "$records"
	done_well
	long "$dir/out" | diff "$MANY/truth" -
}

@test "read with mlr as CSV, the table equals the truth cell by cell" {
	command -v mlr >/dev/null || skip "mlr is not here"
	tsv -c "$records"
	done_well
	mlr --icsv --otsv cat "$dir/out" >"$dir/table"
	long "$dir/table" | diff "$MANY/truth" -
}

@test "titles with quotes, commas, TABs, newlines and backslashes survive mlr" {
	command -v mlr >/dev/null || skip "mlr is not here"
	difficult "$records" >"$dir/difficult"
	awk -F '\t' '$3 == "meta.title" { print $4 }' "$dir/difficult" >"$dir/want"
	tsv "$dir/difficult"
	done_well
	sed 1d "$dir/out" | cut -f 4 | diff "$dir/want" -
	tsv -c "$dir/difficult"
	done_well
	mlr --icsv --otsv cut -f title "$dir/out" | sed 1d | diff "$dir/want" -
}

# script_of PAGE NUMBER: the n-th awk script that the page shows between quotes
@test "records, a table, and records again, by the script of the page" {
	local awk n=0

	awk '/^awk -F .*NR == 1/ { on = 1 } on { gsub(/\\e/, "\\"); print } on && /^}'"'"'/ { exit }' \
	    "$TESTS/../man/dr-tsv.1" >"$dir/script"
	[ "$(wc -l <"$dir/script")" -le 10 ]
	grep -q '^}' "$dir/script"
	awk -F '\t' -v OFS='\t' '$3 ~ /^(proactive|requests|review|lawsuit)\./ && $4 != "" { print $1, $2, $3, $4 }' \
	    "$records" >"$dir/want"
	tsv "$records"
	for awk in mawk gawk 'busybox awk' original-awk; do
		command -v "${awk%% *}" >/dev/null || continue
		n=$((n + 1))
		sed "s/^awk/$awk/" "$dir/script" >"$dir/run"
		sh "$dir/run" <"$dir/out" | grep -E '	(proactive|requests|review|lawsuit)\.' | cut -f 1-4 |
		    LC_ALL=C sort >"$dir/got"
		LC_ALL=C sort "$dir/want" | diff - "$dir/got"
		# Six fields each, so that the other programs read them too.
		sh "$dir/run" <"$dir/out" | "$BUILD/dr-tsv" | diff "$dir/out" -
	done
	[ "$n" -gt 0 ]
}

# --- the columns ---

@test "the columns are the same whatever comes in" {
	tsv "$records"
	sed -n 1p "$dir/out" | tr '\t' '\n' >"$dir/header"
	[ "$(wc -l <"$dir/header")" = 232 ]
	[ "$(sed -n '1,5p;$p' "$dir/header" | tr '\n' ' ')" = 'agency year form title published source ' ]
	[ -z "$(sort "$dir/header" | uniq -d)" ]
	# every cell of either form has one
	cut -f 2 "$MANY/truth" | sort -u | grep -v '^meta' | comm -23 - <(sort "$dir/header") >"$dir/lost"
	[ ! -s "$dir/lost" ]
	awk -F '\t' 'NF != 232' "$dir/out" >"$dir/short"
	[ ! -s "$dir/short" ]
	sed -n 1p "$dir/out" >"$dir/first"
	tsv /dev/null
	[ "$status" = 2 ]
	[ "$(cat "$dir/err")" = 'dr-tsv: /dev/null: no records: make them from reports with dr-extract' ]
	diff "$dir/first" "$dir/out"
	tsv "$TESTS/../Makefile"
	[ "$status" = 2 ]
	diff "$dir/first" "$dir/out"
}

@test "outputs can be joined end to end" {
	awk -F '\t' -v out="$dir" '{ print >(out "/part." ($1 < "r0011" ? 1 : 2)) }' "$records"
	tsv "$records"
	{
		"$BUILD/dr-tsv" "$dir/part.1"
		"$BUILD/dr-tsv" "$dir/part.2" | sed 1d
	} | diff "$dir/out" -
	"$BUILD/dr-tsv" "$dir/part.1" - <"$dir/part.2" | diff "$dir/out" -
}

@test "columns are in the order of the forms" {
	tsv "$records"
	sed -n 1p "$dir/out" | tr '\t' '\n' | sed '1,5d;$d' >"$dir/columns"
	# Each form's own order is a part of it.
	awk -F '\t' '$3 == "meta.form" && $4 != "mixed" && !seen[$4]++ { print $1 }' "$records" >"$dir/two"
	[ "$(wc -l <"$dir/two")" = 2 ]
	while read -r agency; do
		awk -F '\t' -v a="$agency" '$1 == a && $3 ~ /^(proactive|requests|review|lawsuit)\./ { print $3 }' "$records" >"$dir/keys"
		grep -Fxf "$dir/keys" "$dir/columns" | diff "$dir/keys" -
	done <"$dir/two"
}

@test "-k: the keys that match, in the order of the forms, each once" {
	tsv -k 'review.*' -k 'requests.*.total' -k 'requests.n*.total' -k meta.title "$records"
	done_well
	sed -n 1p "$dir/out" | tr '\t' '\n' >"$dir/header"
	[ "$(sed -n 1,4p "$dir/header" | tr '\n' ' ')" = 'agency year meta.title requests.new.total ' ]
	[ "$(wc -l <"$dir/header")" = 34 ]
	[ "$(tail -n 1 "$dir/header")" = review.total ]
	# the same numbers as in the whole table
	tsv "$records"
	mv "$dir/out" "$dir/whole"
	tsv -k 'requests.*.total' -k 'review.*' "$records"
	long "$dir/out" >"$dir/got"
	long "$dir/whole" | awk -F '\t' '$2 ~ /^requests\..*\.total$/ || $2 ~ /^review\./' | diff - "$dir/got"
}

@test "-k: a pattern that no key can match is an error, and writes nothing" {
	local pattern

	for pattern in 'request.*' 'requests.new' 'texte.*' 'x' '' '*.none' '[tc]x*' 'meta.heading.7'; do
		tsv -k 'review.*' -k "$pattern" "$records"
		[ "$status" = 2 ]
		[ ! -s "$dir/out" ]
		grep -F ": $pattern: matches no key" "$dir/err"
	done
}

@test "-k: prose and claims only where a pattern names them, a column a pattern" {
	{
		record text.5.002 'two, "b"'
		record text.5.001 'one\\nline'
		record text.6.001 six
		record claim.new.001 59
		record requests.new.total 59
	} >"$dir/in"
	tsv -k '*' "$dir/in"
	done_well
	[ "$(grep -c -e one -e six "$dir/out")" = 0 ]
	tsv -k 'text.5.*' -k requests.new.total -k 'text.5.*' -k 'te*' -k 'claim.*' "$dir/in"
	done_well
	printf '%s\t%s\t%s\t%s\t%s\t%s\n' agency year requests.new.total 'text.5.*' 'te*' 'claim.*' \
	    a 2023 59 'one\\nline\ntwo, "b"' 'one\\nline\ntwo, "b"\nsix' 59 | diff - "$dir/out"
	tsv -c -k 'text.5.*' "$dir/in"
	done_well
	printf 'agency,year,text.5.*\r\na,2023,"one\\nline\ntwo, ""b"""\r\n' | diff - "$dir/out"
}

@test "-k: prose and claims are in the order of their numbers, also from 1000 on" {
	{
		for i in 998 999 1000 1001 10000; do record text.1.2.$i p$i; done
		for i in 2.01 10.01 10.02 1000.01 1000.02 999.01; do record claim.part.$i $i; done
	} | LC_ALL=C sort >"$dir/in"
	tsv -k 'text.1.*' -k 'claim.*' "$dir/in"
	done_well
	[ "$(tail -n 1 "$dir/out")" = 'a	2023	p998\np999\np1000\np1001\np10000	2.01\n10.01\n10.02\n999.01\n1000.01\n1000.02' ]
}

@test "-k: prose that no record has is named" {
	tsv -k 'text.9.*' -k 'text.5.*' "$records"
	[ "$status" = 0 ]
	[ "$(cat "$dir/err")" = 'dr-tsv: text.9.*: no record has a matching key' ]
}

@test "-f: the columns of one form, in their places" {
	local form

	tsv -f all "$records"
	mv "$dir/out" "$dir/all"
	tsv "$records"
	cmp "$dir/all" "$dir/out"
	sed -n 1p "$dir/all" | tr '\t' '\n' >"$dir/header"
	for form in '2019 198' '2021 200'; do
		tsv -f "${form% *}" "$records"
		done_well
		sed -n 1p "$dir/out" | tr '\t' '\n' >"$dir/columns"
		[ "$(wc -l <"$dir/columns")" = $((${form#* } + 6)) ]
		# what those reports state, all of it, in the order of the whole table
		grep -Fxf "$dir/columns" "$dir/header" | diff "$dir/columns" -
		awk -F '\t' -v form="${form% *}" '$3 == "meta.form" && $4 == form { print $1; exit }' "$records" >"$dir/agency"
		awk -F '\t' -v a="$(cat "$dir/agency")" '$1 == a && $3 ~ /^(proactive|requests|review|lawsuit)\./ { print $3 }' \
		    "$records" | diff - <(sed '1,5d;$d' "$dir/columns")
	done
	for form in 2020 '' x; do
		tsv -f "$form" "$records"
		[ "$status" = 2 ]
		[ "$(cat "$dir/err")" = "dr-tsv: -f $form: not a form: 2019, 2021 or all" ]
	done
}

@test "-z: headings as the form prints them, each another" {
	tsv "$records"
	mv "$dir/out" "$dir/keys"
	tsv -z "$records"
	done_well
	sed 1d "$dir/out" | diff <(sed 1d "$dir/keys") -
	sed -n 1p "$dir/out" | tr '\t' '\n' >"$dir/header"
	[ "$(wc -l <"$dir/header")" = 232 ]
	[ -z "$(sort "$dir/header" | uniq -d)" ]
	[ "$(sed -n '1,5p;$p' "$dir/header" | tr '\n' ' ')" = '机关 年度 表格年版 标题 发布日期 来源文件 ' ]
	# short enough to read: no more than thirty characters
	awk 'length($0) > 90 { print; exit 1 }' "$dir/header"
	tsv -z -k requests.denied.state_secret.natural -k requests.new.legal -k lawsuit.direct.upheld -k 'text.5.*' \
	    -k proactive.licensing.decisions -k meta.heading.1.2 -k requests.partial.other -k requests.otherwise.misc.other \
	    -k requests.processed.total -k review.total -k source /dev/null
	sed 's/\t/\n/g' "$dir/out" | diff - <(cat <<-'END'
		机关
		年度
		总体情况/依申请公开/标题
		行政许可/本年处理决定数量
		一、本年新收政府信息公开申请数量/法律服务机构
		（二）部分公开/其他
		1.属于国家秘密/自然人
		（六）其他处理/3.其他/其他
		三、本年度办理结果/（七）总计/总计
		行政复议/总计
		未经复议直接起诉/结果维持
		text.5.*
		来源文件
	END
	)
}

# --- how it is written ---

@test "-c: lines end with CR LF, and what needs it is quoted" {
	{
		record meta.title ' a'
		record meta.published 'x"y'
		record requests.new.total 1,5
		record requests.new.natural 'a;b'
	} | "$BUILD/dr-tsv" -c -k meta.title -k meta.published -k 'requests.new.[nt]*' >"$dir/out"
	printf '%s\r\n' agency,year,meta.title,meta.published,requests.new.natural,requests.new.total \
	    'a,2023," a","x""y",a;b,"1,5"' | diff - "$dir/out"
}

@test "-c: a text is no formula, a number stays one, and -u leaves both" {
	{
		record meta.title '=1+1'
		record meta.publisher '@sum,x'
		record text.5.001 '+5'
		record text.5.002 -
		record text.6.001 '\t=1'
		record claim.new.001 -4
		record requests.new.total -4.5
	} >"$dir/in"
	"$BUILD/dr-tsv" -c -k 'meta.*' -k 'text.5.001' -k text.5.002 -k 'text.6*' -k 'claim*' -k requests.new.total "$dir/in" |
	    tail -n 1 | tr -d '\r' >"$dir/out"
	[ "$(cut -d, -f 1-6 "$dir/out")" = "a,2023,'=1+1,,," ]
	[ "$(sed 's/,,*/,/g' "$dir/out")" = "a,2023,'=1+1,\"'@sum,x\",-4.5,'+5,-,'	=1,-4" ]
	"$BUILD/dr-tsv" -cu -k meta.title -k text.5.001 "$dir/in" | tail -n 1 | tr -d '\r' >"$dir/out"
	[ "$(cat "$dir/out")" = 'a,2023,=1+1,+5' ]
	# what is no CSV has no formulas
	"$BUILD/dr-tsv" -k meta.title "$dir/in" | tail -n 1 >"$dir/out"
	[ "$(cat "$dir/out")" = 'a	2023	=1+1' ]
}

@test "-b: a byte order mark, once and in front" {
	local option

	for option in -b -bc '-b -g requests' '-b -k review.total'; do
		# shellcheck disable=SC2086  # options apart
		tsv $option "$records" "$records"
		[ "$(head -c 3 "$dir/out" | od -An -tx1 | tr -d ' ')" = efbbbf ]
		[ "$(LC_ALL=C grep -c "$(printf '\357\273\277')" "$dir/out")" = 1 ]
	done
}

@test "blank and absent cells are empty, and what is no number is written unchanged" {
	{
		record requests.new.natural ''
		record requests.new.business 约12
		record requests.new.research 0
		record requests.new.welfare -4
		record requests.new.legal 59237.2449
	} >"$dir/in"
	tsv -k 'requests.new.*' "$dir/in"
	done_well
	[ "$(sed -n 2p "$dir/out")" = 'a	2023		约12	0	-4	59237.2449		' ]
}

@test "a report without agency or year is a line, and has - for it" {
	{
		printf -- '-\t-\trequests.new.total\t1\tx:1\t\n'
		printf -- '-\t-\trequests.new.total\t2\ty:1\t\n'
		printf -- '-\t-\treview.total\t3\tx:2\t\n'
		printf -- 'b\t-\trequests.new.total\t4\tz:1\t\n'
	} | "$BUILD/dr-tsv" -k requests.new.total -k review.total >"$dir/out"
	printf '%s\t%s\t%s\t%s\n' agency year requests.new.total review.total - - 1 3 - - 2 '' b - 4 '' | diff - "$dir/out"
}

@test "records of a report in any order give the same line" {
	tsv "$records"
	mv "$dir/out" "$dir/want"
	LC_ALL=C sort -t "$(printf '\t')" -k 1,1 -k 4,4r "$records" >"$dir/shuffled"
	tsv "$dir/shuffled"
	done_well
	diff "$dir/want" "$dir/out"
}

@test "two files of one agency and year: a row for each, and it is said once" {
	{
		record requests.new.total 1 b 2022
		record requests.new.total 14 a | sed 's/f:1/one.txt:1/'
		record requests.new.natural 3 a | sed 's/f:1/two.txt:1/'
		record requests.new.total 99 a | sed 's/f:1/two.txt:2/'
		record meta.published 2024-03-01 a | sed 's/f:1/one.txt:3/'
		record meta.published 2024-02-01 a | sed 's/f:1/two.txt:3/'
	} >"$dir/in"
	LC_ALL=C sort "$dir/in" >"$dir/sorted"
	for file in in sorted; do
		tsv -k requests.new.total -k requests.new.natural -k source "$dir/$file"
		[ "$status" = 0 ]
		# the one that comparisons go by is first
		[ "$(sed 1d "$dir/out" | grep '^a')" = 'a	2023		14	one.txt
a	2023	3	99	two.txt' ]
		[ "$(wc -l <"$dir/err")" = 1 ]
		grep -q '^dr-tsv: one.txt:[13]: a: 2 files have a report for 2023: checks and comparisons use one.txt, not two.txt; .* dr-extract -a' "$dir/err"
	done
	# more of them than are held at once where there is no agency
	awk -v OFS='\t' 'BEGIN { for (i = 101; i <= 300; i++) {
		print "a", 2023, "requests.new.total", i, i ":1", ""
		print "a", 2023, "review.total", i, i ":1", "" } }' | LC_ALL=C sort >"$dir/in"
	tsv -k requests.new.total -k review.total -k source "$dir/in"
	[ "$status" = 0 ]
	[ "$(awk -F '\t' 'NR > 1 && $3 == $4 && $4 == $5' "$dir/out" | wc -l)" = 200 ]
	[ "$(wc -l <"$dir/err")" = 1 ]
}

@test "two records with one key: the first counts, and it is said once" {
	{
		record requests.new.total 1
		record meta.title first
		record text.5.001 old
		record requests.new.total 2
		record meta.title second
		record text.5.001 new
		record requests.new.total 3
	} | awk -F '\t' -v OFS='\t' '{ $5 = "f:" NR; print }' >"$dir/in"
	tsv -k requests.new.total -k meta.title -k 'text.*' "$dir/in"
	[ "$status" = 0 ]
	[ "$(sed -n 2p "$dir/out")" = 'a	2023	first	1	old' ]
	[ "$(cat "$dir/err")" = 'dr-tsv: f:4: requests.new.total: stated more than once in one report: the first counts (and 3 more)' ]
	sed 4q "$dir/in" | "$BUILD/dr-tsv" -k requests.new.total 2>"$dir/err" >"$dir/out"
	[ "$(cat "$dir/err")" = 'dr-tsv: f:4: requests.new.total: stated more than once in one report: the first counts' ]
}

# --- grids ---

# The sample has its tables as a word processor copies them: cells by TAB, merged ones at their first.
@test "-g: the tables of a report as it prints them" {
	local sample=$TESTS/sample/yunxi-2023.txt table

	"$BUILD/dr-extract" "$TESTS/sample/yunxi-2022.txt" "$sample" >"$dir/in"
	for table in 'proactive /^第二十条第（一）项/,/^行政事业性收费/' 'requests /^（本列数据/,/^四、结转下年度/' \
	    'disputes /^行政复议\t/,/^[0-9]/'; do
		tsv -g "${table%% *}" "$dir/in"
		done_well
		# The second report, after the blank line.
		sed '1,/^$/d; s/\t*$//' "$dir/out" >"$dir/got"
		[ "$(sed -n 1p "$dir/got")" = '云溪市档案服务中心	2023' ]
		sed -n "${table#* }s/\t*\$//p" "$sample" >"$dir/want"
		[ "$(wc -l <"$dir/want")" -ge 4 ]
		sed 1d "$dir/got" | diff "$dir/want" -
	done
}

@test "-g proactive: the columns of each form, and of both row by row" {
	{
		record proactive.rules.issued 1 a 2021
		record proactive.licensing.decisions 2 a 2021
		record proactive.fees.amount 0.5 a 2021
		record proactive.rules.made 1 b 2020
		record proactive.licensing.decisions 2 b 2020
		record proactive.licensing.change -3 b 2020
		record proactive.procurement.amount 4 b 2020
		record proactive.rules.in_force 5 c 2021
		record proactive.services.change 6 c 2021
		record meta.form mixed c 2021
	} >"$dir/in"
	tsv -g proactive "$dir/in"
	done_well
	diff "$dir/out" - <<-'END'
		a	2021
		第二十条第（一）项
		信息内容	本年制发件数	本年废止件数	现行有效件数
		规章	1		
		行政规范性文件			
		第二十条第（五）项
		信息内容	本年处理决定数量
		行政许可	2
		第二十条第（六）项
		信息内容	本年处理决定数量
		行政处罚	
		行政强制	
		第二十条第（八）项
		信息内容	本年收费金额（单位：万元）
		行政事业性收费	0.5

		b	2020
		第二十条第（一）项
		信息内容	本年新制作数量	本年新公开数量	对外公开总数量
		规章	1		
		行政规范性文件			
		第二十条第（五）项
		信息内容	上一年项目数量	本年增/减	处理决定数量
		行政许可		-3	2
		其他对外管理服务事项			
		第二十条第（六）项
		信息内容	上一年项目数量	本年增/减	处理决定数量
		行政处罚			
		行政强制			
		第二十条第（八）项
		信息内容	上一年项目数量	本年增/减
		行政事业性收费		
		第二十条第（九）项
		信息内容	采购项目数量	采购总金额（单位：万元，保留4位小数）
		政府集中采购		4

		c	2021
		第二十条第（一）项
		信息内容	本年制发件数	本年废止件数	现行有效件数
		规章			5
		行政规范性文件			
		第二十条第（五）项
		信息内容	本年处理决定数量
		行政许可	
		信息内容	上一年项目数量	本年增/减	处理决定数量
		其他对外管理服务事项		6	
		第二十条第（六）项
		信息内容	本年处理决定数量
		行政处罚	
		行政强制	
		第二十条第（八）项
		信息内容	本年收费金额（单位：万元）
		行政事业性收费	
	END
}

@test "-g disputes: three headings deep" {
	{
		record review.upheld 1
		record lawsuit.direct.total 2
		record lawsuit.reviewed.pending 3
	} >"$dir/in"
	tsv -g disputes "$dir/in"
	done_well
	sed 's/\t/|/g' "$dir/out" | diff - <(cat <<-'END'
		a|2023
		行政复议|||||行政诉讼|||||||||
		结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|||||复议后起诉||||
		|||||结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
		1|||||||||2||||3|
	END
	)
}

# cells FILE: agency, key and value of the cells
cells() {
	awk -F '\t' -v OFS='\t' -v want="$2" '$3 ~ want && $4 != "" { print $1, $3, $4 }' "$1" | sort
}

@test "-g: no number is lost, whatever the form" {
	local table want

	for table in 'proactive ^proactive' 'requests ^requests' 'disputes ^(review|lawsuit)'; do
		want=${table#* }
		tsv -g "${table% *}" "$records"
		done_well
		# The numbers of each report, in their order; a label is no number.
		awk -F '\t' '
			NF == 2 && $1 ~ /^r[0-9]+$/ { agency = $1; next }
			{ for (i = 1; i <= NF; i++) if ($i ~ /^-?[0-9.]+$/) print agency, $i }' "$dir/out" | sort >"$dir/got"
		awk -F '\t' -v want="$want" '$3 ~ want && $4 != "" { print $1, $4 }' "$records" | sort >"$dir/want"
		[ "$(wc -l <"$dir/want")" -gt 100 ]
		diff "$dir/want" "$dir/got"
	done
}

# What was printed can be read again by who reads printed tables.
@test "-g: dr-extract finds every cell of section three in its place" {
	tsv -g requests "$records"
	awk -F '\t' -v dir="$dir" '
		NF == 2 && $1 ~ /^r[0-9]+$/ { file = dir "/" $1 ".grid"; print $1 "2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况" >file; next }
		NF { print >file }' "$dir/out"
	cat /dev/null >"$dir/again"
	for file in "$dir"/*.grid; do
		"$BUILD/dr-extract" -q -a "$(basename "$file" .grid)" "$file" >>"$dir/again" || [ $? = 1 ]
	done
	cells "$records" '^requests' >"$dir/want"
	cells "$dir/again" '^requests' | diff "$dir/want" -
}

# a_terminal: skips where none can be made
a_terminal() {
	command -v script >/dev/null || skip "script is not here"
	[ "$(script -qec 'test -t 1 && echo yes' /dev/null </dev/null 2>/dev/null | tr -d '\r')" = yes ] ||
		skip "no terminal can be made here: /dev/pts"
}

# terminal OPTION ...: what it writes where standard output is a terminal
terminal() {
	script -qec "'$BUILD/dr-tsv' $*" /dev/null </dev/null | tr -d '\r'
}

@test "-g: aligned on a terminal" {
	a_terminal
	"$BUILD/dr-extract" "$TESTS/sample/yunxi-2023.txt" >"$dir/in"
	terminal -g requests "$dir/in" >"$dir/out"
	sed -n '1,10p;12,13p;$p' "$dir/out" | diff - <(cat <<-'END'
		云溪市档案服务中心  2023
		（本列数据的勾稽关系为：第一项加第二项之
		和，等于第三项加第四项之和）                申请人情况
		                                            自然人  法人或其他组织                                        总计
		                                                    商业企业  科研机构  社会公益组织  法律服务机构  其他
		一、本年新收政府信息公开申请数量                45         6         2             0             5     1    59
		二、上年结转政府信息公开申请数量                 2         0         0             0             0     0     2
		三、本年度办理结果
		  （一）予以公开                                19         3         2             0             2     1    27
		  （二）部分公开（区分处理的，只计这一情
		  （三）不予公开
		    1.属于国家秘密                               0         0         0             0             0     0     0
		四、结转下年度继续办理                           3         0         0             0             0     0     3
	END
	)
	# cells that no record speaks of
	grep -v requests.new.business "$dir/in" >"$dir/less"
	terminal -g requests "$dir/less" | sed -n 6p | diff - <(cat <<-'END'
		一、本年新收政府信息公开申请数量                45                   2             0             5     1    59
	END
	)
	terminal -g proactive "$dir/in" >"$dir/out"
	sed -n '3,5p' "$dir/out" | diff - <(cat <<-'END'
		信息内容                          本年制发件数  本年废止件数  现行有效件数
		规章                                         0             0             0
		行政规范性文件                               2             1             7
	END
	)
	# TABs and commas for what is no reader, and for who asks for them
	terminal -c -g proactive "$dir/in" | grep -qx '规章,0,0,0'
	terminal -k review.total "$dir/in" | grep -q '	2023	'
}

@test "-g: what does not go together, and tables that there are not" {
	tsv -g text "$records"
	[ "$status" = 2 ]
	[ "$(cat "$dir/err")" = 'dr-tsv: -g text: not a table: proactive, requests or disputes' ]
	for both in '-g requests -k review.total' '-k review.total -f 2021' '-f 2019 -g disputes'; do
		# shellcheck disable=SC2086  # options apart
		tsv $both "$records"
		[ "$status" = 2 ]
		grep -q '^dr-tsv: -., -.: cannot be used together$' "$dir/err"
		[ ! -s "$dir/out" ]
	done
}

# --- trouble ---

@test "usage, help and version" {
	tsv -x
	[ "$status" = 2 ]
	grep -q '^usage: dr-tsv' "$dir/err"
	tsv -h
	done_well
	grep -q '^usage: dr-tsv' "$dir/out"
	tsv -V
	done_well
	grep -Eq '^dr-tsv [0-9.]+$' "$dir/out"
}

@test "a line that is no record is named, counts as trouble, and the rest is read" {
	{
		record requests.new.total 1
		echo 'no record'
		record requests.new.natural 1
	} >"$dir/in"
	tsv -k 'requests.new.*' "$dir/in"
	[ "$status" = 2 ]
	[ "$(cat "$dir/err")" = "dr-tsv: $dir/in:2: not a record: expected six TAB-separated fields, the second a year or -, the third a key" ]
	[ "$(sed -n 2p "$dir/out")" = 'a	2023	1						1' ]
	# many of them are one message
	{ record requests.new.total 1; seq 3000; } >"$dir/in"
	tsv -k requests.new.total "$dir/in"
	[ "$status" = 2 ]
	[ "$(cat "$dir/err")" = "dr-tsv: $dir/in:2: not a record: expected six TAB-separated fields, the second a year or -, the third a key (and 2999 more lines)" ]
	for year in 23 20231 二〇二三 202x ''; do
		{ record requests.new.total 2; record requests.new.total 3 a "$year" | sed "s/	2023	/	$year	/"; } >"$dir/in"
		tsv -k requests.new.total "$dir/in"
		[ "$status" = 2 ]
		grep -q ":2: not a record: .* the second a year or -" "$dir/err"
		[ "$(sed 1d "$dir/out")" = 'a	2023	2' ]
	done
}

# instead WORDS: what is in $dir/in is named as this, once, with status 2
instead() {
	tsv -k requests.new.total "$dir/in"
	cat "$dir/err"
	[ "$status" = 2 ]
	[ "$(wc -l <"$dir/err")" = 1 ]
	grep -qF -e "dr-tsv: $dir/in:$1" "$dir/err"
}

@test "what is given in place of records is named as that, once, with what helps" {
	printf '\n<!DOCTYPE html>\n<html>\n<p>a\n' >"$dir/in"
	instead '2: a web page, not records: convert it with dr-extract'
	cp "$TESTS/pdf/2021.pdf" "$dir/in"
	instead '1: a PDF, not records: run dr-extract on it'
	"$BUILD/dr-tsv" "$records" >"$dir/in"
	instead '1: a table made by dr-tsv, not records: '
	"$BUILD/dr-tsv" -bcz "$records" >"$dir/in"
	instead '1: a table made by dr-tsv, not records: '
	sed 's/	/,/g' "$records" >"$dir/in"
	instead '1: CSV, not records: convert it first with mlr --c2t '
	{ printf 'agency\tyear\tkey\tvalue\tsource\traw\n'; record requests.new.total 5; } >"$dir/in"
	instead '1: a header line, which records do not have: '
	[ "$(sed 1d "$dir/out")" = 'a	2023	5' ]
	{ printf '单位\t年份\t指标\t数值\t出处\t原文\n'; record requests.new.total 5; } >"$dir/in"
	instead '1: a header line, which records do not have: '
	command -v iconv >/dev/null || skip "iconv is not here"
	sed 's/^r/机关/' "$records" | iconv -c -f UTF-8 -t GB18030 >"$dir/in"
	instead '1: not UTF-8, perhaps GBK: convert it first with iconv -f GB18030 -t UTF-8'
	[ "$(wc -l <"$dir/out")" = 1 ]
	iconv -f UTF-8 -t UTF-16 "$records" >"$dir/in"
	instead '1: in UTF-16: convert it first with iconv -f UTF-16 -t UTF-8'
}

@test "a file that cannot be read is named, and the rest is read" {
	record requests.new.total 1 >"$dir/in"
	tsv -k requests.new.total "$dir/none" "$dir/in" "$dir"
	[ "$status" = 2 ]
	grep -Fqx "dr-tsv: $dir/none: No such file or directory" "$dir/err"
	grep -Fqx "dr-tsv: $dir: Is a directory" "$dir/err"
	[ "$(sed -n 2p "$dir/out")" = 'a	2023	1' ]
}

@test "a report in pieces is trouble" {
	{
		record requests.new.total 1 a
		record requests.new.total 2 b
		record review.total 3 a
	} | {
		tsv -k requests.new.total -k review.total
		[ "$status" = 2 ]
		grep -q 'records of one report not together' "$dir/err"
		[ "$(wc -l <"$dir/out")" = 4 ]
	}
}

@test "a full disk is trouble, a closed pipe is quiet" {
	local option

	[ -w /dev/full ] || skip "/dev/full is not here"
	for option in '' -h -V '-g requests'; do
		status=0
		# shellcheck disable=SC2086  # options apart
		"$BUILD/dr-tsv" $option "$records" >/dev/full 2>"$dir/err" || status=$?
		[ "$status" = 2 ]
		grep -q 'dr-tsv: standard output: No space left on device' "$dir/err"
	done
	# more than any buffer holds
	for _ in 1 2 3 4 5 6 7 8; do cat "$records"; done >"$dir/in"
	(
		trap '' PIPE
		{ "$BUILD/dr-tsv" "$dir/in" 2>"$dir/err" || echo $? >"$dir/status"; } | true
	)
	[ "$(cat "$dir/status")" = 2 ]
	[ "$(grep -c 'standard output' "$dir/err")" = 0 ]
}

# --- hostile input ---

# clean FILE: valid UTF-8 without control characters but TAB and LF
clean() {
	iconv -f UTF-8 -t UTF-8 "$1" | cmp - "$1"
	[ "$(LC_ALL=C tr -cd '\000-\010\013-\037\177' <"$1" | wc -c)" = 0 ]
	[ "$(LC_ALL=C grep -c "$(printf '\302[\200-\237]')" "$1")" = 0 ]
}

# hostile_records: records full of what moves a terminal's cursor, and of broken UTF-8, and a line that is none
hostile_records() {
	command -v iconv >/dev/null || skip "iconv is not here"
	{
		record meta.title "$(printf 'a\033[31mb\001\177\302\205\377\300\257\\x\\')" "$(printf 'a\033g')"
		record requests.new.total "$(printf '\0331\355\240\200')" "$(printf 'a\033g')"
		printf 'a\033g\t2023\trequests.new.total\t\000\002\tf:1\033\t\n'
		record text.5.001 "$(printf 'x\033\\q\302')" "$(printf 'a\033g')"
		printf 'no\033record\n'
	} >"$dir/in"
}

@test "no control character and no broken UTF-8 comes out" {
	hostile_records
	for option in '' '-k *.total -k text.* -k meta.*' '-g requests' -c '-c -k text.5.*'; do
		# shellcheck disable=SC2086  # options apart
		set -f
		tsv $option "$dir/in"
		set +f
		[ "$status" = 2 ]
		tr -d '\r' <"$dir/out" >"$dir/lines"
		clean "$dir/lines"
		clean "$dir/err"
	done
	tsv -k meta.title -k 'text.5.*' "$dir/in"
	[ "$(sed -n 2p "$dir/out")" = "$(printf 'ag\t2023\ta[31mb\357\277\275\357\277\275\357\277\275x\\\\\txq\357\277\275')" ]
}

@test "nor on a terminal" {
	a_terminal
	hostile_records
	terminal -g requests "$dir/in" >"$dir/out"
	[ -s "$dir/out" ]
	clean "$dir/out"
}
