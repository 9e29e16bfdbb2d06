#include "drawing/text.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/span.h"
#include "base/utf8.h"
#include "page/furniture.h"

enum { COLUMNS = 1000 }; /* no line is wider */

/* --- lines --- */

static int
from_top(const void *a, const void *b)
{
	const struct glyph *x = a, *y = b;
	int32_t m, n;

	if (x->cell != y->cell)
		return ORDER(x->cell, y->cell);
	m = canvas_middle(x->box.y);
	n = canvas_middle(y->box.y);
	return m != n ? ORDER(m, n) : ORDER(x->box.x[0], y->box.x[0]);
}

static int
from_left(const void *a, const void *b)
{
	const struct glyph *x = a, *y = b;

	return x->box.x[0] != y->box.x[0] ? ORDER(x->box.x[0], y->box.x[0]) : ORDER(x->c, y->c);
}

static int32_t
least(int32_t a, int32_t b)
{
	return a < b ? a : b;
}

/* Whether b is a drawn again: letters that are made bold, or have a shadow. */
static int
is_again(const struct glyph *a, const struct glyph *b)
{
	return a->c == b->c && b->box.x[0] - a->box.x[0] < a->size / 5;
}

/* Whether white space shows between two glyphs of a line: Chinese has more of it than Latin. */
static int
is_spaced(const struct glyph *a, const struct glyph *b)
{
	int32_t gap = b->box.x[0] - a->box.x[1], size = a->size > b->size ? a->size : b->size;

	if (b->state & GLYPH_SPACED)
		return gap > size / 20;
	return gap > (a->c >= 0x2000 && b->c >= 0x2000 ? size * 4 / 5 : size / 4);
}

/* What is known of the digits of a number so far: the gaps between them are alike, and none is a note's raised mark. */
struct gaps {
	int32_t least, most;
	int any, raised;
};

static void
see_gap(struct gaps *k, const struct glyph *a, const struct glyph *b)
{
	int32_t gap = b->box.x[0] - a->box.x[1];

	if (!fold_is_digit(a->c) || !fold_is_digit(b->c))
		return;
	k->least = !k->any || gap < k->least ? gap : k->least;
	k->most = !k->any || gap > k->most ? gap : k->most;
	k->any = 1;
	k->raised |= abs(a->box.y[1] - b->box.y[1]) > a->size / 16 || abs(a->size - b->size) > a->size / 8;
}

/* Whether one number has no such gaps. */
static int
are_odd(const struct gaps *k, int32_t size)
{
	return k->raised || (k->any && (k->most - k->least > size / 8 || k->most > size / 3 || k->least < -size / 4));
}

/* A line of text that is being set. */
struct setting {
	struct text_line *l;
	char *d;
	const struct glyph *before; /* the last that was set, or NULL */
	struct gaps gaps;
	int32_t unit, column; /* how wide a column is, and where the text is, in columns from the line's begin */
	uint8_t cut; /* some of the page cannot be read */
};

static void
put(struct setting *k, uint32_t c)
{
	k->d += utf8_put(k->d, c);
	k->column += utf8_width(c);
}

/* A number of a row that no rules enclose ends, and is left unread where it need not be one. */
static void
end_number(struct setting *k)
{
	k->l->numbers |= fold_is_digit(k->before->c);
	if (fold_is_digit(k->before->c) && (k->cut || are_odd(&k->gaps, k->l->size)))
		put(k, UTF8_BAD);
	k->gaps.any = k->gaps.raised = 0;
}

/* White space before the next glyph of a line: in a row that no rules enclose, to the column where it is. */
static void
put_space(struct setting *k, const struct glyph *g)
{
	int32_t gap = g->box.x[0] - k->before->box.x[1], to = least(COLUMNS, (g->box.x[0] - k->l->x[0]) / k->unit);

	if (k->l->row && 3 * gap > g->size)
		end_number(k);
	else
		see_gap(&k->gaps, k->before, g);
	if (is_spaced(k->before, g) || (k->l->row && 3 * gap > g->size))
		put(k, ' ');
	if (gap > g->size)
		put(k, ' ');
	while (k->l->row && gap > g->size && k->column < to)
		put(k, ' ');
}

/* Sets the text of glyphs g[0..n), from left to right; those drawn again give nothing, and digits that nobody reads a sign. */
static void
set_text(struct text_line *l, struct page *p, const struct glyph *g, size_t n, int32_t unit)
{
	struct setting k = { .l = l, .unit = unit, .cut = l->doubtful };
	const struct glyph *end = g + n;
	int seen = 0;

	l->x[0] = g->box.x[0];
	l->x[1] = g->box.x[1];
	l->column = l->x[0] > 0 ? least(COLUMNS, l->x[0] / unit) : 0;
	k.d = page_text(p, 8 * n + (l->row ? (size_t)least(COLUMNS, (g[n - 1].box.x[0] - l->x[0]) / unit) : 0));
	l->text.s = k.d;
	for (; g < end; g++) {
		if ((k.before != NULL && is_again(k.before, g)) || (g->state & GLYPH_UNREAD && !fold_is_digit(g->c)))
			continue;
		l->pitch = g->box.x[0] - (k.before != NULL ? k.before : g)->box.x[0];
		if (k.before != NULL)
			put_space(&k, g);
		put(&k, g->state & GLYPH_UNREAD ? UTF8_BAD : g->c);
		seen |= !(g->state & GLYPH_UNREAD);
		l->letters |= (g->c >= 0x2E80 || ascii_is_letter((char)g->c)) && !fold_is_digit(g->c);
		l->x[1] = g->box.x[1] > l->x[1] ? g->box.x[1] : l->x[1];
		k.before = g;
	}
	if (l->row && k.before != NULL)
		end_number(&k);
	l->pitch = l->pitch > 0 ? l->pitch : l->x[1] - l->x[0];
	l->text.n = seen ? (size_t)(k.d - l->text.s) : 0;
	l->doubtful |= (uint8_t)are_odd(&k.gaps, l->size);
}

/* --- prose in two columns, or with a box beside it --- */

enum {
	COLUMN_LINES = 3, /* at least, that have text on both sides */
	COLUMN_LETTERS = 8, /* Chinese ones in each half of them: tables without rules have numbers */
	BELOW = 1 << 24 /* farther down than any page goes */
};

/* Lines that leave room free from top to bottom, and what they have on its two sides. */
struct columns {
	int32_t gutter, clear; /* nothing is so near to it */
	int32_t small; /* of a box: letters right of it are no larger, and those left of it are; else 0 */
	size_t lines, letters[2]; /* lines with something right of it, of columns on both sides, and Chinese letters */
	int32_t begin[2];
	size_t end; /* of the columns, once they are known */
};

/* Adds the line g[0..n); returns 0 where a glyph is in the way. */
static int
add_columns(struct columns *to, const struct glyph *g, size_t n)
{
	struct columns k = *to;
	size_t of[2] = { 0, 0 }, i;
	int32_t right = 0;
	int side;

	for (i = 0; i < n; i++) {
		if (g[i].box.x[0] < k.gutter + k.clear && g[i].box.x[1] > k.gutter - k.clear)
			return 0;
		side = g[i].box.x[0] > k.gutter;
		if (k.small > 0 && (side ? g[i].size > k.small : 9 * g[i].size < 10 * k.small))
			return 0;
		right = right == 0 && side ? g[i].box.x[0] : right;
		of[side]++;
		k.letters[side] += g[i].c >= 0x2E80;
		k.begin[side] = least(k.begin[side], g[i].box.x[0]);
	}
	k.lines += of[1] > 0 && (of[0] > 0 || k.small > 0);
	/* All lines of a box begin at one place. */
	if (k.small > 0 && right > k.gutter + k.clear + POINT)
		return 0;
	*to = k;
	return 1;
}

/* Takes the glyphs from g[i] on that are of one line, from left to right; returns where the next begins. */
static size_t
take_line(struct text_line *l, struct glyph *g, size_t i, size_t n)
{
	size_t to;

	l->size = g[i].size;
	l->y = canvas_middle(g[i].box.y);
	for (to = i; to < n &&
	     2 * (canvas_middle(g[to].box.y) - canvas_middle(g[i].box.y)) <= least(l->size, g[to].size * 3 / 2);
	     to++) {
		if (g[to].size <= l->size)
			continue;
		l->size = g[to].size;
		l->y = canvas_middle(g[to].box.y);
	}
	qsort(g + i, to - i, sizeof *g, from_left);
	return to;
}

/* Whether a line begins as 一、 does, and has nothing right of the gutter: no column ends in a heading. */
static int
is_section(const struct columns *k, const struct glyph *g, size_t n)
{
	return n > 2 && g[n - 1].box.x[0] < k->gutter && (g[1].c == 0x3001 || g[2].c == 0x3001);
}

/* Whether what is left of the gutter ends a sentence there, at g[n - 1] or before it. */
static int
is_whole(const struct columns *k, const struct glyph *g, size_t n)
{
	while (n > 1 && g[n - 1].box.x[0] > k->gutter)
		n--;
	return g[n - 1].c == 0x3002 || g[n - 1].c == 0xFF1B || g[n - 1].c == 0xFF1A; /* 。；： */
}

/*
 * Where lines of two columns begin with that of g[i], puts the right one below the
 * left one, under its letters, so that what follows reads lines; a box, below the
 * sentence where it ends.  Returns up to where that is known; k->end is i where there
 * are none.
 */
static size_t
unfold(struct columns *k, struct glyph *g, size_t i, size_t n)
{
	int32_t foot = canvas_middle(g[i].box.y);
	size_t to = k->end = i, next, last = i;
	struct text_line line;
	struct glyph *v;

	for (; to < n && 2 * (canvas_middle(g[to].box.y) - foot) < 5 * g[to].size; to = next) {
		next = take_line(&line, g, to, n);
		foot = canvas_middle(g[to].box.y);
		if (!add_columns(k, g + to, next - to))
			break;
		last = to;
	}
	if (k->lines < (k->small > 0 ? 2 : COLUMN_LINES) || k->letters[0] < COLUMN_LETTERS * k->lines ||
	    k->letters[1] < (k->small > 0 ? 2 : COLUMN_LETTERS) * k->lines)
		return to > i ? to : i + 1;
	k->end = k->small == 0 && is_section(k, g + last, to - last) ? last : to;
	if (k->small > 0) {
		while (g[k->end - 1].box.x[0] < k->gutter)
			k->end--;
		while (k->end < to && !is_whole(k, g + i, k->end - i))
			k->end = take_line(&line, g, k->end, to);
	}
	for (v = g + i; v < g + k->end; v++) {
		if (v->box.x[0] < k->gutter)
			continue;
		v->box.x[0] -= k->begin[1] - k->begin[0];
		v->box.x[1] -= k->begin[1] - k->begin[0];
		v->box.y[0] += BELOW;
		v->box.y[1] += BELOW;
	}
	qsort(g + i, k->end - i, sizeof *g, from_top);
	return k->end;
}

/* Whether the line of g[i] may end beside a box in the right margin, in smaller letters: sets where. */
static int
begins_box(struct columns *k, const struct canvas *s, struct glyph *g, size_t i, size_t n)
{
	struct text_line line;
	size_t at = take_line(&line, g, i, n) - 1;
	int32_t small = g[at].size;

	while (at > i && g[at - 1].size == small && g[at].box.x[0] - g[at - 1].box.x[1] < small / 2)
		at--;
	*k = (struct columns){ .gutter = g[at].box.x[0] - small / 4, .clear = small / 4, .small = small };
	return k->gutter > s->sheet.size[0] / 2 && (at == i || 9 * line.size >= 10 * small);
}

/* Finds the columns, or the box, that begin with the line of g[i], unless that is known of both. */
static void
find_columns(struct columns *k, size_t known[2], const struct canvas *s, struct glyph *g, size_t i, size_t n)
{
	if (i >= known[0]) {
		*k = (struct columns){ s->sheet.size[0] / 2, g[i].size / 2, .begin = { INT32_MAX, INT32_MAX } };
		known[0] = unfold(k, g, i, n);
	}
	if (i >= k->end && i >= known[1])
		known[1] = begins_box(k, s, g, i, n) ? unfold(k, g, i, n) : i + 1;
}

static struct text_line *
add_line(struct text_lines *t, const struct canvas *s)
{
	MEM_NEED(t->v, t->cap, t->n + 1);
	t->v[t->n] = (struct text_line){ .sheet = s->sheet };
	return &t->v[t->n++];
}

enum { EDGE = 8 }; /* one part in so many of a page, at its head and at its foot, is where furniture is */

static int
is_at_edge(const struct text_line *l)
{
	return l->y < l->sheet.size[1] / EDGE || l->y > l->sheet.size[1] - l->sheet.size[1] / EDGE;
}

/* Whether there is room between some of the glyphs of a line for a column to end there. */
static int
is_row(const struct glyph *g, size_t n)
{
	size_t i;

	for (i = 1; i < n; i++)
		if (g[i].box.x[0] - g[i - 1].box.x[1] > g[i].size)
			return 1;
	return 0;
}

/* Half a letter of the smallest: no text is wider than its columns. */
static int32_t
unit_of(const struct glyph *g, size_t n)
{
	int32_t unit = 8 * POINT;
	size_t i;

	for (i = 0; i < n; i++)
		unit = least(unit, g[i].size / 2);
	return unit > POINT ? unit : POINT;
}

void
text_sort(struct canvas *s)
{
	if (s->nglyphs > 0)
		qsort(s->glyphs, s->nglyphs, sizeof *s->glyphs, from_top);
}

void
text_lines(struct text_lines *t, struct page *p, const struct canvas *s, struct glyph *g, size_t n, int loose)
{
	int32_t unit = loose ? unit_of(g, n) : POINT;
	struct text_line *l;
	size_t i, to, known[2] = { 0, 0 };
	struct columns k = { .end = 0 };

	for (i = 0; i < n; i = to) {
		if (loose && i >= k.end)
			find_columns(&k, known, s, g, i, n);
		l = add_line(t, s);
		to = take_line(l, g, i, i < k.end ? k.end : n);
		/* A line of columns is on a page that is as wide as one of them. */
		if (i < k.end && k.small == 0) {
			l->column_no = l->y > BELOW / 2 ? 2 : 1;
			l->sheet.size[0] /= 2;
		}
		l->y -= l->y > BELOW / 2 ? BELOW : 0;
		l->row = (uint8_t)(loose && is_row(g + i, to - i));
		l->doubtful |= l->row & s->sheet.damaged;
		set_text(l, p, g + i, to - i, unit);
		l->words = loose && is_at_edge(l) ? furniture_words(l->text) : 0;
		t->n -= l->text.n == 0;
	}
}

void
text_none(struct text_lines *t, const struct canvas *s)
{
	add_line(t, s)->furniture = 1;
}

/* --- tables without rules --- */

enum { LABEL_LINES = 8 }; /* of one cell at most, between two lines of numbers */

/* Between two rows, of which the lower one has numbers or is above one that has, all lines are of the table. */
static void
mark_rows(struct text_lines *t)
{
	struct text_line *after = NULL, *l, *k;
	size_t i;

	for (i = t->n; i > 0; i--) {
		l = &t->v[i - 1];
		if (!l->row || l->furniture)
			continue;
		if (after != NULL && after->sheet.index == l->sheet.index && after - l <= LABEL_LINES)
			for (k = l; k < after; k++)
				k->row = 1;
		else if (!l->numbers)
			continue;
		after = l;
	}
}

/* Leaves the numbers of a line unread. */
static void
blot(struct text_line *l, struct page *p)
{
	const char *s = l->text.s, *end = s + l->text.n;
	char *d = page_text(p, 4 * l->text.n);
	uint32_t c;

	for (l->text.s = d; s < end;) {
		c = utf8_next(&s, end);
		d += utf8_put(d, c);
		if (fold_is_digit(c))
			d += utf8_put(d, UTF8_BAD);
	}
	l->text.n = (size_t)(d - l->text.s);
}

/*
 * Lines without letters that are nearer to each other than the first and the
 * last of three: a narrow column has broken their numbers, or one is of the row
 * of the other, but higher.  So is what is between them.
 */
static void
blot_broken(struct text_lines *t, struct page *p)
{
	struct text_line *l, *first = NULL, *end;

	for (l = t->v; l < t->v + t->n; l++) {
		if (l->letters || l->furniture)
			continue;
		if (first != NULL && first->sheet.index == l->sheet.index && l->y - first->y < l->size * 9 / 5)
			for (end = l + 1; first < end; first++)
				blot(first, p);
		first = l;
	}
}

struct span
text_in_columns(struct page *p, const struct text_line *l)
{
	size_t column = (size_t)l->column;
	char *d = page_text(p, column + l->text.n);

	memset(d, ' ', column);
	memcpy(d + column, l->text.s, l->text.n);
	return (struct span){ d, column + l->text.n };
}

int
text_digits(struct span t)
{
	const char *p = t.s, *end = t.s + t.n;
	int n = 0;

	for (; p < end; n++)
		if (!fold_is_digit(utf8_next(&p, end)))
			return 0;
	return n;
}

/* --- furniture --- */

/* Whether a line is a page's number: its page's first, or its last. */
static int
is_page_number(const struct text_lines *t, const struct text_line *l)
{
	int outer = l == t->v || l[-1].sheet.index != l->sheet.index || l + 1 == t->v + t->n ||
	    l[1].sheet.index != l->sheet.index,
	    bare;

	return outer && is_at_edge(l) && (furniture_is_number(l->text, &bare) || bare);
}

static int
by_words(const void *a, const void *b)
{
	const struct text_line *x = *(struct text_line *const *)a, *y = *(struct text_line *const *)b;

	return x->words != y->words ? ORDER(x->words, y->words) : ORDER(x->sheet.index, y->sheet.index);
}

static int
same_page(const struct text_line *a, const struct text_line *b)
{
	return a->sheet.index / CANVAS_WAYS == b->sheet.index / CANVAS_WAYS;
}

/* Whether b has on the next page, but for those without text, what a has at the same place. */
static int
is_common(const struct text_line *a, const struct text_line *b)
{
	const struct text_line *next = a;

	if (a->words != b->words || a->sheet.way != b->sheet.way || abs(b->y - a->y) >= 2 * POINT || same_page(a, b))
		return 0;
	while (next->text.n == 0 || same_page(next, a))
		next++;
	return same_page(next, b);
}

/* Marks what one page after the other says at the same place. */
static void
mark_common(struct text_lines *t)
{
	struct text_line **v = mem_new(t->n + 1, sizeof *v), *l;
	size_t n = 0, i, k, to, pages = t->n > 0 ? t->v[t->n - 1].sheet.index / CANVAS_WAYS + 1 : 0;

	for (l = t->v; l < t->v + t->n; l++)
		if (l->words != 0)
			v[n++] = l;
	qsort(v, n, sizeof *v, by_words);
	for (i = 0; i < n; i = to) {
		for (to = i + 1; to < n && is_common(v[to - 1], v[to]); to++)
			;
		for (k = i; k < to; k++)
			v[k]->furniture = (uint8_t)furniture_is_head(v[k]->text, to - i, pages);
	}
	free(v);
}

/* Marks the pages that pictures fill where all text is furniture, if they have any. */
static void
mark_scanned(struct text_lines *t)
{
	struct text_line *l, *next, *end = t->v + t->n;

	for (l = t->v; l < end; l = next) {
		l->scanned = 1;
		for (next = l; next < end && same_page(next, l); next++)
			l->scanned &= next->furniture & next->sheet.pictured & (next->sheet.way == next->sheet.main);
	}
}

void
text_settle(struct text_lines *t, struct page *p)
{
	struct text_line *l;

	MEM_NEED(t->v, t->cap, 1);
	mark_common(t);
	for (l = t->v; l < t->v + t->n; l++)
		l->furniture |= (uint8_t)is_page_number(t, l);
	mark_scanned(t);
	mark_rows(t);
	blot_broken(t, p);
}

/* --- paragraphs --- */

int
text_is_of(const struct text_body *b, const struct text_line *l)
{
	return !l->row && abs(l->size - b->size) <= b->size / 32 && abs(l->sheet.size[0] - b->wide) < POINT;
}

static int
by_value(const void *a, const void *b)
{
	const int32_t *x = a, *y = b;

	return ORDER(*x, *y);
}

/* The last of n values in their order that is one of three alike: one line may be too long, as a closing mark hangs over. */
static int32_t
last_of_three(const int32_t *v, size_t n, int32_t near)
{
	size_t i;

	for (i = n; i > 2; i--)
		if (v[i - 1] - v[i - 3] <= near)
			return v[i - 1];
	return v[n - 1];
}

enum { PITCH = 2 }; /* after the two sides */

/* Puts in v[0..n), in their order, a side of each line of the body, or how far it is below the one before it. */
static size_t
gather(const struct text_body *b, const struct text_lines *t, int what, int32_t *v)
{
	const struct text_line *l;
	size_t n = 0;

	for (l = t->v; l < t->v + t->n; l++) {
		if (!text_is_of(b, l) || l->furniture)
			continue;
		if (what < PITCH)
			v[n++] = l->x[what];
		else if (l > t->v && text_is_of(b, l - 1) && l->sheet.index == l[-1].sheet.index &&
		    l->y - l[-1].y < 3 * b->size)
			v[n++] = l->y - l[-1].y;
	}
	qsort(v, n, sizeof *v, by_value);
	return n;
}

void
text_body(struct text_body *b, const struct text_lines *t, const struct text_line *of)
{
	const struct text_line *l;
	size_t smaller = 0, all = 0, n;
	int32_t *v;

	*b = (struct text_body){ .size = of->size, .wide = of->sheet.size[0] };
	for (l = t->v; l < t->v + t->n; l++) {
		all += !l->row;
		smaller += !l->row && l->size < of->size && !text_is_of(b, l);
	}
	b->title = 2 * smaller > all;
	v = mem_new(t->n, sizeof *v);
	n = gather(b, t, PITCH, v);
	b->pitch = n > 0 ? v[n / 4] : 2 * b->size;
	n = gather(b, t, 0, v);
	b->x[0] = n > 0 ? v[0] : 0;
	n = gather(b, t, 1, v);
	b->x[1] = n > 0 ? last_of_three(v, n, b->size) : 0;
	free(v);
}

static int
is_centred(const struct text_line *l)
{
	return abs(l->x[0] + l->x[1] - l->sheet.size[0]) < 2 * l->size;
}

/* How wide what the line begins with is at most that no line break can be in: a word, or marks and the letter by them. */
static int32_t
first_word(const struct text_line *l)
{
	static const char before[] = "〔（“《", after[] = "，。、；：？！）”》〕%";
	const char *p = l->text.s, *end = p + l->text.n, *next = p;
	int n = 0, latin = 1, begun = 0;
	uint32_t c;

	for (; p < end && n < 1000; p = next) {
		c = utf8_next(&next, end);
		if (c <= ' ' || (begun && (c >= 0x80 || !latin) && !span_has(span_of(after), p, (size_t)(next - p))))
			break;
		if (!span_has(span_of(before), p, (size_t)(next - p))) {
			begun = 1;
			latin = c < 0x80;
		}
		n += c < 0x80 ? 7 : 10;
	}
	return n * l->size / 10;
}

/* Whether a sentence ends with the line: what is below may be another paragraph's. */
static int
ends_sentence(const struct text_line *l)
{
	return l->text.n >= 3 && span_has(span_of("。！？”"), l->text.s + l->text.n - 3, 3);
}

int
text_goes_on(const struct text_body *body, const struct text_line *a, const struct text_line *b)
{
	if (!text_is_of(body, b) ||
	    (a->sheet.index == b->sheet.index && a->column_no == b->column_no &&
		(b->y <= a->y || b->y - a->y > body->pitch * (ends_sentence(a) ? 12 : 14) / 10)))
		return 0;
	if (body->title && is_centred(a) && is_centred(b))
		return 1;
	if (body->title && abs(a->x[0] - b->x[0]) > b->size / 2)
		return 0;
	return b->x[0] - body->x[0] < b->size * 3 / 2 && body->x[1] - a->x[1] < a->size + first_word(b);
}

/* Whether a line break between two bytes of a text stands for white space: not in a number. */
static int
are_words(char a, char b)
{
	int digits = ascii_is_digit((unsigned char)a) + ascii_is_digit((unsigned char)b);

	return digits + ascii_is_letter(a) + ascii_is_letter(b) == 2 && digits < 2;
}

struct span
text_join(struct page *p, const struct text_line *v, size_t n)
{
	struct span all = { NULL, 0 };
	const struct text_line *l;
	char *d;

	for (l = v; l < v + n; l++)
		all.n += l->text.n + 1;
	all.s = d = page_text(p, all.n);
	for (l = v; l < v + n; l++) {
		if (l->furniture)
			continue;
		if (d > all.s && are_words(d[-1], *l->text.s))
			*d++ = ' ';
		memcpy(d, l->text.s, l->text.n);
		d += l->text.n;
	}
	all.n = (size_t)(d - all.s);
	return all;
}
