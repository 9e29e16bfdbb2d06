/*
 * cross: cells of a page where the label of a row and the heading of a column
 * cross.
 *
 * A marked page gives the order of its cells from left to right.  Where all
 * headings of a row's columns were read, and each has one cell below it in
 * that row, the headings say which number is whose, in whatever order the
 * columns and rows are and whatever is beside them.
 */
#ifndef CROSS_H
#define CROSS_H

#include <stddef.h>

#include "table/place.h"

/*
 * Lays what place_table() placed beside what crosses in rows [from, to) of
 * the page: fills in what is missing, and takes away what the headings
 * contradict.  Changes nothing where the page is not marked.
 */
void cross_table(struct placed *out, const struct match *m, struct page *p, size_t from, size_t to);

#endif
