# Pages, Word's XML and OpenDocument as people make them: a table, a row or a section in a report is another, and each
# of its 200 cells is checked, by its value or by being named. What is changed in one cell or tag is in regress/markup.

# shellcheck disable=SC2016,SC2034,SC2154
load helpers

rows_of_three='new 3:一、本年新收政府信息公开申请数量
carried_in 3:二、上年结转政府信息公开申请数量
granted 1x22:三、本年度办理结果|2:（一）予以公开
partial ^|2:（二）部分公开（区分处理的，只计这一情形，不计其他情形）
denied.state_secret ^|1x8:（三）不予公开|1.属于国家秘密
denied.law ^|^|2.其他法律行政法规禁止公开
denied.security ^|^|3.危及“三安全一稳定”
denied.third_party ^|^|4.保护第三方合法权益
denied.internal ^|^|5.属于三类内部事务信息
denied.process ^|^|6.属于四类过程性信息
denied.enforcement ^|^|7.属于行政执法案卷
denied.inquiry ^|^|8.属于行政查询事项
unavailable.not_held ^|1x3:（四）无法提供|1.本机关不掌握相关政府信息
unavailable.not_compiled ^|^|2.没有现成信息需要另行制作
unavailable.unclear ^|^|3.补正后申请内容仍不明确
unprocessed.petition ^|1x5:（五）不予处理|1.信访举报投诉类申请
unprocessed.repeat ^|^|2.重复申请
unprocessed.publication ^|^|3.要求提供公开出版物
unprocessed.excessive ^|^|4.无正当理由大量反复申请
unprocessed.confirm ^|^|5.要求行政机关确认或重新出具已获取信息
otherwise.uncorrected ^|1x3:（六）其他处理|1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
otherwise.unpaid ^|^|2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
otherwise.misc ^|^|3.其他
processed ^|2:（七）总计
carried_out 3:四、结转下年度继续办理'

# A table is written as it looks: one row per line, its cells separated by |, each with 3: or 1x2: before
# it where it is three wide or two high, and ^ (or 3^) where one above reaches down.  In what
# follows the numbers of table two are 201 to 210; of table three 1RRC, 1031 in row 3, column 1;
# of table four 3BR, 325 in block 2, result 5.

table_two='4:第二十条第（一）项
信息内容|本年制发件数|本年废止件数|现行有效件数
规章|201|202|203
行政规范性文件|204|205|206
4:第二十条第（五）项
信息内容|3:本年处理决定数量
行政许可|3:207
4:第二十条第（六）项
信息内容|3:本年处理决定数量
行政处罚|3:208
行政强制|3:209
4:第二十条第（八）项
信息内容|3:本年收费金额（单位：万元）
行政事业性收费|3:210'

heads='3x3:（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|7:申请人情况
3^|1x2:自然人|5:法人或其他组织|1x2:总计
3^|^|商业企业|科研机构|社会公益组织|法律服务机构|其他|^'

table_four='5:行政复议|10:行政诉讼
1x2:结果维持|1x2:结果纠正|1x2:其他结果|1x2:尚未审结|1x2:总计|5:未经复议直接起诉|5:复议后起诉
^|^|^|^|^|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
311|312|313|314|315|321|322|323|324|325|331|332|333|334|335'

# table_three: with $heads; $columns and $rows in that order; $before, # in it the row's number, and $ending each row
table_three() {
	printf '%s\n' "$heads"
	awk -v columns="$columns" -v rows="$rows" -v before="$before" -v ending="$ending" '
		{ label[NR] = $2 }
		END {
			n = split(columns, column, " ")
			m = split(rows, row, " ")
			for (i = 1; i <= m; i++) {
				line = before label[row[i]]
				gsub(/#/, row[i], line)
				for (j = 1; j <= n; j++)
					line = line sprintf("|1%02d%d", row[i], column[j])
				print line ending
			}
		}' <<<"$rows_of_three"
}

# the true value of each cell
setup_file() {
	awk -v OFS='\t' '
		BEGIN {
			n = split("rules.issued rules.repealed rules.in_force normative.issued normative.repealed normative.in_force" \
			    " licensing.decisions penalties.decisions coercion.decisions fees.amount", key, " ")
			for (i = 1; i <= n; i++)
				print "proactive." key[i], 200 + i
			n = split("review lawsuit.direct lawsuit.reviewed", block, " ")
			m = split("upheld corrected other pending total", result, " ")
			for (i = 1; i <= n; i++)
				for (j = 1; j <= m; j++)
					print block[i] "." result[j], 300 + 10 * i + j
			n = split("natural business research welfare legal other total", applicant, " ")
		}
		{
			for (i = 1; i <= n; i++)
				print "requests." $1 "." applicant[i], 1000 + NR * 10 + i
		}' <<<"$rows_of_three" >"$BATS_FILE_TMPDIR/truth"
}

setup() {
	case $BUILD in /*) ;; *) BUILD=$PWD/$BUILD ;; esac
	columns='1 2 3 4 5 6 7'
	rows='1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25'
	before='' ending='' tail='' plain_of=''
	cp "$BATS_FILE_TMPDIR/truth" "$BATS_TEST_TMPDIR/truth"
	title='<h1>临河市水务局2023年政府信息公开工作年度报告</h1>'
	one='<p>一、总体情况</p>
<p>2023年，我局主动公开信息工作有序。</p>'
	heading2='<p>二、主动公开政府信息情况</p>' two=$table_two
	heading3='<p>三、收到和处理政府信息公开申请情况</p>' three=$(table_three)
	heading4='<p>四、政府信息公开行政复议、行政诉讼情况</p>' four=$table_four
	five='<p>五、存在的主要问题及改进情况</p>
<p>公开不够主动，将加强培训。</p>'
	six='<p>六、其他需要报告的事项</p>
<p>没有其他需要报告的事项。</p>'
}

# drawn KIND: parts in HTML, Word's XML or OpenDocument: lines that begin with < as they are, but
# for <p> and <h1>; all others are tables, which end at such a line or a blank one
drawn() {
	LC_ALL=C awk -v kind="$1" '
		function cell(text, wide, high, down) {
			if (kind == "html")
				return down ? "" : "<td" (wide > 1 ? " colspan=\"" wide "\"" : "") \
				    (high > 1 ? " rowspan=\"" high "\"" : "") ">" text "</td>\n"
			if (kind == "word")
				return "<w:tc><w:tcPr>" (wide > 1 ? "<w:gridSpan w:val=\"" wide "\"/>" : "") \
				    (high > 1 ? "<w:vMerge w:val=\"restart\"/>" : down ? "<w:vMerge/>" : "") "</w:tcPr><w:p>" \
				    (text == "" ? "" : "<w:r><w:t>" text "</w:t></w:r>") "</w:p></w:tc>\n"
			text = down ? "" : "<table:table-cell" (wide > 1 ? " table:number-columns-spanned=\"" wide "\"" : "") \
			    (high > 1 ? " table:number-rows-spanned=\"" high "\"" : "") "><text:p>" text "</text:p></table:table-cell>\n"
			for (; wide > !down; wide--)
				text = text "<table:covered-table-cell/>\n"
			return text
		}
		function closed() {
			if (open)
				print "</" table ">"
			open = 0
		}
		BEGIN {
			FS = "|"
			table = kind == "html" ? "table" : kind == "word" ? "w:tbl" : "table:table"
			row = kind == "html" ? "tr" : kind == "word" ? "w:tr" : "table:table-row"
			before = kind == "word" ? "<w:p><w:r><w:t>" : "<text:p>"
			ending = kind == "word" ? "</w:t></w:r></w:p>" : "</text:p>"
		}
		/^$/ { closed(); next }
		/^</ {
			closed()
			if (kind != "html") {
				sub(/^<(p|h1)>/, before)
				sub(/<\/(p|h1)>$/, ending)
			}
			print
			next
		}
		!open { print "<" table ">"; open = 1 }
		{
			print "<" row ">"
			for (i = 1; i <= NF; i++) {
				wide = high = 1
				text = $i
				if (down = text ~ /^[0-9]*\^$/) {
					wide = text == "^" ? 1 : text + 0
					text = ""
				} else if (match(text, /^[0-9]+(x[0-9]+)?:/)) {
					wide = substr(text, 1, RLENGTH - 1)
					if (split(wide, size, "x") == 2) {
						wide = size[1]
						high = size[2]
					}
					text = substr(text, RLENGTH + 1)
				}
				printf "%s", cell(text, wide + 0, high + 0, down)
			}
			print "</" row ">"
		}
		END { closed() }'
}

# report KIND: the whole one, of its parts
report() {
	printf '%s\n\n' "$title" "$one" "$heading2" "$two" "$heading3" "$three" "$heading4" "$four" "$five" "$six" |
	    drawn "$1"
}

html() {
	printf '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>\n'
	report html
	printf '%s</body></html>\n' "$tail"
}

word() {
	printf '%s' '<?xml version="1.0" encoding="UTF-8"?>' \
	    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
	report word
	printf '%s\n' '</w:body></w:document>'
}

odf() {
	printf '%s' '<?xml version="1.0" encoding="UTF-8"?>' \
	    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"' \
	    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"' \
	    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"' \
	    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">' '<office:body><office:text>'
	report odf
	printf '%s\n' '</office:text></office:body></office:document-content>'
}

# read_as KIND [SED-SCRIPT ...]: makes the report, changed so, and reads it
read_as() {
	local kind=$1 script page change=() parts

	shift
	parts=$kind$title$one$heading2$two$heading3$three$heading4$four$five$six$tail
	if [ "$parts" != "$plain_of" ]; then
		plain=$("$kind")
		plain_of=$parts
	fi
	page=$plain
	if [ $# -gt 0 ]; then
		for script; do
			change+=(-e "$script")
		done
		page=$(LC_ALL=C sed -E "${change[@]}" <<<"$plain")
		[ "$page" != "$plain" ] || { echo "nothing was changed by: $*"; return 1; }
	fi
	printf '%s\n' "$page" >"$BATS_TEST_TMPDIR/page"
	read_page
}

page() { read_as html "$@"; }

# cell NUMBER TEXT: a page in which this is in the number's cell instead
cell() { read_as html $'s\1'">$1</td>"$'\1'">${2//&/\\&}</td>"$'\1'; }

# with NAME SED-SCRIPT ...: changes one of the parts
with() {
	local -n part=$1

	shift
	local was=$part

	part=$(sed -E "$@" <<<"$part")
	[ "$part" != "$was" ] || { echo "nothing was changed by: $*"; false; }
}

read_page() {
	status=0
	cd "$BATS_TEST_TMPDIR"
	timeout 60 "$BUILD/dr-extract" page >records 2>errors || status=$?
	[ "$status" -le 2 ] || { echo "status $status"; return 1; }
}

# holds KEY VALUE: what the changed page states
holds() { printf '%s\t%s\n' "$1" "$2" >>"$BATS_TEST_TMPDIR/truth"; }

# all_but [PATTERN ...]: each cell has its true value, and nothing is said of it, but for those that
# fit a pattern: they are not written, and named, by themselves or with a row or table they are in
all_but() {
	LC_ALL=C awk -F '\t' -v patterns="$*" -v status="$status" '
		function wrong(words) { if (bad++ < 8) print words }
		function left(key,   i) {
			for (i = 1; i <= n; i++)
				if (key ~ pattern[i])
					return 1
			return 0
		}
		function named(key) {
			if (key in said)
				return 1
			while (sub(/\.[^.]*$/, "", key))
				if ((key ".*") in said)
					return 1
			return 0
		}
		BEGIN {
			n = split(patterns, pattern, " ")
			for (i = 1; i <= n; i++) {
				gsub(/\./, "[.]", pattern[i])
				gsub(/\*/, ".*", pattern[i])
				pattern[i] = "^(" pattern[i] ")$"
			}
		}
		FILENAME == "truth" { truth[$1] = $2; next }
		FILENAME == "errors" { split($0, part, ": "); said[part[3]] = words = words $0 "\n"; next }
		$3 !~ /^(proactive|requests|review|lawsuit)\./ { next }
		!($3 in truth) { wrong($3 ": " $4 ", and the page has no such cell") }
		$3 in got { wrong($3 ": twice") }
		{ got[$3] = $4 }
		END {
			for (key in truth) {
				if (left(key) && key in got)
					wrong(key ": " got[key] ", and it cannot be told")
				else if (left(key) && !named(key))
					wrong(key ": left out without a word")
				else if (left(key))
					continue
				else if (!(key in got))
					wrong(key ": left out")
				else if (got[key] != truth[key])
					wrong(key ": \"" got[key] "\", not \"" truth[key] "\"")
			}
			if (status != (n > 0) || (n == 0 && words != ""))
				wrong("status " status)
			if (bad)
				printf "%s", words
			exit bad > 0
		}' truth errors records
}
all() { all_but; }

# says WORDS: in a message
says() { grep -q -F -e "$1" "$BATS_TEST_TMPDIR/errors" || { echo "not said: $1"; cat "$BATS_TEST_TMPDIR/errors"; return 1; }; }

# prose SECTION [PARAGRAPH ...]: that and no more is in it
prose() {
	local section=$1 got wanted

	shift
	got=$(awk -F '\t' -v key="text.$section." 'index($3, key) == 1 && $3 ~ /\.[0-9][0-9][0-9]$/ { print $4 }' "$BATS_TEST_TMPDIR/records")
	wanted=$([ $# = 0 ] || printf '%s\n' "$@")
	[ "$got" = "$wanted" ] || { printf 'text.%s is\n%s\n' "$section" "$got"; return 1; }
}

@test "the report as it is, in all three kinds; and a wrong cell would be seen" {
	page
	all
	read_as word
	all
	read_as odf
	all
	cell 1031 9
	refute all
	refute all_but requests.granted.natural
	holds requests.granted.natural 9
	all
	holds requests.granted.nobody 9
	refute all
}

### cells

@test "a number over two rows is none of theirs" {
	with three -e 's/\|1057$/|1x2:9216/' -e 's/\|1067$//'
	page
	all_but requests.denied.state_secret.total requests.denied.law.total
}

@test "a number over two columns is none of theirs" {
	with three 's/\|1051\|1052\|/|2:77|/'
	page
	all_but requests.denied.state_secret.natural requests.denied.state_secret.business
}

@test "a blank cell over all seven columns is blank in each" {
	local applicant

	with three -E 's/1051.*1057/7:/'
	for applicant in natural business research welfare legal other total; do
		holds requests.denied.state_secret.$applicant ''
	done
	page
	all
}

@test "a blank cell over two rows is blank in both" {
	with three -e 's/\|1057$/|1x2:/' -e 's/\|1067$//'
	holds requests.denied.state_secret.total ''
	holds requests.denied.law.total ''
	page
	all
}

@test "a cell that is not there is not blank: its neighbours keep their own columns" {
	with three 's/\|1054\|/|/'
	page
	all_but 'requests.denied.state_secret.*'
}

@test "a stray empty cell at the end of rows: blanks at their begin stay in their columns" {
	local key kind blank n=0

	while read -r key _; do
		holds "requests.$key.natural" ''
	done <<<"$rows_of_three"
	with three -e '4,$s/\|1([0-9]{2})1\|/||/' -e '4,$s/$/|/'
	for kind in html word odf; do
		read_as $kind
		all
	done
	# In one row alone it may be anywhere, unless its sum says that it does not.
	three=$(table_three | sed -E -e '4,$s/\|1([0-9]{2})1\|/||/' -e '8s/$/|/')
	page
	all_but 'requests.denied.state_secret.*'
	with three 's/1057\|$/5270|/'
	holds requests.denied.state_secret.total 5270
	page
	all
	holds requests.denied.state_secret.total 1057
	# A row that lacks it may lack another one.
	three=$(table_three | sed -E -e '4,$s/\|1([0-9]{2})1\|/||/' -e '4,7s/$/|/' -e '9,$s/$/|/')
	page
	all_but 'requests.denied.state_secret.*'
	# Two, and some rows full.
	setup
	for key in new carried_in granted partial denied.state_secret denied.law; do
		holds requests.$key.natural ''
	done
	three=$(table_three | sed -E -e '4,9s/\|1([0-9]{2})1\|/||/' -e '4,$s/$/||/')
	# No total is a sum: what the rows have more than the headings may be in front.
	page
	all_but 'requests.*'
	three=$(awk -F '|' -v OFS='|' 'NR > 3 { sum = 0; for (i = NF - 8; i < NF - 2; i++) sum += $i; $(NF - 2) = sum } 1' \
		<<<"$three")
	while read -r key _; do
		n=$((n + 1))
		blank=$((n < 7))
		holds "requests.$key.total" $(((6 - blank) * (1000 + 10 * n) + 21 - blank))
	done <<<"$rows_of_three"
	page
	all
}

@test "a stray empty cell after the label: what hangs over the headings is no blank" {
	three=$(table_three | sed -E -e '4,$s/\|1([0-9]{2})1\|/||1\11|/' -e '8,$s/\|1([0-9]{2})7$/|/')
	for key in $(sed -n '5,$s/ .*//p' <<<"$rows_of_three"); do
		holds "requests.$key.total" ''
	done
	page
	all
	three=$(table_three | sed -E -e '8s/\|1([0-9]{2})1\|/||1\11|/')
	setup
	page
	all
}

@test "table four: a stray empty cell at the end" {
	with four -e '4s/311/|/' -e '4s/312.*335$/312|313|314|939|||||||||||/'
	with four -e '4s/^\|//'
	sed -i '/lawsuit/s/\t.*/\t/' "$BATS_TEST_TMPDIR/truth"
	holds review.upheld ''
	holds review.total 939
	page
	all
	with four 's/939/938/'
	page
	all_but 'review.*' 'lawsuit.*'
}

### headings

@test "columns of table three in another order, with headings that say so" {
	local order

	heads='3x2:项目|1x2:总计|1x2:自然人|5:法人或其他组织
3^|^|^|商业企业|科研机构|社会公益组织|法律服务机构|其他'
	columns='7 1 2 3 4 5 6'
	three=$(table_three)
	page
	all
	heads='3x2:项目|5:法人或其他组织|1x2:自然人|1x2:总计
3^|商业企业|科研机构|社会公益组织|法律服务机构|其他|^|^'
	columns='2 3 4 5 6 1 7'
	three=$(table_three)
	page
	all
	heads='3x2:项目|1x2:自然人|1x2:总计|5:法人或其他组织
3^|^|^|商业企业|科研机构|社会公益组织|法律服务机构|其他'
	columns='1 7 2 3 4 5 6'
	three=$(table_three)
	page
	all
	heads='3x2:项目|1x2:自然人|1x2:其他|4:法人或其他组织|1x2:总计
3^|^|^|商业企业|科研机构|社会公益组织|法律服务机构|^'
	columns='1 6 2 3 4 5 7'
	three=$(table_three)
	page
	all
	heads='3:项目|法律服务机构|总计|商业企业|自然人|其他|社会公益组织|科研机构'
	columns='5 7 2 1 6 4 3'
	three=$(table_three)
	page
	all
}

@test "columns of table two in another order, with headings that say so" {
	with two -e 's/本年制发件数\|本年废止件数\|现行有效件数/现行有效件数|本年制发件数|本年废止件数/' \
	    -e 's/201\|202\|203/203|201|202/' -e 's/204\|205\|206/206|204|205/'
	page
	all
}

@test "the results of table four in another order, with headings that say so" {
	four='5:行政复议|10:行政诉讼
1x2:总计|1x2:结果维持|1x2:结果纠正|1x2:其他结果|1x2:尚未审结|5:未经复议直接起诉|5:复议后起诉
5^|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结
315|311|312|313|314|325|321|322|323|324|335|331|332|333|334'
	page
	all
	four='5:行政复议|10:行政诉讼
1x2:尚未审结|1x2:结果纠正|1x2:其他结果|1x2:结果维持|1x2:总计|5:未经复议直接起诉|5:复议后起诉
5^|结果维持|结果纠正|其他结果|尚未审结|总计|总计|尚未审结|其他结果|结果纠正|结果维持
314|312|313|311|315|321|322|323|324|325|335|334|333|332|331'
	page
	all
}

@test "the blocks of table four in another order, in one table and in two" {
	four='10:行政诉讼|5:行政复议
5:复议后起诉|5:未经复议直接起诉|1x2:结果维持|1x2:结果纠正|1x2:其他结果|1x2:尚未审结|1x2:总计
结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|5^
331|332|333|334|335|321|322|323|324|325|311|312|313|314|315'
	page
	all
	four='10:行政诉讼
5:未经复议直接起诉|5:复议后起诉
结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
321|322|323|324|325|331|332|333|334|335

5:行政复议
结果维持|结果纠正|其他结果|尚未审结|总计
311|312|313|314|315'
	page
	all
}

@test "six results in a block of table four: no number of another heading" {
	four='6:行政复议|10:行政诉讼
1x2:结果维持|1x2:结果纠正|1x2:撤回|1x2:其他结果|1x2:尚未审结|1x2:总计|5:未经复议直接起诉|5:复议后起诉
6^|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
311|312|999|313|314|315|321|322|323|324|325|331|332|333|334|335'
	page
	all
	four='6:行政复议|9:行政诉讼
1x2:结果维持|1x2:结果纠正|1x2:撤回|1x2:其他结果|1x2:尚未审结|1x2:总计|5:未经复议直接起诉|4:复议后起诉
6^|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|总计
311|312|999|313|314|315|321|322|323|324|325|331|332|333|335'
	page
	all_but 'review.*' 'lawsuit.*'
	says 'its cells are not below the headings of their columns'
}

@test "fewer columns than the form has" {
	heads='3x3:项目|6:申请人情况
3^|1x2:自然人|5:法人或其他组织
3^|^|商业企业|科研机构|社会公益组织|法律服务机构|其他'
	columns='1 2 3 4 5 6'
	three=$(table_three)
	page
	all_but 'requests.*'
	says 'the row has fewer cells than the form has columns'
	heads='3x3:项目|6:申请人情况
3^|1x2:自然人|4:法人或其他组织|1x2:总计
3^|^|科研机构|社会公益组织|法律服务机构|其他|^'
	columns='1 3 4 5 6 7'
	three=$(table_three)
	page
	all_but 'requests.*'
	heads='3:项目|自然人'
	columns=1
	three=$(table_three)
	page
	all_but 'requests.*'
}

@test "a column with a heading that is none of the form's is not written" {
	local heading

	for heading in 占比 上年总计 小计 备注 2022年; do
		page "s#>总计</td>#>$heading</td>#"
		all_but 'requests.*.total' review.total 'lawsuit.*.total'
	done
}

@test "headings in the place of others: only those of the form count" {
	heads='3x3:项目|7:申请人情况
3^|1x2:自然人|5:法人或其他组织|1x2:总计
3^|^|个体工商户|商业企业|科研机构|社会公益组织|法律服务机构|^'
	columns='1 9 2 3 4 5 7'
	three=$(table_three)
	page
	all_but 'requests.*'
	says 'its cells are not below the headings of their columns'
}

### columns that are none of the form's

@test "a column of serial numbers" {
	heads='1x3:序号|'${heads//$'\n'/$'\n'^|}
	before='#|'
	three=$(table_three)
	page
	all
	with two -e '/规章/,/规范/s/^/7|/' -e '/行政(许可|处罚|强制|事业性收费)/s/^/8|/' -e 's/^信息内容/序号|&/' -e 's/^4:/5:/'
	page
	all
}

@test "a column of remarks, a column of rates" {
	local remark

	with heads -e '1s/$/|1x3:备注/' -e '2,3s/$/|^/'
	for remark in '' 无 其中网上申请12件 12 '较上年增长5%' 5.5%; do
		ending="|$remark"
		three=$(table_three)
		page
		all
	done
}

@test "more columns in a section of table two, with headings that say so" {
	with two -e 's/^信息内容\|3:本年处理决定数量/信息内容|上年处理决定数量|本年处理决定数量|增减/' \
	    -e 's/^(行政(许可|处罚|强制))\|3:(.*)/\1|71|\3|72/'
	page
	all
}

@test "table four: a column before its blocks, and a small table before it" {
	with four -e '1s/^/1x3:年度|/' -e '2,3s/^/^|/' -e '4s/^/2023年|/'
	page
	all
	with four -e '1s/年度/单位/' -e '4s/2023年/水务局/'
	page
	all
	four="案件数|3

$table_four"
	page
	all
}

### rows

@test "<tfoot> before <tbody>" {
	rows='25 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24'
	three=$(table_three | drawn html | sed -e '/四、结转/,/<.tr>/s#</tr>#&</tfoot><tbody>#' -e 's#</table>#</tbody>&#' | tac |
	    sed '/四、结转/,/<tr>/s/<tr>/<tfoot>&/' | tac)
	page
	all
}

@test "rows in another order" {
	rows='2 1 3 4 5 7 6 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25'
	three=$(table_three)
	two=$(sed -e '3{h;d}' -e '4G' <<<"$two")
	page
	all
}

@test "last year's row between, and a row of column numbers" {
	local label

	for label in 上年同期 其中：网上申请 小计 上年新收政府信息公开申请数量; do
		three=$(table_three | sed "4a3:$label|71|72|73|74|75|76|77")
		page
		all
	done
	three=$(table_three | sed "3a3:甲|1|2|3|4|5|6|7")
	page
	all
}

@test "the rows of 予以公开 and of 其他处理 in each other's place, in the form that has one of the latter" {
	rows='1 2 24 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 3 24 25'
	three=$(table_three | sed -E -e '6s/.*/1x20:三、本年度办理结果|2:（六）其他处理|71|72|73|74|75|76|77/' \
	    -e '24s/1x22:[^|]*/^/')
	sed -i '/requests\.otherwise\./d' "$BATS_TEST_TMPDIR/truth"
	for key in natural:71 business:72 research:73 welfare:74 legal:75 other:76 total:77; do
		holds "requests.otherwise.all.${key%:*}" "${key#*:}"
	done
	page
	# Each is right; that the other form's rows are not there may be said.
	all_but none
	# The label of the whole group goes with the one of them: where spans do not add up, neither is read.
	three=$(sed -E -e '6s/^1x20:三、本年度办理结果\|//' -e '24s/^\^\|/1x20:三、本年度办理结果|/' <<<"$three")
	page
	all_but 'requests.granted.*' 'requests.otherwise.*'
}

@test "a row with the opposite label: not the form's row" {
	local key was label

	while read -r key was label; do
		page "s#>$was<#>$label<#"
		all_but "$key"
	done <<-'X'
		requests.new.* 一、本年新收政府信息公开申请数量 一、上年新收政府信息公开申请数量
		requests.granted.* （一）予以公开 （一）上年予以公开
		requests.denied.state_secret.* 1.属于国家秘密 1.不属于国家秘密
		requests.unprocessed.repeat.* 2.重复申请 2.非重复申请
		proactive.licensing.* 行政许可 不予行政许可
		proactive.penalties.* 行政处罚 不予行政处罚
		proactive.normative.* 行政规范性文件 非规范性文件
		proactive.fees.* 行政事业性收费 上年行政事业性收费
	X
}

@test "two rows that fit one label: neither" {
	three=$(table_three | sed '25a^|^|4.其他|71|72|73|74|75|76|77')
	page
	all_but 'requests.otherwise.misc.*'
	says 'two rows of the page match it'
	three=$(table_three | sed '25a^|^|3.其他|71|72|73|74|75|76|77')
	page
	all_but 'requests.otherwise.misc.*'
	says 'two rows of the page match it'
}

@test "two rows below one label, last year's and this year's: last year's are not written" {
	with two '3s/.*/1x2:规章|上年|71|72|73\n^|本年|201|202|203/'
	with two -e 's/^4:/5:/' -e 's/^(信息内容|行政(规|许|处|强|事)[^|]*)/2:\1/'
	page
	all_but 'proactive.rules.*'
}
### which table, which report

@test "the same table twice" {
	three=$three$'\n\n'$three
	page
	all
	setup
	two="$two

$two" four="$four

$four"
	page
	all
}

@test "two tables of two years: neither's numbers for the other's" {
	local last

	last=$(sed -E 's/\|1([0-9]{3})/|9\1/g' <<<"$three")
	three="<p>2023年</p>
$three
<p>2022年</p>
$last"
	page
	all
	three="<p>2022年</p>
$last
<p>2023年</p>
$(table_three)"
	page
	all_but 'requests.*'
	three="$(table_three)

$last"
	page
	all_but 'requests.*'
	says 'two rows of the page match it'
	# What this year's lacks is not last year's.
	three="$(table_three | sed '/七/d; /3\.其他/d')
<p>附：2022年情况</p>
$last"
	page
	all_but 'requests.processed.*' 'requests.otherwise.misc.*'
}

@test "a table of another year, by its caption or the line above it" {
	local line

	for line in '<p>2022年</p>' '<p>2022年收到和处理政府信息公开申请情况</p>'; do
		three="$line
$(table_three)"
		page
		all_but 'requests.*'
		says 'requests.*: a line above the table names another year'
	done
	three=$(table_three | drawn html | sed 's#<table>#&<caption>2022年收到和处理政府信息公开申请情况</caption>#')
	page
	all_but 'requests.*'
	three=$(table_three | drawn html | sed 's#<table>#&<caption>2023年收到和处理政府信息公开申请情况</caption>#')
	page
	all
}

@test "a table in section six is not section four's" {
	six="$six
<p>附：2022年政府信息公开行政复议、行政诉讼情况</p>
$four"
	four='<p><img src="four.png"></p>'
	page
	all_but 'review.*' 'lawsuit.*'
	says 'review.*: the table is only a picture: four.png'
	says 'lawsuit.*: the table is only a picture: four.png'
}

@test "tables after section four take nothing from it" {
	local more

	for more in '浏览次数|123' '联系电话|05121234567' '信息处理费|件数|金额
本年|3|12'; do
		six='<p>六、其他需要报告的事项</p>
<p>没有其他需要报告的事项。</p>'$'\n'$more
		page
		all
		five='<p>五、存在的主要问题及改进情况</p>
'"$more"
		page
		all
		setup
		tail=$(drawn html <<<"$more")
		title="<div>$title" six="$six</div>"
		page
		all
		setup
	done
}

# together PLACE: the three tables in one place, `six` or `one`, and their sections without them
together() {
	local -n place=$1
	local tables="$two

$three

$four"

	two='' three='' four=''
	if [ "$1" = one ]; then
		place="$tables
$place"
	else
		place="$place
<p>附件：</p>
$tables"
	fi
}

@test "the three tables together, after the prose or before it" {
	local kind

	together six
	for kind in html word odf; do
		read_as $kind
		all
		prose 6 没有其他需要报告的事项。 附件：
	done
	setup
	together one
	page
	all
	prose 1 2023年，我局主动公开信息工作有序。
	# Two of them are not all; nor are last year's.
	setup
	three=
	together six
	page
	all_but '*'
	setup
	together six
	with six 's/附件：/附：2022年情况/'
	page
	all_but '*'
}

@test "a page of one section: table three alone, table four alone, tables three and four" {
	one='' heading2='' two='' five='' six=''
	page
	all_but 'proactive.*'
	heading4='' four=''
	page
	all_but 'proactive.*' 'review.*' 'lawsuit.*'
	setup
	one='' heading2='' two='' heading3='' three='' five='' six=''
	page
	all_but 'proactive.*' 'requests.*'
}

@test "two reports in one file: none of the second one's cells, and a word about it" {
	local first

	first=$(report html)
	title='<h1>临河市水务局2022年政府信息公开工作年度报告</h1>'
	three=$(sed -E 's/\|1([0-9]{3})/|9\1/g' <<<"$three")
	report html >"$BATS_TEST_TMPDIR/second"
	printf '<meta charset="utf-8">%s\n%s\n' "$first" "$(<"$BATS_TEST_TMPDIR/second")" >"$BATS_TEST_TMPDIR/page"
	read_page
	all_but none
	says 'another report begins here and was not read'
	[ "$(cut -f 1,2 "$BATS_TEST_TMPDIR/records" | sort -u)" = '临河市水务局	2023' ]
}

@test "two reports in one file, the second one's table two a picture" {
	local first second

	first=$(report html)
	title='<h1>临河市教育局2023年政府信息公开工作年度报告</h1>'
	three=$(sed -E 's/\|1([0-9]{3})/|9\1/g' <<<"$three") four=$(sed 's/|3/|8/g;s/^3/8/' <<<"$four") two='<p><img src="two.png"></p>'
	second=$(report html)
	printf '<meta charset="utf-8">%s\n%s\n' "$first" "$second" >"$BATS_TEST_TMPDIR/page"
	read_page
	all_but none
	says 'another report begins here and was not read'
	[ "$(cut -f 1,2 "$BATS_TEST_TMPDIR/records" | sort -u)" = '临河市水务局	2023' ]
}

@test "two reports in one file, the first one's table three a picture" {
	local first second

	second=$(report html | sed 's/2023/2022/')
	three='<p><img src="three.png"></p>'
	first=$(report html)
	printf '<meta charset="utf-8">%s\n%s\n' "$first" "$second" >"$BATS_TEST_TMPDIR/page"
	read_page
	all_but 'requests.*'
	says 'requests.*: the table is only a picture: three.png'
}

### prose

@test "the parts of section one in another order" {
	one='<p>一、总体情况</p>
<p>（一）依申请公开。收到申请甲件。</p>
<p>（二）主动公开。公开信息乙条。</p>
<p>（三）监督保障。培训丙次。</p>
<p>（四）政府信息公开平台建设。发布丁条。</p>
<p>（五）政府信息管理。修订戊项。</p>'
	page
	all
	prose 1.1 公开信息乙条。
	prose 1.2 收到申请甲件。
	prose 1.3 修订戊项。
	prose 1.4 发布丁条。
	prose 1.5 培训丙次。
}

### messages

@test "a table that is a picture, in a frame, or not there: one line per table" {
	three='<p><img src="three.png"></p>'
	page
	all_but 'requests.*'
	says 'requests.*: the table is only a picture: three.png'
	[ "$(wc -l <"$BATS_TEST_TMPDIR/errors")" = 1 ]
	three='<iframe src="three.html"></iframe>'
	page
	all_but 'requests.*'
	says 'requests.*: the table is in a frame: three.html'
	[ "$(wc -l <"$BATS_TEST_TMPDIR/errors")" = 1 ]
	three='<p>见附件。</p>'
	page
	all_but 'requests.*'
	says 'requests.*: the table was not found'
	[ "$(wc -l <"$BATS_TEST_TMPDIR/errors")" = 1 ]
}

@test "table four that is not there takes two lines, not fifteen" {
	four=''
	page
	all_but 'review.*' 'lawsuit.*'
	says 'review.*: the table was not found'
	says 'lawsuit.*: the table was not found'
	[ "$(wc -l <"$BATS_TEST_TMPDIR/errors")" = 2 ]
}

@test "a page that only leads to the report says where" {
	local lead

	one='' heading2='' two='' heading3='' three='' heading4='' four='' five='' six=''
	for lead in '<iframe src="a.htm"></iframe>' '<p><a href="a.pdf">2023年年报.pdf</a></p>' '<p><img src="a.png"></p>'; do
		six=$lead
		page
		all_but '*'
		lead=${lead#*=\"}
		says ": ${lead%%\"*}"
	done
}

### hangs

@test "100000 elements that are never closed" {
	local name page

	page=$(html)
	for name in script textarea title style iframe xmp; do
		{ printf '%s\n' "$page"; yes "<$name>" | head -n 100000; } >"$BATS_TEST_TMPDIR/page"
		read_page
		all
	done
}

@test "elements that are never closed, before the report and in a cell" {
	tail=$(yes '<div><center><ul><li>' | head -n 250)
	title=$tail$title tail=''
	page
	all
	cell 1031 "$(yes '<b><i>' | head -n 2000 | tr -d '\n')1031"
	all
}
### Word's XML

@test "Word: a blank cell over seven columns, over two rows" {
	local applicant

	with three -e 's/1051.*1057/7:/' -e 's/\|1087$/|1x2:/' -e 's/\|1097$/|^/'
	for applicant in natural business research welfare legal other total; do
		holds requests.denied.state_secret.$applicant ''
	done
	holds requests.denied.third_party.total ''
	holds requests.denied.internal.total ''
	read_as word
	all
}

@test "Word: a number over two rows, over two columns" {
	with three -e 's/\|1087$/|1x2:77/' -e 's/\|1097$/|^/'
	read_as word
	all_but requests.denied.third_party.total requests.denied.internal.total
}

@test "Word: columns in another order, a column of remarks, the same table twice" {
	heads='3x2:项目|5:法人或其他组织|1x2:自然人|1x2:总计|1x2:备注
3^|商业企业|科研机构|社会公益组织|法律服务机构|其他|^|^|^'
	columns='2 3 4 5 6 1 7' ending='|增长5%'
	three=$(table_three)
	read_as word
	all
	three="$three

$three"
	read_as word
	all
}

### OpenDocument

@test "OpenDocument: a blank cell over seven columns, over two rows; a number over two" {
	local applicant

	with three -e 's/1051.*1057/7:/' -e 's/\|1087$/|1x2:/' -e 's/\|1097$/|^/'
	for applicant in natural business research welfare legal other total; do
		holds requests.denied.state_secret.$applicant ''
	done
	holds requests.denied.third_party.total ''
	holds requests.denied.internal.total ''
	read_as odf
	all
	with three -e 's/\|1x2:$/|1x2:77/'
	read_as odf
	all_but requests.denied.third_party.total requests.denied.internal.total
}

