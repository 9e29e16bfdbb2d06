# Cells that a converter breaks over lines, and frames too narrow to tell from dashes.

load helpers

# text: reads the report on standard input, whose third section it is
text() {
	{
		echo '云溪市教育局2023年政府信息公开工作年度报告'
		echo
		echo '三、收到和处理政府信息公开申请情况'
		echo
		cat
	} >"$BATS_TEST_TMPDIR/report.txt"
	extract "$BATS_TEST_TMPDIR/report.txt"
}

# cell KEY [VALUE]: without VALUE it is not written, but named
cell() {
	local got

	got=$(awk -F '\t' -v key="$1" '$3 == key { print $4 }' "$BATS_TEST_TMPDIR/records")
	[ "$got" = "${2-}" ] || { echo "$1 is \"$got\", not \"${2-}\""; false; }
	[ -n "${2-}" ] || grep -q ": ${1%.*}\.\(\*\|${1##*.}\):" "$BATS_TEST_TMPDIR/errors"
}

@test "full-width digits broken over lines, without rules: neither row is read" {
	text <<-'END'
	                                      自然  商业  科研  社会  法律  其他  总计
	                                      人    企业  机构  公益  服务
	                                      ２４
	一、本年新收政府信息公开申请数量      ６１  29    44    33    52    45    350
	                                      ９
	二、上年结转政府信息公开申请数量      ６６  30    84    68    90    36    213

	       （一）予以公开                 12    44    90    79    14    79    318
	END
	cell requests.new.natural
	cell requests.carried_in.natural
	cell requests.granted.natural 12
}

@test "full-width digits one below the other in a box: two rows whose rule is lost" {
	text <<-'END'
	┌──────────────────────────────────┬────────┬────────┬────────┬────────┬────────┬────────┬────────┐
	│                                  │ 自然人 │ 商业企 │ 科研机 │ 社会公 │ 法律服 │ 其他   │ 总计   │
	├──────────────────────────────────┼────────┼────────┼────────┼────────┼────────┼────────┼────────┤
	│ 一、本年新收政府信息公开申请数量 │ １２   │ 2      │ 3      │ 4      │ 5      │ 6      │ 32     │
	│                                  │ ５     │        │        │        │        │        │        │
	├──────────────────────────────────┼────────┼────────┼────────┼────────┼────────┼────────┼────────┤
	│ 二、上年结转政府信息公开申请数量 │ １２３ │ 2      │ 3      │ 4      │ 5      │ 6      │ 1254   │
	│                                  │ ４     │        │        │        │        │        │        │
	├──────────────────────────────────┼────────┼────────┼────────┼────────┼────────┼────────┼────────┤
	│ （一）予以公开                   │ 1      │ 2      │ 3      │ 4      │ 5      │ 6      │ 21     │
	└──────────────────────────────────┴────────┴────────┴────────┴────────┴────────┴────────┴────────┘
	END
	cell requests.new.natural
	cell requests.carried_in.natural 1234
}

@test "rows of bars that are broken over lines: a number that stands alone is nobody's, and moves no other" {
	{
		echo '四、政府信息公开行政复议、行政诉讼情况'
		cat <<-'END'
		|行政复议 | | | | |行政诉讼 | | | | | | | | |
		|结果维持 |结果纠正 |其他结果 |尚未审结 |总计 |未经复议直接起诉 | | | |
		|复议后起诉 | | | |
		| | | | | |结果维持 |结果纠正 |其他结果 |尚未审结 |总计 |结果维持
		|结果纠正 |其他结果 |尚未审结 |总计
		|11 |12 |13 |14 |50 |21 |22 |23 |24 |90 |31 |32 |33 |34
		|130

		五、存在的主要问题及改进情况
		END
	} | text
	cell review.upheld
	cell review.corrected
	[ "$(grep -c '	lawsuit\.' "$BATS_TEST_TMPDIR/records")" = 0 ]
	grep -q ': lawsuit\.' "$BATS_TEST_TMPDIR/errors"
}

@test "bars between cells alone: one at the end has an empty cell behind it" {
	text <<-'END'
		（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况
		自然人 | 法人或其他组织 | 总计
		商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他
		一、本年新收政府信息公开申请数量 |  | 861 |  | 171 |  | 59 | 978 |
		二、上年结转政府信息公开申请数量 |  | 54 | 781 |  | 618 |  |  |
		三、本年度办理结果 | （一）予以公开 |  | 923 | 817 |  |  |  | 965 |
		（二）部分公开（区分处理的，只计这一情形，不计其他情形） |  | 17 | 23 |  | 88 | 44 |  |
	END
	cell requests.new.business
	cell requests.carried_in.business
	cell requests.granted.total
	cell requests.partial.natural
}

@test "the label of the form's one row of 其他处理 over two lines is not that of 3.其他" {
	text <<-'END'
		         5.要求行政机关      38     29    93    1660  60    83     1963
		         确认或重新出
		         具已获取信息
		（六）其他                   12     15    17     19   21     7       91
		处理
		（七）总计                 2101   2102  2103   2104 2105  2106    12621
		四、结转下年度继续办理        1      2     3      4    5     6       21
	END
	cell requests.otherwise.all.natural 12
	cell requests.otherwise.all.total 91
	cell requests.processed.natural 2101
	text <<-'END'
		（六）其他处理  1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请  1 2 3 4 5 6 21
		2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请  7 8 9 10 11 12 57
		3.其他                       12     15    17     19   21     7       91
		（七）总计                 2101   2102  2103   2104 2105  2106    12621
	END
	cell requests.otherwise.misc.natural 12
}

# blank KEY: it is written, and has no value
blank() { grep -q "	$1		" "$BATS_TEST_TMPDIR/records"; }

@test "signs that Markdown escapes are what they are" {
	text <<-'END'
		| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
		|---|---|---|---|---|---|---|---|
		| 一、本年新收政府信息公开申请数量 | 11 | \- | 13 | \--  | \/ | 16 | 40 |
		| 二、上年结转政府信息公开申请数量 | 21 | 22 | \ | 24 | 25 | \*\* | 92 |

		四、政府信息公开行政复议、行政诉讼情况
	END
	cell requests.new.natural 11
	blank requests.new.business
	blank requests.new.welfare
	blank requests.new.legal
	blank requests.carried_in.research
	cell requests.carried_in.other
	cell requests.carried_in.total 92
}

@test "a sheet whose merged cells came out as empty ones: each number is under its heading" {
	tr '|' '\t' <<-'END' | text
		（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）||||申请人情况|||||||||
		||||自然人||法人或其他组织||||||||总计
		||||||商业企业||科研机构|社会公益组织||法律服务机构|其他||
		一、本年新收政府信息公开申请数量||||11||12||13|14||15|16||81
		二、上年结转政府信息公开申请数量||||||22||||||||22
		三、本年度办理结果|（一）予以公开|||31||32||33|34||35|||165
		|（二）部分公开（区分处理的，只计这一情形，不计其他情形）|||41|||42|43|44||45|46||261
		四、政府信息公开行政复议、行政诉讼情况
	END
	cell requests.new.natural 11
	cell requests.new.research 13
	cell requests.new.total 81
	blank requests.carried_in.natural
	cell requests.carried_in.business 22
	cell requests.carried_in.total 22
	blank requests.granted.other
	cell requests.granted.total 165
	# A number beside the headings' columns.
	cell requests.partial.business
	cell requests.partial.total
}

@test "a frame around a column one character wide is no row of dashes" {
	text <<-'END'
	┌─┬────────────────────────────────┬────────┬────────┬────────┬────────┬────────┬────────┬────────┐
	│ │                                │ 自然人 │ 商业企 │ 科研机 │ 社会公 │ 法律服 │ 其他   │ 总计   │
	├─┼────────────────────────────────┼────────┼────────┼────────┼────────┼────────┼────────┼────────┤
	│ │ 5.要求行政机关确认或重新出具已 │ 1      │ 2      │ 3      │ 4      │ 5      │ 6      │ 21     │
	│ │ 获取信息                       │        │        │        │        │        │        │        │
	└─┴────────────────────────────────┴────────┴────────┴────────┴────────┴────────┴────────┴────────┘

	2

	┌─┬────────────────────────────────┬────────┬────────┬────────┬────────┬────────┬────────┬────────┐
	│ │ （六）其他处理                 │ 7      │ 8      │ 6      │ 4      │ 1      │ 2      │ 28     │
	├─┼────────────────────────────────┼────────┼────────┼────────┼────────┼────────┼────────┼────────┤
	│ │ （七）总计                     │ 8      │ 10     │ 9      │ 8      │ 6      │ 8      │ 49     │
	├─┴────────────────────────────────┼────────┼────────┼────────┼────────┼────────┼────────┼────────┤
	│ 四、结转下年度继续办理           │ 3      │ 1      │ 2      │ 9      │ 4      │ 8      │ 27     │
	└──────────────────────────────────┴────────┴────────┴────────┴────────┴────────┴────────┴────────┘
	END
	cell requests.unprocessed.confirm.total 21
	cell requests.otherwise.all.total 28
	cell requests.processed.total 49
	! grep 'meta.form.mixed' "$BATS_TEST_TMPDIR/records"
}

@test "reStructuredText's rubric is no part of its heading" {
	text <<-'END'
	无

	.. rubric:: 四、政府信息公开行政复议、行政诉讼情况

	无

	.. rubric:: 五、存在的主要问题及改进情况

	无
	END
	grep -q "	meta\.heading\.4	四、政府信息公开行政复议、行政诉讼情况	" "$BATS_TEST_TMPDIR/records"
}

@test "columns of which no row has two neighbours may be one that moved: seven are not seven" {
	text <<-'END'
	                     1.信访举报投诉类申请               2            3                4                        5          14

	                           2.重复申请              6            1            38                           7         52

	                     3.要求提供公开出版物               8            9                1                        2          20

	                            （七）总计             20           77            90                       65          252

	                     四、结转下年度继续办理               3            1                2                        4          10

	四、政府信息公开行政复议、行政诉讼情况
	END
	cell requests.unprocessed.repeat.research
	cell requests.unprocessed.publication.welfare
	cell requests.processed.total
}

@test "digits of a number above and below its row's line: the row is named" {
	text <<-'END'
	                                        12
	一、本年新收政府信息公开申请数量                           143 19        71    81    76 510
	                                        0

	二、上年结转政府信息公开申请数量                        3     4      0   2     0     1 10

	                  8.属于行政查询事项            230 117 195 4610        2074   498 8826
	                                       8   8   1                      2

	                  1.本机关不掌握相关政府信息        0     19     2   1     0     0 22

	四、政府信息公开行政复议、行政诉讼情况
	END
	cell requests.new.natural
	cell requests.new.total
	cell requests.carried_in.total 10
	cell requests.denied.inquiry.natural
	cell requests.denied.inquiry.total
	cell requests.unavailable.not_held.business 19
}

@test "cells a line above or below the others are not blank" {
	text <<-'END'
	                       自然人     法人或其他组织                                            总计
	                               商业企业            科研机构     社会公益组织   法律服务机构   其他
	              3.补正后申请内容  61      2            3          4             5          7       82

	       （四） 1.本机关不掌握相关 45414
	       无法提 政府信息
	                               24572           16       /        7
	                                                                          —       151145
	       供
	              1.信访举报投诉类   9      8            3          4             5          6       35
	四、政府信息公开行政复议、行政诉讼情况
	END
	cell requests.unavailable.not_held.natural
	cell requests.unavailable.not_held.total
}

@test "a row's only number beside the ordinal of its label, or beside the last character" {
	text <<-'END'
	            自然人  商业企  科研机  社会    法律服  其他    总计
	二、上年结
	转政府信息
	公开申请数
	量                                                          71

	    （一）
	    予以公  88175   2       97318   1       20      0       185516
	        开

	    （六）
	    其他处  13      23276   90      63      0       67      23509
	        理

	    （七）                                                  1522424
	      总计

	四、结转下
	年度继续办  5       4       3       2       1       6       21
	        理

	四、政府信息公开行政复议、行政诉讼情况
	END
	cell requests.carried_in.total 71
	cell requests.granted.natural 88175
	cell requests.otherwise.all.total 23509
	cell requests.processed.total 1522424
	cell requests.carried_out.total 21
}

@test "what stands before a number and is no label makes it another number" {
	text <<-'END'
	 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
	一、本年新收政府信息公开申请数量 1、234 2 3 4 5 6 1254
	二、上年结转政府信息公开申请数量 7〇8 11 12 13 14 15 773
	（一）予以公开 ≥12 21 22 23 24 25 127
	（二）部分公开 12／3 31 32 33 34 35 168
	1.属于国家秘密 1。5 41 42 43 44 45 220
	2.其他法律行政法规禁止公开 约 5 51 52 53 54 55 270
	3.危及“三安全一稳定” 1、2、3 61 62 63 64 65 318
	4.保护第三方合法权益 71 72 73 74 75 76 441
	5.属于三类内部事务信息81 82 83 84 85 86 501
	END
	for row in new carried_in granted partial denied.state_secret denied.law denied.security; do
		cell requests.$row.natural
		cell requests.$row.total
	done
	cell requests.denied.third_party.natural 71
	cell requests.denied.internal.natural 81
}
