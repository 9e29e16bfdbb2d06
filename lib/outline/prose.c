#include "outline/prose.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/utf8.h"

/* Whether a space beside c means something: c is of a script that writes spaces, or a digit (１２ ３４ is not 1234). */
static int
is_latin(uint32_t c)
{
	return (c > ' ' && c < 0x250 && c != 0xB7) || (c >= 0x370 && c < 0x590) || fold_is_digit(c);
}

/* Whether c is of a Chinese numeral, which a line's end may break and a space may not: 一千 二百. */
static int
is_numeral(uint32_t c)
{
	return fold_digit(c) >= 0 || c == 0x4E24 || c == 0x5341 || c == 0x767E || c == 0x5343; /* 两十百千 */
}

/*
 * Appends t at dst; *last is the character before it, 0 at the
 * begin of a paragraph.  A line's end counts as a space.
 */
static char *
append(char *dst, struct span t, uint32_t *last)
{
	const char *p = t.s, *end = t.s + t.n, *q;
	enum { NONE, LINE, SPACE } gap = LINE;
	enum { CHINESE = 0x4E00 }; /* of dst's last three bytes */
	uint32_t c;

	while (p < end) {
		/* Mostly Chinese: three bytes that mean nothing here. */
		if (gap != SPACE && (unsigned char)*p >= 0xE4 && (unsigned char)*p <= 0xE9) {
			memcpy(dst, p, 3);
			dst += 3;
			p += 3;
			*last = CHINESE;
			gap = NONE;
			continue;
		}
		q = p;
		c = utf8_next(&q, end);
		if (utf8_space(c)) {
			gap = utf8_width(c) > 0 ? SPACE : gap;
			p = q;
			if (*last == CHINESE) {
				q = dst - 3;
				*last = utf8_next(&q, dst);
			}
			continue;
		}
		if ((gap != NONE && is_latin(c) && is_latin(*last)) ||
		    (gap == SPACE && is_numeral(c) && is_numeral(*last)))
			*dst++ = ' ';
		memcpy(dst, p, (size_t)(q - p));
		dst += q - p;
		*last = c;
		gap = NONE;
		p = q;
	}
	return dst;
}

size_t
prose_tidy(char *dst, struct span t)
{
	uint32_t last = 0;

	return (size_t)(append(dst, t, &last) - dst);
}

/* Ends of a sentence, also inside quotes and brackets. */
static int
ends_sentence(struct span t)
{
	const char *end = t.s + t.n, *p = end;
	uint32_t c;
	const char *q;

	while (p > t.s) {
		for (p--; p > t.s && ((unsigned char)*p & 0xC0) == 0x80; p--)
			;
		q = p;
		c = fold_ascii(utf8_next(&q, end));
		if (c == 0x201D || c == ')' || c == 0x300D || c == 0x300F || c == '"')
			continue;
		return c == 0x3002 || c == '!' || c == '?' || c == ':' || c == ';' || c == '.';
	}
	return 0;
}

static int
skip(const struct line *l)
{
	return l->text.n == 0 || l->furniture;
}

/* Within so many columns of the widest line a line is full: one character may not have fitted, nor a sign after it. */
enum { SLACK = 6 };

/* Whether a line could have held more; it is wide enough if it is by either measure. */
static int
is_short(const struct prose_style *s, const struct line *l)
{
	return l->indent + l->width + SLACK < s->width && l->indent / 2 + l->chars + SLACK / 2 < s->chars;
}

/* The width that most lines come near to, from below: where they were wrapped. */
static int
common(const int *count, int n)
{
	int i, sum = 0, best = 0, most = 0;

	for (i = 0; i < n; i++) {
		sum += count[i] - (i >= SLACK ? count[i - SLACK] : 0);
		/* By the text they hold: a few full lines say more than many headings. */
		if (sum * i >= most && count[i] > 0) {
			most = sum * i;
			best = i;
		}
	}
	return best;
}

enum { WIDEST = 256 };

/* Lines of prose by what they tell of the style. */
struct tally {
	size_t from, to; /* lines that do not count */
	int lines;
	int blanks; /* that have a blank line before them */
	int full, over; /* as wide as lines were wrapped, wider */
	int unfinished; /* full, and in the middle of a sentence */
	int deep; /* that begin to the right of the margin */
};

static int
counts(const struct page *p, size_t i, const struct tally *t)
{
	return (i < t->from || i >= t->to) && !skip(&p->lines[i]);
}

/* How wide lines are. */
static void
measure_widths(const struct page *p, struct prose_style *s, struct tally *t)
{
	int width[WIDEST] = { 0 }, chars[WIDEST] = { 0 }, w, c;
	size_t i;

	for (i = 0; i < p->nlines; i++) {
		if (!counts(p, i, t))
			continue;
		t->lines++;
		t->blanks += i > 0 && p->lines[i - 1].text.n == 0;
		w = p->lines[i].indent + p->lines[i].width;
		c = p->lines[i].indent / 2 + p->lines[i].chars;
		if (w < WIDEST)
			width[w]++;
		if (c < WIDEST)
			chars[c]++;
		if (w > s->widest)
			s->widest = w;
	}
	s->width = common(width, WIDEST);
	s->chars = common(chars, WIDEST);
}

/* The margin is where the lines are that go on with a sentence. */
static void
measure_margin(const struct page *p, struct prose_style *s, struct tally *t)
{
	int margin[WIDEST] = { 0 }, goes_on = 0;
	const struct line *l;
	size_t i;

	for (i = 0; i < p->nlines; i++) {
		if (!counts(p, i, t))
			continue;
		l = &p->lines[i];
		if (goes_on && l->indent < WIDEST)
			margin[l->indent]++;
		goes_on = !is_short(s, l) && !ends_sentence(l->text);
		t->over += l->indent + l->width > s->width + SLACK && l->indent / 2 + l->chars > s->chars + SLACK / 2;
		t->full += !is_short(s, l);
		t->unfinished += goes_on;
	}
	for (i = 1; i < WIDEST; i++)
		if (margin[i] > margin[s->margin])
			s->margin = (int)i;
	for (i = 0; i < p->nlines; i++)
		t->deep += counts(p, i, t) && p->lines[i].indent > s->margin + 2;
}

struct prose_style
prose_style(const struct page *p, size_t from, size_t to)
{
	struct prose_style s = { 0 };
	struct tally t = { .from = from, .to = to };

	/* Where elements say what a paragraph is no line was wrapped. */
	if (p->marked)
		return s;
	measure_widths(p, &s, &t);
	measure_margin(p, &s, &t);
	s.indents = t.deep > 0 && t.deep < t.lines;
	s.blanks = t.blanks * 10 < t.lines * 8;
	s.spaced = 2 * t.blanks > t.lines;
	/* Wrapped text has hardly a line that is wider than the width, and most that reach it break a sentence. */
	s.wrapped = t.unfinished > 1 && 2 * t.unfinished >= t.full && 4 * t.over < t.full &&
	    6 * t.unfinished >= t.lines && s.chars <= s.width && s.width <= 2 * s.chars + 2 * SLACK;
	return s;
}

/*
 * Whether line b goes on with line a, where few lines were wrapped: a wide one
 * that stops in a sentence, and no blank line after it, as there is elsewhere.
 */
static int
continues(const struct prose_style *s, const struct line *a, const struct line *b)
{
	return s->spaced && b == a + 1 && 3 * (a->indent + a->width) > 2 * s->widest &&
	    fold_ordinal(a->text.s, a->text.n, NULL, NULL) == 0 && fold_ordinal(b->text.s, b->text.n, NULL, NULL) == 0;
}

/* Whether a new paragraph begins with line i, the line before it being `last`. */
static int
breaks(const struct prose_style *s, const struct page *p, size_t i, size_t last)
{
	const struct line *a = &p->lines[last], *b = &p->lines[i];
	int blank = 0, whole = ends_sentence(a->text);
	size_t k;

	for (k = last + 1; k < i; k++)
		blank |= p->lines[k].text.n == 0 && p->lines[k].page_no == a->page_no;
	if (!s->wrapped)
		return whole || !continues(s, a, b);
	if (s->indents && b->indent > s->margin + 2)
		return 1;
	/* A short line that ends no sentence: a heading, unless a long word did not fit after it. */
	if (!whole)
		return is_short(s, a) &&
		    ((blank && s->blanks) || fold_ordinal(a->text.s, a->text.n, NULL, NULL) > 0 ||
			2 * (a->indent + a->width) < s->width) &&
		    (unsigned char)*b->text.s >= 0x80;
	if (s->indents)
		return blank && s->blanks;
	return is_short(s, a) || (blank && s->blanks) || fold_ordinal(b->text.s, b->text.n, NULL, NULL) > 0;
}

static void
add(struct prose *out, struct span text, uint32_t line, size_t piece)
{
	if (text.n == 0)
		return;
	MEM_NEED(out->v, out->cap, out->n + 1);
	out->v[out->n++] = (struct paragraph){ text, line, piece };
}

static void
add_piece(struct prose *out, const char *at, uint32_t line)
{
	MEM_NEED(out->pieces, out->pieces_cap, out->npieces + 1);
	out->pieces[out->npieces++] = (struct piece){ at, line };
}

void
prose_read(struct prose *out, struct page *p, const struct prose_style *style, size_t from, size_t to,
    struct span first, uint32_t line)
{
	size_t i, room = first.n + 1, last = from, piece = out->npieces;
	char *text, *d;
	uint32_t before = 0;
	int open = first.n > 0;

	for (i = from; i < to; i++)
		if (!skip(&p->lines[i]))
			room += p->lines[i].text.n + 1;
	text = d = page_text(p, room);
	if (first.n > 0) {
		add_piece(out, d, line);
		d = append(d, first, &before);
		/* The line that the heading shares is as wide as the others. */
		last = from > 0 ? from - 1 : 0;
	}
	for (i = from; i < to; i++) {
		if (skip(&p->lines[i]))
			continue;
		if (open && breaks(style, p, i, last)) {
			add(out, (struct span){ text, (size_t)(d - text) }, line, piece);
			text = d;
			piece = out->npieces;
			open = 0;
		}
		if (!open) {
			line = p->lines[i].number;
			before = 0;
			open = 1;
		}
		add_piece(out, d, p->lines[i].number);
		d = append(d, p->lines[i].text, &before);
		last = i;
	}
	add(out, (struct span){ text, (size_t)(d - text) }, line, piece);
}

uint32_t
prose_line(const struct prose *p, size_t i, const char *at)
{
	const struct paragraph *v = &p->v[i];
	size_t from = v->piece, to = i + 1 < p->n ? v[1].piece : p->npieces, half;

	/* The last piece that begins there or before. */
	while (from + 1 < to) {
		half = from + (to - from) / 2;
		if (p->pieces[half].at <= at)
			from = half;
		else
			to = half;
	}
	return from < to ? p->pieces[from].line : v->line;
}

void
prose_clear(struct prose *p)
{
	p->n = p->npieces = 0;
}

void
prose_free(struct prose *p)
{
	free(p->v);
	free(p->pieces);
	memset(p, 0, sizeof *p);
}
