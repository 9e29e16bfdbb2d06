/*
 * What one odd report says, as truth.c does for sound ones: its prose states no
 * number of the tables, and what sums it prints need not be right.  It draws
 * its numbers in an order of its own, which may not change: the reports that
 * the tests of dr-extract have always had are these.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "generate.h"

#define LENGTH(a) ((int)(sizeof(a) / sizeof(*(a))))

static const char *const places[] = {
	"孟州市",
	"云浦镇",
	"临河县",
	"青川市",
	"锦屏区",
	"白石县",
	"沙洲街道",
	"东湖新区",
	"南岭自治县",
	"清水乡",
	"望江县",
	"北辰区",
};

static const char *const bodies[] = {
	"人民政府",
	"教育局",
	"公共资源交易中心",
	"政务服务和大数据管理局",
	"发展和改革委员会",
	"人力资源和社会保障局",
	"市场监督管理局",
	"自然资源和规划局",
	"卫生健康委员会",
	"应急管理局",
	"人民政府办公室",
	"住房和城乡建设局",
};

/* In sentences: %Y the year, %N the next, %A the agency, %d some number. */

static const char *const opening[] = {
	"%Y年，我单位认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外。",
	"一年来，%A紧紧围绕中心工作，扎实推进政府信息公开各项任务落地见效。",
	"按照上级关于政务公开工作的部署，我单位健全机制、压实责任，公开质量持续提升。",
	"%Y年，%A政府信息公开工作取得新的进展，群众满意度达到98.6%。",
};

static const char *const proactive[] = {
	"全年通过门户网站主动公开政府信息%d条，通过微信公众号“政务公开”发布信息%d条。",
	"发布政策解读%d篇，其中图文解读%d篇、视频解读%d篇，解读率为100%。",
	"公开财政预决算、重大项目、公共服务等重点领域信息，累计阅读量超过%d次。",
	"召开新闻发布会%d场，回应社会关切%d件。",
	"及时更新公开指南与公开目录，做到内容真实、准确、完整。",
};

static const char *const on_request[] = {
	"进一步规范依申请公开的登记、审核、办理、答复、归档流程，确保依法按时答复。",
	"全年召开依申请公开会商会%d次，制发答复文书%d份。",
	"畅通当面、信函、在线平台等受理渠道，加强与申请人的沟通。",
	"对照国务院办公厅国办公开办函〔2021〕30号文件，修订答复模板%d种。",
};

static const char *const management[] = {
	"严格落实“三审三校”制度，明确审查内容、程序和责任，分级审核，先审后发。",
	"对%d件存量文件开展清理，动态调整公开属性。",
	"建立Excel与PDF两种格式的文件库，收录现行有效文件%d件，便于公众下载。",
	"规范性文件全部实行统一登记、统一编号、统一印发。",
};

static const char *const platforms[] = {
	"优化网站栏目%d个，新增Open Government专栏，支持IPv6访问和适老化浏览。",
	"政务新媒体账号由%d个整合为%d个，关停僵尸账号%d个。",
	"网站全年可用率为99.97%，首页平均加载时间为1.2秒。",
	"在政务服务大厅设置信息查阅点%d处，方便群众就近查阅。",
};

static const char *const oversight[] = {
	"将政府信息公开纳入年度绩效考核，分值权重为4%。",
	"组织业务培训%d期，参训%d人次。",
	"开展日常巡查%d次，发现并督促整改问题%d个。",
	"全年未发生因政府信息公开被责任追究的情形。",
};

static const char *const problems[] = {
	"%Y年，政府信息公开工作还存在一些不足：一是公开的主动性有待加强；二是政策解读的形式不够丰富。",
	"%N年，我单位将重点做好以下工作：一是加大培训力度，全年计划培训%d人次；二是完善制度，健全长效机制。",
	"针对存在的问题，下一步将细化责任分工，力争在%N年6月底前完成整改。",
	"个别科室对政策文件的公开时效把握不准，平均用时%d天，与群众期待还有差距。",
	"我们将继续利用AI等新技术提高检索能力，力争到%N年底检索准确率达到95%以上。",
};

static const char *const others[] = {
	"%Y年，本单位未收取政府信息公开信息处理费。",
	"按照《政府信息公开信息处理费管理办法》，%Y年共发出收费通知%d件，收取信息处理费%d元。",
	"本年度无其他需要报告的事项。",
	"全年承办人大代表建议%d件、政协提案%d件，办复率均为100%。",
};

struct part {
	const char *headings[3];
	const char *const *sentences;
	unsigned nsentences;
};

static const struct part parts[] = {
	{ { "（一）主动公开", "（一）主动公开情况", "（一）主动公开政府信息情况" }, proactive, LENGTH(proactive) },
	{ { "（二）依申请公开", "（二）依申请公开情况", "（二）依申请公开政府信息情况" }, on_request,
	    LENGTH(on_request) },
	{ { "（三）政府信息管理", "（三）政府信息管理情况", "（三）政府信息管理" }, management, LENGTH(management) },
	{ { "（四）平台建设", "（四）政府信息公开平台建设", "（四）政府信息公开平台建设情况" }, platforms,
	    LENGTH(platforms) },
	{ { "（五）监督保障", "（五）监督保障情况", "（五）监督保障" }, oversight, LENGTH(oversight) },
};

static const struct part overview = { { NULL }, opening, LENGTH(opening) };
static const struct part outlook = { { NULL }, problems, LENGTH(problems) };
static const struct part remarks = { { NULL }, others, LENGTH(others) };

static void
fill_proactive(const struct report *r, struct grid *g)
{
	for (int row = 0; row < g->rows; row++)
		for (int col = 0; col < g->cols; col++) {
			struct cell *c = g->at[row][col];

			if (!starts(g, row, col) || c->role != VALUE)
				continue;
			if (c->unit == AMOUNT)
				set_value(r, c, amount());
			else if (c->unit == CHANGE && chance(40))
				set_count(r, c, -fresh(3));
			else
				set_count(r, c, fresh_or_zero(c->unit == CHANGE ? 3 : 8));
		}
}

/*
 * The six applicants' columns come first, and the sums follow from them:
 * new + carried_in = processed + carried_out, and the total of each row.
 */
static void
fill_requests(const struct report *r, struct grid *g)
{
	enum { NEW = 3, CARRIED_IN, OUTCOMES };
	int processed = g->rows - 2, carried_out = g->rows - 1;
	long n[MAX_ROWS][7] = { { 0 } };
	unsigned wrong = odd(r, 12) ? 15 : 0;

	for (int a = 0; a < 6; a++) {
		for (int row = OUTCOMES; row < processed; row++)
			n[processed][a] += n[row][a] = fresh_or_zero(4);
		n[carried_out][a] = fresh_or_zero(4);
		n[CARRIED_IN][a] = fresh_or_zero(3);
		n[NEW][a] = n[processed][a] + n[carried_out][a] - n[CARRIED_IN][a];
		if (n[NEW][a] < 0) {
			n[CARRIED_IN][a] += n[NEW][a];
			n[NEW][a] = 0;
		}
	}
	for (int row = NEW; row < g->rows; row++) {
		for (int a = 0; a < 6; a++)
			n[row][6] += n[row][a];
		n[row][6] = printed_sum(r, n[row][6], wrong);
	}
	for (int row = NEW; row < g->rows; row++)
		for (int a = 0; a < 7; a++)
			set_count(r, g->at[row][3 + a], n[row][a]);
}

/* Fills a sentence's blanks. */
static void
put_sentence(const struct report *r, struct text *t, const char *s)
{
	for (; *s != '\0'; s++) {
		if (*s != '%') {
			put_n(t, s, 1);
			continue;
		}
		if (s[1] == 'Y')
			put(t, say("%d", r->year));
		else if (s[1] == 'N')
			put(t, say("%d", r->year + 1));
		else if (s[1] == 'A')
			put(t, r->agency);
		else if (s[1] == 'd')
			put(t, say("%u", 2 + below(below(2) ? 90 : 9000)));
		else {
			put(t, "%");
			continue;
		}
		s++;
	}
}

/* One to three sentences, from the at-th on. */
static const char *
paragraph(const struct report *r, const struct part *p, unsigned at)
{
	struct text t = { 0 };
	const char *s;

	for (unsigned n = 1 + below(3); n > 0; n--)
		put_sentence(r, &t, p->sentences[at++ % p->nsentences]);
	s = say("%s", t.s);
	free(t.s);
	return s;
}

static void
add_prose(struct report *r, const char *key, const struct part *p, bool must)
{
	unsigned at = below(p->nsentences);

	for (unsigned n = 1 + below(3); n > 0; n--) {
		const char *text = paragraph(r, p, at++);

		add_block(r, PROSE, text, NULL);
		add_fact(r, key, text, must && r->layout->prose_exact);
	}
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
			text = paragraph(r, p, below(p->nsentences));
			add_block(r, PROSE, say("%s%s%s", p->headings[style], ends[end], text), NULL);
			add_fact(r, key, text, false);
		} else {
			add_block(r, PART, p->headings[style], NULL);
			add_prose(r, key, p, true);
		}
	}
}

static const char *
period(struct report *r)
{
	add_fact(r, "meta.period", say("%d-01-01/%d-12-31", r->year, r->year), true);
	return say("本报告中所列数据的统计期限自%d年1月1日起至%d年12月31日止。", r->year, r->year);
}

/* The introduction names all six sections, and is the heading of none. */
static const char *
introduction(struct report *r)
{
	static const char *const names[] = {
		"全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、"
		"行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分。",
		"报告由一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况，"
		"四、政府信息公开行政复议、行政诉讼情况，五、存在的主要问题及改进情况，"
		"六、其他需要报告的事项组成。",
		"",
	};

	const char *named = names[below(LENGTH(names))];

	return say(
	    "根据《中华人民共和国政府信息公开条例》的规定，编制本报告。%s%s", named, chance(70) ? period(r) : "");
}

static const char *
published_line(struct report *r)
{
	unsigned month = 1 + below(3), day = 1 + below(28), line = below(4);
	int year = r->year + 1;

	add_fact(r, "meta.published", say("%d-%02u-%02u", year, month, day), true);
	if (line == 3)
		return say("发布时间：%d年%u月%u日", year, month, day);
	if (line == 2)
		return say("发布时间:\n%d-%02u-%02u 09:30", year, month, day);
	if (line == 1)
		return say("发布日期：%d-%02u-%02u 17:17", year, month, day);
	return say("发布时间：%d-%02u-%02u", year, month, day);
}

/* Who reports, and on which year: in the title, or only in the page's own fields. */
static void
add_head(struct report *r)
{
	bool titled = !odd(r, 12);

	if (odd(r, 35))
		add_noise_before(r);
	if (!titled || odd(r, 30)) {
		add_block(r, NOISE, published_line(r), NULL);
		add_block(r, NOISE, say("信息来源：%s", r->agency), NULL);
	}
	add_fact(r, "agency", r->agency, titled);
	add_fact(r, "year", say("%d", r->year), titled);
	if (titled)
		add_title(r);
}

static void
put_heading(struct report *r, const char *text)
{
	add_block(r, HEADING, disturb_heading(r, text), NULL);
}

static void
say_overview(struct report *r)
{
	bool first = chance(50), introduced = chance(60);

	if (introduced && first)
		add_block(r, PROSE, introduction(r), NULL);
	put_heading(r, "一、总体情况");
	if (introduced && !first) {
		const char *text = introduction(r);

		add_block(r, PROSE, text, NULL);
		add_fact(r, "text.1", text, r->layout->prose_exact);
	}
	if (chance(30))
		add_prose(r, "text.1", &overview, true);
	if (chance(70))
		add_parts(r);
	else
		add_prose(r, "text.1", &overview, true);
}

static void
add_table(struct report *r, struct grid *g)
{
	disturb_labels(r, g);
	disturb_values(r, g);
	add_block(r, TABLE, NULL, g);
}

static void
add_tables(struct report *r)
{
	struct grid *g;

	put_heading(r, one_of(r, "二、主动公开政府信息情况", "二、主动公开政府信息详情"));
	g = form_proactive(r, r->form[0]);
	fill_proactive(r, g);
	add_table(r, g);

	put_heading(r, "三、收到和处理政府信息公开申请情况");
	g = form_requests(r, r->form[1]);
	fill_requests(r, g);
	add_table(r, g);

	put_heading(r,
	    one_of(
		r, "四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"));
	g = form_disputes(r);
	fill_disputes(r, g);
	add_table(r, g);
}

static void
choose_forms(struct report *r, const char *form)
{
	static const char *const any[] = { "2021", "2021", "2021", "2019", "2019", "mixed" };

	if (strcmp(form, "any") == 0)
		form = any[below(LENGTH(any))];
	if (strcmp(form, "mixed") == 0) {
		r->form[0] = chance(50) ? 2019 : 2021;
		r->form[1] = r->form[0] == 2019 ? 2021 : 2019;
	} else {
		r->form[0] = r->form[1] = atoi(form);
	}
	/* The form is told by cells that may be blank. */
	add_fact(r, "meta.form", form, r->plain);
	r->year = (r->form[0] == 2019 ? 2019 : 2021) + (int)below(r->form[0] == 2019 ? 2 : 5);
}

void
make_odd_report(struct report *r, const char *form)
{
	forget_numbers();
	choose_habits(r);
	choose_forms(r, form);
	r->place = places[below(LENGTH(places))];
	r->agency = say("%s%s", r->place, bodies[below(LENGTH(bodies))]);
	add_head(r);
	say_overview(r);
	add_tables(r);
	put_heading(r, one_of(r, "五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况"));
	add_prose(r, "text.5", &outlook, true);
	put_heading(r, "六、其他需要报告的事项");
	add_prose(r, "text.6", &remarks, true);
	if (odd(r, 30))
		add_noise_after(r);
}
