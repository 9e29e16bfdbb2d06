/*
 * page: what every layout becomes.
 *
 * A page is a list of lines, for headings and prose, and of rows made of
 * cells, for the tables.  After it nothing depends on what the input looked
 * like.  All text is valid UTF-8; spans point into the report's text or
 * into memory of the page, and hold until the page is cleared.
 */
#ifndef PAGE_H
#define PAGE_H

#include <stddef.h>
#include <stdint.h>

#include "base/span.h"

/* What a line looks like, where it may be part of a drawn table. */
struct look {
	uint16_t bars;
	uint8_t begins_with_bar, ends_in_bar;
	uint8_t texts; /* there is more than bars and rules */
	uint8_t only; /* it is one cell: the line's text is what that has */
	uint8_t rule; /* the longest row of dashes or the like: three make a rule */
};

struct line {
	struct span text; /* without the line's end and without white space around */
	struct span whole; /* with the white space: TABs bound cells that are empty */
	uint32_t number; /* in the input, from 1 */
	uint32_t page_no; /* the printed page, from 0: a form feed ends one */
	int32_t indent; /* columns of white space before the text */
	int32_t width; /* columns of the text */
	int32_t chars; /* characters of the text: converters wrap by the one or the other */
	struct look look;
	uint8_t furniture; /* a page number or a running head: not part of the text */
	uint8_t link; /* all of it leads elsewhere: a menu, another report */
	uint8_t item; /* of a list */
	uint8_t broken; /* a line break in its paragraph precedes it */
	uint8_t heading; /* 1 to 6 where the page marks it as one (h1, w:outlineLvl), else 0 */
	uint32_t box; /* index in page->boxes of the innermost that holds it */
};

/* Whether a line has several cells between bars. */
static inline int
page_is_barred(const struct line *l)
{
	return l->look.bars > 0 && !l->look.only;
}

enum cell_kind {
	CELL_TEXT,
	CELL_NUMBER, /* a number, or a placeholder that can be seen */
	CELL_EMPTY, /* the cell is there, but empty; only where cells have bounds */
	CELL_COVERED /* a cell above covers the place; only until the table is settled (grid.h) */
};

struct cell {
	struct span text;
	uint32_t line; /* in the input */
	uint8_t kind;
	/* Its place from left to right, counted in characters and in
	 * columns of a terminal; converters differ in which they mean. */
	int32_t x[2][2]; /* [PLACE_*][begin, end) */
};

enum { PLACE_CHARS, PLACE_COLUMNS, PLACES };

struct row_of_page {
	uint32_t first; /* its cells: page->cells[first .. first + n) */
	uint32_t n;
	uint32_t line; /* in the input */
	uint32_t at; /* index in page->lines of the first line in it or after it */
	uint32_t table; /* which of a marked page's tables it is of, from 1; else 0 */
	uint32_t page_no;
	uint8_t spoilt; /* one of its numbers is in pieces, so its cells cannot be told apart */
	uint8_t torn; /* lines of its box could not be put together: what is empty need not be blank */
	uint8_t bounded; /* cells have bounds (TAB, |, box): empty ones count */
	uint8_t whole; /* the page says that these cells are a row: never one of a row's cells by itself */
	uint8_t honest; /* and its columns are those of the table: spans add up to its width */
};

/* What a page states about itself outside its text: <title>, <meta name content>. */
struct field_of_page {
	struct span name; /* "title" for <title>; else as given */
	struct span value;
	uint32_t line;
};

/* Places where what is missing in the text may be. */
enum outside_kind { OUTSIDE_PICTURE, OUTSIDE_FRAME, OUTSIDE_SCRIPT, OUTSIDE_FILE, OUTSIDE_LINK, OUTSIDE_SCAN };

struct outside {
	enum outside_kind kind;
	struct span where; /* the address that is given, or empty */
	struct span content; /* of a script; the title of a link */
	uint32_t line; /* in the input */
	uint32_t at; /* index in page->lines of the first line after it, or of a link that it is in */
};

/* An element that holds lines [from, to): body, div, td.  The first is the page. */
struct box_of_page {
	uint32_t parent;
	uint32_t from, to;
};

struct page {
	struct line *lines;
	size_t nlines, lines_cap;
	struct cell *cells;
	size_t ncells, cells_cap;
	struct row_of_page *rows;
	size_t nrows, rows_cap;
	struct field_of_page *fields;
	size_t nfields, fields_cap;
	struct outside *outside;
	size_t noutside, outside_cap;
	struct box_of_page *boxes; /* none where the input has no elements */
	size_t nboxes, boxes_cap;
	int marked; /* the input marks paragraphs and cells: a line is a paragraph */
	int unended; /* its last line has no line break, and may go on */
	int cut; /* nothing is below the last row: its end may be missing */
	char **blocks; /* text that was put together from several lines */
	size_t nblocks, blocks_cap, block_used;
};

/* Empties a page (zeroed memory is an empty page) and keeps its memory. */
void page_clear(struct page *p);

/* Gives all memory back. */
void page_free(struct page *p);

/* n bytes of text that last as long as the page's content. */
char *page_text(struct page *p, size_t n);

/* A copy of t that lasts as long. */
struct span page_keep(struct page *p, struct span t);

struct line *page_add_line(struct page *p);
struct row_of_page *page_add_row(struct page *p);
/* What a cell with that text is: CELL_TEXT, CELL_NUMBER or CELL_EMPTY. */
uint8_t page_cell_kind(struct span text, int bounded);

/* Whether a row has a number, or a placeholder that can be seen. */
int page_row_has_number(const struct page *p, const struct row_of_page *r);

/* Adds a cell to the row that was added last. */
struct cell *page_add_cell(struct page *p);
struct field_of_page *page_add_field(struct page *p);
struct outside *page_add_outside(struct page *p);
/* Adds a box; returns its index. */
uint32_t page_add_box(struct page *p);

/* Whether a line has text that is the report's own. */
static inline int
page_is_text(const struct line *l)
{
	return l->text.n > 0 && !l->furniture;
}

/* Whether lines a and b may be parts of one: in one box, or each in one of its own, side by side. */
int page_beside(const struct page *p, size_t a, size_t b);

/*
 * The smallest box that holds lines a and b (a <= b): its lines, [*from, *to).
 * The whole page where there are no boxes.
 */
void page_around(const struct page *p, size_t a, size_t b, size_t *from, size_t *to);

#endif
