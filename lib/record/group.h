/*
 * group: records in, one report after the other out.
 *
 * A report is what has one agency and one year, as far as those are known;
 * where agency or year is `-`, what has one file.  Input that is sorted, or
 * that dr-extract wrote, has the records of a report together; then one
 * report is in memory, and the one before it.
 */
#ifndef GROUP_H
#define GROUP_H

#include <stdio.h>

#include "record/facts.h"

/*
 * Called with each report that is whole.  `before` is the one before it
 * where that is of the same agency, and both years are known; else NULL.
 */
typedef void group_done(void *ctx, struct facts *now, struct facts *before);

/* A sentence about the input; line is 0 where it is about the whole file. */
typedef void group_say(void *ctx, struct span file, size_t line, const char *message);

struct group;

struct group *group_new(group_done *done, group_say *say, void *ctx);

/*
 * Takes every record of the stream `in`, called `file` in messages.  Lines
 * that are no records are named and left out.  Returns 0, or -1 where
 * reading failed, with errno set; the report that was being read is left out
 * then.
 */
int group_read(struct group *g, FILE *in, const char *file);

/*
 * The same for the files of a command line, `-` or none of them meaning
 * standard input; one that cannot be read is named.
 */
void group_files(struct group *g, int n, char **files);

/*
 * The other way round, for who reads two inputs at once: nothing is handed
 * over to `done`, which may be NULL, but each report is asked for.
 * group_open() names the file, and returns 0, or -1 where it cannot be read,
 * which is said; group_next() gives its next report, NULL at its end.  A
 * report is the caller's until it goes back.
 */
int group_open(struct group *g, const char *file);
struct facts *group_next(struct group *g);
void group_back(struct group *g, struct facts *s);

/*
 * Hands over what is left, and frees.  Returns 1 where some input could not be
 * read or understood, or a report came in pieces; else 0.
 */
int group_close(struct group *g);

#endif
