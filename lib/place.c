#include "place.h"

#include <stdlib.h>
#include <string.h>

#include "alike.h"
#include "fold.h"

/* --- which columns a row has --- */

/*
 * Headings of columns that were read last before the item: those on one
 * line, or on lines one below the other.
 */
static void
headings_before(const struct match *m, size_t item, int seen[2])
{
	size_t i;
	const struct item *it;

	seen[0] = seen[1] = 0;
	for (i = item + 1; i-- > 0;) {
		it = &m->items[i];
		if (it->headings[0] + it->headings[1] == 0 && seen[0] + seen[1] > 0)
			return;
		seen[0] += it->headings[0];
		seen[1] += it->headings[1];
	}
}

/*
 * The columns of a row where the forms differ.  One heading may be misread
 * for another; where a set has several, two of them must have been read.
 */
static const struct columns *
choose_set(const struct match *m, int r, const char **why)
{
	const struct row *row = &m->table->rows[r];
	const struct columns *set, *fit = NULL;
	int seen[2] = { 0, 0 }, form, most = 0;

	if (row->columns[0] == row->columns[1])
		return row->columns[0];
	if (m->row[r].item >= 0)
		headings_before(m, (size_t)m->row[r].item, seen);
	for (form = 0; form < 2; form++) {
		set = row->columns[form];
		if (set == NULL || seen[form] < (set->n > 2 ? 2 : 1) || seen[form] < most)
			continue;
		fit = seen[form] == most ? NULL : set;
		most = seen[form];
	}
	if (fit == NULL)
		*why = "the headings of its columns were not read for certain";
	return fit;
}

/* --- cells with bounds --- */

/* How rows with a number in every column stand: where it is the same in all of them, others stand so too. */
struct stand {
	int rows;
	int offset, pad, start; /* cells before, behind, and counted from the line's begin; -1: it varies */
};

static const struct cell *
pick(const struct match *m, const struct page *p, const struct run *r, uint32_t i)
{
	return &p->cells[m->picks[r->first + i]];
}

/*
 * Whether cells [from, from + k) of the run are its numbers: none outside,
 * and all inside where `full`.  The window may hang over either end.
 */
static int
window(const struct match *m, const struct page *p, const struct run *r, int from, int k, int full)
{
	uint32_t i;
	int inside, kind;

	for (i = 0; i < r->n; i++) {
		inside = (int)i >= from && (int)i < from + k;
		kind = pick(m, p, r, i)->kind;
		if (inside ? full && kind != CELL_NUMBER : kind != CELL_EMPTY)
			return 0;
	}
	return 1;
}

static void
vary(int *known, int rows, int v)
{
	if (rows == 0)
		*known = v;
	else if (*known != v)
		*known = -1;
}

/* How many cells stand before the numbers of each row that is full; -1: it is not. */
static void
find_full(const struct match *m, const struct page *p, const struct columns *const *sets, int *full)
{
	const struct run *r;
	int i, k, at;

	for (i = 0; i < m->table->nrows; i++) {
		full[i] = -1;
		if (m->row[i].run < 0 || m->row[i].proof == PROOF_NONE || sets[i] == NULL)
			continue;
		r = &m->runs[m->row[i].run];
		k = sets[i]->n;
		if (!r->bounded || (int)r->numbers != k)
			continue;
		for (at = 0; at + k <= (int)r->n && full[i] < 0; at++)
			if (window(m, p, r, at, k, 1))
				full[i] = at;
	}
}

/*
 * How the table's full rows stand, the padding behind them only from those
 * with `width` columns; with `like`, only rows of its shape.
 */
static struct stand
learn(const struct match *m, const struct columns *const *sets, const int *full, int width, const struct run *like)
{
	struct stand s = { 0, -1, -1, -1 };
	const struct run *r;
	int i, wide = 0;

	for (i = 0; i < m->table->nrows; i++) {
		if (full[i] < 0)
			continue;
		r = &m->runs[m->row[i].run];
		if (like != NULL && (r->label != like->label || r->n != like->n))
			continue;
		vary(&s.offset, s.rows, full[i]);
		if (sets[i]->n == width)
			vary(&s.pad, wide++, (int)r->n - full[i] - width);
		vary(&s.start, s.rows, r->label + 1 + full[i]);
		s.rows++;
	}
	return s;
}

/*
 * Whether rows are pushed to and fro: their numbers begin at no place of
 * their own, and one pushed over the edge may be gone.
 */
static int
pushed(const struct stand *s)
{
	return s->rows > 0 && s->offset < 0 && s->start < 0;
}

static int
stands_so(const struct stand *s, const struct run *r, int at, int k)
{
	if (s->rows == 0 || pushed(s))
		return 1;
	/* Labels that span columns leave either the cells before or the place on the line the same. */
	return (s->offset == at || (s->start >= 0 && s->start == r->label + 1 + at)) &&
	    (s->pad < 0 || s->pad == (int)r->n - at - k);
}

/* Whether each row that is not full, but has numbers, has a place to stand like the full ones. */
static int
all_stand(const struct match *m, const struct page *p, const struct columns *const *sets, const struct stand *s,
    const struct columns *set)
{
	const struct run *r;
	int i, at, ways;

	for (i = 0; i < m->table->nrows; i++) {
		if (m->row[i].run < 0 || m->row[i].proof == PROOF_NONE || sets[i] != set)
			continue;
		r = &m->runs[m->row[i].run];
		if (!r->bounded || r->joined || r->numbers == 0 || r->numbers >= (uint32_t)set->n)
			continue;
		for (ways = 0, at = 0; at + set->n <= (int)r->n; at++)
			ways += window(m, p, r, at, set->n, 0) && stands_so(s, r, at, set->n);
		if (ways == 0)
			return 0;
	}
	return 1;
}

void
place_read(struct found *f, const struct cell *c, enum unit unit, int bounded)
{
	f->state = FOUND_NOT;
	f->line = c->line;
	f->raw = c->text;
	if (c->kind == CELL_EMPTY) {
		f->state = FOUND_BLANK;
		return;
	}
	if (c->kind != CELL_NUMBER)
		return;
	number_read(&f->number, c->text.s, c->text.n, unit, bounded);
	if (f->number.kind == NUMBER_BLANK)
		f->state = FOUND_BLANK;
	else if (f->number.kind == NUMBER_VALUE)
		f->state = FOUND_VALUE;
}

static int
same_cell(const struct found *a, const struct found *b)
{
	if (a->state != b->state || a->state == FOUND_NOT)
		return 0;
	if (a->state == FOUND_BLANK)
		return 1;
	return a->number.len == b->number.len && memcmp(a->number.text, b->number.text, a->number.len) == 0;
}

/* Whether no row with bounds could be laid against k columns in two ways, and none is empty. */
static int
each_fits_once(const struct match *m, const struct page *p, int k)
{
	const struct run *r;
	int i, at, ways;

	for (i = 0; i < m->table->nrows; i++) {
		if (m->row[i].run < 0 || !m->runs[m->row[i].run].bounded)
			continue;
		r = &m->runs[m->row[i].run];
		for (ways = 0, at = 0; at + k <= (int)r->n; at++)
			ways += window(m, p, r, at, k, 0);
		if (ways != 1)
			return 0;
	}
	return 1;
}

/*
 * Cells behind the last heading of the columns, where a page says which cells
 * are a row and all its rows of headings agree; else -1.
 */
static int
heading_pad(const struct match *m, const struct page *p)
{
	const struct row_of_page *row;
	const struct item *it;
	size_t i;
	int pad = -1, rows = 0, n;

	for (i = 0; i < m->nitems && m->items[i].run < 0; i++) {
		it = &m->items[i];
		row = &p->rows[it->row];
		if (!row->whole || it->heading == 0 || it->heading < it->best || row->n < 2)
			continue;
		for (n = 0; (uint32_t)n < row->n && p->cells[row->first + row->n - 1 - (uint32_t)n].kind == CELL_EMPTY;
		     n++)
			;
		vary(&pad, rows++, n);
	}
	return pad;
}

static void
place_bounded(struct placed_row *out, const struct match *m, const struct page *p, const struct run *r,
    const struct columns *const *sets, const int *full)
{
	struct stand all = learn(m, sets, full, out->set->n, NULL), like = learn(m, sets, full, out->set->n, r);
	const struct columns *set = out->set;
	struct found f;
	int k = set->n, n = (int)r->n, readings = 0, at, i, over;
	int pad = all.rows == 0 && !r->joined ? heading_pad(m, p) : -1;

	/* The lines of a boxed row that is cut off need not have come together. */
	if (p->cut && (int)r->numbers < k && r->row + (r->numbers == 0 ? 3 : 1) >= p->nrows) {
		out->why = "the text ends in this row";
		return;
	}
	if (r->broken && (int)r->numbers != k) {
		out->why = "its cells can be laid against the columns in two ways";
		return;
	}
	if (!r->joined && all.rows == 0 && pad < 0 && (int)r->numbers < k && m->table->section == 3 &&
	    !each_fits_once(m, p, k)) {
		out->why = "no row of the table is full, so that nothing says where its columns begin";
		return;
	}
	over = (int)r->numbers < k && !r->joined && !p->rows[r->row].whole &&
		(pushed(&all) || !all_stand(m, p, sets, &all, set)) ?
	    k - 1 :
	    0;
	for (at = -over; at + k <= n + over; at++) {
		if (!window(m, p, r, at, k, 0))
			continue;
		if (pad >= 0 && at != n - k - pad)
			continue;
		/* Cells one a line: the first is the first column's, and padding comes last. */
		if (r->joined && (int)r->numbers < k && (at != 0 || n > k))
			continue;
		if (over == 0 && !r->joined && (!stands_so(&all, r, at, k) || !stands_so(&like, r, at, k)))
			continue;
		for (i = 0; i < k; i++) {
			f.state = FOUND_NOT;
			f.line = 0;
			if (at + i >= 0 && at + i < n)
				place_read(&f, pick(m, p, r, (uint32_t)(at + i)), set->v[i].unit, 1);
			if (readings == 0) {
				out->cell[i] = f;
				if (f.state == FOUND_NOT)
					out->why = "the cell cannot be read as a number";
			} else if (!same_cell(&out->cell[i], &f)) {
				out->cell[i].state = FOUND_NOT;
				out->why = "its cells can be laid against the columns in two ways";
			}
		}
		readings++;
	}
	if (readings == 0)
		out->why = n < k ? "the row has fewer cells than the form has columns" :
				   "its cells do not fit the columns of the form";
}

/* --- numbers held in place by spaces --- */

/* Where the columns stand, from numbers and headings seen in them. */
struct ruler {
	int n; /* columns, or 0: no telling */
	int flush; /* the numbers of each column begin, end or have their middle at one place */
	int x[FORM_COLUMNS][2];
};

enum { HEADING_PIECES = 96, NUMBERS = FORM_ROWS * FORM_COLUMNS };

static int
by_begin(const void *a, const void *b)
{
	const int *x = a, *y = b;

	return x[0] != y[0] ? (x[0] < y[0] ? -1 : 1) : 0;
}

/* Melts overlapping intervals together; returns how many are left. */
static int
melt(int (*x)[2], int n)
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

/* The first row of the page on the sheet of row `at` that has numbers of the form's. */
static size_t
first_numbers(const struct match *m, const struct page *p, size_t at)
{
	size_t first = at;
	int r;

	for (r = 0; r < m->table->nrows; r++)
		if (m->row[r].run >= 0 && m->runs[m->row[r].run].row < first &&
		    p->rows[m->runs[m->row[r].run].row].sheet == p->rows[at].sheet)
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
 * The headings above row `at` on its sheet, melted into columns; *apart is
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
		/* Headings on another sheet may stand elsewhere. */
		if (row->sheet != p->rows[at].sheet)
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
	return melt(x, n);
}

/* Whether some numbers stand more than a space apart: then spaces hold columns. */
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
	uint32_t i, line = r->n > 0 ? pick(m, p, r, 0)->line : 0;

	for (i = 0; i < r->n && i < FORM_COLUMNS; i++) {
		if (pick(m, p, r, i)->line != line)
			return 0;
		x[i][0] = pick(m, p, r, i)->x[metric][0];
		x[i][1] = pick(m, p, r, i)->x[metric][1];
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
 * Gathers where the numbers of all rows with this set of columns stand on
 * the sheet of row `at`.  Returns how many columns they make, or 0 where two
 * numbers of one row fall into one.
 */
static int
read_numbers(const struct match *m, const struct page *p, const struct columns *const *sets, const struct columns *set,
    uint32_t at, int metric, int (*x)[2], int *rows, int *full, int *apart, int *flush)
{
	const struct run *runs[FORM_ROWS], *r;
	int n = 0, k, i, c, last, line[FORM_COLUMNS][2], each[NUMBERS][2];

	*rows = *full = *apart = *flush = 0;
	for (i = 0; i < m->table->nrows; i++) {
		if (m->table->section == 4)
			break;
		if (m->row[i].run < 0 || m->row[i].proof == PROOF_NONE || sets[i] != set)
			continue;
		r = &m->runs[m->row[i].run];
		if (r->bounded || p->rows[r->row].sheet != p->rows[at].sheet)
			continue;
		k = intervals(m, p, r, metric, line);
		if (k == 0 || k != (int)r->n)
			continue;
		*apart |= held_apart(line, k);
		memcpy(x + n, line, (size_t)k * sizeof *x);
		n += k;
		*full += k == set->n;
		runs[(*rows)++] = r;
	}
	memcpy(each, x, (size_t)n * sizeof *x);
	k = n;
	n = melt(x, n);
	*flush = is_flush(x, n, each, k);
	for (i = 0; i < *rows; i++) {
		k = intervals(m, p, runs[i], metric, line);
		for (c = 0, last = -1; c < k; c++) {
			if (column_at(x, n, line[c]) <= last)
				return 0;
			last = column_at(x, n, line[c]);
		}
	}
	/* One space between all numbers: nothing holds them in place. */
	return *apart || *rows == 0 || n < 2 ? n : 0;
}

/*
 * The ruler for a row of the page with this set of columns: where the
 * numbers of its sheet make as many columns as the form has, they are the
 * columns; where they make fewer, the headings say which.
 */
static struct ruler
rule(const struct match *m, const struct page *p, size_t from, const struct columns *const *sets,
    const struct columns *set, const struct run *r, uint32_t at, int metric)
{
	struct ruler u = { 0, 0, { { 0 } } };
	int x[NUMBERS][2], h[HEADING_PIECES][2], n, k, i, c, rows, full, apart, flush, last = -1;

	n = read_numbers(m, p, sets, set, at, metric, x, &rows, &full, &apart, &flush);
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
	if (n == set->n && (m->table->section == 2 ? full : rows) >= 2) {
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

static void
blank_row(struct placed_row *out, uint32_t line)
{
	int i;

	for (i = 0; i < out->set->n; i++) {
		out->cell[i].state = FOUND_BLANK;
		out->cell[i].line = line;
		out->cell[i].raw.n = 0;
	}
}

static void
place_spaced(struct placed_row *out, const struct match *m, const struct page *p, const struct run *r, size_t from,
    const struct columns *const *sets)
{
	const struct columns *set = out->set;
	int where[PLACES][FORM_COLUMNS], known[PLACES], flush[PLACES], metric, use, i;
	struct ruler u;
	uint32_t k;

	if (r->mixed && r->n < (uint32_t)set->n) {
		out->why = "words stand among its numbers";
		return;
	}
	if (r->n == (uint32_t)set->n && !r->broken) {
		for (k = 0; k < r->n; k++) {
			place_read(&out->cell[k], pick(m, p, r, k), set->v[k].unit, 0);
			if (out->cell[k].state == FOUND_NOT)
				out->why = "the cell cannot be read as a number";
		}
		return;
	}
	if (r->n > (uint32_t)set->n || r->broken) {
		out->why = "more numbers stand there than the row has columns";
		return;
	}
	/* Where the text ends in the middle of a row, what is missing is not blank. */
	if (p->cut && r->row + 1 == p->nrows) {
		out->why = "the text ends in this row";
		return;
	}
	out->why = "fewer numbers stand there than the row has columns, and nothing says which are blank";
	for (metric = 0; metric < PLACES; metric++) {
		u = rule(m, p, from, sets, set, r, r->row, metric);
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
	blank_row(out, p->rows[r->row].line);
	for (i = 0; i < (int)r->n; i++) {
		place_read(&out->cell[where[use][i]], pick(m, p, r, (uint32_t)i), set->v[where[use][i]].unit, 0);
		if (out->cell[where[use][i]].state == FOUND_NOT)
			out->why = "the cell cannot be read as a number";
	}
}

/* --- sums --- */

/* Value of a whole number of up to 15 digits; 0 for a blank; -1 else. */
static long long
count_of(const struct found *f)
{
	long long v = 0;
	size_t i;

	if (f->state == FOUND_BLANK)
		return 0;
	if (f->state != FOUND_VALUE || f->number.len > 15)
		return -1;
	for (i = 0; i < f->number.len; i++) {
		if (f->number.text[i] < '0' || f->number.text[i] > '9')
			return -1;
		v = v * 10 + (f->number.text[i] - '0');
	}
	return v;
}

/* Whether every total of the row is the sum of the columns before it. */
static int
row_adds_up(const struct placed_row *r)
{
	long long sum = 0, v;
	int i;

	for (i = 0; i < r->set->n; i++) {
		v = count_of(&r->cell[i]);
		if (v < 0)
			return 0;
		if (!r->set->v[i].total) {
			sum += v;
			continue;
		}
		if (v != sum)
			return 0;
		sum = 0;
	}
	return 1;
}

/* Whether all columns add up: in = processed + out, processed = the outcomes. */
static int
columns_add_up(const struct placed *t, const struct table *table)
{
	long long sum[ROLE_OUT + 1], v;
	int c, r, k = table->rows[0].columns[0]->n;

	for (c = 0; c < k; c++) {
		memset(sum, 0, sizeof sum);
		for (r = 0; r < table->nrows; r++) {
			if (t->row[r].set == NULL)
				continue;
			v = count_of(&t->row[r].cell[c]);
			if (v < 0)
				return 0;
			sum[table->rows[r].role] += v;
		}
		if (sum[ROLE_IN] != sum[ROLE_PROCESSED] + sum[ROLE_OUT] || sum[ROLE_PROCESSED] != sum[ROLE_OUTCOME])
			return 0;
	}
	return 1;
}

static void
drop(struct placed_row *row, const char *why)
{
	int i;

	for (i = 0; i < FORM_COLUMNS; i++)
		row->cell[i].state = FOUND_NOT;
	row->why = why;
}

/*
 * A jumbled table is believed where the whole of it adds up, both ways;
 * else only those rows whose whole label and numbers share a line.
 */
static void
doubt(struct placed *out, const struct match *m)
{
	int r, sure = 1, summed = m->table->rows[0].role != ROLE_NONE;

	for (r = 0; r < m->table->nrows; r++)
		if (out->row[r].set != NULL)
			sure &= row_adds_up(&out->row[r]);
	if (summed && sure && columns_add_up(out, m->table))
		return;
	for (r = 0; r < m->table->nrows; r++) {
		if (m->row[r].run < 0 ||
		    (m->row[r].proof == PROOF_LABEL && m->row[r].label_own && !m->row[r].label_apart))
			continue;
		drop(&out->row[r], "numbers stand apart from their labels, and the sums do not confirm the order");
	}
}

/* The run that the row was cut out of by counting, or 0. */
static uint32_t
cut_from(const struct match *m, const struct placed *t, int r)
{
	if (m->row[r].run < 0 || t->row[r].set == NULL || t->row[r].why != NULL)
		return 0;
	return m->runs[m->row[r].run].chunk;
}

/*
 * Rows cut out of a longer run by counting alone are believed where their
 * sums say that the cut is right; one of them may be wrong, as sums are.
 */
static void
doubt_chunks(struct placed *out, const struct match *m)
{
	int r, q, confirmed, wrong, sound[FORM_ROWS];
	const struct placed_row *row;
	uint32_t chunk;

	for (r = 0; r < m->table->nrows; r++) {
		chunk = cut_from(m, out, r);
		for (confirmed = 0, wrong = 0, q = 0; chunk != 0 && q < m->table->nrows; q++) {
			row = &out->row[q];
			if (cut_from(m, out, q) != chunk)
				continue;
			confirmed |= row_adds_up(row) && count_of(&row->cell[row->set->n - 1]) > 0;
			wrong += !row_adds_up(row);
		}
		sound[r] = chunk == 0 || wrong == 0 || (wrong == 1 && confirmed);
	}
	for (r = 0; r < m->table->nrows; r++)
		if (!sound[r])
			drop(&out->row[r], "more numbers than one row has stand together, and no sum confirms the cut");
}

/* --- the order of the columns --- */

/*
 * Whether the headings that a row of the page has whole come in the form's
 * order.  In table four, whose five columns come three times and are broken
 * over lines at will, only their groups are looked at.
 */
static int
rises(const struct match *m, const struct page *p, const struct row_of_page *row)
{
	const struct alike *a;
	int column = -1, groups = 0, bit;
	uint32_t k;

	for (k = 0; k < row->n; k++) {
		if (p->cells[row->first + k].kind != CELL_TEXT)
			continue;
		a = alike(m->table, p->cells[row->first + k].text);
		if (m->table->section == 4) {
			bit = a->group_like >= 90 ? 1 << a->group_label : 0;
			/* 行政诉讼 before 行政复议, 复议后起诉 before 未经复议直接起诉. */
			if ((bit & 5) != 0 && (groups & bit << 1) != 0)
				return 0;
			groups |= bit;
		} else if (a->set >= 0) {
			if (a->column <= column)
				return 0;
			column = a->column;
		}
	}
	return 1;
}

/* Numbers go by position: where headings stand in another order than the form's, all are refused. */
static int
in_order(const struct match *m, const struct page *p, size_t from, size_t to)
{
	size_t i;

	for (i = from; i < to; i++)
		if (!rises(m, p, &p->rows[i]))
			return 0;
	return 1;
}

/* Whether 元 at s[k] is that of 万元, and not of 百万元. */
static int
is_wan(const uint16_t *s, size_t k)
{
	static const uint16_t more[] = { 0x5341, 0x767E, 0x4F70, 0x5343, 0x4EDF, 0x4E07, 0x4EBF }; /* 十百佰千仟万亿 */
	size_t i;

	if (k == 0 || s[k - 1] != 0x4E07)
		return 0;
	for (i = 0; k > 1 && i < sizeof more / sizeof *more; i++)
		if (s[k - 2] == more[i])
			return 0;
	return 1;
}

/* Whether a heading of the columns counts money in anything but 万元: in 元, or in 千元. */
static int
other_unit(const struct match *m, const struct page *p, size_t from, size_t to, const struct columns *set)
{
	const struct columns *const *sets;
	const struct alike *a;
	const struct cell *c;
	uint16_t s[ALIKE_LONGEST];
	size_t i, k, n;

	alike_sets(m->table, &sets);
	for (i = from; i < to; i++) {
		for (c = p->cells + p->rows[i].first; c < p->cells + p->rows[i].first + p->rows[i].n; c++) {
			if (c->kind != CELL_TEXT)
				continue;
			a = alike(m->table, c->text);
			if (a->heading == 0 || (a->set >= 0 && sets[a->set] != set))
				continue;
			n = fold(s, ALIKE_LONGEST, c->text.s, c->text.n);
			for (k = 0; k < n; k++)
				if (s[k] == 0x5143 && !is_wan(s, k))
					return 1;
		}
	}
	return 0;
}

/* Whether a short line about the table's rows says 单位：元, or any unit of money but 万元. */
static int
other_unit_stated(const struct page *p, size_t from, size_t to)
{
	enum { ABOVE = 4, WIDEST = 40 };
	static const uint16_t unit[] = { 0x5355, 0x4F4D }, money[] = { 0x4EBA, 0x6C11, 0x5E01 }; /* 单位 人民币 */
	uint16_t s[ALIKE_LONGEST];
	size_t i, k, n, at, end;

	if (from == to)
		return 0;
	i = p->rows[from].at > ABOVE ? p->rows[from].at - ABOVE : 0;
	for (end = p->rows[to - 1].at; i < end && i < p->nlines; i++) {
		if (p->lines[i].text.n == 0 || p->lines[i].width > WIDEST)
			continue;
		n = fold(s, ALIKE_LONGEST, p->lines[i].text.s, p->lines[i].text.n);
		for (k = 0; k + 2 < n; k++) {
			if (memcmp(s + k, unit, sizeof unit) != 0)
				continue;
			at = k + 2;
			if (at + 3 < n && memcmp(s + at, money, sizeof money) == 0)
				at += 3;
			for (; at < n && at < k + 8; at++)
				if (s[at] == 0x5143) /* 元 */
					break;
			if (at < n && s[at] == 0x5143 && !is_wan(s, at))
				return 1;
		}
	}
	return 0;
}

static void
check_order(struct placed *out, const struct match *m, const struct page *p, size_t from, size_t to)
{
	int r;

	if (in_order(m, p, from, to))
		return;
	for (r = 0; r < m->table->nrows; r++)
		if (out->row[r].set != NULL)
			drop(&out->row[r], "the headings of its columns stand in another order than the form's");
}

void
place_units(struct placed *out, const struct match *m, const struct page *p, size_t from, size_t to)
{
	struct placed_row *row;
	int r, c, stated = m->table->section == 2 && other_unit_stated(p, from, to);

	for (r = 0; r < m->table->nrows; r++) {
		row = &out->row[r];
		for (c = 0; row->set != NULL && c < row->set->n; c++) {
			if (row->cell[c].state == FOUND_NOT || row->set->v[c].unit != UNIT_WAN ||
			    !(stated || other_unit(m, p, from, to, row->set)))
				continue;
			row->cell[c].state = FOUND_NOT;
			row->why = "its heading counts in another unit than 万元";
		}
	}
}

/* --- the table --- */

/*
 * Forms of which a row was read that the other does not have: 其他处理 in
 * one row or in three.  Its label alone says little: it is also the group's.
 */
static int
forms_used(const struct match *m)
{
	int r, forms = 0, labels = 0;

	for (r = 0; r < m->table->nrows; r++) {
		if (m->table->rows[r].forms == (FORM_2019 | FORM_2021))
			continue;
		if (m->row[r].run >= 0 && m->row[r].proof != PROOF_NONE)
			forms |= m->table->rows[r].forms;
		if (m->row[r].label_seen)
			labels |= m->table->rows[r].forms;
	}
	return forms != 0 ? forms : labels & FORM_2021 ? labels & FORM_2021 : labels;
}

/*
 * The row nearest to r whose label and numbers share a line, or -1: only
 * where they do does a label alone mean anything.
 */
static int
nearest_row(const struct match *m, int r)
{
	int d, q;

	for (d = 1; d < m->table->nrows; d++)
		for (q = r - d; q <= r + d; q += 2 * d)
			if (q >= 0 && q < m->table->nrows && m->row[q].run >= 0 && !m->row[q].label_apart)
				return q;
	return -1;
}

/* Whether any number that is in no run stands between the runs before and behind row r. */
static int
numbers_about(const struct match *m, const struct page *p, int r)
{
	const struct row_of_page *row;
	size_t from = m->first_row, to, i;
	uint32_t k;
	int q;

	for (q = r - 1; q >= 0 && m->row[q].run < 0; q--)
		;
	if (q >= 0)
		from = m->runs[m->row[q].run].row + 1;
	for (q = r + 1; q < m->table->nrows && m->row[q].run < 0; q++)
		;
	to = q < m->table->nrows ? m->runs[m->row[q].run].row : p->nrows;
	for (i = from; i < to; i++) {
		row = &p->rows[i];
		for (k = 0; k < row->n; k++)
			if (p->cells[row->first + k].kind == CELL_NUMBER)
				return 1;
	}
	return 0;
}

/* Whether a row behind r has numbers. */
static int
followed(const struct match *m, int r)
{
	for (r++; r < m->table->nrows; r++)
		if (m->row[r].run >= 0)
			return 1;
	return 0;
}

/*
 * A row whose label was read but that has no run is blank where columns are
 * held in place and no run is left over between its neighbours.
 */
static void
place_blank_rows(
    struct placed *out, const struct match *m, const struct page *p, size_t from, const struct columns *const *sets)
{
	struct ruler u;
	size_t i;
	int r, metric, near, loose = 0, forms = forms_used(m);

	for (i = 0; i < m->nruns; i++)
		loose |= !m->runs[i].used && m->runs[i].numbers > 1;
	if (loose || m->jumbled)
		return;
	for (r = 0; r < m->table->nrows; r++) {
		if (m->row[r].label_mixed || m->row[r].label_twice || (p->cut && !followed(m, r)) ||
		    numbers_about(m, p, r))
			continue;
		if (!m->row[r].label_seen || m->row[r].run >= 0 || out->row[r].set == NULL || out->row[r].set->n < 2)
			continue;
		/* 其他 and 其他处理 are read in either form. */
		if (m->table->rows[r].forms != (FORM_2019 | FORM_2021) && m->table->rows[r].forms != forms)
			continue;
		near = nearest_row(m, r);
		if (near < 0)
			continue;
		for (metric = 0; metric < PLACES; metric++) {
			u = rule(m, p, from, sets, sets[r], NULL, m->runs[m->row[near].run].row, metric);
			if (u.n == 0)
				continue;
			blank_row(&out->row[r], m->row[r].label_line);
			out->row[r].why = NULL;
			break;
		}
	}
}

/*
 * Table four has no labels: all its numbers, wherever lines break, are its
 * one row.  Returns 0 where there are none, or those of more than a row.
 */
static int
only_run(const struct match *m, const struct columns *set, struct run *whole)
{
	const struct run *r, *full = NULL, *empty = NULL;
	uint32_t total = 0, cells = 0, n = (uint32_t)set->n, runs = 0;
	size_t i;
	int fulls = 0, parts = 1;

	for (i = 0; i < m->nruns; i++) {
		r = &m->runs[i];
		/* Numbers behind words are another table's, or prose. */
		if ((r->label >= 0 && !r->joined) || r->mixed)
			return 0;
		/* Markdown has a row of nothing above its headings; the last such row is below them. */
		if (r->numbers == 0) {
			empty = r;
			continue;
		}
		if (r->numbers == n || (r->bounded && r->n == n)) {
			full = r;
			fulls++;
		}
		parts &= (runs == 0 || r->first == m->runs[i - 1].first + m->runs[i - 1].n) && r->numbers == r->n &&
		    r->n % 5 == 0;
		if (runs++ == 0)
			*whole = *r;
		total += r->numbers;
		cells += r->n;
	}
	if (fulls > 0) {
		*whole = *full;
		return fulls == 1;
	}
	if (runs == 0 && empty != NULL) {
		*whole = *empty;
		return 1;
	}
	if (runs > 1) {
		/* 行政复议 and 行政诉讼 in tables of their own. */
		if (!parts || total != n || cells != n)
			return 0;
		whole->n = whole->numbers = n;
		whole->broken = 0;
	}
	return runs > 0;
}

/* Whether the headings of table four were read, whole or in pieces: 结果, 维持. */
static int
headings_seen(const struct match *m)
{
	size_t i;
	int pieces = 0;

	for (i = 0; i < m->nitems; i++)
		pieces += m->items[i].headings[0] > 0 ? 3 : m->items[i].heading > 0;
	return pieces >= 3;
}

/*
 * 其他处理 has one row or three.  Where the three were read, numbers beside
 * the group's own label are not a row of the form.
 */
static void
only_one_form(struct placed *out, const struct match *m)
{
	int r, forms = 0;

	for (r = 0; r < m->table->nrows; r++)
		if (m->table->rows[r].forms == FORM_2021 && m->row[r].run >= 0 && m->row[r].proof != PROOF_NONE)
			forms = FORM_2021;
	for (r = 0; r < m->table->nrows; r++)
		if (m->table->section == 3 && forms == FORM_2021 && m->table->rows[r].forms == FORM_2019)
			drop(&out->row[r], "numbers beside the group's label, though its rows have their own");
}

static int
headings_between(const struct match *m, int from, int to)
{
	for (; from < to; from++)
		if (m->items[from].headings[0] + m->items[from].headings[1] > 0)
			return 1;
	return 0;
}

/*
 * Whether the last label that was read before row r's has no numbers, and no
 * headings of columns part the two.
 */
static int
after_hole(const struct match *m, int r)
{
	int q;

	for (q = r - 1; q >= 0; q--) {
		if (m->row[q].run >= 0)
			return 0;
		/* 其他处理 may be a group's label. */
		if (m->row[q].label_seen && m->table->rows[q].forms == (FORM_2019 | FORM_2021))
			break;
	}
	return q >= 0 && !headings_between(m, m->row[q].item, m->row[r].item);
}

/* The same of the next label: table two has no sums to tell the order by. */
static int
before_hole(const struct match *m, int r)
{
	int q;

	for (q = r + 1; q < m->table->nrows; q++)
		if (m->row[q].run >= 0 || m->row[q].label_seen)
			break;
	return q < m->table->nrows && m->row[q].run < 0 && !headings_between(m, m->row[r].item, m->row[q].item);
}

void
place_table(struct placed *out, const struct match *m, const struct page *p, size_t from, size_t to)
{
	const struct columns *sets[FORM_ROWS];
	struct placed_row *row;
	struct run whole;
	const struct run *run;
	const char *why;
	int r, i, full[FORM_ROWS];

	out->forms = out->any = 0;
	for (r = 0; r < m->table->nrows; r++) {
		out->row[r].set = NULL;
		out->row[r].why = NULL;
		out->row[r].line = 0;
		for (i = 0; i < FORM_COLUMNS; i++) {
			out->row[r].cell[i].state = FOUND_NOT;
			out->row[r].cell[i].line = 0;
		}
	}
	for (r = 0; r < m->table->nrows; r++) {
		row = &out->row[r];
		row->line = m->row[r].label_line;
		row->why = m->row[r].label_seen ? "no numbers stand beside its label" : "not found";
		sets[r] = m->table->rows[r].columns[0] == m->table->rows[r].columns[1] ? m->table->rows[r].columns[0] :
											 NULL;
		if (m->table->section == 4) {
			if (!headings_seen(m) || !only_run(m, sets[r], &whole))
				continue;
			run = &whole;
		} else {
			if (m->row[r].label_seen)
				sets[r] = choose_set(m, r, &why);
			if (m->row[r].run < 0)
				continue;
			run = &m->runs[m->row[r].run];
			row->line = p->rows[run->row].line;
			if (m->row[r].proof == PROOF_NONE) {
				row->why = m->row[r].label_seen || m->row[r].label_line ?
				    "its label was not read for certain" :
				    "numbers without a label, and not as many rows as the form has";
				continue;
			}
			row->why = NULL;
			if (m->row[r].label_apart && m->table->section == 2 && before_hole(m, r)) {
				row->why = "the row behind it has no numbers: these could be either's";
				continue;
			}
			if (m->row[r].label_apart && after_hole(m, r)) {
				row->why = "the row before it has no numbers: these could be either's";
				continue;
			}
			sets[r] = choose_set(m, r, &row->why);
		}
		row->line = p->rows[run->row].line;
		row->why = sets[r] != NULL ? NULL : row->why;
	}
	find_full(m, p, sets, full);
	for (r = 0; r < m->table->nrows; r++) {
		row = &out->row[r];
		row->set = sets[r];
		if (row->why != NULL || sets[r] == NULL)
			continue;
		run = m->table->section == 4 ? &whole : &m->runs[m->row[r].run];
		if (run->bounded)
			place_bounded(row, m, p, run, sets, full);
		else
			place_spaced(row, m, p, run, from, sets);
	}
	only_one_form(out, m);
	if (m->table->section != 4)
		place_blank_rows(out, m, p, from, sets);
	check_order(out, m, p, from, to);
	out->forms = forms_used(m);
	if (m->table->section == 3)
		doubt_chunks(out, m);
	if (m->jumbled && m->table->section != 4)
		doubt(out, m);
	for (r = 0; r < m->table->nrows; r++) {
		row = &out->row[r];
		for (i = 0; row->set != NULL && i < row->set->n; i++)
			out->any |= row->cell[i].state != FOUND_NOT;
	}
}
