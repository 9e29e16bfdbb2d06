/*
 * meta: whose report it is, of which year, and when it was published.
 *
 * Read from the title, from the page's own fields (发布机构, 发布时间, …), and
 * from the sentence that states the period; never from how often a year is
 * named, for section five looks ahead.
 */
#ifndef META_H
#define META_H

#include "outline.h"
#include "page.h"
#include "prose.h"

/* A fact, and where it was read; value.n is 0 where it was not found. */
struct fact {
	struct span value;
	struct span raw; /* the wording, where the value is not simply that */
	uint32_t line;
};

struct meta {
	struct fact title, agency, year;
	struct fact published; /* YYYY-MM-DD */
	struct fact publisher;
	struct fact period; /* YYYY-MM-DD/YYYY-MM-DD */
	size_t title_from, title_to; /* lines of the title: [from, to) */
};

/*
 * Fills m.  `prose` are the paragraphs before section one and of section
 * one.  Spans point into the page or its memory.
 */
void meta_read(struct meta *m, struct page *p, const struct outline *o, const struct prose *prose);

/* The title alone: its lines are needed before prose is read. */
void meta_title(struct meta *m, struct page *p, const struct outline *o);

#endif
