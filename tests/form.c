/*
 * The forms of 2019 and 2021 as they are printed: rows, columns, headings,
 * and the key that each empty cell answers to.
 */
#include <string.h>

#include "generate.h"

#define LENGTH(a) ((int)(sizeof(a) / sizeof(*(a))))

struct measure {
	const char *key, *label;
	enum unit unit;
};

struct item {
	const char *key, *label;
};

/* One article of section two: its own small table, of up to three columns. */
struct article {
	const char *label;
	struct measure measures[3];
	struct item items[2];
};

static const struct article articles_2021[] = {
	{ "第二十条第（一）项",
	    { { "issued", "本年制发件数", COUNT }, { "repealed", "本年废止件数", COUNT },
		{ "in_force", "现行有效件数", COUNT } },
	    { { "rules", "规章" }, { "normative", "行政规范性文件" } } },
	{ "第二十条第（五）项", { { "decisions", "本年处理决定数量", COUNT } }, { { "licensing", "行政许可" } } },
	{ "第二十条第（六）项", { { "decisions", "本年处理决定数量", COUNT } },
	    { { "penalties", "行政处罚" }, { "coercion", "行政强制" } } },
	{ "第二十条第（八）项", { { "amount", "本年收费金额（单位：万元）", AMOUNT } },
	    { { "fees", "行政事业性收费" } } },
};

static const struct article articles_2019[] = {
	{ "第二十条第（一）项",
	    { { "made", "本年新制作数量", COUNT }, { "disclosed", "本年新公开数量", COUNT },
		{ "disclosed_total", "对外公开总数量", COUNT } },
	    { { "rules", "规章" }, { "normative", "规范性文件" } } },
	{ "第二十条第（五）项",
	    { { "items_prior", "上一年项目数量", COUNT }, { "change", "本年增/减", CHANGE },
		{ "decisions", "处理决定数量", COUNT } },
	    { { "licensing", "行政许可" }, { "services", "其他对外管理服务事项" } } },
	{ "第二十条第（六）项",
	    { { "items_prior", "上一年项目数量", COUNT }, { "change", "本年增/减", CHANGE },
		{ "decisions", "处理决定数量", COUNT } },
	    { { "penalties", "行政处罚" }, { "coercion", "行政强制" } } },
	{ "第二十条第（八）项", { { "items_prior", "上一年项目数量", COUNT }, { "change", "本年增/减", CHANGE } },
	    { { "fees", "行政事业性收费" } } },
	{ "第二十条第（九）项",
	    { { "items", "采购项目数量", COUNT }, { "amount", "采购总金额（单位：万元，保留4位小数）", AMOUNT } },
	    { { "procurement", "政府集中采购" } } },
};

static const struct item applicants[] = {
	{ "natural", "自然人" },
	{ "business", "商业企业" },
	{ "research", "科研机构" },
	{ "welfare", "社会公益组织" },
	{ "legal", "法律服务机构" },
	{ "other", "其他" },
	{ "total", "总计" },
};

static const char corner[] = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
static const char outcome[] = "三、本年度办理结果";

/* A row of section three.  `col` is the label's column, of three. */
struct request {
	int col;
	const char *group, *key, *label;
	int form; /* 0: of both forms */
};

static const struct request requests[] = {
	{ 0, NULL, "new", "一、本年新收政府信息公开申请数量", 0 },
	{ 0, NULL, "carried_in", "二、上年结转政府信息公开申请数量", 0 },
	{ 1, NULL, "granted", "（一）予以公开", 0 },
	{ 1, NULL, "partial", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 0 },
	{ 2, "（三）不予公开", "denied.state_secret", "1.属于国家秘密", 0 },
	{ 2, "（三）不予公开", "denied.law", "2.其他法律行政法规禁止公开", 0 },
	{ 2, "（三）不予公开", "denied.security", "3.危及“三安全一稳定”", 0 },
	{ 2, "（三）不予公开", "denied.third_party", "4.保护第三方合法权益", 0 },
	{ 2, "（三）不予公开", "denied.internal", "5.属于三类内部事务信息", 0 },
	{ 2, "（三）不予公开", "denied.process", "6.属于四类过程性信息", 0 },
	{ 2, "（三）不予公开", "denied.enforcement", "7.属于行政执法案卷", 0 },
	{ 2, "（三）不予公开", "denied.inquiry", "8.属于行政查询事项", 0 },
	{ 2, "（四）无法提供", "unavailable.not_held", "1.本机关不掌握相关政府信息", 0 },
	{ 2, "（四）无法提供", "unavailable.not_compiled", "2.没有现成信息需要另行制作", 0 },
	{ 2, "（四）无法提供", "unavailable.unclear", "3.补正后申请内容仍不明确", 0 },
	{ 2, "（五）不予处理", "unprocessed.petition", "1.信访举报投诉类申请", 0 },
	{ 2, "（五）不予处理", "unprocessed.repeat", "2.重复申请", 0 },
	{ 2, "（五）不予处理", "unprocessed.publication", "3.要求提供公开出版物", 0 },
	{ 2, "（五）不予处理", "unprocessed.excessive", "4.无正当理由大量反复申请", 0 },
	{ 2, "（五）不予处理", "unprocessed.confirm", "5.要求行政机关确认或重新出具已获取信息", 0 },
	{ 2, "（六）其他处理", "otherwise.uncorrected",
	    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", 2021 },
	{ 2, "（六）其他处理", "otherwise.unpaid",
	    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", 2021 },
	{ 2, "（六）其他处理", "otherwise.misc", "3.其他", 2021 },
	{ 1, NULL, "otherwise.all", "（六）其他处理", 2019 },
	{ 1, NULL, "processed", "（七）总计", 0 },
	{ 0, NULL, "carried_out", "四、结转下年度继续办理", 0 },
};

static const struct item results[] = {
	{ "upheld", "结果维持" },
	{ "corrected", "结果纠正" },
	{ "other", "其他结果" },
	{ "pending", "尚未审结" },
	{ "total", "总计" },
};

static const char *const disputes[] = { "review", "lawsuit.direct", "lawsuit.reviewed" };

static struct cell *
place(struct grid *g, enum role role, int row, int col, int rowspan, int colspan, const char *text)
{
	struct cell *c = keep(sizeof(*c));

	*c = (struct cell){
		.role = role, .row = row, .col = col, .rowspan = rowspan, .colspan = colspan, .text = text
	};
	for (int i = row; i < row + rowspan; i++)
		for (int j = col; j < col + colspan; j++)
			g->at[i][j] = c;
	if (g->rows < row + rowspan)
		g->rows = row + rowspan;
	if (g->cols < col + colspan)
		g->cols = col + colspan;
	return c;
}

static void
place_value(struct report *r, struct grid *g, int row, int col, int colspan, const char *key, enum unit unit)
{
	struct cell *c = place(g, VALUE, row, col, 1, colspan, "");

	c->unit = unit;
	c->fact = add_fact(r, key, "", !r->layout->all_doubt);
}

/* The last measure of an article takes the columns that the article does not need. */
static int
place_article(struct report *r, struct grid *g, int row, const struct article *a)
{
	int n = 0;

	while (n < 3 && a->measures[n].key != NULL)
		n++;
	place(g, HEAD, row++, 0, 1, 4, a->label);
	place(g, HEAD, row, 0, 1, 1, "信息内容");
	for (int m = 0; m < n; m++)
		place(g, HEAD, row, m + 1, 1, m == n - 1 ? 4 - n : 1, a->measures[m].label);
	for (int i = 0; i < 2 && a->items[i].key != NULL; i++) {
		place(g, LABEL, ++row, 0, 1, 1, a->items[i].label);
		for (int m = 0; m < n; m++)
			place_value(r, g, row, m + 1, m == n - 1 ? 4 - n : 1,
			    say("proactive.%s.%s", a->items[i].key, a->measures[m].key), a->measures[m].unit);
	}
	return row + 1;
}

struct grid *
form_proactive(struct report *r, int form)
{
	const struct article *a = form == 2019 ? articles_2019 : articles_2021;
	int n = form == 2019 ? LENGTH(articles_2019) : LENGTH(articles_2021);
	struct grid *g = keep(sizeof(*g));
	int row = 0;

	g->labels = 1;
	for (int i = 0; i < n; i++)
		row = place_article(r, g, row, &a[i]);
	return g;
}

/* A group's cell grows by the row that follows it, when that is of the group too. */
static void
place_group(struct grid *g, int row, int col, const char *text)
{
	struct cell *above = row > g->heads ? g->at[row - 1][col] : NULL;

	if (above != NULL && above->role == GROUP && strcmp(above->text, text) == 0) {
		above->rowspan++;
		g->at[row][col] = above;
	} else {
		place(g, GROUP, row, col, 1, 1, text);
	}
}

struct grid *
form_requests(struct report *r, int form)
{
	struct grid *g = keep(sizeof(*g));
	int row = 3;

	g->heads = 3;
	g->labels = 3;
	place(g, HEAD, 0, 0, 3, 3, corner);
	place(g, HEAD, 0, 3, 1, 7, "申请人情况");
	place(g, HEAD, 1, 3, 2, 1, applicants[0].label);
	place(g, HEAD, 1, 4, 1, 5, "法人或其他组织");
	place(g, HEAD, 1, 9, 2, 1, applicants[6].label);
	for (int a = 1; a < 6; a++)
		place(g, HEAD, 2, 3 + a, 1, 1, applicants[a].label);
	for (int i = 0; i < LENGTH(requests); i++) {
		const struct request *q = &requests[i];

		if (q->form != 0 && q->form != form)
			continue;
		if (q->col > 0)
			place_group(g, row, 0, outcome);
		if (q->group != NULL)
			place_group(g, row, 1, q->group);
		place(g, LABEL, row, q->col, 1, 3 - q->col, q->label);
		for (int a = 0; a < LENGTH(applicants); a++)
			place_value(r, g, row, 3 + a, 1, say("requests.%s.%s", q->key, applicants[a].key), COUNT);
		row++;
	}
	return g;
}

struct grid *
form_disputes(struct report *r)
{
	struct grid *g = keep(sizeof(*g));

	g->heads = 3;
	place(g, HEAD, 0, 0, 1, 5, "行政复议");
	place(g, HEAD, 0, 5, 1, 10, "行政诉讼");
	place(g, HEAD, 1, 5, 1, 5, "未经复议直接起诉");
	place(g, HEAD, 1, 10, 1, 5, "复议后起诉");
	for (int i = 0; i < 15; i++) {
		place(g, HEAD, i < 5 ? 1 : 2, i, i < 5 ? 2 : 1, 1, results[i % 5].label);
		place_value(r, g, 3, i, 1, say("%s.%s", disputes[i / 5], results[i % 5].key), COUNT);
	}
	return g;
}

/* Whether a cell begins here, and not only reaches here from the left or above. */
bool
starts(const struct grid *g, int row, int col)
{
	const struct cell *c = g->at[row][col];

	return c != NULL && c->row == row && c->col == col;
}

/* The next cell that begins in this row, from column *col on; moves *col past it. */
struct cell *
next_cell(const struct grid *g, int row, int *col)
{
	while (*col < g->cols)
		if (starts(g, row, (*col)++))
			return g->at[row][*col - 1];
	return NULL;
}

bool
row_has(const struct grid *g, int row, enum role role)
{
	for (int c = 0; c < g->cols; c++)
		if (starts(g, row, c) && g->at[row][c]->role == role)
			return true;
	return false;
}

struct cell *
row_label(const struct grid *g, int row)
{
	for (int c = 0; c < g->cols; c++)
		if (g->at[row][c]->role == LABEL)
			return g->at[row][c];
	return NULL;
}

/* Collects the texts of a row's values that are not empty; gives their number. */
int
row_values(const struct grid *g, int row, const char **values)
{
	int n = 0;

	for (int c = 0; c < g->cols; c++)
		if (starts(g, row, c) && g->at[row][c]->role == VALUE && *g->at[row][c]->text != '\0')
			values[n++] = g->at[row][c]->text;
	return n;
}

void
doubt_row(const struct grid *g, int row)
{
	for (int c = 0; c < g->cols; c++)
		if (g->at[row][c]->fact != NULL)
			g->at[row][c]->fact->must = false;
}
