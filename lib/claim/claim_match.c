/* Clauses laid against the patterns of the grammar. */
#include <string.h>

#include "base/mem.h"
#include "claim/claim_int.h"

void
claim_item_add(struct claim_reader *r, const struct item *k)
{
	MEM_NEED(r->items, r->items_cap, r->nitems + 1);
	r->items[r->nitems++] = *k;
}

/* --- patterns --- */

/* Whether a clause is one of those of a pattern, which spaces separate. */
static int
matches(const char *core, const char *pattern)
{
	const char *c = core;

	for (; *pattern != '\0' && (*pattern != ' ' || *c != '\0'); pattern++) {
		if (*pattern == ' ') {
			c = core;
		} else if (*c == *pattern) {
			c++;
			pattern += pattern[1] == '?';
		} else if (pattern[1] == '?') {
			pattern++;
		} else {
			c = "\n"; /* which no pattern has */
		}
	}
	return *c == '\0';
}

void
claim_core_push(struct core *c, char code, size_t token)
{
	if (c->n < CORE) {
		c->code[c->n] = code;
		c->token[c->n++] = token;
		c->code[c->n] = '\0';
	} else {
		c->unknown = 1;
	}
}

const struct token *
claim_core_token(const struct claim_reader *r, const struct core *c, char code)
{
	const char *p = strchr(c->code, code);

	return p == NULL ? NULL : &r->tokens.v[c->token[p - c->code]];
}

/* Length of name's part before `.total`, which it may lack. */
static size_t
row_length(const char *name)
{
	static const char total[] = ".total";
	size_t n = strlen(name), k = sizeof total - 1;

	return n > k && strcmp(name + n - k, total) == 0 ? n - k : n;
}

/* Puts a name together; none where a part of it is missing, or does not fit. */
static void
make_name(
    const struct claim_reader *r, const struct core *c, const char *pattern, const char *row, char name[CLAIM_NAME])
{
	size_t n = 0, k;
	const char *s;
	const struct token *t;

	for (; *pattern != '\0'; pattern++) {
		s = pattern;
		k = 1;
		if (*pattern == '@') {
			pattern++;
			t = claim_core_token(r, c, *pattern);
			s = *pattern == 'w' ? row : t != NULL ? t->data : NULL;
			k = s == NULL ? 0 : *pattern == 'w' ? row_length(s) : strlen(s);
		}
		if (k == 0 || n + k >= CLAIM_NAME)
			return;
		memcpy(name + n, s, k);
		n += k;
	}
	name[n] = '\0';
}

/* The number in figures: of yuan with 万 turned into them, of 万元 the other way. */
int
claim_value(const struct token *t, int where, struct number *value)
{
	char text[NUMBER_MAX + 8];
	size_t n = t->digits_n;

	memcpy(text, t->digits, n);
	if ((where & CLAIM_WAN) != 0 && t->code == '$') {
		memcpy(text + n, "元", 3);
		number_read(value, text, n + 3, UNIT_WAN, 1);
		return value->kind == NUMBER_VALUE;
	}
	number_read(value, text, n, UNIT_COUNT, 1);
	return value->kind == NUMBER_VALUE &&
	    ((where & CLAIM_MONEY) != 0 || memchr(value->text, '.', value->len) == NULL);
}

static int
is_zero(const struct number *n)
{
	return n->len == 1 && *n->text == '0';
}

static int
topic_fits(const struct claim_reader *r, const struct core *c, char topic)
{
	if (topic == 0)
		return 1;
	if (topic == 'V')
		return r->topic != 0 && strchr("Vd", r->topic) != NULL;
	/* 自然人3件，其他1件; （新收3件，结转1件） */
	if (topic == 'A' || (topic == 'N' && r->depth > 0))
		return r->nitems > 0 && r->items[r->nitems - 1].family == topic;
	return r->topic == topic || strchr(c->code, topic) != NULL;
}

/* Whether a pattern holds of a clause, and its number. */
static int
holds(const struct claim_reader *r, const struct core *c, const struct claim_pattern *p, struct number *value)
{
	static const struct number nothing = { NUMBER_VALUE, 1, 1, "0" };
	const struct token *t;

	if (!matches(c->code, p->clause) || !topic_fits(r, c, p->topic))
		return 0;
	t = claim_core_token(r, c, '#');
	t = t != NULL ? t : claim_core_token(r, c, '$');
	*value = nothing;
	if (t != NULL && !claim_value(t, p->where, value))
		return 0;
	if ((p->where & CLAIM_ZERO) != 0 && !is_zero(value))
		return 0;
	/* 行政复议3件 may be of all kinds where the part is not about requests. */
	return (p->where & CLAIM_HERE) == 0 || is_zero(value) || r->about->disputes || strpbrk(c->code, "gQ!") != NULL;
}

int
claim_match(const struct claim_reader *r, struct item *k)
{
	const struct core *c = &k->core;
	const struct claim_pattern *p;
	const struct token *t;
	uint64_t letters;

	k->pattern = NULL;
	k->family = 0;
	*k->name = '\0';
	if (c->n < 2 || c->unknown || strpbrk(c->code, "noCX") != NULL)
		return 0;
	if (strchr(c->code, 'b') != NULL && c->numbers > 0)
		k->family = 'A';
	/* Most clauses state nothing.  未依申请公开 denies something else. */
	if (strpbrk(c->code, "#$!") == NULL || (strcmp(c->code, "!Q") == 0 && r->tokens.v[c->token[0]].data != NULL))
		return 0;
	letters = claim_dict_bits(c->code);
	for (p = claim_patterns; p->clause != NULL; p++) {
		if ((letters & ~p->letters) != 0 || !holds(r, c, p, &k->value))
			continue;
		k->pattern = p;
		/* Up to that day may be from the first of January on, or from the beginning. */
		if (r->until && (p->where & CLAIM_STOCK) == 0)
			k->loose |= CLAIM_LOOSE;
		/* 行政复议3件 alone may be of all kinds, and after others: 行政处罚引发的行政复议3件. */
		k->check = (p->where & CLAIM_CHECK) != 0 ||
			((p->where & CLAIM_HERE) != 0 && !is_zero(&k->value) && strpbrk(c->code, "gQ!") == NULL &&
			    (r->strange || !r->asked)) ?
		    CLAIM_SAME :
		    CLAIM_SURE;
		/* Outcomes and why, reviews and lawsuits are families of their own. */
		t = p->family != 0 ? claim_core_token(r, c, p->family) : NULL;
		k->family = p->family == 'L' && t != NULL && strchr(t->data, '.') != NULL ? 'M' :
		    p->family == 'V' && *t->data == 'l'                                   ? 'Y' :
											    p->family;
		make_name(r, c, p->name, NULL, k->name);
		return 1;
	}
	return 0;
}

void
claim_match_name(const struct claim_reader *r, struct item *k, const char *row)
{
	if (k->pattern != NULL)
		make_name(r, &k->core, k->pattern->name, row, k->name);
}

/* --- what a clause states besides --- */

/*
 * Verbs that the clauses after them go on with, and what those begin with:
 * 制定规章1件、规范性文件4件.  And the other way round: 制定规章1件，废止2件.
 */
static const char verbs[] = "vwR", goers_on[] = "Dla";

/* Adds one of a list, where there are none of it: the clause with words [item, item_to) in the place of [from, to). */
static int
add_zero(struct claim_reader *r, const struct core *c, size_t from, size_t to, size_t item, size_t item_to)
{
	struct item k = { .depth = (uint8_t)r->depth, .owner = CLAIM_NONE, .opener = CLAIM_NONE, .record = CLAIM_NONE };
	size_t i;

	k.core = *c;
	k.core.n = 0;
	for (i = 0; i < c->n; i++)
		if (i < from || i >= to || (i >= item && i < item_to))
			claim_core_push(&k.core, c->code[i], c->token[i]);
	if (!claim_match(r, &k) || !is_zero(&k.value) || *k.name == '\0')
		return 0;
	claim_item_add(r, &k);
	return 1;
}

/*
 * 未发生行政复议、行政诉讼 is two claims, and so is 行政复议、行政诉讼均为0: a list of
 * words of which there are none.
 */
static int
match_zeros(struct claim_reader *r, const struct core *c)
{
	size_t from = strcspn(c->code, "&"), to, i, k;
	const char *end;
	int n = 0;

	/* The list is of single words; its first is before the first sign. */
	if (from == 0 || from >= c->n || strpbrk(c->code, "#!") == NULL)
		return 0;
	from--;
	for (to = from + 1; to + 1 < c->n && c->code[to] == '&'; to += 2)
		;
	for (i = from; i < to; i += 2)
		n += add_zero(r, c, from, to, i, i + 1);
	if (n > 0 || (end = strchr(c->code, '#')) == NULL)
		return n;
	/* 新收申请、上年结转申请均为0: what is in front of the number, item by item. */
	to = (size_t)(end - c->code);
	for (i = 0; i < to; i = k + 1) {
		for (k = i; k < to && c->code[k] != '&'; k++)
			;
		n += add_zero(r, c, 0, to, i, k);
	}
	return n;
}

/* Reads a clause as one that goes on with a word of those before it. */
static int
match_going_on(const struct claim_reader *r, struct item *k)
{
	size_t i, lead = *k->core.code == 'v' ? r->noun : r->verb;
	struct item with;

	if (lead == CLAIM_NONE || (*k->core.code != 'v' && strchr(goers_on, *k->core.code) == NULL))
		return 0;
	with = *k;
	with.core.n = 0;
	claim_core_push(&with.core, r->tokens.v[lead].code, lead);
	for (i = 0; i < k->core.n; i++)
		claim_core_push(&with.core, k->core.code[i], k->core.token[i]);
	if (!claim_match(r, &with) || *with.name == '\0')
		return 0;
	*k = with;
	return 1;
}

int
claim_match_more(struct claim_reader *r, struct item *k)
{
	return strchr(k->core.code, '&') != NULL ? match_zeros(r, &k->core) : match_going_on(r, k);
}

void
claim_match_go_on(struct claim_reader *r, const struct core *c, int said)
{
	size_t noun;

	if (!said) {
		/* 制定规范性文件4件，修改1件，废止2件 */
		if (c->n > 0)
			r->verb = CLAIM_NONE;
		if (c->n > 0 && (c->n != 2 || strchr("X?", *c->code) == NULL || c->numbers != 1))
			r->noun = CLAIM_NONE;
		return;
	}
	r->verb = strpbrk(c->code, verbs) != NULL ? c->token[strcspn(c->code, verbs)] : CLAIM_NONE;
	noun = strcspn(c->code, "D");
	/* 制定规章1件、规范性文件4件，废止2件: of which of them? */
	if (noun < c->n && strchr(c->code, '&') == NULL && (noun == 0 || *c->token >= c->from))
		r->noun = c->token[noun];
	else if (noun < c->n || *c->code != 'v')
		r->noun = CLAIM_NONE;
}
