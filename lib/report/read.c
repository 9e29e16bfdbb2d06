/* Reads the text of a report.  See report.h. */
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "label/alike.h"
#include "report/report_int.h"
#include "text/plain.h"

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

/* Whether a line says that it is a note: 注：. */
static int
is_note(struct span t)
{
	static const char *const notes[] = { "注：", "注:", "备注：", "备注:", "说明：", "说明:" };

	return span_starts_any(t, notes, COUNT(notes)) > 0;
}

/* The next words of *t, up to white space, which are taken off it; n is 0 where none are left. */
static struct span
next_words(struct span *t)
{
	static const char wide[] = "\xE3\x80\x80";
	const char *s = t->s, *end = s + t->n, *to;

	while (s < end && ((unsigned char)*s <= ' ' || span_starts((struct span){ s, (size_t)(end - s) }, wide)))
		s += (unsigned char)*s <= ' ' ? 1 : strlen(wide);
	for (to = s;
	     to < end && (unsigned char)*to > ' ' && !span_starts((struct span){ to, (size_t)(end - to) }, wide);)
		to++;
	*t = (struct span){ to, (size_t)(end - to) };
	return (struct span){ s, (size_t)(to - s) };
}

/* Whether the words of a text are no more than labels of the table, but for a letter or two. */
static int
has_only_labels(struct span text, const struct table *t)
{
	struct span words;
	int others = 0;

	while (others < ALIKE_SHORT && (words = next_words(&text)).n > 0)
		if (page_cell_kind(words, 0) == CELL_TEXT)
			others += alike_others(t, words);
	return others < ALIKE_SHORT;
}

/*
 * Whether a line is of a table: drawn, of several cells, a number after words, or with words that are no more than
 * labels of one table, most likely of `own`.
 */
static int
has_words_of_table(const struct line *l, int own)
{
	enum { CELLS_OF_ROW = 4 };
	int i, n, number, comma = span_has(l->text, "，", 3);
	struct span rest = l->text, words, last = { NULL, 0 };

	for (n = 0; (words = next_words(&rest)).n > 0; n++)
		last = words;
	number = n > 0 && page_cell_kind(last, 0) != CELL_TEXT;
	if (page_is_barred(l) || (!comma && (n >= CELLS_OF_ROW || (number && (n > 2 || !span_has(l->text, "：", 3))))))
		return 1;
	if (is_note(l->text))
		return 0;
	for (i = 0; i < FORM_TABLES; i++)
		if (has_only_labels(l->text, &form_tables[(own + i) % FORM_TABLES]))
			return 1;
	return 0;
}

/* Without the words that end s[0..n), each of these as often as it is there. */
static size_t
without_ends(const uint16_t *s, size_t n, const char *const *words)
{
	const char *const *w;

	for (w = words; *w != NULL;) {
		if (n > 0 && fold_ends(s, n, *w)) {
			n -= strlen(*w) / strlen("表");
			w = words;
		} else {
			w++;
		}
	}
	return n;
}

/* Whether all of s[0..n) is in t, in this order. */
static int
is_within(const uint16_t *s, size_t n, const uint16_t *t, size_t nt)
{
	size_t i, k = 0;

	for (i = 0; i < nt && k < n; i++)
		k += s[k] == t[i];
	return k == n;
}

/*
 * Whether a line that is in no cell goes with the table: its unit, its number, the year, the form's
 * own note, or a caption that repeats the section's heading.
 */
static int
goes_with_table(const struct line *l, const struct heading *h)
{
	static const char *const numbers[] = { "续", "附", "表", "年", "度" },
				 *const kinds[] = { "表", "统计", "汇总", "一览", "情况", NULL };
	uint16_t s[ALIKE_LONGEST], heading[ALIKE_LONGEST];
	size_t n = fold_label(s, ALIKE_LONGEST, l->text.s, l->text.n), from = 0, k = 0;

	if (fold_starts(s, n, "单位") || fold_starts(s, n, "计量单位") ||
	    span_has(l->text, "勾稽关系", strlen("勾稽关系")))
		return 1;
	while (from < n && k < COUNT(numbers)) {
		for (k = 0; k < COUNT(numbers) && !fold_is_digit(s[from]) && !fold_starts(s + from, 1, numbers[k]); k++)
			;
		from += k < COUNT(numbers);
	}
	n = without_ends(s, n, kinds);
	return n <= from ||
	    is_within(s + from, n - from, heading, fold_label(heading, ALIKE_LONGEST, h->text.s, h->text.n));
}

/* What is known of a section that has a table. */
struct around {
	const struct page *page;
	const struct heading *heading;
	const char
	    *cells; /* of a marked page: for each line whether it is of a cell; NULL where the section has none */
	int table;
};

/* Whether the nearest line of text above or below line i, in the step's direction, is of numbers alone. */
static int
is_beside_numbers(const struct page *p, size_t i, int step)
{
	struct span rest, words;

	do
		i += (size_t)step;
	while (i < p->nlines && !page_is_text(&p->lines[i]));
	if (i >= p->nlines)
		return 0;
	for (rest = p->lines[i].text; (words = next_words(&rest)).n > 0;)
		if (page_cell_kind(words, 0) != CELL_NUMBER)
			return 0;
	return 1;
}

/* Whether a line is of a table, or goes with it: sentences are not, and what is between numbers is a cell. */
static int
is_tabular(const struct around *a, size_t i)
{
	const struct line *l = &a->page->lines[i];

	if (a->cells == NULL || a->cells[i] ? has_words_of_table(l, a->table) :
					      alike_is_piece(&form_tables[a->table], l->text))
		return 1;
	return (a->heading != NULL && goes_with_table(l, a->heading)) ||
	    (!a->page->marked && is_beside_numbers(a->page, i, -1) && is_beside_numbers(a->page, i, 1));
}

/* Whether line i goes on with a sentence that the line above begins and the one below ends. */
static int
is_amid(const struct page *p, size_t i, size_t to)
{
	static const char *const stops[] = { "。", "：", "；", "）" };

	return span_ends_any(p->lines[i - 1].text, stops, COUNT(stops)) == 0 && !p->marked && i + 1 < to &&
	    has_sentence(&p->lines[i + 1]);
}

/*
 * The end of the run of prose at line i, below `to`; i where there is none.
 * What is in a cell is prose only beside a sentence.  *next gets the line of the
 * table that ends the run, prose or not.
 */
static size_t
prose_run(const struct around *a, size_t i, size_t to, size_t *next)
{
	const struct line *l;
	size_t at, end = i;
	int prose = 0;

	for (at = i; at < to; at++) {
		l = &a->page->lines[at];
		if (!page_is_text(l))
			continue;
		if (!has_sentence(l) && is_tabular(a, at) && !(prose && end == at && is_amid(a->page, at, to)))
			break;
		prose |= has_sentence(l) || a->cells == NULL || !a->cells[at];
		end = at + 1;
	}
	*next = at;
	return prose ? end : i;
}

/* Takes from the text of a section the lines [from, to) that are of its table. */
static void
own_table(const struct around *a, char *owner, size_t from, size_t to)
{
	size_t i, next, end;

	for (i = from; i < to; i = end) {
		if ((end = prose_run(a, i, to, &next)) > i)
			continue;
		end = next < to ? next + 1 : to;
		own(owner, i, end, OWNER_TABLE);
	}
}

/* Whether line i is of a row: its first, where it has any text, or the words of one of its cells. */
static int
is_in_row(const struct page *p, const struct row_of_page *r, size_t i)
{
	const struct cell *c, *end = p->cells + r->first + r->n;
	const struct span t = p->lines[i].text;

	for (c = p->cells + r->first; c < end; c++)
		if (c->text.n > 0 && (i == r->at || span_has(c->text, t.s, t.n)))
			return 1;
	return 0;
}

/* Which lines of a marked page are of a table's cells. */
static char *
lines_in_cells(struct page *p)
{
	char *cells = page_text(p, p->nlines + 1);
	const struct row_of_page *r, *end = p->rows + p->nrows;
	size_t i, to;

	memset(cells, 0, p->nlines + 1);
	for (r = p->rows; r < end; r++) {
		to = r + 1 < end ? r[1].at : p->nlines;
		for (i = r->at; i < to && r->table != 0; i++) {
			if ((r + 1 == end || r[1].table != r->table) && !is_in_row(p, r, i))
				break;
			cells[i] = 1;
		}
	}
	return cells;
}

/* Gives each line of the page its owner. */
static void
own_lines(struct report *r)
{
	char *owner = r->owner = page_text(&r->page, r->page.nlines + 1);
	const struct outline *o = &r->outline;
	const char *cells = r->page.marked ? lines_in_cells(&r->page) : NULL;
	size_t from = 0, begin = outline_begin(o), i;
	struct around around;
	int s, k, has_cells;

	own(owner, 0, r->page.nlines, OWNER_AROUND);
	/* Before the first section; what precedes the title on a web page are menus. */
	if (r->page.marked)
		from = r->meta.title_to < o->from ? o->from : r->meta.title_to;
	own(owner, from, begin != OUTLINE_NONE ? begin : 0, 0);
	/* Without a heading all of a text is before the first section, and its tables are found by their words. */
	if (begin == OUTLINE_NONE && !r->page.marked) {
		own(owner, 0, r->page.nlines, 0);
		own_table(&(struct around){ &r->page, NULL, NULL, 0 }, owner, 0, r->page.nlines);
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
		from = o->section[s].next;
		if (o->section[s].line == OUTLINE_NONE || from >= outline_end(o, s))
			continue;
		has_cells = cells != NULL && memchr(cells + from, 1, outline_end(o, s) - from) != NULL;
		around = (struct around){ &r->page, &o->section[s], has_cells ? cells : NULL, k };
		own_table(&around, owner, from, outline_end(o, s));
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

/* --- tables --- */

/* Rows of table t without those above and below it that are prose of its section: their words are no headings. */
static struct report_rows
without_prose(const struct report *r, int t, struct report_rows rows)
{
	const int text = text_of(form_tables[t].section - 1);
	const struct row_of_page *row = r->page.rows + rows.from, *end = r->page.rows + rows.to;

	/* Several cells may be headings that the form does not have, or a sentence that spaces cut: 2023 年，我局…. */
	while (row < end && r->owner[row->at] == text && (row->n <= 1 || has_sentence(&r->page.lines[row->at])))
		row++;
	while (row < end && r->owner[end[-1].at] == text && has_sentence(&r->page.lines[end[-1].at]))
		end--;
	return (struct report_rows){ (size_t)(row - r->page.rows), (size_t)(end - r->page.rows) };
}

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
		rows[t] = without_prose(r, t, rows[t]);
		match_table(&r->match, &r->page, rows[t].from, rows[t].to, &form_tables[t], report_year(r));
		place_table(out, &r->match, &r->page, rows[t].from, rows[t].to);
		for (k = 0; why[t] != NULL && k < form_tables[t].nrows; k++) {
			place_drop(&out->row[k], why[t]);
			out->row[k].line = r->table_line[t];
		}
	}
}

/* --- claims --- */

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
