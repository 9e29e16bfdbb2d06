#include "print/tsv.h"

#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"
#include "base/escape.h"
#include "base/mem.h"
#include "io/filter.h"

/* There is room for a mark after it. */
static void
put(struct tsv *t, const char *s, size_t n)
{
	MEM_NEED(t->line, t->cap, t->n + n + 1);
	if (n > 0)
		memcpy(t->line + t->n, s, n);
	t->n += n;
}

/* Spaces at its ends are part of a field, but some programs drop them. */
static int
needs_quotes(struct span f)
{
	size_t i;

	for (i = 0; i < f.n; i++)
		if (f.s[i] == ',' || f.s[i] == '"' || f.s[i] == '\n' || f.s[i] == '\r')
			return 1;
	return f.n > 0 && (f.s[0] == ' ' || f.s[f.n - 1] == ' ');
}

static void
put_quoted(struct tsv *t, struct span f, size_t guard)
{
	const char *p = f.s, *end = f.s + f.n, *quote;

	put(t, "\"'", 1 + guard);
	for (; (quote = memchr(p, '"', (size_t)(end - p))) != NULL; p = quote + 1) {
		put(t, p, (size_t)(quote + 1 - p));
		put(t, "\"", 1);
	}
	put(t, p, (size_t)(end - p));
	put(t, "\"", 1);
}

/* What a spreadsheet program runs as a formula; but not a number, or the dash for unknown. */
static int
is_formula(struct span f)
{
	static const char begins[] = "=+-@\t\r";
	struct decimal d;

	return strchr(begins, *f.s) != NULL && decimal_read(&d, f.s, f.n) != 0 && !(f.n == 1 && *f.s == '-');
}

static void
put_comma_field(struct tsv *t, struct span f)
{
	size_t guard;

	if (memchr(f.s, '\\', f.n) != NULL) {
		MEM_NEED(t->plain, t->plain_cap, f.n);
		f = (struct span){ t->plain, escape_undo(t->plain, f.s, f.n) };
	}
	guard = !t->unguarded && is_formula(f);
	if (needs_quotes(f)) {
		put_quoted(t, f, guard);
		return;
	}
	put(t, "'", guard);
	put(t, f.s, f.n);
}

/* Every field ends with the mark; the last one's is taken back with the line. */
void
tsv_field(struct tsv *t, struct span field)
{
	struct span f = escape_clean(field, &t->clean, &t->clean_cap);

	if (t->comma && f.n > 0)
		put_comma_field(t, f);
	else
		put(t, f.s, f.n);
	t->line[t->n++] = t->comma ? ',' : '\t';
}

void
tsv_end(struct tsv *t)
{
	t->n -= t->n > 0;
	if (t->comma)
		put(t, "\r\n", 2);
	else
		put(t, "\n", 1);
	filter_write(t->line, t->n);
	t->n = t->kept;
}

void
tsv_keep(struct tsv *t)
{
	t->kept = t->n;
}

void
tsv_forget(struct tsv *t)
{
	t->n = t->kept = 0;
}

void
tsv_free(struct tsv *t)
{
	free(t->line);
	free(t->clean);
	free(t->plain);
	memset(t, 0, sizeof *t);
}
