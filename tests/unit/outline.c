/* Where sections and parts begin and end: outline/outline, outline/parts, outline/inside. */
#include "outline/outline.h"
#include "page/page.h"
#include "text/plain.h"

#include "unit.h"

#define TABLES \
	"二、主动公开政府信息情况\n规章 0 0 0\n三、收到和处理政府信息公开申请情况\n予以公开 0 0 0 0 0 0 0\n" \
	"四、政府信息公开行政复议、行政诉讼情况\n0 0 0 0 0\n"
#define PARTS \
	"（一）主动公开。发文。\n（二）依申请公开。无。\n（三）政府信息管理。有。\n（四）平台建设。有。\n（五）监督保" \
	"障。有。\n"
#define END "五、存在的主要问题及改进情况\n不足。\n六、其他需要报告的事项\n无。\n"

/* What is in a text: of each section and part FIRST-END, lines counted from 1; ? before a line that may be a heading. */
static const struct {
	const char *text, *outline;
} texts[] = {
	{ "甲局2022年政府信息公开工作年度报告\n一、总体情况\n" PARTS TABLES END,
	    "1:2-7 2:8-9 3:10-11 4:12-13 5:14-15 6:16-17 1.1:3-3+ 1.2:4-4+ 1.3:5-5+ 1.4:6-6+ 1.5:7-7+" },
	/* Other words, and no ordinals. */
	{ "概述\n" PARTS TABLES "五、存在的问题及改进措施：\n不足。\n六、其他需要报告的情况\n无。\n",
	    "1:1-6 2:7-8 3:9-10 4:11-12 5:13-14 6:15-16 1.1:2-2+ 1.2:3-3+ 1.3:4-4+ 1.4:5-5+ 1.5:6-6+" },
	{ "一、总体情况\n我局依法公开。\n主动公开政府信息情况\n规章 0\n收到和处理政府信息公开申请情况\n总计 "
	  "0\n行政复议、行政诉讼情况\n0 0\n存在的主要问题及改进情况\n不足。\n其他需要报告的事项\n无。\n",
	    "1:1-2 2:3-4 3:5-6 4:7-8 5:9-10 6:11-12" },
	/* A table of contents before it, with page numbers or without. */
	{ "目录\n一、总体情况....1\n二、主动公开政府信息情况....2\n三、收到和处理政府信息公开申请情况...."
	  "3\n四、政府信息公开行政复议、行政诉讼情况....4\n五、存在的主要问题及改进情况....5\n六、其他需要报告的事项..."
	  ".6\n一、总体情况\n无。\n" TABLES END,
	    "1:8-9 2:10-11 3:12-13 4:14-15 5:16-17 6:18-19" },
	{ "目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、"
	  "行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n一、总体情况\n无。\n" TABLES END,
	    "1:8-9 2:10-11 3:12-13 4:14-15 5:16-17 6:18-19" },
	/* An introduction that names them all. */
	{ "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、"
	  "存在的主要问题及改进情况、其他需要报告的事项六部分组成。\n一、总体情况\n无。\n" TABLES END,
	    "1:2-3 2:4-5 3:6-7 4:8-9 5:10-11 6:12-13" },
	/* One out of order, one twice, one by its ordinal and a telling word alone, one not at all. */
	{ "一、总体情况\n无。\n" TABLES "六、其他需要报告的事项\n无。\n五、存在的主要问题及改进情况\n不足。\n",
	    "1:1-2 2:3-4 3:5-6 4:7-8 5:11-12 6:9-10" },
	{ "一、总体情况\n无。\n" TABLES END "六、其他需要报告的事项\n无。\n",
	    "1:1-2 2:3-4 3:5-6 4:7-8 5:9-10 6:11-14" },
	{ "一、工作开展情况\n无。\n" TABLES "五、工作中的不足及下一步打算\n不足。\n六、其他\n无。\n",
	    "1:1-2 2:3-4 3:5-6 4:7-8 5:9-10 6:11-12" },
	{ "一、总体情况\n无。\n" TABLES "五、甲乙丙丁\n不足。\n六、其他需要报告的事项\n无。\n",
	    "1:1-2 2:3-4 3:5-6 4:7-10 5?9-10 6:11-12" },
	{ "一、总体情况\n无。\n" TABLES "六、其他需要报告的事项\n无。\n", "1:1-2 2:3-4 3:5-6 4:7-8 6:9-10" },
	{ TABLES END, "2:1-2 3:3-4 4:5-6 5:7-8 6:9-10" },
	/* Headings inside lines. */
	{ "一、总体情况\n我局依法公开。二、主动公开政府信息情况\n规章 0\n三、收到和处理政府信息公开申请情况\n总计 "
	  "0\n四、政府信息公开行政复议、行政诉讼情况\n0 0\n" END,
	    "1:1-2 2:3-4 3:5-6 4:7-8 5:9-10 6:11-12" },
	{ "一、总体情况 "
	  "（一）主动公开。发文。（二）依申请公开。无。（三）政府信息管理。有。（四）平台建设。有。（五）监督保障。有。"
	  "\n" TABLES END,
	    "1:1-6 2:7-8 3:9-10 4:11-12 5:13-14 6:15-16 1.1:2-2+ 1.2:3-3+ 1.3:4-4+ 1.4:5-5+ 1.5:6-6+" },
	{ "一、总体情况\n我局依法公开。（一）主动公开。发文。\n" TABLES END,
	    "1:1-3 2:4-5 3:6-7 4:8-9 5:10-11 6:12-13 1.1:3-3+" },
	{ "第一部分 总体情况\n我局依法公开。第二部分 主动公开政府信息情况\n规章 0\n"
	  "三、收到和处理政府信息公开申请情况\n总计 0\n四、政府信息公开行政复议、行政诉讼情况\n0 0\n" END,
	    "1:1-2 2:3-4 3:5-6 4:7-8 5:9-10 6:11-12" },
	{ "根据条例编制本报告。一、总体情况\n发文。\n" TABLES END, "1:3-4 2:5-6 3:7-8 4:9-10 5:11-12 6:13-14" },
	{ "公布如下。二、主动公开政府信息情况\n一、总体情况\n发文。\n"
	  "三、收到和处理政府信息公开申请情况\n总计 0\n四、政府信息公开行政复议、行政诉讼情况\n0 0\n" END,
	    "1:2-3 3:4-5 4:6-7 5:8-9 6:10-11" },
	/* A part's heading in other words has at most 18 characters, or ends as headings do. */
	{ "一、总体情况\n（三）主动公开各类政府信息二百余条栏目都更\n发文。\n" TABLES END,
	    "1:1-3 2:4-5 3:6-7 4:8-9 5:10-11 6:12-13 1.1:2-3" },
	{ "一、总体情况\n（三）主动公开各类政府信息二百余条栏目都更新\n发文。\n" TABLES END,
	    "1:1-3 2:4-5 3:6-7 4:8-9 5:10-11 6:12-13" },
	/* Parts: by ordinals of other kinds, by a word each, out of order, one missing, in other sections. */
	{ "一、总体情况\n1.主动公开情况\n发文。\n2.依申请公开情况\n无。\n3.政府信息管理情况\n有。\n4."
	  "平台建设情况\n有。\n5.监督保障情况\n有。\n" TABLES END,
	    "1:1-11 2:12-13 3:14-15 4:16-17 5:18-19 6:20-21 1.1:2-3 1.2:4-5 1.3:6-7 1.4:8-9 1.5:10-11" },
	{ "一、总体情况\n一是主动公开。发文。\n二是依申请公开。无。\n三是信息管理。有。\n四是平台建设。有。\n五是监督保"
	  "障。有。\n" TABLES END,
	    "1:1-6 2:7-8 3:9-10 4:11-12 5:13-14 6:15-16" },
	{ "一、总体情况\n（一）主动公开发文情况\n发文。\n（二）申请办理情况\n无。\n（三）加强管理\n有。\n（四）公开平台"
	  "\n有。\n（五）强化监督\n有。\n" TABLES END,
	    "1:1-11 2:12-13 3:14-15 4:16-17 5:18-19 6:20-21 1.1:2-3 1.2:4-5 1.3:6-7 1.4:8-9 1.5:10-11" },
	{ "一、总体情况\n（一）依申请公开。无。\n（二）主动公开。发文。\n（三）监督保障。有。\n" TABLES END,
	    "1:1-4 2:5-6 3:7-8 4:9-10 5:11-12 6:13-14 1.1:3-3+ 1.2:2-2+ 1.5:4-4+" },
	{ "一、总体情况\n无。\n（一）主动公开\n发文。\n" TABLES
	  "五、存在的主要问题及改进情况\n（一）平台建设\n不足。\n六、其他需要报告的事项\n无。\n",
	    "1:1-4 2:5-6 3:7-8 4:9-10 5:11-13 6:14-15 1.1:3-4" },
	/* Where a part's heading ends: a colon, a stop, a space in a long line; a clause that only begins like one is none. */
	{ "一、总体情况\n（一）主动公开：发文。\n（二）依申请公开\n无。\n（三）政府信息管理 "
	  "我局加强了管理工作，制度更加健全\n（四）平台建设；有\n" TABLES END,
	    "1:1-6 2:7-8 3:9-10 4:11-12 5:13-14 6:15-16 1.1:2-2+ 1.2:3-4 1.3:5-5+" },
	{ "一、总体情况\n1.1主动公开\n发文。\n1.2依申请公开\n无。\n1.3 政府信息管理\n有。\n" TABLES END,
	    "1:1-7 2:8-9 3:10-11 4:12-13 5:14-15 6:16-17 1.1:2-3 1.2:4-5 1.3:6-7" },
	{ "一、总体情况\n一年来，我局主动公开情况良好，发文多件，依申请公开也很及时。\n二、甲乙\n" TABLES END,
	    "1:1-3 2:4-5 3:6-7 4:8-9 5:10-11 6:12-13" },
	{ "一、总体情况\n无。\n五、存在的主要问题及改进情况\n不足。\n" TABLES "六、其他需要报告的事项\n无。\n",
	    "1:1-2 2:5-6 3:7-8 4:9-10 5:3-4 6:11-12" },
	/* An item with a later ordinal of the same kind ends a part, others do not. */
	{ "一、总体情况\n（一）主动公开\n发文。\n（二）甲乙丙丁\n别的。\n（三）政府信息管理\n有。\n" TABLES END,
	    "1:1-7 2:8-9 3:10-11 4:12-13 5:14-15 6:16-17 1.1:2-3 1.3:6-7" },
	{ "一、总体情况\n（一）主动公开\n发文。\n（二）依申请公开\n无。\n（一）其中甲\n有。\n2.其中乙\n有。\n" TABLES
		END,
	    "1:1-9 2:10-11 3:12-13 4:14-15 5:16-17 6:18-19 1.1:2-3 1.2:4-9" },
	/* None at all. */
	{ "甲局2022年度工作总结\n公开得好。\n", "" },
	{ "", "" },
};

static size_t
write_outline(char *d, const struct outline *o)
{
	char *from = d;
	int i;

	for (i = 0; i < FORM_SECTIONS; i++)
		if (o->section[i].line != OUTLINE_NONE)
			d += sprintf(d, "%d:%zu-%zu%s ", i + 1, o->section[i].line + 1, outline_end(o, i),
			    o->section[i].rest.n > 0 ? "+" : "");
		else if (o->instead[i] != OUTLINE_NONE)
			d += sprintf(d, "%d?%zu-%zu ", i + 1, o->instead[i] + 1, outline_end(o, i));
	for (i = 0; i < FORM_PARTS; i++)
		if (o->part[i].line != OUTLINE_NONE)
			d += sprintf(d, "1.%d:%zu-%zu%s ", i + 1, o->part[i].line + 1, o->part_end[i],
			    o->part[i].rest.n > 0 ? "+" : "");
	if (o->again != OUTLINE_NONE)
		d += sprintf(d, "again:%zu ", o->again + 1);
	return (size_t)(d - from) - (d > from);
}

int
main(void)
{
	static char got[1 << 12];
	struct outline o;
	struct page p = { 0 };
	size_t i;

	for (i = 0; i < COUNT_OF(texts); i++) {
		page_clear(&p);
		plain_lines(&p, texts[i].text, strlen(texts[i].text));
		outline_read(&o, &p);
		unit_text(texts[i].text, got, write_outline(got, &o), texts[i].outline);
	}
	page_free(&p);
	return unit_wrong;
}
