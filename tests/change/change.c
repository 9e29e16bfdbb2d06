/*
 * change [-n count] [-s seed] [-l shape] [-c change] [-d directory]
 * change -l list
 *
 * Writes changed reports as DIRECTORY/0001-SHAPE-CHANGE.txt and on, each beside
 * what may still come out of it, as 0001-SHAPE-CHANGE.truth.  The first line of
 * a truth is `#`, the shape, the change, and what was changed; then come lines
 * of key, value and `must`, `may` or `no`, and the report's year as `year`.
 * Without -d the reports go to standard output.  `-l list` lists shapes and
 * changes.
 *
 * The n-th report is the same however many follow, on every machine.  Shapes
 * take turns, and so do the changes of each shape, unless -l or -c names one;
 * every sixth report of a shape has two changes: `pair`.  A change that cannot be made in a shape leaves out
 * the report where -c names it, and is followed by the next one where it does
 * not.  The seed is read as hexadecimal: it may be the name of a commit.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "change.h"

static const struct shape *lflag;
static const char *cflag;
static unsigned long sflag = 1;
static int nflag = 1;
static const char *dflag;

static void
usage(void)
{
	fputs("usage: change [-n count] [-s seed] [-l shape] [-c change] [-d directory]\n       change -l list\n",
	    stderr);
	exit(2);
}

static void
fail(const char *path)
{
	fprintf(stderr, "change: %s: %s\n", path, strerror(errno));
	exit(2);
}

static void
list(void)
{
	for (int i = 0; i < nshapes; i++)
		printf("shape\t%s\n", shapes[i].layout.name);
	for (int i = 0; i < nchanges; i++)
		printf("change\t%s\n", changes[i].name);
	puts("change\tpair");
	exit(0);
}

/* Each step of each report has its own chance: what one takes does not change the next. */
static void
chance_of(int number, int step)
{
	chance_seed(((uint64_t)sflag << 24 ^ (uint64_t)number) * 8 + (uint64_t)step);
}

static bool
is_cell(const struct fact *f)
{
	return strncmp(f->key, "proactive.", 10) == 0 || strncmp(f->key, "requests.", 9) == 0 ||
	    strncmp(f->key, "review.", 7) == 0 || strncmp(f->key, "lawsuit.", 8) == 0;
}

static void
each_cell(struct report *r, void (*visit)(struct report *r, struct grid *g, struct cell *c))
{
	for (int i = 0; i < r->nblocks; i++) {
		struct grid *g = r->blocks[i].grid;

		for (int row = 0; g != NULL && row < g->rows; row++)
			for (int col = 0; col < g->cols; col++)
				if (is_value(g, row, col))
					visit(r, g, g->at[row][col]);
	}
}

/* Most published reports have few requests: zeros, and the same small numbers again and again. */
static void
make_small(struct report *r, struct grid *g, struct cell *c)
{
	(void)r;
	(void)g;
	if (c->unit == COUNT)
		print_number(c, chance(60) ? "0" : say("%u", 1 + below(chance(70) ? 12 : 300)));
}

/* The sums of the two tables that have some, in the order in which they build on each other. */
static void
add_up(struct grid *g, int row, int to, int from, int n)
{
	long sum = 0;

	for (int i = 0; i < n; i++)
		sum += atol(g->at[row][from + i]->number);
	print_number(g->at[row][to], say("%ld", sum));
}

static void
add_up_requests(struct grid *g)
{
	int processed = g->rows - 2;

	for (int col = 3; col < 9; col++) {
		long sum = 0, out, in = atol(g->at[4][col]->number);

		for (int row = 5; row < processed; row++)
			sum += atol(g->at[row][col]->number);
		print_number(g->at[processed][col], say("%ld", sum));
		out = atol(g->at[processed + 1][col]->number) + in;
		print_number(g->at[processed + 1][col], say("%ld", out));
		print_number(g->at[3][col], say("%ld", sum + out - in));
	}
	for (int row = 3; row < g->rows; row++)
		add_up(g, row, 9, 3, 6);
}

static void
make_report_small(struct report *r)
{
	each_cell(r, make_small);
	for (int i = 0; i < r->nblocks; i++) {
		struct grid *g = r->blocks[i].grid;

		if (g != NULL && g->labels == 3)
			add_up_requests(g);
		for (int col = 0; g != NULL && g->labels == 0 && col < 15; col += 5)
			add_up(g, 3, col + 4, col, 4);
	}
}

static void
take_number(struct report *r, struct grid *g, struct cell *c)
{
	(void)r;
	(void)g;
	c->number = c->fact->value;
}

/*
 * The truth of a changed report: what its page claims of each cell of the form
 */
static void
add_claim(struct fact *f, bool *claimed, int *verdict, const char *number, int level)
{
	if (*claimed && strcmp(f->value, number) != 0)
		*verdict = NO;
	else if (*claimed && *verdict == MUST)
		*verdict = MAY;
	if (level > *verdict)
		*verdict = level;
	f->value = number;
	*claimed = true;
}

static int verdicts[MAX_FACTS];
static bool claimed[MAX_FACTS];

static void
claim_cell(struct report *r, struct grid *g, struct cell *c)
{
	long n = c->fact - r->facts;

	(void)g;
	if (c->fact != NULL)
		add_claim(c->fact, &claimed[n], &verdicts[n], c->number, c->verdict);
}

static int
table_of(const struct fact *f)
{
	return *f->key == 'p' ? 0 : strncmp(f->key, "requests", 8) == 0 ? 1 : 2;
}

/* Of a file that is cut: what is before the cut is certain where its table is whole. */
static void
judge_cut(struct report *r, size_t end)
{
	int last = 0;

	for (int i = 0; i < r->nfacts; i++)
		if (r->facts[i].to > 0 && r->facts[i].from < end && table_of(&r->facts[i]) > last)
			last = table_of(&r->facts[i]);
	for (int i = 0; i < r->nfacts; i++)
		if (is_cell(&r->facts[i]) && table_of(&r->facts[i]) == last)
			verdicts[i] = r->facts[i].to >= end ? NO : MAY;
		else if (is_cell(&r->facts[i]) && table_of(&r->facts[i]) > last)
			verdicts[i] = NO;
}

static void
truth_of(struct scene *s)
{
	struct report *r = &s->r;

	memset(claimed, 0, sizeof(claimed));
	memset(verdicts, 0, sizeof(verdicts));
	each_cell(r, claim_cell);
	for (int i = 0; i < s->nclaims; i++) {
		long n = s->claims[i].fact - r->facts;

		add_claim(&r->facts[n], &claimed[n], &verdicts[n], s->claims[i].number, (int)s->claims[i].verdict);
	}
	for (int i = 0; i < r->nfacts; i++)
		if (!claimed[i])
			verdicts[i] = NO;
	if (s->cut)
		judge_cut(r, s->end);
}

/*
 * What is changed
 */
static const struct change *
pick_change(void)
{
	const struct change *c;

	if (chance(40))
		return change_find(chance(50) ? "number-deleted" : "column-extra");
	do
		c = &changes[below((unsigned)nchanges)];
	while (c->scope == FILES);
	return c;
}

/* The wider first: a row is changed in the table as it has become. */
static bool
make_pair(struct scene *s)
{
	const struct change *a = pick_change(), *b = pick_change(), *swap;
	const char *about;

	if (a == b || (a->scope == TABLES && b->scope == TABLES))
		return false;
	if (a->scope > b->scope) {
		swap = a;
		a = b;
		b = swap;
	}
	if (!change_make(a, s))
		return false;
	about = say("%s %s", a->name, s->about);
	s->turn = 2;
	if (change_make(b, s))
		about = say("%s; %s %s", about, b->name, s->about);
	s->about = about;
	return true;
}

static const char *
make_change(struct scene *s, int number)
{
	int of_shape = (number - 1) / (lflag == NULL ? nshapes : 1), at;

	if (cflag != NULL && strcmp(cflag, "pair") != 0)
		return change_make(change_find(cflag), s) ? cflag : NULL;
	if (cflag != NULL || of_shape % 6 == 5) {
		while (!make_pair(s))
			;
		return "pair";
	}
	at = of_shape - of_shape / 6 + 11 * (int)(s->shape - shapes);
	while (!change_make(&changes[at % nchanges], s))
		at++;
	return changes[at % nchanges].name;
}

/*
 * Files
 */
static void
write_file(const char *path, const char *s, size_t n)
{
	FILE *f = fopen(path, "wb");

	if (f == NULL)
		fail(path);
	fwrite(s, 1, n, f);
	if (ferror(f) || fclose(f) != 0)
		fail(path);
}

static void
write_truth(struct scene *s, const char *change, const char *path)
{
	static const char *const words[] = { [MUST] = "must", [MAY] = "may", [NO] = "no" };
	struct text t = { 0 };

	put(&t, say("#\t%s\t%s\t%s\n", s->shape->layout.name, change, substitute(s->about, "\n", "\\n")));
	for (int i = 0; i < s->r.nfacts; i++) {
		const struct fact *f = &s->r.facts[i];

		if (is_cell(f))
			put(&t, say("%s\t%s\t%s\n", f->key, verdicts[i] == NO ? "" : f->value, words[verdicts[i]]));
		else if (strcmp(f->key, "year") == 0)
			put(&t, say("year\t%s\tmust\n", f->value));
	}
	write_file(path, t.s, t.len);
	free(t.s);
}

static void
write_report(struct scene *s, const char *change, int number)
{
	struct text t = { 0 };
	const char *name;

	chance_of(number, 2);
	shape_write(s, &t);
	truth_of(s);
	if (dflag == NULL) {
		fwrite(t.s, 1, t.len, stdout);
	} else {
		name = say("%s/%04d-%s-%s", dflag, number, s->shape->layout.name, change);
		write_file(say("%s.%s", name, s->shape->layout.suffix), t.s, t.len);
		write_truth(s, change, say("%s.truth", name));
	}
	free(t.s);
}

static void
make(int number)
{
	static struct scene s;
	const char *change;

	memset(&s, 0, sizeof(s));
	s.shape = lflag != NULL ? lflag : &shapes[(number - 1) % nshapes];
	s.r = (struct report){ .plain = true, .years = 1, .layout = &s.shape->layout };
	s.turn = 1;
	chance_of(number, 0);
	name_agency(&s.r, sflag, (unsigned)number);
	make_report(&s.r, "any");
	each_cell(&s.r, take_number);
	if (chance(50))
		make_report_small(&s.r);
	chance_of(number, 1);
	change = make_change(&s, number);
	if (change != NULL)
		write_report(&s, change, number);
	forget_all();
}

static void
choose_shape(const char *name)
{
	if (strcmp(name, "list") == 0)
		list();
	lflag = shape_find(name);
	if (lflag == NULL) {
		fprintf(stderr, "change: no shape %s; `-l list` lists them\n", name);
		exit(2);
	}
}

int
main(int argc, char **argv)
{
	int c;

	while ((c = getopt(argc, argv, "c:d:l:n:s:")) != -1)
		switch (c) {
		case 'c':
			cflag = optarg;
			break;
		case 'd':
			dflag = optarg;
			break;
		case 'l':
			choose_shape(optarg);
			break;
		case 'n':
			nflag = atoi(optarg);
			break;
		case 's':
			sflag = strtoul(optarg, NULL, 16);
			break;
		default:
			usage();
		}
	if (optind < argc || (cflag != NULL && strcmp(cflag, "pair") != 0 && change_find(cflag) == NULL))
		usage();
	for (int i = 1; i <= nflag; i++)
		make(i);
	if (ferror(stdout) || fclose(stdout) != 0)
		fail("standard output");
	return 0;
}
