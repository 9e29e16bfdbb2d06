/* A paragraph cut into the words, numbers and marks of the grammar. */
#include <string.h>

#include "base/utf8.h"
#include "claim/claim_int.h"

/* --- the agency --- */

enum { NAME_MAX_ = 64 };

static size_t
name_letters(uint16_t *dst, struct span agency)
{
	const char *p = agency.s, *end;
	size_t n = 0;

	if (agency.n == 0)
		return 0;
	for (end = p + agency.n; p < end && n < NAME_MAX_;)
		if ((dst[n] = claim_dict_letter(utf8_next(&p, end))) != 0)
			n++;
	return n;
}

/* The agency, and its name as the paragraph's letters would have it. */
struct name {
	struct span agency, place; /* 青石镇人民政府 and 青石镇 */
	uint16_t v[NAME_MAX_];
	size_t n, place_n; /* letters of both */
	uint64_t has; /* its letters, as bits */
};

static void
read_name(struct name *a, struct span agency)
{
	static const char *const tails[] = { "人民政府", "政府", "办事处" };
	size_t i;

	a->agency = a->place = agency;
	a->place.n -= span_ends_any(agency, tails, COUNT(tails));
	a->n = name_letters(a->v, agency);
	a->place_n = a->n - (agency.n - a->place.n) / strlen("府");
	a->has = 0;
	for (i = 0; i < a->n; i++)
		a->has |= (uint64_t)1 << a->v[i] % 64;
}

/* Length of the end of the agency's name that is at letter i: two characters at least. */
static size_t
agency_at(const struct letters *l, size_t i, const struct name *a)
{
	const size_t ends[] = { a->n, a->place_n };
	size_t k, e, left = l->n - i;

	if ((a->has >> l->v[i] % 64 & 1) == 0)
		return 0;
	for (e = 0; e < (a->place_n < a->n ? COUNT(ends) : 1); e++)
		for (k = ends[e] > left ? ends[e] - left : 0; k + 2 <= ends[e]; k++)
			if (a->v[k] == l->v[i] && memcmp(a->v + k, l->v + i, (ends[e] - k) * sizeof *a->v) == 0)
				return ends[e] - k;
	return 0;
}

/*
 * 修武县公共资源交易服务中心 is who calls itself 公共资源交易中心 in its title: a
 * place before the name, where the name has none, and at most two characters
 * more inside.
 */
int
claim_names(const struct letters *l, size_t from, size_t to, struct span agency)
{
	enum { PLACE = 8, MORE = 2, LEAST = 4 };
	uint16_t name[NAME_MAX_];
	size_t n = name_letters(name, agency), i, k = 0, more = 0, first = to;
	int placed = 0;

	for (i = 0; i < n; i++)
		placed |= claim_dict_begins[name[i]] & IS_LEVEL;
	if (n < LEAST || to - from < n || placed || l->v[to - 1] != name[n - 1] || l->v[to - 2] != name[n - 2])
		return 0;
	for (i = from; i < to; i++) {
		if (k < n && l->v[i] == name[k])
			first = k++ == 0 ? i : first;
		else if (first != to && (++more > MORE || (claim_dict_begins[l->v[i]] & IS_LEVEL) != 0))
			return 0;
	}
	return k == n && first - from <= PLACE &&
	    (first == from || (claim_dict_begins[l->v[first - 1]] & IS_LEVEL) != 0);
}

/* --- the rest --- */

/* A title 《…》 says nothing. */
static size_t
read_title(struct tokens *t, size_t i)
{
	enum { FAR = 60 };
	const struct letters *l = &t->letters;
	size_t k, depth = 0;

	for (k = i; l->v[i] == 0x300A && k < l->n && k < i + FAR; k++) {
		depth += l->v[k] == 0x300A;
		if (l->v[k] == 0x300B && --depth == 0) {
			claim_token_add(t, '.', i, k + 1);
			return k + 1;
		}
	}
	return i;
}

/* 1. or 2、 before a clause numbers it. */
static size_t
read_ordinal(struct tokens *t, size_t i)
{
	const struct letters *l = &t->letters;
	size_t k = i;

	if (t->n > 0 && strchr("^;(", claim_token_last(t)) == NULL)
		return i;
	while (k < i + 3 && claim_dict_figure(l->v[k]))
		k++;
	if (k == i || (l->v[k] != '.' && l->v[k] != 0x3001) || ascii_is_digit(l->v[k + 1]))
		return i;
	claim_token_add(t, '.', i, k + 1);
	return k + 1;
}

static size_t
read_word(struct tokens *t, size_t i, const struct entry *e, const struct name *name)
{
	size_t own = agency_at(&t->letters, i, name);
	struct token *k;

	if (own > 0 && (e == NULL || own >= e->n)) {
		claim_token_add(t, 'O', i, i + own);
		return i + own;
	}
	if (e == NULL)
		return i;
	k = claim_token_add(t, e->code, i, i + e->n);
	k->data = e->data;
	if (e->code == 'Z') {
		k->code = '#';
		k->digits[k->digits_n++] = '0';
	}
	if (e->code == 'O' && !span_has(name->agency, e->data, strlen(e->data)))
		k->code = '?';
	/* 全县各级行政机关, 县政府及部门 are the whole of it. */
	if (e->code == 'x' && e->data != NULL && *e->data == 'a' && t->n > 2 && k[-1].code == '&' &&
	    k[-2].code == 'W') {
		k[-1].code = '.';
		k[-1].area = k[-2].area = 1;
	}
	if (e->code == 'x' && e->data != NULL && t->n > 1 && (*e->data == 'o' ? k[-1].code == 'O' : k[-1].area)) {
		k->code = '.';
		k->area = k[-1].area;
	}
	if (e->code == 'W') {
		k->code = span_ends(name->place, e->data) ? 'W' : 'x';
		k->area = k->code == 'W' && t->letters.v[i] == 0x5168; /* 全 */
	}
	return i + e->n;
}

static size_t
read_mark(struct tokens *t, size_t i)
{
	uint16_t c = t->letters.v[i];

	if (c == '.' && t->letters.v[i + 1] == 0)
		c = '^';
	if (c == '[' || c == ']' || c >= 0x80 || strchr(",;^():", c) == NULL)
		return i;
	claim_token_add(t, (char)c, i, i + 1);
	return i + 1;
}

/* Characters that belong to no word are together. */
static size_t
read_unknown(struct tokens *t, size_t i)
{
	struct token *k = t->n > 0 ? &t->v[t->n - 1] : NULL;

	if (k != NULL && k->code == '?' && k->to == i)
		k->to = (uint32_t)i + 1;
	else
		claim_token_add(t, '?', i, i + 1);
	return i + 1;
}

void
claim_lex(struct tokens *t, const struct claim_about *about, struct span paragraph)
{
	const struct letters *l = &t->letters;
	struct name name;
	const struct entry *e;
	size_t i = 0, k;
	unsigned begins;

	t->n = 0;
	claim_dict_make();
	if (paragraph.n > UINT32_MAX / 2 ||
	    claim_dict_letters(&t->letters, paragraph, about->requests ? HAS_KEY : 0) != HAS_BOTH)
		return;
	read_name(&name, about->agency);
	for (; i < l->n; i = k) {
		begins = claim_dict_begins[l->v[i]];
		e = claim_dict_at(l, i, WORDS);
		k = i;
		if ((begins & BEGINS_OTHER) != 0) {
			k = read_mark(t, i);
			k = k > i ? k : read_ordinal(t, i);
			k = k > i ? k : claim_token_date(t, i, about->year);
			k = k > i ? k : read_title(t, i);
		}
		if (k == i && e == NULL && (begins & (BEGINS_OTHER | 1 << BEFORE)) != 0)
			k = claim_token_number(t, i);
		if (k == i)
			k = read_word(t, i, e, &name);
		if (k == i)
			k = read_unknown(t, i);
	}
	/* One more, which none is. */
	claim_token_add(t, 0, i, i);
	t->n--;
}

struct span
claim_text(const struct tokens *t, size_t a, size_t b)
{
	const struct letters *l = &t->letters;
	const char *from, *to, *end = l->text.s + l->text.n;

	from = l->text.s + l->at[t->v[a].from];
	to = l->text.s + l->at[t->v[b - 1].to - 1];
	utf8_next(&to, end);
	return (struct span){ from, (size_t)(to - from) };
}
