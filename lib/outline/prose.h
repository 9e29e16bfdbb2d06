/*
 * prose: paragraphs out of lines that a converter wrapped.
 */
#ifndef PROSE_H
#define PROSE_H

#include "page/page.h"

struct paragraph {
	struct span text; /* in the page's memory; the reader's characters */
	uint32_t line; /* of the input, where it begins */
	size_t piece; /* the first of its pieces */
};

/* What one line of the input gave to a paragraph. */
struct piece {
	const char *at;
	uint32_t line;
};

struct prose {
	struct paragraph *v;
	size_t n, cap;
	struct piece *pieces; /* of all paragraphs, in order */
	size_t npieces, pieces_cap;
};

/* How the lines of a text were made, so that paragraphs can be told from wrapped lines. */
struct prose_style {
	int width, chars; /* that lines were wrapped at, indent and all */
	int margin; /* columns of white space before lines that go on with a paragraph */
	int indents; /* paragraphs are indented */
	int blanks; /* paragraphs are spaced by blank lines: not all lines are */
	int wrapped; /* lines were wrapped at a width */
	int widest; /* line, indent and all */
	int spaced; /* nearly every line has a blank one before it */
};

/*
 * The style of the page's prose: of all its lines but those from the one
 * with index `from` to that with index `to`, where tables are.
 */
struct prose_style prose_style(const struct page *p, size_t from, size_t to);

/*
 * Appends the paragraphs of lines [from, to).  `first`, where not empty, is
 * text that comes before them, on line number `line` of the input.
 */
void prose_read(struct prose *out, struct page *p, const struct prose_style *style, size_t from, size_t to,
    struct span first, uint32_t line);

/* The line of the input that has what is at `at` in paragraph i. */
uint32_t prose_line(const struct prose *p, size_t i, const char *at);

/* Forgets the paragraphs and keeps the memory. */
void prose_clear(struct prose *p);

void prose_free(struct prose *p);

/*
 * Copies t to dst (room for t.n bytes) with white space as prose has it:
 * none beside a Chinese character, one space between others and between
 * Chinese numerals.  Returns the length.
 */
size_t prose_tidy(char *dst, struct span t);

#endif
