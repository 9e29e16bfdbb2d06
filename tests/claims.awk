# Makes a report of each clause of claims.txt, and the list of what they claim.
#
# -v dir=DIRECTORY    where reports go: 0001.txt, ...
# -v width=N          wraps prose at N characters, behind words that shift it; 0 does not
# -v edit=COMMAND     full: full-width digits; half: half-width punctuation
#
# Prints a line a claim, FILE TAB key TAB value TAB bound.

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

function report(s,    file, lead, i) {
	file = sprintf("%s/%04d.txt", dir, ++n)
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
	print "\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n" >file
	print "四、政府信息公开行政复议、行政诉讼情况\n\n五、存在的主要问题及改进情况\n" >file
	printf "%s", wrap(filler filler) >file
	print "\n六、其他需要报告的事项\n" >file
	printf "%s", wrap(section == "6" ? s : filler) >file
	close(file)
}

BEGIN {
	filler = "坚持公开为常态的理念，健全制度，压实责任，把公开要求贯穿工作全过程，" \
	    "主动接受社会监督，提升工作人员的业务能力，营造良好氛围，回应社会关切，维护人民群众的合法权益。"
}

/^#/ || /^$/ { next }
/^@ / { agency = substr($0, 3); next }
/^= / { section = substr($0, 3); next }

/^\t/ {
	split(substr($0, 2), claim, "\t")
	key = claim[1]
	if (key ~ /^part\./)
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
	report(s)
}
