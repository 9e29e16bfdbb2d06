/* Cells with bounds, as in TABs, bars, boxes and pages.  See place_int.h. */
#include <string.h>

#include "label/alike.h"
#include "table/place_int.h"

/* The margins of rows with a number in every column: where all have the same, other rows have them too. */
struct margins {
	int rows;
	int offset, pad, start; /* cells before, after, and counted from the line's beginning; -1: it varies */
	int cells; /* after the label; -1: it varies */
	int widest; /* cells in all, at most */
};

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
		kind = place_pick(m, p, r, i)->kind;
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

/* How many cells are before the numbers of each row that is full; -1: it is not. */
void
place_find_full(const struct match *m, const struct page *p, const struct columns *const *sets, int *full)
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
 * The margins of the table's full rows, the padding after them and how many cells
 * they have only from those with `width` columns; with `like`, only rows of its
 * shape; and not of run `but`.
 */
static struct margins
learn(const struct match *m, const struct page *p, const struct columns *const *sets, const int *full, int width,
    const struct run *like, const struct run *but)
{
	struct margins s = { 0, -1, -1, -1, -1, 0 };
	const struct run *r;
	int i, wide = 0;

	for (i = 0; i < m->table->nrows; i++) {
		if (full[i] < 0)
			continue;
		r = &m->runs[m->row[i].run];
		if (r == but || (like != NULL && (r->label != like->label || r->n != like->n)))
			continue;
		vary(&s.offset, s.rows, full[i]);
		if (sets[i]->n == width) {
			vary(&s.pad, wide, (int)r->n - full[i] - width);
			vary(&s.cells, wide++, (int)r->n);
			s.widest = (int)p->rows[r->row].n > s.widest ? (int)p->rows[r->row].n : s.widest;
		}
		vary(&s.start, s.rows, r->label + 1 + full[i]);
		s.rows++;
	}
	return s;
}

/*
 * Whether rows are shifted back and forth: their numbers begin at no place of
 * their own, and one pushed over the edge may be gone.
 */
static int
pushed(const struct margins *s)
{
	return s->rows > 0 && s->offset < 0 && s->start < 0;
}

static int
has_margins(const struct margins *s, const struct run *r, int at, int k)
{
	if (s->rows == 0 || pushed(s))
		return 1;
	/* Labels that span columns leave either the cells before or the place on the line the same. */
	return (s->offset == at || (s->start >= 0 && s->start == r->label + 1 + at)) &&
	    (s->pad < 0 || s->pad == (int)r->n - at - k);
}

/*
 * Whether a row with a number for each column has a cell more than the others that are full:
 * then one of its numbers may be none of its own, and one of its cells blank.
 */
static int
has_cell_more(const struct match *m, const struct page *p, const struct columns *const *sets, const int *full,
    int width, const struct run *r)
{
	struct margins others;
	int i = 0;

	while (i < m->table->nrows && place_run(m, i) != r)
		i++;
	if (i == m->table->nrows)
		return 0;
	others = learn(m, p, sets, full, width, NULL, r);
	if (others.widest == 0)
		return 0;
	/* A label that is lost leaves empty cells after its group's. */
	if (m->row[i].label_seen && others.cells >= 0)
		return (int)r->n > others.cells;
	return !p->rows[r->row].whole && (int)p->rows[r->row].n > others.widest;
}

/* Whether each row that is not full, but has numbers, has a place with the margins of the full ones. */
static int
all_have_margins(const struct match *m, const struct page *p, const struct columns *const *sets,
    const struct margins *s, const struct columns *set)
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
			ways += window(m, p, r, at, set->n, 0) && has_margins(s, r, at, set->n);
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

int
place_same(const struct found *a, const struct found *b)
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

int
place_line_each(const struct match *m, const struct page *p, int r)
{
	const struct run *run = place_run(m, r);
	uint32_t k;

	if (run == NULL || run->n < 2)
		return 0;
	for (k = 1; k < run->n; k++)
		if (place_pick(m, p, run, k)->line == place_pick(m, p, run, k - 1)->line)
			return 0;
	return 1;
}

int32_t
place_end(const struct page *p, const struct row_of_page *r)
{
	return r->n > 0 ? p->cells[r->first + r->n - 1].x[0][1] : 0;
}

int32_t
place_table_end(const struct page *p, const struct row_of_page *r)
{
	const struct row_of_page *q = r, *last = p->rows + p->nrows;
	int32_t end = 0;

	while (q > p->rows && q[-1].table == r->table)
		q--;
	for (; q < last && q->table == r->table; q++)
		if (place_end(p, q) > end)
			end = place_end(p, q);
	return end;
}

/*
 * Cells after the last heading of the columns, where a page says which cells
 * are a row and all its rows of headings agree; else -1.  Run r may have just
 * so many after its k columns.  Else, where a row has cells after the end of
 * the headings' rows, any may, and nothing is known.
 */
static int
heading_pad(const struct match *m, const struct page *p, const struct run *r, int k)
{
	const struct row_of_page *of = &p->rows[r->row];
	const struct row_of_page *row;
	const struct item *it;
	size_t i;
	int32_t end = 0;
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
		if (place_end(p, row) > end)
			end = place_end(p, row);
	}
	if (pad > 0 && (int)r->n == k + pad)
		return pad;
	return end == place_end(p, of) && end == place_table_end(p, of) ? pad : -1;
}

/*
 * Whether a heading of the columns is outside the cells of a row from `at` on, or, where one of them is missing, above
 * another than its own, in a row of headings of the same length.
 */
static int
heading_elsewhere(const struct match *m, const struct page *p, const struct run *r, int at, const struct columns *set)
{
	const struct row_of_page *own = &p->rows[r->row], *row;
	const struct columns *const *sets;
	const struct alike *a;
	uint32_t begin = (uint32_t)(r->label + 1 + at), x;
	size_t i;
	int read, apart;

	alike_sets(m->table, &sets);
	for (i = 0; i < m->nitems; i++) {
		row = &p->rows[m->items[i].row];
		if (m->items[i].run >= 0 || m->items[i].heading < m->items[i].best || row->n != own->n)
			continue;
		for (read = apart = 0, x = 0; x < row->n; x++) {
			if (p->cells[row->first + x].kind != CELL_TEXT)
				continue;
			a = alike(m->table, p->cells[row->first + x].text);
			if (a->set < 0 || sets[a->set] != set)
				continue;
			if (x < begin || x >= begin + (uint32_t)set->n)
				return 1;
			read++;
			apart |= x != begin + (uint32_t)a->column;
		}
		if (m->table->section == 2 && apart && read < set->n)
			return 1;
	}
	return 0;
}

/* Whether a row with these columns is full. */
static int
any_full(const struct match *m, const struct columns *const *sets, const int *full, const struct columns *set)
{
	int i;

	for (i = 0; i < m->table->nrows; i++)
		if (sets[i] == set && full[i] >= 0)
			return 1;
	return 0;
}

/* --- cells under headings, counted from the line's beginning --- */

/* The heading in cell c is that of a column with this label. */
static int
is_heading(const struct match *m, const struct cell *c, const char *label)
{
	const struct columns *const *sets;
	const struct alike *a;

	if (c->kind != CELL_TEXT || (a = alike(m->table, c->text))->set < 0)
		return 0;
	alike_sets(m->table, &sets);
	return strcmp(sets[a->set]->v[a->column].label, label) == 0;
}

/* Whether a row has no number, and the heading of one of the columns. */
static int
has_headings(const struct match *m, const struct page *p, const struct row_of_page *r, const struct columns *set)
{
	const struct cell *c;
	int i, found = 0;

	for (c = p->cells + r->first; c < p->cells + r->first + r->n; c++) {
		if (c->kind == CELL_NUMBER)
			return 0;
		for (i = 0; i < set->n && !found; i++)
			found = is_heading(m, c, set->v[i].label);
	}
	return found;
}

/*
 * Which cell of its row the heading of each column is, of the nearest headings
 * above row `below`; returns 0 where they are not all there, in the form's
 * order.
 */
static int
heading_cells(const struct match *m, const struct page *p, size_t below, const struct columns *set, uint32_t *at)
{
	enum { ROWS = 3 }; /* one above the other, at most */
	const struct row_of_page *r;
	size_t to = below, from;
	uint32_t x, end = 0;
	int i = 0, here;

	while (to > m->first_row && !has_headings(m, p, &p->rows[to - 1], set))
		to--;
	for (from = to; from > m->first_row && to - from < ROWS && has_headings(m, p, &p->rows[from - 1], set); from--)
		if (p->rows[from - 1].n > end)
			end = p->rows[from - 1].n;
	for (x = 0; x < end; x++) {
		for (here = 0, r = p->rows + from; r < p->rows + to; r++) {
			if (x >= r->n || p->cells[r->first + x].kind != CELL_TEXT ||
			    alike(m->table, p->cells[r->first + x].text)->set < 0)
				continue;
			if (here || i == set->n || !is_heading(m, &p->cells[r->first + x], set->v[i].label))
				return 0;
			at[i++] = x;
			here = 1;
		}
	}
	return i == set->n;
}

/*
 * A sheet whose merged cells came out as empty ones has gaps between its
 * numbers.  Where each is in the very column of a heading, and nothing else
 * is in the row, the headings say which is whose.  Returns 0 where not.
 */
static int
place_under_headings(struct placed_row *out, const struct match *m, const struct page *p, const struct run *r)
{
	const struct row_of_page *row = &p->rows[r->row];
	const struct columns *set = out->set;
	uint32_t at[FORM_COLUMNS] = { 0 }, x, filled = 0, all = 0;
	int i;

	/* Only a row of more cells than columns has gaps. */
	if (r->joined || r->broken || r->mixed || row->whole || (int)row->n <= r->label + 1 + set->n)
		return 0;
	if (!heading_cells(m, p, r->row, set, at) || at[set->n - 1] >= row->n || (int)at[0] < r->label + 1)
		return 0;
	/* Without gaps between the headings the row may have a cell too many. */
	if (at[set->n - 1] - at[0] + 1 == (uint32_t)set->n)
		return 0;
	for (i = 0; i < set->n; i++)
		filled += p->cells[row->first + at[i]].kind == CELL_NUMBER;
	for (x = (uint32_t)(r->label + 1); x < row->n; x++)
		all += p->cells[row->first + x].kind != CELL_EMPTY;
	if (all != filled)
		return 0;
	for (i = 0; i < set->n; i++)
		place_read(&out->cell[i], &p->cells[row->first + at[i]], set->v[i].unit, 1);
	return 1;
}

void
place_bounded(struct placed_row *out, const struct match *m, const struct page *p, const struct run *r,
    const struct columns *const *sets, const int *full)
{
	struct margins all = learn(m, p, sets, full, out->set->n, NULL, NULL);
	struct margins like = learn(m, p, sets, full, out->set->n, r, NULL);
	const struct columns *set = out->set;
	struct found f;
	int k = set->n, n = (int)r->n, readings = 0, at, i, over;
	int pad = all.rows == 0 && !r->joined ? heading_pad(m, p, r, k) : -1;

	/* The lines of a boxed row that is cut off need not have come together. */
	if (p->cut && (int)r->numbers < k && r->row + (r->numbers == 0 ? 3 : 1) >= p->nrows) {
		out->why = "the text ends in this row";
		return;
	}
	if (r->mixed) {
		out->why = "a line among its cells has no bounds";
		return;
	}
	if (!r->joined && n > k && has_cell_more(m, p, sets, full, out->set->n, r)) {
		out->why = "its cells do not fit the columns of the form";
		return;
	}
	if (r->broken && (int)r->numbers != k) {
		out->why = "its cells can be matched to the columns in two ways";
		return;
	}
	if (!any_full(m, sets, full, set) && place_under_headings(out, m, p, r))
		return;
	if (!r->joined && all.rows == 0 && pad < 0 && (int)r->numbers < k && m->table->section == 3 &&
	    !each_fits_once(m, p, k)) {
		out->why = "no row of the table is full, so the columns cannot be located";
		return;
	}
	over = n >= k && (int)r->numbers < k && !r->joined && !p->rows[r->row].whole &&
		(pushed(&all) || !all_have_margins(m, p, sets, &all, set)) ?
	    k - 1 :
	    0;
	for (at = -over; at + k <= n + over; at++) {
		if (!window(m, p, r, at, k, 0))
			continue;
		if (pad >= 0 && at != n - k - pad)
			continue;
		if (m->table->section != 3 && !r->joined && heading_elsewhere(m, p, r, at, set))
			continue;
		/* Cells one a line: the first is the first column's, and padding comes last. */
		if (r->joined && (int)r->numbers < k && (at != 0 || n > k))
			continue;
		if (over == 0 && !r->joined && (!has_margins(&all, r, at, k) || !has_margins(&like, r, at, k)))
			continue;
		for (i = 0; i < k; i++) {
			f.state = FOUND_NOT;
			f.line = 0;
			if (at + i >= 0 && at + i < n)
				place_read(&f, place_pick(m, p, r, (uint32_t)(at + i)), set->v[i].unit, 1);
			if (readings == 0) {
				out->cell[i] = f;
				if (f.state == FOUND_NOT)
					out->why = "the cell cannot be read as a number";
			} else if (!place_same(&out->cell[i], &f)) {
				out->cell[i].state = FOUND_NOT;
				out->why = "its cells can be matched to the columns in two ways";
			}
		}
		readings++;
	}
	if (readings == 0)
		out->why = n < k ? "the row has fewer cells than the form has columns" :
				   "its cells do not fit the columns of the form";
}
