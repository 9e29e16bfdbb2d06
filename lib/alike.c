#include "alike.h"

#include <string.h>

#include "fold.h"

enum { CACHE = 4096, LABELS = 48, LABEL_MAX = 48 };

/* Of 1000: how alike a column's heading must be, and by how much more than one of the other form. */
enum { HEADING_ENOUGH = 800, MARGIN = 100 };

struct label {
	uint64_t bag; /* a bit for each character */
	uint8_t n;
	int8_t set, column; /* -1: a group's label */
	uint16_t c[LABEL_MAX];
};

/* The labels of one table, folded once. */
struct lexicon {
	int ready, nothers, nsets;
	struct label row[FORM_ROWS];
	struct label other[LABELS]; /* groups, then column headings */
	const struct columns *sets[ALIKE_SETS];
};

struct entry {
	const struct table *table; /* NULL: empty */
	uint16_t text[ALIKE_LONGEST];
	struct alike a;
};

static struct lexicon lexicons[FORM_TABLES];
static struct entry cache[CACHE];

int
alike_score(const uint16_t *a, size_t na, const uint16_t *b, size_t nb)
{
	uint8_t line[ALIKE_LONGEST + 1] = { 0 };
	size_t i, j;
	int best = 0, s, diagonal, up;

	for (i = 0; i < na; i++) {
		diagonal = 0;
		for (j = 1; j <= nb; j++) {
			up = line[j];
			s = diagonal + (a[i] == b[j - 1] ? 2 : -1);
			if (up - 1 > s)
				s = up - 1;
			if (line[j - 1] - 1 > s)
				s = line[j - 1] - 1;
			if (s < 0)
				s = 0;
			diagonal = up;
			line[j] = (uint8_t)s;
			if (s > best)
				best = s;
		}
	}
	return best;
}

static void
set_label(struct label *l, const char *text, int set, int column)
{
	int i;

	l->n = (uint8_t)fold_label(l->c, LABEL_MAX, text, strlen(text));
	l->bag = 0;
	for (i = 0; i < l->n; i++)
		l->bag |= alike_bit(l->c[i]);
	l->set = (int8_t)set;
	l->column = (int8_t)column;
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
		set_label(&x->other[x->nothers++], set->v[i].label, x->nsets, i);
	x->sets[x->nsets++] = set;
}

static struct lexicon *
lexicon(const struct table *t)
{
	struct lexicon *x = &lexicons[t - form_tables];
	int i, form;

	if (x->ready)
		return x;
	for (i = 0; i < t->nrows; i++)
		set_label(&x->row[i], t->rows[i].label, -1, -1);
	for (i = 0; t->labels[i] != NULL; i++)
		set_label(&x->other[x->nothers++], t->labels[i], -1, -1);
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

/* Score of the text with the label; 0 without reckoning where their characters cannot make it worth anything. */
static int
score_of(const struct label *l, const uint16_t *s, int n)
{
	int i, shared = 0;

	for (i = 0; i < n; i++)
		shared += (l->bag & alike_bit(s[i])) != 0;
	if (worth(2 * shared, n, l->n) == 0 && 10 * shared < 8 * l->n)
		return 0;
	return alike_score(s, (size_t)n, l->c, l->n);
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

static void
reckon(struct alike *a, const struct lexicon *x, const struct table *t, const uint16_t *s, int n)
{
	const struct label *l;
	int i, raw, score, best = 0, alike_by, form, by_form[2] = { 0, 0 };
	uint8_t *best_of, whole[LABELS] = { 0 };

	memset(a, 0, sizeof *a);
	a->column = a->set = a->group_label = -1;
	a->length = (uint8_t)n;
	for (i = 0; i < x->nothers; i++) {
		l = &x->other[i];
		raw = score_of(l, s, n);
		score = worth(raw, n, l->n);
		best_of = l->column >= 0 ? &a->heading : &a->group;
		if (score > *best_of)
			*best_of = (uint8_t)score;
		if (l->column < 0) {
			if (100 * score / (n + l->n) > a->group_like)
				a->group_like = (uint8_t)(100 * score / (n + l->n)), a->group_label = (int8_t)i;
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
	count_headings(a, x, whole);
	if (a->set >= 0 && a->headings[0] + a->headings[1] == 0) {
		a->headings[0] = (x->sets[a->set]->forms & FORM_2019) != 0;
		a->headings[1] = (x->sets[a->set]->forms & FORM_2021) != 0;
	}
	for (i = 0; i < t->nrows; i++) {
		raw = score_of(&x->row[i], s, n);
		if (x->row[i].n > 4 && 10 * raw >= 9 * 2 * x->row[i].n)
			a->whole |= (uint32_t)1 << i;
		score = worth(raw, n, x->row[i].n);
		/* A piece of a group's label is nobody's row. */
		a->score[i] = (uint8_t)(score >= a->group && score >= a->heading ? score : 0);
	}
}

const struct alike *
alike(const struct table *t, struct span text)
{
	static const struct alike nothing = { .column = -1, .set = -1, .group_label = -1 };
	uint16_t s[ALIKE_LONGEST + 1];
	uint32_t hash = 2166136261u ^ (uint32_t)(t - form_tables);
	struct entry *e;
	size_t i, n;

	if (text.n > 4 * ALIKE_LONGEST)
		return &nothing;
	n = fold_label(s, ALIKE_LONGEST + 1, text.s, text.n);
	if (n < 2 || n > ALIKE_LONGEST)
		return &nothing;
	for (i = 0; i < n; i++)
		hash = (hash ^ s[i]) * 16777619u;
	e = &cache[(hash ^ hash >> 15) % CACHE];
	if (e->table != t || e->a.length != n || memcmp(e->text, s, n * sizeof *s) != 0) {
		e->table = t;
		memcpy(e->text, s, n * sizeof *s);
		reckon(&e->a, lexicon(t), t, s, (int)n);
	}
	return &e->a;
}

int
alike_group_letters(const struct table *t, struct span text)
{
	uint16_t s[ALIKE_LONGEST], g[LABEL_MAX];
	size_t n = fold_label(s, ALIKE_LONGEST, text.s, text.n), i, k, len;
	int l, found;

	for (i = 0; i < n; i++) {
		found = 0;
		for (l = 0; t->labels[l] != NULL && !found; l++) {
			/* A group has an ordinal; the other labels are headings. */
			if (fold_ordinal(t->labels[l], strlen(t->labels[l]), NULL, NULL) == 0)
				continue;
			len = fold(g, LABEL_MAX, t->labels[l], strlen(t->labels[l]));
			for (k = 0; k < len && !found; k++)
				found = g[k] == s[i];
		}
		if (!found)
			return 0;
	}
	return 1;
}
