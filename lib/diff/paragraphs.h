/*
 * paragraphs: which paragraph of one text became which of another.
 *
 * Paragraphs are paired in order, so that no two pairs cross, those that are
 * the same or have enough clauses in common (see `similarity`), and so that
 * the letters in common are as many as can be.
 */
#ifndef PARAGRAPHS_H
#define PARAGRAPHS_H

#include "base/similarity.h"
#include "label/alike.h"

/* Two paragraphs are one that changed from this share on, in per mille. */
enum { PARAGRAPHS_ALIKE = 250 };

#define PARAGRAPHS_NONE ((size_t)-1)

struct paragraphs_pair {
	size_t old, new; /* which paragraph; PARAGRAPHS_NONE where there is none */
	int alike; /* of two: per mille, as similarity() has it; -1 where one is missing */
};

/* All zero before it is used first. */
struct paragraphs {
	struct paragraphs_pair *v; /* in the order of the texts; what is gone before what is new */
	size_t n, cap;
	int coarse; /* too much text to pair what changed: only what is the same at both ends is */
	struct clauses *clauses; /* the rest is private */
	size_t clauses_cap;
	uint32_t *weight, *best;
	size_t weight_cap, best_cap;
};

/* Pairs paragraphs old[0..nold) with new[0..nnew), with the escapes of dr-record(5). */
void paragraphs_read(struct paragraphs *p, const struct span *old, size_t nold, const struct span *new, size_t nnew);

void paragraphs_free(struct paragraphs *p);

#endif
