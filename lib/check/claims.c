/* The numbers of the prose, against the tables and each other. */
#include <stdio.h>
#include <string.h>

#include "base/escape.h"
#include "check/check_int.h"
#include "claim/claim.h"

enum { QUOTED = 2048 };

static void
add_cell(const struct facts *s, struct tabled *p, int cell)
{
	if (!facts_can_add(s, cell) || p->n < 0) {
		p->n = -1;
		return;
	}
	if (p->n++ == 0)
		p->cell = cell;
	p->blanks += s->stated[cell] == STATED_BLANK;
	p->sum = decimal_add(p->sum, s->value[cell]);
}

struct tabled
claims_tabled(const struct facts *s, struct span name, int form)
{
	struct tabled p = { 0, 0, -1, { 0, 0 } };
	int cells[CELLS];
	size_t n = cells_named(cells, name, form), i;

	for (i = 0; i < n; i++)
		add_cell(s, &p, cells[i]);
	if (p.n < 0 || p.blanks == p.n)
		p.n = 0;
	return p;
}

static struct tabled
tabled_of(const struct check *c, struct span name)
{
	return claims_tabled(c->now, name, c->form[1] != 0 ? c->form[1] : FORM_2021);
}

/* NAME of claim.NAME.NNN; empty for another key. */
static struct span
claim_name(struct span key)
{
	static const char claim[] = "claim.";
	struct span name = { key.s + sizeof claim - 1, key.n - (sizeof claim - 1) };

	if (!span_starts(key, claim))
		return (struct span){ "", 0 };
	while (name.n > 0 && name.s[name.n - 1] != '.')
		name.n--;
	name.n -= name.n > 0;
	return name;
}

int
claims_is_broken(enum claim_bound bound, struct decimal claimed, struct decimal table)
{
	struct decimal apart = decimal_sub(table, claimed), tenfold = decimal_tenfold(apart);
	int order = decimal_sign(apart);

	switch (bound) {
	case CLAIM_AT_LEAST:
		return order < 0;
	case CLAIM_AT_MOST:
		return order > 0;
	case CLAIM_ABOUT:
		/* By more than a tenth. */
		return order > 0 ? decimal_cmp(tenfold, claimed) > 0 : decimal_sign(decimal_add(tenfold, claimed)) < 0;
	default:
		return order != 0;
	}
}

enum claim_bound
claims_bound(const struct said *claim)
{
	char raw[QUOTED];
	struct span r = { raw, 0 };

	/* No clause of a claim is that long. */
	if (claim->raw.n > sizeof raw)
		return CLAIM_ABOUT;
	r.n = escape_undo(raw, claim->raw.s, claim->raw.n);
	return claim_bound(claim->value, r);
}

/* Whether the table's number is the claim's, as far as that is told: 30211.5 where the table has 30211.46. */
static int
is_rounded(const struct said *claim, struct decimal claimed, struct decimal table)
{
	static const struct decimal one = { 1, 0 };
	const char *point = memchr(claim->value.s, '.', claim->value.n), *end = claim->value.s + claim->value.n;
	struct decimal apart = decimal_magnitude(decimal_sub(table, claimed));

	while (point != NULL && ++point < end)
		apart = decimal_tenfold(apart);
	return decimal_cmp(decimal_add(apart, apart), one) <= 0;
}

/* Whether a claim just as this one was looked at before: prose says a thing twice. */
static int
is_repeated(const struct facts *s, size_t i, struct span name)
{
	size_t k;

	for (k = 0; k < i; k++)
		if (span_same(s->other[k].value, s->other[i].value) && span_same(claim_name(s->other[k].key), name))
			return 1;
	return 0;
}

static void
say_broken(struct check *c, const struct said *claim, struct span name, const struct tabled *p, int exact)
{
	struct about a = { claim->key, claim->value, span_of(finding_decimal(c, p->sum)), claim->source };
	const struct said *cell = &c->now->cell[p->cell];

	/* %1$.0s: a format that numbers its arguments must use them all. */
	finding_say_as(c, exact ? SEVERITY_ERROR : SEVERITY_WARNING, &a,
	    "the prose has %1$s for %2$s (“%3$s”), but the table has %4$s, on %5$s%6$s",
	    "%1$.0s正文“%3$s”，而表格中%2$s为%4$s（%5$s）%6$s", finding_show(c, claim->value),
	    p->n == 1 ? finding_either(c, finding_show(c, name), finding_cell(c, p->cell)) : finding_show(c, name),
	    finding_show(c, claim->raw), a.expected.s, finding_show(c, cell->source), finding_blanks(c, p->blanks));
}

/*
 * Whether a claim about requests.new counts what was carried in, too: 共受理61件, where 59 are new and 2 carried in.  新收
 * does not.
 */
static int
is_in_all(const struct check *c, const struct said *claim, struct span name, struct decimal claimed)
{
	static const char new[] = "requests.new.", says_new[] = "新";
	char carried[FORM_KEY];
	struct tabled one, two;

	if (!span_starts(name, new) || span_has(claim->raw, says_new, sizeof says_new - 1))
		return 0;
	snprintf(carried, sizeof carried, "requests.carried_in.%.*s", (int)(name.n - (sizeof new - 1)),
	    name.s + sizeof new - 1);
	one = tabled_of(c, name);
	two = tabled_of(c, span_of(carried));
	return two.n > 0 && decimal_cmp(decimal_add(one.sum, two.sum), claimed) == 0;
}

void
check_claim_table(struct check *c)
{
	const struct said *claim;
	struct tabled p;
	struct decimal claimed;
	enum claim_bound bound;
	struct span name;
	size_t i;

	for (i = 0; i < c->now->nother; i++) {
		claim = &c->now->other[i];
		name = claim_name(claim->key);
		if (name.n == 0 || decimal_read(&claimed, claim->value.s, claim->value.n) != 0)
			continue;
		p = tabled_of(c, name);
		/* However exact it is: what is the same is right. */
		if (p.n == 0 || decimal_cmp(claimed, p.sum) == 0 ||
		    !claims_is_broken(bound = claims_bound(claim), claimed, p.sum) ||
		    is_rounded(claim, claimed, p.sum) || is_in_all(c, claim, name, claimed))
			continue;
		if (c->nbroken < BROKEN)
			c->broken[c->nbroken++] = claim;
		if (!is_repeated(c->now, i, name))
			say_broken(c, claim, name, &p, bound == CLAIM_EXACT);
	}
}

/* --- claim-sum --- */

/* Whether two claims are of one number: the clause of a whole may go on with 其中. */
static int
is_same_number(const struct said *a, const struct said *b)
{
	size_t n = a->raw.n < b->raw.n ? a->raw.n : b->raw.n;

	return span_same(a->source, b->source) && span_same(a->value, b->value) && memcmp(a->raw.s, b->raw.s, n) == 0;
}

/* Whether claim-table speaks of it already. */
static int
is_said(const struct check *c, const struct said *claim)
{
	int i;

	for (i = 0; i < c->nbroken; i++)
		if (is_same_number(c->broken[i], claim))
			return 1;
	return 0;
}

/* A whole and what its parts come to. */
struct parts {
	struct decimal sum; /* at the least */
	int n, exact, said;
};

/* Adds up the records claim.part.NNN.MM that go with claim.whole.NNN, as exact as they are or as if they were. */
static struct parts
parts_of(const struct check *c, const struct said *whole, int as_exact)
{
	static const char of[] = "claim.whole.";
	struct parts p = { { 0, 0 }, 0, 1, 0 };
	char prefix[FORM_KEY];
	const struct said *s;
	struct decimal d;
	enum claim_bound bound;
	size_t n;

	snprintf(prefix, sizeof prefix, "claim.part.%.*s.", (int)(whole->key.n - (sizeof of - 1)),
	    whole->key.s + sizeof of - 1);
	for (s = facts_below(c->now, prefix, &n); n > 0; s++, n--) {
		if (decimal_read(&d, s->value.s, s->value.n) != 0)
			continue;
		bound = as_exact ? CLAIM_EXACT : claims_bound(s);
		p.n++;
		p.exact &= bound == CLAIM_EXACT;
		p.said |= is_said(c, s);
		if (bound == CLAIM_EXACT || bound == CLAIM_AT_LEAST)
			p.sum = decimal_add(p.sum, d);
	}
	return p;
}

/* Whether the tables have the number too: then claim-table looks after it, or parts that come to less are some of it. */
static int
is_tabled(const struct check *c, const struct said *whole, struct decimal claimed)
{
	static const char *const totals[] = { "requests.new.total", "requests.processed.total" };
	const struct said *s = c->now->other;
	size_t i;

	for (i = 0; i < c->now->nother; i++, s++)
		if (is_same_number(s, whole) && tabled_of(c, claim_name(s->key)).n > 0)
			return 1;
	for (i = 0; i < COUNT(totals); i++)
		if (decimal_cmp(tabled_of(c, span_of(totals[i])).sum, claimed) == 0)
			return 1;
	return is_in_all(c, whole, span_of(totals[0]), claimed);
}

static void
look_at_whole(struct check *c, const struct said *whole)
{
	struct parts p = parts_of(c, whole, 1);
	struct about a = { whole->key, whole->value, { "", 0 }, whole->source };
	enum claim_bound bound;
	struct decimal claimed;
	int order, opens;

	if (p.n == 0 || decimal_read(&claimed, whole->value.s, whole->value.n) != 0 || decimal_cmp(p.sum, claimed) == 0)
		return;
	p = parts_of(c, whole, 0);
	bound = claims_bound(whole);
	if (p.said || is_said(c, whole) || bound == CLAIM_AT_LEAST || bound == CLAIM_ABOUT)
		return;
	order = decimal_cmp(p.sum, claimed);
	/* Parts may be only some of the whole: one alone says nothing, and less is but worth knowing. */
	if (order == 0 || (order < 0 && (p.n < 2 || !p.exact || bound != CLAIM_EXACT || is_tabled(c, whole, claimed))))
		return;
	opens = claim_opens(whole->raw);
	a.expected = span_of(finding_decimal(c, p.sum));
	finding_say_as(c,
	    order < 0 ? SEVERITY_NOTE :
		opens ? SEVERITY_ERROR :
			SEVERITY_WARNING,
	    &a,
	    order < 0 ? "the prose has %s in all (“%s”), but the parts it lists add up only to %s" :
			"the prose has %s in all (“%s”), but the parts it lists add up to %s",
	    order < 0 ? "正文共为%s（“%s”），而所列各部分之和只有%s" : "正文共为%s（“%s”），而所列各部分之和为%s",
	    finding_show(c, whole->value), finding_show(c, whole->raw), a.expected.s);
}

void
check_claim_sum(struct check *c)
{
	size_t n;
	const struct said *whole = facts_below(c->now, "claim.whole.", &n);

	for (; n > 0; whole++, n--)
		look_at_whole(c, whole);
}
