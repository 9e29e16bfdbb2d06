/* A paragraph cut into the words, numbers and marks of the grammar. */
#include <stdio.h>
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

/* Length of the end of the agency's name that is at letter i: two characters at least; 青石镇 of 青石镇人民政府, too. */
static size_t
agency_at(const struct letters *l, size_t i, const uint16_t *name, size_t n)
{
	static const uint16_t government[] = { 0x4EBA, 0x6C11, 0x653F, 0x5E9C };
	size_t k;

	do {
		for (k = n > l->n - i ? n - (l->n - i) : 0; k + 2 <= n; k++)
			if (name[k] == l->v[i] && memcmp(name + k, l->v + i, (n - k) * sizeof *name) == 0)
				return n - k;
		n -= n < COUNT(government) ? n : COUNT(government);
	} while (n > 0 && memcmp(name + n, government, sizeof government) == 0);
	return 0;
}

/* Whether c is a level of administration: 国省市县区州旗镇乡. */
static int
is_level(uint16_t c)
{
	static const uint16_t levels[] = { 0x56FD, 0x7701, 0x5E02, 0x53BF, 0x533A, 0x5DDE, 0x65D7, 0x9547, 0x4E61 };
	size_t i;

	for (i = 0; i < COUNT(levels); i++)
		if (levels[i] == c)
			return 1;
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
		placed |= is_level(name[i]);
	if (n < LEAST || to - from < n || placed || l->v[to - 1] != name[n - 1] || l->v[to - 2] != name[n - 2])
		return 0;
	for (i = from; i < to; i++) {
		if (k < n && l->v[i] == name[k])
			first = k++ == 0 ? i : first;
		else if (first != to && (++more > MORE || is_level(l->v[i])))
			return 0;
	}
	return k == n && first - from <= PLACE && (first == from || is_level(l->v[first - 1]));
}

/* Whether a word with that part of a name may stand for the agency; of a level, where it is a government of that level. */
static int
is_own(const struct entry *e, struct span agency)
{
	static const char *const ends[] = { "人民政府", "政府", "" };
	char name[32];
	size_t i;

	if (e->code == 'O')
		return span_has(agency, e->data, strlen(e->data));
	for (i = 0; i < COUNT(ends); i++) {
		snprintf(name, sizeof name, "%s%s", e->data, ends[i]);
		if (span_ends(agency, name))
			return 1;
	}
	return 0;
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
	while (k < l->n && k < i + 3 && (claim_dict_digit(l->v[k]) || numeral_has(l->v[k])))
		k++;
	if (k == i || k + 1 >= l->n || (l->v[k] != '.' && l->v[k] != 0x3001) || claim_dict_digit(l->v[k + 1]))
		return i;
	claim_token_add(t, '.', i, k + 1);
	return k + 1;
}

static size_t
read_word(struct tokens *t, size_t i, const struct entry *e, const uint16_t *name, size_t name_n, struct span agency)
{
	size_t own = agency_at(&t->letters, i, name, name_n);
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
	if (e->code == 'O' && !is_own(e, agency))
		k->code = '?';
	/* 全县各级行政机关 is the whole of it. */
	if (e->code == 'x' && e->data != NULL && t->n > 1 &&
	    (*e->data == 'o' ? strchr("OW", k[-1].code) != NULL : k[-1].area)) {
		k->code = '.';
		k->area = k[-1].area;
	}
	if (e->code == 'W') {
		k->code = is_own(e, agency) ? 'W' : 'x';
		k->area = k->code == 'W' && t->letters.v[i] == 0x5168; /* 全 */
	}
	return i + e->n;
}

static size_t
read_mark(struct tokens *t, size_t i)
{
	uint16_t c = t->letters.v[i];

	if (c == '.' && i + 1 == t->letters.n)
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
	uint16_t name[NAME_MAX_];
	uint64_t named = 0;
	const struct entry *e;
	size_t i = 0, k, n;
	unsigned begins;
	int own;

	t->n = 0;
	claim_dict_make();
	if (paragraph.n > UINT32_MAX / 2 ||
	    claim_dict_letters(&t->letters, paragraph, about->requests ? HAS_KEY : 0) != HAS_BOTH)
		return;
	n = name_letters(name, about->agency);
	for (k = 0; k < n; k++)
		named |= (uint64_t)1 << name[k] % 64;
	for (; i < l->n; i = k) {
		begins = claim_dict_begins[l->v[i]];
		own = (named >> l->v[i] % 64 & 1) != 0;
		e = claim_dict_at(l, i, WORDS, 0);
		k = i;
		if ((begins & BEGINS_OTHER) != 0) {
			k = read_mark(t, i);
			k = k > i ? k : read_ordinal(t, i);
			k = k > i ? k : claim_token_date(t, i, about->year);
			k = k > i ? k : read_title(t, i);
		}
		if (k == i && e == NULL && (begins & (BEGINS_OTHER | BEGINS_LIMIT)) != 0)
			k = claim_token_number(t, i);
		if (k == i && (e != NULL || own))
			k = read_word(t, i, e, name, n, about->agency);
		if (k == i)
			k = read_unknown(t, i);
	}
}

struct span
claim_text(const struct tokens *t, size_t a, size_t b)
{
	const struct letters *l = &t->letters;
	const char *from, *to, *end = l->text.s + l->text.n;

	if (a >= b)
		return (struct span){ l->text.s, 0 };
	from = l->text.s + l->at[t->v[a].from];
	to = l->text.s + l->at[t->v[b - 1].to - 1];
	utf8_next(&to, end);
	return (struct span){ from, (size_t)(to - from) };
}
