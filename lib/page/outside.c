#include "page/outside.h"

#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/escape.h"
#include "io/language.h"

enum { ADDRESS = 120, ADDRESSES = 3 }; /* bytes of an address that are shown; how many are */

/* What can replace a report, the likeliest first. */
static const struct {
	enum outside_kind kind;
	const char *what;
} reports[] = {
	{ OUTSIDE_FRAME, "the report may be in a frame of this page" },
	{ OUTSIDE_FILE, "the report may be in a linked file" },
	{ OUTSIDE_SCRIPT, "the report may be loaded by a script: save the page from a browser" },
	{ OUTSIDE_PICTURE, "the report may be a picture" },
	{ OUTSIDE_SCAN,
	    "the report is scanned: convert it with ocrmypdf -l chi_sim and pdftotext -layout, and check the result by "
	    "eye" },
};

/* What scripts that load text contain. */
static const char *const loaders[] = { "XMLHttpRequest", "fetch(", "ajax", "$.get", "$.post", ".load(", "axios",
	"getJSON", "document.write", "innerHTML", "location.href", "location.replace", "createApp", "pdf" };

int
outside_loads(const struct outside *e)
{
	return span_has_any(e->content, loaders, COUNT(loaders));
}

/* The address as it is shown, in a buffer of 2 * ADDRESS bytes; empty where none can be followed. */
static struct span
address(char *shown, const struct outside *e)
{
	struct span where = e->where;

	while (where.n > 0 && (unsigned char)*where.s <= ' ') {
		where.s++;
		where.n--;
	}
	/* The bytes of a picture are not an address. */
	if (where.n > 5 && ascii_is((struct span){ where.s, 5 }, "data:"))
		where.n = 0;
	if (where.n > ADDRESS)
		for (where.n = ADDRESS; where.n > 0 && ((unsigned char)where.s[where.n] & 0xC0) == 0x80; where.n--)
			;
	return (struct span){ shown, escape_field(shown, where.s != NULL ? where.s : "", where.n) };
}

/* The sentence, followed by the address. */
static size_t
say(char *out, const char *what, const struct outside *e)
{
	char shown[2 * ADDRESS];
	struct span where = address(shown, e);

	snprintf(out, OUTSIDE_MESSAGE, "%s%s%.*s", language_text(what), where.n > 0 ? ": " : "", (int)where.n, where.s);
	return e->line;
}

size_t
outside_table(const struct page *p, size_t from, size_t to, char *out)
{
	static const struct {
		enum outside_kind kind;
		const char *what;
	} tables[] = {
		{ OUTSIDE_PICTURE, "the table is only a picture" },
		{ OUTSIDE_SCAN, "the table is on a scanned page" },
		{ OUTSIDE_FRAME, "the table is in a frame" },
	};
	size_t i, k;

	*out = '\0';
	for (k = 0; k < COUNT(tables); k++)
		for (i = 0; i < p->noutside; i++)
			if (p->outside[i].kind == tables[k].kind && p->outside[i].at >= from && p->outside[i].at <= to)
				return say(out, tables[k].what, &p->outside[i]);
	return 0;
}

size_t
outside_report(const struct page *p, char *out)
{
	size_t k, i;
	const struct outside *e;

	*out = '\0';
	for (k = 0; k < COUNT(reports); k++) {
		for (i = 0; i < p->noutside; i++) {
			e = &p->outside[i];
			if (e->kind == reports[k].kind &&
			    (e->kind != OUTSIDE_SCRIPT || e->where.n > 0 || outside_loads(e)))
				return say(out, reports[k].what, e);
		}
	}
	return 0;
}

/* Whether words name a report for some year. */
static int
is_called_report(struct span t)
{
	static const char of[] = "信息公开", *const reports_of[] = { "年度报告", "年报" };

	return t.n > 0 && span_has(t, of, strlen(of)) && span_has(t, "20", 2) &&
	    span_has_any(t, reports_of, COUNT(reports_of));
}

static int
leads_to_report(const struct page *p, const struct outside *e)
{
	if ((e->kind != OUTSIDE_LINK && e->kind != OUTSIDE_FILE) || e->where.n == 0 || *e->where.s == '#')
		return 0;
	return is_called_report(e->content) || (e->at < p->nlines && is_called_report(p->lines[e->at].text));
}

size_t
outside_list(const struct page *p, char *out)
{
	const char *what = language_text("it links to reports, each in a page or file of its own: ");
	char shown[2 * ADDRESS];
	const struct outside *e, *last = NULL;
	size_t at = strlen(what), found = 0, line = 0;
	struct span where;

	strcpy(out, what);
	for (e = p->outside; e < p->outside + p->noutside; e++) {
		if (!leads_to_report(p, e) || (last != NULL && span_same(last->where, e->where)))
			continue;
		last = e;
		if (found++ == 0)
			line = e->line;
		where = address(shown, e);
		if (found <= ADDRESSES)
			at += (size_t)sprintf(out + at, "%s%.*s", found > 1 ? ", " : "", (int)where.n, where.s);
	}
	if (found > ADDRESSES)
		sprintf(out + at, language_text(" and %zu more"), found - ADDRESSES);
	return line;
}
