#include "print/form_table.h"

#include <string.h>

static const int forms[] = { FORM_2021, FORM_2019 };

static struct span
text(const char *s)
{
	return (struct span){ s, strlen(s) };
}

/* Whether both are there and say the same: one label may be in memory twice. */
static int
same(const char *a, const char *b)
{
	return a != NULL && b != NULL && strcmp(a, b) == 0;
}

/* Whether all rows have the same columns; else the columns are named again where they change. */
static int
is_uniform(const struct table *t)
{
	int r;

	for (r = 0; r < t->nrows; r++)
		if (t->rows[r].columns[0] != t->rows[0].columns[0] || t->rows[r].columns[1] != t->rows[0].columns[0])
			return 0;
	return 1;
}

static int
levels(const struct row *r)
{
	return (r->group[0] != NULL) + (r->group[1] != NULL) + (*r->label != '\0');
}

void
form_table_begin(struct form_table *w, const struct table *table, int aligned)
{
	int r;

	w->table = table;
	w->aligned = aligned;
	w->levels = 0;
	for (r = 0; r < table->nrows; r++)
		if (levels(&table->rows[r]) > w->levels)
			w->levels = levels(&table->rows[r]);
	if (!is_uniform(table))
		w->levels = 1;
}

static struct terminal_line *
add_line(struct form_table *w)
{
	struct terminal_line *l = &w->line[w->nlines < FORM_TABLE_LINES ? w->nlines++ : FORM_TABLE_LINES - 1];
	int i;

	memset(l, 0, sizeof *l);
	for (i = 0; i < FORM_LEVELS; i++)
		l->label[i] = "";
	for (i = 0; i < FORM_COLUMNS; i++) {
		l->value[i] = text("");
		l->reach[i] = 1;
	}
	return l;
}

/* The heading above a column at a level; NULL where its own label is there, or nothing. */
static const char *
over(const struct column *c, int level)
{
	return level < FORM_LEVELS - 1 ? c->over[level] : NULL;
}

/* What a column has at a level: its own label comes below the last heading above it. */
static const char *
heading(const struct column *c, int level)
{
	if (over(c, level) != NULL)
		return over(c, level);
	return level == 0 || over(c, level - 1) != NULL ? c->label : "";
}

/* A heading above several columns is written at the first of them. */
static void
head_line(struct terminal_line *l, const struct columns *set, int level)
{
	int i, first = 0;

	l->values = set->n;
	for (i = 0; i < set->n; i++) {
		l->value[i] = text(heading(&set->v[i], level));
		if (i > 0 && same(over(&set->v[i], level), over(&set->v[first], level))) {
			l->value[i] = text("");
			l->reach[i] = 0;
			l->reach[first]++;
		} else {
			first = i;
		}
	}
}

static int
depth(const struct columns *set)
{
	int i, level, n = 1;

	for (i = 0; i < set->n; i++)
		for (level = 0; over(&set->v[i], level) != NULL; level++)
			if (level + 2 > n)
				n = level + 2;
	return n;
}

static void
head(struct form_table *w, const struct columns *set)
{
	struct terminal_line *l;
	int level, first = w->nlines;

	if (*w->table->across != '\0') {
		l = add_line(w);
		l->values = set->n;
		l->value[0] = text(w->table->across);
		memset(l->reach, 0, sizeof l->reach);
		l->reach[0] = set->n;
	}
	for (level = 0; level < depth(set); level++)
		head_line(add_line(w), set, level);
	w->line[first].label[0] = w->table->corner;
}

/* How many cells of the row in a form have a record. */
static int
stated(const struct form_table *w, const struct facts *s, int r, int form)
{
	const struct columns *set = form_columns(&w->table->rows[r], form);
	int i, n = 0;

	for (i = 0; set != NULL && i < set->n; i++)
		n += s->cell[cells_at((int)(w->table - form_tables), r, form, i)].value.s != NULL;
	return n;
}

/* The form that most of the table is in; that of the report where this does not tell. */
static int
form_of_table(const struct form_table *w, const struct facts *s)
{
	int r, more = 0;

	for (r = 0; r < w->table->nrows; r++)
		more += stated(w, s, r, FORM_2019) - stated(w, s, r, FORM_2021);
	if (more == 0)
		return span_same(s->meta[META_FORM].value, text("2019")) ? FORM_2019 : FORM_2021;
	return more > 0 ? FORM_2019 : FORM_2021;
}

/* Labels of groups where they begin, followed by the row's own. */
static void
label(struct terminal_line *l, const struct row *r, const struct row *above)
{
	int i, inside = above != NULL, n = 0;

	for (i = 0; i < FORM_LEVELS - 1 && r->group[i] != NULL; i++, n++) {
		inside = inside && same(above->group[i], r->group[i]);
		if (!inside)
			l->label[i] = r->group[i];
	}
	l->label[n] = r->label;
}

static void
add_row(struct form_table *w, const struct facts *s, int r, int form, const struct row *above)
{
	const struct row *row = &w->table->rows[r];
	const struct columns *set = form_columns(row, form);
	struct terminal_line *l = add_line(w);
	int i;

	if (w->levels > 1)
		label(l, row, above);
	else
		l->label[0] = row->label;
	l->values = set->n;
	for (i = 0; i < set->n; i++)
		l->value[i] = s->cell[cells_at((int)(w->table - form_tables), r, form, i)].value;
}

/* A row in one form, with what the form prints above it. */
static void
add_row_in(
    struct form_table *w, const struct facts *s, int r, int form, const struct row **above, const struct columns **set)
{
	const struct row *row = &w->table->rows[r];

	if (w->levels == 1 && (*above == NULL || !same((*above)->group[0], row->group[0]))) {
		add_line(w)->label[0] = row->group[0];
		*set = NULL;
	}
	if (*set != form_columns(row, form)) {
		*set = form_columns(row, form);
		head(w, *set);
	}
	add_row(w, s, r, form, *above);
	*above = row;
}

/* Values that only the other form has in the row: no record is left out. */
static int
has_more(const struct form_table *w, const struct facts *s, int r, int other, int shown)
{
	int t = (int)(w->table - form_tables), i, cell;
	const struct columns *set = form_columns(&w->table->rows[r], other);

	for (i = 0; set != NULL && i < set->n; i++) {
		cell = cells_at(t, r, other, i);
		if (s->cell[cell].value.s != NULL && (!shown || (cells_all()[cell].forms & shown) == 0))
			return 1;
	}
	return 0;
}

static void
fill(struct form_table *w, const struct facts *s)
{
	const struct row *above = NULL;
	const struct columns *set = NULL;
	int r, i, form = form_of_table(w, s), first, shown;

	w->nlines = 0;
	for (r = 0; r < w->table->nrows; r++) {
		first = stated(w, s, r, FORM_2019) - stated(w, s, r, FORM_2021);
		first = first == 0 ? form : first > 0 ? FORM_2019 : FORM_2021;
		shown = 0;
		if (form_columns(&w->table->rows[r], first) != NULL) {
			add_row_in(w, s, r, first, &above, &set);
			shown = first;
		}
		for (i = 0; i < 2; i++)
			if (forms[i] != first && has_more(w, s, r, forms[i], shown))
				add_row_in(w, s, r, forms[i], &above, &set);
	}
}

static void
write_fields(struct form_table *w, struct tsv *t)
{
	const struct terminal_line *l;
	int i;

	for (l = w->line; l < w->line + w->nlines; l++) {
		for (i = 0; i < w->levels; i++)
			tsv_field(t, text(l->label[i]));
		for (i = 0; i < l->values; i++)
			tsv_field(t, l->value[i]);
		tsv_end(t);
	}
}

void
form_table_report(struct form_table *w, struct tsv *t, const struct facts *s)
{
	if (w->reports)
		tsv_end(t);
	w->reports = 1;
	fill(w, s);
	if (w->aligned) {
		terminal_write(&w->drawing, s->agency, s->year, w->line, w->nlines);
		return;
	}
	tsv_field(t, s->agency);
	tsv_field(t, s->year);
	tsv_end(t);
	write_fields(w, t);
}

void
form_table_free(struct form_table *w)
{
	terminal_free(&w->drawing);
}
