/* The words of the grammar, folded as text is, and the letters in which they are looked for. */
#include <string.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "claim/claim_int.h"
#include "form/form.h"

enum { BUCKETS = 1024 };

static struct {
	struct entry v[1024];
	uint16_t n;
	uint16_t bucket[BUCKETS];
} words;

uint16_t claim_dict_begins[1 << 16];

/* --- letters --- */

/* Marks that mean something here; the others are left away. */
static uint16_t
mark(uint32_t c)
{
	/* clang-format off */
	static const uint16_t marks[][2] = {
		{ 0x3001, 0x3001 }, { 0xFF64, 0x3001 }, { 0x3002, '^' }, { 0xFF61, '^' }, { '!', '^' }, { '?', '^' },
		{ 0x300A, 0x300A }, { 0x300B, 0x300B }, { 0x3008, 0x300A }, { 0x3009, 0x300B }, { 0x3014, '[' },
		{ 0x3015, ']' }, { 0x3010, '[' }, { 0x3011, ']' }, { 0x2014, '-' }, { 0x2015, '-' }, { 0x2026, ';' },
		{ 0x2030, 0x2030 }, { 0x2013, '-' }, { 0x223C, '~' }, { 0x301C, '~' },
	};
	/* clang-format on */
	size_t i;

	for (i = 0; i < COUNT(marks); i++)
		if (marks[i][0] == c)
			return marks[i][1];
	return c < 0x80 && c != '"' && c != '\'' && c != '`' ? (uint16_t)c : 0;
}

static uint16_t
letter(uint32_t c)
{
	uint16_t f;

	if (c >= 0x4E00 && c < 0xA000)
		return fold_char(c);
	/* Numbers in circles and brackets count paragraphs. */
	if (c >= 0x2460 && c < 0x2500)
		return ';';
	if (c == 0x3007 || c == 0x25CB)
		return 0x3007;
	c = fold_ascii(c);
	f = mark(c);
	return f != 0 ? (f >= 'A' && f <= 'Z' ? (uint16_t)(f - 'A' + 'a') : f) : c < 0x80 ? 0 : fold_char(c);
}

/* Each character is folded once: there are many of few. */
static uint16_t seen[1 << 16];
enum { NO_LETTER = 1 };

static uint16_t
fold_letter(uint32_t c)
{
	uint16_t f = letter(c);

	f = f != 0 ? f : NO_LETTER;
	if (c < COUNT(seen))
		seen[c] = f;
	return f;
}

uint16_t
claim_dict_letter(uint32_t c)
{
	uint16_t f = c < COUNT(seen) && seen[c] != 0 ? seen[c] : fold_letter(c);

	return f == NO_LETTER ? 0 : f;
}

/* Whether letter i shows a number: a digit, a word that denies, or a unit after a numeral; and a key word there. */
static unsigned
shows(const struct letters *l, size_t i)
{
	unsigned begins = claim_dict_begins[l->v[i]], before = i > 0 ? claim_dict_begins[l->v[i - 1]] : 0, shown = 0;

	if ((begins & BEGINS_SHOWN) != 0 ||
	    ((begins & 1 << UNITS) != 0 && (before & (BEGINS_OTHER | 1 << INSIDE)) != 0))
		shown = HAS_NUMBER;
	if ((begins & 1 << KEYS) != 0 && claim_dict_at(l, i, KEYS) != NULL)
		shown |= HAS_KEY;
	return shown;
}

unsigned
claim_dict_letters(struct letters *l, struct span text, unsigned has)
{
	const unsigned showing = BEGINS_SHOWN | 1 << UNITS | 1 << KEYS;
	const char *p = text.s, *end = p + text.n;
	uint32_t at, c;
	uint16_t f;
	size_t i;

	l->text = text;
	l->n = 0;
	MEM_NEED(l->v, l->cap, text.n + 1);
	MEM_NEED(l->at, l->at_cap, text.n);
	while (p < end) {
		at = (uint32_t)(p - text.s);
		c = utf8_next(&p, end);
		f = c < COUNT(seen) ? seen[c] : 0;
		f = f != 0 ? f : fold_letter(c);
		if (f <= ' ')
			continue;
		l->v[l->n] = f;
		l->at[l->n++] = at;
	}
	l->v[l->n] = 0;
	for (i = 0; i < l->n && has != HAS_BOTH; i++)
		if ((claim_dict_begins[l->v[i]] & showing) != 0)
			has |= shows(l, i);
	return has;
}

/* --- words --- */

/* A word is written after the last; this makes it findable, and begins the next one. */
static struct entry *
keep_word(const struct entry *like)
{
	struct entry *e = &words.v[words.n + 1];
	uint16_t *link = &words.bucket[e->v[0] % BUCKETS];

	if (e->n > 0 && (size_t)words.n + 2 < COUNT(words.v)) {
		claim_dict_begins[e->v[0]] |= (uint16_t)(1 << e->table |
		    (e->code == '!' || e->code == 'Z' ? BEGINS_SHOWN : 0));
		while (*link != 0 && words.v[*link].n >= e->n)
			link = &words.v[*link].next;
		e->next = *link;
		*link = ++words.n;
		e++;
	}
	*e = *like;
	return e;
}

/* Adds each word of a text, folded as text is; the rest of it is as in `like`. */
static void
add_words(struct entry like, struct span text)
{
	const char *p = text.s, *end = p + text.n;
	struct entry *e = keep_word(&like);
	uint16_t f;

	while (p < end) {
		f = claim_dict_letter(utf8_next(&p, end));
		if (f == ' ')
			e = keep_word(&like);
		else if (f != 0 && e->n < WORD_MAX)
			e->v[e->n++] = f;
	}
	keep_word(&like);
}

/* Adds what a label begins with, without ordinal and 属于, as a word; 其他 and the like would be found everywhere. */
static void
add_label(const char *label, char code, const char *data)
{
	static const char *const ends[] = { "（", "、", "，" };
	const struct entry like = { .table = WORDS, .code = code, .data = data };
	struct span s = span_of(label + fold_ordinal(label, strlen(label), NULL, NULL));
	const char *end;
	size_t i;

	if (span_starts(s, "属于"))
		s = span_of(s.s + strlen("属于"));
	if (s.n <= strlen("其他"))
		return;
	add_words(like, s);
	for (i = 0; i < COUNT(ends); i++)
		if ((end = strstr(s.s, ends[i])) != NULL && end < s.s + s.n) {
			s.n = (size_t)(end - s.s);
			add_words(like, s);
		}
}

/* What the form calls outcomes, applicants and results. */
static void
add_labels(void)
{
	const struct table *t;
	const struct columns *set;
	const char *dot;
	int i, r, k;

	for (i = 0; i < FORM_TABLES; i++) {
		t = &form_tables[i];
		for (r = 0; r < t->nrows; r++)
			if (t->rows[r].role == ROLE_OUTCOME && (t->rows[r].forms & FORM_2021) != 0)
				add_label(t->rows[r].label, 'L', t->rows[r].key);
		set = t->rows[0].columns[1];
		for (k = 0; k < set->n && t->section > 2 && !set->v[k].total; k++) {
			dot = strrchr(set->v[k].key, '.');
			add_label(set->v[k].label, dot == NULL ? 'a' : 'r', dot == NULL ? set->v[k].key : dot + 1);
		}
	}
}

uint64_t
claim_dict_bits(const char *s)
{
	uint64_t bits = 0;

	for (; *s != '\0'; s++)
		bits |= (uint64_t)1 << (*s & 63);
	return bits;
}

static void
set_letters(const char *set, unsigned bits)
{
	const char *end = set + strlen(set);

	while (set < end)
		claim_dict_begins[claim_dict_letter(utf8_next(&set, end))] |= (uint16_t)bits;
}

void
claim_dict_make(void)
{
	const struct claim_word *w;
	struct entry like = { .table = WORDS };
	struct claim_pattern *c;
	size_t i;

	if (words.n > 0)
		return;
	/* Signs and digits, and numerals. */
	for (i = 0; i < 0x80; i++)
		claim_dict_begins[i] = claim_dict_begins[0x3000 + i] = BEGINS_OTHER;
	set_letters("0123456789", BEGINS_SHOWN);
	set_letters("〇零一二两三四五六七八九十百千万", BEGINS_OTHER | BEGINS_NUMERAL);
	set_letters("局委办厅署所院队处区县镇乡校会", ENDS_BODY);
	set_letters("国省市县区州旗镇乡", IS_LEVEL);
	for (w = claim_words; like.table < TABLES; w++) {
		like.code = w->code;
		like.data = like.table == UNITS ? w->text : w->data;
		if (w->text != NULL)
			add_words(like, span_of(w->text));
		else
			like.table++;
	}
	add_labels();
	for (c = claim_patterns; c->clause != NULL; c++)
		c->letters = claim_dict_bits(c->clause);
}

const struct entry *
claim_dict_at(const struct letters *l, size_t i, enum claim_dict_table table)
{
	const struct entry *e;
	uint16_t k;

	if ((claim_dict_begins[l->v[i]] & 1 << table) == 0)
		return NULL;
	for (k = words.bucket[l->v[i] % BUCKETS]; k != 0; k = e->next) {
		e = &words.v[k];
		if ((e->v[1] == l->v[i + 1] || e->v[1] == 0) && e->table == table && e->n <= l->n - i &&
		    memcmp(e->v, l->v + i, e->n * sizeof *e->v) == 0)
			return e;
	}
	return NULL;
}
