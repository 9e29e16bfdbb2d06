#include "plain.h"

#include <string.h>

#include "drawn.h"
#include "fold.h"
#include "utf8.h"

static int
is_dash(uint32_t c)
{
	return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2500 || c == 0xFF0D || c == '~' ||
	    c == 0xB7 || c == 0x2022;
}

/* -4-, — 4 —, 第 4 页, 第4页 共10页, 4 / 10, Page 4 of 10 */
static int
is_page_number(struct span t, int *bare)
{
	const char *p = t.s, *end = t.s + t.n;
	int dashes = 0, digits = 0, numbers = 0, words = 0, last = 0;
	uint32_t c;

	*bare = 0;
	if (t.n > 48)
		return 0;
	while (p < end) {
		c = fold_ascii(utf8_next(&p, end));
		if (c >= '0' && c <= '9') {
			if (last != 'd')
				numbers++;
			digits++;
			last = 'd';
			continue;
		}
		if (!utf8_space(c))
			last = 'o';
		if (utf8_space(c))
			continue;
		if (is_dash(c))
			dashes++;
		else if (c == 0x7B2C || c == 0x9875 || c == 0x5171 || (c == '/' && numbers == 1)) /* 第 页 共 */
			words++;
		else
			return 0;
	}
	if (numbers < 1 || numbers > 2 || digits > 6)
		return 0;
	*bare = numbers == 1 && dashes == 0 && words == 0 && digits <= 4;
	return (dashes == 2 && numbers == 1 && words == 0) || (words >= 2 && dashes == 0) ||
	    (words == 1 && numbers == 2);
}

static int
bare_number(struct span t)
{
	int v = 0;
	size_t i;

	for (i = 0; i < t.n && i < 4; i++)
		if (t.s[i] >= '0' && t.s[i] <= '9')
			v = v * 10 + (t.s[i] - '0');
	return v;
}

/* Folded without digits: running heads that count pages are still alike. */
static uint64_t
likeness(struct span t)
{
	const char *p = t.s, *end = t.s + t.n;
	uint64_t h = 14695981039346656037u;
	uint16_t f;
	int letters = 0;

	while (p < end) {
		f = fold_char(utf8_next(&p, end));
		if (f == 0 || (f >= '0' && f <= '9'))
			continue;
		letters++;
		h = (h ^ f) * 1099511628211u;
	}
	return letters < 4 ? 0 : h;
}

/* A sheet's outermost line with words in it: [0] the first, [1] the last. */
static struct line *
edge(struct page *p, size_t from, size_t to, int last)
{
	size_t i;
	struct line *l;

	for (i = from; i < to; i++) {
		l = &p->lines[last ? to - 1 - (i - from) : i];
		if (l->text.n > 0 && !l->furniture)
			return l;
	}
	return NULL;
}

/* First line of the sheet after that of line i. */
static size_t
next_sheet(const struct page *p, size_t i)
{
	uint32_t sheet = p->lines[i].sheet;

	while (i < p->nlines && p->lines[i].sheet == sheet)
		i++;
	return i;
}

/* Whether the line with text before line i is long, and no row of numbers. */
static int
after_prose(const struct page *p, size_t i)
{
	const struct line *l;

	while (i-- > 0) {
		l = &p->lines[i];
		if (l->text.n > 0)
			return l->width >= 40 && (unsigned char)l->text.s[l->text.n - 1] >= 0x80;
	}
	return 0;
}

/*
 * Page numbers without any sign to them are told by the company they keep:
 * they stand at the edge of a sheet, and grow by one from sheet to sheet.
 */
static void
mark_bare(struct page *p, int last)
{
	size_t i, to, alone = 0;
	struct line *l;
	int bare, seen = 0, agree = 0, offset = 0, pass, d;

	for (pass = 0; pass < 2; pass++) {
		for (i = 0; i < p->nlines; i = to) {
			to = next_sheet(p, i);
			l = edge(p, i, to, last);
			if (l == NULL || (is_page_number(l->text, &bare), !bare))
				continue;
			d = bare_number(l->text) - (int)l->sheet;
			if (pass == 1 && d == offset)
				l->furniture = 1;
			if (pass == 0) {
				if (seen++ == 0) {
					offset = d;
					alone = (size_t)(l - p->lines);
				}
				agree += d == offset;
			}
		}
		/* One alone must be the number of its sheet, or stand behind a line of prose. */
		if (agree != seen || seen == 0 || (seen == 1 && offset != 1 && !after_prose(p, alone)))
			return;
	}
}

/* Running heads: the same words at the same edge of several sheets; the first of them stays. */
static void
mark_running(struct page *p, int last)
{
	enum { SHEETS = 64 };
	uint64_t seen[SHEETS], h;
	size_t i, to;
	struct line *l;
	int n = 0, k;

	for (i = 0; i < p->nlines; i = to) {
		to = next_sheet(p, i);
		l = edge(p, i, to, last);
		if (l == NULL || l->width > 80 || (h = likeness(l->text)) == 0)
			continue;
		for (k = 0; k < n && seen[k] != h; k++)
			;
		if (k < n)
			l->furniture = 1;
		else if (n < SHEETS)
			seen[n++] = h;
	}
}

/* What a byte is to a line. */
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

/* Looks a line over: which kind of line is it? */
static struct look
look_at(struct span t)
{
	const char *s = t.s, *end = s + t.n;
	struct look k = { 0, 0, 0, 0, 0 };
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
		if (is_bar(c)) {
			k.begins_with_bar |= k.bars == 0 && !k.texts && k.rule == 0;
			k.bars += k.bars < UINT16_MAX;
			k.ends_in_bar = s >= end;
			dashes = 0;
		} else if (c == '_') {
			/* html2text fills cells up with it: part of no rule, and no text. */
			dashes = 0;
		} else if (is_rule(c)) {
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
 * Whether t is what a pair of stars stands around, as Org puts bold words:
 * *一、总体情况*.  Around digits they may part a number: *４*７５９.
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

	if (t.n > n && memcmp(t.s, rubric, n) == 0) {
		for (; n < t.n && t.s[n] == ' '; n++)
			;
		return (struct span){ t.s + n, t.n - n };
	}
	if (is_starred(t))
		return (struct span){ t.s + 1, t.n - 2 };
	for (n = 0; n < t.n && (t.s[n] == '#' || t.s[n] == '*'); n++)
		;
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

/*
 * Columns move from sheet to sheet, also where only a page number shows
 * that there is a new one.
 */
static void
number_sheets(struct page *p)
{
	uint32_t sheet = 0, old = 0;
	size_t i;

	for (i = 0; i < p->nlines; i++) {
		sheet += p->lines[i].sheet != old || p->lines[i].furniture;
		old = p->lines[i].sheet;
		p->lines[i].sheet = sheet;
	}
}

/* What stands in [s, e) without the white space around; *indent is how wide that is in front of it. */
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

/* Fills in the line that begins at s; returns where it ends. */
static const char *
measure(struct line *l, const char *s, const char *end)
{
	const char *e, *p;
	int kind, seen = 0, wide = 0, narrow = 0;
	struct span t;

	for (e = s; e < end; e++) {
		/* Nearly all of a report: three bytes a character, which neither end lines nor draw. */
		if ((unsigned char)*e >= 0xE3 && (unsigned char)*e <= 0xE9 && end - e >= 3) {
			wide++;
			e += 2;
			continue;
		}
		kind = kinds[(unsigned char)*e];
		if (kind & BYTE_ENDS)
			break;
		wide += kind >> 1 & 1;
		narrow += kind >> 2 & 1;
		seen |= kind;
	}
	t = bare_text(s, e, &l->indent);
	for (p = s; p < t.s; p++) {
		wide -= kinds[(unsigned char)*p] >> 1 & 1;
		narrow -= kinds[(unsigned char)*p] >> 2 & 1;
	}
	l->whole = (struct span){ s, (size_t)(e - s) };
	l->text = is_dressed(t) ? undress(t) : t;
	/* Every character beyond ASCII is taken for wide: close enough, and only ever compared. */
	l->chars = wide + narrow - (int)(e - t.s - (ptrdiff_t)t.n);
	l->width = l->chars + wide;
	l->look.texts = l->text.n > 0;
	if (seen & BYTE_DRAWS)
		l->look = look_at(l->text);
	return e;
}

void
plain_text(struct line *l, const char *s, size_t n)
{
	int32_t indent;
	struct span t = bare_text(s, s + n, &indent);

	l->whole = (struct span){ s, n };
	l->text = is_dressed(t) ? undress(t) : t;
}

void
plain_measure(struct page *p)
{
	struct line *l;
	size_t i;
	int bare;

	prepare();
	for (i = 0; i < p->nlines; i++) {
		l = &p->lines[i];
		measure(l, l->whole.s, l->whole.s + l->whole.n);
		l->furniture |= l->text.n > 0 && l->text.n <= 48 && is_page_number(l->text, &bare);
	}
}

void
plain_lines(struct page *p, const char *s, size_t n)
{
	const char *end = s + n;
	struct line *l;
	uint32_t number = 1, sheet = 0;
	int bare;

	prepare();
	if (n >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0)
		s += 3;
	while (s < end) {
		l = page_add_line(p);
		l->number = number;
		l->sheet = sheet;
		s = measure(l, s, end);
		l->furniture = l->text.n > 0 && l->text.n <= 48 && is_page_number(l->text, &bare);
		if (s < end) {
			if (*s == '\r' && s + 1 < end && s[1] == '\n')
				s++;
			if (*s++ == '\f')
				sheet++;
			else
				number++;
		}
	}
	if (sheet > 0) {
		mark_bare(p, 0);
		mark_bare(p, 1);
		mark_running(p, 0);
		mark_running(p, 1);
	}
	number_sheets(p);
}
