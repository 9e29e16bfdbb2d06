#include "drawing/trace.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/span.h"
#include "base/utf8.h"
#include "markup/entity.h"

/* What holds what. */
enum { IN_DOCUMENT, IN_PAGE, IN_PATH, IN_TEXT, IN_SPAN };

/* What an element draws, or how it goes on with a path. */
enum {
	PAINTED = 1, /* it has a colour */
	FILLED = 2, /* a path, inside */
	STROKED = 4, /* a path, along it */
	UNSEEN = 8, /* text for programs only */
	BEGINS = 1, /* a piece */
	CURVED = 2
};

enum { MIRRORED = 4, SLANTED = 8, STRAIGHT = 5 };

enum {
	FAR = 20000 * POINT, /* farther away nothing can be on a page */
	THIN = 3 * POINT, /* a fill that is no higher, or no wider, is a rule */
	SHORT = POINT / 2, /* what is shorter is no rule */
	BAND = 16 * POINT, /* glyphs are kept by how far down they are, in bands so high */
	REACH = 8 * POINT, /* what is painted may touch the middle of a glyph that is so far away */
	LOOKS = 1 << 24, /* at glyphs of one page that may be covered; what needs more is no report */
	TINY = POINT /* letters that are no larger are not seen */
};

struct trace_element {
	const char *name;
	int within, holds; /* IN_*: the only place where it may be, and where what is in it is */
	void (*begin)(struct trace *t);
	void (*end)(struct trace *t); /* of those that hold others */
	uint8_t drawn; /* PAINTED and so on, of what is in the page or in a path */
};

/* --- numbers --- */

/* Reads a number at *s and moves *s after it, to white space or the end; returns 0 where there is none that is finite. */
static int
number(const char **s, const char *end, double *v)
{
	const char *p = *s;
	double sign = 1, scale = 0;
	int digits = 0;

	if (p < end && *p == '-') {
		sign = -1;
		p++;
	}
	for (*v = 0; p < end && (ascii_is_digit((unsigned char)*p) || (*p == '.' && scale == 0)); p++) {
		scale = *p == '.' ? 1 : scale * 10;
		if (*p != '.') {
			*v = *v * 10 + (*p - '0');
			digits++;
		}
	}
	*v *= scale > 0 ? sign / scale : sign;
	/* Few have an exponent. */
	if (digits > 0 && p < end && (*p == 'e' || *p == 'E')) {
		char text[32] = "", *to;

		memcpy(text, *s, (size_t)(end - *s) < sizeof text ? (size_t)(end - *s) : sizeof text - 1);
		*v = strtod(text, &to);
		p = *s + (to - text);
	}
	*s = p;
	/* What is larger than any page would make what is drawn there endless. */
	if (!(*v > -1e9 && *v < 1e9))
		*v = digits = 0;
	return digits > 0 && (p >= end || *p == ' ' || *p == ',');
}

/* Reads up to n numbers of an attribute; returns how many. */
static int
numbers(const struct trace *t, const char *name, double *v, int n)
{
	struct span s = tag_value(&t->tag, name);
	const char *p = s.s;
	int i;

	for (i = 0; p != NULL && i < n; i++) {
		for (; p < s.s + s.n && (*p == ' ' || *p == ','); p++)
			;
		if (!number(&p, s.s + s.n, &v[i]))
			break;
	}
	return i;
}

/* All n of them, or the page is damaged. */
static int
need(struct trace *t, const char *name, double *v, int n)
{
	int all = numbers(t, name, v, n) == n;

	t->page.sheet.damaged |= !all;
	return all;
}

static int32_t
length(double v)
{
	v *= POINT;
	return v <= -FAR ? -FAR : v >= FAR ? FAR : (int32_t)(v < 0 ? v - .5 : v + .5);
}

/* How long a vector is: nearly all are along one axis. */
static double
size_of(double x, double y)
{
	x = x < 0 ? -x : x;
	y = y < 0 ? -y : y;
	return x > y ? x : y;
}

/* A point by a transform; a vector where `moved` is 0. */
static void
apply(const double m[6], const double v[2], int moved, double to[2])
{
	to[0] = m[0] * v[0] + m[2] * v[1] + (moved ? m[4] : 0);
	to[1] = m[1] * v[0] + m[3] * v[1] + (moved ? m[5] : 0);
}

/* Takes over the transform of what is drawn from here on; returns whether it is told, as what is not stays as it was. */
static int
transform(struct trace *t)
{
	int told = numbers(t, "transform", t->told, 6) == 6;

	memcpy(t->transform, t->told, sizeof t->told);
	t->transform[4] -= t->corner[0];
	t->transform[5] -= t->corner[1];
	return told;
}

/* --- what is seen --- */

static const union area nowhere = { { { FAR, -FAR }, { FAR, -FAR } } };

static void
widen(union area *a, const int32_t at[2])
{
	int k;

	for (k = 0; k < 2; k++) {
		a->v[k][0] = at[k] < a->v[k][0] ? at[k] : a->v[k][0];
		a->v[k][1] = at[k] > a->v[k][1] ? at[k] : a->v[k][1];
	}
}

static union area
common(union area a, union area b)
{
	int k;

	for (k = 0; k < 2; k++) {
		a.v[k][0] = a.v[k][0] > b.v[k][0] ? a.v[k][0] : b.v[k][0];
		a.v[k][1] = a.v[k][1] < b.v[k][1] ? a.v[k][1] : b.v[k][1];
	}
	return a;
}

static union area
seen(const struct trace *t)
{
	return t->clips[t->nclips - 1];
}

static void
push_clip(struct trace *t, union area a)
{
	MEM_NEED(t->clips, t->clips_cap, t->nclips + 1);
	t->clips[t->nclips] = common(seen(t), a);
	t->nclips++;
}

/* What a clip of letters or of a picture leaves is not looked at. */
static void
same_clip(struct trace *t)
{
	push_clip(t, seen(t));
}

static void
pop_clip(struct trace *t)
{
	if (t->nclips > 1)
		t->nclips--;
	else
		t->page.sheet.damaged = 1;
}

static void
mask_begin(struct trace *t)
{
	t->masks++;
}

static void
mask_end(struct trace *t)
{
	t->masks -= t->masks > 0;
	same_clip(t);
}

/* A group begins; what is mixed with the page below it covers nothing. */
static void
group_begin(struct trace *t)
{
	struct span mode = tag_value(&t->tag, "blendmode");

	t->mixed += t->mixed > 0 || (mode.s != NULL && !ascii_is(mode, "Normal"));
}

static void
group_end(struct trace *t)
{
	t->mixed -= t->mixed > 0;
}

/* How much of what is below the current text or path is not seen, from 0 to 1. */
static double
alpha(const struct trace *t)
{
	double v;

	return numbers(t, "alpha", &v, 1) == 1 ? v : 1;
}

static int
is_opaque(const struct trace *t)
{
	return t->mixed == 0 && alpha(t) > .95;
}

/* Whether the current text or path has the colour of paper. */
static int
is_white(const struct trace *t)
{
	double v[4];
	int n = numbers(t, "color", v, 4), i;

	for (i = 0; i < n; i++)
		if (n == 4 ? v[i] > .05 : v[i] < .95)
			return 0;
	return n > 0;
}

/* Whether what was painted last there is darker than paper. */
static int
is_shaded(const struct trace *t, const struct glyph *g)
{
	size_t i = t->ngrounds, least = i > TRACE_GROUNDS ? i - TRACE_GROUNDS : 0;

	while (i-- > least)
		if (canvas_has(&t->grounds[i % TRACE_GROUNDS].area, &g->box, 0))
			return !t->grounds[i % TRACE_GROUNDS].white;
	return 0;
}

/* Whether a pen is wider than a rule: it paints areas. */
static int
is_broad(const struct trace *t)
{
	double v[2] = { 0, 0 }, wide[2];

	numbers(t, "linewidth", v, 1);
	apply(t->transform, v, 0, wide);
	return length(size_of(wide[0], wide[1])) > THIN;
}

/* A text or path begins.  What has the colour of paper is seen on a dark ground only. */
static void
drawing_begin(struct trace *t)
{
	t->page.sheet.damaged |= !transform(t);
	t->unseen = t->masks > 0 || t->drawn & UNSEEN || (t->drawn & PAINTED && alpha(t) < .05) ||
	    (t->drawn & STROKED && is_broad(t));
	t->white = t->drawn & PAINTED && is_white(t);
	t->spaced = 0;
	t->texts++;
	t->opaque = (uint8_t)is_opaque(t);
	t->path = (struct trace_path){ .before.area = nowhere, .all = nowhere };
}

/* --- letters --- */

static void
span_begin(struct trace *t)
{
	t->begun = 0;
	if (!need(t, "trm", t->matrix, 4))
		memset(t->matrix, 0, sizeof t->matrix);
}

/* The character, without what only looks like it; U+FFFD where it is not told. */
static uint32_t
character(struct span s)
{
	const char *p = s.s;
	uint32_t c;

	if (s.s == NULL || s.n == 0)
		return UTF8_BAD;
	if (*p != '&' || entity_at(p, s.n, &c) == 0)
		c = utf8_next(&p, p + s.n);
	if ((c >= 0xE000 && c < 0xF900) || c >= 0xF0000 || c < ' ')
		return UTF8_BAD;
	/* Radicals and compatibility forms, which many a PDF has in place of the character. */
	if (((c >= 0x2E80 && c < 0x2FE0) || (c >= 0xF900 && c < 0xFB00)) && fold_char(c) != 0)
		return fold_char(c);
	return c;
}

/* Which way text runs: 0 right, 1 down, 2 left, 3 up, and with MIRRORED its letters are so; SLANTED else. */
static uint8_t
way_of(const double v[2], const double up[2])
{
	double x = v[0] < 0 ? -v[0] : v[0], y = v[1] < 0 ? -v[1] : v[1];
	uint8_t mirrored = v[0] * up[1] > v[1] * up[0] ? MIRRORED : 0;

	if (x > STRAIGHT * y)
		return mirrored | (v[0] < 0 ? 2 : 0);
	if (y > STRAIGHT * x)
		return mirrored | (v[1] < 0 ? 3 : 1);
	return SLANTED;
}

/*
 * How coordinates are turned so that text runs to the right.  Text that runs
 * that way: right, down, left, up; and mirrored.
 */
static const int8_t turns[CANVAS_WAYS][4] = { { 1, 0, 0, 1 }, { 0, -1, 1, 0 }, { -1, 0, 0, -1 }, { 0, 1, -1, 0 },
	{ 1, 0, 0, -1 }, { 0, 1, 1, 0 }, { -1, 0, 0, 1 }, { 0, -1, -1, 0 } };

/* How much lower a line that runs that way is at its end than at its begin, for its length, as it is turned. */
static float
slope_of(const double along[2], uint8_t way)
{
	const int8_t *m = turns[way];

	return (float)((m[1] * along[0] + m[3] * along[1]) / (m[0] * along[0] + m[2] * along[1]));
}

/* In em; where it is not told, or cannot be, as wide as digits and Chinese are. */
static double
advance(const struct trace *t, uint32_t c)
{
	double v, least = c >= 0x3400 && c < 0xA000 ? .75 : 0;

	if (numbers(t, "adv", &v, 1) == 1 && v >= least && v < 10)
		return v;
	return c < 0x2000 ? .5 : 1;
}

/* Letters that are slanted are a stamp across the page. */
static int
is_shown(const struct trace *t, const struct glyph *g)
{
	return !t->unseen && g->size > TINY && g->way != SLANTED && (!t->white || is_shaded(t, g));
}

/* GLYPH_* of a glyph that begins there; letters of two spans are one word only where they touch. */
static uint8_t
state_of(const struct trace *t, const struct glyph *g, const double at[2])
{
	double gap = size_of(at[0] - t->pen[0], at[1] - t->pen[1]) * POINT * (t->begun ? 2 : 16);
	union area clip = seen(t);

	return (t->spaced ? GLYPH_SPACED : 0) | (canvas_has(&clip, &g->box, 0) ? 0 : GLYPH_HIDDEN) |
	    (gap < g->size ? GLYPH_JOINED : 0);
}

static uint32_t
band_of(int32_t y)
{
	return y < 0 ? 0 : y / BAND < TRACE_BANDS ? (uint32_t)(y / BAND) : TRACE_BANDS - 1;
}

static void
add_glyph(struct trace *t, uint32_t c, const double v[2])
{
	double along[2], up[2], at[2], wide = advance(t, c);
	struct glyph g = { .box = nowhere, .c = c };
	struct canvas *s = &t->page;
	int32_t from[2], to[2];
	uint32_t *band;
	int k;

	apply(t->transform, t->matrix, 0, along);
	apply(t->transform, t->matrix + 2, 0, up);
	apply(t->transform, v, 1, at);
	g.size = length(size_of(up[0], up[1]));
	g.way = way_of(along, up);
	for (k = 0; k < 2; k++) {
		from[k] = length(at[k]);
		to[k] = from[k] + length(k == g.way % 2 ? along[k] * wide : up[k] * .7);
	}
	widen(&g.box, from);
	widen(&g.box, to);
	if (!is_shown(t, &g))
		return;
	g.slope = slope_of(along, g.way);
	g.state = state_of(t, &g, at);
	g.text = t->texts;
	MEM_NEED(s->glyphs, s->glyphs_cap, s->nglyphs + 1);
	MEM_NEED(t->below, t->below_cap, s->nglyphs + 1);
	band = &t->bands[band_of(canvas_middle(g.box.y))];
	t->below[s->nglyphs] = *band;
	s->glyphs[s->nglyphs++] = g;
	*band = (uint32_t)s->nglyphs;
	for (k = 0; k < 2; k++)
		t->pen[k] = at[k] + along[k] * wide;
	t->least = g.size < t->least ? g.size : t->least;
	t->ways[g.way]++;
	t->begun = 1;
	t->spaced = 0;
}

/* The point that two attributes of the current tag give; 0 where they do not. */
static int
point(struct trace *t, const char *x, const char *y, double at[2])
{
	return need(t, x, &at[0], 1) && need(t, y, &at[1], 1);
}

static void
glyph(struct trace *t)
{
	uint32_t c = character(tag_value(&t->tag, "unicode"));
	double v[2];

	if (!point(t, "x", "y", v))
		return;
	if (utf8_space(c))
		t->spaced = 1;
	else
		add_glyph(t, c, v);
}

/* --- paths --- */

/* What is painted over the middle of glyphs strikes them out, or covers them: their state says so. */
static void
strike(struct trace *t, const union area *a, uint8_t state)
{
	uint32_t band = band_of(a->y[0] - REACH), last = band_of(a->y[1] + REACH), i;
	struct glyph *g;

	for (; band <= last; band++)
		for (i = t->bands[band]; i > 0 && t->looks < LOOKS; i = t->below[i - 1], t->looks++) {
			g = &t->page.glyphs[i - 1];
			if (canvas_has(a, &g->box, g->size / 5))
				g->state |= state;
		}
	t->page.sheet.damaged |= t->looks == LOOKS;
}

/* An area that is thin is a rule, as far as it is seen; returns whether it is. */
static int
add_rule(struct trace *t, const union area *a, int32_t thin)
{
	int way = a->x[1] - a->x[0] > a->y[1] - a->y[0] ? ACROSS : DOWN;
	int32_t high = a->v[!way][1] - a->v[!way][0], at = canvas_middle(a->v[!way]);
	union area clip = seen(t), shown = common(*a, clip);
	struct canvas *s = &t->page;

	if (high > thin || (high > 0 && high == a->v[way][1] - a->v[way][0]))
		return 0;
	if (t->unseen || t->white || at < clip.v[!way][0] - THIN || at > clip.v[!way][1] + THIN ||
	    shown.v[way][1] - shown.v[way][0] < SHORT)
		return 1;
	strike(t, &shown, GLYPH_STRUCK);
	shown.v[!way][0] = shown.v[!way][1] = at;
	MEM_NEED(s->rules, s->rules_cap, s->nrules + 1);
	s->rules[s->nrules++] = (struct drawn_rule){ shown, 0 };
	return 1;
}

/* Whether one area lies in another, with a border between that is nowhere wider. */
static int
is_within(const union area *out, const union area *in, int32_t border)
{
	int32_t gap;
	int k;

	for (k = 0; k < 4; k++) {
		gap = (in->v[k / 2][k % 2] - out->v[k / 2][k % 2]) * (k % 2 ? -1 : 1);
		if (gap < 0 || gap > border)
			return 0;
	}
	return 1;
}

/* The four sides of a frame. */
static void
add_sides(struct trace *t, const union area *a)
{
	union area side;
	int k;

	for (k = 0; k < 4; k++) {
		side = *a;
		side.v[k / 2][0] = side.v[k / 2][1] = a->v[k / 2][k % 2];
		add_rule(t, &side, THIN);
	}
}

/* A filled rectangle covers what is below it; what is filled is the ground of what comes. */
static void
cover(struct trace *t, const struct trace_piece *p)
{
	union area shown = common(p->area, seen(t));

	if (shown.x[0] >= shown.x[1] || shown.y[0] >= shown.y[1])
		return;
	if (t->opaque && !p->crooked)
		strike(t, &shown, GLYPH_STRUCK);
	if (t->opaque || !t->white)
		t->grounds[t->ngrounds++ % TRACE_GROUNDS] = (struct trace_ground){ shown, t->white };
}

/* What is drawn there, or as much wider, is no text, but says something of a cell that it is in. */
static void
add_figure(struct trace *t, union area a, int32_t wider)
{
	struct canvas *s = &t->page;
	int k;

	if (t->masks > 0)
		return;
	for (k = 0; k < 4; k++)
		a.v[k / 2][k % 2] += k % 2 ? wider : -wider;
	MEM_NEED(s->figures, s->figures_cap, s->nfigures + 1);
	s->figures[s->nfigures++] = a;
}

/*
 * The current piece of a path ends.  A fill is a rule where it is thin, and a
 * frame where only a border is between it and the piece before it.
 */
static void
end_piece(struct trace *t)
{
	struct trace_piece *p = &t->path.here, *before = &t->path.before;

	if (!t->path.open || !(t->drawn & PAINTED) || (t->drawn & FILLED && add_rule(t, &p->area, THIN)) || t->unseen)
		return;
	if (p->crooked && !t->white)
		add_figure(t, p->area, POINT);
	if (t->drawn & STROKED)
		return;
	if (is_within(&before->area, &p->area, THIN) || is_within(&p->area, &before->area, THIN)) {
		add_sides(t, &p->area);
		before->area = nowhere;
		return;
	}
	/* What is in another may be a hole in it. */
	if (is_within(&before->area, &p->area, FAR) || is_within(&p->area, &before->area, FAR))
		p->crooked = before->crooked = 1;
	cover(t, before);
	*before = *p;
}

static void
path_end(struct trace *t)
{
	end_piece(t);
	cover(t, &t->path.before);
}

static void
go_to(struct trace *t, const int32_t at[2], int straight)
{
	struct trace_path *p = &t->path;
	union area side;

	if (!p->open) {
		t->page.sheet.damaged = 1;
		return;
	}
	side = nowhere;
	widen(&side, p->last);
	widen(&side, at);
	p->here.crooked |= !straight || (side.x[0] < side.x[1] && side.y[0] < side.y[1]);
	/* A side of a stroke is a rule where it runs along an axis. */
	if (t->drawn & STROKED && straight)
		add_rule(t, &side, POINT - 1);
	widen(&p->here.area, at);
	widen(&p->all, at);
	memcpy(p->last, at, sizeof p->last);
}

static void
begin_piece(struct trace *t, const int32_t at[2])
{
	struct trace_path *p = &t->path;

	end_piece(t);
	p->open = 1;
	p->here = (struct trace_piece){ nowhere, 0 };
	memcpy(p->first, at, sizeof p->first);
	memcpy(p->last, at, sizeof p->last);
	go_to(t, at, 1);
}

/* Such a point as the transform puts it on the page. */
static int
place(struct trace *t, const char *x, const char *y, int32_t at[2])
{
	double v[2], to[2];

	if (!point(t, x, y, v))
		return 0;
	apply(t->transform, v, 1, to);
	at[0] = length(to[0]);
	at[1] = length(to[1]);
	return 1;
}

/* Curves are no rules; where they end is part of what they are around. */
static void
segment(struct trace *t)
{
	int curved = t->element->drawn & CURVED;
	int32_t at[2];

	if (!place(t, curved ? "x3" : "x", curved ? "y3" : "y", at))
		return;
	if (t->element->drawn & BEGINS)
		begin_piece(t, at);
	else
		go_to(t, at, !curved);
}

static void
closepath(struct trace *t)
{
	if (t->path.open)
		go_to(t, t->path.first, 1);
}

static void
rectto(struct trace *t)
{
	int32_t a[2], b[2];

	if (!place(t, "x0", "y0", a) || !place(t, "x1", "y1", b))
		return;
	begin_piece(t, a);
	go_to(t, (int32_t[]){ b[0], a[1] }, 1);
	go_to(t, b, 1);
	go_to(t, (int32_t[]){ a[0], b[1] }, 1);
	go_to(t, a, 1);
}

static void
clip_end(struct trace *t)
{
	push_clip(t, t->path.all);
}

/* --- pages --- */

/*
 * A picture is on the unit square.  What fills half of the page each way may be
 * a scan, and text that is seen with it is on it; others may cover text.
 */
static void
picture(struct trace *t)
{
	const double *m = t->transform;
	struct sheet *s = &t->page.sheet;
	union area a = nowhere;

	if (!transform(t))
		return;
	widen(&a, (int32_t[]){ length(m[4]), length(m[5]) });
	widen(&a, (int32_t[]){ length(m[0] + m[2] + m[4]), length(m[1] + m[3] + m[5]) });
	a = common(a, seen(t));
	if (a.x[1] > a.x[0] && a.y[1] > a.y[0])
		t->pictures += (int64_t)(a.x[1] - a.x[0]) * (a.y[1] - a.y[0]);
	s->pictured |= 2 * t->pictures > (int64_t)s->size[0] * s->size[1];
	if (a.x[1] - a.x[0] > s->size[0] / 2 && a.y[1] - a.y[0] > s->size[1] / 2)
		s->pictured = 1;
	else if (is_opaque(t))
		strike(t, &a, GLYPH_VEILED);
	add_figure(t, a, -POINT);
}

/* The page begins, from whose upper left corner lengths are measured. */
static void
page_begin(struct trace *t)
{
	double box[4] = { 0, 0, 9999, 9999 };
	int k;

	need(t, "mediabox", box, 4);
	for (k = 0; k < 2; k++) {
		t->corner[k] = box[k] < box[2 + k] ? box[k] : box[2 + k];
		t->page.sheet.size[k] = length(size_of(box[k] - box[2 + k], 0));
	}
	t->nclips = 0;
	MEM_NEED(t->clips, t->clips_cap, 1);
	t->clips[t->nclips++] = (union area){ { { 0, t->page.sheet.size[0] }, { 0, t->page.sheet.size[1] } } };
}

static void
page_end(struct trace *t)
{
	t->ended = 1;
	t->page.sheet.damaged |= t->nclips != 1 || t->masks > 0;
}

static void
nothing(struct trace *t)
{
	(void)t;
}

/* The elements that matter; those that hold others have an end. */
static const struct trace_element elements[] = {
	{ "g", IN_SPAN, IN_SPAN, glyph, NULL, 0 },
	{ "span", IN_TEXT, IN_SPAN, span_begin, nothing, 0 },
	{ "lineto", IN_PATH, IN_PATH, segment, NULL, 0 },
	{ "moveto", IN_PATH, IN_PATH, segment, NULL, BEGINS },
	{ "curveto", IN_PATH, IN_PATH, segment, NULL, CURVED },
	{ "closepath", IN_PATH, IN_PATH, closepath, NULL, 0 },
	{ "rectto", IN_PATH, IN_PATH, rectto, NULL, 0 },
	{ "fill_text", IN_PAGE, IN_TEXT, drawing_begin, nothing, PAINTED },
	{ "stroke_text", IN_PAGE, IN_TEXT, drawing_begin, nothing, PAINTED },
	{ "clip_text", IN_PAGE, IN_TEXT, drawing_begin, same_clip, 0 },
	{ "clip_stroke_text", IN_PAGE, IN_TEXT, drawing_begin, same_clip, 0 },
	{ "ignore_text", IN_PAGE, IN_TEXT, drawing_begin, nothing, UNSEEN },
	{ "fill_path", IN_PAGE, IN_PATH, drawing_begin, path_end, PAINTED | FILLED },
	{ "stroke_path", IN_PAGE, IN_PATH, drawing_begin, path_end, PAINTED | STROKED },
	{ "clip_path", IN_PAGE, IN_PATH, drawing_begin, clip_end, 0 },
	{ "clip_stroke_path", IN_PAGE, IN_PATH, drawing_begin, clip_end, 0 },
	{ "clip_image_mask", IN_PAGE, IN_PAGE, same_clip, NULL, 0 },
	{ "pop_clip", IN_PAGE, IN_PAGE, pop_clip, NULL, 0 },
	{ "group", IN_PAGE, IN_PAGE, group_begin, group_end, 0 },
	{ "mask", IN_PAGE, IN_PAGE, mask_begin, mask_end, 0 },
	{ "fill_image", IN_PAGE, IN_PAGE, picture, NULL, 0 },
	{ "fill_image_mask", IN_PAGE, IN_PAGE, picture, NULL, 0 },
	{ "page", IN_DOCUMENT, IN_PAGE, page_begin, page_end, 0 },
};

static const struct trace_element *
element(struct span name)
{
	const struct trace_element *e;

	for (e = elements; e < elements + COUNT(elements); e++)
		if (*name.s == *e->name && strlen(e->name) == name.n && memcmp(name.s, e->name, name.n) == 0)
			return e;
	return NULL;
}

/* Goes into an element, or out of it; what is where it cannot be means something only where it is a page, or in one. */
static void
pass_element(struct trace *t, const struct trace_element *e, int close)
{
	int from = close ? e->holds : e->within, to = close ? e->within : e->holds;

	if (close && e->end == NULL)
		return;
	t->page.sheet.damaged |= t->within != from;
	if (t->within != from && e->within > IN_PAGE - close)
		return;
	t->within = (uint8_t)to;
	t->element = e;
	if (e->within == IN_PAGE)
		t->drawn = e->drawn;
	(close ? e->end : e->begin)(t);
}

static int
is_blank(struct span s)
{
	const char *end = s.s + s.n, *p = s.s;

	while (p < end && (*p == ' ' || *p == '\n' || *p == '\t' || *p == '\r'))
		p++;
	return p == end;
}

static void
read_tag(struct trace *t)
{
	const struct trace_element *e;
	int text = t->tag.kind == TAG_TEXT;

	t->page.sheet.damaged |= t->within >= IN_PAGE && (text ? !is_blank(t->tag.text) : t->tag.broken);
	if (text || t->tag.text.n == 0 || (e = element(t->tag.text)) == NULL)
		return;
	if (t->tag.kind == TAG_OPEN || t->tag.kind == TAG_CLOSE)
		pass_element(t, e, t->tag.kind == TAG_CLOSE);
}

/* Whether the letter runs through one of half its size. */
static int
is_stamped(struct trace *t, const struct glyph *g)
{
	uint32_t band = band_of(g->box.y[0]), last = band_of(g->box.y[1]), i;
	const struct glyph *k;

	for (; band <= last; band++)
		for (i = t->bands[band]; i > 0 && t->looks < LOOKS; i = t->below[i - 1], t->looks++) {
			k = &t->page.glyphs[i - 1];
			if (2 * k->size <= g->size && canvas_has(&g->box, &k->box, 0))
				return 1;
		}
	return 0;
}

/* Finds the text of which a letter is drawn over smaller ones, or below them: it is a stamp across the page. */
static void
find_stamps(struct trace *t)
{
	struct glyph *v = t->page.glyphs, *end = v + t->page.nglyphs, *to;
	uint8_t stamp;

	for (; v < end; v = to) {
		stamp = 0;
		for (to = v; to < end && to->text == v->text; to++)
			if (to->size >= 2 * t->least && is_stamped(t, to))
				stamp = GLYPH_STAMP;
		for (; v < to; v++)
			v->state |= stamp;
	}
}

/* Whether a page begins at the current tag. */
static int
is_page(const struct trace *t)
{
	return t->tag.kind == TAG_OPEN && ascii_is(t->tag.text, "page");
}

void
trace_begin(struct trace *t, const char *s, size_t n)
{
	t->page.sheet = (struct sheet){ .number = 0 };
	tags_begin(&t->tags, s, n);
	tags_next(&t->tags, &t->tag);
}

int
trace_page(struct trace *t)
{
	struct canvas *s = &t->page;
	struct sheet next = { .number = s->sheet.number + 1, .index = s->sheet.index + CANVAS_WAYS };

	/* What is before the first page, or between two, is no page's. */
	for (; !is_page(t); tags_next(&t->tags, &t->tag))
		if (t->tag.kind == TAG_END)
			return 0;
	next.number = tag_number(&t->tag, "number", next.number);
	s->sheet = next;
	t->least = FAR;
	s->nglyphs = s->nrules = s->nfigures = t->ngrounds = 0;
	t->masks = t->mixed = t->looks = 0;
	t->pictures = 0;
	memset(t->bands, 0, sizeof t->bands);
	memset(t->ways, 0, sizeof t->ways);
	t->ended = 0;
	t->within = IN_DOCUMENT;
	do {
		read_tag(t);
		tags_next(&t->tags, &t->tag);
	} while (!t->ended && !is_page(t) && t->tag.kind != TAG_END);
	s->sheet.damaged |= !t->ended;
	find_stamps(t);
	s->sheet.main = canvas_main_way(t->ways, 0);
	return 1;
}

/* --- views of a page --- */

/* An area of the page of that size as it is on the turned page. */
static union area
turned(const union area *a, const int8_t m[4], const int32_t size[2])
{
	union area to = nowhere;
	int32_t at[2];
	int k, i;

	for (k = 0; k < 2; k++) {
		for (i = 0; i < 2; i++)
			at[i] = m[i] * a->v[0][k] + m[2 + i] * a->v[1][k] + (m[i] + m[2 + i] < 0 ? size[m[i] == 0] : 0);
		widen(&to, at);
	}
	return to;
}

int
trace_view(const struct trace *t, uint8_t way, struct canvas *s)
{
	const struct canvas *page = &t->page;
	const int8_t *m = turns[way];
	const struct glyph *g;

	if (way != page->sheet.main && t->ways[way] == 0)
		return 0;
	s->sheet = page->sheet;
	s->sheet.way = way;
	s->sheet.index += way;
	s->sheet.size[0] = page->sheet.size[m[0] == 0];
	s->sheet.size[1] = page->sheet.size[m[0] != 0];
	MEM_NEED(s->glyphs, s->glyphs_cap, page->nglyphs);
	MEM_NEED(s->rules, s->rules_cap, page->nrules);
	s->nglyphs = 0;
	for (g = page->glyphs; g < page->glyphs + page->nglyphs; g++) {
		if (g->state & GLYPH_STAMP)
			continue;
		s->glyphs[s->nglyphs] = *g;
		s->glyphs[s->nglyphs++].box = turned(&g->box, m, page->sheet.size);
	}
	MEM_NEED(s->figures, s->figures_cap, page->nfigures);
	for (s->nfigures = 0; s->nfigures < page->nfigures; s->nfigures++)
		s->figures[s->nfigures] = turned(&page->figures[s->nfigures], m, page->sheet.size);
	for (s->nrules = 0; s->nrules < page->nrules; s->nrules++)
		s->rules[s->nrules].box = turned(&page->rules[s->nrules].box, m, page->sheet.size);
	return 1;
}

void
trace_free(struct trace *t)
{
	free(t->clips);
	free(t->below);
	canvas_free(&t->page);
	memset(t, 0, sizeof *t);
}
