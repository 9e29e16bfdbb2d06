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

enum { ACROSS, DOWN };

union area {
	int32_t v[2][2]; /* [ACROSS], [DOWN] */
	struct {
		int32_t x[2], y[2]; /* from left to right, from top to bottom */
	};
};

/* What is to be known of a glyph beside its place. */
enum {
	GLYPH_SPACED = 1, /* white space was drawn before it */
	GLYPH_HIDDEN = 2, /* what is drawn is cut off there: outside the page or the clip */
	GLYPH_STRUCK = 4, /* a line is drawn through it, or white over it */
	GLYPH_UNREAD = GLYPH_HIDDEN | GLYPH_STRUCK,
	GLYPH_JOINED = 8, /* it goes on where the one before it in the drawing ends */
	GLYPH_VEILED = 16, /* a picture is drawn over it */
	GLYPH_STAMP = 32 /* its text runs across smaller text: it is no part of what the page says */
};

struct glyph {
	union area box; /* as wide as it is, from the top of a digit to its baseline */
	int32_t size; /* of the font */
	uint32_t c; /* the character; U+FFFD where the PDF does not tell */
	float slope; /* of its line: how much lower it becomes for its length, on the canvas of its way */
	uint32_t text; /* the one that it was drawn with */
	uint32_t cell; /* that it is in: for others to say */
	uint8_t state; /* GLYPH_* */
	uint8_t way; /* that its text runs */
};

/* A straight line that is drawn, or one side of a rectangle. */
struct drawn_rule {
	union area box; /* which has no height, or no width */
	uint32_t group; /* the table that it is of: for others to say */
};

/* A page, as it is seen there. */
struct sheet {
	int32_t size[2]; /* width and height */
	uint32_t index; /* in the document, where the same way of the next page is CANVAS_WAYS farther */
	uint32_t number; /* as the trace numbers it, from 1 */
	uint8_t way, main; /* that its text runs, and that most of the page does: below CANVAS_WAYS */
	uint8_t pictured; /* pictures fill much of it, and no cell of it has text */
	uint8_t damaged; /* something of it could not be read: what is missing cannot be told from what is not there */
};

struct canvas {
	struct glyph *glyphs;
	size_t nglyphs, glyphs_cap;
	struct drawn_rule *rules;
	size_t nrules, rules_cap;
	/* Pictures, a point narrower, and shapes that are no rules, a point wider. */
	union area *figures;
	size_t nfigures, figures_cap;
	struct sheet sheet;
};

/* Half way between two sides. */
static inline int32_t
canvas_middle(const int32_t side[2])
{
	return side[0] + (side[1] - side[0]) / 2;
}

/* Whether a point lies in the area, or so near to it. */
static inline int
canvas_is_in(const union area *a, const int32_t at[2], int32_t near)
{
	return at[0] >= a->v[0][0] - near && at[0] <= a->v[0][1] + near && at[1] >= a->v[1][0] - near &&
	    at[1] <= a->v[1][1] + near;
}

/* Whether the middle of one area lies in another, or so near to it. */
static inline int
canvas_has(const union area *a, const union area *b, int32_t near)
{
	return canvas_is_in(a, (int32_t[]){ canvas_middle(b->x), canvas_middle(b->y) }, near);
}

/* The way of most glyphs; where none has more, that way. */
static inline uint8_t
canvas_main_way(const uint32_t ways[CANVAS_WAYS], uint8_t way)
{
	int k;

	for (k = 0; k < CANVAS_WAYS; k++)
		way = ways[k] > ways[way] ? (uint8_t)k : way;
	return way;
}

static inline void
canvas_free(struct canvas *s)
{
	free(s->glyphs);
	free(s->rules);
	free(s->figures);
}

#endif
