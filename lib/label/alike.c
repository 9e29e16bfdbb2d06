#include "label/alike.h"

#include <string.h>

#include "base/fold.h"

enum { CACHE = 1024, LABELS = 48, LABEL_MAX = 48 };

/* Characters that a text may have more than a heading, and be no more than that one. */
enum { SLACK = 4 };

/* Of 1000: how alike a column's heading must be, and by how much more than one of the other form. */
enum { HEADING_ENOUGH = 800, MARGIN = 100 };

struct label {
	uint64_t bag; /* a bit for each character */
	uint8_t n;
	uint8_t head; /* characters before what it has in brackets; 0: it has none */
	int8_t set, column; /* -1: a group's label */
	uint16_t c[LABEL_MAX];
};

enum { ALL = FORM_ROWS + LABELS, SLOTS = 256 };

/* The labels of one table, folded once. */
struct lexicon {
	int ready, nothers, nsets;
	struct label row[FORM_ROWS];
	struct label group[FORM_ROWS]; /* those of each row's groups, together */
	struct label other[LABELS]; /* groups, then column headings */
	const struct columns *sets[ALIKE_SETS];
	struct {
		uint8_t n, label[ALL]; /* of rows, then, from FORM_ROWS on, the others */
	} having[SLOTS]; /* the labels that have one of the characters of a slot */
};

/* What was computed of a text. */
struct entry {
	const struct table *table; /* NULL: empty */
	size_t n;
	struct alike a;
	char text[4 * ALIKE_LONGEST];
};

static struct lexicon lexicons[FORM_TABLES];
static const struct label none; /* of a heading: what has no group */
static struct entry cache[CACHE]; /* of texts as they are on the page */
static struct entry folded[CACHE]; /* of the same texts folded: ordinals and spaces differ */

/* Whether a[0..na) has b[0..nb) in it. */
static int
is_in(const uint16_t *a, size_t na, const uint16_t *b, size_t nb)
{
	return fold_find(a, na, 0, b, nb) != FOLD_NONE;
}

int
alike_score(const uint16_t *a, size_t na, const uint16_t *b, size_t nb)
{
	uint8_t line[ALIKE_LONGEST + 1] = { 0 };
	const uint64_t bag = alike_bag(b, nb);
	size_t i, j;
	int best = 0, alive = 0, s, diagonal, up, left;

	if (na > 0 && nb > 0 && (na < nb ? is_in(b, nb, a, na) : is_in(a, na, b, nb)))
		return (int)(2 * (na < nb ? na : nb));
	for (i = 0; i < na; i++) {
		/* What is not in b begins nothing. */
		if (!alive && !(bag & alike_bit(a[i])))
			continue;
		diagonal = left = alive = 0;
		for (j = 1; j <= nb; j++) {
			up = line[j];
			/* Those beside it are at most 3 more than that before it: a pair is never worse than none. */
			if (a[i] == b[j - 1]) {
				s = diagonal + 2;
				best = s > best ? s : best;
			} else {
				s = up > left ? up : left;
				s = diagonal > s ? diagonal : s;
				s -= s > 0;
			}
			diagonal = up;
			left = s;
			line[j] = (uint8_t)s;
			alive |= s;
		}
	}
	return best;
}

uint64_t
alike_bag(const uint16_t *c, size_t n)
{
	uint64_t bag = 0;
	size_t i;

	for (i = 0; i < n; i++)
		bag |= alike_bit(c[i]);
	return bag;
}

static size_t
slot_of(uint16_t c)
{
	return (c ^ c >> 8) % SLOTS;
}

/* Sets label i of the lexicon. */
static void
set_label(struct lexicon *x, int i, const char *text, int set, int column)
{
	struct label *l = i < FORM_ROWS ? &x->row[i] : &x->other[i - FORM_ROWS];
	uint16_t head[LABEL_MAX];
	const char *bracket;
	size_t k, slot;

	l->n = (uint8_t)fold_label(l->c, LABEL_MAX, text, strlen(text));
	l->bag = alike_bag(l->c, l->n);
	bracket = strstr(text + fold_ordinal(text, strlen(text), NULL, NULL), "（");
	if (bracket != NULL)
		l->head = (uint8_t)fold_label(head, LABEL_MAX, text, (size_t)(bracket - text));
	for (k = 0; k < l->n; k++) {
		slot = slot_of(l->c[k]);
		if (x->having[slot].n == 0 || x->having[slot].label[x->having[slot].n - 1] != i)
			x->having[slot].label[x->having[slot].n++] = (uint8_t)i;
	}
	l->set = (int8_t)set;
	l->column = (int8_t)column;
}

static void
set_groups(struct label *l, const struct row *row)
{
	int i;

	for (i = 0; i < FORM_LEVELS - 1; i++)
		if (row->group[i] != NULL)
			l->n += (uint8_t)fold(l->c + l->n, LABEL_MAX - l->n, row->group[i], strlen(row->group[i]));
}

static void
add_set(struct lexicon *x, const struct columns *set)
{
	int i;

	for (i = 0; i < x->nsets; i++)
		if (x->sets[i] == set)
			return;
	if (x->nsets == ALIKE_SETS)
		return;
	for (i = 0; i < set->n && x->nothers < LABELS; i++)
		set_label(x, FORM_ROWS + x->nothers++, set->v[i].label, x->nsets, i);
	x->sets[x->nsets++] = set;
}

static struct lexicon *
lexicon(const struct table *t)
{
	struct lexicon *x = &lexicons[t - form_tables];
	int i, form;

	if (x->ready)
		return x;
	for (i = 0; i < t->nrows; i++) {
		set_label(x, i, t->rows[i].label, -1, -1);
		set_groups(&x->group[i], &t->rows[i]);
	}
	for (i = 0; t->labels[i] != NULL; i++)
		set_label(x, FORM_ROWS + x->nothers++, t->labels[i], -1, -1);
	for (i = 0; i < t->nrows; i++)
		for (form = 0; form < 2; form++)
			if (t->rows[i].columns[form] != NULL)
				add_set(x, t->rows[i].columns[form]);
	x->ready = 1;
	return x;
}

int
alike_length(const struct table *t, int row)
{
	return lexicon(t)->row[row].n;
}

int
alike_sets(const struct table *t, const struct columns *const **sets)
{
	struct lexicon *x = lexicon(t);

	*sets = x->sets;
	return x->nsets;
}

/*
 * A score counts only where the text is mostly that label, or has the
 * label whole with a little before it (a group's label on the same line).
 */
static int
worth(int score, int text, int label)
{
	if (10 * score >= 2 * 6 * text)
		return score;
	if (label >= 4 && 100 * score >= 2 * 85 * label && text <= label + 16)
		return score;
	return 0;
}

/* Counts, for each label, the characters of the text that it may have. */
static void
count_pairs(const struct lexicon *x, const uint16_t *s, int n, uint8_t pairs[ALL])
{
	size_t slot;
	int i, k;

	for (i = 0; i < n; i++) {
		slot = slot_of(s[i]);
		for (k = 0; k < x->having[slot].n; k++)
			pairs[x->having[slot].label[k]]++;
	}
}

/*
 * Score of the text, of which so many characters may be the label's; 0 where it
 * is worth nothing to anybody, without computing where too few of them are near
 * enough to each other.
 */
static int
score_of(const struct label *l, const uint16_t *s, int n, int pairs)
{
	/* In tenths; what does not make a pair takes 1 from the score, so no alignment is longer than that. */
	const int least = 12 * n < 16 * l->n ? 12 * n : 16 * l->n, longest = (30 * (n < l->n ? n : l->n) - least) / 10;
	int i, most = 0;

	if (20 * pairs < least)
		return 0;
	for (pairs = 0, i = 0; i < n; i++) {
		pairs += (l->bag & alike_bit(s[i])) != 0;
		pairs -= i >= longest && (l->bag & alike_bit(s[i - longest])) != 0;
		most = pairs > most ? pairs : most;
	}
	return 20 * most < least ? 0 : alike_score(s, (size_t)n, l->c, l->n);
}

/* Whether label l is the begin, middle or end of a longer one that the text has as well. */
static int
shadowed(const struct lexicon *x, const uint8_t *whole, int l)
{
	const struct label *a = &x->other[l], *b;
	int i;

	for (i = 0; i < x->nothers; i++) {
		b = &x->other[i];
		if (whole[i] && b->n > a->n && alike_score(a->c, a->n, b->c, b->n) == 2 * a->n)
			return 1;
	}
	return 0;
}

/*
 * Counts the headings of columns that the text has whole, each form's by
 * itself: a line may hold several.  A heading that two sets share counts
 * once, one that is part of a longer one does not.
 */
static void
count_headings(struct alike *a, const struct lexicon *x, const uint8_t *whole)
{
	int i, k, form, twin;

	for (i = 0; i < x->nothers; i++) {
		if (!whole[i] || x->other[i].column < 0 || shadowed(x, whole, i))
			continue;
		form = x->sets[x->other[i].set]->forms;
		for (twin = 0, k = 0; k < i; k++)
			twin |= x->other[k].column >= 0 && x->sets[x->other[k].set]->forms == form &&
			    x->other[k].n == x->other[i].n &&
			    memcmp(x->other[k].c, x->other[i].c, x->other[i].n * sizeof *x->other[i].c) == 0;
		if (twin)
			continue;
		a->headings[0] += (form & FORM_2019) != 0;
		a->headings[1] += (form & FORM_2021) != 0;
	}
}

/* 不非未无上下去拟将待 累历往届前应减免退失全半季月预页 */
static const uint16_t turning[] = { 0x4E0D, 0x975E, 0x672A, 0x65E0, 0x4E0A, 0x4E0B, 0x53BB, 0x62DF, 0x5C06, 0x5F85,
	0x7D2F, 0x5386, 0x5F80, 0x5C4A, 0x524D, 0x5E94, 0x51CF, 0x514D, 0x9000, 0x5931, 0x5168, 0x534A, 0x5B63, 0x6708,
	0x9884, 0x9875 };

int
alike_turns(uint16_t c)
{
	size_t i;

	for (i = 0; i < COUNT(turning); i++)
		if (turning[i] == c)
			return 1;
	return 0;
}

int
alike_opposed(const uint16_t *s, size_t n, const uint16_t *label, size_t nlabel)
{
	static const uint16_t own = 0x672C, last = 0x4E0A; /* 本上 */

	return is_in(label, nlabel, &last, 1) && !is_in(s, n, &last, 1) && is_in(s, n, &own, 1) &&
	    !is_in(label, nlabel, &own, 1);
}

/* How often c is in s[0..n). */
static int
count(const uint16_t *s, int n, uint16_t c)
{
	int i, k = 0;

	for (i = 0; i < n; i++)
		k += s[i] == c;
	return k;
}

/* Whether a label has these two characters one after the other. */
static int
has_pair(const struct label *l, uint16_t a, uint16_t b)
{
	int i;

	for (i = 1; i < l->n; i++)
		if (l->c[i - 1] == a && l->c[i] == b)
			return 1;
	return 0;
}

/* Label i of the lexicon, as it counts them in `having`. */
static const struct label *
label_at(const struct lexicon *x, int i)
{
	return i < FORM_ROWS ? &x->row[i] : &x->other[i - FORM_ROWS];
}

/* Whether some label of the table has c[0..n) in it. */
static int
is_known_piece(const struct lexicon *x, const uint16_t *c, int n)
{
	const size_t slot = slot_of(*c);
	const struct label *l;
	int i;

	for (i = 0; i < x->having[slot].n; i++) {
		l = label_at(x, x->having[slot].label[i]);
		if (is_in(l->c, l->n, c, (size_t)n))
			return 1;
	}
	return 0;
}

/*
 * Whether the text has a word that turns a label round, and the label has not,
 * nor those of its groups, which may be before it: 不予公开 for 予以公开, 上年 for
 * 本年; and 不予, as other labels have it, where this one has only 不计. So does 本年 for 上年.
 */
static int
turns_round(const struct lexicon *x, const uint16_t *s, int n, const struct label *l, const struct label *group)
{
	enum { SHORTEST = 4 }; /* the label of a group: 不予公开 */
	int i, has_group = n >= l->n + SHORTEST;

	if (alike_opposed(s, (size_t)n, l->c, l->n))
		return 1;
	for (i = 0; i < n; i++) {
		if (!alike_turns(s[i]))
			continue;
		if (count(s, n, s[i]) > count(l->c, l->n, s[i]) + (has_group ? count(group->c, group->n, s[i]) : 0))
			return 1;
		if (i + 1 < n && !has_pair(l, s[i], s[i + 1]) && !has_pair(group, s[i], s[i + 1]) &&
		    is_known_piece(x, s + i, 2))
			return 1;
	}
	return 0;
}

/*
 * Whether the text has other letters in place of some of the label's: more than
 * one that is typed wrongly, 本年办结 for 本年新收; or none for one that turns it
 * round, 审结 for 尚未审结.
 */
static int
replaces(const uint16_t *s, int n, const struct label *l, const struct label *group)
{
	enum { SHORT = 2 }; /* characters: a piece of a label lacks more */
	int i, missing = 0, others = 0, lost = 0;

	for (i = 0; i < l->n; i++) {
		if (count(l->c, i, l->c[i]) < count(s, n, l->c[i]))
			continue;
		missing++;
		lost |= alike_turns(l->c[i]);
	}
	for (i = 0; i < n; i++)
		others += count(s, i, s[i]) >= count(l->c, l->n, s[i]) + count(group->c, group->n, s[i]);
	/* A row's label may be cut into pieces: 结转政府信息公开申请数量 after 上年. */
	lost = lost && n + SHORT >= l->n && (l->column >= 0 || !is_in(l->c, l->n, s, (size_t)n));
	return lost || (missing > 1 && others > (l->column < 0));
}

/* Whether the text, though like the label, says something else. */
static int
differs(const struct lexicon *x, const uint16_t *s, int n, const struct label *l, const struct label *group)
{
	if (n == l->n && memcmp(s, l->c, l->n * sizeof *s) == 0)
		return 0;
	return turns_round(x, s, n, l, group) || replaces(s, n, l, group);
}

/* Whether a character is in some label of the table's groups and columns, or in a unit that they count in. */
static int
is_known(const struct lexicon *x, uint16_t c)
{
	static const uint16_t units[] = { 0x4EF6, 0x9879, 0x4E2A, 0x6761, 0x5B97, 0x4EBA, 0x6B21, 0x4EFD, 0x5355,
		0x4F4D, 0x4E07, 0x5143 }; /* 件项个条宗人次份单位万元 */
	int i;

	for (i = 0; i < x->nothers; i++)
		if (count(x->other[i].c, x->other[i].n, c) > 0)
			return 1;
	return count(units, COUNT(units), c) > 0;
}

int
alike_has(const struct table *t, struct span text, const char *label)
{
	uint16_t s[ALIKE_LONGEST];
	struct label l = { .n = 0 };
	int n = (int)fold(s, ALIKE_LONGEST, text.s, text.n), i;

	l.n = (uint8_t)fold_label(l.c, LABEL_MAX, label, strlen(label));
	/* A line may hold several headings. */
	if (!is_in(s, (size_t)n, l.c, l.n) || (n <= l.n + SLACK && turns_round(lexicon(t), s, n, &l, &none)))
		return 0;
	for (i = 0; i < n; i++)
		if (!is_known(lexicon(t), s[i]))
			return 0;
	return 1;
}

/* Whether a row has the name of its group: （六）其他处理. */
static int
is_group(const struct lexicon *x, const struct label *l)
{
	int i;

	for (i = 0; i < x->nothers; i++)
		if (x->other[i].column < 0 && x->other[i].n == l->n &&
		    memcmp(x->other[i].c, l->c, l->n * sizeof *l->c) == 0)
			return 1;
	return 0;
}

/* Whether a character is in the label of a row. */
static int
is_of_rows(const struct lexicon *x, const struct table *t, uint16_t c)
{
	int i;

	for (i = 0; i < t->nrows; i++)
		if (count(x->row[i].c, x->row[i].n, c) > 0)
			return 1;
	return 0;
}

/* Whether more letters than one typed wrongly are nowhere in the table: 部门其他处理. */
static int
has_others(const struct lexicon *x, const struct table *t, const uint16_t *s, int n, const struct label *l)
{
	int i, others = 0;

	for (i = 0; i < n; i++)
		others += !is_in(l->c, l->n, &s[i], 1) && !fold_is_digit(s[i]) && !is_known(x, s[i]) &&
		    !is_of_rows(x, t, s[i]);
	return others > 1 && 4 * others >= l->n;
}

/*
 * The rows, as bits, whose labels are the text one after the other, the second
 * with its ordinal or without: 规章行政规范性文件, 2.重复申请3.要求提供公开出版物.
 */
static uint32_t
two_labels(const struct lexicon *x, int nrows, const uint16_t *s, int n)
{
	const struct label *a, *b;
	int at;

	for (a = x->row; a < x->row + nrows; a++) {
		if (a->n >= n || *a->c != *s || memcmp(a->c, s, a->n * sizeof *s) != 0 || is_group(x, a))
			continue;
		at = a->n + (fold_digit(s[a->n]) >= 0);
		for (b = x->row; b < x->row + nrows; b++)
			if (b != a && at + b->n == n && memcmp(b->c, s + at, b->n * sizeof *s) == 0)
				return (uint32_t)1 << (a - x->row) | (uint32_t)1 << (b - x->row);
	}
	return 0;
}

static void
compute(struct alike *a, const struct lexicon *x, const struct table *t, const uint16_t *s, int n)
{
	const struct label *l;
	int i, raw, score, best = 0, alike_by, form, by_form[2] = { 0, 0 };
	uint8_t *best_of, whole[LABELS] = { 0 }, pairs[ALL] = { 0 };

	memset(a, 0, sizeof *a);
	a->column = a->set = a->group_label = -1;
	a->length = (uint8_t)n;
	count_pairs(x, s, n, pairs);
	for (i = 0; i < x->nothers; i++) {
		l = &x->other[i];
		if ((raw = score_of(l, s, n, pairs[FORM_ROWS + i])) == 0)
			continue;
		/* 上年制发件数 is not 本年制发件数; a line may hold several headings. */
		if (l->column >= 0 && n <= l->n + SLACK && differs(x, s, n, l, &none))
			continue;
		score = worth(raw, n, l->n);
		best_of = l->column >= 0 ? &a->heading : &a->group;
		if (score > *best_of)
			*best_of = (uint8_t)score;
		if (l->column < 0) {
			if (100 * score / (n + l->n) <= a->group_like)
				continue;
			a->group_like = (uint8_t)(100 * score / (n + l->n));
			a->group_label = (int8_t)i;
			a->group_turned = (uint8_t)(n <= l->n + SLACK && turns_round(x, s, n, l, &none));
			continue;
		}
		whole[i] = raw >= 2 * l->n - (l->n > 5);
		alike_by = 1000 * score / (n + l->n);
		form = x->sets[l->set]->forms - 1;
		if (form < 2 && alike_by > by_form[form])
			by_form[form] = alike_by;
		if (alike_by > best) {
			best = alike_by;
			a->set = l->set;
			a->column = l->column;
		}
	}
	/* Nearly all of the text and of the heading; and not nearly so one of the other form. */
	if (best < HEADING_ENOUGH ||
	    (by_form[0] > 0 && by_form[1] > 0 && by_form[0] - by_form[1] < MARGIN && by_form[1] - by_form[0] < MARGIN))
		a->set = a->column = -1;
	a->heading_like = (uint8_t)(best / 10);
	count_headings(a, x, whole);
	if (a->set >= 0 && a->headings[0] + a->headings[1] == 0) {
		a->headings[0] = (x->sets[a->set]->forms & FORM_2019) != 0;
		a->headings[1] = (x->sets[a->set]->forms & FORM_2021) != 0;
	}
	a->whole = a->pair = two_labels(x, t->nrows, s, n);
	for (i = 0; i < t->nrows; i++) {
		if (x->row[i].head > 0 && is_in(s, (size_t)n, x->row[i].c, x->row[i].head))
			a->whole |= (uint32_t)1 << i;
		if ((raw = score_of(&x->row[i], s, n, pairs[i])) == 0)
			continue;
		if (x->row[i].n > 4 && 10 * raw >= 9 * 2 * x->row[i].n)
			a->whole |= (uint32_t)1 << i;
		score = worth(raw, n, x->row[i].n);
		/* A piece of a group's label is nobody's row. */
		a->score[i] = (uint8_t)(score >= a->group && score >= a->heading ? score : 0);
		if (score > 0 && (differs(x, s, n, &x->row[i], &x->group[i]) || has_others(x, t, s, n, &x->row[i]))) {
			a->score[i] = 0;
			a->whole &= ~((uint32_t)1 << i);
			a->against |= (uint32_t)1 << i;
		}
	}
}

/* The place of a text in a cache. */
static struct entry *
place_of(struct entry *all, const struct table *t, struct span text)
{
	uint64_t hash = (uint64_t)(t - form_tables), w;
	size_t i;

	for (i = 0; i < text.n; i += sizeof w) {
		w = 0;
		if (text.n - i >= sizeof w)
			memcpy(&w, text.s + i, sizeof w);
		else
			memcpy(&w, text.s + i, text.n - i);
		hash = (hash ^ w) * 0x9E3779B97F4A7C15u;
		hash ^= hash >> 32;
	}
	return &all[hash % CACHE];
}

/* Whether the text is there. */
static int
holds(const struct entry *e, const struct table *t, struct span text)
{
	return e->table == t && e->n == text.n && memcmp(e->text, text.s, text.n) == 0;
}

/* Puts the text there; what is computed of it is to be filled in. */
static void
hold(struct entry *e, const struct table *t, struct span text)
{
	e->table = t;
	e->n = text.n;
	memcpy(e->text, text.s, text.n);
}

/* Whether s[0..n) is the beginning of a label with that ordinal. */
static int
begins_label(const struct label *l, const char *label, const uint16_t *s, size_t n, int number, int bracket)
{
	int its_number, its_bracket;

	if (l->n <= n || memcmp(l->c, s, n * sizeof *s) != 0)
		return 0;
	return fold_ordinal(label, strlen(label), &its_number, &its_bracket) > 0 && its_number == number &&
	    its_bracket == bracket;
}

/*
 * Words that are one row's label and the beginning of another's are the latter
 * where its ordinal is before them: （六）其他 goes on with 处理, and is not
 * 3.其他.
 */
static void
heed_ordinal(struct alike *a, const struct table *t, struct span text, const uint16_t *s, size_t n)
{
	const struct lexicon *x = lexicon(t);
	int number, bracket, i, begins = 0;

	if (fold_ordinal(text.s, text.n, &number, &bracket) == 0)
		return;
	for (i = 0; i < t->nrows && !begins; i++)
		begins = begins_label(&x->row[i], t->rows[i].label, s, n, number, bracket);
	for (i = 0; i < t->nrows && begins; i++)
		if (x->row[i].n == n && memcmp(x->row[i].c, s, n * sizeof *s) == 0)
			a->score[i] = 0;
}

static const struct alike nothing = { .column = -1, .set = -1, .group_label = -1 };

int
alike_is_share(struct span text)
{
	return span_has(text, "%", 1) || span_has(text, "％", 3);
}

/* Computes what is to be known of the text, or takes it from the same words with another ordinal or other spaces. */
static void
fill(struct alike *a, const struct table *t, struct span text)
{
	uint16_t s[ALIKE_LONGEST + 1];
	size_t n = fold_label(s, ALIKE_LONGEST + 1, text.s, text.n);
	struct span words = { (const char *)s, n * sizeof *s };
	struct entry *e;

	*a = nothing;
	if (n < 2 || n > ALIKE_LONGEST || alike_is_share(text))
		return;
	e = place_of(folded, t, words);
	if (!holds(e, t, words)) {
		hold(e, t, words);
		compute(&e->a, lexicon(t), t, s, (int)n);
	}
	*a = e->a;
	heed_ordinal(a, t, text, s, n);
}

const struct alike *
alike(const struct table *t, struct span text)
{
	struct entry *e;

	if (text.n == 0 || text.n > sizeof e->text)
		return &nothing;
	e = place_of(cache, t, text);
	if (!holds(e, t, text)) {
		hold(e, t, text);
		fill(&e->a, t, text);
	}
	return &e->a;
}

int
alike_group_letters(const struct table *t, struct span text)
{
	uint16_t s[ALIKE_LONGEST];
	size_t n = fold_label(s, ALIKE_LONGEST, text.s, text.n), i, k;
	const struct folded *g;
	int l, found;

	for (i = 0; i < n; i++) {
		found = 0;
		for (l = 0; t->labels[l] != NULL && !found; l++) {
			/* A group has an ordinal; the other labels are headings. */
			if (fold_ordinal(t->labels[l], strlen(t->labels[l]), NULL, NULL) == 0)
				continue;
			g = fold_word(t->labels[l]);
			for (k = 0; k < g->n && !found; k++)
				found = g->c[k] == s[i];
		}
		if (!found)
			return 0;
	}
	return 1;
}

int
alike_in_label(const struct table *t, struct span text)
{
	uint16_t s[LABEL_MAX];
	size_t n = fold_label(s, LABEL_MAX, text.s, text.n);
	const struct label *l = lexicon(t)->row;

	while (n > 0 && l < lexicon(t)->row + t->nrows && !is_in(l->c, l->n, s, n))
		l++;
	return l < lexicon(t)->row + t->nrows;
}

int
alike_is_piece(const struct table *t, struct span text)
{
	const struct alike *a = alike(t, text);
	int i, best = a->group > a->heading ? a->group : a->heading;

	for (i = 0; i < t->nrows; i++)
		best = a->score[i] > best ? a->score[i] : best;
	return a->length > 0 && best >= 2 * a->length - 1;
}

int
alike_is_label(const struct table *t, struct span text)
{
	const struct alike *a = alike(t, text);
	int i;

	for (i = 0; i < t->nrows; i++)
		if (a->score[i] > 0 && 1000 * a->score[i] >= ALIKE_WHOLE * (a->length + alike_length(t, i)))
			return 1;
	return 0;
}

/* Whether the letter at s[i] denies what no label of the table does: 没有收到, but not 没有现成信息 and 尚未审结. */
static int
denies(const struct lexicon *x, const uint16_t *s, int n, int i)
{
	static const uint16_t denials[] = { 0x65E0, 0x672A, 0x6CA1 }; /* 无未没 */

	return count(denials, COUNT(denials), s[i]) > 0 && !is_known_piece(x, s + i, n - i < 3 ? n - i : 3) &&
	    !(i > 0 && is_known_piece(x, s + i - 1, n - i < 2 ? 2 : 3));
}

int
alike_others(const struct table *t, struct span text)
{
	const struct lexicon *x = lexicon(t);
	uint16_t s[ALIKE_LONGEST];
	int n = (int)fold_label(s, ALIKE_LONGEST, text.s, text.n), i, others = 0;

	for (i = 0; i < n; i++) {
		/* A number counts once. */
		if (fold_is_digit(s[i]) && (i == 0 || fold_is_digit(s[i - 1])))
			continue;
		if (n <= ALIKE_SHORT)
			others += !is_known(x, s[i]) && !is_of_rows(x, t, s[i]);
		else if (denies(x, s, n, i))
			others += ALIKE_SHORT;
		else
			others += !(i > 0 && is_known_piece(x, s + i - 1, 2)) &&
			    !(i + 1 < n && is_known_piece(x, s + i, 2));
	}
	return n == ALIKE_SHORT && others > 1 ? ALIKE_SHORT : others;
}

uint32_t
alike_ends(const struct table *t, struct span text)
{
	const struct lexicon *x = lexicon(t);
	uint16_t s[2];
	uint32_t rows = 0;
	int r;

	if (fold_label(s, 2, text.s, text.n) != 1 || alike_group_letters(t, text))
		return 0;
	for (r = 0; r < t->nrows; r++)
		if (x->row[r].n > 1 && x->row[r].c[x->row[r].n - 1] == s[0])
			rows |= (uint32_t)1 << r;
	return rows;
}
