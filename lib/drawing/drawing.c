#include "drawing/drawing.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/fold.h"
#include "base/mem.h"
#include "page/measure.h"

enum {
	NEAR = 4 * POINT, /* edges of a table's parts that are no farther apart are one */
	NOISE = POINT / 20, /* lengths that are equal may differ so */
	EDGE = 2 * POINT /* what ends so near to the page's edge may go on outside */
};

/* --- which cell a glyph is in --- */

static int32_t
centre(const struct glyph *g)
{
	return g->x[0] + (g->x[1] - g->x[0]) / 2;
}

static uint32_t
cell_at(const struct drawing *d, int32_t x, int32_t y)
{
	uint32_t t = ruled_table_at(&d->ruled, x, y);

	return t == RULED_NONE ? RULED_NONE : ruled_cell_at(&d->ruled, &d->ruled.tables[t], x, y);
}

static void
spoil(struct drawing *d, uint32_t cell)
{
	if (cell != RULED_NONE)
		d->ruled.cells[cell].spoilt = 1;
}

/* A glyph that is cut off may be of the cell where it is, or of the table's last before it. */
static void
spoil_hidden(struct drawing *d, const struct glyph *g)
{
	const struct ruled_table *t;
	int32_t x = centre(g), y = canvas_middle(g);

	for (t = d->ruled.tables; t < d->ruled.tables + d->ruled.ntables; t++) {
		if (y < t->y[0] || y > t->y[1])
			continue;
		x = x < t->x[0] ? t->x[0] : x > t->x[1] ? t->x[1] : x;
		spoil(d, ruled_cell_at(&d->ruled, t, x, y));
	}
}

/* A glyph that a rule runs through is of neither of the cells that it touches. */
static void
spoil_crossed(struct drawing *d, const struct glyph *g, uint32_t cell)
{
	int32_t x = centre(g), y = canvas_middle(g), slack = g->size / 8, near = g->size / 5;
	const uint32_t touched[4] = { cell_at(d, g->x[0] + slack, y), cell_at(d, g->x[1] - slack, y),
		cell_at(d, x, y - near), cell_at(d, x, y + near) };
	int k;

	for (k = 0; k < 4; k++) {
		if (touched[k] == cell)
			continue;
		spoil(d, cell);
		spoil(d, touched[k]);
	}
}

/* Finds the cell of each glyph of the page; text that runs on from one to another spoils both. */
static void
place_glyphs(struct drawing *d)
{
	const struct canvas *s = &d->canvas;
	uint32_t cell, before = RULED_NONE;
	const struct glyph *g;
	size_t i;

	MEM_NEED(d->cell_of, d->cell_of_cap, s->nglyphs + 1);
	for (i = 0; i < s->nglyphs; i++) {
		g = &s->glyphs[i];
		cell = g->state & GLYPH_HIDDEN ? RULED_NONE : cell_at(d, centre(g), canvas_middle(g));
		d->cell_of[i] = cell;
		if (g->state & GLYPH_HIDDEN)
			spoil_hidden(d, g);
		else if (g->state & GLYPH_UNREAD)
			spoil(d, cell);
		else
			spoil_crossed(d, g, cell);
		if (g->state & GLYPH_JOINED && cell != before) {
			spoil(d, cell);
			spoil(d, before);
		}
		before = cell;
	}
}

/* Sorts the glyphs that are read by their cells; those in none come last. */
static void
sort_glyphs(struct drawing *d)
{
	const struct canvas *s = &d->canvas;
	size_t ncells = d->ruled.ncells, i, sum = 0, n;
	uint32_t cell;

	MEM_NEED(d->start, d->start_cap, ncells + 2);
	MEM_NEED(d->sorted, d->sorted_cap, s->nglyphs + 1);
	memset(d->start, 0, (ncells + 2) * sizeof *d->start);
	for (i = 0; i < s->nglyphs; i++)
		if (!(s->glyphs[i].state & GLYPH_UNREAD))
			d->start[d->cell_of[i] == RULED_NONE ? ncells : d->cell_of[i]]++;
	for (i = 0; i <= ncells; i++) {
		n = d->start[i];
		d->start[i] = sum;
		sum += n;
	}
	for (i = 0; i < s->nglyphs; i++) {
		if (s->glyphs[i].state & GLYPH_UNREAD)
			continue;
		cell = d->cell_of[i];
		d->sorted[d->start[cell == RULED_NONE ? ncells : cell]++] = s->glyphs[i];
	}
	/* Each now is where the next begins. */
	memmove(d->start + 1, d->start, (ncells + 1) * sizeof *d->start);
	d->start[0] = 0;
}

/* Where a table ends at the edge of the page, its last cells may go on outside. */
static void
spoil_cut_off(struct drawing *d)
{
	const struct ruled_table *t;
	struct ruled_cell *c;

	for (t = d->ruled.tables; t < d->ruled.tables + d->ruled.ntables; t++)
		for (c = d->ruled.cells + t->cells; c < d->ruled.cells + t->cells + t->ncells; c++)
			c->spoilt |= (c->col == 0 && t->x[0] < EDGE) ||
			    (c->col + c->colspan == t->cols && t->x[1] > d->canvas.size[0] - EDGE) ||
			    (c->row == 0 && t->y[0] < EDGE) ||
			    (c->row + c->rowspan == t->rows && t->y[1] > d->canvas.size[1] - EDGE);
}

/* --- pages --- */

static void
add_cell(struct drawing *d, struct page *p, uint32_t index, uint32_t cols, uint32_t cell)
{
	struct drawing_cell *c;
	size_t i;

	MEM_NEED(d->cells, d->cells_cap, d->ncells + 1);
	c = &d->cells[d->ncells++];
	c->at = d->ruled.cells[cell];
	c->first = d->inside.n;
	text_lines(
	    &d->inside, p, &d->canvas, index, d->sorted + d->start[cell], d->start[cell + 1] - d->start[cell], 0);
	c->n = d->inside.n - c->first;
	c->spoilt = c->at.doubtful | c->at.spoilt | d->canvas.damaged;
	for (i = c->first; i < d->inside.n; i++)
		c->spoilt |= d->inside.v[i].doubtful;
	/* What no rules enclose, at the end of a row, and is empty, is beside the table. */
	if (c->at.doubtful && !c->at.spoilt && c->n == 0 && c->at.col + c->at.colspan == cols)
		c->at.rowspan = 0;
}

/* --- numbers that are broken over lines --- */

/* How much narrower than its cell the text of a line is. */
static int32_t
room(const struct drawing *d, const struct drawing_table *t, const struct drawing_cell *c, const struct text_line *l)
{
	const int32_t *edge = d->edges + t->edges + c->at.col;

	return edge[c->at.colspan] - edge[0] - (l->x[1] - l->x[0]);
}

/* The least room of all lines of a table: no text comes nearer to the rules.  Sets what is widest in each column. */
static int32_t
least_room(struct drawing *d, const struct drawing_table *t)
{
	const struct drawing_cell *c;
	int32_t least = INT32_MAX, left, *wide;
	size_t i;

	MEM_NEED(d->widest, d->widest_cap, t->cols);
	memset(d->widest, 0, t->cols * sizeof *d->widest);
	for (c = d->cells + t->first; c < d->cells + t->first + t->n; c++)
		for (i = c->first; i < c->first + c->n && !c->spoilt; i++) {
			left = room(d, t, c, &d->inside.v[i]);
			least = left < least ? left : least;
			wide = &d->widest[c->at.col];
			left = d->inside.v[i].x[1] - d->inside.v[i].x[0];
			*wide = c->at.colspan == 1 && left > *wide ? left : *wide;
		}
	return least;
}

/* Whether the cell has several lines of nothing but digits. */
static int
is_broken(const struct drawing *d, const struct drawing_cell *c)
{
	size_t i;

	for (i = c->first; i < c->first + c->n; i++)
		if (text_digits(d->inside.v[i].text) == 0)
			return 0;
	return c->n > 1 && !c->spoilt;
}

/* Whether no line of the cell has room for a digit of the next: other text would be as near to the rules, or as wide. */
static int
is_full(const struct drawing *d, const struct drawing_table *t, const struct drawing_cell *c, int32_t least)
{
	const struct text_line *l = d->inside.v + c->first, *last = l + c->n - 1;

	for (; l < last; l++)
		if (text_digits(last->text) > text_digits(l->text) || room(d, t, c, l) - l->pitch >= least - NOISE ||
		    (c->at.colspan == 1 && d->widest[c->at.col] >= l->x[1] - l->x[0] + l->pitch - NOISE))
			return 0;
	return 1;
}

/* Whether text begins beside the cell below its first row: it would be two, had a rule not been lost. */
static int
is_beside_two(const struct drawing_cell *c, const struct drawing_cell *end)
{
	uint32_t row = c->at.row, to = row + c->at.rowspan;

	for (; c < end && c->at.row < to; c++)
		if (c->at.row > row && c->n > 0)
			return 1;
	return 0;
}

/*
 * Joins numbers that are broken over lines, as their columns are too narrow.
 * That such lines are no numbers of two rows is certain where several cells of
 * the table have them, and each goes on where it has no room for a digit more.
 */
static void
join_numbers(struct drawing *d, struct page *p, const struct drawing_table *t)
{
	struct drawing_cell *c, *begin = d->cells + t->first, *end = begin + t->n;
	int32_t least = least_room(d, t);
	int broken = 0;
	size_t i;

	for (c = begin; c < end; c++) {
		if (is_broken(d, c) && (!is_full(d, t, c, least) || is_beside_two(c, end)))
			return;
		broken += is_broken(d, c);
	}
	for (c = begin; c < end && broken > 1; c++) {
		if (!is_broken(d, c))
			continue;
		MEM_NEED(d->join, d->join_cap, c->n);
		for (i = 0; i < c->n; i++)
			d->join[i] = &d->inside.v[c->first + i];
		d->inside.v[c->first].text = text_join(p, d->join, c->n);
		c->n = 1;
	}
}

static void
add_table(struct drawing *d, struct page *p, uint32_t index, const struct ruled_table *r)
{
	struct drawing_table *t;
	uint32_t i;

	MEM_NEED(d->tables, d->tables_cap, d->ntables + 1);
	t = &d->tables[d->ntables++];
	memset(t, 0, sizeof *t);
	t->sheet = index;
	t->number = d->canvas.number;
	memcpy(t->x, r->x, sizeof t->x);
	memcpy(t->y, r->y, sizeof t->y);
	memcpy(t->open, r->open, sizeof t->open);
	t->cols = r->cols;
	t->rows = r->rows;
	t->edges = d->nedges;
	MEM_NEED(d->edges, d->edges_cap, d->nedges + r->cols + 1);
	for (i = 0; i <= r->cols; i++)
		d->edges[d->nedges++] = d->ruled.edges[r->xs + i].at;
	t->first = d->ncells;
	for (i = 0; i < r->ncells; i++)
		add_cell(d, p, index, r->cols, r->cells + i);
	t->n = d->ncells - t->first;
	join_numbers(d, p, t);
}

static int
from_top(const void *a, const void *b)
{
	const struct ruled_table *x = a, *y = b;

	if (x->y[0] != y->y[0])
		return x->y[0] < y->y[0] ? -1 : 1;
	return (x->x[0] > y->x[0]) - (x->x[0] < y->x[0]);
}

/* Adds what is on the current page to the document. */
static void
read_canvas(struct drawing *d, struct page *p)
{
	struct ruled *r = &d->ruled;
	uint32_t index = d->pages++, i;
	struct glyph *loose;

	ruled_read(r, d->canvas.rules);
	if (r->ntables > 0)
		qsort(r->tables, r->ntables, sizeof *r->tables, from_top);
	place_glyphs(d);
	spoil_cut_off(d);
	sort_glyphs(d);
	for (i = 0; i < r->ntables; i++)
		add_table(d, p, index, &r->tables[i]);
	loose = d->sorted + d->start[r->ncells];
	text_lines(&d->outside, p, &d->canvas, index, loose, d->start[r->ncells + 1] - d->start[r->ncells], 1);
	if (d->canvas.pictured && d->canvas.nglyphs == 0)
		text_scanned(&d->outside, &d->canvas, index);
}

/* --- the document --- */

static void
write_line(struct page *p, struct span text, uint32_t number, uint32_t sheet)
{
	struct line *l = page_add_line(p);

	measure_text(l, text.s, text.n);
	l->number = number;
	l->page_no = sheet;
}

static void
write_cell(struct drawing *d, struct page *p, const struct drawing_table *t, const struct drawing_cell *c)
{
	size_t i;

	grid_cell(&d->grids, p, t->number, c->at.colspan, c->at.rowspan);
	for (i = c->first; i < c->first + c->n; i++)
		write_line(p, d->inside.v[i].text, t->number, t->sheet);
	if (grid_at(&d->grids) != NULL)
		grid_at(&d->grids)->lost |= c->spoilt;
	grid_cell_end(&d->grids, p);
}

/* Writes the rows of a table's part; a row that only goes on there is written already. */
static void
write_rows(struct drawing *d, struct page *p, const struct drawing_table *t)
{
	const struct drawing_cell *c = d->cells + t->first, *end = c + t->n;
	uint32_t row;

	for (row = 0; row < t->rows; row++) {
		for (; c < end && c->at.row == row && c->at.rowspan == 0; c++)
			;
		if (c == end || c->at.row > row)
			continue;
		grid_row(&d->grids, p, t->number);
		for (; c < end && c->at.row == row; c++)
			if (c->at.rowspan > 0)
				write_cell(d, p, t, c);
		grid_row_end(&d->grids, p);
	}
}

/* --- tables that go on on the next page --- */

static int
same_cell(const struct drawing *d, const struct drawing_cell *a, const struct drawing_cell *b)
{
	size_t k;

	if (a->n != b->n || a->at.row != b->at.row)
		return 0;
	for (k = 0; k < a->n; k++)
		if (!span_same(d->inside.v[a->first + k].text, d->inside.v[b->first + k].text))
			return 0;
	return 1;
}

/* How many rows of b repeat the first ones of a: its headings. */
static uint32_t
repeated_rows(const struct drawing *d, const struct drawing_table *a, const struct drawing_table *b)
{
	const struct drawing_cell *c = d->cells + a->first, *e = d->cells + b->first;
	size_t i;

	for (i = 0; i < a->n && i < b->n && same_cell(d, &c[i], &e[i]); i++)
		;
	return i < b->n ? e[i].at.row : b->rows;
}

/* Whether b is the rest of a, with the lines [from, to) between. */
static int
continues(const struct drawing *d, const struct drawing_table *a, const struct drawing_table *b, size_t from, size_t to)
{
	if (b->number != a->number + 1 || abs(a->x[0] - b->x[0]) > NEAR || abs(a->x[1] - b->x[1]) > NEAR)
		return 0;
	for (; from < to; from++)
		if (!d->outside.v[from].furniture)
			return 0;
	return 1;
}

static int
by_place(const void *a, const void *b)
{
	const int32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* The column that begins at a place, by the edges of all parts. */
static uint32_t
column_at(const int32_t *edges, size_t n, int32_t at)
{
	size_t low = 0, high = n - 1, half;

	while (low < high) {
		half = low + (high - low + 1) / 2;
		if (edges[half] <= at + NEAR / 2)
			low = half;
		else
			high = half - 1;
	}
	return (uint32_t)low;
}

/* Gives the cells of the parts [t, end) the columns that all of them have together. */
static void
align_parts(struct drawing *d, struct drawing_table *t, const struct drawing_table *end)
{
	const struct drawing_table *last = end - 1;
	size_t n = last->edges + last->cols + 1 - t->edges, i, k = 0;
	int32_t *all;
	struct drawing_cell *c;
	const int32_t *own;

	MEM_NEED(d->common, d->common_cap, n);
	all = memcpy(d->common, d->edges + t->edges, n * sizeof *all);
	qsort(all, n, sizeof *all, by_place);
	for (i = 1; i < n; i++)
		if (all[i] - all[k] > NEAR)
			all[++k] = all[i];
	for (n = k + 1; t < end; t++) {
		own = d->edges + t->edges;
		for (c = d->cells + t->first; c < d->cells + t->first + t->n; c++) {
			i = column_at(all, n, own[c->at.col + c->at.colspan]);
			c->at.col = column_at(all, n, own[c->at.col]);
			c->at.colspan = i > c->at.col ? (uint32_t)i - c->at.col : 1;
		}
	}
}

/* Adds the lines of the cell's other half; a number may be in two pieces then. */
static void
join_cell(struct drawing *d, struct drawing_cell *c, struct drawing_cell *rest, int is_open)
{
	size_t i, n = c->n;

	c->spoilt |= rest->spoilt | (!is_open && n > 0 && rest->n > 0);
	rest->at.rowspan = 0;
	if (rest->n == 0)
		return;
	MEM_NEED(d->inside.v, d->inside.cap, d->inside.n + n + rest->n);
	for (i = 0; i < n; i++)
		d->inside.v[d->inside.n + i] = d->inside.v[c->first + i];
	for (i = 0; i < rest->n; i++)
		d->inside.v[d->inside.n + n + i] = d->inside.v[rest->first + i];
	c->first = d->inside.n;
	c->n = n + rest->n;
	d->inside.n += c->n;
}

/*
 * Whether the row that begins with cell c, the first of its page, may be the
 * rest of one: some of its cells are empty, and its label has no ordinal.  The
 * programs that draw a rule where they cut a row leave nothing else to tell.
 */
static int
may_be_rest(const struct drawing *d, const struct drawing_cell *c, const struct drawing_cell *end)
{
	uint32_t row = c < end ? c->at.row : 0;
	int any_empty = 0, labels = 0;
	struct span text;

	for (; c < end && c->at.row == row; c++) {
		any_empty |= c->n == 0 && c->at.rowspan == 1;
		if (c->n == 0 || labels++ > 0)
			continue;
		text = d->inside.v[c->first].text;
		if (fold_ordinal(text.s, text.n, NULL, NULL) > 0)
			return 0;
	}
	return any_empty;
}

static int
is_digit_at(struct span t, size_t i)
{
	return i < t.n && ascii_is_digit((unsigned char)t.s[i]);
}

/* Whether a number begins in the other half below what is none: then these are two cells. */
static int
is_other_cell(const struct drawing *d, const struct drawing_cell *c, const struct drawing_cell *rest)
{
	struct span above, below;

	if (c->n == 0 || rest->n == 0)
		return 0;
	above = d->inside.v[c->first + c->n - 1].text;
	below = d->inside.v[rest->first].text;
	return !is_digit_at(above, above.n - 1) && is_digit_at(below, 0);
}

static struct drawing_cell *
cell_above(struct drawing_cell *c, struct drawing_cell *end, const struct drawing_cell *rest)
{
	while (c < end && c->at.col != rest->at.col)
		c++;
	return c < end && c->at.colspan == rest->at.colspan ? c : NULL;
}

/* Whether cells of one row of the document, from c on, are of digits; with `spoil` none of them is certain from here on. */
static int
has_numbers(const struct drawing *d, struct drawing_cell *c, const struct drawing_cell *end, int spoil)
{
	const uint32_t row = c < end ? c->at.row : 0;
	int any = 0;

	for (; c < end && c->at.row == row; c++) {
		any |= c->n > 0 && text_digits(d->inside.v[c->first].text) > 0;
		c->spoilt |= (uint8_t)spoil;
	}
	return any;
}

/*
 * Leaves away headings that b repeats.  The first row of b after them is the
 * rest of the last of a where both are open there.
 * Where it only may be, what is in both is not certain, nor are cells that do
 * not fit together.
 */
static void
join_row(struct drawing *d, const struct drawing_table *a, const struct drawing_table *b)
{
	struct drawing_cell *c, *end = d->cells + a->first + a->n, *rest = d->cells + b->first, *first, *above;
	const struct drawing_cell *rest_end = rest + b->n;
	int is_open = a->open[1] && b->open[0] && b->head == 0;

	for (; rest < rest_end && rest->at.row < b->head; rest++)
		rest->at.rowspan = 0;
	for (first = end; first > d->cells + a->first && first[-1].at.row + 1 == a->rows; first--)
		;
	for (c = rest; c < rest_end && c->at.row == b->head; c++)
		if ((above = cell_above(first, end, c)) != NULL && is_other_cell(d, above, c))
			return;
	if (!is_open && !may_be_rest(d, rest, rest_end))
		return;
	/* Numbers in both halves: these are two rows, or one whose numbers are cut. */
	if (!is_open && has_numbers(d, first, end, 0) && has_numbers(d, rest, rest_end, 0)) {
		has_numbers(d, first, end, 1);
		has_numbers(d, rest, rest_end, 1);
		return;
	}
	for (; rest < rest_end && rest->at.row == b->head; rest++) {
		if (rest->at.rowspan > 1)
			continue;
		if ((above = cell_above(first, end, rest)) != NULL)
			join_cell(d, above, rest, is_open);
		else
			rest->spoilt = 1;
	}
}

/* Writes the parts [t, end) of one table. */
static void
write_table(struct drawing *d, struct page *p, struct drawing_table *t, const struct drawing_table *end)
{
	struct drawing_table *part;

	if (end - t > 1)
		align_parts(d, t, end);
	for (part = t + 1; part < end; part++) {
		part->head = repeated_rows(d, t, part);
		join_row(d, part - 1, part);
	}
	grid_open(&d->grids, p);
	for (; t < end; t++)
		write_rows(d, p, t);
	grid_close(&d->grids, p);
}

/* Whether the line comes before the table. */
static int
is_above(const struct text_line *l, const struct drawing_table *t)
{
	return l->sheet < t->sheet || (l->sheet == t->sheet && l->y < t->y[0]);
}

/* Writes the paragraph that begins with line i, of those before `to`; returns where the next begins. */
static size_t
write_paragraph(struct drawing *d, struct page *p, const struct text_body *body, size_t i, size_t to)
{
	const struct text_line *v = d->outside.v, *last = &v[i];
	size_t n = 0, at = i;

	MEM_NEED(d->join, d->join_cap, to - i + 1);
	d->join[n++] = last;
	for (i++; i < to; i++) {
		if (v[i].furniture)
			continue;
		if (!text_goes_on(body, last, &v[i]))
			break;
		d->join[n++] = last = &v[i];
	}
	write_line(p, text_join(p, d->join, n), v[at].number, v[at].sheet);
	return i;
}

/* What lines like that one have in common; of more than DRAWING_BODIES kinds, the last. */
static const struct text_body *
body_of(struct drawing *d, const struct text_line *l)
{
	uint32_t i;

	for (i = 0; i < d->nbodies; i++)
		if (text_is_of(&d->bodies[i], l) || i == DRAWING_BODIES - 1)
			return &d->bodies[i];
	text_body(&d->bodies[i], &d->outside, l);
	d->nbodies++;
	return &d->bodies[i];
}

static void
write_scanned(struct page *p, const struct text_line *l)
{
	struct outside *o = page_add_outside(p);

	o->kind = OUTSIDE_SCAN;
	o->line = l->number;
	o->at = (uint32_t)p->nlines;
}

static void
write_prose(struct drawing *d, struct page *p, size_t from, size_t to)
{
	const struct text_line *l;

	while (from < to) {
		l = &d->outside.v[from];
		if (l->scanned)
			write_scanned(p, l);
		if (l->row && !l->furniture)
			write_line(p, text_in_columns(p, l), l->number, l->sheet);
		if (l->scanned || l->furniture || l->row)
			from++;
		else
			from = write_paragraph(d, p, body_of(d, l), from, to);
	}
}

static void
write_document(struct drawing *d, struct page *p)
{
	struct drawing_table *t, *next, *end = d->tables + d->ntables;
	size_t from = 0, to = 0;

	for (t = d->tables; t < end; t = next) {
		for (; to < d->outside.n && is_above(&d->outside.v[to], t); to++)
			;
		write_prose(d, p, from, to);
		for (next = t + 1, from = to; next < end; next++, from = to) {
			for (; to < d->outside.n && is_above(&d->outside.v[to], next); to++)
				;
			if (!continues(d, next - 1, next, from, to))
				break;
		}
		write_table(d, p, t, next);
	}
	write_prose(d, p, from, d->outside.n);
}

void
drawing_read(struct drawing *d, struct page *p, const char *s, size_t n)
{
	d->ntables = d->ncells = d->nedges = d->inside.n = d->outside.n = 0;
	d->pages = d->nbodies = d->canvas.number = 0;
	p->marked = 1;
	grid_clear(&d->grids);
	trace_begin(&d->trace, s, n);
	while (trace_page(&d->trace, &d->canvas))
		read_canvas(d, p);
	text_settle(&d->outside);
	write_document(d, p);
	measure_lines(p);
}

void
drawing_free(struct drawing *d)
{
	trace_free(&d->trace);
	ruled_free(&d->ruled);
	grid_free(&d->grids);
	free(d->canvas.glyphs);
	free(d->canvas.rules[ACROSS].v);
	free(d->canvas.rules[DOWN].v);
	free(d->cell_of);
	free(d->sorted);
	free(d->start);
	free(d->tables);
	free(d->cells);
	free(d->edges);
	free(d->common);
	free(d->widest);
	free(d->inside.v);
	free(d->outside.v);
	free(d->join);
	memset(d, 0, sizeof *d);
}
