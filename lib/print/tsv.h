/*
 * tsv: lines of fields for other programs, separated by TAB or by comma.
 *
 * Separated by TAB, fields keep the escapes of records, and a line ends with LF.
 * Separated by comma, they follow RFC 4180: the escapes undone, quotes
 * around what needs them, CR LF at the end of a line.  A text that spreadsheet
 * programs would run as a formula has an apostrophe in front, unless
 * `unguarded` is set.
 */
#ifndef TSV_H
#define TSV_H

#include "base/span.h"

struct tsv {
	int comma, unguarded; /* set by the caller */
	char *line;
	size_t n, cap;
	size_t kept; /* bytes that the next line begins with */
	char *clean, *plain;
	size_t clean_cap, plain_cap;
};

/*
 * Adds a field, escaped as in records, to the line.  Whatever bytes it has,
 * what is written is valid UTF-8 without control characters but those that
 * the escapes stand for.
 */
void tsv_field(struct tsv *t, struct span field);

/* Ends the line, and writes it with filter_write(). */
void tsv_end(struct tsv *t);

/* Begins the lines to come with the fields that this line has so far; forgets them, and this line. */
void tsv_keep(struct tsv *t);
void tsv_forget(struct tsv *t);

void tsv_free(struct tsv *t);

#endif
