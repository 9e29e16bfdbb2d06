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

/*
 * Whether a year without 年 after it, at [s, q), is meant as one: it begins a day, is
 * all of the text or of a bracket or comes after 情况 or 表; but 〔2021〕30号 numbers a document.
 */
static int
is_bare(const char *begin, const char *s, const char *q, const char *end)
{
	uint32_t last = before(begin, s), c = q < end ? utf8_next(&q, end) : 0;

	if (c == 0)
		return last == 0 || last == 0x51B5 || last == 0x8868; /* 情况, 表 */
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

/* From the last bracket that opens in a text on: （上年度） after a heading; empty where none does. */
static struct span
last_bracket(struct span t)
{
	static const char bracket[] = "（";
	size_t n = sizeof bracket - 1, i;

	for (i = t.n; i > 0; i--)
		if (t.s[i - 1] == '(' || (t.n - (i - 1) >= n && memcmp(t.s + i - 1, bracket, n) == 0))
			return (struct span){ t.s + i - 1, t.n - (i - 1) };
	return (struct span){ t.s, 0 };
}

enum year
year_named(struct span text, int year)
{
	enum year years = year_stated(text, year);

	return years == YEAR_NONE && has_han(text) && (is_last_year(text) || is_last_year(last_bracket(text))) ?
	    YEAR_OTHER :
	    years;
}

enum year
year_stated(struct span text, int year)
{
	const char *s = text.s, *end = s + text.n;
	enum year years = YEAR_NONE;
	int named;

	/* Chinese characters have three bytes, and what is left of longer ones begins no year. */
	for (; s < end; s += (unsigned char)*s >= 0xE0 ? 3 : 1) {
		if (!date_begins(s, end))
			continue;
		named = year_at(text.s, s, end);
		if (named == year)
			return YEAR_OWN;
		if (named != 0 && !is_compared(text.s, s))
			years = YEAR_OTHER;
	}
	return years;
}
