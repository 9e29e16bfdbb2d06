/* The pieces of a finding, and what it says. */
#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "checking.h"

enum { MESSAGE = 4096, SHOWN = 240 };

struct span
word(const char *s)
{
	return (struct span){ s, strlen(s) };
}

const char *
either(const struct check *c, const char *en, const char *zh)
{
	return c->language == CHINESE ? zh : en;
}

char *
pad(struct check *c, size_t n)
{
	/* Pieces are bounded, and a message has few: it has room for them all. */
	assert(n <= sizeof c->pad - c->used);
	c->used += n;
	return c->pad + c->used - n;
}

const char *
show(struct check *c, struct span s)
{
	size_t n = s.n < SHOWN ? s.n : SHOWN;
	char *to = pad(c, n + 4);

	/* Not in the middle of a character. */
	while (n < s.n && n > 0 && ((unsigned char)s.s[n] & 0xC0) == 0x80)
		n--;
	memcpy(to, s.s, n);
	strcpy(to + n, n < s.n ? "…" : "");
	return to;
}

const char *
show_decimal(struct check *c, struct decimal d)
{
	char *to = pad(c, DECIMAL_MAX);

	decimal_write(to, d);
	return to;
}

const char *
show_number(struct check *c, long n)
{
	return show_decimal(c, (struct decimal){ n, 0 });
}

const char *
show_blanks(struct check *c, int blanks)
{
	char *to;

	if (blanks == 0)
		return "";
	to = pad(c, 64);
	snprintf(to, 40, either(c, " (blank cells counted as 0: %d)", "（空白%d格按0计）"), blanks);
	return to;
}

const char *
column_name(struct check *c, int cell)
{
	const char *key = cells()[cell].column->key, *dot = strrchr(key, '.');

	return either(c, dot != NULL ? dot + 1 : key, cells()[cell].column->label);
}

const char *
group_label(int cell)
{
	const char *const *over = cells()[cell].column->over;

	return over[1] != NULL ? over[1] : over[0];
}

const char *
row_name(struct check *c, int cell)
{
	return either(c, cells()[cell].row->key, cells()[cell].row->label);
}

struct span
beginning(const struct check *c)
{
	return c->now->meta[META_TITLE].value.s != NULL ? c->now->meta[META_TITLE].source : c->now->first.source;
}

struct span
section_source(const struct check *c, int section)
{
	const struct said *h = &c->now->heading[section - 1];

	return h->value.s != NULL ? h->source : beginning(c);
}

int
is_again(const struct sheet *s, size_t i)
{
	const struct said *v = &s->other[i];
	int foreign = sheet_is_foreign(s, v);

	/* Of two files the report's first is gone by, whichever sort(1) put in front. */
	if (foreign && i + 1 < s->nother && span_same(v->key, v[1].key) && !sheet_is_foreign(s, &v[1]))
		return 1;
	return i > 0 && span_same(v->key, v[-1].key) && (foreign || !sheet_is_foreign(s, &v[-1]));
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
find(struct check *c, const struct about *a, const char *en, const char *zh, ...)
{
	va_list ap;

	va_start(ap, zh);
	report(c, c->rule->severity, a, either(c, en, zh), ap);
	va_end(ap);
}

void
find_as(struct check *c, enum severity severity, const struct about *a, const char *en, const char *zh, ...)
{
	va_list ap;

	va_start(ap, zh);
	report(c, severity, a, either(c, en, zh), ap);
	va_end(ap);
}

void
check_report(struct check *c, const struct sheet *now, const struct sheet *before)
{
	int i;

	c->now = now;
	c->before = before;
	c->nbroken = 0;
	c->reports++;
	reckon_forms(c);
	reckon_sums(c);
	for (i = 0; i < RULES; i++) {
		c->rule = &rules[i];
		c->used = 0;
		if (c->on[i])
			c->rule->look(c);
	}
}

void
check_end(struct check *c)
{
	int i;

	for (i = 0; i < OWN; i++) {
		clauses_free(&c->prose[0][i]);
		clauses_free(&c->prose[1][i]);
	}
}
