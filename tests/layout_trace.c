/*
 * Drawn pages, as `mutool trace` shows those of a PDF.
 *
 * Programs draw the same table in their own ways: WPS with a clip path for each
 * cell and filled rectangles for its borders, others with long strokes, a
 * rectangle for each cell, double or dashed lines.  A report's pen has one of
 * each habit.  Places are in points from the page's upper left corner, until a
 * number is written: then the pen's transform is undone, which the reader has
 * to apply.
 */
#include <string.h>

#include "generate.h"

enum { LONG_SIDE = 842, SHORT_SIDE = 595 };

enum borders { FILLED, STROKED, BOXED, LONG_LINES, DOUBLE, DASHED, BORDERS };
enum transform { SAME, FLIPPED, SCALED, TURNED, TRANSFORMS };

struct drawing {
	struct report *r;
	struct text *out;
	enum borders borders;
	enum transform transform;
	bool clips; /* one for each cell */
	bool shades; /* every other row */
	bool bold_twice; /* letters are filled and stroked */
	bool by_glyph; /* each in an element of its own */
	bool heads_again; /* headings on each page of a table */
	bool splits; /* rows may go on on the next page, and are open there */
	const char *running; /* head of all pages, or NULL */
	int w, h, margin;
	double size, leading; /* of prose */
	double small; /* of tables */
	double y; /* where the next thing is drawn */
	int page;
};

/*
 * What is drawn
 */
static const char *
transform_of(const struct drawing *d)
{
	switch (d->transform) {
	case FLIPPED:
		return say("1 0 0 -1 0 %d", d->h);
	case SCALED:
		return ".75 0 0 .75 10 20";
	case TURNED:
		return say("0 -1 1 0 0 %d", d->w);
	default:
		return "1 0 0 1 0 0";
	}
}

/* The place on the page as the transform expects it. */
static const char *
place(const struct drawing *d, const char *nx, double x, const char *ny, double y)
{
	if (d->transform == FLIPPED)
		y = d->h - y;
	if (d->transform == SCALED) {
		x = (x - 10) / .75;
		y = (y - 20) / .75;
	}
	return say("%s=\"%.5g\" %s=\"%.5g\"", nx, x, ny, y);
}

static void
put_path_begin(const struct drawing *d, const char *element, const char *more)
{
	put_line(d->out, say("    <%s %s transform=\"%s\">", element, more, transform_of(d)));
}

static void
put_point(const struct drawing *d, const char *element, double x, double y)
{
	put_line(d->out, say("        <%s %s/>", element, place(d, "x", x, "y", y)));
}

static void
put_box(const struct drawing *d, double x0, double y0, double x1, double y1)
{
	put_point(d, "moveto", x0, y0);
	put_point(d, "lineto", x1, y0);
	put_point(d, "lineto", x1, y1);
	put_point(d, "lineto", x0, y1);
	put_line(d->out, "        <closepath/>");
}

static const char black[] = "colorspace=\"DeviceGray\" color=\"0\"";

static void
put_fill(const struct drawing *d, double x0, double y0, double x1, double y1, const char *color)
{
	put_path_begin(d, "fill_path", say("winding=\"nonzero\" %s", color));
	put_box(d, x0, y0, x1, y1);
	put_line(d->out, "    </fill_path>");
}

static void
put_stroke(const struct drawing *d, double x0, double y0, double x1, double y1)
{
	const char *dash = d->borders == DASHED ? "dash_phase=\"0\" dash=\"3 2\" " : "";

	put_path_begin(d, "stroke_path",
	    say("linewidth=\".5\" miterlimit=\"10\" linecap=\"0,0,0\" linejoin=\"0\" %s%s", dash, black));
	put_point(d, "moveto", x0, y0);
	put_point(d, "lineto", x1, y1);
	put_line(d->out, "    </stroke_path>");
}

/* A border from one point to another; programs end theirs a little early or late. */
static void
put_border(const struct drawing *d, double x0, double y0, double x1, double y1)
{
	double stray = (below(3) - 1.0) / 3, thick = .25;
	bool across = y0 == y1;

	if (d->borders == FILLED) {
		put_fill(d, x0 - thick, y0 - thick, x1 + thick, y1 + thick, black);
		return;
	}
	x1 += across ? stray : 0;
	y1 += across ? 0 : stray;
	put_stroke(d, x0, y0, x1, y1);
	if (d->borders == DOUBLE)
		put_stroke(d, x0 + (across ? 0 : 1.2), y0 + (across ? 1.2 : 0), x1 + (across ? 0 : 1.2),
		    y1 + (across ? 1.2 : 0));
}

static void
put_clip(const struct drawing *d, double x0, double y0, double x1, double y1)
{
	put_path_begin(d, "clip_path", "winding=\"eofill\"");
	put_box(d, x0, y0, x1, y1);
	put_line(d->out, "    </clip_path>");
}

static double
text_width(const char *s, double size)
{
	return width(s, BY_COLUMN) * size / 2;
}

static const char *
one_rune(const char *s)
{
	char bytes[8] = "";

	memcpy(bytes, s, rune_size(s));
	switch (*s) {
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '&':
		return "&amp;";
	case '"':
		return "&quot;";
	default:
		return say("%s", bytes);
	}
}

static void
put_span_begin(const struct drawing *d, const char *element, double size)
{
	if (d->transform == SCALED)
		size /= .75;
	put_line(d->out, say("    <%s %s transform=\"%s\">", element, black, transform_of(d)));
	put_line(d->out,
	    say("        <span font=\"ABCDEF+SimSun\" wmode=\"0\" bidi=\"0\" trm=\"%.5g 0 0 %.5g\">", size,
		d->transform == FLIPPED ? size : -size));
}

static void
put_span_end(const struct drawing *d, const char *element)
{
	put_line(d->out, "        </span>");
	put_line(d->out, say("    </%s>", element));
}

static void
put_glyphs(const struct drawing *d, const char *element, double x, double y, double size, const char *s)
{
	put_span_begin(d, element, size);
	for (const char *p = s; *p != '\0'; p += rune_size(p)) {
		const char *rune = one_rune(p);
		double wide = .5 * (width(p, BY_COLUMN) - width(p + rune_size(p), BY_COLUMN));

		put_line(d->out,
		    say("            <g unicode=\"%s\" glyph=\"%u\" %s adv=\"%.3g\"/>", rune, 1 + below(5000),
			place(d, "x", x, "y", y), wide));
		x += wide * size;
		if (d->by_glyph && p[rune_size(p)] != '\0') {
			put_span_end(d, element);
			put_span_begin(d, element, size);
		}
	}
	put_span_end(d, element);
}

static void
put_string(const struct drawing *d, double x, double y, double size, const char *s)
{
	if (*s == '\0')
		return;
	put_glyphs(d, "fill_text", x, y, size, s);
	if (d->bold_twice)
		put_glyphs(d, "stroke_text", x, y, size, s);
}

/*
 * Pages
 */
static void
page_begin(struct drawing *d)
{
	bool turned = d->transform == TURNED;

	put_line(d->out,
	    say("<page number=\"%d\" mediabox=\"0 0 %d %d\">", ++d->page, turned ? d->h : d->w, turned ? d->w : d->h));
	put_clip(d, 0, 0, d->w, d->h);
	if (d->running != NULL)
		put_string(d, d->margin, 30, 9, d->running);
	d->y = d->margin;
}

static void
page_end(struct drawing *d)
{
	const char *number = page_line(d->r);

	if (d->r->page_number != NO_PAGES)
		put_string(d, (d->w - text_width(number, 9)) / 2, d->h - 25, 9, number);
	put_line(d->out, "<pop_clip/>");
	put_line(d->out, "</page>");
}

/* A new page, where `need` points are not left of this one. */
static bool
page_need(struct drawing *d, double need)
{
	if (d->y + need <= d->h - d->margin)
		return false;
	page_end(d);
	page_begin(d);
	return true;
}

/*
 * Words
 */
static void
put_paragraph(struct drawing *d, const char *s, double size, bool indented, bool centred)
{
	const char *lines[MAX_LINES];
	double wide = d->w - 2 * d->margin;
	/* The indent is as wide as two full-width spaces. */
	int n = wrap(indented ? say("\xE3\x80\x80\xE3\x80\x80%s", s) : s, (int)(wide / size * 2), BY_COLUMN, lines);

	for (int i = 0; i < n; i++) {
		const char *line = lines[i];
		double x = d->margin;

		page_need(d, size * d->leading);
		d->y += size * d->leading;
		if (i == 0 && indented) {
			line += 2 * strlen("\xE3\x80\x80");
			x += 2 * size;
		}
		if (centred)
			x = (d->w - text_width(line, size)) / 2;
		put_string(d, x, d->y, size, line);
	}
}

static void
put_lines(struct drawing *d, const char *s, double size, bool indented, bool centred)
{
	const char *end;

	for (; (end = strchr(s, '\n')) != NULL; s = end + 1)
		put_paragraph(d, say("%.*s", (int)(end - s), s), size, indented, centred);
	put_paragraph(d, s, size, indented, centred);
}

static void
put_block(struct drawing *d, const struct block *b)
{
	if (b->kind == TITLE)
		put_lines(d, b->text, 1.5 * d->size, false, true);
	else if (b->kind == NOISE)
		put_lines(d, b->text, d->size, false, true);
	else
		put_lines(d, b->text, d->size, true, false);
}

/*
 * Tables
 */
struct sheet {
	struct drawing *d;
	const struct grid *g;
	double x[MAX_COLS + 1];
	double high[MAX_ROWS];
	const char **lines[MAX_ROWS][MAX_COLS];
	int nlines[MAX_ROWS][MAX_COLS];
};

static int
wrap_cell(const struct cell *c, int columns, const char **lines)
{
	int n = 0;
	const char *s = c->text, *end;

	for (; (end = strchr(s, '\n')) != NULL; s = end + 1)
		n += wrap(say("%.*s", (int)(end - s), s), columns, BY_COLUMN, lines + n);
	return n + wrap(s, columns, BY_COLUMN, lines + n);
}

/* Columns of numbers are as wide as their widest, and labels have the rest. */
static void
plan_columns(struct sheet *s)
{
	const struct grid *g = s->g;
	double wide[MAX_COLS], small = s->d->small, left = s->d->w - 2 * s->d->margin;
	int labels = g->labels > 0 ? g->labels : 1;

	for (int col = labels; col < g->cols; col++) {
		wide[col] = 3 * small;
		for (int row = 0; row < g->rows; row++) {
			const struct cell *c = g->at[row][col];

			if (c != NULL && c->role == VALUE && c->colspan == 1 &&
			    text_width(c->text, small) + 4 > wide[col])
				wide[col] = text_width(c->text, small) + 4;
		}
		left -= wide[col];
	}
	for (int col = 0; col < labels; col++)
		wide[col] = left * (col + 1) / (labels * (labels + 1) / 2.0);
	s->x[0] = s->d->margin;
	for (int col = 0; col < g->cols; col++)
		s->x[col + 1] = s->x[col] + wide[col];
}

static double
cell_high(const struct sheet *s, const struct cell *c)
{
	double high = 0;

	for (int i = 0; i < c->rowspan; i++)
		high += s->high[c->row + i];
	return high;
}

static void
plan_rows(struct sheet *s)
{
	const char *lines[MAX_LINES];

	for (int row = 0; row < s->g->rows; row++)
		s->high[row] = 1.6 * s->d->small;
	for (int row = 0; row < s->g->rows; row++)
		for (int col = 0; col < s->g->cols; col++) {
			const struct cell *c = s->g->at[row][col];
			double need;
			int n;

			if (!starts(s->g, row, col))
				continue;
			n = wrap_cell(c,
			    (int)((s->x[col + c->colspan] - s->x[col] - 3) / s->d->small * 2) -
				(c->role == VALUE ? 0 : 2),
			    lines);
			s->nlines[row][col] = n;
			s->lines[row][col] = keep((size_t)(n + 1) * sizeof(*lines));
			memcpy(s->lines[row][col], lines, (size_t)n * sizeof(*lines));
			need = (n + .6) * s->d->small * 1.2 - cell_high(s, c);
			if (need > 0)
				s->high[row + c->rowspan - 1] += need;
		}
}

/* The text of a cell whose part on this page is as high as that, from line `from` on. */
static void
put_cell_text(const struct sheet *s, const struct cell *c, double top, double high, int from, int to)
{
	double small = s->d->small, left = s->x[c->col], right = s->x[c->col + c->colspan];
	double y = top + (high - (to - from) * small * 1.2) / 2;
	bool centred = c->role != LABEL || s->g->rows % 2 == 0;

	for (int i = from; i < to; i++) {
		const char *line = s->lines[c->row][c->col][i];

		y += small * 1.2;
		put_string(s->d, centred ? (left + right - text_width(line, small)) / 2 : left + 1.5, y - .3 * small,
		    small, line);
	}
}

enum { TOP = 1, BOTTOM = 2 };

static void
put_cell_borders(const struct sheet *s, const struct cell *c, double top, double high, int sides)
{
	double left = s->x[c->col], right = s->x[c->col + c->colspan];

	if (s->d->borders == BOXED && sides == (TOP | BOTTOM)) {
		put_path_begin(s->d, "stroke_path", say("linewidth=\".75\" %s", black));
		if (s->d->transform == SAME)
			put_line(s->d->out,
			    say("        <rectto x0=\"%.5g\" y0=\"%.5g\" x1=\"%.5g\" y1=\"%.5g\"/>", left, top, right,
				top + high));
		else
			put_box(s->d, left, top, right, top + high);
		put_line(s->d->out, "    </stroke_path>");
		return;
	}
	if (sides & TOP)
		put_border(s->d, left, top, right, top);
	if (sides & BOTTOM)
		put_border(s->d, left, top + high, right, top + high);
	put_border(s->d, left, top, left, top + high);
	put_border(s->d, right, top, right, top + high);
}

static void
put_part(const struct sheet *s, const struct cell *c, double top, double high, int from, int to, int sides)
{
	bool clips = s->d->clips;
	size_t at;

	if (clips)
		put_clip(s->d, s->x[c->col] - .3, top - .3, s->x[c->col + c->colspan] + .3, top + high + .3);
	put_cell_borders(s, c, top, high, sides);
	at = s->d->out->len;
	put_cell_text(s, c, top, high, from, to);
	if (c->fact != NULL && s->d->out->len > at) {
		c->fact->from = at;
		c->fact->to = s->d->out->len;
	}
	if (clips)
		put_line(s->d->out, "    <pop_clip/>");
}

/* Rows [from, to) on one page; cells that began above go on without their text. */
static void
put_part_of_table(struct sheet *s, int from, int to)
{
	double y = s->d->y;

	/* Shades first: what is painted over text hides it. */
	for (int row = from; row < to; y += s->high[row++])
		if (s->d->shades && row % 2 == 0)
			put_fill(s->d, s->x[0], y, s->x[s->g->cols], y + s->high[row],
			    "colorspace=\"DeviceRGB\" color=\".9 .9 .95\"");
	y = s->d->y;
	for (int row = from; row < to; row++) {
		for (int col = 0; col < s->g->cols; col++) {
			const struct cell *c = s->g->at[row][col];
			int last = c == NULL ? 0 : c->row + c->rowspan < to ? c->row + c->rowspan : to;
			double high = 0;
			bool again = row == from && c != NULL && c->row < from && c->col == col;

			if (c == NULL || (!starts(s->g, row, col) && !again))
				continue;
			for (int i = row; i < last; i++)
				high += s->high[i];
			put_part(s, c, y, high, 0, again ? 0 : s->nlines[c->row][c->col], TOP | BOTTOM);
		}
		y += s->high[row];
	}
	s->d->y = y;
}

/* A row that begins on this page and goes on on the next: its labels in two parts, and no rule between. */
static void
put_split_row(struct sheet *s, int row, int half)
{
	double high = half == 0 ? s->d->h - s->d->margin - s->d->y : s->high[row];

	for (int col = 0; col < s->g->cols; col++) {
		const struct cell *c = s->g->at[row][col];
		int n, cut;

		if (c == NULL || c->col != col)
			continue;
		n = c->row == row ? s->nlines[row][col] : 0;
		cut = n > 1 ? 1 : n;
		put_part(s, c, s->d->y, high, half == 0 ? 0 : cut, half == 0 ? cut : n, half == 0 ? TOP : BOTTOM);
	}
	s->d->y += high;
}

static bool
can_split(const struct sheet *s, int row)
{
	return s->d->splits && s->d->h - s->d->margin - s->d->y > 2 * s->d->small && row > s->g->heads &&
	    row_has(s->g, row, VALUE);
}

static void
put_table(struct drawing *d, const struct grid *g)
{
	struct sheet s = { .d = d, .g = g };
	int from = 0;
	double high = 0;

	plan_columns(&s);
	plan_rows(&s);
	d->y += d->small;
	/* No page ends within the headings. */
	for (int row = 0; row <= g->heads; row++)
		high += s.high[row];
	page_need(d, high);
	high = 0;
	for (int row = 0; row <= g->rows; row++) {
		bool full = row < g->rows && d->y + high + s.high[row] > d->h - d->margin;

		if (!full && row < g->rows) {
			high += s.high[row];
			continue;
		}
		if (row > from)
			put_part_of_table(&s, from, row);
		from = row;
		high = 0;
		if (row == g->rows)
			break;
		if (can_split(&s, row)) {
			put_split_row(&s, row, 0);
			page_need(d, d->h);
			put_split_row(&s, row, 1);
			from = row + 1;
			continue;
		}
		page_need(d, d->h);
		if (d->heads_again && row > g->heads)
			put_part_of_table(&s, 0, g->heads);
		high = s.high[row];
	}
	d->y += d->small;
}

static void
choose_pen(struct drawing *d)
{
	struct report *r = d->r;
	bool landscape = chance(25);

	d->borders = (enum borders)below(BORDERS);
	d->transform = (enum transform)below(TRANSFORMS);
	d->clips = chance(40);
	d->shades = chance(30);
	d->bold_twice = chance(20);
	d->by_glyph = chance(20);
	d->heads_again = chance(40);
	d->splits = chance(40);
	d->running = chance(40) ? say("%s政府信息公开", r->place) : NULL;
	d->w = landscape ? LONG_SIDE : SHORT_SIDE;
	d->h = landscape ? SHORT_SIDE : LONG_SIDE;
	d->margin = 50 + (int)below(25);
	d->size = 10.5 + below(4) * 1.5;
	d->leading = 1.3 + below(4) * .2;
	d->small = 6 + below(3) * .75;
	r->page = 1;
	if (chance(60) && r->page_number == NO_PAGES)
		r->page_number = (enum page_number)below(PAGE_NUMBERS);
}

void
write_trace(struct report *r, struct text *out)
{
	struct drawing d = { .r = r, .out = out };

	choose_pen(&d);
	put_line(out, "<document filename=\"report.pdf\">");
	page_begin(&d);
	for (int i = 0; i < r->nblocks; i++) {
		if (r->blocks[i].kind == TABLE)
			put_table(&d, r->blocks[i].grid);
		else
			put_block(&d, &r->blocks[i]);
	}
	page_end(&d);
	put_line(out, "</document>");
}
