/*
 * Pages whose tables are other than they look: cut in two, with spans that
 * lie, or all of them rows of one big table.
 */
#include <string.h>

#include "generate.h"

#define LENGTH(a) ((int)(sizeof(a) / sizeof(*(a))))

static void
open_table(struct hand *h)
{
	tag(h, "table");
	if (h->borders)
		attribute(h, "border", "1");
	tag_end(h);
	end_line(h);
}

static void
shut_table(struct hand *h)
{
	shut_tag(h, "table");
	end_line(h);
}

/*
 * Cut, as the pages of paper cut it that it was scanned or typed from
 */
static void
put_gap(struct hand *h)
{
	static const char *const gaps[] = { "", "<p>&nbsp;</p>", "<p></p>", "<br>",
		"<div style=\"page-break-after:always\"></div>" };

	if (h->r->page_number != NO_PAGES)
		put_element(h, "p", page_line(h->r));
	else
		put(h->out, gaps[below(LENGTH(gaps))]);
	end_line(h);
}

static void
cut_table(struct hand *h, const struct grid *g)
{
	bool again = chance(50);
	int from = 0, to;

	do {
		to = from + g->heads + 2 + (int)below((unsigned)(g->rows - g->heads));
		if (from == 0 && to >= g->rows)
			to = g->rows - 1;
		/* Of the shorter tables few are cut, and the fourth has one row only. */
		if (to > g->rows || g->labels == 0 || (g->labels == 1 && chance(70)))
			to = g->rows;
		if (from > 0)
			put_gap(h);
		open_table(h);
		if (from > 0 && h->r->repeat_heads)
			put_rows(h, g, 0, g->heads, true);
		put_rows(h, g, from, to, again);
		shut_table(h);
		from = to;
	} while (from < g->rows);
}

void
write_html_cut(struct report *r, struct text *out)
{
	static const struct manner cut = {
		.body = all_blocks,
		.block = plain_block,
		.table = cut_table,
		.cell = plain_cell,
		.spans = honest_spans,
	};

	write_page(r, out, &cut);
}

/*
 * Spans that lie.  The cells of a row are all there, in their order.
 */
static void
lying_span(struct hand *h, const char *name, int span)
{
	static const char *const odd_spans[] = { "0", "", "100%", "-1", "1", "1000" };
	unsigned lie = below(10);

	if (lie == 0)
		attribute(h, name, odd_spans[below(LENGTH(odd_spans))]);
	else if (lie == 1)
		attribute(h, name, say("%d", span + 1 + (int)below(3)));
	else if (lie == 2 && span > 2)
		attribute(h, name, say("%d", span - 1));
	else if (lie != 3 && span > 1)
		attribute(h, name, say("%d", span));
}

static void
lying_spans(struct hand *h, const struct cell *c, int rowspan, int colspan)
{
	/* A number that claims other rows may be theirs: no sound report has one. */
	if (c->role == VALUE && (chance(90) || h->r->plain)) {
		honest_spans(h, c, rowspan, colspan);
	} else {
		lying_span(h, "rowspan", rowspan);
		lying_span(h, "colspan", colspan);
	}
}

static void
pad_row(struct hand *h, const struct grid *g, int row)
{
	(void)g;
	(void)row;
	for (int i = 0; i < h->padding; i++)
		put_element(h, "td", "");
}

static void
lying_table(struct hand *h, const struct grid *g)
{
	h->padding = chance(25) ? 1 + (int)below(3) : 0;
	open_table(h);
	put_rows(h, g, 0, g->rows, true);
	shut_table(h);
}

void
write_html_spans(struct report *r, struct text *out)
{
	static const struct manner spans = {
		.body = all_blocks,
		.block = plain_block,
		.table = lying_table,
		.cell = plain_cell,
		.spans = lying_spans,
		.row_end = pad_row,
	};

	write_page(r, out, &spans);
}

/*
 * One big table.  The columns of the three have their edges somewhere in a grid
 * that is finer than any of them.
 */
static void
choose_edges(struct hand *h, const struct grid *g)
{
	int left = h->fine - g->cols;

	h->edge[0] = 0;
	for (int col = 1; col < g->cols; col++) {
		int more = (int)below((unsigned)(2 * left / g->cols + 1));

		more = more > left ? left : more;
		left -= more;
		h->edge[col] = h->edge[col - 1] + 1 + more;
	}
	h->edge[g->cols] = h->fine;
}

static void
fine_spans(struct hand *h, const struct cell *c, int rowspan, int colspan)
{
	honest_spans(h, c, rowspan, h->edge[c->col + colspan] - h->edge[c->col]);
}

/* Whether nothing follows the row's label but blank values. */
static bool
is_blank_row(const struct grid *g, int row)
{
	for (int col = g->labels; col < g->cols; col++)
		if (g->at[row][col]->role != VALUE || *g->at[row][col]->text != '\0')
			return false;
	return true;
}

/* A row whose blanks were merged into one. */
static void
put_merged_row(struct hand *h, const struct grid *g, int row)
{
	struct cell blank = { .role = VALUE, .row = row, .col = g->labels, .colspan = g->cols - g->labels };

	open_tag(h, "tr");
	for (int col = 0; col < g->labels; col++) {
		const struct cell *c = g->at[row][col];

		if (!starts(g, row, col))
			continue;
		tag(h, "td");
		fine_spans(h, c, c->rowspan, c->colspan);
		tag_end(h);
		plain_cell(h, c, c->text);
		shut_tag(h, "td");
	}
	tag(h, "td");
	fine_spans(h, &blank, 1, blank.colspan);
	tag_end(h);
	shut_tag(h, "td");
	shut_tag(h, "tr");
	end_line(h);
}

static void
rows_of_table(struct hand *h, const struct grid *g)
{
	choose_edges(h, g);
	for (int row = 0; row < g->rows; row++)
		if (g->labels > 0 && is_blank_row(g, row) && chance(60))
			put_merged_row(h, g, row);
		else
			put_row(h, g, row, 0, g->rows, true);
}

static void
row_of_text(struct hand *h, const struct block *b)
{
	open_tag(h, "tr");
	tag(h, "td");
	attribute(h, "colspan", say("%d", h->fine));
	tag_end(h);
	if (chance(50))
		put_element(h, "p", b->text);
	else
		put_escaped(h, b->text);
	shut_tag(h, "td");
	shut_tag(h, "tr");
	end_line(h);
}

static void
one_table(struct hand *h)
{
	h->fine = 15 + (int)below(40);
	open_table(h);
	all_blocks(h);
	shut_table(h);
}

void
write_html_one(struct report *r, struct text *out)
{
	static const struct manner one = {
		.body = one_table,
		.block = row_of_text,
		.table = rows_of_table,
		.cell = plain_cell,
		.spans = fine_spans,
	};

	write_page(r, out, &one);
}
