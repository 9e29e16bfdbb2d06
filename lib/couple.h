/*
 * couple: which report is compared with which.
 *
 * Either all reports come in one stream, sorted by agency and year, and each
 * is coupled with that of the year before; or they come in two, sorted by
 * agency, and each of the first is coupled with that of the same agency in the
 * second.  What is out of order, not known or without a counterpart is named
 * on standard error.  Two reports are in memory, or four.
 */
#ifndef COUPLE_H
#define COUPLE_H

#include "sheet.h"

typedef void couple_found(void *ctx, struct sheet *old, struct sheet *new);

/* What came of it: bits. */
enum {
	COUPLE_ALONE = 1, /* a report had no counterpart */
	COUPLE_TROUBLE = 2 /* input that could not be read or understood */
};

/* One stream, out of n files; as for gather_files(). */
int couple_years(int n, char **files, couple_found *found, void *ctx);

/*
 * Two files.  Where each holds one report, these are coupled whatever the
 * agencies are called.
 */
int couple_files(const char *old, const char *new, couple_found *found, void *ctx);

#endif
