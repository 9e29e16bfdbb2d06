/*
 * canvas: what is drawn on one page of a PDF, and nothing about what it means.
 *
 * Lengths are hundredths of a point (1/72 inch); x goes right and y goes down
 * from the page's upper left corner, as a reader holds it who reads text that runs
 * one way: where a page has text of several ways, there is a canvas for each.
 */
#ifndef DRAWING_CANVAS_H
#define DRAWING_CANVAS_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

enum { POINT = 100, CANVAS_WAYS = 8 };

/* What is to be known of a glyph beside its place. */
enum {
	GLYPH_SPACED = 1, /* white space was drawn before it */
	GLYPH_HIDDEN = 2, /* what is drawn is cut off there: outside the page or the clip */
	GLYPH_STRUCK = 4, /* a line is drawn through it, or white over it */
	GLYPH_UNREAD = GLYPH_HIDDEN | GLYPH_STRUCK,
	GLYPH_JOINED = 8 /* it goes on where the one before it in the drawing ends */
};

struct glyph {
	int32_t x[2]; /* from left to right */
	int32_t y; /* of its baseline */
	int32_t size; /* of the font */
	int32_t middle[2]; /* of the letter */
	uint32_t c; /* the character; U+FFFD where the PDF does not tell */
	uint32_t cell; /* that it is in: for others to say */
	uint8_t state; /* GLYPH_* */
	uint8_t way; /* that its text runs; if that is not the canvas's, x and y are of no use */
};

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
	uint32_t
	    index; /* in the document, from 0; of views of the same way, those of the next page are CANVAS_WAYS farther */
	uint32_t number; /* as the trace numbers it, from 1 */
	uint8_t way, main; /* that its text runs, and that most of the page does: below CANVAS_WAYS */
	uint8_t pictured; /* a picture fills much of it */
	uint8_t damaged; /* something of it could not be read: what is missing cannot be told from what is not there */
};

static inline void
canvas_free(struct canvas *s)
{
	free(s->glyphs);
	free(s->rules[ACROSS].v);
	free(s->rules[DOWN].v);
}

#endif
