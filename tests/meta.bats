# Whose report it is, of which year, and who published it when: small reports,
# each with what is told of them.  A wrong value is worse than a missing one.

# shellcheck disable=SC2016,SC2154
load helpers

# meta: reads the head of a report on standard input; sections and prose come after it
meta() {
	local head

	IFS= read -rd '' head || :
	{
		printf '%s' "$head"
		printf '%s\n' '一、总体情况' '（一）主动公开。做好主动公开工作，公开内容真实、准确、完整。' \
		    '二、主动公开政府信息情况' '三、收到和处理政府信息公开申请情况' \
		    '四、政府信息公开行政复议、行政诉讼情况' '五、存在的主要问题及改进情况' \
		    '公开的主动性有待加强，2031年将着力改进。' '六、其他需要报告的事项' '没有其他需要报告的事项。'
	} >"$BATS_TEST_TMPDIR/head.txt"
	read_file "$BATS_TEST_TMPDIR/head.txt"
}

# page [HEAD [FOOT]]: the same with a web page; standard input is what comes before section one
page() {
	local before

	IFS= read -rd '' before || :
	{
		printf '<!DOCTYPE html><html><head><meta charset="utf-8">%s</head><body>\n%s' "${1:-}" "$before"
		printf '<p>%s</p>\n' '一、总体情况' '做好主动公开工作，公开内容真实、准确、完整。' \
		    '二、主动公开政府信息情况' '三、收到和处理政府信息公开申请情况' \
		    '四、政府信息公开行政复议、行政诉讼情况' '五、存在的主要问题及改进情况' \
		    '公开的主动性有待加强，2031年将着力改进。' '六、其他需要报告的事项' '没有其他需要报告的事项。'
		printf '%s</body></html>\n' "${2:-}"
	} >"$BATS_TEST_TMPDIR/page.html"
	read_file "$BATS_TEST_TMPDIR/page.html"
}

read_file() {
	"$BUILD/dr-extract" -q "$@" >"$BATS_TEST_TMPDIR/records" || [ $? = 1 ]
}

# record FACT: leaves value, place and wording of meta.FACT, empty where it is not told; without a process of its own, as
# there are hundreds
record() {
	local records rest

	value='' place='' wording=''
	IFS= read -rd '' records <"$BATS_TEST_TMPDIR/records" || :
	[[ $records == *$'\t'"meta.$1"$'\t'* ]] || return 0
	rest=${records#*$'\t'"meta.$1"$'\t'}
	rest=${rest%%$'\n'*}
	value=${rest%%$'\t'*} wording=${rest##*$'\t'}
	rest=${rest%$'\t'*}
	place=${rest##*:}
}

# is FACT VALUE: meta.FACT is that; without VALUE it is not told
is() {
	record "$1"
	[ "$value" = "${2-}" ] || { echo "meta.$1 is \"$value\", not \"${2-}\""; false; }
}

# raw FACT WORDING, at FACT LINE
raw() { record "$1"; [ "$wording" = "$2" ]; }
at() { record "$1"; [ "$place" = "$2" ]; }

# title TITLE [AGENCY [YEAR]]
title() {
	is title "$1"
	is agency "${2-}"
	is year "${3-}"
}

### titles as they are written

@test "agency before the year, and after it" {
	meta <<<'云溪市教育局2022年政府信息公开工作年度报告'
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	meta <<<'2022年云溪市教育局政府信息公开工作年度报告'
	title 2022年云溪市教育局政府信息公开工作年度报告 云溪市教育局 2022
	meta <<<'云溪市教育局关于2022年度政府信息公开工作的年度报告'
	title 云溪市教育局关于2022年度政府信息公开工作的年度报告 云溪市教育局 2022
	meta <<<'云溪市教育局政府信息公开工作2022年度报告'
	title 云溪市教育局政府信息公开工作2022年度报告 云溪市教育局 2022
	meta <<<'云溪市教育局政府信息公开工作年度报告（2022年）'
	title 云溪市教育局政府信息公开工作年度报告（2022年） 云溪市教育局 2022
	meta <<<'云溪市教育局政府信息公开年报(2022)'
	title '云溪市教育局政府信息公开年报(2022)' 云溪市教育局 2022
	meta <<<'云溪市和平区2022年和平区教育局政府信息公开工作年度报告'
	is year 2022
	is agency
	meta <<<'2022年和平区教育局政府信息公开工作年度报告'
	title 2022年和平区教育局政府信息公开工作年度报告 和平区教育局 2022
	meta <<<'2022年第一中学政府信息公开工作年度报告'
	is agency 第一中学
}

@test "a government's name ends in the words that the report is about" {
	meta <<<'云溪市人民政府信息公开工作年度报告（2022年度）'
	is agency 云溪市人民政府
	meta <<<'云溪市人民政府政府信息公开工作2022年年度报告'
	is agency 云溪市人民政府
	is year 2022
	meta <<<'2022年云溪市政府办公室政府信息公开工作年度报告'
	is agency 云溪市政府办公室
}

@test "a title over two lines and over three" {
	meta <<-'X'
		              云溪市教育局
		       2022 年政府信息公开工作年度报告
	X
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	at title 1
	meta <<-'X'
		云溪市教育局

		2022年

		政府信息公开工作年度报告
	X
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	meta <<-'X'
		云溪市政务服务和大数据
		管理局2022年政府信
		息公开工作年度报告
	X
	title 云溪市政务服务和大数据管理局2022年政府信息公开工作年度报告 云溪市政务服务和大数据管理局 2022
	meta <<-'X'
		云 溪 市 教 育 局
		二 〇 二 二 年 度
		政 府 信 息 公 开 工 作 年 度 报 告
	X
	title 云溪市教育局二〇二二年度政府信息公开工作年度报告 云溪市教育局 2022
}

@test "a title over two lines, the year first or a second name in brackets" {
	meta <<-'X'
		2022年度云溪市教育委员会
		政府信息公开工作年度报告
	X
	title 2022年度云溪市教育委员会政府信息公开工作年度报告 云溪市教育委员会 2022
	page <<<'<h1>2022年度云溪市教育委员会</h1><h1>政府信息公开工作年度报告</h1>'
	title 2022年度云溪市教育委员会政府信息公开工作年度报告 云溪市教育委员会 2022
	meta <<-'X'
		云溪市人民防空办公室（云溪市民防局）
		2022年政府信息公开工作年度报告
	X
	title 云溪市人民防空办公室（云溪市民防局）2022年政府信息公开工作年度报告 '云溪市人民防空办公室（云溪市民防局）' 2022
	page <<<'<h1>云溪市人民防空办公室（云溪市民防局）<br>2022年政府信息公开工作年度报告</h1>'
	is agency '云溪市人民防空办公室（云溪市民防局）'
	# Of another year, a site's name, and what is no second name.
	meta <<-'X'
		2021年度云溪市教育委员会
		2022年政府信息公开工作年度报告
	X
	title 2022年政府信息公开工作年度报告 '' 2022
	meta <<-'X'
		云溪市人民政府（门户网站）
		2022年政府信息公开工作年度报告
	X
	title 2022年政府信息公开工作年度报告 '' 2022
	meta <<-'X'
		2021年度云溪市教育委员会
		2022年度云溪市教育委员会
		政府信息公开工作年度报告
	X
	is year
}

@test "the year in brackets below a title" {
	meta <<-'X'
		云溪市教育局
		政府信息公开工作年度报告
		（2022年度）
	X
	title 云溪市教育局政府信息公开工作年度报告（2022年度） 云溪市教育局 2022
	meta <<-'X'
		云溪市教育局政府信息公开工作年度报告

		(2023年1月9日)
	X
	title 云溪市教育局政府信息公开工作年度报告 云溪市教育局
}

@test "a name that is broken over lines, and one that may be" {
	meta <<-'X'
		云溪市人力资源和社会保
		障局2022年政府信息公开工作年度报告
	X
	title 云溪市人力资源和社会保障局2022年政府信息公开工作年度报告 云溪市人力资源和社会保障局 2022
	meta <<-'X'
		人力资源和社会保
		障局2022年政府信息公开工作年度报告
	X
	title '' '' 2022
	meta <<-'X'
		云溪资讯
		云溪市教育局2022年政府信息公开工作年度报告
	X
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
}

@test "what is above a title need not be part of it" {
	meta <<-'X'
		云溪市人民政府门户网站
		2022年政府信息公开工作年度报告
	X
	title 2022年政府信息公开工作年度报告 '' 2022
	meta <<-'X'
		首页    政务公开    走进云溪市
		2022年政府信息公开工作年度报告
	X
	title 2022年政府信息公开工作年度报告 '' 2022
	meta <<-'X'
		首页 政府信息公开 云溪市教育局
		2022年政府信息公开工作年度报告
	X
	title 2022年政府信息公开工作年度报告 '' 2022
	meta <<-'X'
		2024年1月12日
		政府信息公开工作年度报告
	X
	is year
}

@test "the year in Chinese digits" {
	for year in 二〇二二 二零二二 二○二二 二O二二 ２０２２; do
		meta <<<"云溪市教育局${year}年政府信息公开工作年度报告"
		is agency 云溪市教育局
		is year 2022
	done
	meta <<<'云溪市教育局二〇二二年度政府信息公开工作年度报告'
	raw year 二〇二二
}

@test "the year at the end, and a title that does not say what it reports on" {
	meta <<<'云溪市教育局政府信息公开工作年度报告2022'
	title 云溪市教育局政府信息公开工作年度报告2022 云溪市教育局 2022
	meta <<<'云溪市教育局年度报告2022'
	title 云溪市教育局年度报告2022 云溪市教育局 2022
	meta <<<'云溪市教育局2022年度报告'
	title 云溪市教育局2022年度报告 云溪市教育局 2022
	# another report
	meta <<<'云溪市教育局法治政府建设2022年度报告'
	is title
	is agency
}

@test "two years are none" {
	for years in 2022-2023 2022—2023 2022至2023 2022、2023; do
		meta <<<"云溪市教育局${years}年政府信息公开工作年度报告"
		is agency 云溪市教育局
		is year
	done
	meta <<<'云溪市教育局2022年度、2023年度政府信息公开工作年度报告'
	is agency 云溪市教育局
	is year
}

@test "a date and a document's number are no year" {
	meta <<<'云溪市教育局政府信息公开工作年度报告（2023年1月9日）'
	is agency 云溪市教育局
	is year
	meta <<<'云溪市教育局2022年政府信息公开工作年度报告（2023年1月9日）'
	is agency 云溪市教育局
	is year 2022
	meta <<<'云溪市教育局2022年政府信息公开工作年度报告（云教〔2023〕5号）'
	is year 2022
	for month in 2023年1月 2023年12月 二〇二三年十二月 '2023 年 1 月'; do
		meta <<<"云溪市教育局政府信息公开工作年度报告（$month）"
		is agency 云溪市教育局
		is year
		meta <<-X
			云溪市教育局2022年政府信息公开工作年度报告
			（$month）
		X
		title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
		meta <<-X
			云溪市教育局政府信息公开工作年度报告
			（$month）
		X
		is year
	done
}

@test "titles in book title marks" {
	meta <<<'《云溪市教育局2022年政府信息公开工作年度报告》'
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
}

@test "titles after 附件" {
	for front in 附件： 附： 附件1： '附件 2:' 附件：《 '附件1 '; do
		meta <<<"${front}云溪市教育局2022年政府信息公开工作年度报告"
		title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	done
	meta <<<'附件：云溪市教育局2022年政府信息公开工作年度报告.docx'
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	meta <<<'附属医院2022年政府信息公开工作年度报告'
	is agency 附属医院
}

@test "the notice around a report" {
	for kind in 的通知 的公告 的通告 公告; do
		meta <<<"云溪市教育局关于公布2022年度政府信息公开工作年度报告$kind"
		title "云溪市教育局关于公布2022年度政府信息公开工作年度报告$kind" 云溪市教育局 2022
		meta <<<"关于公布云溪市教育局2022年政府信息公开工作年度报告$kind"
		is agency 云溪市教育局
		is year 2022
	done
	meta <<<'关于公布2022年度政府信息公开工作年度报告的通知'
	title 关于公布2022年度政府信息公开工作年度报告的通知 '' 2022
	meta <<<'云溪市人民政府办公室关于发布云溪市教育局2022年政府信息公开工作年度报告的公告'
	is agency 云溪市教育局
	meta <<<'云溪市人民政府办公室关于公布《云溪市教育局2022年政府信息公开工作年度报告》的公告'
	is agency 云溪市教育局
	# the report's own title goes before it
	meta <<-'X'
		云溪市人民政府办公室关于公布2022年度政府信息公开工作年度报告的公告
		根据规定，现予公布。
		云溪市教育局2022年政府信息公开工作年度报告
	X
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
}

@test "an order to write reports is no report" {
	meta <<<'云溪市人民政府办公室关于做好2023年政府信息公开工作年度报告编制工作的通知'
	title ''
	meta <<<'关于报送2023年政府信息公开工作年度报告的通知'
	title ''
}

@test "a title spoken of in a sentence" {
	meta <<<'现将《云溪市教育局2022年政府信息公开工作年度报告》予以公布，欢迎监督。'
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	meta <<<'根据《中华人民共和国政府信息公开条例》，编制2022年度报告。'
	is title
}

@test "who only names itself is not named" {
	for who in 我局 本局 本机关 本单位 我市 本办公室; do
		meta <<<"${who}2022年政府信息公开工作年度报告"
		title "${who}2022年政府信息公开工作年度报告" '' 2022
	done
	meta <<<'本溪市教育局2022年政府信息公开工作年度报告'
	is agency 本溪市教育局
}

@test "traditional characters, as they are served" {
	meta <<<'雲溪市教育局2022年政府信息公開工作年度報告'
	title 雲溪市教育局2022年政府信息公開工作年度報告 雲溪市教育局 2022
	meta <<-'X'
		發佈機構：雲溪市教育局
		發布日期：2023-01-09
	X
	is publisher 雲溪市教育局
	is published 2023-01-09
}

@test "a year in brackets before the name, and after it" {
	for title in （2022）云溪市教育局政府信息公开工作年度报告 '(2022年度) 云溪市教育局政府信息公开工作年度报告' \
	    【2022】云溪市教育局政府信息公开工作年度报告 云溪市教育局（2022年度）政府信息公开工作年度报告 \
	    '云溪市教育局 [2022年] 政府信息公开工作年度报告'; do
		meta <<<"$title"
		title "${title// /}" 云溪市教育局 2022
	done
	meta <<<'云溪市（2022年度）教育局政府信息公开工作年度报告'
	is agency
	meta <<<'云溪市教育局（2022年政府信息公开工作年度报告'
	is agency 云溪市教育局
	is year 2022
}

@test "the name in brackets after a title" {
	for title in 2022年政府信息公开工作年度报告（云溪市教育局） '2022年政府信息公开工作年度报告(云溪市教育局)' \
	    政府信息公开工作年度报告（2022年）（云溪市教育局） 2022年度政府信息公开工作报告【云溪市教育局】; do
		meta <<<"$title"
		title "$title" 云溪市教育局 2022
	done
	meta <<<'本局2022年政府信息公开工作年度报告（云溪市教育局）'
	is agency 云溪市教育局
	meta <<-'X'
		2022年政府信息公开工作年度报告
		（云溪市教育局）
	X
	title 2022年政府信息公开工作年度报告（云溪市教育局） 云溪市教育局 2022
	for note in 公开版 征求意见稿 修订 图文版 本局 办公室 市教育局盖章 含所属云溪市教育局 不含云溪市直属学校 报送云溪市政府 云溪市人民政府网站 市级 乡镇街道 ; do
		meta <<<"2022年政府信息公开工作年度报告（$note）"
		title "2022年政府信息公开工作年度报告（$note）" '' 2022
	done
	# the name in front is the one
	meta <<<'云溪市教育局2022年政府信息公开工作年度报告（云溪市人民政府）'
	is agency 云溪市教育局
}

@test "the name after a dash" {
	for dash in —— — ' —— ' -- ' - '; do
		meta <<<"2022年政府信息公开工作年度报告${dash}云溪市教育局"
		title "2022年政府信息公开工作年度报告${dash// /}云溪市教育局" 云溪市教育局 2022
	done
	meta <<-'X'
		2022年政府信息公开工作年度报告
		——云溪市教育局
	X
	title 2022年政府信息公开工作年度报告——云溪市教育局 云溪市教育局 2022
	# so do sites sign their pages
	for site in 云溪市人民政府 云溪市 云溪市人民政府门户网站 云溪市政务公开 政务公开 本局; do
		for dash in —— ' - '; do
			meta <<<"2022年政府信息公开工作年度报告$dash$site"
			is agency
		done
	done
	meta <<<'云溪市民政局2022年政府信息公开工作年度报告——云溪市教育局'
	is agency 云溪市民政局
}

@test "names with quotation marks, brackets and numbers in them" {
	for name in '云溪市“放管服”改革协调办公室' 云溪市「放管服」改革协调办公室 '云溪市"放管服"改革协调办公室' 云溪市2号工程指挥部 云溪市第101中学 \
	    '云溪市教育局（云溪市体育局）' 云溪市委教育工委（教育局）办公室 云溪市12345热线服务中心; do
		meta <<<"${name}2022年政府信息公开工作年度报告"
		title "${name}2022年政府信息公开工作年度报告" "${name}" 2022
		meta <<<"发布机构：$name    发布日期：2023-01-09"
		is publisher "$name"
		is published 2023-01-09
	done
	for name in '云溪市“放管服改革办公室' '云溪市放管服”改革办公室' 云溪市（教育局 云溪市教育）局 3云溪市教育局 云溪市教育局3 \
	    云溪市教育局5月9日中心 云溪市教育局12次会 云溪市2023学校 云溪市2023年中心 （云溪市教育局） 一、云溪市教育局; do
		meta <<<"来源：$name    发布日期：2023-01-09"
		is publisher
	done
}

@test "two names that run together are none" {
	meta <<<'云溪市人民政府云溪市教育局2022年政府信息公开工作年度报告'
	is agency
	is year 2022
	meta <<<'来源：云溪市民政局云溪市教育局'
	is publisher
	meta <<<'云溪市人民政府荷塘街道办事处2022年政府信息公开工作年度报告'
	is agency 云溪市人民政府荷塘街道办事处
	meta <<<'云溪市云溪区市场监督管理局2022年政府信息公开工作年度报告'
	is agency 云溪市云溪区市场监督管理局
	meta <<<'中共云溪市委办公室云溪市人民政府办公室2022年政府信息公开工作年度报告'
	is agency 中共云溪市委办公室云溪市人民政府办公室
}

### which of several it is

@test "a menu's line with TABs is no title" {
	meta <<-'X'
		首页	政府信息公开指南	政府信息公开制度	政府信息公开年报
		云溪市教育局2022年政府信息公开工作年度报告
	X
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	meta <<-'X'
		2021年政府信息公开工作年度报告	2020年政府信息公开工作年度报告
		首页	政府信息公开年报
	X
	title ''
}

@test "breadcrumbs are no title, with signs between them or without" {
	for crumbs in '首页 > 政府信息公开 > 政府信息公开年报' '首页 政府信息公开 政府信息公开年报' \
	    '当前位置：首页 » 政府信息公开年报' '首页  政务公开  年度报告' '您的位置：首页>云溪市教育局2021年政府信息公开工作年度报告'; do
		meta <<-X
			$crumbs
			发布日期：2023-01-09
			来源：云溪市教育局
		X
		is title
		meta <<-X
			$crumbs
			云溪市教育局2022年政府信息公开工作年度报告
		X
		title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	done
	# a column's year is not its report's
	meta <<-'X'
		政府信息公开年报
		2021年
	X
	is title
}

@test "a column's name is no title where the report has one" {
	meta <<-'X'
		政府信息公开年报
		政府信息公开工作年度报告
		云溪市教育局2022年政府信息公开工作年度报告
		发布日期：2023-01-09
	X
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	at title 3
}

@test "a list of other years' reports before the title" {
	meta <<-'X'
		云溪市教育局2021年政府信息公开工作年度报告
		云溪市教育局2020年政府信息公开工作年度报告
		云溪市教育局2019年政府信息公开工作年度报告
		当前位置：首页
		云溪市教育局2022年政府信息公开工作年度报告
		发布日期：2023-01-09
	X
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
}

@test "a list of others' reports before a title that names nobody" {
	meta <<-'X'
		云溪市财政局2020年政府信息公开工作年度报告
		2021年政府信息公开工作年度报告
		根据规定，编制本报告。
		2022年政府信息公开工作年度报告
	X
	is agency
	is year
}

@test "a notice over two lines, and a menu's word after a title" {
	meta <<-'X'
		云溪市教育局关于公布2022年度政府信息公开
		工作年度报告的公告
	X
	title 云溪市教育局关于公布2022年度政府信息公开工作年度报告的公告 云溪市教育局 2022
	meta <<-'X'
		云溪市教育局2022年政府信息公开工作年度报告
		公告
	X
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
}

@test "lists have days after their titles" {
	meta <<-'X'
		• 云溪市教育局2021年政府信息公开工作年度报告 2022-01-10
		• 云溪市教育局2020年政府信息公开工作年度报告 [2021-01-10]
		云溪市教育局2022年政府信息公开工作年度报告
	X
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	meta <<-'X'
		• 云溪市教育局2021年政府信息公开工作年度报告 2022-01-10
		• 云溪市教育局2020年政府信息公开工作年度报告 [2021-01-10]
	X
	title ''
}

@test "candidates that disagree on the year leave it out" {
	meta <<-'X'
		云溪市教育局2021年政府信息公开工作年度报告
		云溪市教育局2020年政府信息公开工作年度报告
	X
	title '' 云溪市教育局
	meta <<-'X'
		云溪市教育局2021年政府信息公开工作年度报告
		根据规定，编制本报告。
		云溪市教育局2022年政府信息公开工作年度报告
	X
	title '' 云溪市教育局
}

@test "candidates that disagree on the agency leave it out" {
	meta <<-'X'
		云溪市教育局2022年政府信息公开工作年度报告
		根据规定，编制本报告。
		云溪市民政局2022年政府信息公开工作年度报告
	X
	title '' '' 2022
}

@test "the last of a list is no part of the title below it" {
	meta <<-'X'
		2024年
		2023年
		2021年
		云溪市教育局政府信息公开工作年度报告
	X
	title 云溪市教育局政府信息公开工作年度报告 云溪市教育局
	meta <<-'X'
		云溪市财政局
		云溪市民政局
		2022年政府信息公开工作年度报告
	X
	title 2022年政府信息公开工作年度报告 '' 2022
	meta <<-'X'
		财政局
		云溪市民政局
		教育局2022年政府信息公开工作年度报告
	X
	title 教育局2022年政府信息公开工作年度报告 教育局 2022
	# a year without 年, unless it goes on
	meta <<-'X'
		2021
		云溪市教育局政府信息公开工作年度报告
	X
	title 云溪市教育局政府信息公开工作年度报告 云溪市教育局
	meta <<-'X'
		云溪市教育局
		2022
		年政府信息公开工作年度报告
	X
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	# a government and its office, and a name twice
	meta <<-'X'
		云溪市人民政府
		云溪市教育局
		2022年政府信息公开工作年度报告
	X
	is agency 云溪市教育局
	meta <<-'X'
		云溪市教育局

		云溪市教育局
		2022年政府信息公开工作年度报告
	X
	is agency 云溪市教育局
}

@test "a site's words above a title are nobody's name" {
	for site in 云溪市人民政府门户网站 云溪市政务公开 云溪市和平区政务公开 云溪市政府信息公开专栏 中国云溪网 云溪市政务服务网上大厅 新闻中心 互动中心 \
	    乡镇街道 县级部门 市政府部门 办事大厅 云溪之窗 云溪市政府信息公开平台 政府信息公开 机关单位 云溪市教育局官网 云溪市信息公开专区; do
		meta <<-X
			$site
			2022年政府信息公开工作年度报告
		X
		title 2022年政府信息公开工作年度报告 '' 2022
		page '' <<<"<div><p>$site</p><p>2022年政府信息公开工作年度报告</p></div>"
		title 2022年政府信息公开工作年度报告 '' 2022
		page '' <<<"<h2>$site</h2><h2>2022年政府信息公开工作年度报告</h2>"
		title 2022年政府信息公开工作年度报告 '' 2022
	done
}

@test "the same title twice is one" {
	meta <<-'X'
		云溪市教育局2022年政府信息公开工作年度报告
		发布日期：2023-01-09
		云溪市教育局
		2022年政府信息公开工作年度报告
	X
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
}

### fields

@test "dates in fields" {
	while IFS='|' read -r written want; do
		meta <<<"发布日期：$written"
		is published "$want"
	done <<-'X'
		2023-01-09|2023-01-09
		2023-1-9|2023-01-09
		2023/01/09|2023-01-09
		2023.01.09|2023-01-09
		2023年1月9日|2023-01-09
		2023 年 1 月 9 日|2023-01-09
		2023年1月9日 09:30|2023-01-09
		2023-01-09 09:30:00|2023-01-09
		2023-01-09T09:30:00+08:00|2023-01-09
		20230109|2023-01-09
		20230109093000|2023-01-09
		２０２３年１月９日|2023-01-09
		２０２３－０１－０９|2023-01-09
		二〇二三年一月九日|2023-01-09
		二○二三年十二月三十一日|2023-12-31
		二零二三年十月二十日|2023-10-20
		二〇二三年十一月十日|2023-11-10
		2023-13-09|
		2023-02-30|
		20231301|
		202301|
		2023-01-091|
		2023-01-09至2023-01-20|
		2023-01-09 至 2023-01-20|
		2023年1月9日—2023年1月20日|
		2023|
	X
}

@test "the wording of a date is kept" {
	meta <<<'发布日期：二〇二三年一月九日'
	raw published 二〇二三年一月九日
	meta <<<'发布日期：2023-01-09'
	raw published ''
}

@test "fields in one line, and where their values end" {
	meta <<<'来源：云溪市教育局 发布时间：2023-01-09 09:30 浏览次数：55'
	is publisher 云溪市教育局
	is published 2023-01-09
	raw published '2023-01-09 09:30'
	meta <<<'来源：云溪市教育局发布时间：2023-01-09浏览次数：55次字体：【大 中 小】'
	is publisher 云溪市教育局
	is published 2023-01-09
	meta <<<'时间：2023-01-09来源：云溪市教育局作者：张三'
	is publisher 云溪市教育局
	is published 2023-01-09
	meta <<<'【发布时间】2023-01-09 【来源】云溪市教育局 【字体：大 中 小】'
	is publisher 云溪市教育局
	is published 2023-01-09
	meta <<<'日　　期：2023-01-09　来　源：云溪市教育局'
	is publisher 云溪市教育局
	is published 2023-01-09
}

@test "a table of fields" {
	meta <<-'X'
		索引号	0145/2023-00012	信息分类	年度报告
		发布机构	云溪市教育局	发布日期	2023-01-09
		名称	云溪市教育局2022年政府信息公开工作年度报告
		文号		主题词
	X
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	is publisher 云溪市教育局
	is published 2023-01-09
	at published 2
	at title 3
	meta <<-'X'
		| 索引号： | 0145 | 发布机构： | 云溪市教育局 |
		| 名　　称： | 云溪市教育局2022年政府信息公开工作年度报告 | 发布日期： | 2023-01-09 |
	X
	is publisher 云溪市教育局
	is published 2023-01-09
	meta <<-'X'
		索 引 号：  0145/2023-00012          信息分类：  年度报告
		发布机构    云溪市教育局             发布日期    2023-01-09
	X
	is publisher 云溪市教育局
	is published 2023-01-09
	# a value on the next line, and cells one a line
	meta <<-'X'
		发布时间:
		2023-01-09 17:17
		信息来源:
		云溪市教育局
	X
	is publisher 云溪市教育局
	at published 2
	raw agency 信息来源
	meta <<-'X'
		索引号
		0145/2023-00012
		发布机构
		云溪市教育局
		发布日期
		2023-01-09
	X
	is publisher 云溪市教育局
	is published 2023-01-09
}

@test "an empty field has not the next one's name for its value" {
	meta <<-'X'
		发布机构		发布日期	2023-01-09
		来源：	作者：张三
	X
	is publisher
	is agency
	is published 2023-01-09
	meta <<-'X'
		标题	发布机构	发布日期
		发布机构
		发布日期
	X
	is publisher
	is published
	meta <<<'发布机构：  发布日期：2023-01-09'
	is publisher
}

@test "a name of several that end alike" {
	meta <<-'X'
		公示时间：2023-02-01
		成文日期：2023-02-02
		更新时间：2023-02-03
		废止日期：2023-02-04
	X
	is published
	meta <<-'X'
		成文日期：2023-01-02	发布日期：2023-01-09
	X
	is published 2023-01-09
}

@test "days without a name, before and after other fields" {
	for line in '2023-01-09 10:21 来源：云溪市教育局' '2023-01-09 10:21:33  来源：云溪市教育局  浏览次数：5' '2023年1月9日 来源：云溪市教育局' \
	    '[2023-01-09] 来源：云溪市教育局' '2023/01/09 | 来源：云溪市教育局 | 字号：大 中 小' '来源：云溪市教育局 2023-01-09 10:21' \
	    '来源：云溪市教育局 [2023-01-09]' '来源：云溪市教育局    2023-01-09 10:21' '来源：云溪市教育局 2023-01-09 浏览次数：5' \
	    '来源：云溪市教育局 发布于 2023-01-09' '来源：云溪市教育局 发布于：2023-01-09'; do
		meta <<-X
			云溪市教育局2022年政府信息公开工作年度报告
			$line
		X
		is published 2023-01-09
		is publisher 云溪市教育局
	done
	# what has a name goes before it
	meta <<-'X'
		2023-01-20 10:21 来源：云溪市教育局
		发布日期：2023-01-09
	X
	is published 2023-01-09
	meta <<<'2023-01-20 更新时间：2023-02-03 来源：云溪市教育局'
	is published 2023-01-20
}

@test "days alone beside the title, as programs write them" {
	for day in 2023-01-09 '[2023-01-09]' '2023-01-09 10:21' '2023-01-09 10:21:33' '2023年1月9日 10:21' '2023/01/09' '【2023-01-09】' \
	    '发布于 2023-01-09' '发布于2023年1月9日' '发表于：2023-01-09 10:21' '2023-01-09T10:21:33'; do
		meta <<-X
			云溪市教育局2022年政府信息公开工作年度报告
			$day
		X
		is published 2023-01-09
		page '' <<-X
			<div>$day</div><h1>云溪市教育局2022年政府信息公开工作年度报告</h1><p>根据规定，编制本报告。</p>
		X
		is published 2023-01-09
	done
}

@test "days as people sign, and beside a name" {
	for day in 2023年1月9日 二〇二三年一月九日 2023.1.9; do
		meta <<-X
			云溪市教育局2022年政府信息公开工作年度报告
			$day
		X
		is published 2023-01-09
		# above the title it need not be this report's
		meta <<-X
			$day
			云溪市教育局2022年政府信息公开工作年度报告
		X
		is published
	done
	for line in '云溪市教育局 2023-01-09' '2023-01-09 云溪市教育局' '云溪市教育局　2023年1月9日' '2023-01-09 09:30 云溪市教育局 浏览：20'; do
		meta <<-X
			云溪市教育局2022年政府信息公开工作年度报告
			$line
		X
		is published 2023-01-09
	done
	for line in '云溪市教育局召开会议 2023-01-09' '2023-01-09 云溪市教育局 2023-01-12' '首页 2023-01-09'; do
		meta <<-X
			云溪市教育局2022年政府信息公开工作年度报告
			$line
		X
		is published
	done
}

@test "the day in brackets after a title" {
	for title in '云溪市教育局2022年政府信息公开工作年度报告（2023年1月9日）' $'云溪市教育局2022年政府信息公开工作年度报告\n（2023年1月9日）' \
	    $'云溪市教育局2022年政府信息公开工作年度报告\n\n[2023-01-09]'; do
		meta <<<"$title"
		is published 2023-01-09
		is agency 云溪市教育局
		is year 2022
	done
	# before its year is out, no day, and above the title
	for title in '云溪市教育局2022年政府信息公开工作年度报告（2021年1月9日）' '云溪市教育局2022年政府信息公开工作年度报告（2023年1月）' \
	    $'（2023年1月9日）\n云溪市教育局2022年政府信息公开工作年度报告'; do
		meta <<<"$title"
		is published
	done
	# a field says more
	meta <<<$'云溪市教育局2022年政府信息公开工作年度报告\n（2023年1月9日）\n2023-01-19 发布:云溪市教育局办公室 点击数:'
	is published 2023-01-19
	is publisher 云溪市教育局办公室
	meta <<<$'发布来源：市政府办 日期：2023-01-09'
	is publisher 市政府办
	meta <<<'来源：政务公开办'
	is publisher 政务公开办
	is agency
}

@test "days alone that need not be the publication's" {
	for day in 2023-1 '2023-01-09至2023-01-20' '2023-01-09 公示' '2023-01-09 123'; do
		meta <<-X
			云溪市教育局2022年政府信息公开工作年度报告
			$day
		X
		is published
	done
	# far from the title, and of other papers
	meta <<-'X'
		2023-01-09
		星期一
		欢迎访问
		首页
		云溪市教育局2022年政府信息公开工作年度报告
	X
	is published
	meta <<-'X'
		2023-01-09 来源：云溪市教育局
		2023-01-12 来源：云溪市民政局
		欢迎访问
		首页
		云溪市教育局2022年政府信息公开工作年度报告
	X
	is published
	# not after the year
	meta <<-'X'
		云溪市教育局2022年政府信息公开工作年度报告
		2022-01-09
	X
	is published
	# without a title, and below it in prose
	meta <<<'2023-01-09'
	is published
	meta <<-'X'
		云溪市教育局2022年政府信息公开工作年度报告
		2023-01-09，我局召开会议。
	X
	is published
	page '' <<<'<h1>云溪市教育局2022年政府信息公开工作年度报告</h1><a href="1">2023-01-09</a>'
	is published
	# the end of a list
	page '' <<-'X'
		<table><tr><td><a href="1">召开会议</a></td><td>2023-05-09</td></tr></table>
		<div><h1>云溪市教育局2022年政府信息公开工作年度报告</h1></div>
	X
	is published
	meta <<-'X'
		召开会议
		2023-05-09
		云溪市教育局2022年政府信息公开工作年度报告
	X
	is published
}

@test "who writes news of others is not who reports" {
	meta <<-'X'
		2022年政府信息公开工作年度报告
		来源：云溪市融媒体中心
	X
	is publisher 云溪市融媒体中心
	is agency
}

@test "who only names itself publishes nothing, and neither do sites and people's places" {
	for who in 本站 本站原创 本局 我局 本机关 本单位 原创 互联网 管理员 云溪市人民政府网 云溪市人民政府门户网站 办公室; do
		meta <<-X
			来源：$who
			发布时间：2023-01-09
		X
		is agency
		[ "$who" = 办公室 ] || is publisher
	done
}

@test "fields of the report itself: 单位名称 and 报告年度" {
	for sign in ： : ',' ' ： '; do
		meta <<-X
			单位名称${sign}云溪市教育局
			报告年度${sign}2022
		X
		is agency 云溪市教育局
		is year 2022
		raw agency 单位名称
	done
	meta <<-'X'
		填报单位（盖章）：云溪市教育局
		填报单位：云溪市教育局    年度：2022年度
	X
	is agency 云溪市教育局
	is year 2022
	meta <<-'X'
		"单位名称","云溪市教育局"
		"报告年度","2022"
	X
	is agency 云溪市教育局
	is year 2022
	# a title says more
	meta <<-'X'
		单位名称,云溪市民政局
		报告年度,2021
		云溪市教育局2022年政府信息公开工作年度报告
	X
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	meta <<-'X'
		单位名称,年度,标题
		报告年度：2022-2023
		年度：2022年1月
		单位：万元
	X
	is agency
	is year
}

### the period, and years that are only told by it

@test "the period" {
	while IFS='|' read -r written want; do
		meta <<<"本报告所列数据的统计期限自$written。"
		is period "$want"
	done <<-'X'
		2022年1月1日起至2022年12月31日止|2022-01-01/2022-12-31
		2022年1月1日至12月31日|2022-01-01/2022-12-31
		2022 年 1 月 1 日起，至 2022 年 12 月 31 日|2022-01-01/2022-12-31
		２０２２年１月１日到１２月３１日|2022-01-01/2022-12-31
		二〇二二年一月一日至二〇二二年十二月三十一日|2022-01-01/2022-12-31
		2022.1.1—2022.12.31|2022-01-01/2022-12-31
		2022年12月31日至2022年1月1日|
		2012年1月1日至2022年12月31日|
	X
	meta <<<'统计期限自2022年1月1日至2022年12月31日。'
	is year 2022
	raw year 2022年1月1日至2022年12月31日
}

@test "another range of days is no period, and tells no year" {
	meta <<-'X'
		公示期：2023年1月10日至2023年1月20日。
	X
	is period
	is year
	meta <<-'X'
		征求意见时间为2023年1月10日至2023年1月20日。
	X
	is period
	meta <<-'X'
		公示期自2023年1月10日至2023年1月20日。本报告的统计期限为2022年1月1日至2022年12月31日。
	X
	is period 2022-01-01/2022-12-31
	is year 2022
}

@test "a signing date alone tells no year" {
	meta <<-'X'
		政府信息公开工作年度报告
		（2023年1月9日）

		根据规定，编制本报告。
	X
	is year
	is published 2023-01-09
}

# names FACT REASON: it is named on standard error, and in the exit status
names() {
	local status=0

	"$BUILD/dr-extract" "$BATS_TEST_TMPDIR/head.txt" >"$BATS_TEST_TMPDIR/records" 2>"$BATS_TEST_TMPDIR/errors" || status=$?
	[ "$status" = 1 ]
	grep "meta\.$1: $2\$" "$BATS_TEST_TMPDIR/errors"
}

@test "one witness of the year is not enough, and two are" {
	day='发布日期：2023-01-09' sentence='2022年，我局认真做好公开工作。' deed='2022年度共收到申请5件。' \
	    notice='现公布我局2022年政府信息公开工作年度报告。'
	for one in "$day" "$sentence" "$deed" "$notice"; do
		meta <<<"$one"
		is year
		names year 'mentioned only once, in running text'
		for two in "$day" "$sentence" "$deed" "$notice"; do
			[ "$one" != "$two" ] || continue
			printf '%s\n\n' "$one" "$two" | meta
			is year 2022
		done
	done
	meta <<<'根据规定，编制本报告。'
	names year 'not told'
	names agency 'not told'
	# -y and -a silence it
	"$BUILD/dr-extract" -a 云溪市教育局 -y 2022 "$BATS_TEST_TMPDIR/head.txt" 2>&1 >"$BATS_TEST_TMPDIR/records" | refute grep meta
}

@test "witnesses of the year that differ are none, and the period goes before them" {
	meta <<-'X'
		发布日期：2023-01-09

		2020年，我局认真做好公开工作。

		2022年度共收到申请5件。
	X
	is year
	names year 'the year is stated differently in different places'
	meta <<-'X'
		发布日期：2023-01-09

		2020年，我局认真做好公开工作。

		2020年度共收到申请5件。统计期限自2021年1月1日至2021年12月31日。
	X
	is year 2021
	# two periods are none
	meta <<<'统计期限自2021年1月1日至2021年12月31日。统计期限自2022年1月1日至2022年12月31日。'
	is year
	# a report that came out late tells nothing by its day
	for month in 04 06 11; do
		meta <<-X
			发布日期：2023-$month-09

			2022年，我局认真做好公开工作。
		X
		is year
	done
	for month in 01 02 03; do
		meta <<-X
			发布日期：2023-$month-09

			2022年，我局认真做好公开工作。
		X
		is year 2022
	done
}

@test "years that are named and not the body's own" {
	for other in 根据国务院令第711号（2019年修订）编制。 '根据《条例》(2019年修订)编制。' 根据2019年修订的《条例》编制。 2019年条例修订后重编了指南。 \
	    根据国务院2021年第5号文件编制。 根据《云溪市2021年政务公开工作要点》编制。 根据国办公开办函〔2021〕30号编制。 年内公开了2021年度部门决算。 \
	    2021年公开的文件有5件。 2021年度代表建议的答复全文登出。 与2021年相比有所增加。 较上年（2021年）增加2条。 2023年，我局将继续努力。 \
	    针对《云溪市民政局2021年政府信息公开工作年度报告》提出的问题逐项整改。 已着手编制2023年度公开事项清单。 2019年5月15日起施行的《条例》规定，编制本报告。; do
		meta <<-X
			发布日期：2023-03-19

			$other

			2022年，我局认真做好公开工作。
		X
		is year 2022
		meta <<-X
			$other

			$other
		X
		is year
		is agency
		is title
	done
	# own sentences of two years
	for prose in '2022年公开信息5条，2021年公开3条，共收到申请2件。' 2022年，我局认真做好公开工作；2021年，我局收到申请3件。; do
		meta <<<"$prose"
		names year 'the year is stated differently in different places'
	done
}

@test "an area's title is its government's" {
	while read -r area agency; do
		meta <<<"${area}2024年政府信息公开工作年度报告"
		title "${area}2024年政府信息公开工作年度报告" "$agency" 2024
	done <<-'X'
		云溪市 云溪市人民政府
		荷塘镇 荷塘镇人民政府
		云溪市和平区 云溪市和平区人民政府
		云溪街道 云溪街道
		云溪经济开发区 云溪经济开发区
		云溪市人民政府 云溪市人民政府
	X
	raw agency ''
	meta <<<'云溪市2024年政府信息公开工作年度报告'
	raw agency 云溪市
}

@test "政务信息公开, a name that ends in 机关, and cells of a layout table" {
	meta <<<'云溪市教育局2022年政务信息公开年度报告'
	title 云溪市教育局2022年政务信息公开年度报告 云溪市教育局 2022
	meta <<-'X'
		云溪市人民政府机关
		2022年政府信息公开工作年度报告
	X
	title 云溪市人民政府机关2022年政府信息公开工作年度报告 云溪市人民政府机关 2022
	meta <<-'X'
		云溪市教育局2022年政府信息公开工作年度报告 | ||||
		发布时间: | |||
		2023-01-09 | ||
		|
		||||
	X
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	is published 2023-01-09
}

@test "a report that is only spoken of, and an office that publishes for others" {
	for before in 针对 按照 认真学习 第三方评估认为， 转发了; do
		meta <<<"${before}《云溪市民政局2021年政府信息公开工作年度报告》，逐条落实。"
		title
	done
	for who in 云溪市人民政府办公室 云溪市教育局办公室 市政府办 云溪市融媒体中心; do
		meta <<<"来源：$who"
		is publisher "$who"
		is agency
	done
}

### what a page says of itself

@test "page: the title without the site's name" {
	for title in '云溪市教育局2022年政府信息公开工作年度报告_云溪市人民政府' '云溪市教育局2022年政府信息公开工作年度报告 - 云溪市人民政府门户网站' \
	    '云溪市教育局2022年政府信息公开工作年度报告|云溪市' '云溪市教育局2022年政府信息公开工作年度报告--年报--云溪市' \
	    '云溪市人民政府_政府信息公开年报_云溪市教育局2022年政府信息公开工作年度报告'; do
		page "<title>$title</title>" <<<'<p>根据规定，编制本报告。</p>'
		title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
		at title 1
	done
	page '<title>云溪市教育局2022-2023年政府信息公开工作年度报告_云溪市</title>' <<<'<p>根据规定，编制本报告。</p>'
	is agency 云溪市教育局
	is year
	page '<title>云溪市人民政府门户网站</title>' <<<'<p>根据规定，编制本报告。</p>'
	title ''
	page '<title>政府信息公开年报_云溪市教育局</title>' <<<'<p>根据规定，编制本报告。</p>'
	is agency
}

@test "page: the report's own title first, and what it lacks from the page's" {
	page '<title>云溪市民政局2021年政府信息公开工作年度报告_云溪市</title>' <<<'<h1>云溪市教育局2022年政府信息公开工作年度报告</h1>'
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	page '<meta name="ArticleTitle" content="云溪市教育局2022年政府信息公开工作年度报告">' <<<'<h1>2022年政府信息公开工作年度报告</h1>'
	title 2022年政府信息公开工作年度报告 云溪市教育局 2022
	# of another year: then neither
	page '<meta name="ArticleTitle" content="云溪市教育局2021年政府信息公开工作年度报告">' <<<'<h1>2022年政府信息公开工作年度报告</h1>'
	title 2022年政府信息公开工作年度报告 '' 2022
	page '<meta name="ArticleTitle" content="云溪市教育局2022年政府信息公开工作年度报告"><title>年报_云溪市</title>' \
	    <<<'<div>政府信息公开年报</div><p>根据规定。</p><p>编制。</p><p>报告。</p><p>如下。</p>'
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
}

@test "page: PubDate and ContentSource, where nothing is to be seen" {
	head='<meta name="PubDate" content="2023-01-09 09:30:00"><meta name="ContentSource" content="云溪市教育局">'
	head=$head'<meta name="SiteName" content="云溪市人民政府"><meta name="Author" content="张三">'
	page "$head" <<<'<p>现公布我局2022年政府信息公开工作年度报告。</p>'
	is published 2023-01-09
	is publisher 云溪市教育局
	is agency
	is year 2022
	page "$head" <<<'<div>来源：云溪市民政局 发布时间：2023-01-20 浏览次数：55</div>'
	is published 2023-01-20
	is publisher 云溪市民政局
	page '<meta name="PubDate" content=""><meta name="ContentSource" content="本站">' <<<'<p>根据规定，编制本报告。</p>'
	is published
	is publisher
	is agency
	page '<META NAME=pubdate CONTENT=2023-01-09>' <<<'<p>根据规定，编制本报告。</p>'
	is published 2023-01-09
	# out before its year: of something else
	page '<meta name="PubDate" content="2019-01-09">' <<<'<h1>云溪市教育局2022年政府信息公开工作年度报告</h1>'
	is published
}

@test "page: menus and links to other reports are no title" {
	page '' <<-'X'
		<ul><li><a href="/">首页</a></li><li><a href="/a">政府信息公开</a></li><li><a href="/b">政府信息公开年报</a></li></ul>
		<ul><li><a href="1">云溪市教育局2021年政府信息公开工作年度报告</a></li></ul>
		<div>当前位置：<a href="/">首页</a> &gt; <a href="/b">政府信息公开年报</a></div>
		<div><p>2022年政府信息公开工作年度报告</p></div>
	X
	title 2022年政府信息公开工作年度报告 '' 2022
	page '' <<-'X'
		<div class=logo>云溪市人民政府</div>
		<div class=main><h1>2022年政府信息公开工作年度报告</h1><div>发布机构：云溪市教育局</div>
	X
	title 2022年政府信息公开工作年度报告 云溪市教育局 2022
}

@test "page: a table of fields, and the title in the box of the report" {
	page '<title>云溪市</title>' <<-'X'
		<div>云溪市民政局2021年政府信息公开工作年度报告</div>
		<table><tr><td>索引号：</td><td>0145/2023-1</td><td>发布机构：</td><td>云溪市教育局</td></tr>
		<tr><td>名称：</td><td>云溪市教育局2022年政府信息公开工作年度报告</td><td>发布日期：</td><td>2023-01-09</td></tr></table>
		<div><h2>云溪市教育局<br>2022年政府信息公开工作年度报告</h2>
	X
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	is publisher 云溪市教育局
	is published 2023-01-09
}

@test "page: a table of fields with its names in a row of their own" {
	page '' <<-'X'
		<table><tr><th>名称</th><th>索引号</th><th>发布机构</th><th>发布日期</th></tr>
		<tr><td>云溪市教育局2022年政府信息公开工作年度报告</td><td></td><td>云溪市教育局</td><td>2023-01-09</td></tr></table>
	X
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	is publisher 云溪市教育局
	is published 2023-01-09
	# a list of papers has more than one
	page '' <<-'X'
		<table><tr><th>名称</th><th>发布日期</th></tr>
		<tr><td>云溪市教育局2022年政府信息公开工作年度报告</td><td>2023-01-09</td></tr>
		<tr><td>云溪市教育局2021年政府信息公开工作年度报告</td><td>2022-01-09</td></tr></table>
	X
	title ''
	is published
}

@test "page: entries of a list that are no links as a whole" {
	page '' <<-'X'
		<div><ul><li><a href=1>云溪市教育局2020年政府信息公开工作年度报告</a> (新)</li>
		<li><a href=2>云溪市教育局2021年政府信息公开工作年度报告</a><span>2022-01-09</span></li></ul></div>
		<div><div>云溪市教育局2022年政府信息公开工作年度报告</div>
	X
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
}

@test "page: the footer publishes nothing" {
	page '' '<div>主办单位：云溪市人民政府 来源：云溪市人民政府 发布时间：2020-01-01</div>' \
	    <<<'<h1>2022年政府信息公开工作年度报告</h1>'
	title 2022年政府信息公开工作年度报告 '' 2022
	is publisher
	is published
}

@test "page: what is not marked as the title is no part of it" {
	page '' <<<'<ul><li>2024年</li><li>2023年</li><li>2021年</li></ul><h1>云溪市教育局政府信息公开工作年度报告</h1>'
	title 云溪市教育局政府信息公开工作年度报告 云溪市教育局
	page '' <<<'<a>2021年</a><h1>云溪市教育局政府信息公开工作年度报告</h1><p>2022年，我局认真做好公开工作。</p><p>2022年度共收到申请5件。</p>'
	title 云溪市教育局政府信息公开工作年度报告 云溪市教育局 2022
	page '' <<<'<ul><li>云溪市财政局</li><li>云溪市民政局</li></ul><h1>2022年政府信息公开工作年度报告</h1>'
	title 2022年政府信息公开工作年度报告 '' 2022
	page '' <<<'<ul><li>云溪市财政局</li><li>云溪市民政局</li></ul><p>2022年政府信息公开工作年度报告</p>'
	title 2022年政府信息公开工作年度报告 '' 2022
	page '' <<<'<p>云溪市民政局</p><h1>2022年政府信息公开工作年度报告</h1>'
	is agency
	page '' <<<'<p><a href=1>2021年</a></p><p>云溪市教育局政府信息公开工作年度报告</p>'
	is year
	# an office's heading is none either, and tells who reports
	page '' <<<'<h1>云溪市民政局</h1><p>2022年政府信息公开工作年度报告</p>'
	title 2022年政府信息公开工作年度报告 云溪市民政局 2022
	# but so it is
	page '' <<<'<h1>云溪市教育局</h1><h1>2022年政府信息公开工作年度报告</h1>'
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	page '' <<<'<p>云溪市教育局</p><p>2022年</p><p>政府信息公开工作年度报告</p>'
	title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	page '' <<<'<h1>云溪市教育局政府信息公开工作年度报告</h1><p>（2022年度）</p>'
	title 云溪市教育局政府信息公开工作年度报告（2022年度） 云溪市教育局 2022
}

@test "page: headings with a path, a number or a converter's words" {
	for h in '首页 > 政府信息公开 > X' '首页&gt;政府信息公开&gt;X' '首页 » X' 'X_图文' 'X - 云溪市人民政府' 'X_政府信息公开年报_云溪市人民政府' '1. X' '1、X' '（一）X' '一、X'; do
		page '' <<<"<h1>${h/X/云溪市教育局2022年政府信息公开工作年度报告}</h1>"
		title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	done
	for h in '云溪市教育局2021年政府信息公开工作年度报告 > 正文' '首页 > 2021年 > 政府信息公开年报' '首页 > 政府信息公开年报'; do
		page '' <<<"<h3>$h</h3><p>根据规定，编制本报告。</p>"
		title ''
	done
}

@test "page: a title with names of site and column before it, and spaces between" {
	for title in '云溪市人民政府 年度报告 X' '云溪市人民政府 X' '政府信息公开 X' '云溪市人民政府 2021年 X' '云溪市_年报 X_云溪'; do
		page "<title>${title/X/云溪市教育局2022年政府信息公开工作年度报告}</title>" <<<'<p>根据规定，编制本报告。</p>'
		title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	done
	for title in '云溪市教育局 2022年政府信息公开工作年度报告' '云溪市 教育局2022年 政府信息公开工作年度报告' '云 溪 市 教 育 局 2022 年 政府信息公开工作年度报告'; do
		page "<title>$title</title>" <<<'<p>根据规定，编制本报告。</p>'
		title 云溪市教育局2022年政府信息公开工作年度报告 云溪市教育局 2022
	done
	page '<title>云溪市人民政府门户网站 2022年政府信息公开工作年度报告</title>' <<<'<p>根据规定，编制本报告。</p>'
	title 2022年政府信息公开工作年度报告 '' 2022
	# Another office may be the site's, or report together with this one.
	for title in '云溪市民政局 X' '云溪市民政局/X' '云溪市民政局—X'; do
		page "<title>${title/X/云溪市教育局2022年政府信息公开工作年度报告}</title>" <<<'<p>根据规定，编制本报告。</p>'
		title 云溪市教育局2022年政府信息公开工作年度报告 '' 2022
	done
}

@test "page: an office that is all of <title>" {
	page '<title>云溪市教育局</title>' <<<'<h1>2022年政府信息公开工作年度报告</h1>'
	is agency 云溪市教育局
	raw agency title
	at agency 1
	for site in 云溪市人民政府 云溪市 云溪市教育局网站 教育局 政务公开 云溪市教育局_云溪市 2022年云溪市教育局; do
		page "<title>$site</title>" <<<'<h1>2022年政府信息公开工作年度报告</h1>'
		is agency
	done
	# what the page shows goes before it; where it is from only may agree
	page '<title>云溪市教育局</title>' <<<'<h1>2022年政府信息公开工作年度报告</h1><p>发布机构：云溪市民政局</p>'
	is agency 云溪市民政局
	page '<title>云溪市教育局</title>' <<<'<h1>2022年政府信息公开工作年度报告</h1><p>来源：云溪市民政局</p>'
	is agency
	page '<title>云溪市教育局</title>' <<<'<h1>2022年政府信息公开工作年度报告</h1><p>来源：云溪市教育局</p>'
	is agency 云溪市教育局
	page '<title>云溪市教育局</title>' <<<'<h1>云溪市民政局2022年政府信息公开工作年度报告</h1>'
	is agency 云溪市民政局
	# and without a title of the report nothing is
	page '<title>云溪市教育局</title>' <<<'<p>根据规定，编制本报告。</p>'
	is agency
}
