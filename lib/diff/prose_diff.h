/*
 * prose_diff: the prose of two reports, section by section.
 *
 * A section's paragraphs are put in order by their numbers, and sections by
 * their own: 0, 1, 1.1, and so on.
 */
#ifndef PROSE_DIFF_H
#define PROSE_DIFF_H

#include "diff/compare.h"
#include "diff/paragraphs.h"

/* One paragraph: the parts of its key text.SECTION.NUMBER, and what it says. */
struct passage {
	struct span key, section, number, value;
};

struct passages {
	struct passage *v;
	size_t n, cap;
	struct span *text; /* the values of one section */
	size_t ntext, text_cap;
	struct clauses clauses;
};

/* Memory that is used again for the next reports.  All zero before it is used first. */
struct prose_diff {
	struct passages old, new;
	struct paragraphs pairs;
	int coarse; /* counts sections that were too long to pair what changed in them */
};

/*
 * A difference for each section: the number of paragraphs on either side and
 * how much is alike; with `detail` followed by one for each paragraph that is
 * gone, new or changed.  With `all` also what is the same.
 */
void prose_diff_compare(struct prose_diff *j, const struct facts *old, const struct facts *new, int all, int detail,
    compare_found *found, void *ctx);

void prose_diff_free(struct prose_diff *j);

#endif
