# Headings: which the report has, where, and as printed; also those out of order.

# shellcheck disable=SC2016,SC2154,SC2164
load helpers

# value KEY: leaves in got what it has, and in place where; it is there at most once.  Without a process of its own, as
# these tests ask for many.
value() {
	local rest

	got='' place=''
	[[ $records = *$'\t'"$1"$'\t'* ]] || return 0
	rest=${records#*$'\t'"$1"$'\t'}
	[[ $rest != *$'\t'"$1"$'\t'* ]] || { echo "$1 is there twice"; false; }
	got=${rest%%$'\t'*}
	rest=${rest%%$'\n'*}
	place=${rest#*$'\t'}
}

# cell KEY [VALUE]
cell() {
	value "$1"
	[ "$got" = "${2-}" ] || { echo "$1 is \"$got\", not \"${2-}\""; false; }
}

# heading N [TEXT [LINE]]: meta.heading.N is that, and has no raw; without TEXT there is none
heading() {
	cell "meta.heading.$1" "${2-}"
	[ -z "${3-}" ] || [[ $place = *":$3"$'\t' ]]
}

# reads FILE: leaves the file's records in records, too
reads() {
	extract "$1"
	IFS= read -r -d '' records <"$BATS_TEST_TMPDIR/records" || true
}

# text COMMAND ...: reads the report that the command prints
text() {
	"$@" >"$BATS_TEST_TMPDIR/report.txt"
	reads "$BATS_TEST_TMPDIR/report.txt"
}

# page COMMAND ...: the same as a web page, each line a paragraph
page() {
	local lines

	"$@" >"$BATS_TEST_TMPDIR/page.txt"
	mapfile -t lines <"$BATS_TEST_TMPDIR/page.txt"
	{
		echo '<!DOCTYPE html><html><body>'
		printf '<p>%s</p>\n' "${lines[@]}"
		echo '</body></html>'
	} >"$BATS_TEST_TMPDIR/page.html"
	reads "$BATS_TEST_TMPDIR/page.html"
}

# report SECTION ...: a report of these sections, in this order; SECTION=HEADING gives one another heading
report() {
	local s words

	echo '云溪市教育局2023年政府信息公开工作年度报告'
	for s; do
		words=${s#*=}
		[ "$words" = "$s" ] && words=
		case $s in
		1*) printf '%s\n' "${words:-一、总体情况}" '我局认真做好政府信息公开工作。' ;;
		2*) printf '%s\n' "${words:-二、主动公开政府信息情况}" '行政许可 本年处理决定数量 17' ;;
		3*) printf '%s\n' "${words:-三、收到和处理政府信息公开申请情况}" '申请情况见表。' ;;
		4*) printf '%s\n' "${words:-四、政府信息公开行政复议、行政诉讼情况}" '没有行政复议和行政诉讼。' ;;
		5*) printf '%s\n' "${words:-五、存在的主要问题及改进情况}" '公开的主动性有待加强。' ;;
		6*) printf '%s\n' "${words:-六、其他需要报告的事项}" '未收取信息处理费。' ;;
		*) printf '%s\n' "$s" ;;
		esac
	done
}

# prose SECTION TEXT
prose() { cell "text.$1.001" "$2"; }

### headings as printed

@test "all six, each with its line" {
	text report 1 2 3 4 5 6
	heading 1 一、总体情况 2
	heading 2 二、主动公开政府信息情况 4
	heading 3 三、收到和处理政府信息公开申请情况 6
	heading 4 四、政府信息公开行政复议、行政诉讼情况 8
	heading 5 五、存在的主要问题及改进情况 10
	heading 6 六、其他需要报告的事项 12
	heading 1.1
	page report 1 2 3 4 5 6
	heading 1 一、总体情况 3
	heading 6 六、其他需要报告的事项 13
}

@test "no raw, and none of a report that has none" {
	text report 1 2 3 4 5 6
	[ "$(grep -c '	meta\.heading\.[1-6]	[^	]*	[^	]*	$' "$BATS_TEST_TMPDIR/records")" = 6 ]
	text printf '%s\n' '云溪市教育局2023年政府信息公开工作年度报告' '行政许可 本年处理决定数量 17'
	[ "$(grep -c '	meta\.heading\.' "$BATS_TEST_TMPDIR/records")" = 0 ]
}

@test "a section that is not there" {
	for form in text page; do
		$form report 1 2 3 4 6
		heading 4 四、政府信息公开行政复议、行政诉讼情况
		heading 5
		heading 6 六、其他需要报告的事项
	done
}

@test "ordinals off by one" {
	for form in text page; do
		$form report 1 2 3=四、收到和处理政府信息公开申请情况 4=五、政府信息公开行政复议、行政诉讼情况 \
		    5=六、存在的主要问题及改进情况 6=七、其他需要报告的事项
		heading 2 二、主动公开政府信息情况
		heading 3 四、收到和处理政府信息公开申请情况
		heading 4 五、政府信息公开行政复议、行政诉讼情况
		heading 5 六、存在的主要问题及改进情况
		heading 6 七、其他需要报告的事项
	done
}

@test "two sections with the same ordinal" {
	for form in text page; do
		$form report 1 2 3 4 5=四、存在的主要问题及改进情况 6=五、其他需要报告的事项
		heading 4 四、政府信息公开行政复议、行政诉讼情况
		heading 5 四、存在的主要问题及改进情况
		heading 6 五、其他需要报告的事项
	done
}

@test "no ordinal" {
	for form in text page; do
		$form report 1=总体情况 2=主动公开政府信息情况 3=收到和处理政府信息公开申请情况 \
		    4=政府信息公开行政复议、行政诉讼情况 5=存在的主要问题及改进情况 6=其他需要报告的事项
		heading 1 总体情况
		heading 4 政府信息公开行政复议、行政诉讼情况
		heading 6 其他需要报告的事项
	done
}

@test "white space as in prose, and no sign after it" {
	for form in text page; do
		$form report '1=一、 总 体 情 况' '5=五、　存在的主要问题及改进情况：' '6=六. 其他需要报告的事项。' 2 3 4
		heading 1 一、总体情况
		heading 5 五、存在的主要问题及改进情况
		heading 6 六.其他需要报告的事项
	done
}

@test "a heading on two lines" {
	text cat <<-'EOF'
		云溪市教育局2023年政府信息公开工作年度报告
		一、总体情况
		我局认真做好政府信息公开工作。
		四、因政府信息公开工作被申请行政复议、
		提起行政诉讼情况
		没有行政复议和行政诉讼。
		五、政府信息公开工作存在的主要问题
		及改进情况
		公开的主动性有待加强。
	EOF
	heading 4 四、因政府信息公开工作被申请行政复议、提起行政诉讼情况 4
	heading 5 五、政府信息公开工作存在的主要问题及改进情况 7
	prose 5 公开的主动性有待加强。
}

@test "a heading on two lines without an ordinal, whose first alone is nearly one" {
	text cat <<-'EOF'
		云溪市教育局2023年政府信息公开工作年度报告
		总体情况
		我局认真做好政府信息公开工作。
		因政府信息公开工作被申请行政复议、提起行政
		诉讼情况
		没有行政复议和行政诉讼。
		存在的主要问题及改进情况
		公开的主动性有待加强。
	EOF
	heading 4 因政府信息公开工作被申请行政复议、提起行政诉讼情况 4
}

@test "a heading that runs into its text" {
	for form in text page; do
		$form report 1 2 3 4 '5=五、存在的主要问题及改进情况：公开还不够及时，解读还不够多样。' \
		    '6=六、其他需要报告的事项 本年度未收取信息处理费。'
		heading 5 五、存在的主要问题及改进情况
		heading 6 六、其他需要报告的事项
		grep -q '	text\.5\.001	公开还不够及时，' "$BATS_TEST_TMPDIR/records"
		grep -q '	text\.6\.001	本年度未收取信息处理费。' "$BATS_TEST_TMPDIR/records"
	done
}

@test "the five parts of section one" {
	for form in text page; do
		$form report 1 （一）主动公开。做好主动公开。 （二）依申请公开情况 做好依申请公开。 （三）政府信息管理：做好管理。 \
		    '（四） 政府信息公开平台建设' 做好平台建设。 （五）监督保障 做好监督保障。 2 3 4 5 6
		heading 1.1 （一）主动公开
		heading 1.2 （二）依申请公开情况
		heading 1.3 （三）政府信息管理
		heading 1.4 （四）政府信息公开平台建设
		heading 1.5 （五）监督保障
	done
}

@test "a part that is not there" {
	for form in text page; do
		$form report 1 （一）主动公开。做好主动公开。 （二）依申请公开情况 做好依申请公开。 2 3 4 5 6
		heading 1.2 （二）依申请公开情况
		heading 1.3
	done
}

### headings in other words

# named SECTION: its prose is missing, and that is said
named() { grep -q ": text\.$1\.\*: " "$BATS_TEST_TMPDIR/errors"; }

@test "words that tell, after the section's own ordinal in its place" {
	local form words

	for form in text page; do
		for words in 五、存在的主要问题和改进措施 五、主要问题和改进措施 五、存在不足及改进措施 \
		    五、存在的主要问题及下一步工作打算 五、困难与短板 第五部分：工作中的不足; do
			$form report 1 2 3 4 "5=$words" 6
			heading 5 "$words"
			heading 6 六、其他需要报告的事项
			prose 5 公开的主动性有待加强。
			prose 6 未收取信息处理费。
		done
		for words in 六、其他事项 六、其他需要说明的事项 六、信息处理费收取情况; do
			$form report 1 2 3 4 5 "6=$words"
			heading 6 "$words"
			prose 5 公开的主动性有待加强。
			prose 6 未收取信息处理费。
			cell text.5.002
			$form report 1 2 3 4 5=五、存在的不足 "6=$words"
			prose 5 公开的主动性有待加强。
			prose 6 未收取信息处理费。
		done
		for words in 一、2023年政府信息公开工作总体情况 一、2023年度工作开展情况 一、2023年概况; do
			$form report "1=$words" 2 3 4 5 6
			heading 1 "$words"
			prose 1 我局认真做好政府信息公开工作。
		done
	done
}

@test "an ordinal in the place of a section's heading, without such a word: what is lost is named" {
	local form

	for form in text page; do
		$form report 1=一、我们做了什么 2 3 4 5=五、今后的努力方向 6
		heading 1
		heading 5
		named 1
		named 5
		$form report 1 2 3 4 5 6=六、附则
		heading 6
		named 6
		$form report 1 2 3 4 5 6
		refute grep ': text\.' "$BATS_TEST_TMPDIR/errors"
	done
}

@test "numbered headings within the prose of a section are no section's" {
	local form

	for form in text page; do
		# In section one, where sections have no ordinals.
		$form report 1=总体情况 一、做好主动公开。 五、还有不足之处 我局将改进。 2=主动公开政府信息情况 3=收到和处理政府信息公开申请情况 \
		    4=政府信息公开行政复议、行政诉讼情况 6=其他需要报告的事项
		heading 5
		# In section five.
		$form report 1 2 3 4 5 一、主要问题 公开不够。 二、改进措施 将公开。 五、其他不足 还将公开。 6
		heading 5 五、存在的主要问题及改进情况
		heading 6 六、其他需要报告的事项
		# Before section four, and twice.
		$form report 1 五、存在不足 将改进。 2 3 4 6
		heading 5
		$form report 1 2 3 4 五、存在不足 将改进。 五、改进措施 已改进。 6
		heading 5
		named 5
		# In a sentence, below 1. and in brackets.
		$form report 1 2 3 4 五、问题是公开不够，将改进。 ５．存在不足 将改进。 （五）存在不足 将改进。 ⒌存在不足 将改进。 6
		heading 5
		# Where the ordinals are others than the form's.
		$form report 1 2 3=四、收到和处理政府信息公开申请情况 4=五、政府信息公开行政复议、行政诉讼情况 五、存在不足 将改进。 \
		    6=七、其他需要报告的事项
		heading 5
	done
}

@test "parts that are numbered as 第一部分" {
	for form in text page; do
		$form report '1=第一部分 总体情况' '2=第二部分 主动公开政府信息情况' '3=第三部分 收到和处理政府信息公开申请情况' \
		    '4=第四部分 政府信息公开行政复议、行政诉讼情况' '5=第五部分 存在的主要问题及改进情况' \
		    '6=第六部分 其他需要报告的事项'
		heading 1 第一部分总体情况
		heading 6 第六部分其他需要报告的事项
		prose 1 我局认真做好政府信息公开工作。
		prose 5 公开的主动性有待加强。
		prose 6 未收取信息处理费。
	done
}

@test "headings between stars" {
	text report '1=*一、总体情况*' '*（一）主动公开*' 做好主动公开。 2 3 4 '5=**五、存在的主要问题及改进情况**' '6=*六、其他需要报告的事项*'
	heading 1 一、总体情况
	heading 1.1 （一）主动公开
	heading 5 五、存在的主要问题及改进情况
	heading 6 六、其他需要报告的事项
	prose 1.1 做好主动公开。
	prose 6 未收取信息处理费。
}

### what is no heading

@test "the head of table four is not its section's heading" {
	for form in text page; do
		$form report 1 2 3 4=政府信息公开行政复议、行政诉讼情况 '行政复议 行政诉讼' 没有。 没有。 没有。 没有。 没有。 没有。 5 6
		heading 4 政府信息公开行政复议、行政诉讼情况
	done
}

@test "a table's caption is not its section's heading" {
	for form in text page; do
		$form report 1 2 3 4=四、因政府信息公开工作被申请行政复议、提起行政诉讼情况 行政复议、行政诉讼情况 没有。 没有。 没有。 \
		    没有。 没有。 没有。 5 6
		heading 4 四、因政府信息公开工作被申请行政复议、提起行政诉讼情况
	done
}

contents=(一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况
	四、政府信息公开行政复议、行政诉讼情况 五、存在的主要问题及改进情况 六、其他需要报告的事项)

@test "a table of contents" {
	for form in text page; do
		$form report 目录 "${contents[@]/#/ }" 根据条例编制本报告。 1 2 3 4 5 6
		heading 1 一、总体情况 "$([ $form = text ] && echo 10 || echo 11)"
		heading 6 六、其他需要报告的事项 "$([ $form = text ] && echo 20 || echo 21)"
		$form report 目录 "${contents[@]/#/ }" 根据条例编制本报告。 1 2 3 4
		heading 4 四、政府信息公开行政复议、行政诉讼情况 "$([ $form = text ] && echo 16 || echo 17)"
		heading 5
		heading 6
	done
}

@test "a table of contents with the parts of section one" {
	for form in text page; do
		$form report 目录 一、总体情况 （一）主动公开 （二）依申请公开 （三）政府信息管理 （四）政府信息公开平台建设 （五）监督保障 \
		    "${contents[@]:1}" 根据条例编制本报告。 1 2 3 4 5 6
		heading 1 一、总体情况 "$([ $form = text ] && echo 15 || echo 16)"
		heading 6 六、其他需要报告的事项 "$([ $form = text ] && echo 25 || echo 26)"
		prose 1 我局认真做好政府信息公开工作。
		cell proactive.licensing.decisions 17
		refute grep 'another report' "$BATS_TEST_TMPDIR/errors"
	done
}

@test "an introduction that names all sections" {
	for form in text page; do
		$form report 报告由一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况， \
		    四、政府信息公开行政复议、行政诉讼情况，五、存在的主要问题及改进情况， \
		    六、其他需要报告的事项组成。 1 2 3 4 5
		heading 5 五、存在的主要问题及改进情况
		heading 6
	done
}

@test "words of section one elsewhere" {
	for form in text page; do
		$form report '1=一、工作开展得怎么样' 2 3 4 5 2.基本情况 6
		heading 1
		heading 6 六、其他需要报告的事项
	done
}

### out of order

@test "six before five" {
	for form in text page; do
		$form report 1 2 3 4 6 5
		heading 5 五、存在的主要问题及改进情况
		heading 6 六、其他需要报告的事项
		prose 5 公开的主动性有待加强。
		prose 6 未收取信息处理费。
	done
}

@test "six before five, without ordinals" {
	for form in text page; do
		$form report 1 2 3 4 6=其他需要报告的事项 5=存在的主要问题及改进情况
		heading 5 存在的主要问题及改进情况
		heading 6 其他需要报告的事项
		prose 6 未收取信息处理费。
	done
}

@test "a section out of order that only its ordinal or its very words would make a heading" {
	for form in text page; do
		$form report 1 2 3 4 6=需要报告的事项 5
		heading 6
		$form report 1 2 3 4 6=其他需要报告的事项之说明 5
		heading 6
	done
}

@test "a heading out of order without text is none" {
	for form in text page; do
		$form report 1 2 3 六、其他需要报告的事项 4 5
		heading 5 五、存在的主要问题及改进情况
		heading 6
	done
}

@test "two of six out of order, and more than that, where nothing can be told" {
	for form in text page; do
		$form report 1 2 4 3 6 5
		for n in 1 2 3 4 5 6; do heading $n "${contents[$n - 1]}"; done
		$form report 6 5 4 3 2 1
		[ "$(grep -c '	meta\.heading\.' "$BATS_TEST_TMPDIR/records")" = 1 ]
	done
}

# awk: puts the sections of each report into another order, and what is around them where it was; fails where something is
# lost
arrange='
	FNR == 1 { s = 0; file[++files] = FILENAME }
	{ at = 0 }
	/^ *(<h2>)?一、总体情况(<\/h2>)?$/ { at = 1 }
	/^ *(<h2>)?二、主动公开政府信息情况(<\/h2>)?$/ { at = 2 }
	/^ *(<h2>)?三、收到和处理政府信息公开申请情况(<\/h2>)?$/ { at = 3 }
	/^ *(<h2>)?四、政府信息公开行政复议、行政诉讼情况(<\/h2>)?$/ { at = 4 }
	/^ *(<h2>)?五、存在的主要问题及改进情况(<\/h2>)?$/ { at = 5 }
	/^ *(<h2>)?六、其他需要报告的事项(<\/h2>)?$/ { at = 6 }
	/^<\/(div|body)>/ && s == 6 { at = 7 }
	at == s + 1 { s = at }
	{ part[files, s] = part[files, s] $0 "\n"; left++ }
	END {
		n = split("0 " order " 7", o, " ")
		for (f = 1; f <= files; f++) {
			for (i = 1; i <= n; i++) {
				printf "%s", part[f, o[i]] >file[f]
				left -= gsub(/\n/, "", part[f, o[i]])
			}
			close(file[f])
		}
		exit left != 0
	}'

# arranged LAYOUT SECTION ...: clean reports with their sections in this order: every heading is seen where it
# is, and every number and the prose are as they were
arranged() {
	local layout=$1

	shift
	make_reports -p -l "$layout" -n "$(few 12)" -s 3
	awk -v order="$*" "$arrange" "${files[@]}"
	extract "${files[@]}"
	awk -F '\t' -v want="$*" -v reports=${#files[@]} '
		$3 ~ /^meta\.heading\.[1-6]$/ {
			match($5, /:[0-9]+$/)
			line[substr($5, 1, RSTART - 1), substr($3, length($3))] = substr($5, RSTART + 1)
		}
		END {
			n = split(want, section, " ")
			for (at in line) { split(at, part, SUBSEP); files[part[1]]++ }
			for (file in files) {
				total++
				bad += files[file] != n
				for (i = 2; i <= n; i++)
					if (line[file, section[i - 1]] + 0 >= line[file, section[i]] + 0) { print file ": " section[i]; bad++ }
			}
			print total
			exit bad > 0 || total != reports
		}' "$BATS_TEST_TMPDIR/records"
	compare -v text=1
	[ "$status" = 0 ]
}

orders() {
	arranged "$1" 1 2 3 4 6 5
	arranged "$1" 1 2 4 3 5 6
	arranged "$1" 1 3 2 4 5 6
	arranged "$1" 2 1 3 4 5 6
	arranged "$1" 1 2 3 5 4 6
}

@test "sections in other orders: words" { orders words; }
@test "sections in other orders: tabs" { orders tabs; }
@test "sections in other orders: cells" { orders cells; }
@test "sections in other orders: pipes" { orders pipes; }
@test "sections in other orders: layout" { orders layout; }
@test "sections in other orders: html" { orders html; }
@test "sections in other orders: html-spans" { orders html-spans; }

@test "where blank lines part paragraphs, lines without one between are wrapped, however few" {
	text cat <<-'END'
		青石县民政局2023年政府信息公开工作年度报告

		根据《中华人民共和国政府信息公开条例》要求，现公布本机关年度报告。本报告所列数据的统计期限自 2023 年
		1 月 1 日起至 2023 年 12 月 31 日止。

		一、总体情况

		全年通过政府网站主动公开政府信息 1346 条。

		五、存在的主要问题及改进情况

		主动公开的深度还不够，部分栏目更新不够及时，政策解读形式单一，图文、视频解读占比
		不高。

		六、其他需要报告的事项

		2023年未收取政府信息公开信息处理费
		联系人：王某
	END
	cell meta.period 2023-01-01/2023-12-31
	cell text.0.002 ''
	cell text.5.001 主动公开的深度还不够，部分栏目更新不够及时，政策解读形式单一，图文、视频解读占比不高。
	cell text.6.001 2023年未收取政府信息公开信息处理费
	cell text.6.002 联系人：王某
}
