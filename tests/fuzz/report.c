/* Bytes through the whole of dr-extract, and its records into the reader of records. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "record/group.h"
#include "report/report.h"
#include "fuzz.h"

static size_t last_line; /* of the input */

static size_t
count_lines(const char *s, size_t n)
{
	size_t i, lines = 1;

	for (i = 0; i < n; i++)
		lines += s[i] == '\n' || s[i] == '\r';
	return lines;
}

static void
say(void *ctx, size_t line, const char *message)
{
	(void)ctx;
	if (line == 0 || line > last_line)
		fuzz_wrong("a message about no line", message, strlen(message));
	fuzz_message(message);
}

static void
check_key(const struct said *cell)
{
	if (cell->value.s != NULL && cell->value.n > 0 && cell->key.n == 0)
		fuzz_wrong("no key", cell->value.s, cell->value.n);
}

/* Empty, or -12.5: however long, as an input may have numbers too long to compute with. */
static int
is_plain(struct span t)
{
	size_t i = t.n > 1 && *t.s == '-', digits = 0, dots = 0;

	for (; i < t.n; i++) {
		if (t.s[i] == '.' && digits > 0 && i + 1 < t.n)
			dots++;
		else if (t.s[i] >= '0' && t.s[i] <= '9')
			digits++;
		else
			return 0;
	}
	return dots <= 1 && (digits > 0 || t.n == 0);
}

static void
check_report(void *ctx, struct facts *const *v, size_t n, struct facts *last)
{
	const struct facts *now = n > 0 ? v[0] : NULL;
	size_t i;

	(void)ctx;
	(void)last;
	if (now == NULL)
		return;
	if (n > 1)
		fuzz_wrong("two reports", now->file.s, now->file.n);
	if (now->nagain > 0)
		fuzz_wrong("written twice", now->again->key.s, now->again->key.n);
	for (i = 0; i < CELLS; i++) {
		check_key(&now->cell[i]);
		if (now->cell[i].value.s != NULL && !is_plain(now->cell[i].value))
			fuzz_wrong("no number", now->cell[i].value.s, now->cell[i].value.n);
	}
}

static void
check_source(const char *s, size_t n)
{
	struct span field[RECORD_FIELDS], line;
	char digits[24] = "";

	if (record_read(field, NULL, s, n - 1) != 0)
		fuzz_wrong("no record", s, n);
	line = facts_line(field[RECORD_SOURCE]);
	if (line.n > 0 && line.n < sizeof digits)
		memcpy(digits, line.s, line.n);
	if (strtoul(digits, NULL, 10) < 1 || strtoul(digits, NULL, 10) > last_line)
		fuzz_wrong("from no line", s, n);
}

static void
check_records(char *s, size_t n)
{
	struct group *g;
	const char *line, *lf;
	FILE *in;

	for (line = s; line < s + n; line = lf + 1) {
		lf = memchr(line, '\n', (size_t)(s + n - line));
		if (lf == NULL) {
			fuzz_wrong("half a record", line, (size_t)(s + n - line));
			return;
		}
		fuzz_line(line, (size_t)(lf + 1 - line), RECORD_FIELDS);
		check_source(line, (size_t)(lf + 1 - line));
	}
	if (n == 0 || (in = fmemopen(s, n, "r")) == NULL)
		return;
	/* What dr-extract wrote is never anything else than records, each report in one piece. */
	g = group_new(check_report, 0, NULL);
	group_read(g, in, "fuzz");
	if (group_close(g) != 0)
		fuzz_wrong("read back", s, n);
	fclose(in);
}

static void
keep(void *ctx, const char *s, size_t n)
{
	if (fwrite(s, 1, n, ctx) != n)
		fuzz_wrong("no memory", "", 0);
}

void
fuzz_text(const char *s, size_t n, enum input_kind kind)
{
	struct report r = { 0 };
	struct record_writer w;
	char *out = NULL;
	size_t size = 0;
	FILE *f = open_memstream(&out, &size);

	if (f == NULL)
		return;
	/* A page of a PDF has whatever number the trace says. */
	last_line = kind == INPUT_TRACE ? 999999 : count_lines(s, n);
	record_open(&w, keep, f);
	if (report_read(&r, s, n, kind) != REPORT_NONE)
		report_write(&r, &w, (struct span){ "fuzz", 4 }, say, NULL);
	record_close(&w);
	report_free(&r);
	fclose(f);
	check_records(out, size);
	free(out);
}

void
fuzz_report(const uint8_t *data, size_t n, enum input_kind kind)
{
	char *room = malloc(3 * n + 1), *text;
	size_t bad, made;

	if (room == NULL)
		return;
	made = utf8_repair(room, (const char *)data, n, &bad);
	/* A copy with nothing after it, so that reading past its end is seen. */
	text = malloc(made > 0 ? made : 1);
	if (text != NULL) {
		memcpy(text, room, made);
		fuzz_text(text, made, kind);
	}
	free(text);
	free(room);
}
