#include "form/form.h"

#include <string.h>

#include "base/span.h"

#define BOTH (FORM_2019 | FORM_2021)

/* clang-format off */
/* Labels that are named twice: in the list of all that is printed, and by what they are above. */
#define ARTICLE_1 "第二十条第（一）项"
#define ARTICLE_5 "第二十条第（五）项"
#define ARTICLE_6 "第二十条第（六）项"
#define ARTICLE_8 "第二十条第（八）项"
#define ARTICLE_9 "第二十条第（九）项"
#define CONTENT "信息内容"
#define BALANCE "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和"
#define APPLICANT "申请人情况"
#define BODIES "法人或其他组织"
#define OUTCOMES "三、本年度办理结果"
#define DENIED "（三）不予公开"
#define UNAVAILABLE "（四）无法提供"
#define UNPROCESSED "（五）不予处理"
#define OTHERWISE "（六）其他处理"
#define REVIEW "行政复议"
#define LAWSUIT "行政诉讼"
#define DIRECT "未经复议直接起诉"
#define REVIEWED "复议后起诉"

#define NONE { NULL, NULL }

/* Table two: 主动公开政府信息情况 (article 20). */

static const struct column issued_2021[] = {
	{ "issued", "本年制发件数", UNIT_COUNT, 0, NONE },
	{ "repealed", "本年废止件数", UNIT_COUNT, 0, NONE },
	{ "in_force", "现行有效件数", UNIT_COUNT, 0, NONE },
};
static const struct column made_2019[] = {
	{ "made", "本年新制作数量", UNIT_COUNT, 0, NONE },
	{ "disclosed", "本年新公开数量", UNIT_COUNT, 0, NONE },
	{ "disclosed_total", "对外公开总数量", UNIT_COUNT, 0, NONE },
};
static const struct column decisions_2021[] = {
	{ "decisions", "本年处理决定数量", UNIT_COUNT, 0, NONE },
};
static const struct column items_2019[] = {
	{ "items_prior", "上一年项目数量", UNIT_COUNT, 0, NONE },
	{ "change", "本年增/减", UNIT_COUNT, 0, NONE },
	{ "decisions", "处理决定数量", UNIT_COUNT, 0, NONE },
};
static const struct column fees_2021[] = {
	{ "amount", "本年收费金额（单位：万元）", UNIT_WAN, 0, NONE },
};
static const struct column fees_2019[] = {
	{ "items_prior", "上一年项目数量", UNIT_COUNT, 0, NONE },
	{ "change", "本年增/减", UNIT_COUNT, 0, NONE },
};
static const struct column procurement_2019[] = {
	{ "items", "采购项目数量", UNIT_COUNT, 0, NONE },
	{ "amount", "采购总金额（单位：万元，保留4位小数）", UNIT_WAN, 0, NONE },
};

#define SET(name, form) static const struct columns set_##name = { COUNT(name), form, name }
SET(issued_2021, FORM_2021);
SET(made_2019, FORM_2019);
SET(decisions_2021, FORM_2021);
SET(items_2019, FORM_2019);
SET(fees_2021, FORM_2021);
SET(fees_2019, FORM_2019);
SET(procurement_2019, FORM_2019);

static const struct row proactive_rows[] = {
	{ "rules", "规章", BOTH, ROLE_NONE, { &set_made_2019, &set_issued_2021 }, { ARTICLE_1, NULL } },
	{ "normative", "行政规范性文件", BOTH, ROLE_NONE, { &set_made_2019, &set_issued_2021 }, { ARTICLE_1, NULL } },
	{ "licensing", "行政许可", BOTH, ROLE_NONE, { &set_items_2019, &set_decisions_2021 }, { ARTICLE_5, NULL } },
	{ "services", "其他对外管理服务事项", FORM_2019, ROLE_NONE, { &set_items_2019, NULL }, { ARTICLE_5, NULL } },
	{ "penalties", "行政处罚", BOTH, ROLE_NONE, { &set_items_2019, &set_decisions_2021 }, { ARTICLE_6, NULL } },
	{ "coercion", "行政强制", BOTH, ROLE_NONE, { &set_items_2019, &set_decisions_2021 }, { ARTICLE_6, NULL } },
	{ "fees", "行政事业性收费", BOTH, ROLE_NONE, { &set_fees_2019, &set_fees_2021 }, { ARTICLE_8, NULL } },
	{ "procurement", "政府集中采购", FORM_2019, ROLE_NONE, { &set_procurement_2019, NULL }, { ARTICLE_9, NULL } },
};

static const char *const proactive_labels[] = {
	ARTICLE_1, ARTICLE_5, ARTICLE_6, ARTICLE_8, ARTICLE_9, CONTENT, NULL
};

/* Table three: 收到和处理政府信息公开申请情况. */

static const struct column applicant_columns[] = {
	{ "natural", "自然人", UNIT_COUNT, 0, NONE },
	{ "business", "商业企业", UNIT_COUNT, 0, { BODIES, NULL } },
	{ "research", "科研机构", UNIT_COUNT, 0, { BODIES, NULL } },
	{ "welfare", "社会公益组织", UNIT_COUNT, 0, { BODIES, NULL } },
	{ "legal", "法律服务机构", UNIT_COUNT, 0, { BODIES, NULL } },
	{ "other", "其他", UNIT_COUNT, 0, { BODIES, NULL } },
	{ "total", "总计", UNIT_COUNT, 1, NONE },
};
SET(applicant_columns, BOTH);

#define APPLICANTS { &set_applicant_columns, &set_applicant_columns }

static const struct row request_rows[] = {
	{ "new", "一、本年新收政府信息公开申请数量", BOTH, ROLE_IN, APPLICANTS, NONE },
	{ "carried_in", "二、上年结转政府信息公开申请数量", BOTH, ROLE_IN, APPLICANTS, NONE },
	{ "granted", "（一）予以公开", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, NULL } },
	{ "partial", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, NULL } },
	{ "denied.state_secret", "1.属于国家秘密", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, DENIED } },
	{ "denied.law", "2.其他法律行政法规禁止公开", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, DENIED } },
	{ "denied.security", "3.危及“三安全一稳定”", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, DENIED } },
	{ "denied.third_party", "4.保护第三方合法权益", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, DENIED } },
	{ "denied.internal", "5.属于三类内部事务信息", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, DENIED } },
	{ "denied.process", "6.属于四类过程性信息", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, DENIED } },
	{ "denied.enforcement", "7.属于行政执法案卷", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, DENIED } },
	{ "denied.inquiry", "8.属于行政查询事项", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, DENIED } },
	{ "unavailable.not_held", "1.本机关不掌握相关政府信息", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, UNAVAILABLE } },
	{ "unavailable.not_compiled", "2.没有现成信息需要另行制作", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, UNAVAILABLE } },
	{ "unavailable.unclear", "3.补正后申请内容仍不明确", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, UNAVAILABLE } },
	{ "unprocessed.petition", "1.信访举报投诉类申请", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, UNPROCESSED } },
	{ "unprocessed.repeat", "2.重复申请", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, UNPROCESSED } },
	{ "unprocessed.publication", "3.要求提供公开出版物", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, UNPROCESSED } },
	{ "unprocessed.excessive", "4.无正当理由大量反复申请", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, UNPROCESSED } },
	{ "unprocessed.confirm", "5.要求行政机关确认或重新出具已获取信息", BOTH, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, UNPROCESSED } },
	{ "otherwise.all", OTHERWISE, FORM_2019, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, NULL } },
	{ "otherwise.uncorrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", FORM_2021,
	    ROLE_OUTCOME, APPLICANTS, { OUTCOMES, OTHERWISE } },
	{ "otherwise.unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", FORM_2021,
	    ROLE_OUTCOME, APPLICANTS, { OUTCOMES, OTHERWISE } },
	{ "otherwise.misc", "3.其他", FORM_2021, ROLE_OUTCOME, APPLICANTS, { OUTCOMES, OTHERWISE } },
	{ "processed", "（七）总计", BOTH, ROLE_PROCESSED, APPLICANTS, { OUTCOMES, NULL } },
	{ "carried_out", "四、结转下年度继续办理", BOTH, ROLE_OUT, APPLICANTS, NONE },
};

static const char *const request_labels[] = {
	BALANCE, APPLICANT, BODIES, OUTCOMES, DENIED, UNAVAILABLE, UNPROCESSED, OTHERWISE, NULL
};

/* Table four: 政府信息公开行政复议、行政诉讼情况.  One row, without a label. */

#define RESULTS(path, outer, inner) \
	{ path ".upheld", "结果维持", UNIT_COUNT, 0, { outer, inner } }, \
	    { path ".corrected", "结果纠正", UNIT_COUNT, 0, { outer, inner } }, \
	    { path ".other", "其他结果", UNIT_COUNT, 0, { outer, inner } }, \
	    { path ".pending", "尚未审结", UNIT_COUNT, 0, { outer, inner } }, \
	{ \
		path ".total", "总计", UNIT_COUNT, 1, { outer, inner } \
	}
static const struct column dispute_columns[] = {
	RESULTS("review", REVIEW, NULL),
	RESULTS("lawsuit.direct", LAWSUIT, DIRECT),
	RESULTS("lawsuit.reviewed", LAWSUIT, REVIEWED),
};
SET(dispute_columns, BOTH);

static const struct row dispute_rows[] = {
	{ "", "", BOTH, ROLE_NONE, { &set_dispute_columns, &set_dispute_columns }, NONE },
};

static const char *const dispute_labels[] = {
	REVIEW, LAWSUIT, DIRECT, REVIEWED, NULL
};

const struct table form_tables[FORM_TABLES] = {
	{ "proactive", 2, COUNT(proactive_rows), proactive_rows, proactive_labels, CONTENT, "", "proactive" },
	{ "requests", 3, COUNT(request_rows), request_rows, request_labels, "（" BALANCE "）", APPLICANT, "requests" },
	{ "", 4, COUNT(dispute_rows), dispute_rows, dispute_labels, "", "", "disputes" },
};

const struct counterpart form_counterparts[FORM_COUNTERPARTS] = {
	{ "requests.otherwise.all",
	    { "requests.otherwise.uncorrected", "requests.otherwise.unpaid", "requests.otherwise.misc" } },
};

/* Headings, with the other wordings in which they are met. */

static const char *const section_1[] = {
	"总体情况", "概述", "总体工作情况", "基本情况", "总体概述", "政府信息公开工作总体情况", NULL
};
static const char *const section_2[] = {
	"主动公开政府信息情况", "主动公开政府信息详情", "主动公开政府信息的情况", NULL
};
static const char *const section_3[] = {
	"收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况", "收到和处理依申请公开情况", NULL
};
static const char *const section_4[] = {
	"政府信息公开行政复议、行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
	"行政复议、行政诉讼情况", "政府信息公开行政复议和行政诉讼的情况", NULL
};
static const char *const section_5[] = {
	"存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在问题及改进措施",
	"政府信息公开工作存在的问题及改进措施", NULL
};
static const char *const section_6[] = {
	"其他需要报告的事项", "需要报告的其他事项", "其他需要报告的情况", NULL
};

const char *const *const form_sections[FORM_SECTIONS] = {
	section_1, section_2, section_3, section_4, section_5, section_6
};

/* What headings of prose say in other words; after the section's own ordinal, in its place, these tell enough. */
static const char *const tells_1[] = {
	"总体情况", "工作情况", "基本情况", "开展情况", "总体工作", "概述", "概况", "总览", NULL
};
static const char *const tells_5[] = {
	"问题", "不足", "困难", "短板", "薄弱", "改进", "整改", "打算", "下一步", "下步", NULL
};
static const char *const tells_6[] = {
	"其他", "其它", "需要报告", "需要说明", "信息处理费", NULL
};
static const char *const tells_2[] = { "主动公开", NULL };
static const char *const tells_3[] = { "依申请公开", "公开申请", "申请公开", NULL };
static const char *const tells_4[] = { "复议", "诉讼", NULL };

const char *const *const form_tells[FORM_SECTIONS] = {
	tells_1, tells_2, tells_3, tells_4, tells_5, tells_6
};

/* The parts' own words; and those that tell a part after its own ordinal. */
static const char *const part_1[] = { "主动公开", NULL };
static const char *const part_2[] = { "依申请公开", NULL };
static const char *const part_3[] = { "政府信息管理", "信息管理", NULL };
static const char *const part_4[] = { "平台建设", NULL };
static const char *const part_5[] = { "监督保障", NULL };
static const char *const part_tells_1[] = { "主动", NULL };
static const char *const part_tells_2[] = { "依申请", "申请", NULL };
static const char *const part_tells_3[] = { "管理", NULL };
static const char *const part_tells_4[] = { "平台", "载体", "渠道", "网站", "新媒体", NULL };
static const char *const part_tells_5[] = { "监督", "保障", "考核", "培训", NULL };

const char *const *const form_parts[FORM_PARTS] = { part_1, part_2, part_3, part_4, part_5 };
const char *const *const form_part_tells[FORM_PARTS] = {
	part_tells_1, part_tells_2, part_tells_3, part_tells_4, part_tells_5
};
/* clang-format on */

const struct table *
form_table(const char *name)
{
	int i;

	for (i = 0; i < FORM_TABLES && strcmp(form_tables[i].name, name) != 0; i++)
		;
	return i < FORM_TABLES ? &form_tables[i] : NULL;
}

const struct columns *
form_columns(const struct row *r, int form)
{
	return (r->forms & form) == 0 ? NULL : r->columns[form == FORM_2021];
}

/* Parts, those that are there, with a byte between; NUL-ended, in a buffer of `room` bytes. */
static size_t
join(char *dst, size_t room, char between, const char *const *part, int parts)
{
	size_t n = 0, k;
	int i;

	for (i = 0; i < parts; i++) {
		k = part[i] != NULL ? strlen(part[i]) : 0;
		if (k == 0 || n + k + 2 > room)
			continue;
		if (n > 0)
			dst[n++] = between;
		memcpy(dst + n, part[i], k);
		n += k;
	}
	dst[n] = '\0';
	return n;
}

size_t
form_key(char *dst, const struct table *t, const struct row *r, const struct column *c)
{
	const char *part[] = { t->key, r->key, c != NULL ? c->key : NULL };

	return join(dst, FORM_KEY, '.', part, COUNT(part));
}

/* A label without what explains it: a bracket, and words after 、, but not those of its ordinal. */
static void
shorten(char *dst, const char *label)
{
	const size_t ordinal = strlen("（一）");
	char *end;

	strcpy(dst, label);
	if (strlen(dst) > FORM_LONG && ((end = strstr(dst + ordinal, "（")) || (end = strstr(dst + ordinal, "、"))))
		*end = '\0';
}

size_t
form_labels(char *dst, const struct row *r, const struct column *c)
{
	char label[FORM_PATH];
	const char *part[] = { r->group[0], r->group[1], label, c != NULL ? c->over[0] : NULL,
		c != NULL ? c->over[1] : NULL, c != NULL ? c->label : NULL };

	shorten(label, r->label);
	return join(dst, FORM_PATH, '/', part, COUNT(part));
}

/* How many columns of the set end the words: （七）总计 says what a column says too. */
static int
columns_called(const struct columns *set, const char *words)
{
	size_t n = strlen(words), k;
	int i, found = 0;

	for (i = 0; i < set->n; i++) {
		k = strlen(set->v[i].label);
		found += n >= k && strcmp(words + n - k, set->v[i].label) == 0;
	}
	return found;
}

/* The innermost of the labels above or beside. */
static const char *
inner(const char *const part[FORM_LEVELS - 1])
{
	return part[1] != NULL ? part[1] : part[0];
}

size_t
form_path(char *dst, const struct row *r, const struct column *c)
{
	const struct columns *set = r->columns[1] != NULL ? r->columns[1] : r->columns[0];
	char label[FORM_PATH];
	const char *part[] = { columns_called(set, r->label) > 0 ? inner(r->group) : NULL, label,
		columns_called(set, c->label) > 1 ? inner(c->over) : NULL, c->label };

	shorten(label, r->label);
	return join(dst, FORM_PATH, '/', part, COUNT(part));
}
