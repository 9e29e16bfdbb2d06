# Pages, Word's XML and OpenDocument as people make them: one thing in a report is
# changed, and each of its 200 cells is checked, by its value or by being named.

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

# A table is written as it looks: a row a line, its cells parted by |, each with 3: or 1x2: before
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

# table_three: with $heads; $columns and $rows in that order; $before, # in it the row's number, and $behind each row
table_three() {
	printf '%s\n' "$heads"
	awk -v columns="$columns" -v rows="$rows" -v before="$before" -v behind="$behind" '
		{ label[NR] = $2 }
		END {
			n = split(columns, column, " ")
			m = split(rows, row, " ")
			for (i = 1; i <= m; i++) {
				line = before label[row[i]]
				gsub(/#/, row[i], line)
				for (j = 1; j <= n; j++)
					line = line sprintf("|1%02d%d", row[i], column[j])
				print line behind
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
	before='' behind='' head='' tail='' plain_of=''
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
			behind = kind == "word" ? "</w:t></w:r></w:p>" : "</text:p>"
		}
		/^$/ { closed(); next }
		/^</ {
			closed()
			if (kind != "html") {
				sub(/^<(p|h1)>/, before)
				sub(/<\/(p|h1)>$/, behind)
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
	printf '<!DOCTYPE html><html><head><meta charset="utf-8">%s</head><body>\n' "$head"
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
	    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">' "$head" '<office:body><office:text>'
	report odf
	printf '%s\n' '</office:text></office:body></office:document-content>'
}

# read_as KIND [SED-SCRIPT ...]: makes the report, changed so, and reads it
read_as() {
	local kind=$1 script page change=() parts

	shift
	parts=$kind$head$title$one$heading2$two$heading3$three$heading4$four$five$six$tail
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

# cell NUMBER TEXT: a page in which this stands in the number's cell instead
cell() { read_as html $'s\1'">$1</td>"$'\1'">${2//&/\\&}</td>"$'\1'; }
run_of() { read_as word "s#<w:r><w:t>$1</w:t></w:r>#$2#"; }
paragraph() { read_as odf "s#<text:p>$1</text:p>#$2#"; }

# with NAME SED-SCRIPT ...: changes one of the parts
with() {
	local -n part=$1

	shift
	part=$(sed -E "$@" <<<"$part")
}

read_page() {
	status=0
	cd "$BATS_TEST_TMPDIR"
	timeout 10 "$BUILD/dr-extract" page >records 2>errors || status=$?
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

# prose SECTION [PARAGRAPH ...]: that and no more stands in it
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
	all && return 1
	all_but requests.granted.natural && return 1
	holds requests.granted.natural 9
	all
	holds requests.granted.nobody 9
	all && return 1
	true
}

### cells

@test "dashes that stand for a number, one or two of any kind" {
	local dash

	for dash in - -- — —— – － －－ '&mdash;&mdash;' '― ―'; do
		cell 1031 "$dash"
		holds requests.granted.natural ''
		all
		setup
	done
	cell 1031 '-—1'
	all_but requests.granted.natural
}

@test "two numbers in one cell, whatever parts them, are not one" {
	local parted

	for parted in '1637<br>6376' '16<br/>7' '12<hr>7' '1637 6376' '1 2' '1&nbsp;&nbsp;&nbsp;7' '<p>5</p><p>7</p>' \
	    '<div>5</div><div>7</div>' '5	7' '5、7' '5/7' '5（7）'; do
		cell 1031 "$parted"
		all_but requests.granted.natural
		says 'page:107: '
	done
}

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
	local key kind

	while read -r key _; do
		holds "requests.$key.natural" ''
	done <<<"$rows_of_three"
	with three -e '4,$s/\|1([0-9]{2})1\|/||/' -e '4,$s/$/|/'
	for kind in html word odf; do
		read_as $kind
		all
	done
	# In one row alone it may stand anywhere, unless its sum says that it does not.
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
	page
	all
}

@test "a stray empty cell behind the label: what hangs over the headings is no blank" {
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

@test "words in a cell cost that cell alone" {
	local words

	for words in 没有 约12 详见附件 12人次以上 '<b>见</b>表'; do
		cell 1031 "$words"
		all_but requests.granted.natural
		says 'requests.granted.natural: the cell cannot be read as a number'
	done
}

@test "a tag broken in a cell costs that cell alone" {
	cell 1031 '10<31'
	all_but requests.granted.natural
	cell 1031 '1031<'
	all_but requests.granted.natural
}

@test "no tag is broken by < or > in an attribute" {
	page 's#<td>1031#<td onclick="if(a<b)x()">1031#' 's#<td>1032#<td title="a>b">1032#' \
	    's#<td>1033#<td onclick='\''x("</td>")'\''>1033#' 's#<td>1034#<td onclick="x('\''<b>'\'')">1034#'
	all
}

@test "numbers in other digits and with spaces that are none" {
	cell 1031 '１０３１'
	all
	cell 1031 '<!-- 9 -->&nbsp;1031&ensp;'
	all
	cell 1031 '&#49;0&#x33;1'
	all
	cell 1031 '1,031'
	all
}

### spans and tags

@test "colspan=100%, 0 and 65535 and rowspan=0 and 65535 on cells of one column" {
	local span

	for span in colspan=1.5 colspan=-1 colspan=0 colspan='""' colspan=x 'rowspan="1 "'; do
		page "s#<td>(1[0-9]{3})<#<td $span>\\1<#"
		all
	done
	page 's#<td>1047#<td colspan=100%>1047#'
	all
	page 's#<td>1257#<td rowspan=65535>1257#'
	all
	page 's#<td rowspan="22">#<td rowspan=0>#'
	all
	page 's#<td rowspan="3">（六）#<td rowspan=65535>（六）#'
	all
}

@test "a group's label whose rowspan is wrong moves no number" {
	page 's#rowspan="8"#rowspan="5"#'
	all
	page 's#rowspan="8"#rowspan="9"#'
	all
	page 's#rowspan="22"#rowspan="30"#'
	all
}

@test "end tags left out" {
	page 's#</td>##'
	all
	page 's#</tr>##'
	all
	page 's#</td>##' 's#</tr>##'
	all
}

@test "cells without <tr>" {
	page 's#^<tr>$##'
	all
}

@test "tables that are never closed" {
	page 's#</table>##'
	all
}

@test "rows of height 0, and rows and cells that a browser does not show" {
	local hidden

	for hidden in 'style="display:none"' 'style="DISPLAY: none !important"' hidden; do
		page "s#<tr>#<tr height=0 $hidden><td>9</td><td>8</td><td>7</td></tr>&#"
		all
		page "s#<td>(1[0-9]{2}1)#<td $hidden>77</td>&#"
		all
	done
	page 's#<tr>#<tr height=0><td></td><td></td><td></td></tr>&#'
	all
}

@test "rows and cells that a class of the page's own style sheet hides" {
	head='<style>p{margin:0} .hd, .no { color:red; display:none } /* .m{display:none} */</style>'
	page 's#<tr>#<tr class="x hd"><td>9</td><td>8</td><td>7</td></tr>&#'
	all
	page 's#<td>(1[0-9]{2}1)#<td class=no>77</td>&#'
	all
	page 's#<td>1031#<td class=m>1031#'
	all
}

### what a cell shows, and what it does not

@test "digits that are not shown are no part of a number" {
	local hidden

	for hidden in '<span style="display:none">77</span>' '<span hidden>77</span>' '<template>77</template>' '<!--77-->' \
	    '<script>77</script>' '<style>77</style>' '<noscript>77</noscript>'; do
		cell 1031 "${hidden}1031"
		all
	done
}

@test "digits that a style hides; where it may hide them, the cell is named" {
	local hidden

	for hidden in visibility:hidden VISIBILITY:Hidden font-size:0 font-size:0px opacity:0; do
		cell 1031 "<span style=\"$hidden\">77</span>1031"
		all
	done
	for hidden in font-size:0.9em opacity:0.5 visibility:visible; do
		cell 1031 "<span style=\"$hidden\">1031</span>"
		all
	done
	cell 1031 '<span style="position:absolute;left:-9999px">77</span>1031'
	all_but requests.granted.natural
}

@test "digits that a class of the page's own style sheet hides" {
	head='<style>.hd{display:none}</style>'
	cell 1031 '<span class="hd">77</span>1031'
	all
	cell 1031 '<span class="hd">1031</span>'
	holds requests.granted.natural ''
	all
}

@test "struck text is left out, and its cell named" {
	local struck

	for struck in '<del>77</del>' '<s>77</s>' '<strike>77</strike>' \
	    '<span style="text-decoration:line-through">77</span>' '<span style="text-decoration-line: line-through">77</span>'; do
		cell 1031 "${struck}1031"
		all_but requests.granted.natural
	done
	head='<style>.old { text-decoration: line-through }</style>'
	cell 1031 '<span class="old">77</span>1031'
	all_but requests.granted.natural
}

@test "raised digits, and marks of notes: the cell is named" {
	local raised

	for raised in '<sup>1</sup>' '<sub>1</sub>' '<span style="vertical-align:super;font-size:8px">1</span>' '<sup>[1]</sup>' \
	    '<span class=MsoFootnoteReference>1</span>'; do
		cell 1031 "1031$raised"
		all_but requests.granted.natural
	done
	head='<style>.MsoFootnoteReference{vertical-align:super}</style>'
	cell 1031 '1031<span class="MsoFootnoteReference">1</span>'
	all_but requests.granted.natural
}

@test "what is raised and is no digit stays what it is" {
	cell 1031 '1031<sup>&nbsp;</sup>'
	all
	cell 1031 '1031<sub> </sub>'
	all
}

@test "a number in many elements of one kind is one" {
	cell 1031 '<span lang=EN-US style="font-size:12px">10</span><span lang=EN-US style="font-size:12px">31</span>'
	all
	cell 1031 '<p class=MsoNormal><font face="宋体"><b>1031</b></font><o:p>&nbsp;</o:p></p>'
	all
}

@test "CDATA, a comment in HTML, in a cell: it is named" {
	cell 1031 '<![CDATA[77]]>1031'
	all_but requests.granted.natural
}

@test "a form's field is not blank" {
	local field

	cell 1031 '<input value=1031>'
	all
	cell 1031 '<input type="text" name="a" value="1031" readonly/>'
	all
	cell 1031 '<textarea>1031</textarea>'
	all
	cell 1031 '<input type=hidden value=77>1031'
	all
	for field in '<select><option>5</option><option>6</option></select>' '<input type=checkbox value=1031>'; do
		cell 1031 "$field"
		all_but requests.granted.natural
	done
}

@test "a picture, a drawing, a script and a value in an attribute are not blank" {
	local thing

	for thing in '<img src="n.png">' '<canvas></canvas>' '<script>document.write(516)</script>' '<svg><text>5</text></svg>' \
	    '<object data="n"></object>' '<iframe src="n.html"></iframe>' '<math><mn>5</mn></math>' \
	    '<embed src="n">' '<img src="n.png" alt="1031">'; do
		cell 1031 "$thing"
		all_but requests.granted.natural
	done
	page 's#<td>1031<#<td x:num="1031"><#'
	all_but requests.granted.natural
}

### nested tables

@test "each number in a table of its own" {
	page 's#<td>(1[0-9]{3})</td>#<td><table><tr><td>\1</td></tr></table></td>#'
	all
}

@test "an empty table in a cell" {
	cell 1031 '1031<table></table>'
	all
}

@test "a report in a layout table" {
	title='<table width=100%><tr><td>'$title
	six=$six'</td></tr></table>'
	page
	all
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
	says 'its cells do not stand below the headings of their columns'
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
	says 'its cells do not stand below the headings of their columns'
}

@test "groups of columns in table four that are none of the form's" {
	local pair

	for pair in 行政复议:行政裁决 行政复议:上年行政复议 复议后起诉:行政赔偿 未经复议直接起诉:国家赔偿; do
		page "s#>${pair%:*}</td>#>${pair#*:}</td>#"
		all_but 'review.*' 'lawsuit.*'
	done
}

@test "headings of table two that state something else" {
	local heading

	for heading in 上年制发件数 本年修订件数 占比; do
		page "s#本年制发件数#$heading#"
		all_but proactive.rules.issued proactive.normative.issued
	done
	for heading in 失效件数 上年有效件数; do
		page "s#现行有效件数#$heading#"
		all_but proactive.rules.in_force proactive.normative.in_force
	done
	for heading in 处罚金额 本年撤销数量 上年处理决定数量; do
		page "s#本年处理决定数量#$heading#"
		all_but 'proactive.*.decisions'
	done
	for heading in 收费项目数 减免金额（单位：万元） 上年收费金额（单位：万元）; do
		page "s#本年收费金额（单位：万元）#$heading#"
		all_but proactive.fees.amount
	done
}

### units

@test "another unit than 万元 in the heading of the fees" {
	local unit

	for unit in 元 千元 亿元 百万元 十万元 佰元; do
		page "s#单位：万元#单位：$unit#"
		all_but proactive.fees.amount
		says 'its heading counts in another unit than 万元'
	done
}

@test "another unit than 万元 in the table's caption" {
	two="<p>单位：元</p>
${two/（单位：万元）/}"
	page
	all_but proactive.fees.amount
	says 'its heading counts in another unit than 万元'
}

@test "a unit behind the number of the fees in brackets: the cell is named for what it is" {
	local amount

	for amount in '5（万元）' '5（元）'; do
		cell 210 "$amount"
		all_but proactive.fees.amount
		says 'proactive.fees.*: the cell cannot be read as a number'
	done
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
		behind="|$remark"
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
	says 'two rows of the page could be it'
	three=$(table_three | sed '25a^|^|3.其他|71|72|73|74|75|76|77')
	page
	all_but 'requests.otherwise.misc.*'
	says 'two rows of the page could be it'
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
	says 'two rows of the page could be it'
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

@test "tables behind section four take nothing from it" {
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

@test "the three tables together, behind the prose or before it" {
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
	says 'another report begins here, which is not read'
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
	says 'another report begins here, which is not read'
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

@test "raised and lowered digits in prose are no part of the number before them" {
	five='<p>五、存在的主要问题及改进情况</p>
<p>面积3<sup>2</sup>亩，10<sup>12</sup>处，4<sub>1</sub>处。</p>'
	page
	all
	prose 5 面积3²亩，10¹²处，4₁处。
}

@test "buttons, players and drawings are no prose" {
	five='<p>五、存在的主要问题及改进情况</p>
<p>公开不够主动。</p>
<button>打印</button><video>视频不能播放</video><canvas>画布</canvas><audio>音频</audio>'
	page
	all
	prose 5 公开不够主动。
}

@test "what stands behind the report is no prose of section six" {
	local line

	for line in '【打印本页】【关闭窗口】' '上一篇：临河市教育局2023年政府信息公开工作年度报告' '分享到：微信 微博' \
	    '版权所有：临河市人民政府' '扫一扫在手机打开当前页' 'Copyright © 2024' '责任编辑：王某' \
	    '网站标识码：3201000001'; do
		tail="<p>$line</p>"
		page
		all
		prose 6 没有其他需要报告的事项。
	done
}

### messages

@test "a table that is a picture, in a frame, or not there: a line each" {
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

@test "Word: two numbers in one cell are not one" {
	local parted

	for parted in '<w:r><w:t>5</w:t><w:br/><w:t>7</w:t></w:r>' '<w:r><w:t>5</w:t><w:tab/><w:t>7</w:t></w:r>' \
	    '<w:r><w:t>5</w:t></w:r></w:p><w:p><w:r><w:t>7</w:t></w:r>' '<w:r><w:t xml:space="preserve">5 7</w:t></w:r>'; do
		run_of 1031 "$parted"
		all_but requests.granted.natural
	done
}

@test "Word: a number in many runs is one" {
	run_of 1031 '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>10</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>31</w:t></w:r>'
	all
}

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

@test "Word: what was deleted is gone, what was inserted is there" {
	run_of 1031 '<w:del w:id="1"><w:r><w:delText>77</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>1031</w:t></w:r></w:ins>'
	all
	run_of 1031 '<w:moveFrom w:id="1"><w:r><w:t>77</w:t></w:r></w:moveFrom><w:moveTo w:id="2"><w:r><w:t>1031</w:t></w:r></w:moveTo>'
	all
}

@test "Word: hidden text" {
	local vanish

	for vanish in '<w:vanish/>' '<w:vanish w:val="true"/>' '<w:vanish w:val="1"/>'; do
		run_of 1031 "<w:r><w:rPr>$vanish</w:rPr><w:t>77</w:t></w:r><w:r><w:t>1031</w:t></w:r>"
		all
	done
	for vanish in '<w:vanish w:val="0"/>' '<w:vanish w:val="false"/>'; do
		run_of 1031 "<w:r><w:rPr>$vanish</w:rPr><w:t>1031</w:t></w:r>"
		all
	done
}

@test "Word: how a run, paragraph, cell or row looked before is not how it looks" {
	local look

	for look in vanish strike dstrike 'vertAlign w:val="superscript"'; do
		read_as word "s#<w:r><w:t>1#<w:r><w:rPr><w:rPrChange w:id=\"1\"><w:rPr><w:$look/></w:rPr></w:rPrChange></w:rPr><w:t>1#"
		all
	done
	read_as word 's#<w:p><w:r><w:t>1#<w:p><w:pPr><w:rPr><w:b/></w:rPr><w:pPrChange w:id="1"><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>1#' \
	    's#<w:tcPr></w:tcPr>#<w:tcPr><w:tcPrChange w:id="2"><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr></w:tcPrChange></w:tcPr>#' \
	    's#<w:tr>#&<w:trPr><w:trPrChange w:id="3"><w:trPr><w:hidden/></w:trPr></w:trPrChange></w:trPr>#'
	all
}

@test "Word: struck and raised digits: the cell is named" {
	local look

	for look in strike dstrike 'vertAlign w:val="superscript"' 'vertAlign w:val="subscript"'; do
		run_of 1031 "<w:r><w:rPr><w:$look/></w:rPr><w:t>7</w:t></w:r><w:r><w:t>1031</w:t></w:r>"
		all_but requests.granted.natural
	done
	run_of 1031 '<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>1031</w:t></w:r>'
	all
}

@test "Word: the code of a field is not its value" {
	run_of 1031 '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>77</w:t></w:r><w:r><w:instrText> =SUM(LEFT) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1031</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
	all
	run_of 1031 '<w:fldSimple w:instr="=SUM(LEFT)"><w:r><w:t>1031</w:t></w:r></w:fldSimple>'
	all
}

@test "Word: marks of notes, and pronunciations" {
	run_of 1031 '<w:r><w:t>1031</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
	all
	run_of 1031 '<w:r><w:t>1031</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>1</w:t></w:r>'
	all_but requests.granted.natural
	run_of 1031 '<w:r><w:ruby><w:rt><w:r><w:t>77</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>1031</w:t></w:r></w:rubyBase></w:ruby></w:r>'
	all
}

@test "Word: a picture and a formula are not blank" {
	run_of 1031 '<w:r><w:drawing><x/></w:drawing></w:r>'
	all_but requests.granted.natural
	run_of 1031 '<w:r><w:pict/></w:r>'
	all_but requests.granted.natural
	run_of 1031 '<m:oMath><m:r><m:t>77</m:t></m:r></m:oMath>'
	all_but requests.granted.natural
	run_of 1031 '<w:sdt><w:sdtContent><w:r><w:t>1031</w:t></w:r></w:sdtContent></w:sdt>'
	all
}

@test "Word: a text box in a cell is no part of its number, and is not there twice" {
	local box='<v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>77</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>'

	run_of 1031 "<w:r><w:t>1031</w:t></w:r><w:r><w:pict>$box</w:pict></w:r>"
	all_but requests.granted.natural
	run_of 1031 "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>${box//v:/wps:}</w:drawing></mc:Choice><mc:Fallback><w:pict>$box</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
	holds requests.granted.natural 77
	all
}

@test "Word: rows that were deleted, and hidden rows" {
	read_as word 's#^<w:tr>$#<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p><w:del w:id="2"><w:r><w:delText>9</w:delText></w:r></w:del></w:p></w:tc></w:tr>&#'
	all
}

@test "Word: columns in another order, a column of remarks, the same table twice" {
	heads='3x2:项目|5:法人或其他组织|1x2:自然人|1x2:总计|1x2:备注
3^|商业企业|科研机构|社会公益组织|法律服务机构|其他|^|^|^'
	columns='2 3 4 5 6 1 7' behind='|增长5%'
	three=$(table_three)
	read_as word
	all
	three="$three

$three"
	read_as word
	all
}

### OpenDocument

@test "OpenDocument: two numbers in one cell are not one" {
	local parted

	for parted in '5<text:line-break/>7' '5<text:tab/>7' '5<text:s text:c="3"/>7' '5<text:s/>7' '5</text:p><text:p>7'; do
		paragraph 1031 "<text:p>$parted</text:p>"
		all_but requests.granted.natural
	done
}

@test "OpenDocument: spans that automatic styles strike, raise or hide" {
	local look

	for look in 'style:text-line-through-style="solid"' 'style:text-position="super 58%"' 'style:text-position="sub 58%"'; do
		head="<office:automatic-styles><style:style style:name=\"T1\" style:family=\"text\"><style:text-properties $look/></style:style></office:automatic-styles>"
		paragraph 1031 '<text:p><text:span text:style-name="T1">7</text:span>1031</text:p>'
		all_but requests.granted.natural
	done
	head='<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties style:text-line-through-style="none" style:text-position="0% 100%"/></style:style></office:automatic-styles>'
	paragraph 1031 '<text:p><text:span text:style-name="T1">7</text:span>1031</text:p>'
	all
	paragraph 1031 '<text:p>10<text:span text:style-name="T2">31</text:span></text:p>'
	all
}

@test "OpenDocument: hidden text, notes, comments, deletions" {
	paragraph 1031 '<text:p><text:hidden-text text:is-hidden="true" text:string-value="77">77</text:hidden-text>1031</text:p>'
	all_but requests.granted.natural
	paragraph 1031 '<text:p>1031<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>77</text:p></text:note-body></text:note></text:p>'
	all
	paragraph 1031 '<text:p>1031<office:annotation><text:p>77</text:p></office:annotation></text:p>'
	all
	paragraph 1031 '<text:p>10<text:change-start text:change-id="1"/>31<text:change-end text:change-id="1"/></text:p>'
	all_but requests.granted.natural
}

@test "OpenDocument: a number without its text, and a picture, are not blank" {
	read_as odf 's#<table:table-cell><text:p>1031</text:p></table:table-cell>#<table:table-cell office:value-type="float" office:value="1031"/>#'
	all_but requests.granted.natural
	paragraph 1031 '<text:p><draw:frame><draw:image/></draw:frame></text:p>'
	all_but requests.granted.natural
}

@test "OpenDocument: blank and full cells that are repeated" {
	read_as odf 's#<table:table-cell><text:p>105[1-6]</text:p></table:table-cell>##' \
	    's#<table:table-cell><text:p>1057</text:p>#<table:table-cell table:number-columns-repeated="7"><text:p>5</text:p>#'
	holds requests.denied.state_secret.natural 5
	holds requests.denied.state_secret.business 5
	holds requests.denied.state_secret.research 5
	holds requests.denied.state_secret.welfare 5
	holds requests.denied.state_secret.legal 5
	holds requests.denied.state_secret.other 5
	holds requests.denied.state_secret.total 5
	all
}

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

@test "OpenDocument: a table within each cell" {
	read_as odf 's#<text:p>(1[0-9]{3})</text:p>#<table:table table:is-sub-table="true"><table:table-row><table:table-cell>&</table:table-cell></table:table-row></table:table>#'
	all
}
