/*
 * record: the interface of the programs, one fact on one line.
 *
 * Six fields, separated by TAB, ended by LF, in UTF-8: agency, year, key,
 * value, source (FILE:LINE), raw.  dr-record(5) is the contract.
 *
 * Inside a field TAB, LF, CR and backslash are \t \n \r \\; other
 * control characters never come out: the writer leaves them out.
 */
#ifndef RECORD_H
#define RECORD_H

#include <stddef.h>

#include "base/span.h"

enum { RECORD_AGENCY, RECORD_YEAR, RECORD_KEY, RECORD_VALUE, RECORD_SOURCE, RECORD_RAW, RECORD_FIELDS };

/* --- writing --- */

typedef void record_out(void *ctx, const char *s, size_t n);

struct record_writer {
	record_out *out;
	void *ctx;
	char *buf; /* whole reports only, so that they arrive in one piece where that can be had */
	size_t len, cap;
	size_t prefix, prefix_cap; /* agency TAB year TAB, escaped, and FILE: */
	char *head;
	size_t file, file_cap;
	char *name;
};

/* Prepares a writer, which gives `out` the records of whole reports, and ctx. */
void record_open(struct record_writer *w, record_out *out, void *ctx);

/* Agency, year and file name of the records that follow, unescaped. */
void record_report(struct record_writer *w, struct span agency, struct span year, struct span file);

/*
 * Writes one record.  value and raw are unescaped UTF-8; key is ASCII; line
 * is 1 or more.
 */
void record_write(struct record_writer *w, struct span key, struct span value, size_t line, struct span raw);

/* Hands over what is left, and frees. */
void record_close(struct record_writer *w);

/* --- reading --- */

/*
 * Takes the line s[0..n) (without its LF) apart.  The fields point into the
 * line, still escaped.  `before` has the fields of a line before, which is
 * still in memory, or is NULL: most lines begin as the one before does.
 * Returns 2 where the line has the agency, the year and the file of that line,
 * 1 where it has the agency and the year, else 0;
 * -1 where it is no record: not six fields, a year that is neither four
 * digits nor `-`, or no key.
 */
int record_read(struct span field[RECORD_FIELDS], const struct span *before, const char *s, size_t n);

#endif
