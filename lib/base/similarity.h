/*
 * similarity: how much of two texts is in the same words.
 *
 * A text is cut into clauses, and each clause is paired with one of the other
 * text that is the same, wherever that is.  The share is that of the
 * letters in paired clauses among the letters of both texts.  Digits and
 * Chinese numerals are not letters, so figures and years do not count.
 * dr-diff(1) defines the measure, so that others can compute it; it takes
 * n log n steps for a text of n characters, whatever the text.
 */
#ifndef SIMILARITY_H
#define SIMILARITY_H

#include <stddef.h>
#include <stdint.h>

#include "base/span.h"

struct clause {
	const uint32_t *s; /* its letters, folded; set once all are there */
	size_t at, n; /* where they begin among the letters of the text, and how many they are */
};

/* A text's clauses.  All zero is an empty text. */
struct clauses {
	uint32_t *letter;
	size_t n, cap;
	struct clause *v;
	size_t nv, vcap;
	int sorted;
};

/* Makes the text empty; its memory is kept. */
void similarity_clear(struct clauses *c);

/* Adds a paragraph, with the escapes of dr-record(5).  Bytes that are not UTF-8 do not count. */
void similarity_add(struct clauses *c, struct span paragraph);

void similarity_free(struct clauses *c);

/*
 * The share that is alike, in per mille, rounded half up; -1 where neither
 * text has a letter.  Puts the clauses in order, and changes nothing else.
 */
int similarity(struct clauses *a, struct clauses *b);

/* The same in letters: how many letters of a are in clauses that are paired with one of b. */
size_t similarity_letters(struct clauses *a, struct clauses *b);

#endif
