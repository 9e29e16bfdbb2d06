#include "drawing/trace.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/span.h"
#include "base/utf8.h"
#include "markup/entity.h"

/* What holds what. */
enum { IN_DOCUMENT, IN_PAGE, IN_PATH, IN_TEXT, IN_SPAN };

enum { PATH_FILLED, PATH_STROKED, PATH_CLIPS };

enum { MIRRORED = 4, SLANTED = 8, STRAIGHT = 5 };

enum {
	FAR = 20000 * POINT, /* farther away nothing can be on a page */
	THIN = 3 * POINT, /* a fill that is no higher, or no wider, is a rule */
	SHORT = POINT / 2, /* what is shorter is no rule */
	TINY = POINT /* letters that are no larger are not seen */
};

struct trace_element {
	const char *name;
	int within, holds; /* IN_*: the only place where it may be, and where what is in it is */
	void (*begin)(struct trace *t);
	void (*end)(struct trace *t); /* of those that hold others */
};

/* --- numbers --- */

/* Reads a number at *s and moves *s after it; returns 0 where there is none, or it is no finite one. */
static int
number(const char **s, const char *end, double *v)
{
	const char *p = *s;
	double x = 0, sign = 1, scale = 1;
	int digits = 0, power = 0, down = 0;

	while (p < end && (*p == ' ' || *p == ','))
		p++;
	if (p < end && (*p == '-' || *p == '+'))
		sign = *p++ == '-' ? -1 : 1;
	for (; p < end && *p >= '0' && *p <= '9'; p++, digits++)
		x = x * 10 + (*p - '0');
	if (p < end && *p == '.')
		for (p++; p < end && *p >= '0' && *p <= '9'; p++, digits++) {
			x = x * 10 + (*p - '0');
			scale *= 10;
		}
	x = sign * x / scale;
	if (p < end && (*p == 'e' || *p == 'E')) {
		p++;
		if (p < end && (*p == '-' || *p == '+'))
			down = *p++ == '-';
		for (; p < end && *p >= '0' && *p <= '9'; p++)
			power = power < 400 ? power * 10 + (*p - '0') : power;
		for (; power > 0; power--)
			x = down ? x / 10 : x * 10;
	}
	*s = p;
	*v = x;
	return digits > 0 && digits < 300 && x > -1e9 && x < 1e9 && (p == end || *p == ' ' || *p == ',');
}

/* Reads up to n numbers of an attribute; returns how many. */
static int
numbers(const struct trace *t, const char *name, double *v, int n)
{
	struct span s = tag_value(&t->tag, name);
	const char *p = s.s, *end = s.s + s.n;
	int i = 0;

	while (s.s != NULL && i < n && p < end && number(&p, end, &v[i]))
		i++;
	return i;
}

/* All n of them, or the page is damaged. */
static int
need(struct trace *t, const char *name, double *v, int n)
{
	if (numbers(t, name, v, n) == n)
		return 1;
	t->canvas->damaged = 1;
	return 0;
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

static void
apply(const double m[6], const double v[2], double to[2])
{
	to[0] = m[0] * v[0] + m[2] * v[1] + m[4];
	to[1] = m[1] * v[0] + m[3] * v[1] + m[5];
}

/* --- what is seen --- */

static struct area
common(struct area a, struct area b)
{
	int k;

	for (k = 0; k < 2; k++) {
		int32_t *v = k == 0 ? a.x : a.y, *w = k == 0 ? b.x : b.y;

		v[0] = v[0] > w[0] ? v[0] : w[0];
		v[1] = v[1] < w[1] ? v[1] : w[1];
	}
	return a;
}

static int
is_in(const struct area *a, int32_t x, int32_t y)
{
	return x >= a->x[0] && x <= a->x[1] && y >= a->y[0] && y <= a->y[1];
}

static struct area
seen(const struct trace *t)
{
	return t->clips[t->nclips - 1];
}

static void
push_clip(struct trace *t, struct area a)
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
		t->canvas->damaged = 1;
}

static void
mask_begin(struct trace *t)
{
	t->masks++;
}

static void
mask_end(struct trace *t)
{
	if (t->masks > 0)
		t->masks--;
	same_clip(t);
}

static int
is_clear(const struct trace *t)
{
	double alpha;

	return numbers(t, "alpha", &alpha, 1) == 1 && alpha < .05;
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

/* Whether a dark area lies under white text. */
static int
is_shaded(const struct trace *t, int32_t x, int32_t y)
{
	size_t i = t->nshades > TRACE_SHADES ? t->nshades - TRACE_SHADES : 0;

	for (; i < t->nshades; i++)
		if (is_in(&t->shades[i % TRACE_SHADES], x, y))
			return 1;
	return 0;
}

/* --- letters --- */

static void
text_begin(struct trace *t)
{
	need(t, "transform", t->transform, 6);
	t->unseen = t->masks > 0;
	t->white = t->spaced = 0;
}

/* Letters that have the colour of paper are seen on a dark ground only. */
static void
filled_begin(struct trace *t)
{
	text_begin(t);
	t->unseen |= (uint8_t)is_clear(t);
	t->white = (uint8_t)is_white(t);
}

static void
ignored_begin(struct trace *t)
{
	text_begin(t);
	t->unseen = 1;
}

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

/* In em; where it is not told, as wide as digits and Chinese are. */
static double
advance(const struct trace *t, uint32_t c)
{
	double v;

	if (numbers(t, "adv", &v, 1) == 1 && v >= 0 && v < 10)
		return v;
	return c < 0x2000 ? .5 : 1;
}

/* A vector of the letters' own space, on the page. */
static void
on_page(const struct trace *t, const double *letter, double to[2])
{
	to[0] = t->transform[0] * letter[0] + t->transform[2] * letter[1];
	to[1] = t->transform[1] * letter[0] + t->transform[3] * letter[1];
}

static int
is_hidden(const struct trace *t, int32_t x, int32_t y)
{
	struct area clip = seen(t);

	return !is_in(&clip, x, y);
}

static void
add_glyph(struct trace *t, uint32_t c, const double v[2])
{
	double along[2], up[2], at[2], wide = advance(t, c), gap;
	int32_t x, y, size;
	struct glyph *g;

	on_page(t, t->matrix, along);
	on_page(t, t->matrix + 2, up);
	apply(t->transform, v, at);
	size = length(size_of(up[0], up[1]));
	/* The middle of what it covers. */
	x = length(at[0] + along[0] * wide / 2 + up[0] * .35);
	y = length(at[1] + along[1] * wide / 2 + up[1] * .35);
	/* Letters that are slanted are a stamp across the page. */
	if (t->unseen || size <= TINY || way_of(along, up) == SLANTED || (t->white && !is_shaded(t, x, y)))
		return;
	MEM_NEED(t->canvas->glyphs, t->canvas->glyphs_cap, t->canvas->nglyphs + 1);
	t->middle[t->canvas->nglyphs % TRACE_LATEST][0] = x;
	t->middle[t->canvas->nglyphs % TRACE_LATEST][1] = y;
	g = &t->canvas->glyphs[t->canvas->nglyphs++];
	g->c = c;
	g->size = size;
	g->way = way_of(along, up);
	g->state = (t->spaced ? GLYPH_SPACED : 0) | (is_hidden(t, x, y) ? GLYPH_HIDDEN : 0);
	/* Letters of two spans are one word only where they touch. */
	gap = size_of(at[0] - t->pen[0], at[1] - t->pen[1]) * POINT;
	if (gap * (t->begun ? 2 : 16) < size)
		g->state |= GLYPH_JOINED;
	t->begun = 1;
	g->x[0] = length(at[0]);
	g->x[1] = length(size_of(along[0], along[1]) * wide);
	g->y = length(at[1]);
	t->pen[0] = at[0] + along[0] * wide;
	t->pen[1] = at[1] + along[1] * wide;
	t->ways[g->way]++;
	t->spaced = 0;
}

static void
glyph(struct trace *t)
{
	uint32_t c = character(tag_value(&t->tag, "unicode"));
	double v[2];

	if (!need(t, "x", &v[0], 1) || !need(t, "y", &v[1], 1))
		return;
	if (utf8_space(c))
		t->spaced = 1;
	else
		add_glyph(t, c, v);
}

/* --- paths --- */

static const struct area nowhere = { { FAR, -FAR }, { FAR, -FAR } };

static void
widen(struct area *a, int32_t x, int32_t y)
{
	a->x[0] = x < a->x[0] ? x : a->x[0];
	a->x[1] = x > a->x[1] ? x : a->x[1];
	a->y[0] = y < a->y[0] ? y : a->y[0];
	a->y[1] = y > a->y[1] ? y : a->y[1];
}

/* What is painted over the middle of the latest glyphs strikes them out, or covers them. */
static void
strike(struct trace *t, struct area a)
{
	size_t i = t->canvas->nglyphs > TRACE_LATEST ? t->canvas->nglyphs - TRACE_LATEST : 0;
	struct glyph *g;
	const int32_t *m;

	for (; i < t->canvas->nglyphs; i++) {
		g = &t->canvas->glyphs[i];
		m = t->middle[i % TRACE_LATEST];
		if (m[0] >= a.x[0] && m[0] <= a.x[1] && m[1] >= a.y[0] - g->size / 5 && m[1] <= a.y[1] + g->size / 5)
			g->state |= GLYPH_STRUCK;
	}
}

/* A rule, as far as it is seen. */
static void
add_rule(struct trace *t, int way, int32_t at, int32_t from, int32_t to)
{
	struct area clip = seen(t);
	const int32_t *along = way == ACROSS ? clip.x : clip.y, *over = way == ACROSS ? clip.y : clip.x;
	struct drawn_rules *r = &t->canvas->rules[way];

	from = from > along[0] ? from : along[0];
	to = to < along[1] ? to : along[1];
	if (t->unseen || t->white || at < over[0] - THIN || at > over[1] + THIN || to - from < SHORT)
		return;
	if (way == ACROSS)
		strike(t, (struct area){ { from, to }, { at, at } });
	else
		strike(t, (struct area){ { at, at }, { from, to } });
	MEM_NEED(r->v, r->cap, r->n + 1);
	r->v[r->n++] = (struct drawn_rule){ at, from, to };
}

/* Whether one area lies in another with a thin border between. */
static int
is_border(const struct area *out, const struct area *in)
{
	int32_t gaps[4] = { in->x[0] - out->x[0], out->x[1] - in->x[1], in->y[0] - out->y[0], out->y[1] - in->y[1] };
	int k, n = 0;

	for (k = 0; k < 4; k++)
		n += gaps[k] >= 0 && gaps[k] <= THIN;
	return n == 4;
}

static void
four_sides(struct trace *t, const struct area *a)
{
	add_rule(t, ACROSS, a->y[0], a->x[0], a->x[1]);
	add_rule(t, ACROSS, a->y[1], a->x[0], a->x[1]);
	add_rule(t, DOWN, a->x[0], a->y[0], a->y[1]);
	add_rule(t, DOWN, a->x[1], a->y[0], a->y[1]);
}

/* What a fill paints: a rule where it is thin, a frame where it is only a border, else the ground of what comes. */
static void
paint(struct trace *t)
{
	const struct area *a = &t->path.here, *before = &t->path.before;
	int32_t wide = a->x[1] - a->x[0], high = a->y[1] - a->y[0];

	if (high <= THIN && wide > high)
		add_rule(t, ACROSS, a->y[0] + high / 2, a->x[0], a->x[1]);
	else if (wide <= THIN && high > wide)
		add_rule(t, DOWN, a->x[0] + wide / 2, a->y[0], a->y[1]);
	else if (is_border(before, a) || is_border(a, before))
		four_sides(t, a);
	else if (t->white && !t->unseen)
		strike(t, *a);
	else if (!t->unseen)
		t->shades[t->nshades++ % TRACE_SHADES] = *a;
}

/* A side of a stroke is a rule where it runs along an axis. */
static void
stroke(struct trace *t, const int32_t to[2])
{
	const int32_t *from = t->path.last;
	int32_t wide = abs(to[0] - from[0]), high = abs(to[1] - from[1]);
	int32_t x = from[0] + (to[0] - from[0]) / 2, y = from[1] + (to[1] - from[1]) / 2;

	if (high < POINT && wide > high)
		add_rule(t, ACROSS, y, x - wide / 2, x + wide / 2);
	else if (wide < POINT && high > wide)
		add_rule(t, DOWN, x, y - high / 2, y + high / 2);
}

/* The piece of the current path ends. */
static void
end_piece(struct trace *t)
{
	struct trace_path *p = &t->path;

	if (p->open && p->kind == PATH_FILLED)
		paint(t);
	p->before = p->here;
	p->open = 0;
}

static void
begin_piece(struct trace *t, const int32_t at[2])
{
	struct trace_path *p = &t->path;

	end_piece(t);
	p->open = 1;
	p->here = nowhere;
	widen(&p->here, at[0], at[1]);
	widen(&p->all, at[0], at[1]);
	memcpy(p->first, at, sizeof p->first);
	memcpy(p->last, at, sizeof p->last);
}

static void
go_to(struct trace *t, const int32_t at[2], int straight)
{
	struct trace_path *p = &t->path;

	if (!p->open) {
		t->canvas->damaged = 1;
		return;
	}
	if (p->kind == PATH_STROKED && straight)
		stroke(t, at);
	widen(&p->here, at[0], at[1]);
	widen(&p->all, at[0], at[1]);
	memcpy(p->last, at, sizeof p->last);
}

/* The point that two attributes of the current tag give; 0 where they do not. */
static int
point(struct trace *t, const char *x, const char *y, int32_t at[2])
{
	double v[2], to[2];

	if (!need(t, x, &v[0], 1) || !need(t, y, &v[1], 1))
		return 0;
	apply(t->transform, v, to);
	at[0] = length(to[0]);
	at[1] = length(to[1]);
	return 1;
}

static void
moveto(struct trace *t)
{
	int32_t at[2];

	if (point(t, "x", "y", at))
		begin_piece(t, at);
}

static void
lineto(struct trace *t)
{
	int32_t at[2];

	if (point(t, "x", "y", at))
		go_to(t, at, 1);
}

/* Curves are no rules; where they end is part of what they are around. */
static void
curveto(struct trace *t)
{
	int32_t at[2];

	if (point(t, "x3", "y3", at))
		go_to(t, at, 0);
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

	if (!point(t, "x0", "y0", a) || !point(t, "x1", "y1", b))
		return;
	begin_piece(t, a);
	go_to(t, (int32_t[]){ b[0], a[1] }, 1);
	go_to(t, b, 1);
	go_to(t, (int32_t[]){ a[0], b[1] }, 1);
	go_to(t, a, 1);
}

static void
path_begin(struct trace *t, int kind)
{
	memset(&t->path, 0, sizeof t->path);
	t->path.kind = (uint8_t)kind;
	t->path.before = t->path.all = nowhere;
	need(t, "transform", t->transform, 6);
	t->unseen = t->masks > 0 || is_clear(t);
	t->white = (uint8_t)is_white(t);
}

static void
fill_begin(struct trace *t)
{
	path_begin(t, PATH_FILLED);
}

/* A pen that is wider than a rule paints areas. */
static void
stroke_begin(struct trace *t)
{
	double v[2] = { 0, 0 }, wide[2];

	path_begin(t, PATH_STROKED);
	if (numbers(t, "linewidth", v, 1) == 1) {
		on_page(t, v, wide);
		t->unseen |= length(size_of(wide[0], wide[1])) > THIN;
	}
}

static void
clip_begin(struct trace *t)
{
	path_begin(t, PATH_CLIPS);
}

static void
clip_end(struct trace *t)
{
	push_clip(t, t->path.all);
}

/* --- pages --- */

static void
picture(struct trace *t)
{
	static const double corners[4][2] = { { 0, 0 }, { 1, 0 }, { 0, 1 }, { 1, 1 } };
	struct area a = nowhere;
	double at[2];
	int k;

	if (numbers(t, "transform", t->transform, 6) != 6)
		return;
	for (k = 0; k < 4; k++) {
		apply(t->transform, corners[k], at);
		widen(&a, length(at[0]), length(at[1]));
	}
	a = common(a, seen(t));
	t->canvas->pictured |= 2 * (int64_t)(a.x[1] - a.x[0]) > t->canvas->size[0] &&
	    2 * (int64_t)(a.y[1] - a.y[0]) > t->canvas->size[1];
}

static void
page_begin(struct trace *t)
{
	double box[4] = { 0, 0, 0, 0 };
	struct area all = { { -FAR, FAR }, { -FAR, FAR } };
	struct canvas *s = t->canvas;
	uint32_t at;

	at = tag_number(&t->tag, "number", 0);
	s->number = at > 0 ? at : s->number + 1;
	if (need(t, "mediabox", box, 4)) {
		all.x[0] = length(box[0]);
		all.y[0] = length(box[1]);
		all.x[1] = length(box[2]);
		all.y[1] = length(box[3]);
	}
	s->size[0] = all.x[1] - all.x[0];
	s->size[1] = all.y[1] - all.y[0];
	t->nclips = 0;
	MEM_NEED(t->clips, t->clips_cap, 1);
	t->clips[t->nclips++] = all;
}

static void
page_end(struct trace *t)
{
	t->ended = 1;
	t->canvas->damaged |= t->nclips != 1 || t->masks > 0;
}

static void
nothing(struct trace *t)
{
	(void)t;
}

/* The elements that matter; those that hold others have an end. */
static const struct trace_element elements[] = {
	{ "g", IN_SPAN, IN_SPAN, glyph, NULL },
	{ "span", IN_TEXT, IN_SPAN, span_begin, nothing },
	{ "lineto", IN_PATH, IN_PATH, lineto, NULL },
	{ "moveto", IN_PATH, IN_PATH, moveto, NULL },
	{ "closepath", IN_PATH, IN_PATH, closepath, NULL },
	{ "curveto", IN_PATH, IN_PATH, curveto, NULL },
	{ "rectto", IN_PATH, IN_PATH, rectto, NULL },
	{ "fill_text", IN_PAGE, IN_TEXT, filled_begin, nothing },
	{ "stroke_text", IN_PAGE, IN_TEXT, filled_begin, nothing },
	{ "clip_text", IN_PAGE, IN_TEXT, text_begin, same_clip },
	{ "clip_stroke_text", IN_PAGE, IN_TEXT, text_begin, same_clip },
	{ "ignore_text", IN_PAGE, IN_TEXT, ignored_begin, nothing },
	{ "fill_path", IN_PAGE, IN_PATH, fill_begin, end_piece },
	{ "stroke_path", IN_PAGE, IN_PATH, stroke_begin, end_piece },
	{ "clip_path", IN_PAGE, IN_PATH, clip_begin, clip_end },
	{ "clip_stroke_path", IN_PAGE, IN_PATH, clip_begin, clip_end },
	{ "clip_image_mask", IN_PAGE, IN_PAGE, same_clip, NULL },
	{ "pop_clip", IN_PAGE, IN_PAGE, pop_clip, NULL },
	{ "mask", IN_PAGE, IN_PAGE, mask_begin, mask_end },
	{ "fill_image", IN_PAGE, IN_PAGE, picture, NULL },
	{ "fill_image_mask", IN_PAGE, IN_PAGE, picture, NULL },
	{ "page", IN_DOCUMENT, IN_PAGE, page_begin, page_end },
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

static void
open_element(struct trace *t, const struct trace_element *e)
{
	if (t->within != e->within) {
		t->canvas->damaged = 1;
		/* Points and glyphs mean nothing elsewhere. */
		if (e->within > IN_PAGE)
			return;
	}
	t->within = (uint8_t)e->holds;
	e->begin(t);
}

static void
close_element(struct trace *t, const struct trace_element *e)
{
	if (e->end == NULL)
		return;
	if (t->within != e->holds) {
		t->canvas->damaged = 1;
		if (e->within >= IN_PAGE)
			return;
	}
	t->within = (uint8_t)e->within;
	e->end(t);
}

static void
read_tag(struct trace *t)
{
	const struct trace_element *e;
	struct span s = t->tag.text;

	if (t->tag.kind == TAG_TEXT) {
		while (s.n > 0 && (*s.s == ' ' || *s.s == '\n' || *s.s == '\t' || *s.s == '\r')) {
			s.s++;
			s.n--;
		}
		t->canvas->damaged |= s.n > 0 && t->within >= IN_PAGE;
		return;
	}
	t->canvas->damaged |= t->tag.broken && t->within >= IN_PAGE;
	if (s.n == 0 || (e = element(s)) == NULL)
		return;
	if (t->tag.kind == TAG_OPEN)
		open_element(t, e);
	else if (t->tag.kind == TAG_CLOSE)
		close_element(t, e);
}

/* The page's place of a point where text that runs that way is to run to the right. */
static void
turn_point(int32_t *x, int32_t *y, int way, struct area page)
{
	int32_t right = *x - page.x[0], down = *y - page.y[0], left = page.x[1] - *x, up = page.y[1] - *y;
	const int32_t turned[][2] = { { right, down }, { down, left }, { left, up }, { up, right }, { right, up },
		{ down, right }, { left, down }, { up, left } };

	*x = turned[way][0];
	*y = turned[way][1];
}

static void
turn_glyph(struct glyph *g, int way, struct area page)
{
	int32_t wide = g->x[1];

	turn_point(&g->x[0], &g->y, way, page);
	if (g->way != way) {
		g->state |= GLYPH_ASTRAY;
		wide = 0;
	}
	g->x[1] = g->x[0] + wide;
}

static void
turn_rule(struct drawn_rule *r, int k, int way, struct area page)
{
	int32_t a[2] = { k == ACROSS ? r->from : r->at, k == ACROSS ? r->at : r->from };
	int32_t b[2] = { k == ACROSS ? r->to : r->at, k == ACROSS ? r->at : r->to };
	int along = (k == DOWN) ^ (way % 2);

	turn_point(&a[0], &a[1], way, page);
	turn_point(&b[0], &b[1], way, page);
	r->at = a[!along];
	r->from = a[along] < b[along] ? a[along] : b[along];
	r->to = a[along] < b[along] ? b[along] : a[along];
}

static void
turn_rules(struct canvas *s, int way, struct area page)
{
	struct drawn_rules swap = s->rules[ACROSS];
	struct drawn_rule *r;
	int k;

	for (k = ACROSS; k <= DOWN; k++)
		for (r = s->rules[k].v; r < s->rules[k].v + s->rules[k].n; r++)
			turn_rule(r, k, way, page);
	if (way % 2 == 0)
		return;
	s->rules[ACROSS] = s->rules[DOWN];
	s->rules[DOWN] = swap;
	k = s->size[0];
	s->size[0] = s->size[1];
	s->size[1] = k;
}

/* Turns the page so that most of its text runs to the right. */
static void
turn(struct trace *t)
{
	struct canvas *s = t->canvas;
	int way = 0, k;
	struct glyph *g;

	for (k = 1; k < SLANTED; k++)
		way = t->ways[k] > t->ways[way] ? k : way;
	for (g = s->glyphs; g < s->glyphs + s->nglyphs; g++)
		turn_glyph(g, way, t->clips[0]);
	turn_rules(s, way, t->clips[0]);
}

/* Whether a page begins at the current tag. */
static int
is_page(const struct trace *t)
{
	return t->tag.kind == TAG_OPEN && t->tag.text.n == 4 && memcmp(t->tag.text.s, "page", 4) == 0;
}

void
trace_begin(struct trace *t, const char *s, size_t n)
{
	tags_begin(&t->tags, s, n);
	tags_next(&t->tags, &t->tag);
}

int
trace_page(struct trace *t, struct canvas *s)
{
	t->canvas = s;
	s->nglyphs = s->rules[ACROSS].n = s->rules[DOWN].n = 0;
	s->damaged = s->pictured = 0;
	t->nshades = t->masks = 0;
	memset(t->ways, 0, sizeof t->ways);
	t->ended = 0;
	/* What is before the first page, or between two, is no page's. */
	for (; !is_page(t); tags_next(&t->tags, &t->tag))
		if (t->tag.kind == TAG_END)
			return 0;
	t->within = IN_DOCUMENT;
	do {
		read_tag(t);
		tags_next(&t->tags, &t->tag);
	} while (!t->ended && !is_page(t) && t->tag.kind != TAG_END);
	s->damaged |= !t->ended;
	turn(t);
	return 1;
}

void
trace_free(struct trace *t)
{
	free(t->clips);
	memset(t, 0, sizeof *t);
}
