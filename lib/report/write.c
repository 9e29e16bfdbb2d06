/* Writes the records of a report, and messages about what is missing.  See report.h. */
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "form/cells.h"
#include "io/language.h"
#include "page/outside.h"
#include "report/report.h"

enum { MESSAGE = OUTSIDE_MESSAGE + 2 * FORM_PATH };

/* The names of the texts in keys. */
static const char *const texts[TEXTS] = { "0", "1", "1.1", "1.2", "1.3", "1.4", "1.5", "2", "3", "4", "5", "6" };

static const char *const numerals[FORM_SECTIONS] = { "一", "二", "三", "四", "五", "六" };

struct writing {
	struct record_writer *w;
	report_say *say;
	void *ctx;
	int missing;
};

/* Names what is missing: by its key and, in Chinese, as the form prints it. */
static void
miss(struct writing *k, size_t line, const char *key, const char *label, const char *why)
{
	char message[MESSAGE];

	k->missing = 1;
	if (language_is_chinese())
		snprintf(message, sizeof message, "%s: %s：%s", key, label, language_text(why));
	else
		snprintf(message, sizeof message, "%s: %s", key, why);
	k->say(k->ctx, line > 0 ? line : 1, message);
}

/* A cell of the form or, with column NULL, a row: its key gets `.*` then. */
static void
miss_cell(
    struct writing *k, size_t line, const struct table *t, const struct row *r, const struct column *c, const char *why)
{
	char key[FORM_KEY + 2], label[FORM_PATH];
	size_t n = form_key(key, t, r, c);

	if (c == NULL)
		memcpy(key + n, ".*", 3);
	form_labels(label, r, c);
	miss(k, line, key, label, why != NULL ? why : "not found");
}

/* A section of the form, or its table. */
static void
miss_section(struct writing *k, size_t line, const char *key, int section, const char *why)
{
	char label[MESSAGE];

	snprintf(label, sizeof label, "第%s部分（%s）", numerals[section - 1], form_sections[section - 1][0]);
	miss(k, line, key, label, why);
}

static void
write_fact(struct writing *k, const char *key, const struct fact *f)
{
	if (f->value.n > 0)
		record_write(k->w, span_of(key), f->value, f->line > 0 ? f->line : 1, f->raw);
}

/* Which of the two forms a table is of, by its rows; 0 where they do not tell. */
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
	const int t = (int)(table - form_tables),
		  form = set == form_columns(&table->rows[r], FORM_2021) ? FORM_2021 : FORM_2019;
	const struct cell_of_form *cell;
	const struct found *f;
	struct span key;
	int i, found = 0;

	for (i = 0; i < set->n; i++)
		found += row->cell[i].state != FOUND_NOT;
	for (i = 0; i < set->n && (found > 0 || table->section == 4); i++) {
		f = &row->cell[i];
		cell = &cells_all()[cells_at(t, r, form, i)];
		key = (struct span){ cell->key, cell->key_n };
		if (f->state == FOUND_NOT) {
			miss_cell(k,
			    f->line > 0       ? f->line :
				row->line > 0 ? row->line :
						table_line,
			    table, &table->rows[r], &set->v[i], row->why);
			continue;
		}
		if (f->state == FOUND_BLANK) {
			record_write(k->w, key, (struct span){ NULL, 0 }, f->line, f->raw);
			continue;
		}
		record_write(k->w, key, (struct span){ f->number.text, f->number.len }, f->line,
		    f->number.same ? (struct span){ NULL, 0 } : f->raw);
	}
	if (found == 0 && table->section != 4)
		miss_cell(k, row->line > 0 ? row->line : table_line, table, &table->rows[r], NULL, row->why);
}

/* The one reason why no row of a table was found, or NULL where there are several. */
static const char *
common_reason(const struct placed *t, const struct table *table)
{
	const char *why = t->row[0].why;
	int r;

	for (r = 1; r < table->nrows; r++)
		if (why == NULL ? t->row[r].why != NULL : t->row[r].why == NULL || strcmp(t->row[r].why, why) != 0)
			return NULL;
	return t->row[0].line == 0 ? "the table was not found" : why;
}

/* Writes what section s has instead of its table; returns its line, 0 where there is nothing. */
static size_t
in_its_place(const struct report *r, const struct table *table, char *why)
{
	const struct outline *o = &r->outline;
	int s = table->section - 1;

	*why = '\0';
	if (o->section[s].line == OUTLINE_NONE)
		return 0;
	return outside_table(&r->page, o->section[s].next, outline_end(o, s), why);
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
			miss_section(k, line, key, table->section, why);
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
	char instead[OUTSIDE_MESSAGE];
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
			miss_cell(k, row->line > 0 ? row->line : line, table, &table->rows[r], NULL, row->why);
			continue;
		}
		write_row(k, table, r, row, (uint32_t)line);
	}
}

/* The section's key, followed by 001, 002, … */
static void
write_prose(struct writing *k, const char *section, const struct prose *p)
{
	char key[32];
	size_t n = strlen(strcat(strcat(strcpy(key, "text."), section), ".")), i;

	for (i = 0; i < p->n; i++)
		record_write(k->w, (struct span){ key, n + ascii_number(key + n, i + 1, 3) }, p->v[i].text,
		    p->v[i].line, (struct span){ NULL, 0 });
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
	for (i = 0; i < COUNT(signs); i++) {
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
	strcat(strcpy(key, "meta.heading."), section);
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

/* Names the sections of prose whose heading was not found, where another line is in its place. */
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
		miss_section(k, r->page.lines[line].number, key, s + 1, "not found");
	}
}

/* Says that a web page has no heading, so that nothing tells its prose from what is around it. */
static void
miss_unheaded(struct writing *k, const struct report *r)
{
	if (!r->page.marked || outline_begin(&r->outline) != OUTLINE_NONE)
		return;
	k->missing = 1;
	k->say(k->ctx, r->meta.title.line, language_text("no heading of a section was found, and no prose was read"));
}

/* Names the pages of the report, from its title on, that are only pictures. */
static void
miss_pages(struct writing *k, const struct report *r)
{
	const struct outside *o, *end = r->page.outside + r->page.noutside;

	for (o = r->page.outside; o < end; o++) {
		if (o->kind != OUTSIDE_SCAN || o->at < r->meta.title_to || o->at > r->outline.to)
			continue;
		k->missing = 1;
		k->say(k->ctx, o->line, language_text("the page is only a picture, and its text was not read"));
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
	if (r->agency.n == 0 && r->meta.agency.value.n == 0)
		miss(k, r->meta.title.line, "meta.agency", "报告机关", r->meta.no_agency);
	if (r->year.n == 0 && r->meta.year.value.n == 0)
		miss(k, r->meta.title.line, "meta.year", "报告年度", r->meta.no_year);
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
	char hint[OUTSIDE_MESSAGE];
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
	miss_pages(&k, r);
	miss_unheaded(&k, r);
	write_claims(&k, &r->claims);
	for (all = 0, t = 0; t < FORM_TABLES; t++)
		all |= r->placed[t].any;
	if (r->outline.again != OUTLINE_NONE) {
		k.missing = 1;
		say(ctx, r->page.lines[r->outline.to].number,
		    language_text("another report begins here and was not read: put it in a file of its own"));
	}
	/* A title, and the report itself in another file. */
	if (!all && (line = outside_report(&r->page, hint)) > 0)
		say(ctx, line, hint);
	return k.missing ? REPORT_PART : REPORT_WHOLE;
}
