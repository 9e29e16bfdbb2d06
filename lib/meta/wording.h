/*
 * wording: a few words of a page, put so that they can be compared.
 *
 * Titles, fields and names are compared without white space, with half-width
 * digits, and simplified.  What is written stays beside what is compared: both
 * have the same length, so that what was found in the one is cut from the
 * other.
 */
#ifndef WORDING_H
#define WORDING_H

#include <stddef.h>

#include "page/page.h"

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

/* Where `word` (simplified) is first, or last, as an offset; or WORDING_NONE. */
size_t wording_find(struct wording w, const char *word);
size_t wording_last(struct wording w, const char *word);

/* Whether one of n words is in it. */
int wording_has(struct wording w, const char *const *words, size_t n);

/* Length of `word` where w begins with it, or ends in it; else 0. */
size_t wording_starts(struct wording w, const char *word);
size_t wording_ends(struct wording w, const char *word);

/* The same with n words: of the first that fits. */
size_t wording_starts_any(struct wording w, const char *const *words, size_t n);
size_t wording_ends_any(struct wording w, const char *const *words, size_t n);

/* From offset `from`, n bytes; and without the first or last n. */
struct wording wording_cut(struct wording w, size_t from, size_t n);
struct wording wording_after(struct wording w, size_t n);
struct wording wording_before(struct wording w, size_t n);

/* As the page has it. */
struct span wording_text(struct wording w);

/* The text of a line without the bars of a layout table's cells around it. */
struct span wording_line(const struct line *l);

#endif
