/* Changes of rows and columns. */
#include <stdlib.h>
#include <string.h>

#include "change.h"

#define LENGTH(a) ((int)(sizeof(a) / sizeof(*(a))))

static const char *
row_name(const struct scene *s, int row)
{
	const struct cell *label = row_label(s->g, row);

	return label != NULL ? label->text : "the row of numbers";
}

bool
row_deleted(struct scene *s)
{
	int row = pick_row(s);

	if (row < 0)
		return false;
	s->about = row_name(s, row);
	delete_row(s->g, row);
	return true;
}

bool
row_doubled(struct scene *s)
{
	int row = pick_row(s);

	if (row < 0 || s->g->rows == MAX_ROWS)
		return false;
	s->about = row_name(s, row);
	insert_row(s->g, row, row);
	touch_row(s, row);
	touch_row(s, row + 1);
	return true;
}

/* Other numbers in all cells of a row, but that some zeros stay. */
static void
renumber_row(const struct scene *s, int row)
{
	for (int col = 0; col < s->g->cols; col++)
		if (is_value(s->g, row, col))
			print_number(
			    s->g->at[row][col], chance(30) ? s->g->at[row][col]->number : say("%ld", fresh(3)));
}

bool
row_doubled_other(struct scene *s)
{
	if (!row_doubled(s))
		return false;
	for (int row = 0; row < s->g->rows - 1; row++)
		if (has_values(s->g, row) && s->g->at[row][first_value(s->g, row)]->touched == s->turn) {
			renumber_row(s, row + (int)below(2));
			break;
		}
	s->about = say("%s, with other numbers", s->about);
	return true;
}

static void
swap_rows(struct grid *g, int a, int b)
{
	for (int col = 0; col < g->cols; col++) {
		struct cell *c = g->at[a][col];

		g->at[a][col] = g->at[b][col];
		g->at[b][col] = c;
	}
}

bool
row_exchanged(struct scene *s)
{
	int a, b;

	if (!pick_twins(s, &a, &b))
		return false;
	s->about = say("%s and %s", row_name(s, a), row_name(s, b));
	touch_row(s, a);
	touch_row(s, b);
	swap_rows(s->g, a, b);
	settle(s->g);
	return true;
}

bool
row_moved(struct scene *s)
{
	int a, b, step;

	step = pick_apart(s, &a, &b);
	if (step == 0)
		return false;
	s->about = say("%s to %s", row_name(s, a), row_name(s, b));
	touch_row(s, a);
	for (int row = a; row != b; row += step)
		swap_rows(s->g, row, row + step);
	settle(s->g);
	return true;
}

static void
claim(struct scene *s, const struct cell *c, enum verdict verdict)
{
	if (c->fact != NULL && s->nclaims < LENGTH(s->claims))
		s->claims[s->nclaims++] = (struct claim){ c->fact, c->number, verdict };
}

/*
 * Two rows in one: two labels in a cell, and two numbers in each.  Where a cell
 * is told from the next, the first is of the first label; in a line of words or
 * by spaces there are only fourteen numbers in a row.
 */
bool
row_merged(struct scene *s)
{
	bool cells = s->shape->way == BOUNDED || strncmp(s->shape->layout.name, "cells", 5) == 0;
	int a = pick_labelled(s), b = a + 1;

	if (a < 0 || !next_is_twin(s, a))
		return false;
	s->about = say("%s and %s", row_name(s, a), row_name(s, b));
	row_label(s->g, a)->text = say("%s %s", row_name(s, a), row_name(s, b));
	for (int col = 0; col < s->g->cols; col++) {
		struct cell *c = s->g->at[a][col], *below_it = s->g->at[b][col];

		if (!is_value(s->g, a, col) || !is_value(s->g, b, col))
			continue;
		claim(s, c, cells ? MAY : NO);
		claim(s, below_it, cells ? MAY : NO);
		c->text = say("%s %s", c->text, below_it->text);
		c->fact = NULL;
	}
	touch_row(s, a);
	delete_row(s->g, b);
	return true;
}

/* A row that the form has not. */
bool
row_extra(struct scene *s)
{
	static const char *const labels[] = { "其中：网络申请", "当面申请数量", "备注", "本年平均", "涉及企业的数量" };
	int row = pick_labelled(s), at;

	if (row < 0 || s->g->rows == MAX_ROWS)
		return false;
	s->about = say("%s, after %s", labels[below(LENGTH(labels))], row_name(s, row));
	insert_row(s->g, row + 1, row);
	at = row + 1;
	row_label(s->g, at)->text = say("%.*s", (int)(strstr(s->about, ", after") - s->about), s->about);
	for (int col = 0; col < s->g->cols; col++)
		if (is_value(s->g, at, col)) {
			print_number(s->g->at[at][col], say("%ld", fresh(3)));
			s->g->at[at][col]->fact = NULL;
		}
	touch_row(s, at);
	return true;
}

/* All numbers of a row one cell to the left, the last blank: the page says so. */
static void
shift_row(const struct scene *s, int row)
{
	struct cell *last = NULL;

	for (int col = 0; col < s->g->cols; col++) {
		struct cell *c = s->g->at[row][col];

		if (!is_value(s->g, row, col) || c->fact == NULL)
			continue;
		if (last != NULL)
			print_number(last, c->number);
		touch(s, c);
		last = c;
	}
	if (last != NULL)
		print_number(last, "");
}

bool
row_shifted(struct scene *s)
{
	int row = pick_row(s);

	if (row < 0)
		return false;
	s->about = say("%s, to the left", row_name(s, row));
	shift_row(s, row);
	return true;
}

bool
column_shifted(struct scene *s)
{
	if (s->g->labels != 3)
		return false;
	s->about = "all rows, to the left";
	for (int row = s->g->heads; row < s->g->rows; row++)
		shift_row(s, row);
	return true;
}

/* The heading of a column of the whole table, which has no other below. */
static struct cell *
pick_column(const struct scene *s)
{
	struct cell *head = pick_heading(s);

	return head != NULL && head->colspan == 1 && s->g->heads > 0 ? head : NULL;
}

bool
column_deleted(struct scene *s)
{
	struct cell *head = pick_heading(s);

	if (head == NULL || head->colspan > 1)
		return false;
	s->about = head->text;
	delete_column(s->g, head->col);
	return true;
}

/* The column once more, to its right. */
static bool
double_column(struct scene *s, bool other)
{
	struct cell *head = pick_column(s);
	int col, top;

	if (head == NULL || s->g->cols == MAX_COLS)
		return false;
	col = head->col;
	top = head->row;
	s->about = say("%s%s", head->text, other ? ", with other numbers" : "");
	insert_column(s->g, col + 1, head->text);
	for (int row = top; row < s->g->rows; row++) {
		struct cell *c = s->g->at[row][col + 1], *from = s->g->at[row][col];

		if (!is_value(s->g, row, col) || !is_value(s->g, row, col + 1) || from->colspan > 1)
			continue;
		c->fact = from->fact;
		c->verdict = from->verdict;
		print_number(c, other && chance(70) ? say("%ld", fresh(3)) : from->number);
		touch(s, from);
		touch(s, c);
	}
	return true;
}

bool
column_doubled(struct scene *s)
{
	return double_column(s, false);
}

bool
column_doubled_other(struct scene *s)
{
	return double_column(s, true);
}

/* Columns a and b of all rows below the heading, and the headings. */
static void
swap_columns(struct grid *g, const struct cell *head, int a, int b)
{
	for (int row = head->row; row < g->rows; row++) {
		struct cell *c = g->at[row][a];

		if (row >= head->row + head->rowspan &&
		    (!below_heading(g, row, a, g->at[head->row][a]) || !below_heading(g, row, b, g->at[head->row][b])))
			break;
		g->at[row][a] = g->at[row][b];
		g->at[row][b] = c;
	}
}

bool
column_exchanged(struct scene *s)
{
	struct cell *a, *b;
	struct grid was;

	if (!pick_twin_headings(s, &a, &b))
		return false;
	s->about = say("%s and %s", a->text, b->text);
	touch_column(s, a);
	touch_column(s, b);
	was = *s->g;
	for (int row = a->row; row < was.rows; row++) {
		bool in_heading = row < a->row + a->rowspan;

		if (!in_heading && (!below_heading(&was, row, a->col, a) || !below_heading(&was, row, b->col, b)))
			continue;
		s->g->at[row][a->col] = was.at[row][b->col];
		s->g->at[row][b->col] = was.at[row][a->col];
	}
	settle(s->g);
	return true;
}

/* A column goes past others, its heading with it. */
bool
column_moved(struct scene *s)
{
	struct cell *a, *b;
	int from, to, step;

	if (!pick_twin_headings(s, &a, &b) || abs(a->col - b->col) < 2)
		return false;
	from = a->col;
	to = b->col;
	step = from < to ? 1 : -1;
	for (int col = from; col != to; col += step)
		if (s->g->at[a->row][col]->rowspan != a->rowspan || s->g->at[a->row][col]->row != a->row)
			return false;
	s->about = say("%s to %s", a->text, b->text);
	for (int col = from; col != to + step; col += step)
		touch_column(s, s->g->at[a->row][col]);
	for (int col = from; col != to; col += step) {
		swap_columns(s->g, a, col, col + step);
		settle(s->g);
		a = s->g->at[b->row][col + step];
	}
	return true;
}

/* Two columns in one, with the sum of both. */
bool
column_merged(struct scene *s)
{
	struct cell *a = pick_column(s), *b;
	int col, top;

	if (a == NULL || a->col + 1 >= s->g->cols)
		return false;
	b = s->g->at[a->row][a->col + 1];
	if (b->role != HEAD || !are_twins(s, a, b) || *b->text == '\0')
		return false;
	s->about = say("%s and %s", a->text, b->text);
	col = a->col;
	top = a->row;
	a->text = say("%s、%s", a->text, b->text);
	for (int row = top; row < s->g->rows; row++) {
		struct cell *c = s->g->at[row][col], *next = s->g->at[row][col + 1];

		if (!is_value(s->g, row, col) || c == next || next->role != VALUE)
			continue;
		print_number(c, say("%ld", atol(c->number) + atol(next->number)));
		c->fact = NULL;
		touch(s, c);
	}
	delete_column(s->g, col + 1);
	return true;
}

/*
 * A column that the form has not
 */
static const char *
last_year(int nth)
{
	(void)nth;
	return say("%ld", fresh_or_zero(3));
}

static const char *
share(int nth)
{
	(void)nth;
	return chance(50) ? say("%u%%", below(100)) : say("%u.%u%%", below(100), below(10));
}

static const char *
remark(int nth)
{
	static const char *const remarks[] = { "", "", "", "", "", "", "见说明", "1", "核减2件" };

	(void)nth;
	return remarks[below(LENGTH(remarks))];
}

static const char *
nothing(int nth)
{
	(void)nth;
	return "";
}

static const char *
ordinal(int nth)
{
	return say("%d", nth);
}

bool
column_extra(struct scene *s)
{
	static const struct {
		const char *heading;
		const char *(*text)(int nth);
	} columns[] = {
		{ "上年", last_year },
		{ "上年数", last_year },
		{ "上年同期", last_year },
		{ "占比", share },
		{ "同比", share },
		{ "备注", remark },
		{ "备注", nothing },
		{ "序号", ordinal },
	};
	int kind = (int)below(LENGTH(columns)), row = pick_row(s), first, col, nth = 0;

	/* Words have no place in front of a label, and a column of ordinals is in front. */
	if (row < 0 || s->g->cols == MAX_COLS || (columns[kind].text == ordinal && s->shape->way == ORDERED))
		return false;
	first = first_value(s->g, row);
	col = columns[kind].text == ordinal ? 0 : first + (int)below((unsigned)(s->g->cols - first + 1));
	if (columns[kind].text == remark || columns[kind].text == nothing)
		col = chance(70) ? s->g->cols : col;
	s->about = say("%s as column %d", columns[kind].heading, col + 1);
	insert_column(s->g, col, columns[kind].heading);
	for (row = 0; row < s->g->rows; row++)
		if (is_value(s->g, row, col) && s->g->at[row][col]->fact == NULL) {
			s->g->at[row][col]->text = columns[kind].text(++nth);
			touch(s, s->g->at[row][col]);
		}
	return true;
}
