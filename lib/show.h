/*
 * show: one table of a report, with the rows and columns, groups and headings
 * that the official form has.
 *
 * For other programs, as lines of fields, where a label that reaches over
 * several rows or columns stands at the first of them.  For a reader at a
 * terminal, in aligned columns, where labels are indented below their group,
 * and long ones broken.
 */
#ifndef SHOW_H
#define SHOW_H

#include "aligned.h"
#include "sheet.h"
#include "tsv.h"

enum { SHOW_LINES = 48 };

struct show {
	const struct table *table;
	int aligned;
	int levels; /* of labels that stand beside rows */
	int reports; /* so far: 0 or 1 */
	int nlines;
	struct aligned_line line[SHOW_LINES];
	struct aligned drawing;
};

/* Sets it up for a table. */
void show_begin(struct show *w, const struct table *table, int aligned);

/* Writes the table of a report, below a line with agency and year; a blank line parts it from the one before. */
void show_report(struct show *w, struct tsv *t, const struct sheet *s);

void show_free(struct show *w);

#endif
