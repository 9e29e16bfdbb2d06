# Makes a report for each line of list.txt: with that heading in its place, or with that line in the text it belongs to.
#
# -v dir=DIRECTORY    where they go: 001.txt, ...
# -v form=FORM        lines, paragraphs of a page (html), a heading with its text after it (dot, colon, space), or a report
#                     without line breaks (flat), with a space or a sentence's end in place of each (flatspace, flatdot)
#
# Prints FILE TAB text TAB line for each.

BEGIN {
	FS = "\t"
	n = split("0 1 1.1 1.2 1.3 1.4 1.5 2 3 4 5 6", texts, " ")
	split("一、总体情况 （一）主动公开 （二）依申请公开 （三）政府信息管理 （四）政府信息公开平台建设 （五）监督保障 二、主动公开政府信息情况 " \
	    "三、收到和处理政府信息公开申请情况 四、政府信息公开行政复议、行政诉讼情况 五、存在的主要问题及改进情况 六、其他需要报告的事项", usual, " ")
	between = form ~ /^flat/ ? "" : "\n"
	between = form == "flatspace" ? " " : between
	after = form ~ /dot$/ ? "。" : form == "colon" ? "：" : form ~ /space$/ ? "  " : form == "flat" ? "" : "\n"
}

function write(words) {
	if (form == "html")
		words = "<p>" words "</p>"
	printf "%s%s", words, between >file
}

function section(heading, words) {
	if (after == "\n" && heading != "") {
		write(heading)
		write(words)
	} else
		write(heading (heading == "" ? "" : after) words)
}

/^#/ { next }
{
	where = $1
	inside = sub(/^=/, "", where)
	# Where it ends nothing says then, but the part's name.
	if (form == "flat" && !inside && where ~ /\./ && !match($2, "主动公开|依申请公开|信息管理|平台建设|监督保障") )
		next
	# Without line breaks a line without its full stop runs into the next.
	if (form ~ /^flat/ && inside && $2 !~ /。$/)
		next
	file = sprintf("%s/%03d.%s", dir, ++count, form == "html" ? "html" : "txt")
	print form == "html" ? "<html><body><p>云溪市教育局2023年政府信息公开工作年度报告</p>" : "云溪市教育局2023年政府信息公开工作年度报告" >file
	for (i = 1; i <= n; i++) {
		heading = i > 1 ? usual[i - 1] : ""
		if (!inside && texts[i] ~ /\./ && $2 ~ /^[0-9]/) {
			sub(/^（.+）/, "", heading)
			heading = substr(texts[i], 3) "." heading
		}
		section(texts[i] == where && !inside ? $2 : heading, "第" i "处文字写在此处，各项工作有序推进。")
		if (texts[i] == where && inside) {
			write($2)
			write("文字接在后面，没有其他内容。")
		}
	}
	close(file)
	print file "\t" $1 "\t" $2
}
