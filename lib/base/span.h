/*
 * span: a piece of text with a length, which belongs to someone else.
 */
#ifndef SPAN_H
#define SPAN_H

#include <stddef.h>
#include <string.h>

/* Not NUL-terminated. */
struct span {
	const char *s;
	size_t n;
};

/* All of a NUL-terminated string. */
struct span span_of(const char *s);

/* Where the n bytes at `word` end in the text, the first time that they occur; NULL where they do not, or n is 0. */
const char *span_after(struct span t, const char *word, size_t n);

/* Whether they occur, as no bytes do everywhere. */
static inline int
span_has(struct span t, const char *word, size_t n)
{
	return n == 0 || span_after(t, word, n) != NULL;
}

/* Whether a and b are the same bytes; whether a begins, or ends, with the NUL-terminated word. */
static inline int
span_same(struct span a, struct span b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

static inline int
span_starts(struct span a, const char *word)
{
	size_t n = strlen(word);

	return a.n >= n && memcmp(a.s, word, n) == 0;
}

int span_ends(struct span a, const char *word);

/* The length of the first of n words that the text begins, or ends, with; 0 where there is none. */
size_t span_starts_any(struct span a, const char *const *words, size_t n);
size_t span_ends_any(struct span a, const char *const *words, size_t n);

/* Whether one of n words occurs in the text. */
int span_has_any(struct span t, const char *const *words, size_t n);

/* Less than, equal to or greater than 0 as a is before, the same as or after b, byte by byte. */
int span_order(struct span a, struct span b);

/* The same of numbers, for qsort(). */
#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

/* How many elements an array has. */
#define COUNT(a) (sizeof(a) / sizeof *(a))

#endif
