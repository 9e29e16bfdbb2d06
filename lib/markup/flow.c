#include "markup/flow.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "markup/entity.h"
#include "page/measure.h"

enum { WORD, WHITE, ENTITY };

static const unsigned char kinds[256] = {
	['\t'] = WHITE,
	['\n'] = WHITE,
	['\f'] = WHITE,
	['\r'] = WHITE,
	[' '] = WHITE,
	['&'] = ENTITY,
};

void
flow_begin(struct flow *f, struct page *p, struct tags *t)
{
	char *text = f->text;
	size_t cap = f->cap;

	memset(f, 0, sizeof *f);
	f->text = text;
	f->cap = cap;
	f->page = p;
	f->tags = t;
}

void
flow_free(struct flow *f)
{
	free(f->text);
	memset(f, 0, sizeof *f);
}

/* Whether lines break anywhere between such bytes: Chinese, and full-width signs. */
static int
is_wide(char lead)
{
	return (unsigned char)lead >= 0xE2;
}

/* Where the last character of the line begins. */
static const char *
last_begin(const struct flow *f)
{
	const char *p = f->text + f->n - 1;

	while (p > f->text && ((unsigned char)*p & 0xC0) == 0x80)
		p--;
	return p;
}

uint32_t
flow_last(const struct flow *f)
{
	const char *p = last_begin(f);

	return utf8_next(&p, f->text + f->n);
}

void
flow_add(struct flow *f, const char *at, const char *s, size_t n)
{
	MEM_NEED(f->text, f->cap, f->n + n + 1);
	if (f->n == 0)
		f->line = tags_line(f->tags, at);
	else if (f->gap && !(f->gap & GAP_NEWLINE && is_wide(*s) && is_wide(*last_begin(f))))
		f->text[f->n++] = ' ';
	f->gap = 0;
	f->unlinked |= !f->link;
	memcpy(f->text + f->n, s, n);
	f->n += n;
}

void
flow_space(struct flow *f)
{
	f->gap |= f->n > 0 ? GAP_SPACE : 0;
}

static void
add_white(struct flow *f, const char *s)
{
	if (!f->pre)
		f->gap |= f->n == 0 ? 0 : *s == '\n' || *s == '\r' ? GAP_NEWLINE : GAP_SPACE;
	else if (*s == '\n' || *s == '\r')
		flow_end(f, 0);
	else
		flow_add(f, s, s, 1);
}

/* Adds the entity at s, or the `&` alone; returns its length. */
static size_t
add_entity(struct flow *f, const char *s, size_t n)
{
	char bytes[4];
	uint32_t c;
	size_t k = entity_at(s, n, &c), length;

	if (k == 0) {
		flow_add(f, s, s, 1);
		return 1;
	}
	if (c <= ' ') {
		flow_space(f);
	} else {
		length = utf8_put(bytes, c);
		flow_add(f, s, bytes, length);
	}
	return k;
}

void
flow_text(struct flow *f, struct span t)
{
	const char *s = t.s, *end, *q;

	if (t.n == 0)
		return;
	for (end = s + t.n; s < end;) {
		if (kinds[(unsigned char)*s] == WHITE) {
			add_white(f, s++);
		} else if (kinds[(unsigned char)*s] == ENTITY) {
			s += add_entity(f, s, (size_t)(end - s));
		} else {
			for (q = s + 1; q < end && kinds[(unsigned char)*q] == WORD; q++)
				;
			flow_add(f, s, s, (size_t)(q - s));
			s = q;
		}
	}
}

void
flow_end(struct flow *f, int by_break)
{
	struct line *l;
	char *text;

	f->gap = 0;
	if (f->n == 0) {
		f->broken &= (uint8_t)by_break;
		return;
	}
	text = page_text(f->page, f->n);
	memcpy(text, f->text, f->n);
	l = page_add_line(f->page);
	l->furniture = f->asides > 0;
	measure_text(l, text, f->n);
	l->number = f->line;
	l->box = f->box;
	l->heading = f->heading;
	l->item = f->item;
	l->broken = f->broken;
	l->link = !f->unlinked;
	f->broken = (uint8_t)by_break;
	f->n = 0;
	f->unlinked = 0;
}
