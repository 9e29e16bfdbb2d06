#include "table/printed.h"

#include <string.h>

#include "base/date.h"
#include "base/fold.h"
#include "label/alike.h"
#include "label/year.h"

enum {
	PIECES = 160, /* more above a row are not looked at: the first are none of its headings */
	JOINED = 6, /* pieces of one heading, at most */
	FEW = 3, /* headings that make a row of headings */
	RESULTS = 5, /* columns of each of table four's groups */
	LITTLE = 16, /* columns, twice: so far apart are pieces on two lines of which one is on the left */
	MOST = 80, /* of 100 characters are a heading's */
	ALL_BUT_ONE = 75, /* of 100: one of four is typed wrongly */
	GROUP_LIKE = 90 /* of 100: as alike as the heading of a group of columns must be */
};

/* A cell above a row, or several that are one heading; in the order in which they are read. */
struct piece {
	struct span text;
	const char *label; /* of the column whose heading it is, or NULL */
	int group; /* which of the table's labels it is, or -1 */
	int like; /* how alike, in percent */
	const struct cell *cell; /* of its first part */
	int x[2];
	size_t row; /* of the page, that its last part is in */
	uint8_t alone; /* its cell has bounds: it is not joined to the next */
	uint8_t whole; /* and is all of a cell */
	uint8_t joined; /* it was put together from what is one below the other */
};

struct reading {
	struct piece v[PIECES];
	int n;
	uint8_t broken; /* parts of headings are left that belong to none */
	uint8_t bounded; /* cells have bounds: where they are on a line says little */
	uint8_t astray; /* parts of two headings are not in the form's order */
};

/* Whether the words can be that heading, with an error in them or not whole: so many of 100 characters are in it. */
static int
is_piece(struct span words, const char *label, size_t most)
{
	uint16_t a[ALIKE_LONGEST], b[ALIKE_LONGEST];
	size_t na = fold(a, ALIKE_LONGEST, words.s, words.n), nb = fold(b, ALIKE_LONGEST, label, strlen(label)), i, k,
	       in = 0;

	for (i = 0; i < na; i++) {
		for (k = 0; k < nb && b[k] != a[i]; k++)
			;
		in += k < nb;
		if (k == nb && alike_turns(a[i]))
			return 0;
	}
	/* One error is allowed, in what is as long as the heading. */
	return na > 0 && (in == na || (in + 1 == na && na + 1 >= nb)) && 100 * in >= most * na &&
	    !alike_opposed(a, na, b, nb) && !alike_is_share(words);
}

/* Says what a piece is, as far as its words do. */
static void
judge(const struct match *m, struct piece *k)
{
	const struct columns *const *sets;
	const struct alike *a = alike(m->table, k->text);

	alike_sets(m->table, &sets);
	k->label = NULL;
	k->group = -1;
	k->like = 0;
	if (a->set >= 0) {
		k->label = sets[a->set]->v[a->column].label;
		k->like = a->heading_like;
	} else if (a->group_like >= GROUP_LIKE) {
		k->group = a->group_label;
		k->like = a->group_like;
	}
}

static void
fold_words(struct folded *f, struct span words)
{
	f->n = fold(f->c, FOLD_WORD, words.s, words.n);
}

/* Whether a folded text has the other in it. */
static int
has_folded(const struct folded *in, const struct folded *words)
{
	return fold_find(in->c, in->n, 0, words->c, words->n) != FOLD_NONE;
}

/* Whether words are in one of the table's other labels: 系为 in that of the corner. */
static int
is_in_label(const struct table *t, struct span words)
{
	struct folded folded;
	int i;

	fold_words(&folded, words);
	for (i = 0; t->labels[i] != NULL; i++)
		if (has_folded(fold_word(t->labels[i]), &folded))
			return 1;
	return 0;
}

static int
next_folded(const struct columns *set, int at, const struct folded *words)
{
	for (; at < set->n; at++)
		if (has_folded(fold_word(set->v[at].label), words))
			return at;
	return -1;
}

/* The first of the columns from `at` on whose heading has these words in it, or -1. */
static int
next_column(const struct columns *set, int at, struct span words)
{
	struct folded folded;

	fold_words(&folded, words);
	return next_folded(set, at, &folded);
}

/* The first of the columns whose heading has a label of the form in it, or -1. */
static int
column_of(const struct columns *set, const char *label)
{
	const struct folded folded = *fold_word(label);

	return next_folded(set, 0, &folded);
}

/* --- the pieces above a row --- */

/* Whether words are a row's rather than a heading's: 上年 by itself begins a label, but is no part of one to go by. */
static int
is_row_label(const struct match *m, const struct alike *a)
{
	int i;

	for (i = 0; i < m->table->nrows; i++)
		if (a->score[i] > a->heading && (a->length > 2 || alike_length(m->table, i) == 2))
			return 1;
	return 0;
}

/* Whether a cell is a year without 年: 2022. */
static int
is_year(const struct cell *c)
{
	const char *s = c->text.s, *end = s + c->text.n;

	return c->kind == CELL_NUMBER && date_year(&s, end) != 0 && s == end;
}

/* Whether words are headings of columns, one after the other: 总计其他, whose cells were merged. */
static int
are_headings(const struct match *m, struct span words)
{
	const struct columns *const *sets;
	struct folded f;
	size_t at = 0, longest, n;
	int s, i, nsets = alike_sets(m->table, &sets);

	fold_words(&f, words);
	do {
		for (longest = 0, s = 0; s < nsets; s++)
			for (i = 0; i < sets[s]->n; i++) {
				n = fold_word(sets[s]->v[i].label)->n;
				if (n > longest && fold_starts(f.c + at, f.n - at, sets[s]->v[i].label))
					longest = n;
			}
		at += longest;
	} while (longest > 0);
	return at > 0 && at == f.n;
}

/* Whether a row of the page has a number that is no year beside headings, or words that are a row's and not several headings. */
static int
look_at_row(const struct match *m, const struct page *p, const struct row_of_page *r)
{
	const struct alike *a;
	const struct cell *c;
	int labels = 0, headings = 0, years = 0, known = 0;

	for (c = p->cells + r->first; c < p->cells + r->first + r->n; c++) {
		if (c->kind == CELL_NUMBER && !is_year(c))
			return 1;
		years += c->kind == CELL_NUMBER;
		if (c->kind != CELL_TEXT)
			continue;
		a = alike(m->table, c->text);
		headings += a->set >= 0;
		/* A row's label is in front of what could be a heading: 3.其他. */
		labels = labels ||
		    (headings == 0 && a->set < 0 && is_row_label(m, a) && !is_in_label(m->table, c->text) &&
			!are_headings(m, c->text));
		known = known || a->heading > 0 || is_in_label(m->table, c->text);
	}
	return (labels && headings < 2) || (years > 0 && (labels || !known));
}

/* The same, which is asked of a row for each row below it and each set of columns. */
static int
is_of_row(const struct match *m, const struct page *p, size_t row)
{
	uint8_t *known = &m->splits[row - m->first_row].no_heading;

	if (*known == 0)
		*known = look_at_row(m, p, &p->rows[row]) ? KNOWN : KNOWN_NOT;
	return *known == KNOWN;
}

/* Cells of rows [begin, end) that are a heading or a part of one; in table two also what is printed beside them. */
static int
count_headings(const struct match *m, const struct page *p, size_t begin, size_t end)
{
	const struct alike *a;
	const struct cell *c;
	uint32_t i;
	int n = 0;

	for (; begin < end; begin++) {
		c = p->cells + p->rows[begin].first;
		for (i = 0; i < p->rows[begin].n; i++) {
			a = c[i].kind == CELL_TEXT ? alike(m->table, c[i].text) : NULL;
			n += a != NULL && (a->heading > 0 || (m->table->section == 2 && a->group_like >= GROUP_LIKE));
		}
	}
	return n;
}

/* Takes the cells of rows [from, to) as pieces. */
static void
take_pieces(struct reading *k, const struct page *p, size_t from, size_t to)
{
	const struct row_of_page *r;
	const struct cell *c;
	struct piece *q;
	size_t cells = 0;

	for (r = p->rows + to; r > p->rows + from && cells + r[-1].n <= PIECES; r--)
		cells += r[-1].n;
	k->n = k->bounded = k->astray = 0;
	for (; r < p->rows + to; r++) {
		k->bounded |= r->bounded;
		for (c = p->cells + r->first; c < p->cells + r->first + r->n; c++) {
			if (c->kind != CELL_TEXT && !is_year(c))
				continue;
			q = &k->v[k->n++];
			q->text = c->text;
			q->cell = c;
			q->x[0] = c->x[PLACE_COLUMNS][0];
			q->x[1] = c->x[PLACE_COLUMNS][1];
			q->joined = 0;
			q->row = (size_t)(r - p->rows);
			q->alone = r->bounded && r->n > 1;
			q->whole = r->whole;
		}
	}
}

/* Joins b to a in a buffer that has room for both; returns 0 where it has not. */
static int
join(char *room, size_t size, struct span a, struct span b, struct span *out)
{
	if (a.n + b.n > size)
		return 0;
	/* A cell of a drawn page that cannot be read may have no text at all. */
	if (a.n > 0)
		memmove(room, a.s, a.n);
	if (b.n > 0)
		memcpy(room + a.n, b.s, b.n);
	*out = (struct span){ room, a.n + b.n };
	return 1;
}

/* Makes v[i] what it and the pieces after it are together; returns how many they are. */
static int
best_join(struct reading *k, const struct match *m, int i)
{
	char room[4 * ALIKE_LONGEST];
	struct piece whole = k->v[i], best, last;
	int j, n = 1;

	judge(m, &k->v[i]);
	best = k->v[i];
	for (j = i + 1; j < k->n && j < i + JOINED && best.like < 100 && !whole.alone && !k->v[j].alone; j++) {
		if (!join(room, sizeof room, whole.text, k->v[j].text, &whole.text))
			break;
		judge(m, &whole);
		last = k->v[j];
		judge(m, &last);
		/* 结 and 总计 are no 总计 with an error in it. */
		if (whole.like <= best.like || (last.like > whole.like && last.label == whole.label))
			continue;
		best = whole;
		best.text = k->v[i].text;
		n = j - i + 1;
	}
	k->v[i] = best;
	return n;
}

/* Leaves out what is no heading, and looks whether parts of headings are left that belong to none. */
static void
sift(struct reading *k, const struct match *m, const struct columns *set)
{
	struct piece *q;
	int i, n = 0;

	k->broken = 0;
	for (i = 0; i < k->n; i++) {
		q = &k->v[i];
		if (q->label == NULL && q->group < 0) {
			if (!q->whole && is_in_label(m->table, q->text) && next_column(set, 0, q->text) < 0)
				continue;
			k->broken |= q->joined || (!q->whole && next_column(set, 0, q->text) >= 0);
		}
		k->v[n++] = *q;
	}
	k->n = n;
}

/* Puts pieces together that follow each other. */
static void
read_along(struct reading *k, const struct match *m)
{
	int i, n = 0, first;

	for (i = 0; i < k->n; n++) {
		first = i;
		i += best_join(k, m, i);
		k->v[n] = k->v[first];
	}
	k->n = n;
}

static int
overlap(const int *a, const int *b)
{
	return (a[1] < b[1] ? a[1] : b[1]) - (a[0] > b[0] ? a[0] : b[0]);
}

/* Whether a cell is clearly on the left of another, in every metric that the page allows: a drawn one keeps its columns. */
static int
is_left(const struct page *p, const struct cell *a, const struct cell *b)
{
	enum { DRAWN = 4 };
	int metric = p->marked ? PLACE_COLUMNS : 0, last = p->marked ? PLACE_COLUMNS : PLACES - 1;

	while (metric <= last &&
	    a->x[metric][0] + a->x[metric][1] + (p->marked ? DRAWN : LITTLE) < b->x[metric][0] + b->x[metric][1])
		metric++;
	return metric > last;
}

/*
 * Finds the column of each piece that is a heading, -1 for the others: each
 * group of table four has the same, in the order in which they are read.
 */
static void
find_columns(const struct reading *k, const struct columns *set, int n, int column[PIECES])
{
	int i, labels = 0;

	for (i = 0; i < n; i++) {
		column[i] = k->v[i].label != NULL ? column_of(set, k->v[i].label) : -1;
		if (set->n > 2 * RESULTS && column[i] >= 0)
			column[i] = labels < set->n && labels % RESULTS == column[i] ? labels : -1;
		labels += k->v[i].label != NULL;
	}
}

/* Whether one column comes after another, in one group. */
static int
is_later(const struct columns *set, int a, int b)
{
	return a > b && b >= 0 && (set->n <= 2 * RESULTS || a / RESULTS == b / RESULTS);
}

/* Puts pieces together that are one below the other. */
static void
read_down(struct reading *k, const struct match *m, struct page *p, const struct columns *set)
{
	struct piece q, *above;
	int i, j, n = 0, over, most, of[PIECES], column[PIECES];
	size_t row[PIECES] = { 0 };
	char *room;

	for (i = 0; i < k->n; i++) {
		q = k->v[i];
		judge(m, &q);
		for (above = NULL, most = 0, j = 0; j < n; j++) {
			over = overlap(k->v[j].x, q.x);
			if (k->v[j].row >= q.row || k->v[j].like == 100 || over <= most)
				continue;
			above = &k->v[j];
			most = over;
		}
		row[i] = q.row;
		of[i] = above != NULL ? (int)(above - k->v) : n;
		if (above == NULL) {
			k->v[n++] = q;
			continue;
		}
		room = page_text(p, above->text.n + q.text.n);
		join(room, above->text.n + q.text.n, above->text, q.text, &above->text);
		above->joined = 1;
		above->row = q.row;
		above->x[0] = q.x[0] < above->x[0] ? q.x[0] : above->x[0];
		above->x[1] = q.x[1] > above->x[1] ? q.x[1] : above->x[1];
		judge(m, above);
	}
	find_columns(k, set, n, column);
	for (i = 0; i < k->n; i++)
		for (j = i + 1; j < k->n && row[j] == row[i]; j++)
			k->astray |= is_later(set, column[of[i]], column[of[j]]);
	for (i = 0; i < n; i++)
		for (j = 0; j < n && !k->bounded; j++)
			k->astray |= is_later(set, column[i], column[j]) && is_left(p, k->v[i].cell, k->v[j].cell);
	k->n = n;
}

/* Twice where a piece is, in columns. */
static int
center(const struct piece *q)
{
	return q->x[0] + q->x[1];
}

/*
 * Orders pieces from left to right, as far as lines go: what is on two lines is
 * not held in columns so well that a little means something.
 */
static void
sort_along(struct reading *k, const struct columns *set)
{
	struct piece q;
	int i, j;

	for (i = 1; i < k->n; i++) {
		q = k->v[i];
		for (j = i; j > 0 && center(&k->v[j - 1]) > center(&q); j--)
			k->v[j] = k->v[j - 1];
		k->v[j] = q;
	}
	for (i = 1; i < k->n && set->n <= 2 * RESULTS; i++) {
		struct piece *a = &k->v[i - 1], *b = &k->v[i];

		if (a->row == b->row || a->label == NULL || b->label == NULL || center(b) - center(a) > LITTLE ||
		    column_of(set, a->label) < column_of(set, b->label))
			continue;
		q = *a;
		*a = *b;
		*b = q;
	}
}

/* --- where the form has them --- */

/* What a column that holds a piece says: its own heading, another column's, or something else. */
static void
compare(struct printed *h, const struct table *t, const struct columns *set, const struct piece **slot)
{
	int i, k, base, end;

	h->moved = h->others = 0;
	for (i = 0; i < set->n; i++) {
		if (slot[i]->label == NULL) {
			if (!is_piece(slot[i]->text, set->v[i].label, MOST) &&
			    (slot[i]->whole || !alike_has(t, slot[i]->text, set->v[i].label)))
				h->others |= UINT32_C(1) << i;
			continue;
		}
		if (strcmp(slot[i]->label, set->v[i].label) == 0)
			continue;
		h->moved |= UINT32_C(1) << i;
		/* Table four has the same headings in each of its groups. */
		base = set->n > 2 * RESULTS ? i - i % RESULTS : 0;
		end = set->n > 2 * RESULTS ? base + RESULTS : set->n;
		for (k = base; k < end; k++)
			if (strcmp(slot[i]->label, set->v[k].label) == 0)
				h->moved |= UINT32_C(1) << k;
	}
	h->formal = (h->moved | h->others) == 0;
	/* A column that the form does not have is in the place of one that is not here. */
	if (h->moved != 0 && h->others != 0)
		h->moved = UINT32_MAX;
}

/* Whether table four has a group of columns less than the form, and a heading that is none of the form's: 行政裁决. */
static int
has_other_group(const struct reading *k, const struct table *t)
{
	int i, g, groups = 0;

	for (i = 0; i < k->n; i++)
		if (k->v[i].group >= 0)
			groups |= 1 << k->v[i].group;
	for (i = 0; i < k->n && groups != 0xF; i++) {
		if (k->v[i].group >= 0 || k->v[i].label != NULL)
			continue;
		for (g = 0; t->labels[g] != NULL; g++)
			if ((groups >> g & 1) == 0 && is_piece(k->v[i].text, t->labels[g], MOST))
				break;
		if (t->labels[g] == NULL)
			return 1;
	}
	return 0;
}

/* Whether table four's groups come in the form's order: 行政复议 before 行政诉讼, 未经复议直接起诉 before 复议后起诉. */
static int
groups_rise(const struct reading *k)
{
	int i, groups = 0, bit;

	for (i = 0; i < k->n; i++) {
		bit = k->v[i].group >= 0 ? 1 << k->v[i].group : 0;
		if ((bit & 5) != 0 && (groups & bit << 1) != 0)
			return 0;
		groups |= bit;
	}
	return 1;
}

/*
 * Where the heading of a group is among those beside it, of which there are
 * `beside`: by their order on its row, or of lines with one each, else from left to right.
 */
static int
place_of_group(const struct piece *group, const struct piece **slot, int beside, int wide)
{
	int i, at = 0, alone;

	for (i = 0; i < beside; i++) {
		alone = (i == 0 || slot[i - 1]->row != slot[i]->row) &&
		    (i + 1 == beside || slot[i + 1]->row != slot[i]->row);
		at += slot[i]->row == group->row || !wide || alone ? slot[i] < group : center(slot[i]) < center(group);
	}
	return at;
}

/* Moves the last n - beside of the headings in the place of their group, which is `at`. */
static void
lower_group(const struct piece **slot, int n, int beside, int at)
{
	const struct piece *after[FORM_COLUMNS];

	memcpy(after, slot + at, (size_t)(beside - at) * sizeof *slot);
	memmove(slot + at, slot + beside, (size_t)(n - beside) * sizeof *slot);
	memcpy(slot + n - (beside - at), after, (size_t)(beside - at) * sizeof *slot);
}

/* Whether a label is above several of the columns: 法人或其他组织. */
static int
is_over(const struct columns *set, const char *label)
{
	int i, k;

	for (i = 0; i < set->n; i++)
		for (k = 0; k < FORM_LEVELS - 1; k++)
			if (set->v[i].over[k] != NULL && strcmp(set->v[i].over[k], label) == 0)
				return 1;
	return 0;
}

/* The headings of columns among the pieces, in order; returns how many, or 0 where they are not as many as the form has. */
static int
take_slots(const struct reading *k, const struct table *t, const struct columns *set, const struct piece **slot,
    const struct piece **group)
{
	int i, n = 0, others = 0, labels = 0, mine = 0, first;

	for (i = 0; i < k->n; i++) {
		mine = mine || (k->v[i].label != NULL && column_of(set, k->v[i].label) >= 0);
		others += k->v[i].group < 0 && k->v[i].label == NULL;
		labels += k->v[i].label != NULL;
	}
	/* The corner above the labels of rows, whatever is in it, is no column's heading. */
	for (first = 0; first < k->n && k->bounded && labels + others > set->n && k->v[first].label == NULL; first++)
		others -= k->v[first].group < 0;
	/* They may be those of other rows. */
	if (labels > 0 && !mine)
		return 0;
	/* Columns that the form does not have are no part of its order. */
	if (labels != set->n)
		others = 0;
	for (i = first; i < k->n; i++) {
		if (k->v[i].group >= 0 && is_over(set, t->labels[k->v[i].group]))
			*group = &k->v[i];
		if (k->v[i].group >= 0 || (others > 0 && k->v[i].label == NULL))
			continue;
		if (n == set->n)
			return 0;
		slot[n++] = &k->v[i];
	}
	return n == set->n && labels >= (n > 1 ? 2 : !k->bounded) ? n : 0;
}

/* How many headings are beside those of a group, which come last: those on its row where cells have bounds and it has any. */
static int
count_beside(const struct reading *k, const struct piece *group, const struct piece **slot, int n)
{
	int beside = n;

	if (group == NULL || !k->bounded)
		return n - RESULTS;
	while (beside > 0 && slot[beside - 1]->row != group->row)
		beside--;
	return beside > 0 && beside < n ? beside : n - RESULTS;
}

/*
 * Lays what was read against the columns of the form.  Where a group's
 * headings are on a line below it, they are in its place, or, where its own
 * was not read, in any.  Returns 0 where there are not as many as the form has.
 */
static int
lay(struct printed *h, const struct reading *k, const struct table *t, const struct columns *set, int wide)
{
	const struct piece *slot[FORM_COLUMNS], *level[FORM_COLUMNS], *group = NULL;
	struct printed below = *h;
	int i, n = k->broken ? 0 : take_slots(k, t, set, slot, &group), beside, last;

	if (n == 0)
		return 0;
	compare(h, t, set, slot);
	if (t->section == 4 && (!groups_rise(k) || has_other_group(k, t))) {
		h->moved = UINT32_MAX;
		h->formal = 0;
	}
	beside = count_beside(k, group, slot, n);
	if (h->formal || beside < 1 || n > 2 * RESULTS || (group == NULL && slot[0]->row == slot[n - 1]->row))
		return 1;
	i = group != NULL ? place_of_group(group, slot, beside, wide) : 0;
	last = group != NULL ? i : beside;
	if (group != NULL && wide)
		h->moved = h->others = 0;
	for (; i <= last; i++) {
		memcpy(level, slot, sizeof level);
		lower_group(level, n, beside, i);
		compare(&below, t, set, level);
		if (below.formal) {
			*h = below;
			return 1;
		}
		h->moved |= below.moved;
		h->others |= below.others;
	}
	return 1;
}

/*
 * The next column, after what came before, whose heading has the words; -1 where there is none.  *end is where in the
 * heading of column `at` that ended: parts of one heading follow each other.
 */
static int
go_on(const struct columns *set, int at, size_t *end, const struct folded *words)
{
	const struct folded *label;
	size_t found;

	for (; at < set->n; at++, *end = 0) {
		label = fold_word(set->v[at].label);
		found = fold_find(label->c, label->n, *end, words->c, words->n);
		if (found == FOLD_NONE)
			continue;
		*end = found + words->n;
		return at;
	}
	return -1;
}

/* Whether what is on each row can be in the form's order: parts of headings that were not put together say no more. */
static int
rows_rise(const struct reading *k, const struct table *t, const struct columns *set)
{
	struct folded words;
	size_t end = 0;
	int i, at = 0, column;

	for (i = 0; i < k->n; i++) {
		if (i > 0 && k->v[i].row != k->v[i - 1].row) {
			at = 0;
			end = 0;
		}
		fold_words(&words, k->v[i].text);
		column = next_folded(set, 0, &words);
		if (column < 0 || (is_in_label(t, k->v[i].text) && words.n < fold_word(set->v[column].label)->n))
			continue;
		at = go_on(set, at, &end, &words);
		if (at < 0)
			return 0;
	}
	return 1;
}

/* The one column whose heading a piece is, or a part of; or -1. */
static int
only_column(const struct table *t, const struct columns *set, struct span text)
{
	struct folded words;
	int i, first;

	fold_words(&words, text);
	for (i = 0; i < set->n; i++)
		if (fold_is(words.c, words.n, set->v[i].label))
			return i;
	first = next_folded(set, 0, &words);
	return first >= 0 && next_folded(set, first + 1, &words) < 0 && !is_in_label(t, text) ? first : -1;
}

/* Whether no part of a heading is clearly on the left of one of an earlier column. */
static int
places_rise(const struct reading *k, const struct page *p, const struct table *t, const struct columns *set)
{
	int i, j, column[PIECES];

	if (k->bounded)
		return 1;
	for (i = 0; i < k->n; i++)
		column[i] = only_column(t, set, k->v[i].text);
	for (i = 0; i < k->n; i++)
		for (j = 0; j < k->n; j++)
			if (column[i] >= 0 && column[i] < column[j] && is_left(p, k->v[j].cell, k->v[i].cell))
				return 0;
	return 1;
}

/*
 * Whether the headings that were read, fewer than the form has, come in its
 * order, and none twice, if each is on a line of its own.  Totals may be a line above the others.
 */
static int
labels_rise(const struct reading *k, const struct columns *set, int wide)
{
	int i, at, last = -1;

	for (i = 0; i < k->n && !k->broken && set->n <= 2 * RESULTS; i++) {
		at = k->v[i].label != NULL ? column_of(set, k->v[i].label) : -1;
		if (at < 0 || set->v[at].total)
			continue;
		if (at < last || (at == last && !wide))
			return 0;
		last = at;
	}
	return 1;
}

/* Whether a text has the heading of a column in it, or is one with a character typed wrongly. */
static int
has_heading(const struct table *t, const struct columns *set, struct span text)
{
	const struct folded *label;
	struct folded folded;
	int i;

	fold_words(&folded, text);
	for (i = 0; i < set->n; i++) {
		label = fold_word(set->v[i].label);
		if (alike_has(t, text, set->v[i].label) ||
		    (folded.n + 1 >= label->n && folded.n <= label->n + 1 &&
			is_piece(text, set->v[i].label, ALL_BUT_ONE)))
			return 1;
	}
	return 0;
}

/* Whether all words of a text are pieces of headings or labels: 其 总, above 他 计. */
static int
are_pieces(const struct table *t, const struct columns *set, struct span text)
{
	const char *p = text.s, *end = p + text.n, *q;
	struct span word;

	for (; p < end; p = q + 1) {
		q = memchr(p, ' ', (size_t)(end - p));
		q = q != NULL ? q : end;
		word = (struct span){ p, (size_t)(q - p) };
		if (word.n > 0 && next_column(set, 0, word) < 0 && !is_in_label(t, word))
			return 0;
	}
	return 1;
}

/* Whether the words are most of the label of a group, or of the first column, with an error in it. */
static int
is_group_piece(const struct table *t, struct span words)
{
	int g = 0;

	while (t->labels[g] != NULL && !is_piece(words, t->labels[g], MOST))
		g++;
	return t->labels[g] != NULL;
}

/* Headings among those of the form's that are none of them: 上年, 备注; *inner says whether one of these follows. */
static int
count_foreign(const struct reading *k, const struct table *t, const struct columns *set, int *inner)
{
	int i, begun = 0, n = 0;

	*inner = 0;
	for (i = 0; i < k->n; i++) {
		begun |= k->v[i].label != NULL || k->v[i].group >= 0;
		*inner |= n > 0 && k->v[i].label != NULL;
		/* 上年新收… is the label of a row, though another's. */
		n += begun && k->v[i].label == NULL && k->v[i].group < 0 && alike(t, k->v[i].text)->against == 0 &&
		    !has_heading(t, set, k->v[i].text) && !are_pieces(t, set, k->v[i].text) &&
		    !is_group_piece(t, k->v[i].text);
	}
	return n;
}

/* The columns, as bits, whose headings are there more often than the form has them: each group of table four has its own. */
static uint32_t
repeated(const struct reading *k, const struct columns *set)
{
	int i, j, times, most = set->n > 2 * RESULTS ? set->n / RESULTS : 1;
	uint32_t columns = 0;

	for (i = 0; i < set->n; i++) {
		for (times = 0, j = 0; j < k->n; j++)
			times += k->v[j].like == 100 && k->v[j].label != NULL &&
			    strcmp(k->v[j].label, set->v[i].label) == 0 &&
			    fold_ordinal(k->v[j].text.s, k->v[j].text.n, NULL, NULL) == 0;
		columns |= (uint32_t)(times > most) << i;
	}
	return columns;
}

static int
count_labels(const struct reading *k)
{
	int i, n = 0;

	for (i = 0; i < k->n; i++)
		n += k->v[i].label != NULL;
	return n;
}

/* Whether some row has several words, so that where they are means something. */
static int
is_wide(const struct reading *k)
{
	int i = 1;

	while (i < k->n && k->v[i].row != k->v[i - 1].row)
		i++;
	return i < k->n;
}

/* Whether a piece is no column's heading by its place: there is none on its row, or it is the first cell of that. */
static int
is_above_all(const struct reading *k, const struct page *p, const struct piece *q)
{
	const struct cell *c = p->cells + p->rows[q->row].first;
	int i, columns = 0;

	for (i = 0; i < k->n; i++)
		columns += k->v[i].row == q->row && k->v[i].label != NULL;
	for (; c->kind == CELL_EMPTY; c++)
		;
	return columns == 0 || c->text.s == q->text.s;
}

/*
 * Why something other than the heading of a column says that all columns are another's, as
 * what is above several does, the only words on a row, or what is in the corner; or NULL.
 */
static const char *
why_others(const struct reading *k, const struct match *m, const struct page *p, const struct columns *set)
{
	const struct alike *a;
	const struct piece *q;
	int i;

	for (i = 0; i < k->n; i++) {
		q = &k->v[i];
		if (q->label != NULL)
			continue;
		a = alike(m->table, q->text);
		if (a->group_turned && a->group_like >= GROUP_TURNED)
			return "the label of its group says something else than the form's";
		if (m->year == 0 ||
		    (year_stated(q->text, m->year) != YEAR_OTHER &&
			(next_column(set, 0, q->text) >= 0 || year_named(q->text, m->year) != YEAR_OTHER)))
			continue;
		if (is_above_all(k, p, q) || q->group >= 0 || a->group > 0)
			return "a line above the table names another year";
	}
	return NULL;
}

/* How often words are in a text; *first is where they are first. */
static int
count_words(const uint16_t *s, size_t n, const struct folded *words, size_t *first)
{
	size_t i = fold_find(s, n, 0, words->c, words->n);
	int times = 0;

	for (; i != FOLD_NONE; i = fold_find(s, n, i + 1, words->c, words->n))
		if (times++ == 0)
			*first = i;
	return times;
}

/* Whether the heading of a column is in that of another. */
static int
is_in_another(const struct columns *set, int column)
{
	const struct folded *words = fold_word(set->v[column].label);
	int i;

	for (i = 0; i < set->n; i++)
		if (i != column && has_folded(fold_word(set->v[i].label), words))
			return 1;
	return 0;
}

/*
 * Whether what is above a row, one piece after the other, has the heading of a column twice, or one before that of an
 * earlier column: it is there though lines hold several headings, and parts of them.  Pieces are what they are known to be.
 */
static int
has_words_elsewhere(const struct reading *k, const struct table *t, const struct columns *set)
{
	uint16_t s[8 * ALIKE_LONGEST];
	size_t n = 0, at = 0, last = 0;
	int i, times;

	for (i = 0; i < k->n && n + FOLD_WORD < COUNT(s); i++) {
		/* Labels of rows have ordinals: （六）其他处理. */
		if (fold_ordinal(k->v[i].text.s, k->v[i].text.n, NULL, NULL) > 0)
			continue;
		if (k->v[i].like == 100 && k->v[i].label != NULL)
			n += fold(s + n, FOLD_WORD, k->v[i].label, strlen(k->v[i].label));
		else if (k->v[i].group < 0 && !is_in_label(t, k->v[i].text))
			n += fold(s + n, FOLD_WORD, k->v[i].text.s, k->v[i].text.n);
	}
	for (i = 0; i < set->n && set->n <= 2 * RESULTS; i++) {
		times = is_in_another(set, i) ? 0 : count_words(s, n, fold_word(set->v[i].label), &at);
		if (times > 1 || (times == 1 && at < last && !set->v[i].total))
			return 1;
		if (times > 0 && !set->v[i].total)
			last = at;
	}
	return 0;
}

/* --- table four, whose groups have the same headings --- */

enum { LETTERS = 16 };

/* A character that one heading of a group has, and no other heading or label; and where it is on a line. */
struct letter {
	uint16_t c;
	int column;
	int all; /* times above the row */
	int n, at[PIECES]; /* on the line: the pieces that have it */
};

/* Finds the letters of the headings; returns how many. */
static int
find_letters(struct letter *v, const struct table *t, const struct columns *set)
{
	const struct folded *label;
	struct folded one = { .n = 1 };
	int i, j, n = 0, other;
	size_t k;

	for (i = 0; i < RESULTS; i++) {
		label = fold_word(set->v[i].label);
		for (k = 0; k < label->n && n < LETTERS; k++) {
			one.c[0] = label->c[k];
			for (other = 0, j = 0; j < RESULTS; j++)
				other |= j != i && has_folded(fold_word(set->v[j].label), &one);
			for (j = 0; t->labels[j] != NULL; j++)
				other |= has_folded(fold_word(t->labels[j]), &one);
			if (!other)
				v[n++] = (struct letter){ .c = one.c[0], .column = i };
		}
	}
	return n;
}

/*
 * Whether headings that are on a line equally often, and were as often above it, are
 * in the order of their columns in each group.
 */
static int
line_rises(const struct letter *v, int n)
{
	const struct letter *of[RESULTS] = { NULL }, *a, *b;
	int i, j, k;

	for (i = 0; i < n; i++)
		if (of[v[i].column] == NULL || v[i].n > of[v[i].column]->n)
			of[v[i].column] = &v[i];
	for (i = 0; i < RESULTS; i++)
		for (j = i + 1; j < RESULTS; j++) {
			a = of[i];
			b = of[j];
			if (a == NULL || b == NULL || a->n != b->n || a->all != b->all)
				continue;
			for (k = 0; k < a->n; k++)
				if (a->at[k] > b->at[k] || (k > 0 && a->at[k] < b->at[k - 1]))
					return 0;
		}
	return 1;
}

/*
 * Whether no group of table four has a heading twice, and each has them on each
 * line in the form's order, as far as the letters say that only one heading has.
 */
static int
groups_agree(const struct reading *k, const struct table *t, const struct columns *set)
{
	struct letter v[LETTERS] = { { 0 } };
	struct folded words;
	int i, j, n = find_letters(v, t, set), most[RESULTS] = { 0 };
	size_t c;

	for (i = 0; i < k->n; i++) {
		fold_words(&words, k->v[i].text);
		for (j = 0; j < n; j++)
			for (c = 0; c < words.n; c++)
				if (words.c[c] == v[j].c && v[j].n < PIECES)
					v[j].at[v[j].n++] = i;
		if (i + 1 < k->n && k->v[i + 1].row == k->v[i].row)
			continue;
		if (!line_rises(v, n))
			return 0;
		for (j = 0; j < n; j++) {
			v[j].all += v[j].n;
			v[j].n = 0;
			if (v[j].all > most[v[j].column])
				most[v[j].column] = v[j].all;
		}
	}
	/* What is there less often than there are groups was not read. */
	for (i = 0; i < RESULTS; i++)
		if (most[i] > set->n / RESULTS && most[i] != most[(i + 1) % RESULTS])
			return 0;
	return 1;
}

/* What the headings in rows [begin, end) of the page say; returns 0 where there are none. */
static int
read_block(
    struct printed *h, const struct match *m, struct page *p, size_t begin, size_t end, const struct columns *set)
{
	struct printed other;
	struct reading k;
	uint32_t twice;
	int known, rises, turn, wide, foreign, doubled;

	/* 3.其他 and （七）总计 are labels of rows as well; in table two the nearest headings are the row's. */
	if (count_headings(m, p, begin, end) < (m->table->section == 2 ? 1 : FEW))
		return 0;
	take_pieces(&k, p, begin, end);
	wide = is_wide(&k);
	read_along(&k, m);
	sift(&k, m, set);
	h->why = why_others(&k, m, p, set);
	foreign = count_foreign(&k, m->table, set, &h->inner);
	twice = repeated(&k, set);
	doubled = !k.bounded && twice != 0;
	h->inner |= doubled;
	h->extra = foreign + doubled;
	h->twice = m->table->section != 2 && count_labels(&k) > set->n ? twice : 0;
	other = *h;
	known = lay(h, &k, m->table, set, wide);
	/* Where cells have bounds, what is above what says more than their order only where that says nothing. */
	if (known && (h->formal || k.bounded))
		return 1;
	rises = labels_rise(&k, set, wide) && !has_words_elsewhere(&k, m->table, set);
	for (turn = 0; turn < 2 && wide; turn++) {
		take_pieces(&k, p, begin, end);
		read_down(&k, m, p, set);
		if (k.astray && set->n <= 2 * RESULTS)
			break;
		sift(&k, m, set);
		if (turn > 0)
			sort_along(&k, set);
		/* Groups may have been put together wrongly: their letters tell more. */
		if (k.astray || !lay(&other, &k, m->table, set, wide) || (k.bounded && !other.formal))
			continue;
		if (known && !other.formal) {
			other.moved |= h->moved;
			other.others |= h->others;
		}
		*h = other;
		if (h->formal)
			return 1;
		known = 1;
	}
	if (known && !k.astray)
		return 1;
	rises = rises && (!k.astray || set->n > 2 * RESULTS);
	take_pieces(&k, p, begin, end);
	rises = rises &&
	    (set->n > 2 * RESULTS ? groups_agree(&k, m->table, set) :
				    rows_rise(&k, m->table, set) && places_rise(&k, p, m->table, set));
	h->moved = foreign == 0 && rises ? 0 : UINT32_MAX;
	h->others = 0;
	h->formal = 0;
	return 1;
}

void
printed_read(
    struct printed *h, const struct match *m, struct page *p, size_t from, size_t row, const struct columns *set)
{
	size_t begin, end, stop = h->upto > from ? h->upto : from;

	h->upto = row;
	for (end = row; end > stop; end = begin) {
		for (; end > stop && is_of_row(m, p, end - 1); end--)
			;
		for (begin = end; begin > from && !is_of_row(m, p, begin - 1); begin--)
			;
		if (end > stop && read_block(h, m, p, begin, end, set))
			return;
	}
}
