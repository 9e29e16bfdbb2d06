/*
 * passage: the prose of two reports, section by section.
 *
 * A section's paragraphs are put in order by their numbers, and sections by
 * their own: 0, 1, 1.1, and so on.
 */
#ifndef PASSAGE_H
#define PASSAGE_H

#include "compare.h"
#include "pairing.h"

/* One paragraph: the parts of its key text.SECTION.NUMBER, and what it says. */
struct passage {
	struct span key, section, number, value;
	size_t order; /* among records of one key: the last counts */
};

struct passages {
	struct passage *v;
	size_t n, cap;
	struct span *text; /* the values of one section */
	size_t ntext, text_cap;
	struct clauses clauses;
};

/* Memory that is used again for the next reports.  All zero before it is used first. */
struct prose_job {
	struct passages old, new;
	struct pairing pairing;
	int coarse; /* counts sections that were too long to pair what changed in them */
};

/*
 * A difference for each section: the number of paragraphs on either side and
 * how much is alike; with `detail` behind it one for each paragraph that is
 * gone, new or changed.  With `all` also what is the same.
 */
void passage_compare(struct prose_job *j, const struct sheet *old, const struct sheet *new, int all, int detail,
    compare_found *found, void *ctx);

void passage_free(struct prose_job *j);

#endif
