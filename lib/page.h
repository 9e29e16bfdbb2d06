/*
 * page: what every layout becomes.
 *
 * A page is a list of lines, for headings and prose, and of rows made of
 * cells, for the tables.  Behind it nobody knows what the input looked
 * like.  All text is valid UTF-8; spans point into the report's text or
 * into memory of the page, and hold until the page is cleared.
 */
#ifndef PAGE_H
#define PAGE_H

#include <stddef.h>
#include <stdint.h>

#include "record.h"

/* What a line looks like, where it may be part of a drawn table. */
struct look {
	uint16_t bars;
	uint8_t begins_with_bar, ends_in_bar;
	uint8_t texts; /* there is more than bars and rules */
	uint8_t rule; /* the longest row of dashes or the like: three make a rule */
};

struct line {
	struct span text; /* without the line's end and without white space around */
	struct span whole; /* with the white space: TABs bound cells that are empty */
	uint32_t number; /* in the input, from 1 */
	uint32_t sheet; /* which sheet of paper, from 0; form feeds part them */
	int32_t indent; /* columns of white space before the text */
	int32_t width; /* columns of the text */
	int32_t chars; /* characters of the text: converters wrap by the one or the other */
	struct look look;
	uint8_t furniture; /* a page number or a running head: nobody's text */
};

enum cell_kind {
	CELL_TEXT,
	CELL_NUMBER, /* a number, or a placeholder that can be seen */
	CELL_EMPTY /* the cell is there, and nothing in it; only where cells have bounds */
};

struct cell {
	struct span text;
	uint32_t line; /* in the input */
	uint8_t kind;
	/* Where it stands from left to right, counted in characters and in
	 * columns of a terminal; converters differ in which they mean. */
	int32_t x[2][2]; /* [PLACE_*][begin, end) */
};

enum { PLACE_CHARS, PLACE_COLUMNS, PLACES };

struct row_of_page {
	uint32_t first; /* its cells: page->cells[first .. first + n) */
	uint32_t n;
	uint32_t line;
	uint32_t sheet;
	uint8_t torn; /* lines of its box could not be put together: what is empty need not be blank */
	uint8_t bounded; /* cells have bounds (TAB, |, box): empty ones count */
};

struct page {
	struct line *lines;
	size_t nlines, lines_cap;
	struct cell *cells;
	size_t ncells, cells_cap;
	struct row_of_page *rows;
	size_t nrows, rows_cap;
	int cut; /* nothing stands below the last row: its end may be missing */
	char **blocks; /* text that was put together from several lines */
	size_t nblocks, blocks_cap, block_used;
};

/* Empties a page (zeroed memory is an empty page) and keeps its memory. */
void page_clear(struct page *p);

/* Gives all memory back. */
void page_free(struct page *p);

/* n bytes of text that last as long as the page's content. */
char *page_text(struct page *p, size_t n);

struct line *page_add_line(struct page *p);
struct row_of_page *page_add_row(struct page *p);
/* Adds a cell to the row that was added last. */
struct cell *page_add_cell(struct page *p);

#endif
