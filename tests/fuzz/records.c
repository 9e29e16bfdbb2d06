/* Lines of records, good and bad, through dr-check, dr-tsv and dr-diff. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check/check.h"
#include "diff/pairs.h"
#include "diff/prose_diff.h"
#include "io/filter.h"
#include "print/form_table.h"
#include "print/select.h"
#include "record/group.h"
#include "fuzz.h"

static struct tsv tsv; /* puts lines together, and writes them away */
static int fields; /* that each of its lines has */

static void
field(struct span s)
{
	tsv_field(&tsv, s);
}

static void
end(void)
{
	if (!tsv.comma) {
		tsv.line[tsv.n - 1] = '\n';
		fuzz_line(tsv.line, tsv.n, fields);
	}
	tsv_end(&tsv);
}

/* --- dr-check --- */

static void
take_finding(void *ctx, const struct facts *s, const struct finding *f)
{
	(void)ctx;
	field(s->agency);
	field(s->year);
	field(f->key);
	field(f->stated);
	field(f->expected);
	field(f->source);
	field((struct span){ f->message, strlen(f->message) });
	end();
}

static void
check_each(void *ctx, struct facts *const *v, size_t n, struct facts *last)
{
	check_reports(ctx, v, n, last);
}

static void
run_check(char *s, size_t n, enum language language)
{
	struct check check = { .language = language, .copied = 80, .found = take_finding };
	struct group *g = group_new(check_each, GROUP_YEARS, &check);
	FILE *in = fmemopen(s, n, "r");

	memset(check.on, 1, sizeof check.on);
	fields = 7;
	group_read(g, in, "fuzz");
	group_close(g);
	fclose(in);
	check_end(&check);
}

/* --- dr-tsv --- */

static struct selection pick;
static struct form_table show;

static void
take_each(void *ctx, struct facts *const *v, size_t n, struct facts *last)
{
	size_t i;

	(void)ctx;
	(void)last;
	fields = (int)pick.n;
	for (; n > 0; n--, v++) {
		for (i = 0; i < pick.n; i++)
			field(select_value(&pick, i, *v));
		end();
		form_table_report(&show, &tsv, *v);
	}
}

static void
run_tsv(char *s, size_t n, int table, int all)
{
	static char text[] = "text.*", claims[] = "claim.*", cells[] = "re*.total";
	char *const patterns[] = { text, claims, cells };
	struct group *g = group_new(take_each, GROUP_TWICE, NULL);
	FILE *in = fmemopen(s, n, "r");

	if (all)
		select_all(&pick, FORM_2019 | FORM_2021);
	else
		select_keys(&pick, patterns, 3);
	form_table_begin(&show, &form_tables[table], !tsv.comma);
	group_read(g, in, "fuzz");
	group_close(g);
	fclose(in);
	select_free(&pick);
	memset(&pick, 0, sizeof pick);
	form_table_free(&show);
	memset(&show, 0, sizeof show);
}

/* --- dr-diff --- */

static struct prose_diff prose;

static void
take_difference(void *ctx, const struct difference *d)
{
	(void)ctx;
	field(d->key);
	field(d->old);
	field(d->new);
	end();
}

static void
compare(void *ctx, struct facts *old, struct facts *new)
{
	int all = *(int *)ctx;

	compare_others(old, new, all, take_difference, NULL);
	compare_cells(old, new, all, take_difference, NULL);
	prose_diff_compare(&prose, old, new, all, 1, take_difference, NULL);
}

static void
run_diff(const char *s, size_t n, int all)
{
	char name[32], *file = name;
	FILE *f = tmpfile();

	if (f == NULL)
		return;
	fwrite(s, 1, n, f);
	fflush(f);
	snprintf(name, sizeof name, "/dev/fd/%d", fileno(f));
	fields = 3;
	pairs_years(1, &file, compare, &all);
	fclose(f);
	prose_diff_free(&prose);
	memset(&prose, 0, sizeof prose);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char *s = malloc(n + 1);
	size_t way = n; /* of what a user can ask for; by the input, so that a finding can be had again */

	if (s == NULL || n == 0) {
		free(s);
		return 0;
	}
	memcpy(s, data, n);
	filter_begin("fuzz");
	run_check(s, n, way % 2 ? ENGLISH : CHINESE);
	run_diff(s, n, way / 2 % 2);
	tsv.comma = (int)(way / 4 % 2);
	run_tsv(s, n, (int)(way % FORM_TABLES), way / 8 % 2);
	tsv_free(&tsv);
	free(s);
	return 0;
}
