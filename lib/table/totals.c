/* What the cells of one row say together.  See place_int.h. */
#include "table/place_int.h"

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
