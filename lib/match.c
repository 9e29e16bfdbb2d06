#include "match.h"

#include <stdlib.h>
#include <string.h>

#include "alike.h"
#include "mem.h"

/*
 * Prices of the alignment, in the unit of alike_score: a character of a
 * label is worth 2.
 */
enum {
	WHOLE_RUN = 8, /* a run with as many numbers as the row has columns */
	LABEL_ENOUGH = 12, /* beyond it a label's characters count a quarter */
	SHORT = 4, /* characters: 其他 is the begin of other labels */
	WAITED_FOR = 1, /* a run whose words two rows share goes to that whose label has begun */
	UNLABELLED = -3, /* a run without its row's label */
	PART_RUN = 5, /* with fewer: cells may be blank */
	ODD_RUN = 3,
	RUN_LEFT_OUT = -4,
	OTHER_LABEL = -8, /* a run whose own line names another row */
	ROW_LEFT_OUT = -1,
	NEVER = -1000000,
	WHOLE_LABEL = 900, /* of 1000: as alike as a label with an error in it */
	NAMED = 750 /* of 1000: as alike as words must be to name a row by themselves */
};

/* --- cutting the page's rows into items --- */

static int
span_is_unit(struct span t)
{
	/* 件 项 条 个 次 份 宗, left alone by a space: three bytes each. */
	return t.n == 3 && strstr("件项条个次份宗", (char[4]){ t.s[0], t.s[1], t.s[2], 0 }) != NULL;
}

/* Whether a cell has words that stand somewhere in the table. */
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
split_bounded(const struct match *m, const struct cell *c, uint32_t n, int whole)
{
	struct split k = { 0, n, 0, 0 };
	uint32_t i = 0;

	/* A number in front of the label counts rows. */
	while (whole && i < n && c[i].kind == CELL_EMPTY)
		i++;
	if (!whole || i + 1 >= n || c[i].kind != CELL_NUMBER || c[i + 1].kind != CELL_TEXT ||
	    !is_label(m, c[i + 1].text))
		i = 0;
	else
		k.label = ++i;
	for (; i < n && c[i].kind != CELL_NUMBER; i++)
		if (c[i].kind == CELL_TEXT && (k.label == 0 || is_label(m, c[i].text)))
			k.label = i + 1;
	return k;
}

/* A row parted by spaces: its label ends with its last word. */
static struct split
split_spaced(const struct cell *c, uint32_t n, int spoilt)
{
	struct split k = { 0, n, 0, 0 };
	uint32_t i, seen = 0, before = 0;

	for (i = 0; i < n; i++) {
		seen += c[i].kind == CELL_NUMBER;
		if (c[i].kind == CELL_TEXT && !(seen > 0 && span_is_unit(c[i].text))) {
			k.label = i + 1;
			k.mixed = seen > 0;
			before = seen;
		}
	}
	/* Several numbers, then words again: two rows have run together. */
	if (before > 1 || spoilt) {
		k.label = n;
		k.mixed = SPOILT;
	}
	return k;
}

static struct split
split_row(const struct match *m, const struct page *p, const struct row_of_page *r)
{
	const struct cell *c = p->cells + r->first;
	struct split k = r->bounded ? split_bounded(m, c, r->n, r->whole) : split_spaced(c, r->n, r->spoilt);
	uint32_t i;

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
	if (a->group > it->group)
		it->group = a->group;
	if (a->group_like > it->group_like)
		it->group_like = a->group_like;
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

/*
 * The words of a row, cell by cell and joined: a label may be typed with
 * spaces in it, or stand beside its group's.
 */
static void
weigh_label(struct item *it, const struct match *m, const struct page *p, const struct row_of_page *row, uint32_t label)
{
	char joined[4 * ALIKE_LONGEST];
	const struct cell *c = p->cells + row->first;
	const struct alike *a;
	struct span all = { joined, 0 };
	uint32_t i, texts = 0;
	int best = 0, s;

	for (i = 0; i < label; i++) {
		if (c[i].text.n == 0)
			continue;
		texts++;
		a = alike(m->table, c[i].text);
		s = weigh(it, m, a);
		it->headings[0] += a->headings[0];
		it->headings[1] += a->headings[1];
		if (s > 0)
			it->length += a->length;
		if (s > best)
			best = s;
		if (all.n + c[i].text.n <= sizeof joined) {
			memcpy(joined + all.n, c[i].text.s, c[i].text.n);
			all.n += c[i].text.n;
		}
	}
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
static int
row_wants(const struct row *r, uint32_t n)
{
	int form;

	for (form = 0; form < 2; form++)
		if (r->columns[form] != NULL && (uint32_t)r->columns[form]->n == n)
			return 1;
	return 0;
}

/* Numbers that every row of a table has, or 0 where rows differ. */
static uint32_t
row_size(const struct table *t)
{
	uint32_t n = (uint32_t)form_columns(&t->rows[0], FORM_2021)->n;
	int i;

	for (i = 0; i < t->nrows; i++)
		if (t->rows[i].columns[0] != t->rows[i].columns[1])
			return 0;
	return n;
}

static int
item_forms(const struct item *it)
{
	return (it->headings[0] > 0 ? FORM_2019 : 0) | (it->headings[1] > 0 ? FORM_2021 : 0);
}

static int
best_row(const struct item *it, const struct table *t)
{
	int i, best = 0;

	for (i = 1; i < t->nrows; i++)
		if (it->score[i] > it->score[best])
			best = i;
	return best;
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
	for (i = 0; i < m->table->nrows && best < WHOLE_LABEL; i++)
		if (i != row && it->score[i] >= it->score[row])
			return -1;
	return row;
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
static int
words_allow(const struct item *it, int r)
{
	/* Another row's whole label: rows have run together. */
	if ((it->whole & ~((uint32_t)1 << r)) != 0)
		return 0;
	if (it->named >= 0)
		return it->named == r;
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

/* Whether a row of the page is a cell by itself, perhaps with padding behind it. */
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
 * Cells one a line, a bar behind each: bars with nothing between them pad a
 * row to the table's width, and so end it.  Where nothing is padded the
 * count must tell.
 */
static void
take_cells(struct match *m, const struct page *p, size_t from, size_t to, struct item *it)
{
	uint32_t size = m->size, label = m->splits[from - m->first_row].label, total = 0, k;
	size_t i, begin = from, first;
	int padded = 0, odd;
	struct run *r;

	/* Behind a label padding may be blank cells of its own. */
	odd = label > 0 && p->rows[from].n > label && it != NULL && it->best > 0;
	first = label > 0 ? from + 1 : from;
	for (i = first; i < to; i++) {
		total++;
		padded |= p->rows[i].n > 1;
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

/* Whether rows with bounds, the first perhaps a label, come a cell a line. */
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
		if (it != NULL && row_wants(&m->table->rows[best_row(it, m->table)], n))
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
		if (i > from && (total % size == 0 || single || i == from + 1))
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
static int
words_known(const struct match *m, const struct page *p, const struct item *it)
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

/*
 * Whether words that are nothing to the table have a number or two behind
 * them: Page 3 of 8.  A label beyond reading still has all of its row's.
 */
static int
is_stray(const struct match *m, const struct page *p, const struct item *it, uint32_t numbers)
{
	return m->size > 0 && numbers < 3 && numbers < m->size && it->heading == 0 && !words_known(m, p, it);
}

static void
cut_items(struct match *m, const struct page *p, size_t from, size_t to)
{
	const struct row_of_page *row;
	struct split k;
	struct item *it;
	size_t i, next;

	m->first_row = from;
	MEM_NEED(m->splits, m->splits_cap, to - from);
	for (i = from; i < to; i++)
		m->splits[i - from] = split_row(m, p, &p->rows[i]);
	for (i = from; i < to; i = next) {
		row = &p->rows[i];
		k = m->splits[i - from];
		it = NULL;
		next = i + 1;
		if (k.label > 0) {
			it = add_item(m, (uint32_t)i, -1);
			weigh_label(it, m, p, row, k.label);
			it->best = it->score[best_row(it, m->table)];
			it->named = (int8_t)row_named(m, it);
			it->shared = (uint8_t)is_shared(m, it);
			it->mixed = k.mixed;
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

/* --- the alignment --- */

/*
 * State 3 * r + h: the last row of the form that was reached is r - 1 (none
 * for r = 0), and h says whether it has its run: no, yes, or yes but none of
 * its label, which then cannot come any more: a label that may stand on
 * either side of its numbers would let one odd row turn the whole table.
 */
enum { OPEN, FULL, EARLY, HAVES, STATES = HAVES * (FORM_ROWS + 1), TAKEN = 0x8000 };

static int
run_worth(const struct match *m, const struct item *it, int row)
{
	const struct run *r = &m->runs[it->run];

	if (!words_allow(it, row))
		return OTHER_LABEL;
	if (r->broken)
		return ODD_RUN;
	if (row_wants(&m->table->rows[row], r->numbers) || (r->bounded && row_wants(&m->table->rows[row], r->n)))
		return r->numbers > 0 ? WHOLE_RUN : ODD_RUN;
	return r->bounded || r->numbers > 0 ? PART_RUN : ODD_RUN;
}

/*
 * A piece of label long enough to be sure says little more when it is
 * longer; else one long label out of order outweighs many rows in order.
 */
static int
label_worth(int score)
{
	return score <= LABEL_ENOUGH ? score : LABEL_ENOUGH + (score - LABEL_ENOUGH) / 4;
}

static void
better(int *new, uint16_t *back, int s, int score, int from)
{
	if (score > new[s]) {
		new[s] = score;
		back[s] = (uint16_t)(from | TAKEN);
	}
}

/* Turns every state that waits for numbers into one that does not. */
static void
shut(int *new, uint16_t *back, int rows)
{
	int s;

	for (s = 0; s < HAVES * (rows + 1); s += HAVES) {
		if (new[s + OPEN] > new[s + FULL]) {
			new[s + FULL] = new[s + OPEN];
			back[s + FULL] = (uint16_t)(s + OPEN);
		}
		/* Before the first row nothing waits. */
		if (s > 0)
			new[s + OPEN] = NEVER;
	}
}

/* One item more: new scores of all states out of the old. */
static void
step(const struct match *m, const struct item *it, const int *old, int *new, uint16_t *back)
{
	int rows = m->table->nrows, r, h, best = NEVER, from = 0, s, gain;
	int labelled = it->best > 0;

	for (s = 0; s < HAVES * (rows + 1); s++) {
		new[s] = old[s] == NEVER ? NEVER : old[s] + (it->run >= 0 ? RUN_LEFT_OUT : 0);
		back[s] = (uint16_t)s;
	}
	/*
	 * Numbers below the headings of other rows, or below a label that was
	 * left out, are not for a row above them.
	 */
	if (it->run < 0 && (labelled ? it->named >= 0 : item_forms(it) != 0 && m->size == 0))
		shut(new, back, rows);
	if (it->run < 0 && !labelled)
		return;
	for (r = 0; r < rows; r++) {
		/* The best state before row r, with the rows in between left out. */
		if (best != NEVER)
			best += ROW_LEFT_OUT;
		for (h = 0; h < HAVES; h++) {
			s = HAVES * r + h;
			if (old[s] > best) {
				best = old[s];
				from = s;
			}
		}
		s = HAVES * (r + 1);
		gain = label_worth(it->score[r]);
		if (it->run >= 0) {
			h = run_worth(m, it, r);
			if (h == OTHER_LABEL)
				continue;
			gain += h;
			if (it->score[r] > 0)
				better(new, back, s + FULL, best + gain, from);
			else
				better(new, back, s + EARLY, best + gain + UNLABELLED, from);
			if (old[s + OPEN] != NEVER)
				better(new, back, s + FULL, old[s + OPEN] + gain + (it->shared ? WAITED_FOR : 0),
				    s + OPEN);
		} else if (gain > 0 && it->mixed == SPOILT) {
			/* Its numbers are here, and cannot be read: none that come later are its. */
			better(new, back, s + FULL, best + gain, from);
			if (old[s + OPEN] != NEVER)
				better(new, back, s + FULL, old[s + OPEN] + gain, s + OPEN);
		} else if (gain > 0 && (it->named < 0 || it->named == r || alike_length(m->table, it->named) < SHORT)) {
			better(new, back, s + OPEN, best + gain, from);
			for (h = OPEN; h <= FULL; h++)
				if (old[s + h] != NEVER)
					better(new, back, s + h, old[s + h] + gain, s + h);
		}
	}
}

/* Words that are nothing to this table change no state. */
static int
is_idle(const struct item *it)
{
	return it->run < 0 && it->best == 0 && item_forms(it) == 0;
}

/* Fills where[i] with the row of the form that item i belongs to, or -1. */
static void
align(struct match *m, int *where)
{
	int a[STATES], b[STATES], *old = a, *new = b, *t, s, best = 0, states = HAVES *(m->table->nrows + 1);
	uint16_t k;
	size_t i;

	MEM_NEED(m->back, m->back_cap, m->nitems * STATES);
	for (s = 0; s < states; s++)
		a[s] = s == 0 ? 0 : NEVER;
	for (i = 0; i < m->nitems; i++) {
		if (is_idle(&m->items[i]))
			continue;
		step(m, &m->items[i], old, new, m->back + i * STATES);
		t = old;
		old = new;
		new = t;
	}
	for (s = 0; s < states; s++)
		if (old[s] > old[best])
			best = s;
	for (s = best; i-- > 0;) {
		if (is_idle(&m->items[i])) {
			where[i] = -1;
			continue;
		}
		k = m->back[i * STATES + (size_t)s];

		where[i] = (k & TAKEN) != 0 ? s / HAVES - 1 : -1;
		s = k & (TAKEN - 1);
	}
}

/* --- how sure --- */

/*
 * Whether the label of row r was read: the pieces that the alignment gave
 * it are most of it, and no other row's label is as much like them.
 */
static int
label_read(const struct match *m, const int *score, int length, int r)
{
	int i, mine, theirs;

	/* More pieces than the label has are those of two rows. */
	if (score[r] == 0 || 2 * score[r] > 5 * alike_length(m->table, r) + 8)
		return 0;
	mine = 1000 * score[r] / (length + alike_length(m->table, r));
	if (mine < 600)
		return 0;
	for (i = 0; i < m->table->nrows; i++) {
		if (i == r || score[i] == 0)
			continue;
		theirs = 1000 * score[i] / (length + alike_length(m->table, i));
		/* A piece that two labels share says nothing unless it is one of them whole. */
		if (theirs >= mine || (score[i] >= score[r] && mine < WHOLE_LABEL))
			return 0;
	}
	return 1;
}

/*
 * The rows that two lines name, as bits: then one of them is not what it seems.
 * What is a column's heading as well (其他, 总计) may come back on every sheet.
 */
static uint32_t
named_twice(const struct match *m, const struct page *p, const int *where)
{
	const struct row_of_page *row, *first[FORM_ROWS] = { NULL };
	const struct item *it;
	uint32_t twice = 0;
	int begun = 0, r;
	size_t i;

	for (i = 0; i < m->nitems; i++) {
		it = &m->items[i];
		row = &p->rows[it->row];
		r = it->named;
		begun |= where[i] >= 0;
		if (!begun || r < 0 || (it->heading >= it->score[r] && !(row->whole && it->run >= 0)))
			continue;
		/* Pages can have all their rows on one line. */
		if (first[r] != NULL && (row->line != first[r]->line || (row->whole && row != first[r])))
			twice |= (uint32_t)1 << r;
		first[r] = row;
	}
	return twice;
}

static void
gather(struct match *m, const struct page *p, const int *where)
{
	uint32_t twice = named_twice(m, p, where);
	int score[FORM_ROWS], r, k, length;
	size_t i;
	const struct item *it;
	struct matched *row;

	for (r = 0; r < m->table->nrows; r++) {
		row = &m->row[r];
		memset(row, 0, sizeof *row);
		memset(score, 0, sizeof score);
		row->run = row->item = -1;
		row->label_apart = 1;
		length = 0;
		for (i = 0; i < m->nitems; i++) {
			it = &m->items[i];
			if (where[i] != r)
				continue;
			if (it->run >= 0)
				row->run = it->run;
			if (it->run >= 0 || row->item < 0)
				row->item = (int)i;
			if (it->score[r] == 0)
				continue;
			length += it->length;
			for (k = 0; k < m->table->nrows; k++)
				score[k] += it->score[k];
			if (row->label_line == 0)
				row->label_line = p->rows[it->row].line;
			row->label_mixed |= it->mixed;
			row->label_own |= it->run >= 0 && it->named == r;
			if (it->run >= 0 && !m->runs[it->run].joined)
				row->label_apart = 0;
		}
		row->label_seen = (uint8_t)label_read(m, score, length, r);
		row->label_twice = twice >> r & 1;
		if (row->run >= 0)
			row->proof = row->label_seen && !row->label_twice ? PROOF_LABEL : PROOF_NONE;
	}
}

/* Whether the form has row r between rows that the report has, given which of 其他处理 it uses. */
static int
row_counts(const struct match *m, int r, int single)
{
	int forms = m->table->rows[r].forms;

	return forms == (FORM_2019 | FORM_2021) || forms == (single ? FORM_2019 : FORM_2021);
}

/* Whether a run can be that of some row between a and b: no words on its line say otherwise. */
static int
fits_between(const struct match *m, const struct page *p, const struct item *it, int a, int b)
{
	int r;

	if (!words_known(m, p, it))
		return 0;
	for (r = a + 1; r < b; r++)
		if (words_allow(it, r))
			return 1;
	return 0;
}

/*
 * Whether the runs behind item a, taken in order for the rows between prev
 * and r, would come before a label that was read of their row.
 */
static int
labels_behind(const struct match *m, int prev, int r, size_t a, int single)
{
	size_t k = a + 1;
	int q;

	for (q = prev + 1; q < r; q++) {
		if (!row_counts(m, q, single))
			continue;
		while (m->items[k].run < 0)
			k++;
		if (m->row[q].run < 0 && m->row[q].item > (int)k)
			return 1;
		k++;
	}
	return 0;
}

/* Whether row r's label stands somewhere by itself, given to no row. */
static int
named_elsewhere(const struct match *m, const int *where, int r)
{
	size_t i;

	for (i = 0; i < m->nitems; i++)
		if (where[i] != r && m->items[i].named == r && m->items[i].heading < m->items[i].score[r])
			return 1;
	return 0;
}

/*
 * Rows whose label is lost, between two whose label was read: sure when
 * there are as many runs as the form has rows, and nothing else is there.
 */
static void
prove_between(struct match *m, const struct page *p, const int *where)
{
	size_t i, a = 0, k;
	int prev = -1, r, single, need, have, forms = 0;

	for (i = 0; i < m->nitems; i++)
		forms |= item_forms(&m->items[i]);

	for (i = 0; i < m->nitems; i++) {
		r = where[i];
		if (r < 0 || m->items[i].run < 0 || m->row[r].proof != PROOF_LABEL)
			continue;
		if (prev >= 0 && r > prev + 1) {
			for (have = 0, k = a + 1; k < i; k++)
				have += m->items[k].run < 0                   ? 0 :
				    fits_between(m, p, &m->items[k], prev, r) ? 1 :
										FORM_ROWS;
			for (single = 0; single < 2; single++) {
				int q, blocked = forms != 0 && (forms & (single ? FORM_2019 : FORM_2021)) == 0;

				for (need = 0, q = prev + 1; q < r; q++) {
					need += row_counts(m, q, single);
					blocked |= row_counts(m, q, single) ?
					    named_elsewhere(m, where, q) :
					    (m->row[q].label_seen && m->table->rows[q].forms == FORM_2021);
				}
				if (need != have || blocked || labels_behind(m, prev, r, a, single))
					continue;
				for (q = prev + 1, k = a + 1; q < r; q++) {
					if (!row_counts(m, q, single))
						continue;
					while (m->items[k].run < 0)
						k++;
					m->row[q].run = m->items[k].run;
					m->row[q].item = (int)k;
					if (m->row[q].proof == PROOF_NONE)
						m->row[q].proof = PROOF_BETWEEN;
					k++;
				}
				break;
			}
		}
		prev = r;
		a = i;
	}
}

/*
 * Whether a run belongs to no row: numbers before the first label, or left
 * over.  One number by itself may be a page's, where rows have several.
 */
static int
numbers_astray(const struct match *m, const struct item *it, int labels)
{
	const struct run *r = &m->runs[it->run];

	if (r->numbers < (m->size > 1 ? 2 : 1))
		return 0;
	return !r->used || (labels == 0 && it->score[best_row(it, m->table)] == 0);
}

/* Whether a row whose label stands apart got more numbers than it has columns in the forms whose headings were read. */
static int
overfull(const struct match *m)
{
	size_t i;
	int forms = 0;

	const struct row *row;
	int r, form;
	uint32_t most;

	for (i = 0; i < m->nitems; i++)
		forms |= item_forms(&m->items[i]);
	for (r = 0; r < m->table->nrows; r++) {
		if (m->row[r].run < 0 || !m->row[r].label_apart)
			continue;
		row = &m->table->rows[r];
		for (most = 0, form = 0; form < 2; form++)
			if (row->columns[form] != NULL && (forms == 0 || forms & (form + 1)) &&
			    (uint32_t)row->columns[form]->n > most)
				most = (uint32_t)row->columns[form]->n;
		if (m->runs[m->row[r].run].numbers > most)
			return 1;
	}
	return 0;
}

/*
 * A page in an order of its own (pdftotext without a flag) has labels far
 * from their numbers.  Signs of it: labels that fit a row but not the order,
 * labels behind their numbers, numbers that belong to no row.
 */
static int
is_jumbled(const struct match *m, const int *where)
{
	size_t i;
	int best, labels = 0;
	const struct item *it;

	if (overfull(m))
		return 1;
	for (i = 0; i < m->nitems; i++) {
		it = &m->items[i];
		best = best_row(it, m->table);
		if (it->run >= 0 && numbers_astray(m, it, labels))
			return 1;
		if (it->score[best] == 0)
			continue;
		labels++;
		if (where[i] < 0 && it->run < 0 && it->length >= 6 &&
		    1000 * it->score[best] / (it->length + alike_length(m->table, best)) >= 800)
			return 1;
	}
	return 0;
}

void
match_table(struct match *m, const struct page *p, size_t from, size_t to, const struct table *t)
{
	int fixed[256], *where = fixed, i;

	m->table = t;
	m->size = row_size(t);
	m->nruns = m->npicks = m->nitems = 0;
	cut_items(m, p, from, to);
	if (m->nitems > sizeof fixed / sizeof *fixed) {
		where = NULL;
		size_t cap = 0;
		mem_grow(&where, &cap, m->nitems, sizeof *where);
	}
	align(m, where);
	gather(m, p, where);
	prove_between(m, p, where);
	for (i = 0; i < t->nrows; i++)
		if (m->row[i].run >= 0 && m->row[i].proof != PROOF_NONE)
			m->runs[m->row[i].run].used = 1;
	m->jumbled = is_jumbled(m, where);
	if (where != fixed)
		free(where);
}

void
match_free(struct match *m)
{
	free(m->runs);
	free(m->picks);
	free(m->items);
	free(m->back);
	free(m->splits);
	memset(m, 0, sizeof *m);
}
