/*
 * outline_int: what the parts of outline know of each other.
 *
 * heading.c says which lines could be a section's heading, outline.c which of
 * them are, parts.c where the parts of section one begin, and inside.c where a
 * heading may begin inside a line.
 */
#ifndef OUTLINE_INT_H
#define OUTLINE_INT_H

#include "outline/outline.h"

enum {
	HEADING_WORDS = 40, /* characters of the longest heading that is looked at */
	HEADING_WIDEST = 80 /* columns of a line that can be nothing but a heading */
};

/* A line, or two, that could be the heading of a section. */
struct candidate {
	int section;
	struct heading h;
	int worth; /* more with an ordinal, and with the very words */
	int certain; /* a heading wherever it is, also out of order */
};

/* --- heading.c --- */

/* Whether line i of the page, which has text, could be a section's heading; *k gets which, and how sure that is. */
int heading_at(const struct page *p, size_t i, struct candidate *k);

/*
 * Whether line i has the form of a section's heading, whatever its words: an
 * ordinal of the highest level, which *number gets, and a few words before the
 * line ends, or before a sign that sets off what follows.  *h gets it.
 */
int heading_numbered(const struct page *p, size_t i, int *number, struct heading *h);

/* Whether one of the words is in t; NULL ends them. */
int heading_has(struct span t, const char *const *words);

/*
 * The words of t before the first sign that may end a heading: a colon, the end
 * of a sentence, a space; *rest gets what follows that, or all of t where only a
 * comma follows.
 */
struct span heading_clause(struct span t, struct span *rest);

/* The first n characters of t, signs not counted. */
struct span heading_first(struct span t, size_t n);

/* Whether a line is of the report's text: not empty, no page number. */
int heading_is_text(const struct line *l);

/* Whether line i can begin something new: the text before it does not run on into it. */
int heading_begins(const struct page *p, size_t i);

/* Whether line i is a piece that was cut out of a line. */
int heading_is_cut(const struct page *p, size_t i);

/* The last character of t, or 0; and whether a sentence ends with it. */
uint32_t heading_last_char(struct span t);
int heading_ends_sentence(uint32_t c);

/* Whether such a sign ends a heading that text follows on its line. */
int heading_sets_off(uint32_t c);

/* --- parts.c --- */

/* Finds the parts of section one, where that is known and where it ends. */
void outline_parts(struct outline *o, const struct page *p);

/* --- inside.c --- */

/* Cuts lines where a heading that was not found may begin inside; returns whether there were any. */
int inside_cut(struct page *p, const struct outline *o);

#endif
