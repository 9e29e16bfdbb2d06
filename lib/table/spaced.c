/* Numbers that spaces hold in columns.  See place_int.h. */
#include <limits.h>
#include <string.h>

#include "table/place_int.h"

/* Where the columns of one printed page are, as far as the rows that are full say. */
struct bands {
	int x[FORM_COLUMNS][2];
	int above, below; /* full rows before and after the row that is asked about */
};

/* The least and the greatest column that each number of a row may be in. */
struct range {
	int least[FORM_COLUMNS], most[FORM_COLUMNS];
};

/* Takes where the numbers of a run are; returns how many, or 0 where they are not all on one line. */
static int
intervals(const struct match *m, const struct page *p, const struct run *r, int metric, int (*x)[2])
{
	const struct cell *c;
	uint32_t i;

	if (r->n > FORM_COLUMNS)
		return 0;
	for (i = 0; i < r->n; i++) {
		c = place_pick(m, p, r, i);
		if (c->line != place_pick(m, p, r, 0)->line)
			return 0;
		x[i][0] = c->x[metric][0];
		x[i][1] = c->x[metric][1];
	}
	return (int)i;
}

/* The run of row i of the form where it has a number in each column of the set, on one line; else NULL. */
static const struct run *
full_run(const struct match *m, const struct page *p, const struct columns *const *sets, const struct columns *set,
    int i, int metric, int (*x)[2])
{
	const struct run *r = place_run(m, i);

	if (r == NULL || m->row[i].proof == PROOF_NONE || sets[i] != set || r->bounded || r->broken ||
	    r->mixed == UNREAD || intervals(m, p, r, metric, x) != set->n)
		return NULL;
	return r;
}

/*
 * The bands of columns about row `at` of the page, as rows say that are full, but
 * for one; returns 0 where two of them overlap.
 */
static int
read_bands(struct bands *b, const struct match *m, const struct page *p, const struct columns *const *sets,
    const struct columns *set, uint32_t at, const struct run *but, int metric)
{
	const struct run *r;
	int x[FORM_COLUMNS][2], i, c;

	b->above = b->below = 0;
	for (i = 0; i < m->table->nrows; i++) {
		r = full_run(m, p, sets, set, i, metric, x);
		if (r == NULL || r == but || p->rows[r->row].page_no != p->rows[at].page_no)
			continue;
		for (c = 0; c < set->n; c++) {
			if (b->above + b->below == 0 || x[c][0] < b->x[c][0])
				b->x[c][0] = x[c][0];
			if (b->above + b->below == 0 || x[c][1] > b->x[c][1])
				b->x[c][1] = x[c][1];
		}
		if (r->row < at)
			b->above++;
		else
			b->below++;
	}
	for (c = 1; c < set->n && b->above + b->below > 0; c++)
		if (b->x[c][0] < b->x[c - 1][1])
			return 0;
	return 1;
}

/* Whether columns counted by this metric contradict each other on no printed page. */
static int
is_metric(const struct match *m, const struct page *p, const struct columns *const *sets, const struct columns *set,
    int metric)
{
	struct bands b;
	const struct run *r;
	int x[FORM_COLUMNS][2], i;

	for (i = 0; i < m->table->nrows; i++) {
		r = full_run(m, p, sets, set, i, metric, x);
		if (r != NULL && !read_bands(&b, m, p, sets, set, r->row, NULL, metric))
			return 0;
	}
	return 1;
}

/*
 * Which columns the numbers x of a row may be in: none is in a band that it is
 * beside, or beyond, and they keep their order.  Returns 0 where there is no way.
 */
static int
solve(struct range *k, int (*x)[2], int n, const struct bands *b, int columns)
{
	int i, least, most;

	for (i = 0; i < n; i++) {
		for (least = 0; least + 1 < columns && x[i][1] > b->x[least + 1][0]; least++)
			;
		for (most = columns - 1; most > 0 && x[i][0] < b->x[most - 1][1]; most--)
			;
		k->least[i] = i > 0 && k->least[i - 1] >= least ? k->least[i - 1] + 1 : least;
		k->most[i] = most;
	}
	for (i = n - 1; i >= 0; i--) {
		most = i + 1 < n ? k->most[i + 1] - 1 : columns - 1;
		k->most[i] = k->most[i] > most ? most : k->most[i];
		if (k->least[i] > k->most[i])
			return 0;
	}
	return 1;
}

/* Where the words end that are in front of the numbers of a run, on their line; else 0. */
static int
end_of_label(const struct match *m, const struct page *p, const struct run *r, int metric)
{
	uint32_t i = m->picks[r->first];

	return i > p->rows[r->row].first && p->cells[i - 1].line == p->cells[i].line ? p->cells[i - 1].x[metric][1] : 0;
}

/*
 * The same in every metric that the page allows.  Text only seems to keep its columns:
 * what converters pack together moves them, but between full rows.  A drawn page keeps them.
 */
static int
find_columns(struct range *k, const struct match *m, const struct page *p, const struct run *r,
    const struct columns *const *sets, const struct columns *set)
{
	int x[FORM_COLUMNS][2], metric, n, i, ways = 0;
	struct range one;
	struct bands b;

	for (metric = 0; metric < PLACES; metric++) {
		n = intervals(m, p, r, metric, x);
		if (n == 0)
			return 0;
		/* What is drawn is set in columns of a terminal. */
		if ((p->marked && metric != PLACE_COLUMNS) || !is_metric(m, p, sets, set, metric))
			continue;
		read_bands(&b, m, p, sets, set, r->row, NULL, metric);
		if (end_of_label(m, p, r, metric) > b.x[0][0] ||
		    (p->marked ? b.above + b.below == 0 : b.above == 0 || b.below == 0) ||
		    !solve(&one, x, n, &b, set->n))
			return 0;
		if (ways++ == 0)
			*k = one;
		for (i = 0; i < n; i++) {
			k->least[i] = one.least[i] < k->least[i] ? one.least[i] : k->least[i];
			k->most[i] = one.most[i] > k->most[i] ? one.most[i] : k->most[i];
		}
	}
	return ways > 0;
}

/* --- numbers in pieces --- */

/* Whether the other full rows of the page say in some metric that a row's numbers are in their columns; -1: there are none. */
static int
are_below(const struct match *m, const struct page *p, const struct columns *const *sets, const struct columns *set,
    const struct run *r)
{
	int x[FORM_COLUMNS][2], metric, below = -1;
	struct range k;
	struct bands b;

	for (metric = 0; metric < PLACES && below < 1; metric++)
		if (read_bands(&b, m, p, sets, set, r->row, r, metric) && b.above + b.below > 0)
			below = solve(&k, x, intervals(m, p, r, metric, x), &b, set->n);
	return below;
}

/*
 * Whether two numbers of a row that has as many as the form are kept apart by another gap than the rest, so that they may
 * be one in two pieces: by an ideographic space, or by one space where neither sums nor full rows say that they are two.
 * One in pieces is no longer than the others; `summed` says that the row's total is the sum of the rest.
 */
static int
has_pieces(const struct match *m, const struct page *p, const struct run *r, const struct columns *const *sets,
    const struct columns *set, int summed)
{
	const struct cell *a, *b;
	int x[FORM_COLUMNS][2], i, longest = 0, joined = INT_MAX, odd = 0, wide = 0, ideographic = 0;
	int n = intervals(m, p, r, PLACE_CHARS, x), below;

	for (i = 1; i < n; i++) {
		a = place_pick(m, p, r, (uint32_t)i - 1);
		b = place_pick(m, p, r, (uint32_t)i);
		longest = x[i][1] - x[i][0] > longest ? x[i][1] - x[i][0] : longest;
		if (x[i][0] - x[i - 1][1] == 1 && b->text.s - (a->text.s + a->text.n) == 1) {
			joined = x[i][1] - x[i - 1][0] < joined ? x[i][1] - x[i - 1][0] : joined;
			odd++;
			continue;
		}
		wide++;
		ideographic += x[i][0] - x[i - 1][1] == 1;
	}
	if (ideographic > 0 && ideographic < n - 1)
		return 1;
	if (wide == 0 || joined > longest + 1 || summed)
		return 0;
	below = are_below(m, p, sets, set, r);
	return below == 0 || (below < 0 && odd < wide);
}

/* --- rows --- */

int
place_held_apart(const struct match *m, const struct page *p, const struct run *r)
{
	int x[FORM_COLUMNS][2], i = intervals(m, p, r, PLACE_CHARS, x);

	while (--i > 0)
		if (x[i][0] - x[i - 1][1] > 1)
			return 1;
	return 0;
}

void
place_blank_row(struct placed_row *out, uint32_t line)
{
	int i;

	for (i = 0; i < out->set->n; i++) {
		out->cell[i].state = FOUND_BLANK;
		out->cell[i].line = line;
		out->cell[i].raw.n = 0;
	}
}

static void
read_number(struct placed_row *out, int column, const struct cell *c)
{
	place_read(&out->cell[column], c, out->set->v[column].unit, 0);
	if (out->cell[column].state == FOUND_NOT)
		out->why = "the cell cannot be read as a number";
}

void
place_spaced(struct placed_row *out, const struct match *m, const struct page *p, const struct run *r,
    const struct columns *const *sets)
{
	uint32_t n = (uint32_t)out->set->n, i;
	struct range k;
	int c, summed;

	if (r->mixed == UNREAD || (r->mixed && r->n < n)) {
		out->why = "words among its numbers";
	} else if (r->n > n || r->broken) {
		out->why = "too many numbers for the row";
	} else if (r->n == n) {
		for (i = 0; i < n; i++)
			read_number(out, (int)i, place_pick(m, p, r, i));
		summed = out->set->v[n - 1].total && place_adds_up(out);
		if (has_pieces(m, p, r, sets, out->set, summed) || (!summed && place_over_pages(m, p, r)))
			place_drop(out, "two of its numbers may be one in two pieces");
	} else if (p->cut && r->row + 1 == p->nrows) {
		/* Where the text ends in the middle of a row, what is missing is not blank. */
		out->why = "the text ends in this row";
	} else {
		out->why = "too few numbers for the row; cannot tell which cells are blank";
		if (!find_columns(&k, m, p, r, sets, out->set))
			return;
		place_blank_row(out, p->rows[r->row].line);
		for (i = 0; i < r->n; i++)
			for (c = k.least[i]; c <= k.most[i]; c++)
				out->cell[c].state = FOUND_NOT;
		for (i = 0; i < r->n; i++)
			if (k.least[i] == k.most[i])
				read_number(out, k.least[i], place_pick(m, p, r, i));
		for (i = 0, c = 0; i < n; i++)
			c |= out->cell[i].state == FOUND_NOT;
		out->why = c ? out->why : NULL;
	}
}
