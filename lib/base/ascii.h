/*
 * ascii: letters and digits of ASCII, whatever the locale says.
 */
#ifndef ASCII_H
#define ASCII_H

#include <stddef.h>
#include <stdint.h>

#include "base/span.h"

static inline int
ascii_is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

static inline int
ascii_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline char
ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static inline int
ascii_same_char(char a, char b)
{
	return a == b || ascii_lower(a) == ascii_lower(b);
}

/* Whether n bytes are the same, in whatever case their letters are. */
static inline int
ascii_same(const char *a, const char *b, size_t n)
{
	size_t i;

	for (i = 0; i < n && ascii_same_char(a[i], b[i]); i++)
		;
	return i == n;
}

/* Writes n at dst in decimal, not NUL-ended, with zeros before it up to `width` digits.  Returns the length, at most 20. */
size_t ascii_number(char *dst, uint64_t n, size_t width);

/* Whether the span is that word, in whatever case. */
int ascii_is(struct span s, const char *word);

#endif
