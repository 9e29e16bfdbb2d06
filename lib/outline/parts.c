#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "outline/outline_int.h"

enum {
	PART_LONGEST = 10 /* characters of a part's heading that text can follow: 主动公开政府信息情况 */
};

static int
part_of(struct span head)
{
	const char *const *v;
	int i, k;
	size_t n;
	uint16_t a[HEADING_WORDS], b[HEADING_WORDS];
	size_t na = fold(a, HEADING_WORDS, head.s, head.n), nb, at;

	for (i = 0; i < FORM_PARTS; i++) {
		v = form_parts[i];
		for (k = 0; v[k] != NULL; k++) {
			nb = fold(b, HEADING_WORDS, v[k], strlen(v[k]));
			for (at = 0; at + nb <= na; at++) {
				for (n = 0; n < nb && a[at + n] == b[n]; n++)
					;
				if (n == nb)
					return i;
			}
		}
	}
	return -1;
}

/* Characters that are compared, at most 24. */
static size_t
length(struct span t)
{
	uint16_t c[24];

	return fold(c, 24, t.s, t.n);
}

/*
 * Splits a line at the first sign that ends a heading on it; at most 16
 * characters in.  A space in a short line is only a space.
 */
static struct span
split_head(struct span t, struct span *rest)
{
	const char *p = t.s, *end = t.s + t.n, *q;
	struct span head = t;
	uint32_t u;
	int n = 0;

	rest->n = 0;
	rest->s = end;
	for (; p < end; p = q) {
		q = p;
		u = utf8_next(&q, end);
		if (fold_ascii(u) == ':' || u == 0x3002 || fold_ascii(u) == '.' ||
		    (utf8_space(u) && n >= 4 && (length(t) > 14 || heading_ends_sentence(heading_last_char(t))))) {
			head.n = (size_t)(p - t.s);
			rest->s = q;
			rest->n = (size_t)(end - q);
			return head;
		}
		if (fold_ascii(u) == ',' || fold_ascii(u) == ';' || u == 0x3001 || n > 18) {
			head.n = 0;
			return head;
		}
		n += fold_char(u) != 0;
	}
	return head;
}

void
outline_parts(struct outline *o, const struct page *p)
{
	size_t i, to, ordinal;
	int k;
	const struct line *l;
	struct span head, rest;
	struct heading *h;

	if (o->section[0].line == OUTLINE_NONE)
		return;
	to = outline_end(o, 0);
	for (i = o->section[0].next; i < to; i++) {
		l = &p->lines[i];
		if (l->text.n == 0 || l->furniture)
			continue;
		ordinal = fold_ordinal(l->text.s, l->text.n, NULL, NULL);
		if (ordinal == 0 && l->width > 40)
			continue;
		head = (struct span){ l->text.s + ordinal, l->text.n - ordinal };
		head = split_head(head, &rest);
		if (head.n == 0 ||
		    (ordinal == 0 &&
			(rest.n > 0 || !heading_begins(p, i) || heading_ends_sentence(heading_last_char(l->text)))))
			continue;
		k = part_of(head);
		if (k < 0 || o->part[k].line != OUTLINE_NONE)
			continue;
		h = &o->part[k];
		h->line = i;
		h->next = i + 1;
		h->text = (struct span){ l->text.s, (size_t)(head.s + head.n - l->text.s) };
		/* A heading that says more than the part's name is a sentence of it. */
		h->rest = rest.n > 0 && length(head) > PART_LONGEST ? l->text : rest;
	}
}
