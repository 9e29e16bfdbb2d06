#include "diff/prose_diff.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static const char prefix[] = "text.";

/* The arguments of the functions below. */
struct to {
	int all, detail;
	compare_found *found;
	void *ctx;
};

/* A run of paragraphs [from, to) of one section; none where the report lacks it. */
struct section {
	struct passages *of;
	size_t from, to;
};

/* Numbers have leading zeros up to three digits: longer is later. */
static int
by_place(const void *a, const void *b)
{
	const struct passage *x = a, *y = b;
	int order = span_order(x->section, y->section);

	if (order == 0)
		order = (x->number.n > y->number.n) - (x->number.n < y->number.n);
	return order != 0 ? order : span_order(x->number, y->number);
}

/* Takes the key apart at its last dot. */
static struct passage
passage_of(const struct said *r)
{
	struct span rest = { r->key.s + sizeof prefix - 1, r->key.n - (sizeof prefix - 1) };
	size_t n = rest.n;

	while (n > 0 && rest.s[n - 1] != '.')
		n--;
	if (n == 0) /* a section's key, without a number */
		return (struct passage){ r->key, rest, { "", 0 }, r->value };
	return (struct passage){ r->key, { rest.s, n - 1 }, { rest.s + n, rest.n - n }, r->value };
}

static void
collect(struct passages *p, const struct facts *s)
{
	size_t i;

	p->n = 0;
	for (i = 0; i < s->nother; i++)
		if (span_starts(s->other[i].key, prefix)) {
			MEM_NEED(p->v, p->cap, p->n + 1);
			p->v[p->n++] = passage_of(&s->other[i]);
		}
	for (i = 1; i < p->n && by_place(&p->v[i - 1], &p->v[i]) <= 0; i++)
		;
	if (i < p->n)
		qsort(p->v, p->n, sizeof *p->v, by_place);
}

/* The values and the clauses of the section. */
static void
read_section(const struct section *s)
{
	struct passages *p = s->of;
	size_t i;

	p->ntext = 0;
	similarity_clear(&p->clauses);
	MEM_NEED(p->text, p->text_cap, s->to - s->from);
	for (i = s->from; i < s->to; i++) {
		p->text[p->ntext++] = p->v[i].value;
		similarity_add(&p->clauses, p->v[i].value);
	}
}

static int
is_same(const struct passages *a, const struct passages *b)
{
	size_t i;

	for (i = 0; i < a->ntext && i < b->ntext && span_same(a->text[i], b->text[i]); i++)
		;
	return i == a->ntext && i == b->ntext;
}

/* The number of paragraphs, written at dst; nothing where the section is not there. */
static struct span
count(char dst[DECIMAL_MAX], size_t n)
{
	if (n == 0)
		return (struct span){ "", 0 };
	return (struct span){ dst, decimal_write(dst, (struct decimal){ (int64_t)n, 0 }) };
}

/* The section as a whole: how many paragraphs there are, and how much of it is alike. */
static void
report_section(const struct section *old, const struct section *new, int same, const struct to *to)
{
	char olds[DECIMAL_MAX], news[DECIMAL_MAX];
	const struct section *s = new->from < new->to ? new : old;
	const struct passage *first = &s->of->v[s->from];
	struct difference d = { .prose = 1, .same = same };

	d.key = (struct span){ first->key.s, sizeof prefix - 1 + first->section.n };
	d.old = count(olds, old->to - old->from);
	d.new = count(news, new->to - new->from);
	d.computed = d.old.n > 0 && d.new.n > 0;
	d.change = (struct decimal){ (int64_t)(new->to - new->from) - (int64_t)(old->to - old->from), 0 };
	d.alike = similarity(&old->of->clauses, &new->of->clauses);
	to->found(to->ctx, &d);
}

/* One paragraph: removed, added, changed, or unchanged. */
static void
report_pair(const struct section *old, const struct section *new, const struct paragraphs_pair *p, const struct to *to)
{
	struct difference d = { .prose = 1, .mark = '|', .alike = p->alike };

	if (p->new == PARAGRAPHS_NONE)
		d.mark = '<';
	else
		d.new = new->of->text[p->new];
	if (p->old == PARAGRAPHS_NONE)
		d.mark = '>';
	else
		d.old = old->of->text[p->old];
	if (d.mark == '|' && span_same(d.old, d.new)) {
		d.mark = '=';
		d.same = 1;
	}
	d.key = d.mark == '<' ? old->of->v[old->from + p->old].key : new->of->v[new->from + p->new].key;
	if (!d.same || to->all)
		to->found(to->ctx, &d);
}

static void
compare_section(struct prose_diff *j, const struct section *old, const struct section *new, const struct to *to)
{
	size_t i;
	int same;

	read_section(old);
	read_section(new);
	same = is_same(&j->old, &j->new);
	if (same && !to->all)
		return;
	report_section(old, new, same, to);
	if (!to->detail)
		return;
	paragraphs_read(&j->pairs, j->old.text, j->old.ntext, j->new.text, j->new.ntext);
	j->coarse += j->pairs.coarse;
	for (i = 0; i < j->pairs.n; i++)
		report_pair(old, new, &j->pairs.v[i], to);
}

/* Where the section that begins at paragraph i ends. */
static size_t
end_of(const struct passages *p, size_t i)
{
	struct span section = p->v[i].section;

	while (i < p->n && span_same(p->v[i].section, section))
		i++;
	return i;
}

/* The order of the sections that paragraphs i and k begin; what has come to its end is last. */
static int
which_first(const struct passages *a, size_t i, const struct passages *b, size_t k)
{
	if (i == a->n || k == b->n)
		return i == a->n ? 1 : -1;
	return span_order(a->v[i].section, b->v[k].section);
}

void
prose_diff_compare(struct prose_diff *j, const struct facts *old, const struct facts *new, int all, int detail,
    compare_found *found, void *ctx)
{
	const struct to to = { all, detail, found, ctx };
	struct section a = { &j->old, 0, 0 }, b = { &j->new, 0, 0 };
	int order;

	collect(&j->old, old);
	collect(&j->new, new);
	while (a.from < j->old.n || b.from < j->new.n) {
		order = which_first(&j->old, a.from, &j->new, b.from);
		a.to = order <= 0 ? end_of(&j->old, a.from) : a.from;
		b.to = order >= 0 ? end_of(&j->new, b.from) : b.from;
		compare_section(j, &a, &b, &to);
		a.from = a.to;
		b.from = b.to;
	}
}

static void
free_passages(struct passages *p)
{
	free(p->v);
	free(p->text);
	similarity_free(&p->clauses);
}

void
prose_diff_free(struct prose_diff *j)
{
	free_passages(&j->old);
	free_passages(&j->new);
	paragraphs_free(&j->pairs);
	memset(j, 0, sizeof *j);
}
