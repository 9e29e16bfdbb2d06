/*
 * grid: the tables of a marked-up document become rows of the page.
 *
 * The cells of a row are those that it has in the source, in their order; so
 * wrong spans, which shift cells in a browser, shift nothing here.  Where spans
 * add up, so that a row is as wide as most rows of its table, they are used: a
 * blank cell that is as wide as several columns is blank in each
 * of them, and a number that stands for several is read in none.
 *
 * A row that holds another table, or text outside of cells, is layout: it
 * gives no row, only the lines of its text.
 */
#ifndef GRID_H
#define GRID_H

#include <stddef.h>
#include <stdint.h>

#include "form/cells.h"
#include "page/page.h"

enum { GRID_WIDTHS = 16 }; /* more in one table are not counted */

/* A cell that reaches into rows below its own. */
struct grid_span {
	int32_t x[2];
	int32_t rows; /* still to be covered, with the current one */
};

/* How wide the rows of a table are, and how many are so. */
struct grid_widths {
	int32_t width[GRID_WIDTHS];
	uint32_t rows[GRID_WIDTHS];
	uint8_t n, most;
};

struct grid_table {
	uint32_t id;
	struct grid_widths widths;
	size_t first_row; /* in page->rows, when the table began */
	size_t first_cell, first_span; /* in the arrays below: its row's cells, its spans */
	size_t boxes_before, outside_before;
	uint32_t line, at; /* of the row */
	uint32_t cells_at; /* the first line of the current cell */
	int32_t x; /* the next column */
	int32_t own; /* columns that the last cell covers beside its first */
	uint8_t in_row, in_cell;
	uint8_t layout; /* another table is in the row */
	uint8_t gone; /* the row was deleted, or is hidden */
	uint8_t uncovered; /* what should cover the row was taken for wrong: its columns are its own */
	uint8_t settle; /* spans may matter */
};

struct grid_cell {
	struct cell cell;
	struct span data; /* a number beside its text, which must be the same; or empty */
	uint16_t rowspan, repeat;
	uint8_t lost; /* something in it could not be read */
	uint8_t drawn; /* something is shown in it that is not text */
};

struct grids {
	struct grid_table *tables; /* those that are open, the innermost last */
	size_t ntables, tables_cap;
	struct grid_cell *cells; /* of the rows that are open */
	size_t ncells, cells_cap;
	struct grid_span *spans;
	size_t nspans, spans_cap;
	uint32_t ids;
	struct cell *above, *settled; /* rows with all that covers them; see grid.c */
	size_t above_cap, settled_cap;
};

/* Forgets all open tables; keeps the memory. */
void grid_clear(struct grids *g);

void grid_free(struct grids *g);

void grid_open(struct grids *g, const struct page *p);

/* Ends the innermost table: its rows stay as they are from here on. */
void grid_close(struct grids *g, struct page *p);

/* A row begins, on that line of the input. */
void grid_row(struct grids *g, const struct page *p, uint32_t line);

/*
 * The row ends.  Its lines on the page, those since it began, become one
 * with TABs between the cells, unless the row is layout.
 */
void grid_row_end(struct grids *g, struct page *p);

/* A group of rows ends, and with it what reaches down. */
void grid_group(struct grids *g);

/* A cell begins; spans of 1 are none, a rowspan of 0 reaches to the group's end. */
void grid_cell(struct grids *g, const struct page *p, uint32_t line, uint32_t colspan, uint32_t rowspan);

/* The current cell, to change its spans; NULL where none is open. */
struct grid_cell *grid_at(struct grids *g);

/* The current cell spans n columns. */
void grid_widen(struct grids *g, uint32_t n);

/* The current row begins (or goes on) n columns further. */
void grid_skip(struct grids *g, uint32_t n);

/* The cell ends: the lines since it began are its text. */
void grid_cell_end(struct grids *g, struct page *p);

/* Places of the row that other cells cover: n columns. */
void grid_covered(struct grids *g, uint32_t line, uint32_t n);

/* The innermost table, or NULL. */
struct grid_table *grid_table(struct grids *g);

#endif
