/* Headings inside a line, where newlines were lost.  See outline_int.h. */
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "outline/outline_int.h"
#include "page/cut.h"

enum {
	CUTS = 64,
	WITHOUT_TEXT = 60, /* bytes of a heading that another one may follow at once */
	TELLING = 96 /* bytes of a part's heading, which may be two clauses */
};

/* Whether t begins with the ordinal of a heading that was not found, and a word that tells it. */
static int
begins_missing(const struct outline *o, struct span t)
{
	struct span rest, clause;
	int number, bracket;
	size_t n = fold_ordinal(t.s, t.n, &number, &bracket);

	if (n == 0 || number < 1)
		return 0;
	t = (struct span){ t.s + n, t.n - n };
	clause = heading_clause(t, &rest);
	if (!bracket && number <= FORM_SECTIONS && o->section[number - 1].line == OUTLINE_NONE &&
	    heading_has(clause, form_tells[number - 1]))
		return 1;
	clause = (struct span){ t.s, t.n < TELLING ? t.n : TELLING };
	return number <= FORM_PARTS && o->part[number - 1].line == OUTLINE_NONE &&
	    (heading_has(clause, form_parts[number - 1]) ||
		(bracket && heading_has(clause, form_part_tells[number - 1])));
}

/* Whether an ordinal may begin at s: 一 to 六, a bracket, a digit.  Nearly all characters of a report are none. */
static int
may_begin(const char *s, const char *end)
{
	static const char *const first[] = { "一", "二", "三", "四", "五", "六", "（" };
	unsigned char c = (unsigned char)*s;
	size_t i;

	if (c < 0x80)
		return c == '(' || (c >= '1' && c <= '6');
	for (i = 0; (c == 0xE4 || c == 0xE5 || c == 0xEF) && end - s > 3 && i < COUNT(first); i++)
		if (memcmp(s, first[i], 3) == 0)
			return 1;
	return 0;
}

/* Whether what stands before s ends there: a sentence, or a heading alone. */
static int
ends_before(const char *begin, const char *s)
{
	uint32_t c = heading_last_char((struct span){ begin, (size_t)(s - begin) });

	return heading_ends_sentence(c) || fold_ascii(c) == ':' || utf8_space(c) ||
	    ((size_t)(s - begin) < WITHOUT_TEXT && fold_ordinal(begin, (size_t)(s - begin), NULL, NULL) > 0);
}

/* Where a title at the begin of t ends before a space; NULL where none does. */
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

/* The places where line i is cut, behind the n that are known; returns how many there are. */
static size_t
cuts_of_line(const struct page *p, const struct outline *o, size_t i, struct cut cuts[CUTS], size_t n)
{
	const struct span t = p->lines[i].text;
	const char *s = title_end(t), *begin = t.s, *end = t.s + t.n;
	size_t first = n;

	if (s != NULL && n < CUTS)
		cuts[n++] = (struct cut){ i, s };
	for (s = t.s + 1; s < end && n < CUTS; s++) {
		if (!may_begin(s, end) || !ends_before(begin, s) ||
		    !begins_missing(o, (struct span){ s, (size_t)(end - s) }))
			continue;
		cuts[n++] = (struct cut){ i, s };
		begin = s;
	}
	/* A title is only cut off from a heading that follows on its line. */
	return n == first + 1 && cuts[first].at == title_end(t) ? first : n;
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
		if (heading_is_text(l) && !l->link && l->look.bars == 0)
			n = cuts_of_line(p, o, i, cuts, n);
	}
	cut_lines(p, cuts, n);
	return n > 0;
}
