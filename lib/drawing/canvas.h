/*
 * canvas: what is drawn on one page of a PDF, and nothing about what it means.
 *
 * Lengths are hundredths of a point (1/72 inch); x goes right and y goes down
 * from the page's upper left corner, as a reader holds it: a page whose text
 * runs up or down has been turned.
 */
#ifndef DRAWING_CANVAS_H
#define DRAWING_CANVAS_H

#include <stddef.h>
#include <stdint.h>

enum { POINT = 100 };

/* What is to be known of a glyph beside its place. */
enum {
	GLYPH_SPACED = 1, /* white space was drawn before it */
	GLYPH_HIDDEN = 2, /* what is drawn is cut off there: outside the page or the clip */
	GLYPH_ASTRAY = 4, /* its text runs in another direction than the page's */
	GLYPH_STRUCK = 8, /* a line is drawn through it, or white over it */
	GLYPH_UNREAD = GLYPH_HIDDEN | GLYPH_STRUCK,
	GLYPH_JOINED = 16 /* it goes on where the one before it in the drawing ends */
};

struct glyph {
	int32_t x[2]; /* from left to right */
	int32_t y; /* of its baseline */
	int32_t size; /* of the font */
	uint32_t c; /* the character; U+FFFD where the PDF does not tell */
	uint32_t cell; /* that it is in: for others to say */
	uint8_t state; /* GLYPH_* */
};

/* How high on the page the middle of its letter is. */
static inline int32_t
canvas_middle(const struct glyph *g)
{
	return g->y - g->size * 7 / 20;
}

enum { ACROSS, DOWN }; /* the two ways of a rule */

/* A straight line that is drawn, or one side of a rectangle. */
struct drawn_rule {
	int32_t at; /* y where it goes across, x where it goes down */
	int32_t from, to;
	uint32_t group; /* the table that it is of: for others to say */
};

struct drawn_rules {
	struct drawn_rule *v;
	size_t n, cap;
};

struct canvas {
	struct glyph *glyphs;
	size_t nglyphs, glyphs_cap;
	struct drawn_rules rules[2]; /* ACROSS, DOWN */
	int32_t size[2]; /* width and height */
	uint32_t index; /* in the document, from 0: for others to say */
	uint32_t number; /* as the trace numbers it, from 1 */
	uint8_t pictured; /* a picture fills much of it */
	uint8_t damaged; /* something of it could not be read: what is missing cannot be told from what is not there */
};

#endif
