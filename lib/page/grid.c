#include "page/grid.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "page/measure.h"

enum {
	WIDEST = 1000, /* columns that one cell may span: the HTML standard's limit */
	FAR = 1 << 30,
	SPANS = 256, /* cells that reach down at one time; more are not looked at */
	CELL_LONGEST = 1500, /* bytes: what is longer is prose, and its row layout */
	REPEATS = 64
};

void
grid_clear(struct grids *g)
{
	g->ntables = g->ncells = g->nspans = 0;
	g->ids = 0;
}

void
grid_free(struct grids *g)
{
	free(g->tables);
	free(g->cells);
	free(g->spans);
	free(g->above);
	free(g->settled);
	memset(g, 0, sizeof *g);
}

/* Where there is one. */
static struct grid_table *
innermost(struct grids *g)
{
	return &g->tables[g->ntables - 1];
}

struct grid_table *
grid_table(struct grids *g)
{
	return g->ntables > 0 ? innermost(g) : NULL;
}

struct grid_cell *
grid_at(struct grids *g)
{
	return g->ntables > 0 && innermost(g)->in_cell ? &g->cells[g->ncells - 1] : NULL;
}

void
grid_open(struct grids *g, const struct page *p)
{
	struct grid_table *t;

	MEM_NEED(g->tables, g->tables_cap, g->ntables + 1);
	t = memset(&g->tables[g->ntables++], 0, sizeof *t);
	t->id = ++g->ids;
	t->first_row = p->nrows;
	t->first_cell = g->ncells;
	t->first_span = g->nspans;
}

void
grid_row(struct grids *g, const struct page *p, uint32_t line)
{
	struct grid_table *t = innermost(g);

	t->in_row = 1;
	t->layout = t->gone = 0;
	t->x = t->own = 0;
	t->line = line;
	t->at = (uint32_t)p->nlines;
	t->boxes_before = p->nboxes;
	t->outside_before = p->noutside;
	g->ncells = t->first_cell;
}

void
grid_group(struct grids *g)
{
	g->nspans = innermost(g)->first_span;
}

/* --- cells --- */

static struct grid_cell *
add_cell(struct grids *g, uint32_t line, int32_t begin, int32_t end)
{
	struct grid_cell *c;
	int k;

	MEM_NEED(g->cells, g->cells_cap, g->ncells + 1);
	c = memset(&g->cells[g->ncells++], 0, sizeof *c);
	c->cell.line = line;
	c->cell.kind = CELL_COVERED;
	c->rowspan = c->repeat = 1;
	for (k = 0; k < PLACES; k++) {
		c->cell.x[k][0] = begin;
		c->cell.x[k][1] = end < FAR ? end : FAR;
	}
	return c;
}

void
grid_covered(struct grids *g, uint32_t line, uint32_t n)
{
	struct grid_table *t = innermost(g);
	int32_t own, end;

	/* OpenDocument names the places again that a wide cell covers in its own row. */
	own = n < (uint32_t)t->own ? (int32_t)n : t->own;
	t->own -= own;
	n -= (uint32_t)own;
	if (n == 0)
		return;
	end = t->x + (int32_t)(n < WIDEST ? n : WIDEST);
	add_cell(g, line, t->x, end);
	t->x = end < FAR ? end : FAR;
	t->settle = 1;
}

/* Skips the places that cells above reach into. */
static void
pass_spans(struct grids *g, uint32_t line)
{
	struct grid_table *t = innermost(g);
	size_t i = t->first_span;
	const struct grid_span *s;

	while (i < g->nspans) {
		s = &g->spans[i];
		if (t->x < s->x[0] || t->x >= s->x[1]) {
			i++;
			continue;
		}
		add_cell(g, line, t->x, s->x[1]);
		t->x = s->x[1];
		t->settle = 1;
		i = t->first_span;
	}
}

void
grid_cell(struct grids *g, const struct page *p, uint32_t line, uint32_t colspan, uint32_t rowspan)
{
	struct grid_table *t = innermost(g);
	struct grid_cell *c;

	pass_spans(g, line);
	t->own = 0;
	if (colspan < 1)
		colspan = 1;
	if (colspan > WIDEST)
		colspan = WIDEST;
	c = add_cell(g, line, t->x, t->x + (int32_t)colspan);
	c->cell.kind = CELL_EMPTY;
	c->rowspan = (uint16_t)(rowspan < UINT16_MAX ? rowspan : UINT16_MAX);
	t->in_cell = 1;
	t->cells_at = (uint32_t)p->nlines;
}

void
grid_widen(struct grids *g, uint32_t n)
{
	struct cell *c = &grid_at(g)->cell;
	int k;

	for (k = 0; k < PLACES && n > 0; k++)
		c->x[k][1] = c->x[k][0] + (int32_t)(n < WIDEST ? n : WIDEST);
}

void
grid_skip(struct grids *g, uint32_t n)
{
	struct grid_table *t = innermost(g);

	if (t != NULL && t->in_row && !t->in_cell && t->x < FAR)
		t->x += (int32_t)(n < WIDEST ? n : WIDEST);
}

/*
 * The lines of a cell as one text: words of Latin letters and numbers are
 * kept apart, Chinese is not.
 */
static struct span
join_lines(struct page *p, size_t from, size_t to)
{
	struct span all = { NULL, 0 };
	size_t i, n = 0;
	char *d;

	if (to - from == 1)
		return p->lines[from].text;
	for (i = from; i < to; i++)
		n += p->lines[i].text.n + 1;
	all.s = d = page_text(p, n);
	for (i = from; i < to; i++) {
		if (d > all.s && p->lines[i].text.n > 0 && (unsigned char)d[-1] < 0x80 &&
		    (unsigned char)*p->lines[i].text.s < 0x80)
			*d++ = ' ';
		memcpy(d, p->lines[i].text.s, p->lines[i].text.n);
		d += p->lines[i].text.n;
	}
	all.n = (size_t)(d - all.s);
	return all;
}

/* Without spaces at its ends, &nbsp; too. */
static struct span
trimmed(struct span t)
{
	const char *end = t.s + t.n, *p, *q;

	for (p = t.s; p < end; p = q) {
		q = p;
		if (!utf8_space(utf8_next(&q, end)))
			break;
	}
	t.n = (size_t)(end - p);
	t.s = p;
	for (; end > p; end = q) {
		for (q = end - 1; q > p && ((unsigned char)*q & 0xC0) == 0x80; q--)
			;
		p = q;
		if (!utf8_space(utf8_next(&p, end)))
			break;
		p = t.s;
	}
	t.n = (size_t)(end - t.s);
	return t;
}

/*
 * Whether a line below another begins as a number does, or its rest: they are
 * one, or two, or a dash and a number; or whether a mark turns text round.
 */
static int
lines_mislead(const struct page *p, size_t from, size_t to)
{
	static const char reversed[] = { '\xE2', '\x80', '\xAE' }; /* U+202E */
	const struct line *l = p->lines + from, *end = p->lines + to;
	const char *s;
	uint32_t c;
	int below = 0;

	for (; l < end; l++) {
		if (l->whole.n > l->text.n && span_has(l->whole, reversed, sizeof reversed))
			return 1;
		if (l->text.n == 0)
			continue;
		s = l->text.s;
		c = fold_ascii(utf8_next(&s, s + l->text.n));
		if (below && (ascii_is_digit(c) || c == '.' || c == ','))
			return 1;
		below = 1;
	}
	return 0;
}

void
grid_cell_end(struct grids *g, struct page *p)
{
	struct grid_table *t = innermost(g);
	struct grid_cell *c = &g->cells[g->ncells - 1], one;
	size_t from = t->cells_at < p->nlines ? t->cells_at : p->nlines;
	int32_t wide = c->cell.x[0][1] - c->cell.x[0][0];

	t->in_cell = 0;
	t->x = c->cell.x[0][1];
	t->own = wide - 1;
	if (c->cell.kind != CELL_COVERED && from < p->nlines) {
		c->cell.text = trimmed(join_lines(p, from, p->nlines));
		c->cell.line = p->lines[from].number;
		c->lost |= lines_mislead(p, from, p->nlines);
		t->layout |= c->cell.text.n > CELL_LONGEST;
	}
	c->lost |= (c->drawn && c->cell.text.n == 0) || (c->data.n > 0 && !span_same(c->data, c->cell.text));
	if (c->cell.kind != CELL_COVERED)
		c->cell.kind = c->lost ? CELL_TEXT : page_cell_kind(c->cell.text, 1);
	t->settle |= c->cell.kind == CELL_COVERED || (wide > 1 && c->cell.kind != CELL_TEXT);
	one = *c;
	for (one.repeat = one.repeat < REPEATS ? one.repeat : REPEATS; one.repeat > 1; one.repeat--) {
		c = add_cell(g, one.cell.line, t->x, t->x + wide);
		c->cell.text = one.cell.text;
		c->cell.kind = one.cell.kind;
		t->x += wide;
	}
}

/* --- rows --- */

/* Joins the row's lines to one; what pointed to them points to it. */
static void
one_line(const struct grids *g, const struct grid_table *t, struct page *p)
{
	const struct grid_cell *c;
	uint32_t number = 0, box = p->lines[t->at].box;
	size_t i, n = 0;
	char *d, *text;
	struct line *l;

	for (i = t->first_cell; i < g->ncells; i++)
		n += g->cells[i].cell.text.n + 1;
	text = d = page_text(p, n);
	for (i = t->first_cell; i < g->ncells; i++) {
		c = &g->cells[i];
		if (c->cell.kind == CELL_COVERED)
			continue;
		if (d > text)
			*d++ = '\t';
		if (number == 0 && c->cell.text.n > 0)
			number = c->cell.line;
		memcpy(d, c->cell.text.s != NULL ? c->cell.text.s : "", c->cell.text.n);
		d += c->cell.text.n;
	}
	p->nlines = t->at;
	l = page_add_line(p);
	measure_text(l, text, (size_t)(d - text));
	l->number = number;
	l->box = box;
	for (i = t->boxes_before; i < p->nboxes; i++) {
		p->boxes[i].from = t->at;
		p->boxes[i].to = t->at + 1;
	}
	for (i = t->outside_before; i < p->noutside; i++)
		p->outside[i].at = t->at + 1;
}

static void
add_row(const struct grids *g, const struct grid_table *t, struct page *p)
{
	struct row_of_page *r = page_add_row(p);
	size_t i;

	r->line = t->line;
	r->at = t->at;
	r->table = t->id;
	r->bounded = r->whole = 1;
	r->honest = !t->uncovered;
	for (i = t->first_cell; i < g->ncells; i++)
		*page_add_cell(p) = g->cells[i].cell;
}

/* One row fewer is to be covered. */
static void
count_down(struct grids *g, const struct grid_table *t)
{
	size_t i, k = t->first_span;

	for (i = k; i < g->nspans; i++)
		if (--g->spans[i].rows > 0)
			g->spans[k++] = g->spans[i];
	g->nspans = k;
}

static void
count_width(struct grid_widths *k, int32_t width)
{
	uint8_t i;

	for (i = 0; i < k->n && k->width[i] != width; i++)
		;
	if (i == GRID_WIDTHS)
		return;
	if (i == k->n) {
		k->width[i] = width;
		k->rows[k->n++] = 0;
	}
	if (++k->rows[i] > k->rows[k->most])
		k->most = i;
}

/* Columns that the row's own cells span. */
static int32_t
own_width(const struct grids *g, const struct grid_table *t)
{
	const struct grid_cell *c;
	int64_t w = 0;
	size_t i;

	for (i = t->first_cell; i < g->ncells; i++) {
		c = &g->cells[i];
		if (c->cell.kind != CELL_COVERED)
			w += c->cell.x[0][1] - c->cell.x[0][0];
	}
	return w < FAR ? (int32_t)w : FAR;
}

/* Lays the row's own cells side by side: nothing covers them. */
static void
uncover(struct grids *g, struct grid_table *t)
{
	size_t i, to = t->first_cell;
	struct grid_cell *c;
	int32_t x = 0, wide;
	int k;

	for (i = to; i < g->ncells; i++) {
		if (g->cells[i].cell.kind == CELL_COVERED)
			continue;
		c = &g->cells[to++];
		*c = g->cells[i];
		wide = c->cell.x[0][1] - c->cell.x[0][0];
		for (k = 0; k < PLACES; k++) {
			c->cell.x[k][0] = x;
			c->cell.x[k][1] = x + wide;
		}
		x += wide;
	}
	g->ncells = to;
	g->nspans = t->first_span;
	t->uncovered = 1;
}

/* Whether what the row has more than `common` columns are empty cells at its end. */
static int
is_overhung(const struct grids *g, const struct grid_table *t, int32_t common)
{
	size_t i = g->ncells;

	while (i > t->first_cell && g->cells[i - 1].cell.kind == CELL_EMPTY && g->cells[i - 1].cell.x[0][0] > common)
		i--;
	return i > t->first_cell && g->cells[i - 1].cell.kind == CELL_EMPTY && g->cells[i - 1].cell.x[0][0] == common;
}

/*
 * Where a row is as wide as the others by itself, but not with the cells that
 * should reach into it, these spans are wrong, unless it only has too many
 * empty cells.
 */
static void
doubt_spans(struct grids *g, struct grid_table *t)
{
	const struct grid_cell *last = &g->cells[g->ncells - 1];
	int32_t own = own_width(g, t), full = last->cell.x[0][1], common;

	count_width(&t->widths, full);
	if (own != full)
		count_width(&t->widths, own);
	common = t->widths.width[t->widths.most];
	if (own == common && full != common && !is_overhung(g, t, common))
		uncover(g, t);
}

/* Keeps the row's cells that reach down. */
static void
add_spans(struct grids *g, const struct grid_table *t)
{
	const struct grid_cell *c;
	size_t i;

	for (i = t->first_cell; i < g->ncells; i++) {
		c = &g->cells[i];
		if (c->rowspan == 1 || g->nspans - t->first_span == SPANS)
			continue;
		MEM_NEED(g->spans, g->spans_cap, g->nspans + 1);
		g->spans[g->nspans++] = (struct grid_span){ { c->cell.x[0][0], c->cell.x[0][1] },
			c->rowspan == 0 ? INT32_MAX : c->rowspan };
	}
}

void
grid_row_end(struct grids *g, struct page *p)
{
	struct grid_table *t = innermost(g);
	size_t i, texts = 0;

	pass_spans(g, t->line);
	t->in_row = t->uncovered = 0;
	for (i = t->first_cell; i < g->ncells; i++)
		texts += g->cells[i].cell.text.n > 0;
	if (g->ncells > t->first_cell + 1)
		doubt_spans(g, t);
	if (t->gone && !t->layout) {
		p->nlines = t->at < p->nlines ? t->at : p->nlines;
	} else if (!t->layout && g->ncells > t->first_cell) {
		if (texts > 1)
			one_line(g, t, p);
		add_row(g, t, p);
	}
	add_spans(g, t);
	count_down(g, t);
	g->ncells = t->first_cell;
}

/* --- what spans say --- */

/* Where a row of the page ends, in columns of the grid. */
static int32_t
width(const struct page *p, const struct row_of_page *r)
{
	return r->n > 0 ? p->cells[r->first + r->n - 1].x[0][1] : 0;
}

/* Whether words reach down into the place. */
static int
under_words(const struct cell *c)
{
	return c->kind == CELL_COVERED && page_cell_kind(c->text, 1) != CELL_NUMBER;
}

/*
 * The first cell of a row from which on each ends where one of the row above
 * does: from there its columns are these too.
 */
static size_t
fits_from(const struct cell *c, size_t n, const struct cell *above, size_t na)
{
	while (n > 0) {
		while (na > 0 && above[na - 1].x[0][1] > c[n - 1].x[0][1])
			na--;
		if (na == 0 || above[na - 1].x[0][1] != c[n - 1].x[0][1])
			break;
		n--;
	}
	return n;
}

/* Whether the cells that are in [.., x) hold no words: then they show what columns numbers have. */
static int
no_words(const struct cell *c, const struct cell *end, int32_t x)
{
	for (; c < end && c->x[0][0] < x; c++)
		if (c->kind == CELL_TEXT || under_words(c))
			return 0;
	return 1;
}

/*
 * OpenDocument names each place that a cell above covers: what lies below one
 * cell is made one.  Returns how many cells are left.
 */
static size_t
join_covered(struct cell *c, size_t n, const struct cell *above, size_t na)
{
	const struct cell *above_end = above + na;
	size_t i, k = 0;

	for (i = 0; i < n; i++) {
		while (above < above_end && above->x[0][1] <= c[i].x[0][0])
			above++;
		if (k > 0 && above < above_end && c[i].kind == CELL_COVERED && c[k - 1].kind == CELL_COVERED &&
		    c[k - 1].x[0][0] >= above->x[0][0] && c[i].x[0][1] <= above->x[0][1])
			c[k - 1].x[0][1] = c[i].x[0][1];
		else
			c[k++] = c[i];
	}
	return k;
}

/*
 * Writes a row to `to` with a cell for each column that the row above has:
 * what spans several of its columns, and what cells above reach into.
 * Returns how many there are.
 */
static size_t
settle(struct cell *to, const struct cell *c, size_t n, const struct cell *above, size_t na)
{
	const struct cell *above_end = above + na;
	size_t i, k = 0, fits = fits_from(c, n, above, na);

	for (i = 0; i < n; i++) {
		while (above < above_end && above->x[0][0] < c[i].x[0][0])
			above++;
		if (i < fits || c[i].kind == CELL_TEXT || above == above_end || above->x[0][0] != c[i].x[0][0] ||
		    (c[i].kind == CELL_NUMBER && !no_words(above, above_end, c[i].x[0][1]))) {
			to[k++] = c[i];
			continue;
		}
		for (; above < above_end && above->x[0][0] < c[i].x[0][1]; above++) {
			to[k] = c[i];
			memcpy(to[k].x, above->x, sizeof to[k].x);
			if (c[i].kind == CELL_COVERED) {
				/* A label that reaches down is not this row's; a blank is blank here too. */
				to[k].kind = above->kind == CELL_EMPTY ? CELL_EMPTY : CELL_COVERED;
				to[k].text = above->text;
			} else if (c[i].kind == CELL_NUMBER &&
			    (above->x[0][0] > c[i].x[0][0] || above->x[0][1] < c[i].x[0][1])) {
				/* One number for several columns: it is not clear whose. */
				to[k].kind = CELL_COVERED;
			}
			k++;
		}
	}
	return k;
}

/* Gives the row these cells, but for labels that reach down into it; a number that does is not read. */
static void
give(struct page *p, struct row_of_page *r, const struct cell *c, size_t n)
{
	size_t i;

	r->first = (uint32_t)p->ncells;
	MEM_NEED(p->cells, p->cells_cap, p->ncells + n);
	for (i = 0; i < n; i++) {
		if (under_words(&c[i]))
			continue;
		p->cells[p->ncells] = c[i];
		if (c[i].kind == CELL_COVERED)
			p->cells[p->ncells].kind = CELL_TEXT;
		p->ncells++;
	}
	r->n = (uint32_t)(p->ncells - r->first);
}

/* Cells after a row's last words. */
static size_t
behind_words(const struct cell *c, size_t n)
{
	size_t k = 0;

	for (; n > 0 && c[n - 1].kind != CELL_TEXT; n--)
		k += !under_words(&c[n - 1]);
	return k;
}

/* The same of its own cells, not of what covers it. */
static size_t
own_behind_words(const struct cell *c, size_t n)
{
	size_t k = 0;

	for (; n > 0 && c[n - 1].kind != CELL_TEXT; n--)
		k += c[n - 1].kind != CELL_COVERED;
	return k;
}

/* How many of its own cells most rows with words have after them. */
static size_t
common_behind_words(const struct page *p, const struct grid_table *t)
{
	struct grid_widths k = { .n = 0 };
	size_t i, n;

	for (i = t->first_row; i < p->nrows; i++) {
		n = own_behind_words(p->cells + p->rows[i].first, p->rows[i].n);
		if (p->rows[i].table == t->id && n > 0 && n < p->rows[i].n)
			count_width(&k, (int32_t)n);
	}
	return k.n > 0 ? (size_t)k.width[k.most] : 0;
}

/*
 * Whether what spans say of a row gives it more cells after its label than
 * the row above has, but for empty ones after all columns: then the spans are wrong.
 */
static int
overflows(const struct cell *c, size_t n, const struct cell *above, size_t na, int32_t common)
{
	size_t more = behind_words(above, na);

	while (n > 0 && c[n - 1].kind == CELL_EMPTY && c[n - 1].x[0][0] >= common)
		n--;
	/* Headings, the last of which may be blank, do not count. */
	while (na > 0 && above[na - 1].kind != CELL_NUMBER)
		na--;
	return na > 0 && more > 0 && behind_words(c, n) > more;
}

/* Removes what covers cells of the row. */
static void
drop_covered(struct page *p, struct row_of_page *r)
{
	struct cell *c = p->cells + r->first;
	uint32_t i, k = 0;

	for (i = 0; i < r->n; i++)
		if (c[i].kind != CELL_COVERED)
			c[k++] = c[i];
	r->n = k;
}

/* A number that reaches down into the row is not the row above's alone. */
static void
unread_merged(struct page *p, const struct row_of_page *above, const struct cell *c, size_t n)
{
	struct cell *a, *end;
	size_t i;

	for (i = 0; above != NULL && i < n; i++) {
		if (c[i].kind != CELL_COVERED || under_words(&c[i]))
			continue;
		for (a = p->cells + above->first, end = a + above->n; a < end; a++)
			if (a->kind == CELL_NUMBER && a->text.s == c[i].text.s)
				a->kind = CELL_TEXT;
	}
}

static void
settle_table(struct grids *g, struct page *p, const struct grid_table *t)
{
	struct row_of_page *r, *from = NULL;
	struct cell *swap;
	size_t i, n, above = 0, cap, whole = common_behind_words(p, t);

	for (i = t->first_row; i < p->nrows; i++) {
		r = &p->rows[i];
		if (r->table != t->id)
			continue;
		n = 0;
		MEM_NEED(g->settled, g->settled_cap, r->n + above + 1);
		MEM_NEED(g->above, g->above_cap, above + 1);
		r->n = (uint32_t)join_covered(p->cells + r->first, r->n, g->above, above);
		if (r->honest)
			n = settle(g->settled, p->cells + r->first, r->n, g->above, above);
		if (n == 0 || overflows(g->settled, n, g->above, above, t->widths.width[t->widths.most]) ||
		    (own_behind_words(p->cells + r->first, r->n) == whole && behind_words(g->settled, n) > whole)) {
			/* Below a row whose spans are wrong nothing is known. */
			r->honest = 0;
			from = NULL;
			drop_covered(p, r);
			above = 0;
			continue;
		}
		unread_merged(p, from, g->settled, n);
		give(p, r, g->settled, n);
		from = r;
		above = n;
		swap = g->above;
		g->above = g->settled;
		g->settled = swap;
		cap = g->above_cap;
		g->above_cap = g->settled_cap;
		g->settled_cap = cap;
	}
}

/* What a table is to the row around it: only its words where it has one cell, else the row is layout. */
static void
join_table(struct grids *g, struct page *p, const struct grid_table *inner)
{
	if (p->nrows == inner->first_row + 1 && p->rows[inner->first_row].n == 1 && !inner->layout)
		p->nrows--;
	innermost(g)->layout |= p->nrows > inner->first_row || inner->layout;
}

/* Where the last cell ends that is not empty; 0 where all are. */
static int32_t
filled_to(const struct page *p, const struct row_of_page *r)
{
	uint32_t n = r->n;

	while (n > 0 && p->cells[r->first + n - 1].kind == CELL_EMPTY)
		n--;
	return n > 0 ? p->cells[r->first + n - 1].x[0][1] : 0;
}

static int
has_only_words(const struct page *p, const struct row_of_page *r)
{
	const struct cell *c;

	for (c = p->cells + r->first; c < p->cells + r->first + r->n; c++)
		if (c->kind != CELL_TEXT && !under_words(c))
			return 0;
	return r->n > 0;
}

/* Whether one of the row's cells begins at x. */
static int
is_cut_at(const struct page *p, const struct row_of_page *r, int32_t x)
{
	const struct cell *c;

	for (c = p->cells + r->first; c < p->cells + r->first + r->n; c++)
		if (c->x[0][0] == x)
			return 1;
	return 0;
}

/*
 * Marks the rows whose spans add up: those as wide as most.  Empty cells at
 * the end of a row are no columns where no other row has anything there: they
 * do not count against it, nor against the rows of headings, which lack them.
 */
static void
find_honest(struct page *p, const struct grid_table *t)
{
	int32_t common = t->widths.width[t->widths.most], filled = 0, most = 0, w;
	struct row_of_page *r;
	size_t i;

	for (i = t->first_row; i < p->nrows; i++) {
		w = filled_to(p, &p->rows[i]);
		if (p->rows[i].table == t->id && width(p, &p->rows[i]) == common && w > filled)
			filled = w;
		if (p->rows[i].table == t->id && w > most)
			most = w;
	}
	for (i = t->first_row; i < p->nrows; i++) {
		r = &p->rows[i];
		if (r->table != t->id)
			continue;
		w = width(p, r);
		r->honest &= w == common || (w < common && w >= filled && has_only_words(p, r)) ||
		    (w > common && most <= common && is_cut_at(p, r, common));
	}
}

void
grid_close(struct grids *g, struct page *p)
{
	struct grid_table *t = innermost(g);

	find_honest(p, t);
	if (t->settle)
		settle_table(g, p, t);
	g->ncells = t->first_cell;
	g->nspans = t->first_span;
	g->ntables--;
	if (g->ntables > 0)
		join_table(g, p, t);
}
