/* The layout of lines.  See measure.h. */
#include "page/measure.h"

#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "page/bars.h"
#include "page/furniture.h"

/* The kinds of bytes in a line. */
enum { BYTE_ENDS = 1, BYTE_LEADS = 2, BYTE_ASCII = 4, BYTE_DRAWS = 8 };

static unsigned char kinds[256];

static void
prepare(void)
{
	/* First bytes of bars and rules: | - = _ + and ¦ │ — ｜; most lines have none. */
	static const unsigned char draws[] = { '|', '-', '=', '_', '+', 0xC2, 0xE2, 0xEF };
	int c;
	size_t i;

	if (kinds['a'] != 0)
		return;
	for (c = 0; c < 256; c++)
		kinds[c] = c < 0x80 ? BYTE_ASCII : c >= 0xC0 ? BYTE_LEADS : 0;
	for (i = 0; i < sizeof draws; i++)
		kinds[draws[i]] |= BYTE_DRAWS;
	kinds['\n'] = kinds['\r'] = kinds['\f'] = BYTE_ENDS;
}

/* Whether the character at p is a bar or of a rule: its first byte may be that of a comma as well. */
static int
is_drawn(const char *p, const char *end)
{
	uint32_t c = utf8_next(&p, end);

	return bars_bar(c) || bars_rule(c);
}

/* Scans a line: which kind of line is it? */
static struct look
look_at(struct span t)
{
	const char *s = t.s, *end = s + t.n;
	struct look k = { .bars = 0 };
	uint32_t c;
	int dashes = 0;

	while (s < end) {
		if (!(kinds[(unsigned char)*s] & BYTE_DRAWS)) {
			k.texts |= *s != ' ' && *s != ':';
			dashes = 0;
			s++;
			continue;
		}
		c = utf8_next(&s, end);
		if (bars_bar(c)) {
			k.begins_with_bar |= k.bars == 0 && !k.texts && k.rule == 0;
			k.bars += k.bars < UINT16_MAX;
			k.ends_in_bar = s >= end;
			dashes = 0;
		} else if (c == '_') {
			/* html2text fills cells with it: neither part of a rule nor text. */
			dashes = 0;
		} else if (bars_rule(c)) {
			if (++dashes > k.rule)
				k.rule = (uint8_t)(dashes < UINT8_MAX ? dashes : UINT8_MAX);
		} else {
			k.texts = 1;
			dashes = 0;
		}
	}
	return k;
}

/*
 * Whether t is what a pair of stars surrounds, as Org puts bold words:
 * *一、总体情况*.  Around digits they may be inside a number: *４*７５９.
 */
static int
is_starred(struct span t)
{
	const char *end = t.s + t.n - 1, *last = end;

	if (t.n <= 2 || *t.s != '*' || *end != '*' || t.s[1] == ' ' || t.s[1] == '*' || end[-1] == ' ' ||
	    memchr(t.s + 1, '*', t.n - 2) != NULL)
		return 0;
	do
		last--;
	while (last > t.s + 1 && ((unsigned char)*last & 0xC0) == 0x80);
	return fold_digit(utf8_next(&last, end)) < 0;
}

/* Signs that Markdown and html2text put around headings: ##, **, *****; and what reStructuredText puts before them. */
static struct span
undress(struct span t)
{
	static const char rubric[] = ".. rubric::";
	size_t n = sizeof rubric - 1;
	const char *p, *end;

	if (t.n > n && memcmp(t.s, rubric, n) == 0) {
		for (; n < t.n && t.s[n] == ' '; n++)
			;
		return (struct span){ t.s + n, t.n - n };
	}
	if (is_starred(t))
		return (struct span){ t.s + 1, t.n - 2 };
	for (n = 0; n < t.n && (t.s[n] == '#' || t.s[n] == '*'); n++)
		;
	/* ## alone, or before a bar, is a number that its column has no room for. */
	for (p = t.s + n, end = t.s + t.n; p < end && *p == ' '; p++)
		;
	if (p == end || bars_bar(utf8_next(&p, end)))
		return t;
	if (n >= 2 || (n == 1 && *t.s == '#')) {
		for (; n < t.n && t.s[n] == ' '; n++)
			;
		t.s += n;
		t.n -= n;
	}
	for (n = t.n; n > 0 && (t.s[n - 1] == '*' || t.s[n - 1] == '#'); n--)
		;
	if (t.n - n >= 2) {
		for (; n > 0 && t.s[n - 1] == ' '; n--)
			;
		t.n = n;
	}
	return t;
}

/* The text of [s, e) without the white space around it; *indent is the width of what precedes it. */
static struct span
bare_text(const char *s, const char *e, int32_t *indent)
{
	const char *q = s;
	uint32_t c;

	for (*indent = 0; s < e; s = q) {
		c = utf8_next(&q, e);
		if (!utf8_space(c))
			break;
		*indent += utf8_width(c);
	}
	while (e > s && (unsigned char)e[-1] <= ' ')
		e--;
	return (struct span){ s, (size_t)(e - s) };
}

static int
is_dressed(struct span t)
{
	return t.n > 0 && (*t.s == '#' || *t.s == '*' || *t.s == '.' || t.s[t.n - 1] == '*');
}

/*
 * Takes for the text of a line what is between its bars, where that has one cell
 * of words beside blank ones: so are prose and headings in a page that is all
 * one table.
 */
static void
take_only_cell(struct line *l)
{
	struct span cell = { l->text.s, 0 };
	const char *p, *q, *end = l->text.s + l->text.n;
	int ended = 0, wide = 0, chars = 0;
	uint32_t c;

	for (p = q = l->text.s; p < end; p = q) {
		c = utf8_next(&q, end);
		if (bars_bar(c)) {
			ended = cell.n > 0;
		} else if (!utf8_space(c)) {
			if (ended)
				return;
			if (cell.n == 0)
				cell.s = p;
			cell.n = (size_t)(q - cell.s);
			wide += q - p > 2;
			chars++;
		}
	}
	if (wide == 0 || cell.n == l->text.n)
		return;
	l->look.only = 1;
	l->text = cell;
	l->chars = chars;
	l->width = chars + wide;
}

const char *
measure_line(struct line *l, const char *s, const char *end)
{
	const char *e, *p;
	int kind, draws = 0, wide = 0, narrow = 0;
	struct span t;

	prepare();
	for (e = s; e < end; e++) {
		/* Nearly all of a report: characters of three bytes, which neither end lines nor draw, and spaces and digits. */
		if ((unsigned char)*e >= 0xE3 && (unsigned char)*e <= 0xE9 && end - e >= 3) {
			wide++;
			e += 2;
			continue;
		}
		for (p = e; e < end && kinds[(unsigned char)*e] == BYTE_ASCII; e++)
			;
		narrow += (int)(e - p);
		if (e == end || ((kind = kinds[(unsigned char)*e]) & BYTE_ENDS))
			break;
		wide += kind >> 1 & 1;
		narrow += kind >> 2 & 1;
		draws = draws || (kind & BYTE_DRAWS && is_drawn(e, end));
	}
	t = bare_text(s, e, &l->indent);
	for (p = s; p < t.s; p++) {
		wide -= kinds[(unsigned char)*p] >> 1 & 1;
		narrow -= kinds[(unsigned char)*p] >> 2 & 1;
	}
	l->whole = (struct span){ s, (size_t)(e - s) };
	l->text = is_dressed(t) ? undress(t) : t;
	/* Every character beyond ASCII counts as wide: this is close enough, and only compared. */
	l->chars = wide + narrow - (int)(e - t.s - (ptrdiff_t)t.n);
	l->width = l->chars + wide;
	l->look.texts = l->text.n > 0;
	if (draws) {
		l->look = look_at(l->text);
		if (l->look.bars > 0)
			take_only_cell(l);
	}
	return e;
}

void
measure_text(struct line *l, const char *s, size_t n)
{
	int32_t indent;
	struct span t = bare_text(s, s + n, &indent);

	l->whole = (struct span){ s, n };
	l->text = is_dressed(t) ? undress(t) : t;
}

void
measure_lines(struct page *p)
{
	struct line *l;
	size_t i;

	for (i = 0; i < p->nlines; i++) {
		l = &p->lines[i];
		measure_line(l, l->whole.s, l->whole.s + l->whole.n);
		furniture_sign(l, i == 0);
	}
}
