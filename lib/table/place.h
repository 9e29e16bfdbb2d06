/*
 * place: which number of a row belongs to which column.
 *
 * A cell is written only where every reading that the page allows says the
 * same of it.  Sums may confirm a reading; they never correct one.
 */
#ifndef PLACE_H
#define PLACE_H

#include "table/match.h"

enum found_state {
	FOUND_NOT, /* not there, or not certain */
	FOUND_BLANK, /* the cell is there and holds no number */
	FOUND_VALUE
};

struct found {
	enum found_state state;
	uint32_t line; /* in the input */
	struct span raw; /* as printed */
	struct number number;
};

struct placed_row {
	const struct columns *set; /* or NULL where the form of the row cannot be told */
	const char *why; /* why cells are FOUND_NOT, in a few English words; or NULL */
	uint32_t line; /* where to look: of its numbers, else of its label; or 0 */
	uint8_t crossed; /* each cell is below its column's heading, and none is after the last of them */
	struct found cell[FORM_COLUMNS];
};

struct placed {
	int forms; /* bits of the forms whose columns and rows were seen */
	int any; /* at least one cell was found */
	struct placed_row row[FORM_ROWS];
};

/* Takes all cells of the row away, for that reason. */
void place_drop(struct placed_row *row, const char *why);

/* Reads one cell of a column that counts in that unit; `bounded` where the cell has bounds. */
void place_read(struct found *f, const struct cell *c, enum unit unit, int bounded);

/*
 * Places what match_table found in rows [from, to) of the page.  `forms`
 * are the forms known from elsewhere in the report, as bits, or 0.
 */
void place_table(struct placed *out, const struct match *m, struct page *p, size_t from, size_t to);

#endif
