/* One clause: its words that mean something, what it states, and what it leaves for the next. */
#include <stdio.h>
#include <string.h>

#include "claim/claim_int.h"

enum {
	SENTENCE = 256, /* numbers; more are no sentence */
	BRIDGE = 20 /* letters of words that are not known, in a clause that the tables may confirm */
};

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

/* Whether the data of a word has that letter. */
static int
has(const struct token *t, char letter)
{
	return t->data != NULL && strchr(t->data, letter) != NULL;
}

/* What a word that is none of the core does to the sentence; 0 where it is one. */
static int
set_aside(struct claim_reader *r, struct core *c, size_t i)
{
	const struct token *t = &r->tokens.v[i], *k = t;

	if (t->code == '.' || t->code == '?') {
		c->whole |= t->code == '.' && has(t, 'a');
		return t->code == '.';
	}
	c->own |= strchr("OW", t->code) != NULL && !t->area;
	r->until |= t->code == 'S';
	if (t->code == '%')
		c->share = c->shares++ == 0 ? i : 0;
	if (t->code == 'T') {
		r->dated = c->dated = 1;
		r->until &= t->data == NULL;
	}
	/* 上年结转3件于2023年1月办结 */
	while (c->numbers > 0 && k->code == 'k')
		k--;
	if (t->code == 'k' && !has(k, '<'))
		r->dead = c->past = 1;
	/* 市政府转办34件: only where they come from. */
	if (t->code == 'x' && (t[1].code != 'X' || t[1].data == NULL))
		r->dead = 2;
	return strchr("OW:%TSkx", t->code) != NULL || (t->code == 'm' && r->dated);
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

/* What the tokens [i, b), from one that compares on, say of the number before. */
static void
read_growth(struct claim_reader *r, struct core *c, size_t i, size_t b)
{
	const struct token *t = r->tokens.v;
	int rose = 0, known = i < b;
	size_t k = i;

	/* 答复率较上年, 合计较上年 and 分别较上年 are not of the number before. */
	while (k-- > c->from && t[k].code == '.')
		known &= has(&t[k], '=');
	for (; i < b; i++) {
		c->shares += t[i].code == '%' || t[i].code == 'K';
		/* 较各县区 is about others, too. */
		if (t[i].code == 'x')
			r->dead = 2;
		/* 增幅达13.5% */
		known &= strchr("K<%#", t[i].code) != NULL ||
		    (t[i].code == '.' && (t[i].data != NULL || (i + 1 < b && t[i + 1].code == '%')));
		/* 与上年52件相比增长13.5% */
		known &= !has(&t[i], 'm') && (t[i].code != '#' || rose || c->fell);
		rose |= t[i].code == 'K' && has(&t[i], '+');
		c->fell |= t[i].code == 'K' && has(&t[i], '-');
		known &= !((t[i].code == '%' && c->growth != 0) || (t[i].code == '#' && c->change != 0));
		/* 占比由74%下降至73% */
		if (t[i].code == '%' && c->share != 0 && t[i - 1].code == '.' && t[i - 1].data == NULL)
			c->share = i;
		else if (t[i].code == '%')
			c->growth = i;
		else if (t[i].code == '#')
			c->change = i;
	}
	if (!known || rose == c->fell || c->share != 0)
		c->growth = c->change = 0;
}

/* The core of tokens [a, b). */
static void
make_core(struct claim_reader *r, struct core *c, size_t a, size_t b)
{
	const struct token *t = r->tokens.v;
	size_t i, n;

	memset(c, 0, sizeof *c);
	c->from = a;
	c->to = b;
	/* After others' matters the agency itself must be named again: 全市受理37件；我局受理12件. */
	for (i = a; r->dead == 2 && i < b && t[i].code != 'x'; i++)
		if (t[i].code == 'O' && t[a - 1].code != ')') {
			r->over &= t[a - 1].code != ';';
			r->dead = 0;
		}
	/* 2022年收到64件，2023年收到59件 */
	if (t[a].code == 'T' && t[a].data == NULL && r->dead == 1)
		r->dead = 0;
	for (i = a; i < b && t[i].code != 'K'; i++) {
		/* 未及时收取 and 未全部答复 deny no more than how. */
		c->unknown |= i > a && t[i].code == '.' && t[i - 1].code == '!' && has(&t[i], 'h');
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
		/* 属于国家秘密不予公开 is the reason. */
		if (c->n > 0 && t[i].code == 'L' && c->code[c->n - 1] == 'L') {
			if (strchr(t[i].data, '.') != NULL)
				c->token[c->n - 1] = i;
			continue;
		}
		claim_core_push(c, t[i].code, i);
	}
	/* 与2022年相比 */
	if (i < b && c->n > 1 && strcmp(c->code + c->n - 2, "&<") == 0)
		c->code[c->n -= 2] = '\0';
	name_requests(r, c);
	/* 未收到申请的，每季度零报告 is a rule. */
	c->unknown |= c->numbers == 0 && t[b].code == ',' && r->tokens.letters.v[t[b - 1].to - 1] == 0x7684;
	/* What does not begin so says how the number before went on: 5件增加到7件. */
	c->unknown |= i < b && i > a && strchr("#$", t[i - 1].code) != NULL && !has(&t[i], 'c');
	c->to = i;
	read_growth(r, c, i, b);
	/* 近三年年均增长33.7% is not against last year; a date begins with a digit. */
	for (n = a; n < i; n++)
		if (t[n].code == 'k' && !ascii_is_digit(r->tokens.letters.v[t[n].from]))
			c->growth = c->change = 0;
}

/* Clauses after this one may be about the same. */
static void
set_topic(struct claim_reader *r, const struct core *c, int said)
{
	static const char topics[] = "QVd";
	size_t i;
	int other = strpbrk(c->code, "noC") != NULL, known = !c->unknown && strpbrk(c->code, "noCGEDlfsF") == NULL;
	char topic = 0;

	for (i = 0; i < c->n; i++)
		if (strchr(topics, c->code[i]) != NULL)
			topic = c->code[i];
	/* 行政复议：维持3件 */
	if (topic != 0 && topic != 'Q' && c->n == 1 && r->tokens.v[c->to].code == ':')
		r->dispute = r->tokens.v[c->token[0]].data;
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
	} else if (said && strpbrk(c->code, "DlfFE") != NULL) {
		r->topic = 0;
	}
}

/*
 * Whether a clause without a number says of what the next ones are: of another
 * body, in one matter, by one channel.  市公安局：收到…; 土地征收方面，收到…
 */
static int
is_scope(const struct claim_reader *r, const struct core *c, size_t a, size_t b, int heading)
{
	const struct token *t = r->tokens.v;
	const uint16_t *v = r->tokens.letters.v;
	const struct entry *word;
	size_t i;

	/* 自然人：; 网上申请情况。 */
	if (c->numbers == 0 && (heading || t[b].code == ':') &&
	    (strpbrk(c->code, "abCXm") != NULL || strstr(c->code, "?Q") != NULL))
		return 1;
	if (!c->unknown || c->numbers > 0)
		return 0;
	word = claim_dict_at(&r->tokens.letters, t[a].from, SCOPES);
	if (word != NULL && word->n == 1)
		return 1;
	if (strpbrk(c->code, "Qq") != NULL)
		return 0;
	/* 按申请人分： sets out what follows. */
	if (t[b].code == ':' && v[t[a].from] != 0x6309)
		return 1;
	word = claim_dict_at(&r->tokens.letters, t[b - 1].to < 2 ? 0 : t[b - 1].to - 2, SCOPES);
	if (word != NULL && word->n == 2)
		return 1;
	for (i = a; i < b; i++) {
		if (t[i].code == '?' && (claim_dict_begins[v[t[i].to - 1]] & ENDS_BODY) != 0)
			return 1;
		/* 市公安局 is not 局, our own; 不服我局 names us. */
		if (i > a && t[i].code == 'O' && v[t[i].from] != 0x6211 && t[i - 1].code == '?' &&
		    t[i - 1].to == t[i].from &&
		    !claim_names(&r->tokens.letters, t[i - 1].from, t[i].to, r->about->agency))
			return 1;
	}
	return 0;
}

/* --- what a clause does to its sentence --- */

/* Others are counted in it: what was said so far may be of them all. */
static void
disclaim(struct claim_reader *r)
{
	size_t i;

	for (i = 0; i < r->nitems; i++)
		r->items[i].loose = CLAIM_SAME;
}

/* What names disclosure after reviews or lawsuits that did not. */
static void
widen_disputes(struct claim_reader *r, const struct core *c)
{
	size_t i;

	/* 均与政府信息公开有关 */
	if (strpbrk(c->code, "gs") == NULL || strpbrk(c->code, "VE") != NULL || c->whole)
		return;
	for (i = 0; i < r->nitems; i++)
		if (strpbrk(r->items[i].core.code, "gQ") == NULL)
			claim_tree_widen(r, i, 'g');
}

/* What a clause says of the number before it, other than its own. */
static void
widen_last(struct claim_reader *r, const struct item *k, char before)
{
	const struct core *c = &k->core;
	const struct list *l = &r->list[r->depth];
	const struct token *plus = claim_core_token(r, c, '+');
	size_t last = r->depth > 0 ? r->bracket : r->last[0];
	int within = (plus != NULL && plus->data != NULL && *plus->data == '=') ||
	    (l->id != 0 && l->opener != CLAIM_NONE && l->parts == 0);

	/* 予以公开34件，含部分公开7件; 不予公开17件（含无法提供8件） */
	if (within && k->family == 'L' && r->nitems > 0)
		claim_tree_widen(r, r->nitems - 1, 'L');
	if (c->numbers == 0 || last == CLAIM_NONE)
		return;
	/* 收到61件（含上年结转2件）, 其中2件为2022年收到; 2件为上年结转. */
	if (within && (c->past || strchr(c->code, '<') != NULL))
		claim_tree_widen(r, last, '<');
	if (within && strchr(c->code, '>') != NULL)
		claim_tree_widen(r, last, '>');
	if (k->family == 'I' && *c->code == '#')
		claim_tree_widen(r, last, 'I');
	/* 行政复议13件（不含上年结转3件） are the new ones. */
	if (strchr(c->code, 'J') != NULL && !within && (l->id == 0 || l->opener == CLAIM_NONE) &&
	    memchr("VYd", r->items[last].family, 3) != NULL)
		r->items[last].check = CLAIM_SAME;
	/* 收到500件、300件: which of them is meant? */
	if (before == '&' && l->id == 0 && strcmp(c->code, "#") == 0 && c->from == r->items[last].end + 1)
		*r->items[last].name = '\0';
	/* 主动公开信息3000条，本年300条. */
	if (c->dated && strchr(c->code, 'E') == NULL)
		claim_tree_widen(r, last, 'T');
}

/* An item with those words of another, from one on, that are none of `others`. */
static struct item
without(const struct item *k, size_t from, const char *others)
{
	struct item bare = *k;

	bare.core.n = bare.core.unknown = 0;
	for (; from < k->core.n; from++)
		if (strchr(others, k->core.code[from]) == NULL)
			claim_core_push(&bare.core, k->core.code[from], k->core.token[from]);
	return bare;
}

/* Whether a clause says how the one case right before it ended: 行政诉讼1件，尚未审结. */
static int
is_of_one(const struct claim_reader *r, const struct item *k)
{
	const struct item *o = &r->items[r->nitems - 1];

	return strcmp(k->core.code, "r") == 0 && memchr("VYd", o->family, 3) != NULL && o->end + 1 == k->core.from &&
	    claim_tree_count(&o->value) == 1;
}

/* 均为自然人申请, 均予以公开: the one number before that can be that is all of it. */
static int
match_all(struct claim_reader *r, struct item *k)
{
	const struct item *o;
	struct item bare;
	size_t owner, last = r->nitems;

	while (last > 0 && r->items[last - 1].core.numbers == 0)
		last--;
	if (last == 0 || k->core.numbers > 0 || (!k->core.whole && !is_of_one(r, k)))
		return 0;
	bare = without(k, 0, "?A");
	if (strcmp(bare.core.code, "aQ") != 0 && (bare.core.n != 1 || strchr("aLrd", *bare.core.code) == NULL))
		return 0;
	/* Any number tells its family. */
	claim_core_push(&bare.core, '#', r->items[last - 1].core.number);
	if (!claim_match(r, &bare))
		return 0;
	owner = k->core.whole ? claim_tree_owner(r, &bare) : last - 1;
	if (owner == CLAIM_NONE)
		return 0;
	o = &r->items[owner];
	bare.value = o->value;
	bare.core.from = o->core.from;
	bare.owner = owner;
	bare.loose = k->core.unknown ? CLAIM_SAME : o->loose | o->check;
	*k = bare;
	claim_match_name(r, k, o->name);
	return 1;
}

/* Reads a clause from one of its words on, without those that are not known. */
static int
match_from(const struct claim_reader *r, struct item *k, size_t from)
{
	struct item bare = without(k, from, "?C");
	const struct token *t = r->tokens.v;
	size_t i, far = 0;

	/* 予以公开9件重大决策; but 11件因信息不存在无法提供 */
	if (strstr(k->core.code, "#?") != NULL && strchr(k->core.code, 'Q') == NULL &&
	    k->core.code[k->core.n - 1] != 'L')
		return 0;
	for (i = from; i < k->core.n; i++) {
		/* 不动产申请12件 */
		if (i > from && t[k->core.token[i]].code == 'q' && k->core.code[i - 1] == '?')
			return 0;
		if (strchr("?C", k->core.code[i]) != NULL)
			far += t[k->core.token[i]].to - t[k->core.token[i]].from;
	}
	if (far > BRIDGE || !claim_match(r, &bare) || bare.check)
		return 0;
	bare.core.unknown = 1;
	/* 其他情形答复7件, 延期答复后予以公开4件 */
	bare.loose = CLAIM_SAME;
	*k = bare;
	return 1;
}

/*
 * Reads a clause without the words that are not known, or from a word on that
 * the form has or what was done begins with, whatever is before it
 * (因未掌握等原因无法提供14件): a claim that the tables must confirm.
 */
static int
match_loosely(const struct claim_reader *r, struct item *k)
{
	static const char anchors[] = "#LrRAJ", foreign[] = "noX<>!VDlEFf";
	const char *code = k->core.code;
	size_t i, before;

	if (k->core.numbers != 1)
		return 0;
	if (strpbrk(code, "noX") == NULL && match_from(r, k, 0))
		return 1;
	/* Outcomes and results are the form's own words; what else is done must be all that the clause tells. */
	before = strcspn(code, foreign);
	for (i = 1; i < k->core.n; i++)
		if ((before > i || (strchr("Lr", code[i]) != NULL && strpbrk(code, "<>") == NULL)) &&
		    strchr(anchors, code[i]) != NULL && match_from(r, k, i))
			return 1;
	return 0;
}

static int
match(struct claim_reader *r, struct item *k)
{
	const char last = r->nitems > 0 ? r->items[r->nitems - 1].family : 0;

	/* 收到自然人申请9件，商业企业申请3件; 作出行政许可决定9件，行政处罚决定3件 */
	if ((last == 'a' || last == 'w') && strchr("al", *k->core.code) != NULL && claim_match_more(r, k))
		return 1;
	return claim_match(r, k) || match_all(r, k) || claim_match_more(r, k) || match_loosely(r, k);
}

/* Opens parts, or says that what follows is in an order of its own (结果分别为). */
static void
open_parts(struct claim_reader *r, struct core *c, char before)
{
	size_t opener = c->token[0];

	memmove(c->code, c->code + 1, c->n);
	memmove(c->token, c->token + 1, --c->n * sizeof *c->token);
	if (before != 0) {
		claim_tree_open(r, opener, before);
		return;
	}
	/* In the middle of a clause. */
	if (r->tokens.v[opener].data != NULL)
		r->dead = 1;
	c->unknown = 1;
}

/* A clause that only compares the number right before it, or gives its share: （58.6%）, 占58.6%, 较上年增长3%. */
static int
goes_with_last(struct claim_reader *r, const struct item *k)
{
	size_t i = r->nitems;
	struct item *last;
	int both;
	const struct core *c = &k->core;

	/* 占办结总数的53.55% */
	if ((c->n > 0 && (c->share == 0 || !has(&r->tokens.v[c->from], '%') || strspn(c->code, "AQ") < c->n)) ||
	    (c->share == 0 && c->growth == 0 && c->change == 0))
		return 0;
	while (i > 0 && c->from != r->items[i - 1].end + 1)
		i--;
	if (i == 0)
		return 0;
	last = &r->items[i - 1];
	last->end = k->end;
	if (c->share == c->from || (c->share != 0 && has(&r->tokens.v[c->from], '%')))
		last->core.share = c->share;
	last->rated |= c->share != 0;
	both = i > 1 && last[-1].end + 1 == last->core.from && last[-1].core.numbers == 1 &&
	    last[-1].list == last->list && (last[-1].core.growth | last[-1].core.change | last[-1].rated) == 0;
	/* 占58.6%，同比上升0.4%; 办结率100%，同比上升0.4%; 行政复议16件，行政诉讼11件，同比增长28%: which of them rose? */
	if ((c->growth != 0 || c->change != 0) && !last->rated && last->core.share == 0 && !both) {
		last->core.growth = c->growth != 0 ? c->growth : last->core.growth;
		last->core.change = c->change != 0 ? c->change : last->core.change;
		last->core.fell = c->fell;
	}
	return 1;
}

/* What a bare number counts after others: what came in and was carried in, or reviews by how they ended. */
static void
set_total(const struct claim_reader *r, struct item *k, char before)
{
	const struct item *i, *first = r->items + r->open;
	unsigned long long sum = 0, total = claim_tree_count(&k->value);

	if (strcmp(k->core.code, "#") != 0 || before == '&')
		return;
	/* 新收59件，上年结转2件，共61件 */
	for (i = first; i < r->items + r->nitems; i++) {
		if (i->depth == r->depth && i->family != 0 && strchr("NI", i->family) != NULL &&
		    claim_tree_count(&i->value) <= total)
			k->family = 'S';
		sum += claim_tree_count(&i->value);
	}
	/* 收到网上申请41件、信函申请16件，合计57件: what came in by one way each. */
	if (i > first + 1 && strchr(first->core.code, 'R') != NULL && strchr(first->core.code, 'Q') != NULL &&
	    *first->name == '\0' && sum == total) {
		k->family = 'N';
		k->check = CLAIM_SAME;
		strcpy(k->name, "requests.new.total");
	}
	/* 行政复议：维持3件、纠正1件，总计4件 */
	if (r->nitems > 0 && i[-1].family == 'r' && r->dispute != NULL) {
		snprintf(k->name, sizeof k->name, "%s.total", r->dispute);
		k->check = CLAIM_LOOSE;
	}
}

/*
 * A head that counts some of the requests narrows what follows: 自然人申请187件，予以公开85件 may be of these, and so may
 * be what the next sentence says, until all are named again.  Two of a kind are no head, but what all come to.
 */
static void
narrow(struct claim_reader *r, const struct item *k, size_t n)
{
	const char family = k->family != 0 || k->pattern != NULL || strchr(k->core.code, 'Q') == NULL ? k->family : 'Q';

	r->all = memchr("NHSP", family, 4) != NULL ? family : r->all;
	if (memchr("NHS", family, 3) != NULL || (family == 'P' && strchr(k->core.code, 'Q') != NULL)) {
		r->part = 0;
	} else if (k->core.numbers == 1 && memchr("AaQLMI", family, r->whole ? 2 : 6) != NULL) {
		if (n == 0 || r->items[n - 1].family != k->family)
			r->part = r->part == 0 ? family : r->part;
		else
			r->part = r->part == family ? 0 : r->part;
	}
}

/* What may be of a part, or of something else: 予以公开9件，未引发行政复议; 作出行政处罚318件，均未引发行政复议. */
static void
doubt_scope(const struct claim_reader *r, struct item *k, size_t n)
{
	size_t i = n;
	int narrowed = r->part != 0 && !r->whole;

	if (memchr("VYd", k->family, 3) != NULL)
		narrowed = ((r->alien & ALIEN_DISPUTES) != 0 || (narrowed && n > 0)) &&
		    (strchr(k->core.code, 'R') != NULL || strpbrk(k->core.code, "gQ") == NULL);
	else
		narrowed = narrowed && strchr("LM", r->part) == NULL && memchr("LMPUI", k->family, 5) != NULL &&
		    r->part != k->family;
	/* 收到256件，其中自然人187件，予以公开85件 */
	while (k->family == 'L' && i > r->open && r->items[i - 1].family == 'L')
		i--;
	if (narrowed ||
	    (k->family == 'L' && r->part != 0 && i > r->open && memchr("Aa", r->items[i - 1].family, 2) != NULL))
		k->check = CLAIM_SAME;
}

/* Finds an item its place in the sentence. */
static void
settle(struct claim_reader *r, struct item *k, char before)
{
	struct list *l = &r->list[r->depth];
	const struct token *named, *fresh;
	size_t n = r->nitems, i;
	int said = 0, in = 0, denied, counted;

	if (!r->dead && !r->over)
		said = match(r, k) && !k->loose;
	named = claim_core_token(r, &k->core, 'Q');
	if (r->doubtful && k->pattern != NULL && (named != NULL ? named->code == 'q' : k->pattern->topic == 'Q'))
		k->loose |= CLAIM_LOOSE;
	said = said && !k->loose;
	/* 主动公开12条，依申请公开0条: a kind of documents. */
	if (k->family == 'N' && strcmp(k->core.code, "Q#") == 0 && r->alien == ALIEN_DISPUTES)
		*k->name = '\0';
	widen_last(r, k, before);
	if (r->dead == 1 || (!said && k->pattern == NULL && !r->dead && strpbrk(k->core.code, "<>") != NULL)) {
		r->dead = 1;
		claim_tree_drop(r, l);
	} else if (n == r->nitems) {
		in = claim_tree_take(r, k, before);
		/* 全市收到42件，其中市政府收到3件: what the tables count is one of them, and what follows is of that one. */
		if (in && k->core.own && (k->family == 'N' || strcmp(k->core.code, "#") == 0)) {
			*k->name = '\0';
			disclaim(r);
			r->dead = 2;
		}
	}
	r->asked |= strpbrk(k->core.code, "gQ") != NULL;
	set_topic(r, &k->core, said || in);
	/* How reviews ended is as doubtful as they. */
	if (k->loose && memchr("VYd", k->family, 3) != NULL)
		r->topic = 'V';
	/* 热线收到12件，办结9件 is not of requests; 线上收到12件，办结9件 may be, in the part about them. */
	denied = strchr(k->core.code, '!') != NULL;
	/* 新收行政复议 are not all that there were. */
	fresh = strchr(k->core.code, 'V') != NULL ? claim_core_token(r, &k->core, 'R') : NULL;
	counted = strpbrk(k->core.code, "lED") != NULL && !denied && !r->whole;
	if (strchr(k->core.code, 'o') != NULL)
		r->alien = ALIEN_DONE | (denied ? 0 : ALIEN_DISPUTES);
	else if (counted || (fresh != NULL && fresh->data != NULL))
		r->alien = ALIEN_DISPUTES;
	else if (named != NULL)
		r->alien = 0;
	if (r->topic != 'Q' || (said && named != NULL))
		r->doubtful = 0;
	if (r->topic == 0 && r->about->requests && (r->alien & ALIEN_DONE) == 0) {
		r->topic = 'Q';
		r->doubtful = 1;
	}
	claim_match_go_on(r, &k->core, said && *k->name != '\0');
	if (!in)
		set_total(r, k, before);
	for (i = n; i < r->nitems; i++)
		doubt_scope(r, &r->items[i], n);
	doubt_scope(r, k, n);
	r->whole |= memchr("NHS", k->family, 3) != NULL || (k->family == 'P' && !k->check);
	if (r->depth == 0 && n == r->nitems && !r->dead)
		narrow(r, k, n);
	if (n < r->nitems || (k->core.numbers == 0 && k->family == 0))
		return;
	/* Whose results the next sentence may tell: those of one kind. */
	if (k->family != 0 && strchr("VYd", k->family) != NULL)
		r->dispute = r->dispute == NULL || k->family == 'd' ?
		    claim_core_token(r, &k->core, k->pattern->family)->data :
		    NULL;
	claim_item_add(r, k);
	if (!in && k->core.numbers + k->core.money > 0)
		r->last[r->depth] = k->core.numbers == 1 && k->core.money == 0 ? n : CLAIM_NONE;
}

void
claim_clause_read(struct claim_reader *r, size_t a, size_t b, char before)
{
	struct item k = { .depth = (uint8_t)r->depth, .owner = CLAIM_NONE, .opener = CLAIM_NONE, .record = CLAIM_NONE };
	struct core *c = &k.core;
	int was = r->dead, compared = r->compared, heading;

	/* Each number is laid beside all of its sentence; what goes on for so long is none, and states nothing more. */
	if (r->nitems > SENTENCE)
		return;
	k.end = b;
	make_core(r, c, a, b);
	if (r->dead == 2 && was != 2) {
		disclaim(r);
		r->over |= c->numbers > 0;
	}
	/* （2022年）, （累计）: the number before it is none of this year's. */
	if (before == '(' && c->numbers == 0 && (c->past || strpbrk(c->code, "<m") != NULL)) {
		disclaim(r);
		r->outer_dead = 1;
	}
	widen_disputes(r, c);
	if (*c->code == '~')
		open_parts(r, c, before);
	/* A sentence that only ends in 情况 is a heading. */
	heading = before == '^' && r->tokens.v[b].code == '^' &&
	    r->tokens.letters.v[r->tokens.v[b - 1].to - 1] == 0x51B5;
	if (r->list[r->depth].id == 0 && is_scope(r, c, a, b, heading)) {
		r->dead = 2;
		r->over |= heading;
	}
	/* 分别较上年增加33件、15件 */
	r->compared = c->to < b || (compared && before == '&' && strcmp(c->code, "#") == 0);
	if (r->compared && c->to == b)
		return;
	if (c->numbers == 1)
		claim_value(&r->tokens.v[c->number], 0, &k.value);
	/* 网上申请占64.41%，其中自然人30件: of those, whose number nothing tells. */
	else if (c->share != 0 && strpbrk(c->code, "?CabQ") != NULL)
		r->open = r->nitems;
	if (!goes_with_last(r, &k))
		settle(r, &k, before);
}

/* --- 分别为 --- */

size_t
claim_clause_pairs(struct claim_reader *r, size_t a, size_t b)
{
	enum { PAIRS = 16 };
	const struct token *t = r->tokens.v;
	struct item k = { .depth = (uint8_t)r->depth, .owner = CLAIM_NONE, .opener = CLAIM_NONE, .record = CLAIM_NONE };
	struct core all;
	size_t numbers[PAIRS], n = 0, end = b + 1, i, from, to;

	if (t[b].data == NULL || t[b - 1].code == '#')
		return a;
	for (; end < r->tokens.n && strchr("#&,:.", t[end].code) != NULL; end++) {
		if (t[end].code == '#' && n < PAIRS)
			numbers[n] = end;
		n += t[end].code == '#';
	}
	end -= strchr("&,:", t[end - 1].code) != NULL;
	make_core(r, &all, a, b);
	if (n < 2 || n > PAIRS || all.unknown || r->dead || r->nitems > SENTENCE)
		return a;
	for (i = from = 0, to = 1; from < all.n; i++)
		from += strcspn(all.code + from, "&") + 1;
	if (i != n)
		return end;
	/* 行政复议维持、纠正: what is before the first of them is what all are about. */
	for (i = from = 0; i < n; i++, from = to + 1) {
		to = from + strcspn(all.code + from, "&");
		if (i == 0 && to == 2 && strchr("Vd", *all.code) != NULL)
			r->dispute = t[all.token[0]].data;
		k.core.n = 0;
		k.core.numbers = 1;
		for (; from < to; from++)
			claim_core_push(&k.core, all.code[from], all.token[from]);
		claim_core_push(&k.core, '#', numbers[i]);
		k.core.number = numbers[i];
		k.core.from = a;
		k.core.to = k.end = numbers[i] + 1;
		k.list = k.loose = 0;
		claim_value(&t[numbers[i]], 0, &k.value);
		name_requests(r, &k.core);
		settle(r, &k, ',');
	}
	return end;
}
