/* What is of what: the numbers of a sentence as a tree, and the claims that it makes. */
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "claim/claim_int.h"

enum { RAW_MAX = 300 }; /* bytes of a clause that are shown */

/*
 * Who can own what: of the families of one group exactly one number must be open, and a later group counts where the
 * sentence has none of the ones before.  Families are the patterns', M is why something was decided, and S what came in with what was carried in.
 */
static const char *const owners[128] = {
	['A'] = "NIPULM",
	['L'] = "PH S N",
	['M'] = "L PH S N",
	['I'] = "S PH N",
	['U'] = "S H",
	['N'] = "S HN",
	['r'] = "Z VYd",
	['d'] = "Y",
};

/*
 * What a number's name does not cover.  收到61件，其中上年结转2件: not all that came in is new; 予以公开34件，其中部分
 * 公开7件: granted has none of these; 行政复议20件，其中涉及政府信息公开3件: the 20 are of all kinds.
 */
static const char *const wider[128] = {
	['N'] = "NI<", ['P'] = "U>", ['L'] = "L", ['V'] = "g", ['Y'] = "g", ['E'] = "T"
};

/* --- items --- */

void
claim_tree_widen(struct claim_reader *r, size_t owner, char part)
{
	const char *parts = wider[(uint8_t)r->items[owner].family];

	if (part == 0)
		return;
	r->items[owner].old |= strchr("I<", part) != NULL;
	if (parts != NULL && strchr(parts, part) != NULL)
		*r->items[owner].name = '\0';
}

unsigned long long
claim_tree_count(const struct number *n)
{
	unsigned long long v = 0;
	size_t i;

	for (i = 0; i < n->len && i < 18; i++)
		v = 10 * v + (unsigned long long)(n->text[i] - '0');
	return v;
}

/* Whether what is of that family is always of something: 予以公开3件. */
static int
is_dependent(char family)
{
	return family != 0 && strchr("ALMr", family) != NULL;
}

/* Whether it may be of what was published: nothing says that it is of something else. */
static int
is_published(const struct item *k)
{
	return k->family == 0 || k->family == 'E';
}

static const struct token *
number_of(const struct claim_reader *r, const struct item *k)
{
	return &r->tokens.v[k->core.number];
}

/* --- owners --- */

/* Whether a reason is one of that outcome: 不予公开3件，其中属于国家秘密1件. */
static int
is_reason(const struct item *reason, const struct item *outcome)
{
	size_t n = strlen(outcome->name), total = sizeof "total" - 1;

	return n > total && strncmp(reason->name, outcome->name, n - total) == 0;
}

/*
 * Whether an item is one of those that a group of families names, and could own k.  What is of no family is of any
 * number that counts the same thing, is no part itself and has no others.
 */
static int
can_own(const struct claim_reader *r, const struct list *l, size_t i, const struct item *k, const char *group, size_t n)
{
	const struct item *owner = &r->items[i];

	if (owner->depth != l->level || owner->core.numbers != 1)
		return 0;
	if (k->family == 0)
		return owner->family != 'D' && (owner->list == 0 || i == l->whole) && owner->opener == CLAIM_NONE &&
		    number_of(r, owner)->data == number_of(r, k)->data;
	return owner->family != 0 && memchr(group, owner->family, n) != NULL &&
	    (k->family != 'M' || owner->family != 'L' || is_reason(k, owner));
}

/* What a list's members come to. */
struct sum {
	unsigned long long all, least;
	size_t n, channels;
	int old; /* some was carried in */
	int unread; /* some is not known */
};

#define MANY (CLAIM_NONE - 1) /* more than one, or none that is not 0 */

/*
 * The one item that owns a list whose first member is k: the only one that can, of those that are not 0; or of
 * several the one that the members come to.  CLAIM_NONE where none can, MANY where it cannot be told.
 */
static size_t
owner_of(const struct claim_reader *r, const struct list *l, const struct item *k, const struct sum *s)
{
	const char *group = owners[(uint8_t)k->family] != NULL ? owners[(uint8_t)k->family] : "";
	size_t i, n, able, equal, owner, sum, none = CLAIM_NONE;
	unsigned long long v;

	do {
		n = strcspn(group, " ");
		able = equal = 0;
		owner = sum = CLAIM_NONE;
		for (i = l->from; i < l->to; i++) {
			if (!can_own(r, l, i, k, group, n))
				continue;
			none = MANY;
			v = claim_tree_count(&r->items[i].value);
			if (v == 0)
				continue;
			able++;
			owner = i;
			if (s != NULL && v == s->all && s->n > 1) {
				equal++;
				sum = i;
			}
		}
		if (able > 0)
			return equal == 1 ? sum :
			    able == 1 &&
				(k->family == 'M' || k->family == 0 || owner == l->whole ||
				    claim_tree_count(&k->value) <= claim_tree_count(&r->items[owner].value)) ?
					    owner :
					    MANY;
		group += n + (group[n] == ' ');
	} while (*group != '\0');
	return none;
}

/* --- lists --- */

static void
open_list(struct claim_reader *r, struct list *l, size_t opener, int bracket)
{
	claim_tree_end(r, l);
	memset(l, 0, sizeof *l);
	l->id = ++r->lists;
	l->opener = opener;
	l->level = bracket ? 0 : r->depth;
	l->from = bracket && r->bracket != CLAIM_NONE ? r->bracket : bracket ? r->nitems : r->open;
	l->to = bracket && r->bracket != CLAIM_NONE ? r->bracket + 1 : r->nitems;
	l->whole = bracket ? r->bracket : r->last[r->depth];
	l->colon = opener != CLAIM_NONE && r->tokens.v[opener + 1].code == ':';
}

void
claim_tree_open(struct claim_reader *r, size_t opener, char before)
{
	struct list *l = &r->list[r->depth];
	int bracket = before == '(', nested = !bracket && l->id != 0 && l->parts > 0;
	int of_more = l->opener != CLAIM_NONE || l->from < l->to;

	open_list(r, l, opener, bracket);
	/* After a part 其中 is of that part, or of nothing. */
	if (nested) {
		l->from = r->nitems - 1;
		l->whole = CLAIM_NONE;
		l->nested = of_more;
	}
}

/* Members of a list that do not know whose they are: what names they have of their own, and none of it. */
static void
disown(struct claim_reader *r, const struct list *l, int any)
{
	struct item *k;
	size_t i;
	int heads = l->opener != CLAIM_NONE;

	for (i = l->from; i < l->to; i++)
		heads |= r->items[i].core.numbers > 0 && !is_dependent(r->items[i].family);
	for (i = l->to; i < r->nitems; i++) {
		k = &r->items[i];
		if (k->list != l->id || k->family == 0)
			continue;
		if (heads) {
			/* An outcome is known by its own words, but may be of what the form does not count. */
			k->loose = CLAIM_SAME;
		} else if (k->family == 'r' && !any && r->dispute != NULL) {
			claim_match_name(r, k, r->dispute);
		} else if (k->family == 'A' && !any) {
			claim_match_name(r, k, "requests.new.total");
			/* 共办理答复61件。从申请人看，自然人51件 */
			k->check = r->all == 'P' ? CLAIM_SAME : CLAIM_LOOSE;
		}
	}
}

static int
says_new(const struct claim_reader *r, const struct item *k)
{
	const struct token *t = claim_core_token(r, &k->core, 'R');

	return t != NULL && t->data != NULL;
}

/* Whether more than its owner may be in a list: 新收23件，上年结转1件，其中予以公开24件 are of both. */
static int
is_of_more(const struct claim_reader *r, const struct list *l, const struct item *owner, const struct sum *s)
{
	size_t i;

	for (i = l->from; owner->family == 'N' && s->all != claim_tree_count(&owner->value) && i < l->to; i++)
		if (r->items[i].family == 'I' && r->items[i].depth == l->level &&
		    claim_tree_count(&r->items[i].value) > 0)
			return 1;
	return 0;
}

/*
 * Whether a member of a list is a part of another: a reason of its outcome, a kind of organisations of all of them.
 * 自然人申请中涉及征地92件 of 自然人187件 has no name of its own: 2.
 */
static int
is_inner(const struct claim_reader *r, const struct list *l, size_t member)
{
	const struct item *k = &r->items[member], *o;
	const struct token *who = claim_core_token(r, &k->core, 'a'), *all, *same;
	size_t i;

	for (i = l->to; i < r->nitems; i++) {
		o = &r->items[i];
		all = claim_core_token(r, &o->core, 'b');
		same = claim_core_token(r, &o->core, 'a');
		if (o->list == l->id && k->family == 'M' && o->family == 'L' && is_reason(k, o))
			return 1;
		if (o->list != l->id || k->family != 'A' || o >= k)
			continue;
		if (who != NULL && same != NULL && who->data == same->data)
			return 2;
		if (all != NULL && all->data != NULL && (who != NULL ? *who->data != 'n' : *k->core.code == 'e'))
			return 1;
	}
	return 0;
}

/* Adds up the members of a list.  Returns the first, or CLAIM_NONE. */
static size_t
sum_up(const struct claim_reader *r, const struct list *l, struct sum *s)
{
	size_t i, first = CLAIM_NONE;
	unsigned long long v;

	for (i = l->to; l->id != 0 && i < r->nitems; i++) {
		if (r->items[i].list != l->id || is_inner(r, l, i))
			continue;
		first = first == CLAIM_NONE ? i : first;
		v = claim_tree_count(&r->items[i].value);
		s->all += v;
		s->least = s->n++ == 0 || v < s->least ? v : s->least;
		s->channels += strchr(r->items[i].core.code, 'C') != NULL;
		s->old |= r->items[i].family == 'I';
		s->unread |= r->items[i].family == 0 && *r->items[i].core.code != 'e';
	}
	return first;
}

size_t
claim_tree_owner(const struct claim_reader *r, const struct item *k)
{
	/* A bracket is of the number before it. */
	const size_t from = r->depth > 0 && r->bracket != CLAIM_NONE ? r->bracket : r->open;
	const struct list l = { .from = from, .to = r->nitems, .level = from == r->open ? r->depth : 0 };
	struct sum s = { .n = 0 };
	size_t owner = owner_of(r, &l, k, NULL);

	/* 收到27件，其中甲1件、乙2件，均为: these 3, and not the 27. */
	sum_up(r, &r->list[r->depth], &s);
	return owner == MANY || (owner != CLAIM_NONE && s.n > 0 && s.all != claim_tree_count(&r->items[owner].value)) ?
	    CLAIM_NONE :
	    owner;
}

/* Gives one member of a list to its owner. */
static void
give(struct claim_reader *r, const struct list *l, const struct sum *s, size_t member, size_t owner)
{
	struct item *k = &r->items[member];
	const struct item *o = &r->items[owner];
	const int inner = is_inner(r, l, member);

	k->owner = owner;
	k->part = l->opener != CLAIM_NONE ? k->family != 0 || l->family == 0 : l->family == 0 && s->n > 1;
	/* 办结58件，其中予以公开27件，…，结转3件; 收到20件，其中自然人15件、企业5件；其中网上12件 */
	k->part &= o->opener == CLAIM_NONE && !inner && (k->family != 'U' || s->all <= claim_tree_count(&o->value));
	k->loose |= o->loose;
	/* 行政复议5件，审结4件，其中维持3件: of the reviews. */
	if (k->family == 'A' || k->family == 'r')
		claim_match_name(r, k, o->family == 'Z' && r->dispute != NULL ? r->dispute : o->name);
	/* 维持2件，驳回6件 may both be what the form calls upheld. */
	if (k->family == 'r')
		k->check = s->unread && strstr(k->name, "pending") == NULL ? CLAIM_SAME : o->check;
	/* 收到61件，其中收到网上申请20件 says nothing of the 61. */
	if (k->family == 'N' && o->family == 'N' && !k->core.dated && !s->old && !says_new(r, k))
		*k->name = '\0';
	if (inner > 1)
		*k->name = '\0';
	if (*k->name != '\0')
		claim_tree_widen(r, owner, k->family);
}

void
claim_tree_end(struct claim_reader *r, struct list *l)
{
	struct sum s = { .n = 0 };
	unsigned long long v, given = 0, whole;
	size_t i, first = sum_up(r, l, &s), owner = first == CLAIM_NONE ? first : owner_of(r, l, &r->items[first], &s);

	/* What two channels publish is counted twice; what is little beside the least of them is a slip. */
	if (owner < MANY && l->family == 0 &&
	    (r->items[owner].family == 'w' ||
		(is_published(&r->items[owner]) &&
		    (s.channels > 1 || strchr(r->items[first].core.code, 'C') != NULL))) &&
	    s.all > claim_tree_count(&r->items[owner].value) + 1 + s.least / 10)
		owner = MANY;
	/* 其中上年结转2件、新收59件，其中自然人47件、法人14件 are of what these are of. */
	if (owner < MANY && l->nested && l->family != 'M' && s.all > claim_tree_count(&r->items[owner].value))
		owner = MANY;
	/* 收到256件，补正32件，其中自然人30件; 收到256件，办结253件，其中新收239件: of these, or of all? */
	if (owner < MANY && l->opener != CLAIM_NONE && l->whole != CLAIM_NONE && l->whole > owner &&
	    ((r->items[l->whole].family == 0 && r->items[l->whole].core.n > 1) ||
		(l->family == 'N' && !r->items[first].core.own)) &&
	    s.all <= claim_tree_count(&r->items[l->whole].value))
		owner = MANY;
	if (owner >= MANY && first != CLAIM_NONE && l->family != 0)
		disown(r, l, owner == MANY);
	if (owner < MANY) {
		whole = claim_tree_count(&r->items[owner].value);
		for (i = l->to; i < r->nitems && !is_of_more(r, l, &r->items[owner], &s); i++) {
			if (r->items[i].list != l->id)
				continue;
			v = claim_tree_count(&r->items[i].value);
			/* 收到38件，其中采纳20件，未采纳18件，反馈38件: after all of them most are counted once more. */
			if (l->family == 0 && l->before == ',' && given == whole && 2 * v > whole)
				break;
			given += v;
			give(r, l, &s, i, owner);
		}
		r->items[owner].opener = l->opener;
	}
	l->id = 0;
}

void
claim_tree_drop(struct claim_reader *r, struct list *l)
{
	size_t i;

	for (i = l->to; l->id != 0 && i < r->nitems; i++)
		if (r->items[i].list == l->id)
			r->items[i].list = 0;
	l->id = 0;
}

/* The verb before the number, of something done; 0 where it is a noun with its number. */
static char
verb_of(const struct core *c)
{
	size_t n = strcspn(c->code, "#"), at = strcspn(c->code, "RAvwEpHhXJGB");

	return at < n && strcspn(c->code, "L") > n ? c->code[at] : 0;
}

enum place { OUT, IN, PAST, DOUBTFUL };

/* The first of a list. */
static enum place
place_first(struct claim_reader *r, const struct list *l, struct item *k)
{
	if (l->from == l->to)
		k->check = CLAIM_SAME;
	if (k->family != 0) {
		if (owner_of(r, l, k, NULL) != CLAIM_NONE)
			return IN;
		if (l->whole != CLAIM_NONE && !is_published(&r->items[l->whole])) {
			claim_tree_widen(r, l->whole, k->family);
			return k->family == 'I' ? IN : OUT;
		}
		/* 主动公开10条，其中依申请公开0条 is a kind of documents; 提案10件，其中上年结转2件 is what it says. */
		if (strchr("IU", k->family) != NULL)
			return OUT;
		k->family = 0;
		k->check = CLAIM_SAME;
	}
	return owner_of(r, l, k, NULL) != CLAIM_NONE ? IN : OUT;
}

/* One more. */
static enum place
place_next(const struct claim_reader *r, struct list *l, struct item *k, char before)
{
	static const char *const kinds[] = { "LMU", "NI", "A", "r", "d" }; /* that come together */
	const char verb = verb_of(&k->core);
	size_t i;

	if (before == ';' && (!l->colon || (l->before != 0 && l->before != ';')))
		return OUT;
	if (l->family != 0) {
		for (i = 0; i < COUNT(kinds) && k->family != 0; i++)
			if (strchr(kinds[i], k->family) != NULL && strchr(kinds[i], l->family) != NULL &&
			    (k->family == l->family || owner_of(r, l, k, NULL) != CLAIM_NONE))
				return IN;
		/* 维持3件，驳回1件，纠正1件: one that is not known is one of them, too. */
		return strchr("Lr", l->family) != NULL && number_of(r, k)->data == l->unit &&
			(strcmp(k->core.code, "?#") == 0 || strcmp(k->core.code, "#?") == 0 ||
			    strcmp(k->core.code, "e#") == 0) ?
		    IN :
		    OUT;
	}
	/*
	 * 发布解读12条 after parts without a verb is something else that was done; after 、 it is one of them.  And so is
	 * what another verb says: 新收59件，上年结转2件，办结58件.
	 */
	if (verb != 0 && verb != l->verb && (verb != 'J' || l->verb == 0) && (verb != 'G' || before != '&') &&
	    (verb != 'G' || strchr(k->core.code, 'C') == NULL || l->whole == CLAIM_NONE ||
		strchr(r->items[l->whole].core.code, 'C') != NULL))
		return OUT;
	if (k->family != 0 && l->whole != CLAIM_NONE && !is_published(&r->items[l->whole]))
		return OUT;
	if (number_of(r, k)->data != l->unit) {
		l->stale = 1;
		return PAST;
	}
	l->full = *k->core.code == '+';
	return l->stale || (l->parts > 1 && before != l->before && !l->full) ? DOUBTFUL : IN;
}

static enum place
place(struct claim_reader *r, struct list *l, struct item *k, char before)
{
	const struct token *plus = *k->core.code == '+' ? &r->tokens.v[k->core.token[0]] : NULL;

	if (l->full || (plus != NULL && (plus->data == NULL || (l->parts > 0 && *plus->data == '='))))
		return OUT;
	if (k->core.numbers != 1)
		return DOUBTFUL;
	if (l->opener == CLAIM_NONE && l->family == 0)
		return strchr(k->core.code, 'C') != NULL && (before == ',' || before == '&') ? IN : OUT;
	return l->parts == 0 ? place_first(r, l, k) : place_next(r, l, k, before);
}

/* Whether an item begins a list that nothing opens: what became of requests, who applied, how reviews ended, channels. */
static int
begins(const struct claim_reader *r, const struct item *k, char before)
{
	size_t last = r->last[r->depth];

	if (k->core.numbers != 1)
		return 0;
	if (is_dependent(k->family))
		return 1;
	return k->family == 0 && r->depth == 0 && strchr(k->core.code, 'C') != NULL && last != CLAIM_NONE &&
	    (before == ',' || before == '&') && is_published(&r->items[last]) &&
	    strpbrk(r->items[last].core.code, "EG") != NULL && strchr(r->items[last].core.code, 'C') == NULL;
}

int
claim_tree_take(struct claim_reader *r, struct item *k, char before)
{
	struct list *l = &r->list[r->depth];
	const struct core *c = &k->core;
	enum place at = OUT;
	/* 办结58件，其中上年结转2件，本年新收56件: of those that came in, too. */
	int opened = l->id != 0 && l->opener != CLAIM_NONE &&
	    (l->parts == 0 || (l->family == 'I' && k->family == 'N') || (k->family == 'P' && before == '&'));

	if (c->numbers == 0) {
		/* Shares of the part, and what it is compared with, are between parts. */
		l->stale |= c->n > 0 && c->shares == 0 && l->parts > 0;
		if (c->money > 0)
			claim_tree_end(r, l);
		return 0;
	}
	if (l->id != 0) {
		at = place(r, l, k, before);
		if (at == OUT)
			claim_tree_end(r, l);
		else if (at == DOUBTFUL)
			claim_tree_drop(r, l);
	}
	if (at == OUT && !opened && begins(r, k, before)) {
		open_list(r, l, CLAIM_NONE, r->depth > 0);
		l->family = k->family;
		at = IN;
	}
	if (at == OUT && opened && k->family != 0)
		k->loose = CLAIM_SAME;
	if (at != IN)
		return 0;
	if (l->parts++ == 0) {
		l->family = k->family;
		l->verb = verb_of(c);
		l->unit = number_of(r, k)->data;
	} else if (l->parts == 2) {
		l->before = before;
	}
	if (l->family == 0) {
		k->family = 0;
		k->check = CLAIM_SAME;
	}
	k->list = l->id;
	return 1;
}

/* --- what the sentence claims --- */

/* The end of a clause, where it is longer than anyone wants to read. */
static struct span
shorten(struct span s)
{
	size_t cut = s.n > RAW_MAX ? s.n - RAW_MAX : 0;

	while (cut < s.n && ((unsigned char)s.s[cut] & 0xC0) == 0x80)
		cut++;
	return (struct span){ s.s + cut, s.n - cut };
}

static struct claim *
state(struct claim_reader *r, const char *name, size_t from, size_t to, const struct number *value)
{
	struct claim *k;

	MEM_NEED(r->out->v, r->out->cap, r->out->n + 1);
	k = &r->out->v[r->out->n++];
	memset(k, 0, sizeof *k);
	strcpy(k->name, name);
	k->value = *value;
	k->whole = CLAIM_NONE;
	k->sentence = r->sentence;
	k->raw = shorten(claim_text(&r->tokens, from, to));
	return k;
}

static void
state_part(struct claim_reader *r, const struct item *k)
{
	struct item *o = &r->items[k->owner];

	if (k->value.len == 0)
		return;
	if (o->record == CLAIM_NONE) {
		state(r, "whole", o->core.from, (o->opener != CLAIM_NONE ? o->opener : o->core.number) + 1, &o->value);
		o->record = r->out->n - 1;
	}
	state(r, "part", k->core.from, k->core.to, &k->value)->whole = o->record;
}

/* 予以公开34件（58.6%）: the share, and the numbers that it is of. */
static void
state_share(struct claim_reader *r, const struct item *k)
{
	const struct item *of[] = { k, &r->items[k->owner] };
	static const char *const roles[] = { "count", "whole" };
	struct number percent;
	struct claim *c;
	size_t share = r->out->n, i;

	if (!claim_value(&r->tokens.v[k->core.share], CLAIM_MONEY, &percent))
		return;
	state(r, "share", k->core.from, k->core.share + 1, &percent);
	for (i = 0; i < 2; i++) {
		c = state(r, "share", of[i]->core.from, of[i]->core.to, &of[i]->value);
		c->whole = share;
		c->role = roles[i];
	}
}

/* 较上年增加3件，增长25%: what the token says of the number of that name. */
static void
state_growth(struct claim_reader *r, const struct item *k, const char *what, size_t token)
{
	char name[CLAIM_NAME];
	struct number n;

	if (token == 0 || !claim_value(&r->tokens.v[token], CLAIM_MONEY, &n) || n.len + 2 > sizeof n.text ||
	    snprintf(name, sizeof name, "%s.%s", what, k->name) >= (int)sizeof name)
		return;
	if (k->core.fell) {
		memmove(n.text + 1, n.text, ++n.len);
		*n.text = '-';
	}
	state(r, name, k->core.from, token + 1, &n);
}

/* Whether what came in may be new and carried in: where the sentence does not say 新收. */
static int
is_in_all(const struct claim_reader *r, const struct item *k)
{
	while (!says_new(r, k) && k->owner != CLAIM_NONE)
		k = &r->items[k->owner];
	return !says_new(r, k);
}

/*
 * A sentence that states one number twice, and not the same, leaves it to the tables which is meant.  收到申请14件，按期
 * 答复12件，延期答复2件: what is not read may be of the same kind.
 */
static void
doubt(struct claim_reader *r)
{
	static const char families[] = "PN", verbs[] = "AR";
	struct item *a, *b, *end = r->items + r->nitems;
	size_t i;
	int strange;

	for (a = r->items; a < end; a++) {
		strange = (a->family == 0 || a->loose) && a->list == 0 && a->depth == 0 && a->core.numbers > 0 &&
		    strchr(a->core.code, 'o') == NULL;
		for (b = r->items; b < end; b++) {
			for (i = 0; strange && b != a && i < 2; i++)
				if (b->family == families[i] && strchr(a->core.code, verbs[i]) != NULL)
					b->loose |= CLAIM_LOOSE;
			if (*a->name != '\0' && strcmp(a->name, b->name) == 0 &&
			    (a->value.len != b->value.len || memcmp(a->value.text, b->value.text, a->value.len) != 0))
				a->check = b->check = CLAIM_SAME;
		}
	}
}

void
claim_tree_state(struct claim_reader *r)
{
	struct claim *c;
	struct item *k;
	int i;

	for (i = DEPTH; i-- > 0;)
		claim_tree_end(r, &r->list[i]);
	doubt(r);
	for (k = r->items; k < r->items + r->nitems; k++) {
		if (k->part)
			state_part(r, k);
		if (k->owner != CLAIM_NONE && k->core.share != 0 && !k->loose)
			state_share(r, k);
		if (*k->name == '\0')
			continue;
		c = state(r, k->name, k->core.from, k->core.to, &k->value);
		c->loose = k->loose | k->check;
		c->in_all = k->family == 'P' ? !k->old : is_in_all(r, k);
		if (!k->loose) {
			state_growth(r, k, "growth", k->core.growth);
			state_growth(r, k, "change", k->core.change);
		}
	}
	r->nitems = r->open = r->lists = 0;
	r->sentence++;
}
