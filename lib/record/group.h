/*
 * group: reads records, and gives one report after the other.
 *
 * Input that is sorted, or that dr-extract wrote, has the records of an agency
 * and a year together: of one report, or of several, which sort(1) mixes.  All
 * of these are in memory, and the report that went before them.  Reports
 * without agency or year are told apart in the same way, up to 64 at once.
 *
 * Messages about the input are written here: what concerns the whole stream
 * only once, with a count.
 */
#ifndef GROUP_H
#define GROUP_H

#include <stdio.h>

#include "record/facts.h"

/*
 * Called with all reports of one agency and one year, which are n.  v[0] is
 * the one that is compared (see facts_by_choice()); a message names the
 * others.  A report without agency or year comes alone.  `last` is
 * v[0] of the call before, NULL at first.  After the last report there is one
 * more call, with n = 0.
 */
typedef void group_done(void *ctx, struct facts *const *v, size_t n, struct facts *last);

/* Other messages: bits. */
enum {
	GROUP_TWICE = 1, /* that a report states a key twice */
	GROUP_YEARS =
	    2 /* that years of an agency are not together, or go back: trouble.  Takes some 24 bytes per agency */
};

struct group;

struct group *group_new(group_done *done, int flags, void *ctx);

/*
 * Takes every record of the stream `in`, called `file` in messages.  Lines
 * that are not records are named and skipped.  Returns 0, or -1 where
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
 * The other way round, to read two inputs at once: `done` is NULL, and the
 * reports that are compared are requested one by one.  group_open() names the file, and returns 0, or -1 where it
 * cannot be read, after a message; group_next() gives its next report, NULL at
 * its end.  A report is the caller's until it goes back.
 */
int group_open(struct group *g, const char *file);
struct facts *group_next(struct group *g);
void group_back(struct group *g, struct facts *s);

/*
 * Hands over what is left, writes the remaining messages, and frees.  Returns 1
 * where some input could not be read or understood, or where there was no
 * record at all; else 0.
 */
int group_close(struct group *g);

#endif
