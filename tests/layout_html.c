/* A clean web page, for real converters to spoil. */
#include "generate.h"

static void
html_cell(struct text *out, const struct cell *c)
{
	put(out, "<td");
	if (c->rowspan > 1)
		put(out, say(" rowspan=\"%d\"", c->rowspan));
	if (c->colspan > 1)
		put(out, say(" colspan=\"%d\"", c->colspan));
	put(out, say(">%s</td>", c->text));
}

static void
html_table(struct text *out, const struct grid *g, bool border)
{
	put_line(out, border ? "<table border=\"1\">" : "<table>");
	for (int row = 0; row < g->rows; row++) {
		struct cell *c;
		int col = 0;

		put(out, "<tr>");
		while ((c = next_cell(g, row, &col)) != NULL)
			html_cell(out, c);
		put_line(out, "</tr>");
	}
	put_line(out, "</table>");
}

void
write_html(struct report *r, struct text *out)
{
	static const char *const tags[] = {
		[TITLE] = "h1", [NOISE] = "div", [HEADING] = "h2", [PART] = "h3", [PROSE] = "p"
	};
	bool border = chance(70);

	put_line(out, "<!DOCTYPE html>");
	put_line(out, "<html lang=\"zh\"><head><meta charset=\"utf-8\">");
	put_line(out, "<title>年度报告</title></head><body>");
	for (int i = 0; i < r->nblocks; i++) {
		const struct block *b = &r->blocks[i];

		if (b->kind == TABLE)
			html_table(out, b->grid, border);
		else
			put_line(out, say("<%s>%s</%s>", tags[b->kind], b->text, tags[b->kind]));
	}
	put_line(out, "</body></html>");
}
