/* One year and the year before, of one agency. */
#include <string.h>

#include "check/check_int.h"

static int
next_year(const struct check *c)
{
	return c->before != NULL && c->now->number == c->before->number + 1;
}

/* Cells whose value follows from last year's: now = last + more - less. */
struct chain {
	const char *measure; /* the last part of the key, in both years */
	const char *plus, *minus; /* of the row, "" for none */
	int last; /* plus is last year's too */
};

static const struct chain in_force = { "in_force", "issued", "repealed", 0 };
static const struct chain items = { "items_prior", "change", "", 1 };

/* What the cell should be by last year's report; 0 where a part of that has no number. */
static int
compute_chain(struct check *c, const struct chain *chain, int cell, struct decimal *expected, int *blanks)
{
	const struct facts *more = chain->last ? c->before : c->now;
	int plus = cells_beside(cell, chain->plus), minus = cells_beside(cell, chain->minus);

	/* A stock that nobody stated is none. */
	if (c->now->stated[cell] != STATED_NUMBER || c->before->stated[cell] != STATED_NUMBER ||
	    !facts_can_add(more, plus) || (minus >= 0 && !facts_can_add(more, minus)))
		return 0;
	*expected = decimal_add(c->before->value[cell], more->value[plus]);
	*blanks = more->stated[plus] == STATED_BLANK;
	if (minus >= 0) {
		*expected = decimal_sub(*expected, more->value[minus]);
		*blanks += more->stated[minus] == STATED_BLANK;
	}
	return decimal_cmp(*expected, c->now->value[cell]) != 0;
}

static void
look_at_chain(struct check *c, const struct chain *chain, const char *en, const char *zh)
{
	const struct said *said;
	struct decimal expected;
	struct about a;
	int i, blanks;

	for (i = 0; i < CELLS_PROACTIVE && next_year(c); i++) {
		said = &c->now->cell[i];
		if (strcmp(cells_all()[i].column->key, chain->measure) != 0 ||
		    !compute_chain(c, chain, i, &expected, &blanks))
			continue;
		a = (struct about){ span_of(cells_all()[i].key), said->value, span_of(finding_decimal(c, expected)),
			said->source };
		finding_say(c, &a, en, zh, finding_row(c, i), finding_show(c, c->now->year),
		    finding_show(c, said->value), finding_show(c, c->before->year),
		    finding_show(c, c->before->cell[i].value), a.expected.s, finding_blanks(c, blanks));
	}
}

void
check_in_force_chain(struct check *c)
{
	look_at_chain(c, &in_force,
	    "%s: in_force of %s is %s, but in_force of %s was %s, which with issued and repealed gives %s%s",
	    "%s：%s年现行有效%s件，而%s年现行有效%s件，加本年制发、减本年废止应为%s件%s");
}

void
check_items_chain(struct check *c)
{
	look_at_chain(c, &items,
	    "%s: items_prior of %s is %s, but items_prior of %s was %s, which with that year's change gives %s%s",
	    "%s：%s年填写的上一年项目数量为%s，而%s年的上一年项目数量%s与当年增减之和为%s%s");
}

void
check_gap(struct check *c)
{
	struct about a = { span_of("meta.year"), c->now->year, { "", 0 }, c->now->first.source };

	if (c->before == NULL || c->now->number <= c->before->number + 1)
		return;
	a.expected = span_of(finding_number(c, c->before->number + 1));
	finding_say(c, &a, "no report between those on %s and %s", "%s年与%s年之间缺少报告",
	    finding_show(c, c->before->year), finding_show(c, c->now->year));
}

/* --- copied --- */

/* Where prose is the report's own; section six is a few sentences of the law. */
static const struct {
	const char *key, *prefix; /* of text.*, with all that is below it */
	const char *section;
} own[OWN] = {
	{ "text.1.*", "text.1.", "1" },
	{ "text.5.*", "text.5.", "5" },
};

enum { ENOUGH_LETTERS = 100 }; /* fewer are alike by chance */

static void
take_prose(struct clauses *out, const struct facts *s, const char *prefix)
{
	size_t n;
	const struct said *said = facts_below(s, prefix, &n);

	similarity_clear(out);
	for (; n > 0; said++, n--)
		similarity_add(out, said->value);
}

/* Takes the prose of both years: this year's takes the place of the one before last. */
static void
take_both(struct check *c)
{
	size_t i;

	c->turn = !c->turn;
	for (i = 0; i < OWN; i++) {
		/* The report before was this year's a moment ago. */
		if (c->prose_of != c->reports - 1)
			take_prose(&c->prose[!c->turn][i], c->before, own[i].prefix);
		take_prose(&c->prose[c->turn][i], c->now, own[i].prefix);
	}
	c->prose_of = c->reports;
}

void
check_copied(struct check *c)
{
	struct clauses *now, *before;
	struct about a = { { "", 0 }, { "", 0 }, { "", 0 }, { "", 0 } };
	size_t i, n;
	int share;

	if (!next_year(c))
		return;
	take_both(c);
	for (i = 0; i < OWN; i++) {
		now = &c->prose[c->turn][i];
		before = &c->prose[!c->turn][i];
		if (now->n < ENOUGH_LETTERS || before->n < ENOUGH_LETTERS ||
		    (share = similarity(before, now)) <= 10 * c->copied)
			continue;
		a.key = span_of(own[i].key);
		a.stated = span_of(finding_number(c, share / 10));
		a.source = facts_below(c->now, own[i].prefix, &n)->source;
		finding_say(c, &a, "section %s: %s per cent of the prose is the same as in %s, apart from numbers",
		    "第%s部分：正文有%s%%与%s年相同（数字除外）", finding_ordinal(c, *own[i].section - '0'), a.stated.s,
		    finding_show(c, c->before->year));
	}
}
