/*
 * drawing: what `mutool trace` shows of a PDF becomes a page.
 *
 * Cells are what the rules of a page enclose, and are as certain as those of
 * marked-up tables: from there on they are the same.  What is around the tables
 * is prose, in paragraphs; a table that no rules enclose becomes lines of text,
 * with their words in columns.  Numbers of lines are those of the PDF's pages.
 *
 * What cannot be certain is not read: a cell whose text crosses a rule or
 * leaves the page, or has a glyph without a character; one that rules enclose in
 * part; all cells of a page of which the trace lost something.
 */
#ifndef DRAWING_H
#define DRAWING_H

#include "drawing/canvas.h"
#include "drawing/ruled.h"
#include "drawing/text.h"
#include "drawing/trace.h"
#include "page/grid.h"
#include "page/page.h"

struct drawing_cell {
	struct ruled_cell at; /* rowspan is 0 where it is not written */
	size_t first, n; /* its lines: in drawing->inside */
	uint8_t spoilt; /* it is not certain what is in it */
};

/* A table, or what one page has of it. */
struct drawing_table {
	uint32_t sheet, number; /* its page's index, and number */
	int32_t x[2], y[2];
	size_t first, n; /* its cells */
	size_t edges; /* where its columns begin and end: drawing->edges[edges .. edges + cols] */
	uint32_t cols, rows;
	uint32_t head; /* rows that only repeat the headings of the page before */
	uint8_t open[2]; /* its first row began on the page before, its last goes on on the next */
};

enum { DRAWING_BODIES = 16 };

struct drawing {
	struct trace trace;
	struct canvas canvas;
	struct ruled ruled;
	struct grids grids;
	uint32_t *cell_of; /* the cell that each glyph of the page is in */
	size_t cell_of_cap;
	struct glyph *sorted; /* the glyphs by cell; those in none are last */
	size_t sorted_cap;
	size_t *start; /* where each cell's begin */
	size_t start_cap;
	/* Of the whole document. */
	struct drawing_table *tables;
	size_t ntables, tables_cap;
	struct drawing_cell *cells;
	size_t ncells, cells_cap;
	int32_t *edges;
	size_t nedges, edges_cap;
	int32_t *common; /* edges of all parts of a table */
	size_t common_cap;
	int32_t *widest; /* text of each column of the current table */
	size_t widest_cap;
	struct text_lines inside, outside; /* in cells, and not */
	const struct text_line **join; /* lines of the current paragraph */
	size_t join_cap;
	struct text_body bodies[DRAWING_BODIES]; /* kinds of lines */
	uint32_t nbodies;
	uint32_t pages; /* read so far */
};

/* Fills the page from s[0..n), valid UTF-8; d is zeroed memory or from an earlier call. */
void drawing_read(struct drawing *d, struct page *p, const char *s, size_t n);

void drawing_free(struct drawing *d);

#endif
