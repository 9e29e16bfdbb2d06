#include "diff/pairs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "io/filter.h"
#include "record/group.h"

static const char nameless[] = "not compared, as its agency is unknown: name it with dr-extract -a";

static void
say(const struct facts *s, const char *message)
{
	filter_say_of(s->first.source, s->agency, message);
}

/* --- one stream --- */

struct stream {
	pairs_found *found;
	void *ctx;
	size_t paired;
	int status;
};

/* Nothing is compared across a gap: a change over two years would look like one over one year. */
static void
pairs_with(struct stream *s, struct facts *now, struct facts *before)
{
	if (now->number > before->number + 1) {
		filter_say_of(now->first.source, now->agency,
		    "the report for %d is not compared: the one before it is for %d", now->number, before->number);
		s->status |= PAIRS_ALONE;
	} else if (now->number == before->number + 1) {
		s->paired++;
		s->found(s->ctx, before, now);
	}
}

/* Of several reports on one year the first is compared.  The group writes the message about years out of order. */
static void
take(void *ctx, struct facts *const *v, size_t n, struct facts *last)
{
	struct stream *s = ctx;

	if (n == 0)
		return;
	if (!facts_has_agency(v[0])) {
		say(v[0], nameless);
		s->status |= PAIRS_TROUBLE;
	} else if (v[0]->number == 0) {
		say(v[0], "not compared, as its year is unknown: give it with dr-extract -y");
		s->status |= PAIRS_TROUBLE;
	} else if (last != NULL && last->number > 0 && facts_is_same(last, v[0])) {
		pairs_with(s, v[0], last);
	}
}

int
pairs_years(int n, char **files, pairs_found *found, void *ctx)
{
	struct stream s = { found, ctx, 0, 0 };
	struct group *g = group_new(take, GROUP_TWICE | GROUP_YEARS, &s);

	group_files(g, n, files);
	if (group_close(g))
		s.status |= PAIRS_TROUBLE;
	if (s.paired == 0 && s.status == 0) {
		filter_trouble(n > 0 ? files[0] : "-", "nothing to compare: no agency has reports for two years");
		s.status |= PAIRS_ALONE;
	}
	return s.status;
}

/* --- two files --- */

struct side {
	struct group *g;
	struct facts *now, *next; /* NULL at the end */
	size_t reports; /* that were read */
	int several; /* now is not the only report of its agency */
	int unsorted; /* now comes too late */
	int status;
};

static void
fetch(struct side *s)
{
	s->next = group_next(s->g);
	s->reports += s->next != NULL;
}

/* Goes on to the next agency. */
static void
step(struct side *s)
{
	struct facts *old = s->now;

	s->now = s->next;
	s->several = 0;
	s->unsorted = old != NULL && s->now != NULL && span_order(s->now->agency, old->agency) < 0;
	group_back(s->g, old);
	if (s->now == NULL)
		return;
	for (fetch(s); s->next != NULL && span_same(s->now->agency, s->next->agency); fetch(s)) {
		s->several = 1;
		group_back(s->g, s->next);
	}
}

static void
open_side(struct side *s, const char *file)
{
	memset(s, 0, sizeof *s);
	s->g = group_new(NULL, GROUP_TWICE, NULL);
	if (group_open(s->g, file) != 0)
		s->status = PAIRS_TROUBLE;
	fetch(s);
	step(s);
}

static int
close_side(struct side *s)
{
	group_back(s->g, s->now);
	group_back(s->g, s->next);
	return group_close(s->g) ? s->status | PAIRS_TROUBLE : s->status;
}

/* Whether the current agency can be paired; writes why where it cannot. */
static int
is_fit(struct side *s)
{
	if (!facts_has_agency(s->now))
		say(s->now, nameless);
	else if (s->several)
		say(s->now,
		    "several reports of this agency in one file: put each year in a file of its own, or all years in "
		    "one stream");
	else
		return 1;
	s->status |= PAIRS_TROUBLE;
	return 0;
}

static int
is_in_order(struct side *s)
{
	if (s->now == NULL || !s->unsorted)
		return 1;
	say(s->now, "agency out of order: sort the records first, with LC_ALL=C sort");
	s->status |= PAIRS_TROUBLE;
	return 0;
}

/* An agency that only this file has. */
static void
leave_alone(struct side *s, const char *message)
{
	if (!is_fit(s))
		return;
	say(s->now, message);
	s->status |= PAIRS_ALONE;
}

/* Pairs the two, as join(1) does.  It ends where the order is wrong, since reports would be missed. */
static void
join(struct side *a, struct side *b, pairs_found *found, void *ctx)
{
	int order, fit;

	while ((a->now != NULL || b->now != NULL) && is_in_order(a) && is_in_order(b)) {
		order = a->now == NULL ? 1 : b->now == NULL ? -1 : span_order(a->now->agency, b->now->agency);
		if (order < 0) {
			leave_alone(a, "only the first file has a report of this agency");
		} else if (order > 0) {
			leave_alone(b, "only the second file has a report of this agency");
		} else {
			fit = is_fit(a);
			if (is_fit(b) && fit)
				found(ctx, a->now, b->now);
		}
		if (order <= 0)
			step(a);
		if (order >= 0)
			step(b);
	}
}

int
pairs_files(const char *old, const char *new, pairs_found *found, void *ctx)
{
	struct side a, b;

	open_side(&a, old);
	open_side(&b, new);
	if (a.reports == 1 && b.reports == 1)
		found(ctx, a.now, b.now);
	else if (a.status == 0 && b.status == 0)
		join(&a, &b, found, ctx);
	return close_side(&a) | close_side(&b);
}
