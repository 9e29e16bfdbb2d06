/*
 * drawing: what `mutool trace` shows of a PDF becomes a page.
 *
 * Cells are what the rules of a page enclose, and are as certain as those of
 * marked-up tables: from there on they are the same.  What is around the tables
 * is prose, in paragraphs; a table that no rules enclose becomes lines of text,
 * with their words in columns.  Numbers of lines are those of the PDF's pages.
 *
 * Text of each direction is read as if the page were turned so that it runs to
 * the right; a table is of the direction of most of its text.
 *
 * What cannot be certain is not read: a cell whose text crosses a rule or
 * leaves the page, has a glyph without a character, or one that is struck out,
 * turned or below a picture; one that has a picture, a shape, another table or the
 * labels of two rows in it, or that rules enclose in part; all cells of a page of
 * which the trace lost something.
 */
#ifndef DRAWING_H
#define DRAWING_H

#include "drawing/canvas.h"
#include "drawing/ruled.h"
#include "drawing/text.h"
#include "drawing/trace.h"
#include "page/grid.h"
#include "page/page.h"

enum { DRAWING_BODIES = 16 };

struct drawing {
	struct trace trace;
	struct canvas canvas; /* the current page */
	struct ruled ruled;
	struct grids grids;
	struct ruled_edge *common; /* edges of all parts of a table */
	size_t common_cap;
	struct text_lines inside, outside; /* in cells, and not */
	struct text_body bodies[DRAWING_BODIES]; /* kinds of lines */
	uint32_t nbodies;
};

/* Fills the page from s[0..n), valid UTF-8; d is zeroed memory or from an earlier call. */
void drawing_read(struct drawing *d, struct page *p, const char *s, size_t n);

void drawing_free(struct drawing *d);

#endif
