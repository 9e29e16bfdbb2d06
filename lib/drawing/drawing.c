#include "drawing/drawing.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/fold.h"
#include "base/mem.h"
#include "label/alike.h"
#include "page/measure.h"

enum {
	NEAR = 4 * POINT, /* edges of a table's parts that are no farther apart are one */
	NOISE = POINT / 20, /* lengths that are equal may differ so */
	CELL_LINES = 40, /* a cell that is joined with its rest has no more */
	EDGE = 2 * POINT /* what ends so near to the page's edge may go on outside */
};

/* --- which cell a glyph is in --- */

static void
spoil(struct drawing *d, uint32_t cell)
{
	if (cell != RULED_NONE)
		d->ruled.cells[cell].spoilt = 1;
}

/* What is in a table that is in a cell of another is not in that cell's text. */
static void
spoil_around(struct drawing *d, const struct ruled_table *in)
{
	const struct ruled *r = &d->ruled;
	const struct ruled_table *t;
	const int32_t at[2] = { canvas_middle(in->box.x), canvas_middle(in->box.y) };

	for (t = r->tables + r->page; t < r->tables + r->ntables; t++)
		if (t->box.x[1] - t->box.x[0] > in->box.x[1] - in->box.x[0] && canvas_has(&t->box, &in->box, 0))
			spoil(d, ruled_cell_at(r, t, at));
}

/* A glyph that is cut off may be of the cell where it is, or of the table's first or last beside it. */
static void
spoil_hidden(struct drawing *d, const int32_t at[2])
{
	const struct ruled *r = &d->ruled;
	const struct ruled_table *t;

	for (t = r->tables + r->page; t < r->tables + r->ntables; t++)
		if (at[1] >= t->box.y[0] && at[1] <= t->box.y[1])
			spoil(d, ruled_cell_at(r, t, at));
}

static uint32_t
cell_at(const struct drawing *d, const int32_t at[2])
{
	const struct ruled_table *t = ruled_table_at(&d->ruled, at);

	return t != NULL ? ruled_cell_at(&d->ruled, t, at) : RULED_NONE;
}

/* A glyph that a rule runs through is of neither of the cells that it touches. */
static void
spoil_crossed(struct drawing *d, const struct glyph *g, const int32_t at[2])
{
	int32_t slack = g->size / 8, near = g->size * 3 / 10;
	const int32_t touched[4][2] = { { g->box.x[0] + slack, at[1] }, { g->box.x[1] - slack, at[1] },
		{ at[0], at[1] - near }, { at[0], at[1] + near } };
	uint32_t other;
	int k;

	for (k = 0; k < 4; k++) {
		other = cell_at(d, touched[k]);
		if (other == g->cell)
			continue;
		spoil(d, g->cell);
		spoil(d, other);
	}
}

/* Finds the cell of a glyph, and spoils those that it makes uncertain: text that runs on from one to another spoils both. */
static void
place_glyph(struct drawing *d, struct glyph *g, uint32_t before)
{
	const int32_t at[2] = { canvas_middle(g->box.x), canvas_middle(g->box.y) };
	struct ruled_table *t = ruled_table_at(&d->ruled, at);

	g->cell = RULED_NONE;
	if (g->state & GLYPH_HIDDEN)
		spoil_hidden(d, at);
	else if (t != NULL) {
		t->ways[g->way]++;
		g->cell = ruled_cell_at(&d->ruled, t, at);
	}
	if (g->way != d->canvas.sheet.way || g->state & (GLYPH_STRUCK | GLYPH_VEILED))
		spoil(d, g->cell);
	if (g->way == d->canvas.sheet.way && !(g->state & GLYPH_HIDDEN))
		spoil_crossed(d, g, at);
	if (g->state & GLYPH_JOINED && g->cell != before) {
		spoil(d, g->cell);
		spoil(d, before);
	}
}

/* Leaves the page's tables whose text runs another way to the view of that way. */
static void
leave_tables(struct drawing *d)
{
	struct ruled *r = &d->ruled;
	struct ruled_table *t, *to = r->tables + r->page, *end = r->tables + r->ntables;
	uint32_t i;

	for (t = to; t < end; t++) {
		/* One without text goes with most of the page. */
		if (canvas_main_way(t->ways, d->canvas.sheet.main) == d->canvas.sheet.way) {
			*to++ = *t;
			continue;
		}
		for (i = t->cells; i < t->cells + t->ncells; i++)
			r->cells[i].rowspan = 0;
	}
	r->ntables = (size_t)(to - r->tables);
}

/* What else is drawn within a cell may be a number. */
static void
place_figures(struct drawing *d)
{
	const union area *a = d->canvas.figures, *end = a + d->canvas.nfigures;
	uint32_t cell;

	for (; a < end; a++) {
		cell = cell_at(d, (int32_t[]){ a->x[0], a->y[0] });
		if (cell == cell_at(d, (int32_t[]){ a->x[1], a->y[1] }))
			spoil(d, cell);
	}
}

/* Lines of a page that was scanned a little askew are made level. */
static void
level(struct glyph *g)
{
	int32_t lower = (int32_t)(g->slope * (float)g->box.x[0]);

	g->box.y[0] -= lower;
	g->box.y[1] -= lower;
}

/* Finds the cell of each glyph of the page, and leaves away what other views read. */
static void
place_glyphs(struct drawing *d)
{
	struct canvas *s = &d->canvas;
	struct glyph *g, *to = s->glyphs, *end = to + s->nglyphs;

	for (g = s->glyphs; g < end; g++)
		place_glyph(d, g, g > s->glyphs ? g[-1].cell : RULED_NONE);
	place_figures(d);
	leave_tables(d);
	for (g = s->glyphs; g < end; g++)
		if (g->way == s->sheet.way && (g->cell == RULED_NONE || d->ruled.cells[g->cell].rowspan > 0)) {
			*to = *g;
			level(to++);
		}
	s->nglyphs = (size_t)(to - s->glyphs);
}

/* --- cells --- */

/* Whether a cell ends where the page does: it may go on outside. */
static int
is_cut_off(const struct drawing *d, const struct ruled_table *t, const struct ruled_cell *c)
{
	return (c->col == 0 && t->box.x[0] < EDGE) ||
	    (c->col + c->colspan == t->cols && t->box.x[1] > d->canvas.sheet.size[0] - EDGE) ||
	    (c->row == 0 && t->box.y[0] < EDGE) ||
	    (c->row + c->rowspan == t->rows && t->box.y[1] > d->canvas.sheet.size[1] - EDGE);
}

/* Whether a text is the label of a row of the form, and little else. */
static int
is_label(struct span text)
{
	int t = 0;

	while (t < FORM_TABLES && !alike_is_label(&form_tables[t], text))
		t++;
	return t < FORM_TABLES;
}

/* Whether two lines of the cell are numbered, one after the other: labels of two rows whose rule is not there. */
static int
has_two_labels(const struct drawing *d, const struct ruled_cell *c)
{
	int number, before = -1;
	struct span text;
	size_t i;

	for (i = c->first; i < c->first + c->n; i++) {
		text = d->inside.v[i].text;
		if (fold_ordinal(text.s, text.n, &number, NULL) == 0)
			continue;
		/* A group's label may be below that of the row above. */
		if (before >= 0 && number == before + 1 && is_label(text))
			return 1;
		before = number;
	}
	return 0;
}

/* Says of each cell of the table whether it is certain. */
static void
judge_cells(struct drawing *d, const struct ruled_table *t)
{
	struct ruled_cell *c = d->ruled.cells + t->cells, *end = c + t->ncells, *k;
	size_t i;

	for (; c < end; c++) {
		if (has_two_labels(d, c))
			for (k = c + 1; k < end && k->row == c->row; k++)
				k->spoilt = 1;
		c->spoilt |= (uint8_t)is_cut_off(d, t, c) | c->doubtful | d->canvas.sheet.damaged;
		for (i = c->first; i < c->first + c->n; i++)
			c->spoilt |= d->inside.v[i].doubtful;
	}
}

/* --- numbers that are broken over lines --- */

/* How much narrower than its cell the text of a line is. */
static int32_t
room(const struct drawing *d, const struct ruled_table *t, const struct ruled_cell *c, const struct text_line *l)
{
	const struct ruled_edge *edge = d->ruled.edges + t->edges[DOWN] + c->col;

	return edge[c->colspan].at - edge[0].at - (l->x[1] - l->x[0]);
}

/* The least room of all lines in tables: no text comes nearer to the rules. */
static int32_t
least_room(const struct drawing *d)
{
	const struct ruled_table *t = d->ruled.tables, *tables_end = t + d->ruled.ntables;
	const struct ruled_cell *c, *end;
	int32_t least = INT32_MAX, left;
	size_t i;

	for (; t < tables_end; t++)
		for (c = d->ruled.cells + t->cells, end = c + t->ncells; c < end; c++)
			for (i = c->first; i < c->first + c->n && !c->spoilt; i++) {
				left = room(d, t, c, &d->inside.v[i]);
				least = left < least ? left : least;
			}
	return least;
}

/* Whether the cell has several lines of nothing but digits. */
static int
is_broken(const struct drawing *d, const struct ruled_cell *c)
{
	size_t i;

	for (i = c->first; i < c->first + c->n; i++)
		if (text_digits(d->inside.v[i].text) == 0)
			return 0;
	return c->n > 1 && !c->spoilt;
}

/* Whether no line of the cell has room for a digit of the next: other text would be as near to the rules. */
static int
is_full(const struct drawing *d, const struct ruled_table *t, const struct ruled_cell *c, int32_t least)
{
	const struct text_line *l = d->inside.v + c->first, *last = l + c->n - 1;

	for (; l < last; l++)
		if (text_digits(last->text) > text_digits(l->text) || room(d, t, c, l) - l->pitch >= least - NOISE)
			return 0;
	return 1;
}

/* Whether text begins beside the cell below its first row: it would be two, had a rule not been lost. */
static int
is_beside_two(const struct ruled_cell *c, const struct ruled_cell *end)
{
	uint32_t row = c->row, to = row + c->rowspan;

	for (; c < end && c->row < to; c++)
		if (c->row > row && c->n > 0)
			return 1;
	return 0;
}

/*
 * Joins numbers that are broken over lines, as their columns are too narrow.
 * That such lines are no numbers of two rows is certain where cells of several
 * rows of the table have them, and each goes on where it has no room for a digit
 * more.
 */
static void
join_numbers(struct drawing *d, struct page *p, const struct ruled_table *t, int32_t least)
{
	struct ruled_cell *c, *begin = d->ruled.cells + t->cells, *end = begin + t->ncells, *last = NULL;
	int rows = 0;

	for (c = begin; c < end; c++) {
		if (!is_broken(d, c))
			continue;
		if (!is_full(d, t, c, least) || is_beside_two(c, end))
			return;
		rows += last == NULL || last->row != c->row;
		last = c;
	}
	for (c = begin; c < end && rows > 1; c++)
		if (is_broken(d, c)) {
			d->inside.v[c->first].text = text_join(p, d->inside.v + c->first, c->n);
			c->n = 1;
		}
}

/* --- pages --- */

/* Makes lines of the glyphs, which are sorted. */
static void
read_lines(struct drawing *d, struct page *p)
{
	struct glyph *g = d->canvas.glyphs, *end = g + d->canvas.nglyphs, *to;
	struct ruled_cell *c;

	for (; g < end; g = to) {
		for (to = g; to < end && to->cell == g->cell; to++)
			;
		if (g->cell == RULED_NONE) {
			text_lines(&d->outside, p, &d->canvas, g, (size_t)(to - g), 1);
			continue;
		}
		c = &d->ruled.cells[g->cell];
		c->first = d->inside.n;
		text_lines(&d->inside, p, &d->canvas, g, (size_t)(to - g), 0);
		c->n = d->inside.n - c->first;
	}
}

/* Adds what is on the current page to the document. */
static void
read_canvas(struct drawing *d, struct page *p)
{
	const struct ruled_table *t;
	size_t lines = d->outside.n;

	ruled_read(&d->ruled, &d->canvas);
	place_glyphs(d);
	text_sort(&d->canvas);
	if (d->canvas.nglyphs > 0 && d->canvas.glyphs->cell != RULED_NONE)
		d->canvas.sheet.pictured = 0;
	read_lines(d, p);
	if (d->canvas.sheet.pictured && d->outside.n == lines)
		text_none(&d->outside, &d->canvas);
	for (t = d->ruled.tables + d->ruled.page; t < d->ruled.tables + d->ruled.ntables; t++) {
		spoil_around(d, t);
		judge_cells(d, t);
	}
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
write_cell(struct drawing *d, struct page *p, const struct ruled_table *t, const struct ruled_cell *c)
{
	size_t i;

	grid_cell(&d->grids, p, t->sheet.number, c->colspan, c->rowspan);
	for (i = c->first; i < c->first + c->n; i++)
		write_line(p, d->inside.v[i].text, t->sheet.number, t->sheet.index);
	if (grid_at(&d->grids) != NULL)
		grid_at(&d->grids)->lost |= c->spoilt;
	grid_cell_end(&d->grids, p);
}

/* Writes the rows of a table's part; what only goes on there is written already. */
static void
write_rows(struct drawing *d, struct page *p, const struct ruled_table *t)
{
	const struct ruled_cell *c = d->ruled.cells + t->cells, *end = c + t->ncells;
	uint32_t row = RULED_NONE;

	for (; c < end; c++) {
		if (c->rowspan == 0)
			continue;
		if (c->row != row && row != RULED_NONE)
			grid_row_end(&d->grids, p);
		if (c->row != row)
			grid_row(&d->grids, p, t->sheet.number);
		row = c->row;
		write_cell(d, p, t, c);
	}
	if (row != RULED_NONE)
		grid_row_end(&d->grids, p);
}

/* --- tables that go on on the next page --- */

static int
same_cell(const struct drawing *d, const struct ruled_cell *a, const struct ruled_cell *b)
{
	size_t k;

	if (a->n != b->n || a->row != b->row)
		return 0;
	for (k = 0; k < a->n; k++)
		if (!span_same(d->inside.v[a->first + k].text, d->inside.v[b->first + k].text))
			return 0;
	return 1;
}

/* Leaves away the rows of b that repeat the first ones of a: its headings.  Returns how many. */
static uint32_t
drop_headings(struct drawing *d, const struct ruled_table *a, const struct ruled_table *b)
{
	struct ruled_cell *c = d->ruled.cells + a->cells, *e = d->ruled.cells + b->cells, *v;
	uint32_t i, rows;

	for (i = 0; i < a->ncells && i < b->ncells && same_cell(d, &c[i], &e[i]); i++)
		;
	rows = i < b->ncells ? e[i].row : b->rows;
	for (v = e; v < e + b->ncells && v->row < rows; v++)
		v->rowspan = 0;
	return rows;
}

/* Whether b is the rest of a, with the lines [from, to) between. */
static int
continues(const struct drawing *d, const struct ruled_table *a, const struct ruled_table *b, size_t from, size_t to)
{
	if (b->sheet.number != a->sheet.number + 1 || abs(a->box.x[0] - b->box.x[0]) > NEAR ||
	    abs(a->box.x[1] - b->box.x[1]) > NEAR)
		return 0;
	for (; from < to; from++)
		if (!d->outside.v[from].furniture)
			return 0;
	return 1;
}

static int
by_place(const void *a, const void *b)
{
	const struct ruled_edge *x = a, *y = b;

	return ORDER(x->at, y->at);
}

/* Gives the cells of the parts [t, end) the columns that all of them have together. */
static void
align_parts(struct drawing *d, struct ruled_table *t, const struct ruled_table *end)
{
	const struct ruled_table *part;
	const struct ruled_edge *own;
	struct ruled_edge *all;
	struct ruled_cell *c;
	uint32_t n = 0, i, k = 0, to;

	for (part = t; part < end; n += part++->cols + 1) {
		MEM_NEED(d->common, d->common_cap, n + part->cols + 1);
		memcpy(d->common + n, d->ruled.edges + part->edges[DOWN], (part->cols + 1) * sizeof *d->common);
	}
	all = d->common;
	qsort(all, n, sizeof *all, by_place);
	for (i = 1; i < n; i++)
		if (all[i].at - all[k].at > NEAR)
			all[++k] = all[i];
	for (; t < end; t++) {
		own = d->ruled.edges + t->edges[DOWN];
		for (c = d->ruled.cells + t->cells; c < d->ruled.cells + t->cells + t->ncells; c++) {
			to = ruled_between(all, k + 1, own[c->col + c->colspan].at + NEAR / 2);
			c->col = ruled_between(all, k + 1, own[c->col].at + NEAR / 2);
			c->colspan = to > c->col ? to - c->col : 1;
		}
	}
}

/* Adds the lines of the cell's other half; a number may be in two pieces then. */
static void
join_cell(struct drawing *d, struct ruled_cell *c, struct ruled_cell *rest)
{
	struct text_line *to;
	size_t n = c->n;

	c->spoilt |= rest->spoilt | (n > 0 && rest->n > 0) | (n + rest->n > CELL_LINES);
	rest->rowspan = 0;
	if (rest->n == 0 || n + rest->n > CELL_LINES)
		return;
	MEM_NEED(d->inside.v, d->inside.cap, d->inside.n + n + rest->n);
	to = d->inside.v + d->inside.n;
	memcpy(to, d->inside.v + c->first, n * sizeof *to);
	memcpy(to + n, d->inside.v + rest->first, rest->n * sizeof *to);
	c->first = d->inside.n;
	c->n += rest->n;
	d->inside.n += c->n;
}

/* Whether one of the row's labels has an ordinal. */
static int
is_numbered(const struct drawing *d, const struct ruled_cell *c, const struct ruled_cell *end)
{
	struct span text;

	for (; c < end; c++) {
		if (c->n == 0)
			continue;
		text = d->inside.v[c->first].text;
		if (text_digits(text) == 0 && fold_ordinal(text.s, text.n, NULL, NULL) > 0)
			return 1;
	}
	return 0;
}

/* Whether one of the row's labels is whole, with an ordinal or without. */
static int
is_labelled(const struct drawing *d, const struct ruled_cell *c, const struct ruled_cell *end)
{
	while (c < end && (c->n == 0 || !is_label(d->inside.v[c->first].text)))
		c++;
	return c < end;
}

static int
has_empty(const struct ruled_cell *c, const struct ruled_cell *end)
{
	while (c < end && (c->n > 0 || c->rowspan != 1))
		c++;
	return c < end;
}

/* Whether a number begins in the other half below what is none: then these are two cells. */
static int
is_other_cell(const struct drawing *d, const struct ruled_cell *c, const struct ruled_cell *rest)
{
	struct span above;

	if (c == NULL || c->n == 0 || rest->n == 0)
		return 0;
	above = d->inside.v[c->first + c->n - 1].text;
	return !ascii_is_digit((unsigned char)above.s[above.n - 1]) &&
	    ascii_is_digit((unsigned char)*d->inside.v[rest->first].text.s);
}

static struct ruled_cell *
cell_above(struct ruled_cell *c, struct ruled_cell *end, const struct ruled_cell *rest)
{
	while (c < end && c->col != rest->col)
		c++;
	return c < end && c->colspan == rest->colspan ? c : NULL;
}

/* Whether some of the cells [c, end) are of digits. */
static int
have_numbers(const struct drawing *d, const struct ruled_cell *c, const struct ruled_cell *end)
{
	while (c < end && (c->n == 0 || text_digits(d->inside.v[c->first].text) == 0))
		c++;
	return c < end;
}

/*
 * The first row of b after the headings that it repeats is the rest of the last
 * of a where both are open there.  Programs that draw a rule where they cut a row
 * leave nothing else to tell: it may be one where its label has no ordinal, and
 * some of its cells are empty or the label above has one.  What is in both is not
 * certain then, nor are cells that do not fit together.  Returns whether it is.
 */
static int
join_row(struct drawing *d, const struct ruled_table *a, const struct ruled_table *b, uint32_t heads)
{
	struct ruled_cell *begin = d->ruled.cells + a->cells, *end = begin + a->ncells, *first, *above;
	struct ruled_cell *rest = d->ruled.cells + b->cells, *rest_end = rest + b->ncells, *c;
	int is_open = a->open[1] && b->open[0] && heads == 0, any_empty;

	for (first = end; first > begin && first[-1].row + 1 == a->rows; first--)
		;
	for (; rest < rest_end && rest->row < heads; rest++)
		;
	for (c = rest; c < rest_end && c->row == heads; c++)
		if (is_other_cell(d, cell_above(first, end, c), c))
			return 0;
	rest_end = c;
	any_empty = has_empty(rest, rest_end);
	if (!is_open &&
	    (is_numbered(d, rest, rest_end) ||
		!(any_empty || (is_numbered(d, first, end) && !is_labelled(d, rest, rest_end)))))
		return 0;
	/* Numbers in both halves: these are two rows, or one whose numbers are cut. */
	if (!is_open && have_numbers(d, first, end) && have_numbers(d, rest, rest_end)) {
		for (; first < end; first++)
			first->spoilt = 1;
		for (; rest < rest_end; rest++)
			rest->spoilt = 1;
		return 0;
	}
	if (!is_open && !any_empty)
		return 0;
	for (; rest < rest_end; rest++) {
		above = cell_above(first, end, rest);
		if (rest->rowspan == 1 && above != NULL)
			join_cell(d, above, rest);
		else if (rest->rowspan == 1)
			rest->spoilt = 1;
	}
	return 1;
}

/* Writes the parts [t, end) of one table. */
static void
write_table(struct drawing *d, struct page *p, struct ruled_table *t, const struct ruled_table *end)
{
	struct ruled_table *above = t, *part;
	uint32_t heads;

	if (end - t > 1)
		align_parts(d, t, end);
	for (part = t + 1; part < end; part++) {
		heads = drop_headings(d, t, part);
		/* What has no row of its own changes nothing in what the next page may go on with. */
		if (heads == part->rows)
			continue;
		if (join_row(d, above, part, heads) && heads + 1 == part->rows)
			above->open[1] = part->open[1];
		else
			above = part;
	}
	grid_open(&d->grids, p);
	for (; t < end; t++)
		write_rows(d, p, t);
	grid_close(&d->grids, p);
}

/* Writes the paragraph that begins with line i, of those before `to`; returns where the next may begin. */
static size_t
write_paragraph(struct drawing *d, struct page *p, const struct text_body *body, size_t i, size_t to)
{
	const struct text_line *v = d->outside.v, *last = &v[i];
	size_t at = i;

	for (i++; i < to && !v[i].scanned && (v[i].furniture || text_goes_on(body, last, &v[i])); i++)
		last = v[i].furniture ? last : &v[i];
	write_line(p, text_join(p, v + at, i - at), v[at].sheet.number, v[at].sheet.index);
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
	o->line = l->sheet.number;
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
			write_line(p, text_in_columns(p, l), l->sheet.number, l->sheet.index);
		if (l->furniture || l->row)
			from++;
		else
			from = write_paragraph(d, p, body_of(d, l), from, to);
	}
}

/* The line from which on none comes before the table. */
static size_t
lines_above(const struct drawing *d, size_t i, const struct ruled_table *t)
{
	const struct text_line *l = d->outside.v;

	while (i < d->outside.n &&
	    (l[i].sheet.index < t->sheet.index || (l[i].sheet.index == t->sheet.index && l[i].y < t->box.y[0])))
		i++;
	return i;
}

static void
write_document(struct drawing *d, struct page *p)
{
	struct ruled_table *t, *next, *end = d->ruled.tables + d->ruled.ntables;
	size_t from = 0, to;
	int32_t least = least_room(d);

	for (t = d->ruled.tables; t < end; t++)
		join_numbers(d, p, t, least);
	for (t = d->ruled.tables; t < end; t = next) {
		to = lines_above(d, from, t);
		write_prose(d, p, from, to);
		for (next = t + 1; next < end; next++) {
			from = to;
			to = lines_above(d, from, next);
			if (!continues(d, next - 1, next, from, to))
				break;
		}
		from = next == end ? to : from;
		write_table(d, p, t, next);
	}
	write_prose(d, p, from, d->outside.n);
}

void
drawing_read(struct drawing *d, struct page *p, const char *s, size_t n)
{
	int way;

	d->inside.n = d->outside.n = 0;
	d->nbodies = 0;
	p->marked = 1;
	ruled_clear(&d->ruled);
	grid_clear(&d->grids);
	trace_begin(&d->trace, s, n);
	while (trace_page(&d->trace))
		for (way = 0; way < CANVAS_WAYS; way++)
			if (trace_view(&d->trace, (uint8_t)way, &d->canvas))
				read_canvas(d, p);
	text_settle(&d->outside, p);
	write_document(d, p);
	measure_lines(p);
}

void
drawing_free(struct drawing *d)
{
	trace_free(&d->trace);
	ruled_free(&d->ruled);
	grid_free(&d->grids);
	canvas_free(&d->canvas);
	free(d->common);
	free(d->inside.v);
	free(d->outside.v);
	memset(d, 0, sizeof *d);
}
