/* Numbers and dates among the letters of a paragraph. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "claim/claim_int.h"

enum { DIGITS_MAX = 20 }; /* more are no count */

struct token *
claim_token_add(struct tokens *t, char code, size_t from, size_t to)
{
	MEM_NEED(t->v, t->cap, t->n + 1);
	t->v[t->n] = (struct token){ .code = code, .from = (uint32_t)from, .to = (uint32_t)to };
	return &t->v[t->n++];
}

/* What a year is to the one reported on. */
static char
year_code(int year, int own)
{
	return own == 0 ? 'k' : year == own ? 'T' : year == own - 1 ? '<' : year == own + 1 ? '>' : 'k';
}

char
claim_token_last(const struct tokens *t)
{
	return t->n > 0 ? t->v[t->n - 1].code : 0;
}

/* The letter where the text goes on at p. */
static size_t
letter_from(const struct letters *l, size_t i, const char *p)
{
	while (i < l->n && l->text.s + l->at[i] < p)
		i++;
	return i;
}

/*
 * A year or a day at letter i: the whole of the report's year is its year, a
 * month of it is not.  Returns the letter after it, or i.
 */
size_t
claim_token_date(struct tokens *t, size_t i, int own)
{
	const struct letters *l = &t->letters;
	const char *p = l->text.s + l->at[i], *end = l->text.s + l->text.n, *q = p;
	char range[DATE_RANGE_SIZE], whole[2 * DATE_RANGE_SIZE];
	const struct entry *e;
	int year, until;
	size_t k, n;

	if (!date_begins(p, end))
		return i;
	if (own > 0 && date_range(&q, end, range)) {
		sprintf(whole, "%04d-01-01/%04d-12-31", own, own);
		k = letter_from(l, i, q);
		claim_token_add(t, strcmp(range, whole) == 0 ? 'T' : 'k', i, k);
		return k;
	}
	q = p;
	year = date_year(&q, end);
	k = letter_from(l, i, q);
	if (year == 0 || l->v[k] != 0x5E74) /* 年 */
		return i;
	k++;
	until = claim_token_last(t) == 'S' && year == own;
	/* 度; 2023年1-12月 is the year. */
	if (l->v[k] == 0x5EA6 || ((e = claim_dict_at(l, k, WORDS)) != NULL && e->code == 'T')) {
		k += l->v[k] == 0x5EA6;
	} else if (claim_dict_figure(l->v[k])) {
		/* With a month: up to that day, or no more than a part of the year, but for 2023年1件. */
		for (n = k; claim_dict_figure(l->v[n]); n++)
			;
		e = claim_dict_at(l, n, UNITS);
		q = p;
		if (date_at(&q, end, 0, range) != 0) {
			k = letter_from(l, i, q);
			e = NULL;
			/* Up to its last day it is the whole year. */
			if (until && strcmp(range + 4, "-12-31") == 0)
				t->v[t->n - 1].code = '.';
		}
		if (e == NULL || e->code != '#') {
			claim_token_add(t, until ? '.' : 'k', i, k);
			return k;
		}
	}
	/* 截至2023年底 */
	if (until && (l->v[k] == 0x5E95 || l->v[k] == 0x672B)) { /* 底末 */
		t->v[t->n - 1].code = '.';
		k++;
	}
	claim_token_add(t, until ? '.' : year_code(year, own), i, k);
	/* 2023年以来 is 2023 in a report on it. */
	if (claim_token_last(t) == 'T' && l->v[k] == 0x4EE5 && l->v[k + 1] == 0x6765)
		k += 2;
	return k;
}

/* The digits at letter i, with thousands' commas, one point and a scale; 0, or how many letters they take. */
static size_t
read_digits(const struct letters *l, size_t i, struct token *k, int *scaled)
{
	size_t from = i, n = 0, group = 0;
	int commas = 0, point = 0;

	for (;; i++) {
		if (ascii_is_digit(l->v[i])) {
			if (n + 4 >= DIGITS_MAX)
				return 0;
			k->digits[n++] = (char)l->v[i];
			group++;
		} else if (l->v[i] == ',' && !point && ascii_is_digit(l->v[i + 1]) && ascii_is_digit(l->v[i + 2]) &&
		    ascii_is_digit(l->v[i + 3]) && (commas ? group == 3 : group <= 3) && l->text.s[l->at[i]] == ',') {
			commas = 1;
			group = 0;
		} else if (l->v[i] == '.' && !point && ascii_is_digit(l->v[i + 1])) {
			point = 1;
			k->digits[n++] = '.';
		} else {
			break;
		}
	}
	if (commas && !point && group != 3)
		return 0;
	*scaled = l->v[i] == 0x4E07 || l->v[i] == 0x4EBF; /* 万亿 */
	if (*scaled) {
		memcpy(k->digits + n, l->v[i] == 0x4E07 ? "万" : "亿", 3);
		n += 3;
		i++;
	}
	k->digits_n = (uint8_t)n;
	return i - from;
}

/* The Chinese numeral at letter i; 0, or how many letters it takes. */
static size_t
read_numeral(const struct letters *l, size_t i, struct token *k)
{
	size_t n = 0;
	unsigned long long value;

	while (n < DIGITS_MAX && claim_dict_numeral(l->v[i + n]))
		n++;
	/* 1.2万 and 一万 have their scale; 余万 has none. */
	if (n == 0 || numeral_read(l->v + i, n, &value) != 0)
		return 0;
	k->digits_n = (uint8_t)snprintf(k->digits, sizeof k->digits, "%llu", value);
	return n;
}

/* Whether a number cannot begin after letter c: a part of a name, a range, an ordinal. */
static int
joins(uint16_t c)
{
	return (c >= 'a' && c <= 'z') || claim_dict_figure(c) || c == 0x7B2C || c == 0x524D ||
	    (c != 0 && c < 0x80 && strchr(".-/~[@#_=&+*", c) != NULL); /* 第前 */
}

/* Whether the numeral at letter i is none: 数十件, 上百件, 几千件; but 总数一千件. */
static int
is_vague(const struct letters *l, size_t i)
{
	uint16_t c = i > 0 ? l->v[i - 1] : 0;
	unsigned long long value;

	return (c == 0x6570 || c == 0x4E0A || c == 0x51E0) &&
	    (l->v[i] == 0x5341 || numeral_read(l->v + i, 1, &value) != 0);
}

/* Whether a number goes on after letter i: a range, or a part of something. */
static int
goes_on(const struct letters *l, size_t i)
{
	uint16_t c = l->v[i];

	if (claim_dict_figure(c) || (c >= 'a' && c <= 'z') || (c != 0 && c < 0x80 && strchr("-/~@]", c) != NULL))
		return 1;
	if (c == '.' || c == ':')
		return ascii_is_digit(l->v[i + 1]);
	return (c == 0x81F3 || c == 0x5230) && claim_dict_figure(l->v[i + 1]);
}

/* Passes over what is of a number that is none. */
static size_t
skip_number(const struct letters *l, size_t i)
{
	while (goes_on(l, i))
		i++;
	return i;
}

/* Whether a bare number is the count that the words before it speak of: 数量为0; a numeral after a colon is none: 一、. */
static int
is_announced(const struct tokens *t, int digits)
{
	const struct token *k = t->n < 2 ? NULL : &t->v[t->n - 2];

	return k != NULL && ((k->code == '.' && k->data != NULL) || (k->code == ':' && digits));
}

/* Whether the letters [i, to) of a number are not one after the other: 7→12件, 12 34件. */
static int
is_parted(const struct letters *l, size_t i, size_t to)
{
	const char *s, *next;
	uint32_t c;

	for (; i + 1 < to; i++) {
		s = l->text.s + l->at[i];
		next = l->text.s + l->at[i + 1];
		for (utf8_next(&s, next); s < next;) {
			c = utf8_next(&s, next);
			if (!utf8_space(c) || utf8_width(c) > 0)
				return 1;
		}
	}
	return 0;
}

/* A number at letter i, with its unit and its limits.  Returns the letter after it, or i where there is none. */
size_t
claim_token_number(struct tokens *t, size_t i)
{
	const struct letters *l = &t->letters;
	const struct entry *e;
	struct token *k;
	size_t from = i, n;
	char until = claim_token_last(t);
	int scaled = 0, digits = ascii_is_digit(l->v[i]), bound = CLAIM_EXACT, joined = i > 0 && joins(l->v[i - 1]);

	if (!digits && claim_dict_numeral(l->v[i]) && (joined || is_vague(l, i)))
		return from;
	e = claim_dict_at(l, i, BEFORE);
	if (e != NULL) {
		if (!claim_dict_figure(l->v[i + e->n]))
			return from;
		bound = e->code;
		i += e->n;
		digits = ascii_is_digit(l->v[i]);
		joined = 0;
	}
	k = claim_token_add(t, 'n', from, from);
	n = digits ? read_digits(l, i, k, &scaled) : read_numeral(l, i, k);
	if (n == 0) {
		t->n--;
		if (!digits)
			return from;
		n = skip_number(l, i) - from;
		claim_token_add(t, 'n', from, from + n);
		return from + n;
	}
	joined |= is_parted(l, i, i + n);
	i += n;
	if ((e = claim_dict_at(l, i, INSIDE)) != NULL) {
		bound = e->code;
		i += e->n;
		/* 1万余, 十余万 */
		if (l->v[i] == 0x4E07 && !scaled) {
			memcpy(k->digits + k->digits_n, "万", 3);
			k->digits_n += 3;
			i++;
		}
	}
	e = claim_dict_at(l, i, UNITS);
	if (e == NULL && !digits && bound == CLAIM_EXACT && !is_announced(t, digits)) {
		/* A numeral without a unit is a part of a word: 一是, 统一. */
		t->n--;
		return from;
	}
	joined |= e == NULL && goes_on(l, i);
	if (e != NULL) {
		i += e->n;
		k->code = e->code;
		k->data = e->data;
	} else if (!joined && (is_announced(t, digits) || (k->digits_n == 1 && *k->digits == '0'))) {
		k->code = '#';
	}
	if (joined) {
		k->code = 'n';
		i = skip_number(l, i);
		/* 2021-2023年, 1至6月 */
		if (l->v[i] == 0x5E74 || l->v[i] == 0x6708) {
			k->code = 'k';
			i++;
		}
	}
	if (k->code != 'n' && (e = claim_dict_at(l, i, AFTER)) != NULL) {
		bound = e->code;
		i += e->n;
	}
	/* Half of a case is none. */
	if (k->code == '#' && !scaled && memchr(k->digits, '.', k->digits_n) != NULL)
		k->code = 'n';
	/* 截至12月底, 截至2023年12月底 */
	if (k->code == 'k' && (until == 'S' || (until == '.' && t->n > 2 && k[-2].code == 'S')))
		k->code = '.';
	k->bound = (uint8_t)bound;
	k->to = (uint32_t)i;
	return i;
}
