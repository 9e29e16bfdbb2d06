/*
 * filter: what the programs have in common.
 *
 * They write messages to standard error as `PROGRAM: FILE:LINE: message`, write
 * whole lines, and report at the end whether all of them were written.  There is one
 * standard output and one program, so there is no handle to pass around.
 */
#ifndef FILTER_H
#define FILTER_H

#include "base/span.h"

enum { FILTER_TROUBLE = 2 }; /* exit status */

/* The program's name, for messages. */
void filter_begin(const char *program);

/*
 * Writes a message, a format of printf(3) in English, about line `line` of a
 * file, or about the whole file where it is 0.  This one and those below are
 * written in the user's language.  The name of the file and the arguments may
 * contain any bytes: they are made safe for a terminal.
 */
void filter_say(struct span file, size_t line, const char *message, ...);

/* A message about a record, given its source field (still escaped) and its key. */
void filter_say_of(struct span source, struct span key, const char *message, ...);

/* A message that is not about a file: `PROGRAM: what: message`. */
void filter_trouble(const char *what, const char *message);

/* Writes s[0..n), whole lines, to standard output, now or later. */
void filter_write(const char *s, size_t n);

/*
 * Writes what is left, and closes standard output.  Returns
 * `status`, or FILTER_TROUBLE where something could not be written; a message
 * says so, unless the reader closed the pipe.
 */
int filter_close(int status);

/* Writes one line, a NUL-ended string, and closes standard output: all that -h and -V do.  Returns as filter_close. */
int filter_answer(const char *line);

#endif
