/*
 * escape: the fields of a record, as dr-record(5) writes them.
 *
 * TAB, LF, CR and backslash are \t \n \r \\ in a field; other control
 * characters are never written, nor are characters without width and those
 * that change the direction of text, such as U+200B and U+202E.
 */
#ifndef ESCAPE_H
#define ESCAPE_H

#include <stddef.h>

#include "base/span.h"

/* Escapes and unescapes a field.  dst has room for 2 * n bytes; returns the length. */
size_t escape_field(char *dst, const char *s, size_t n);
size_t escape_undo(char *dst, const char *s, size_t n);

/* For a message: the same, but a backslash is kept, and TAB, LF and CR are left out.  dst has room for n bytes. */
size_t escape_plain(char *dst, const char *s, size_t n);

/*
 * An escaped field made safe to write again, whoever wrote it: valid UTF-8,
 * the four escapes and no other, no control characters.  That is the field
 * itself, or a copy in *buf (of *cap bytes, made larger as needed).
 */
struct span escape_clean(struct span field, char **buf, size_t *cap);

#endif
