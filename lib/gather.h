/*
 * gather: records in, one report after the other out.
 *
 * A report is what has one agency and one year, as far as those are known;
 * where agency or year is `-`, what has one file.  Input that is sorted, or
 * that dr-extract wrote, has the records of a report together; then one
 * report is in memory, and the one before it.
 */
#ifndef GATHER_H
#define GATHER_H

#include <stdio.h>

#include "sheet.h"

/*
 * Called with each report that is whole.  `before` is the one before it
 * where that is of the same agency, and both years are known; else NULL.
 */
typedef void gather_done(void *ctx, struct sheet *now, struct sheet *before);

/* A sentence about the input; line is 0 where it is about the whole file. */
typedef void gather_say(void *ctx, struct span file, size_t line, const char *message);

struct gather;

struct gather *gather_new(gather_done *done, gather_say *say, void *ctx);

/*
 * Takes every record of the stream `in`, called `file` in messages.  Lines
 * that are no records are named and left out.  Returns 0, or -1 where
 * reading failed, with errno set; the report that was being read is left out
 * then.
 */
int gather_read(struct gather *g, FILE *in, const char *file);

/*
 * The same for the files of a command line, `-` or none of them meaning
 * standard input; one that cannot be read is named.
 */
void gather_files(struct gather *g, int n, char **files);

/*
 * The other way round, for who reads two inputs at once: nothing is handed
 * over to `done`, which may be NULL, but each report is asked for.
 * gather_open() names the file, and returns 0, or -1 where it cannot be read,
 * which is said; gather_next() gives its next report, NULL at its end.  A
 * report is the caller's until it goes back.
 */
int gather_open(struct gather *g, const char *file);
struct sheet *gather_next(struct gather *g);
void gather_back(struct gather *g, struct sheet *s);

/*
 * Hands over what is left, and frees.  Returns 1 where some input could not be
 * read or understood, or a report came in pieces; else 0.
 */
int gather_close(struct gather *g);

#endif
