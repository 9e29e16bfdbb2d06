/* Reads the text of a report.  See report.h. */
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "label/alike.h"
#include "report/report_int.h"
#include "text/plain.h"

static void
read_tables(struct report *r, struct report_rows rows[FORM_TABLES])
{
	struct placed *out;
	const char *why[FORM_TABLES];
	int t, k;

	for (t = FORM_TABLES; t-- > 0;)
		why[t] = report_own_rows(r, t, rows);
	for (t = 0; t < FORM_TABLES; t++) {
		out = &r->placed[t];
		match_table(&r->match, &r->page, rows[t].from, rows[t].to, &form_tables[t], report_year(r));
		place_table(out, &r->match, &r->page, rows[t].from, rows[t].to);
		for (k = 0; why[t] != NULL && k < form_tables[t].nrows; k++) {
			place_drop(&out->row[k], why[t]);
			out->row[k].line = r->table_line[t];
		}
	}
}

/* --- who owns each line --- */

enum { FIRST_SECTION = FORM_PARTS + 1 }; /* section s (0 to 5) is text s + that, from the second on */

/* The text to which the prose of section s (0 to 5) belongs. */
static int
text_of(int s)
{
	return s == 0 ? 1 : FIRST_SECTION + s;
}

static void
own(char *owner, size_t from, size_t to, int text)
{
	if (from < to)
		memset(owner + from, text, to - from);
}

/* Whether a sentence ends in the line; labels and cells have no sentence. */
static int
has_sentence(const struct line *l)
{
	return span_has(l->text, "。", 3) || (l->width > 40 && span_has(l->text, "；", 3));
}

/* Whether a line has the label of one of the columns. */
static int
has_column(const struct line *l, const struct table *t)
{
	const struct columns *c = form_columns(&t->rows[0], FORM_2021);
	int i;

	for (i = 0; i < c->n; i++)
		if (span_has(l->text, c->v[i].label, strlen(c->v[i].label)))
			return 1;
	return 0;
}

/* How many characters are words, and how many digits. */
static int
count_words(struct span t, int *digits)
{
	const char *p = t.s, *end = t.s + t.n;
	int n = 0;
	uint32_t c;

	for (*digits = 0; p < end;) {
		c = utf8_next(&p, end);
		if (fold_is_digit(c))
			++*digits;
		else
			n += c >= 0x3400 && fold_char(c) != 0;
	}
	return n;
}

/* Whether a line without a sentence is of a table: drawn, of numbers, or with the words of a label, most likely of `own`. */
static int
is_tabular(const struct line *l, int own)
{
	const struct alike *a;
	int i, t, k, digits, words;

	if (l->look.bars > 0)
		return 1;
	words = count_words(l->text, &digits);
	if (words < 2 * digits || words == 0 ||
	    (fold_is_digit((unsigned char)l->text.s[l->text.n - 1]) && !span_has(l->text, "，", 3)))
		return 1;
	for (i = 0; i < FORM_TABLES; i++) {
		t = (own + i) % FORM_TABLES;
		a = alike(&form_tables[t], l->text);
		if (a->heading > 0 || a->group > 0 || has_column(l, &form_tables[t]))
			return 1;
		for (k = 0; k < form_tables[t].nrows; k++)
			if (a->score[k] > 0)
				return 1;
	}
	return 0;
}

/*
 * The end of the run of prose at line i, below `to`; i where there is none.
 * After the table, which has that number, a note is prose too.  *next gets the line below the run
 * without a table's, prose or not.
 */
static size_t
prose_run(const struct page *p, int table, size_t i, size_t to, int after, size_t *next)
{
	enum { NOTE = 8 }; /* characters */
	size_t at, end = i;
	int prose = 0, digits;

	for (at = i; at < to; at++) {
		if (p->lines[at].text.n == 0 || p->lines[at].furniture)
			continue;
		if (has_sentence(&p->lines[at]))
			prose = 1;
		else if (is_tabular(&p->lines[at], table))
			break;
		else
			prose |= after && count_words(p->lines[at].text, &digits) >= NOTE;
		end = at + 1;
	}
	*next = at;
	return prose ? end : i;
}

/* Takes from the text of a section the lines [from, to) that are of its table, which has that number. */
static void
own_table(const struct page *p, char *owner, int table, size_t from, size_t to)
{
	size_t last = to, i, next, end;

	while (last > from &&
	    (p->lines[last - 1].text.n == 0 || has_sentence(&p->lines[last - 1]) ||
		!is_tabular(&p->lines[last - 1], table)))
		last--;
	for (i = from; i < to; i = end) {
		if ((end = prose_run(p, table, i, to, i >= last, &next)) > i)
			continue;
		/* None of these lines begins prose either, but where what is after the table begins. */
		end = i < last && last < next ? last : next < to ? next + 1 : to;
		own(owner, i, end, OWNER_TABLE);
	}
}

/* Gives each line of the page its owner. */
static void
own_lines(struct report *r)
{
	char *owner = r->owner = page_text(&r->page, r->page.nlines + 1);
	const struct outline *o = &r->outline;
	size_t from = 0, begin = outline_begin(o), i;
	int s, k;

	own(owner, 0, r->page.nlines, OWNER_AROUND);
	/* Before the first section; what precedes the title on a web page are menus. */
	if (r->page.marked)
		from = r->meta.title_to < o->from ? o->from : r->meta.title_to;
	own(owner, from, begin != OUTLINE_NONE ? begin : 0, 0);
	/* Without a heading all of a text is before the first section, and its tables are found by their words. */
	if (begin == OUTLINE_NONE && !r->page.marked) {
		own(owner, 0, r->page.nlines, 0);
		own_table(&r->page, owner, 0, 0, r->page.nlines);
	}
	own(owner, r->meta.title_from, r->meta.title_to, OWNER_TITLE);
	for (s = 0; s < FORM_SECTIONS; s++) {
		if (o->section[s].line == OUTLINE_NONE)
			continue;
		own(owner, o->section[s].next, outline_end(o, s), text_of(s));
	}
	for (k = 0; k < FORM_PARTS; k++)
		if (o->part[k].line != OUTLINE_NONE)
			own(owner, o->part[k].next, o->part_end[k], 2 + k);
	own(owner, r->together.from, r->together.to, OWNER_TABLE);
	for (k = 0; k < FORM_TABLES; k++) {
		s = form_tables[k].section - 1;
		if (o->section[s].line != OUTLINE_NONE)
			own_table(&r->page, owner, k, o->section[s].next, outline_end(o, s));
	}
	for (s = 0; s < FORM_SECTIONS; s++)
		if (o->section[s].line != OUTLINE_NONE)
			own(owner, o->section[s].line, o->section[s].next, OWNER_HEADING);
	for (k = 0; k < FORM_PARTS; k++)
		if (o->part[k].line != OUTLINE_NONE)
			own(owner, o->part[k].line, o->part[k].next, OWNER_HEADING);
	/* Rules and empty cells have no text. */
	for (i = 0; i < r->page.nlines; i++)
		if (r->page.lines[i].look.bars > 0 && !r->page.lines[i].look.texts)
			owner[i] = OWNER_RULE;
}

/* The heading of a text; NULL where it has none. */
static const struct heading *
heading_of(const struct outline *o, int text)
{
	const struct heading *h = text == 0    ? NULL :
	    text >= 2 && text < 2 + FORM_PARTS ? &o->part[text - 2] :
						 &o->section[text == 1 ? 0 : text - FIRST_SECTION];

	return h != NULL && h->line != OUTLINE_NONE ? h : NULL;
}

static void
read_prose(struct report *r)
{
	const struct outline *o = &r->outline;
	const struct heading *h;
	struct prose_style style;
	struct span none = { NULL, 0 };
	char *owner;
	size_t from, to, end = r->page.nlines, next = outline_end(o, 0);
	int text;

	style = prose_style(&r->page, next, next < r->tables_end ? r->tables_end : next);
	own_lines(r);
	owner = r->owner;
	/* A heading's own line may hold the beginning of its text. */
	for (text = 0; text < TEXTS; text++) {
		if ((h = heading_of(o, text)) == NULL || h->rest.n == 0)
			continue;
		for (to = h->next; to < end && owner[to] == text; to++)
			;
		prose_read(&r->prose[text], &r->page, &style, h->next, to, h->rest, r->page.lines[h->line].number);
	}
	for (from = 0; from < end; from = to) {
		text = owner[from];
		for (to = from + 1; to < end && owner[to] == text; to++)
			;
		h = text < TEXTS ? heading_of(o, text) : NULL;
		if (text < TEXTS && (h == NULL || h->rest.n == 0 || h->next != from))
			prose_read(&r->prose[text], &r->page, &style, from, to, none, 1);
	}
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

/* What pages state about themselves below the last heading of the report is another's, where another follows. */
static void
drop_other_fields(struct page *p, const struct outline *o)
{
	if (o->again == OUTLINE_NONE)
		return;
	while (p->nfields > 0 && p->fields[p->nfields - 1].line > p->lines[outline_after(o) - 1].number)
		p->nfields--;
}

int
report_read(struct report *r, const char *s, size_t n, enum input_kind kind)
{
	int i, headings = 0, tables = 0;
	struct report_rows rows[FORM_TABLES];

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
	drop_other_fields(&r->page, &r->outline);
	for (i = 0; i < FORM_SECTIONS; i++)
		headings += r->outline.section[i].line != OUTLINE_NONE;
	meta_title(&r->meta, &r->page, &r->outline);
	report_locate(r, rows);
	read_prose(r);
	/* Section five looks ahead. */
	for (i = 0; i < TEXTS; i++)
		if (i != FORM_PARTS + 5)
			meta_prose(&r->meta, &r->page, &r->prose[i]);
	meta_read(&r->meta, &r->page);
	read_tables(r, rows);
	for (i = 0; i < FORM_TABLES; i++)
		tables += r->placed[i].any;
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
