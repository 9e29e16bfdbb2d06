/*
 * terminal: a table for a reader at a terminal, in columns of its width.
 *
 * Labels are indented below their group, and long ones broken; numbers are
 * at the right of their column.  A Chinese character is two columns wide.
 */
#ifndef TERMINAL_H
#define TERMINAL_H

#include "base/span.h"
#include "form/form.h"

struct terminal_line {
	const char *label[FORM_LEVELS]; /* the outer first; "" where it is above already */
	struct span value[FORM_COLUMNS]; /* escaped as in records */
	int reach[FORM_COLUMNS]; /* columns that a heading covers; 0 where one beside it does */
	int values;
};

struct terminal {
	int width[FORM_COLUMNS], label_width; /* in columns of the terminal */
	char *clean; /* a value as it may be written */
	size_t clean_cap;
	char *text; /* a line */
	size_t text_n, text_cap;
};

/* Writes a line with agency and year (escaped as in records), and n lines below it, with filter_write(). */
void terminal_write(struct terminal *w, struct span agency, struct span year, const struct terminal_line *line, int n);

void terminal_free(struct terminal *w);

#endif
