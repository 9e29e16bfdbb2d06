/* The parts of a number: 310条，其中甲类141条、乙类99条. */
#include <string.h>

#include "claim/claim_int.h"

void
claim_list_drop(struct claim_reader *r, struct list *l)
{
	size_t i;

	for (i = l->record; l->record != CLAIM_NONE && i < r->out->n; i++)
		if (i == l->record || r->out->v[i].whole == l->record)
			claim_take_back(r, i);
	l->state = LIST_NONE;
}

/* Ends a list; one that nothing opens needs two parts. */
void
claim_list_end(struct claim_reader *r, struct list *l)
{
	if (l->state != LIST_NONE && l->opener == CLAIM_NONE && l->parts < 2)
		claim_list_drop(r, l);
	l->state = LIST_NONE;
}

void
claim_list_open(struct list *l, const struct amount *whole, size_t opener, int colon)
{
	memset(l, 0, sizeof *l);
	l->state = LIST_OPEN;
	l->whole = *whole;
	l->opener = opener;
	l->record = CLAIM_NONE;
	l->colon = colon;
}

static unsigned long long
count_of(const struct number *n)
{
	unsigned long long v = 0;
	size_t i;

	for (i = 0; i < n->len && i < 18 && n->text[i] >= '0' && n->text[i] <= '9'; i++)
		v = 10 * v + (unsigned long long)(n->text[i] - '0');
	return v;
}

/* Whether the parts so far come to their whole: then what follows is no more of them. */
static int
is_complete(const struct claim_reader *r, const struct list *l)
{
	unsigned long long sum = 0;
	size_t i;

	if (l->record == CLAIM_NONE || l->parts < 2)
		return 0;
	for (i = l->record + 1; i < r->out->n; i++)
		if (r->out->v[i].whole == l->record)
			sum += count_of(&r->out->v[i].value);
	return sum == count_of(&r->out->v[l->record].value);
}

static void
add_part(struct claim_reader *r, struct list *l, const struct core *c)
{
	const struct token *whole = &r->tokens.v[l->whole.token], *part = &r->tokens.v[c->number];
	struct number value;

	l->parts++;
	if (!l->whole.known)
		return;
	if (l->record == CLAIM_NONE) {
		if (!claim_value(whole, 0, &value)) {
			l->whole.known = 0;
			return;
		}
		claim_add(
		    r, "whole", l->whole.from, (l->opener != CLAIM_NONE ? l->opener : l->whole.token) + 1, &value);
		l->record = r->out->n - 1;
	}
	if (!claim_value(part, 0, &value)) {
		claim_list_drop(r, l);
		return;
	}
	claim_add(r, "part", c->from, c->to, &value)->whole = l->record;
}

/* What the clause of a part speaks of; 0 where its words do not say. */
static char
family_of(const struct core *c, const struct claim_pattern *p)
{
	static const char kinds[] = "aLrdJ";
	size_t i;

	if (strchr(c->code, 'b') != NULL && !c->unknown)
		return 'a';
	if (p == NULL)
		return 0;
	for (i = 0; i < sizeof kinds - 1; i++)
		if (strchr(p->clause, kinds[i]) != NULL)
			return kinds[i];
	return strchr(p->clause, 'V') != NULL || strchr(p->clause, 'Y') != NULL ? 'V' : 'M';
}

/*
 * Takes a clause into the open list, or ends it.  Returns 1 where the clause
 * is a part, 0 where it is not, -1 where that cannot be told.
 */
int
claim_list_take(
    struct claim_reader *r, struct list *l, const struct core *c, const struct claim_pattern *top, char before)
{
	const struct token *n = &r->tokens.v[c->number];
	char family = family_of(c, top);
	int same;

	/* Behind 、 stands one more of them, though they come to too much. */
	if (c->numbers > 0 && before != '&' && is_complete(r, l)) {
		claim_list_end(r, l);
		return 0;
	}
	if (c->numbers == 0) {
		/* Shares of the part, and what it is compared with, stand between parts. */
		if (c->money > 0 || (c->n > 0 && c->shares == 0))
			l->state = l->parts > 0 && c->money == 0 ? LIST_STALE : LIST_NONE;
		return 0;
	}
	if (*c->code == '+') {
		l->state = LIST_NONE;
		return 0;
	}
	if (before == ';' &&
	    ((l->parts > 1 && l->before != ';') || (l->parts > 0 && !l->colon) || family != l->family)) {
		claim_list_end(r, l);
		return 0;
	}
	same = c->numbers == 1 &&
	    (!l->whole.known || n->kind == r->tokens.v[l->whole.token].kind || l->opener == CLAIM_NONE);
	if (l->parts > 0 && !l->mixed && l->family != 0 && family != 0 && family != l->family) {
		l->state = LIST_NONE;
		return 0;
	}
	if (l->opener == CLAIM_NONE && strchr(c->code, 'C') == NULL) {
		if (family == 0)
			claim_list_drop(r, l);
		else
			claim_list_end(r, l);
		return 0;
	}
	/* A list that 、 parts ends where , comes before another thing. */
	if (c->numbers == 1 && !same && l->parts > 1 && before != l->before) {
		claim_list_end(r, l);
		return 0;
	}
	if (!same || (l->parts > 0 && (family == 'M' || family == 'V')) || (l->parts > 1 && before != l->before)) {
		claim_list_drop(r, l);
		return -1;
	}
	if (l->parts == 1)
		l->before = before;
	l->mixed |= l->parts > 0 && family != l->family;
	l->family = family;
	add_part(r, l, c);
	return 1;
}

/* A clause behind a list that an unknown one has ended: it may be one more part. */
int
claim_list_doubt(struct claim_reader *r, struct list *l, const struct core *c, const struct claim_pattern *top)
{
	if (c->numbers == 0)
		return 0;
	if (top == NULL || (l->family == 0 && family_of(c, top) != 0))
		claim_list_drop(r, l);
	l->state = LIST_NONE;
	return top != NULL && l->family == 0 ? -1 : 0;
}
