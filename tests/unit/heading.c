/* What could be a heading: outline/heading. */
#include "outline/outline_int.h"
#include "text/plain.h"

#include "base/utf8.h"

#include "unit.h"

/*
 * Texts, and what their lines could be.  A section's heading: = the section, its worth and ! where it is certain, then
 * the line after it, the heading, and what follows on its line.  Any heading with an ordinal: # the number, and the same.
 */
static const struct {
	const char *text, *headings;
} texts[] = {
	{ "一、总体情况\n", "=1 15! 1 一、总体情况|\n#1 1 一、总体情况|\n" },
	{ "总体情况\n", "=1 11 1 总体情况|\n" },
	{ "总体情况。\n", "" },
	/* other words, which are remembered in the same place */
	{ "工作大丁\n", "" },
	{ "总体情况\n", "=1 11 1 总体情况|\n" },
	{ "二、总体情况\n", "=1 15 1 二、总体情况|\n#2 1 二、总体情况|\n" },
	{ "基本情况\n", "=1 11 1 基本情况|\n" },
	{ "一、基本情况\n", "=1 15! 1 一、基本情况|\n#1 1 一、基本情况|\n" },
	{ "（一）总体情况\n", "=1 15! 1 （一）总体情况|\n" },
	{ "（二）总体情况\n", "" },
	{ "（一）总体情况介绍\n", "" },
	{ "一 总体情况\n", "=1 15! 1 一 总体情况|\n" },
	{ "01总体情况\n", "=1 15! 1 01总体情况|\n" },
	{ "1总体情况\n", "" },
	{ "五、存在的主要问题及改进情况\n",
	    "=5 15! 1 五、存在的主要问题及改进情况|\n#5 1 五、存在的主要问题及改进情况|\n" },
	{ "五、存在的主要问题及改进情况，\n", "" },
	{ "五、存在的主要问题及改进情况：公开不够。\n",
	    "=5 14 1 五、存在的主要问题及改进情况：|公开不够。\n#5 1 五、存在的主要问题及改进情况|公开不够。\n" },
	{ "五、存在的主要问题及改进情况 公开不够。\n",
	    "=5 14 1 五、存在的主要问题及改进情况 |公开不够。\n#5 1 五、存在的主要问题及改进情况|公开不够。\n" },
	{ "五、存在的主要问题及改进情况。\n", "=5 15! 1 五、存在的主要问题及改进情况。|\n" },
	{ "五、存在的主要问题及改进情况公开不够及时\n",
	    "=5 14 1 五、存在的主要问题及改进情况公开不够及时|\n#5 1 五、存在的主要问题及改进情况公开不够及时|\n" },
	{ "五、存在的主要问题及改进情况公开不够及时，解读不够。\n",
	    "=5 12! 1 五、存在的主要问题及改进情况|五、存在的主要问题及改进情况公开不够及时，解读不够。\n" },
	{ "六、其他需要报告的事项：无。\n",
	    "=6 14! 1 六、其他需要报告的事项：|无。\n#6 1 六、其他需要报告的事项|无。\n" },
	{ "六、其他需要报告的事项无\n", "=6 14! 1 六、其他需要报告的事项无|\n#6 1 六、其他需要报告的事项无|\n" },
	{ "七、其他需要报告的事项无\n", "=6 14! 1 七、其他需要报告的事项无|\n#7 1 七、其他需要报告的事项无|\n" },
	{ "三、2022年收到和处理政府信息公开申请情况\n",
	    "=3 15! 1 三、2022年收到和处理政府信息公开申请情况|\n#3 1 三、2022年收到和处理政府信息公开申请情况|\n" },
	{ "三、2022年度收到和处理政府信息公开申请情况\n",
	    "=3 15! 1 三、2022年度收到和处理政府信息公开申请情况|\n#3 1 "
	    "三、2022年度收到和处理政府信息公开申请情况|\n" },
	{ "三、收到和处理政府信息公开申请情况 12\n", "" },
	{ "三、收到和处理政府信息公开申请情况12件\n",
	    "=3 12! 1 三、收到和处理政府信息公开申请情况12件|\n#3 1 三、收到和处理政府信息公开申请情况12件|\n" },
	{ "｜三、收到和处理政府信息公开申请情况｜数量｜\n", "" },
	{ "｜三、收到和处理政府信息公开申请情况｜ ｜\n",
	    "=3 15! 1 三、收到和处理政府信息公开申请情况|\n#3 1 三、收到和处理政府信息公开申请情况|\n" },
	{ "四、因政府信息公开工作被申请行政复议、\n提起行政诉讼情况\n",
	    "=4 15! 2 四、因政府信息公开工作被申请行政复议、|\n" },
	{ "四、因政府信息公开工作被申请行政复议、\n\n提起行政诉讼情况\n",
	    "=4 15! 3 四、因政府信息公开工作被申请行政复议、|\n" },
	{ "四、因政府信息公开工作被申请行政复议、\n\n\n提起行政诉讼情况\n", "" },
	{ "四、因政府信息公开工作被申请行政复议、\n五、提起行政诉讼情况\n", "" },
	{ "因政府信息公开工作被申请行政复议、提起行政\n诉讼情况\n没有。\n",
	    "=4 11! 2 因政府信息公开工作被申请行政复议、提起行政|\n" },
	{ "存在的主要问题及改进情况\n", "=5 11! 1 存在的主要问题及改进情况|\n" },
	{ "报告由总体情况、\n存在的主要问题及改进情况\n", "" },
	{ "报告由总体情况和\n存在的主要问题及改进情况\n", "" },
	{ "报告。\n存在的主要问题及改进情况\n、其他\n", "" },
	{ "报告。\n存在的主要问题及改进情况\n\n其他\n", "=5 11! 2 存在的主要问题及改进情况|\n" },
	{ "政府信息公开工作存在主要问题及改进情况\n", "=5 10 1 政府信息公开工作存在主要问题及改进情况|\n" },
	{ "全年没有收到申请，也没有复议，没有诉讼，没有收费，没有举报，没有任何投诉和问题\n政府信息公开工作存在主要问题"
	  "及改进情况\n",
	    "" },
	{ "全年没有收到申请，也没有复议，没有诉讼，没有收费，没有举报，没有任何投诉和问题。\n政府信息公开工作存在主要问"
	  "题及改进情况\n",
	    "=5 10 2 政府信息公开工作存在主要问题及改进情况|\n" },
	{ "全年没有收到申请，也没有复议，没有诉讼，没有收费，没有举报，没有任何投诉和问题\n\n政府信息公开工作存在主要问"
	  "题及改进情况\n",
	    "=5 10 3 政府信息公开工作存在主要问题及改进情况|\n" },
	{ "全年没有收到申请，也没有复议，没有诉讼，没有收费，没有举报，没有任何投诉ok\n政府信息公开工作存在主要问题及改"
	  "进情况\n",
	    "=5 10 2 政府信息公开工作存在主要问题及改进情况|\n" },
	{ "全年没有收到申请，也没有复议，没有诉讼，没有收费\n政府信息公开工作存在主要问题及改进情况\n",
	    "=5 10 2 政府信息公开工作存在主要问题及改进情况|\n" },
	{ "行政复议 行政诉讼\n", "" },
	{ "政府信息公开行政复议、行政诉讼情况\n", "=4 11! 1 政府信息公开行政复议、行政诉讼情况|\n" },
	{ "主动公开政府信息情况\n", "=2 11! 1 主动公开政府信息情况|\n" },
	{ "二、今后的努力方向\n", "#2 1 二、今后的努力方向|\n" },
	{ "二、今后的努力方向：公开更多。\n", "#2 1 二、今后的努力方向|公开更多。\n" },
	{ "二、今后的努力方向；\n", "" },
	{ "二、今后的努力方向2\n", "" },
	{ "二、\n", "" },
	{ "1.今后的努力方向\n", "" },
	{ "⒈今后的努力方向\n", "" },
	{ "（二）今后的努力方向\n", "" },
	{ "二、今后的努力方向。\n", "" },
	{ "二、今后的努力方向，要公开更多。\n", "" },
	{ "二、今后的努力方向，要公开更多，要公开更多，要公开更多，要公开更多，要公开更多，要公开更多，要公开更多，要公"
	  "开更多\n",
	    "" },
	{ "二、今后的努力方向：要公开更多，要公开更多，要公开更多，要公开更多，要公开更多，要公开更多，要公开更多，要公"
	  "开更多\n",
	    "#2 1 "
	    "二、今后的努力方向|"
	    "要公开更多，要公开更多，要公开更多，要公开更多，要公开更多，要公开更多，要公开更多，要公开更多\n" },
	{ "二、今后的努力方向要公开更多要公开更多要公开更多要公开更多要公开更多要公开更多要公开更多要公开更多要公开更多"
	  "\n",
	    "" },
	{ "总体情况总体情况总体情况总体情况总体情况总体情况总体情况总体情况总体情况总体情况总\n", "" },
	{ "第一部分 总体情况\n", "=1 15! 1 第一部分 总体情况|\n#1 1 第一部分 总体情况|\n" },
	{ "一、总体情况 "
	  "我局认真做好政府信息公开工作，全年公开信息一百条，内容真实准确完整，没有收到投诉和举报，也没有复议。\n",
	    "=1 12! 1 一、总体情况 "
	    "|我局认真做好政府信息公开工作，全年公开信息一百条，内容真实准确完整，没有收到投诉和举报，也没有复议。\n#1 "
	    "1 "
	    "一、总体情况|"
	    "我局认真做好政府信息公开工作，全年公开信息一百条，内容真实准确完整，没有收到投诉和举报，也没有复议。\n" },
};

static size_t
write_heading(char *d, const struct heading *h)
{
	return (size_t)sprintf(
	    d, " %u %.*s|%.*s\n", (unsigned)h->next, (int)h->text.n, h->text.s, (int)h->rest.n, h->rest.s);
}

static size_t
write_headings(const struct page *p, char *d)
{
	struct candidate k;
	struct heading h;
	char *from = d;
	size_t i;
	int number;

	for (i = 0; i < p->nlines; i++) {
		if (p->lines[i].text.n > 0 && heading_at(p, i, &k)) {
			d += sprintf(d, "=%d %d%s", k.section + 1, k.worth, k.certain ? "!" : "");
			d += write_heading(d, &k.h);
		}
		if (heading_numbered(p, i, &number, &h)) {
			d += sprintf(d, "#%d", number);
			d += write_heading(d, &h);
		}
	}
	return (size_t)(d - from);
}

static struct span
span(const char *s)
{
	return (struct span){ s, strlen(s) };
}

static void
test_words(void)
{
	static const struct {
		const char *text, *clause, *rest;
	} clauses[] = {
		{ "甲乙：丙", "甲乙", "丙" },
		{ "甲乙。丙", "甲乙", "丙" },
		{ "甲乙 丙", "甲乙", "丙" },
		{ "甲乙，丙", "甲乙", "甲乙，丙" },
		{ "甲乙；丙", "甲乙", "甲乙；丙" },
		{ "甲乙、丙", "甲乙、丙", "" },
		{ "甲.", "甲", "" },
		{ "", "", "" },
	};
	static const struct {
		const char *sign;
		int ends, sets_off;
	} signs[] = { { "。", 1, 1 }, { "！", 1, 1 }, { "?", 1, 1 }, { "．", 1, 1 }, { "：", 0, 1 }, { "　", 0, 1 },
		{ ",", 0, 0 }, { "、", 0, 0 }, { "甲", 0, 0 } };
	static const char *const words[] = { "问题", "不足", NULL };
	struct span clause, rest;
	uint32_t c;
	size_t i;

	for (i = 0; i < COUNT_OF(clauses); i++) {
		clause = heading_clause(span(clauses[i].text), &rest);
		unit_text("a clause", clause.s, clause.n, clauses[i].clause);
		unit_text("what follows it", rest.s, rest.n, clauses[i].rest);
	}
	for (i = 0; i < COUNT_OF(signs); i++) {
		c = heading_last_char(span(signs[i].sign));
		unit_number(signs[i].sign, heading_ends_sentence(c), signs[i].ends);
		unit_number(signs[i].sign, heading_sets_off(c), signs[i].sets_off);
	}
	unit_number("the last of none", heading_last_char(span("")), 0);
	unit_number("the last of two", heading_last_char(span("甲乙")), 0x4E59);
	unit_number("has the first", heading_has(span("主要问题"), words), 1);
	unit_number("has the last", heading_has(span("不足之处"), words), 1);
	unit_number("is one", heading_has(span("问题"), words), 1);
	unit_number("has none", heading_has(span("问与题"), words), 0);
	unit_number("is shorter", heading_has(span("题"), words), 0);
	clause = heading_first(span("甲、乙丙"), 2);
	unit_text("the first two", clause.s, clause.n, "甲、乙");
	clause = heading_first(span("甲"), 2);
	unit_text("no more than there are", clause.s, clause.n, "甲");
}

/* Lines of one number are pieces of one line, but in a page, where they are cells. */
static void
test_cut(struct page *p)
{
	page_clear(p);
	plain_lines(p, "甲\n乙\n", strlen("甲\n乙\n"));
	unit_number("lines", heading_is_cut(p, 1), 0);
	p->lines[1].number = p->lines[0].number;
	unit_number("pieces", heading_is_cut(p, 1), 1);
	unit_number("the first", heading_is_cut(p, 0), 0);
	p->marked = 1;
	unit_number("of a page", heading_is_cut(p, 1), 0);
}

int
main(void)
{
	static char got[1 << 12];
	struct page p = { 0 };
	size_t i;

	for (i = 0; i < COUNT_OF(texts); i++) {
		page_clear(&p);
		plain_lines(&p, texts[i].text, strlen(texts[i].text));
		unit_text(texts[i].text, got, write_headings(&p, got), texts[i].headings);
	}
	test_words();
	test_cut(&p);
	page_free(&p);
	return unit_wrong;
}
