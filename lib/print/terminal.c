#include "print/terminal.h"

#include <stdlib.h>
#include <string.h>

#include "base/escape.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "io/filter.h"

enum {
	INDENT = 2, /* of a label below its group */
	LABEL = 42, /* where a longer label is broken */
	GAP = 2 /* between columns */
};

static struct span
text(const char *s)
{
	return (struct span){ s, strlen(s) };
}

static int
width(struct span s)
{
	const char *p = s.s, *end;
	int n = 0;

	if (s.n == 0)
		return 0;
	for (end = p + s.n; p < end;)
		n += utf8_width(utf8_next(&p, end));
	return n;
}

static void
put(struct terminal *w, struct span s)
{
	MEM_NEED(w->text, w->text_cap, w->text_n + s.n);
	if (s.n > 0)
		memcpy(w->text + w->text_n, s.s, s.n);
	w->text_n += s.n;
}

static void
pad(struct terminal *w, int n)
{
	for (; n > 0; n--)
		put(w, text(" "));
}

static void
end_line(struct terminal *w)
{
	while (w->text_n > 0 && w->text[w->text_n - 1] == ' ')
		w->text_n--;
	put(w, text("\n"));
	filter_write(w->text, w->text_n);
	w->text_n = 0;
}

static struct span
clean(struct terminal *w, struct span s)
{
	return escape_clean(s, &w->clean, &w->clean_cap);
}

/* Whether no line may begin here. */
static int
is_closing(const char *p, const char *end)
{
	static const char marks[] = "，、。；：）”";
	size_t i;

	for (i = 0; i + 3 < sizeof marks; i += 3)
		if (end - p >= 3 && memcmp(p, marks + i, 3) == 0)
			return 1;
	return 0;
}

/* The part of a label that goes on a line of `room` columns, and the rest. */
static struct span
break_label(struct span *rest, int room)
{
	const char *p = rest->s, *end = rest->s + rest->n, *next = p, *before = p;
	struct span part = *rest;

	while (next < end) {
		room -= utf8_width(utf8_next(&next, end));
		if (room < 0)
			break;
		before = p;
		p = next;
	}
	if (before > rest->s && is_closing(p, end))
		p = before;
	part.n = (size_t)(p - part.s);
	*rest = (struct span){ p, (size_t)(end - p) };
	return part;
}

/* Grows the last column below a heading until that fits. */
static void
fit(struct terminal *w, int first, int reach, int need)
{
	int i, have = GAP * (reach - 1);

	for (i = first; i < first + reach; i++)
		have += w->width[i];
	if (need > have)
		w->width[first + reach - 1] += need - have;
}

static void
measure(struct terminal *w, const struct terminal_line *line, int n)
{
	const struct terminal_line *l;
	int i, reach, need;

	memset(w->width, 0, sizeof w->width);
	w->label_width = 0;
	/* Narrow ones first, so that a heading over several only adds what they lack. */
	for (reach = 1; reach <= FORM_COLUMNS; reach++)
		for (l = line; l < line + n; l++)
			for (i = 0; i < l->values; i++)
				if (l->reach[i] == reach)
					fit(w, i, reach, width(clean(w, l->value[i])));
	for (l = line; l < line + n; l++)
		for (i = 0; i < FORM_LEVELS; i++) {
			need = width(text(l->label[i])) + (*l->label[i] != '\0' ? INDENT * i : 0);
			if (need > w->label_width)
				w->label_width = need < LABEL ? need : LABEL;
		}
}

/* Labels but for the last each have a line; returns the column at which the last one ends. */
static int
put_labels(struct terminal *w, const struct terminal_line *l)
{
	int i, at = 0;
	struct span rest, part;

	for (i = 0; i < FORM_LEVELS; i++) {
		rest = text(l->label[i]);
		while (rest.n > 0) {
			if (at > 0)
				end_line(w);
			pad(w, INDENT * i);
			part = break_label(&rest, w->label_width - INDENT * i);
			put(w, part);
			at = INDENT * i + width(part);
		}
	}
	return at;
}

/* Numbers at the right of their column, headings over several at the left. */
static void
put_values(struct terminal *w, const struct terminal_line *l)
{
	int i, k, room;
	struct span v;

	for (i = 0; i < l->values; i += l->reach[i]) {
		v = clean(w, l->value[i]);
		for (room = 0, k = i; k < i + l->reach[i]; k++)
			room += w->width[k] + GAP;
		room -= width(v);
		pad(w, l->reach[i] > 1 ? GAP : room);
		put(w, v);
		if (l->reach[i] > 1)
			pad(w, room - GAP);
	}
}

void
terminal_write(struct terminal *w, struct span agency, struct span year, const struct terminal_line *line, int n)
{
	int i, at;

	put(w, clean(w, agency));
	pad(w, GAP);
	put(w, clean(w, year));
	end_line(w);
	measure(w, line, n);
	for (i = 0; i < n; i++) {
		at = put_labels(w, &line[i]);
		if (line[i].values > 0)
			pad(w, w->label_width - at);
		put_values(w, &line[i]);
		end_line(w);
	}
}

void
terminal_free(struct terminal *w)
{
	free(w->clean);
	free(w->text);
	memset(w, 0, sizeof *w);
}
