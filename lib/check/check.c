#include "check/check.h"

#include <stdlib.h>

#include "check/areas.h"
#include "check/check_int.h"

static void
look(struct check *c, int rule, void (*function)(struct check *c))
{
	c->rule = &rules_all[rule];
	c->used = 0;
	if (c->on[rule])
		function(c);
}

void
check_reports(struct check *c, struct facts *const *v, size_t n, const struct facts *last)
{
	int same = n > 0 && last != NULL && facts_is_same(last, v[0]), i;

	c->now = last;
	if (last != NULL && !same)
		look(c, RULE_NEW_NAME, check_name_ends);
	if (n == 0)
		return;
	c->now = v[0];
	c->before = same && last->number > 0 && last->number < v[0]->number ? last : NULL;
	c->others = v + 1;
	c->nothers = n - 1;
	c->nbroken = 0;
	c->reports++;
	check_prepare_forms(c);
	check_prepare_sums(c);
	for (i = 0; i < RULES; i++)
		look(c, i, rules_all[i].look);
}

void
check_end(struct check *c)
{
	int i;

	if (c->areas != NULL)
		look(c, RULE_AREA_SUM, check_areas_end);
	areas_free(c->areas);
	for (i = 0; i < OWN; i++) {
		similarity_free(&c->prose[0][i]);
		similarity_free(&c->prose[1][i]);
	}
	for (i = 0; i < CHECK_NAMES; i++)
		free(c->names[i].name);
}
