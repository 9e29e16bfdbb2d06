/* Changes of one cell: of its number, or of a label or heading. */
#include <stdlib.h>
#include <string.h>

#include "change.h"

#define LENGTH(a) ((int)(sizeof(a) / sizeof(*(a))))

bool
sound(struct scene *s)
{
	s->about = "nothing";
	return true;
}

static const char *
key_of(const struct cell *c)
{
	return c->fact->key;
}

static const char *
other_number(const char *number)
{
	const char *n;

	do
		n = say("%ld", fresh(4));
	while (strcmp(n, number) == 0);
	return n;
}

bool
number_changed(struct scene *s)
{
	struct cell *c = pick_value(s, 1);

	if (c == NULL)
		return false;
	s->about = say("%s", key_of(c));
	print_number(c, other_number(c->number));
	touch(s, c);
	return true;
}

bool
number_deleted(struct scene *s)
{
	struct cell *c = pick_value(s, 1);

	if (c == NULL)
		return false;
	s->about = say("%s, and as many of its row as chance has it", key_of(c));
	for (int col = 0; col < s->g->cols; col++) {
		struct cell *other = s->g->at[c->row][col];

		if (is_value(s->g, c->row, col) && (other == c || chance(15))) {
			print_number(other, "");
			touch(s, other);
		}
	}
	return true;
}

/* All zeros of a table, as many people write them. */
static bool
write_zeros(struct scene *s, const char *text)
{
	bool any = false;

	for (int row = 0; row < s->g->rows; row++)
		for (int col = 0; col < s->g->cols; col++) {
			struct cell *c = s->g->at[row][col];

			if (!is_value(s->g, row, col) || strcmp(c->text, "0") != 0)
				continue;
			c->text = text;
			c->number = "";
			touch(s, c);
			any = true;
		}
	s->about = say("as \"%s\"", text);
	return any;
}

bool
zeros_blank(struct scene *s)
{
	return write_zeros(s, "");
}

bool
zeros_as_marks(struct scene *s)
{
	static const char *const marks[] = { "/", "-", "—", "无", "不适用", "——", "N/A" };

	return write_zeros(s, marks[below(LENGTH(marks))]);
}

bool
number_doubled(struct scene *s)
{
	struct cell *c = pick_value(s, 1);

	if (c == NULL)
		return false;
	s->about = say("%s, its number twice in its cell", key_of(c));
	c->text = say("%s %s", c->text, c->text);
	touch(s, c);
	return true;
}

bool
number_exchanged(struct scene *s)
{
	struct cell *a = pick_value(s, 1), *b = pick_value(s, 1);
	const char *number;

	if (a == NULL || b == NULL || strcmp(a->number, b->number) == 0)
		return false;
	s->about = say("%s and %s", key_of(a), key_of(b));
	number = a->number;
	print_number(a, b->number);
	print_number(b, number);
	touch(s, a);
	touch(s, b);
	return true;
}

/* The cell to the right of this one, if its number means something. */
static struct cell *
right_of(const struct scene *s, const struct cell *c)
{
	int col = c->col + c->colspan;

	return col < s->g->cols && is_value(s->g, c->row, col) && s->g->at[c->row][col]->fact != NULL ?
	    s->g->at[c->row][col] :
	    NULL;
}

bool
number_moved(struct scene *s)
{
	struct cell *c = pick_value(s, 1), *to = c == NULL ? NULL : right_of(s, c);

	if (to == NULL)
		return false;
	s->about = say("%s to the cell of %s", key_of(c), key_of(to));
	print_number(to, c->number);
	print_number(c, "");
	touch(s, c);
	touch(s, to);
	return true;
}

/* Where cells have bounds, the second is blank; else its number is where it may well be. */
bool
number_merged(struct scene *s)
{
	struct cell *c = pick_value(s, 1), *next = c == NULL ? NULL : right_of(s, c);

	if (next == NULL || *next->text == '\0')
		return false;
	s->about = say("%s and %s in the cell of the first", key_of(c), key_of(next));
	c->text = say("%s %s", c->text, next->text);
	next->text = "";
	if (s->shape->way == BOUNDED) {
		next->number = "";
		lower(c, NO);
	}
	touch(s, c);
	touch(s, next);
	return true;
}

static const char *const unreadable[] = { "□□", "？", "见附件", "#REF!", "##", "1.2.3", "■", "待核实", "NO", "l2",
	"\xEF\xBF\xBD", "1O", "N\xEF\xBF\xBD", "约N余" };

/* One fault more in this row, at times: another cell is blank, or cannot be read. */
static const char *
spoil_beside(const struct scene *s, const struct cell *c)
{
	struct cell *other = s->g->at[c->row][below((unsigned)s->g->cols)];

	if (!is_value(s->g, c->row, other->col) || other->touched != 0 || other == c || chance(50))
		return "";
	touch(s, other);
	if (chance(50)) {
		print_number(other, "");
		return say("; %s is blank", other->fact != NULL ? other->fact->key : "another");
	}
	other->text = substitute(unreadable[below(LENGTH(unreadable))], "N", other->text);
	lower(other, NO);
	return say("; %s is %s", other->fact != NULL ? other->fact->key : "another", other->text);
}

static bool
split_number(struct scene *s, const char *between, const char *what)
{
	struct cell *c = pick_value(s, 2);
	int at;

	if (c == NULL)
		return false;
	at = 1 + (int)below((unsigned)strlen(c->text) - 1);
	s->about = say("%s, its number separated by %s", key_of(c), what);
	c->text = say("%.*s%s%s", at, c->text, between, c->text + at);
	touch(s, c);
	/* By order alone a blank may be made up for by the half, and the row is as a sound one. */
	if (s->shape->way != ORDERED)
		s->about = say("%s%s", s->about, spoil_beside(s, c));
	return true;
}

bool
number_by_space(struct scene *s)
{
	return split_number(s, chance(70) ? " " : "\xE3\x80\x80", "a space");
}

bool
number_by_line(struct scene *s)
{
	return split_number(s, "\n", "a line's end");
}

bool
number_by_page(struct scene *s)
{
	static const char *const pages[] = { "\n-4-\n", "\n— 4 —\n", "\n- 4 -\n", "\n4\n", "\n\f", "\n4\n\f" };

	return split_number(s, pages[below(LENGTH(pages))], "a page's end");
}

static bool
spoil_number(struct scene *s, int digits, const char *const *formats, int n, const char *what)
{
	struct cell *c = pick_value(s, digits);

	if (c == NULL)
		return false;
	c->text = substitute(formats[below((unsigned)n)], "N", c->text);
	s->about = say("%s %s: %s", key_of(c), what, c->text);
	touch(s, c);
	return true;
}

bool
number_and_other(struct scene *s)
{
	const char *other = say("%ld", fresh(3));
	const char *const formats[] = { say("N %s", other), say("%s N", other), say("N/%s", other), say("N、%s", other),
		say("N\xE3\x80\x80%s", other) };

	return spoil_number(s, 1, formats, LENGTH(formats), "beside another number");
}

bool
number_and_note(struct scene *s)
{
	const char *part = say("%u", 1 + below(9));
	const char *const formats[] = { say("N（其中修订%s件）", part), say("N(含重复申请%s件)", part),
		say("N（其中：网上%s件）", part) };

	return spoil_number(s, 2, formats, LENGTH(formats), "with a note");
}

bool
number_and_mark(struct scene *s)
{
	static const char *const formats[] = { "N①", "N②", "N*", "N[1]", "N［2］", "N¹", "N注1", "N※", "N（注）" };

	return spoil_number(s, 1, formats, LENGTH(formats), "with a footnote's mark");
}

bool
cell_unreadable(struct scene *s)
{
	return spoil_number(s, 1, unreadable, LENGTH(unreadable), "not to be read");
}

/* The row has a cell more than the others. */
bool
cell_extra(struct scene *s)
{
	bool may_be_blank = s->shape->way == BOUNDED;
	const char *more = chance(50) ? say("%ld", fresh(3)) : may_be_blank && chance(70) ? "" : "/";
	struct cell *c = pick_value(s, 1);

	if (c == NULL)
		return false;
	s->about = say("\"%s\" %s %s", more, chance(50) ? "before" : "after", key_of(c));
	c->text = strstr(s->about, "\" before") != NULL ? say("%s\3%s", more, c->text) : say("%s\3%s", c->text, more);
	touch(s, c);
	if (may_be_blank)
		s->about = say("%s%s", s->about, spoil_beside(s, c));
	return true;
}

bool
stray_bar(struct scene *s)
{
	const char *bar = strcmp(s->shape->layout.name, "box") == 0 ? "│" : "|";
	struct cell *c = pick_value(s, 1);
	int at;

	if (c == NULL)
		return false;
	at = (int)below((unsigned)strlen(c->text) + 1);
	s->about = say("%s, character %d", key_of(c), at);
	c->text = say("%.*s%s%s", at, c->text, bar, c->text + at);
	touch(s, c);
	return true;
}

/*
 * Labels
 */
bool
label_deleted(struct scene *s)
{
	int row = pick_labelled(s);

	if (row < 0)
		return false;
	s->about = row_label(s->g, row)->text;
	row_label(s->g, row)->text = "";
	touch_row(s, row);
	return true;
}

/* One character other, gone, or double; never of the number in front. */
static const char *
misspell(const char *s)
{
	static const char *const others[] = { "己", "口", "项", "的", "木", "入", "曰" };
	int n = runes(s), from = n > 4 ? 2 : 0;
	const char *at = rune_at(s, from + (int)below((unsigned)(n - from)));
	const char *other = others[below(LENGTH(others))];
	unsigned how = below(3);

	if (how == 0 && strncmp(at, other, rune_size(at)) != 0)
		return say("%.*s%s%s", (int)(at - s), s, other, at + rune_size(at));
	if (how == 1 && n > 2)
		return say("%.*s%s", (int)(at - s), s, at + rune_size(at));
	return say("%.*s%.*s%s", (int)(at - s), s, (int)rune_size(at), at, at);
}

enum { CERTAIN = 8 }; /* characters of a label that one wrong among them does not hide */

bool
label_misspelt(struct scene *s)
{
	int row = pick_labelled(s);
	struct cell *label;

	if (row < 0)
		return false;
	label = row_label(s->g, row);
	s->about = say("%s as %s", label->text, misspell(label->text));
	touch_row(s, row);
	if (runes(label->text) < CERTAIN)
		for (int col = 0; col < s->g->cols; col++)
			lower(s->g->at[row][col], MAY);
	label->text = strstr(s->about, " as ") + strlen(" as ");
	return true;
}

/* Another row whose label is in the same column of the same group, and whose cells are as many; or -1. */
static int
twin(const struct scene *s, int row)
{
	const struct cell *label = row_label(s->g, row);

	for (int tries = 0; tries < 20; tries++) {
		int other = pick_labelled(s);
		bool same = other >= 0 && other != row && row_label(s->g, other)->col == label->col;

		for (int col = 0; same && col < label->col; col++)
			same = s->g->at[other][col] == s->g->at[row][col];
		for (int col = first_value(s->g, row); same && col < s->g->cols; col++)
			same = is_value(s->g, row, col) == is_value(s->g, other, col) &&
			    heading_of(s->g, row, col) == heading_of(s->g, other, col);
		if (same)
			return other;
	}
	return -1;
}

bool
pick_twins(const struct scene *s, int *a, int *b)
{
	*a = pick_labelled(s);
	*b = *a < 0 ? -1 : twin(s, *a);
	return *b >= 0;
}

bool
next_is_twin(const struct scene *s, int row)
{
	const struct cell *a = row_label(s->g, row), *b;

	if (row + 1 >= s->g->rows || !is_untouched(s->g, row + 1))
		return false;
	b = row_label(s->g, row + 1);
	if (b == NULL || b->col != a->col)
		return false;
	return a->col == 0 || s->g->at[row][a->col - 1] == s->g->at[row + 1][a->col - 1];
}

int
pick_apart(const struct scene *s, int *a, int *b)
{
	if (!pick_twins(s, a, b) || abs(*a - *b) < 2)
		return 0;
	for (int row = *a < *b ? *a : *b; row < *a || row < *b; row++)
		if (!next_is_twin(s, row))
			return 0;
	return *a < *b ? 1 : -1;
}

/* The cells of row `to` are now those of row `from` in the form: its label says so. */
static void
rename_row(struct scene *s, int to, const char *label, struct fact *const *facts)
{
	row_label(s->g, to)->text = label;
	for (int col = 0; col < s->g->cols; col++)
		if (is_value(s->g, to, col))
			s->g->at[to][col]->fact = facts[col];
	touch_row(s, to);
}

static void
facts_of_row(const struct scene *s, int row, struct fact **facts)
{
	for (int col = 0; col < s->g->cols; col++)
		facts[col] = s->g->at[row][col]->fact;
}

bool
label_doubled(struct scene *s)
{
	struct fact *facts[MAX_COLS];
	int a, b;

	if (!pick_twins(s, &a, &b))
		return false;
	s->about = say("%s in place of %s, too", row_label(s->g, a)->text, row_label(s->g, b)->text);
	facts_of_row(s, a, facts);
	rename_row(s, b, row_label(s->g, a)->text, facts);
	touch_row(s, a);
	return true;
}

bool
label_exchanged(struct scene *s)
{
	struct fact *of_a[MAX_COLS], *of_b[MAX_COLS];
	const char *label;
	int a, b;

	if (!pick_twins(s, &a, &b))
		return false;
	label = row_label(s->g, a)->text;
	s->about = say("%s and %s", label, row_label(s->g, b)->text);
	facts_of_row(s, a, of_a);
	facts_of_row(s, b, of_b);
	rename_row(s, a, row_label(s->g, b)->text, of_b);
	rename_row(s, b, label, of_a);
	return true;
}

/* The label of a row goes to another, and those between go one row on, the numbers of all where they were. */
bool
label_moved(struct scene *s)
{
	struct fact *first[MAX_COLS], *next[MAX_COLS];
	const char *label;
	int a, b, step;

	step = pick_apart(s, &a, &b);
	if (step == 0)
		return false;
	label = row_label(s->g, a)->text;
	s->about = say("%s to %s", label, row_label(s->g, b)->text);
	facts_of_row(s, a, first);
	for (int row = a; row != b; row += step) {
		facts_of_row(s, row + step, next);
		rename_row(s, row, row_label(s->g, row + step)->text, next);
	}
	rename_row(s, b, label, first);
	return true;
}

bool
label_merged(struct scene *s)
{
	int a = pick_labelled(s), b = a + 1;

	if (a < 0 || !next_is_twin(s, a))
		return false;
	s->about = say("%s and %s in the cell of the first", row_label(s->g, a)->text, row_label(s->g, b)->text);
	row_label(s->g, a)->text = say("%s%s", row_label(s->g, a)->text, row_label(s->g, b)->text);
	row_label(s->g, b)->text = "";
	touch_row(s, a);
	touch_row(s, b);
	return true;
}

bool
group_deleted(struct scene *s)
{
	int row = pick_row(s);
	struct cell *group = NULL;

	for (int col = 0; row >= 0 && col < s->g->cols; col++)
		if (s->g->at[row][col]->role == GROUP)
			group = s->g->at[row][col];
	if (group == NULL || *group->text == '\0')
		return false;
	s->about = group->text;
	group->text = "";
	for (int i = 0; i < group->rowspan; i++)
		touch_row(s, group->row + i);
	return true;
}

/*
 * Headings of columns
 */
bool
heading_deleted(struct scene *s)
{
	struct cell *head = pick_heading(s);

	if (head == NULL)
		return false;
	s->about = head->text;
	head->text = "";
	touch_column(s, head);
	return true;
}

bool
heading_misspelt(struct scene *s)
{
	struct cell *head = pick_heading(s);

	if (head == NULL)
		return false;
	s->about = say("%s as %s", head->text, misspell(head->text));
	head->text = strstr(s->about, " as ") + strlen(" as ");
	touch_column(s, head);
	return true;
}

/* Headings beside each other, below the same: of columns that could change places. */
bool
are_twins(const struct scene *s, const struct cell *a, const struct cell *b)
{
	if (a == b || a->row != b->row || a->rowspan != b->rowspan || a->colspan != 1 || b->colspan != 1)
		return false;
	return a->row == 0 || s->g->at[a->row - 1][a->col] == s->g->at[a->row - 1][b->col];
}

bool
pick_twin_headings(const struct scene *s, struct cell **a, struct cell **b)
{
	*a = pick_heading(s);
	for (int tries = 0; tries < 20 && *a != NULL; tries++) {
		*b = pick_heading(s);
		if (*b != NULL && are_twins(s, *a, *b) && strcmp((*a)->text, (*b)->text) != 0)
			return true;
	}
	return false;
}

static void
facts_of_column(const struct scene *s, const struct cell *head, struct fact **facts)
{
	for (int row = 0; row < s->g->rows; row++)
		facts[row] = below_heading(s->g, row, head->col, head) ? s->g->at[row][head->col]->fact : NULL;
}

/* The cells below a heading are now those of another column of the form. */
static void
rename_column(struct scene *s, struct cell *head, const char *text, struct fact *const *facts)
{
	for (int row = 0; row < s->g->rows; row++)
		if (below_heading(s->g, row, head->col, head))
			s->g->at[row][head->col]->fact = facts[row];
	head->text = text;
	touch_column(s, head);
}

bool
heading_doubled(struct scene *s)
{
	struct fact *facts[MAX_ROWS];
	struct cell *a, *b;

	if (!pick_twin_headings(s, &a, &b))
		return false;
	s->about = say("%s in place of %s, too", a->text, b->text);
	facts_of_column(s, a, facts);
	rename_column(s, b, a->text, facts);
	touch_column(s, a);
	return true;
}

bool
heading_exchanged(struct scene *s)
{
	struct fact *of_a[MAX_ROWS], *of_b[MAX_ROWS];
	struct cell *a, *b;
	const char *text;

	if (!pick_twin_headings(s, &a, &b))
		return false;
	text = a->text;
	s->about = say("%s and %s", text, b->text);
	facts_of_column(s, a, of_a);
	facts_of_column(s, b, of_b);
	rename_column(s, a, b->text, of_b);
	rename_column(s, b, text, of_a);
	return true;
}

bool
heading_moved(struct scene *s)
{
	struct fact *first[MAX_ROWS], *next[MAX_ROWS];
	struct cell *a, *b, *at;
	const char *text;
	int step;

	if (!pick_twin_headings(s, &a, &b) || abs(a->col - b->col) < 2)
		return false;
	step = a->col < b->col ? 1 : -1;
	for (int col = a->col; col != b->col; col += step)
		if (s->g->at[a->row][col] != a && !are_twins(s, a, s->g->at[a->row][col]))
			return false;
	text = a->text;
	s->about = say("%s to %s", text, b->text);
	facts_of_column(s, a, first);
	for (at = a; at != b; at = s->g->at[a->row][at->col + step]) {
		const struct cell *from = s->g->at[a->row][at->col + step];

		facts_of_column(s, from, next);
		rename_column(s, at, from->text, next);
	}
	rename_column(s, b, text, first);
	return true;
}

bool
heading_merged(struct scene *s)
{
	struct cell *a = pick_heading(s), *b;

	if (a == NULL || a->col + 1 >= s->g->cols)
		return false;
	b = s->g->at[a->row][a->col + 1];
	if (b->role != HEAD || !are_twins(s, a, b))
		return false;
	s->about = say("%s and %s", a->text, b->text);
	touch_column(s, a);
	touch_column(s, b);
	a->text = say("%s%s", a->text, b->text);
	for (int i = 0; i < a->rowspan; i++)
		s->g->at[a->row + i][a->col + 1] = a;
	settle(s->g);
	return true;
}
