#include "check/known.h"

#include <stdlib.h>

#include "base/mem.h"
#include "check/listed.h"
#include "io/filter.h"

enum { AGENCY, YEAR, RULE, KEY, STATED, FIELDS };

/* One line of the file. */
struct entry {
	struct span field[FIELDS];
	size_t line;
	int has_come;
};

struct known {
	struct listed listed;
	struct entry *v; /* by their fields */
	size_t n, cap;
};

/* By all fields; what is the same keeps the order of its lines. */
static int
by_fields(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int i, order = 0;

	for (i = 0; i < FIELDS && order == 0; i++)
		order = span_order(x->field[i], y->field[i]);
	return order;
}

/* Takes the n fields of a line.  Returns 0, or -1 where there is no such rule, which is said. */
static int
add(struct known *k, const struct span *field, int n)
{
	/* A finding has its severity before the rule. */
	int more = n > RULE && rules_severity(field[RULE].s, field[RULE].n) >= 0, i, from;
	struct entry *e;

	MEM_NEED(k->v, k->cap, k->n + 1);
	e = &k->v[k->n++];
	*e = (struct entry){ .line = k->listed.line };
	for (i = 0; i < FIELDS; i++) {
		from = i < RULE ? i : i + more;
		e->field[i] = from < n ? field[from] : (struct span){ "", 0 };
	}
	if (rules_find(e->field[RULE].s, e->field[RULE].n) >= 0)
		return 0;
	filter_say(k->listed.name, e->line, "no such rule; list them with dr-check -l");
	return -1;
}

void
known_free(struct known *k)
{
	if (k == NULL)
		return;
	listed_free(&k->listed);
	free(k->v);
	free(k);
}

struct known *
known_open(const char *file)
{
	struct span field[FIELDS + 1];
	struct known *k = mem_new(1, sizeof *k);
	int n;

	n = listed_open(&k->listed, file);
	while (n >= 0 && (n = listed_next(&k->listed, field, STATED, FIELDS + 1)) > 0)
		n = add(k, field, n);
	if (n < 0) {
		known_free(k);
		return NULL;
	}
	if (k->n > 0)
		qsort(k->v, k->n, sizeof *k->v, by_fields);
	return k;
}

int
known_has(struct known *k, const struct facts *s, const struct finding *f)
{
	const struct entry wanted = { { s->agency, s->year, span_of(f->rule->name), f->key, f->stated }, 0, 0 };
	struct entry *e = k->n > 0 ? bsearch(&wanted, k->v, k->n, sizeof *k->v, by_fields) : NULL;

	if (e == NULL)
		return 0;
	/* A line that is there twice has come twice. */
	for (; e > k->v && by_fields(e - 1, &wanted) == 0; e--)
		;
	for (; e < k->v + k->n && by_fields(e, &wanted) == 0; e++)
		e->has_come = 1;
	return 1;
}

static int
by_line(const void *a, const void *b)
{
	size_t x = ((const struct entry *)a)->line, y = ((const struct entry *)b)->line;

	return (x > y) - (x < y);
}

void
known_close(struct known *k, const unsigned char on[RULES], size_t left_out)
{
	const struct span *f;
	size_t i;

	if (k == NULL)
		return;
	if (k->n > 0)
		qsort(k->v, k->n, sizeof *k->v, by_line);
	for (i = 0; i < k->n; i++) {
		f = k->v[i].field;
		if (!k->v[i].has_come && on[rules_find(f[RULE].s, f[RULE].n)])
			filter_say(k->listed.name, k->v[i].line, "no longer found: %.*s %.*s %.*s %.*s",
			    (int)f[AGENCY].n, f[AGENCY].s, (int)f[YEAR].n, f[YEAR].s, (int)f[RULE].n, f[RULE].s,
			    (int)f[KEY].n, f[KEY].s);
	}
	filter_say(k->listed.name, 0, "known findings left out: %zu", left_out);
	known_free(k);
}
