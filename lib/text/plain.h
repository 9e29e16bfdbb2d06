/*
 * plain: text becomes a page.
 *
 * Text comes from pdftotext, w3m, lynx, pandoc, a clipboard, and each has
 * its own way to print a table.  Three kinds of line cover them all: cells
 * separated by TABs, by bars (also drawn boxes), or by white space.
 */
#ifndef PLAIN_H
#define PLAIN_H

#include "page/page.h"

/* Fills the page's lines from s[0..n), repaired UTF-8 (see utf8_repair). */
void plain_lines(struct page *p, const char *s, size_t n);

/*
 * Adds rows for the lines [from, to), which hold tables.  Blank lines,
 * rules and furniture give none; the lines of a boxed row become one row.
 */
void plain_rows(struct page *p, size_t from, size_t to);

#endif
