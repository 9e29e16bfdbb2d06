/*
 * outside: where to look for what is missing on a page.
 *
 * A table that is a picture, a report in a frame or in a file that a link
 * leads to, a text that a script loads: they cannot be read here, but they can be
 * named.
 */
#ifndef OUTSIDE_H
#define OUTSIDE_H

#include <stddef.h>

#include "page/page.h"

enum { OUTSIDE_MESSAGE = 640 }; /* bytes of the longest sentence, with its NUL */

/*
 * Writes to out (OUTSIDE_MESSAGE bytes) what replaces a table that lines
 * [from, to) of the page should have; "" where there is nothing.  Returns
 * the line in the input, or 0.
 */
size_t outside_table(const struct page *p, size_t from, size_t to, char *out);

/* The same for a whole report that the page does not have. */
size_t outside_report(const struct page *p, char *out);

/* The same for the pages that a list of reports links to: three of their addresses, and the number of others. */
size_t outside_list(const struct page *p, char *out);

/* Whether a script has something in it that loads or writes text. */
int outside_loads(const struct outside *e);

#endif
