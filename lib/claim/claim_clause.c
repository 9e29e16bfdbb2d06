/* One clause: its words that mean something, what it states, and what it leaves for the next. */
#include <string.h>

#include "claim/claim_int.h"

enum { SENTENCE_CLAIMS = 256 }; /* more are no sentence */

/* How many tokens from a on are the agency's name, said a little differently, before what it did. */
static size_t
is_named(const struct claim_reader *r, size_t a, size_t b)
{
	const struct token *t = r->tokens.v;
	size_t k = a;

	while (k < b && strchr("!RAHpvwE", t[k].code) == NULL)
		k++;
	return k < b && claim_names(&r->tokens.letters, t[a].from, t[k].from, r->about->agency) ? k - a : 0;
}

/* What a word that is none of the core does to the sentence; 0 where it is one. */
static int
set_aside(struct claim_reader *r, struct core *c, size_t i)
{
	const struct token *t = &r->tokens.v[i];

	switch (t->code) {
	case '.':
	case 'O':
	case ':':
		return 1;
	case '%':
		c->shares++;
		return 1;
	case 'T':
		r->dated = 1;
		if (t->data != NULL)
			r->until = 0;
		return 1;
	case 'S':
		r->until = 1;
		return 1;
	case 'm':
		return r->dated;
	case 'k':
		c->past = 1;
		r->dead = 1;
		return 1;
	case 'x':
		r->dead = 2;
		return 1;
	default:
		return 0;
	}
}

/* 申请 alone is one for information where the talk is of these, or of what is carried over. */
static void
name_requests(const struct claim_reader *r, struct core *c)
{
	size_t i;

	for (i = 0; i < c->n; i++)
		if (c->code[i] == 'q') {
			c->code[i] = 'Q';
			c->unknown |= r->topic != 'Q' && strchr(c->code, 'J') == NULL;
		}
}

/* Whether a token begins with one of these letters; `set` ends with 0. */
static int
begins_with(const struct claim_reader *r, size_t i, const uint16_t *set)
{
	uint16_t c = r->tokens.letters.v[r->tokens.v[i].from];

	while (*set != 0 && *set != c)
		set++;
	return *set != 0;
}

/* Words that, denied, deny no more than themselves: 未及时收取, 未全部答复, 未按规定, 未依法, 未严格, 未规范. */
static const uint16_t manners[] = { 0x53CA, 0x5168, 0x6309, 0x4F9D, 0x4E25, 0x89C4, 0x8BA4, 0 };

/* 较 比 同 环 相 与 持 以: what begins so compares; other words say how the number before them went on (5件增加到7件). */
static const uint16_t comparers[] = { 0x8F83, 0x6BD4, 0x540C, 0x73AF, 0x76F8, 0x4E0E, 0x6301, 0x4EE5, 0 };

/* The core of tokens [a, b). */
static void
make_core(struct claim_reader *r, struct core *c, size_t a, size_t b)
{
	const struct token *t = r->tokens.v;
	size_t i, n;

	memset(c, 0, sizeof *c);
	c->from = a;
	c->to = b;
	/* Behind others' matters the agency itself must be named again. */
	for (i = a; i < b && t[i].code != 'O' && t[i].code != 'x'; i++)
		;
	if (i < b && t[i].code == 'O' && r->dead == 2)
		r->dead = 0;
	for (i = a; i < b && t[i].code != 'K'; i++) {
		c->unknown |= i > a && t[i].code == '.' && t[i - 1].code == '!' && begins_with(r, i, manners);
		if (set_aside(r, c, i))
			continue;
		if (t[i].code == '?' && c->n == 0 && (n = is_named(r, i, b)) > 0) {
			i += n - 1;
			continue;
		}
		c->unknown |= t[i].code == '?';
		if (t[i].code == '#') {
			c->numbers++;
			c->number = i;
		}
		c->money += t[i].code == '$';
		/* 依申请公开政府信息公开申请 is one thing, and 被 in a list denies nothing more. */
		if (c->n > 0 &&
		    ((strchr("Qq", t[i].code) != NULL && c->code[c->n - 1] == 'Q') ||
			(t[i].code == 'B' && c->code[c->n - 1] == '&')))
			continue;
		claim_core_push(c, t[i].code, i);
	}
	name_requests(r, c);
	c->unknown |= i < b && i > a && strchr("#$", t[i - 1].code) != NULL && !begins_with(r, i, comparers);
	if (i < b)
		c->to = i;
	for (; i < b; i++) {
		c->compared |= t[i].code == '#' || t[i].code == '$' || t[i].code == 'n';
		c->shares += t[i].code == '%' || t[i].code == 'K';
		/* 较各县区 is about others, too. */
		if (t[i].code == 'x')
			r->dead = 2;
	}
}

/* What the clause is about is what those behind it may be about. */
static void
set_topic(struct claim_reader *r, const struct core *c, int said)
{
	static const char topics[] = "QVYd";
	const struct token *t = NULL;
	size_t i;
	int other = strpbrk(c->code, "noC") != NULL, known = !c->unknown && strpbrk(c->code, "noCGEDlfsF") == NULL;
	char topic = 0;

	for (i = 0; i < c->n; i++)
		if (strchr(topics, c->code[i]) != NULL) {
			topic = c->code[i];
			t = &r->tokens.v[c->token[i]];
		}
	/* 共计105件 counts what was counted before. */
	if (strcmp(c->code, "#") == 0)
		return;
	if (!said && (c->numbers > 0 || c->money > 0 || strchr(c->code, 'n') != NULL) && c->n > 0) {
		/* Its number counts something that is not known. */
		r->topic = 0;
		r->strange = 1;
	} else if (!known && !said) {
		r->topic = topic == 'Q' && r->about->requests && !other ? 'Q' : 0;
		r->strange |= other;
	} else if (topic != 0) {
		r->topic = topic;
		r->topic_name = t->data;
	} else if (said && strpbrk(c->code, "DlfFE") != NULL) {
		r->topic = 0;
	}
}

/* 收到120件，含上年结转5件: what came in is not only what is new.  And so with what goes out. */
static void
doubt_sum(struct claim_reader *r, const struct core *c)
{
	const struct list *l = &r->list[r->depth];
	const struct token *plus = claim_core_token(r, c, '+');
	const struct amount *a = l->state == LIST_OPEN ? &l->whole : r->depth > 0 ? &r->last[0] : &r->last[r->depth];
	const char *name;

	if (!a->known || a->claim == CLAIM_NONE)
		return;
	/* 其中2件为2022年收到 speaks of these, （2022年12件） of others. */
	if (strchr(c->code, 'J') == NULL && plus == NULL && (l->state != LIST_OPEN || l->parts > 1))
		return;
	if (plus != NULL ? plus->data == NULL : l->state != LIST_OPEN && r->depth == 0)
		return;
	name = r->out->v[a->claim].name;
	if (((c->past || strchr(c->code, '<') != NULL) && strncmp(name, "requests.new.", 13) == 0) ||
	    (strchr(c->code, '>') != NULL && strcmp(name, "requests.processed.total") == 0))
		claim_take_back(r, a->claim);
}

/*
 * 按期答复12件，延期答复2件: neither is the number of all, and where a sentence
 * states a number twice, which of them is meant cannot be told.
 */
static void
doubt_twice(struct claim_reader *r, const struct core *c, size_t said)
{
	static const struct {
		char verb;
		const char *name;
	} all[] = { { 'A', "requests.processed.total" }, { 'R', "requests.new.total" } };
	const struct claim *v = r->out->v, *k;
	size_t i, n;

	if (said == CLAIM_NONE) {
		for (n = 0; n < COUNT(all) && c->numbers > 0; n++)
			for (i = r->sentence; strchr(c->code, all[n].verb) != NULL && i < r->out->n; i++)
				if (strcmp(v[i].name, all[n].name) == 0)
					claim_take_back(r, i);
		return;
	}
	k = &v[said];
	for (i = r->sentence; i < said; i++)
		if (strcmp(v[i].name, k->name) == 0 &&
		    (v[i].value.len != k->value.len || memcmp(v[i].value.text, k->value.text, k->value.len) != 0)) {
			claim_take_back(r, i);
			claim_take_back(r, said);
			return;
		}
}

/* Letters that the names of bodies end with: 局委办厅署所院队处区县镇乡校会 */
static const uint16_t bodies[] = { 0x5C40, 0x59D4, 0x529E, 0x5385, 0x7F72, 0x6240, 0x9662, 0x961F, 0x5904, 0x533A,
	0x53BF, 0x9547, 0x4E61, 0x6821, 0x4F1A, 0 };

/* And those that what a clause speaks of begins with: 各某经据历通针围涉 */
static const uint16_t openers[] = { 0x5404, 0x67D0, 0x7ECF, 0x636E, 0x5386, 0x901A, 0x9488, 0x56F4, 0x6D89, 0 };

/* The last letters of one that only says in what: 方面, 期间, 领域, 等学校. */
static const uint16_t scopes[][2] = { { 0x65B9, 0x9762 }, { 0x671F, 0x95F4 }, { 0x9886, 0x57DF }, { 0x671F, 0x5185 },
	{ 0x5B66, 0x6821 }, { 0x90E8, 0x95E8 }, { 0x4F01, 0x4E1A } };

/*
 * Whether a clause without a number says of what the next ones are: of another
 * body, in one matter, by one channel.  市公安局：收到…; 土地征收方面，收到…
 */
static int
is_scope(const struct claim_reader *r, const struct core *c, size_t a, size_t b)
{
	const struct token *t = r->tokens.v;
	const uint16_t *v = r->tokens.letters.v;
	size_t i, last = t[b - 1].to;
	const uint16_t *set;

	if (!c->unknown || c->numbers > 0)
		return 0;
	if (b < r->tokens.n && t[b].code == ':')
		return 1;
	if (begins_with(r, a, openers))
		return 1;
	for (i = 0; i < COUNT(scopes); i++)
		if (last >= 2 && v[last - 2] == scopes[i][0] && v[last - 1] == scopes[i][1])
			return 1;
	for (i = a; i < b; i++) {
		for (set = bodies; t[i].code == '?' && *set != 0; set++)
			if (v[t[i].to - 1] == *set)
				return 1;
		/* 市公安局 is not 局, our own. */
		if (i > a && t[i].code == 'O' && t[i - 1].code == '?' && t[i - 1].to == t[i].from &&
		    !claim_names(&r->tokens.letters, t[i - 1].from, t[i].to, r->about->agency))
			return 1;
	}
	return 0;
}

/* Opens the parts of the number before, or says that what follows is in an order of its own (结果分别为). */
static void
open_parts(struct claim_reader *r, struct core *c, size_t opener, char before)
{
	struct list *l = &r->list[r->depth];
	const struct amount *whole = before == '(' && r->depth > 0 ? &r->last[r->depth - 1] : &r->last[r->depth];

	memmove(c->code, c->code + 1, c->n);
	memmove(c->token, c->token + 1, --c->n * sizeof *c->token);
	if (before == 0) {
		/* In the middle of a clause. */
		if (r->tokens.v[opener].data != NULL)
			r->dead = 1;
		c->unknown = 1;
		return;
	}
	if (l->state == LIST_OPEN && l->parts > 0) {
		claim_list_drop(r, l);
		return;
	}
	claim_list_end(r, l);
	r->split = whole->known ? whole->claim : r->ended;
	if (r->dead != 1)
		claim_list_open(l, whole, opener, opener + 1 < r->tokens.n && r->tokens.v[opener + 1].code == ':');
	else if (c->past && whole->known && whole->claim != CLAIM_NONE &&
	    strcmp(r->out->v[whole->claim].name, "requests.new.total") == 0)
		claim_take_back(r, whole->claim);
}

/* Remembers the number that parts may be of. */
static void
set_last(struct claim_reader *r, const struct core *c, size_t said)
{
	struct amount *a = &r->last[r->depth];

	if (c->numbers == 0 && !c->compared && c->money == 0)
		return;
	a->known = c->numbers == 1 && !c->compared && c->money == 0;
	a->token = c->number;
	a->from = c->from;
	a->claim = said;
}

/* Remembers what the next clauses may leave out. */
static void
go_on(struct claim_reader *r, const struct core *c, size_t said)
{
	if (said == CLAIM_NONE) {
		if (c->n > 0)
			r->verb = r->noun = CLAIM_NONE;
		return;
	}
	if (strpbrk(c->code, claim_verbs) != NULL)
		r->verb = c->token[strcspn(c->code, claim_verbs)];
	else if (strchr(claim_goers_on, *c->code) == NULL)
		r->verb = CLAIM_NONE;
	if (strchr(c->code, 'D') != NULL)
		r->noun = strchr(c->code, '&') == NULL ? c->token[strcspn(c->code, "D")] : CLAIM_NONE;
	else if (*c->code != 'v')
		r->noun = CLAIM_NONE;
}

/* Takes a claim back where its name begins so. */
static void
take_back_named(struct claim_reader *r, size_t claim, const char *name)
{
	if (claim != CLAIM_NONE && strncmp(r->out->v[claim].name, name, strlen(name)) == 0)
		claim_take_back(r, claim);
}

/*
 * What a clause says of the number before it, other than its own.
 *
 * 收到61件，其中新收59件，上年结转2件, 2件为上年结转: not all that came in is new.
 * 予以公开34件，其中部分公开7件: granted has none of these.
 * 收到500件、300件: which of them is meant?
 * 主动公开信息3000条，本年300条: that is not of this year.
 */
static void
doubt_before(struct claim_reader *r, const struct core *c, char before)
{
	const struct token *outcome = claim_core_token(r, c, 'L');
	size_t last = r->last[0].known ? r->last[0].claim : CLAIM_NONE, i;

	if (strchr(c->code, 'J') != NULL && strchr(c->code, '<') != NULL)
		take_back_named(r, *c->code == '#' ? last : r->split, "requests.new.");
	if (outcome != NULL && strcmp(outcome->data, "partial") == 0)
		take_back_named(r, strchr(c->code, '+') != NULL ? last : r->split, "requests.granted.");
	if (before == '&' && strcmp(c->code, "#") == 0)
		take_back_named(r, last, "");
	for (i = c->from; i < c->to && c->numbers > 0 && strchr(c->code, 'E') == NULL; i++)
		if (r->tokens.v[i].code == 'T')
			take_back_named(r, last, "disclosed");
}

/* 收到自然人申请45件，予以公开19件: the 19 are of these. */
static void
doubt_outcome(struct claim_reader *r, const struct core *c, size_t said)
{
	static const char total[] = "total";
	const char *name;
	size_t i, n;

	if (said == CLAIM_NONE || strchr(c->code, 'L') == NULL)
		return;
	for (i = r->sentence; i < said; i++) {
		name = r->out->v[i].name;
		n = strlen(name);
		if (strncmp(name, "requests.new.", 13) == 0 && strcmp(name + n - 5, total) != 0 && r->split != i)
			claim_take_back(r, said);
		if (strcmp(name, "requests.new.total") == 0)
			return;
	}
}

/*
 * 行政复议20件，其中涉及政府信息公开3件: the 20 are of all kinds.  What names
 * disclosure behind a number of reviews or lawsuits that did not says so.
 */
static void
doubt_disputes(struct claim_reader *r, const struct core *c)
{
	static const char disclosure[] = "公开";
	const struct claim *k;
	size_t i;

	if (strpbrk(c->code, "gs") == NULL || strpbrk(c->code, "VYE") != NULL)
		return;
	for (i = r->sentence; i < r->out->n; i++) {
		k = &r->out->v[i];
		if ((strncmp(k->name, "review", 6) == 0 || strncmp(k->name, "lawsuit", 7) == 0) &&
		    !span_has(k->raw, disclosure, sizeof disclosure - 1))
			claim_take_back(r, i);
	}
}

/* One clause: tokens [a, b), behind the sign `before`: , ; ^ ( ) & or 0. */
void
claim_clause_read(struct claim_reader *r, size_t a, size_t b, char before)
{
	struct list *l = &r->list[r->depth];
	const struct claim_pattern *top;
	struct number value;
	struct core c;
	size_t said = CLAIM_NONE;
	int part = 0, was = r->dead;

	/* Each claim is laid beside all of its sentence; what goes on for so long is none, and states nothing more. */
	if (r->out->n - r->sentence > SENTENCE_CLAIMS) {
		if (r->dead != 2)
			claim_take_back_all(r);
		r->dead = 2;
		r->over = 1;
		return;
	}
	make_core(r, &c, a, b);
	if (r->dead == 2 && was != 2) {
		claim_take_back_all(r);
		r->over |= c.numbers > 0;
	}
	/* （2022年）, （累计）: the number before it is none of this year's. */
	if (before == '(' && c.numbers == 0 && (c.past || strpbrk(c.code, "<m") != NULL)) {
		claim_take_back_all(r);
		r->outer_dead = 1;
	}
	doubt_disputes(r, &c);
	doubt_before(r, &c, before);
	if (*c.code == '~')
		open_parts(r, &c, c.token[0], before);
	if (l->state == LIST_NONE && is_scope(r, &c, a, b))
		r->dead = 2;
	top = r->dead ? NULL : claim_core_pattern(r, &c, 0, &value);
	if (l->state == LIST_NONE && r->depth == 0 && c.numbers == 1 && strchr(c.code, 'C') != NULL &&
	    r->last[0].known && r->last[0].claim != CLAIM_NONE && (before == ',' || before == '&') &&
	    strcmp(r->out->v[r->last[0].claim].name, "disclosed") == 0)
		claim_list_open(l, &r->last[0], CLAIM_NONE, 0);
	if (r->dead == 1) {
		doubt_sum(r, &c);
		if (l->state != LIST_NONE)
			claim_list_drop(r, l);
	}
	if (l->state == LIST_OPEN)
		part = claim_list_take(r, l, &c, top, before);
	else if (l->state == LIST_STALE)
		part = claim_list_doubt(r, l, &c, top);
	if (!r->dead && !r->over && part >= 0) {
		doubt_sum(r, &c);
		said = claim_core_state(r, &c, part || r->depth > 0);
	}
	if (!r->dead && part == 0 && r->depth == 0)
		doubt_twice(r, &c, said);
	if (said == CLAIM_NONE && !r->dead && strpbrk(c.code, "<>") != NULL) {
		r->dead = 1;
		if (l->state == LIST_OPEN)
			claim_list_drop(r, l);
	}
	doubt_outcome(r, &c, said);
	set_topic(r, &c, said != CLAIM_NONE || part == 1);
	/* What the parts add up to is not the number of one of them. */
	if (l->state != LIST_OPEN || part != 1)
		set_last(r, &c, said);
	go_on(r, &c, said);
}
