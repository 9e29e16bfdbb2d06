# Makes a report of each beginning of written.txt: awk -v dir=DIRECTORY -f write.awk written.txt
#
# Prints FILE TAB agency TAB year TAB date TAB publisher for each, as judge.awk reads it.

function end(    i, words) {
	if (!n)
		return
	file = sprintf("%s/%03d.%s", dir, ++count, lines[1] ~ /^</ ? "html" : "txt")
	if (lines[1] ~ /^</)
		print "<!DOCTYPE html><html><head><meta charset=\"utf-8\">" lines[1] (lines[1] ~ /^<h|^<p/ ? "" : "</head><body>") >file
	else
		print lines[1] >file
	for (i = 2; i <= n; i++)
		print lines[i] >file
	for (i = 1; i in body; i++)
		print lines[1] ~ /^</ ? "<p>" body[i] "</p>" : body[i] >file
	close(file)
	print file "\t" truth
	n = 0
}

BEGIN {
	split("一、总体情况|各项任务按期完成。|二、主动公开政府信息情况|规章没有增减。|三、收到和处理政府信息公开申请情况|来件均已答复。|" \
	    "四、政府信息公开行政复议、行政诉讼情况|没有发生。|五、存在的主要问题及改进情况|更新偏慢。|六、其他需要报告的事项|没有。", body, "|")
}
/^#/ && truth == "" { next }
/^= / {
	end()
	truth = $2 "\t" $3 "\t" $4 "\t" $5
	next
}
{ lines[++n] = $0 }
END { end() }
