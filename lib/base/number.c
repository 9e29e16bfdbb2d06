#include "base/number.h"

#include <stdint.h>
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"

#define LONGEST 40 /* characters of a cell that may still be a number */

struct word {
	const uint16_t w[4];
	int what;
};

/* clang-format off */
/* Placeholders, as folded by plain() below: every dash is '-', every slash '/'. */
static const struct word placeholders[] = {
	{ { '/' }, 0 },
	{ { '-', '-' }, 0 }, /* the first that fits counts */
	{ { '-' }, 0 },
	{ { '\\' }, 0 },
	{ { 0x65E0 }, 0 }, /* 无 */
	{ { 0x7A7A }, 0 }, /* 空 */
	{ { 0x4E0D, 0x9002, 0x7528 }, 0 }, /* 不适用 */
	{ { 'N', '/', 'A' }, 0 },
	{ { 'n', '/', 'a' }, 0 },
};

static const struct word signs[] = {
	{ { 0x589E, 0x52A0 }, 1 }, /* 增加 */
	{ { 0x589E }, 1 },
	{ { 0x51CF, 0x5C11 }, -1 }, /* 减少 */
	{ { 0x51CF }, -1 },
	{ { '+' }, 1 },
	{ { '-' }, -1 },
};

/* Powers of ten. */
static const struct word scales[] = {
	{ { 0x4E07 }, 4 }, /* 万 */
	{ { 0x4EBF }, 8 }, /* 亿 */
};

/* Units; `what` is 1 for money. */
static const struct word units[] = {
	{ { 0x5143 }, 1 }, /* 元 */
	{ { 0x4EF6 }, 0 }, /* 件 */
	{ { 0x9879 }, 0 }, /* 项 */
	{ { 0x6761 }, 0 }, /* 条 */
	{ { 0x4E2A }, 0 }, /* 个 */
	{ { 0x6B21 }, 0 }, /* 次 */
	{ { 0x4EFD }, 0 }, /* 份 */
	{ { 0x5B97 }, 0 }, /* 宗 */
	{ { 0x4EBA }, 0 }, /* 人 */
	{ { 0x8D77 }, 0 }, /* 起 */
	{ { 0x90E8 }, 0 }, /* 部 */
};
/* clang-format on */

/* One way to write each sign; 0 for what has no width. */
static uint16_t
plain(uint32_t c)
{
	if (c >= 0x4E00 && c < 0xA000)
		return c == 0x96F6 ? '0' : fold_char(c); /* 零 */
	c = fold_ascii(c);
	if (c < 0x80)
		return (uint16_t)c;
	if (c == 0x2212 || c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2015 ||
	    c == 0x2500 || c == 0xFE63 || c == 0xFF0D)
		return '-';
	if (c == 0x2F0D)
		return 0;
	if (c == 0x2044 || c == 0x2215)
		return '/';
	if (c >= 0x2E80 && c < 0x2FE0)
		return fold_char(c);
	return c > 0xFFFF ? FOLD_OTHER : (uint16_t)c;
}

/* The word of the table that is at s[0..n), or NULL; *len its length. */
static const struct word *
word_at(const struct word *table, size_t entries, const uint16_t *s, size_t n, size_t *len)
{
	size_t i, k;

	for (i = 0; i < entries; i++) {
		for (k = 0; k < 4 && table[i].w[k] != 0; k++)
			if (k >= n || s[k] != table[i].w[k])
				break;
		if (k == 4 || table[i].w[k] == 0) {
			*len = k;
			return &table[i];
		}
	}
	return NULL;
}

/* Whether c is in none of the words of a number. */
static int
is_stranger(uint16_t c)
{
	static const struct {
		const struct word *v;
		size_t n;
	} all[] = { { placeholders, COUNT(placeholders) }, { signs, COUNT(signs) }, { scales, COUNT(scales) },
		{ units, COUNT(units) } };
	size_t i, k, j;

	for (i = 0; i < COUNT(all); i++)
		for (k = 0; k < all[i].n; k++)
			for (j = 0; j < 4 && all[i].v[k].w[j] != 0; j++)
				if (all[i].v[k].w[j] == c)
					return 0;
	return 1;
}

/*
 * Writes digits (whole of them before the point) times ten to the power of
 * shift, with the sign.  Returns 0 where it does not fit.
 */
static int
write_decimal(struct number *out, const char *digits, int n, int whole, int shift, int sign)
{
	char *d = out->text;
	int i, point = whole + shift, first = 0;

	if (strspn(digits, "0") == (size_t)n && shift != 0)
		shift = 0, point = whole;
	/* Zeros that only the shift put there. */
	if (shift != 0)
		while (n > 0 && n > point && digits[n - 1] == '0')
			n--;
	while (first < n && first < point - 1 && digits[first] == '0')
		first++;
	if ((point > n ? point : n) + 4 - (point < 0 ? point : 0) > NUMBER_MAX)
		return 0;
	if (sign < 0 && strspn(digits, "0") < (size_t)n)
		*d++ = '-';
	if (point <= 0)
		*d++ = '0';
	for (i = first; i < point; i++)
		*d++ = i < n ? digits[i] : '0';
	if (n > point) {
		*d++ = '.';
		for (i = point; i < n; i++)
			*d++ = i < 0 ? '0' : digits[i];
	}
	out->len = (size_t)(d - out->text);
	return 1;
}

/* Whether p is after the backslash that Markdown puts before a sign which is not markup: \- */
static int
is_escaped(const char *p, const char *end)
{
	return p < end && memchr("-+*/_|#.", *p, 8) != NULL;
}

/* Reads s[0..n): the digits at its front.  Returns the length, or 0. */
static size_t
digits_at(const uint16_t *s, size_t n, char *digits, int *count, int *whole)
{
	size_t i, group = 0;
	int commas = 0, point = 0, k = 0;

	for (i = 0; i < n; i++) {
		if (s[i] >= '0' && s[i] <= '9') {
			digits[k++] = (char)s[i];
			group++;
			if (!point)
				*whole = k;
		} else if (s[i] == ',' && !point && k > 0 && (commas ? group == 3 : group <= 3)) {
			commas = 1;
			group = 0;
		} else if (s[i] == '.' && !point && k > 0 && i + 1 < n && s[i + 1] >= '0' && s[i + 1] <= '9') {
			if (commas && group != 3)
				return 0;
			point = 1;
		} else {
			break;
		}
	}
	if (k == 0 || (commas && !point && group != 3))
		return 0;
	digits[k] = '\0';
	*count = k;
	return i;
}

/* *shift: the power of ten from what is written to what the column counts.  Returns 0 where they do not fit. */
static int
convert(enum unit unit, const struct word *scale, const struct word *money, int *shift)
{
	int is_money = money != NULL && money->what == 1;

	*shift = scale != NULL ? scale->what : 0;
	if (unit == UNIT_COUNT)
		return !is_money;
	if (unit == UNIT_WAN) {
		/* A bare number or 万 is already in 万元; 件 is no money. */
		if (money != NULL && !is_money)
			return 0;
		if (is_money || scale != NULL)
			*shift -= 4;
	}
	return 1;
}

/* The characters of a cell, folded, without spaces; `at` is how far they are read. */
struct written {
	uint16_t t[LONGEST];
	size_t n, at;
	int changed; /* whether they are not what is printed */
};

/* Returns 0 where they can be no number. */
static int
gather(struct written *w, const char *s, size_t n, int cell)
{
	const char *p = s, *end = s + n;
	int gap = 0;
	uint32_t c;

	while (p < end) {
		c = utf8_next(&p, end);
		if (utf8_space(c)) {
			if (!cell && utf8_width(c) != 0)
				return 0;
			w->changed = 1;
			gap |= utf8_width(c) != 0;
			continue;
		}
		if (c == '\\' && is_escaped(p, end)) {
			w->changed = 1;
			continue;
		}
		if (w->n + 1 >= LONGEST)
			return 0;
		w->t[w->n] = plain(c);
		if (w->t[w->n] >= 0x4E00 && w->t[w->n] < 0xA000 && is_stranger(w->t[w->n]))
			return 0;
		/* Two numbers, or the thousands of one: 222 490. */
		if (gap && w->n > 0 && ascii_is_digit(w->t[w->n - 1]) && ascii_is_digit(w->t[w->n]))
			return 0;
		gap = 0;
		w->changed |= w->t[w->n] != c;
		w->n++;
	}
	return 1;
}

/* Reads the word of the list that comes next, if one does. */
static const struct word *
next_word(struct written *w, const struct word *words, size_t n)
{
	size_t len = 0;
	const struct word *next = word_at(words, n, w->t + w->at, w->n - w->at, &len);

	w->at += next != NULL ? len : 0;
	return next;
}

/* What comes before the digits.  Returns -1 for a negative number, else 1. */
static int
read_sign(struct written *w)
{
	const struct word *sign = next_word(w, signs, COUNT(signs));

	w->changed |= sign != NULL && w->t[0] != '-';
	if (w->at < w->n && (w->t[w->at] == 0xA5 || w->t[w->at] == 0xFFE5)) { /* ¥ */
		w->at++;
		w->changed = 1;
	}
	return sign != NULL ? sign->what : 1;
}

/* What comes after the digits: how far their point moves, in *shift.  Returns 0 where it is something else. */
static int
read_unit(struct written *w, enum unit unit, int *shift)
{
	const struct word *scale = next_word(w, scales, COUNT(scales)), *money;
	size_t bracket = w->at + 1 < w->n && w->t[w->at] == '(' && w->t[w->n - 1] == ')';

	w->at += bracket;
	money = next_word(w, units, COUNT(units));
	w->changed |= scale != NULL || money != NULL;
	/* 2（件）; but money in brackets is said of the column as often as of the number. */
	if (bracket && (money == NULL || money->what == 1))
		return 0;
	return w->at + bracket == w->n && convert(unit, scale, money, shift);
}

/* The length of a cell without what it says in brackets at its end of a part of the number: 19（其中修订2件）. */
static size_t
without_part(const char *s, size_t n)
{
	static const char *const begins[] = { "（其中", "(其中", "（含", "(含" };
	size_t i, k, len;

	if (n == 0 || (s[n - 1] != ')' && (n < 3 || memcmp(s + n - 3, "）", 3) != 0)))
		return n;
	for (k = 0; k < COUNT(begins); k++)
		for (len = strlen(begins[k]), i = 1; i + len <= n; i++)
			if (memcmp(s + i, begins[k], len) == 0)
				return i;
	return n;
}

/* Reads what is more than a few digits; *out is empty. */
static void
read_words(struct number *out, const char *s, size_t n, enum unit unit, int cell)
{
	struct written w = { 0 };
	char digits[LONGEST + 1];
	int count = 0, whole = 0, sign, shift;
	size_t len;

	if (!gather(&w, s, cell ? without_part(s, n) : n, cell))
		return;
	if (w.n == 0 || (next_word(&w, placeholders, COUNT(placeholders)) != NULL && w.at == w.n)) {
		out->kind = NUMBER_BLANK;
		return;
	}
	w.at = 0;
	sign = read_sign(&w);
	len = digits_at(w.t + w.at, w.n - w.at, digits, &count, &whole);
	if (len == 0)
		return;
	w.changed |= (size_t)count + (whole < count) != len || (digits[0] == '0' && whole > 1);
	w.at += len;
	if (!read_unit(&w, unit, &shift) || !write_decimal(out, digits, count, whole, shift, sign))
		return;
	out->kind = NUMBER_VALUE;
	out->same = !w.changed && out->len == n && memcmp(out->text, s, n) == 0;
}

void
number_read(struct number *out, const char *s, size_t n, enum unit unit, int cell)
{
	size_t i;

	out->kind = NUMBER_NONE;
	out->len = 0;
	out->same = 0;
	/* Most cells are nothing but a few digits. */
	for (i = 0; i < n && i < 18 && s[i] >= '0' && s[i] <= '9'; i++)
		;
	if (i < n || n == 0 || (n > 1 && *s == '0')) {
		read_words(out, s, n, unit, cell);
		return;
	}
	out->kind = NUMBER_VALUE;
	out->same = 1;
	out->len = n;
	memcpy(out->text, s, n);
}

/* Whether one of the words of the table begins with c. */
static int
begins_one(const struct word *table, size_t entries, uint16_t c)
{
	size_t i;

	for (i = 0; i < entries && *table[i].w != c; i++)
		;
	return i < entries;
}

int
number_likely(const char *s, size_t n)
{
	const char *p = s, *end = s + n;
	uint32_t c;
	uint16_t t;

	if (n == 0)
		return 0;
	if (*s >= '0' && *s <= '9')
		return 1;
	c = utf8_next(&p, end);
	t = plain(c);
	return (t >= '0' && t <= '9') || t == 0xA5 || t == 0xFFE5 || begins_one(placeholders, COUNT(placeholders), t) ||
	    begins_one(signs, COUNT(signs), t);
}
