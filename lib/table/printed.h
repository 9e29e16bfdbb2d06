/*
 * printed: the columns of a table as the page prints them.
 *
 * The headings above a row are read once for every layout: whole in cells, or
 * broken over lines, one after the other or one below the other.  They may say
 * that a column of the form is not where the form has it: then its numbers are
 * not written.  They never say where a number belongs that has no place.
 */
#ifndef PRINTED_H
#define PRINTED_H

#include "table/match.h"

struct printed {
	size_t upto; /* rows of the page before this one are known */
	uint32_t moved; /* bits of the columns whose heading is elsewhere, or in two places */
	uint32_t others; /* bits of the columns that have another heading than the form's */
	uint32_t twice; /* of the columns whose heading is there more often than the form has it */
	int extra; /* columns that the form does not have, */
	int inner; /* and whether one of them is before one that it has */
	int formal; /* all are there, each in the form's place */
	const char *why; /* what is above several columns, or beside none, says that all are another's; or NULL */
};

/*
 * Reads the headings above row `row` of the page, from row `from` on.  *h is
 * zeroed memory, or from an earlier row with the same set of columns.
 */
void printed_read(
    struct printed *h, const struct match *m, struct page *p, size_t from, size_t row, const struct columns *set);

#endif
