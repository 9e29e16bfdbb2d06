#include "record.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "utf8.h"

int
span_has(struct span t, const char *word, size_t n)
{
	const char *p = t.s, *end;

	if (n == 0 || t.n == 0)
		return n == 0;
	for (end = t.s + t.n; (size_t)(end - p) >= n; p++) {
		p = memchr(p, *word, (size_t)(end - p) - n + 1);
		if (p == NULL)
			return 0;
		if (memcmp(p, word, n) == 0)
			return 1;
	}
	return 0;
}

enum { FLUSH_AT = 1 << 16 };

/* clang-format off */
/* What a byte becomes: 0 itself, 1 nothing, 2 what the next says, else the letter behind a backslash. */
static const char escapes[256] = {
	1, 1, 1, 1, 1, 1, 1, 1, 1, 't', 'n', 1, 1, 'r', 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	['\\'] = '\\', [0x7F] = 1, [0xC2] = 2
};
/* clang-format on */

size_t
record_escape(char *dst, const char *s, size_t n)
{
	char *d = dst;
	size_t i;
	char e;

	for (i = 0; i < n; i++) {
		e = escapes[(unsigned char)s[i]];
		if (e == 0) {
			*d++ = s[i];
		} else if (e == 2) {
			/* C1 controls are two bytes in UTF-8, and as unwelcome. */
			if (i + 1 < n && (unsigned char)s[i + 1] < 0xA0)
				i++;
			else
				*d++ = s[i];
		} else if (e != 1) {
			*d++ = '\\';
			*d++ = e;
		}
	}
	return (size_t)(d - dst);
}

size_t
record_unescape(char *dst, const char *s, size_t n)
{
	char *d = dst;
	size_t i;

	for (i = 0; i < n; i++) {
		if (s[i] == '\\' && i + 1 < n) {
			i++;
			*d++ = s[i] == 't' ? '\t' : s[i] == 'n' ? '\n' : s[i] == 'r' ? '\r' : s[i];
		} else {
			*d++ = s[i];
		}
	}
	return (size_t)(d - dst);
}

/* Whether s[0..n) has no control characters, and no backslash but in one of the four escapes. */
static int
is_escaped(const char *s, size_t n)
{
	size_t i;
	char e;

	for (i = 0; i < n; i++) {
		e = escapes[(unsigned char)s[i]];
		if (e == 0)
			continue;
		if (i + 1 == n)
			return 0;
		if (e == '\\' ? strchr("tnr\\", s[++i]) == NULL : e != 2 || (unsigned char)s[i + 1] < 0xA0)
			return 0;
	}
	return 1;
}

struct span
record_clean(struct span field, char **buf, size_t *cap)
{
	size_t n = field.n, bad;
	char *valid, *done;

	if (n == 0 || (is_escaped(field.s, n) && utf8_valid(field.s, n) == n))
		return field;
	/* What was meant takes n bytes; repaired up to 3 * n; escaped again twice that. */
	MEM_NEED(*buf, *cap, n > SIZE_MAX / 10 ? SIZE_MAX : 10 * n);
	valid = *buf + n;
	done = valid + 3 * n;
	n = record_unescape(*buf, field.s, n);
	n = utf8_repair(valid, *buf, n, &bad);
	return (struct span){ done, record_escape(done, valid, n) };
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
	return field[RECORD_KEY].n == 0 ? -1 : 0;
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
	w->prefix = record_escape(w->head, agency.s, agency.n);
	w->head[w->prefix++] = '\t';
	w->prefix += record_escape(w->head + w->prefix, year.s, year.n);
	w->head[w->prefix++] = '\t';
	MEM_NEED(w->name, w->file_cap, 2 * file.n + 1);
	w->file = record_escape(w->name, file.s, file.n);
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
	d += record_escape(d, value.s, value.n);
	*d++ = '\t';
	d = put(d, w->name, w->file);
	do
		*--p = (char)('0' + line % 10);
	while ((line /= 10) != 0);
	d = put(d, p, (size_t)(digits + sizeof digits - p));
	*d++ = '\t';
	d += record_escape(d, raw.s, raw.n);
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
