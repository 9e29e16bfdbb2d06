#include "record/record.h"

#include <stdlib.h>
#include <string.h>

#include "base/escape.h"
#include "base/mem.h"

enum { FLUSH_AT = 1 << 16 };

static int
is_year(struct span s)
{
	size_t i;

	for (i = 0; i < s.n && s.s[i] >= '0' && s.s[i] <= '9'; i++)
		;
	return (i == 4 && s.n == 4) || (s.n == 1 && *s.s == '-');
}

int
record_read(struct span field[RECORD_FIELDS], const char *s, size_t n)
{
	const char *end = s + n, *tab;
	int i;

	for (i = 0; i < RECORD_FIELDS; i++) {
		tab = memchr(s, '\t', (size_t)(end - s));
		if ((tab == NULL) != (i == RECORD_FIELDS - 1))
			return -1;
		field[i].s = s;
		field[i].n = (size_t)((tab != NULL ? tab : end) - s);
		if (tab != NULL)
			s = tab + 1;
	}
	return is_year(field[RECORD_YEAR]) && field[RECORD_KEY].n > 0 ? 0 : -1;
}

void
record_open(struct record_writer *w, record_out *out, void *ctx)
{
	memset(w, 0, sizeof *w);
	w->out = out;
	w->ctx = ctx;
	MEM_NEED(w->buf, w->cap, (size_t)2 * FLUSH_AT);
}

void
record_report(struct record_writer *w, struct span agency, struct span year, struct span file)
{
	MEM_NEED(w->head, w->prefix_cap, 2 * (agency.n + year.n) + 2);
	w->prefix = escape_field(w->head, agency.s, agency.n);
	w->head[w->prefix++] = '\t';
	w->prefix += escape_field(w->head + w->prefix, year.s, year.n);
	w->head[w->prefix++] = '\t';
	MEM_NEED(w->name, w->file_cap, 2 * file.n + 1);
	w->file = escape_field(w->name, file.s, file.n);
	w->name[w->file++] = ':';
}

static char *
put(char *d, const char *s, size_t n)
{
	if (n > 0)
		memcpy(d, s, n);
	return d + n;
}

static void
flush(struct record_writer *w)
{
	w->out(w->ctx, w->buf, w->len);
	w->len = 0;
}

void
record_write(struct record_writer *w, struct span key, struct span value, size_t line, struct span raw)
{
	size_t need = w->prefix + w->file + key.n + 2 * value.n + 2 * raw.n + 32;
	char digits[24], *d, *p = digits + sizeof digits;

	if (w->len > FLUSH_AT)
		flush(w);
	MEM_NEED(w->buf, w->cap, w->len + need);
	d = put(w->buf + w->len, w->head, w->prefix);
	d = put(d, key.s, key.n);
	*d++ = '\t';
	d += escape_field(d, value.s, value.n);
	*d++ = '\t';
	d = put(d, w->name, w->file);
	do
		*--p = (char)('0' + line % 10);
	while ((line /= 10) != 0);
	d = put(d, p, (size_t)(digits + sizeof digits - p));
	*d++ = '\t';
	d += escape_field(d, raw.s, raw.n);
	*d++ = '\n';
	w->len = (size_t)(d - w->buf);
}

void
record_close(struct record_writer *w)
{
	flush(w);
	free(w->buf);
	free(w->head);
	free(w->name);
	w->buf = w->head = w->name = NULL;
}
