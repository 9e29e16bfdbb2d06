/*
 * Reads reports, each a file, and counts their letters: those of the lines that
 * a text owns must be those of its records, and no line between the title and
 * the end of the report may be without an owner.  Prints what is not so, and
 * exits 1.
 */
#include <stdio.h>
#include <stdlib.h>

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
