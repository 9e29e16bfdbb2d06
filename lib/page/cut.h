/*
 * cut: lines of a page in pieces.
 *
 * Where newlines were lost a heading is inside a line.  Cut there, the
 * pieces are lines like any others.
 */
#ifndef CUT_H
#define CUT_H

#include "page/page.h"

/* Where a line is cut in two: its index, and the first byte of the second piece, in its text. */
struct cut {
	size_t line;
	const char *at;
};

/*
 * Cuts lines of the page at n places, in their order; each piece has the number
 * of the line.  Rows, boxes and what is outside get the indices of the new lines.
 */
void cut_lines(struct page *p, const struct cut *cuts, size_t n);

#endif
