/*
 * headline: which lines of a page are the title of its report.
 *
 * Before a report are menus, other years' reports, running heads and
 * notices that look like its title.  All candidates are weighed: whether they
 * name agency and year, how near they are to section one, and what the page
 * makes of them.  What equally good ones disagree on is left out.
 */
#ifndef HEADLINE_H
#define HEADLINE_H

#include "meta/title.h"

struct headline {
	struct title title; /* text.n is 0 where there is none, or several that disagree */
	size_t from, to; /* its lines: [from, to) */
	uint32_t line; /* in the input */
};

/* Looks in the lines before `to`. */
void headline_read(struct headline *h, struct page *p, size_t to);

#endif
