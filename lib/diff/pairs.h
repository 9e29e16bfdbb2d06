/*
 * pairs: which report is compared with which.
 *
 * Either all reports come in one stream, the years of an agency together and
 * in order, and each is paired with that of the year before; or they come in
 * two, sorted by agency, and each of the first is paired with that of the same
 * agency in the second.  Of several reports of one agency and year one is
 * paired, see `group`.  What is out of order, not known or without a
 * counterpart is named on standard error.  The reports of two years are in
 * memory, or of four.
 */
#ifndef PAIRS_H
#define PAIRS_H

#include "record/facts.h"

typedef void pairs_found(void *ctx, struct facts *old, struct facts *new);

/* What came of it: bits. */
enum {
	PAIRS_ALONE = 1, /* a report had no counterpart */
	PAIRS_TROUBLE = 2 /* input that could not be read or understood */
};

/* One stream, out of n files; as for group_files(). */
int pairs_years(int n, char **files, pairs_found *found, void *ctx);

/*
 * Two files.  Where each holds one report, these are paired whatever the
 * agencies are called.
 */
int pairs_files(const char *old, const char *new, pairs_found *found, void *ctx);

#endif
