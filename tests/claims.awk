# Makes a report of each clause of claims.txt, and the list of what they claim.
#
# -v dir=DIRECTORY    where reports go: 0001.txt, ...
# -v width=N          wraps prose at N characters, after words that shift it; 0 does not, any at another width each time
# -v edit=COMMAND     full: full-width digits; half: half-width punctuation; chinese: numerals of cases
#
# A line `% KEY VALUE ...` gives the tables of the next report some cells: new.total 12, review.upheld 1.
#
# Prints a line a claim, FILE TAB key TAB value TAB bound.

# 3105 as 三千一百零五
function chinese(n,    out, i, d, zero) {
	for (i = 1; i <= length(n); i++) {
		d = substr(n, i, 1)
		if (d > 0)
			out = out (zero && out != "" ? "零" : "") substr("一二三四五六七八九", d, 1) \
			    substr("千百十", 4 - length(n) + i, i < length(n))
		zero = d == 0
	}
	sub(/^一十/, "十", out)
	return n == 0 ? "零" : out
}

# Numbers of cases as numerals; not what is a part of another number.
function numerals(s,    out, n) {
	while (match(s, /[0-9][0-9,.]*/)) {
		n = substr(s, RSTART, RLENGTH)
		out = out substr(s, 1, RSTART - 1)
		s = substr(s, RSTART + RLENGTH)
		out = out (n ~ /^([1-9][0-9]{0,3}|0)$/ && s ~ /^[件条宗起份]/ && out !~ /[0-9a-zA-Z.\/~—→－-]$/ ? chinese(n) : n)
	}
	return out s
}

function wrap(s, first,    out, k) {
	if (width == 0)
		return "    " s "\n"
	out = "    "
	for (k = width - 2; length(s) > k; k = width) {
		# No line begins with a sign, as no converter lets it.
		while (k > 4 && index("，。、；：）,;:)", substr(s, k + 1, 1)))
			k--
		# And no number is broken.
		while (k > 4 && substr(s, k, 2) ~ /^[0-9.,０-９][0-9.,０-９]$/)
			k--
		out = out substr(s, 1, k) "\n"
		s = substr(s, k + 1)
	}
	return out s "\n"
}

# A cell that is not given is 0.
function cell(key) { return "\t" (key in cells ? cells[key] : 0) }

function requests(file,    i, k, f, rows, line) {
	if (!given)
		return
	print "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计" >file
	rows = split(labels, f, "|")
	for (i = 1; i <= rows; i += 2) {
		line = f[i + 1]
		for (k = 1; k <= 7; k++)
			line = line cell(f[i] "." who[k])
		print line >file
	}
}

function disputes(file,    i, k, line, f, ended) {
	if (!given)
		return
	print "行政复议\t行政诉讼" >file
	print "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉" >file
	print "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计" >file
	split("review lawsuit.direct lawsuit.reviewed", f, " ")
	split("upheld corrected other pending total", ended, " ")
	for (i = 1; i <= 3; i++)
		for (k = 1; k <= 5; k++)
			line = line cell(f[i] "." ended[k])
	print substr(line, 2) >file
}

function proactive(file) {
	if (!("rules.issued" in cells))
		return
	print "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数" >file
	print "规章" cell("rules.issued") cell("rules.repealed") cell("rules.in_force") >file
	print "行政规范性文件" cell("normative.issued") cell("normative.repealed") cell("normative.in_force") >file
	print "第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可" cell("licensing.decisions") >file
	print "第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚" cell("penalties.decisions") >file
	print "行政强制" cell("coercion.decisions") >file
	print "第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费" cell("fees.amount") "\n" >file
}

function report(s,    file, lead, i) {
	file = sprintf("%s/%04d.txt", dir, ++n)
	if (any)
		width = 12 + n * 7 % 31
	for (i = 0; width > 0 && i < n % 9; i++)
		lead = lead substr("坚持以公开为常态以不公开为例外", i + 1, 1)
	if (lead != "")
		s = lead "。" s
	printf "%s2023年政府信息公开工作年度报告\n\n", agency >file
	print "一、总体情况\n" >file
	print "（一）主动公开\n" >file
	printf "%s", wrap(section == "1.1" ? s : filler) >file
	print "\n（二）依申请公开\n" >file
	printf "%s", wrap(section == "1.2" ? s : filler) >file
	print "\n（三）政府信息管理\n" >file
	printf "%s", wrap(filler filler filler) >file
	if (section == "1.5")
		printf "\n（五）监督保障\n%s", wrap(s) >file
	print "\n二、主动公开政府信息情况\n" >file
	proactive(file)
	print "三、收到和处理政府信息公开申请情况\n" >file
	requests(file)
	print "四、政府信息公开行政复议、行政诉讼情况\n" >file
	disputes(file)
	print "\n五、存在的主要问题及改进情况\n" >file
	printf "%s", wrap(filler filler) >file
	print "\n六、其他需要报告的事项\n" >file
	printf "%s", wrap(section == "6" ? s : filler) >file
	close(file)
}

BEGIN {
	any = width == "any"
	split("natural business research welfare legal other total", who, " ")
	labels = "new|一、本年新收政府信息公开申请数量|carried_in|二、上年结转政府信息公开申请数量" \
	    "|granted|三、本年度办理结果\t（一）予以公开|partial|（二）部分公开（区分处理的，只计这一情形，不计其他情形）" \
	    "|denied.state_secret|（三）不予公开\t1.属于国家秘密|denied.law|2.其他法律行政法规禁止公开" \
	    "|denied.security|3.危及“三安全一稳定”|denied.third_party|4.保护第三方合法权益" \
	    "|denied.internal|5.属于三类内部事务信息|denied.process|6.属于四类过程性信息" \
	    "|denied.enforcement|7.属于行政执法案卷|denied.inquiry|8.属于行政查询事项" \
	    "|unavailable.not_held|（四）无法提供\t1.本机关不掌握相关政府信息" \
	    "|unavailable.not_compiled|2.没有现成信息需要另行制作|unavailable.unclear|3.补正后申请内容仍不明确" \
	    "|unprocessed.petition|（五）不予处理\t1.信访举报投诉类申请|unprocessed.repeat|2.重复申请" \
	    "|unprocessed.publication|3.要求提供公开出版物|unprocessed.excessive|4.无正当理由大量反复申请" \
	    "|unprocessed.confirm|5.要求行政机关确认或重新出具已获取信息" \
	    "|otherwise.uncorrected|（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请" \
	    "|otherwise.unpaid|2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请" \
	    "|otherwise.misc|3.其他|processed|（七）总计|carried_out|四、结转下年度继续办理"
	filler = "坚持公开为常态的理念，健全制度，压实责任，把公开要求贯穿工作全过程，" \
	    "主动接受社会监督，提升工作人员的业务能力，营造良好氛围，回应社会关切，维护人民群众的合法权益。"
}

/^#/ || /^$/ { next }
/^@ / { agency = substr($0, 3); next }
/^= / { section = substr($0, 3); next }
/^% / {
	given = 1
	for (i = 2; i < NF; i += 2) {
		cells[$i] = $(i + 1)
		if (sub(/\.total$/, "", $i))
			cells[$i ".natural"] = $(i + 1)
	}
	next
}

/^\t/ {
	split(substr($0, 2), claim, "\t")
	key = claim[1]
	if (key ~ /^(part|share)\./)
		;
	else
		key = key sprintf(".%03d", ++count[n, key])
	printf "%04d\tclaim.%s\t%s\t%s\n", n, key, claim[2], claim[3] == "" ? "exact" : claim[3]
	next
}

{
	s = $0
	if (edit == "full")
		for (i = 0; i <= 9; i++)
			gsub(i, substr("０１２３４５６７８９", i + 1, 1), s)
	if (edit == "half")
		for (i = 1; i <= 6; i++)
			gsub(substr("，；：（）％", i, 1), substr(",;:()%", i, 1), s)
	if (edit == "chinese")
		s = numerals(s)
	report(s)
	given = 0
	delete cells
}
