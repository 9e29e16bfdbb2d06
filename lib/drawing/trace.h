/*
 * trace: what `mutool trace` prints, read page by page.
 *
 * Each page's glyphs and rules come out in the page's own coordinates, without
 * what nobody sees.  The grammar is that of mutool 1.14 and on: elements and
 * attributes that are not known are passed over, but one that is where it
 * cannot be, or a place that is no number, makes its page a damaged one.
 */
#ifndef DRAWING_TRACE_H
#define DRAWING_TRACE_H

#include "drawing/canvas.h"
#include "markup/tag.h"

enum {
	TRACE_SHADES = 512, /* dark areas that white text may be seen on; of more, the last */
	TRACE_LATEST = 128 /* glyphs that may be struck out by what is drawn: the last */
};

struct area {
	int32_t v[2][2]; /* [ACROSS] from left to right, [DOWN] from top to bottom */
};

/* The current path, and the piece of it that is open: from a moveto on. */
struct trace_path {
	int32_t first[2], last[2]; /* where the piece began, where it is */
	struct area here, before; /* around the piece, around the one before it */
	struct area all; /* around all of them */
	uint8_t open;
};

struct trace {
	struct tags tags;
	struct tag tag; /* the current one */
	struct canvas *canvas;
	double turn[6]; /* so that text runs to the right */
	double told[6]; /* the transform as it is told; what is not stays as it was */
	double transform[6], matrix[4]; /* of the current text or path, with the turn; of its letters */
	struct area *clips; /* the page, and what is seen of it within each clip that is open */
	size_t nclips, clips_cap;
	struct area shades[TRACE_SHADES];
	size_t nshades;
	int32_t middle[TRACE_LATEST][2]; /* of the latest glyphs: glyph i's at i % TRACE_LATEST */
	struct trace_path path;
	double pen[2]; /* where the last glyph ended */
	uint32_t masks; /* that are open: what is drawn in them is not seen */
	uint32_t ways[8]; /* glyphs of the page by the direction of their text */
	uint8_t way; /* of the page's text */
	uint8_t within; /* what is open */
	uint8_t drawn; /* how the current text or path is */
	uint8_t unseen, white; /* the current text or path */
	uint8_t spaced; /* white space came in the current text */
	uint8_t begun; /* a glyph came in the current span */
	uint8_t ended; /* the current page ended as it should */
};

/* Begins to read s[0..n), valid UTF-8, which must stay; t is zeroed memory or from an earlier call. */
void trace_begin(struct trace *t, const char *s, size_t n);

/* Reads the next page into s; returns whether there was one. */
int trace_page(struct trace *t, struct canvas *s);

void trace_free(struct trace *t);

#endif
