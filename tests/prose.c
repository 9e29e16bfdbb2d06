/*
 * What a report says in words.  The numbers that it states of its tables are
 * those of their cells, and each is a fact: a claim.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "generate.h"

#define LENGTH(a) ((int)(sizeof(a) / sizeof(*(a))))

enum {
	HALVES = 2, /* even years speak with one half of the sentences, odd years with the other */
	SENTENCES = 10
};

/*
 * In sentences: %Y the year, %N the next, %A the agency, %d some number.
 * {requests.new.total} is that cell, or the sum of the cells between the first
 * word and the last; a sentence is left out where the report has no such cell.
 * {whole} is {part} and {rest}, and so is {disclosed}; {fee} is a sum of money.
 */
struct part {
	const char *headings[3];
	const char *sentences[HALVES][SENTENCES];
};

/* clang-format off */
static const struct part overview = { { NULL }, {
	{
		"%Y年，我单位认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外。",
		"按照上级关于政务公开工作的部署，我单位健全机制、压实责任，公开质量持续提升。",
		"主要负责同志多次听取情况汇报，研究解决重点难点问题，推动各项要求落到实处。",
			"坚持问题导向，围绕企业和群众办事的堵点，及时把政策讲清楚、讲明白。",
			"全年工作有部署、有检查、有总结，做到与业务工作同安排、同落实。",
			"对照上级通报逐项自查，短板弱项得到补齐，工作基础更加扎实。",
	}, {
		"一年来，%A紧紧围绕中心工作，扎实推进政府信息公开各项任务落地见效。",
		"%Y年，%A政府信息公开工作取得新的进展，群众满意度达到98.6%。",
		"全体干部职工牢固树立服务意识，把透明贯穿决策、执行、管理、服务、结果全过程。",
			"工作领导小组定期会商，办公室牵头协调，各科室分工负责，形成了上下联动的良好局面。",
			"以群众需求为出发点，公开的内容更加贴近生活，方式更加灵活多样。",
			"在推进各项改革的过程中，注重听取各方面意见，回应及时，沟通顺畅。",
	} } };

static const struct part parts[] = {
	{ { "（一）主动公开", "（一）主动公开情况", "（一）主动公开政府信息情况" }, {
		{
			"全年主动公开政府信息{disclosed}条，其中门户网站{part}条、微信公众号{rest}条。",
			"公开财政预决算、重大项目、公共服务等重点领域信息，累计阅读量超过%d次。",
			"及时更新公开指南与公开目录，做到内容真实、准确、完整。",
			"本年制发行政规范性文件{proactive.normative.issued}件，现行有效行政规范性文件{proactive.normative.in_force}件。",
			"规范性文件对外公开总数量{proactive.normative.disclosed_total}件，本年新公开{proactive.normative.disclosed}件。",
			"全年作出行政许可决定{proactive.licensing.decisions}件，结果全部上网。",
		}, {
			"召开新闻发布会%d场，回应社会关切%d次。",
			"%Y年共主动公开政府信息{disclosed}条，其中网站{part}条、政务新媒体{rest}条。",
			"发布政策解读{whole}篇，其中图文解读{part}篇、视频解读{rest}篇，解读率为100%。",
			"现行有效规章{proactive.rules.in_force}件，本年废止规章{proactive.rules.repealed}件。",
			"本年作出行政处罚决定{proactive.penalties.decisions}件，行政强制决定{proactive.coercion.decisions}件。",
			"对群众关心的义务教育、医疗卫生、稳岗就业等事项，第一时间公布办事依据和流程。",
		} } },
	{ { "（二）依申请公开", "（二）依申请公开情况", "（二）依申请公开政府信息情况" }, {
		{
			"全年新收到政府信息公开申请{requests.new.total}件，上年结转政府信息公开申请{requests.carried_in.total}件。",
			"本年度办结政府信息公开申请{requests.processed.total}件，结转下年度继续办理{requests.carried_out.total}件。",
			"在办结的申请中，予以公开{requests.granted.total}件，部分公开{requests.partial.total}件，"
			"不予公开{requests.denied.total}件。",
			"因政府信息公开工作被申请行政复议{review.total}件，其中结果维持{review.upheld}件、"
			"结果纠正{review.corrected}件、其他结果{review.other}件、尚未审结{review.pending}件。",
			"进一步规范登记、审核、办理、答复、归档流程，确保依法按时答复。",
			"对照国务院办公厅国办公开办函〔2021〕30号文件，修订答复模板%d种。",
		}, {
			"%Y年共收到政府信息公开申请{requests.new.total}件，办理上年度结转申请{requests.carried_in.total}件。",
			"全年共答复{requests.processed.total}件，另有{requests.carried_out.total}件结转到下年度继续办理。",
			"从办理结果看，无法提供{requests.unavailable.total}件，不予处理{requests.unprocessed.total}件。",
			"本年度政府信息公开行政复议{review.total}件，行政诉讼{lawsuit.total}件。",
			"畅通当面、信函、在线平台等受理渠道，加强与申请人的沟通。",
			"遇到疑难复杂问题，召开会商会%d次，邀请法律顾问全程参与。",
		} } },
	{ { "（三）政府信息管理", "（三）政府信息管理情况", "（三）政府信息管理" }, {
		{
			"严格落实“三审三校”制度，明确审查内容、程序和责任，分级审核，先审后发。",
			"定期开展存量信息清理，动态调整公开属性，防止错链断链。",
			"指定专人负责档案移交，纸质材料与电子材料同步归档。",
			"拟制公文时同步确定公开属性，不予公开的须说明理由，并由分管领导签字把关。",
			"已经失效和废止的内容在页面上予以标注，避免误导办事群众。",
			"涉及个人隐私和商业秘密的材料，发布前一律做脱敏处理。",
		}, {
			"建立Excel与PDF两种格式的文件库，便于公众检索下载。",
			"制度文本全部实行统一登记、统一编号、统一印发。",
			"发布前逐条核对敏感词、错别字和个人隐私，累计纠错%d处。",
			"政策性内容的发布、更正和撤下都有记录可查，责任到人。",
			"与保密部门建立会商机制，疑难事项共同研究，防止失密泄密。",
			"对网页附件统一命名、统一排版，打开和下载更加顺畅。",
		} } },
	{ { "（四）平台建设", "（四）政府信息公开平台建设", "（四）政府信息公开平台建设情况" }, {
		{
			"优化网站栏目%d个，新增Open Government专栏，支持IPv6访问和适老化浏览。",
			"在政务服务大厅设置信息查阅点%d处，方便群众就近查阅。",
			"对移动端页面重新设计，检索入口更加醒目，操作步骤明显减少。",
			"网上互动栏目由专人值守，留言当天转办，办理结果公开可查。",
			"与政务服务平台打通数据，同一事项只需填报一次。",
			"页面增加语音朗读和大字版，照顾老年人和视力障碍者的使用习惯。",
		}, {
			"关停僵尸政务新媒体账号%d个，其余账号实行备案管理。",
			"网站全年可用率为99.97%，首页平均加载时间为1.2秒。",
			"依托图书馆、档案馆和便民中心，把纸质公报免费送到居民身边。",
			"政务新媒体由办公室统一运营，内容经过审核，发布时间相对固定。",
			"安全防护措施逐项落实，漏洞扫描常态进行，未出现篡改情形。",
			"首页改版之后层级减少，常用栏目放在显著位置，查找更加便捷。",
		} } },
	{ { "（五）监督保障", "（五）监督保障情况", "（五）监督保障" }, {
		{
			"将政府信息公开纳入年度绩效考核，分值权重为4%。",
			"全年未发生因政府信息公开被责任追究的情形。",
			"邀请第三方机构评估，对排名靠后的科室约谈提醒。",
			"监督检查的结果在内部通报，整改情况纳入下一次检查的内容。",
			"新录用人员上岗之前都要接受相关法规的学习，考试合格方可经办。",
			"意见箱、热线和网上留言多渠道收集群众看法，并逐条研究。",
		}, {
			"组织业务培训%d期，参训%d人次。",
			"开展日常巡查%d次，发现并督促整改问题%d个。",
			"公布投诉电话和邮箱，主动接受社会评议。",
			"分管领导每季度听取一次汇报，对进展缓慢的事项现场督办。",
			"各科室确定一名联络员，名单变动及时报备，做到责任不断档。",
			"把学习条例列入干部教育计划，结合案例讲解，帮助大家掌握要求。",
		} } },
};

static const struct part outlook = { { NULL }, {
	{
		"%Y年，政府信息公开工作还存在一些不足：一是公开的主动性有待加强；二是政策解读的形式不够丰富。",
		"%N年，我单位将重点做好以下工作：一是加大培训力度，全年计划培训%d人次；二是完善制度，健全长效机制。",
		"对照先进地区的做法，栏目维护还不够精细，个别内容更新滞后。",
		"今后将建立问题台账，逐项销号，定期通报进展。",
			"政策宣传的渠道还不够宽，面向农村和社区的覆盖需要继续加强。",
			"对新出现的情况研究不深，遇到疑难复杂事项时办法不多。",
	}, {
		"个别科室对政策文件的公开时效把握不准，平均用时%d天，与群众期待还有差距。",
		"针对存在的问题，下一步将细化责任分工，力争在%N年6月底前完成整改。",
		"我们将继续利用AI等新技术提高检索能力，力争到%N年底检索准确率达到95%以上。",
		"基层人员流动频繁，业务熟练程度参差不齐，需要常态化辅导。",
			"公开目录的分类还不够合理，部分内容放置的位置不便于查找。",
			"下一步要加强与兄弟单位的交流，学习好的经验，改进薄弱环节。",
	} } };

static const struct part fees = { { NULL }, {
	{
		"%Y年，本单位未收取政府信息公开信息处理费。",
		"按照《政府信息公开信息处理费管理办法》，%Y年共收取信息处理费{fee}元。",
	}, {
		"本年度没有发出收费通知，未收取信息处理费。",
		"依申请公开环节，本单位全年收取信息处理费{fee}元，均已足额上缴国库。",
	} } };

static const struct part remarks = { { NULL }, {
	{
		"全年承办人大代表建议%d件、政协提案%d件，办复率均为100%。",
		"本单位在门户网站开设年报专栏，历年报告均可查阅。",
	}, {
		"年度工作要点的各项任务已经全部完成，进展情况另行公布。",
		"公众如对本报告有疑问，可以与本单位办公室联系，地址和邮编见公开指南。",
	} } };

/* The introduction names all six sections, and is the heading of none. */
static const char *const introductions[HALVES][3] = {
	{
		"全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、"
		"行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分。",
		"内容经单位负责人审定，对外发布。",
		"",
	}, {
		"报告由一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况，"
		"四、政府信息公开行政复议、行政诉讼情况，五、存在的主要问题及改进情况，"
		"六、其他需要报告的事项组成。",
		"欢迎社会各界监督。",
		"",
	} };
/* clang-format on */

static int
half(const struct report *r)
{
	return r->year % HALVES;
}

static bool
has_start(const char *s, const char *start, size_t n)
{
	return strncmp(s, start, n) == 0;
}

static bool
has_end(const char *s, const char *end)
{
	size_t n = strlen(s), k = strlen(end);

	return n >= k && strcmp(s + n - k, end) == 0;
}

/*
 * A cell as the report prints it, or the sum of several: requests.denied.total
 * is of requests.denied.law.total and its like.  NULL where there is none, or a
 * blank.
 */
static const char *
stated(const struct report *r, const char *key)
{
	const char *last = strrchr(key, '.');
	long long sum = 0;
	int n = 0;

	for (int i = 0; i < r->nfacts; i++)
		if (strcmp(r->facts[i].key, key) == 0)
			return *r->facts[i].value != '\0' ? r->facts[i].value : NULL;
	for (int i = 0; last != NULL && i < r->nfacts; i++) {
		const struct fact *f = &r->facts[i];

		if (!has_start(f->key, key, (size_t)(last - key) + 1) || !has_end(f->key, last))
			continue;
		if (*f->value == '\0')
			return NULL;
		sum += atoll(f->value);
		n++;
	}
	return n > 0 ? say("%lld", sum) : NULL;
}

/* The numbers of one sentence that no table has. */
struct sums {
	unsigned part, rest, fee;
};

/* What is in the braces at s; NULL where the report does not say it. */
static const char *
blank(const struct report *r, const struct sums *n, const char *key)
{
	if (strcmp(key, "whole") == 0 || strcmp(key, "disclosed") == 0)
		return say("%u", n->part + n->rest);
	if (strcmp(key, "part") == 0)
		return say("%u", n->part);
	if (strcmp(key, "rest") == 0)
		return say("%u", n->rest);
	if (strcmp(key, "fee") == 0)
		return say("%u", n->fee);
	return stated(r, key);
}

/* The key in the braces at s. */
static const char *
key_at(const char *s)
{
	return say("%.*s", (int)strcspn(s + 1, "}"), s + 1);
}

static bool
can_say(const struct report *r, const char *s)
{
	const struct sums none = { 0, 0, 0 };

	while ((s = strchr(s, '{')) != NULL) {
		if (blank(r, &none, key_at(s)) == NULL)
			return false;
		s++;
	}
	return true;
}

static const char *
about_report(const struct report *r, char what)
{
	switch (what) {
	case 'Y':
		return say("%d", r->year);
	case 'N':
		return say("%d", r->year + 1);
	case 'A':
		return r->agency;
	case 'd':
		return say("%u", 2 + below(below(2) ? 90 : 9000));
	default:
		return NULL;
	}
}

static void
add_claim(struct report *r, const char *key, const char *value)
{
	static const char proactive[] = "proactive.";

	if (strcmp(key, "rest") == 0)
		key = "part";
	if (has_start(key, proactive, strlen(proactive)))
		key += strlen(proactive);
	add_fact(r, say("claim.%s", key), value, false);
}

/* Fills a sentence's blanks. */
static void
put_sentence(struct report *r, struct text *t, const char *s)
{
	const struct sums n = { 2 + below(900), 2 + below(900), 10 * (1 + below(900)) };
	const char *key, *value;

	for (; *s != '\0'; s++) {
		if (*s == '{') {
			key = key_at(s);
			value = blank(r, &n, key);
			put(t, value);
			add_claim(r, key, value);
			s += strlen(key) + 1;
		} else if (*s == '%' && (value = about_report(r, s[1])) != NULL) {
			put(t, value);
			s++;
		} else {
			put_n(t, s, 1);
		}
	}
	if (strstr(t->s, "未收取") != NULL)
		add_claim(r, "fee", "0");
}

/* The sentences of a part that this report can say, each once: from one on. */
struct hat {
	const char *s[SENTENCES];
	int n, at, left;
};

static struct hat
fill_hat(const struct report *r, const struct part *p)
{
	struct hat h = { { NULL }, 0, 0, 0 };
	const char *const *s = p->sentences[half(r)];

	for (int i = 0; i < SENTENCES && s[i] != NULL; i++)
		if (can_say(r, s[i]))
			h.s[h.n++] = s[i];
	h.left = h.n;
	h.at = (int)below((unsigned)h.n);
	return h;
}

/* One to three sentences. */
static const char *
paragraph(struct report *r, struct hat *h)
{
	struct text t = { 0 };
	const char *s;

	for (unsigned n = 1 + below(3); n > 0 && h->left > 0; n--) {
		put_sentence(r, &t, h->s[h->at++ % h->n]);
		h->left--;
	}
	s = say("%s", t.s);
	free(t.s);
	return s;
}

static void
add_paragraph(struct report *r, const char *key, const char *text)
{
	add_block(r, PROSE, text, NULL);
	add_fact(r, key, text, r->layout->prose_exact);
}

static void
add_paragraphs(struct report *r, const char *key, const struct part *p)
{
	struct hat h = fill_hat(r, p);

	for (unsigned n = 1 + below(3); n > 0 && h.left > 0; n--)
		add_paragraph(r, key, paragraph(r, &h));
}

/* What a government's report must tell besides, in the last part. */
static const char *
accounts(const struct report *r, int part)
{
	return part == LENGTH(parts) - 1 && has_end(r->agency, "政府") ? "社会评议结果良好，没有责任追究的情形。" : "";
}

/*
 * The parts of section one have a heading of their own line, or one that runs
 * into the paragraph.  Where such a heading ends is for people to argue.
 */
static void
add_parts(struct report *r)
{
	static const char *const ends[] = { "：", "。" };
	bool run_in = odd(r, 40);
	unsigned style = below(3), end = below(2);

	for (int i = 0; i < LENGTH(parts); i++) {
		const struct part *p = &parts[i];
		const char *text, *key = say("text.1.%d", i + 1);

		if (run_in) {
			struct hat h = fill_hat(r, p);

			text = say("%s%s", paragraph(r, &h), accounts(r, i));
			add_block(r, PROSE, say("%s%s%s", p->headings[style], ends[end], text), NULL);
			add_fact(r, key, text, false);
		} else {
			add_block(r, PART, p->headings[style], NULL);
			add_fact(r, say("meta.heading.1.%d", i + 1), p->headings[style], true);
			add_paragraphs(r, key, p);
			if (*accounts(r, i) != '\0')
				add_paragraph(r, key, accounts(r, i));
		}
	}
}

static const char *
period(struct report *r)
{
	add_fact(r, "meta.period", say("%d-01-01/%d-12-31", r->year, r->year), true);
	return say("本报告中所列数据的统计期限自%d年1月1日起至%d年12月31日止。", r->year, r->year);
}

static const char *
introduction(struct report *r)
{
	const char *named = introductions[half(r)][below(3)];

	return say("%s编制本报告。%s%s",
	    half(r) == 0 ? "根据《中华人民共和国政府信息公开条例》的规定，" :
			   "依照《中华人民共和国政府信息公开条例》第五十条和上级要求，",
	    named, chance(70) ? period(r) : "");
}

void
add_overview(struct report *r)
{
	bool first = chance(50), introduced = chance(60), apart = chance(70) || r->plain;

	if (introduced && first)
		add_block(r, PROSE, introduction(r), NULL);
	add_heading(r, 1, "一、总体情况");
	if (introduced && !first)
		add_paragraph(r, "text.1", introduction(r));
	if (!apart || chance(30))
		add_paragraphs(r, "text.1", &overview);
	if (apart)
		add_parts(r);
}

void
add_outlook(struct report *r)
{
	add_paragraphs(r, "text.5", &outlook);
}

/* From 2021 on section six must speak of the fee. */
void
add_remarks(struct report *r)
{
	struct hat h = fill_hat(r, &fees);

	if (r->year >= 2021 || chance(30)) {
		h.left = 1;
		add_paragraph(r, "text.6", paragraph(r, &h));
		if (chance(50))
			return;
	}
	add_paragraphs(r, "text.6", &remarks);
}
