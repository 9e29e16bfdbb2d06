#include "meta.h"

#include <stdio.h>
#include <string.h>

#include "fold.h"
#include "utf8.h"

enum { TITLE_MAX = 400, TITLE_LINES = 3 };

/* The page's own fields, most telling first. */
enum { FIELD_DATE, FIELD_BODY, FIELD_TITLE };
/* clang-format off */
static const struct {
	const char *name;
	int what;
} fields[] = {
	{ "发布时间", FIELD_DATE }, { "发布日期", FIELD_DATE }, { "公开日期", FIELD_DATE },
	{ "公开时间", FIELD_DATE }, { "发文日期", FIELD_DATE }, { "成文日期", FIELD_DATE },
	{ "生成日期", FIELD_DATE }, { "日期", FIELD_DATE }, { "时间", FIELD_DATE },
	{ "发布机构", FIELD_BODY }, { "发布单位", FIELD_BODY }, { "公开机构", FIELD_BODY },
	{ "公开主体", FIELD_BODY }, { "发文机关", FIELD_BODY }, { "发文单位", FIELD_BODY },
	{ "信息来源", FIELD_BODY }, { "来源", FIELD_BODY }, { "名称", FIELD_TITLE }, { "标题", FIELD_TITLE },
};
/* clang-format on */

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const char *
find(struct span t, const char *word)
{
	size_t n = strlen(word);
	const char *p = t.s, *end = t.s + t.n;

	for (; (size_t)(end - p) >= n; p++)
		if (*p == *word && memcmp(p, word, n) == 0)
			return p;
	return NULL;
}

static int
starts(struct span t, const char *word)
{
	size_t n = strlen(word);

	return t.n >= n && memcmp(t.s, word, n) == 0;
}

static int
ends(struct span t, const char *word)
{
	size_t n = strlen(word);

	return t.n >= n && memcmp(t.s + t.n - n, word, n) == 0;
}

static struct span
keep(struct page *p, const char *s, size_t n)
{
	struct span t = { page_text(p, n + 1), n };

	memcpy((char *)t.s, s, n);
	return t;
}

/* t without any white space, and with half-width digits, in dst; at most room bytes. */
static struct span
squeeze(char *dst, size_t room, struct span t)
{
	const char *p = t.s, *end = t.s + t.n;
	struct span out = { dst, 0 };
	uint32_t c;

	while (p < end && out.n + 4 <= room) {
		c = utf8_next(&p, end);
		if (utf8_space(c))
			continue;
		if (c >= 0xFF10 && c <= 0xFF19)
			c = fold_ascii(c);
		if (c >= 0x2E80 && c < 0x2FE0 && fold_char(c) != 0)
			c = fold_char(c);
		out.n += utf8_put(dst + out.n, c);
	}
	return out;
}

/* --- years and dates --- */

/* Four digits at *p, Arabic or Chinese (二〇二三); moves *p; 0 where there is none of 1990 to 2099. */
static int
year_at(const char **p, const char *end)
{
	const char *q = *p;
	int i, d, year = 0;
	uint32_t c;

	for (i = 0; i < 4; i++) {
		if (q >= end)
			return 0;
		c = utf8_next(&q, end);
		d = c == 'O' || c == 0x25CB || c == 0x96F6 ? 0 : fold_digit(c); /* O ○ 零 */
		if (d < 0)
			return 0;
		year = year * 10 + d;
	}
	if (year < 1990 || year > 2099)
		return 0;
	/* Five digits are no year. */
	if (q < end && *q >= '0' && *q <= '9')
		return 0;
	*p = q;
	return year;
}

/* A number of one or two digits at *p, behind white space. */
static int
small_at(const char **p, const char *end)
{
	const char *q;
	int v = 0, n = 0, d;
	uint32_t c;

	while (*p < end) {
		q = *p;
		c = utf8_next(&q, end);
		if (n == 0 && utf8_space(c)) {
			*p = q;
			continue;
		}
		c = fold_ascii(c);
		d = c >= '0' && c <= '9' ? (int)(c - '0') : -1;
		if (d < 0 || n == 2)
			break;
		v = v * 10 + d;
		n++;
		*p = q;
	}
	return n > 0 ? v : -1;
}

static int
part_mark(const char **p, const char *end, const char *han)
{
	const char *q;
	uint32_t c;

	while (*p < end) {
		q = *p;
		c = utf8_next(&q, end);
		if (utf8_space(c)) {
			*p = q;
			continue;
		}
		if (strlen(han) <= (size_t)(end - *p) && memcmp(*p, han, strlen(han)) == 0) {
			*p += strlen(han);
			return 1;
		}
		c = fold_ascii(c);
		if (c != '-' && c != '/' && c != '.')
			return 0;
		*p = q;
		return 1;
	}
	return 0;
}

static int
days_of(int year, int month)
{
	static const char days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return days[month - 1] + (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

/* A date at *p: 2024-01-21, 2024年1月21日, 2024/1/21, 2024.1.21; without its year where `year` is given. */
static int
date_at(const char **p, const char *end, int year, char out[11])
{
	const char *q = *p;
	int y = year, month, day;

	if (y == 0 && ((y = year_at(&q, end)) == 0 || !part_mark(&q, end, "年")))
		return 0;
	month = small_at(&q, end);
	if (month < 1 || month > 12 || !part_mark(&q, end, "月"))
		return 0;
	day = small_at(&q, end);
	if (day < 1 || day > days_of(y, month))
		return 0;
	part_mark(&q, end, "日");
	snprintf(out, 11, "%04u-%02u-%02u", (unsigned)y % 10000, (unsigned)month % 100, (unsigned)day % 100);
	*p = q;
	return y;
}

/* --- the title --- */

static int
is_sentence(struct span t)
{
	return find(t, "。") != NULL || find(t, "；") != NULL || find(t, "，") != NULL || find(t, ">") != NULL ||
	    find(t, "》") != NULL || find(t, "|") != NULL || find(t, "：") != NULL || find(t, ":") != NULL;
}

/* Cuts a bracket off the end: （2023年度）; *inside gets it. */
static struct span
cut_bracket(struct span t, struct span *inside)
{
	const char *open = find(t, "（"), *other = find(t, "(");
	size_t width = 3;

	inside->n = 0;
	inside->s = t.s;
	if (open == NULL) {
		open = other;
		width = 1;
	}
	if (open == NULL || (!ends(t, "）") && !ends(t, ")")))
		return t;
	inside->s = open + width;
	inside->n = (size_t)(t.s + t.n - inside->s);
	t.n = (size_t)(open - t.s);
	return t;
}

/* Whether squeezed words are a whole title of such a report. */
static int
is_title(struct span t)
{
	struct span inside;

	t = cut_bracket(t, &inside);
	if (t.n > 240 || is_sentence(t) || find(t, "信息公开") == NULL)
		return 0;
	return ends(t, "年度报告") || ends(t, "年报") || ends(t, "工作报告") ||
	    (ends(t, "报告") && find(t, "年度") != NULL);
}

/* Whose title it is, and of which year; either may be missing. */
static void
parse_title(struct span t, struct span *agency, struct span *year)
{
	const char *p, *q, *end = t.s + t.n, *open;

	agency->n = year->n = 0;
	if (starts(t, "关于")) {
		t.s += 6;
		t.n -= 6;
	}
	open = find(t, "政府信息公开");
	if (open == NULL)
		open = find(t, "信息公开");
	if (open == NULL)
		open = end;
	*agency = (struct span){ t.s, (size_t)(open - t.s) };
	for (p = t.s; p < end; p++) {
		if (((unsigned char)*p & 0xC0) == 0x80)
			continue;
		q = p;
		if (year_at(&q, end) == 0)
			continue;
		if ((size_t)(end - q) < 3 || memcmp(q, "年", 3) != 0)
			continue;
		/* 2023年1月9日 is a date, not the year reported on. */
		if ((size_t)(end - q) > 3 && q[3] >= '0' && q[3] <= '9')
			continue;
		*year = (struct span){ p, (size_t)(q - p) };
		q += 3;
		if ((size_t)(end - q) >= 3 && memcmp(q, "度", 3) == 0)
			q += 3;
		if (p < open && p > t.s)
			*agency = (struct span){ t.s, (size_t)(p - t.s) };
		else if (p == t.s && q <= open)
			*agency = (struct span){ q, (size_t)(open - q) };
		break;
	}
	if (ends(*agency, "关于"))
		agency->n -= 6;
	if (starts(*agency, "关于")) {
		agency->s += 6;
		agency->n -= 6;
	}
	/* What has a year or a date, a list's number or a bracket in it is not a body's name alone. */
	for (p = agency->s; p < agency->s + agency->n; p++)
		if (*p >= '0' && *p <= '9')
			break;
	if (p < agency->s + agency->n || find(*agency, "年") != NULL || find(*agency, "【") != NULL)
		agency->n = 0;
}

/* Whether the line could be a title's first, with the body's name: 淮安市人民政府, or with the year behind it. */
static int
is_first_line(const struct line *l)
{
	char buf[TITLE_MAX];
	struct span t = squeeze(buf, sizeof buf, l->text);
	/* clang-format off */
	static const char *const tails[] = {
		"政府", "局", "委", "委员会", "办公室", "中心", "办事处", "厅", "院", "处", "部", "署", "会", "街道",
		"镇", "乡", "站", "所", "总队", "支队", "大队", "分局", "法院", "学校", "大学", "医院", "公司", "集团",
		"办", "社", "馆", "校", "区", "县", "市", "年", "年度",
	};
	/* clang-format on */
	size_t i;

	if (t.n < 6 || t.n > 120 || is_sentence(t))
		return 0;
	for (i = 0; i < COUNT(tails); i++)
		if (ends(t, tails[i]))
			return 1;
	return 0;
}

/* The nearest line with text before i that is not more than two lines up; or OUTLINE_NONE. */
static size_t
above(const struct page *p, size_t i)
{
	size_t k;

	for (k = 0; k < 3 && i-- > 0;)
		if (p->lines[i].furniture)
			continue;
		else if (p->lines[i].text.n > 0)
			return i;
		else
			k++;
	return OUTLINE_NONE;
}

static struct span
glue(const struct page *p, size_t from, size_t to, char *buf, size_t room)
{
	struct span all = { buf, 0 }, t;
	size_t i;

	for (i = from; i < to && all.n + 4 < room; i++) {
		if (p->lines[i].furniture)
			continue;
		t = squeeze(buf + all.n, room - all.n, p->lines[i].text);
		all.n += t.n;
	}
	return all;
}

void
meta_title(struct meta *m, struct page *p, const struct outline *o)
{
	char buf[TITLE_MAX * TITLE_LINES];
	size_t i, from, up, to = o->section[0].line != OUTLINE_NONE ? o->section[0].line : p->nlines;
	struct span t, agency, year;
	int n;

	memset(m, 0, sizeof *m);
	if (o->section[0].line == OUTLINE_NONE && to > 80)
		to = 80;
	for (i = 0; i < to; i++) {
		if (p->lines[i].text.n == 0 || p->lines[i].width > 160 || p->lines[i].furniture)
			continue;
		from = i;
		t = glue(p, from, i + 1, buf, sizeof buf);
		/* A title's last line ends so; else look no further. */
		if (!ends(t, "告") && !ends(t, "报") && !ends(t, "）") && !ends(t, ")"))
			continue;
		for (n = 1; n < TITLE_LINES && !is_title(t) && !is_sentence(t); n++) {
			up = above(p, from);
			if (up == OUTLINE_NONE || p->lines[up].width > 160)
				break;
			from = up;
			t = glue(p, from, i + 1, buf, sizeof buf);
		}
		if (!is_title(t))
			continue;
		parse_title(t, &agency, &year);
		up = above(p, from);
		if (agency.n == 0 && up != OUTLINE_NONE && is_first_line(&p->lines[up])) {
			from = up;
			t = glue(p, from, i + 1, buf, sizeof buf);
		}
		m->title.value = keep(p, t.s, t.n);
		m->title.line = p->lines[from].number;
		m->title_from = from;
		m->title_to = i + 1;
		return;
	}
}

/* --- the page's own fields --- */

/* Whether something that parts a field's name from its value begins at *p; moves *p behind it. */
static int
field_mark(const char **p, const char *end)
{
	const char *q = *p;
	uint32_t c = 0;

	while (q < end) {
		c = utf8_next(&q, end);
		if (!utf8_space(c))
			break;
		if (c == '\t') {
			*p = q;
			return 1;
		}
	}
	c = fold_ascii(c);
	if (c != ':' && c != '|' && c != 0x2502)
		return 0;
	*p = q;
	return 1;
}

/* The value that begins at s: up to a wide gap, a bar, or the line's end. */
static struct span
field_value(const char *s, const char *end)
{
	const char *p, *q;
	struct span t;
	uint32_t c;
	int gap = 0;

	while (s < end) {
		q = s;
		c = utf8_next(&q, end);
		if (!utf8_space(c) && fold_ascii(c) != '|' && c != 0x2502 && fold_ascii(c) != ':')
			break;
		s = q;
	}
	t.s = s;
	t.n = 0;
	for (p = s; p < end; p = q) {
		q = p;
		c = utf8_next(&q, end);
		if (fold_ascii(c) == '|' || c == 0x2502 || c == '\t')
			break;
		if (utf8_space(c)) {
			gap += utf8_width(c);
			continue;
		}
		/* 2024-01-21 17:17 has one space in it; fields stand further apart. */
		if (gap > 1 || (gap == 1 && (unsigned char)*p >= 0x80))
			break;
		gap = 0;
		t.n = (size_t)(q - s);
	}
	return t;
}

static void
set_date(struct meta *m, struct page *p, struct span value, uint32_t line)
{
	const char *q = value.s;
	char date[11];

	if (date_at(&q, value.s + value.n, 0, date) == 0)
		return;
	m->published.value = keep(p, date, 10);
	m->published.line = line;
	if (value.n != 10 || memcmp(value.s, date, 10) != 0)
		m->published.raw = value;
}

/*
 * Looks for the fields of one kind in lines [from, to).  A field's value
 * stands behind a colon or a bar, or alone on the next line.
 */
static int
find_field(struct meta *m, struct page *p, size_t from, size_t to, size_t f)
{
	size_t i, k;
	struct line *l;
	const char *at, *q, *end;
	struct span value;
	char buf[TITLE_MAX];

	for (i = from; i < to; i++) {
		l = &p->lines[i];
		if (l->text.n == 0 || l->width > 200)
			continue;
		at = find(l->text, fields[f].name);
		if (at == NULL)
			continue;
		end = l->text.s + l->text.n;
		q = at + strlen(fields[f].name);
		/* The name stands at the line's begin or behind a gap. */
		if (at > l->text.s && (unsigned char)at[-1] >= 0x80 && memcmp(at - 3, "\xE3\x80\x80", 3) != 0 &&
		    memcmp(at - 3, "【", 3) != 0 && memcmp(at - 3, "：", 3) != 0)
			continue;
		if (!field_mark(&q, end))
			continue;
		value = field_value(q, end);
		for (k = i + 1; value.n == 0 && k < to && k < i + 3; k++)
			value = p->lines[k].text;
		if (value.n == 0)
			continue;
		if (fields[f].what == FIELD_DATE) {
			set_date(m, p, value, k > i + 1 ? p->lines[k - 1].number : l->number);
			if (m->published.value.n > 0)
				return 1;
			continue;
		}
		value = squeeze(buf, sizeof buf, value);
		if (fields[f].what == FIELD_TITLE) {
			if (!is_title(value))
				continue;
			m->title.value = keep(p, value.s, value.n);
			m->title.line = l->number;
			return 1;
		}
		if (value.n < 6 || value.n > 120 || is_sentence(value))
			continue;
		m->publisher.value = keep(p, value.s, value.n);
		m->publisher.line = k > i + 1 ? p->lines[k - 1].number : l->number;
		m->publisher.raw = (struct span){ fields[f].name, strlen(fields[f].name) };
		return 1;
	}
	return 0;
}

static void
read_fields(struct meta *m, struct page *p, size_t to)
{
	int done[3] = { 0, 0, m->title.value.n > 0 };
	size_t f;

	for (f = 0; f < COUNT(fields); f++)
		if (!done[fields[f].what])
			done[fields[f].what] = find_field(m, p, 0, to, f);
}

/* --- the period --- */

static void
read_period(struct meta *m, struct page *p, const struct paragraph *a)
{
	const char *s = a->text.s, *end = s + a->text.n, *q, *r;
	char one[11], two[11], both[22];
	struct span between;
	int year;

	for (; s < end; s++) {
		if (*s < '0' || *s > '9' || (s > a->text.s && s[-1] >= '0' && s[-1] <= '9'))
			continue;
		q = s;
		year = date_at(&q, end, 0, one);
		if (year == 0)
			continue;
		between.s = q;
		for (r = q; r < end && r < q + 16 && (*r < '0' || *r > '9'); r++)
			;
		between.n = (size_t)(r - q);
		if (find(between, "至") == NULL && find(between, "到") == NULL && find(between, "—") == NULL &&
		    find(between, "-") == NULL && find(between, "～") == NULL)
			continue;
		q = r;
		if (date_at(&q, end, 0, two) == 0 && date_at(&q, end, year, two) == 0)
			continue;
		snprintf(both, sizeof both, "%s/%s", one, two);
		m->period.value = keep(p, both, 21);
		m->period.raw = (struct span){ s, (size_t)(q - s) };
		m->period.line = a->line;
		return;
	}
}

/* --- agency and year --- */

/* The one year that the prose names with 年 behind it, or 0 where there are several. */
static int
only_year(const struct prose *prose, const struct paragraph **where)
{
	const char *s, *q, *end;
	size_t i;
	int y, year = 0;

	for (i = 0; i < prose->n; i++) {
		end = prose->v[i].text.s + prose->v[i].text.n;
		for (s = prose->v[i].text.s; s < end; s++) {
			if (*s < '0' || *s > '9' || (s > prose->v[i].text.s && s[-1] >= '0' && s[-1] <= '9'))
				continue;
			q = s;
			y = year_at(&q, end);
			if (y == 0 || (size_t)(end - q) < 3 || memcmp(q, "年", 3) != 0)
				continue;
			if (year != 0 && year != y)
				return 0;
			if (year == 0)
				*where = &prose->v[i];
			year = y;
		}
	}
	return year;
}

static void
set_year(struct meta *m, struct page *p, int year, uint32_t line, struct span raw)
{
	char digits[16];

	snprintf(digits, sizeof digits, "%04d", year);
	m->year.value = keep(p, digits, 4);
	m->year.line = line;
	m->year.raw = raw;
}

static void
infer_year(struct meta *m, struct page *p, const struct prose *prose, struct span in_title)
{
	const struct paragraph *where = NULL;
	const char *q;
	int year;

	if (in_title.n > 0) {
		q = in_title.s;
		year = year_at(&q, in_title.s + in_title.n);
		set_year(m, p, year, m->title.line,
		    in_title.n == 4 ? (struct span){ NULL, 0 } : keep(p, in_title.s, in_title.n));
	} else if (m->period.value.n > 0 && memcmp(m->period.value.s, m->period.value.s + 11, 4) == 0) {
		q = m->period.value.s;
		set_year(m, p, year_at(&q, q + 4), m->period.line, m->period.raw);
	} else if (m->published.value.n > 0) {
		/* Art. 49: published by 31 January, or 31 March, of the year after. */
		q = m->published.value.s;
		set_year(m, p, year_at(&q, q + 4) - 1, m->published.line,
		    m->published.raw.n > 0 ? m->published.raw : m->published.value);
	} else if ((year = only_year(prose, &where)) != 0) {
		set_year(m, p, year, where->line, (struct span){ NULL, 0 });
	}
}

void
meta_read(struct meta *m, struct page *p, const struct outline *o, const struct prose *prose)
{
	size_t to = o->section[0].line != OUTLINE_NONE ? o->section[0].line : p->nlines > 80 ? 80 : p->nlines, i;
	struct span agency = { NULL, 0 }, year = { NULL, 0 };

	read_fields(m, p, to);
	for (i = 0; i < prose->n && m->period.value.n == 0; i++)
		read_period(m, p, &prose->v[i]);
	if (m->title.value.n > 0)
		parse_title(m->title.value, &agency, &year);
	if (agency.n > 0) {
		m->agency.value = agency;
		m->agency.line = m->title.line;
	} else if (m->publisher.value.n > 0) {
		m->agency.value = m->publisher.value;
		m->agency.line = m->publisher.line;
		m->agency.raw = m->publisher.raw;
	}
	infer_year(m, p, prose, year);
	m->publisher.raw.n = 0;
}
