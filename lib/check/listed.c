#include "check/listed.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "io/filter.h"
#include "io/language.h"

enum { PIECE = 1 << 16 };

int
listed_open(struct listed *l, const char *file)
{
	static const char mark[] = "\xEF\xBB\xBF";
	FILE *in = fopen(file, "r");
	size_t n;
	int failed = in == NULL;

	memset(l, 0, sizeof *l);
	l->name = span_of(file);
	MEM_NEED(l->text, l->cap, 1);
	while (!failed) {
		MEM_NEED(l->text, l->cap, l->n + PIECE);
		n = fread(l->text + l->n, 1, PIECE, in);
		l->n += n;
		failed = ferror(in);
		if (n == 0)
			break;
	}
	if (failed)
		filter_say(l->name, 0, "%s", language_text(strerror(errno)));
	if (in != NULL)
		fclose(in);
	if (span_starts((struct span){ l->text, l->n }, mark))
		l->at = sizeof mark - 1;
	return failed ? -1 : 0;
}

/* The next line, without its end. */
static struct span
next_line(struct listed *l)
{
	const char *s = l->text + l->at, *end = memchr(s, '\n', l->n - l->at);
	struct span line = { s, end != NULL ? (size_t)(end - s) : l->n - l->at };

	l->at += line.n + (end != NULL);
	l->line++;
	line.n -= span_ends(line, "\r");
	return line;
}

int
listed_next(struct listed *l, struct span *field, int least, int most)
{
	struct span line = { "", 0 };
	const char *tab = line.s;
	int n;

	while (line.n == 0 && l->at < l->n)
		line = next_line(l);
	for (n = 0; (n > 0 || line.n > 0) && tab != NULL && n < most; n++) {
		tab = memchr(line.s, '\t', line.n);
		field[n] = (struct span){ line.s, tab != NULL ? (size_t)(tab - line.s) : line.n };
		if (tab != NULL)
			line = (struct span){ tab + 1, line.n - field[n].n - 1 };
	}
	if (n == 0 || n >= least)
		return n;
	filter_say(l->name, l->line, "too few fields, separated by TAB: %d are needed", least);
	return -1;
}

void
listed_unmet(const struct listed *l, struct span names, int n, int shown)
{
	if (n > 0)
		filter_say(l->name, 0, "agencies without a report in the input: %d (%.*s%s)", n, (int)names.n, names.s,
		    shown < n ? "…" : "");
}

void
listed_free(struct listed *l)
{
	free(l->text);
}
