/* The forms: form/form and form/cells. */
#include "form/cells.h"
#include "form/form.h"

#include "unit.h"

/* Rows as both forms print them, by what their records' keys begin with, and the first and last cell of each. */
static const struct {
	const char *key, *labels;
	int first, last;
} rows[] = {
	{ "proactive.rules", "第二十条第（一）项/规章", 0, 5 },
	{ "proactive.normative", "第二十条第（一）项/行政规范性文件", 6, 11 },
	{ "proactive.licensing", "第二十条第（五）项/行政许可", 12, 14 },
	{ "proactive.services", "第二十条第（五）项/其他对外管理服务事项", 15, 17 },
	{ "proactive.penalties", "第二十条第（六）项/行政处罚", 18, 20 },
	{ "proactive.coercion", "第二十条第（六）项/行政强制", 21, 23 },
	{ "proactive.fees", "第二十条第（八）项/行政事业性收费", 24, 26 },
	{ "proactive.procurement", "第二十条第（九）项/政府集中采购", 27, 28 },
	{ "requests.new", "一、本年新收政府信息公开申请数量", 29, 35 },
	{ "requests.carried_in", "二、上年结转政府信息公开申请数量", 36, 42 },
	{ "requests.granted", "三、本年度办理结果/（一）予以公开", 43, 49 },
	{ "requests.partial", "三、本年度办理结果/（二）部分公开", 50, 56 },
	{ "requests.denied.state_secret", "三、本年度办理结果/（三）不予公开/1.属于国家秘密", 57, 63 },
	{ "requests.denied.law", "三、本年度办理结果/（三）不予公开/2.其他法律行政法规禁止公开", 64, 70 },
	{ "requests.denied.security", "三、本年度办理结果/（三）不予公开/3.危及“三安全一稳定”", 71, 77 },
	{ "requests.denied.third_party", "三、本年度办理结果/（三）不予公开/4.保护第三方合法权益", 78, 84 },
	{ "requests.denied.internal", "三、本年度办理结果/（三）不予公开/5.属于三类内部事务信息", 85, 91 },
	{ "requests.denied.process", "三、本年度办理结果/（三）不予公开/6.属于四类过程性信息", 92, 98 },
	{ "requests.denied.enforcement", "三、本年度办理结果/（三）不予公开/7.属于行政执法案卷", 99, 105 },
	{ "requests.denied.inquiry", "三、本年度办理结果/（三）不予公开/8.属于行政查询事项", 106, 112 },
	{ "requests.unavailable.not_held", "三、本年度办理结果/（四）无法提供/1.本机关不掌握相关政府信息", 113, 119 },
	{ "requests.unavailable.not_compiled", "三、本年度办理结果/（四）无法提供/2.没有现成信息需要另行制作", 120,
	    126 },
	{ "requests.unavailable.unclear", "三、本年度办理结果/（四）无法提供/3.补正后申请内容仍不明确", 127, 133 },
	{ "requests.unprocessed.petition", "三、本年度办理结果/（五）不予处理/1.信访举报投诉类申请", 134, 140 },
	{ "requests.unprocessed.repeat", "三、本年度办理结果/（五）不予处理/2.重复申请", 141, 147 },
	{ "requests.unprocessed.publication", "三、本年度办理结果/（五）不予处理/3.要求提供公开出版物", 148, 154 },
	{ "requests.unprocessed.excessive", "三、本年度办理结果/（五）不予处理/4.无正当理由大量反复申请", 155, 161 },
	{ "requests.unprocessed.confirm", "三、本年度办理结果/（五）不予处理/5.要求行政机关确认或重新出具已获取信息",
	    162, 168 },
	{ "requests.otherwise.all", "三、本年度办理结果/（六）其他处理", 169, 175 },
	{ "requests.otherwise.uncorrected", "三、本年度办理结果/（六）其他处理/1.申请人无正当理由逾期不补正", 176,
	    182 },
	{ "requests.otherwise.unpaid", "三、本年度办理结果/（六）其他处理/2.申请人逾期未按收费通知要求缴纳费用", 183,
	    189 },
	{ "requests.otherwise.misc", "三、本年度办理结果/（六）其他处理/3.其他", 190, 196 },
	{ "requests.processed", "三、本年度办理结果/（七）总计", 197, 203 },
	{ "requests.carried_out", "四、结转下年度继续办理", 204, 210 },
	{ "", "", 211, 225 },
};

/* Cells, as they are named in full and in short. */
static const struct {
	const char *key;
	int number, form, group;
	const char *labels, *path;
} cells[] = {
	{ "proactive.rules.made", 0, FORM_2019, 0, "第二十条第（一）项/规章/本年新制作数量", "规章/本年新制作数量" },
	{ "proactive.rules.disclosed", 1, FORM_2019, 0, "第二十条第（一）项/规章/本年新公开数量",
	    "规章/本年新公开数量" },
	{ "proactive.rules.disclosed_total", 2, FORM_2019, 0, "第二十条第（一）项/规章/对外公开总数量",
	    "规章/对外公开总数量" },
	{ "proactive.rules.issued", 3, FORM_2021, 0, "第二十条第（一）项/规章/本年制发件数", "规章/本年制发件数" },
	{ "proactive.rules.repealed", 4, FORM_2021, 0, "第二十条第（一）项/规章/本年废止件数", "规章/本年废止件数" },
	{ "proactive.rules.in_force", 5, FORM_2021, 0, "第二十条第（一）项/规章/现行有效件数", "规章/现行有效件数" },
	{ "proactive.licensing.items_prior", 12, FORM_2019, 0, "第二十条第（五）项/行政许可/上一年项目数量",
	    "行政许可/上一年项目数量" },
	{ "proactive.licensing.change", 13, FORM_2019, 0, "第二十条第（五）项/行政许可/本年增/减",
	    "行政许可/本年增/减" },
	/* The later form's words, also where the earlier one has the cell. */
	{ "proactive.licensing.decisions", 14, FORM_2019 | FORM_2021, 0, "第二十条第（五）项/行政许可/本年处理决定数量",
	    "行政许可/本年处理决定数量" },
	{ "proactive.services.decisions", 17, FORM_2019, 0, "第二十条第（五）项/其他对外管理服务事项/处理决定数量",
	    "其他对外管理服务事项/处理决定数量" },
	{ "proactive.fees.items_prior", 24, FORM_2019, 0, "第二十条第（八）项/行政事业性收费/上一年项目数量",
	    "行政事业性收费/上一年项目数量" },
	{ "proactive.fees.change", 25, FORM_2019, 0, "第二十条第（八）项/行政事业性收费/本年增/减",
	    "行政事业性收费/本年增/减" },
	{ "proactive.fees.amount", 26, FORM_2021, 0, "第二十条第（八）项/行政事业性收费/本年收费金额（单位：万元）",
	    "行政事业性收费/本年收费金额（单位：万元）" },
	{ "proactive.procurement.items", 27, FORM_2019, 0, "第二十条第（九）项/政府集中采购/采购项目数量",
	    "政府集中采购/采购项目数量" },
	{ "proactive.procurement.amount", 28, FORM_2019, 0,
	    "第二十条第（九）项/政府集中采购/采购总金额（单位：万元，保留4位小数）",
	    "政府集中采购/采购总金额（单位：万元，保留4位小数）" },
	{ "requests.new.natural", 29, 3, 0, "一、本年新收政府信息公开申请数量/自然人",
	    "一、本年新收政府信息公开申请数量/自然人" },
	{ "requests.partial.business", 51, 3, 0, "三、本年度办理结果/（二）部分公开/法人或其他组织/商业企业",
	    "（二）部分公开/商业企业" },
	{ "requests.partial.research", 52, 3, 0, "三、本年度办理结果/（二）部分公开/法人或其他组织/科研机构",
	    "（二）部分公开/科研机构" },
	{ "requests.partial.welfare", 53, 3, 0, "三、本年度办理结果/（二）部分公开/法人或其他组织/社会公益组织",
	    "（二）部分公开/社会公益组织" },
	{ "requests.partial.legal", 54, 3, 0, "三、本年度办理结果/（二）部分公开/法人或其他组织/法律服务机构",
	    "（二）部分公开/法律服务机构" },
	{ "requests.partial.other", 55, 3, 0, "三、本年度办理结果/（二）部分公开/法人或其他组织/其他",
	    "（二）部分公开/其他" },
	{ "requests.partial.total", 56, 3, 0, "三、本年度办理结果/（二）部分公开/总计", "（二）部分公开/总计" },
	{ "requests.otherwise.misc.other", 195, FORM_2021, 0,
	    "三、本年度办理结果/（六）其他处理/3.其他/法人或其他组织/其他", "（六）其他处理/3.其他/其他" },
	/* （七）总计, as 3.其他, needs the label of its group: a column is called so, too. */
	{ "requests.processed.total", 203, 3, 0, "三、本年度办理结果/（七）总计/总计",
	    "三、本年度办理结果/（七）总计/总计" },
	{ "review.upheld", 211, 3, 0, "行政复议/结果维持", "行政复议/结果维持" },
	{ "review.corrected", 212, 3, 0, "行政复议/结果纠正", "行政复议/结果纠正" },
	{ "review.other", 213, 3, 0, "行政复议/其他结果", "行政复议/其他结果" },
	{ "review.pending", 214, 3, 0, "行政复议/尚未审结", "行政复议/尚未审结" },
	{ "review.total", 215, 3, 0, "行政复议/总计", "行政复议/总计" },
	{ "lawsuit.direct.upheld", 216, 3, 1, "行政诉讼/未经复议直接起诉/结果维持", "未经复议直接起诉/结果维持" },
	{ "lawsuit.direct.total", 220, 3, 1, "行政诉讼/未经复议直接起诉/总计", "未经复议直接起诉/总计" },
	{ "lawsuit.reviewed.upheld", 221, 3, 2, "行政诉讼/复议后起诉/结果维持", "复议后起诉/结果维持" },
	{ "lawsuit.reviewed.total", 225, 3, 2, "行政诉讼/复议后起诉/总计", "复议后起诉/总计" },
};

static void
test_rows(void)
{
	const struct cell_of_form *all = cells_all();
	char text[FORM_PATH] = "";
	size_t i;

	for (i = 0; i < COUNT_OF(rows); i++) {
		unit_text(rows[i].key, text, form_key(text, all[rows[i].first].table, all[rows[i].first].row, NULL),
		    rows[i].key);
		unit_text(rows[i].key, text, form_labels(text, all[rows[i].first].row, NULL), rows[i].labels);
		unit_number(rows[i].key, all[rows[i].last].row == all[rows[i].first].row, 1);
		unit_number(rows[i].key, i == 0 || rows[i].first == rows[i - 1].last + 1, 1);
	}
	unit_number("cells", rows[COUNT_OF(rows) - 1].last, CELLS - 1);
}

static void
test_cells(void)
{
	const struct cell_of_form *c;
	char text[FORM_PATH] = "";
	size_t i, n;

	for (i = 0; i < COUNT_OF(cells); i++) {
		n = strlen(cells[i].key);
		unit_number(cells[i].key, cells_find(cells[i].key, n), cells[i].number);
		c = &cells_all()[cells[i].number];
		unit_text(cells[i].key, c->key, c->key_n, cells[i].key);
		unit_number(cells[i].key, c->forms, cells[i].form);
		unit_number(cells[i].key, c->group, cells[i].group);
		unit_text(cells[i].key, text, form_labels(text, c->row, c->column), cells[i].labels);
		unit_text(cells[i].key, text, form_path(text, c->row, c->column), cells[i].path);
		unit_number(cells[i].key, cells_find(cells[i].key, n - 1), -1);
		unit_number(cells[i].key, cells_beside(cells[i].number, c->column->key), cells[i].number);
	}
	unit_number("no key", cells_find("", 0), -1);
	unit_number("no cell", cells_find("text.1.1.001", 12), -1);
	/* In any order, the same again, and after a key that is none. */
	for (n = (size_t)2 * CELLS; n-- > 0;) {
		i = n % CELLS;
		unit_number(cells_all()[i].key, cells_find(cells_all()[i].key, cells_all()[i].key_n), (long long)i);
	}
	for (i = 0; i < CELLS; i += 7) {
		unit_number(cells_all()[i].key, cells_find(cells_all()[i].key, cells_all()[i].key_n), (long long)i);
		unit_number("prose", cells_find("prose", 5), -1);
	}
}

static void
test_places(void)
{
	static const struct {
		int table, row, form, column, cell;
	} places[] = {
		{ 0, 0, FORM_2019, 0, 0 },
		{ 0, 0, FORM_2021, 0, 3 },
		{ 0, 0, FORM_2021, 2, 5 },
		{ 0, 0, FORM_2021, 3, -1 },
		{ 0, 2, FORM_2021, 0, 14 },
		{ 0, 2, FORM_2019, 2, 14 },
		{ 0, 3, FORM_2021, 0, -1 },
		{ 0, 3, FORM_2019, 0, 15 },
		{ 1, 0, FORM_2019, 6, 35 },
		{ 1, 0, FORM_2021, 6, 35 },
		{ 1, 20, FORM_2021, 0, -1 },
		{ 1, 20, FORM_2019, 0, 169 },
		{ 1, 21, FORM_2019, 0, -1 },
		{ 1, 21, FORM_2021, 0, 176 },
		{ 1, 25, FORM_2021, 6, 210 },
		{ 2, 0, FORM_2019, 14, 225 },
		{ 2, 0, FORM_2021, 14, 225 },
	};
	static const struct {
		int cell;
		const char *column;
		int beside;
	} beside[] = {
		{ 35, "natural", 29 },
		{ 29, "total", 35 },
		{ 32, "other", 34 },
		{ 36, "total", 42 },
		{ 29, "made", -1 },
		{ 0, "in_force", 5 },
		{ 5, "made", 0 },
		{ 28, "natural", -1 },
		{ 225, "review.upheld", 211 },
		{ 211, "lawsuit.reviewed.total", 225 },
		{ 225, "natural", -1 },
		{ 0, "natural", -1 },
	};
	size_t i;

	for (i = 0; i < COUNT_OF(places); i++)
		unit_number("place", cells_at(places[i].table, places[i].row, places[i].form, places[i].column),
		    places[i].cell);
	for (i = 0; i < COUNT_OF(beside); i++)
		unit_number(beside[i].column, cells_beside(beside[i].cell, beside[i].column), beside[i].beside);
}

/* What a claim's name adds up. */
static void
test_named(void)
{
	static const char
	    longest[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
	static const struct {
		const char *name;
		int form;
		size_t n;
		int first, last;
	} names[] = {
		{ "requests.new.total", FORM_2021, 1, 35, 35 },
		{ "licensing.decisions", FORM_2021, 1, 14, 14 },
		{ "proactive.licensing.decisions", FORM_2019, 1, 14, 14 },
		{ "rules.made", FORM_2021, 1, 0, 0 },
		{ "requests.denied.total", FORM_2021, 8, 63, 112 },
		{ "requests.denied.natural", 3, 8, 57, 106 },
		{ "requests.unavailable.other", FORM_2019, 3, 118, 132 },
		{ "requests.otherwise.total", FORM_2021, 3, 182, 196 },
		{ "requests.otherwise.total", FORM_2019, 1, 175, 175 },
		{ "requests.otherwise.total", 3, 4, 175, 196 },
		{ "lawsuit.upheld", FORM_2021, 2, 216, 221 },
		{ "", 3, 0, -1, -1 },
		{ "total", 3, 0, -1, -1 },
		{ "requests.denied.none", 3, 0, -1, -1 },
		{ "rejects.denied.total", 3, 0, -1, -1 },
		{ "requests.", 3, 0, -1, -1 },
		{ longest, 3, 0, -1, -1 },
	};
	int found[CELLS];
	size_t i, n;

	for (i = 0; i < COUNT_OF(names); i++) {
		n = cells_named(found, span_of(names[i].name), names[i].form);
		unit_number(names[i].name, (long long)n, (long long)names[i].n);
		if (n == 0 || n != names[i].n)
			continue;
		unit_number(names[i].name, found[0], names[i].first);
		unit_number(names[i].name, found[n - 1], names[i].last);
	}
}

static void
test_tables(void)
{
	static const char *const names[] = { "proactive", "requests", "disputes" };
	const struct row *services = &form_tables[0].rows[3], *rules = &form_tables[0].rows[0];
	int i;

	for (i = 0; i < FORM_TABLES; i++)
		unit_number(names[i], form_table(names[i]) == &form_tables[i], 1);
	unit_number("no table", form_table("review") == NULL, 1);
	unit_number("columns of 2019", form_columns(rules, FORM_2019) == rules->columns[0], 1);
	unit_number("columns of 2021", form_columns(rules, FORM_2021) == rules->columns[1], 1);
	unit_number("services in 2019", form_columns(services, FORM_2019) == services->columns[0], 1);
	unit_number("services in 2021", form_columns(services, FORM_2021) == NULL, 1);
}

int
main(void)
{
	test_rows();
	test_cells();
	test_places();
	test_named();
	test_tables();
	return unit_wrong;
}
