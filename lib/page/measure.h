/*
 * measure: the layout of a line: how wide it is, how far it is indented, and
 * whether bars and rules are drawn in it.
 */
#ifndef MEASURE_H
#define MEASURE_H

#include "page/page.h"

/* Fills in the line that begins at s, valid UTF-8; returns where it ends, at LF, CR, form feed or `end`. */
const char *measure_line(struct line *l, const char *s, const char *end);

/* Gives a line the text s[0..n) only; measure_lines() does the rest. */
void measure_text(struct line *l, const char *s, size_t n);

/* Fills in the layout of the page's lines, whose text measure_text() set. */
void measure_lines(struct page *p);

#endif
