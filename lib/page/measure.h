/*
 * measure: what the text of a line says of the line: how wide it is, how far
 * it is indented, and whether bars and rules are drawn in it.
 */
#ifndef MEASURE_H
#define MEASURE_H

#include "page/page.h"

/* Fills in the line that begins at s, valid UTF-8; returns where it ends, at LF, CR, form feed or `end`. */
const char *measure_line(struct line *l, const char *s, const char *end);

/* Gives a line the text s[0..n), and no more; measure_lines() does the rest. */
void measure_text(struct line *l, const char *s, size_t n);

/* Fills in what the text of each of the page's lines says of it, which measure_text() gave them. */
void measure_lines(struct page *p);

#endif
