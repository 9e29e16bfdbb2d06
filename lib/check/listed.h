/*
 * listed: files of lines that a user gives beside records: areas, known findings.
 *
 * Lines are fields with one TAB between, in UTF-8, ended by LF or CR LF; empty
 * lines count for nothing.
 */
#ifndef LISTED_H
#define LISTED_H

#include <stddef.h>

#include "base/span.h"

struct listed {
	struct span name; /* of the file */
	char *text; /* all of it, where the fields are */
	size_t cap, n, at, line; /* line: number of the one that was read last */
};

/* Reads the file, whose name must stay.  Returns 0, or -1 where that failed, which is said.  listed_free() in any case. */
int listed_open(struct listed *l, const char *file);

/*
 * The fields of the next line: at least so many, and at most `most`, without
 * what is after them.  Returns how many they are, 0 at the end, or -1 where
 * they are too few, which is said.
 */
int listed_next(struct listed *l, struct span *field, int least, int most);

/* Says that the agencies of the file named in `names`, the first `shown` of n, have no report; nothing where n is 0. */
void listed_unmet(const struct listed *l, struct span names, int n, int shown);

void listed_free(struct listed *l);

#endif
