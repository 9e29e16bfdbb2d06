/*
 * select: which columns a table of reports has, and their values.
 *
 * A report is a line.  Without patterns the columns are agency, year, form,
 * title, day of publication, every cell of the forms, and the file.  With
 * patterns they are agency, year, and what the patterns name.  Either way they are
 * known before the first record is read, and never move.
 */
#ifndef SELECT_H
#define SELECT_H

#include "record/facts.h"

struct select_column {
	const struct select_kind *kind;
	int number; /* of the cell, or of the key of meta */
	const char *name; /* its heading, where that is not a key; of a column of prose the pattern */
	size_t records; /* that a column of prose had so far */
};

struct selection {
	struct select_column *v;
	size_t n, cap;
	char *text; /* the joined value of a column of prose */
	size_t text_cap;
	char *key; /* NUL-ended, for a pattern */
	size_t key_cap;
	const struct said **found; /* records of a column of prose */
	size_t found_cap;
};

/* The columns that are always the same: the cells are those of `forms`, bits. */
void select_all(struct selection *p, int forms);

/*
 * Agency and year, and the keys that match one of n patterns (fnmatch), in
 * the forms' order; keys of meta before the cells.  A pattern that names
 * prose or claims is one column after them, and `source`, the file, is last.  Returns NULL, or the first
 * pattern that cannot match any key.  The patterns are not copied.
 */
const char *select_keys(struct selection *p, char *const *patterns, int n);

enum { SELECT_HEADING = FORM_PATH };

/*
 * The heading of column i: its key or name, or where `printed` is set what
 * the form prints there.  It points into dst, of SELECT_HEADING bytes, or to a pattern.
 */
struct span select_heading(const struct selection *p, size_t i, int printed, char *dst);

/* The next pattern, from *i on, that names prose or claims of which no report had any; or NULL. */
const char *select_unmatched(const struct selection *p, size_t *i);

/* What the report has in column i, escaped as in records; valid until the next call. */
struct span select_value(struct selection *p, size_t i, const struct facts *s);

void select_free(struct selection *p);

#endif
