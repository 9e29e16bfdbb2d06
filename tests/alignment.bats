# Rows of a page laid against rows of the form: each weakness that was found,
# by itself.

# shellcheck disable=SC2154
load helpers

# cells KEYS: the values of the cells whose keys begin so, in one line
cells() {
	awk -F '\t' -v keys="$1" 'index($3, keys ".") == 1 { printf "%s%s", n++ ? " " : "", $4 } END { print "" }' \
	    "$BATS_TEST_TMPDIR/records"
}

# text: reads the report on standard input
text() {
	cat >"$BATS_TEST_TMPDIR/report.txt"
	extract "$BATS_TEST_TMPDIR/report.txt"
}

@test "a piece of heading that two labels share begins neither: a row lost behind it moves no other" {
	make_reports -p -l words -n 2 -s 1
	grep -v '^（一）予以公开' "$reports/0002.txt" >"$BATS_TEST_TMPDIR/lost.txt"
	extract "$BATS_TEST_TMPDIR/lost.txt"
	for row in new carried_in; do
		[ "$(cells "requests.$row")" = "$(awk -F '\t' -v row="requests.$row." \
		    'index($1, row) == 1 { printf "%s%s", n++ ? " " : "", $2 }' "$reports/0002.truth")" ]
	done
	[ "$(cells requests.granted)" = "" ]
}

@test "a character of the group's label at the edge is no part of the label beside it" {
	text <<-'EOF'
		青河县水利局2020年政府信息公开工作年度报告
		三、收到和处理政府信息公开申请情况
		年 8.属于行政查询事项 2 2 3 4 5 6 22
		办 1.本机关不掌握相关
		理 政府信息 3 2 3 4 5 6 23
		果 2.没有现成信息需要
		另行制作 4 2 3 4 5 6 24
	EOF
	[ "$(cells requests.unavailable.not_held)" = "3 2 3 4 5 6 23" ]
	[ "$(cells requests.unavailable.not_compiled)" = "4 2 3 4 5 6 24" ]
}

@test "numbers behind two labels of 其他处理 could be either's" {
	text <<-'EOF'
		青河县水利局2023年政府信息公开工作年度报告
		三、收到和处理政府信息公开申请情况
		（六）其他处理
		1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
		2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
		1
		2
		3
		4
		5
		6
		21
		3.其他
	EOF
	[ "$(cells requests.otherwise)" = "" ]
	grep -q 'requests\.otherwise\.unpaid\.\*: the row before it has no numbers' "$BATS_TEST_TMPDIR/errors"
}

@test "one heading, turned about, is not enough for fees of two columns" {
	text <<-'EOF'
		青河县水利局2023年政府信息公开工作年度报告
		二、主动公开政府信息情况
		|              |决定数量|        |        |
		|信息内容      |本年处理|        |        |
		|行政事业性收费|3.9701  |        |        |
		三、收到和处理政府信息公开申请情况
	EOF
	[ "$(cells proactive.fees)" = "" ]
	grep -q 'proactive\.fees\.\*: the headings of its columns' "$BATS_TEST_TMPDIR/errors"
}

@test "reading order: a row of either form is named" {
	make_reports -y 1 -l reading -n 93 -s 2
	extract "$reports/0093.txt"
	grep -q 'requests\.otherwise\.all\.\*: ' "$BATS_TEST_TMPDIR/errors"
}

@test "the ordinal tells labels that begin alike: a lone total within its wrapped label" {
	text <<-'EOF'
		青河县水利局2023年政府信息公开工作年度报告

		三、收到和处理政府信息公开申请情况

		       6.属于四类
		                                                                       18752
		       过程性信息
		       7.属于行政
		                                                                      157444
		        执法案卷
		       8.属于行政
		                  54       7        20       4        8      98621     98714
		        查询事项

		四、政府信息公开行政复议、行政诉讼情况
	EOF
	[ "$(cells requests.denied.process)" = "      18752" ]
	[ "$(cells requests.denied.enforcement)" = "      157444" ]
	[ "$(cells requests.denied.inquiry)" = "54 7 20 4 8 98621 98714" ]
}

@test "the ordinal tells labels that begin alike: a blank row takes none of the next" {
	text <<-'EOF'
		青河县水利局2023年政府信息公开工作年度报告

		三、收到和处理政府信息公开申请情况

		  6.属于四
		  类过程性信      8         52165     5         91841     51043     70        195132
		  息
		  7.属于行
		  政执法案卷
		  8.属于行      4         22792     84        46        20539     0         43465
		  政查询事项

		四、政府信息公开行政复议、行政诉讼情况
	EOF
	[ "$(cells requests.denied.process)" = "8 52165 5 91841 51043 70 195132" ]
	[ "$(cells requests.denied.enforcement)" = "      " ]
	[ "$(cells requests.denied.inquiry)" = "4 22792 84 46 20539 0 43465" ]
}

@test "what begins two labels, and comes behind the end of one, is the next row's" {
	text <<-'EOF'
		青河县水利局2023年政府信息公开工作年度报告

		三、收到和处理政府信息公开申请情况

		        属于四类
		        过程性信    47299       48562       53654         31          20          50        149616
		        息
		        属于行政

		        执法案卷
		        属于行政
		                      32          3           77         151         952         678         1893
		        查询事项
		        本机关不
		        掌握相关    47359       211         81            1           609         66327     114588
		        政府信息

		四、政府信息公开行政复议、行政诉讼情况
	EOF
	[ "$(cells requests.denied.enforcement)" = "" ]
	grep -q 'requests\.denied\.enforcement\.\*: ' "$BATS_TEST_TMPDIR/errors"
}

@test "a unit in brackets behind a number, and a cell that cannot be read in front of others" {
	text <<-'EOF'
		青河县水利局2020年政府信息公开工作年度报告

		二、主动公开政府信息情况
		第二十条第（八）项
		信息内容          上一年项目数量    本年增/减
		行政事业性收费    约12              3
		第二十条第（九）项
		信息内容          采购项目数量    采购总金额（单位：万元，保留4位小数）
		政府集中采购      2（件）         640.2381

		三、收到和处理政府信息公开申请情况
	EOF
	[ "$(cells proactive.procurement)" = "2 640.2381" ]
	[ "$(cells proactive.fees)" = "" ]
	grep -q 'proactive\.fees\.\*: words stand among its numbers' "$BATS_TEST_TMPDIR/errors"
}

@test "reading order: numbers a line each, below headings that share a line" {
	text <<-'EOF'
		青河县水利局2020年政府信息公开工作年度报告

		二、主动公开政府信息情况
		第二十条第（一）项
		信息内容

		本年新制作数量 本年新公开数量

		对外公开总数量

		规章

		169

		429

		707

		规范性文件

		651

		289

		491

		三、收到和处理政府信息公开申请情况
	EOF
	[ "$(cells proactive)" = "" ]
	grep -q 'proactive\.rules\.\*: its numbers stand a line each' "$BATS_TEST_TMPDIR/errors"
	grep -q 'proactive\.normative\.\*: its numbers stand a line each' "$BATS_TEST_TMPDIR/errors"
}

@test "reading order: numbers of table four on lines that are not full" {
	text <<-'EOF'
		青河县水利局2020年政府信息公开工作年度报告
		四、政府信息公开行政复议、行政诉讼情况
		行政复议
		行政诉讼
		结果维持 结果纠正 其他结果 尚未审结 总计
		未经复议直接起诉
		复议后起诉
		结果维 结果纠正 其他结果 尚未审结 总计
		持
		结果维持 结果纠正 其他结果 尚未审结 总计
		58 922 296 823 2099
		376 465 849 158 1848
		876
		558 143 270 1847
		五、存在的主要问题及改进情况
	EOF
	[ "$(cells review)" = "" ]
	[ "$(cells lawsuit)" = "" ]
	grep -q ': review\.\*: ' "$BATS_TEST_TMPDIR/errors"
	grep -q ': lawsuit\.\*: ' "$BATS_TEST_TMPDIR/errors"
}
