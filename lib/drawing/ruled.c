#include "drawing/ruled.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/span.h"

enum {
	NEAR = 3 * POINT, /* rules no farther apart are on one line: double ones, and borders of two cells */
	SPREAD = 6 * POINT, /* and no line is wider */
	GAP = 3 * POINT, /* in a rule, or where two are to meet */
	OPEN = 6 * POINT, /* a rule that goes on so far beyond the last that crosses it: the table is open there */
	PAGE_LINES = 1000, /* of one page, each way; what has more is a picture */
	LINES = 400, /* of one table */
	TABLES = 64 /* of one page */
};

/* --- lines --- */

static int
by_place(const void *a, const void *b)
{
	const struct drawn_rule *x = a, *y = b;

	return x->group != y->group ? ORDER(x->group, y->group) : ORDER(x->at, y->at);
}

static int
by_begin(const void *a, const void *b)
{
	const struct drawn_rule *x = a, *y = b;

	return ORDER(x->from, y->from);
}

/* Adds the pieces of rules [v, end), which are on one line; a rule's group becomes its piece. */
static void
add_pieces(struct ruled *r, struct ruled_line *l, struct drawn_rule *v, const struct drawn_rule *end)
{
	struct ruled_piece *p = NULL;

	qsort(v, (size_t)(end - v), sizeof *v, by_begin);
	l->first = (uint32_t)r->npieces;
	for (; v < end; v++) {
		if (p == NULL || v->from > p->to + GAP) {
			MEM_NEED(r->piece, r->piece_cap, r->npieces + 1);
			p = &r->piece[r->npieces];
			*p = (struct ruled_piece){ v->from, v->to, (uint32_t)r->npieces++ };
		}
		p->to = v->to > p->to ? v->to : p->to;
		v->group = p->group;
	}
	l->n = (uint32_t)r->npieces - l->first;
}

/* Puts n rules, which are sorted by place, on lines; returns 0 where these are more than `most`. */
static int
find_lines(struct ruled *r, int way, struct drawn_rule *v, size_t n, size_t most)
{
	struct drawn_rule *end = v + n, *to;
	struct ruled_line *l;

	for (r->nline[way] = 0; v < end; v = to) {
		for (to = v + 1; to < end && to->at - to[-1].at <= NEAR && to->at - v->at <= SPREAD; to++)
			;
		if (r->nline[way] == most)
			return 0;
		MEM_NEED(r->line[way], r->line_cap[way], r->nline[way] + 1);
		l = &r->line[way][r->nline[way]++];
		l->at = v->at + (to[-1].at - v->at) / 2;
		add_pieces(r, l, v, to);
	}
	return 1;
}

/* The first piece of the line that does not end before `at`; may be the line's end. */
static uint32_t
piece_at(const struct ruled *r, const struct ruled_line *l, int32_t at)
{
	uint32_t low = l->first, high = l->first + l->n, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (r->piece[middle].to < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Whether most of [from, to) is ruled on that line. */
static int
is_ruled(const struct ruled *r, const struct ruled_line *l, int32_t from, int32_t to)
{
	uint32_t i = piece_at(r, l, from);
	int32_t all = 0, a, b;

	for (; i < l->first + l->n && r->piece[i].from < to; i++) {
		a = r->piece[i].from > from ? r->piece[i].from : from;
		b = r->piece[i].to < to ? r->piece[i].to : to;
		all += b > a ? b - a : 0;
	}
	return all > (to - from) / 2;
}

/* --- tables --- */

static uint32_t
group_of(struct ruled *r, uint32_t i)
{
	while (r->piece[i].group != i)
		i = r->piece[i].group = r->piece[r->piece[i].group].group;
	return i;
}

/* Pieces that cross or meet are of one table. */
static void
group(struct ruled *r)
{
	const struct ruled_line *a, *d, *ends[2] = { r->line[0] + r->nline[0], r->line[1] + r->nline[1] };
	uint32_t i, k, g, h;

	for (d = r->line[DOWN]; d < ends[DOWN]; d++) {
		for (a = r->line[ACROSS]; a < ends[ACROSS]; a++) {
			i = piece_at(r, a, d->at - GAP);
			if (i == a->first + a->n || r->piece[i].from > d->at + GAP)
				continue;
			for (k = piece_at(r, d, a->at - GAP); k < d->first + d->n && r->piece[k].from <= a->at + GAP;
			     k++) {
				g = group_of(r, i);
				h = group_of(r, k);
				r->piece[g < h ? h : g].group = g < h ? g : h;
			}
		}
	}
}

/* Sorts rules by their tables. */
static void
sort_rules(struct ruled *r, struct drawn_rules *rules)
{
	size_t i;

	for (i = 0; i < rules->n; i++)
		rules->v[i].group = group_of(r, rules->v[i].group);
	qsort(rules->v, rules->n, sizeof *rules->v, by_place);
}

static void
add_edge(struct ruled *r, int32_t at, uint32_t line)
{
	MEM_NEED(r->edges, r->edges_cap, r->nedges + 1);
	r->edges[r->nedges++] = (struct ruled_edge){ at, line };
}

/*
 * Adds the table's edges that way: its lines, and one where at least two pieces
 * of the other way end beyond the first or the last of them: the table is open
 * there.  Returns how many.
 */
static uint32_t
add_edges(struct ruled *r, int way, uint8_t open[2])
{
	const struct ruled_line *l = r->line[way], *over = r->line[!way], *end = over + r->nline[!way];
	int32_t first = l->at, last = l[r->nline[way] - 1].at, low = first, high = last;
	uint32_t before = (uint32_t)r->nedges, i, under = 0, beyond = 0;
	const struct ruled_piece *p;

	for (p = r->piece + over->first; p < r->piece + end[-1].first + end[-1].n; p++) {
		under += p->from < first - OPEN;
		beyond += p->to > last + OPEN;
		low = p->from < low ? p->from : low;
		high = p->to > high ? p->to : high;
	}
	open[0] = under > 1;
	open[1] = beyond > 1;
	if (open[0])
		add_edge(r, low, RULED_NONE);
	for (i = 0; i < r->nline[way]; i++)
		add_edge(r, l[i].at, i);
	if (open[1])
		add_edge(r, high, RULED_NONE);
	return (uint32_t)r->nedges - before;
}

/* Whether edge k of the table is drawn along [from, to) of its edges the other way; one that is not drawn at all is. */
static int
is_drawn(const struct ruled *r, const struct ruled_table *t, int way, uint32_t k, uint32_t i)
{
	const struct ruled_edge *xs = r->edges + t->xs, *ys = r->edges + t->ys;
	const struct ruled_edge *edge = way == ACROSS ? &ys[k] : &xs[k], *over = way == ACROSS ? &xs[i] : &ys[i];

	return edge->line == RULED_NONE || is_ruled(r, &r->line[way][edge->line], over[0].at, over[1].at);
}

/* How many of the columns [col, col + n) are ruled below that row. */
static uint32_t
ruled_below(const struct ruled *r, const struct ruled_table *t, uint32_t row, uint32_t col, uint32_t n)
{
	uint32_t i, all = 0;

	for (i = col; i < col + n; i++)
		all += (uint32_t)is_drawn(r, t, ACROSS, row + 1, i);
	return all;
}

/* Whether both sides of a row of the cell are ruled, and nothing between. */
static int
is_sound_row(const struct ruled *r, const struct ruled_table *t, const struct ruled_cell *c, uint32_t row)
{
	uint32_t k;

	for (k = c->col + 1; k < c->col + c->colspan; k++)
		if (is_drawn(r, t, DOWN, k, row))
			return 0;
	return is_drawn(r, t, DOWN, c->col, row) && is_drawn(r, t, DOWN, c->col + c->colspan, row);
}

static uint32_t *
square(const struct ruled *r, const struct ruled_table *t, uint32_t row, uint32_t col)
{
	return &r->squares[t->squares + (size_t)row * t->cols + col];
}

/* The cell whose upper left corner is there. */
static struct ruled_cell
cell_from(const struct ruled *r, const struct ruled_table *t, uint32_t row, uint32_t col)
{
	struct ruled_cell c = { .row = row, .col = col, .rowspan = 1, .colspan = 1 };
	uint32_t end, below;

	while ((end = col + c.colspan) < t->cols && *square(r, t, row, end) == RULED_NONE &&
	    !is_drawn(r, t, DOWN, end, row))
		c.colspan++;
	while (row + c.rowspan < t->rows && ruled_below(r, t, row + c.rowspan - 1, col, c.colspan) == 0)
		c.rowspan++;
	below = ruled_below(r, t, row + c.rowspan - 1, col, c.colspan);
	c.doubtful = below != c.colspan || (row == 0 ? 0 : ruled_below(r, t, row - 1, col, c.colspan) != c.colspan);
	for (end = row; end < row + c.rowspan; end++)
		c.doubtful |= !is_sound_row(r, t, &c, end);
	return c;
}

static void
add_cells(struct ruled *r, struct ruled_table *t)
{
	uint32_t row, col, i, k;
	struct ruled_cell c;

	for (row = 0; row < t->rows; row++) {
		for (col = 0; col < t->cols; col++) {
			if (*square(r, t, row, col) != RULED_NONE)
				continue;
			c = cell_from(r, t, row, col);
			MEM_NEED(r->cells, r->cells_cap, r->ncells + 1);
			for (i = row; i < row + c.rowspan; i++)
				for (k = col; k < col + c.colspan; k++)
					*square(r, t, i, k) = (uint32_t)r->ncells;
			r->cells[r->ncells++] = c;
		}
	}
	t->ncells = (uint32_t)r->ncells - t->cells;
}

/* The table of the rules; where these separate no columns, they are around text that others look at. */
static void
add_table(struct ruled *r, const struct canvas *s, const struct drawn_rules rules[2])
{
	struct ruled_table t = { .sheet = s->index,
		.number = s->number,
		.xs = (uint32_t)r->nedges,
		.squares = (uint32_t)r->nsquares,
		.cells = (uint32_t)r->ncells };
	uint8_t sides[2];
	int way;

	r->npieces = 0;
	for (way = ACROSS; way <= DOWN; way++)
		if (!find_lines(r, way, rules[way].v, rules[way].n, LINES) || r->ntables - r->page == TABLES)
			return;
	t.cols = add_edges(r, DOWN, sides) - 1;
	t.ys = (uint32_t)r->nedges;
	t.rows = add_edges(r, ACROSS, t.open) - 1;
	MEM_NEED(r->squares, r->squares_cap, r->nsquares + (size_t)t.cols * t.rows);
	memset(r->squares + r->nsquares, 0xFF, (size_t)t.cols * t.rows * sizeof *r->squares);
	r->nsquares += (size_t)t.cols * t.rows;
	add_cells(r, &t);
	if (t.cols < 2 || t.ncells < 2) {
		r->ncells = t.cells;
		r->nsquares = t.squares;
		r->nedges = t.xs;
		return;
	}
	t.x[0] = r->edges[t.xs].at;
	t.x[1] = r->edges[t.xs + t.cols].at;
	t.y[0] = r->edges[t.ys].at;
	t.y[1] = r->edges[t.ys + t.rows].at;
	MEM_NEED(r->tables, r->tables_cap, r->ntables + 1);
	r->tables[r->ntables++] = t;
}

/* Takes the rules of the group of the first, which the group sorts by, from *all. */
static struct drawn_rules
take_group(struct drawn_rules *all, uint32_t group)
{
	struct drawn_rules some = { .v = all->v };

	for (; all->n > 0 && all->v->group <= group; all->n--)
		if (all->v++->group == group)
			some.n++;
		else
			some.v = all->v;
	return some;
}

void
ruled_read(struct ruled *r, struct canvas *s)
{
	struct drawn_rules all[2] = { s->rules[ACROSS], s->rules[DOWN] }, some[2];
	int way;

	r->page = r->ntables;
	r->nsquares = r->npieces = 0;
	if (all[ACROSS].n == 0 || all[DOWN].n == 0)
		return;
	for (way = ACROSS; way <= DOWN; way++) {
		qsort(all[way].v, all[way].n, sizeof *all[way].v, by_place);
		if (!find_lines(r, way, all[way].v, all[way].n, PAGE_LINES))
			return;
	}
	group(r);
	for (way = ACROSS; way <= DOWN; way++)
		sort_rules(r, &all[way]);
	/* The first piece of a table is one that goes across. */
	while (all[ACROSS].n > 0) {
		some[ACROSS] = take_group(&all[ACROSS], all[ACROSS].v->group);
		some[DOWN] = take_group(&all[DOWN], some[ACROSS].v->group);
		if (some[DOWN].n > 0)
			add_table(r, s, some);
	}
}

uint32_t
ruled_between(const struct ruled_edge *edges, uint32_t n, int32_t at)
{
	uint32_t low = 0, high = n - 1, middle;

	while (low < high) {
		middle = low + (high - low + 1) / 2;
		if (edges[middle].at <= at)
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

uint32_t
ruled_cell_at(const struct ruled *r, const struct ruled_table *t, int32_t x, int32_t y)
{
	return *square(r, t, ruled_between(r->edges + t->ys, t->rows, y), ruled_between(r->edges + t->xs, t->cols, x));
}

struct ruled_table *
ruled_table_at(const struct ruled *r, int32_t x, int32_t y)
{
	struct ruled_table *found = NULL, *t;

	/* Of two, one is in a cell of the other. */
	for (t = r->tables + r->page; t < r->tables + r->ntables; t++)
		if (x >= t->x[0] && x <= t->x[1] && y >= t->y[0] && y <= t->y[1] &&
		    (found == NULL || t->x[1] - t->x[0] < found->x[1] - found->x[0]))
			found = t;
	return found;
}

void
ruled_clear(struct ruled *r)
{
	r->ntables = r->ncells = r->nedges = 0;
}

void
ruled_free(struct ruled *r)
{
	free(r->tables);
	free(r->cells);
	free(r->edges);
	free(r->squares);
	free(r->line[ACROSS]);
	free(r->line[DOWN]);
	free(r->piece);
	memset(r, 0, sizeof *r);
}
