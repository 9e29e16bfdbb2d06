/*
 * cells: the cells of both forms, numbered in the forms' order.
 *
 * `form` describes the forms; this gives the number of a record's key among
 * all their cells, and back.  A cell that both forms have is one cell:
 * requests.new.total is the same fact in either.  The order is table by table,
 * row by row; in a row of table two the columns of 2019 come before those of
 * 2021.
 */
#ifndef CELLS_H
#define CELLS_H

#include <stddef.h>

#include "base/span.h"
#include "form/form.h"

enum { CELLS = 226, CELLS_PROACTIVE = 29 }; /* of all tables, and of table two, which is first */

struct cell_of_form {
	const struct table *table;
	const struct row *row;
	const struct column *column; /* as the later form has it */
	int forms; /* FORM_2019, FORM_2021 or both */
	int group; /* of table four: 0 review, 1 lawsuit.direct, 2 lawsuit.reviewed; else 0 */
	size_t key_n;
	char key[FORM_KEY]; /* NUL-ended */
};

/* All cells, [0] to [CELLS - 1]. */
const struct cell_of_form *cells_all(void);

/* The number of the cell with this key, or -1. */
int cells_find(const char *key, size_t n);

/*
 * The number of a cell by its place: table (0 to 2), row and column as in
 * `form`, form FORM_2019 or FORM_2021.  -1 where that form has no such cell.
 */
int cells_at(int table, int row, int form, int column);

/* The number of the cell of the same row whose column has that key, or -1. */
int cells_beside(int cell, const char *column);

/*
 * The cells whose sum has that name in prose (claim.NAME.NNN): one, or a
 * row for each reason, of that form (FORM_2019, FORM_2021 or both).  Keys of
 * table two may lack `proactive.`.  Returns how many they are; 0 for none.
 */
size_t cells_named(int cells[CELLS], struct span name, int form);

#endif
