#include "record/record.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
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

/* Whether the line begins with the agency and the year of the line before, which are its fields then. */
static int
begins_like(struct span field[RECORD_FIELDS], const struct span *before, const char *s, size_t n)
{
	size_t head;

	if (before == NULL)
		return 0;
	head = (size_t)(before[RECORD_KEY].s - before[RECORD_AGENCY].s);
	if (n < head || memcmp(s, before[RECORD_AGENCY].s, head) != 0)
		return 0;
	field[RECORD_AGENCY] = (struct span){ s, before[RECORD_AGENCY].n };
	field[RECORD_YEAR] = (struct span){ s + (head - 1 - before[RECORD_YEAR].n), before[RECORD_YEAR].n };
	return 1;
}

/* Takes the field at s.  Returns where the next one begins; NULL where there is none. */
static const char *
take(struct span *field, const char *s, const char *end)
{
	const char *tab = memchr(s, '\t', (size_t)(end - s));

	if (tab == NULL)
		return NULL;
	*field = (struct span){ s, (size_t)(tab - s) };
	return tab + 1;
}

/* The same for a source in the file of the one before, all of which is the same but the digits at the end; else NULL. */
static const char *
take_source(struct span *field, struct span before, const char *s, const char *end)
{
	const char *p = before.s + before.n;
	size_t n;

	while (p > before.s && p[-1] != ':')
		p--;
	n = (size_t)(p - before.s);
	if (n == 0 || n > (size_t)(end - s) || memcmp(s, before.s, n) != 0)
		return NULL;
	for (p = s + n; p < end && ascii_is_digit((unsigned char)*p); p++)
		;
	*field = (struct span){ s, (size_t)(p - s) };
	return p < end && *p == '\t' ? p + 1 : NULL;
}

int
record_read(struct span field[RECORD_FIELDS], const struct span *before, const char *s, size_t n)
{
	const char *end = s + n, *raw = NULL;
	int like = begins_like(field, before, s, n);

	if (like)
		s += before[RECORD_KEY].s - before[RECORD_AGENCY].s;
	else if ((s = take(&field[RECORD_AGENCY], s, end)) == NULL || (s = take(&field[RECORD_YEAR], s, end)) == NULL)
		return -1;
	if ((s = take(&field[RECORD_KEY], s, end)) == NULL || (s = take(&field[RECORD_VALUE], s, end)) == NULL)
		return -1;
	if (like && (raw = take_source(&field[RECORD_SOURCE], before[RECORD_SOURCE], s, end)) != NULL)
		like = 2;
	else if ((raw = take(&field[RECORD_SOURCE], s, end)) == NULL)
		return -1;
	field[RECORD_RAW] = (struct span){ raw, (size_t)(end - raw) };
	if (raw < end && memchr(raw, '\t', (size_t)(end - raw)) != NULL)
		return -1;
	if (field[RECORD_KEY].n == 0 || !(like || is_year(field[RECORD_YEAR])))
		return -1;
	return like;
}

void
record_open(struct record_writer *w, record_out *out, void *ctx)
{
	memset(w, 0, sizeof *w);
	w->out = out;
	w->ctx = ctx;
	MEM_NEED(w->buf, w->cap, (size_t)2 * FLUSH_AT);
}

static void
flush(struct record_writer *w)
{
	w->out(w->ctx, w->buf, w->len);
	w->len = 0;
}

void
record_report(struct record_writer *w, struct span agency, struct span year, struct span file)
{
	if (w->len > FLUSH_AT)
		flush(w);
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

void
record_write(struct record_writer *w, struct span key, struct span value, size_t line, struct span raw)
{
	size_t need = w->prefix + w->file + key.n + 2 * value.n + 2 * raw.n + 32;
	char *d;

	MEM_NEED(w->buf, w->cap, w->len + need);
	d = put(w->buf + w->len, w->head, w->prefix);
	d = put(d, key.s, key.n);
	*d++ = '\t';
	d += escape_field(d, value.s, value.n);
	*d++ = '\t';
	d = put(d, w->name, w->file);
	d += ascii_number(d, line, 1);
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
