/*
 * match_int: what the parts of match know of each other.
 *
 * items.c cuts the rows of a page into items, align.c lays them against the
 * rows of the form, and match.c says how sure that is.
 */
#ifndef MATCH_INT_H
#define MATCH_INT_H

#include "table/match.h"

/* --- items.c --- */

/* Cuts rows [from, to) of the page into m's items and runs. */
void match_cut(struct match *m, const struct page *p, size_t from, size_t to);

/* Whether a row of the table has n numbers, in one form or the other. */
int match_row_wants(const struct row *r, uint32_t n);

/* Numbers that every row of this table has, or 0 where rows differ. */
uint32_t match_row_size(const struct table *t);

/* The forms, as bits, whose headings of columns an item has. */
int match_item_forms(const struct item *it);

/* The row that has most of an item's words. */
int match_best_row(const struct item *it, const struct table *t);

/*
 * Whether the words on a line let its numbers be row r's: no other row has
 * more of them, and they do not name another.
 */
int match_words_allow(const struct match *m, const struct item *it, int r);

/* Whether a line's words are nothing, or of a group's label, or of some row's. */
int match_words_known(const struct match *m, const struct page *p, const struct item *it);

/* The same, or of a piece of a label too short to be compared, or of an ordinal by itself. */
int match_words_near(const struct match *m, const struct page *p, const struct item *it);

/* --- align.c --- */

/* Fills where[i] with the row of the form that item i belongs to, or -1. */
void match_align(struct match *m, int *where);

#endif
