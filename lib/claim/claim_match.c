/* Clauses laid against the patterns of the grammar, and what they state. */
#include <string.h>

#include "base/mem.h"
#include "claim/claim_int.h"

enum { RAW_MAX = 300 }; /* bytes of a clause that are shown */

/* --- claims --- */

/* The end of a clause, where it is longer than anyone wants to read. */
static struct span
shorten(struct span s)
{
	size_t cut = s.n > RAW_MAX ? s.n - RAW_MAX : 0;

	while (cut < s.n && ((unsigned char)s.s[cut] & 0xC0) == 0x80)
		cut++;
	return (struct span){ s.s + cut, s.n - cut };
}

struct claim *
claim_add(struct claim_reader *r, const char *name, size_t from, size_t to, const struct number *value)
{
	struct claim *k;

	MEM_NEED(r->out->v, r->out->cap, r->out->n + 1);
	k = &r->out->v[r->out->n++];
	memset(k, 0, sizeof *k);
	strcpy(k->name, name);
	k->value = *value;
	k->whole = CLAIM_NONE;
	k->raw = shorten(claim_text(&r->tokens, from, to));
	return k;
}

void
claim_take_back(struct claim_reader *r, size_t claim)
{
	*r->out->v[claim].name = '\0';
}

/* Forgets what the sentence says of the agency: others are counted in it. */
void
claim_take_back_all(struct claim_reader *r)
{
	size_t i;

	for (i = r->sentence; i < r->out->n; i++)
		if (strcmp(r->out->v[i].name, "whole") != 0 && strcmp(r->out->v[i].name, "part") != 0)
			claim_take_back(r, i);
}

/* --- patterns --- */

static int
matches(const char *core, const char *pattern)
{
	for (; *pattern != '\0'; pattern++) {
		if (*core == *pattern) {
			core++;
			if (pattern[1] == '?')
				pattern++;
		} else if (pattern[1] == '?') {
			pattern++;
		} else {
			return 0;
		}
	}
	return *core == '\0';
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

/* The claim that the parts of a clause would be of; NULL where there is none. */
static const char *
whole_name(const struct claim_reader *r)
{
	const struct list *l = &r->list[r->depth];
	const struct amount *a = l->state == LIST_OPEN ? &l->whole : &r->last[0];

	return a->known && a->claim != CLAIM_NONE ? r->out->v[a->claim].name : NULL;
}

/* Length of name's part before `.total`; 0 where it is of no row of requests. */
static size_t
row_length(const char *name)
{
	static const char total[] = ".total";
	size_t n = name != NULL ? strlen(name) : 0;

	if (n < sizeof total || strncmp(name, "requests.", 9) != 0 || strcmp(name + n - 6, total) != 0)
		return 0;
	return n - 6;
}

/* Whether outcomes, or reasons of one, add up to what the whole is about. */
static int
is_row_of(const char *name, const char *outcome)
{
	static const char *const all[] = { "requests.new.total", "requests.processed.total" };
	size_t n = row_length(name), i;

	for (i = 0; n > 0 && i < COUNT(all); i++)
		if (strcmp(name, all[i]) == 0)
			return 1;
	return n > 9 && strncmp(name + 9, outcome, n - 9) == 0 && outcome[n - 9] == '.';
}

/* Puts a name together.  Returns 0 where a part of it is missing. */
static int
make_name(const struct claim_reader *r, const struct core *c, const char *pattern, char name[CLAIM_NAME])
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
			s = *pattern == 't' ? r->topic_name :
			    *pattern == 'w' ? whole_name(r) :
			    t != NULL       ? t->data :
					      NULL;
			k = s == NULL ? 0 : *pattern == 'w' ? row_length(s) : strlen(s);
			if (k == 0)
				return 0;
		}
		if (n + k >= CLAIM_NAME)
			return 0;
		memcpy(name + n, s, k);
		n += k;
	}
	name[n] = '\0';
	return 1;
}

/* The number in figures: of yuan with 万 turned into them, of 万元 the other way. */
int
claim_value(const struct token *t, int where, struct number *value)
{
	char text[NUMBER_MAX + 8];
	size_t n = t->digits_n;
	struct number wan;

	memcpy(text, t->digits, n);
	if ((where & CLAIM_WAN) != 0 && t->code == '$') {
		memcpy(text + n, "元", 3);
		number_read(value, text, n + 3, UNIT_WAN, 1);
		return value->kind == NUMBER_VALUE;
	}
	number_read(&wan, text, n, UNIT_COUNT, 1);
	*value = wan;
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
		return r->topic != 0 && strchr("VYd", r->topic) != NULL;
	return r->topic == topic || strchr(c->code, topic) != NULL;
}

/* The pattern that a clause has, as one of a part or not; NULL where there is none. */
const struct claim_pattern *
claim_core_pattern(const struct claim_reader *r, const struct core *c, int part, struct number *value)
{
	static const struct number nothing = { NUMBER_VALUE, 1, 1, "0" };
	const struct claim_pattern *p;
	const struct token *t = NULL;

	/* Most clauses state nothing. */
	if (c->unknown || strpbrk(c->code, "#$!") == NULL || strpbrk(c->code, "noC") != NULL)
		return NULL;
	/* 未依申请公开 denies something else. */
	if (strcmp(c->code, "!Q") == 0 && r->tokens.v[c->token[0]].data != NULL)
		return NULL;
	if (strchr(c->code, '#') != NULL)
		t = claim_core_token(r, c, '#');
	else if (strchr(c->code, '$') != NULL)
		t = claim_core_token(r, c, '$');
	for (p = claim_patterns; p < claim_patterns + claim_npatterns; p++) {
		if (!matches(c->code, p->clause) || !topic_fits(r, c, p->topic))
			continue;
		if (part && (p->where & CLAIM_PART) == 0 &&
		    ((p->where & CLAIM_ROW) == 0 || !is_row_of(whole_name(r), claim_core_token(r, c, 'L')->data)))
			continue;
		if ((p->where & CLAIM_HERE) != 0 && !r->about->disputes && strpbrk(c->code, "gQB!") == NULL)
			continue;
		/* 行政处罚引发的行政复议3件，行政诉讼2件: where others were counted before, these may be of the same kind. */
		if ((p->where & CLAIM_HERE) != 0 && r->strange && strpbrk(c->code, "gQ!") == NULL)
			continue;
		if ((!part && (p->where & CLAIM_TOP) == 0) || (r->until && (p->where & CLAIM_STOCK) == 0))
			continue;
		*value = nothing;
		if (t != NULL && (!claim_value(t, p->where, value) || t->bound > CLAIM_ABOUT))
			continue;
		if ((p->where & CLAIM_ZERO) != 0 && !is_zero(value))
			continue;
		return p;
	}
	return NULL;
}

/* --- what a clause states --- */

/*
 * Verbs that the clauses behind them go on with, and what those begin with:
 * 制定规章1件、规范性文件4件.  And the other way round: 制定规章1件，废止2件.
 */
const char claim_verbs[] = "vwR", claim_goers_on[] = "Dla";

/* A clause in which one word stands for a list. */
static void
pick(const struct core *c, struct core *one, size_t from, size_t to, size_t item, size_t item_to)
{
	size_t i;

	*one = *c;
	one->n = 0;
	for (i = 0; i < c->n; i++)
		if (i < from || i >= to || (i >= item && i < item_to))
			claim_core_push(one, c->code[i], c->token[i]);
	one->code[one->n] = '\0';
}

/* Adds what one clause says.  Returns the claim, or CLAIM_NONE. */
static size_t
state(struct claim_reader *r, const struct core *c, int part, int zero)
{
	const struct claim_pattern *p;
	struct number value;
	char name[CLAIM_NAME];

	p = claim_core_pattern(r, c, part, &value);
	if (p == NULL || (zero && !is_zero(&value)) || !make_name(r, c, p->name, name))
		return CLAIM_NONE;
	claim_add(r, name, c->from, c->to, &value);
	return r->out->n - 1;
}

/*
 * 未发生行政复议、行政诉讼 is two claims, and so is 行政复议、行政诉讼均为0: a list of
 * words of which there are none.
 */
static size_t
state_list(struct claim_reader *r, const struct core *c)
{
	struct core one;
	size_t from = strcspn(c->code, "&"), to, i, k, said = CLAIM_NONE, n;
	const char *end;

	/* The list is of single words; its first is before the first sign. */
	if (from == 0 || from >= c->n)
		return CLAIM_NONE;
	from--;
	for (to = from + 1; to + 1 < c->n && c->code[to] == '&'; to += 2)
		;
	for (i = from; i < to; i += 2) {
		pick(c, &one, from, to, i, i + 1);
		/* Adjacent 决定 stays behind each. */
		n = state(r, &one, 0, 1);
		said = said == CLAIM_NONE ? n : said;
	}
	if (said != CLAIM_NONE || (end = strchr(c->code, '#')) == NULL)
		return said;
	/* 新收申请、上年结转申请均为0: what is in front of the number, item by item. */
	to = (size_t)(end - c->code);
	for (i = 0; i < to; i = k + 1) {
		for (k = i; k < to && c->code[k] != '&'; k++)
			;
		pick(c, &one, 0, to, i, k);
		n = state(r, &one, 0, 1);
		said = said == CLAIM_NONE ? n : said;
	}
	return said;
}

/* Reads a clause by itself, then as one that goes on with a word of those before it. */
size_t
claim_core_state(struct claim_reader *r, const struct core *c, int part)
{
	struct core with;
	size_t said, i, lead = *c->code == 'v' ? r->noun : r->verb;

	if (!part && strchr(c->code, '&') != NULL)
		return state_list(r, c);
	said = state(r, c, part, 0);
	if (said != CLAIM_NONE || lead == CLAIM_NONE || part || c->n == 0 ||
	    (*c->code != 'v' && strchr(claim_goers_on, *c->code) == NULL))
		return said;
	with = *c;
	with.n = 0;
	claim_core_push(&with, r->tokens.v[lead].code, lead);
	for (i = 0; i < c->n; i++)
		claim_core_push(&with, c->code[i], c->token[i]);
	return state(r, &with, part, 0);
}
