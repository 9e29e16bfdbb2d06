/*
 * text: glyphs become lines, and lines paragraphs.
 *
 * A line is what has one baseline, with the small letters that are raised in
 * it; white space is where it was drawn or where a gap shows it.  A paragraph
 * goes on until a line is short, the next one is indented or farther away, or
 * its letters have another size.
 *
 * A line with wide gaps that no rules enclose is a row of a table.  Its words are
 * put into columns by where they are, as pdftotext -layout does.
 */
#ifndef DRAWING_TEXT_H
#define DRAWING_TEXT_H

#include "drawing/canvas.h"
#include "page/page.h"

struct text_line {
	struct span text; /* in memory of the page */
	int32_t x[2]; /* around it */
	int32_t y; /* the middle of its letters */
	int32_t size; /* of its largest letters */
	uint64_t words; /* furniture_words() of what is at the page's edge */
	struct sheet sheet; /* its page, which is narrower where its prose has two columns */
	int32_t pitch; /* from its last letter but one to the last; one letter's width */
	int32_t column; /* where it begins, in columns of half a letter */
	uint8_t column_no; /* 1 or 2 of a page whose prose has two columns, else 0 */
	uint8_t row; /* it is of a table that no rules enclose, its cells where their columns are */
	uint8_t numbers; /* cells of that row end in digits */
	uint8_t letters; /* it has some */
	uint8_t doubtful; /* digits are in it that need not be of one number */
	uint8_t furniture; /* a page's number, or what all pages have at their edge */
	uint8_t scanned; /* the first of a page that is only a picture, but for furniture */
};

struct text_lines {
	struct text_line *v;
	size_t n, cap;
};

/* Sorts the glyphs by their cells, and those of one from top to bottom. */
void text_sort(struct canvas *s);

/*
 * Adds the lines that the glyphs g[0..n) make, which are sorted so.  Loose ones
 * are of no cell: a line with wide gaps is a row there.
 */
void text_lines(struct text_lines *t, struct page *p, const struct canvas *s, struct glyph *g, size_t n, int loose);

/* Adds a line for a page that has none. */
void text_none(struct text_lines *t, const struct canvas *s);

/* How many digits a line is; 0 where it is not of digits alone. */
int text_digits(struct span t);

/* Finds what is furniture of the document's pages, whose loose lines these are, and what is in tables without rules. */
void text_settle(struct text_lines *t, struct page *p);

/* The text of a row, with white space before it to where it begins, in memory of the page. */
struct span text_in_columns(struct page *p, const struct text_line *l);

/* What lines of one size, on pages of one width, have in common. */
struct text_body {
	int32_t size, wide;
	int32_t pitch; /* from one line to the next */
	int32_t x[2]; /* where they begin and end */
	uint8_t title; /* most others are smaller, but for rows of tables */
};

/* Looks at the lines that are like that one. */
void text_body(struct text_body *b, const struct text_lines *t, const struct text_line *of);

/* Whether the line is of those. */
int text_is_of(const struct text_body *b, const struct text_line *l);

/* Whether line b goes on with the paragraph of line a, which is before it and one of the body's. */
int text_goes_on(const struct text_body *body, const struct text_line *a, const struct text_line *b);

/* The lines v[0..n), but for furniture, as one text, in memory of the page. */
struct span text_join(struct page *p, const struct text_line *v, size_t n);

#endif
