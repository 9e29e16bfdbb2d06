/*
 * wording: a few words, put so that they can be compared.
 *
 * Titles, fields and names are compared without white space, with half-width
 * digits, and simplified.  What is written stays beside what is compared: both
 * have the same length, so that what was found in the one is cut from the
 * other.
 */
#ifndef WORDING_H
#define WORDING_H

#include <stddef.h>

#include "base/span.h"

enum { WORDING_MAX = 1200 };

#define WORDING_NONE ((size_t)-1)

struct wording {
	const char *s; /* as the page has it, without white space */
	const char *k; /* the same, simplified: what is compared */
	size_t n;
};

/* Where a wording is put together; what does not fit is left out. */
struct wording_room {
	char s[WORDING_MAX], k[WORDING_MAX];
	size_t n;
};

/* Adds t after what is there. */
void wording_add(struct wording_room *r, struct span t);

/* What is in the room, which must outlive it. */
struct wording wording_in(const struct wording_room *r);

/* Both in one: t alone. */
struct wording wording_of(struct wording_room *r, struct span t);

/*
 * Words are given as a list, simplified, with a blank between two: "公布 发布
 * 印发".  Takes the next one off *words; n is 0 where none is left.
 */
struct span wording_next(const char **words);

/*
 * Where the word of a list that is first in w begins, or the one that ends last,
 * as an offset; or WORDING_NONE.  *to gets where it ends; it may be NULL.
 */
size_t wording_find(struct wording w, const char *words, size_t *to);
size_t wording_last(struct wording w, const char *words, size_t *to);

/* Whether one of the words is in it; whether it is one of them. */
int wording_has(struct wording w, const char *words);
int wording_is(struct wording w, const char *words);

/* Length of the first of the words that w begins with, or ends in; else 0. */
size_t wording_starts(struct wording w, const char *words);
size_t wording_ends(struct wording w, const char *words);

/* From offset `from`, n bytes; and without the first or last n. */
struct wording wording_cut(struct wording w, size_t from, size_t n);
struct wording wording_after(struct wording w, size_t n);
struct wording wording_before(struct wording w, size_t n);

/* Without the words of a list that it begins with, or ends in. */
struct wording wording_skip(struct wording w, const char *words);
struct wording wording_drop(struct wording w, const char *words);

/* As the page has it. */
struct span wording_text(struct wording w);

#endif
