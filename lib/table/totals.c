/* What the cells of one row say together.  See place_int.h. */
#include <string.h>

#include "table/place_int.h"

enum { ENOUGH = 4 }; /* numbers that say which of them is the sum of the others */

long long
place_count(const struct found *f)
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

int
place_adds_up(const struct placed_row *r)
{
	long long sum = 0, v;
	int i;

	for (i = 0; i < r->set->n; i++) {
		v = place_count(&r->cell[i]);
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

int
place_is_confirmed(const struct placed_row *row)
{
	int i, values = 0, totals = 0;

	for (i = 0; i < row->set->n; i++) {
		values += row->cell[i].state != FOUND_BLANK;
		totals += row->cell[i].state == FOUND_VALUE && row->set->v[i].total;
	}
	return values == 0 || (totals > 0 && place_adds_up(row));
}

/*
 * Counts for each of a group of columns, [from, to) of a set, the rows in which it
 * has the sum of the others: of several numbers it is one, and no other.
 */
static void
count_totals(const struct placed *out, const struct table *t, const struct columns *set, int from, int to,
    int rows[FORM_COLUMNS])
{
	const struct placed_row *row;
	long long v[FORM_COLUMNS], sum;
	int r, i, numbers;

	memset(rows, 0, FORM_COLUMNS * sizeof *rows);
	for (r = 0; r < t->nrows; r++) {
		row = &out->row[r];
		if (row->set != set || row->crossed)
			continue;
		for (sum = numbers = 0, i = from; i < to && (v[i] = place_count(&row->cell[i])) >= 0; i++) {
			sum += v[i];
			numbers += v[i] > 0;
		}
		for (i = i < to || numbers < ENOUGH ? to : from; i < to; i++)
			rows[i] += 2 * v[i] == sum;
	}
}

void
place_doubt_order(struct placed *out, const struct table *t)
{
	static const char astray[] = "the sums say that its columns are in another order than the form's";
	const struct columns *set, *last = NULL;
	int r, i, from, to, most, moved, kept, rows[FORM_COLUMNS];

	for (r = 0; r < t->nrows; r++, last = set) {
		if ((set = out->row[r].set) == NULL || set == last)
			continue;
		for (moved = kept = 0, from = 0; from < set->n; from = to) {
			for (to = from + 1; to < set->n && !set->v[to - 1].total; to++)
				;
			count_totals(out, t, set, from, to, rows);
			for (most = 0, i = from; i + 1 < to; i++)
				most = rows[i] > most ? rows[i] : most;
			moved += most;
			kept += rows[to - 1];
		}
		for (i = r; i < t->nrows && moved > 1 && moved > kept; i++)
			if (out->row[i].set == set && !out->row[i].crossed)
				place_drop(&out->row[i], astray);
	}
}

int
place_is_written(const struct placed_row *row)
{
	int i;

	for (i = 0; row->set != NULL && i < row->set->n; i++)
		if (row->cell[i].state != FOUND_NOT)
			return 1;
	return 0;
}

void
place_drop(struct placed_row *row, const char *why)
{
	int i;

	for (i = 0; i < FORM_COLUMNS; i++)
		row->cell[i].state = FOUND_NOT;
	row->why = why;
}
