#include "diff/compare.h"

#include <string.h>

/* One comparison: the arguments of the functions below. */
struct job {
	const struct facts *old, *new;
	int all;
	compare_found *found;
	void *ctx;
};

/* Two values under one key; the numbers are set where there are any. */
struct value {
	struct span text;
	int is_number;
	struct decimal number;
};

static void
report(const struct job *j, struct span key, const struct value *old, const struct value *new, struct difference d)
{
	d.key = key;
	d.old = old->text;
	d.new = new->text;
	d.computed = old->is_number && new->is_number;
	if (d.computed) {
		d.change = decimal_sub(new->number, old->number);
		d.of = old->number;
	}
	d.same = d.same || (d.computed ? decimal_sign(d.change) == 0 : span_same(d.old, d.new));
	if (!d.same || j->all)
		j->found(j->ctx, &d);
}

/* --- cells --- */

/* The cells of the other form that one cell counts together, by number. */
struct added {
	int whole, share[FORM_SHARES];
};
enum { SUMS = FORM_COUNTERPARTS * FORM_COLUMNS };

static int
cell_of(const char *row, const char *column)
{
	char key[2 * FORM_KEY];
	size_t n = strlen(row), k = strlen(column);

	if (n + k + 1 >= sizeof key)
		return -1;
	memcpy(key, row, n);
	key[n] = '.';
	memcpy(key + n + 1, column, k);
	return cells_find(key, n + 1 + k);
}

/* Fills the list of sums from the form's counterparts.  Returns how many. */
static int
list_sums(struct added v[SUMS])
{
	const struct cell_of_form *all = cells_all();
	const struct counterpart *c;
	int i, s, n = 0;

	for (c = form_counterparts; c < form_counterparts + FORM_COUNTERPARTS; c++)
		for (i = 0; i < CELLS && n < SUMS; i++) {
			if (cell_of(c->whole, all[i].column->key) != i)
				continue;
			v[n].whole = i;
			for (s = 0; s < FORM_SHARES; s++)
				v[n].share[s] = cell_of(c->shares[s], all[i].column->key);
			n++;
		}
	return n;
}

/* The sum that the cell is, or NULL. */
static const struct added *
sum_of(int cell)
{
	static struct added sums[SUMS];
	static int n;
	int i;

	if (n == 0)
		n = list_sums(sums);
	for (i = 0; i < n && sums[i].whole != cell; i++)
		;
	return i < n ? &sums[i] : NULL;
}

static struct value
cell_value(const struct facts *s, int i)
{
	return (struct value){ s->cell[i].value, s->stated[i] == STATED_NUMBER, s->value[i] };
}

/* The sum of the shares, with its text in `text`; not a number where one of them is not. */
static struct value
sum_value(const struct facts *s, const struct added *sum, char text[DECIMAL_MAX])
{
	struct value v = { { text, 0 }, 1, { 0, 0 } };
	int i;

	for (i = 0; i < FORM_SHARES; i++) {
		v.is_number &= s->stated[sum->share[i]] == STATED_NUMBER;
		v.number = decimal_add(v.number, s->value[sum->share[i]]);
	}
	v.text.n = decimal_write(text, v.number);
	return v;
}

/*
 * Which forms the report uses, table by table: those whose own cells it has.
 * Where it has none of them, the form in meta.form, else either.
 */
static void
forms_used(const struct facts *s, int used[FORM_TABLES])
{
	const struct cell_of_form *all = cells_all();
	const struct span form = s->meta[META_FORM].value;
	int i, t, said = FORM_2019 | FORM_2021;

	if (form.n == 4 && memcmp(form.s, "2019", 4) == 0)
		said = FORM_2019;
	else if (form.n == 4 && memcmp(form.s, "2021", 4) == 0)
		said = FORM_2021;
	memset(used, 0, FORM_TABLES * sizeof *used);
	for (i = 0; i < CELLS; i++)
		if (s->stated[i] != STATED_NOT && all[i].forms != (FORM_2019 | FORM_2021))
			used[all[i].table - form_tables] |= all[i].forms;
	for (t = 0; t < FORM_TABLES; t++)
		if (used[t] == 0)
			used[t] = said;
}

/* A cell of a form that only one of the reports uses: `from_old` says which. */
static void
compare_across(const struct job *j, int i, int from_old)
{
	const struct cell_of_form *cell = &cells_all()[i];
	const struct added *sum = sum_of(i);
	struct difference d = { .same = 1 };
	struct value old = cell_value(j->old, i), new = cell_value(j->new, i), added;
	char text[DECIMAL_MAX];

	if (sum != NULL) {
		added = sum_value(from_old ? j->new : j->old, sum, text);
		if (added.is_number && (from_old ? &old : &new)->is_number) {
			*(from_old ? &new : &old) = added;
			d = (struct difference){ .summed = 1 };
		}
	}
	if (d.summed || j->all)
		report(j, (struct span){ cell->key, cell->key_n }, &old, &new, d);
}

void
compare_cells(const struct facts *old, const struct facts *new, int all, compare_found *found, void *ctx)
{
	const struct job j = { old, new, all, found, ctx };
	const struct cell_of_form *cell = cells_all();
	int old_forms[FORM_TABLES], new_forms[FORM_TABLES], i, in_old, in_new;
	struct value a, b;

	forms_used(old, old_forms);
	forms_used(new, new_forms);
	for (i = 0; i < CELLS; i++, cell++) {
		if (old->stated[i] == STATED_NOT && new->stated[i] == STATED_NOT)
			continue;
		in_old = (old_forms[cell->table - form_tables] & cell->forms) != 0;
		in_new = (new_forms[cell->table - form_tables] & cell->forms) != 0;
		if (in_old != in_new) {
			compare_across(&j, i, in_old);
			continue;
		}
		a = cell_value(old, i);
		b = cell_value(new, i);
		report(&j, (struct span){ cell->key, cell->key_n }, &a, &b, (struct difference){ 0 });
	}
}

/* --- other keys --- */

static void
compare_meta(const struct job *j)
{
	char key[FACTS_KEY];
	struct span name = { key, 0 };
	struct value old = { 0 }, new = { 0 };
	int i;

	for (i = 0; i < FACTS_METAS; i++) {
		old.text = facts_meta(j->old, i)->value;
		new.text = facts_meta(j->new, i)->value;
		if (old.text.s == NULL && new.text.s == NULL)
			continue;
		name.n = facts_meta_key(key, i);
		report(j, name, &old, &new, (struct difference){ 0 });
	}
}

/*
 * The next of s->other from *i on that has the same meaning in both reports; NULL at the end.  Prose is compared by
 * prose_diff, and claims are numbered anew in each report.
 */
static const struct said *
next_other(const struct facts *s, size_t *i)
{
	for (; *i < s->nother; ++*i)
		if (!span_starts(s->other[*i].key, "text.") && !span_starts(s->other[*i].key, "claim."))
			return &s->other[*i];
	return NULL;
}

static struct value
other_value(const struct said *r)
{
	struct value v = { { "", 0 }, 0, { 0, 0 } };

	if (r != NULL) {
		v.text = r->value;
		v.is_number = decimal_read(&v.number, r->value.s, r->value.n) == 0;
	}
	return v;
}

void
compare_others(const struct facts *old, const struct facts *new, int all, compare_found *found, void *ctx)
{
	const struct job j = { old, new, all, found, ctx };
	const struct said *a, *b;
	struct value x, y;
	size_t i = 0, k = 0;
	int order;

	compare_meta(&j);
	for (;;) {
		a = next_other(old, &i);
		b = next_other(new, &k);
		if (a == NULL && b == NULL)
			break;
		order = a == NULL ? 1 : b == NULL ? -1 : span_order(a->key, b->key);
		x = other_value(order <= 0 ? a : NULL);
		y = other_value(order >= 0 ? b : NULL);
		report(&j, (order <= 0 ? a : b)->key, &x, &y, (struct difference){ 0 });
		i += order <= 0;
		k += order >= 0;
	}
}
