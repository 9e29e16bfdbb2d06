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
way_of(const struct drawn_rule *v)
{
	return v->box.y[0] == v->box.y[1] ? ACROSS : DOWN;
}

static int32_t
place_of(const struct drawn_rule *v)
{
	return v->box.v[!way_of(v)][0];
}

static int
by_place(const void *a, const void *b)
{
	const struct drawn_rule *x = a, *y = b;

	if (x->group != y->group)
		return ORDER(x->group, y->group);
	return way_of(x) != way_of(y) ? way_of(x) - way_of(y) : ORDER(place_of(x), place_of(y));
}

static int
by_begin(const void *a, const void *b)
{
	const struct drawn_rule *x = a, *y = b;
	int way = way_of(x);

	return ORDER(x->box.v[way][0], y->box.v[way][0]);
}

/* Adds the pieces of rules [v, end), which are on one line; a rule's group becomes its piece. */
static void
add_pieces(struct ruled *r, struct ruled_line *l, struct drawn_rule *v, const struct drawn_rule *end)
{
	struct ruled_piece *p = NULL;
	const int32_t *side;

	qsort(v, (size_t)(end - v), sizeof *v, by_begin);
	l->first = (uint32_t)r->npieces;
	for (; v < end; v++) {
		side = v->box.v[way_of(v)];
		if (p == NULL || side[0] > p->to + GAP) {
			MEM_NEED(r->piece, r->piece_cap, r->npieces + 1);
			p = &r->piece[r->npieces];
			*p = (struct ruled_piece){ side[0], side[1], (uint32_t)r->npieces++ };
		}
		p->to = side[1] > p->to ? side[1] : p->to;
		v->group = p->group;
	}
	l->n = (uint32_t)r->npieces - l->first;
}

/* Puts rules [v, end), which are sorted by place, on lines; returns 0 where these are more than `most` one way. */
static int
find_lines(struct ruled *r, struct drawn_rule *v, const struct drawn_rule *end, size_t most)
{
	struct drawn_rule *to;
	struct ruled_line *l;
	int way;

	r->npieces = r->nline[ACROSS] = r->nline[DOWN] = 0;
	for (; v < end; v = to) {
		way = way_of(v);
		for (to = v + 1; to < end && way_of(to) == way && place_of(to) - place_of(to - 1) <= NEAR &&
		     place_of(to) - place_of(v) <= SPREAD;
		     to++)
			;
		if (r->nline[way] == most)
			return 0;
		MEM_NEED(r->line[way], r->line_cap[way], r->nline[way] + 1);
		l = &r->line[way][r->nline[way]++];
		l->at = place_of(v) + (place_of(to - 1) - place_of(v)) / 2;
		add_pieces(r, l, v, to);
	}
	return r->nline[ACROSS] > 0 && r->nline[DOWN] > 0;
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

/* How much of edge k of the table is drawn along [from, from + n) of its rows or columns; one that no line is at is. */
static uint32_t
drawn(const struct ruled *r, const struct ruled_table *t, int way, uint32_t k, uint32_t from, uint32_t n)
{
	const struct ruled_edge *edge = r->edges + t->edges[way] + k, *over = r->edges + t->edges[!way];
	uint32_t i, all = 0;

	for (i = from; i < from + n; i++)
		all += edge->line == RULED_NONE || is_ruled(r, &r->line[way][edge->line], over[i].at, over[i + 1].at);
	return all;
}

/* Whether all four sides of the cell are drawn, and nothing between them. */
static int
is_sound(const struct ruled *r, const struct ruled_table *t, const struct ruled_cell *c)
{
	uint32_t k, below = c->row + c->rowspan, right = c->col + c->colspan;

	for (k = c->col + 1; k < right; k++)
		if (drawn(r, t, DOWN, k, c->row, c->rowspan) > 0)
			return 0;
	return (c->row == 0 || drawn(r, t, ACROSS, c->row, c->col, c->colspan) == c->colspan) &&
	    drawn(r, t, ACROSS, below, c->col, c->colspan) == c->colspan &&
	    drawn(r, t, DOWN, c->col, c->row, c->rowspan) == c->rowspan &&
	    drawn(r, t, DOWN, right, c->row, c->rowspan) == c->rowspan;
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
	uint32_t end;

	while ((end = col + c.colspan) < t->cols && *square(r, t, row, end) == RULED_NONE &&
	    drawn(r, t, DOWN, end, row, 1) == 0)
		c.colspan++;
	while (row + c.rowspan < t->rows && drawn(r, t, ACROSS, row + c.rowspan, col, c.colspan) == 0)
		c.rowspan++;
	c.doubtful = !is_sound(r, t, &c);
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

/* The table of the rules [v, end); where these separate no columns, they are around text that others look at. */
static void
add_table(struct ruled *r, const struct canvas *s, struct drawn_rule *v, const struct drawn_rule *end)
{
	struct ruled_table t = { .sheet = s->sheet,
		.edges = { 0, (uint32_t)r->nedges },
		.squares = (uint32_t)r->nsquares,
		.cells = (uint32_t)r->ncells };
	uint8_t sides[2];
	int way;

	if (!find_lines(r, v, end, LINES) || r->ntables - r->page == TABLES)
		return;
	t.cols = add_edges(r, DOWN, sides) - 1;
	t.edges[ACROSS] = (uint32_t)r->nedges;
	t.rows = add_edges(r, ACROSS, t.open) - 1;
	MEM_NEED(r->squares, r->squares_cap, r->nsquares + (size_t)t.cols * t.rows);
	memset(r->squares + r->nsquares, 0xFF, (size_t)t.cols * t.rows * sizeof *r->squares);
	r->nsquares += (size_t)t.cols * t.rows;
	add_cells(r, &t);
	if (t.cols < 2 || t.ncells < 2) {
		r->ncells = t.cells;
		r->nsquares = t.squares;
		r->nedges = t.edges[DOWN];
		return;
	}
	for (way = ACROSS; way <= DOWN; way++) {
		t.box.v[!way][0] = r->edges[t.edges[way]].at;
		t.box.v[!way][1] = r->edges[t.edges[way] + (way == DOWN ? t.cols : t.rows)].at;
	}
	MEM_NEED(r->tables, r->tables_cap, r->ntables + 1);
	r->tables[r->ntables++] = t;
}

void
ruled_read(struct ruled *r, struct canvas *s)
{
	struct drawn_rule *v = s->rules, *end = v + s->nrules, *to;

	r->page = r->ntables;
	r->nsquares = 0;
	if (s->nrules == 0)
		return;
	for (to = v; to < end; to++)
		to->group = 0;
	qsort(v, s->nrules, sizeof *v, by_place);
	if (!find_lines(r, v, end, PAGE_LINES))
		return;
	group(r);
	for (to = v; to < end; to++)
		to->group = group_of(r, to->group);
	qsort(v, s->nrules, sizeof *v, by_place);
	for (; v < end; v = to) {
		for (to = v; to < end && to->group == v->group; to++)
			;
		add_table(r, s, v, to);
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
ruled_cell_at(const struct ruled *r, const struct ruled_table *t, const int32_t at[2])
{
	return *square(r, t, ruled_between(r->edges + t->edges[ACROSS], t->rows, at[1]),
	    ruled_between(r->edges + t->edges[DOWN], t->cols, at[0]));
}

struct ruled_table *
ruled_table_at(const struct ruled *r, const int32_t at[2])
{
	struct ruled_table *found = NULL, *t;

	/* Of two, one is in a cell of the other. */
	for (t = r->tables + r->page; t < r->tables + r->ntables; t++)
		if (canvas_is_in(&t->box, at, 0) &&
		    (found == NULL || t->box.x[1] - t->box.x[0] < found->box.x[1] - found->box.x[0]))
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
