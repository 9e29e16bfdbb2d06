/* Numbers that spaces hold in columns.  See place_int.h. */
#include <stdlib.h>
#include <string.h>

#include "label/alike.h"
#include "table/place_int.h"

enum { HEADING_PIECES = 96, NUMBERS = FORM_ROWS * FORM_COLUMNS };

static int
by_begin(const void *a, const void *b)
{
	const int *x = a, *y = b;

	return x[0] != y[0] ? (x[0] < y[0] ? -1 : 1) : 0;
}

/* Merges overlapping intervals; returns how many are left. */
static int
merge(int (*x)[2], int n)
{
	int i, k = 0;

	if (n == 0)
		return 0;
	qsort(x, (size_t)n, sizeof *x, by_begin);
	for (i = 1; i < n; i++) {
		if (x[i][0] < x[k][1]) {
			if (x[i][1] > x[k][1])
				x[k][1] = x[i][1];
		} else {
			k++;
			x[k][0] = x[i][0];
			x[k][1] = x[i][1];
		}
	}
	return k + 1;
}

/* The first row of the page on the printed page of row `at` that has numbers of the form's. */
static size_t
first_numbers(const struct match *m, const struct page *p, size_t at)
{
	size_t first = at;
	int r;

	for (r = 0; r < m->table->nrows; r++)
		if (m->row[r].run >= 0 && m->runs[m->row[r].run].row < first &&
		    p->rows[m->runs[m->row[r].run].row].page_no == p->rows[at].page_no)
			first = m->runs[m->row[r].run].row;
	return first;
}

/* Whether words are a piece of a column's heading rather than of a label. */
static int
is_heading(const struct match *m, const struct alike *a)
{
	int i;

	if (a->set >= 0)
		return 1;
	if (a->group > 0 && a->group >= a->heading && a->group >= 2 * a->length - 2)
		return 0;
	for (i = 0; i < m->table->nrows; i++)
		if (a->score[i] > a->heading)
			return 0;
	return a->heading > 0;
}

/*
 * The headings above row `at` on its printed page, merged into columns; *apart is
 * set where more than a space parts some of them.  A table whose headings repeat in every part of it (table two) has them on the
 * nearest line that holds one.
 */
static int
read_headings(const struct match *m, const struct page *p, size_t from, size_t at, int metric, int (*x)[2], int *apart)
{
	const struct row_of_page *row;
	const struct alike *a;
	const struct cell *c;
	size_t i;
	uint32_t k;
	int n = 0, nearest = m->table->section == 2, headings;

	for (i = nearest || m->table->section == 4 ? at : first_numbers(m, p, at); i-- > from;) {
		row = &p->rows[i];
		headings = 0;
		/* Headings on another page may be elsewhere. */
		if (row->page_no != p->rows[at].page_no)
			break;
		for (k = 0; k < row->n; k++) {
			c = &p->cells[row->first + k];
			*apart |= k > 0 && c->x[metric][0] - c[-1].x[metric][1] > 1;
			if (c->kind != CELL_TEXT || n == HEADING_PIECES)
				continue;
			a = alike(m->table, c->text);
			if (nearest ? a->set < 0 : !is_heading(m, a))
				continue;
			headings += a->set >= 0;
			x[n][0] = c->x[metric][0];
			x[n][1] = c->x[metric][1];
			n++;
		}
		if (nearest && headings > 0)
			break;
	}
	return merge(x, n);
}

/* Whether some numbers are more than a space apart: then spaces hold columns. */
static int
held_apart(int (*x)[2], int n)
{
	int i;

	for (i = 1; i < n; i++)
		if (x[i][0] - x[i - 1][1] > 1)
			return 1;
	return 0;
}

static int
intervals(const struct match *m, const struct page *p, const struct run *r, int metric, int (*x)[2])
{
	uint32_t i, line = r->n > 0 ? place_pick(m, p, r, 0)->line : 0;

	for (i = 0; i < r->n && i < FORM_COLUMNS; i++) {
		if (place_pick(m, p, r, i)->line != line)
			return 0;
		x[i][0] = place_pick(m, p, r, i)->x[metric][0];
		x[i][1] = place_pick(m, p, r, i)->x[metric][1];
	}
	return (int)i;
}

/* The interval of u that x overlaps, alone; -1 where there is none or are several. */
static int
column_at(int (*u)[2], int n, const int *x)
{
	int i, found = -1;

	for (i = 0; i < n; i++) {
		if (x[0] >= u[i][1] || x[1] <= u[i][0])
			continue;
		if (found >= 0)
			return -1;
		found = i;
	}
	return found;
}

/* Like it, or else the interval that is by far the nearest. */
static int
column_near(int (*u)[2], int n, const int *x)
{
	int i, d, best = -1, near = 1 << 20, next = 1 << 20;

	for (i = 0; i < n; i++) {
		d = x[0] >= u[i][1] ? x[0] - u[i][1] + 1 : x[1] <= u[i][0] ? u[i][0] - x[1] + 1 : 0;
		if (d < near) {
			next = near;
			near = d;
			best = i;
		} else if (d < next) {
			next = d;
		}
	}
	return 2 * near < next || (near == 0 && next > 0) ? best : -1;
}

/*
 * Whether the intervals x that fall into each column of u are flush: all
 * begin, or end, or have their middle at one place.
 */
static int
is_flush(int (*u)[2], int columns, int (*x)[2], int n)
{
	int c, i, k, v, lo[3], hi[3], seen;

	for (c = 0; c < columns; c++) {
		for (seen = 0, i = 0; i < n; i++) {
			if (x[i][0] >= u[c][1] || x[i][1] <= u[c][0])
				continue;
			for (k = 0; k < 3; k++) {
				v = k < 2 ? 2 * x[i][k] : x[i][0] + x[i][1];
				lo[k] = seen && lo[k] < v ? lo[k] : v;
				hi[k] = seen && hi[k] > v ? hi[k] : v;
			}
			seen = 1;
		}
		if (seen && hi[0] != lo[0] && hi[1] != lo[1] && hi[2] > lo[2] + 1)
			return 0;
	}
	return 1;
}

/*
 * Whether each two columns of u that are side by side have numbers in one of
 * the runs.  Where no row has both they may be one, that moved.
 */
static int
are_apart(
    const struct match *m, const struct page *p, int (*u)[2], int n, const struct run **runs, int rows, int metric)
{
	int seen[FORM_COLUMNS] = { 0 }, line[FORM_COLUMNS][2], i, c, k, at, last;

	for (i = 0; i < rows; i++) {
		k = intervals(m, p, runs[i], metric, line);
		for (c = 0, last = -2; c < k; c++) {
			at = column_at(u, n, line[c]);
			if (at >= 0 && at == last + 1)
				seen[at] = 1;
			last = at;
		}
	}
	for (c = 1; c < n; c++)
		if (!seen[c])
			return 0;
	return 1;
}

/*
 * Gathers where the numbers of all rows with this set of columns are on
 * the printed page of row `at`.  Returns how many columns they make, or 0 where two
 * numbers of one row fall into one; *sure says that these are the form's.
 */
static int
read_numbers(const struct match *m, const struct page *p, const struct columns *const *sets, const struct columns *set,
    uint32_t at, int metric, int (*x)[2], int *rows, int *sure, int *apart, int *flush)
{
	const struct run *runs[FORM_ROWS], *r;
	int n = 0, k, i, c, last, full = 0, line[FORM_COLUMNS][2], each[NUMBERS][2];

	*rows = *sure = *apart = *flush = 0;
	for (i = 0; i < m->table->nrows; i++) {
		if (m->table->section == 4)
			break;
		if (m->row[i].run < 0 || m->row[i].proof == PROOF_NONE || sets[i] != set)
			continue;
		r = &m->runs[m->row[i].run];
		if (r->bounded || p->rows[r->row].page_no != p->rows[at].page_no)
			continue;
		k = intervals(m, p, r, metric, line);
		if (k == 0 || k != (int)r->n)
			continue;
		*apart |= held_apart(line, k);
		memcpy(x + n, line, (size_t)k * sizeof *x);
		n += k;
		full += k == set->n;
		runs[(*rows)++] = r;
	}
	memcpy(each, x, (size_t)n * sizeof *x);
	k = n;
	n = merge(x, n);
	*flush = is_flush(x, n, each, k);
	for (i = 0; i < *rows; i++) {
		k = intervals(m, p, runs[i], metric, line);
		for (c = 0, last = -1; c < k; c++) {
			if (column_at(x, n, line[c]) <= last)
				return 0;
			last = column_at(x, n, line[c]);
		}
	}
	*sure = n == set->n && (m->table->section == 2 ? full : *rows) >= 2 &&
	    are_apart(m, p, x, n, runs, *rows, metric);
	/* One space between all numbers: nothing holds them in place. */
	return *apart || *rows == 0 || n < 2 ? n : 0;
}

/*
 * The ruler for a row of the page with this set of columns: where the
 * numbers of its printed page make as many columns as the form has, they are the
 * columns; where they make fewer, the headings say which.
 */
struct ruler
place_rule(const struct match *m, const struct page *p, size_t from, const struct columns *const *sets,
    const struct columns *set, const struct run *r, uint32_t at, int metric)
{
	struct ruler u = { 0, 0, { { 0 } } };
	int x[NUMBERS][2], h[HEADING_PIECES][2], n, k, i, c, rows, sure, apart, flush, last = -1;

	n = read_numbers(m, p, sets, set, at, metric, x, &rows, &sure, &apart, &flush);
	if (rows == 0 && r != NULL) {
		n = intervals(m, p, r, metric, x);
		apart = held_apart(x, n);
	}
	u.flush = flush;
	if (n == 0 || n > set->n)
		return u;
	/* A few rows line up by chance; then straight columns alone are believed. */
	if (m->table->section == 2 && !flush && rows > 0)
		return u;
	if (sure) {
		u.n = n;
		memcpy(u.x, x, sizeof u.x);
		return u;
	}
	k = read_headings(m, p, from, at, metric, h, &apart);
	if (k != set->n || (k > 1 && !apart))
		return u;
	memcpy(u.x, h, sizeof u.x);
	for (i = 0; i < n; i++) {
		c = column_near(h, k, x[i]);
		if (c <= last)
			return u;
		last = c;
		u.x[c][0] = x[i][0];
		u.x[c][1] = x[i][1];
	}
	u.n = k;
	return u;
}

/* Where each number of the run belongs; 0 where this ruler cannot say. */
static int
measure(const struct match *m, const struct page *p, const struct run *r, struct ruler *u, int metric, int *where)
{
	int x[FORM_COLUMNS][2], n, i;

	if (u->n == 0 || r->n > FORM_COLUMNS)
		return 0;
	n = intervals(m, p, r, metric, x);
	if (n != (int)r->n)
		return 0;
	for (i = 0; i < n; i++) {
		where[i] = column_at(u->x, u->n, x[i]);
		if (where[i] < 0 || (i > 0 && where[i] <= where[i - 1]))
			return 0;
	}
	return 1;
}

/*
 * Whether most rows with all numbers have the second of two numbers of row r in
 * the column of the first, or before, or the first after its own.
 */
static int
are_one(const struct match *m, const struct page *p, const struct columns *const *sets, const struct columns *set,
    const struct run *r, int first, int metric)
{
	const struct run *other;
	int i, a, b, line[FORM_COLUMNS][2], rows = 0, against = 0;

	for (i = 0; i < m->table->nrows; i++) {
		other = m->row[i].run >= 0 ? &m->runs[m->row[i].run] : NULL;
		if (other == NULL || other == r || sets[i] != set || other->bounded || other->n != r->n ||
		    p->rows[other->row].page_no != p->rows[r->row].page_no ||
		    intervals(m, p, other, metric, line) != set->n)
			continue;
		a = column_at(line, set->n, place_pick(m, p, r, (uint32_t)first)->x[metric]);
		b = column_at(line, set->n, place_pick(m, p, r, (uint32_t)first + 1)->x[metric]);
		rows++;
		against += (b >= 0 && b <= first) || a > first;
	}
	return 2 * against > rows;
}

/*
 * Whether two numbers of a row that has as many as the form are kept apart by
 * another gap than all others, so that they may be one in two pieces: by an
 * ideographic space, or by one space where they are in the place of one.
 */
static int
has_pieces(const struct match *m, const struct page *p, const struct run *r, const struct columns *const *sets,
    const struct columns *set)
{
	const struct cell *a, *b;
	int x[FORM_COLUMNS][2], i, gap, one, odd = 0, wide = 0, ideographic = 0, n = intervals(m, p, r, PLACE_CHARS, x);

	for (i = 1; i < n; i++) {
		a = place_pick(m, p, r, (uint32_t)i - 1);
		b = place_pick(m, p, r, (uint32_t)i);
		gap = x[i][0] - x[i - 1][1];
		one = gap == 1 && b->text.s - (a->text.s + a->text.n) == 1;
		wide += !one;
		odd += one;
		ideographic += gap == 1 && !one;
	}
	if (ideographic > 0 && ideographic < n - 1)
		return 1;
	if (odd == 0 || wide == 0)
		return 0;
	for (i = 1; i < n; i++) {
		if (x[i][0] - x[i - 1][1] == 1 && are_one(m, p, sets, set, r, i - 1, PLACE_CHARS) &&
		    are_one(m, p, sets, set, r, i - 1, PLACE_COLUMNS))
			return 1;
	}
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

void
place_spaced(struct placed_row *out, const struct match *m, const struct page *p, const struct run *r, size_t from,
    const struct columns *const *sets)
{
	const struct columns *set = out->set;
	int where[PLACES][FORM_COLUMNS], known[PLACES], flush[PLACES], metric, use, i;
	struct ruler u;
	uint32_t k;

	if (r->mixed == UNREAD || (r->mixed && r->n < (uint32_t)set->n)) {
		out->why = "words among its numbers";
		return;
	}
	if (r->n == (uint32_t)set->n && !r->broken) {
		if (has_pieces(m, p, r, sets, set)) {
			out->why = "two of its numbers may be one in two pieces";
			return;
		}
		for (k = 0; k < r->n; k++) {
			place_read(&out->cell[k], place_pick(m, p, r, k), set->v[k].unit, 0);
			if (out->cell[k].state == FOUND_NOT)
				out->why = "the cell cannot be read as a number";
		}
		return;
	}
	if (r->n > (uint32_t)set->n || r->broken) {
		out->why = "too many numbers for the row";
		return;
	}
	/* Where the text ends in the middle of a row, what is missing is not blank. */
	if (p->cut && r->row + 1 == p->nrows) {
		out->why = "the text ends in this row";
		return;
	}
	out->why = "too few numbers for the row; cannot tell which cells are blank";
	for (metric = 0; metric < PLACES; metric++) {
		u = place_rule(m, p, from, sets, set, r, r->row, metric);
		known[metric] = measure(m, p, r, &u, metric, where[metric]);
		flush[metric] = u.flush;
	}
	use = known[0] ? 0 : 1;
	/* Two ways to count, two places: then the one in which columns are straight. */
	if (known[0] && known[1] && memcmp(where[0], where[1], r->n * sizeof(int)) != 0) {
		if (flush[0] == flush[1])
			return;
		use = flush[0] ? 0 : 1;
	}
	if (!known[use])
		return;
	out->why = NULL;
	place_blank_row(out, p->rows[r->row].line);
	for (i = 0; i < (int)r->n; i++) {
		place_read(&out->cell[where[use][i]], place_pick(m, p, r, (uint32_t)i), set->v[where[use][i]].unit, 0);
		if (out->cell[where[use][i]].state == FOUND_NOT)
			out->why = "the cell cannot be read as a number";
	}
}
