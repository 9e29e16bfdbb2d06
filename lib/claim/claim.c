#include "claim/claim.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "claim/claim_int.h"

/* --- sentences --- */

static void
begin_sentence(struct claim_reader *r)
{
	claim_tree_state(r);
	r->last[0] = r->last[1] = r->bracket = CLAIM_NONE;
	r->depth = 0;
	r->verb = r->noun = CLAIM_NONE;
	if (r->dead == 2)
		r->topic = 0;
	/* In the part about requests all is about requests, until something else is counted. */
	if (r->about->requests && !r->over && (r->topic == 0 || r->doubtful)) {
		r->topic = 'Q';
		r->doubtful = r->strange;
	}
	r->dead = r->until = r->dated = r->alien = r->whole = 0;
}

/* Whether another number is in the clause from token i on. */
static int
number_follows(const struct tokens *t, size_t i)
{
	for (; i < t->n && strchr(",;^()&K~", t->v[i].code) == NULL; i++)
		if (t->v[i].code == '#')
			return 1;
	return 0;
}

/* Whether the 、 at token i is the end of a clause: 收到3件、答复2件; 无复议、无诉讼; but not 3件予以公开或部分公开. */
static int
ends_part(const struct tokens *t, size_t i, int numbers)
{
	if (t->v[i + 1].code == '!')
		return 1;
	return numbers > 0 && !(t->v[i - 1].code == 'L' && t->v[i + 1].code == 'L' && !number_follows(t, i + 1));
}

/*
 * Where the clause from a on ends.  `numbered` tells whether a number is in
 * it, and words before that: then another word with a number after it begins
 * the next clause (收到3件答复2件).
 */
static size_t
clause_end(const struct tokens *t, size_t a)
{
	size_t i, words = 0;
	int numbers = 0, led = 0, head = 0, plain = 1;
	char c;

	for (i = a; i < t->n; i++) {
		c = t->v[i].code;
		/* 收到申请9件均为自然人提交; but 涉及土地的9件均予以公开 is one clause */
		if (c == '.' && numbers > 0 && head && plain && t->v[i].data != NULL && *t->v[i].data == 'a')
			return i;
		if (c == '.')
			continue;
		if (strchr(",;^()", c) != NULL || (c == '&' && ends_part(t, i, numbers)) ||
		    (c == '~' && words + (size_t)numbers > 0))
			return i;
		if (c == ':' && i > a && t->v[i - 1].code != '~' && strchr("#$", t->v[i + 1].code) == NULL)
			return i;
		if (numbers > 0 && led && strchr("RAHJQqFEvwVLr!", c) != NULL && number_follows(t, i))
			return i;
		head |= c == 'R' || c == 'V';
		plain &= strchr("TOWRQqVdBg#", c) != NULL;
		if (c == '#') {
			led |= numbers++ == 0 && words > 0;
		} else if (strchr("TOW", c) == NULL) {
			words++;
		}
	}
	return i;
}

/* Into a bracket after token i, or out of it. */
static void
enter(struct claim_reader *r, int deep, size_t i)
{
	if (deep) {
		r->outer = r->topic;
		r->outer_dead = r->dead;
		r->outer_doubtful = r->doubtful;
		r->last[1] = CLAIM_NONE;
		r->bracket = r->nitems > 0 && r->items[r->nitems - 1].end == i ? r->nitems - 1 : CLAIM_NONE;
	} else {
		claim_tree_end(r, &r->list[1]);
		if (r->bracket != CLAIM_NONE)
			r->items[r->bracket].end = i + 1;
		r->topic = r->outer;
		r->doubtful = r->outer_doubtful;
		/* 收到16件（2022年12件） goes on with this year. */
		if (r->dead == 1)
			r->dead = r->outer_dead;
	}
	r->depth = deep;
}

/* What the sign at token i does between clauses. */
static void
read_sign(struct claim_reader *r, size_t i, int *deeper)
{
	const struct tokens *t = &r->tokens;
	struct list *list = &r->list[r->depth];

	/* 。其中 and ；其中 go on with what is before, and may be of all of it. */
	int goes_on = r->depth == 0 && t->v[i + 1].code == '~';

	switch (t->v[i].code) {
	case '^':
		*deeper = 0;
		if (!goes_on)
			begin_sentence(r);
		break;
	case ';':
		/* 其中予以公开27件，占46.6%；部分公开7件，占12.1% are set out one by one. */
		list->colon |= list->id != 0 && list->parts == 1 && list->family != 0 &&
		    r->items[r->nitems - 1].core.share != 0;
		if (!list->colon)
			claim_tree_end(r, list);
		r->last[r->depth] = CLAIM_NONE;
		r->verb = r->noun = CLAIM_NONE;
		if (r->depth == 0 && r->list[0].id == 0)
			r->open = r->nitems;
		break;
	case '(':
		if (r->depth == 0)
			enter(r, 1, i);
		else
			++*deeper;
		break;
	case ')':
		if (*deeper > 0)
			--*deeper;
		else if (r->depth > 0)
			enter(r, 0, i);
		break;
	}
	if (goes_on && strchr("^;", t->v[i].code) != NULL) {
		claim_tree_end(r, &r->list[0]);
		r->open = 0;
	}
}

static void
read_paragraph(struct claim_reader *r)
{
	const struct tokens *t = &r->tokens;
	size_t a = 0, b;
	char before = '^', sign;
	int deeper = 0;

	while (a < t->n) {
		b = clause_end(t, a);
		if (b > a && deeper == 0 && t->v[b].code == '~')
			a = claim_clause_pairs(r, a, b);
		b = a < b ? b : clause_end(t, a);
		if (b > a && deeper == 0)
			claim_clause_read(r, a, b, before);
		if (b >= t->n)
			break;
		sign = t->v[b].code;
		a = b;
		if (strchr(",;^():&", sign) != NULL) {
			read_sign(r, b, &deeper);
			a++;
			before = sign == ':' ? ',' : sign;
			/* 甲1件（…）、乙2件 */
			if (sign == ')' && a < t->n && t->v[a].code == '&')
				before = t->v[a++].code;
		} else {
			/* An opener right after a number may open; one after other words does not. */
			before = (t->v[b - 1].code == '#' || sign != '~') ? ',' : 0;
		}
	}
	begin_sentence(r);
}

void
claims_read(struct claims *c, const struct claim_about *about, struct span paragraph)
{
	struct claim_reader *r = c->reader;

	if (r == NULL)
		r = c->reader = mem_new(1, sizeof *r);
	claim_lex(&r->tokens, about, paragraph);
	if (r->tokens.n == 0)
		return;
	r->about = about;
	r->out = c;
	r->over = r->strange = r->asked = r->doubtful = r->dead = r->depth = 0;
	r->topic = r->part = r->all = 0;
	r->dispute = NULL;
	begin_sentence(r);
	read_paragraph(r);
}

/* The number of claim k among those of its name: one after the last before it. */
static size_t
number_of(const struct claims *c, const struct claim *k)
{
	const struct claim *p = k;

	while (p-- > c->v)
		if (p->whole == CLAIM_NONE && strcmp(p->name, k->name) == 0)
			return p->number + 1;
	return 1;
}

void
claims_number(struct claims *c)
{
	struct claim *k;

	for (k = c->v; k < c->v + c->n; k++)
		if (*k->name != '\0')
			k->number = k->whole != CLAIM_NONE ? ++c->v[k->whole].parts : number_of(c, k);
}

size_t
claim_key(char *dst, const struct claims *c, size_t i)
{
	const struct claim *k = &c->v[i], *of = k->whole != CLAIM_NONE ? &c->v[k->whole] : k;
	size_t n;

	if (*k->name == '\0')
		return 0;
	n = (size_t)snprintf(dst, CLAIM_KEY, "claim.%s.%03zu", k->name, of->number);
	if (k->role != NULL)
		n += (size_t)sprintf(dst + n, ".%s", k->role);
	else if (of != k)
		n += (size_t)sprintf(dst + n, ".%02zu", k->number);
	return n;
}

void
claims_clear(struct claims *c)
{
	c->n = 0;
}

void
claims_free(struct claims *c)
{
	if (c->reader != NULL) {
		free(c->reader->items);
		free(c->reader->tokens.v);
		free(c->reader->tokens.letters.v);
		free(c->reader->tokens.letters.at);
	}
	free(c->reader);
	free(c->v);
	memset(c, 0, sizeof *c);
}

/* --- for who reads claims --- */

static const struct claim_about nothing = { { NULL, 0 }, 0, 1, 0 };
static struct tokens lexed;

/* 1.14万件 may be 11414. */
static int
is_rounded(const struct token *t, int way)
{
	struct span digits = { t->digits, t->digits_n };

	return (t->digits_n > 4 || *t->digits != '0') &&
	    ((way == 0 && span_has(digits, "万", 3)) || span_has(digits, "亿", 3));
}

enum claim_bound
claim_bound(struct span value, struct span raw)
{
	const struct tokens *t = &lexed;
	struct number n;
	size_t i;
	int way;

	/* What fell is less than 0, and its clause has 下降 for that. */
	if (span_starts(value, "-"))
		value = (struct span){ value.s + 1, value.n - 1 };
	claim_lex(&lexed, &nothing, raw);
	for (i = 0; i < t->n; i++)
		for (way = 0; way <= CLAIM_WAN; way += CLAIM_WAN)
			if (strchr("#$%", t->v[i].code) != NULL && claim_value(&t->v[i], way | CLAIM_MONEY, &n) &&
			    n.len == value.n && memcmp(n.text, value.s, n.len) == 0)
				return t->v[i].bound == CLAIM_EXACT && is_rounded(&t->v[i], way) ? CLAIM_ABOUT :
												   t->v[i].bound;
	return CLAIM_EXACT;
}

int
claim_opens(struct span raw)
{
	claim_lex(&lexed, &nothing, raw);
	return claim_token_last(&lexed) == '~';
}
