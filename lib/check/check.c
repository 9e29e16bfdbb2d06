#include "check/check.h"

#include "check/check_int.h"

void
check_report(struct check *c, const struct facts *now, const struct facts *before)
{
	int i;

	c->now = now;
	c->before = before;
	c->nbroken = 0;
	c->reports++;
	check_prepare_forms(c);
	check_prepare_sums(c);
	for (i = 0; i < RULES; i++) {
		c->rule = &rules_all[i];
		c->used = 0;
		if (c->on[i])
			c->rule->look(c);
	}
}

void
check_end(struct check *c)
{
	int i;

	for (i = 0; i < OWN; i++) {
		similarity_free(&c->prose[0][i]);
		similarity_free(&c->prose[1][i]);
	}
}
