#include "base/similarity.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/utf8.h"

/* What ends a clause.  Not the comma and the point of numbers, nor the 、 between words. */
static const uint32_t ends[] = { '!', ';', '?', 0x3002 /* 。 */, 0xFF01 /* ！ */, 0xFF0C /* ， */, 0xFF1A /* ： */,
	0xFF1B /* ； */, 0xFF1F /* ？ */ };

/* 一七万三两九二五亿八六十千四百零〇 */
static const uint32_t numerals[] = { 0x3007, 0x4E00, 0x4E03, 0x4E07, 0x4E09, 0x4E24, 0x4E5D, 0x4E8C, 0x4E94, 0x4EBF,
	0x516B, 0x516D, 0x5341, 0x5343, 0x56DB, 0x767E, 0x96F6 };

static int
is_one_of(const uint32_t *set, size_t n, uint32_t c)
{
	size_t i;

	for (i = 0; i < n && set[i] < c; i++)
		;
	return i < n && set[i] == c;
}

/* What a character is, other than a letter. */
enum { NOT_LOOKED_AT, NO_LETTER, ENDS_CLAUSE };

static uint32_t
kind(uint32_t c)
{
	uint32_t f = fold_char(c);

	if (is_one_of(ends, COUNT(ends), c))
		return ENDS_CLAUSE;
	if (f == FOLD_OTHER)
		return c == UTF8_BAD ? NO_LETTER : c;
	if (f == 0 || (f >= '0' && f <= '9') || is_one_of(numerals, COUNT(numerals), f))
		return NO_LETTER;
	return f;
}

/* The letter that c is compared as, or one of the above.  The same few thousand come again and again. */
static uint32_t
letter(uint32_t c)
{
	static uint16_t known[0x10000];

	if (c >= COUNT(known))
		return kind(c);
	if (known[c] == NOT_LOOKED_AT)
		known[c] = (uint16_t)kind(c);
	return known[c];
}

void
similarity_clear(struct clauses *c)
{
	c->n = c->nv = 0;
	c->sorted = 0;
}

/* Ends the clause that began at letter `at`. */
static void
end_clause(struct clauses *c, size_t at)
{
	if (c->n == at)
		return;
	MEM_NEED(c->v, c->vcap, c->nv + 1);
	c->v[c->nv++] = (struct clause){ NULL, at, c->n - at };
}

void
similarity_add(struct clauses *c, struct span paragraph)
{
	const char *p, *end;
	size_t at = c->n;
	uint32_t u;

	if (paragraph.n == 0)
		return;
	c->sorted = 0;
	MEM_NEED(c->letter, c->cap, c->n + paragraph.n);
	for (p = paragraph.s, end = p + paragraph.n; p < end;) {
		u = utf8_next(&p, end);
		if (u == '\\' && p < end) {
			p++; /* the letter of an escape */
			continue;
		}
		u = letter(u);
		if (u > ENDS_CLAUSE) {
			c->letter[c->n++] = u;
		} else if (u == ENDS_CLAUSE) {
			end_clause(c, at);
			at = c->n;
		}
	}
	end_clause(c, at);
}

void
similarity_free(struct clauses *c)
{
	free(c->letter);
	free(c->v);
	memset(c, 0, sizeof *c);
}

/* By length first: that is quickly told apart. */
static int
by_letters(const void *a, const void *b)
{
	const struct clause *x = a, *y = b;

	if (x->n != y->n)
		return x->n < y->n ? -1 : 1;
	return memcmp(x->s, y->s, x->n * sizeof *x->s);
}

static void
sort(struct clauses *c)
{
	size_t i;

	if (c->sorted)
		return;
	/* Only now do the letters stay where they are. */
	for (i = 0; i < c->nv; i++)
		c->v[i].s = c->letter + c->v[i].at;
	if (c->nv > 0)
		qsort(c->v, c->nv, sizeof *c->v, by_letters);
	c->sorted = 1;
}

size_t
similarity_letters(struct clauses *a, struct clauses *b)
{
	size_t i = 0, k = 0, n = 0;
	int order;

	sort(a);
	sort(b);
	while (i < a->nv && k < b->nv) {
		order = by_letters(&a->v[i], &b->v[k]);
		if (order == 0)
			n += a->v[i].n;
		i += order <= 0;
		k += order >= 0;
	}
	return n;
}

int
similarity(struct clauses *a, struct clauses *b)
{
	size_t all = a->n + b->n;

	if (all == 0)
		return -1;
	return (int)((4000 * (uint64_t)similarity_letters(a, b) + all) / (2 * (uint64_t)all));
}
