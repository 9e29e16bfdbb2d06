#include "meta/title.h"

#include <string.h>

#include "base/date.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "meta/body.h"

enum { LONGEST = 240, SHORTEST = 12 };

/* clang-format off */

/* What a report's title ends in, and what in any case makes a report of it. */
static const char *const reports[] = { "年度报告", "年报", "工作报告", "报告" };

/* What a title does not have in it; sentences and menus do. */
static const char *const sentence[] = { "。", "；", "，", ">", "》", "《", "|", "：", ":", "！", "!", "？", "?", "›", "»", ";", "," };

/* After what it is about: a menu that goes on, or another kind of paper. */
static const char *const strangers[] = {
	"信息公开", "指南", "目录", "制度", "栏", "首页", "位置", "通知", "关于", "更多", "查看", "点击", "模板", "格式",
	"填报", "解读", "评估", "审计", "整改", "提纲", "会议",
};

/* What is in front of a title, and belongs to a list or an attachment: signs, and words with a sign after. */
static const char *const bullets[] = { "·", "•", "●", "■", "◆", "▪", "※", "*", "“", "\"", "《", "〈" };
static const char *const fronts[] = { "附件", "附", "标题", "名称", "题目", "更正", "修订" };
static const char *const front_signs[] = { "：", ":", "、", ".", "．", "《", "】" };

static const char *const backs[] = {
	".pdf", ".PDF", ".docx", ".DOCX", ".doc", ".DOC", ".wps", ".ofd", ".html", ".htm", ".txt", "》", "〉", "”", "\"",
};

/* How a notice ends, and what it does to the report. */
static const char *const notices[] = {
	"的通知", "的公告", "的通告", "的公示", "的函", "的公布", "通知", "公告", "通告", "公示",
};
static const char *const verbs[] = {
	"公布", "发布", "印发", "公开", "公示", "刊发", "公告", "报送", "上报", "呈报", "报请", "审核",
};

/* Papers about how reports are to be written. */
static const char *const orders[] = { "做好", "报送", "上报", "编制", "填报", "编写", "撰写", "征求", "催报", "要求", "学习", "通报", "借鉴", "转发" };

static const char *const topics[] = { "政府信息公开", "政务信息公开", "信息公开", "政务公开" };

/* What separates the year, or what a title is about, from a name. */
static const char blank[] = "\1"; /* in place of a year */
static const char *const joints[] = {
	blank, "关于", "的", "年度", "——", "—", "－", "-", "_", "·", "度", "：", ":", "、",
};

/* Before the name of who reports, at the end of a title. */
static const char *const dashes[] = { "——", "--", "—", "－", "-", "_" };

/* What is in brackets after a title, and is not a name: what the report covers, or whom it was sent to. */
static const char *const covered[] = {
	"原", "含属", "含下", "本级",
	"含所", "含本", "含各", "含直", "含下", "含机", "含二", "含乡", "含镇", "含街", "含局", "含全", "不含", "包括", "包含", "除",
	"报送", "报市", "报县", "报区", "报省", "送", "呈",
};

/* Around a year, or what is said beside a title. */
static const char *const opening[] = { "（", "(", "【", "[", "〔", "［" };
static const char *const closing[] = { "）", ")", "】", "]", "〕", "］" };

/* Between the two years of 2022-2023年. */
static const char *const ranges[] = { "-", "—", "–", "－", "~", "～", "至", "到", "、", "和", "及", "与", "/" };
/* clang-format on */

/* --- years --- */

/* Whether the character before offset `at` is a digit. */
static int
digit_before(struct wording w, size_t at)
{
	const char *p = w.k + at, *end = p;

	if (at == 0)
		return 0;
	for (p--; p > w.k && ((unsigned char)*p & 0xC0) == 0x80; p--)
		;
	return fold_digit(utf8_next(&p, end)) >= 0;
}

/* 〔2021〕30号: the year of a document's number. */
static int
numbers_document(struct wording w, size_t to)
{
	struct wording after = wording_after(w, to);
	size_t n = wording_starts_any(after, closing, COUNT(closing));
	const char *p, *end;

	if (n == 0 || n == after.n)
		return 0;
	p = after.k + n;
	end = after.k + after.n;
	return wording_starts(wording_after(after, n), "第") > 0 || fold_digit(utf8_next(&p, end)) >= 0;
}

/* 2023年1月, 二〇二三年十二月: who writes so says when it was written. */
static int
has_month(struct wording after)
{
	size_t n = wording_starts(after, "年");
	const char *p = after.k + n, *q = p, *end = after.k + after.n;
	uint32_t c = 0;

	if (n == 0)
		return 0;
	for (; q < end; p = q) {
		c = utf8_next(&q, end);
		if (fold_digit(c) < 0 && c != 0x5341) /* 十 */
			break;
	}
	return c == 0x6708 && p > after.k + n; /* 月 */
}

/* Whether a year says when the report, or its form, was made: （2024年印发）, （2021年版）, （2024年第1期）. */
static int
is_of_making(struct wording after)
{
	enum { SHORT_NOTE = 18 }; /* bytes, up to the bracket or the end */
	static const char *const made[] = { "印发", "修订", "公布", "发布", "更新", "编制", "报送", "制发", "印制",
		"格式", "版", "期", "号" };
	size_t i, end, n = after.n;

	for (i = 0; i < COUNT(closing); i++)
		if ((end = wording_find(after, closing[i])) < n)
			n = end;
	return n <= SHORT_NOTE && wording_ends_any(wording_cut(after, 0, n), made, COUNT(made)) > 0;
}

/* The next year in w from *at on, but no date's, no document's and not that of its making: [*at, *to).  Returns it, or 0. */
static int
next_year(struct wording w, size_t *at, size_t *to)
{
	const char *end = w.k + w.n, *q, *r;
	char date[DATE_SIZE];
	int year;

	for (; *at < w.n; ++*at) {
		if (!date_begins(w.k + *at, end) || digit_before(w, *at))
			continue;
		q = r = w.k + *at;
		if ((year = date_year(&q, end)) == 0)
			continue;
		if (date_at(&r, end, 0, date) != 0) {
			*at = (size_t)(r - w.k) - 1;
			continue;
		}
		*to = (size_t)(q - w.k);
		if (!numbers_document(w, *to) && !has_month(wording_after(w, *to)) &&
		    !is_of_making(wording_after(w, *to)))
			return year;
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
	static const char *const years[] = { "年度", "年" }, *const whole[] = { "年度报告", "年报" };
	size_t at = 0, to = 0, from, open, last = 0;
	int year, only = 0, differ = 0;

	memcpy(k, w.k, w.n);
	*where = (struct span){ NULL, 0 };
	for (; (year = next_year(w, &at, &to)) != 0; at = last = to) {
		if (only == 0)
			*where = wording_text(wording_cut(w, at, to - at));
		differ |= only != 0 && year != only;
		only = year;
		if (wording_starts_any(wording_after(w, to), whole, COUNT(whole)) == 0)
			to += wording_starts_any(wording_after(w, to), years, COUNT(years));
		open = wording_ends_any(wording_cut(w, 0, at), opening, COUNT(opening));
		if (open > 0)
			to += wording_starts_any(wording_after(w, to), closing, COUNT(closing));
		from = at - open;
		if (last > 0 &&
		    wording_starts_any(wording_cut(w, last, from - last), ranges, COUNT(ranges)) == from - last)
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

/* --- what is around a title --- */

/* Length of 附件1： or the like at the beginning of w, or 0. */
static size_t
front_word(struct wording w)
{
	size_t n = wording_starts_any(w, fronts, COUNT(fronts)), digits = 0, sign;

	if (n == 0)
		return 0;
	while (n < w.n && digits < 2 && w.k[n] >= '0' && w.k[n] <= '9') {
		n++;
		digits++;
	}
	sign = wording_starts_any(wording_after(w, n), front_signs, COUNT(front_signs));
	/* 附属医院 is a name. */
	return sign > 0 || (digits > 0 && n < w.n && (unsigned char)w.k[n] >= 0x80) ? n + sign : 0;
}

/* Length of 【公告】 or （修订） at the beginning of w, or 0; a year in it is the title's. */
static size_t
front_label(struct wording w)
{
	size_t i, k, at;

	for (i = 0; i < COUNT(opening); i++) {
		if (wording_starts(w, opening[i]) == 0 || (at = wording_find(w, closing[i])) == WORDING_NONE || at > 30)
			continue;
		for (k = 0; k < at && !fold_is_digit((unsigned char)w.k[k]); k++)
			;
		return k == at ? at + strlen(closing[i]) : 0;
	}
	return 0;
}

static struct wording
cut_front(struct wording w)
{
	size_t n;

	while ((n = wording_starts_any(w, bullets, COUNT(bullets))) > 0 || (n = front_word(w)) > 0 ||
	    (n = front_label(w)) > 0)
		w = wording_after(w, n);
	return w;
}

static struct wording
cut_back(struct wording w)
{
	size_t n;

	while ((n = wording_ends_any(w, backs, COUNT(backs))) > 0)
		w = wording_before(w, n);
	return w;
}

/* Whether a day is at the end in digits, as in lists of papers: … [2023-01-10] */
static int
is_listed(struct wording w)
{
	const char *p, *q, *end;
	char date[DATE_SIZE];

	w = wording_before(w, wording_ends_any(w, closing, COUNT(closing)));
	if (w.n < 8 || w.k[w.n - 1] < '0' || w.k[w.n - 1] > '9')
		return 0;
	end = w.k + w.n;
	for (p = end - (w.n < 10 ? w.n : 10); p < end; p++) {
		q = p;
		if (((unsigned char)*p & 0xC0) != 0x80 && date_at(&q, end, 0, date) != 0 && q == end)
			return 1;
	}
	return 0;
}

/* What is in the brackets that end w, which begin at *at; that is WORDING_NONE where none do. */
static struct wording
in_brackets(struct wording w, size_t *at)
{
	size_t i, n;

	for (i = 0; i < COUNT(opening); i++) {
		n = wording_ends(w, closing[i]);
		if (n > 0 && (*at = wording_last(w, opening[i])) != WORDING_NONE && *at > 0)
			return wording_after(wording_before(w, n), *at + strlen(opening[i]));
	}
	*at = WORDING_NONE;
	return wording_cut(w, 0, 0);
}

/* Without what a title may have after its last word: a bracket, or the year. */
static struct wording
cut_tail(struct wording w)
{
	size_t n, at;

	do {
		n = w.n;
		in_brackets(w, &at);
		if (at != WORDING_NONE)
			w = wording_cut(w, 0, at);
		while (wording_ends(w, blank) > 0)
			w = wording_before(w, 1);
		if (w.n < n)
			w = wording_before(w, wording_ends_any(w, dashes, COUNT(dashes)));
	} while (w.n < n);
	return w;
}

/* --- whose it is --- */

/* Without the signs and small words that join a name to what follows. */
static struct wording
trim(struct wording w)
{
	size_t n;

	while ((n = wording_ends_any(w, joints, COUNT(joints))) > 0)
		w = wording_before(w, n);
	while ((n = wording_starts_any(w, joints, COUNT(joints))) > 0)
		w = wording_after(w, n);
	return w;
}

/* 公布, 发布, … in front of what they are done to. */
static struct wording
without_verbs(struct wording w)
{
	size_t n;

	while ((n = wording_starts_any(w, verbs, COUNT(verbs))) > 0)
		w = trim(wording_after(w, n));
	return w;
}

/* The name beside the year; of two, nobody knows whether they are one. */
static struct wording
beside_year(struct wording w)
{
	struct wording before, after;
	size_t at;

	w = without_verbs(trim(w));
	if ((at = wording_find(w, blank)) == WORDING_NONE)
		return w;
	before = trim(wording_cut(w, 0, at));
	after = without_verbs(trim(wording_after(w, at)));
	return after.n == 0 ? before : wording_cut(w, 0, 0);
}

/* The name in what is before the words of what is reported. */
static struct wording
name_in(struct wording head)
{
	struct wording before, after;
	size_t at = wording_last(head, "关于");

	if (at == WORDING_NONE)
		return beside_year(head);
	/* 甲关于公布乙2022年度… is the report of 乙. */
	before = beside_year(wording_cut(head, 0, at));
	after = beside_year(wording_after(head, at + strlen("关于")));
	return after.n > 0 ? after : before;
}

/* Where the name ends: what it reports on begins.  WORDING_NONE where it does not say. */
static size_t
topic_at(struct wording core, size_t *after)
{
	size_t i, at, n;

	for (i = 0; i < COUNT(topics); i++) {
		at = wording_find(core, topics[i]);
		if (at == WORDING_NONE)
			continue;
		n = strlen(topics[i]);
		*after = at + n;
		/* 人民政府信息公开: the government is its name. */
		if (i == 0 && wording_ends(wording_cut(core, 0, at), "人民") > 0)
			at += strlen("政府");
		return at;
	}
	return WORDING_NONE;
}

/* Sees to the end of the core; returns whether it is that of a report. */
static int
is_report(struct wording core, int year)
{
	size_t n = wording_ends_any(core, reports, COUNT(reports));

	return n > strlen("报告") || (n > 0 && (year != 0 || wording_find(core, "年度") != WORDING_NONE));
}

/* 云溪市教育局年度报告2022 says enough where nothing but its name and year are in it. */
static int
is_loose(struct wording core, const struct title *t, size_t *topic)
{
	size_t n = wording_ends_any(core, reports, 2);
	struct wording name;

	if (n == 0 || t->number == 0)
		return 0;
	*topic = core.n - n;
	name = name_in(wording_cut(core, 0, *topic));
	return body_of(name) == BODY_SURE;
}

/* Whether w is 关于公布…的通知; *inner is what it gives notice of.  -1 where it orders reports to be written. */
static int
notice(struct wording w, struct wording *inner)
{
	size_t n = wording_ends_any(w, notices, COUNT(notices)), at;

	*inner = w;
	if (n == 0)
		return 0;
	*inner = cut_back(wording_before(w, n));
	*inner = wording_before(*inner, wording_ends(*inner, "的"));
	at = wording_last(*inner, "关于");
	return at != WORDING_NONE && wording_has(wording_after(*inner, at), orders, COUNT(orders)) ? -1 : 1;
}

/* A name without what is in brackets after it and is none: 云溪市教育局（含所属单位）. */
static struct wording
without_cover(struct wording w)
{
	size_t at;

	return wording_starts_any(in_brackets(w, &at), covered, COUNT(covered)) > 0 ? wording_cut(w, 0, at) : w;
}

/* The name, where it is one; 0 where a menu is in its place. */
static int
set_agency(struct title *t, struct wording name)
{
	enum body b;

	name = without_cover(name);
	b = name.n > 0 ? body_of(name) : BODY_NOBODY;

	if (b >= BODY_LIKELY)
		t->agency = wording_text(name);
	return b != BODY_NONE;
}

/* Whether what is in brackets after a title is whose it is, and not what it covers. */
static int
names_signer(struct wording name)
{
	return name.n > 0 && body_of(name) == BODY_SURE && body_has_place(name) &&
	    wording_starts_any(name, covered, COUNT(covered)) == 0;
}

/*
 * The name at the end of a title, in brackets or after a dash: …年度报告（云溪市教育局）;
 * n is 0 where there is none.  After a dash a place or its government is a site
 * that signs its pages, and no part of the title: *inner is then without it.
 * *core gets what is before the dash.
 */
static struct wording
signer_of(struct wording *inner, struct wording *core)
{
	struct wording w = *inner, name;
	size_t i, at;

	*core = w;
	name = in_brackets(w, &at);
	if (names_signer(name)) {
		/* Of two nobody knows who it is. */
		return names_signer(in_brackets(wording_cut(w, 0, at), &at)) ? wording_cut(w, 0, 0) : name;
	}
	for (i = 0; i < COUNT(dashes); i++) {
		if ((at = wording_last(w, dashes[i])) == WORDING_NONE)
			continue;
		name = wording_after(w, at + strlen(dashes[i]));
		if (body_of(name) != BODY_SURE || !body_has_place(name))
			continue;
		*core = wording_cut(w, 0, at);
		if (body_is_office(name))
			return name;
		*inner = *core;
		break;
	}
	return wording_cut(w, 0, 0);
}

int
title_read(struct title *t, struct wording w)
{
	static const char *const marks[] = { "《", "》", "〈", "〉" };
	struct wording core, inner, tail, signer, written;
	size_t topic, after = 0, at;
	char k[LONGEST];
	int n;

	memset(t, 0, sizeof *t);
	/* Most words say no at once. */
	if (wording_find(w, "报告") == WORDING_NONE && wording_find(w, "年报") == WORDING_NONE)
		return 0;
	written = cut_back(cut_front(w));
	if (written.n > LONGEST || written.n < SHORTEST)
		return 0;
	t->number = blank_years(written, k, &t->year);
	inner = (struct wording){ written.s, k, written.n };
	signer = signer_of(&inner, &core);
	n = notice(cut_tail(core), &core);
	if (n < 0 || is_listed(inner))
		return 0;
	t->notice = n;
	/* 关于公布《…》的通知 */
	if (n && (at = wording_find(core, marks[0])) != WORDING_NONE && wording_find(core, marks[1]) == WORDING_NONE) {
		t->notice = 0;
		at += strlen(marks[0]);
		inner = core = wording_after(core, at);
		t->number = blank_years(wording_cut(written, at, core.n), k + at, &t->year);
	}
	core = cut_tail(core);
	if (!wording_ends_any(core, reports, COUNT(reports)) || wording_has(inner, sentence, COUNT(sentence)))
		return 0;
	if (!is_report(core, t->number))
		return 0;
	topic = topic_at(core, &after);
	if (topic == WORDING_NONE) {
		if (!is_loose(core, t, &topic))
			return 0;
		t->loose = 1;
		after = topic;
	}
	tail = wording_after(core, after);
	if (wording_has(tail, strangers, COUNT(strangers)))
		return 0;
	if (!set_agency(t, name_in(wording_cut(core, 0, topic))))
		return 0;
	if (t->agency.n == 0)
		t->agency = wording_text(signer);
	t->bare = t->year.n > 0 &&
	    wording_starts(wording_after(written, (size_t)(t->year.s - written.s) + t->year.n), "年") == 0;
	t->text = wording_text(inner);
	return 1;
}

/* --- a title among names of site and column --- */

enum { PIECES = 12 }; /* more of them are a menu */

/* Length of what separates the names of site, column and page at p; 0 where nothing does. */
static size_t
site_mark(const char *p, const char *end)
{
	static const char *const signs[] = { "_", "|", "｜", "--", "——", "—", "–", ">", "»", "›", "-", "－", "·", "•",
		"/", "::" };
	struct wording rest = { p, p, (size_t)(end - p) };
	const char *q = p;

	/* Few begin as Chinese characters do. */
	if ((unsigned char)*p >= 0xE4 && (unsigned char)*p <= 0xEE)
		return 0;
	return utf8_space(utf8_next(&q, end)) ? (size_t)(q - p) : wording_starts_any(rest, signs, COUNT(signs));
}

/* The words between the marks of given, in order; returns how many, or 0 where there are too many. */
static size_t
pieces_of(struct span given, struct span piece[PIECES])
{
	const char *p = given.s, *end = p + given.n, *q;
	size_t n = 0, mark;
	int apart = 1;

	for (; p < end; p = q) {
		q = p;
		mark = site_mark(p, end);
		if (mark > 0) {
			q += mark;
			apart = 1;
			continue;
		}
		utf8_next(&q, end);
		if (apart && n == PIECES)
			return 0;
		if (apart)
			piece[n++] = (struct span){ p, 0 };
		piece[n - 1].n = (size_t)(q - piece[n - 1].s);
		apart = 0;
	}
	return n;
}

/* How much a title tells; a name that says where the body is tells more. */
static int
worth(const struct title *t)
{
	struct wording_room room;

	return 4 * (t->number != 0) + 4 * (t->agency.n > 0) - 2 * t->loose +
	    (t->agency.n > 0 && body_has_place(wording_of(&room, t->agency)));
}

/* Whether words before others are a name by themselves, and not the beginning of one: 云溪市 教育局. */
static int
stands_alone(struct span words)
{
	struct wording_room room;
	struct wording w = wording_of(&room, words);

	return body_is_office(w) || wording_ends(w, "政府") > 0;
}

int
title_of_site(struct title *t, struct page *p, struct span given)
{
	struct span piece[PIECES], words;
	struct wording_room room;
	struct title other;
	size_t n = pieces_of(given, piece), from, to;
	int best = -1, is;

	memset(t, 0, sizeof *t);
	for (from = 0; from < n; from++) {
		for (to = from + 1; to <= n; to++) {
			words = (struct span){ piece[from].s,
				(size_t)(piece[to - 1].s + piece[to - 1].n - piece[from].s) };
			if (!title_read(&other, wording_of(&room, words)))
				continue;
			is = worth(&other);
			if (is < best || (is == best && (from == 0 || !stands_alone(piece[from - 1]))))
				continue;
			best = is;
			*t = other;
			title_keep(t, p);
		}
	}
	return best >= 0;
}

int
title_of_heading(struct title *t, struct page *p, struct span given)
{
	static const char *const steps[] = { ">", "»", "›" };
	size_t number = fold_ordinal(given.s, given.n, NULL, NULL), i, at;
	struct wording w = { given.s + number, given.s + number, given.n - number };

	/* A path has what it leads to at its end. */
	for (i = 0; i < COUNT(steps); i++)
		if ((at = wording_last(w, steps[i])) != WORDING_NONE)
			w = wording_after(w, at + strlen(steps[i]));
	return title_of_site(t, p, wording_text(w));
}

/* --- the rest --- */

void
title_keep(struct title *t, struct page *p)
{
	char *s = page_text(p, t->text.n + 1);

	memcpy(s, t->text.s, t->text.n);
	if (t->agency.n > 0)
		t->agency.s = s + (t->agency.s - t->text.s);
	if (t->year.n > 0)
		t->year.s = s + (t->year.s - t->text.s);
	t->text.s = s;
}

int
title_differs_agency(const struct title *a, const struct title *b)
{
	const struct span *longer = a->agency.n > b->agency.n ? &a->agency : &b->agency,
			  *other = longer == &a->agency ? &b->agency : &a->agency;

	if (other->n == 0)
		return 0;
	/* 教育局 and 云溪市教育局 are no two. */
	return memcmp(longer->s + longer->n - other->n, other->s, other->n) != 0;
}

int
title_differs_year(const struct title *a, const struct title *b)
{
	return a->number != 0 && b->number != 0 && a->number != b->number;
}
