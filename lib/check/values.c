/* The cells of the tables, each by itself: is it there, and is it a number that can be? */
#include <stdio.h>
#include <string.h>

#include "check/check_int.h"

enum {
	GROUPS = 3, /* of table four's one row */
	COLUMNS_SHOWN = 512 /* bytes of the names of a row's columns */
};

/* Cells that are together: a row of tables two and three, a group of table four. */
struct stretch {
	int table, row, form;
	int cell[FORM_COLUMNS];
	int n;
};

static struct stretch all[2 * (FORM_TABLES * FORM_ROWS + GROUPS)];
static int nall;

static void
add_stretch(int table, int row, int form, int group)
{
	struct stretch *x = &all[nall];
	int i, cell;

	*x = (struct stretch){ .table = table, .row = row, .form = form };
	for (i = 0; i < FORM_COLUMNS; i++) {
		cell = cells_at(table, row, form, i);
		if (cell >= 0 && cells_all()[cell].group == group)
			x->cell[x->n++] = cell;
	}
	nall += x->n > 0;
}

static void
make_stretches(void)
{
	int t, r, g, form;

	for (t = 0; t < FORM_TABLES; t++)
		for (r = 0; r < form_tables[t].nrows; r++)
			for (form = FORM_2019; form <= FORM_2021; form++)
				for (g = 0; g < GROUPS; g++)
					add_stretch(t, r, form, g);
}

/* --- which form --- */

/* Notes which rows have cells that only one form has; seen[t] is what all rows of the table have. */
static void
see_forms(struct check *c, int seen[FORM_TABLES])
{
	const struct cell_of_form *f = cells_all();
	int i, t;

	memset(c->row_form, 0, sizeof c->row_form);
	for (i = 0; i < CELLS; i++, f++) {
		if (f->forms == (FORM_2019 | FORM_2021) || c->now->stated[i] == STATED_NOT)
			continue;
		t = (int)(f->table - form_tables);
		c->row_form[t][f->row - f->table->rows] |= f->forms;
		seen[t] |= f->forms;
	}
}

/*
 * Each table has its form by its rows; one that has no telling rows, by those
 * of the others, else by the year.  Rows of a table that mixes both have each
 * their own.
 */
void
check_prepare_forms(struct check *c)
{
	int usual = c->now->number == 0 || c->now->number >= FIRST_OF_2021 ? FORM_2021 : FORM_2019;
	int seen[FORM_TABLES] = { 0 }, t, r, *form;

	see_forms(c, seen);
	c->forms = seen[0] | seen[1] | seen[2];
	if (c->forms == FORM_2019 || c->forms == FORM_2021)
		usual = c->forms;
	for (t = 0; t < FORM_TABLES; t++) {
		c->form[t] = seen[t] == 0 ? usual : seen[t] == (FORM_2019 | FORM_2021) ? 0 : seen[t];
		for (r = 0; r < form_tables[t].nrows; r++) {
			form = &c->row_form[t][r];
			if (*form == 0 && c->form[t] != 0)
				*form = c->form[t];
			else if (*form == 0 && form_tables[t].rows[r].forms == (FORM_2019 | FORM_2021))
				/* What only one of the two has is not missing. */
				*form = usual;
		}
	}
}

/* --- missing-cell, blank-cell --- */

/* The next stretch of the table that the report is to have; *at is 0 at first.  NULL after the last. */
static const struct stretch *
next_stretch(const struct check *c, int table, int *at)
{
	const struct stretch *x;

	if (nall == 0)
		make_stretches();
	while (*at < nall) {
		x = &all[(*at)++];
		if (x->table == table && (c->row_form[table][x->row] & x->form) != 0)
			return x;
	}
	return NULL;
}

static int
count(const struct facts *s, const struct stretch *x, enum stated state)
{
	int i, n = 0;

	for (i = 0; i < x->n; i++)
		n += s->stated[x->cell[i]] == state;
	return n;
}

static int
whole_table(const struct check *c, int table, enum stated state)
{
	const struct stretch *x;
	int at = 0;

	while ((x = next_stretch(c, table, &at)) != NULL)
		if (count(c->now, x, state) < x->n)
			return 0;
	return 1;
}

/* The key of the cell's row, or of its table: up to its last dot, or its first, and `.*`. */
static struct span
star(struct check *c, int cell, int whole)
{
	const char *key = cells_all()[cell].key, *dot = whole ? strchr(key, '.') : strrchr(key, '.');
	struct span s = { key, (size_t)(dot - key) };
	char *to = finding_pad(c, s.n + 3);

	memcpy(to, key, s.n);
	strcpy(to + s.n, ".*");
	return span_of(to);
}

/* Cells that are not there are said of the row's others, or of the section's heading. */
static struct span
near(const struct check *c, const struct stretch *x, enum stated state, int table)
{
	int i;

	for (i = 0; i < x->n && state != STATED_NOT; i++)
		if (c->now->stated[x->cell[i]] == state)
			return c->now->cell[x->cell[i]].source;
	for (i = 0; i < x->n; i++)
		if (c->now->stated[x->cell[i]] != STATED_NOT)
			return c->now->cell[x->cell[i]].source;
	return finding_section(c, form_tables[table].section);
}

/* `natural, total`: the columns of the stretch's cells in that state. */
static const char *
show_columns(struct check *c, const struct stretch *x, enum stated state)
{
	char *to = finding_pad(c, COLUMNS_SHOWN), *d = to;
	const char *name;
	int i;

	*d = '\0';
	for (i = 0; i < x->n; i++) {
		name = finding_column(c, x->cell[i]);
		if (c->now->stated[x->cell[i]] == state && (size_t)(d - to) + strlen(name) + 8 < COLUMNS_SHOWN)
			d += sprintf(d, "%s%s", d > to ? finding_either(c, ", ", "、") : "", name);
	}
	return to;
}

/* What is said of cells, and of a whole table. */
struct complaint {
	enum stated state;
	const char *cells[LANGUAGES], *table[LANGUAGES];
};

static const struct complaint missing = { STATED_NOT,
	{ "no record of %s (%s): not in the report, or it could not be read",
	    "没有“%s”的记录（%s）：报告中没有，或者没能读出" },
	{ "no record of any cell of %s: the table is not in the report, or it could not be read",
	    "没有“%s”表的任何记录：报告中没有这张表，或者没能读出" } };

static const struct complaint blank = { STATED_BLANK,
	{ "%s: blank (%s); where there is nothing to count, the form has 0", "“%s”有空白格（%s）；没有数量的应当填0" },
	{ "%s: every cell of the table is blank; where there is nothing to count, the form has 0",
	    "“%s”整张表都是空白；没有数量的应当填0" } };

/* 行政复议 for the first five columns of table four, which has no rows; else the row's label. */
static const char *
stretch_name(struct check *c, int cell, const char *key)
{
	const struct cell_of_form *f = &cells_all()[cell];

	return finding_either(c, key, *f->row->label != '\0' ? f->row->label : finding_group(cell));
}

static void
say_cells(struct check *c, const struct complaint *w, const struct stretch *x, int table)
{
	int n = count(c->now, x, w->state), i;
	struct about a = { { "", 0 }, { "", 0 }, { "", 0 }, near(c, x, w->state, table) };

	for (i = 0; i < x->n && c->now->stated[x->cell[i]] != w->state; i++)
		;
	if (n == 0)
		return;
	a.key = n == 1 ? span_of(cells_all()[x->cell[i]].key) : star(c, x->cell[i], 0);
	finding_say(c, &a, w->cells[ENGLISH], w->cells[CHINESE], stretch_name(c, x->cell[i], a.key.s),
	    show_columns(c, x, w->state));
}

/* One finding a table; table four has the keys of two. */
static void
say_table(struct check *c, const struct complaint *w, int table)
{
	struct about a = { { "", 0 }, { "", 0 }, { "", 0 }, finding_section(c, form_tables[table].section) };
	char before[FORM_KEY + 2] = "";
	const struct stretch *x;
	int at = 0;

	while ((x = next_stretch(c, table, &at)) != NULL) {
		a.key = star(c, x->cell[0], 1);
		if (strcmp(before, a.key.s) == 0)
			continue;
		strcpy(before, a.key.s);
		finding_say(c, &a, w->table[ENGLISH], w->table[CHINESE],
		    finding_either(c, before, form_sections[form_tables[table].section - 1][0]));
	}
}

static void
look_stretches(struct check *c, const struct complaint *w)
{
	const struct stretch *x;
	int t, at;

	for (t = 0; t < FORM_TABLES; t++) {
		if (whole_table(c, t, w->state)) {
			say_table(c, w, t);
			continue;
		}
		for (at = 0; (x = next_stretch(c, t, &at)) != NULL;)
			say_cells(c, w, x, t);
	}
}

void
check_missing_cell(struct check *c)
{
	look_stretches(c, &missing);
}

int
values_has_blank(const struct facts *s)
{
	return memchr(s->stated, STATED_BLANK, sizeof s->stated) != NULL;
}

void
check_blank_cell(struct check *c)
{
	if (values_has_blank(c->now))
		look_stretches(c, &blank);
}

/* --- not-a-count, unit, stock --- */

/* Why the value cannot be what the cell counts; or NULL. */
static const char *
why_not(struct check *c, int cell)
{
	const struct column *column = cells_all()[cell].column;
	struct decimal d = c->now->value[cell];

	if (c->now->stated[cell] == STATED_OTHER)
		return finding_either(c, "not a number, or too long to compute with", "不是数，或者长得无法计算");
	if (column->unit == UNIT_COUNT && !decimal_is_whole(d))
		return finding_either(c, "not a whole number", "不是整数");
	if (decimal_sign(d) < 0 && strcmp(column->key, "change") != 0)
		return finding_either(c, "less than 0", "小于0");
	return NULL;
}

void
check_not_a_count(struct check *c)
{
	const struct said *said;
	struct about a;
	const char *why;
	int i;

	for (i = 0; i < CELLS; i++) {
		said = &c->now->cell[i];
		/* Nearly all: 0, 1, 2. */
		if (c->now->stated[i] == STATED_NUMBER && c->now->value[i].part == 0 && c->now->value[i].whole >= 0)
			continue;
		if ((why = why_not(c, i)) == NULL)
			continue;
		a = (struct about){ span_of(cells_all()[i].key), said->value, { "", 0 }, said->source };
		finding_say(c, &a, "%s is %s, which is %s", "%s为%s：%s", finding_cell(c, i),
		    finding_show(c, said->value), why);
	}
}

/* Whether the wording has a unit of money other than 万元. */
static int
is_other_money(struct span raw)
{
	static const char wan[] = "万", yuan[] = "元";
	size_t k = sizeof yuan - 1, i;

	for (i = 0; i + k <= raw.n; i++)
		if (memcmp(raw.s + i, yuan, k) == 0)
			return i < sizeof wan - 1 || memcmp(raw.s + i - (sizeof wan - 1), wan, sizeof wan - 1) != 0;
	return 0;
}

void
check_unit(struct check *c)
{
	const struct said *said;
	struct about a;
	int i;

	for (i = 0; i < CELLS; i++) {
		said = &c->now->cell[i];
		if (cells_all()[i].column->unit != UNIT_WAN || !is_other_money(said->raw))
			continue;
		a = (struct about){ span_of(cells_all()[i].key), said->raw, said->value, said->source };
		finding_say(c, &a, "%s is printed as %s, but the form counts in 万元 (10,000 yuan): it was read as %s",
		    "%s填写为%s，而表格以万元为单位：按%s万元读入", finding_cell(c, i), finding_show(c, said->raw),
		    finding_show(c, said->value));
	}
}

/* Which measure cannot be less than which other of its row. */
static const struct stock {
	const char *whole, *part;
} stocks[] = {
	{ "in_force", "issued" },
	{ "disclosed_total", "disclosed" },
};

static void
look_at_stock(struct check *c, const struct stock *stock, int cell)
{
	int part = cells_beside(cell, stock->part);
	const struct said *said = &c->now->cell[cell];
	struct about a = { span_of(cells_all()[cell].key), said->value, { "", 0 }, said->source };

	if (c->now->stated[cell] != STATED_NUMBER || c->now->stated[part] != STATED_NUMBER ||
	    decimal_cmp(c->now->value[cell], c->now->value[part]) >= 0)
		return;
	a.expected = c->now->cell[part].value;
	finding_say(c, &a, "%s is %s, less than %s of the same row, %s", "%s为%s，少于同一行的%s（%s）",
	    finding_cell(c, cell), finding_show(c, said->value), finding_column(c, part), finding_show(c, a.expected));
}

void
check_stock(struct check *c)
{
	size_t k;
	int i;

	for (i = 0; i < CELLS_PROACTIVE; i++)
		for (k = 0; k < COUNT(stocks); k++)
			if (strcmp(cells_all()[i].column->key, stocks[k].whole) == 0)
				look_at_stock(c, &stocks[k], i);
}
