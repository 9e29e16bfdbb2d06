/* Uncertain claims, compared with the tables of the same report. */
#include <string.h>

#include "base/decimal.h"
#include "form/cells.h"
#include "report/report_int.h"

/* The tables of a report, and the form that they are of. */
struct tabled {
	const struct report *report;
	int form;
	int forms; /* 0 where there are none */
};

static void
look_at_tables(struct tabled *t, const struct report *r)
{
	int i;

	*t = (struct tabled){ .report = r };
	for (i = 0; i < FORM_TABLES; i++)
		t->forms |= r->placed[i].forms;
	t->form = t->forms == FORM_2019 ? FORM_2019 : FORM_2021;
}

/* What a cell says.  Returns 0 where it is not there, or says no number. */
static int
read_cell(const struct tabled *t, const struct cell_of_form *cell, struct decimal *value)
{
	const struct placed_row *placed = &t->report->placed[cell->table - form_tables]
					       .row[cell->row - cell->table->rows];
	const struct found *f;
	int i;

	for (i = 0; placed->set != NULL && i < placed->set->n; i++) {
		f = &placed->cell[i];
		if (strcmp(placed->set->v[i].key, cell->column->key) == 0)
			return f->state == FOUND_VALUE && decimal_read(value, f->number.text, f->number.len) == 0;
	}
	return 0;
}

/* The sum of the cells of a name.  Returns 0 where one of them is not there. */
static int
sum_of(const struct tabled *t, const char *name, struct decimal *sum)
{
	int cells[CELLS];
	size_t n = cells_named(cells, span_of(name), t->form), i;
	struct decimal value;

	*sum = (struct decimal){ 0, 0 };
	for (i = 0; i < n; i++) {
		if (!read_cell(t, &cells_all()[cells[i]], &value))
			return 0;
		*sum = decimal_add(*sum, value);
	}
	return n > 0;
}

enum said { NOT_THERE, SAME, OTHER };

/* How the tables compare with a claim; a 0 confirms nothing, since there are too many. */
static enum said
said_of(const struct tabled *t, const struct claim *k)
{
	struct decimal claimed, sum;

	if (!sum_of(t, k->name, &sum) || decimal_read(&claimed, k->value.text, k->value.len) != 0)
		return NOT_THERE;
	if (decimal_cmp(sum, claimed) != 0)
		return OTHER;
	return decimal_sign(sum) == 0 ? NOT_THERE : SAME;
}

/* Whether a claim is of a cell that the report's form does not have: 新制作 under that of 2021. */
static int
is_foreign(const struct tabled *t, const struct claim *k)
{
	int cells[CELLS];

	return cells_named(cells, span_of(k->name), t->form) == 1 && t->forms != 0 &&
	    (cells_all()[*cells].forms & t->forms) == 0;
}

/* Whether what came in counts what was carried in too, or what was finished does not: it may, where nothing says so. */
static int
is_apart(const struct tabled *t, const struct claim *k)
{
	char name[CLAIM_NAME + sizeof "requests.carried_in"] = "requests.carried_in";
	const char *column = strrchr(k->name, '.');
	struct decimal claimed, sum, carried;
	int new = span_starts(span_of(k->name), "requests.new.");

	if (!k->in_all || (!new && !span_starts(span_of(k->name), "requests.processed.")))
		return 0;
	strcat(name, column);
	if (!sum_of(t, k->name, &sum) || !sum_of(t, name, &carried) || decimal_sign(carried) == 0 ||
	    decimal_read(&claimed, k->value.text, k->value.len) != 0)
		return 0;
	return decimal_cmp(new ? decimal_sub(claimed, carried) : decimal_add(claimed, carried), sum) == 0;
}

/* Whether two more claims of its sentence are their cells': then one that is not its cell's contradicts it. */
static int
has_siblings(const struct claims *c, const struct tabled *t, const struct claim *k)
{
	enum { ENOUGH = 2, FAR = 64 };
	const struct claim *s = k;
	int n = 0;

	while (s > c->v && s[-1].sentence == k->sentence && k - s < FAR)
		s--;
	for (; s < c->v + c->n && s->sentence == k->sentence && s - k < FAR; s++)
		n += s != k && strcmp(s->name, k->name) != 0 && said_of(t, s) == SAME;
	return n >= ENOUGH;
}

void
report_confirm(struct report *r)
{
	struct claims *c = &r->claims;
	struct claim *k, *next, *end = c->v + c->n;
	struct tabled t;
	enum said said;

	look_at_tables(&t, r);
	for (k = c->v; k < end; k++) {
		said = k->loose ? said_of(&t, k) : SAME;
		if (is_foreign(&t, k) || is_apart(&t, k) || said == NOT_THERE ||
		    (said == OTHER && (k->loose == CLAIM_SAME || !has_siblings(c, &t, k))))
			k->refuted = 1;
		/* Growth is stated about the same number. */
		for (next = k + 1; k->refuted && next < end && strcmp(next->name, k->name) != 0 &&
		     span_ends(span_of(next->name), k->name);
		     next++)
			next->refuted = 1;
	}
	for (k = c->v; k < end; k++)
		if (k->refuted)
			*k->name = '\0';
	claims_number(c);
}
