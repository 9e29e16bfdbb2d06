/*
 * The layouts where a column is a place on the line: `pdftotext -layout`, text
 * browsers with their frames and without, and the grids of pandoc.
 *
 * A plan says how wide each column and how high each row is, and holds the
 * wrapped text of each cell.  It is drawn line by line; a cell that spans rows
 * goes on through all of their lines.
 */
#include <stdlib.h>
#include <string.h>

#include "generate.h"

struct drawn {
	const char **lines;
	int n;
};

struct plan {
	const struct grid *g;
	enum width how;
	int caps[VALUE + 1]; /* widest a cell of this role may be */
	int group; /* and one of the left edge */
	int gap; /* columns between two cells */
	int rule; /* lines between two rows */
	int air; /* empty lines in a row */
	bool middle; /* cells are in the middle of their height */
	bool own_line; /* values between the lines of a label */
	int w[MAX_COLS], h[MAX_ROWS];
	struct drawn drawn[MAX_ROWS][MAX_COLS];
};

static int
least(int a, int b)
{
	return a < b ? a : b;
}

static int
cell_cap(const struct plan *p, const struct cell *c)
{
	return c->role == GROUP && c->col == 0 ? p->group : p->caps[c->role];
}

static int
span_width(const struct plan *p, const struct cell *c)
{
	int n = (c->colspan - 1) * p->gap;

	for (int i = 0; i < c->colspan; i++)
		n += p->w[c->col + i];
	return n;
}

static int
span_height(const struct plan *p, const struct cell *c)
{
	int n = (c->rowspan - 1) * p->rule;

	for (int i = 0; i < c->rowspan; i++)
		n += p->h[c->row + i];
	return n;
}

/* Cells of one column make it as wide as they are; a value is never broken. */
static void
plan_widths(struct plan *p)
{
	const struct grid *g = p->g;

	for (int span = 1; span <= g->cols; span++)
		for (int row = 0; row < g->rows; row++)
			for (int col = 0; col < g->cols; col++) {
				const struct cell *c = g->at[row][col];
				int want;

				if (!starts(g, row, col) || c->colspan != span)
					continue;
				if (span > 1 && c->role != VALUE)
					continue;
				want = least(width(c->text, p->how), cell_cap(p, c));
				if (span_width(p, c) < want)
					p->w[col + span - 1] += want - span_width(p, c);
			}
}

/* Splits a label of two or four lines, so that its values can go between. */
static void
part_lines(struct drawn *d)
{
	int half = d->n / 2;

	memmove(d->lines + half + 1, d->lines + half, (size_t)(d->n - half) * sizeof(*d->lines));
	d->lines[half] = "";
	d->n++;
}

static void
plan_texts(struct plan *p)
{
	const char *lines[MAX_LINES];

	for (int row = 0; row < p->g->rows; row++)
		for (int col = 0; col < p->g->cols; col++) {
			const struct cell *c = p->g->at[row][col];
			struct drawn *d = &p->drawn[row][col];

			if (!starts(p->g, row, col))
				continue;
			d->n = wrap(c->text, least(span_width(p, c), cell_cap(p, c)), p->how, lines);
			d->lines = keep((size_t)(d->n + 1) * sizeof(*d->lines));
			memcpy(d->lines, lines, (size_t)d->n * sizeof(*d->lines));
			if (p->own_line && c->role == LABEL && d->n % 2 == 0)
				part_lines(d);
		}
}

static void
plan_heights(struct plan *p)
{
	for (int span = 1; span <= p->g->rows; span++)
		for (int row = 0; row < p->g->rows; row++)
			for (int col = 0; col < p->g->cols; col++) {
				const struct cell *c = p->g->at[row][col];
				int want;

				if (!starts(p->g, row, col) || c->rowspan != span)
					continue;
				want = p->drawn[row][col].n + (span == 1 ? p->air : 0);
				if (span_height(p, c) < want)
					p->h[row + span - 1] += want - span_height(p, c);
			}
}

static void
make_plan(struct plan *p)
{
	plan_widths(p);
	plan_texts(p);
	plan_heights(p);
}

/* The part of cell c on line y of a row that it covers; "" where there is none. */
static const char *
text_at(const struct plan *p, const struct cell *c, int row, int y)
{
	const struct drawn *d = &p->drawn[c->row][c->col];
	int above = p->middle ? (span_height(p, c) - d->n) / 2 : 0;

	for (int i = c->row; i < row; i++)
		y += p->h[i] + p->rule;
	return y < above || y >= above + d->n ? "" : d->lines[y - above];
}

/*
 * The page around the tables
 */
static void
put_indented(struct text *out, const char *s, int margin)
{
	const char *end = strchr(s, '\n');

	put_times(out, " ", margin);
	while (end != NULL) {
		put_n(out, s, (size_t)(end - s) + 1);
		put_times(out, " ", margin);
		s = end + 1;
		end = strchr(s, '\n');
	}
	put_line(out, s);
}

static void
put_browser_block(const struct report *r, struct text *out, const struct block *b, int margin, const char *stars)
{
	const char *lines[MAX_LINES];
	int n;

	if (b->kind != PROSE) {
		if (*stars != '\0' && b->kind != NOISE)
			put_line(out, say("%s %s %s", stars, b->text, stars));
		else
			put_indented(out, b->text, b->kind == HEADING ? 0 : margin);
		put(out, b->kind == NOISE ? "" : "\n");
		return;
	}
	n = wrap(b->text, 2 * r->wrap, BY_COLUMN, lines);
	for (int i = 0; i < n; i++)
		put_indented(out, lines[i], margin);
	put(out, "\n");
}

/*
 * Frames
 */
enum { UP = 1, DOWN = 2, LEFT = 4, RIGHT = 8 };

struct frame {
	const char *joints[UP + DOWN + LEFT + RIGHT + 1];
	const char *across, *down;
};

static const struct frame drawn_frame = {
	.joints = {
		[UP | DOWN] = "│", [LEFT | RIGHT] = "─",
		[DOWN | RIGHT] = "┌", [DOWN | LEFT] = "┐", [UP | RIGHT] = "└", [UP | LEFT] = "┘",
		[UP | DOWN | RIGHT] = "├", [UP | DOWN | LEFT] = "┤",
		[DOWN | LEFT | RIGHT] = "┬", [UP | LEFT | RIGHT] = "┴",
		[UP | DOWN | LEFT | RIGHT] = "┼",
	},
	.across = "─", .down = "│",
};

static const struct frame ascii_frame = {
	.joints = {
		[UP | DOWN] = "|", [LEFT | RIGHT] = "-",
		[DOWN | RIGHT] = "+", [DOWN | LEFT] = "+", [UP | RIGHT] = "+", [UP | LEFT] = "+",
		[UP | DOWN | RIGHT] = "+", [UP | DOWN | LEFT] = "+",
		[DOWN | LEFT | RIGHT] = "+", [UP | LEFT | RIGHT] = "+",
		[UP | DOWN | LEFT | RIGHT] = "+",
	},
	.across = "-", .down = "|",
};

/* Whether there is an upright line to the left of this column. */
static bool
has_upright(const struct grid *g, int row, int col)
{
	if (row < 0 || row >= g->rows)
		return false;
	return col == 0 || col == g->cols || g->at[row][col - 1] != g->at[row][col];
}

/* Whether a rule runs through this column below the row. */
static bool
has_rule(const struct grid *g, int row, int col)
{
	if (col < 0 || col >= g->cols)
		return false;
	return row < 0 || row == g->rows - 1 || g->at[row][col] != g->at[row + 1][col];
}

static const char *
joint(const struct plan *p, const struct frame *f, int row, int col)
{
	int arms = (has_upright(p->g, row, col) ? UP : 0) | (has_upright(p->g, row + 1, col) ? DOWN : 0) |
	    (has_rule(p->g, row, col - 1) ? LEFT : 0) | (has_rule(p->g, row, col) ? RIGHT : 0);

	return f->joints[arms];
}

static void
put_framed_text(const struct plan *p, struct text *out, const struct cell *c, int row, int y)
{
	const char *s = text_at(p, c, row, y);
	int pad = (p->gap - 1) / 2;

	put_times(out, " ", pad);
	put(out, s);
	put_times(out, " ", span_width(p, c) - width(s, p->how) + pad);
}

static void
put_rule(const struct plan *p, const struct frame *f, struct text *out, int row, int margin)
{
	int col = 0;

	put_times(out, " ", margin);
	while (col < p->g->cols) {
		const struct cell *c = row < 0 ? NULL : p->g->at[row][col];

		put(out, joint(p, f, row, col));
		if (has_rule(p->g, row, col)) {
			put_times(out, f->across, p->w[col] + p->gap - 1);
			col++;
		} else {
			put_framed_text(p, out, c, row, p->h[row]);
			col += c->colspan;
		}
	}
	put_line(out, joint(p, f, row, col));
}

static void
put_framed(const struct plan *p, const struct frame *f, struct text *out, int margin)
{
	put_rule(p, f, out, -1, margin);
	for (int row = 0; row < p->g->rows; row++) {
		for (int y = 0; y < p->h[row]; y++) {
			put_times(out, " ", margin);
			for (int col = 0; col < p->g->cols;) {
				const struct cell *c = p->g->at[row][col];

				put(out, f->down);
				put_framed_text(p, out, c, row, y);
				col += c->colspan;
			}
			put_line(out, f->down);
		}
		put_rule(p, f, out, row, margin);
	}
}

/* The same table without spans: what a cell covered is empty cells of their own. */
static struct grid *
unmerged(const struct grid *g)
{
	struct grid *u = keep(sizeof(*u));

	*u = *g;
	for (int row = 0; row < g->rows; row++)
		for (int col = 0; col < g->cols; col++) {
			struct cell *c = u->at[row][col] = keep(sizeof(*c));

			*c = *g->at[row][col];
			if (!starts(g, row, col)) {
				c->text = "";
				c->fact = NULL;
			}
			c->row = row;
			c->col = col;
			c->rowspan = c->colspan = 1;
		}
	return u;
}

static void
write_framed(struct report *r, struct text *out, const struct frame *f, bool may_unmerge)
{
	int margin = chance(50) ? 0 : 3, pad = (int)below(2);
	bool unmerge = may_unmerge && chance(50), middle = chance(70);
	int label = 16 + 2 * (int)below(16), head = 6 + 2 * (int)below(6);
	int group = 6 + 2 * (int)below(4);

	for (int i = 0; i < r->nblocks; i++) {
		const struct block *b = &r->blocks[i];
		struct plan p = { .g = b->grid,
			.how = BY_COLUMN,
			.gap = 1 + 2 * pad,
			.rule = 1,
			.middle = middle && !unmerge,
			.group = group,
			.caps = { [HEAD] = head, [GROUP] = 6, [LABEL] = label, [VALUE] = 99 } };

		if (b->kind != TABLE) {
			put_browser_block(r, out, b, margin, "");
			continue;
		}
		if (unmerge)
			p.g = unmerged(p.g);
		else
			p.caps[HEAD] = b->grid->labels == 1 ? 99 : head;
		make_plan(&p);
		put_framed(&p, f, out, margin);
		put(out, "\n");
	}
}

void
write_box(struct report *r, struct text *out)
{
	write_framed(r, out, &drawn_frame, false);
}

void
write_ascii(struct report *r, struct text *out)
{
	write_framed(r, out, &ascii_frame, true);
}

/*
 * Columns without rules
 */
static void
drop_spaces(struct text *out, size_t from)
{
	while (out->len > from && out->s[out->len - 1] == ' ')
		out->len--;
	out->s[out->len] = '\0';
}

static void
put_columns(const struct plan *p, struct text *out, int margin)
{
	for (int row = 0; row < p->g->rows; row++)
		for (int y = 0; y < p->h[row]; y++) {
			size_t from = out->len;

			put_times(out, " ", margin);
			for (int col = 0; col < p->g->cols;) {
				const struct cell *c = p->g->at[row][col];
				const char *s = text_at(p, c, row, y);

				put(out, s);
				put_times(out, " ", span_width(p, c) + p->gap - width(s, p->how));
				col += c->colspan;
			}
			drop_spaces(out, from);
			put(out, "\n");
		}
}

static bool
row_is_full(const struct grid *g, int row)
{
	for (int col = 0; col < g->cols; col++)
		if (g->at[row][col]->role == VALUE && *g->at[row][col]->text == '\0')
			return false;
	return true;
}

/* Lynx, when a table is wider than its page: one space between what there is. */
static void
put_ragged(struct text *out, const struct grid *g, int margin)
{
	for (int row = 0; row < g->rows; row++) {
		size_t from = out->len;
		struct cell *c;
		int col = 0;

		put_times(out, " ", margin);
		while ((c = next_cell(g, row, &col)) != NULL)
			put(out, *c->text == '\0' ? "" : say("%s ", c->text));
		drop_spaces(out, from);
		put(out, "\n");
		if (!row_is_full(g, row))
			doubt_row(g, row);
	}
}

void
write_columns(struct report *r, struct text *out)
{
	enum { RAGGED, ONE_LINE, WRAPPED } kind = r->plain ? ONE_LINE : below(3);
	const char *stars = odd(r, 20) ? "*****" : "";
	int margin = *stars != '\0' || chance(30) ? 0 : 3;
	enum width how = chance(50) ? BY_COLUMN : BY_CHARACTER;
	int label = 12 + 2 * (int)below(12), head = 4 + 2 * (int)below(3), gap = 1 + (int)below(2);

	for (int i = 0; i < r->nblocks; i++) {
		const struct block *b = &r->blocks[i];
		struct plan p = { .g = b->grid, .how = how, .gap = gap, .group = 99, .caps = { 99, 99, 99, 99 } };

		if (b->kind != TABLE) {
			put_browser_block(r, out, b, margin, stars);
			continue;
		}
		if (kind == WRAPPED) {
			p.how = BY_COLUMN;
			p.middle = true;
			p.group = p.caps[GROUP] = 6;
			p.caps[LABEL] = label;
			p.caps[HEAD] = b->grid->labels == 1 ? 99 : head;
		}
		make_plan(&p);
		if (kind == RAGGED && b->grid->labels == 3)
			put_ragged(out, b->grid, margin);
		else
			put_columns(&p, out, margin);
		put(out, "\n");
	}
}

/*
 * pdftotext -layout.  It counts a character as one column, however wide it
 * looks; others that imitate it count columns.  A new page is measured anew.
 */
enum align { TO_LEFT, TO_MIDDLE, TO_RIGHT, ALIGNS };

struct sheet {
	struct plan plan;
	struct report *r;
	struct text *out;
	enum align align;
	int x[MAX_COLS];
	bool cut[MAX_ROWS + 1]; /* a page ends above this row */
};

static void
measure_sheet(struct sheet *s)
{
	int x = (int)below(3);

	for (int col = 0; col < s->plan.g->cols; col++) {
		s->x[col] = x;
		x += s->plan.w[col] + s->plan.gap;
		if (!s->r->plain)
			x += (int)below(3);
	}
}

static int
aligned(const struct sheet *s, const struct cell *c, const char *text)
{
	int last = c->col + c->colspan - 1;
	int room = s->x[last] + s->plan.w[last] - s->x[c->col] - width(text, s->plan.how);
	enum align align = c->role == VALUE ? s->align : c->role == HEAD ? TO_MIDDLE : TO_LEFT;

	if (room <= 0 || align == TO_LEFT)
		return s->x[c->col];
	return s->x[c->col] + (align == TO_MIDDLE ? room / 2 : room);
}

static void
put_sheet_line(const struct sheet *s, int row, int y)
{
	int at = 0;

	for (int col = 0; col < s->plan.g->cols;) {
		const struct cell *c = s->plan.g->at[row][col];
		const char *text = text_at(&s->plan, c, row, y);
		int x = aligned(s, c, text);

		col += c->colspan;
		if (*text == '\0')
			continue;
		if (at > 0 && x < at + 1)
			x = at + 1;
		put_times(s->out, " ", x - at);
		put(s->out, text);
		at = x + width(text, s->plan.how);
	}
	put(s->out, "\n");
}

static void
put_sheet_row(const struct sheet *s, int row)
{
	for (int y = 0; y < s->plan.h[row]; y++) {
		put_sheet_line(s, row, y);
		if (y < s->plan.h[row] - 1 && row >= s->plan.g->heads && chance(1))
			put_page_break(s->r, s->out, 2);
	}
}

static void
choose_cuts(struct sheet *s)
{
	if (s->r->page_number == NO_PAGES)
		return;
	for (int row = s->plan.g->heads + 1; row < s->plan.g->rows; row++)
		s->cut[row] = chance(5);
}

static void
put_sheet(struct sheet *s)
{
	const struct grid *g = s->plan.g;

	choose_cuts(s);
	measure_sheet(s);
	for (int row = 0; row < g->rows; row++) {
		if (s->cut[row]) {
			put_page_break(s->r, s->out, (int)below(60));
			measure_sheet(s);
			for (int head = 0; s->r->repeat_heads && head < g->heads; head++)
				put_sheet_row(s, head);
		}
		put_sheet_row(s, row);
	}
}

static void
write_sheet(struct report *r, struct text *out, const struct grid *g)
{
	struct sheet s = { .r = r, .out = out, .plan = { .g = g, .middle = true } };
	int unit = chance(75) ? BY_CHARACTER : BY_COLUMN;

	s.align = (enum align)below(ALIGNS);
	s.plan.how = (enum width)unit;
	s.plan.gap = 3 + (int)below(4);
	s.plan.air = (int)below(3);
	s.plan.own_line = chance(60);
	s.plan.group = unit * (1 + (int)below(3));
	s.plan.caps[GROUP] = unit * (3 + (int)below(3));
	s.plan.caps[LABEL] = unit * (10 + (int)below(12));
	s.plan.caps[HEAD] = unit * (g->labels == 1 ? 24 : 3 + (int)below(4));
	s.plan.caps[VALUE] = 99;
	make_plan(&s.plan);
	put_sheet(&s);
}

void
write_layout(struct report *r, struct text *out)
{
	const char *margin = chance(50) ? "      " : "    ";

	for (int i = 0; i < r->nblocks; i++) {
		const struct block *b = &r->blocks[i];

		if (b->kind == TABLE)
			write_sheet(r, out, b->grid);
		else if (b->kind == PROSE)
			put_prose_wrapped(r, out, b->text, margin, false);
		else if (b->kind == HEADING || b->kind == PART)
			put_indented(out, b->text, (int)strlen(margin));
		else
			put_indented(out, b->text, (int)below(12));
	}
}
