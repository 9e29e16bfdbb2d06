#include "table/place.h"

#include <string.h>

#include "label/alike.h"
#include "table/place_int.h"
#include "table/printed.h"

/* --- which columns a row has --- */

/*
 * Headings of columns that were read last before the item: those on one
 * line, or on lines one below the other.
 */
static void
headings_before(const struct match *m, size_t item, int seen[2])
{
	size_t i;
	const struct item *it;

	seen[0] = seen[1] = 0;
	for (i = item + 1; i-- > 0;) {
		it = &m->items[i];
		if (it->headings[0] + it->headings[1] == 0 && seen[0] + seen[1] > 0)
			return;
		seen[0] += it->headings[0];
		seen[1] += it->headings[1];
	}
}

/*
 * The columns of a row where the forms differ.  One heading may be misread
 * for another; where a set has several, two of them must have been read, but
 * for a set of two that no other form has in its place.
 */
static const struct columns *
choose_set(const struct match *m, int r)
{
	const struct row *row = &m->table->rows[r];
	const struct columns *set, *fit = NULL;
	int seen[2] = { 0, 0 }, form, most = 0;

	if (row->columns[0] == row->columns[1])
		return row->columns[0];
	if (m->row[r].item >= 0)
		headings_before(m, (size_t)m->row[r].item, seen);
	for (form = 0; form < 2; form++) {
		set = row->columns[form];
		if (set == NULL || seen[form] < most)
			continue;
		if (seen[form] < (set->n > 2 || (set->n > 1 && row->columns[!form] != NULL) ? 2 : 1))
			continue;
		fit = seen[form] == most ? NULL : set;
		most = seen[form];
	}
	return fit;
}

/* --- the table --- */

/*
 * Forms of which a row was read that the other does not have: 其他处理 in
 * one row or in three.  Its label alone says little: it is also the group's;
 * and where the order is not the form's, the place between rows proves nothing.
 */
static int
forms_used(const struct match *m)
{
	int r, forms = 0, labels = 0;

	for (r = 0; r < m->table->nrows; r++) {
		if (m->table->rows[r].forms == (FORM_2019 | FORM_2021))
			continue;
		if (m->row[r].run >= 0 &&
		    (m->row[r].label_twice || m->row[r].proof > (m->jumbled ? PROOF_BETWEEN : PROOF_NONE)))
			forms |= m->table->rows[r].forms;
		if (m->row[r].label_seen)
			labels |= m->table->rows[r].forms;
	}
	return forms != 0 ? forms : labels & FORM_2021;
}

/*
 * The row nearest to r whose label and numbers share a line, or -1: only
 * where they do does a label alone mean anything.
 */
static int
nearest_row(const struct match *m, int r)
{
	int d, q;

	for (d = 1; d < m->table->nrows; d++)
		for (q = r - d; q <= r + d; q += 2 * d)
			if (q >= 0 && q < m->table->nrows && m->row[q].run >= 0 && !m->row[q].label_apart)
				return q;
	return -1;
}

/* Whether any number that is in no run, or cannot be read, is between the runs before and after row r. */
static int
numbers_about(const struct match *m, const struct page *p, int r)
{
	const struct row_of_page *row;
	size_t from = m->first_row, to, i;
	uint32_t k;
	int q;

	for (q = r - 1; q >= 0 && m->row[q].run < 0; q--)
		;
	if (q >= 0)
		from = m->runs[m->row[q].run].row + 1;
	for (q = r + 1; q < m->table->nrows && m->row[q].run < 0; q++)
		;
	to = q < m->table->nrows ? m->runs[m->row[q].run].row : p->nrows;
	for (i = from; i < to; i++) {
		row = &p->rows[i];
		for (k = 0; k < row->n; k++)
			if (p->cells[row->first + k].kind == CELL_NUMBER ||
			    span_has(p->cells[row->first + k].text, "\xEF\xBF\xBD", 3))
				return 1;
	}
	return 0;
}

/* Whether the rows of the form with numbers next to row r, before it and after, have their own. */
static int
is_between(const struct placed *out, const struct match *m, int r)
{
	int before = r, after = r;

	do
		before--;
	while (before >= 0 && m->row[before].run < 0);
	do
		after++;
	while (after < m->table->nrows && m->row[after].run < 0);
	return (before < 0 || out->row[before].why == NULL) && after < m->table->nrows && out->row[after].why == NULL;
}

/*
 * A row whose label was read but that has no run is blank where columns are
 * held in place and no run is left over between its neighbours.
 */
static void
place_blank_rows(struct placed *out, const struct match *m, const struct page *p)
{
	size_t i;
	int r, near, loose = 0, forms = forms_used(m);

	for (i = 0; i < m->nruns; i++)
		loose |= !m->runs[i].used && m->runs[i].numbers > 1;
	if (loose || m->jumbled)
		return;
	for (r = 0; r < m->table->nrows; r++) {
		if (m->row[r].label_mixed || m->row[r].label_twice || !is_between(out, m, r) || numbers_about(m, p, r))
			continue;
		if (!m->row[r].label_seen || m->row[r].run >= 0 || out->row[r].set == NULL || out->row[r].set->n < 2)
			continue;
		/* 其他 and 其他处理 are read in either form. */
		if (m->table->rows[r].forms != (FORM_2019 | FORM_2021) && m->table->rows[r].forms != forms)
			continue;
		near = nearest_row(m, r);
		if (near < 0 || !place_held_apart(m, p, &m->runs[m->row[near].run]))
			continue;
		place_blank_row(&out->row[r], m->row[r].label_line);
		out->row[r].why = NULL;
	}
}

static int
count_numbers(const struct page *p, const struct row_of_page *r)
{
	const struct cell *c;
	int n = 0;

	for (c = p->cells + r->first; c < p->cells + r->first + r->n; c++)
		n += c->kind == CELL_NUMBER;
	return n;
}

/*
 * Table four has no labels: all its numbers, wherever lines break, are its
 * one row.  Returns 0 where there are none, or those of more than a row;
 * *loose says that one more is beside it.
 */
static int
only_run(const struct match *m, const struct page *p, const struct columns *set, struct run *whole, int *loose)
{
	const struct run *r, *full = NULL, *empty = NULL;
	uint32_t total = 0, cells = 0, n = (uint32_t)set->n, runs = 0;
	size_t i;
	int fulls = 0, parts = 1;

	enum { FEW = 4 }; /* more than those of a page, 3 / 8, that cannot be read */

	for (i = 0; i < m->nitems; i++)
		if (m->items[i].mixed == SPOILT && count_numbers(p, &p->rows[m->items[i].row]) >= FEW)
			return 0;
	for (i = 0; i < m->nruns; i++) {
		r = &m->runs[i];
		/* Numbers after words are another table's, or prose; blanks there only fill up a row of words. */
		if ((r->label >= 0 && !r->joined) || r->mixed) {
			if (r->numbers == 0)
				continue;
			return 0;
		}
		/* Markdown has a row of nothing above its headings; the last such row is below them. */
		if (r->numbers == 0) {
			empty = r;
			continue;
		}
		if (r->numbers == n || (r->bounded && r->n == n)) {
			full = r;
			fulls++;
		}
		parts &= (runs == 0 || r->first == m->runs[i - 1].first + m->runs[i - 1].n) && r->numbers == r->n &&
		    r->n % 5 == 0;
		if (runs++ == 0)
			*whole = *r;
		total += r->numbers;
		cells += r->n;
	}
	if (fulls > 0) {
		*whole = *full;
		*loose = total > full->numbers;
		/* One by itself may be a page's; with blanks it is no surer than the numbers that are beside it. */
		return fulls == 1 && total <= full->numbers + (full->numbers == n);
	}
	if (runs == 0 && empty != NULL) {
		*whole = *empty;
		return 1;
	}
	if (runs > 1) {
		/* 行政复议 and 行政诉讼 in tables of their own. */
		if (!parts || total != n || cells != n)
			return 0;
		whole->n = whole->numbers = n;
		whole->broken = 0;
	}
	return runs > 0;
}

/* Notes a group of table four where the words name one; returns 0 where it comes after one that it is before in the form. */
static int
group_follows(const struct match *m, struct span words, int *seen)
{
	enum { REVIEW = 1, DIRECT = 4, ALL = 15, GROUP_LIKE = 90 };
	const struct alike *a = alike(m->table, words);
	int bit = a->group_like >= GROUP_LIKE ? 1 << a->group_label : 0;

	/* A printed page may have them again. */
	if (bit == REVIEW && *seen == ALL)
		*seen = 0;
	if ((bit == REVIEW && *seen > REVIEW) || (bit == DIRECT && *seen > 2 * DIRECT - 1))
		return 0;
	*seen |= bit;
	return 1;
}

/* Whether the groups of table four, in headings, captions or labels of rows, come in the form's order. */
static int
groups_follow(const struct match *m, const struct page *p, size_t from, size_t to)
{
	enum { ABOVE = 3 }; /* lines */
	size_t i = from < to ? p->rows[from].at : 0;
	const struct cell *c;
	int seen = 0;

	for (i -= i < ABOVE ? i : ABOVE; from < to; from++) {
		for (; i < p->rows[from].at; i++)
			if (!group_follows(m, p->lines[i].text, &seen))
				return 0;
		for (c = p->cells + p->rows[from].first; c < p->cells + p->rows[from].first + p->rows[from].n; c++)
			if (c->kind == CELL_TEXT && !group_follows(m, c->text, &seen))
				return 0;
	}
	return 1;
}

/* Whether the headings of table four were read, whole or in pieces: 结果, 维持. */
static int
headings_seen(const struct match *m)
{
	size_t i;
	int pieces = 0;

	for (i = 0; i < m->nitems; i++)
		pieces += m->items[i].headings[0] > 0 ? 3 : m->items[i].heading > 0;
	return pieces >= 3;
}

/* Whether headings of table four share a line: then numbers on lines of their own were put in another order. */
static int
headings_share(const struct match *m, const struct page *p)
{
	size_t i;

	for (i = 0; i < m->nitems; i++)
		if (m->items[i].heading > 0 && m->items[i].run < 0 && p->rows[m->items[i].row].n > 1)
			return 1;
	return 0;
}

/*
 * Whether the numbers of table four are on several lines, or printed pages, whose order nothing but sums
 * tells; *parts says that not even they do, as lines end with its groups.
 */
static int
is_scattered(const struct match *m, const struct page *p, const struct run *r, int *parts)
{
	enum { RESULTS = 5 };
	uint32_t i, lines = 1;

	*parts = 0;
	for (i = 1; i < r->n && !r->bounded; i++) {
		if (place_pick(m, p, r, i)->line == place_pick(m, p, r, i - 1)->line)
			continue;
		lines++;
		*parts |= i % RESULTS == 0;
	}
	*parts &= lines > 2 && lines < r->n;
	return lines > 1 && (lines < r->n || headings_share(m, p) || place_over_pages(m, p, r));
}

/* Whether the row of table four has more cells than columns, and than its headings' rows; each on a line, those say nothing. */
static int
is_wider(const struct match *m, const struct page *p, const struct run *r)
{
	uint32_t n = r->joined ? r->n : p->rows[r->row].n, wide = (uint32_t)m->table->rows[0].columns[0]->n;
	size_t i;

	for (i = 0; i < m->nitems && !r->joined; i++)
		if (m->items[i].heading > 0 && m->items[i].run < 0 && p->rows[m->items[i].row].n > wide)
			wide = p->rows[m->items[i].row].n;
	return r->bounded && !p->rows[r->row].whole && n > wide;
}

/* Whether cells of table four, each on a line of its own, are at equal distances, and no other words are next to them. */
static int
is_even(const struct match *m, const struct page *p, const struct run *r)
{
	const struct item *it = m->items, *end = m->items + m->nitems;
	uint32_t k, gap = 0, line = 0;

	for (k = 1; k < r->n; k++) {
		line = place_pick(m, p, r, k)->line;
		if (gap > 0 && line - place_pick(m, p, r, k - 1)->line != gap)
			return 0;
		gap = line - place_pick(m, p, r, k - 1)->line;
	}
	while (it < end && p->rows[it->row].line <= line)
		it++;
	return it == end || it->best + it->group + it->heading > 0;
}

/* Whether table four has a number, and its sums confirm the order of all. */
static int
is_summed(const struct placed_row *row)
{
	int i = 0;

	while (i < row->set->n && row->cell[i].state != FOUND_VALUE)
		i++;
	return i < row->set->n && place_adds_up(row);
}

/*
 * 其他处理 has one row or three.  Where the three were read, numbers beside
 * the group's own label are not a row of the form.
 */
static void
only_one_form(struct placed *out, const struct match *m)
{
	int r, forms = 0;

	for (r = 0; r < m->table->nrows; r++)
		if (m->table->rows[r].forms == FORM_2021 && m->row[r].run >= 0 && m->row[r].proof != PROOF_NONE)
			forms = FORM_2021;
	for (r = 0; r < m->table->nrows; r++)
		if (m->table->section == 3 && forms == FORM_2021 && m->table->rows[r].forms == FORM_2019)
			place_drop(&out->row[r], "numbers beside the group's label, although its rows have their own");
}

static int
headings_between(const struct match *m, int from, int to)
{
	for (; from < to; from++)
		if (m->items[from].headings[0] + m->items[from].headings[1] > 0)
			return 1;
	return 0;
}

/*
 * Whether the last label that was read before row r's has no numbers, and no
 * headings of columns separate the two.
 */
static int
after_hole(const struct match *m, int r)
{
	int q;

	for (q = r - 1; q >= 0; q--) {
		if (m->row[q].run >= 0)
			return 0;
		/* 其他处理 may be a group's label. */
		if (m->row[q].label_seen && m->table->rows[q].forms != FORM_2019)
			break;
	}
	return q >= 0 && !headings_between(m, m->row[q].item, m->row[r].item);
}

/* The same of the next label: table two has no sums to tell the order by. */
static int
before_hole(const struct match *m, int r)
{
	int q;

	for (q = r + 1; q < m->table->nrows; q++)
		if (m->row[q].run >= 0 || m->row[q].label_seen)
			break;
	return q < m->table->nrows && m->row[q].run < 0 && !headings_between(m, m->row[r].item, m->row[q].item);
}

/* The same of a row whose cells have no bounds. */
static int
is_line_each(const struct match *m, const struct page *p, int r)
{
	return m->row[r].run >= 0 && !m->runs[m->row[r].run].bounded && place_line_each(m, p, r);
}

/*
 * Whether some headings of columns share a line, though numbers below them do
 * not: then the lines were put in an order of their own, here or elsewhere.
 */
static int
out_of_order(const struct match *m, const struct page *p)
{
	int r, i;

	for (r = 0; r < m->table->nrows; r++)
		for (i = is_line_each(m, p, r) ? m->row[r].item : -1; i >= 0; i--)
			if (m->items[i].headings[0] > 1 || m->items[i].headings[1] > 1)
				return 1;
	return 0;
}

/* Whether the numbers after row r's have no label: those of row r may be of the row before it, which has none. */
static int
loose_after(const struct match *m, int r)
{
	size_t i = (size_t)m->row[r].item + 1;

	while (i < m->nitems && m->items[i].run < 0 && m->items[i].named < 0)
		i++;
	return i < m->nitems && m->items[i].run >= 0 && m->runs[m->items[i].run].label < 0 &&
	    !m->runs[m->items[i].run].used;
}

/* A number that the file ends with may have gone on. */
static void
doubt_end(struct placed *out, const struct page *p, int rows)
{
	const char *end = p->lines[p->nlines - 1].text.s + p->lines[p->nlines - 1].text.n;
	struct found *f;
	int r;

	for (r = 0; r < rows; r++)
		for (f = out->row[r].cell; f < out->row[r].cell + FORM_COLUMNS; f++)
			if (f->state == FOUND_VALUE && f->raw.s + f->raw.n == end) {
				f->state = FOUND_NOT;
				out->row[r].why = "the text ends in this number";
			}
}

/*
 * Whether no row has a number in a column that the form does not have: where a
 * blank in another hides it only the sums of all rows with those columns say so.
 */
static int
sums_confirm(const struct placed *out, const struct match *m, const struct columns *set)
{
	const struct run *run;
	int q, summed = 0;

	for (q = 0; q < m->table->nrows; q++) {
		run = place_run(m, q);
		if (run != NULL && out->row[q].set != NULL && run->numbers > (uint32_t)out->row[q].set->n)
			return 0;
		if (out->row[q].set != set || out->row[q].why != NULL)
			continue;
		if (!set->v[set->n - 1].total || !place_adds_up(&out->row[q]))
			return 0;
		summed |= is_summed(&out->row[q]);
	}
	return m->table->section != 4 && summed;
}

/*
 * Whether row r, with no more numbers than the form has columns, may have one
 * in a column that the form does not have.  It has none where cells have bounds,
 * and the last is empty; else where the sums say so.
 */
static int
may_be_extra(const struct match *m, const struct page *p, int r, const struct columns *set, const struct printed *seen,
    int confirmed)
{
	const struct run *run = place_run(m, r);

	if (run != NULL && run->bounded && run->n > (uint32_t)set->n)
		return seen->inner || place_pick(m, p, run, run->n - 1)->kind != CELL_EMPTY;
	return !p->marked && !confirmed;
}

/* Takes away the cells of columns whose headings are not the form's, or not where the form has them. */
static void
heed_headings(struct placed *out, const struct match *m, struct page *p, size_t from, size_t only)
{
	struct printed seen = { .upto = 0 };
	const struct columns *set = NULL;
	struct placed_row *row;
	size_t at;
	int r, i, confirmed[FORM_ROWS];

	for (r = 0; r < m->table->nrows; r++)
		confirmed[r] = r > 0 && out->row[r].set == out->row[r - 1].set ?
		    confirmed[r - 1] :
		    out->row[r].set != NULL && sums_confirm(out, m, out->row[r].set);
	for (r = 0; r < m->table->nrows; r++) {
		row = &out->row[r];
		at = m->table->section == 4 ? only :
		    m->row[r].run >= 0      ? place_row_of(m, p, &m->runs[m->row[r].run], 0) :
		    m->row[r].item >= 0     ? m->items[m->row[r].item].row :
					      0;
		if (row->set == NULL || at == 0)
			continue;
		if (row->set != set || at < seen.upto)
			memset(&seen, 0, sizeof seen);
		set = row->set;
		printed_read(&seen, m, p, from, at, set);
		if (seen.why != NULL)
			place_drop(row, seen.why);
		if (seen.extra > 0 && may_be_extra(m, p, r, set, &seen, confirmed[r]))
			place_drop(
			    row, "a column more than the form has is printed, and which cell is its cannot be told");
		for (i = 0; i < set->n; i++) {
			if (((seen.moved | seen.others | seen.twice) >> i & 1) == 0 || row->cell[i].state == FOUND_NOT)
				continue;
			row->cell[i].state = FOUND_NOT;
			row->why = (seen.moved >> i & 1) == 0 ? "its column has a heading that is not the form's" :
			    p->marked ? "its cells are not below the headings of their columns" :
					"the headings of its columns are in another order than the form's";
		}
	}
}

/* Table four, which has one row without a label; *whole is its run. */
static void
place_four(struct placed *out, const struct match *m, struct page *p, size_t from, size_t to, struct run *whole)
{
	struct placed_row *row = &out->row[0];
	const struct columns *set = m->table->rows[0].columns[0], *const sets[FORM_ROWS] = { set };
	const int full[FORM_ROWS] = { -1 };
	int parts, loose = 0;

	row->set = set;
	if (!only_run(m, p, set, whole, &loose))
		return;
	if (!groups_follow(m, p, from, to)) {
		row->set = NULL;
		row->why = "the headings of its columns are in another order than the form's";
		return;
	}
	row->line = p->rows[whole->row].line;
	row->why = NULL;
	if (whole->bounded)
		place_bounded(row, m, p, whole, sets, full);
	else
		place_spaced(row, m, p, whole, sets);
	if (row->why != NULL)
		return;
	if (!headings_seen(m) && !is_summed(row)) {
		place_drop(row, "not found");
		row->line = m->row[0].label_line;
	} else if (loose && !is_summed(row))
		place_drop(row, "numbers beside it may belong to another row");
	else if (is_scattered(m, p, whole, &parts) && (parts || !is_summed(row)))
		place_drop(row, "numbers are apart from their labels, and the sums do not confirm their order");
	else if ((is_wider(m, p, whole) || (whole->joined && !is_even(m, p, whole))) && !is_summed(row))
		place_drop(row, "its cells do not fit the columns of the form");
}

/*
 * Whether row r's label begins on the line of its numbers or above, where those have no bounds and are fewer than the
 * row has: words that another row may have as well do not begin it.
 */
static int
begins_above(const struct match *m, const struct page *p, int r)
{
	const struct run *run = &m->runs[m->row[r].run];
	const struct item *it = &m->items[m->row[r].item];

	return run->bounded || run->label < 0 || run->numbers >= m->size || (it->score[r] > 0 && !it->shared) ||
	    (m->row[r].label_line > 0 && m->row[r].label_line < p->rows[run->row].line);
}

/* Whether each of these rows has numbers: those beside the labels of two are nobody's where there are no others. */
static int
both_have_runs(const struct match *m, uint32_t rows)
{
	int r;

	for (r = 0; r < m->table->nrows; r++)
		if (rows >> r & 1 && m->row[r].run < 0)
			return 0;
	return 1;
}

/* Why the numbers that row r has may be another's, or NULL; `astray` says that lines are in an order of their own. */
static const char *
may_be_others(const struct match *m, const struct page *p, int r, int astray)
{
	const struct matched *row = &m->row[r];
	const uint32_t pair = m->items[row->item].pair;

	if (pair != 0 && !both_have_runs(m, pair))
		return "its label was not read with certainty";
	if (row->proof == PROOF_NONE)
		return row->label_seen || row->label_line ?
		    "its label was not read with certainty" :
		    "numbers without a label, and not as many rows as in the form";
	if (!begins_above(m, p, r))
		return "numbers beside it may belong to another row";
	if (astray && is_line_each(m, p, r))
		return "its numbers are on lines of their own, but the headings of its columns are not";
	if (row->label_apart && m->table->section == 2 && before_hole(m, r))
		return "the row after it has no numbers: these could belong to either";
	if ((row->label_apart || loose_after(m, r)) && after_hole(m, r))
		return "the row before it has no numbers: these could belong to either";
	return NULL;
}

/* The tables whose rows have labels. */
static void
place_rows(struct placed *out, const struct match *m, const struct page *p)
{
	const struct columns *sets[FORM_ROWS] = { NULL };
	struct placed_row *row;
	const struct run *run;
	const char *why;
	int r, full[FORM_ROWS], astray = m->table->section == 2 && out_of_order(m, p);

	for (r = 0; r < m->table->nrows; r++) {
		row = &out->row[r];
		why = m->row[r].run < 0 ? row->why : may_be_others(m, p, r, astray);
		if (why == NULL || m->row[r].label_seen || m->table->rows[r].columns[0] == m->table->rows[r].columns[1])
			sets[r] = choose_set(m, r);
		if (why == NULL && sets[r] == NULL)
			why = "the headings of its columns were not read with certainty";
		if (m->row[r].run >= 0)
			row->line = p->rows[m->runs[m->row[r].run].row].line;
		row->why = why;
	}
	place_find_full(m, p, sets, full);
	for (r = 0; r < m->table->nrows; r++) {
		row = &out->row[r];
		row->set = sets[r];
		if (row->why != NULL || sets[r] == NULL)
			continue;
		run = &m->runs[m->row[r].run];
		if (run->bounded)
			place_bounded(row, m, p, run, sets, full);
		else
			place_spaced(row, m, p, run, sets);
	}
	only_one_form(out, m);
	for (r = 0; r < m->table->nrows; r++) {
		if (m->elsewhere >> r & 1)
			place_drop(
			    &out->row[r], "another table is beside this one, and which of them has it cannot be told");
		if (m->others >> r & 1)
			place_drop(&out->row[r], "the label of its group says something else than the form's");
	}
	place_blank_rows(out, m, p);
	if (m->table->section == 3)
		place_doubt_chunks(out, m);
	if (m->jumbled)
		place_doubt(out, m);
}

/* Leaves nothing placed. */
static void
clear(struct placed *out, const struct match *m)
{
	struct placed_row *row;
	int r, i;

	out->any = 0;
	for (r = 0; r < m->table->nrows; r++) {
		row = &out->row[r];
		row->set = NULL;
		row->crossed = 0;
		row->line = m->row[r].label_line;
		row->why = m->row[r].label_seen ? "no numbers beside its label" : "not found";
		for (i = 0; i < FORM_COLUMNS; i++) {
			row->cell[i].state = FOUND_NOT;
			row->cell[i].line = 0;
		}
	}
}

void
place_table(struct placed *out, const struct match *m, struct page *p, size_t from, size_t to)
{
	struct run whole = { 0 };
	int r, four = m->table->section == 4;

	clear(out, m);
	if (four)
		place_four(out, m, p, from, to, &whole);
	else
		place_rows(out, m, p);
	out->forms = forms_used(m);
	place_account(out, m, p, from, to);
	heed_headings(out, m, p, from, four ? place_row_of(m, p, &whole, 0) : 0);
	place_crossing(out, m, p, from, to);
	place_doubt_order(out, m->table);
	place_doubt_shifted(out, m, p);
	place_doubt_units(out, m, p, from, to);
	if (p->unended && p->cut)
		doubt_end(out, p, m->table->nrows);
	for (r = 0; r < m->table->nrows; r++)
		out->any |= place_is_written(&out->row[r]);
}
