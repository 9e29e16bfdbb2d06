/* The pieces of a finding, and what it says. */
#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "check/check_int.h"

enum { MESSAGE = 4096, SHOWN = 240 };

const char *
finding_either(const struct check *c, const char *en, const char *zh)
{
	return c->language == CHINESE ? zh : en;
}

char *
finding_pad(struct check *c, size_t n)
{
	/* Pieces are bounded, and a message has few: it has room for them all. */
	assert(n <= sizeof c->pad - c->used);
	c->used += n;
	return c->pad + c->used - n;
}

const char *
finding_show(struct check *c, struct span s)
{
	size_t n = s.n < SHOWN ? s.n : SHOWN;
	char *to = finding_pad(c, n + 4);

	/* Not in the middle of a character. */
	while (n < s.n && ((unsigned char)s.s[n] & 0xC0) == 0x80)
		n--;
	if (n > 0)
		memcpy(to, s.s, n);
	strcpy(to + n, n < s.n ? "…" : "");
	return to;
}

const char *
finding_decimal(struct check *c, struct decimal d)
{
	char *to = finding_pad(c, DECIMAL_MAX);

	decimal_write(to, d);
	return to;
}

const char *
finding_number(struct check *c, long n)
{
	return finding_decimal(c, (struct decimal){ n, 0 });
}

const char *
finding_blanks(struct check *c, int blanks)
{
	char *to;

	if (blanks == 0)
		return "";
	to = finding_pad(c, 64);
	snprintf(to, 40, finding_either(c, " (blank cells counted as 0: %d)", "（空白%d格按0计）"), blanks);
	return to;
}

const char *
finding_column(struct check *c, int cell)
{
	const char *key = cells_all()[cell].column->key, *dot = strrchr(key, '.');

	return finding_either(c, dot != NULL ? dot + 1 : key, cells_all()[cell].column->label);
}

const char *
finding_group(int cell)
{
	const char *const *over = cells_all()[cell].column->over;

	return over[1] != NULL ? over[1] : over[0];
}

const char *
finding_cell(struct check *c, int cell)
{
	const struct cell_of_form *f = &cells_all()[cell];
	const size_t room = FORM_PATH + FORM_KEY + sizeof "（）";
	char labels[FORM_PATH], *to;

	if (c->language == ENGLISH)
		return f->key;
	form_labels(labels, f->row, f->column);
	to = finding_pad(c, room);
	snprintf(to, room, "%s（%s）", labels, f->key);
	return to;
}

const char *
finding_key(struct check *c, struct span key)
{
	int cell = cells_find(key.s, key.n);

	return cell < 0 ? finding_show(c, key) : finding_cell(c, cell);
}

struct span
finding_heading(struct check *c, int section, int part)
{
	char *to = finding_pad(c, FORM_KEY);
	int n = snprintf(to, FORM_KEY, "meta.heading.%d", section);

	if (part > 0)
		snprintf(to + n, FORM_KEY - (size_t)n, ".%d", part);
	return span_of(to);
}

const char *
finding_ordinal(struct check *c, int n)
{
	static const char *const numerals[] = { "〇", "一", "二", "三", "四", "五", "六" };

	return c->language == CHINESE && n >= 0 && n < (int)COUNT(numerals) ? numerals[n] : finding_number(c, n);
}

const char *
finding_row(struct check *c, int cell)
{
	return finding_either(c, cells_all()[cell].row->key, cells_all()[cell].row->label);
}

struct span
finding_beginning(const struct check *c)
{
	return c->now->meta[META_TITLE].value.s != NULL ? c->now->meta[META_TITLE].source : c->now->first.source;
}

struct span
finding_section(const struct check *c, int section)
{
	const struct said *h = &c->now->heading[section - 1];

	return h->value.s != NULL ? h->source : finding_beginning(c);
}

static void
report(struct check *c, enum severity severity, const struct about *a, const char *format, va_list ap)
{
	char message[MESSAGE];
	struct finding f = { a->key, a->stated, a->expected, a->source, message, severity, c->rule };

	vsnprintf(message, sizeof message, format, ap);
	c->found(c->ctx, c->now, &f);
	c->used = 0;
}

void
finding_say(struct check *c, const struct about *a, const char *en, const char *zh, ...)
{
	va_list ap;

	va_start(ap, zh);
	report(c, c->rule->severity, a, finding_either(c, en, zh), ap);
	va_end(ap);
}

void
finding_say_as(struct check *c, enum severity severity, const struct about *a, const char *en, const char *zh, ...)
{
	va_list ap;

	va_start(ap, zh);
	report(c, severity, a, finding_either(c, en, zh), ap);
	va_end(ap);
}
