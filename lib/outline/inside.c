/* Headings inside a line, where newlines were lost.  See outline_int.h. */
#include <string.h>

#include "base/ascii.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "outline/outline_int.h"
#include "page/cut.h"

enum {
	CUTS = 64,
	WITHOUT_TEXT = 60, /* bytes of a heading that another one may follow at once */
	TELLING = 96 /* bytes of a part's heading, which may be two clauses */
};

/* Whether line i is where section s should begin: between those before and after it that were found. */
static int
in_place(const struct outline *o, int s, size_t i)
{
	size_t line;
	int k;

	for (k = 0; k < FORM_SECTIONS; k++) {
		line = o->section[k].line;
		if (line != OUTLINE_NONE && (k < s ? line > i : line < i))
			return 0;
	}
	return 1;
}

/* Whether t, in line i, begins with the ordinal of a section that was not found, and a word that tells it. */
static int
begins_section(const struct outline *o, size_t i, struct span t, int number)
{
	struct span rest;

	return number >= 1 && number <= FORM_SECTIONS && o->section[number - 1].line == OUTLINE_NONE &&
	    in_place(o, number - 1, i) && heading_has(heading_clause(t, &rest), form_tells[number - 1]);
}

/* The same of a part; its ordinal may be another's, if its own words are there. */
static int
begins_part(const struct outline *o, size_t i, struct span t, int number)
{
	int k;

	t.n = t.n < TELLING ? t.n : TELLING;
	if (o->section[0].line == OUTLINE_NONE ? !in_place(o, 0, i) : i < o->section[0].line || i >= outline_end(o, 0))
		return 0;
	for (k = 0; k < FORM_PARTS; k++)
		if (o->part[k].line == OUTLINE_NONE &&
		    (heading_has(t, form_parts[k]) || (k + 1 == number && heading_has(t, form_part_tells[k]))))
			return 1;
	return 0;
}

/* Whether a heading that was not found may begin at t, in line i. */
static int
begins_missing(const struct outline *o, size_t i, struct span t)
{
	int number, bracket;
	size_t n = fold_ordinal(t.s, t.n, &number, &bracket);
	struct span words = { t.s + n, t.n - n };

	if (n == 0)
		return 0;
	/* 一、 is a section's, （一） and 1. are a part's. */
	return bracket || ascii_is_digit((unsigned char)*t.s) ? begins_part(o, i, words, number) :
								begins_section(o, i, words, number);
}

/* Whether an ordinal may begin at s: 一 to 六, 第, a bracket, a digit.  Nearly all characters of a report are none. */
static int
may_begin(const char *s, const char *end)
{
	static const char *const first[] = { "一", "二", "三", "四", "五", "六", "第", "（" };
	unsigned char c = (unsigned char)*s;
	size_t i;

	if (c < 0x80)
		return c == '(' || (c >= '1' && c <= '6');
	for (i = 0; (c == 0xE4 || c == 0xE5 || c == 0xE7 || c == 0xEF) && end - s > 3 && i < COUNT(first); i++)
		if (memcmp(s, first[i], 3) == 0)
			return 1;
	return 0;
}

/* Whether what is before s ends there: a sentence, or a heading alone. */
static int
ends_before(const char *begin, const char *s)
{
	uint32_t c = heading_last_char((struct span){ begin, (size_t)(s - begin) });

	return heading_sets_off(c) ||
	    ((size_t)(s - begin) < WITHOUT_TEXT && fold_char(c) != 0 &&
		fold_ordinal(begin, (size_t)(s - begin), NULL, NULL) > 0);
}

/* Where a title at the beginning of t ends before a space; NULL where none does. */
static const char *
title_end(struct span t)
{
	static const char word[] = "报告";
	const char *p = t.s, *end = t.s + t.n, *q = p;
	uint32_t c = 0;

	for (; p < end; p = q) {
		c = utf8_next(&q, end);
		if (utf8_space(c) || heading_ends_sentence(c))
			break;
	}
	return span_ends((struct span){ t.s, (size_t)(p - t.s) }, word) && p < end ? q : NULL;
}

/* The places where line i is cut, after the n that are known; returns how many there are. */
static size_t
cuts_of_line(const struct page *p, const struct outline *o, size_t i, struct cut cuts[CUTS], size_t n)
{
	const struct span t = p->lines[i].text;
	const char *title = title_end(t), *begin = t.s, *end = t.s + t.n, *s;
	size_t first = n;

	if (title != NULL && n < CUTS)
		cuts[n++] = (struct cut){ i, title };
	for (s = t.s + 1; s < end && n < CUTS; s++) {
		if (!may_begin(s, end) || !ends_before(begin, s) ||
		    !begins_missing(o, i, (struct span){ s, (size_t)(end - s) }))
			continue;
		cuts[n++] = (struct cut){ i, s };
		begin = s;
	}
	/* A title is only cut off from a heading that follows on its line. */
	return n == first + 1 && cuts[first].at == title ? first : n;
}

static int
is_missing(const struct heading *h, int n)
{
	int i;

	for (i = 0; i < n && h[i].line != OUTLINE_NONE; i++)
		;
	return i < n;
}

int
inside_cut(struct page *p, const struct outline *o)
{
	struct cut cuts[CUTS];
	const struct line *l;
	size_t i, n = 0;

	if (!is_missing(o->section, FORM_SECTIONS) && !is_missing(o->part, FORM_PARTS))
		return 0;
	for (i = o->from; i < o->to; i++) {
		l = &p->lines[i];
		if (heading_is_text(l) && !l->link && !page_is_barred(l))
			n = cuts_of_line(p, o, i, cuts, n);
	}
	cut_lines(p, cuts, n);
	return n > 0;
}
