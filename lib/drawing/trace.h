/*
 * trace: what `mutool trace` prints, read page by page.
 *
 * Each page's glyphs and rules come out without what nobody sees.  The grammar
 * is that of mutool 1.14 and on: elements and attributes that are not known are
 * passed over, but one that is where it cannot be, or a place that is no number,
 * makes its page a damaged one.
 */
#ifndef DRAWING_TRACE_H
#define DRAWING_TRACE_H

#include "drawing/canvas.h"
#include "markup/tag.h"

enum {
	TRACE_GROUNDS = 512, /* painted areas that text may be on; of more, the last */
	TRACE_BANDS = 64 /* parts of a page, from top to bottom, whose glyphs are found together */
};

struct trace_ground {
	union area area;
	uint8_t white; /* as paper is */
};

/* A piece of a path. */
struct trace_piece {
	union area area; /* around it */
	uint8_t crooked; /* it may be of another shape */
};

/* The current path, and the piece of it that is open: from a moveto on. */
struct trace_path {
	int32_t first[2], last[2]; /* where the piece began, where it is */
	struct trace_piece here, before; /* the piece, and what was filled before it */
	union area all; /* around all of them */
	uint8_t open;
};

struct trace {
	struct tags tags;
	struct tag tag; /* the current one */
	const struct trace_element *element; /* the current one, where it matters */
	struct canvas page; /* the current one, as it is */
	double corner[2]; /* of the page, from which lengths are measured */
	double told[6]; /* the transform as it is told; what is not stays as it was */
	double transform[6], matrix[4]; /* of the current text or path; of its letters */
	union area *clips; /* the page, and what is seen of it within each clip that is open */
	size_t nclips, clips_cap;
	struct trace_ground grounds[TRACE_GROUNDS];
	size_t ngrounds;
	uint32_t bands[TRACE_BANDS]; /* the last glyph of each, from 1 */
	uint32_t *below; /* for each glyph, the one before it in its band; 0 at the last */
	size_t below_cap;
	int32_t least; /* size of a glyph of the page */
	uint32_t texts; /* that were read */
	uint32_t looks; /* at glyphs that may be covered */
	uint32_t mixed; /* groups that are open, from the first that is mixed with what is below it */
	struct trace_path path;
	double pen[2]; /* where the last glyph ended */
	int64_t pictures; /* how much of the page they fill, together */
	uint32_t masks; /* that are open: what is drawn in them is not seen */
	uint32_t ways[CANVAS_WAYS + 1]; /* glyphs of the page by the direction of their text */
	uint8_t within; /* what is open */
	uint8_t drawn; /* how the current text or path is */
	uint8_t unseen, white, opaque; /* the current text or path */
	uint8_t spaced; /* white space came in the current text */
	uint8_t begun; /* a glyph came in the current span */
	uint8_t ended; /* the current page ended as it should */
};

/* Begins to read s[0..n), valid UTF-8, which must stay; t is zeroed memory or from an earlier call. */
void trace_begin(struct trace *t, const char *s, size_t n);

/* Reads the next page; returns whether there was one. */
int trace_page(struct trace *t);

/*
 * Turns the page that was read so that text of that way runs to the right, and
 * puts all of it into s; returns 0 where no text does.  One view of each page is
 * the main one.
 */
int trace_view(const struct trace *t, uint8_t way, struct canvas *s);

void trace_free(struct trace *t);

#endif
