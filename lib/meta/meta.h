/*
 * meta: whose report it is, of which year, and when it was published.
 *
 * Read from the report's own title, from what the page states about itself
 * (发布机构, 发布时间, …), and from the sentence that states the period; never
 * from how often a year is named, for section five looks ahead.
 */
#ifndef META_H
#define META_H

#include "meta/fields.h"
#include "meta/title.h"
#include "outline/outline.h"
#include "outline/prose.h"

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
	struct title said; /* what the title says, or another one of the same report */
	struct field seen[FIELD_KINDS], stated[FIELD_KINDS];
	struct field day; /* that the page shows without a name */
	struct fact named; /* the one year that the prose names, where nothing better is known */
	int named_all; /* prose that names years has been read */
};

/* The title alone: its lines are needed before prose is read. */
void meta_title(struct meta *m, struct page *p, const struct outline *o);

/*
 * Fills m, which meta_title() has begun.  `prose` are the paragraphs before
 * section one or of section one; it may be called again with further ones.
 * Spans point into the page or its memory.
 */
void meta_read(struct meta *m, struct page *p, const struct outline *o, const struct prose *prose);

#endif
