#include "report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alike.h"
#include "cross.h"
#include "date.h"
#include "elsewhere.h"
#include "placing.h"
#include "plain.h"
#include "utf8.h"

enum { MESSAGE = 512 };

/* What the texts are called in keys. */
static const char *const texts[TEXTS] = { "0", "1", "1.1", "1.2", "1.3", "1.4", "1.5", "2", "3", "4", "5", "6" };

static struct span
span_of(const char *s)
{
	return (struct span){ s, strlen(s) };
}

/* --- reading --- */

/* Whether a row of the page has words that only table t has. */
static int
speaks_of(const struct page *p, size_t row, const struct table *t)
{
	const struct row_of_page *r = &p->rows[row];
	const struct alike *a;
	uint32_t i;
	int k, best;

	for (i = 0; i < r->n; i++) {
		if (p->cells[r->first + i].kind != CELL_TEXT)
			continue;
		a = alike(t, p->cells[r->first + i].text);
		best = a->group > a->heading ? a->group : a->heading;
		for (k = 0; k < t->nrows; k++)
			if (a->score[k] > best)
				best = a->score[k];
		if (a->length >= 4 && best >= 2 * a->length - 1)
			return 1;
	}
	return 0;
}

/* The tables in the order of their headings; one whose heading is lost follows the one before it in the form. */
static void
order_tables(const struct outline *o, int order[FORM_TABLES])
{
	size_t line[FORM_TABLES], at;
	int t, k;

	for (t = 0; t < FORM_TABLES; t++) {
		at = o->section[form_tables[t].section - 1].line;
		line[t] = at != OUTLINE_NONE ? at : t > 0 ? line[t - 1] : 0;
		for (k = t; k > 0 && line[order[k - 1]] > line[t]; k--)
			order[k] = order[k - 1];
		order[k] = t;
	}
}

/* The first row at line `line` of the page or behind it, from row i on. */
static size_t
row_at(const struct page *p, size_t i, size_t line)
{
	while (i < p->nrows && p->rows[i].at < line)
		i++;
	return i;
}

/* Rows [from, to). */
struct rows {
	size_t from, to;
};

/*
 * The rows that belong to each table, in the lines [begin, end): behind its
 * section's heading, or, where that is lost, from the first row that speaks of
 * it.
 */
static void
find_tables(struct report *r, const struct outline *o, size_t begin, size_t end, struct rows rows[FORM_TABLES])
{
	const struct page *p = &r->page;
	const struct heading *h;
	size_t i = row_at(p, 0, begin), k, to;
	int order[FORM_TABLES] = { 0 }, n, t;

	order_tables(o, order);
	for (n = 0; n < FORM_TABLES; n++) {
		t = order[n];
		h = &o->section[form_tables[t].section - 1];
		r->table_line[t] = 1;
		if (h->line != OUTLINE_NONE) {
			r->table_line[t] = p->lines[h->line].number;
			i = row_at(p, i, h->next);
		} else {
			for (k = i; k < p->nrows && !speaks_of(p, k, &form_tables[t]); k++)
				;
			/* A table that is nowhere takes no rows from those behind it. */
			if (k == p->nrows) {
				rows[t].from = p->nrows;
				continue;
			}
			r->table_line[t] = p->rows[k].line;
			i = k;
		}
		rows[t].from = i;
	}
	for (to = p->nrows; to > 0 && p->rows[to - 1].at >= end; to--)
		;
	/* A table that was not found leaves its rows to the one before it. */
	while (n-- > 0) {
		t = order[n];
		if (rows[t].from > to)
			rows[t].from = to;
		rows[t].to = to;
		to = rows[t].from;
		h = &o->section[form_tables[t].section - 1];
		if (h->line == OUTLINE_NONE)
			continue;
		/* Sections of prose that are out of order may stand between two tables. */
		k = row_at(p, rows[t].from, outline_end(o, form_tables[t].section - 1) + 1);
		if (k < rows[t].to)
			rows[t].to = k;
	}
}

static int
by_place(const void *a, const void *b)
{
	const struct row_of_page *x = a, *y = b;

	return x->at != y->at ? (x->at < y->at ? -1 : 1) : (x->first > y->first) - (x->first < y->first);
}

/*
 * Rows of the lines [begin, end), section by section: those that the page
 * marks as rows; where it marks none, its lines are read as text is.
 */
static void
read_rows(struct report *r, size_t begin, size_t end)
{
	struct page *p = &r->page;
	size_t marked = p->nrows, from, to, line, i;
	int s;

	if (marked == 0) {
		if (begin < end)
			plain_rows(p, begin, end);
		return;
	}
	for (from = begin; from < end; from = to) {
		for (to = end, s = 0; s < FORM_SECTIONS; s++) {
			line = r->outline.section[s].line;
			if (line == from)
				to = from + 1;
			else if (line > from && line < to)
				to = line;
		}
		for (i = 0; i < marked && (p->rows[i].at < from || p->rows[i].at >= to); i++)
			;
		if (i == marked)
			plain_rows(p, from, to);
	}
	if (p->nrows > marked)
		qsort(p->rows, p->nrows, sizeof *p->rows, by_place);
}

/*
 * The lines that the tables stand in, [begin, end): behind the heading of
 * section two, else of section one, and before what follows the last table.
 * A table's heading that is out of order may stand before that.
 */
static void
around_tables(const struct report *r, size_t *begin, size_t *end)
{
	const struct heading *h = r->outline.section;
	int first = h[1].line != OUTLINE_NONE ? 1 : 0, last = h[0].line != OUTLINE_NONE ? 0 : 3, s, t;

	*begin = h[first].line != OUTLINE_NONE ? h[first].next : 0;
	for (t = 0; t < FORM_TABLES; t++) {
		s = form_tables[t].section - 1;
		if (h[s].line == OUTLINE_NONE)
			continue;
		if (h[s].line < *begin && h[first].line != OUTLINE_NONE)
			*begin = h[s].next;
		if (last == 0 || h[last].line == OUTLINE_NONE || h[s].line > h[last].line)
			last = s;
	}
	*end = outline_end(&r->outline, last);
	if (*end <= *begin)
		*end = r->page.nlines;
}

/* The year that is named at s, with 年 behind it; 0 where there is none. */
static int
year_at(const char *s, const char *end)
{
	int year = date_year(&s, end);

	return year != 0 && s < end && utf8_next(&s, end) == 0x5E74 ? year : 0;
}

/* Whether a short line names years, but not that one. */
static int
names_another(const struct line *l, int year)
{
	enum { WIDEST = 80 };
	const char *s = l->text.s, *end = s + l->text.n;
	int named, other = 0;

	if (l->width > WIDEST || !span_has(l->text, "年", 3))
		return 0;
	for (; s < end; utf8_next(&s, end)) {
		if (!date_begins(s, end))
			continue;
		named = year_at(s, end);
		if (named == year)
			return 0;
		other |= named != 0;
	}
	return other;
}

/* The year reported on; 0 where it is not known. */
static int
known_year(const struct report *r)
{
	struct span year = r->year.n > 0 ? r->year : r->meta.year.value;
	const char *digits = year.s;

	return year.n > 0 ? date_year(&digits, year.s + year.n) : 0;
}

static int
has_number(const struct page *p, const struct row_of_page *r)
{
	const struct cell *c;

	for (c = p->cells + r->first; c < p->cells + r->first + r->n; c++)
		if (c->kind == CELL_NUMBER)
			return 1;
	return 0;
}

/* Whether a line is a row with a number in it, or has words of the table's rows. */
static int
is_of_row(const struct page *p, size_t line, const struct row_of_page *r, const struct row_of_page *end,
    const struct table *t)
{
	const struct alike *a = alike(t, p->lines[line].text);
	int k;

	for (k = 0; k < t->nrows; k++)
		if (a->score[k] > 0)
			return 1;
	for (; r < end && r->at <= line; r++)
		if (r->at == line && has_number(p, r))
			return 1;
	return 0;
}

/*
 * The rows of table t end where a line below them names another year: last
 * year's table stands behind it.
 */
static void
end_at_other_year(const struct report *r, const struct table *t, struct rows *rows)
{
	const struct page *p = &r->page;
	int known = known_year(r);
	size_t i = rows->from, line;

	/* The first number must stand above it. */
	while (i < rows->to && !has_number(p, &p->rows[i]))
		i++;
	for (line = i < rows->to ? p->rows[i].at + 1 : 0; known > 0 && i < rows->to; i++) {
		for (; line <= p->rows[i].at && line < p->nlines; line++) {
			if (p->lines[line].furniture || !names_another(&p->lines[line], known) ||
			    is_of_row(p, line, &p->rows[i], p->rows + rows->to, t))
				continue;
			rows->to = i;
			return;
		}
	}
}

/* Whether rows of the lines [begin, end) have a number. */
static int
have_numbers(const struct page *p, size_t begin, size_t end)
{
	size_t i;

	for (i = row_at(p, 0, begin); i < p->nrows && p->rows[i].at < end; i++)
		if (has_number(p, &p->rows[i]))
			return 1;
	return 0;
}

/*
 * All three tables together, in the lines [begin, end), which are none of their
 * sections: behind the prose or before it, without their headings.  `rows` stay
 * as they are where they do not stand there, in the form's order.
 */
static int
find_together(struct report *r, size_t begin, size_t end, struct rows rows[FORM_TABLES])
{
	struct rows found[FORM_TABLES];
	struct outline o = r->outline;
	int t;

	if (begin >= end)
		return 0;
	for (t = 0; t < FORM_TABLES; t++)
		o.section[form_tables[t].section - 1].line = OUTLINE_NONE;
	read_rows(r, begin, end);
	find_tables(r, &o, begin, end, found);
	for (t = 0; t < FORM_TABLES; t++)
		if (found[t].from >= found[t].to || !have_numbers(&r->page, r->page.rows[found[t].from].at, end))
			return 0;
	memcpy(rows, found, sizeof found);
	r->page.cut = end == r->page.nlines;
	r->together.from = r->page.rows[found[0].from].at;
	r->together.to = r->page.rows[found[FORM_TABLES - 1].to - 1].at + 1;
	return 1;
}

static void
read_tables(struct report *r)
{
	const struct outline *o = &r->outline;
	struct rows rows[FORM_TABLES], *k;
	size_t begin, end, last = 0;
	int t;

	around_tables(r, &begin, &end);
	r->tables_end = end;
	r->together.from = r->together.to = 0;
	r->page.cut = end == r->page.nlines;
	read_rows(r, begin, end);
	find_tables(r, o, 0, end, rows);
	for (t = 0; t < FORM_SECTIONS; t++)
		if (o->section[t].line != OUTLINE_NONE && o->section[t].next > last)
			last = o->section[t].next;
	if (outline_begin(o) != OUTLINE_NONE && o->again == OUTLINE_NONE && !have_numbers(&r->page, begin, end) &&
	    !find_together(r, last, r->page.nlines, rows) && !find_together(r, 0, outline_begin(o), rows))
		find_tables(r, o, 0, end, rows);
	for (t = 0; t < FORM_TABLES; t++) {
		k = &rows[t];
		r->first_row[t] = k->from;
		end_at_other_year(r, &form_tables[t], k);
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

/*
 * A table is another year's where its heading, its caption or a line between
 * the heading and its first row says so: last year's, put beside or in the
 * place of this year's.
 */
static void
doubt_years(struct report *r)
{
	enum { ABOVE = 4 };
	const struct page *p = &r->page;
	const struct heading *h;
	size_t i, to;
	int t, k, other, known = known_year(r);

	for (t = 0; t < FORM_TABLES && known > 0; t++) {
		h = &r->outline.section[form_tables[t].section - 1];
		if (h->line == OUTLINE_NONE || !r->placed[t].any)
			continue;
		to = r->first_row[t] < p->nrows ? p->rows[r->first_row[t]].at : h->next;
		i = h->line;
		if (r->together.to > 0)
			i = r->together.from > ABOVE ? r->together.from - ABOVE : 0;
		for (other = 0; i < to && i < p->nlines; i++)
			other |= names_another(&p->lines[i], known);
		for (k = 0; other && k < form_tables[t].nrows; k++)
			place_drop(&r->placed[t].row[k], "a line above the table names another year");
		r->placed[t].any &= !other;
	}
}

/* Of the prose about the year: what is before section one is about the report, section five looks ahead. */
static void
read_claims(struct report *r)
{
	enum { WHOLE = 1, REQUESTS = 3, OVERSIGHT = 6, LAST = 1 + FORM_PARTS + FORM_SECTIONS - 1 };
	struct claim_about about = { r->agency.n > 0 ? r->agency : r->meta.agency.value, known_year(r), 0, 0 };
	const struct prose *p;
	size_t k, from;
	int i;

	for (i = 1; i < TEXTS; i += i == 1 + FORM_PARTS ? LAST - i : 1) {
		p = &r->prose[i];
		about.requests = i == REQUESTS;
		about.disputes = i == WHOLE || i == REQUESTS || i >= OVERSIGHT;
		for (k = 0; k < p->n; k++) {
			from = r->claims.n;
			claims_read(&r->claims, &about, p->v[k].text);
			for (; from < r->claims.n; from++)
				r->claims.v[from].line = prose_line(p, k, r->claims.v[from].raw.s);
		}
	}
}

int
report_read(struct report *r, const char *s, size_t n, int markup)
{
	int i, headings = 0, tables = 0;
	struct prose early;

	page_clear(&r->page);
	for (i = 0; i < TEXTS; i++)
		prose_clear(&r->prose[i]);
	claims_clear(&r->claims);
	if (markup)
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
	/* What stands before section one states the period, else section one does. */
	early = r->prose[0].n > 0 ? r->prose[0] : r->prose[1];
	meta_read(&r->meta, &r->page, &r->outline, &early);
	for (i = 1; i < 2 + FORM_PARTS && r->meta.period.value.n == 0; i++)
		meta_read(&r->meta, &r->page, &r->outline, &r->prose[i]);
	doubt_years(r);
	read_claims(r);
	if (r->meta.title.value.n == 0 && headings < 2 && tables == 0)
		return REPORT_NONE;
	return REPORT_WHOLE;
}

/* --- writing --- */

struct writing {
	struct record_writer *w;
	report_say *say;
	void *ctx;
	int missing;
};

static void
miss(struct writing *k, size_t line, const char *key, const char *why)
{
	char message[MESSAGE];

	k->missing = 1;
	snprintf(message, sizeof message, "%s: %s", key, why);
	k->say(k->ctx, line > 0 ? line : 1, message);
}

static void
write_fact(struct writing *k, const char *key, const struct fact *f)
{
	if (f->value.n > 0)
		record_write(k->w, span_of(key), f->value, f->line > 0 ? f->line : 1, f->raw);
}

/* Which of the two forms a table is of, as far as its rows say; 0 where they do not. */
static int
form_of(const struct placed *t, const struct table *table)
{
	int r, forms = t->forms;

	for (r = 0; r < table->nrows; r++)
		if (t->row[r].set != NULL && t->row[r].why == NULL && t->row[r].set->forms != (FORM_2019 | FORM_2021))
			forms |= t->row[r].set->forms;
	return forms == FORM_2019 || forms == FORM_2021 ? forms : 0;
}

static void
write_row(struct writing *k, const struct table *table, int r, const struct placed_row *row, uint32_t table_line)
{
	const struct columns *set = row->set;
	char key[FORM_KEY + 2];
	const struct found *f;
	size_t n;
	int i, found = 0;

	for (i = 0; i < set->n; i++)
		found += row->cell[i].state != FOUND_NOT;
	for (i = 0; i < set->n && (found > 0 || table->section == 4); i++) {
		f = &row->cell[i];
		n = form_key(key, table, &table->rows[r], &set->v[i]);
		if (f->state == FOUND_NOT) {
			miss(k,
			    f->line > 0       ? f->line :
				row->line > 0 ? row->line :
						table_line,
			    key, row->why != NULL ? row->why : "not found");
			continue;
		}
		if (f->state == FOUND_BLANK) {
			record_write(k->w, (struct span){ key, n }, (struct span){ NULL, 0 }, f->line, f->raw);
			continue;
		}
		record_write(k->w, (struct span){ key, n }, (struct span){ f->number.text, f->number.len }, f->line,
		    f->number.same ? (struct span){ NULL, 0 } : f->raw);
	}
	if (found == 0 && table->section != 4) {
		n = form_key(key, table, &table->rows[r], NULL);
		memcpy(key + n, ".*", 3);
		miss(k, row->line > 0 ? row->line : table_line, key, row->why != NULL ? row->why : "not found");
	}
}

/* The one reason why no row of a table was found, or NULL where there are several. */
static const char *
common_reason(const struct placed *t, const struct table *table)
{
	int r;

	for (r = 1; r < table->nrows; r++)
		if (t->row[r].why != t->row[0].why)
			return NULL;
	return t->row[0].line == 0 ? "the table was not found" : t->row[0].why;
}

/* What stands in section s instead of its table; 0 where nothing does, else where. */
static size_t
in_its_place(const struct report *r, const struct table *table, char *why)
{
	const struct outline *o = &r->outline;
	int s = table->section - 1;

	*why = '\0';
	if (o->section[s].line == OUTLINE_NONE)
		return 0;
	return elsewhere_table(&r->page, o->section[s].next, outline_end(o, s), why);
}

/* Names the whole table: by its key, or by the first part of its cells' keys, each once. */
static void
miss_table(struct writing *k, const struct table *table, size_t line, const char *why)
{
	const struct columns *set = form_columns(&table->rows[0], FORM_2021);
	char key[FORM_KEY + 2], before[FORM_KEY + 2] = "";
	int i;

	for (i = 0; i < set->n; i++) {
		form_key(key, table, &table->rows[0], &set->v[i]);
		strcpy(key + strcspn(key, "."), ".*");
		if (strcmp(key, before) != 0)
			miss(k, line, key, why);
		strcpy(before, key);
	}
}

static void
write_table(struct writing *k, const struct report *report, int t)
{
	const struct table *table = &form_tables[t];
	const struct placed *placed = &report->placed[t];
	const struct placed_row *row;
	const char *why;
	char key[FORM_KEY + 2], instead[ELSEWHERE_MESSAGE];
	size_t n, line = report->table_line[t];
	int r, form = form_of(placed, table);

	if (!placed->any) {
		n = in_its_place(report, table, instead);
		line = n > 0 ? n : line;
		why = n > 0 ? instead : common_reason(placed, table);
		if (why != NULL) {
			miss_table(k, table, line, why);
			return;
		}
	}
	for (r = 0; r < table->nrows; r++) {
		row = &placed->row[r];
		/* A row that only the other form has is not missing. */
		if (form != 0 && (table->rows[r].forms & form) == 0 && (row->set == NULL || row->why != NULL))
			continue;
		if (row->set == NULL) {
			n = form_key(key, table, &table->rows[r], NULL);
			memcpy(key + n, ".*", 3);
			miss(k, row->line > 0 ? row->line : line, key, row->why != NULL ? row->why : "not found");
			continue;
		}
		write_row(k, table, r, row, (uint32_t)line);
	}
}

/* 001, 002, … behind the section's key. */
static void
write_prose(struct writing *k, const char *section, const struct prose *p)
{
	char key[32];
	size_t i;
	int n;

	for (i = 0; i < p->n; i++) {
		n = snprintf(key, sizeof key, "text.%s.%03zu", section, i + 1);
		record_write(
		    k->w, (struct span){ key, (size_t)n }, p->v[i].text, p->v[i].line, (struct span){ NULL, 0 });
	}
}

/* A heading on one line, white space as in prose, without the sign that sets it off from what follows. */
static struct span
heading_text(struct page *p, const struct heading *h)
{
	static const char *const signs[] = { "：", ":", "。" };
	size_t room = h->text.n, i, k;
	struct span t;
	char *all, *tidy, *d;

	for (i = h->line + 1; i < h->next; i++)
		room += p->lines[i].text.n + 1;
	all = d = page_text(p, room);
	memcpy(d, h->text.s, h->text.n);
	d += h->text.n;
	for (i = h->line + 1; i < h->next; i++) {
		*d++ = ' ';
		memcpy(d, p->lines[i].text.s, p->lines[i].text.n);
		d += p->lines[i].text.n;
	}
	tidy = page_text(p, room);
	t = (struct span){ tidy, prose_tidy(tidy, (struct span){ all, (size_t)(d - all) }) };
	for (i = 0; i < sizeof signs / sizeof *signs; i++) {
		k = strlen(signs[i]);
		if (t.n > k && memcmp(t.s + t.n - k, signs[i], k) == 0)
			t.n -= k;
	}
	return t;
}

static void
write_heading(struct writing *k, struct page *p, const char *section, const struct heading *h)
{
	struct fact f = { { NULL, 0 }, { NULL, 0 }, 0 };
	char key[32];

	if (h->line == OUTLINE_NONE)
		return;
	snprintf(key, sizeof key, "meta.heading.%s", section);
	f.value = heading_text(p, h);
	f.line = p->lines[h->line].number;
	write_fact(k, key, &f);
}

static void
write_headings(struct writing *k, struct report *r)
{
	const struct outline *o = &r->outline;
	int i;

	write_heading(k, &r->page, texts[1], &o->section[0]);
	for (i = 0; i < FORM_PARTS; i++)
		write_heading(k, &r->page, texts[2 + i], &o->part[i]);
	for (i = 1; i < FORM_SECTIONS; i++)
		write_heading(k, &r->page, texts[1 + FORM_PARTS + i], &o->section[i]);
}

/* Names the sections of prose whose heading was not found, where a line that is none stands in its place. */
static void
miss_prose(struct writing *k, const struct report *r)
{
	char key[32];
	size_t line;
	int s;

	for (s = 0; s < FORM_SECTIONS; s++) {
		line = r->outline.instead[s];
		if (line == OUTLINE_NONE)
			continue;
		snprintf(key, sizeof key, "text.%s.*", texts[s == 0 ? 1 : 1 + FORM_PARTS + s]);
		miss(k, r->page.lines[line].number, key, "not found");
	}
}

static void
write_claims(struct writing *k, const struct claims *c)
{
	char key[CLAIM_KEY];
	const struct claim *v;
	size_t i, n;

	for (i = 0; i < c->n; i++) {
		v = &c->v[i];
		n = claim_key(key, c, i);
		if (n > 0)
			record_write(k->w, (struct span){ key, n }, (struct span){ v->value.text, v->value.len },
			    v->line, v->raw);
	}
}

static void
write_meta(struct writing *k, const struct report *r, int forms)
{
	static const char *const names[] = { "", "2019", "2021", "mixed" };
	struct fact form = { { NULL, 0 }, { NULL, 0 }, 0 };
	int t;

	write_fact(k, "meta.title", &r->meta.title);
	write_fact(k, "meta.agency", &r->meta.agency);
	write_fact(k, "meta.year", &r->meta.year);
	write_fact(k, "meta.published", &r->meta.published);
	write_fact(k, "meta.publisher", &r->meta.publisher);
	write_fact(k, "meta.period", &r->meta.period);
	if (forms != 0) {
		form.value = span_of(names[forms]);
		for (t = FORM_TABLES - 1; t >= 0; t--)
			if (r->placed[t].any)
				form.line = r->table_line[t];
		write_fact(k, "meta.form", &form);
	}
}

int
report_write(struct report *r, struct record_writer *w, struct span file, report_say *say, void *ctx)
{
	struct writing k = { w, say, ctx, 0 };
	struct span dash = { "-", 1 }, agency = r->agency, year = r->year;
	char hint[ELSEWHERE_MESSAGE];
	size_t line;
	int t, i, form, forms = 0, all = 1;

	if (agency.n == 0)
		agency = r->meta.agency.value.n > 0 ? r->meta.agency.value : dash;
	if (year.n == 0)
		year = r->meta.year.value.n > 0 ? r->meta.year.value : dash;
	record_report(w, agency, year, file);
	/* Tables two and three each tell their form; table four is the same in both. */
	for (t = 0; t < FORM_TABLES; t++) {
		if (form_tables[t].section == 4)
			continue;
		form = r->placed[t].any ? form_of(&r->placed[t], &form_tables[t]) : 0;
		forms |= form;
		all &= form != 0;
	}
	write_meta(&k, r, all ? forms : 0);
	write_headings(&k, r);
	for (i = 0; i < 2 + FORM_PARTS; i++)
		write_prose(&k, texts[i], &r->prose[i]);
	for (t = 0; t < FORM_TABLES; t++)
		write_table(&k, r, t);
	for (; i < TEXTS; i++)
		write_prose(&k, texts[i], &r->prose[i]);
	miss_prose(&k, r);
	write_claims(&k, &r->claims);
	for (all = 0, t = 0; t < FORM_TABLES; t++)
		all |= r->placed[t].any;
	if (r->outline.again != OUTLINE_NONE) {
		k.missing = 1;
		say(ctx, r->page.lines[r->outline.again].number,
		    "another report begins here, which is not read: give it a file of its own");
	}
	/* A title, and the report itself in another file. */
	if (!all && (line = elsewhere_report(&r->page, hint)) > 0)
		say(ctx, line, hint);
	return k.missing ? REPORT_PART : REPORT_WHOLE;
}

void
report_free(struct report *r)
{
	int i;

	page_free(&r->page);
	markup_free(&r->markup);
	match_free(&r->match);
	claims_free(&r->claims);
	for (i = 0; i < TEXTS; i++)
		prose_free(&r->prose[i]);
}
