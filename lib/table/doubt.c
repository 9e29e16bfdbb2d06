/* Whether to believe what was placed.  See place_int.h. */
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "label/alike.h"
#include "table/match_int.h"
#include "table/place_int.h"

/* --- sums --- */

/* Whether all columns add up: in = processed + out, processed = the outcomes. */
static int
columns_add_up(const struct placed *t, const struct table *table)
{
	long long sum[ROLE_OUT + 1], v;
	int c, r, k = table->rows[0].columns[0]->n;

	for (c = 0; c < k; c++) {
		memset(sum, 0, sizeof sum);
		for (r = 0; r < table->nrows; r++) {
			if (t->row[r].set == NULL)
				continue;
			v = place_count(&t->row[r].cell[c]);
			if (v < 0)
				return 0;
			sum[table->rows[r].role] += v;
		}
		if (sum[ROLE_IN] != sum[ROLE_PROCESSED] + sum[ROLE_OUT] || sum[ROLE_PROCESSED] != sum[ROLE_OUTCOME])
			return 0;
	}
	return 1;
}

/*
 * A jumbled table is believed where the whole of it adds up, both ways;
 * else only those rows whose whole label and numbers share a line.
 */
void
place_doubt(struct placed *out, const struct match *m)
{
	int r, sure = 1, summed = m->table->rows[0].role != ROLE_NONE;

	for (r = 0; r < m->table->nrows; r++)
		if (out->row[r].set != NULL)
			sure &= place_adds_up(&out->row[r]);
	if (summed && sure && columns_add_up(out, m->table))
		return;
	for (r = 0; r < m->table->nrows; r++) {
		if (m->row[r].run < 0 ||
		    (m->row[r].proof == PROOF_LABEL && m->row[r].label_own &&
			(!m->row[r].label_apart || m->row[r].label_leads)))
			continue;
		place_drop(
		    &out->row[r], "numbers are apart from their labels, and the sums do not confirm their order");
	}
}

/* The run that the row was cut out of by counting, or 0. */
static uint32_t
cut_from(const struct match *m, const struct placed *t, int r)
{
	if (m->row[r].run < 0 || t->row[r].set == NULL || t->row[r].why != NULL)
		return 0;
	return m->runs[m->row[r].run].chunk;
}

/*
 * Rows cut out of a longer run by counting alone are believed where their
 * sums say that the cut is right; one of them may be wrong, as sums are.
 */
void
place_doubt_chunks(struct placed *out, const struct match *m)
{
	int r, q, confirmed, wrong, sound[FORM_ROWS];
	const struct placed_row *row;
	uint32_t chunk;

	for (r = 0; r < m->table->nrows; r++) {
		chunk = cut_from(m, out, r);
		for (confirmed = 0, wrong = 0, q = 0; chunk != 0 && q < m->table->nrows; q++) {
			row = &out->row[q];
			if (cut_from(m, out, q) != chunk)
				continue;
			confirmed |= place_adds_up(row) && place_count(&row->cell[row->set->n - 1]) > 0;
			wrong += !place_adds_up(row);
		}
		sound[r] = chunk == 0 || wrong == 0 || (wrong == 1 && confirmed);
	}
	for (r = 0; r < m->table->nrows; r++)
		if (!sound[r])
			place_drop(&out->row[r],
			    "the numbers of several rows run together, and no sum confirms where to divide them");
}

/*
 * Whether row r may have a number of a column which the form does not have: it has more cells
 * than columns, or its cells are lines, of which nobody sees that one is missing.
 */
static int
may_be_shifted(const struct placed *t, const struct match *m, int r)
{
	const struct run *run = place_run(m, r);

	return run != NULL && t->row[r].set != NULL && t->row[r].why == NULL && !t->row[r].crossed &&
	    (run->bounded ? run->n > (uint32_t)t->row[r].set->n : run->joined);
}

/* Whether one of these columns' headings, the first or the last, begins or ends where a cell does. */
static int
is_below_heading(const struct match *m, const struct page *p, const struct columns *set, const struct run *run,
    uint32_t pick, int last)
{
	const struct row_of_page *own = &p->rows[place_row_of(m, p, run, pick)], *row;
	const uint32_t cell = m->picks[run->first + pick];
	const struct columns *const *sets;
	const struct alike *a;
	const struct cell *c;
	size_t i;

	alike_sets(m->table, &sets);
	for (i = 0; i < m->nitems; i++) {
		row = &p->rows[m->items[i].row];
		for (c = p->cells + row->first; m->items[i].run < 0 && c < p->cells + row->first + row->n; c++) {
			a = c->kind == CELL_TEXT ? alike(m->table, c->text) : NULL;
			if (a == NULL || a->set < 0 || sets[a->set] != set || a->column != (last ? set->n - 1 : 0))
				continue;
			if (own->whole ?
				c->x[0][last] == p->cells[cell].x[0][last] && place_end(p, row) == place_end(p, own) :
				row->n == own->n && c - p->cells - row->first == cell - own->first)
				return 1;
		}
	}
	return 0;
}

/* Whether each column of a row has a value. */
static int
is_filled(const struct placed_row *row)
{
	int i = 0;

	while (i < row->set->n && row->cell[i].state == FOUND_VALUE)
		i++;
	return i == row->set->n;
}

/* What rows of some columns say about where these are, and where cells to spare. */
struct surplus {
	int rows, wide; /* rows with numbers, and those that may be shifted */
	int over; /* rows with more numbers than columns */
	int sums, others; /* with as many: whose totals are sums, and are not */
	int below; /* the first and the last number of one are below the headings of those columns */
};

static void
count_surplus(struct surplus *s, const struct placed *out, const struct match *m, const struct page *p, int r)
{
	const struct placed_row *row = &out->row[r];
	const struct run *run = place_run(m, r);
	uint32_t i, k;

	if (run == NULL || row->set == NULL)
		return;
	s->rows += run->numbers > 0;
	s->wide += run->numbers > 0 && may_be_shifted(out, m, r);
	s->over += run->bounded && !row->crossed && run->numbers > (uint32_t)row->set->n;
	if (!may_be_shifted(out, m, r) || run->numbers != (uint32_t)row->set->n)
		return;
	for (i = 0; place_pick(m, p, run, i)->kind != CELL_NUMBER; i++)
		;
	for (k = run->n - 1; place_pick(m, p, run, k)->kind != CELL_NUMBER; k--)
		;
	s->below |= run->bounded && is_below_heading(m, p, row->set, run, i, 0) &&
	    is_below_heading(m, p, row->set, run, k, 1);
	s->sums += place_adds_up(row) && place_count(&row->cell[row->set->n - 1]) > 0;
	/* What is empty in front of all numbers comes after the label. */
	s->others += i == 0 && row->set->v[row->set->n - 1].total && !place_adds_up(row) && is_filled(row);
}

/* Whether a cell is blank, and not by a placeholder. */
static int
is_empty(const struct found *f)
{
	return f->state == FOUND_BLANK && f->raw.n == 0;
}

/* The groups that a row of the form is of, one in the other. */
static int
depth(const struct row *row)
{
	int n = 0;

	while (n < FORM_LEVELS - 1 && row->group[n] != NULL)
		n++;
	return n;
}

/* Whether the label of row r is in a later cell than that of another row of as many groups. */
static int
is_pushed(const struct match *m, int r)
{
	const struct run *run = place_run(m, r), *other;
	int q;

	for (q = 0; q < m->table->nrows; q++) {
		other = place_run(m, q);
		if (other != NULL && other->bounded && other->label >= 0 && other->label < run->label &&
		    depth(&m->table->rows[q]) == depth(&m->table->rows[r]))
			return 1;
	}
	return 0;
}

/*
 * A column that the form does not have and a blank one are as many as the form's. Several rows with more
 * numbers than columns show it; else headings say that there is none, or at least totals that are sums.
 * Where few rows of a page have a cell to spare, one that begins with a blank may have that elsewhere; and so
 * may one whose label is further in than that of its like.
 */
void
place_doubt_shifted(struct placed *out, const struct match *m, const struct page *p)
{
	struct surplus s;
	int r, from, to, all, few;

	for (from = 0; from < m->table->nrows; from = to) {
		memset(&s, 0, sizeof s);
		for (to = from; to < m->table->nrows && out->row[to].set == out->row[from].set; to++)
			count_surplus(&s, out, m, p, to);
		all = s.over > 1 || (!s.below && s.others > s.sums + 1);
		few = s.rows < 2 || 2 * s.wide <= s.rows;
		for (r = from; r < to; r++)
			if (may_be_shifted(out, m, r) &&
			    (all ||
				((p->rows[place_run(m, r)->row].whole ? few : is_pushed(m, r)) &&
				    is_empty(&out->row[r].cell[0]) && !place_is_confirmed(&out->row[r]))))
				place_drop(&out->row[r], "its cells can be matched to the columns in two ways");
	}
}

/* --- numbers left over --- */

/* The first item of that row of the page, or NULL. */
static const struct item *
item_at(const struct match *m, size_t row)
{
	size_t low = 0, high = m->nitems, k;

	while (low < high) {
		k = low + (high - low) / 2;
		if (m->items[k].row < row)
			low = k + 1;
		else
			high = k;
	}
	return low < m->nitems && m->items[low].row == row ? &m->items[low] : NULL;
}

/* Of a line of the page that has numbers. */
struct holder {
	int row; /* of the form, whose they are; or -1 */
	int loose; /* they may be another's */
};

/* Whether a cell is part of a number that goes on elsewhere: .3956 or 27., which is no row's ordinal. */
static int
is_part(const struct cell *c)
{
	const char *p = c->text.s, *end = p + c->text.n;
	int number, digits = 0;
	uint32_t u;

	if (c->kind != CELL_TEXT)
		return 0;
	while (p < end) {
		u = fold_ascii(utf8_next(&p, end));
		if (!ascii_is_digit(u) && u != '.' && u != ',')
			return 0;
		digits += ascii_is_digit(u);
	}
	return digits > 0 && (fold_ordinal(c->text.s, c->text.n, &number, NULL) != c->text.n || number > FORM_ROWS);
}

/* Whether a line has a number: / is as good as none. */
static int
has_numbers(const struct page *p, const struct row_of_page *row)
{
	struct number n;
	uint32_t k;

	for (k = row->first; k < row->first + row->n; k++) {
		if (is_part(&p->cells[k]))
			return 1;
		if (p->cells[k].kind != CELL_NUMBER)
			continue;
		number_read(&n, p->cells[k].text.s, p->cells[k].text.n, UNIT_ANY, 0);
		if (n.kind == NUMBER_VALUE)
			return 1;
	}
	return 0;
}

/* Whether the words of a row's label hold its numbers, so that they are nobody else's. */
static int
is_held(const struct match *m, int r)
{
	return m->row[r].proof == PROOF_LABEL && m->row[r].label_holds;
}

/* Where the words of a line of the page end; 0 where it has none. */
static int
end_of_words(const struct page *p, const struct row_of_page *row, int metric)
{
	uint32_t i = row->n;

	while (i > 0 && p->cells[row->first + i - 1].kind != CELL_TEXT)
		i--;
	return i > 0 ? p->cells[row->first + i - 1].x[metric][1] : 0;
}

/*
 * Whose the numbers of row `at` of the page are.  Where a row that was not
 * written has its label about them they are its, and where words are nothing
 * to the table they are a page's.  Words hold the numbers in cells beside them.
 */
static struct holder
holder(const struct placed *t, const struct match *m, const struct page *p, size_t at, const struct item *it)
{
	const struct row_of_page *row = &p->rows[at];
	const struct run *run;
	struct holder h = { -1, 1 };
	int r;

	for (r = 0; r < m->table->nrows && h.row < 0; r++) {
		run = place_run(m, r);
		if (run != NULL && run->n > 0 && m->picks[run->first] < row->first + row->n &&
		    m->picks[run->first + run->n - 1] >= row->first)
			h.row = r;
	}
	if (row->bounded && end_of_words(p, row, PLACE_CHARS) > 0)
		h.loose = 0;
	else if (h.row >= 0)
		h.loose = !place_is_written(&t->row[h.row]) && !is_held(m, h.row);
	else if (it != NULL && it->run < 0 && !(row->n == 1 && is_part(&p->cells[row->first])))
		h.loose = (it->mixed != SPOILT || end_of_words(p, row, PLACE_CHARS) == 0) && match_words_near(m, p, it);
	return h;
}

/* Where the first number of a line of the page begins. */
static int
begin_of_numbers(const struct page *p, const struct row_of_page *row, int metric)
{
	uint32_t k = 0;

	while (k + 1 < row->n && p->cells[row->first + k].kind != CELL_NUMBER)
		k++;
	return p->cells[row->first + k].x[metric][0];
}

/*
 * Whether the numbers of line b are after the words of line a, or of the last
 * above it that has words, or not before the numbers that line a has alone.
 */
static int
is_behind_label(const struct page *p, size_t a, size_t b, int metric)
{
	enum { ABOVE = 3 };
	int begin = begin_of_numbers(p, &p->rows[b], metric);
	size_t i = a;

	if (end_of_words(p, &p->rows[a], metric) == 0 && begin >= begin_of_numbers(p, &p->rows[a], metric))
		return b + 1 == a || a + 1 == b;
	while (i > 0 && i + ABOVE > a && end_of_words(p, &p->rows[i], metric) == 0)
		i--;
	return begin >= end_of_words(p, &p->rows[i], metric);
}

/* Whether no more than a space is before each number of a line: then it goes on at the margin, wherever that is. */
static int
is_packed(const struct page *p, const struct row_of_page *row)
{
	const struct cell *c;
	int numbers = 0;

	for (c = p->cells + row->first + 1; c < p->cells + row->first + row->n; c++) {
		if (c->kind != CELL_NUMBER)
			continue;
		if (c->x[PLACE_CHARS][0] - c[-1].x[PLACE_CHARS][1] > 1)
			return 0;
		numbers++;
	}
	return numbers > 0;
}

/* Whether nothing is between two rows of the page, which follow each other, or the end of a printed page. */
static int
follows(const struct match *m, const struct page *p, const struct row_of_page *a, const struct row_of_page *b)
{
	size_t i;
	int ended = a->page_no != b->page_no;

	for (i = a->at + 1; i < b->at; i++)
		ended |= p->lines[i].furniture;
	return ended || b->line - a->line <= m->pitch;
}

/*
 * Whether row b of the page can have pieces of the numbers in row a: one
 * follows the other, perhaps with a line or the page's end between, and it goes on in the
 * columns, not at the margin.  A number alone may be a piece beyond blank lines.
 */
static int
is_near(const struct match *m, const struct page *p, size_t a, size_t b, int owned)
{
	size_t i, from = a < b ? a : b, to = a < b ? b : a;

	if (!owned && !p->rows[a].bounded && is_packed(p, &p->rows[a]) && p->rows[b].n < m->size)
		return 1;
	for (i = from; i < to && p->rows[b].n > 1; i++)
		if (!follows(m, p, &p->rows[i], &p->rows[i + 1]))
			return 0;
	return (to <= from + 2 || p->rows[from].page_no != p->rows[to].page_no) &&
	    (p->rows[a].bounded || is_behind_label(p, a, b, PLACE_CHARS) || is_behind_label(p, a, b, PLACE_COLUMNS) ||
		(b == a + 1 && is_packed(p, &p->rows[a])));
}

static int
has_blanks(const struct placed_row *row)
{
	int i;

	for (i = 0; i < row->set->n; i++)
		if (is_empty(&row->cell[i]))
			return 1;
	return 0;
}

/* Whether row r of the form has a number in each column, and its total confirms them: one of them is no piece. */
static int
is_confirmed(const struct placed_row *row)
{
	return row->set->v[row->set->n - 1].total && !has_blanks(row) && place_adds_up(row);
}

/*
 * Takes row r away where numbers that are left over on line `at` of the page, near it or
 * not, may be its: those of a line with another row's name are no pieces.
 */
static void
account_row(struct placed *out, const struct match *m, const struct page *p, int r, size_t at, int near)
{
	const struct item *it = item_at(m, at);

	/* Where each number is a line by itself, what is above or below is not part of it. */
	if (r < 0 || !place_is_written(&out->row[r]) || place_line_each(m, p, r))
		return;
	if (it != NULL && it->named >= 0 && it->named != r)
		near = 0;
	if (p->rows[at].n == 1 && is_confirmed(&out->row[r]))
		near = 0;
	if (near || has_blanks(&out->row[r]))
		place_drop(&out->row[r], "numbers beside it may belong to another row");
}

/* The same for rows without numbers, whose label begins in lines (above, below). */
static void
account_blank_rows(
    struct placed *out, const struct match *m, const struct page *p, size_t at, uint32_t above, uint32_t below)
{
	int r;

	for (r = 0; r < m->table->nrows; r++)
		if (m->row[r].run < 0 && m->row[r].label_line > above && m->row[r].label_line < below)
			account_row(out, m, p, r, at, 1);
}

/* One time through the lines: returns whether a row was taken away whose numbers then are left over. */
static int
account(struct placed *out, const struct match *m, const struct page *p, size_t from, size_t to)
{
	const struct row_of_page *row;
	struct holder h, last = { -1, 0 };
	size_t i, before = from, first = to, after = to;
	int any = 0, owned = 0, r;

	for (r = 0; r < m->table->nrows; r++)
		any += place_is_written(&out->row[r]);
	for (i = from; i < to; i++) {
		row = &p->rows[i];
		if (row->whole || !has_numbers(p, row))
			continue;
		h = holder(out, m, p, i, item_at(m, i));
		if (h.row < 0 && !h.loose)
			continue;
		if (h.loose) {
			owned = (first < to && owned) || h.row >= 0;
			first = first == to ? i : first;
			after = i;
			continue;
		}
		if (first < to) {
			account_row(out, m, p, last.row, first, is_near(m, p, before, first, owned));
			/* Where a label does not hold its numbers, they may be the next row's. */
			account_row(out, m, p, h.row, after,
			    is_near(m, p, i, after, owned) || (m->size > 0 && !is_held(m, h.row)));
			account_blank_rows(out, m, p, first, last.row >= 0 ? p->rows[before].line : 0, row->line);
			first = to;
		}
		last = h;
		before = i;
	}
	if (first < to) {
		account_row(out, m, p, last.row, first, is_near(m, p, before, first, owned));
		account_blank_rows(out, m, p, first, last.row >= 0 ? p->rows[before].line : 0, UINT32_MAX);
	}
	for (r = 0; r < m->table->nrows; r++)
		any -= place_is_written(&out->row[r]);
	return any != 0;
}

void
place_account(struct placed *out, const struct match *m, const struct page *p, size_t from, size_t to)
{
	while (account(out, m, p, from, to))
		;
}

/* --- units --- */

/* Whether 元 at s[k] is that of 万元, and not of 百万元. */
static int
is_wan(const uint16_t *s, size_t k)
{
	static const uint16_t more[] = { 0x5341, 0x767E, 0x4F70, 0x5343, 0x4EDF, 0x4E07, 0x4EBF }; /* 十百佰千仟万亿 */
	size_t i;

	if (k == 0 || s[k - 1] != 0x4E07)
		return 0;
	for (i = 0; k > 1 && i < COUNT(more); i++)
		if (s[k - 2] == more[i])
			return 0;
	return 1;
}

/* Whether a text counts money in anything but 万元, in 元 or in 千元; 20元 is an amount. */
static int
is_other_unit(struct span text)
{
	uint16_t s[ALIKE_LONGEST];
	size_t n = fold(s, ALIKE_LONGEST, text.s, text.n), k;

	for (k = 1; k < n; k++)
		if (s[k] == 0x5143 && !is_wan(s, k) && !fold_is_digit(s[k - 1]))
			return 1;
	return 0;
}

/* Whether words in the table, but the headings of other columns, have another unit of money than 万元. */
static int
other_unit(const struct match *m, const struct page *p, size_t from, size_t to, const struct columns *set)
{
	const struct columns *const *sets;
	const struct alike *a;
	const struct cell *c;

	alike_sets(m->table, &sets);
	for (; from < to; from++) {
		for (c = p->cells + p->rows[from].first; c < p->cells + p->rows[from].first + p->rows[from].n; c++) {
			if (c->kind != CELL_TEXT || !is_other_unit(c->text))
				continue;
			a = alike(m->table, c->text);
			if (a->set < 0 || sets[a->set] == set)
				return 1;
		}
	}
	return 0;
}

/* Whether a short line about the table's rows says 单位：元, or any unit of money but 万元. */
static int
other_unit_stated(const struct page *p, size_t from, size_t to)
{
	enum { ABOVE = 4, WIDEST = 40 };
	static const uint16_t unit[] = { 0x5355, 0x4F4D }, money[] = { 0x4EBA, 0x6C11, 0x5E01 }; /* 单位 人民币 */
	uint16_t s[ALIKE_LONGEST];
	size_t i, k, n, at, end;

	if (from == to)
		return 0;
	i = p->rows[from].at > ABOVE ? p->rows[from].at - ABOVE : 0;
	for (end = p->rows[to - 1].at; i < end && i < p->nlines; i++) {
		if (p->lines[i].text.n == 0 || p->lines[i].width > WIDEST)
			continue;
		n = fold(s, ALIKE_LONGEST, p->lines[i].text.s, p->lines[i].text.n);
		for (k = 0; k + 2 < n; k++) {
			if (memcmp(s + k, unit, sizeof unit) != 0)
				continue;
			at = k + 2;
			if (at + 3 < n && memcmp(s + at, money, sizeof money) == 0)
				at += 3;
			for (; at < n && at < k + 8; at++)
				if (s[at] == 0x5143) /* 元 */
					break;
			if (at < n && s[at] == 0x5143 && !is_wan(s, at))
				return 1;
		}
	}
	return 0;
}

void
place_doubt_units(struct placed *out, const struct match *m, const struct page *p, size_t from, size_t to)
{
	struct placed_row *row;
	int r, c, stated = m->table->section == 2 && other_unit_stated(p, from, to);

	for (r = 0; r < m->table->nrows; r++) {
		row = &out->row[r];
		for (c = 0; row->set != NULL && c < row->set->n; c++) {
			if (row->cell[c].state == FOUND_NOT || row->set->v[c].unit != UNIT_WAN ||
			    !(stated || other_unit(m, p, from, to, row->set)))
				continue;
			row->cell[c].state = FOUND_NOT;
			row->why = "its money is not counted in 万元";
		}
	}
}
