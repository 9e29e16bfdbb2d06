/*
 * form_table: one table of a report, with the rows and columns, groups and headings
 * that the official form has.
 *
 * For other programs, as lines of fields, where a label of
 * several rows or columns is at the first of them.  For a reader at a
 * terminal, in aligned columns, where labels are indented below their group,
 * and long ones broken.
 */
#ifndef FORM_TABLE_H
#define FORM_TABLE_H

#include "print/terminal.h"
#include "print/tsv.h"
#include "record/facts.h"

enum { FORM_TABLE_LINES = 48 };

struct form_table {
	const struct table *table;
	int aligned;
	int levels; /* of labels that are beside rows */
	int reports; /* so far: 0 or 1 */
	int nlines;
	struct terminal_line line[FORM_TABLE_LINES];
	struct terminal drawing;
};

/* Sets it up for a table. */
void form_table_begin(struct form_table *w, const struct table *table, int aligned);

/* Writes the table of a report, below a line with agency and year; a blank line precedes it, except for the first. */
void form_table_report(struct form_table *w, struct tsv *t, const struct facts *s);

void form_table_free(struct form_table *w);

#endif
