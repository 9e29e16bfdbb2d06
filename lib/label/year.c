#include "label/year.h"

#include <string.h>

#include "base/date.h"
#include "base/fold.h"
#include "base/utf8.h"

static int
is_bracket(uint32_t c)
{
	static const uint32_t brackets[] = { '(', ')', 0xFF08, 0xFF09, 0x3014, 0x3015, 0x3010, 0x3011, '[', ']' };
	size_t i;

	for (i = 0; i < COUNT(brackets) && brackets[i] != c; i++)
		;
	return i < COUNT(brackets);
}

/* The character before s, or 0. */
static uint32_t
before(const char *begin, const char *s)
{
	const char *p = s;

	while (p > begin && ((unsigned char)*--p & 0xC0) == 0x80)
		;
	return p < s ? utf8_next(&p, s) : 0;
}

/* Whether what is before s says that a year follows: 情况, 表, 年度, 年份; and 年度：. */
static int
asks_for_year(const char *begin, const char *s)
{
	uint32_t last = before(begin, s);

	if (last == ':' || last == 0xFF1A) {
		last = before(begin, s - (last == ':' ? 1 : 3));
		return last == 0x5E74 || last == 0x5EA6 || last == 0x4EFD; /* 年, 年度, 年份 */
	}
	return last == 0 || last == 0x51B5 || last == 0x8868 || last == 0x5EA6 || last == 0x4EFD;
}

/*
 * Whether a year without 年 after it, at [s, q), is meant as one: it begins a day, is
 * all of the text or of a bracket or comes after a word for it; but 〔2021〕30号 numbers a document.
 */
static int
is_bare(const char *begin, const char *s, const char *q, const char *end)
{
	uint32_t last = before(begin, s), c = q < end ? utf8_next(&q, end) : 0;

	if (c == 0)
		return asks_for_year(begin, s);
	if (is_bracket(c))
		return is_bracket(last) && (q == end || !fold_is_digit((unsigned char)*q));
	return (c == '.' || c == '-' || c == '/' || c == 0xFF0E) && q < end && fold_is_digit((unsigned char)*q);
}

/* The year that s begins with, and that is meant as one; 0 where there is none. */
static int
year_at(const char *begin, const char *s, const char *end)
{
	const char *q = s, *next;
	int year = date_year(&q, end);

	while (year != 0 && q < end && *q == ' ')
		q++;
	next = q;
	if (year == 0 || (q < end && utf8_next(&next, end) == 0x5E74)) /* 年 */
		return year;
	return is_bare(begin, s, q, end) ? year : 0;
}

static int
is_range_sign(uint32_t c)
{
	static const uint32_t signs[] = { '-', '~', 0x2014, 0x2013, 0xFF5E, 0x81F3, 0x5230 }; /* 至到 */
	size_t i;

	for (i = 0; i < COUNT(signs) && signs[i] != c; i++)
		;
	return i < COUNT(signs);
}

/* Whether s begins with a year, and goes on to another one: 2021—2023年. */
static int
is_range(const char *s, const char *end)
{
	const char *q = s, *next;
	int from = date_year(&q, end), sign = 0;

	if (from == 0)
		return 0;
	next = q;
	if (q < end && utf8_next(&next, end) == 0x5E74) /* 年 */
		q = next;
	for (next = q; next < end && is_range_sign(fold_ascii(utf8_next(&next, end))); q = next)
		sign = 1;
	return sign && q < end && date_begins(q, end) && date_year(&q, end) > from;
}

/* Whether the words before a year only compare with it: 比2022年, 较2022年. */
static int
is_compared(const char *begin, const char *s)
{
	static const char *const words[] = { "比", "较", "与", "同", "和" };
	size_t i;

	for (i = 0; i < COUNT(words); i++)
		if (s - begin >= 3 && memcmp(s - 3, words[i], 3) == 0)
			return 1;
	return 0;
}

/* Whether a text says 上年情况, 去年同期数据: another year without its number; a longer one begins with that. */
static int
is_last_year(struct span t)
{
	enum { SHORT = 14, LONGEST = 32 };
	static const char *const years[] = { "上年", "上一年", "去年", "前一年" },
				 *const ends[] = { "情况", "数据", "表", "年", "度", "数", "同期" };
	uint16_t s[LONGEST + 1];
	size_t n = fold_label(s, LONGEST + 1, t.s, t.n), i, k;
	int year = 0, end = 0;

	for (i = 0; n <= LONGEST && i < n; i++)
		for (k = 0; s[i] == 0x5E74 && k < COUNT(years); k++)
			year |= fold_ends(s, i + 1, years[k]) && (n <= SHORT || i < 3);
	for (k = 0; year && k < COUNT(ends); k++)
		end |= fold_ends(s, n, ends[k]);
	return end;
}

/* Whether 年 is in a text, also as PDFs may have it (U+F98E). */
static int
has_han(struct span t)
{
	return span_has(t, "年", 3) || span_has(t, "\xEF\xA6\x8E", 3);
}

struct span
year_bracket(struct span t)
{
	static const char bracket[] = "（";
	size_t n = sizeof bracket - 1, i;

	for (i = t.n; i > 0; i--)
		if (t.s[i - 1] == '(' || (t.n - (i - 1) >= n && memcmp(t.s + i - 1, bracket, n) == 0))
			return (struct span){ t.s + i - 1, t.n - (i - 1) };
	return (struct span){ t.s, 0 };
}

/* Whether a text says that it is of several years. */
static int
is_of_years(struct span t)
{
	static const char *const years[] = { "近两年", "近三年", "近五年", "历年" };

	return span_has_any(t, years, COUNT(years));
}

enum year
year_named(struct span text, int year)
{
	enum year years = year_stated(text, year);

	if (!has_han(text))
		return years;
	return is_of_years(text) || (years == YEAR_NONE && (is_last_year(text) || is_last_year(year_bracket(text)))) ?
	    YEAR_OTHER :
	    years;
}

enum year
year_stated(struct span text, int year)
{
	const char *s = text.s, *end = s + text.n, *day, *next;
	enum year years = YEAR_NONE;
	char date[DATE_SIZE];
	int named;

	/* Chinese characters have three bytes, and what is left of longer ones begins no year. */
	for (; s < end; s += (unsigned char)*s >= 0xE0 ? 3 : 1) {
		if (!date_begins(s, end))
			continue;
		/* A day after the year is that on which a table was filled in; two are a period. */
		next = s;
		if (date_at(&next, end, 0, date) > year) {
			day = next;
			if (day == end || !is_range_sign(fold_ascii(utf8_next(&next, end)))) {
				s = day - 1;
				continue;
			}
		}
		if (is_range(s, end))
			return YEAR_OTHER;
		named = year_at(text.s, s, end);
		if (named == year)
			return YEAR_OWN;
		if (named != 0 && !is_compared(text.s, s))
			years = YEAR_OTHER;
	}
	return years;
}

/* The months that a text has named so far, and what the number before was: a date goes on with it. */
struct months {
	int first, last;
	enum { WAS_NONE, WAS_YEAR, WAS_MONTH } was;
};

/* Takes one number, and the character after it. */
static void
take_number(struct months *m, int number, uint32_t c)
{
	const int is_month = number > 0 && number <= 12, joins = c == '.' || c == '-' || c == '/', was = m->was;

	m->was = WAS_NONE;
	if (number >= 1990) {
		m->was = joins || c == 0x5E74 ? WAS_YEAR : WAS_NONE; /* 年 */
	} else if (is_month && (was == WAS_YEAR || c == 0x6708)) { /* 月 */
		m->first = m->first == 0 ? number : m->first;
		m->last = number;
		m->was = joins ? WAS_MONTH : WAS_NONE;
	} else if (is_month && was == WAS_NONE && is_range_sign(c)) {
		/* 1—9月 */
		m->first = m->first == 0 ? number : m->first;
	}
}

int
year_part(struct span text)
{
	static const char *const parts[] = { "上半年", "下半年", "季度" }, *const until[] = { "截至", "截止" };
	const char *s = text.s, *end = s + text.n;
	struct months m = { 0, 0, WAS_NONE };
	int number = 0, digits = 0;
	uint32_t c;

	if (span_has_any(text, parts, COUNT(parts)))
		return 1;
	do {
		c = s < end ? fold_ascii(utf8_next(&s, end)) : 0;
		if (fold_is_digit(c)) {
			number = number < 10000 ? 10 * number + (int)c - '0' : number;
			digits++;
			continue;
		}
		if (digits > 0)
			take_number(&m, number, c);
		number = digits = 0;
	} while (c != 0);
	if (m.first != m.last)
		return m.last > 0 && (m.first != 1 || m.last != 12);
	return m.last > 0 && m.last < 12 && span_has_any(text, until, COUNT(until));
}
