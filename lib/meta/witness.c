#include "meta/witness.h"

#include <string.h>

#include "base/date.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "meta/body.h"

enum { AROUND = 120 }; /* bytes of a sentence that are looked at on either side of a year */

/* clang-format off */

/* What is said before a range of days that the report is about; and of another one. */
static const char *const about_data[] = { "统计", "数据", "报告期", "本报告", "本年报", "截至", "截止" };
static const char *const about_else[] = {
	"公示", "公告", "征求", "征集", "有效期", "任期", "发布日期", "发布时间", "公开日期", "公开时间", "公开期限", "施行",
	"整改", "计划", "规划", "培训", "开展期", "活动", "会议",
};

/* Before the year of this report, in the sentence that announces it; the body may be between. */
static const char *const announcing[] = {
	"现将", "现把", "现就", "特将", "现公布", "现发布", "现公开", "现予公布", "现向社会公布", "编制", "编制了", "编制完成", "形成", "形成了",
	"编制本", "撰写", "撰写了",
};
static const char *const reports[] = { "报告", "年报" };

/* After the year: what goes with it, and what does not change what is said. */
static const char *const year_tails[] = { "度以来", "度", "以来", "，", ",", "期间", "来" };
static const char *const manners[] = { "全年", "本年度", "共计", "累计", "共", "已", "新", "，", "," };

/* What a body does in its year; a noun may follow only without 的, else it is what was done. */
static const char *const deeds[] = {
	"收到", "受理", "接收", "接到", "收", "办理", "办结", "答复", "主动公开", "公开", "发布", "未收到", "没有收到", "无收到", "未受理",
	"未发生", "没有发生", "制发", "未制发", "修订制度", "收取", "未收取", "没有收取",
};

/* After the body's name: then it is not yet done. */
static const char *const ahead[] = { "将", "计划", "拟", "要", "力争" };

static const char *const stops[] = { "。", "；", "！", "？", ";", "!", "?" };
static const char *const signs[] = { "。", "；", "！", "？", "，", "：", ";", "!", "?", ",", ":", "）", ")", "、" };
/* clang-format on */

/* How long the one of the words is that is right before s; 0 where none does. */
static size_t
stands_before(struct span t, const char *s, const char *const *words, size_t n)
{
	struct wording w = { t.s, t.s, (size_t)(s - t.s) };

	return wording_ends_any(w, words, n);
}

/* Whether p is inside a character. */
static int
is_inside(const char *p)
{
	return ((unsigned char)*p & 0xC0) == 0x80;
}

/* The words of the sentence before s. */
static struct wording
words_before(struct wording_room *room, struct span t, const char *s)
{
	const char *p = s;

	while (p > t.s && s - p < AROUND && (is_inside(p) || stands_before(t, p, stops, COUNT(stops)) == 0))
		p--;
	while (p < s && is_inside(p))
		p++;
	return wording_of(room, (struct span){ p, (size_t)(s - p) });
}

/* The words from s to the end of the sentence. */
static struct wording
words_after(struct wording_room *room, struct span t, const char *s)
{
	const char *p = s, *end = t.s + t.n;

	while (p < end && p - s < AROUND && (p == s || is_inside(p) || stands_before(t, p, stops, COUNT(stops)) == 0))
		p++;
	while (p < end && p > s && is_inside(p))
		p--;
	return wording_of(room, (struct span){ s, (size_t)(p - s) });
}

/* Without the words of a list that it begins with. */
static struct wording
skip(struct wording w, const char *const *words, size_t n)
{
	size_t k;

	while ((k = wording_starts_any(w, words, n)) > 0)
		w = wording_after(w, k);
	return w;
}

/* --- the period --- */

/* Where the last of the words ends; 0 where none is there. */
static size_t
last_of(struct wording w, const char *const *words, size_t n)
{
	size_t i, at, last = 0;

	for (i = 0; i < n; i++)
		if ((at = wording_last(w, words[i])) != WORDING_NONE && at + strlen(words[i]) > last)
			last = at + strlen(words[i]);
	return last;
}

/* Whether a range of days is what the report is about: the nearer words say it. */
static int
is_period(struct span text, const char *s, const char *range)
{
	struct wording_room room;
	struct wording w = words_before(&room, text, s);
	size_t data = last_of(w, about_data, COUNT(about_data)), other = last_of(w, about_else, COUNT(about_else));

	if (data != other)
		return data > other;
	/* A calendar year can be little else. */
	return memcmp(range, range + 11, 4) == 0 && memcmp(range + 4, "-01-01", 6) == 0 &&
	    memcmp(range + 15, "-12-31", 6) == 0;
}

/* The period at s, if one is there. */
static void
read_period(struct witnesses *w, struct page *p, const struct paragraph *a, const char *s)
{
	const char *q = s;
	char range[DATE_RANGE_SIZE];

	if (!date_range(&q, a->text.s + a->text.n, range) || !is_period(a->text, s, range))
		return;
	if (w->period.value.n > 0) {
		w->periods_differ |= memcmp(w->period.value.s, range, 4) != 0;
		return;
	}
	w->period.value = page_keep(p, (struct span){ range, DATE_RANGE_SIZE - 1 });
	w->period.raw = (struct span){ s, (size_t)(q - s) };
	w->period.line = a->line;
}

/* --- sentences --- */

/* The year with 年 after it at *s, and not with a month; moves *s to its end.  0 where there is none. */
static int
year_with_han(struct span t, const char **s)
{
	const char *q = *s, *r, *end = t.s + t.n;
	char date[DATE_SIZE];
	uint32_t c;
	int year;

	if (date_at(&q, end, 0, date) != 0 || (year = date_year(&q, end)) == 0)
		return 0;
	while (q < end && *q == ' ')
		q++;
	if ((size_t)(end - q) < 3 || memcmp(q, "年", 3) != 0)
		return 0;
	q += 3;
	/* 2019年5月, 2019年十月 */
	r = q;
	c = r < end ? utf8_next(&r, end) : 0;
	if (fold_digit(c) >= 0 || c == 0x5341)
		return 0;
	*s = q;
	return year;
}

/* Length of the body's name for itself that w begins with: 我局, 本机关, 全市, or its name; else 0. */
static size_t
starts_with_body(struct wording w, struct span body)
{
	size_t n = body_itself(w);

	if (n == 0 && body.n > 0 && w.n >= body.n && memcmp(w.s, body.s, body.n) == 0)
		n = body.n;
	return n;
}

/* Whether the words before a year announce the report, of the body or without naming anybody. */
static int
announces(struct wording before, struct wording after, struct span body)
{
	static const char *const selves[] = { "我", "本" };
	size_t i, at;

	if (!wording_has(after, reports, COUNT(reports)))
		return 0;
	for (i = 0; i < COUNT(selves); i++) {
		at = wording_last(before, selves[i]);
		if (at != WORDING_NONE && body_itself(wording_after(before, at)) == before.n - at)
			before = wording_cut(before, 0, at);
	}
	if (body.n > 0 && before.n > body.n && memcmp(before.s + before.n - body.n, body.s, body.n) == 0)
		before = wording_before(before, body.n);
	return wording_ends_any(before, announcing, COUNT(announcing)) > 0;
}

/* Whether the words after a year that opens a clause tell what the body did in it. */
static int
tells_deed(struct wording after, struct span body)
{
	size_t n;

	after = skip(skip(after, year_tails, COUNT(year_tails)), manners, COUNT(manners));
	n = starts_with_body(after, body);
	if (n > 0)
		return wording_starts_any(wording_after(after, n), ahead, COUNT(ahead)) == 0;
	n = wording_starts_any(after, deeds, COUNT(deeds));
	return n > 0 && wording_starts(wording_after(after, n), "的") == 0;
}

/* Whether 《 is open at s. */
static int
in_book(struct span t, const char *s)
{
	static const char open[] = "《", close[] = "》";
	struct wording w = { t.s, t.s, (size_t)(s - t.s) };
	size_t from = wording_last(w, open), to = wording_last(w, close);

	return from != WORDING_NONE && (to == WORDING_NONE || to < from);
}

int
witness_year(struct span t, const char **s, struct span body)
{
	struct wording_room front, back;
	struct wording before, after;
	const char *from = *s;
	int year = year_with_han(t, s);

	if (year == 0 || in_book(t, from))
		return 0;
	after = words_after(&back, t, *s);
	before = words_before(&front, t, from);
	while (from > t.s && from[-1] == ' ')
		from--;
	if (from == t.s || stands_before(t, from, signs, COUNT(signs)) > 0)
		return tells_deed(after, body) ? year : 0;
	return announces(before, after, body) ? year : 0;
}

void
witness_add(struct witnesses *w, int year, uint32_t line)
{
	if (w->n++ == 0) {
		w->year = year;
		w->line = line;
	}
	w->differ |= w->year != year;
}

void
witness_read(struct witnesses *w, struct page *p, const struct prose *prose, struct span body)
{
	const struct paragraph *a;
	const char *s, *q, *end;
	int year;

	for (a = prose->v; a < prose->v + prose->n; a++) {
		end = a->text.s + a->text.n;
		for (s = a->text.s; s < end; s++) {
			if (!date_begins(s, end) || (s > a->text.s && s[-1] >= '0' && s[-1] <= '9'))
				continue;
			read_period(w, p, a, s);
			q = s;
			if ((year = witness_year(a->text, &q, body)) != 0)
				witness_add(w, year, prose_line(prose, (size_t)(a - prose->v), s));
		}
	}
}
