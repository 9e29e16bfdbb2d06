/* The shapes that changed reports are written in: the generator's, WordprocessingML, and pages in GBK. */
#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "change.h"

#define LENGTH(a) ((int)(sizeof(a) / sizeof(*(a))))

static void write_word(struct report *r, struct text *out);
static void write_broken_html(struct report *r, struct text *out);
static void write_gbk(struct report *r, struct text *out);
static void write_broken_markdown(struct report *r, struct text *out);

#define SHAPE(n, w, s) .layout = { .name = n, .write = w, .suffix = s, .keeps_blanks = true }

const struct shape shapes[] = {
	{ SHAPE("words", write_words, "txt"), .way = ORDERED, .rows_are_lines = true, .cell_end = " " },
	{ SHAPE("words-blank", write_words_blank, "txt"), .way = ORDERED, .rows_are_lines = true, .cell_end = " " },
	{ SHAPE("cells", write_cells, "txt"), .way = ORDERED, .rows_are_lines = true, .cell_end = "\n" },
	{ SHAPE("cells-blank", write_cells_blank, "txt"), .way = ORDERED, .rows_are_lines = true, .cell_end = "\n\n" },
	{ SHAPE("tabs", write_tabs, "txt"), .way = BOUNDED, .rows_are_lines = true, .cell_end = "\t" },
	{ SHAPE("bars", write_bars, "txt"), .way = BOUNDED, .cell_end = " |\n" },
	{ SHAPE("pipes", write_pipes, "txt"), .way = BOUNDED, .rows_are_lines = true, .cell_end = " | " },
	{ SHAPE("markdown", write_broken_markdown, "md"), .way = BOUNDED, .cell_end = " | " },
	{ SHAPE("box", write_box, "txt"), .way = BOUNDED },
	{ SHAPE("ascii", write_ascii, "txt"), .way = BOUNDED },
	{ SHAPE("layout", write_layout, "txt"), .way = SPACED },
	{ SHAPE("columns", write_columns, "txt"), .way = SPACED },
	{ SHAPE("html", write_broken_html, "html"), .way = BOUNDED, .cell_end = "</td><td>" },
	{ SHAPE("word", write_word, "xml"), .way = BOUNDED,
	    .cell_end = "</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>" },
	{ SHAPE("gbk", write_gbk, "html"), .way = BOUNDED, .cell_end = "</td><td>" },
};
const int nshapes = LENGTH(shapes);

const struct shape *
shape_find(const char *name)
{
	for (int i = 0; i < nshapes; i++)
		if (strcmp(shapes[i].layout.name, name) == 0)
			return &shapes[i];
	return NULL;
}

/* A line break inside a cell is an element there, never a space. */
static void
broken_cell(struct hand *h, const struct cell *c, const char *text)
{
	const char *end;

	(void)c;
	for (; (end = strchr(text, '\n')) != NULL; text = end + 1) {
		put_escaped(h, say("%.*s", (int)(end - text), text));
		put(h->out, "<br>");
	}
	put_escaped(h, text);
}

static void
write_broken_html(struct report *r, struct text *out)
{
	static const struct manner manner = {
		.body = all_blocks,
		.block = plain_block,
		.table = plain_table,
		.cell = broken_cell,
		.spans = honest_spans,
	};

	write_page(r, out, &manner);
}

/* The same page; that it is GBK, and that it says so, comes when it is whole. */
static void
write_gbk(struct report *r, struct text *out)
{
	write_broken_html(r, out);
}

/* A Markdown table has no line breaks but the page's. */
static void
write_broken_markdown(struct report *r, struct text *out)
{
	for (int i = 0; i < r->nblocks; i++) {
		struct grid *g = r->blocks[i].grid;

		for (int row = 0; g != NULL && row < g->rows; row++)
			for (int col = 0; col < g->cols; col++)
				g->at[row][col]->text = substitute(g->at[row][col]->text, "\n", "<br>");
	}
	write_markdown(r, out);
}

/*
 * WordprocessingML
 */
static void
put_word_text(struct text *out, const char *s)
{
	put(out, "<w:p><w:r><w:t>");
	for (; *s != '\0'; s += rune_size(s)) {
		if (*s == '\n')
			put(out, "</w:t><w:br/><w:t>");
		else if (*s == '<')
			put(out, "&lt;");
		else if (*s == '&')
			put(out, "&amp;");
		else
			put_n(out, s, rune_size(s));
	}
	put(out, "</w:t></w:r></w:p>");
}

static void
put_word_cell(struct text *out, const struct cell *c, int row)
{
	put(out, "<w:tc><w:tcPr>");
	if (c->colspan > 1)
		put(out, say("<w:gridSpan w:val=\"%d\"/>", c->colspan));
	if (c->rowspan > 1)
		put(out, c->row == row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
	put(out, "</w:tcPr>");
	put_word_text(out, c->row == row ? c->text : "");
	put_line(out, "</w:tc>");
}

static void
put_word_table(struct text *out, const struct grid *g)
{
	put_line(out, "<w:tbl>");
	for (int row = 0; row < g->rows; row++) {
		put_line(out, "<w:tr>");
		for (int col = 0; col < g->cols; col++)
			if (g->at[row][col]->col == col)
				put_word_cell(out, g->at[row][col], row);
		put_line(out, "</w:tr>");
	}
	put_line(out, "</w:tbl>");
}

static void
write_word(struct report *r, struct text *out)
{
	put_line(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
	put_line(out, "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
	for (int i = 0; i < r->nblocks; i++)
		if (r->blocks[i].kind == TABLE) {
			put_word_table(out, r->blocks[i].grid);
		} else {
			put_word_text(out, r->blocks[i].text);
			put(out, "\n");
		}
	put_line(out, "</w:body></w:document>");
}

/*
 * Cells are marked by control characters while a report is written, so that it
 * is known where they came to be: MARK, two bytes for the number of the fact,
 * the text, and END.  EXTRA ends a cell within one.
 */
enum { MARK = 1, END = 2, EXTRA = 3, DIGIT = 16 };

static void
mark_cells(struct report *r)
{
	for (int i = 0; i < r->nblocks; i++) {
		struct grid *g = r->blocks[i].grid;

		for (int row = 0; g != NULL && row < g->rows; row++)
			for (int col = 0; col < g->cols; col++) {
				struct cell *c = g->at[row][col];
				int n;

				if (!is_value(g, row, col) || c->fact == NULL || *c->text == '\0')
					continue;
				n = (int)(c->fact - r->facts);
				c->text = say("%c%c%c%s%c", MARK, DIGIT + n / 16 % 16, DIGIT + n % 16, c->text, END);
				if (n >= 256)
					abort(); /* cells are the first facts of a report */
			}
	}
}

/* Takes the marks out again, and leaves in each fact where its cell is. */
static void
find_cells(struct report *r, struct text *t)
{
	struct fact *fact = NULL;
	size_t to = 0;

	for (int i = 0; i < r->nfacts; i++)
		r->facts[i].from = r->facts[i].to = 0;
	for (size_t i = 0; i < t->len; i++) {
		if (t->s[i] == MARK && i + 2 < t->len) {
			fact = &r->facts[(t->s[i + 1] - DIGIT) * 16 + t->s[i + 2] - DIGIT];
			fact->from = to;
			i += 2;
		} else if (t->s[i] == END && fact != NULL) {
			fact->to = to;
		} else {
			t->s[to++] = t->s[i];
		}
	}
	t->len = to;
	t->s[to] = '\0';
}

/* GB18030 has all that GBK has in the same bytes, and the rest of Unicode besides. */
static void
encode(struct text *t)
{
	iconv_t to = iconv_open("GB18030", "UTF-8");
	const char *says = strstr(t->s, "utf-8");
	struct text u = { 0 };
	char buffer[4096], *in = t->s, *out;
	size_t left, room, had;

	if (to == (iconv_t)-1) {
		perror("change: GB18030");
		exit(2);
	}
	if (says != NULL)
		memcpy(t->s + (says - t->s), "gbk  ", 5);
	for (left = t->len; left > 0;) {
		out = buffer;
		room = sizeof(buffer);
		had = left;
		if (iconv(to, &in, &left, &out, &room) == (size_t)-1 && errno != E2BIG && left == had)
			break; /* half a character at the end of a file that is cut */
		put_n(&u, buffer, sizeof(buffer) - room);
	}
	iconv_close(to);
	t->len = 0;
	put_n(t, u.s, u.len);
	free(u.s);
}

/* Cuts the text somewhere, at times before the first cell; cells that end there, or later, are not certain. */
static void
cut_text(struct report *r, struct text *t)
{
	size_t from = t->len, last = 0, at;

	for (int i = 0; i < r->nfacts; i++)
		if (r->facts[i].to > 0) {
			from = r->facts[i].from < from ? r->facts[i].from : from;
			last = r->facts[i].to > last ? r->facts[i].to : last;
		}
	from -= from / 4;
	at = from + below((unsigned)(last - from));
	t->len = at;
	t->s[at] = '\0';
}

/* Where a cell was to be two, the shape has its own way to say so. */
static void
end_cells(const struct shape *shape, struct text *t)
{
	struct text u = { 0 };

	for (size_t i = 0; i < t->len; i++)
		if (t->s[i] == EXTRA)
			put(&u, shape->cell_end);
		else
			put_n(&u, t->s + i, 1);
	free(t->s);
	*t = u;
}

void
shape_write(struct scene *s, struct text *out)
{
	if (s->cut)
		mark_cells(&s->r);
	s->shape->layout.write(&s->r, out);
	end_cells(s->shape, out);
	if (s->cut) {
		find_cells(&s->r, out);
		cut_text(&s->r, out);
		s->end = out->len;
	}
	if (s->shape->layout.write == write_gbk)
		encode(out);
}
