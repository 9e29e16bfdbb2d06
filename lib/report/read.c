/* From the text of a report to what it says.  See report.h. */
#include <stdlib.h>
#include <string.h>

#include "report/report_int.h"
#include "table/cross.h"
#include "text/plain.h"

static void
read_tables(struct report *r)
{
	struct report_rows rows[FORM_TABLES], *k;
	int t;

	report_locate(r, rows);
	for (t = 0; t < FORM_TABLES; t++) {
		k = &rows[t];
		match_table(&r->match, &r->page, k->from, k->to, &form_tables[t]);
		place_table(&r->placed[t], &r->match, &r->page, k->from, k->to);
		cross_table(&r->placed[t], &r->match, &r->page, k->from, k->to);
		place_units(&r->placed[t], &r->match, &r->page, k->from, k->to);
	}
}

static void
read_part(struct report *r, const struct prose_style *style, struct prose *out, const struct heading *h, size_t to)
{
	if (h->line == OUTLINE_NONE || h->next > to)
		return;
	/* Tables that were read are no prose. */
	if (r->together.from >= h->next && r->together.from < to)
		to = r->together.from;
	prose_read(out, &r->page, style, h->next, to, h->rest, r->page.lines[h->line].number);
}

static void
read_prose(struct report *r)
{
	const struct outline *o = &r->outline;
	size_t to = o->section[0].line != OUTLINE_NONE ? outline_begin(o) : 0, from, next;
	struct span none = { NULL, 0 };
	struct prose_style style;
	int i, k;

	next = outline_end(o, 0);
	style = prose_style(&r->page, next, next < r->tables_end ? r->tables_end : next);

	/* Before section one, without the title; what stands before it on a web page are menus. */
	if (!r->page.marked)
		prose_read(
		    &r->prose[0], &r->page, &style, 0, r->meta.title_from < to ? r->meta.title_from : to, none, 1);
	from = r->page.marked && r->meta.title_to < o->from ? o->from : r->meta.title_to;
	if (r->together.from > from && r->together.to <= to) {
		prose_read(&r->prose[0], &r->page, &style, from, r->together.from, none, 1);
		from = r->together.to;
	}
	if (from < to)
		prose_read(&r->prose[0], &r->page, &style, from, to, none, 1);
	to = outline_end(o, 0);
	for (i = -1; i < FORM_PARTS; i++) {
		from = i < 0 ? 0 : o->part[i].line;
		next = to;
		for (k = 0; k < FORM_PARTS; k++)
			if (k != i && o->part[k].line != OUTLINE_NONE && o->part[k].line >= from &&
			    o->part[k].line < next)
				next = o->part[k].line;
		if (i < 0)
			read_part(r, &style, &r->prose[1], &o->section[0], next);
		else
			read_part(r, &style, &r->prose[2 + i], &o->part[i], next);
	}
	for (i = 4; i < FORM_SECTIONS; i++)
		read_part(r, &style, &r->prose[1 + FORM_PARTS + i], &o->section[i], outline_end(o, i));
}

/* Of the prose about the year: what is before section one is about the report, section five looks ahead. */
static void
read_claims(struct report *r)
{
	enum { WHOLE = 1, REQUESTS = 3, LAST = 1 + FORM_PARTS + FORM_SECTIONS - 1 };
	struct claim_about about = { r->agency.n > 0 ? r->agency : r->meta.agency.value, report_year(r), 0, 0 };
	const struct prose *p;
	size_t k, from;
	int i;

	for (i = 1; i < TEXTS; i += i == 1 + FORM_PARTS ? LAST - i : 1) {
		p = &r->prose[i];
		about.requests = i == REQUESTS;
		about.disputes = i == WHOLE || i == REQUESTS;
		for (k = 0; k < p->n; k++) {
			from = r->claims.n;
			claims_read(&r->claims, &about, p->v[k].text);
			for (; from < r->claims.n; from++)
				r->claims.v[from].line = prose_line(p, k, r->claims.v[from].raw.s);
		}
	}
	report_confirm(r);
}

int
report_read(struct report *r, const char *s, size_t n, enum input_kind kind)
{
	int i, headings = 0, tables = 0;

	page_clear(&r->page);
	for (i = 0; i < TEXTS; i++)
		prose_clear(&r->prose[i]);
	claims_clear(&r->claims);
	if (kind == INPUT_TRACE)
		drawing_read(&r->drawing, &r->page, s, n);
	else if (kind == INPUT_MARKUP)
		markup_read(&r->markup, &r->page, s, n);
	else
		plain_lines(&r->page, s, n);
	outline_read(&r->outline, &r->page);
	for (i = 0; i < FORM_SECTIONS; i++)
		headings += r->outline.section[i].line != OUTLINE_NONE;
	meta_title(&r->meta, &r->page, &r->outline);
	read_tables(r);
	for (i = 0; i < FORM_TABLES; i++)
		tables += r->placed[i].any;
	read_prose(r);
	/* Section five looks ahead. */
	for (i = 0; i < TEXTS; i++)
		if (i != FORM_PARTS + 5)
			meta_prose(&r->meta, &r->page, &r->prose[i]);
	meta_read(&r->meta, &r->page);
	report_doubt_years(r);
	read_claims(r);
	if (r->meta.title.value.n == 0 && headings < 2 && tables == 0)
		return REPORT_NONE;
	return REPORT_WHOLE;
}

void
report_free(struct report *r)
{
	int i;

	page_free(&r->page);
	markup_free(&r->markup);
	drawing_free(&r->drawing);
	match_free(&r->match);
	claims_free(&r->claims);
	for (i = 0; i < TEXTS; i++)
		prose_free(&r->prose[i]);
}
