/* Whose report it is, of which year, and who published it when: meta/meta, meta/headline, meta/fields. */
#include "report/report.h"

#include "unit.h"

#define TITLE "云溪市教育局2022年政府信息公开工作年度报告"
#define UNTOLD "2022年政府信息公开工作年度报告"
#define LONG "按照上级部署和本地实际情况扎实推进各项重点工作取得了新的明显成效并且不断巩固拓展提升工作质量"
#define TEN "云\n云\n云\n云\n云\n云\n云\n云\n云\n云\n"
#define OTHERS \
	"南浦市教育局2020年政府信息公开工作年度报告\n南浦市教育局2019年政府信息公开工作年度报告\n" \
	"卓远县财政局2018年政府信息公开工作年度报告\n卓远县财政局2017年政府信息公开工作年度报告\n" \
	"卓远县财政局2016年政府信息公开工作年度报告\n"
#define SECTIONS "一、总体情况\n没有。\n二、主动公开政府信息情况\n没有。\n三、收到和处理政府信息公开申请情况\n没有。\n"
#define PAGE_SECTIONS "<p>一、总体情况</p><p>没有。</p><p>二、主动公开政府信息情况</p><p>没有。</p>"

/* What is before section one, of a page where it begins with <; agency, year, day and publisher, - for what is not told. */
static const struct {
	const char *head, *told;
} heads[] = {
	/* The day in brackets after a title, and below it. */
	{ TITLE "（2023年1月9日）", "云溪市教育局 2022 2023-01-09 -" },
	{ TITLE "\n（2023年1月9日）", "云溪市教育局 2022 2023-01-09 -" },
	/* One line may be between a title and a day alone. */
	{ TITLE "\n云溪\n2023-01-09", "云溪市教育局 2022 2023-01-09 -" },
	{ TITLE "\n云溪\n\n卓远\n2023-01-09", "云溪市教育局 2022 - -" },
	/* A name below a title, above a day: that of a government too. */
	{ UNTOLD "\n云溪市人民政府\n\n2023年1月9日", "云溪市人民政府 2022 2023-01-09 -" },
	/* A value below its name: on the next line, or after one that is blank. */
	{ UNTOLD "\n发布机构：\n\n云溪市教育局", "云溪市教育局 2022 - 云溪市教育局" },
	{ "发布机构：\n\n\n云溪市教育局\n" UNTOLD, "云溪市教育局 2022 - -" },
	{ TITLE "\n发布日期：\n2023年1月9日，" LONG, "云溪市教育局 2022 - -" },
	/* Fields are in no line of prose, which has more than 400 columns. */
	{ TITLE "\n" LONG LONG LONG LONG "12 来源：云溪市教育局 2023-01-09",
	    "云溪市教育局 2022 2023-01-09 云溪市教育局" },
	{ TITLE "\n" LONG LONG LONG LONG "123 来源：云溪市教育局 2023-01-09", "云溪市教育局 2022 - -" },
	{ TITLE "\n" LONG LONG LONG LONG LONG " 来源：云溪市教育局 2023-01-09", "云溪市教育局 2022 - -" },
	/* Another's name below a title: one that is in one line is whole. */
	{ TITLE "\n南浦市教育局\n2023年1月9日", "云溪市教育局 2022 2023-01-09 -" },
	{ "云溪市教育局\n" UNTOLD "\n南浦市教育局\n2023年1月9日", "- 2022 2023-01-09 -" },
	/* A report that a long sentence announces. */
	{ "根据" LONG LONG LONG "的要求，现将《" TITLE "》予以公布", "云溪市教育局 2022 - -" },
	{ "现将" TITLE "予以公布", "云溪市教育局 2022 - -" },
	{ "现将《云溪市教育局2022年政府信息公开工作报告制度》予以公布", "- - - -" },
	/* The same day twice is one; of days that differ none comes out, though one is there twice. */
	{ TITLE "\n2023-01-09\n2023-01-09", "云溪市教育局 2022 2023-01-09 -" },
	{ "2023-01-09 来源：本局\n2023-01-12 来源：本局\n2023-01-09 来源：本局\n首页\n" TITLE,
	    "云溪市教育局 2022 - -" },
	/* Cells of a drawn table. */
	{ UNTOLD "\n发布机构│云溪市教育局│发布日期│2023-01-09", "云溪市教育局 2022 2023-01-09 云溪市教育局" },
	{ "| | " TITLE " | |", "云溪市教育局 2022 - -" },
	/* Names of fields, and what sets them off. */
	{ UNTOLD "\n来源：云溪市教育局\u00a0\u00a0发布时间：2023-01-09", "- 2022 2023-01-09 云溪市教育局" },
	{ UNTOLD "\n来源｜云溪市教育局｜发布时间｜2023-01-09", "- 2022 2023-01-09 云溪市教育局" },
	{ UNTOLD "\n上级发布机构：云溪市民政局", "- 2022 - -" },
	{ UNTOLD "\n发布机构\n云溪市律协", "- 2022 - -" },
	{ UNTOLD "\n发布机构：\n云溪市律协", "- 2022 - 云溪市律协" },
	/* A name ends before a gap, or a space and a character. */
	{ UNTOLD "\n来源：云溪市教育局 张三", "- 2022 - 云溪市教育局" },
	{ UNTOLD "\n来源：云溪市教育局　admin", "- 2022 - 云溪市教育局" },
	{ UNTOLD "\n来源：云溪市教育局 admin", "- 2022 - -" },
	/* In the head of a page: a value with a name of its own, and of several names the one that tells most. */
	{ "<meta name=ContentSource content=来源：云溪市教育局><h1>" UNTOLD "</h1>", "- 2022 - 云溪市教育局" },
	{ "<meta name=og:release_date content=2023-01-09><meta name=PubDate content=2023-01-12><h1>" UNTOLD "</h1>",
	    "- 2022 2023-01-12 -" },
	{ "<meta name=PubDate content=2023-01-12><meta name=og:release_date content=2023-01-09><h1>" UNTOLD "</h1>",
	    "- 2022 2023-01-12 -" },
	{ "<meta name=PubDate content=2023-01-12><meta name=PubDate content=2023-01-09><h1>" UNTOLD "</h1>",
	    "- 2022 - -" },
	/* The day that is close to the title goes before one that is far. */
	{ "2023-01-20 来源：本局\n首页\n栏目\n欢迎\n" TITLE "\n2023-01-09 来源：本局",
	    "云溪市教育局 2022 2023-01-09 -" },
	/* Who signs below a title: one, not in a list, and no link. */
	{ UNTOLD "\n云溪市教育局\n云溪市财政局", "- 2022 - -" },
	{ UNTOLD "\n云溪市人民政府\n（2023年1月9日）", "云溪市人民政府 2022 2023-01-09 -" },
	{ "<p>" UNTOLD "</p><ul><li>云溪市教育局</li></ul>", "- 2022 - -" },
	{ "<p>" UNTOLD "</p><p><a href=1>云溪市教育局</a></p>", "- 2022 - -" },
	/* Another year or name below a title. */
	{ TITLE "\n（2021年度）", "云溪市教育局 - - -" },
	{ TITLE "\n——云溪市民政局", "云溪市教育局 2022 - -" },
	/* Another report after the title: in a list, and where the title alone is marked. */
	{ TITLE "\n根据规定，编制本报告。\n1.南浦市教育局2021年政府信息公开工作年度报告", "云溪市教育局 2022 - -" },
	{ "<h1>" TITLE "</h1><p>根据规定。</p><p>南浦市教育局2021年政府信息公开工作年度报告</p>",
	    "云溪市教育局 2022 - -" },
	{ "<h4>" TITLE "</h4><p>根据规定。</p><p>南浦市教育局2021年政府信息公开工作年度报告</p>", "- - - -" },
	/* A list is one with links in it, too. */
	{ "<p>云溪市教育局2021年政府信息公开工作年度报告</p><p><a href=1>下载</a></p>"
	  "<p>云溪市教育局2020年政府信息公开工作年度报告</p><p>首页</p><p>" TITLE "</p>",
	    "云溪市教育局 2022 - -" },
	/* What is in another box is not below the title. */
	{ "<div><p>首页</p><p>" UNTOLD "</p></div><div><p>云溪市教育局</p><p>其他</p></div>", "- 2022 - -" },
	/* A row of a table is no part of a title. */
	{ "单位\t云溪市教育局\n" UNTOLD, "云溪市教育局 2022 - -" },
	/* More other reports than are remembered. */
	{ OTHERS OTHERS OTHERS OTHERS OTHERS OTHERS OTHERS OTHERS OTHERS OTHERS "根据规定，编制本报告。\n" TITLE,
	    "云溪市教育局 2022 - -" },
	/* What the page states in its head is of the report's year, or of one after. */
	{ "<meta name=PubDate content=2022-12-30><h1>" TITLE "</h1>", "云溪市教育局 2022 2022-12-30 -" },
	{ "<meta name=PubDate content=2021-12-30><h1>" TITLE "</h1>", "云溪市教育局 2022 - -" },
	/* The day and the name beside it; who is seen to publish goes before. */
	{ TITLE "\n2023-01-09 云溪市财政局", "云溪市教育局 2022 2023-01-09 云溪市财政局" },
	{ TITLE "\n2023-01-09 云溪市财政局\n来源：云溪市教育局", "云溪市教育局 2022 2023-01-09 云溪市教育局" },
	/* A value in a line of commas ends with the next. */
	{ UNTOLD "\n单位名称,云溪市教育局,备注", "云溪市教育局 2022 - -" },
	/* A title far below, where section one was found. */
	{ TEN TEN TEN TEN TEN TEN TEN TEN TEN TITLE, "云溪市教育局 2022 - -" },
};

/* A fact, or - where it is not told. */
static size_t
put(char *d, struct span value)
{
	if (value.n == 0)
		value = span_of("-");
	memcpy(d, value.s, value.n);
	d[value.n] = ' ';
	return value.n + 1;
}

static size_t
write_told(char *d, const struct meta *m)
{
	char *from = d;

	d += put(d, m->agency.value);
	d += put(d, m->year.value);
	d += put(d, m->published.value);
	d += put(d, m->publisher.value);
	return (size_t)(d - from) - 1;
}

int
main(void)
{
	static struct report r;
	static char text[1 << 14], got[1 << 12];
	int page;
	size_t i;

	for (i = 0; i < COUNT_OF(heads); i++) {
		page = *heads[i].head == '<';
		sprintf(text, "%s\n%s", heads[i].head, page ? PAGE_SECTIONS : SECTIONS);
		report_read(&r, text, strlen(text), page ? INPUT_MARKUP : INPUT_PLAIN);
		unit_text(heads[i].head, got, write_told(got, &r.meta), heads[i].told);
	}
	/* A title is all that there is. */
	report_read(&r, TITLE, strlen(TITLE), INPUT_PLAIN);
	unit_text(TITLE, got, write_told(got, &r.meta), "云溪市教育局 2022 - -");
	report_free(&r);
	return unit_wrong;
}
