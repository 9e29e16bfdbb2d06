/*
 * A government's report covers its area: what it states is at least what the
 * reports of the area state together.
 *
 * What is kept grows with the lines of the file, and the years that there are
 * of the agencies in it, not with the reports.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "check/areas.h"
#include "check/check_int.h"
#include "check/listed.h"

enum { SUMS = 3, NAMES_SHOWN = 600 };

static const char *const keys[SUMS] = { "requests.new.total", "requests.processed.total",
	"requests.carried_out.total" };

/* What one agency states of one year. */
struct year {
	struct span agency; /* in the text of the file */
	int number, files; /* the year; in how many files its report is */
	enum stated state[SUMS];
	struct decimal value[SUMS];
	char *source; /* of the report's three cells, each after the other */
	size_t source_n[SUMS];
};

struct edge {
	struct span parent, child;
};

struct areas {
	struct listed listed;
	struct edge *v; /* by parent and child, each once */
	size_t n, cap;
	struct span *name; /* of all agencies in it, in order, each once */
	size_t nnames, names_cap;
	struct year *year; /* by agency and year, once all have come */
	size_t nyears, years_cap;
};

static int
by_edge(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;
	int order = span_order(x->parent, y->parent);

	return order != 0 ? order : span_order(x->child, y->child);
}

static int
by_span(const void *a, const void *b)
{
	return span_order(*(const struct span *)a, *(const struct span *)b);
}

static int
by_year(const void *a, const void *b)
{
	const struct year *x = a, *y = b;
	int order = span_order(x->agency, y->agency);

	return order != 0 ? order : (x->number > y->number) - (x->number < y->number);
}

/* Sorts, and keeps one of those that are the same.  Returns how many there are then. */
static size_t
sort_once(void *v, size_t n, size_t size, int (*order)(const void *a, const void *b))
{
	char *s = v;
	size_t i, kept = n > 0;

	if (n > 1)
		qsort(v, n, size, order);
	for (i = 1; i < n; i++)
		if (order(s + (kept - 1) * size, s + i * size) != 0)
			memmove(s + kept++ * size, s + i * size, size);
	return kept;
}

static void
add_name(struct areas *a, struct span name)
{
	MEM_NEED(a->name, a->names_cap, a->nnames + 1);
	a->name[a->nnames++] = name;
}

struct areas *
areas_open(const char *file)
{
	struct span field[2];
	struct areas *a = mem_new(1, sizeof *a);
	int n;

	n = listed_open(&a->listed, file);
	while (n >= 0 && (n = listed_next(&a->listed, field, 2, 2)) > 0) {
		MEM_NEED(a->v, a->cap, a->n + 1);
		a->v[a->n++] = (struct edge){ field[0], field[1] };
		add_name(a, field[0]);
		add_name(a, field[1]);
	}
	if (n < 0) {
		areas_free(a);
		return NULL;
	}
	a->n = sort_once(a->v, a->n, sizeof *a->v, by_edge);
	a->nnames = sort_once(a->name, a->nnames, sizeof *a->name, by_span);
	return a;
}

/* Notes what the report states, where its agency is one of those. */
void
check_area_sum(struct check *c)
{
	struct areas *a = c->areas;
	const struct facts *s = c->now;
	const struct span *name = a != NULL && a->nnames > 0 ?
	    bsearch(&s->agency, a->name, a->nnames, sizeof *a->name, by_span) :
	    NULL;
	struct year *y;
	size_t n = 0, cap = 0;
	int i, cell;

	if (name == NULL || s->number == 0)
		return;
	MEM_NEED(a->year, a->years_cap, a->nyears + 1);
	y = &a->year[a->nyears++];
	*y = (struct year){ .agency = *name, .number = s->number, .files = 1 + (int)c->nothers };
	for (i = 0; i < SUMS; i++) {
		cell = cells_find(keys[i], strlen(keys[i]));
		y->state[i] = s->stated[cell];
		y->value[i] = s->value[cell];
		y->source_n[i] = s->cell[cell].source.n;
		MEM_NEED(y->source, cap, n + y->source_n[i] + 1);
		if (y->source_n[i] > 0)
			memcpy(y->source + n, s->cell[cell].source.s, y->source_n[i]);
		n += y->source_n[i];
	}
}

static const struct year *
year_of(const struct areas *a, struct span agency, int number)
{
	const struct year wanted = { .agency = agency, .number = number };

	return a->nyears > 0 ? bsearch(&wanted, a->year, a->nyears, sizeof wanted, by_year) : NULL;
}

/* Names with 、 between, as far as there is room; what is not shown is counted. */
struct names {
	char s[NAMES_SHOWN];
	size_t n;
	int all, shown;
};

static void
put_name(struct names *to, struct span name)
{
	static const char between[] = "、";

	to->all++;
	if (to->shown + 1 < to->all || to->n + name.n + sizeof between > sizeof to->s)
		return;
	if (to->shown++ > 0) {
		memcpy(to->s + to->n, between, sizeof between - 1);
		to->n += sizeof between - 1;
	}
	memcpy(to->s + to->n, name.s, name.n);
	to->n += name.n;
}

/* `; without 甲局、乙局 (3)`; empty where there are none. */
static const char *
show_names(struct check *c, const struct names *names, const char *en, const char *zh)
{
	const char *lead = finding_either(c, en, zh);
	char *to = finding_pad(c, NAMES_SHOWN + 128);

	*to = '\0';
	if (names->all == 0)
		return to;
	strcpy(to, lead);
	strncat(to, names->s, names->n);
	strcat(to, finding_either(c, " (", "（共"));
	strcat(to, finding_number(c, names->all));
	strcat(to, finding_either(c, ")", "个）"));
	return to;
}

/* The children of one parent, [from, to) of the lines, against what it states itself. */
static void
look_at_parent(struct check *c, const struct areas *a, size_t from, size_t to, const struct year *parent, int key)
{
	struct names missing = { .n = 0 }, twice = { .n = 0 };
	struct decimal sum = { 0, 0 };
	const struct year *child;
	struct span source = { parent->source, parent->source_n[key] };
	struct about what;
	int i, here = 0;

	for (i = 0; i < key; i++)
		source.s += parent->source_n[i];
	for (; from < to; from++) {
		child = year_of(a, a->v[from].child, parent->number);
		if (child != NULL && child->files > 1) {
			put_name(&twice, a->v[from].child);
		} else if (child == NULL || child->state[key] != STATED_NUMBER) {
			put_name(&missing, a->v[from].child);
		} else {
			sum = decimal_add(sum, child->value[key]);
			here++;
		}
	}
	if (parent->state[key] != STATED_NUMBER || decimal_cmp(parent->value[key], sum) >= 0)
		return;
	what = (struct about){ span_of(keys[key]), span_of(finding_decimal(c, parent->value[key])),
		span_of(finding_decimal(c, sum)), source };
	finding_say(c, &what, "%s is %s, less than %s, the sum of the reports of its area (reports added up: %s)%s%s",
	    "%1$s为%2$s，少于所辖%4$s份报告之和%3$s%5$s%6$s", keys[key], what.stated.s, what.expected.s,
	    finding_number(c, here),
	    show_names(
		c, &missing, "; without a report, or without this number in it: ", "；其中没有报告或没有此数的："),
	    show_names(c, &twice, "; not added, as they are in several files: ", "；因有几个文件而未计入的："));
}

/* Names the agencies of the file that no report is of: nothing of them was compared, perhaps as they are misspelled. */
static void
say_unmet(const struct areas *a)
{
	struct names names = { .n = 0 };
	size_t i, k = 0;

	for (i = 0; i < a->nnames; i++) {
		while (k < a->nyears && span_order(a->year[k].agency, a->name[i]) < 0)
			k++;
		if (k == a->nyears || !span_same(a->year[k].agency, a->name[i]))
			put_name(&names, a->name[i]);
	}
	listed_unmet(&a->listed, (struct span){ names.s, names.n }, names.all, names.shown);
}

/* All that one parent, with the children [from, to) of the lines, states of one year. */
static void
look_at_year(struct check *c, const struct areas *a, size_t from, size_t to, const struct year *parent)
{
	struct facts now = { .agency = parent->agency };
	char year[DECIMAL_MAX];
	int key;

	now.year = (struct span){ year, decimal_write(year, (struct decimal){ parent->number, 0 }) };
	c->now = &now;
	for (key = 0; key < SUMS; key++)
		look_at_parent(c, a, from, to, parent, key);
	c->now = NULL;
}

void
check_areas_end(struct check *c)
{
	struct areas *a = c->areas;
	size_t from, to, i = 0;
	int order = 0;

	if (a->nyears > 1)
		qsort(a->year, a->nyears, sizeof *a->year, by_year);
	for (from = 0; from < a->n; from = to) {
		for (to = from; to < a->n && span_same(a->v[to].parent, a->v[from].parent); to++)
			;
		for (; i < a->nyears && (order = span_order(a->year[i].agency, a->v[from].parent)) <= 0; i++)
			if (order == 0)
				look_at_year(c, a, from, to, &a->year[i]);
	}
	say_unmet(a);
}

void
areas_free(struct areas *a)
{
	if (a == NULL)
		return;
	while (a->nyears > 0)
		free(a->year[--a->nyears].source);
	listed_free(&a->listed);
	free(a->v);
	free(a->name);
	free(a->year);
	free(a);
}
