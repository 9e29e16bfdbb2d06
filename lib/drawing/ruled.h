/*
 * ruled: drawn rules become tables of cells.
 *
 * Rules that lie on one line are one, whatever pieces they are drawn in, and
 * rules that touch are of one table.  What no rule separates is one cell; a
 * cell of another shape than a rectangle, or with a gap in its border, is no
 * certain one.  A table whose upright rules go on below its last line is open
 * there: its row goes on on the next page.
 */
#ifndef DRAWING_RULED_H
#define DRAWING_RULED_H

#include "drawing/canvas.h"

struct ruled_cell {
	uint32_t row, col; /* of its upper left corner, in its table */
	uint32_t rowspan, colspan;
	uint8_t doubtful; /* where it ends cannot be told */
	uint8_t spoilt; /* by what is in it: for others to say */
};

struct ruled_table {
	int32_t x[2], y[2]; /* around it */
	uint32_t cols, rows;
	uint32_t xs, ys; /* lines between columns and rows: ruled->edges[xs .. xs + cols] */
	uint32_t squares; /* the cell of each column of each row: ruled->squares[squares .. ] */
	uint32_t cells, ncells; /* ruled->cells, row by row */
	uint8_t open[2]; /* at its head, at its foot */
};

/* Rules on one line: pieces [first, first + n), from left to right or from top to bottom. */
struct ruled_line {
	int32_t at;
	uint32_t first, n;
};

struct ruled_piece {
	int32_t from, to;
	uint32_t group; /* another that it touches; itself where it is the first of its table */
	uint32_t line;
};

/* A line between two columns, or two rows, of a table: which of the page's lines, or RULED_NONE. */
struct ruled_edge {
	int32_t at;
	uint32_t line;
};

#define RULED_NONE UINT32_MAX

struct ruled {
	struct ruled_table *tables;
	size_t ntables, tables_cap;
	struct ruled_cell *cells;
	size_t ncells, cells_cap;
	struct ruled_edge *edges;
	size_t nedges, edges_cap;
	uint32_t *squares;
	size_t nsquares, squares_cap;
	/* Lines across and down, and their pieces. */
	struct ruled_line *line[2];
	size_t nline[2], line_cap[2];
	struct ruled_piece *piece;
	size_t npieces, piece_cap;
	uint32_t first_down; /* the first piece that goes down */
	uint32_t *order, *start; /* pieces, table by table, and where each begins */
	size_t order_cap, start_cap;
};

/* Finds the tables of the rules (which it sorts); r is zeroed memory or from an earlier call. */
void ruled_read(struct ruled *r, struct drawn_rules rules[2]);

/* The table at a place of the page, the innermost, or RULED_NONE. */
uint32_t ruled_table_at(const struct ruled *r, int32_t x, int32_t y);

/* The cell of that table there: an index in r->cells. */
uint32_t ruled_cell_at(const struct ruled *r, const struct ruled_table *t, int32_t x, int32_t y);

void ruled_free(struct ruled *r);

#endif
