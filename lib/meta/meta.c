#include "meta/meta.h"

#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "meta/body.h"
#include "meta/headline.h"

enum {
	HEAD_LINES = 80, /* where section one was not found: lines in which a title may stand */
	HEAD_PARAGRAPHS = 400, /* the same, of a page with its menus */
	LATEST_MONTH = 6 /* a report that comes out later need not be the last year's */
};

/* A fact out of a field of the page. */
static struct fact
fact_of(const struct field *f)
{
	struct fact a = { f->value, { NULL, 0 }, f->line };

	if (!span_same(f->value, f->raw))
		a.raw = f->raw;
	return a;
}

/* --- the title --- */

/* Where the report begins: its first section that there is. */
static size_t
head_end(const struct page *p, const struct outline *o)
{
	size_t most = p->marked ? HEAD_PARAGRAPHS : HEAD_LINES;
	int i;

	for (i = 0; i < FORM_SECTIONS; i++)
		if (o->section[i].line != OUTLINE_NONE)
			break;
	if (i == 0)
		return outline_begin(o);
	if (i < FORM_SECTIONS && o->section[i].line < most)
		return o->section[i].line;
	return p->nlines < most ? p->nlines : most;
}

/* The title that a field gives; text.n is 0 where it gives none. */
static struct title
title_in(const struct field *f)
{
	struct title t;

	memset(&t, 0, sizeof t);
	if (f->value.n > 0) {
		struct wording_room room;
		struct wording w = wording_of(&room, f->value);

		if (title_read(&t, w)) {
			/* The words are the field's, which last. */
			t.agency.s = t.agency.n > 0 ? f->value.s + (t.agency.s - w.s) : NULL;
			t.year.s = t.year.n > 0 ? f->value.s + (t.year.s - w.s) : NULL;
			t.text.s = f->value.s + (t.text.s - w.s);
		}
	}
	return t;
}

static void
add_agency(struct meta *m, const struct title *t, uint32_t line)
{
	if (t->agency.n == 0 || m->agency.value.n > 0 || title_differs_year(&m->said, t))
		return;
	m->agency = (struct fact){ t->agency, { NULL, 0 }, line };
	m->said.agency = t->agency;
}

static void
add_year(struct meta *m, struct page *p, const struct title *t, uint32_t line)
{
	char digits[16];

	if (t->number == 0 || m->year.value.n > 0 || title_differs_agency(&m->said, t))
		return;
	snprintf(digits, sizeof digits, "%04d", t->number);
	m->year.value = page_keep(p, (struct span){ digits, 4 });
	m->year.raw = span_same(m->year.value, t->year) ? (struct span){ NULL, 0 } : t->year;
	m->year.line = line;
	m->said.number = t->number;
}

/* What a title says; the first that is given is the report's. */
static void
add_title(struct meta *m, struct page *p, const struct title *t, const struct fact *f)
{
	if (m->title.value.n == 0 && t->text.n > 0)
		m->title = *f;
	add_agency(m, t, f->line);
	add_year(m, p, t, f->line);
}

void
meta_title(struct meta *m, struct page *p, const struct outline *o)
{
	size_t to = head_end(p, o);
	struct headline h;
	struct title given[2]; /* <title> and its like, and 名称 of the page's own table */
	struct fact f[3];
	int k;

	memset(m, 0, sizeof *m);
	fields_seen(m->seen, p, to);
	fields_stated(m->stated, p);
	f[0] = fact_of(&m->stated[FIELD_TITLE]);
	f[1] = fact_of(&m->seen[FIELD_TITLE]);
	given[0] = title_in(&m->stated[FIELD_TITLE]);
	given[1] = title_in(&m->seen[FIELD_TITLE]);
	headline_read(&h, p, to, given[0].text.n > 0 ? &given[0] : &given[1]);
	m->title_from = h.from;
	m->title_to = h.to;
	if (m->seen[FIELD_DATE].value.n == 0)
		fields_day(&m->day, p, h.from, h.to, to);
	f[2] = (struct fact){ h.title.text, { NULL, 0 }, h.line };
	if (h.certain)
		add_title(m, p, &h.title, &f[2]);
	for (k = 0; k < 2; k++)
		if (given[k].text.n > 0)
			add_title(m, p, &given[k], &f[k]);
	if (!h.certain && h.title.text.n > 0)
		add_title(m, p, &h.title, &f[2]);
}

/* --- the period --- */

/* What is said in front of a range of days that the report is about; and of another one. */
/* clang-format off */
static const char *const about_data[] = { "统计", "数据", "报告期", "本报告", "本年报", "期限", "时限", "时段", "周期", "截至", "截止", "内容" };
static const char *const about_else[] = {
	"公示", "公告", "征求", "征集", "有效期", "任期", "发布日期", "发布时间", "公开日期", "公开时间", "公开期限", "施行",
	"整改", "计划", "规划", "培训", "开展期", "活动", "会议",
};
/* clang-format on */

/* The words of the sentence in front of s. */
static struct span
sentence_before(struct span t, const char *s)
{
	static const char *const stops[] = { "。", "；", "！" };
	const char *p = s;
	size_t i;

	while (p > t.s) {
		for (i = 0; p - t.s >= 3 && i < COUNT(stops); i++)
			if (memcmp(p - 3, stops[i], 3) == 0)
				return (struct span){ p, (size_t)(s - p) };
		p--;
	}
	return (struct span){ p, (size_t)(s - p) };
}

/* Whether a range of days is what the report is about. */
static int
is_period(struct span text, const char *s, const char *range)
{
	struct wording_room room;
	struct span said = sentence_before(text, s);
	struct wording w;

	if (said.n > WORDING_MAX / 2) {
		said.s += said.n - WORDING_MAX / 2;
		said.n = WORDING_MAX / 2;
		while (((unsigned char)*said.s & 0xC0) == 0x80) {
			said.s++;
			said.n--;
		}
	}
	w = wording_of(&room, said);
	if (wording_has(w, about_else, COUNT(about_else)))
		return 0;
	if (wording_has(w, about_data, COUNT(about_data)))
		return 1;
	/* A calendar year can be little else. */
	return memcmp(range, range + 11, 4) == 0 && memcmp(range + 4, "-01-01", 6) == 0 &&
	    memcmp(range + 15, "-12-31", 6) == 0;
}

static void
read_period(struct meta *m, struct page *p, const struct paragraph *a)
{
	const char *s = a->text.s, *end = s + a->text.n, *q;
	char range[DATE_RANGE_SIZE];

	for (; s < end; s++) {
		if (!date_begins(s, end) || (s > a->text.s && s[-1] >= '0' && s[-1] <= '9'))
			continue;
		q = s;
		if (!date_range(&q, end, range) || !is_period(a->text, s, range))
			continue;
		m->period.value = page_keep(p, (struct span){ range, DATE_RANGE_SIZE - 1 });
		m->period.raw = (struct span){ s, (size_t)(q - s) };
		m->period.line = a->line;
		return;
	}
}

/* --- the year that prose names --- */

/* What a year in prose is of. */
enum year_use {
	YEAR_OF_REPORT, /* or of anything else */
	YEAR_OF_LAW, /* （2019年修订）, 2021年第5号, 《…2023年…》 */
	YEAR_COMPARED /* 与2022年相比, 较2022年 */
};

/* clang-format off */

/* Of a law: how it came to be, and what stands behind that; else 2023年修订制度5项 is of this report. */
static const char *const made[] = { "修订", "修正", "修改", "新修订", "施行", "起施行", "颁布", "公布", "实施", "版" };
static const char *const made_ends[] = { "）", ")", "的", "版", "本", "》", "《", "后", "〉" };

/* In front of a year that this one is compared with; and the same, where more stands behind the year. */
static const char *const than[] = { "比", "较", "较之", "相比", "对比", "相较", "相较于", "对照", "同比", "上年（", "上年(", "去年（", "上一年（" };
static const char *const with[] = { "与", "同", "和", "跟", "以" };
static const char *const compared[] = { "相比", "比较", "相较", "对比", "同期", "持平", "比", "底相比", "全年相比" };
/* clang-format on */

/* A few words of t in front of s, and from s on. */
static struct wording
words_before(struct wording_room *room, struct span t, const char *s)
{
	const char *from = s - t.s > 24 ? s - 24 : t.s;

	while (from < s && ((unsigned char)*from & 0xC0) == 0x80)
		from++;
	return wording_of(room, (struct span){ from, (size_t)(s - from) });
}

static struct wording
words_behind(struct wording_room *room, struct span t, const char *s)
{
	const char *end = t.s + t.n, *to = end - s > 24 ? s + 24 : end;

	while (to < end && ((unsigned char)*to & 0xC0) == 0x80)
		to++;
	return wording_of(room, (struct span){ s, (size_t)(to - s) });
}

/* Whether 《 is open at s. */
static int
in_book(struct span t, const char *s)
{
	static const char open[] = "《", close[] = "》";
	const char *p;

	for (p = s; p - t.s >= 3; p--) {
		if (memcmp(p - 3, close, 3) == 0)
			return 0;
		if (memcmp(p - 3, open, 3) == 0)
			return 1;
	}
	return 0;
}

/* 第5号 */
static int
is_numbered(struct wording w)
{
	size_t n = wording_starts(w, "第"), digits = n;

	while (digits < w.n && w.k[digits] >= '0' && w.k[digits] <= '9')
		digits++;
	return n > 0 && digits > n && wording_starts(wording_behind(w, digits), "号") > 0;
}

/* What use is made of the year of t that begins at s and ends, with its 年, before q. */
static enum year_use
use_of_year(struct span t, const char *s, const char *q)
{
	struct wording_room front, back;
	struct wording before = words_before(&front, t, s), behind = words_behind(&back, t, q);
	size_t n, i;

	if (in_book(t, s) || is_numbered(behind))
		return YEAR_OF_LAW;
	for (i = 0; i < COUNT(made); i++)
		if ((n = wording_starts(behind, made[i])) > 0 &&
		    wording_starts_any(wording_behind(behind, n), made_ends, COUNT(made_ends)) > 0)
			return YEAR_OF_LAW;
	behind = wording_behind(behind, wording_starts(behind, "度"));
	if (wording_ends_any(before, than, COUNT(than)) > 0 ||
	    (wording_ends_any(before, with, COUNT(with)) > 0 &&
		wording_starts_any(behind, compared, COUNT(compared)) > 0))
		return YEAR_COMPARED;
	return YEAR_OF_REPORT;
}

/* Whether what stands before s parts it from other words: 2023年，… and not 根据2019年修订的…. */
static int
opens(struct span t, const char *s)
{
	static const char *const before[] = { "。", "，", "；", "：", "、", "（", "将", "对" };
	size_t i;

	while (s > t.s && s[-1] == ' ')
		s--;
	if (s == t.s)
		return 1;
	for (i = 0; i < COUNT(before); i++)
		if (s - t.s >= 3 && memcmp(s - 3, before[i], 3) == 0)
			return 1;
	return 0;
}

/* The year with 年 behind it at *s, and not with a month; moves *s to its end.  0 where there is none. */
static int
year_with_han(struct span t, const char **s)
{
	const char *q = *s, *r, *end = t.s + t.n;
	char date[DATE_SIZE];
	uint32_t c;
	int year;

	if (!date_begins(q, end) || (q > t.s && q[-1] >= '0' && q[-1] <= '9') || date_at(&q, end, 0, date) != 0 ||
	    (year = date_year(&q, end)) == 0)
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

/*
 * The one year that paragraphs name with 年 behind it, and not with a day.  It
 * must open a clause once, or be a 年度; where several are named there is none.
 * Years of laws do not count, nor those that the year is compared with: but
 * both are past.
 */
static void
read_named(struct meta *m, struct page *p, const struct prose *prose)
{
	const char *s, *q, *end;
	const struct span *t;
	char digits[16];
	size_t i;
	int y, year = 0, telling = 0, past = 0;
	uint32_t line = 0;

	for (i = 0; i < prose->n; i++) {
		t = &prose->v[i].text;
		end = t->s + t->n;
		for (s = t->s; s < end; s++) {
			q = s;
			if ((y = year_with_han(*t, &q)) == 0)
				continue;
			if (use_of_year(*t, s, q) != YEAR_OF_REPORT) {
				past = y > past ? y : past;
				continue;
			}
			m->named_all = 1;
			if (year != 0 && year != y)
				return;
			if (year == 0)
				line = prose->v[i].line;
			year = y;
			telling |= opens(*t, s) || ((size_t)(end - q) >= 3 && memcmp(q, "度", 3) == 0);
		}
	}
	if (year == 0 || !telling || past > year)
		return;
	snprintf(digits, sizeof digits, "%04d", year);
	m->named = (struct fact){ page_keep(p, (struct span){ digits, 4 }), { NULL, 0 }, line };
}

/* --- agency, year, and who published when --- */

/* The year before that of the publication: art. 49 wants reports by 31 January or 31 March. */
static struct fact
year_before(struct page *p, const struct fact *published)
{
	struct fact f = { { NULL, 0 }, { NULL, 0 }, published->line };
	const char *q = published->value.s;
	int year = date_year(&q, q + 4), month = (q[1] - '0') * 10 + (q[2] - '0');
	char digits[16];

	if (year == 0 || month > LATEST_MONTH)
		return f;
	snprintf(digits, sizeof digits, "%04d", year - 1);
	f.value = page_keep(p, (struct span){ digits, 4 });
	f.raw = published->raw.n > 0 ? published->raw : published->value;
	return f;
}

static void
infer_year(struct meta *m, struct page *p)
{
	const struct span *days = &m->period.value;
	struct fact before;

	if (m->said.number != 0)
		return;
	m->year.value.n = 0;
	if (m->seen[FIELD_YEAR].value.n > 0)
		m->year = fact_of(&m->seen[FIELD_YEAR]);
	else if (days->n > 0 && memcmp(days->s, days->s + 11, 4) == 0)
		m->year = (struct fact){ { days->s, 4 }, m->period.raw, m->period.line };
	else if (m->published.value.n > 0 && (before = year_before(p, &m->published)).value.n > 0)
		/* Two guesses that differ are none. */
		m->year = m->named.value.n == 0 || span_same(before.value, m->named.value) ? before : m->year;
	else
		m->year = m->named;
}

/* The office that is all of the page's <title>: a site's for its own pages. */
static struct fact
office_of_page(const struct page *p)
{
	static const char name[] = "title";
	struct wording_room room;
	struct fact f = { { NULL, 0 }, { NULL, 0 }, 0 };
	const struct field_of_page *a;
	size_t i;

	for (i = 0; i < p->nfields; i++) {
		a = &p->fields[i];
		if (a->name.n != strlen(name) || memcmp(a->name.s, name, a->name.n) != 0 ||
		    a->value.n > WORDING_MAX / 4)
			continue;
		if (!body_is_office(wording_of(&room, a->value)))
			continue;
		f.value = a->value;
		f.raw = a->name;
		f.line = a->line;
	}
	return f;
}

/* Whether words name someone who writes news of others. */
static int
is_press(struct span t)
{
	/* clang-format off */
	static const char *const press[] = { "融媒体", "新闻中心", "传媒", "电视台", "广播", "报社", "通讯社", "新华社", "宣传中心" };
	/* clang-format on */
	struct wording_room room;

	return wording_has(wording_of(&room, t), press, COUNT(press));
}

static void
infer_agency(struct meta *m, const struct page *p)
{
	struct wording_room room;

	if (m->said.agency.n > 0)
		return;
	if (m->seen[FIELD_AGENCY].value.n > 0) {
		m->agency = fact_of(&m->seen[FIELD_AGENCY]);
		m->agency.raw = m->seen[FIELD_AGENCY].name;
	} else if (m->publisher.value.n > 0) {
		if (is_press(m->publisher.value) || body_of(wording_of(&room, m->publisher.value)) != BODY_SURE)
			return;
		m->agency = m->publisher;
		m->agency.raw = m->seen[FIELD_BODY].value.n > 0 ? m->seen[FIELD_BODY].name : m->stated[FIELD_BODY].name;
	} else if (m->title.value.n > 0) {
		m->agency = office_of_page(p);
	}
}

/* What is seen on the page goes before what is only stated in its head. */
static void
read_publication(struct meta *m)
{
	const struct field *date = &m->stated[FIELD_DATE], *day = &m->day;

	if (m->seen[FIELD_BODY].value.n > 0)
		m->publisher = fact_of(&m->seen[FIELD_BODY]);
	else if (m->stated[FIELD_BODY].value.n > 0)
		m->publisher = fact_of(&m->stated[FIELD_BODY]);
	m->publisher.raw.n = 0;
	if (m->seen[FIELD_DATE].value.n > 0)
		m->published = fact_of(&m->seen[FIELD_DATE]);
	/* A report is not out before its year is: then the page's head is of something else. */
	else if (date->value.n > 0 && (m->year.value.n == 0 || memcmp(date->value.s, m->year.value.s, 4) >= 0))
		m->published = fact_of(date);
	else if (day->value.n > 0 && (m->year.value.n == 0 || memcmp(day->value.s, m->year.value.s, 4) > 0))
		m->published = fact_of(day);
}

void
meta_read(struct meta *m, struct page *p, const struct outline *o, const struct prose *prose)
{
	size_t i;

	(void)o;
	for (i = 0; i < prose->n && m->period.value.n == 0; i++)
		read_period(m, p, &prose->v[i]);
	if (m->said.number == 0 && !m->named_all)
		read_named(m, p, prose);
	read_publication(m);
	infer_agency(m, p);
	infer_year(m, p);
}
