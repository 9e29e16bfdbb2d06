#include "form.h"

#include <string.h>

#define COUNT(a) ((int)(sizeof(a) / sizeof *(a)))
#define BOTH (FORM_2019 | FORM_2021)

/* clang-format off */
/* Table two: 主动公开政府信息情况 (article 20). */

static const struct column issued_2021[] = {
	{ "issued", "本年制发件数", UNIT_COUNT, 0 },
	{ "repealed", "本年废止件数", UNIT_COUNT, 0 },
	{ "in_force", "现行有效件数", UNIT_COUNT, 0 },
};
static const struct column made_2019[] = {
	{ "made", "本年新制作数量", UNIT_COUNT, 0 },
	{ "disclosed", "本年新公开数量", UNIT_COUNT, 0 },
	{ "disclosed_total", "对外公开总数量", UNIT_COUNT, 0 },
};
static const struct column decisions_2021[] = {
	{ "decisions", "本年处理决定数量", UNIT_COUNT, 0 },
};
static const struct column items_2019[] = {
	{ "items_prior", "上一年项目数量", UNIT_COUNT, 0 },
	{ "change", "本年增/减", UNIT_COUNT, 0 },
	{ "decisions", "处理决定数量", UNIT_COUNT, 0 },
};
static const struct column fees_2021[] = {
	{ "amount", "本年收费金额（单位：万元）", UNIT_WAN, 0 },
};
static const struct column fees_2019[] = {
	{ "items_prior", "上一年项目数量", UNIT_COUNT, 0 },
	{ "change", "本年增/减", UNIT_COUNT, 0 },
};
static const struct column procurement_2019[] = {
	{ "items", "采购项目数量", UNIT_COUNT, 0 },
	{ "amount", "采购总金额（单位：万元，保留4位小数）", UNIT_WAN, 0 },
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
	{ "rules", "规章", BOTH, ROLE_NONE, { &set_made_2019, &set_issued_2021 } },
	{ "normative", "行政规范性文件", BOTH, ROLE_NONE, { &set_made_2019, &set_issued_2021 } },
	{ "licensing", "行政许可", BOTH, ROLE_NONE, { &set_items_2019, &set_decisions_2021 } },
	{ "services", "其他对外管理服务事项", FORM_2019, ROLE_NONE, { &set_items_2019, NULL } },
	{ "penalties", "行政处罚", BOTH, ROLE_NONE, { &set_items_2019, &set_decisions_2021 } },
	{ "coercion", "行政强制", BOTH, ROLE_NONE, { &set_items_2019, &set_decisions_2021 } },
	{ "fees", "行政事业性收费", BOTH, ROLE_NONE, { &set_fees_2019, &set_fees_2021 } },
	{ "procurement", "政府集中采购", FORM_2019, ROLE_NONE, { &set_procurement_2019, NULL } },
};

static const char *const proactive_labels[] = {
	"第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项",
	"第二十条第（九）项", "信息内容", NULL
};

/* Table three: 收到和处理政府信息公开申请情况. */

static const struct column applicant_columns[] = {
	{ "natural", "自然人", UNIT_COUNT, 0 },
	{ "business", "商业企业", UNIT_COUNT, 0 },
	{ "research", "科研机构", UNIT_COUNT, 0 },
	{ "welfare", "社会公益组织", UNIT_COUNT, 0 },
	{ "legal", "法律服务机构", UNIT_COUNT, 0 },
	{ "other", "其他", UNIT_COUNT, 0 },
	{ "total", "总计", UNIT_COUNT, 1 },
};
SET(applicant_columns, BOTH);

#define APPLICANTS { &set_applicant_columns, &set_applicant_columns }

static const struct row request_rows[] = {
	{ "new", "一、本年新收政府信息公开申请数量", BOTH, ROLE_IN, APPLICANTS },
	{ "carried_in", "二、上年结转政府信息公开申请数量", BOTH, ROLE_IN, APPLICANTS },
	{ "granted", "（一）予以公开", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "partial", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "denied.state_secret", "1.属于国家秘密", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "denied.law", "2.其他法律行政法规禁止公开", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "denied.security", "3.危及“三安全一稳定”", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "denied.third_party", "4.保护第三方合法权益", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "denied.internal", "5.属于三类内部事务信息", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "denied.process", "6.属于四类过程性信息", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "denied.enforcement", "7.属于行政执法案卷", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "denied.inquiry", "8.属于行政查询事项", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "unavailable.not_held", "1.本机关不掌握相关政府信息", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "unavailable.not_compiled", "2.没有现成信息需要另行制作", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "unavailable.unclear", "3.补正后申请内容仍不明确", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "unprocessed.petition", "1.信访举报投诉类申请", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "unprocessed.repeat", "2.重复申请", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "unprocessed.publication", "3.要求提供公开出版物", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "unprocessed.excessive", "4.无正当理由大量反复申请", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "unprocessed.confirm", "5.要求行政机关确认或重新出具已获取信息", BOTH, ROLE_OUTCOME, APPLICANTS },
	{ "otherwise.all", "（六）其他处理", FORM_2019, ROLE_OUTCOME, APPLICANTS },
	{ "otherwise.uncorrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", FORM_2021,
	    ROLE_OUTCOME, APPLICANTS },
	{ "otherwise.unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", FORM_2021,
	    ROLE_OUTCOME, APPLICANTS },
	{ "otherwise.misc", "3.其他", FORM_2021, ROLE_OUTCOME, APPLICANTS },
	{ "processed", "（七）总计", BOTH, ROLE_PROCESSED, APPLICANTS },
	{ "carried_out", "四、结转下年度继续办理", BOTH, ROLE_OUT, APPLICANTS },
};

static const char *const request_labels[] = {
	"本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和", "申请人情况", "法人或其他组织",
	"三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理", NULL
};

/* Table four: 政府信息公开行政复议、行政诉讼情况.  One row, without a label. */

#define RESULTS(path) \
	{ path ".upheld", "结果维持", UNIT_COUNT, 0 }, { path ".corrected", "结果纠正", UNIT_COUNT, 0 }, \
	    { path ".other", "其他结果", UNIT_COUNT, 0 }, { path ".pending", "尚未审结", UNIT_COUNT, 0 }, \
	{ \
		path ".total", "总计", UNIT_COUNT, 1 \
	}
static const struct column dispute_columns[] = {
	RESULTS("review"),
	RESULTS("lawsuit.direct"),
	RESULTS("lawsuit.reviewed"),
};
SET(dispute_columns, BOTH);

static const struct row dispute_rows[] = {
	{ "", "", BOTH, ROLE_NONE, { &set_dispute_columns, &set_dispute_columns } },
};

static const char *const dispute_labels[] = {
	"行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉", NULL
};

const struct table form_tables[FORM_TABLES] = {
	{ "proactive", 2, COUNT(proactive_rows), proactive_rows, proactive_labels },
	{ "requests", 3, COUNT(request_rows), request_rows, request_labels },
	{ "", 4, COUNT(dispute_rows), dispute_rows, dispute_labels },
};

/* Headings, with the other wordings in which they are met. */

static const char *const section_1[] = { "总体情况", "概述", "总体工作情况", "基本情况", NULL };
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

static const char *const part_1[] = { "主动公开", NULL };
static const char *const part_2[] = { "依申请公开", NULL };
static const char *const part_3[] = { "政府信息管理", "信息管理", NULL };
static const char *const part_4[] = { "平台建设", NULL };
static const char *const part_5[] = { "监督保障", NULL };

const char *const *const form_parts[FORM_PARTS] = { part_1, part_2, part_3, part_4, part_5 };
/* clang-format on */

const struct columns *
form_columns(const struct row *r, int form)
{
	return (r->forms & form) == 0 ? NULL : r->columns[form == FORM_2021];
}

size_t
form_key(char *dst, const struct table *t, const struct row *r, const struct column *c)
{
	const char *part[3];
	size_t n = 0, k;
	int i;

	part[0] = t->key;
	part[1] = r->key;
	part[2] = c != NULL ? c->key : "";
	for (i = 0; i < 3; i++) {
		k = strlen(part[i]);
		if (k == 0 || n + k + 2 > FORM_KEY)
			continue;
		if (n > 0)
			dst[n++] = '.';
		memcpy(dst + n, part[i], k);
		n += k;
	}
	dst[n] = '\0';
	return n;
}
