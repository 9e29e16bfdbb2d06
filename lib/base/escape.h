/*
 * escape: the fields of a record, as dr-record(5) writes them.
 *
 * TAB, LF, CR and backslash are \t \n \r \\ in a field; other control
 * characters never come out, nor do characters without width and those that
 * turn the direction of text, such as U+200B and U+202E.
 */
#ifndef ESCAPE_H
#define ESCAPE_H

#include <stddef.h>

#include "base/span.h"

/* Escapes and unescapes a field.  dst has room for 2 * n bytes; returns the length. */
size_t escape_field(char *dst, const char *s, size_t n);
size_t escape_undo(char *dst, const char *s, size_t n);

/* For a message: the same, but a backslash is one, and TAB, LF and CR do not come out either.  dst has room for n bytes. */
size_t escape_plain(char *dst, const char *s, size_t n);

/*
 * An escaped field as it may be written again, whoever wrote it before: valid
 * UTF-8, the four escapes and no other, no control characters.  That is the
 * field itself, or in *buf (of *cap bytes, made larger as needed) what is left of it.
 */
struct span escape_clean(struct span field, char **buf, size_t *cap);

#endif
