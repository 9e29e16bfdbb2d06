#include "meta/title.h"

#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "meta/body.h"

enum { LONGEST = 240 };

/* How much of a title's worth is what it tells. */
enum { HAS_YEAR = 5, HAS_AGENCY = 4, IS_NOTICE = -1, IS_LOOSE = -2 };

/* clang-format off */

/* What a report's title ends in, and what in any case makes a report of it. */
static const char reports[] = "年度报告 年报 工作报告 报告";

/* What a title does not have in it; sentences and menus do. */
static const char sentence[] = "。 ； ， > 》 《 | ： : ！ ! ？ ? › » ; ,";

/* After what it is about: a menu that goes on, or another kind of paper. */
static const char strangers[] =
	"信息公开 指南 目录 制度 栏 首页 位置 通知 关于 更多 查看 点击 模板 格式 填报 解读 评估 审计 整改 提纲 会议";

/* What is in front of a title, and belongs to a list or an attachment: signs, and words with a sign after. */
static const char bullets[] = "· • ● ■ ◆ ▪ ※ * “ \" 《 〈";
static const char fronts[] = "附件 附 标题 名称 题目 更正 修订 一图读懂 图解 图文 公示";
static const char front_signs[] = "： : 、 . ． 《 】 丨 ｜ |";

static const char backs[] = ".pdf .PDF .docx .DOCX .doc .DOC .wps .ofd .html .htm .txt 》 〉 ” \"";

/* How a notice ends, and what it does to the report. */
static const char notices[] = "》的报告 的通知 的公告 的通告 的公示 的函 的公布 通知 公告 通告 公示";
static const char verbs[] = "公布 发布 印发 公开 公示 刊发 公告 报送 上报 呈报 报请 审核";

/* Papers about how reports are to be written. */
static const char orders[] = "做好 报送 上报 编制 填报 编写 撰写 征求 催报 要求 学习 通报 借鉴 转发";

static const char *const topics[] = { "政府信息公开", "政务信息公开", "信息公开", "政务公开" }; /* the surest first */

/* What separates the year, or what a title is about, from a name. */
static const char blank[] = "\1"; /* in place of a year */
static const char joints[] = "\1 关于 的 年度 —— — － - _ · 度 ： : 、";

/* Before the name of who reports, at the end of a title. */
static const char dashes[] = "—— -- — － - _";

/* What is in brackets after a title, and is not a name: what the report covers, or whom it was sent to. */
static const char covered[] =
	"原 含属 含下 本级 含所 含本 含各 含直 含下 含机 含二 含乡 含镇 含街 含局 含全 不含 包括 包含 除 报送 报市 "
	"报县 报区 报省 送 呈";

/* Around a year, or what is said beside a title. */
static const char opening[] = "（ ( 【 [ 〔 ［";
static const char closing[] = "） ) 】 ] 〕 ］";

/* After a year: when a report, or its form, was made. */
static const char made[] = "印发 修订 公布 发布 更新 编制 报送 制发 印制 格式 版 期 号";

/* Between the two years of 2022-2023年. */
static const char ranges[] = "- — – － ~ ～ 至 到 、 和 及 与 /";
/* clang-format on */

/* --- years --- */

/* Length of the digits that w begins with, Chinese ones too. */
static size_t
digits(struct wording w)
{
	const char *p = w.k, *q = p, *end = p + w.n;
	uint32_t c;

	for (; q < end; p = q) {
		c = utf8_next(&q, end);
		if (fold_digit(c) < 0 && c != 0x5341) /* 十 */
			break;
	}
	return (size_t)(p - w.k);
}

/*
 * Whether a year is not a report's, by what is after it: a month (2023年1月: when
 * it was written), the number of a document (〔2021〕30号), or that the report or
 * its form was made then (（2024年印发）, （2021年版）, （2024年第1期）).
 */
static int
is_other_year(struct wording after)
{
	enum { SHORT_NOTE = 24 }; /* bytes, up to the bracket or the end */
	size_t han = wording_starts(after, "年"), bracket = wording_starts(after, closing), n, end;
	struct wording rest = wording_after(after, han + bracket);

	n = digits(rest);
	if (bracket > 0 && (n > 0 || wording_starts(rest, "第") > 0))
		return 1;
	if (wording_starts(wording_after(rest, n), "月") > 0)
		return 1;
	end = wording_find(after, closing, NULL);
	rest = wording_cut(after, 0, end < after.n ? end : after.n);
	return rest.n <= SHORT_NOTE && wording_ends(rest, made) > 0;
}

/* The next year in w from *at on that may be a report's: [*at, *to).  Returns it, or 0. */
static int
next_year(struct wording w, size_t *at, size_t *to)
{
	const char *end = w.k + w.n, *day, *q;
	char date[DATE_SIZE];
	size_t n;
	int year;

	for (; *at < w.n; *at += n) {
		day = q = w.k + *at;
		n = digits(wording_after(w, *at));
		if (n == 0) {
			n = (unsigned char)*q >= 0xE0 ? 3 : 1;
		} else if (date_at(&day, end, 0, date) != 0) {
			n = (size_t)(day - q);
		} else if ((year = date_year(&q, end)) != 0) {
			*to = (size_t)(q - w.k);
			if (!is_other_year(wording_after(w, *to)))
				return year;
		}
	}
	return 0;
}

/*
 * The one year that w names, or 0 where it names none or several; *where is
 * where.  k gets w.k with all years blank, with what belongs to them: 年度,
 * brackets around, and what is between two of a range (2022-2023年).
 */
static int
blank_years(struct wording w, char *k, struct span *where)
{
	size_t at = 0, to = 0, from, open, last = 0;
	int year, only = 0, differ = 0;

	memcpy(k, w.k, w.n);
	*where = (struct span){ NULL, 0 };
	for (; (year = next_year(w, &at, &to)) != 0; at = last = to) {
		if (only == 0)
			*where = wording_text(wording_cut(w, at, to - at));
		differ |= only != 0 && year != only;
		only = year;
		if (wording_starts(wording_after(w, to), "年度报告 年报") == 0)
			to += wording_starts(wording_after(w, to), "年度 年");
		open = wording_ends(wording_cut(w, 0, at), opening);
		if (open > 0)
			to += wording_starts(wording_after(w, to), closing);
		from = at - open;
		if (last > 0 && wording_is(wording_cut(w, last, from - last), ranges))
			from = last;
		memset(k + from, *blank, to - from);
	}
	if (differ)
		where->n = 0;
	return differ ? 0 : only;
}

int
title_year(struct wording w, struct span *where, int *alone)
{
	char k[WORDING_MAX];
	int year = blank_years(w, k, where);

	*alone = w.n > 0 && memchr(k, *blank, w.n) == k && memcmp(k, k + 1, w.n - 1) == 0;
	return year;
}

struct span
title_digits(struct page *p, int year)
{
	char digits[16];

	snprintf(digits, sizeof digits, "%04d", year);
	return page_keep(p, (struct span){ digits, year != 0 ? 4 : 0 });
}

/* --- what is around a title --- */

/* Length of the number at the beginning of w, of one digit or two, or of two such: 1, 一, 2-1; 0 where a year is there. */
static size_t
front_number(struct wording w)
{
	size_t n = digits(w), more = n < w.n && w.k[n] == '-' ? 1 + digits(wording_after(w, n + 1)) : 0;

	return n <= strlen("一") && more <= strlen("-1") ? n + more : 0;
}

/* Length of a sign, 1.附件1： or 【公告】 at the beginning of w, or 0; a year in brackets is the title's. */
static size_t
front(struct wording w)
{
	size_t n = wording_starts(w, fronts), number = front_number(wording_after(w, n)), sign, to, i;

	if (n > 0) {
		n += number;
		sign = wording_starts(wording_after(w, n), front_signs);
		/* 附属医院 is a name. */
		return sign > 0 || (number > 0 && w.n > n && !ascii_is_digit(w.k[n])) ? n + sign : 0;
	}
	if ((n = fold_ordinal(w.k, w.n, NULL, NULL)) > 0)
		return n;
	if (wording_starts(w, opening) == 0 || wording_find(w, closing, &to) > 30)
		return wording_starts(w, bullets);
	for (i = 0; i < to && !ascii_is_digit(w.k[i]); i++)
		;
	return i == to ? to : 0;
}

/* Whether a day is at the end in digits, as in lists of papers: … [2023-01-10] */
static int
is_listed(struct wording w)
{
	const char *end = w.k + w.n - wording_ends(w, closing), *p = end;
	char date[DATE_SIZE];

	while (p > w.k && (ascii_is_digit(p[-1]) || p[-1] == '-' || p[-1] == '/' || p[-1] == '.'))
		p--;
	return p < end && date_at(&p, end, 0, date) != 0 && p == end;
}

/* What is in the brackets that end w, which begin at *at; that is WORDING_NONE where none do. */
static struct wording
in_brackets(struct wording w, size_t *at)
{
	static const char *const kinds[][2] = { { "（", "）" }, { "(", ")" }, { "【", "】" }, { "[", "]" },
		{ "〔", "〕" }, { "［", "］" } };
	size_t i, to;

	for (i = 0; i < COUNT(kinds); i++)
		if (wording_ends(w, kinds[i][1]) > 0 && (*at = wording_last(w, kinds[i][0], &to)) != WORDING_NONE &&
		    *at > 0)
			return wording_after(wording_before(w, strlen(kinds[i][1])), to);
	*at = WORDING_NONE;
	return wording_cut(w, 0, 0);
}

/* Without what a title may have after its last word: a bracket, or the year. */
static struct wording
cut_tail(struct wording w)
{
	size_t n, at;

	for (;;) {
		in_brackets(w, &at);
		if (at != WORDING_NONE)
			w = wording_cut(w, 0, at);
		else if ((n = wording_ends(w, blank)) > 0)
			w = wording_before(w, n);
		else
			return w;
		w = wording_before(w, wording_ends(w, dashes));
	}
}

/* --- whose it is --- */

/* Without the signs and small words that join a name to what follows, and 公布, 发布, … in front of it. */
static struct wording
trim(struct wording w)
{
	size_t n;

	w = wording_drop(w, joints);
	while ((n = wording_starts(w, joints)) > 0 || (n = wording_starts(w, verbs)) > 0)
		w = wording_after(w, n);
	return w;
}

/* The name beside the year; of two, nobody knows whether they are one. */
static struct wording
beside_year(struct wording w)
{
	size_t at, to;

	w = trim(w);
	if ((at = wording_find(w, blank, &to)) == WORDING_NONE)
		return w;
	return trim(wording_after(w, to)).n == 0 ? trim(wording_cut(w, 0, at)) : wording_cut(w, 0, 0);
}

/* The name in what is before the words of what is reported: 甲关于公布乙2022年度… is the report of 乙. */
static struct wording
name_in(struct wording head)
{
	struct wording after;
	size_t to, at = wording_last(head, "关于", &to);

	if (at == WORDING_NONE)
		return beside_year(head);
	after = beside_year(wording_after(head, to));
	return after.n > 0 ? after : beside_year(wording_cut(head, 0, at));
}

/* Where the name ends: what it reports on begins.  WORDING_NONE where it does not say. */
static size_t
topic_at(struct wording core, size_t *after)
{
	size_t at = WORDING_NONE, i;

	for (i = 0; i < COUNT(topics) && at == WORDING_NONE; i++)
		at = wording_find(core, topics[i], after);
	/* 人民政府信息公开: the government is its name. */
	if (at != WORDING_NONE && wording_ends(wording_cut(core, 0, at), "人民") > 0)
		at += strlen("政府");
	return at;
}

/* Sees to the end of the core; returns whether it is that of a report. */
static int
is_report(struct wording core, int year)
{
	size_t n = wording_ends(core, reports);

	return n > strlen("报告") || (n > 0 && (year != 0 || wording_has(core, "年度")));
}

/* 云溪市教育局年度报告2022 says enough where nothing but its name and year are in it. */
static int
is_loose(struct wording core, const struct title *t, size_t *topic)
{
	size_t n = wording_ends(core, "年度报告 年报");

	*topic = core.n - n;
	return n > 0 && t->number != 0 && body_of(name_in(wording_cut(core, 0, *topic))) == BODY_SURE;
}

/* Whether w is 关于公布…的通知; *inner is what it gives notice of.  -1 where it orders reports to be written. */
static int
notice(struct wording w, struct wording *inner)
{
	size_t n = wording_ends(w, notices), to;

	*inner = w;
	if (n == 0)
		return 0;
	*inner = wording_drop(wording_before(w, n), backs);
	wording_last(*inner, "关于", &to);
	return wording_has(wording_after(*inner, to), orders) ? -1 : 1;
}

/* The name, without what is in brackets after it and is none (云溪市教育局（含所属单位）); 0 where a menu is in its place. */
static int
set_agency(struct title *t, struct wording name)
{
	enum body b;
	size_t at;

	if (wording_starts(in_brackets(name, &at), covered) > 0)
		name = wording_cut(name, 0, at);
	b = name.n > 0 ? body_of(name) : BODY_NOBODY;
	if (b >= BODY_LIKELY)
		t->agency = wording_text(name);
	return b != BODY_NONE;
}

/* Whether words after a title are the name of a body, and not what it covers. */
static int
is_signer(struct wording name)
{
	return body_has_place(name) && wording_starts(name, covered) == 0 && body_of(name) == BODY_SURE;
}

/*
 * The name at the end of a title, in brackets or after a dash: …年度报告（云溪市教育局）;
 * n is 0 where there is none, or two.  After a dash a place or its government is
 * a site that signs its pages, and no part of the title: *w is then without it.
 * *core gets what is before the dash.
 */
static struct wording
signer_of(struct wording *w, struct wording *core)
{
	size_t at, to;
	struct wording name = wording_drop(in_brackets(*w, &at), joints), none = wording_cut(*w, 0, 0);

	*core = *w;
	if (is_signer(name))
		return is_signer(in_brackets(wording_cut(*w, 0, at), &at)) ? none : name;
	at = wording_last(*w, dashes, &to);
	name = wording_after(*w, to);
	if (!is_signer(name))
		return none;
	*core = wording_cut(*w, 0, at);
	if (body_is_office(name))
		return name;
	*w = *core;
	return none;
}

/* Whether the name of another office, without its place, is in the brackets at the end of a title. */
static int
has_other_office(struct wording w, struct span agency)
{
	size_t at;
	struct wording name = wording_drop(in_brackets(w, &at), joints);

	return wording_starts(name, covered) == 0 && !body_has_place(name) && body_of(name) == BODY_SURE &&
	    body_differs(agency, wording_text(name));
}

/* Without the office that a title may begin with, and a colon: 云溪市教育局：2022年…. */
static struct wording
after_name(struct wording w)
{
	size_t to, at = wording_find(w, "： :", &to);

	return at != WORDING_NONE && body_is_office(wording_cut(w, 0, at)) ? wording_after(w, to) : w;
}

int
title_read(struct title *t, struct page *p, struct wording w)
{
	struct wording core, inner, signer, outer, written;
	size_t topic, after = 0, n;
	char k[LONGEST];

	memset(t, 0, sizeof *t);
	/* Most words say no at once. */
	if (!wording_has(w, "报告 年报"))
		return 0;
	while ((n = front(w)) > 0)
		w = wording_after(w, n);
	written = wording_drop(w, backs);
	if (written.n > LONGEST)
		return 0;
	t->number = blank_years(written, k, &t->year);
	inner = (struct wording){ written.s, k, written.n };
	signer = signer_of(&inner, &core);
	t->notice = notice(cut_tail(core), &core);
	if (t->notice < 0 || is_listed(inner))
		return 0;
	/* 关于公布《…》的通知, and 《…》的报告, of which the first sign is gone */
	if (t->notice && (wording_find(core, "《", &n) != WORDING_NONE || wording_has(inner, "》")) &&
	    !wording_has(core, "》")) {
		t->notice = 0;
		outer = name_in(wording_cut(core, 0, n > 0 ? n - strlen("《") : 0));
		if (is_signer(outer) && !body_publishes_others(outer))
			signer = outer;
		inner = core = wording_after(core, n);
		t->number = blank_years(wording_cut(written, n, core.n), k + n, &t->year);
	}
	core = cut_tail(core);
	if (!is_report(core, t->number) || wording_has(after_name(inner), sentence))
		return 0;
	topic = topic_at(core, &after);
	t->loose = topic == WORDING_NONE;
	if (t->loose && !is_loose(core, t, &topic))
		return 0;
	if (!t->loose && wording_has(wording_after(core, after), strangers))
		return 0;
	if (!set_agency(t, name_in(wording_cut(core, 0, topic))))
		return 0;
	if (t->agency.n == 0)
		t->agency = wording_text(signer);
	/* 云溪市2023年…报告（水务局） is not the government's. */
	else if (signer.n == 0 && has_other_office(inner, t->agency))
		t->agency.n = 0;
	t->several = t->number == 0 && t->year.s != NULL ? TITLE_YEARS : 0;
	n = (size_t)(t->year.s - written.s) + t->year.n;
	t->bare = t->year.n > 0 && wording_starts(wording_after(written, n), "年") == 0;
	t->text = page_keep(p, wording_text(inner));
	t->agency = page_keep(p, t->agency);
	t->year = page_keep(p, t->year);
	return 1;
}

/* --- a title among names of site and column --- */

enum { PIECES = 12 }; /* more of them are a menu */

/* Length of what separates the names of site, column and page at p; 0 where nothing does. */
static size_t
site_mark(const char *p, const char *end)
{
	static const char signs[] = "_ | ｜ -- —— — – > » › - － · • / ::";
	struct wording rest = { p, p, (size_t)(end - p) };
	const char *q = p;

	/* Few begin as Chinese characters do. */
	if ((unsigned char)*p >= 0xE4 && (unsigned char)*p <= 0xEE)
		return 0;
	return utf8_space(utf8_next(&q, end)) ? (size_t)(q - p) : wording_starts(rest, signs);
}

/* The words between the marks of given, in order; returns how many, or 0 where there are too many. */
static size_t
pieces_of(struct span given, struct span piece[PIECES])
{
	const char *p = given.s, *end = p + given.n;
	size_t n = 0, mark;
	int apart = 1;

	while (p < end) {
		if ((mark = site_mark(p, end)) > 0) {
			p += mark;
			apart = 1;
			continue;
		}
		if (apart && n == PIECES)
			return 0;
		if (apart)
			piece[n++] = (struct span){ p, 0 };
		utf8_next(&p, end);
		piece[n - 1].n = (size_t)(p - piece[n - 1].s);
		apart = 0;
	}
	return n;
}

int
title_of_site(struct title *t, struct page *p, struct span given)
{
	struct span piece[PIECES], words;
	struct wording_room room, name;
	struct title other;
	size_t n = pieces_of(given, piece), from, to, first = 0;
	int best = -1, is;

	for (from = 0; from < n; from++) {
		for (to = from + 1; to <= n; to++) {
			words = (struct span){ piece[from].s,
				(size_t)(piece[to - 1].s + piece[to - 1].n - piece[from].s) };
			if (!title_read(&other, p, wording_of(&room, words)))
				continue;
			/* A name that says where the body is tells more. */
			is = title_worth(&other) + body_has_place(wording_of(&name, other.agency));
			if (is < best || (is == best && from == 0))
				continue;
			/* What is before may be a name by itself, or the beginning of this one: 云溪市 教育局. */
			if (is == best && !body_is_office(wording_of(&name, piece[from - 1])) &&
			    wording_ends(wording_in(&name), "政府") == 0)
				continue;
			best = is;
			first = from;
			*t = other;
		}
	}
	/* An office right before that of the title has a part in it: 云溪市水务局/市河长办2023年…. */
	if (first > 0 && body_is_office(wording_of(&room, piece[first - 1])) &&
	    body_differs(t->agency, piece[first - 1]))
		t->agency.n = 0;
	return best >= 0;
}

int
title_of_heading(struct title *t, struct page *p, struct span given)
{
	struct wording w = { given.s, given.s, given.n };
	size_t to;

	/* A path has what it leads to at its end. */
	wording_last(w, "> » ›", &to);
	return title_of_site(t, p, wording_text(wording_after(w, to)));
}

/* --- the rest --- */

int
title_tells(const struct title *t)
{
	return (t->agency.n > 0) + (t->number != 0);
}

struct span
title_line(const struct line *l)
{
	struct span t = l->text;

	for (; t.n > 0 && (t.s[t.n - 1] == '|' || t.s[t.n - 1] == ' '); t.n--)
		;
	for (; t.n > 0 && (*t.s == '|' || *t.s == ' '); t.n--)
		t.s++;
	return t;
}

int
title_worth(const struct title *t)
{
	return (t->number != 0 ? HAS_YEAR : 0) + (t->agency.n > 0 ? HAS_AGENCY : 0) + (t->loose ? IS_LOOSE : 0) +
	    (t->notice ? IS_NOTICE : 0);
}

int
title_differs_year(const struct title *a, const struct title *b)
{
	return a->number != 0 && b->number != 0 && a->number != b->number;
}
