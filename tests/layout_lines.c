/*
 * The layouts that know no columns: words and numbers one after the other, one
 * cell a line, one row a line with something between its cells.
 */
#include <stdlib.h>
#include <string.h>

#include "generate.h"

static const char indent[] = "\xE3\x80\x80\xE3\x80\x80";

/* A page number as its line has it. */
const char *
page_line(struct report *r)
{
	static const char *const formats[][2] = {
		[NO_PAGES] = { "", "" },
		[DASHES] = { "-", "-" },
		[LONG_DASHES] = { "— ", " —" },
		[LOOSE_DASHES] = { "- ", " -" },
		[BARE] = { "", "" },
	};
	const char *const *f = formats[r->page_number];

	return say("%s%d%s", f[0], r->page++, f[1]);
}

void
put_page_break(struct report *r, struct text *out, int margin)
{
	if (r->page_number == NO_PAGES)
		return;
	put_times(out, " ", margin);
	put_line(out, page_line(r));
	if (r->form_feed)
		put(out, "\f");
}

void
put_prose_wrapped(struct report *r, struct text *out, const char *text, const char *margin, bool blank)
{
	const char *lines[MAX_LINES];
	int n = wrap(say("%s%s", margin, text), r->wrap, BY_CHARACTER, lines);

	for (int i = 0; i < n; i++) {
		put_line(out, lines[i]);
		if (blank)
			put(out, "\n");
		if (i < n - 1 && chance(3))
			put_page_break(r, out, 0);
	}
}

/*
 * Rows of words, as a PDF's text gives them: no columns, labels broken over
 * lines, and the numbers after, below, or some here and the last one there.
 */
struct pen {
	struct report *r;
	struct text *out;
	bool spaced; /* a blank line after every line */
	bool airy; /* one after each row */
	int label, group, head; /* characters in a line of these */
};

static void
pen_line(const struct pen *p, const char *s)
{
	put_line(p->out, s);
	if (p->spaced)
		put(p->out, "\n");
}

static void
pen_wrapped(const struct pen *p, const char *s, int max)
{
	const char *lines[MAX_LINES];
	int n = wrap(s, max, BY_CHARACTER, lines);

	for (int i = 0; i < n; i++)
		pen_line(p, lines[i]);
}

static void
pen_gap(const struct pen *p)
{
	if (p->airy && !p->spaced)
		put(p->out, "\n");
}

static const char *
joined(const char *const *s, int n)
{
	const char *all = n > 0 ? s[0] : "";

	for (int i = 1; i < n; i++)
		all = say("%s %s", all, s[i]);
	return all;
}

/* Column headings: each a narrow block of its own, and some run together. */
static void
pen_heads(const struct pen *p, const struct grid *g)
{
	const char *lines[MAX_LINES];

	for (int row = 0; row < g->heads; row++) {
		struct cell *c;
		int col = 0;

		while ((c = next_cell(g, row, &col)) != NULL) {
			int n = wrap(c->text, runes(c->text) > 8 ? p->label : p->head, BY_CHARACTER, lines);

			for (int i = 0; i < n - 1; i++)
				pen_line(p, lines[i]);
			if (runes(c->text) == 2 && row == 1 && g->labels > 0 && chance(50)) {
				put(p->out, lines[n - 1]);
				continue;
			}
			pen_line(p, lines[n - 1]);
			pen_gap(p);
		}
	}
}

/* The headings of an article's table, on one line. */
static void
pen_head_row(const struct pen *p, const struct grid *g, int row)
{
	const char *heads[MAX_COLS];
	struct cell *c;
	int n = 0, col = 0;

	while ((c = next_cell(g, row, &col)) != NULL)
		heads[n++] = c->text;
	pen_line(p, joined(heads, n));
}

/* Whether the last of each five numbers of table four is the sum of those before it. */
static bool
fives_add_up(const char *const *values, int n)
{
	long long sum = 0;

	for (int i = 0; i < n; i++) {
		if (i % 5 == 4 && sum != atoll(values[i]))
			return false;
		sum = i % 5 == 4 ? 0 : sum + atoll(values[i]);
	}
	return true;
}

/* Writes the numbers of a row; returns whether on two lines. */
static bool
pen_values(const struct pen *p, const char *const *values, int n, const char *before)
{
	int first = n;

	if (n > 6 && !p->r->plain && chance(15))
		first = n > 7 ? 5 + (int)below((unsigned)n - 6) : 6;
	if (*before != '\0' && first > 0)
		before = say("%s ", before);
	pen_line(p, say("%s%s", before, joined(values, first)));
	if (first < n)
		pen_line(p, joined(values + first, n - first));
	return first < n;
}

static void
pen_row(const struct pen *p, const struct grid *g, int row)
{
	const char *values[MAX_COLS], *lines[MAX_LINES], *last;
	int n, nlines, col = 0;
	struct cell *c;

	while ((c = next_cell(g, row, &col)) != NULL)
		if (c->role == GROUP) {
			pen_wrapped(p, c->text, p->group);
			pen_gap(p);
		}
	c = row_label(g, row);
	n = row_values(g, row, values);
	nlines = c == NULL ? 0 : wrap(c->text, p->label, BY_CHARACTER, lines);
	for (int i = 0; i < nlines - 1; i++) {
		pen_line(p, lines[i]);
		if (chance(2))
			put_page_break(p->r, p->out, 0);
	}
	last = nlines > 0 ? lines[nlines - 1] : "";
	if (*last != '\0' && n > 0 && chance(nlines > 1 ? 60 : 8)) {
		pen_line(p, last);
		pen_gap(p);
		last = "";
	}
	/* A number of table four may be broken there, and another be blank: only its sums tell. */
	if (pen_values(p, values, n, last) && c == NULL && !fives_add_up(values, n))
		doubt_row(g, row);
	pen_gap(p);
}

static void
pen_table(const struct pen *p, const struct grid *g)
{
	pen_heads(p, g);
	for (int row = g->heads; row < g->rows; row++) {
		if (row > g->heads && chance(4)) {
			put_page_break(p->r, p->out, 0);
			if (p->r->repeat_heads && p->r->page_number != NO_PAGES)
				pen_heads(p, g);
		}
		if (row_has(g, row, HEAD))
			pen_head_row(p, g, row);
		else
			pen_row(p, g, row);
	}
}

static void
pen_lines(const struct pen *p, const char *s)
{
	const char *end;

	while ((end = strchr(s, '\n')) != NULL) {
		pen_line(p, say("%.*s", (int)(end - s), s));
		s = end + 1;
	}
	pen_line(p, s);
}

static void
pen_block(const struct pen *p, const struct block *b)
{
	if (b->kind == TABLE) {
		pen_table(p, b->grid);
	} else if (b->kind == HEADING) {
		pen_gap(p);
		pen_wrapped(p, b->text, p->r->wrap);
		pen_gap(p);
	} else if (b->kind == PROSE) {
		put_prose_wrapped(p->r, p->out, b->text, indent, p->spaced);
	} else {
		pen_lines(p, b->kind == PART ? say("%s%s", indent, b->text) : b->text);
	}
}

static void
write_rows_of_words(struct report *r, struct text *out, bool spaced)
{
	struct pen p = { .r = r, .out = out, .spaced = spaced };

	p.airy = chance(60);
	p.label = 14 + (int)below(14);
	p.group = 3 + (int)below(3);
	p.head = chance(50) ? 2 : 4;
	for (int i = 0; i < r->nblocks; i++)
		pen_block(&p, &r->blocks[i]);
}

void
write_words(struct report *r, struct text *out)
{
	write_rows_of_words(r, out, false);
}

void
write_words_blank(struct report *r, struct text *out)
{
	write_rows_of_words(r, out, true);
}

/*
 * Reading order, as pdftotext guesses it: a block of rows comes as labels and
 * numbers, as numbers and labels, or as labels and then column by column.
 */
static void
put_paragraph(struct text *out, const char *s)
{
	if (*s != '\0') {
		put_line(out, s);
		put(out, "\n");
	}
}

static void
reading_labels(struct text *out, const struct grid *g, int row)
{
	struct cell *c;
	int col = 0;

	while ((c = next_cell(g, row, &col)) != NULL)
		if (c->role != VALUE)
			put_paragraph(out, c->text);
}

static void
reading_values(struct text *out, const struct grid *g, int row)
{
	const char *values[MAX_COLS];
	int n = row_values(g, row, values);

	for (int i = 0; i < n; i++)
		put_paragraph(out, values[i]);
}

static void
reading_columns(struct text *out, const struct grid *g, int from, int to)
{
	for (int col = g->labels; col < g->cols; col++) {
		for (int row = from; row < to; row++)
			if (g->at[row][col]->role == VALUE && starts(g, row, col) && *g->at[row][col]->text != '\0')
				put_line(out, g->at[row][col]->text);
		put(out, "\n");
	}
}

static void
reading_table(struct report *r, struct text *out, const struct grid *g)
{
	for (int from = 0, to; from < g->rows; from = to) {
		unsigned order = r->plain ? 0 : below(5);

		to = from + 1 + (int)below(4);
		if (to > g->rows)
			to = g->rows;
		for (int row = from; row < to; row++) {
			if (order > 2)
				break;
			if (order == 1)
				reading_values(out, g, row);
			reading_labels(out, g, row);
			if (order != 1)
				reading_values(out, g, row);
		}
		if (order < 3)
			continue;
		if (order == 3)
			reading_columns(out, g, from, to);
		for (int row = from; row < to; row++)
			reading_labels(out, g, row);
		if (order == 4)
			reading_columns(out, g, from, to);
	}
}

void
write_reading(struct report *r, struct text *out)
{
	for (int i = 0; i < r->nblocks; i++) {
		const struct block *b = &r->blocks[i];

		if (b->kind == TABLE)
			reading_table(r, out, b->grid);
		else if (b->kind == PROSE)
			put_prose_wrapped(r, out, b->text, "", false);
		else
			put_line(out, b->text);
	}
}

/* From here on a paragraph is a line, however long. */
static void
write_flat(struct report *r, struct text *out, const char *between,
    void (*write_table)(struct report *, struct text *, const struct grid *))
{
	for (int i = 0; i < r->nblocks; i++) {
		const struct block *b = &r->blocks[i];

		if (b->kind == TABLE)
			write_table(r, out, b->grid);
		else
			put_line(out, b->text);
		put(out, between);
	}
}

static void
put_cells(struct text *out, const struct grid *g, const char *end)
{
	for (int row = 0; row < g->rows; row++) {
		struct cell *c;
		int col = 0;

		while ((c = next_cell(g, row, &col)) != NULL)
			if (*c->text != '\0')
				put(out, say("%s%s", c->text, end));
	}
}

static void
cells_table(struct report *r, struct text *out, const struct grid *g)
{
	(void)r;
	put_cells(out, g, "\n");
}

static void
cells_blank_table(struct report *r, struct text *out, const struct grid *g)
{
	(void)r;
	put_cells(out, g, "\n\n");
}

void
write_cells(struct report *r, struct text *out)
{
	write_flat(r, out, "", cells_table);
}

void
write_cells_blank(struct report *r, struct text *out)
{
	write_flat(r, out, "\n", cells_blank_table);
}

/* One cell per line, followed by a bar; the row's last line has the bars of the cells it lacks. */
static void
bars_table(struct report *r, struct text *out, const struct grid *g)
{
	(void)r;
	for (int row = 0; row < g->rows; row++) {
		struct cell *c;
		int n = 0, col = 0;

		for (; (c = next_cell(g, row, &col)) != NULL; n++)
			put(out, say("%s%s%s|", n > 0 ? "\n" : "", c->text, *c->text == '\0' ? "" : " "));
		put(out, n < g->cols ? " " : "");
		put_times(out, "|", g->cols - n);
		put(out, "\n");
	}
}

void
write_bars(struct report *r, struct text *out)
{
	write_flat(r, out, "", bars_table);
}

/*
 * What becomes of the places that a cell covers beside its own: empty fields,
 * nothing at all, or empty below and nothing to the right.
 */
enum merged { EMPTY, DROPPED, EMPTY_BELOW, MERGED };

static int
row_fields(const struct grid *g, int row, enum merged merged, const char **fields)
{
	int n = 0;

	for (int col = 0; col < g->cols; col++) {
		const struct cell *c = g->at[row][col];

		if (starts(g, row, col))
			fields[n++] = c->text;
		else if (merged == EMPTY || (merged == EMPTY_BELOW && c->col == col))
			fields[n++] = "";
	}
	return n;
}

static void
put_fields(struct text *out, const char *const *fields, int n, const char *between)
{
	for (int i = 0; i < n; i++) {
		put(out, i > 0 ? between : "");
		put(out, fields[i]);
	}
	put(out, "\n");
}

/*
 * A table whose rows were pushed about: a field to the left, and one of padding
 * at the end; or a field to the right, and the last number fell off.  The first
 * row always goes to the left, and so tells that no field can be trusted.
 */
static int
shift_fields(const struct grid *g, int row, int shift, const char **fields)
{
	int n = g->cols;

	if (shift < 0 && g->at[row][2]->role == LABEL && g->at[row][2]->col < 2) {
		memmove(fields + 2, fields + 3, (size_t)(n - 3) * sizeof(*fields));
		fields[n - 1] = "";
	} else if (shift > 0) {
		memmove(fields + 4, fields + 3, (size_t)(n - 4) * sizeof(*fields));
		fields[3] = "";
		doubt_row(g, row);
	}
	return n;
}

static bool
row_is_full(const struct grid *g, int row)
{
	const char *values[MAX_COLS];

	return row_values(g, row, values) == g->cols - g->labels;
}

static void
tabs_table(struct report *r, struct text *out, const struct grid *g)
{
	enum merged merged = (enum merged)below(MERGED);
	bool pushed = g->labels == 3 && odd(r, 20);
	const char *fields[MAX_COLS];
	int shift = -1;

	if (pushed)
		merged = EMPTY;
	for (int row = 0; row < g->rows; row++) {
		int n = row_fields(g, row, merged, fields);

		if (pushed && row >= g->heads) {
			if (row > g->heads && chance(20))
				shift = chance(25) ? 1 : -(int)below(2);
			if (!row_is_full(g, row))
				doubt_row(g, row);
			n = shift_fields(g, row, shift, fields);
		}
		put_fields(out, fields, n, "\t");
		if (row >= g->heads && chance(2))
			put_page_break(r, out, 0);
	}
}

void
write_tabs(struct report *r, struct text *out)
{
	write_flat(r, out, r->plain || chance(60) ? "\n" : "", tabs_table);
}

static void
pipes_table(struct report *r, struct text *out, const struct grid *g)
{
	enum merged merged = r->plain ? EMPTY : (enum merged)below(MERGED);
	const char *fields[MAX_COLS];

	for (int row = 0; row < g->rows; row++)
		put_fields(out, fields, row_fields(g, row, merged, fields), " | ");
}

void
write_pipes(struct report *r, struct text *out)
{
	write_flat(r, out, "", pipes_table);
}

static void
markdown_table(struct report *r, struct text *out, const struct grid *g)
{
	const char *fields[MAX_COLS];

	(void)r;
	for (int row = 0; row < g->rows; row++) {
		int n = row_fields(g, row, EMPTY, fields);

		for (int i = 0; i < n; i++)
			put(out, say("| %s%s", fields[i], *fields[i] == '\0' ? "" : " "));
		put(out, "|\n");
		if (row == 0) {
			put_times(out, "| --- ", n);
			put(out, "|\n");
		}
	}
}

void
write_markdown(struct report *r, struct text *out)
{
	write_flat(r, out, "\n", markdown_table);
}
