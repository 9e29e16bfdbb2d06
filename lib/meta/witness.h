/*
 * witness: what the prose says of the year that is reported on.
 *
 * The period (统计期限自2023年1月1日起至2023年12月31日止), and sentences in which the
 * body speaks of its own year: 2023年，我局共收到…, 现公布我局2023年度…报告.  That a
 * year is named says nothing: it may be of last year's accounts, next year's
 * plans, a law, or a report that is only quoted.
 */
#ifndef WITNESS_H
#define WITNESS_H

#include "outline/prose.h"

/* A fact, and where it was read; value.n is 0 where it was not found. */
struct fact {
	struct span value;
	struct span raw; /* the wording, where the value is not simply that */
	uint32_t line;
};

/* Each where it is first stated, and another one: of another year, where one is. */
struct witnesses {
	struct fact period[2]; /* YYYY-MM-DD/YYYY-MM-DD */
	struct fact sentence[2]; /* the year that a sentence says */
};

/*
 * Adds what the paragraphs say.  `body` is a name that they may call the body
 * by, or empty.  Spans of facts are in the page's memory.
 */
void witness_read(struct witnesses *w, struct page *p, const struct prose *prose, struct span body);

/*
 * The year that the sentence at *s states as the body's own; moves *s after
 * it.  0 where it states none, and *s is after the year that is there, if
 * one does.
 */
int witness_year(struct span text, const char **s, struct span body);

#endif
