/*
 * ruled: drawn rules become tables of cells.
 *
 * Rules that lie on one line are one, whatever pieces they are drawn in, and
 * rules that touch are of one table.  What no rule separates is one cell; a
 * cell of another shape than a rectangle, or with a gap in its border, is no
 * certain one.  A table whose upright rules go on below its last line is open
 * there: its row goes on on the next page.  Rules that separate no columns make
 * no table: its cells are where their words are, as in one without rules.
 */
#ifndef DRAWING_RULED_H
#define DRAWING_RULED_H

#include "drawing/canvas.h"

struct ruled_cell {
	uint32_t row, col; /* of its upper left corner, in its table */
	uint32_t rowspan, colspan;
	uint8_t doubtful; /* where it ends cannot be told */
	/* For others to say: */
	uint8_t spoilt; /* it is not certain what is in it */
	size_t first, n; /* lines of text in it */
};

struct ruled_table {
	struct sheet sheet; /* its page */
	union area box; /* around it */
	uint32_t cols, rows;
	uint32_t edges[2]; /* lines between rows, and between columns: ruled->edges[edges[DOWN] .. + cols] */
	uint32_t squares; /* the cell of each column of each row of the last page: ruled->squares[squares .. ] */
	uint32_t cells, ncells; /* ruled->cells, row by row */
	uint32_t ways[CANVAS_WAYS]; /* for others to say: glyphs in it by the way of their text */
	/* At its head, at its foot: its first row began on the page before, its last goes on on the next. */
	uint8_t open[2];
};

/* Rules on one line: pieces [first, first + n), from left to right or from top to bottom. */
struct ruled_line {
	int32_t at;
	uint32_t first, n;
};

struct ruled_piece {
	int32_t from, to;
	uint32_t group; /* another that it touches; itself where it is the first of its table */
};

/* A line between two columns, or two rows, of a table: which of the page's lines, or RULED_NONE. */
struct ruled_edge {
	int32_t at;
	uint32_t line;
};

#define RULED_NONE UINT32_MAX

/* Of all pages that were read, but for what only the last has. */
struct ruled {
	struct ruled_table *tables;
	size_t ntables, tables_cap;
	size_t page; /* the first table of the last page */
	struct ruled_cell *cells;
	size_t ncells, cells_cap;
	struct ruled_edge *edges;
	size_t nedges, edges_cap;
	uint32_t *squares;
	size_t nsquares, squares_cap;
	/* Lines across and down, of the page or of one table, and their pieces. */
	struct ruled_line *line[2];
	size_t nline[2], line_cap[2];
	struct ruled_piece *piece;
	size_t npieces, piece_cap;
};

/* Forgets all tables; keeps the memory. */
void ruled_clear(struct ruled *r);

/* Adds the tables of a page, from top to bottom; sorts its rules.  r is zeroed memory or from an earlier call. */
void ruled_read(struct ruled *r, struct canvas *s);

/* Which of n columns or rows a place is in. */
uint32_t ruled_between(const struct ruled_edge *edges, uint32_t n, int32_t at);

/* The innermost table at a place of the last page, or NULL. */
struct ruled_table *ruled_table_at(const struct ruled *r, const int32_t at[2]);

/* The cell of that table there. */
uint32_t ruled_cell_at(const struct ruled *r, const struct ruled_table *t, const int32_t at[2]);

void ruled_free(struct ruled *r);

#endif
