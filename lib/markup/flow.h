/*
 * flow: the running text of a marked-up document becomes lines of the page.
 *
 * White space is one space, and none at a line's ends, as a browser shows it,
 * and a line break in the source between Chinese characters is nothing (CSS
 * Text, segment breaks); where lines of the source are lines (pre, Markdown)
 * all is kept.
 */
#ifndef FLOW_H
#define FLOW_H

#include <stddef.h>
#include <stdint.h>

#include "markup/tag.h"
#include "page/page.h"

enum { GAP_SPACE = 1, GAP_NEWLINE = 2 };

struct flow {
	struct page *page;
	struct tags *tags; /* which counts lines of the source */
	char *text; /* of the current line */
	size_t n, cap;
	uint32_t line; /* of the source, where it began */
	uint32_t box; /* the innermost */
	uint32_t asides; /* boxes around it that are no part of the text */
	uint8_t heading; /* its level, or 0 */
	uint8_t item; /* it is in a list */
	uint8_t pre; /* lines of the source are lines */
	uint8_t link; /* what comes is part of a link */
	uint8_t unlinked; /* some of the line is not */
	uint8_t gap; /* white space precedes what comes: GAP_* */
	uint8_t broken; /* a line break came before this line */
};

/* Begins with no text; keeps the memory. */
void flow_begin(struct flow *f, struct page *p, struct tags *t);

/* Adds text of the source, with its entities decoded. */
void flow_text(struct flow *f, struct span t);

/* Adds characters that stand for `at` in the source. */
void flow_add(struct flow *f, const char *at, const char *s, size_t n);

/* Adds a space, unless nothing precedes it. */
void flow_space(struct flow *f);

/* The last character of the line so far, which has one. */
uint32_t flow_last(const struct flow *f);

/* Ends the line, which becomes one of the page's unless nothing is in it. */
void flow_end(struct flow *f, int by_break);

void flow_free(struct flow *f);

#endif
