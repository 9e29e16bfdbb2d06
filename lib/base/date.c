#include "base/date.h"

#include <stdio.h>
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"

/* Whether there is a digit at p; white space does not count. */
static int
digit_follows(const char *p, const char *end)
{
	return p < end && fold_is_digit(utf8_next(&p, end));
}

int
date_year(const char **p, const char *end)
{
	const char *q = *p;
	int i, d, year = 0;
	uint32_t c;

	for (i = 0; i < 4; i++) {
		if (q >= end)
			return 0;
		c = utf8_next(&q, end);
		d = c == 'O' || c == 'o' || c == 0x25CB || c == 0x96F6 ? 0 : fold_digit(c); /* O ○ 零 */
		if (d < 0)
			return 0;
		year = year * 10 + d;
	}
	if (year < 1990 || year > 2099 || digit_follows(q, end))
		return 0;
	*p = q;
	return year;
}

static void
skip_space(const char **p, const char *end)
{
	const char *q;

	for (; *p < end; *p = q) {
		q = *p;
		if (!utf8_space(utf8_next(&q, end)))
			return;
	}
}

/* A number of one or two digits at *p, after white space: 9, 09, 九, 十, 二十一; 0 for none. */
static int
small_at(const char **p, const char *end)
{
	const char *q;
	int v = 0, n = 0, ten = 0, d;
	uint32_t c;

	skip_space(p, end);
	for (; *p < end; *p = q, n++) {
		q = *p;
		c = utf8_next(&q, end);
		d = fold_digit(c);
		if (c == 0x5341 && n < 2) { /* 十 */
			v = n == 0 ? 10 : v * 10;
			ten = 1;
			continue;
		}
		if (d < 0 || (ten ? v % 10 != 0 : n > 1))
			break;
		v = ten ? v + d : v * 10 + d;
	}
	return v;
}

static int
part_mark(const char **p, const char *end, const char *han)
{
	const char *q;
	uint32_t c;

	skip_space(p, end);
	if (span_starts((struct span){ *p, (size_t)(end - *p) }, han)) {
		*p += strlen(han);
		return 1;
	}
	q = *p;
	c = q < end ? fold_ascii(utf8_next(&q, end)) : 0;
	if (c != '-' && c != '/' && c != '.')
		return 0;
	*p = q;
	return 1;
}

static int
days_of(int year, int month)
{
	static const char days[] = { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return days[month] + (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

static int
put_date(char out[DATE_SIZE], int year, int month, int day)
{
	if (month > 12 || day < 1 || day > days_of(year, month))
		return 0;
	ascii_number(out, (uint64_t)year, 4);
	ascii_number(out + 5, (uint64_t)month, 2);
	ascii_number(out + 8, (uint64_t)day, 2);
	out[4] = out[7] = '-';
	out[10] = '\0';
	return year;
}

/* Whether a sign of markup follows at once: 2020-02-2<u>5</u>, 2020-02-2**5**: the day may go on after it. */
static int
sign_follows(const char *p, const char *end)
{
	return p < end && strchr("<*\\`_", *p) != NULL;
}

int
date_at(const char **p, const char *end, int year, char out[DATE_SIZE])
{
	const char *q = *p;
	int y = year, month, day;

	if (y == 0 && ((y = date_year(&q, end)) == 0 || !part_mark(&q, end, "年")))
		return 0;
	month = small_at(&q, end);
	if (!part_mark(&q, end, "月"))
		return 0;
	day = small_at(&q, end);
	if (digit_follows(q, end) || sign_follows(q, end) || put_date(out, y, month, day) == 0)
		return 0;
	*p = q;
	skip_space(&q, end);
	if ((size_t)(end - q) >= 3 && (memcmp(q, "日", 3) == 0 || memcmp(q, "号", 3) == 0))
		*p = q + 3;
	return y;
}

/* 20240121, also with hours, minutes and seconds. */
static int
compact_at(const char *p, const char *end, char out[DATE_SIZE])
{
	int v[8] = { 0 }, n = 0, year;

	for (; digit_follows(p, end); n++) {
		int d = fold_digit(utf8_next(&p, end));

		if (n < 8)
			v[n] = d;
	}
	if (n != 8 && n != 12 && n != 14)
		return 0;
	year = v[0] * 1000 + v[1] * 100 + v[2] * 10 + v[3];
	return year < 1990 || year > 2099 ? 0 : put_date(out, year, v[4] * 10 + v[5], v[6] * 10 + v[7]);
}

/* Whether something like 至2024-01-30 follows: not a sign of a time of day, nor of its zone. */
static int
range_follows(const char *p, const char *end)
{
	const char *q;
	uint32_t c;
	int sign = 0;

	for (; p < end; p = q) {
		q = p;
		c = fold_ascii(utf8_next(&q, end));
		if (sign && date_begins(p, end))
			return 1;
		if (!utf8_space(c))
			sign = c == 0x81F3 || c == 0x5230 || c == '~' || c == '-' || (c >= 0x2010 && c <= 0x2015) ||
			    c == 0x301C; /* 至 到 〜 */
	}
	return 0;
}

int
date_field(struct span t, char out[DATE_SIZE])
{
	const char *p = t.s, *end = t.s + t.n;
	int year;

	skip_space(&p, end);
	if ((year = date_at(&p, end, 0, out)) == 0 && (year = compact_at(p, end, out)) == 0)
		return 0;
	return range_follows(p, end) ? 0 : year;
}

/* 起至, 至, 到, —, -, ～: what separates the two days of a range; moves *p past it. */
static int
range_mark(const char **p, const char *end)
{
	const char *q;
	uint32_t c;
	int n, marks = 0;

	for (n = 0; *p < end && n < 8; *p = q, n++) {
		q = *p;
		c = fold_ascii(utf8_next(&q, end));
		if (c == 0x8D77 || c == 0x5F00 || c == 0x59CB || c == ',' || utf8_space(c)) /* 起 开 始 */
			continue;
		if (c != 0x81F3 && c != 0x5230 && c != '-' && c != '~' && c != 0x301C && c != 0x2500 &&
		    !(c >= 0x2010 && c <= 0x2015)) /* 至 到 〜 ─ */
			break;
		marks++;
	}
	return marks > 0;
}

int
date_range(const char **p, const char *end, char out[DATE_RANGE_SIZE])
{
	char one[DATE_SIZE], two[DATE_SIZE];
	const char *q = *p;
	int year = date_at(&q, end, 0, one), to;

	if (year == 0 || !range_mark(&q, end))
		return 0;
	if ((to = date_at(&q, end, 0, two)) == 0 && (to = date_at(&q, end, year, two)) == 0)
		return 0;
	if (strcmp(one, two) >= 0 || to > year + 1 || (to == year + 1 && strcmp(two + 4, one + 4) > 0))
		return 0;
	snprintf(out, DATE_RANGE_SIZE, "%s/%s", one, two);
	*p = q;
	return 1;
}
