/*
 * Cells of a page where the label of a row and the heading of a column cross.
 * See place_int.h.
 *
 * A marked page gives the order of its cells from left to right.  Where all
 * headings of a row's columns were read, and each has one cell below it in
 * that row, the headings say which number is whose, in whatever order the
 * columns and rows are and whatever is beside them.
 */

#include <string.h>

#include "base/fold.h"
#include "label/alike.h"
#include "label/year.h"
#include "table/place_int.h"
#include "table/printed.h"

enum {
	LABEL_LIKE = 850, /* of 1000: as alike as a label must be to name a row */
	LABEL_MARGIN = 100, /* and by how much more than the next */
	GROUP_LIKE = 90, /* of 100: the same for the heading of a group of columns */
	RESULTS = 5, /* columns of each of table four's groups */
	HEADING_ROWS = 3 /* one above the other, at most */
};

/* The extent of the cells of each column; begin = end where its heading was not read. */
struct headings {
	int32_t x[FORM_COLUMNS][2];
	int n; /* headings that were read */
	int32_t begin, end; /* of those that were read, and of their rows */
	int overhung; /* rows of the table end after them */
	int twice; /* one of them in two places */
	uint32_t doubtful; /* bits of the columns whose heading is printed beside the form's, too */
	int formal; /* taken in the order of the source they are the form's */
	int pad; /* empty cells after the last of them, in each row of theirs; -1: it varies */
};

static int
overlap(const int32_t *a, const int32_t *b)
{
	return a[0] < b[1] && b[0] < a[1];
}

/* --- headings --- */

/*
 * The first column of the group whose heading is above: table four has the
 * same five headings three times.
 */
static int
group_base(const struct match *m, const struct page *p, size_t from, size_t row, const int32_t *x)
{
	/* 行政复议, 行政诉讼, 未经复议直接起诉, 复议后起诉 */
	static const int bases[] = { 0, -1, RESULTS, 2 * RESULTS };
	const struct row_of_page *r;
	const struct alike *a;
	const struct cell *c;
	uint32_t table = p->rows[row].table;

	for (; row > from; row--) {
		r = &p->rows[row - 1];
		if (r->table != table)
			break;
		for (c = p->cells + r->first; c < p->cells + r->first + r->n; c++) {
			if (c->kind != CELL_TEXT || !overlap(c->x[0], x))
				continue;
			a = alike(m->table, c->text);
			if (a->group_like < GROUP_LIKE || (size_t)a->group_label >= COUNT(bases))
				continue;
			return c->x[0][0] <= x[0] && c->x[0][1] >= x[1] ? bases[a->group_label] : -1;
		}
	}
	return -1;
}

/* The column of the set that a cell is the heading of, or -1. */
static int
column_of(const struct match *m, const struct page *p, size_t from, size_t row, const struct cell *c,
    const struct columns *set)
{
	const struct columns *const *sets;
	const struct alike *a;
	const char *label;
	int i = 0, end = set->n;

	if (c->kind != CELL_TEXT || (a = alike(m->table, c->text))->set < 0)
		return -1;
	alike_sets(m->table, &sets);
	label = sets[a->set]->v[a->column].label;
	if (m->table->section == 4) {
		i = group_base(m, p, from, row, c->x[0]);
		if (i < 0)
			return -1;
		end = i + RESULTS;
	}
	for (; i < end; i++)
		if (strcmp(label, set->v[i].label) == 0)
			return i;
	return -1;
}

/* Whether a label is that of a group of columns: those of rows have an ordinal. */
static int
is_of_columns(const struct table *t, const struct alike *a)
{
	const char *label;

	if (a->group_like < GROUP_LIKE)
		return 0;
	label = t->labels[a->group_label];
	return fold_ordinal(label, strlen(label), NULL, NULL) == 0;
}

/* Whether a row holds headings: no numbers, and more of them than a label that is also a heading. */
static int
is_heading_row(const struct match *m, const struct row_of_page *r, const struct page *p, const struct columns *set)
{
	const struct alike *a;
	const struct cell *c;
	int headings = 0, texts = 0;

	for (c = p->cells + r->first; c < p->cells + r->first + r->n; c++) {
		if (c->kind == CELL_NUMBER)
			return 0;
		if (c->kind != CELL_TEXT)
			continue;
		a = alike(m->table, c->text);
		/* Table four has no labels, so that a piece of a heading is one. */
		headings += a->set >= 0 || is_of_columns(m->table, a) || (m->table->section == 4 && a->heading > 0);
		texts++;
	}
	return texts >= 2 && headings >= (set->n > 1 ? 2 : 1);
}

/* Cells after the row's last words. */
static int
behind_label(const struct page *p, const struct row_of_page *r)
{
	int n = 0;

	while ((uint32_t)n < r->n && p->cells[r->first + r->n - 1 - (uint32_t)n].kind != CELL_TEXT)
		n++;
	return n;
}

/*
 * The nearest headings above a row, in its table.  In table two each part has
 * its own, on one row.
 */
static void
read_headings(
    struct headings *h, const struct match *m, struct page *p, size_t from, size_t row, const struct columns *set)
{
	const struct row_of_page *r, *below = &p->rows[row];
	const struct cell *c;
	struct printed seen = { .upto = 0 };
	size_t i;
	int k, at = HEADING_ROWS;

	memset(h, 0, sizeof *h);
	for (i = row; i > from && h->n < set->n && at > 0; i--) {
		r = &p->rows[i - 1];
		if (r->table != below->table)
			break;
		if (!is_heading_row(m, r, p, set))
			continue;
		at--;
		k = behind_label(p, r);
		h->pad = at == HEADING_ROWS - 1 || h->pad == k ? k : -1;
		if (!r->honest)
			continue;
		for (c = p->cells + r->first; c < p->cells + r->first + r->n; c++) {
			if (c->x[0][1] > h->end)
				h->end = c->x[0][1];
			k = column_of(m, p, from, i - 1, c, set);
			if (k < 0)
				continue;
			if (h->x[k][0] < h->x[k][1]) {
				h->twice = 1;
				continue;
			}
			memcpy(h->x[k], c->x[0], sizeof h->x[k]);
			if (h->n++ == 0 || c->x[0][0] < h->begin)
				h->begin = c->x[0][0];
		}
		if (m->table->section == 2)
			break;
	}
	/* A column that the form does not have may have its heading above these: 备注. */
	for (; i > from && p->rows[i - 1].table == below->table && !page_row_has_number(p, &p->rows[i - 1]); i--)
		if (place_end(p, &p->rows[i - 1]) > h->end)
			h->end = place_end(p, &p->rows[i - 1]);
	printed_read(&seen, m, p, from, row, set);
	h->formal = at < HEADING_ROWS && seen.formal;
	h->doubtful = seen.twice;
	if (seen.why != NULL)
		h->n = 0;
}

/* Whether a row has as many cells as the form has columns, below headings that are the form's. */
static int
is_counted(const struct page *p, const struct row_of_page *r, const struct headings *h, int n)
{
	const struct cell *c = p->cells + r->first;
	int have = behind_label(p, r);

	/* Its label may be lost, and leave an empty cell. */
	if ((uint32_t)have == r->n)
		for (; have > n + h->pad && c->kind == CELL_EMPTY; c++)
			have--;
	return h->formal && h->pad >= 0 && have == n + h->pad;
}

/* Whether the columns are in the form's order. */
static int
in_order(const struct headings *h, int n)
{
	int i;

	for (i = 1; i < n; i++)
		if (h->x[i][0] < h->x[i - 1][1])
			return 0;
	return 1;
}

/* --- rows --- */

/* The row of the form that words name, and nothing else in it nearly so well; or -1. */
static int
row_named(const struct match *m, struct span words)
{
	const struct alike *a = alike(m->table, words);
	int i, like, best = 0, next = 0, row = -1;

	for (i = 0; i < m->table->nrows; i++) {
		like = a->score[i] > 0 ? 1000 * a->score[i] / (a->length + alike_length(m->table, i)) : 0;
		if (like > best) {
			next = best;
			best = like;
			row = i;
		} else if (like > next) {
			next = like;
		}
	}
	if (row >= 0 &&
	    ((a->whole & ~((uint32_t)1 << row)) != 0 || (m->year > 0 && year_stated(words, m->year) == YEAR_OTHER)))
		return -1;
	return best >= LABEL_LIKE && best - next >= LABEL_MARGIN ? row : -1;
}

/*
 * The label of a row: its last words in front of the cells [begin, …) of its
 * columns; a NULL span where there are none.
 */
static struct span
label_of(const struct page *p, const struct row_of_page *r, int32_t begin)
{
	struct span label = { NULL, 0 };
	const struct cell *c;

	for (c = p->cells + r->first; c < p->cells + r->first + r->n && c->x[0][1] <= begin; c++)
		if (c->kind == CELL_TEXT)
			label = c->text;
	return label;
}

/* Whether words are a label of the table's, and not a cell that cannot be read. */
static int
is_words(const struct match *m, struct span words)
{
	const struct alike *a = alike(m->table, words);

	return a->group_like >= GROUP_LIKE || a->set >= 0 || row_named(m, words) >= 0;
}

/*
 * Whether the columns of a row and those of the headings begin at one place:
 * all rows end with the headings', or the row's label ends where they begin.
 */
static int
begins_with(const struct row_of_page *r, const struct page *p, const struct headings *h)
{
	const struct cell *c = p->cells + r->first, *end = c + r->n;

	if (r->n == 0 || (place_end(p, r) == h->end && !h->overhung) || h->begin == 0)
		return 1;
	for (; c < end; c++)
		if (c->kind == CELL_TEXT && c->x[0][1] == h->begin)
			return 1;
	return 0;
}

/*
 * The cell of a row in each column; returns how many there are, each alone
 * below its heading and with no other heading above it.
 */
static int
cells_below(const struct match *m, const struct page *p, const struct row_of_page *r, const struct headings *h, int n,
    const struct cell **cell)
{
	const struct cell *c;
	int i, over, column, found = 0;

	for (i = 0; i < n; i++)
		cell[i] = NULL;
	if (!begins_with(r, p, h))
		return -1;
	for (c = p->cells + r->first; c < p->cells + r->first + r->n; c++) {
		for (over = 0, column = -1, i = 0; i < n; i++) {
			if (!overlap(h->x[i], c->x[0]))
				continue;
			column = i;
			over++;
		}
		if (over == 0)
			continue;
		if (over > 1 || cell[column] != NULL || (c->kind == CELL_TEXT && is_words(m, c->text)))
			return -1;
		cell[column] = c;
		found++;
	}
	return found;
}

/* What one row of the form has where labels and headings cross. */
struct crossing {
	const struct columns *set;
	const struct cell *cell[FORM_COLUMNS];
	int cells;
	int owned; /* its label, or its place, says whose it is */
	int twice; /* two rows of the page match it */
	int called; /* rows of the page that have its name */
	int crossed; /* rows whose cells are below headings */
	int rivals; /* others that could be it */
	int ordered; /* its columns are as the form has them */
	int counted; /* headings and cells are as many as the form has, and in its order */
	uint32_t doubtful; /* bits of the columns whose heading is in two places */
	int overhung; /* it has cells after the last heading */
	int against; /* a heading that was read is above another cell than was placed */
	uint32_t line;
};

/* Whether a cell of a row names another year. */
static int
states_other_year(const struct match *m, const struct page *p, const struct row_of_page *r)
{
	const struct cell *c = p->cells + r->first, *end = c + r->n;

	while (c < end && (m->year == 0 || c->kind != CELL_TEXT || year_stated(c->text, m->year) != YEAR_OTHER))
		c++;
	return c < end;
}

/* Which row of the form a row of the page is, by its own words; or -1. */
static int
row_of(const struct match *m, const struct page *p, const struct row_of_page *r, const struct headings *h,
    const struct columns *set)
{
	struct span label;
	int32_t begin = INT32_MAX;
	int i, k;

	/* Table four has but one row, and perhaps one of another year. */
	if (m->table->section == 4)
		return states_other_year(m, p, r) ? -1 : 0;
	for (i = 0; i < set->n; i++)
		begin = h->x[i][0] < begin ? h->x[i][0] : begin;
	label = label_of(p, r, begin);
	k = label.n > 0 ? row_named(m, label) : -1;
	if (k < 0 || (m->table->rows[k].columns[0] != set && m->table->rows[k].columns[1] != set))
		return -1;
	return k;
}

/*
 * Whether a row of the page is called 其他 or 总计, as a row of any group may be and columns are, and its place does not
 * say that it is row k.
 */
static int
is_astray(const struct match *m, const struct page *p, const struct row_of_page *r, int k)
{
	const char *label = m->table->rows[k].label;
	const struct run *run = place_run(m, k);

	return m->table->section != 4 && alike(m->table, (struct span){ label, strlen(label) })->set >= 0 &&
	    (run == NULL || run->row != (size_t)(r - p->rows));
}

/*
 * The row of the form that a row of the page is, wherever its cells are: by the
 * words in front of its numbers, or, in table four, by having none; or -1.
 */
static int
called(const struct match *m, const struct page *p, const struct row_of_page *r)
{
	uint32_t n = (uint32_t)behind_label(p, r);
	struct span label;

	if (m->table->section == 4)
		return n == r->n && n > 1 && p->cells[r->first].kind == CELL_NUMBER ? 0 : -1;
	if (n == 0 || n == r->n)
		return -1;
	label = p->cells[r->first + r->n - n - 1].text;
	/* 总计 is a heading, too. */
	return page_row_has_number(p, r) || alike(m->table, label)->set < 0 ? row_named(m, label) : -1;
}

static void
cross_row(struct crossing *x, const struct match *m, const struct page *p, const struct row_of_page *r,
    const struct headings *h, const struct columns *set)
{
	const struct cell *cell[FORM_COLUMNS] = { NULL };
	int i, k, found, has_name;

	/* Table four may be in two parts, one for each of its groups of columns. */
	if (!h->twice && h->n < (m->table->section == 4 ? RESULTS : set->n))
		return;
	k = row_of(m, p, r, h, set);
	if (k < 0)
		return;
	x += k;
	has_name = called(m, p, r) >= 0;
	if (h->twice) {
		x->rivals += m->table->section != 4 && !has_name;
		return;
	}
	found = cells_below(m, p, r, h, set->n, cell);
	/* Table four has no labels: a row that does not fit may be it, too. */
	x->rivals += m->table->section == 4 && found >= 0 && found < h->n && found > 1 && !has_name;
	if (found < h->n)
		return;
	x->crossed += has_name;
	x->owned |= !is_astray(m, p, r, k);
	x->ordered = (x->cells == 0 || x->ordered) && in_order(h, set->n);
	x->counted = is_counted(p, r, h, set->n);
	x->doubtful |= h->doubtful;
	x->overhung |= place_end(p, r) > h->end;
	x->set = set;
	x->line = r->line;
	for (i = 0; i < set->n; i++) {
		if (cell[i] == NULL)
			continue;
		/* A page for screens of two sizes may have all twice. */
		x->twice |= x->cell[i] != NULL && !span_same(x->cell[i]->text, cell[i]->text);
		x->cells += x->cell[i] == NULL;
		x->cell[i] = cell[i];
	}
}

/* --- beside what was placed --- */

/* Whether words beside the row's label say that its numbers are another year's, or no numbers of a year. */
static int
of_another_year(const struct match *m, const struct page *p, const struct row_of_page *r)
{
	static const char *const words[] = { "上年", "上一年", "去年", "同期", "同比", "增减", "增长" };
	uint16_t s[ALIKE_LONGEST];
	const struct cell *c;
	size_t i, n;

	for (c = p->cells + r->first; c < p->cells + r->first + r->n; c++) {
		if (c->kind != CELL_TEXT || is_words(m, c->text))
			continue;
		n = fold(s, ALIKE_LONGEST, c->text.s, c->text.n);
		for (i = 0; i < COUNT(words); i++)
			if (fold_starts(s, n, words[i]))
				return 1;
	}
	return 0;
}

/*
 * Whether the rows of headings were filled up with empty cells, and the row
 * was not: a converter lost their spans, so that they are too far in front.
 */
static int
is_padded(const struct page *p, const struct row_of_page *r, const struct headings *h, int n)
{
	return h->pad != 0 && behind_label(p, r) == n;
}

/* Whether a heading that was read is above a cell of the row that says something else than was placed. */
static int
against(const struct placed_row *out, const struct match *m, const struct page *p, const struct row_of_page *r,
    const struct headings *h)
{
	const struct cell *cell[FORM_COLUMNS];
	struct found f;
	int i;

	if (h->n == 0 || h->twice || is_counted(p, r, h, out->set->n) || is_padded(p, r, h, out->set->n) ||
	    cells_below(m, p, r, h, out->set->n, cell) < 0)
		return 0;
	for (i = 0; i < out->set->n; i++) {
		if (cell[i] == NULL || out->cell[i].state == FOUND_NOT)
			continue;
		place_read(&f, cell[i], out->set->v[i].unit, 1);
		if (!place_same(&f, &out->cell[i]))
			return 1;
	}
	return 0;
}

static void
merge(struct placed_row *out, const struct crossing *x)
{
	static const char elsewhere[] = "its cells are not below the headings of their columns";
	struct found cell[FORM_COLUMNS];
	int i, found = 0, differ = 0;

	/* Rows in a table that has no headings, or whose spans do not add up, have no place below any. */
	if (x->twice || x->rivals + x->called - x->crossed > (x->cells == 0)) {
		place_drop(out, "two rows of the page match it");
		return;
	}
	if (x->set == NULL || x->cells < x->set->n || !x->owned) {
		if (x->against)
			place_drop(out, elsewhere);
		return;
	}
	for (i = 0; i < x->set->n; i++) {
		place_read(&cell[i], x->cell[i], x->set->v[i].unit, 1);
		if (x->doubtful >> i & 1)
			cell[i].state = FOUND_NOT;
		if (out->set != x->set || out->cell[i].state == FOUND_NOT)
			continue;
		found++;
		differ |= !place_same(&out->cell[i], &cell[i]);
	}
	if (found == x->set->n && (!differ || (x->ordered && x->counted && place_is_confirmed(out)))) {
		out->crossed = !differ && !x->overhung;
		return;
	}
	/* The order and the headings say two things. */
	if (differ && x->ordered) {
		place_drop(out, elsewhere);
		return;
	}
	out->set = x->set;
	out->line = x->line;
	out->why = NULL;
	for (i = 0; i < x->set->n; i++) {
		out->cell[i] = cell[i];
		if (cell[i].state == FOUND_NOT)
			out->why = x->doubtful >> i & 1 ? elsewhere : "the cell cannot be read as a number";
	}
	out->crossed = !x->overhung;
}

/* Whether the numbers that were placed in the i-th row of the form are in that row of the page. */
static int
placed_from(const struct placed *out, const struct match *m, int i, size_t row, const struct columns *set)
{
	return out->row[i].set == set && m->row[i].run >= 0 && m->runs[m->row[i].run].row == row;
}

/* The rows [from, to) of one table, which have these columns. */
static void
cross_set(struct crossing *x, const struct placed *out, const struct match *m, struct page *p, size_t from, size_t to,
    const struct columns *set)
{
	const struct row_of_page *r;
	struct headings h = { .n = 0 };
	size_t row;
	int32_t end = 0;
	int i, stale = 1;

	for (row = from; row < to; row++) {
		r = &p->rows[row];
		if (row == from || r->table != r[-1].table) {
			stale = 1;
			end = place_table_end(p, r);
		}
		if (is_heading_row(m, r, p, set)) {
			stale = 1;
			continue;
		}
		for (i = 0; i < m->table->nrows; i++)
			if (placed_from(out, m, i, row, set))
				x[i].against |= r->whole && of_another_year(m, p, r);
		if (!r->honest)
			continue;
		if (stale)
			read_headings(&h, m, p, from, row, set);
		stale = 0;
		h.overhung = end > h.end;
		cross_row(x, m, p, r, &h, set);
		for (i = 0; i < m->table->nrows; i++) {
			if (!placed_from(out, m, i, row, set))
				continue;
			x[i].against |= against(&out->row[i], m, p, r, &h);
		}
	}
}

void
place_crossing(struct placed *out, const struct match *m, struct page *p, size_t from, size_t to)
{
	struct crossing x[FORM_ROWS];
	const struct columns *const *sets;
	int n = alike_sets(m->table, &sets), s, i, k;
	size_t row;

	if (!p->marked)
		return;
	memset(x, 0, sizeof x);
	for (row = from; row < to; row++)
		if ((k = called(m, p, &p->rows[row])) >= 0)
			x[k].called++;
	for (s = 0; s < n; s++)
		cross_set(x, out, m, p, from, to, sets[s]);
	for (i = 0; i < m->table->nrows; i++)
		if (((m->elsewhere | m->others) >> i & 1) == 0)
			merge(&out->row[i], &x[i]);
}
