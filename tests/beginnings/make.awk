# Makes beginnings of reports, as pages, texts and what extractors leave of pages, each with what it tells of the
# report.  What is not told there, or told by one mention only, is "-" in the truth.
#
# -v dir=DIRECTORY    where they go: 0001.txt, 0002.html, ...
# -v count=N          how many
# -v seed=N           the same seed makes the same reports
#
# Prints one line per report: FILE TAB agency TAB year TAB date TAB publisher; "?" where either answer will do.

function below(n) { return int(rand() * n) }
function one(list,    v) { return v[below(split(list, v, "|")) + 1] }
function chance(percent) { return below(100) < percent }

# A line of what comes before section one: `kind` is how a page marks it.
function add(kind, words) { head[++nhead] = words; mark[nhead] = kind }

function name_of(place, office) { return place office }

function draw_names(    k) {
	place = one("云江市|卓远县|荷塘镇|青石区|临溪州|白鹭乡|望海市|松岭县")
	office = one("教育局|民政局|水务局|档案馆|统计局|发展和改革委员会|公共资源交易中心|人力资源和社会保障局|人民政府|人民政府办公室")
	if (place ~ /[镇乡]$/)
		office = "人民政府"
	agency = place office
	other = one("南浦市|北川县|丰河区|东屏市") one("民政局|财政局|人民政府|审计局")
	self = office ~ /政府$/ ? "我" substr(place, length(place)) : office ~ /局$/ ? "我局" : one("我单位|本单位|本机关")
	year = 2019 + below(6)
	past = year - 1 - (chance(20) ? 1 : 0)
	telling = 0        # witnesses in prose and date
	told_agency = told_year = told_area = 0
}

# What the title says.
function draw_title(    what, word, m, d, text) {
	if (chance(35))
		return
	word = one("政府信息公开工作年度报告|政府信息公开工作年度报告|政务信息公开年度报告|政府信息公开年度报告|信息公开工作年度报告|政府信息公开工作报告")
	what = below(10)
	if (word ~ /工作报告$/ && what != 0)
		word = "政府信息公开工作年度报告"
	if (what == 0) { told_year = told_agency = 1; text = agency year "年" word }
	if (what == 1) { told_year = told_agency = 1; text = agency year "年度" word }
	if (what == 2) { told_year = told_agency = 1; text = "《" agency year "年" word "》" }
	if (what == 3) { told_year = told_agency = 1; text = agency word "（" year "年）" }
	if (what == 4) { told_year = told_agency = 1; add("h1", agency); text = year "年" word }
	if (what == 5) { told_agency = 1; text = agency word }
	if (what == 6) { told_year = 1; text = year "年" word }
	if (what == 7 || what == 8) { told_year = 1; told_area = 1; text = place year "年" one("|度") word }
	if (what == 9) { told_year = told_agency = 1; text = year "年" agency word }
	add("h1", text)
	# A day in brackets below the title is the one that it bears.
	if (chance(15)) {
		m = 1 + below(3)
		d = 1 + below(28)
		signed = sprintf("%d-%02d-%02d", year + 1, m, d)
		add("p", sprintf("（%d年%d月%d日）", year + 1, m, d))
	}
}

function draw_fields(    how, m, d) {
	m = chance(80) ? 1 + below(3) : 4 + below(9)
	d = 1 + below(28)
	date = sprintf("%d-%02d-%02d", year + 1, m, d)
	publisher = one(agency "|" agency "|" agency "办公室|" other "|市政府办|政务公开办|云江市融媒体中心")
	if (office ~ /办公室$/ && publisher == agency "办公室")
		publisher = agency
	how = below(9)
	if (how == 0) add("p", "发布时间：" date " 来源：" publisher)
	if (how == 1) add("p", date " 发布:" publisher " 点击数:")
	if (how == 2) add("p", "发布来源:" publisher "  发布日期:" date)
	if (how == 3) { add("p", "发布时间:"); add("p", date " 17:17"); add("p", "信息来源:"); add("p", publisher) }
	if (how == 4) add("p", "发布机构：" publisher "    发布日期：" year + 1 "年" m "月" d "日")
	if (how == 5) { add("p", "日期：" date); publisher = "-" }
	if (how == 6) { add("p", "来源：" publisher); date = "-" }
	if (how > 6) date = publisher = "-"
	if (date == "-" && signed != "-") {
		date = signed
		m = 1
	}
	dated = date != "-" && m <= 3
	telling += dated
}

# Sentences of introduction: of this report, and of others.
function draw_introduction(    s) {
	if (chance(15)) {
		s = s "依照条例规定，现公布" self year "年政府信息公开工作年度报告。"
		telling++
	}
	if (chance(25))
		s = s one("针对|认真学习|对照|第三方评估认为，") "《" other past "年政府信息公开工作年度报告》" one("提出的问题逐项整改。|的做法，补齐短板。|格式规范，值得借鉴。")
	if (chance(20))
		s = s "根据《中华人民共和国政府信息公开条例》（2019年修订）编制本报告。"
	if (chance(20)) {
		s = s "本报告所列数据的统计期限自" year "年1月1日起至" year "年12月31日止。"
		told_period = 1
	}
	if (s != "")
		add("p", s)
}

# Sentences that name a year which is not, or need not be, that of the report.
function decoy() {
	return one("年内公开了" past "年度部门决算。|已着手编制" year + 1 "年度公开事项清单。|2019年条例修订后，重编了公开指南。|按时上网发布" \
	    past "年度法治政府建设年度报告。|" past "年度代表建议和委员提案的答复全文登出。|印发了" past "年政务公开工作要点。|" other past \
	    "年政府信息公开工作年度报告已经读过。|与" past "年相比，公开内容更多。|“十四五”规划到2025年的目标已经公开。|落实" past "年第三方评估的整改意见。")
}

function own(    how) {
	telling++
	how = below(6)
	if (how == 0) return year "年，" self "稳步推进公开。"
	if (how == 1) return year "年度共收到政府信息公开申请" 1 + below(90) "件，均按期答复。"
	if (how == 2) return year "年，" self "共收到申请" 1 + below(90) "件。"
	if (how == 3) return year "年" self "主动公开政府信息" 20 + below(900) "条。"
	if (how == 4) return year "年度受理申请" 1 + below(50) "件，无超期。"
	return year "年主动公开政府信息" 20 + below(900) "条。"
}

function neutral() { return one("各项公开任务按期完成。|栏目设置更加清楚。|窗口备有申请表供取用。|文件拟制时即注明公开属性。|手机版字号可调。|年中抽查两回。") }

function paragraph(    s) {
	s = chance(30) ? decoy() : ""
	s = s (chance(25) ? own() : neutral())
	return chance(15) ? s decoy() : s
}

function body_line(words) { body[++nbody] = words }

function draw_body() {
	body_line("一、总体情况"); body_line(paragraph())
	body_line("（一）主动公开"); body_line(paragraph())
	body_line("（二）依申请公开"); body_line(paragraph())
	body_line("（三）政府信息管理"); body_line(neutral())
	body_line("（四）政府信息公开平台建设"); body_line(neutral())
	body_line("（五）监督保障"); body_line(neutral())
	body_line("二、主动公开政府信息情况"); body_line("三、收到和处理政府信息公开申请情况")
	body_line("四、政府信息公开行政复议、行政诉讼情况")
	body_line("五、存在的主要问题及改进情况"); body_line(year + 1 "年将加强培训，补齐短板。")
	body_line("六、其他需要报告的事项"); body_line("没有其他需要报告的事项。")
}

function write_page(    i, k) {
	printf "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%s</title></head><body>\n", one("政府信息公开年报|" place "人民政府门户网站|政府信息公开_" place) >file
	if (chance(40))
		printf "<ul><li><a href=\"1.html\">%s%d年政府信息公开工作年度报告</a></li><li><a href=\"2.html\">%s%d年政府信息公开工作年度报告</a></li></ul>\n", agency, past, other, year >file
	print "<div>" >file
	for (i = 1; i <= nhead; i++)
		printf "<%s>%s</%s>\n", mark[i], head[i], mark[i] >file
	for (i = 1; i <= nbody; i++)
		printf "<p>%s</p>\n", body[i] >file
	print "</div></body></html>" >file
}

function write_text(    i, gap, bars) {
	gap = chance(40) ? "\n" : ""
	bars = chance(25)
	for (i = 1; i <= nhead; i++)
		printf "%s%s\n%s", head[i], bars ? substr(" | ||||", 1, 2 * (1 + below(2)) + 2) : "", gap >file
	for (i = 1; i <= nbody; i++)
		printf "%s\n%s", body[i], gap >file
}

function answer_agency() {
	if (told_agency)
		return agency
	if (told_area)
		return place "人民政府"
	# Who publishes may be who reports; an office may publish for its government, and a paper for anybody.
	return publisher == agency && office !~ /办公室$/ ? "?" agency : publisher == other ? "?" other : "-"
}

function answer_year() {
	return told_year || told_period || telling >= 2 ? year : "-"
}

BEGIN {
	srand(seed + 0)
	for (n = 1; n <= count; n++) {
		nhead = nbody = told_period = dated = 0
		date = publisher = signed = "-"
		draw_names()
		draw_title()
		draw_fields()
		draw_introduction()
		draw_body()
		page = chance(40)
		file = sprintf("%s/%04d.%s", dir, n, page ? "html" : "txt")
		if (page) write_page(); else write_text()
		close(file)
		printf "%s\t%s\t%s\t%s\t%s\n", file, answer_agency(), answer_year(), date, publisher
	}
}
