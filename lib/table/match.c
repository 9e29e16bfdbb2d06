#include "table/match.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "label/alike.h"
#include "table/match_int.h"

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
		if (theirs >= mine || (score[i] >= score[r] && mine < ALIKE_WHOLE))
			return 0;
	}
	return 1;
}

/* Whether the item after a label is numbers without a word. */
static int
holds_next(const struct match *m, size_t i)
{
	return i + 1 < m->nitems && m->items[i + 1].run >= 0 && m->runs[m->items[i + 1].run].label < 0;
}

/* The row that an item's numbers have the name of, on its line or by itself on the line above; or -1. */
static int
name_of(const struct match *m, size_t i)
{
	const struct item *it = &m->items[i];

	if (it->run < 0 || m->runs[it->run].label >= 0 || i == 0 || it[-1].run >= 0)
		return it->run < 0 ? -1 : it->named;
	return it[-1].named;
}

/* Whether item i has the name of a row; what is a column's heading as well (其他, 总计) may come back on every printed page. */
static int
is_name(const struct match *m, size_t i)
{
	const struct item *it = &m->items[i];

	return it->named >= 0 && (it->heading < it->score[it->named] || it->run >= 0 || holds_next(m, i));
}

/*
 * Whether the table is left between items a and b: words that are none of its
 * are between, a caption's, or nothing is, not even headings, and yet the lines
 * are further apart than rows are.
 */
static int
is_left(const struct match *m, const struct page *p, size_t a, size_t b)
{
	const struct row_of_page *row = &p->rows[m->items[b].row], *above = row - 1;
	int blank = row->table != p->rows[m->items[a].row].table;
	const struct line *l;

	for (l = p->lines + above->at + 1; row > above && l < p->lines + row->at; l++) {
		if (row->whole && l->text.n > 0)
			return 1;
		blank |= l->text.n == 0 && row->line - above->line > m->pitch && row->page_no == above->page_no;
	}
	for (a++; a < b; a++) {
		if (m->items[a].run < 0 && !match_words_near(m, p, &m->items[a]))
			return 1;
		if (match_item_forms(&m->items[a]) != 0)
			blank = 0;
	}
	return blank;
}

/*
 * Finds the rows that two lines name: then one of them is not what it seems.
 * Where two rows are, not one right after the other, there are two tables, and
 * of the rows that only one of them names nobody knows which has it; nor whose
 * a row is that comes too late, after the end of the table.
 */
static void
find_names(struct match *m, const struct page *p, const int *where)
{
	const struct row_of_page *row, *first[FORM_ROWS] = { NULL };
	int begun = 0, repeats = 0, last = -1, r;
	size_t i, top = 0;

	m->twice = m->elsewhere = 0;
	for (i = 0; i < m->nitems; i++) {
		row = &p->rows[m->items[i].row];
		r = m->items[i].named;
		begun |= where[i] >= 0 || (r >= 0 && m->items[i].heading < m->items[i].score[r]);
		if (!begun || !is_name(m, i))
			continue;
		/* Pages can have all their rows on one line. */
		if (first[r] != NULL && (row->line != first[r]->line || (row->whole && row != first[r]))) {
			m->twice |= (uint32_t)1 << r;
			repeats += r != last;
		}
		if (last >= 0 && r < m->items[top].named && is_left(m, p, top, i))
			m->elsewhere |= (uint32_t)1 << r;
		if (last < 0 || r >= m->items[top].named)
			top = i;
		first[r] = row;
		last = r;
	}
	if (repeats > 1)
		m->elsewhere = ~m->twice;
}

/* What a cell has of row r's label, and of no group's. */
static int
piece(const struct match *m, const struct cell *c, int r)
{
	const struct alike *a;

	if (c->kind != CELL_TEXT)
		return 0;
	a = alike(m->table, c->text);
	if (a->score[r] > a->group)
		return a->score[r];
	return a->length == 0 && (alike_ends(m->table, c->text) >> r & 1) ? 2 : 0;
}

/*
 * Whether the pieces of row r's label, above its numbers, beside and below
 * them, are as much of it one after the other as they are one by one.
 */
static int
in_order(const struct match *m, const struct page *p, const int *where, int r)
{
	enum { SLACK = 3 }; /* a character and a half: one typed twice, say */
	char joined[4 * ALIKE_LONGEST];
	const struct row_of_page *row;
	const struct cell *c;
	size_t i, n = 0;
	int score = 0, s;

	for (i = 0; i < m->nitems; i++) {
		if (where[i] != r)
			continue;
		row = &p->rows[m->items[i].row];
		for (c = p->cells + row->first; c < p->cells + row->first + row->n; c++) {
			s = piece(m, c, r);
			if (s == 0)
				continue;
			if (n + c->text.n > sizeof joined)
				return 1;
			score += s;
			memcpy(joined + n, c->text.s, c->text.n);
			n += c->text.n;
		}
	}
	return n == 0 || alike(m->table, (struct span){ joined, n })->score[r] + SLACK >= score;
}

static void
join_items(struct match *m, const struct page *p, const int *where)
{
	int score[FORM_ROWS], r, k, length, before, shared;
	size_t i;
	const struct item *it;
	struct matched *row;

	find_names(m, p, where);
	for (r = 0; r < m->table->nrows; r++) {
		row = &m->row[r];
		memset(row, 0, sizeof *row);
		memset(score, 0, sizeof score);
		row->run = row->item = -1;
		row->label_apart = 1;
		length = before = shared = 0;
		for (i = 0; i < m->nitems; i++) {
			it = &m->items[i];
			if (where[i] != r)
				continue;
			before |= it->run < 0 && row->run < 0;
			row->label_holds |= it->score[r] > 0 &&
			    (it->run < 0 ? row->run >= 0 && before : before || !it->shared || it->named == r);
			if (it->run >= 0)
				row->run = it->run;
			if (it->run >= 0 || row->run < 0)
				row->item = (int)i;
			if (it->score[r] == 0)
				continue;
			length += it->length;
			for (k = 0; k < m->table->nrows; k++)
				score[k] += it->score[k];
			if (row->label_line == 0)
				row->label_line = p->rows[it->row].line;
			row->label_mixed |= it->mixed;
			shared |= it->shared && (it->run >= 0 || row->run < 0);
			row->label_own |= it->run >= 0 && it->named == r;
			if (it->run >= 0 && !m->runs[it->run].joined)
				row->label_apart = 0;
		}
		row->label_seen = (uint8_t)label_read(m, score, length, r);
		/* What begins two labels, and comes after the end of this one, begins the other. */
		if (shared && !in_order(m, p, where, r))
			row->label_seen = 0;
		row->label_twice = (m->twice | m->elsewhere) >> r & 1;
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

/* Whether a run can be that of a row whose label is lost: its words are the table's, and it is as long as a row. */
static int
is_of_some_row(const struct match *m, const struct page *p, const struct item *it)
{
	const struct run *run = &m->runs[it->run];

	if (!match_words_known(m, p, it))
		return 0;
	/* A few numbers without a word may be a page's, or pieces of others. */
	return it->best > 0 || it->group > 0 || run->numbers >= m->size || run->n >= m->size;
}

/* Whether words without numbers are of one row alone, and that is neither of these. */
static int
is_of_third(const struct match *m, const struct item *it, int q, int before)
{
	enum { ENOUGH = 8 }; /* four characters */
	int best = match_best_row(it, m->table);

	return it->run < 0 && !it->shared && it->best >= ENOUGH && it->best > it->group && best != q && best != before;
}

/*
 * Whether the words beside the numbers of a row are none of row q's, nor of a
 * group of rows.  In text they may be a piece of its label, and so must have
 * letters that no label has: more than one that is typed wrongly.
 */
static int
is_foreign(const struct match *m, const struct page *p, const struct item *it, int q)
{
	const struct cell *c = p->cells + p->rows[it->row].first + m->runs[it->run].label;
	const struct alike *a;

	if (m->runs[it->run].label < 0 || c->kind != CELL_TEXT)
		return 0;
	a = alike(m->table, c->text);
	if (a->length <= 1 || a->score[q] > 0)
		return 0;
	return p->rows[it->row].whole ? a->group == 0 || a->group_like < ALIKE_WHOLE / 10 :
					alike_others(m->table, c->text) > 1;
}

/*
 * Whether the runs after item a, taken in order for the rows between prev and
 * r, can be theirs: no words on their lines say otherwise, and none comes
 * before a label that was read of its row.
 */
static int
fit_in_order(const struct match *m, const struct page *p, int prev, int r, size_t a, int single)
{
	size_t k = a + 1;
	int q, before = prev;

	for (q = prev + 1; q < r; q++) {
		if (!row_counts(m, q, single))
			continue;
		for (; m->items[k].run < 0; k++)
			if (is_of_third(m, &m->items[k], q, before) ||
			    (m->items[k + 1].run >= 0 && !match_words_near(m, p, &m->items[k])))
				return 0;
		if (!match_words_allow(m, &m->items[k], q) || is_foreign(m, p, &m->items[k], q) ||
		    (m->row[q].run < 0 && m->row[q].item > (int)k) || (name_of(m, k) >= 0 && name_of(m, k) != q))
			return 0;
		before = q;
		k++;
	}
	return 1;
}

/* Whether the words of an item from a to b say that what is there is not row r's. */
static int
denied(const struct match *m, size_t a, size_t b, int r)
{
	for (; a < b; a++)
		if (m->items[a].against >> r & 1)
			return 1;
	return 0;
}

/* Whether row r's label is somewhere by itself, given to no row. */
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
		forms |= match_item_forms(&m->items[i]);

	for (i = 0; i < m->nitems; i++) {
		r = where[i];
		if (r < 0 || m->items[i].run < 0 || m->row[r].proof != PROOF_LABEL)
			continue;
		if (prev >= 0 && r > prev + 1) {
			for (have = 0, k = a + 1; k < i; k++)
				have += m->items[k].run < 0 ? 0 : is_of_some_row(m, p, &m->items[k]) ? 1 : FORM_ROWS;
			for (single = 0; single < 2; single++) {
				int q, blocked = forms != 0 && (forms & (single ? FORM_2019 : FORM_2021)) == 0;

				for (need = 0, q = prev + 1; q < r; q++) {
					need += row_counts(m, q, single);
					blocked |= row_counts(m, q, single) ?
					    named_elsewhere(m, where, q) || denied(m, a + 1, i, q) ||
						(m->elsewhere >> q & 1) :
					    (m->row[q].label_seen && m->table->rows[q].forms == FORM_2021);
				}
				if (need != have || blocked || !fit_in_order(m, p, prev, r, a, single))
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
	return !r->used || (labels == 0 && it->score[match_best_row(it, m->table)] == 0);
}

/* Whether a row whose label is apart got more numbers than it has columns in the forms whose headings were read. */
static int
overfull(const struct match *m)
{
	size_t i;
	int forms = 0;

	const struct row *row;
	int r, form;
	uint32_t most;

	for (i = 0; i < m->nitems; i++)
		forms |= match_item_forms(&m->items[i]);
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
 * labels after their numbers, numbers that belong to no row.
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
		best = match_best_row(it, m->table);
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

/* The row whose name an item's numbers have, where there are as many cells as the row has columns, all of them its own. */
static int
complete_row(const struct match *m, size_t i)
{
	const struct item *it = &m->items[i];
	int row = name_of(m, i);
	const struct run *r;

	if (row < 0 || !match_words_allow(m, it, row))
		return -1;
	r = &m->runs[it->run];
	if (r->broken || r->chunk != 0 || r->mixed || r->numbers == 0)
		return -1;
	return match_row_wants(&m->table->rows[row], r->bounded ? r->n : r->numbers) ? row : -1;
}

/* Whether a run has more numbers than any row that has its name, or any row at all. */
static int
is_overfull(const struct match *m, const struct run *r, int row)
{
	uint32_t most = m->size;
	int form;

	for (form = 0; row >= 0 && form < 2; form++)
		if (m->table->rows[row].columns[form] != NULL && (uint32_t)m->table->rows[row].columns[form]->n > most)
			most = (uint32_t)m->table->rows[row].columns[form]->n;
	return r->chunk != 0 || (most > 0 && r->numbers > most);
}

/*
 * Whether numbers come after their labels wherever they are on lines of their
 * own: none comes before the first label, none lacks after any, and none has
 * more than its own.
 */
static int
labels_lead(const struct match *m)
{
	const struct item *it;
	int complete = 0, other = 0;
	size_t i;

	for (i = 0; i < m->nitems; i++) {
		it = &m->items[i];
		if (it->run < 0) {
			if (it->named >= 0 && it->heading < it->score[it->named] && !holds_next(m, i))
				return 0;
			continue;
		}
		if (is_overfull(m, &m->runs[it->run], name_of(m, i)) || (complete == 0 && name_of(m, i) < 0))
			return 0;
		complete += complete_row(m, i) >= 0;
		other += name_of(m, i) < 0;
	}
	return complete > 2 && complete > 4 * other;
}

/*
 * Rows that the alignment left out, since they are not in the form's order, have
 * what is complete under their name; of rows that a page marks cross.c says more.
 */
static void
claim(struct match *m, const struct page *p, const int *where)
{
	int lead = labels_lead(m), r;
	struct matched *row;
	size_t i, named;

	for (i = 0; i < m->nitems; i++) {
		r = complete_row(m, i);
		named = r >= 0 && m->items[i].named < 0 ? i - 1 : i;
		if (r < 0 || p->rows[m->items[i].row].whole || m->row[r].label_twice ||
		    ((m->runs[m->items[i].run].joined || named < i) && !lead))
			continue;
		row = &m->row[r];
		if (where[i] == r && row->run == m->items[i].run)
			row->label_own = row->label_leads = 1;
		/* A label on a line of its own may have been put in another's place. */
		if (m->runs[m->items[i].run].joined || named < i)
			continue;
		if (where[i] >= 0 || (row->run >= 0 && row->proof != PROOF_NONE) ||
		    (row->label_seen && where[named] != r))
			continue;
		memset(row, 0, sizeof *row);
		row->run = m->items[i].run;
		row->item = (int)i;
		row->proof = PROOF_LABEL;
		row->label_seen = row->label_own = row->label_holds = row->label_leads = 1;
		row->label_line = p->rows[m->items[named].row].line;
		m->runs[row->run].used = 1;
	}
}

/* How many lines a row is below the one before it, at least: two where all lines have a blank one between. */
static uint32_t
pitch(const struct page *p, size_t from, size_t to)
{
	uint32_t least = UINT32_MAX, n;
	size_t i;

	for (i = from + 1; i < to; i++) {
		n = p->rows[i].line - p->rows[i - 1].line;
		least = n > 0 && n < least ? n : least;
	}
	return least;
}

void
match_table(struct match *m, const struct page *p, size_t from, size_t to, const struct table *t, int year)
{
	int fixed[256], *where = fixed, i;

	m->table = t;
	m->year = year;
	m->size = match_row_size(t);
	m->nruns = m->npicks = m->nitems = 0;
	m->others = 0;
	match_cut(m, p, from, to);
	m->pitch = pitch(p, from, to);
	if (m->nitems > COUNT(fixed)) {
		where = NULL;
		size_t cap = 0;
		where = mem_grow(where, &cap, m->nitems, sizeof *where);
	}
	match_align(m, where);
	join_items(m, p, where);
	prove_between(m, p, where);
	for (i = 0; i < t->nrows; i++)
		if (m->row[i].run >= 0 && m->row[i].proof != PROOF_NONE)
			m->runs[m->row[i].run].used = 1;
	m->jumbled = is_jumbled(m, where);
	claim(m, p, where);
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
