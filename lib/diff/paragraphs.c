#include "diff/paragraphs.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* Limits for letters of all pairs, and for pairs: some tenths of a second. */
enum { MOST_LETTERS = 1 << 27, MOST_PAIRS = 1 << 20 };

/* The paragraphs between those at both ends that are the same. */
struct middle {
	const struct span *old, *new;
	size_t from; /* how many are the same before */
	size_t nold, nnew;
};

static void
push(struct paragraphs *p, size_t old, size_t new, int alike)
{
	MEM_NEED(p->v, p->cap, p->n + 1);
	p->v[p->n++] = (struct paragraphs_pair){ old, new, alike };
}

static size_t
letters(const struct span *v, size_t n)
{
	size_t i, sum = 0;

	for (i = 0; i < n; i++)
		sum += v[i].n;
	return sum;
}

static int
is_too_much(const struct middle *m)
{
	size_t work;

	if (m->nold == 0 || m->nnew == 0)
		return 0;
	if (m->nold > MOST_PAIRS / m->nnew)
		return 1;
	if (letters(m->old, m->nold) > MOST_LETTERS || letters(m->new, m->nnew) > MOST_LETTERS)
		return 1;
	/* Numbers of paragraphs are below 2^20 here, and letters below 2^28. */
	work = letters(m->old, m->nold) / 64 * m->nnew + letters(m->new, m->nnew) / 64 * m->nold;
	return work > MOST_LETTERS / 64;
}

/* The clauses of each paragraph apart, those of old first. */
static void
cut(struct paragraphs *p, const struct middle *m)
{
	size_t n = m->nold + m->nnew, i, had = p->clauses_cap;

	MEM_NEED(p->clauses, p->clauses_cap, n);
	if (p->clauses_cap > had)
		memset(p->clauses + had, 0, (p->clauses_cap - had) * sizeof *p->clauses);
	for (i = 0; i < n; i++) {
		similarity_clear(&p->clauses[i]);
		similarity_add(&p->clauses[i], i < m->nold ? m->old[i] : m->new[i - m->nold]);
	}
}

/* The value of a pair; 0 where it is none.  Identical paragraphs are worth more than those that differ in figures. */
static uint32_t
worth(struct paragraphs *p, const struct middle *m, size_t i, size_t k)
{
	struct clauses *a = &p->clauses[i], *b = &p->clauses[m->nold + k];
	size_t common;

	if (span_same(m->old[i], m->new[k]))
		return 2 * (uint32_t)a->n + 1;
	common = similarity_letters(a, b);
	return 2000 * (uint64_t)common < PARAGRAPHS_ALIKE * (uint64_t)(a->n + b->n) ? 0 : 2 * (uint32_t)common;
}

static uint32_t
larger(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

/* best[i][k]: what paragraphs from i and k on can be worth together. */
static void
weigh(struct paragraphs *p, const struct middle *m)
{
	size_t wide = m->nnew + 1, i, k;
	uint32_t *best, w;

	MEM_NEED(p->weight, p->weight_cap, m->nold * m->nnew);
	MEM_NEED(p->best, p->best_cap, (m->nold + 1) * wide);
	memset(p->best + m->nold * wide, 0, wide * sizeof *p->best);
	for (i = m->nold; i-- > 0;) {
		best = p->best + i * wide;
		best[m->nnew] = 0;
		for (k = m->nnew; k-- > 0;) {
			w = p->weight[i * m->nnew + k] = worth(p, m, i, k);
			best[k] = larger(best[k + 1], best[wide + k]);
			if (w > 0)
				best[k] = larger(best[k], w + best[wide + k + 1]);
		}
	}
}

/* All that is left from i and k on has no counterpart. */
static void
push_rest(struct paragraphs *p, const struct middle *m, size_t i, size_t k)
{
	while (i < m->nold)
		push(p, m->from + i++, PARAGRAPHS_NONE, -1);
	while (k < m->nnew)
		push(p, PARAGRAPHS_NONE, m->from + k++, -1);
}

static void
walk(struct paragraphs *p, const struct middle *m)
{
	size_t wide = m->nnew + 1, i = 0, k = 0;
	const uint32_t *best;
	uint32_t w;
	int alike;

	while (i < m->nold && k < m->nnew) {
		best = p->best + i * wide + k;
		w = p->weight[i * m->nnew + k];
		if (w > 0 && *best == w + best[wide + 1]) {
			alike = similarity(&p->clauses[i], &p->clauses[m->nold + k]);
			push(p, m->from + i++, m->from + k++, alike);
		} else if (*best == best[wide]) {
			push(p, m->from + i++, PARAGRAPHS_NONE, -1);
		} else {
			push(p, PARAGRAPHS_NONE, m->from + k++, -1);
		}
	}
	push_rest(p, m, i, k);
}

void
paragraphs_read(struct paragraphs *p, const struct span *old, size_t nold, const struct span *new, size_t nnew)
{
	size_t from = 0, end = 0, least = nold < nnew ? nold : nnew, i;
	struct middle m;

	p->n = 0;
	while (from < least && span_same(old[from], new[from]))
		from++;
	while (end < least - from && span_same(old[nold - end - 1], new[nnew - end - 1]))
		end++;
	/* A side without paragraphs may have no array either. */
	m = (struct middle){ from > 0 ? old + from : old, from > 0 ? new + from : new, from, nold - from - end,
		nnew - from - end };
	for (i = 0; i < from; i++)
		push(p, i, i, 1000);
	p->coarse = is_too_much(&m);
	if (p->coarse || m.nold == 0 || m.nnew == 0) {
		push_rest(p, &m, 0, 0);
	} else {
		cut(p, &m);
		weigh(p, &m);
		walk(p, &m);
	}
	for (i = 0; i < end; i++)
		push(p, nold - end + i, nnew - end + i, 1000);
}

void
paragraphs_free(struct paragraphs *p)
{
	size_t i;

	for (i = 0; i < p->clauses_cap; i++)
		similarity_free(&p->clauses[i]);
	free(p->clauses);
	free(p->weight);
	free(p->best);
	free(p->v);
	memset(p, 0, sizeof *p);
}
