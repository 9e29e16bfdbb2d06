/*
 * furniture: page numbers and running heads, which are not part of a report.
 */
#ifndef FURNITURE_H
#define FURNITURE_H

#include "page/page.h"

/*
 * Whether a text is a page number, by its signs: -4-, — 4 —, 第 4 页, 4 / 10.
 * *bare is set where it is digits alone, which may be one.
 */
int furniture_is_number(struct span t, int *bare);

/* Marks a line that is a page number by its signs, or with the line before it, unless it is the first: - and 2-. */
void furniture_sign(struct line *l, int first);

/*
 * A hash of the words of a running head, the same where only a page's number differs; 0 where they are too few.
 * In sentences all numbers count.
 */
uint64_t furniture_words(struct span t);

/* Whether a text that is at the same edge of so many pages, `on` of `of`, is a running head: a sentence need not be one. */
int furniture_is_head(struct span t, size_t on, size_t of);

/*
 * Marks what is found at the edges of printed pages (page_no): numbers without any
 * sign that grow with the pages, and heads that are repeated.
 */
void furniture_mark(struct page *p);

#endif
