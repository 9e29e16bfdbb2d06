/* The rows of a page cut into items.  See match_int.h. */
#include <string.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "label/alike.h"
#include "label/year.h"
#include "table/match_int.h"

enum {
	NAMED = 750, /* of 1000: as alike as words must be to name a row by themselves */
	NAMED_GROUP = 90 /* of 100: the same of a group of rows */
};

static int
span_is_unit(struct span t)
{
	/* 件 项 条 个 次 份 宗, left alone by a space: three bytes each. */
	return t.n == 3 && strstr("件项条个次份宗", (char[4]){ t.s[0], t.s[1], t.s[2], 0 }) != NULL;
}

/* Whether a cell has words that are somewhere in the table. */
static int
is_label(const struct match *m, struct span t)
{
	const struct alike *a = alike(m->table, t);
	int i;

	if (a->group > 0 || a->heading > 0)
		return 1;
	for (i = 0; i < m->table->nrows; i++)
		if (a->score[i] > 0)
			return 1;
	return 0;
}

/*
 * A row with bounds: its label ends with the last cell in front of the
 * numbers that has words of the form.  Other words are a cell that cannot
 * be read, 约12 or 无数据.
 */
static struct split
split_bounded(const struct match *m, const struct cell *c, uint32_t n)
{
	struct split k = { .end = n };
	uint32_t i = 0;

	/* A number in front of the label counts rows. */
	while (i < n && c[i].kind == CELL_EMPTY)
		i++;
	if (i + 1 >= n || c[i].kind != CELL_NUMBER || c[i + 1].kind != CELL_TEXT || !is_label(m, c[i + 1].text))
		i = 0;
	else
		k.label = ++i;
	for (; i < n && c[i].kind != CELL_NUMBER; i++)
		if (c[i].kind == CELL_TEXT && (k.label == 0 || is_label(m, c[i].text)))
			k.label = i + 1;
	/* A TAB between two bars bounds cells as well: a bar is in the middle of one. */
	for (i = 0; i < n && !k.mixed; i++)
		k.mixed = c[i].text.n > 0 && memchr(c[i].text.s, '\t', c[i].text.n) != NULL;
	return k;
}

/* Whether words hold digits that are no ordinal's: 约12 is a cell that cannot be read, and so is 48213. that goes on. */
static int
has_digits(struct span t)
{
	enum { ORDINAL = 2 }; /* digits */
	const char *p = t.s, *end = t.s + t.n, *q;
	uint32_t c, d;
	int in = 0;

	for (; p < end; p = q) {
		q = p;
		c = fold_ascii(utf8_next(&q, end));
		if (c >= '0' && c <= '9') {
			in++;
			continue;
		}
		d = q < end ? (unsigned char)*q : 0;
		if (in > ORDINAL || (in > 0 && ((c != '.' && c != 0x3001 && c != ')') || (d >= '0' && d <= '9'))))
			return 1;
		in = 0;
	}
	return in > 0;
}

/* Whether some cell of a row has digits. */
static int
has_digits_in(const struct page *p, const struct row_of_page *r)
{
	const struct cell *c;

	for (c = p->cells + r->first; c < p->cells + r->first + r->n; c++)
		if (c->kind == CELL_NUMBER || (c->kind == CELL_TEXT && has_digits(c->text)))
			return 1;
	return 0;
}

/* Whether words are digits with a point after them, and nothing else: 18. */
static int
is_pointed(struct span t)
{
	return t.n > 1 && ascii_is_digit((unsigned char)*t.s) && fold_ordinal(t.s, t.n, NULL, NULL) == t.n;
}

/* A row separated by spaces: its label ends with its last word. */
static struct split
split_spaced(const struct cell *c, uint32_t n, int spoilt)
{
	struct split k = { .end = n };
	uint32_t i, seen = 0, before = 0, unread = 0;

	for (i = 0; i < n; i++) {
		seen += c[i].kind == CELL_NUMBER;
		if (c[i].kind == CELL_TEXT && !(seen > 0 && span_is_unit(c[i].text))) {
			k.label = i + 1;
			k.mixed = seen > 0;
			before = seen;
			unread += has_digits(c[i].text);
		}
	}
	/* After words it is no ordinal, but a number that goes on: 收费 18. 7392. */
	if (unread > 0 || (k.label > 1 && is_pointed(c[k.label - 1].text)))
		k.mixed = UNREAD;
	/* Several numbers, then words again: two rows have run together. */
	if (before > 1 || spoilt) {
		k.label = n;
		k.mixed = SPOILT;
	}
	return k;
}

/* Whether row i has a bar, and none of the rows beside it: a slip of the pen, that bounds no cells. */
static int
is_slip(const struct page *p, size_t i, size_t from, size_t to)
{
	const struct row_of_page *r = &p->rows[i];

	return r->bounded && !r->whole && to - from > 2 && (i == from || !r[-1].bounded) &&
	    (i + 1 == to || !r[1].bounded) && has_digits_in(p, r);
}

/* Whether a number is between two labels of rows: 行政许可 295 行政许可 301. */
static int
has_two_labels(const struct match *m, const struct cell *c, uint32_t n)
{
	uint32_t i, labels = 0, before = 0;

	for (i = 0; i < n; i++) {
		if (c[i].kind == CELL_NUMBER)
			before = labels;
		else if (c[i].kind == CELL_TEXT)
			labels += alike_is_label(m->table, c[i].text);
	}
	return before > 0 && labels > before;
}

static struct split
split_row(const struct match *m, const struct page *p, size_t row, size_t from, size_t to)
{
	const struct row_of_page *r = &p->rows[row];
	const struct cell *c = p->cells + r->first;
	int slip = is_slip(p, row, from, to);
	struct split k = r->bounded && !slip ? split_bounded(m, c, r->n) : split_spaced(c, r->n, r->spoilt || slip);
	uint32_t i;

	if (k.mixed == 1 && has_two_labels(m, c, k.label)) {
		k.label = r->n;
		k.mixed = SPOILT;
	}
	for (i = k.label; i < r->n; i++)
		k.numbers += c[i].kind == CELL_NUMBER;
	return k;
}

static struct run *
add_run(struct match *m, uint32_t row, int label, int bounded)
{
	struct run *r;

	MEM_NEED(m->runs, m->runs_cap, m->nruns + 1);
	r = memset(&m->runs[m->nruns++], 0, sizeof *m->runs);
	r->first = (uint32_t)m->npicks;
	r->row = row;
	r->label = label;
	r->bounded = (uint8_t)bounded;
	return r;
}

/* Adds the cells [from, end) of a row to the run that was added last. */
static void
add_picks(struct match *m, const struct page *p, const struct row_of_page *row, uint32_t from)
{
	struct run *r = &m->runs[m->nruns - 1];
	uint32_t i;
	const struct cell *c;

	MEM_NEED(m->picks, m->picks_cap, m->npicks + row->n);
	for (i = from; i < row->n; i++) {
		c = &p->cells[row->first + i];
		if (!row->bounded && c->kind != CELL_NUMBER)
			continue;
		m->picks[m->npicks++] = row->first + i;
		r->n++;
		r->numbers += c->kind == CELL_NUMBER;
	}
}

static struct item *
add_item(struct match *m, uint32_t row, int run)
{
	struct item *it;

	MEM_NEED(m->items, m->items_cap, m->nitems + 1);
	it = memset(&m->items[m->nitems++], 0, sizeof *m->items);
	it->row = row;
	it->run = run;
	it->named = -1;
	return it;
}

/* Adds what a piece of label speaks for to the item. */
static int
weigh(struct item *it, const struct match *m, const struct alike *a)
{
	int i, best = 0;

	it->whole |= a->whole;
	it->pair |= a->pair;
	if (a->group > it->group)
		it->group = a->group;
	if (a->group_like > it->group_like)
		it->group_like = a->group_like;
	if (a->group_like >= NAMED_GROUP)
		it->groups |= (uint32_t)1 << a->group_label;
	if (a->heading > it->heading)
		it->heading = a->heading;
	for (i = 0; i < m->table->nrows; i++) {
		if (a->score[i] > it->score[i])
			it->score[i] = a->score[i];
		if (a->score[i] > best)
			best = a->score[i];
	}
	return best;
}

/* Whether a cell is a character of a group's label that runs down the edge, beside other words. */
static int
at_edge(const struct match *m, const struct cell *c, uint32_t i, uint32_t label)
{
	enum { CHARACTER = 4 }; /* bytes */

	return i == 0 && label > 1 && c[0].text.n <= CHARACTER && alike_group_letters(m->table, c[0].text);
}

/* Whether that is the ordinal that a label of the form begins with. */
static int
has_ordinal(const char *label, int number, int bracket)
{
	int n, b;

	return fold_ordinal(label, strlen(label), &n, &b) > 0 && n == number && b == bracket;
}

/* The row whose ordinal that is, and no other row's nor a group's; or -1. */
static int
row_of_ordinal(const struct match *m, int number, int bracket)
{
	int i, found = -1;

	for (i = 0; m->table->labels[i] != NULL; i++)
		if (has_ordinal(m->table->labels[i], number, bracket))
			return -1;
	for (i = 0; i < m->table->nrows; i++) {
		if (!has_ordinal(m->table->rows[i].label, number, bracket))
			continue;
		if (found >= 0)
			return -1;
		found = i;
	}
	return found;
}

/*
 * A character by itself is too short to be compared, and an ordinal is not
 * compared at all; but a label may end with the one, and begin with a line
 * that has only the other.
 */
static void
weigh_short(struct item *it, const struct match *m, struct span text)
{
	int i, number, bracket;
	uint32_t ends;

	if (text.n > 0 && fold_ordinal(text.s, text.n, &number, &bracket) == text.n) {
		i = row_of_ordinal(m, number, bracket);
		if (i >= 0) {
			it->score[i] = 2;
			it->length = 1;
		}
		return;
	}
	ends = alike_ends(m->table, text);
	for (i = 0; i < m->table->nrows; i++) {
		if (!(ends >> i & 1))
			continue;
		it->score[i] = 2;
		it->length = 1;
	}
}

/* Whether a row is of the group with that label. */
static int
has_group(const struct row *row, const char *label)
{
	int i;

	for (i = 0; i < FORM_LEVELS - 1; i++)
		if (row->group[i] != NULL && strcmp(row->group[i], label) == 0)
			return 1;
	return 0;
}

/* The rows, as bits, of the group with that label. */
static uint32_t
rows_of_group(const struct table *t, const char *label)
{
	uint32_t rows = 0;
	int i;

	for (i = 0; i < t->nrows; i++)
		rows |= (uint32_t)has_group(&t->rows[i], label) << i;
	return rows;
}

/*
 * The words of a row, cell by cell and joined: a label may be typed with
 * spaces in it, or are beside its group's.
 */
static void
weigh_label(struct item *it, struct match *m, const struct page *p, const struct row_of_page *row, uint32_t label)
{
	char joined[4 * ALIKE_LONGEST];
	const struct cell *c = p->cells + row->first;
	const struct alike *a = NULL;
	struct span all = { joined, 0 };
	uint32_t i, texts = 0;
	int best = 0, s, other;

	for (i = 0; i < label; i++) {
		if (c[i].text.n == 0)
			continue;
		other = m->year > 0 && year_stated(c[i].text, m->year) == YEAR_OTHER;
		if (other)
			it->against = UINT32_MAX;
		texts++;
		a = alike(m->table, c[i].text);
		if ((other || a->group_turned) && a->group_like >= GROUP_TURNED)
			m->others |= rows_of_group(m->table, m->table->labels[a->group_label]);
		s = weigh(it, m, a);
		it->against |= a->against;
		it->headings[0] += a->headings[0];
		it->headings[1] += a->headings[1];
		if (s > 0)
			it->length += a->length;
		if (s > best)
			best = s;
		if (!at_edge(m, c, i, label) && all.n + c[i].text.n <= sizeof joined) {
			memcpy(joined + all.n, c[i].text.s, c[i].text.n);
			all.n += c[i].text.n;
		}
	}
	if (texts == 1 && a != NULL && a->length == 0)
		weigh_short(it, m, c[label - 1].text);
	if (texts < 2)
		return;
	a = alike(m->table, all);
	s = weigh(it, m, a);
	if (s > best)
		it->length = a->length;
	for (i = 0; i < 2; i++)
		if (a->headings[i] > it->headings[i])
			it->headings[i] = a->headings[i];
}

/* Whether a row of the table has n numbers, in one form or the other. */
int
match_row_wants(const struct row *r, uint32_t n)
{
	int form;

	for (form = 0; form < 2; form++)
		if (r->columns[form] != NULL && (uint32_t)r->columns[form]->n == n)
			return 1;
	return 0;
}

/* Numbers that every row of a table has, or 0 where rows differ. */
uint32_t
match_row_size(const struct table *t)
{
	uint32_t n = (uint32_t)form_columns(&t->rows[0], FORM_2021)->n;
	int i;

	for (i = 0; i < t->nrows; i++)
		if (t->rows[i].columns[0] != t->rows[i].columns[1])
			return 0;
	return n;
}

int
match_item_forms(const struct item *it)
{
	return (it->headings[0] > 0 ? FORM_2019 : 0) | (it->headings[1] > 0 ? FORM_2021 : 0);
}

int
match_best_row(const struct item *it, const struct table *t)
{
	int i, best = 0;

	for (i = 1; i < t->nrows; i++)
		if (it->score[i] > it->score[best])
			best = i;
	return best;
}

/* Whether a row is of the group with that label, or has its name: （六）其他处理; columns' groups have no ordinal. */
static int
is_of_group(const struct row *row, const char *label)
{
	return strcmp(row->label, label) == 0 || has_group(row, label) ||
	    fold_ordinal(label, strlen(label), NULL, NULL) == 0;
}

/* Whether row r is of all the groups of rows whose labels are among the words. */
static int
group_allows(const struct match *m, const struct item *it, int r)
{
	int i;

	for (i = 0; m->table->labels[i] != NULL; i++)
		if (it->groups >> i & 1 && !is_of_group(&m->table->rows[r], m->table->labels[i]))
			return 0;
	return 1;
}

/*
 * The row whose label is the last of several cells [c, end), after that of
 * its group; or -1.
 */
static int
row_named_last(const struct match *m, const struct item *it, const struct cell *c, const struct cell *end)
{
	const struct alike *a;
	int i, row = -1;

	if (end - c < 2 || end[-1].kind != CELL_TEXT)
		return -1;
	a = alike(m->table, end[-1].text);
	for (i = 0; i < m->table->nrows; i++)
		if (1000 * a->score[i] >= ALIKE_WHOLE * (a->length + alike_length(m->table, i)) &&
		    (a->group_like < NAMED_GROUP ||
			strcmp(m->table->labels[a->group_label], m->table->rows[i].label) == 0) &&
		    a->score[i] > 0 && group_allows(m, it, i))
			row = row < 0 ? i : FORM_ROWS;
	return row < FORM_ROWS ? row : -1;
}

/*
 * The row whose label the item's words are, and little else, and no
 * group's; or -1.
 */
static int
row_named(const struct match *m, const struct item *it)
{
	int i, like, best = 0, row = 0;

	for (i = 0; i < m->table->nrows; i++) {
		like = it->score[i] > 0 ? 1000 * it->score[i] / (it->length + alike_length(m->table, i)) : 0;
		if (like > best) {
			best = like;
			row = i;
		}
	}
	if (best < NAMED || best / 10 <= it->group_like)
		return -1;
	/* A piece that two labels share names neither, unless it is one of them whole. */
	for (i = 0; i < m->table->nrows && best < ALIKE_WHOLE; i++)
		if (i != row && it->score[i] >= it->score[row])
			return -1;
	return row;
}

/* The ordinal nearest to the numbers among the words of a row; *number is 0 where there is none. */
static void
read_ordinal(const struct page *p, const struct row_of_page *row, uint32_t label, int *number, int *bracket)
{
	const struct cell *c = p->cells + row->first;
	uint32_t i;
	int n, b;

	*number = *bracket = 0;
	for (i = 0; i < label; i++) {
		if (c[i].text.n == 0 || fold_ordinal(c[i].text.s, c[i].text.n, &n, &b) == 0)
			continue;
		*number = n;
		*bracket = b;
	}
}

/*
 * 8.属于行政 begins two labels, but only one of them is the eighth.  An
 * ordinal says nothing by itself: reports number their rows as they like.
 */
static void
weigh_ordinal(
    struct item *it, const struct match *m, const struct page *p, const struct row_of_page *row, uint32_t label)
{
	uint32_t tied = 0, mine = 0;
	int i, number, bracket;

	for (i = 0; it->best > 0 && i < m->table->nrows; i++)
		if (it->score[i] == it->best)
			tied |= (uint32_t)1 << i;
	/* Mostly one row has the words, or none. */
	if ((tied & (tied - 1)) == 0)
		return;
	read_ordinal(p, row, label, &number, &bracket);
	for (i = 0; number > 0 && i < m->table->nrows; i++)
		if (tied >> i & 1 && has_ordinal(m->table->rows[i].label, number, bracket))
			mine |= (uint32_t)1 << i;
	for (i = 0; mine != 0 && i < m->table->nrows; i++)
		if ((tied & ~mine) >> i & 1)
			it->score[i]--;
}

/*
 * Whether the last words before the numbers are one character, after others,
 * that no label has: 约 12 is no 12.
 */
static int
is_qualified(const struct match *m, const struct cell *c, uint32_t label)
{
	uint16_t letters[2];
	struct span last;

	if (label < 2 || c[label - 1].kind != CELL_TEXT)
		return 0;
	last = c[label - 1].text;
	return last.n <= 6 && fold(letters, 2, last.s, last.n) == 1 && !alike_in_label(m->table, last) &&
	    !alike_group_letters(m->table, last);
}

/* Whether two rows have as much of the words. */
static int
is_shared(const struct match *m, const struct item *it)
{
	int i, rows = 0;

	for (i = 0; i < m->table->nrows; i++)
		rows += it->best > 0 && it->score[i] == it->best;
	return rows > 1;
}

/*
 * Whether the words on a line let its numbers be row r's: no other row has
 * more of them, and they do not name another.
 */
int
match_words_allow(const struct match *m, const struct item *it, int r)
{
	/* Another row's whole label: rows have run together. */
	if ((it->whole & ~((uint32_t)1 << r)) != 0 || it->against >> r & 1)
		return 0;
	if (it->named >= 0)
		return it->named == r;
	if (!group_allows(m, it, r))
		return 0;
	return it->best <= it->group || it->score[r] == it->best;
}

/* One run of the rows [from, to); the first of them may have words in front. */
static void
take(struct match *m, const struct page *p, size_t from, size_t to, struct item *it)
{
	struct split k = m->splits[from - m->first_row];
	struct run *r;
	size_t i;

	if (it == NULL || it->run >= 0)
		it = add_item(m, (uint32_t)from, -1);
	it->run = (int)m->nruns;
	r = add_run(m, (uint32_t)from, (int)k.label - 1, p->rows[from].bounded);
	r->joined = to > from + 1;
	for (i = from; i < to; i++)
		add_picks(m, p, &p->rows[i], i == from ? k.label : 0);
	r->mixed = k.mixed;
	/* Empty cells are a row's only beside the row's label, and where there are as many as it has. */
	if (r->numbers == 0 &&
	    (p->rows[from].torn ||
		((r->n < m->size || it->best == 0) &&
		    !(m->table->nrows == 1 && (r->n == m->size || (p->rows[from].whole && r->n > m->size)))))) {
		m->npicks = r->first;
		m->nruns--;
		it->run = -1;
	}
}

/* Cells one a line, or a row over several lines: cut where a row is full. */
static void
take_chunks(
    struct match *m, const struct page *p, size_t from, size_t to, struct item *it, uint32_t size, uint32_t total)
{
	uint32_t part = 0;
	size_t i, begin = from, whole = from;
	struct run *r;

	if (total % size != 0) {
		take(m, p, from, to, it);
		/* Fewer than a row are a row with blanks, perhaps; more are anybody's guess. */
		m->runs[m->nruns - 1].broken = total > size;
		return;
	}
	for (i = from; i < to; i++) {
		part += m->splits[i - m->first_row].numbers;
		if (part < size)
			continue;
		take(m, p, begin, i + 1, it);
		r = &m->runs[m->nruns - 1];
		r->chunk = total > size ? (uint32_t)whole + 1 : 0;
		r->broken = part > size;
		it = NULL;
		part = 0;
		begin = i + 1;
	}
}

/* Whether a row of the page is a cell by itself, perhaps with padding after it. */
static int
one_cell(const struct match *m, const struct page *p, const struct row_of_page *r)
{
	uint32_t i;

	for (i = 1; i < r->n; i++)
		if (p->cells[r->first + i].kind != CELL_EMPTY)
			return 0;
	/* All empty: a blank cell and padding, unless there is room for a whole row. */
	return p->cells[r->first].kind != CELL_EMPTY || r->n < (m->size > 0 ? m->size : 4);
}

/*
 * Cells, one per line, followed by a bar: bars with nothing between them pad a
 * row to the table's width, and so end it.  Where nothing is padded the
 * count must tell.
 */
static void
take_cells(struct match *m, const struct page *p, size_t from, size_t to, struct item *it)
{
	uint32_t size = m->size, label = m->splits[from - m->first_row].label, total = 0, k;
	size_t i, begin = from, first;
	int padded = 0, torn = 0, odd;
	struct run *r;

	/* After a label padding may be blank cells of its own. */
	odd = label > 0 && p->rows[from].n > label && it != NULL && it->best > 0;
	first = label > 0 ? from + 1 : from;
	for (i = first; i < to; i++) {
		total++;
		padded |= p->rows[i].n > 1;
		torn |= !p->rows[i].bounded;
	}
	for (i = first; i < to; i++) {
		if (i + 1 < to &&
		    !(padded ? p->rows[i].n > 1 : size > 0 && total % size == 0 && (i + 1 - first) % size == 0))
			continue;
		if (it == NULL || it->run >= 0)
			it = add_item(m, (uint32_t)begin, -1);
		it->run = (int)m->nruns;
		r = add_run(m, (uint32_t)begin, label > 0 && begin == from ? (int)label - 1 : -1, 1);
		r->joined = 1;
		r->mixed = (uint8_t)torn;
		r->broken = odd;
		r->chunk = !padded && size > 0 && total > size ? (uint32_t)from + 1 : 0;
		for (; begin <= i; begin++) {
			if (begin < first)
				continue;
			MEM_NEED(m->picks, m->picks_cap, m->npicks + 1);
			k = p->rows[begin].first;
			m->picks[m->npicks++] = k;
			r->n++;
			r->numbers += p->cells[k].kind == CELL_NUMBER;
		}
		odd = 0;
	}
}

/* Whether rows with bounds, the first perhaps a label, come with one cell per line. */
static int
cell_a_line(const struct match *m, const struct page *p, size_t from, size_t to)
{
	uint32_t label = m->splits[from - m->first_row].label;
	size_t i;

	if (to == from + 1 || p->rows[from].whole || m->splits[from - m->first_row].numbers > 1)
		return 0;
	for (i = from; i < to; i++)
		if (i == from && label > 0 ? m->splits[i - m->first_row].numbers > 0 : !one_cell(m, p, &p->rows[i]))
			return 0;
	return 1;
}

/*
 * Whether numbers below a line of words and numbers keep to columns, right of
 * the words.  A row that only goes on does so at the margin.
 */
static int
keeps_columns(const struct match *m, const struct page *p, size_t from, size_t to)
{
	uint32_t label = m->splits[from - m->first_row].label;
	const struct cell *last, *first;
	size_t i;

	if (label == 0 || m->splits[from - m->first_row].numbers == 0)
		return 0;
	last = &p->cells[p->rows[from].first + label - 1];
	for (i = from + 1; i < to; i++) {
		first = &p->cells[p->rows[i].first];
		if (first->x[PLACE_COLUMNS][0] > last->x[PLACE_COLUMNS][1] ||
		    first->x[PLACE_CHARS][0] > last->x[PLACE_CHARS][1])
			return 1;
	}
	return 0;
}

/*
 * Rows [from, to): all but the first without words, and the first with
 * numbers.  Says which of them are one run.
 */
static void
take_rows(struct match *m, const struct page *p, size_t from, size_t to, struct item *it)
{
	uint32_t size = m->size, total = 0, single = 1, n;
	size_t i, end = to;

	if (p->rows[from].bounded) {
		if (cell_a_line(m, p, from, to)) {
			take_cells(m, p, from, to, it);
			return;
		}
		for (; from < to; from++, it = NULL)
			if (m->splits[from - m->first_row].label < m->splits[from - m->first_row].end)
				take(m, p, from, from + 1, it);
		return;
	}
	if (size == 0) {
		n = m->splits[from - m->first_row].numbers;
		if ((it != NULL && match_row_wants(&m->table->rows[match_best_row(it, m->table)], n)) ||
		    keeps_columns(m, p, from, to))
			end = from + 1;
		take(m, p, from, end, it);
		return;
	}
	while (from < to) {
		total = 0;
		single = 1;
		for (i = from; i < to; i++) {
			n = m->splits[i - m->first_row].numbers;
			if (n == size)
				break;
			total += n;
			single &= n == 1;
		}
		if (i > from && !keeps_columns(m, p, from, i) && (total % size == 0 || single || i == from + 1))
			take_chunks(m, p, from, i, it, size, total);
		else
			for (; from < i; from++, it = NULL)
				take(m, p, from, from + 1, it);
		if (i > from)
			it = NULL;
		if (i < to)
			take(m, p, i, i + 1, it);
		it = NULL;
		from = i + 1;
	}
}

/* Whether a line's words are nothing, or of a group's label, or of some row's. */
int
match_words_known(const struct match *m, const struct page *p, const struct item *it)
{
	const struct row_of_page *row = &p->rows[it->row];
	uint32_t i;

	if (it->best > 0 || it->group > 0)
		return 1;
	for (i = 0; i < row->n && p->cells[row->first + i].kind != CELL_NUMBER; i++)
		if (!alike_group_letters(m->table, p->cells[row->first + i].text))
			return 0;
	return 1;
}

/* The same, or of a piece of a label too short to be compared, or of an ordinal by itself. */
int
match_words_near(const struct match *m, const struct page *p, const struct item *it)
{
	const struct row_of_page *row = &p->rows[it->row];
	const struct cell *c = p->cells + row->first;
	uint32_t i;

	if (match_words_known(m, p, it))
		return 1;
	for (i = 0; i < row->n && c[i].kind != CELL_NUMBER; i++)
		if (c[i].text.n > 0 && !alike_in_label(m->table, c[i].text) &&
		    !alike_group_letters(m->table, c[i].text))
			return 0;
	return 1;
}

/*
 * Whether words that are nothing to the table have a number or two after
 * them: Page 3 of 8.  A label beyond reading still has all of its row's.
 */
static int
is_stray(const struct match *m, const struct page *p, const struct item *it, uint32_t numbers)
{
	return m->size > 0 && numbers < 3 && numbers < m->size && it->heading == 0 && !match_words_near(m, p, it);
}

void
match_cut(struct match *m, const struct page *p, size_t from, size_t to)
{
	const struct row_of_page *row;
	struct split k;
	struct item *it;
	size_t i, next;

	m->first_row = from;
	MEM_NEED(m->splits, m->splits_cap, to - from);
	for (i = from; i < to; i++)
		m->splits[i - from] = split_row(m, p, i, from, to);
	for (i = from; i < to; i = next) {
		row = &p->rows[i];
		k = m->splits[i - from];
		it = NULL;
		next = i + 1;
		if (k.label > 0) {
			it = add_item(m, (uint32_t)i, -1);
			weigh_label(it, m, p, row, k.label);
			if (it->against == UINT32_MAX)
				memset(it->score, 0, sizeof it->score);
			it->best = it->score[match_best_row(it, m->table)];
			weigh_ordinal(it, m, p, row, k.label);
			it->named = (int8_t)row_named(m, it);
			if (it->named < 0 && row->bounded)
				it->named = (int8_t)row_named_last(
				    m, it, p->cells + row->first, p->cells + row->first + k.label);
			it->shared = (uint8_t)is_shared(m, it);
			it->mixed = k.mixed;
			if (!row->bounded && is_qualified(m, p->cells + row->first, k.label))
				m->splits[i - from].mixed = it->mixed = UNREAD;
			if (!row->bounded && (k.numbers == 0 || is_stray(m, p, it, k.numbers)))
				continue;
		}
		while (next < to && m->splits[next - m->first_row].label == 0)
			next++;
		if (k.label > 0 && k.end == k.label && next == i + 1)
			continue;
		take_rows(m, p, i, next, it);
	}
}
