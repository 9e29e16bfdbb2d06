/*
 * place_int: what the parts of place know of each other.
 *
 * place.c takes a table row by row; bounded.c places cells that have bounds by
 * their order, spaced.c numbers that spaces hold in columns, cross.c cells of a
 * page where labels and headings cross; totals.c adds up a row, and doubt.c asks
 * sums, units and numbers that are left over whether to believe it.
 */
#ifndef PLACE_INT_H
#define PLACE_INT_H

#include "table/place.h"

/* The numbers of a row of the form, or NULL. */
static inline const struct run *
place_run(const struct match *m, int r)
{
	return m->row[r].run >= 0 ? &m->runs[m->row[r].run] : NULL;
}

/* The i-th cell of a run. */
static inline const struct cell *
place_pick(const struct match *m, const struct page *p, const struct run *r, uint32_t i)
{
	return &p->cells[m->picks[r->first + i]];
}

/* The row of the page that a cell of a run is in: the first is after its label. */
static inline size_t
place_row_of(const struct match *m, const struct page *p, const struct run *r, uint32_t i)
{
	size_t row = r->row;

	while (i < r->n && p->rows[row].first + p->rows[row].n <= m->picks[r->first + i])
		row++;
	return row;
}

/* Whether a printed page ends between the first cell of a run and the last. */
static inline int
place_over_pages(const struct match *m, const struct page *p, const struct run *r)
{
	return p->rows[place_row_of(m, p, r, 0)].page_no != p->rows[place_row_of(m, p, r, r->n - 1)].page_no;
}

/* --- totals.c --- */

/* Value of a whole number of up to 15 digits; 0 for a blank; -1 else. */
long long place_count(const struct found *f);

/* Whether any cell of the row was placed. */
int place_is_written(const struct placed_row *row);

/* Whether every total of the row is the sum of the columns before it. */
int place_adds_up(const struct placed_row *r);

/*
 * Whether the sums of a row that could be laid one column further confirm that
 * it is not: one of its totals has a value, and all are right.  A row of blanks
 * is the same either way.
 */
int place_is_confirmed(const struct placed_row *row);

/*
 * Leaves out the rows of a set of columns in which the sum of the others is more
 * often in another column than in that of the total: once may be an error.
 */
void place_doubt_order(struct placed *out, const struct table *t);

/* --- bounded.c --- */

/* Notes in full[] where the numbers of each row begin that has one in every column; -1 for the others. */
void place_find_full(const struct match *m, const struct page *p, const struct columns *const *sets, int *full);

/* Whether row r of the form has numbers, each on a line of its own. */
int place_line_each(const struct match *m, const struct page *p, int r);

/* Where a row of the page ends, and the longest of its table. */
int32_t place_end(const struct page *p, const struct row_of_page *r);
int32_t place_table_end(const struct page *p, const struct row_of_page *r);

/* Whether two cells were read, and say the same. */
int place_same(const struct found *a, const struct found *b);

/* Places a run of cells with bounds. */
void place_bounded(struct placed_row *out, const struct match *m, const struct page *p, const struct run *r,
    const struct columns *const *sets, const int *full);

/* --- spaced.c --- */

/* Whether more than a space is between some numbers of a run, all on one line: then spaces hold them in columns. */
int place_held_apart(const struct match *m, const struct page *p, const struct run *r);

/* Makes all cells of the row blank. */
void place_blank_row(struct placed_row *out, uint32_t line);

/* Places a run of numbers that spaces part. */
void place_spaced(struct placed_row *out, const struct match *m, const struct page *p, const struct run *r,
    const struct columns *const *sets);

/* --- cross.c --- */

/*
 * Lays what was placed in the order of the cells beside what crosses: fills in
 * what is missing, and takes away what the headings contradict.  Changes nothing
 * where the page is not marked.
 */
void place_crossing(struct placed *out, const struct match *m, struct page *p, size_t from, size_t to);

/* --- doubt.c --- */

/* Takes away what a jumbled table does not confirm by its sums. */
void place_doubt(struct placed *out, const struct match *m);

/* The same for rows that were cut out of a longer run by counting. */
void place_doubt_chunks(struct placed *out, const struct match *m);

/* Takes away rows that may have a number of a column which the form does not have. */
void place_doubt_shifted(struct placed *out, const struct match *m, const struct page *p);

/* Takes away amounts of money that the table counts in another unit than the form's 万元. */
void place_doubt_units(struct placed *out, const struct match *m, const struct page *p, size_t from, size_t to);

/*
 * Takes away rows that numbers which no row has may be of: as a piece, or in
 * a place that seemed blank.
 */
void place_account(struct placed *out, const struct match *m, const struct page *p, size_t from, size_t to);

#endif
