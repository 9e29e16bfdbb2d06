#include "elsewhere.h"

#include <stdio.h>
#include <string.h>

#include "record.h"
#include "tag.h"

enum { ADDRESS = 120 }; /* bytes of an address that are shown */

/* What can stand for a report, the likeliest first. */
static const struct {
	enum elsewhere_kind kind;
	const char *what;
} reports[] = {
	{ ELSEWHERE_FRAME, "it may be in the document that the page shows in a frame" },
	{ ELSEWHERE_FILE, "it may be in a file that a link leads to" },
	{ ELSEWHERE_SCRIPT, "it may be loaded by a script, so save the page from a browser" },
	{ ELSEWHERE_PICTURE, "it may be in a picture" },
};

/* What a script has in it that loads text. */
static const char *const loaders[] = { "XMLHttpRequest", "fetch(", "ajax", "$.get", "$.post", ".load(", "axios",
	"getJSON", "document.write", "innerHTML", "location.href", "location.replace", "createApp", "pdf" };

int
elsewhere_loads(const struct elsewhere *e)
{
	size_t i;

	for (i = 0; i < sizeof loaders / sizeof *loaders; i++)
		if (span_has(e->content, loaders[i], strlen(loaders[i])))
			return 1;
	return 0;
}

/* The sentence, with the address behind it where there is one that can be followed. */
static size_t
say(char *out, const char *what, const struct elsewhere *e)
{
	char shown[2 * ADDRESS];
	struct span where = e->where;

	while (where.n > 0 && (unsigned char)*where.s <= ' ') {
		where.s++;
		where.n--;
	}
	/* A picture's own bytes are no address. */
	if (where.n > 5 && tag_is((struct span){ where.s, 5 }, "data:"))
		where.n = 0;
	if (where.n > ADDRESS)
		for (where.n = ADDRESS; where.n > 0 && ((unsigned char)where.s[where.n] & 0xC0) == 0x80; where.n--)
			;
	snprintf(out, ELSEWHERE_MESSAGE, "%s%s%.*s", what, where.n > 0 ? ": " : "",
	    (int)record_escape(shown, where.s != NULL ? where.s : "", where.n), shown);
	return e->line;
}

size_t
elsewhere_table(const struct page *p, size_t from, size_t to, char *out)
{
	size_t i;

	*out = '\0';
	for (i = 0; i < p->nelsewhere; i++)
		if (p->elsewhere[i].kind == ELSEWHERE_PICTURE && p->elsewhere[i].at >= from && p->elsewhere[i].at <= to)
			return say(out, "the table is only a picture", &p->elsewhere[i]);
	for (i = 0; i < p->nelsewhere; i++)
		if (p->elsewhere[i].kind == ELSEWHERE_FRAME && p->elsewhere[i].at >= from && p->elsewhere[i].at <= to)
			return say(out, "the table is in a frame", &p->elsewhere[i]);
	return 0;
}

size_t
elsewhere_report(const struct page *p, char *out)
{
	size_t k, i;
	const struct elsewhere *e;

	*out = '\0';
	for (k = 0; k < sizeof reports / sizeof *reports; k++) {
		for (i = 0; i < p->nelsewhere; i++) {
			e = &p->elsewhere[i];
			if (e->kind == reports[k].kind &&
			    (e->kind != ELSEWHERE_SCRIPT || e->where.n > 0 || elsewhere_loads(e)))
				return say(out, reports[k].what, e);
		}
	}
	return 0;
}
