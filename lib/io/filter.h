/*
 * filter: what the programs have in common.
 *
 * They speak on standard error as `PROGRAM: FILE:LINE: message`, write whole
 * lines, and say at the end whether all of them arrived.  There is one
 * standard output and one program, so there is no handle to pass around.
 */
#ifndef FILTER_H
#define FILTER_H

#include "base/span.h"

enum { FILTER_TROUBLE = 2 }; /* exit status */

/* The program's name, for messages. */
void filter_begin(const char *program);

/*
 * A message, as printf(3) has it, about line `line` of a file, or about the
 * whole file where it is 0; in English, and written in the user's language,
 * as those below are too.  The file's name may hold any bytes, and so may what
 * the message quotes: it comes out fit for a terminal.
 */
void filter_say(struct span file, size_t line, const char *message, ...);

/* A message about a record, given its source field (still escaped) and its key. */
void filter_say_of(struct span source, struct span key, const char *message, ...);

/* A message that is about no file: `PROGRAM: what: message`. */
void filter_trouble(const char *what, const char *message);

/* Writes s[0..n), whole lines, to standard output, sooner or later. */
void filter_write(const char *s, size_t n);

/*
 * Hands over what is not written yet, and closes standard output.  Returns
 * `status`, or FILTER_TROUBLE where something could not be written, which
 * it says, unless it was that nobody reads on.
 */
int filter_close(int status);

/* Writes one line, a NUL-ended string, and closes standard output: all that -h and -V do.  Returns as filter_close. */
int filter_answer(const char *line);

#endif
