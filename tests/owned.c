/*
 * Reads reports, each a file, and counts their letters: those of the lines that
 * a text owns must be those of its records, and no line between the title and
 * the end of the report may be without an owner.  A line of text is a table's
 * only where a cell was read from it, or where it says no more than the form
 * does.  Prints what is not so, and exits 1.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "report/report.h"

/* How many characters of t are compared: letters, digits and Chinese characters. */
static size_t
letters(struct span t)
{
	const char *p = t.s, *end = t.s + t.n;
	size_t n = 0;

	while (p < end)
		n += fold_char(utf8_next(&p, end)) != 0;
	return n;
}

static size_t
letters_of_heading(const struct heading *h)
{
	return h->line != OUTLINE_NONE ? letters(h->rest) : 0;
}

/* What must be in text i: its lines, and what its heading's own line has after the heading. */
static size_t
owned(const struct report *r, int i)
{
	size_t k, n = 0;

	for (k = 0; k < r->page.nlines; k++)
		if (r->owner[k] == i && !r->page.lines[k].furniture)
			n += letters(r->page.lines[k].text);
	if (i >= 2 + FORM_PARTS)
		n += letters_of_heading(&r->outline.section[i - FORM_PARTS - 1]);
	else if (i > 1)
		n += letters_of_heading(&r->outline.part[i - 2]);
	else if (i == 1)
		n += letters_of_heading(&r->outline.section[0]);
	return n;
}

/* All that the form prints, folded, and what captions have besides; a 0 between two labels. */
static uint16_t form[1 << 14];
static size_t nform;

static void
add_label(const char *label)
{
	if (label == NULL)
		return;
	nform += fold(form + nform, sizeof form / sizeof *form - nform - 1, label, strlen(label));
	form[nform++] = 0;
}

static void
add_columns(const struct columns *c)
{
	int i, k;

	for (i = 0; c != NULL && i < c->n; i++) {
		add_label(c->v[i].label);
		for (k = 0; k < FORM_LEVELS - 1; k++)
			add_label(c->v[i].over[k]);
	}
}

static void
read_form(void)
{
	static const char *const captions[] = { "单位", "年度", "统计", "汇总", "一览", "情况表", "不适用" };
	const struct table *t;
	const struct row *r;
	size_t i;
	int k;

	for (i = 0; i < sizeof captions / sizeof *captions; i++)
		add_label(captions[i]);
	for (t = form_tables; t < form_tables + FORM_TABLES; t++) {
		add_label(form_sections[t->section - 1][0]);
		for (i = 0; t->labels[i] != NULL; i++)
			add_label(t->labels[i]);
		for (r = t->rows; r < t->rows + t->nrows; r++) {
			add_label(r->label);
			for (k = 0; k < FORM_LEVELS - 1; k++)
				add_label(r->group[k]);
			add_columns(r->columns[0]);
			add_columns(r->columns[1]);
		}
	}
}

/* How many letters of a word are beside none that they are beside in the form; of a short one, that are not in it. */
static int
strange_in(const uint16_t *s, size_t n)
{
	enum { SHORT = 3 };
	const size_t most = n > SHORT ? 2 : 1;
	int known, was = 0, k = 0;
	size_t i;

	for (i = 0; i < n; i++, was = known && most > 1) {
		known = i + most <= n && fold_find(form, nform, 0, s + i, most) != FOLD_NONE;
		k += !known && !was && s[i] >= 0x3400;
	}
	return k;
}

/* The same of a line; of a row of headings, two of which are the form's, 0. */
static int
strange(struct span t)
{
	enum { HEADING = 3 };
	uint16_t s[1024];
	const char *p = t.s, *end = t.s + t.n;
	uint32_t c = 0;
	size_t n = 0;
	int k = 0, headings = 0, ends;

	while (p < end) {
		c = utf8_next(&p, end);
		ends = c == ' ' || c == '\t' || c == 0x3000;
		if (!ends && fold_char(c) != 0 && n < sizeof s / sizeof *s)
			s[n++] = fold_char(c);
		if (!ends && p < end)
			continue;
		k += strange_in(s, n);
		headings += n >= HEADING && fold_find(form, nform, 0, s, n) != FOLD_NONE;
		n = 0;
	}
	return headings < 2 ? k : 0;
}

/* Whether a cell was read from a line of the input, or a row's numbers were that are left out by name. */
static int
is_taken(const struct report *r, uint32_t number)
{
	const struct placed_row *row;
	int t, i, k;

	for (t = 0; t < FORM_TABLES; t++)
		for (i = 0; i < form_tables[t].nrows; i++) {
			row = &r->placed[t].row[i];
			if (row->line == number)
				return 1;
			for (k = 0; row->set != NULL && k < row->set->n; k++)
				if (row->cell[k].line == number)
					return 1;
		}
	return 0;
}

/* Whether a line that is a table's is one. */
static int
is_of_table(const struct report *r, const struct line *l)
{
	enum { MISSPELT = 2 };

	return r->page.marked || l->furniture || l->look.bars > 0 || strange(l->text) <= MISSPELT ||
	    is_taken(r, l->number);
}

static int
judge(struct report *r, const char *name)
{
	size_t i, k, written, wanted;
	int bad = 0;

	for (i = 0; i < TEXTS; i++) {
		for (written = k = 0; k < r->prose[i].n; k++)
			written += letters(r->prose[i].v[k].text);
		wanted = owned(r, (int)i);
		if (written != wanted) {
			printf("%s: text %zu has %zu letters, not %zu\n", name, i, written, wanted);
			bad = 1;
		}
	}
	for (k = 0; k < r->page.nlines; k++)
		if (r->owner[k] == OWNER_TABLE && !is_of_table(r, &r->page.lines[k])) {
			printf("%s:%u: the table did not take this line\n", name, r->page.lines[k].number);
			bad = 1;
		}
	for (k = r->meta.title_to; k < r->page.nlines && !r->page.marked; k++)
		if (k < r->outline.to && r->owner[k] == OWNER_AROUND && !r->page.lines[k].furniture &&
		    letters(r->page.lines[k].text) > 0) {
			printf("%s:%u: nobody owns this line\n", name, r->page.lines[k].number);
			bad = 1;
		}
	return bad;
}

int
main(int argc, char **argv)
{
	static struct report r;
	static char text[1 << 22];
	struct span t = { text, 0 };
	int i, bad = 0;
	FILE *f;

	read_form();
	for (i = 1; i < argc; i++) {
		if ((f = fopen(argv[i], "rb")) == NULL)
			return 2;
		t.n = fread(text, 1, sizeof text, f);
		fclose(f);
		if (report_read(&r, t.s, t.n, t.n > 0 && *text == '<') != REPORT_NONE)
			bad |= judge(&r, argv[i]);
	}
	report_free(&r);
	return bad;
}
