/* What changed: diff/compare, diff/paragraphs, diff/prose_diff, diff/pairs. */
#include "diff/pairs.h"
#include "diff/prose_diff.h"

#include "report.h"

static char log_of[1 << 16];
static size_t log_n;

static void
log_span(const char *before, struct span s)
{
	log_n += (size_t)sprintf(log_of + log_n, "%s%.*s", before, (int)s.n, s.s != NULL ? s.s : "");
}

/* --- paragraphs --- */

/* Paragraphs are separated by a bar.  A pair is OLD-NEW:ALIKE, what is gone -OLD, what is new +NEW, from 0. */
static const struct {
	const char *old, *new, *pairs;
} paragraphs[] = {
	{ "", "", "" },
	{ "一甲", "", "-0" },
	{ "", "一甲", "+0" },
	{ "", "一甲|二乙|三丙", "+0 +1 +2" },
	{ "一甲|二乙", "", "-0 -1" },
	{ "一甲|二乙", "一甲|二乙", "0-0:1000 1-1:1000" },
	{ "一甲|二乙|三丙", "一甲|三丙", "0-0:1000 -1 2-1:1000" },
	{ "一甲|三丙", "一甲|二乙|三丙", "0-0:1000 +1 1-2:1000" },
	{ "一甲|二乙", "三丙|四丁", "-0 -1 +0 +1" },
	{ "一甲|二乙", "一甲|四丁", "0-0:1000 -1 +1" },
	{ "二乙|一甲", "四丁|一甲", "-0 +0 1-1:1000" },
	/* No two pairs cross: of two orders the one with more letters in common. */
	{ "甲甲甲甲|乙乙", "乙乙|甲甲甲甲", "+0 0-1:1000 -1" },
	{ "乙乙|甲甲甲甲", "甲甲甲甲|乙乙", "-0 1-0:1000 +1" },
	{ "甲甲|乙乙|丙丙丙", "乙乙|甲甲|丙丙丙丙", "-0 1-0:1000 -2 +1 +2" },
	{ "甲甲甲甲|乙乙乙乙乙，丙", "乙乙乙乙乙，丁|甲甲甲甲", "-0 1-0:833 +1" },
	{ "甲甲甲甲甲|乙乙乙乙乙，丙", "乙乙乙乙乙，丁|甲甲甲甲甲", "+0 0-1:1000 -1" },
	/* A quarter in common is enough, and less is not. */
	{ "甲甲，乙乙乙乙乙乙", "甲甲，丙丙丙丙丙丙", "0-0:250" },
	{ "甲甲，乙乙乙乙乙乙乙", "甲甲，丙丙丙丙丙丙", "-0 +0" },
	{ "甲甲，乙乙乙乙乙乙", "甲甲，丙丙丙丙丙丙丙", "-0 +0" },
	/* What differs only in figures is paired, but the very same first. */
	{ "收到12件", "收到13件", "0-0:1000" },
	{ "收到12件|收到13件", "收到13件", "-0 1-0:1000" },
	{ "收到13件|收到12件", "收到13件", "0-0:1000 -1" },
	{ "x|收到12件|收到13件|收到14件", "收到13件|y", "-0 -1 2-0:1000 -3 +1" },
	/* Figures alone have no letters to share. */
	{ "12|x", "13|y", "-0 -1 +0 +1" },
	{ "12|甲|x", "12|乙|x", "0-0:1000 -1 +1 2-2:1000" },
	{ "a|12|b", "c|12|d", "-0 +0 1-1:-1 -2 +2" },
};

static size_t
cut(struct span *v, const char *text)
{
	size_t n = 0, k;

	while (*text != '\0') {
		k = strcspn(text, "|");
		v[n++] = (struct span){ text, k };
		text += k + (text[k] == '|');
	}
	return n;
}

static void
log_pairs(const struct paragraphs *p)
{
	size_t i;

	for (i = 0, log_n = 0; i < p->n; i++) {
		log_n += (size_t)sprintf(log_of + log_n, "%s", i > 0 ? " " : "");
		if (p->v[i].new == PARAGRAPHS_NONE)
			log_n += (size_t)sprintf(log_of + log_n, "-%d", (int)p->v[i].old);
		else if (p->v[i].old == PARAGRAPHS_NONE)
			log_n += (size_t)sprintf(log_of + log_n, "+%d", (int)p->v[i].new);
		else
			log_n += (size_t)sprintf(
			    log_of + log_n, "%d-%d:%d", (int)p->v[i].old, (int)p->v[i].new, p->v[i].alike);
		if (p->v[i].new == PARAGRAPHS_NONE || p->v[i].old == PARAGRAPHS_NONE)
			unit_number("one alone", p->v[i].alike, -1);
	}
}

static void
test_paragraphs(void)
{
	struct paragraphs p = { 0 };
	struct span old[8], new[8];
	size_t i, n, k;

	for (i = 0; i < COUNT_OF(paragraphs); i++) {
		n = cut(old, paragraphs[i].old);
		k = cut(new, paragraphs[i].new);
		paragraphs_read(&p, n > 0 ? old : NULL, n, k > 0 ? new : NULL, k);
		log_pairs(&p);
		unit_text(paragraphs[i].old, log_of, log_n, paragraphs[i].pairs);
		unit_number("not coarse", p.coarse, 0);
	}
	paragraphs_free(&p);
	paragraphs_free(&p);
}

/* n paragraphs of a length, all different from those of another letter but the first and the last. */
static void
fill(struct span *v, size_t n, size_t length, char letter)
{
	static char text[2][1 << 18];
	char *s = memset(text[letter == 'b'], letter, sizeof *text);
	size_t i;

	for (i = 0; i < n; i++)
		v[i] = (struct span){ s, length };
	v[0] = v[n - 1] = (struct span){ "same", 4 };
}

/* Too many paragraphs, or letters, to look at all pairs of: only the ends are paired. */
static void
test_coarse(void)
{
	static const struct {
		size_t old, new, letters;
		int coarse;
	} sizes[] = {
		{ 1026, 1026, 1, 0 }, /* 2^20 pairs between the ends */
		{ 1027, 1026, 1, 1 },
		{ 1026, 1027, 1, 1 },
		{ 34, 34, 64 * 1024, 0 }, /* 2^27 letters looked at */
		{ 35, 34, 64 * 1024, 1 },
		{ 3, 3, (1 << 18) - 64, 0 },
		{ 34, 34, 64 * 1025, 1 },
		{ 2000, 2, 64, 0 }, /* there is nothing to pair with */
		{ 2, 2000, 64, 0 },
	};
	static struct span old[2048], new[2048];
	struct paragraphs p = { 0 };
	size_t i;

	for (i = 0; i < COUNT_OF(sizes); i++) {
		fill(old, sizes[i].old, sizes[i].letters, 'a');
		fill(new, sizes[i].new, sizes[i].letters, 'b');
		paragraphs_read(&p, old, sizes[i].old, new, sizes[i].new);
		unit_number("coarse", p.coarse, sizes[i].coarse);
		unit_number("pairs", (long long)p.n, (long long)(sizes[i].old + sizes[i].new - 2));
		unit_number("the first", p.v[0].old == 0 && p.v[0].new == 0 && p.v[0].alike == 1000, 1);
		unit_number("the last",
		    p.v[p.n - 1].old == sizes[i].old - 1 && p.v[p.n - 1].new == sizes[i].new - 1 &&
			p.v[p.n - 1].alike == 1000,
		    1);
		unit_number("what is gone before what is new", p.n == 2 || sizes[i].old == 2 || p.v[1].old == 1, 1);
	}
	paragraphs_free(&p);
}

/* --- differences --- */

/* KEY OLD NEW and what is known of the change, one per line. */
static void
log_difference(void *ctx, const struct difference *d)
{
	char text[DECIMAL_MAX];

	(void)ctx;
	log_span("", d->key);
	log_span(" [", d->old);
	log_span("] [", d->new);
	log_span("]", span_of(d->same ? " same" : ""));
	log_span(d->summed ? " summed" : "", span_of(""));
	if (d->computed) {
		log_span(" ", (struct span){ text, decimal_write(text, d->change) });
		log_span(" of ", (struct span){ text, decimal_write(text, d->of) });
	}
	if (d->prose)
		log_n += (size_t)sprintf(log_of + log_n, " alike %d", d->alike);
	if (d->mark != 0)
		log_n += (size_t)sprintf(log_of + log_n, " %c", d->mark);
	log_span("\n", span_of(""));
}

#define LICENSING "proactive.licensing.decisions"
#define RULES "proactive.rules."
#define OUTCOME "requests.outcome."

/* The same with `all`, where it says more. */
static const struct {
	const char *old, *new, *found, *all;
} cells[] = {
	{ "", "", "", "" },
	{ LICENSING "=1\n", LICENSING "=1\n", "", LICENSING " [1] [1] same 0 of 1\n" },
	{ LICENSING "=1\n", LICENSING "=1.0\n", "", LICENSING " [1] [1.0] same 0 of 1\n" },
	{ LICENSING "=1\n", LICENSING "=3\n", LICENSING " [1] [3] 2 of 1\n", "" },
	{ LICENSING "=1.5\n", LICENSING "=0.25\n", LICENSING " [1.5] [0.25] -1.25 of 1.5\n", "" },
	{ LICENSING "=\n", LICENSING "=\n", "", LICENSING " [] [] same\n" },
	{ LICENSING "=0\n", LICENSING "=\n", LICENSING " [0] []\n", "" },
	{ LICENSING "=\n", LICENSING "=0\n", LICENSING " [] [0]\n", "" },
	{ LICENSING "=1件\n", LICENSING "=1\n", LICENSING " [1件] [1]\n", "" },
	{ LICENSING "=1\n", "", LICENSING " [1] []\n", "" },
	{ "", LICENSING "=1\n", LICENSING " [] [1]\n", "" },
	/* The first cell and the last, in the forms' order. */
	{ "lawsuit.reviewed.total=1\n" RULES "issued=1\n", "lawsuit.reviewed.total=2\n" RULES "issued=2\n",
	    RULES "issued [1] [2] 1 of 1\nlawsuit.reviewed.total [1] [2] 1 of 1\n", "" },
	/* A cell of one form where the other report uses the other: no difference. */
	{ RULES "made=5\n", RULES "issued=7\n", "", RULES "made [5] [] same\n" RULES "issued [] [7] same\n" },
	{ RULES "issued=7\n", RULES "made=5\n", "", RULES "made [] [5] same\n" RULES "issued [7] [] same\n" },
	{ RULES "made=5\n" LICENSING "=1\n", RULES "issued=7\n" LICENSING "=2\n", LICENSING " [1] [2] 1 of 1\n",
	    RULES "made [5] [] same\n" RULES "issued [] [7] same\n" LICENSING " [1] [2] 1 of 1\n" },
	/* Without a cell of one form only, the form that a report is said to have, and else either. */
	{ "meta.form=2019\n" LICENSING "=1\n", RULES "issued=7\n" LICENSING "=1\n", "",
	    RULES "issued [] [7] same\n" LICENSING " [1] [1] same 0 of 1\n" },
	{ "meta.form=2021\n" LICENSING "=1\n", RULES "issued=7\n" LICENSING "=1\n", RULES "issued [] [7]\n",
	    RULES "issued [] [7]\n" LICENSING " [1] [1] same 0 of 1\n" },
	{ "meta.form=2021\n" LICENSING "=1\n", RULES "made=7\n" LICENSING "=1\n", "",
	    RULES "made [] [7] same\n" LICENSING " [1] [1] same 0 of 1\n" },
	{ "meta.form=20211\n" LICENSING "=1\n", RULES "made=7\n" LICENSING "=1\n", RULES "made [] [7]\n",
	    RULES "made [] [7]\n" LICENSING " [1] [1] same 0 of 1\n" },
	{ LICENSING "=1\n", RULES "made=7\n" LICENSING "=1\n", RULES "made [] [7]\n",
	    RULES "made [] [7]\n" LICENSING " [1] [1] same 0 of 1\n" },
	/* A report that has cells of both forms uses both. */
	{ RULES "made=5\n" RULES "issued=6\n", RULES "made=5\n" RULES "issued=7\n", RULES "issued [6] [7] 1 of 6\n",
	    RULES "made [5] [5] same 0 of 5\n" RULES "issued [6] [7] 1 of 6\n" },
	/* Prose and what else is stated are no cells. */
	{ "meta.title=a\ntext.1.001=a\nx=1\n", "meta.title=b\ntext.1.001=b\nx=2\n", "", "" },
};

static const struct {
	const char *old, *new, *found, *all;
} others[] = {
	{ "", "", "", "" },
	{ "meta.title=a\nmeta.heading.2=h\n", "meta.title=b\nmeta.heading.2=h\n", "meta.title [a] [b]\n",
	    "meta.title [a] [b]\nmeta.heading.2 [h] [h] same\n" },
	{ "meta.title=a\n", "meta.heading.1.5=b\n", "meta.title [a] []\nmeta.heading.1.5 [] [b]\n", "" },
	{ "meta.title=\n", "", "", "meta.title [] [] same\n" },
	{ "meta.year=2021\n", "meta.year=2022\n", "meta.year [2021] [2022]\n", "" },
	{ "a=1\nc=3\n", "b=2\nc=4\n", "a [1] []\nb [] [2]\nc [3] [4] 1 of 3\n", "" },
	{ "b=x\n", "a=1\nb=x\n", "a [] [1]\n", "a [] [1]\nb [x] [x] same\n" },
	{ "a=1\nb=1.0\n", "b=1\n", "a [1] []\n", "a [1] []\nb [1.0] [1] same 0 of 1\n" },
	{ "a=x\n", "a=1\n", "a [x] [1]\n", "" },
	{ "claim.x.001=5\ntext.1.001=p\nz=1\n", "claim.x.001=6\ntext.1.001=q\n", "z [1] []\n", "" },
	{ "text.1.001=p\n", "text.1.001=q\ntext.1.002=q\n", "", "" },
	{ LICENSING "=1\n", LICENSING "=2\n", "", "" },
};

typedef void compare(const struct facts *old, const struct facts *new, int all, compare_found *found, void *ctx);

static struct facts old_report, new_report;

static void
test_one(compare *how, const char *old, const char *new, const char *found, const char *all)
{
	unit_report(&old_report, "甲 2021 f", old);
	unit_report(&new_report, "甲 2022 g", new);
	log_n = 0;
	how(&old_report, &new_report, 0, log_difference, NULL);
	unit_text(old, log_of, log_n, found);
	log_n = 0;
	how(&old_report, &new_report, 1, log_difference, NULL);
	unit_text(old, log_of, log_n, *all != '\0' ? all : found);
}

static void
test_compare(void)
{
	size_t i;

	for (i = 0; i < COUNT_OF(cells); i++)
		test_one(compare_cells, cells[i].old, cells[i].new, cells[i].found, cells[i].all);
	for (i = 0; i < COUNT_OF(others); i++)
		test_one(compare_others, others[i].old, others[i].new, others[i].found, others[i].all);
}

/* What the shares of a sum are, and that they are left out of what is found. */
static size_t
list_shares(char *shares, char *left, const struct counterpart *c, const char *column)
{
	size_t n = 0, k = 0;
	int i;

	for (i = 0; i < FORM_SHARES; i++) {
		n += (size_t)sprintf(shares + n, "%s.%s=%d\n", c->shares[i], column, i + 10);
		k += (size_t)sprintf(left + k, "%s.%s [] [%d] same\n", c->shares[i], column, i + 10);
	}
	return n;
}

/* A row of one form that is several of the other, in one column. */
static void
test_sum(const struct counterpart *c, const char *key, const char *column)
{
	int sum = 10 * FORM_SHARES + FORM_SHARES * (FORM_SHARES - 1) / 2;
	char whole[256], shares[1024], left[1024], found[256], all[2048];
	size_t n = list_shares(shares, left, c, column);

	sprintf(whole, "%s=100\n", key);
	sprintf(found, "%s [100] [%d] summed %d of 100\n", key, sum, sum - 100);
	sprintf(all, "%s%s", found, left);
	test_one(compare_cells, whole, shares, found, all);
	/* The other way round. */
	unit_report(&old_report, "甲 2021 f", shares);
	unit_report(&new_report, "甲 2022 g", whole);
	sprintf(found, "%s [%d] [100] summed %d of %d\n", key, sum, 100 - sum, sum);
	log_n = 0;
	compare_cells(&old_report, &new_report, 0, log_difference, NULL);
	unit_text(whole, log_of, log_n, found);
	/* Without one of them there is no sum, nor where one is no number. */
	shares[n - 2] = 'x';
	unit_report(&old_report, "甲 2021 f", shares);
	log_n = 0;
	compare_cells(&old_report, &new_report, 0, log_difference, NULL);
	shares[n - 1] = '\0';
	*(strrchr(shares, '\n') + 1) = '\0';
	unit_report(&old_report, "甲 2021 f", shares);
	compare_cells(&old_report, &new_report, 0, log_difference, NULL);
	unit_text(whole, log_of, log_n, "");
}

/* Each row of one form that counts as several of the other, in each column. */
static void
test_sums(void)
{
	const struct counterpart *c;
	const struct cell_of_form *cell = cells_all();
	size_t k;
	int i, found = 0;

	for (c = form_counterparts; c < form_counterparts + FORM_COUNTERPARTS; c++)
		for (i = 0; i < CELLS; i++) {
			k = cell[i].key_n - strlen(cell[i].column->key) - 1;
			if (strlen(c->whole) != k || memcmp(cell[i].key, c->whole, k) != 0)
				continue;
			found++;
			test_sum(c, cell[i].key, cell[i].column->key);
		}
	unit_number("sums", found > FORM_COUNTERPARTS, 1);
}

/* --- prose --- */

static const struct {
	const char *old, *new, *found, *detail, *all; /* as found by itself, with detail, with detail and all */
} proses[] = {
	{ "", "", "", "", "" },
	{ "meta.title=a\n", "meta.title=b\n", "", "", "" },
	{ "text.1.001=甲乙\n", "text.1.001=甲乙\n", "", "",
	    "text.1 [1] [1] same 0 of 0 alike 1000\ntext.1.001 [甲乙] [甲乙] same alike 1000 =\n" },
	{ "text.1.001=甲乙\n", "", "text.1 [1] [] alike 0\n",
	    "text.1 [1] [] alike 0\ntext.1.001 [甲乙] [] alike -1 <\n", "" },
	{ "", "text.1.001=甲乙\n", "text.1 [] [1] alike 0\n",
	    "text.1 [] [1] alike 0\ntext.1.001 [] [甲乙] alike -1 >\n", "" },
	{ "text.1.001=收到12件\n", "text.1.001=收到13件\n", "text.1 [1] [1] 0 of 0 alike 1000\n",
	    "text.1 [1] [1] 0 of 0 alike 1000\ntext.1.001 [收到12件] [收到13件] alike 1000 |\n", "" },
	{ "text.1.001=甲乙\ntext.1.002=丙丁\n", "text.1.001=丙丁\n", "text.1 [2] [1] -1 of 0 alike 667\n",
	    "text.1 [2] [1] -1 of 0 alike 667\ntext.1.001 [甲乙] [] alike -1 <\n",
	    "text.1 [2] [1] -1 of 0 alike 667\ntext.1.001 [甲乙] [] alike -1 <\n"
	    "text.1.001 [丙丁] [丙丁] same alike 1000 =\n" },
	/* Sections in order, and paragraphs by their numbers. */
	{ "text.1.001=甲\ntext.1.1.001=甲\ntext.2.001=甲\n", "text.1.1.001=甲\ntext.2.001=乙\ntext.3.001=丙\n",
	    "text.1 [1] [] alike 0\ntext.2 [1] [1] 0 of 0 alike 0\ntext.3 [] [1] alike 0\n",
	    "text.1 [1] [] alike 0\ntext.1.001 [甲] [] alike -1 <\ntext.2 [1] [1] 0 of 0 alike 0\n"
	    "text.2.001 [甲] [] alike -1 <\ntext.2.001 [] [乙] alike -1 >\ntext.3 [] [1] alike 0\n"
	    "text.3.001 [] [丙] alike -1 >\n",
	    "text.1 [1] [] alike 0\ntext.1.001 [甲] [] alike -1 <\ntext.1.1 [1] [1] same 0 of 0 alike 1000\n"
	    "text.1.1.001 [甲] [甲] same alike 1000 =\ntext.2 [1] [1] 0 of 0 alike 0\n"
	    "text.2.001 [甲] [] alike -1 <\ntext.2.001 [] [乙] alike -1 >\ntext.3 [] [1] alike 0\n"
	    "text.3.001 [] [丙] alike -1 >\n" },
	{ "text.1.1000=丁\ntext.1.999=丙\n", "text.1.999=丙\n", "text.1 [2] [1] -1 of 0 alike 667\n",
	    "text.1 [2] [1] -1 of 0 alike 667\ntext.1.1000 [丁] [] alike -1 <\n",
	    "text.1 [2] [1] -1 of 0 alike 667\ntext.1.999 [丙] [丙] same alike 1000 =\ntext.1.1000 [丁] [] alike -1 "
	    "<\n" },
	/* A key of prose without a number. */
	{ "text.1=甲\n", "text.1=乙\n", "text.1 [1] [1] 0 of 0 alike 0\n",
	    "text.1 [1] [1] 0 of 0 alike 0\ntext.1 [甲] [] alike -1 <\ntext.1 [] [乙] alike -1 >\n", "" },
	/* Figures alone have no letters. */
	{ "text.1.001=12\n", "text.1.001=13\n", "text.1 [1] [1] 0 of 0 alike -1\n",
	    "text.1 [1] [1] 0 of 0 alike -1\ntext.1.001 [12] [] alike -1 <\ntext.1.001 [] [13] alike -1 >\n", "" },
};

static void
test_prose(void)
{
	static const struct {
		int all, detail;
	} ways[] = { { 0, 0 }, { 0, 1 }, { 1, 1 } };
	struct prose_diff j = { 0 };
	const char *want;
	size_t i, k;

	for (i = 0; i < COUNT_OF(proses); i++) {
		unit_report(&old_report, "甲 2021 f", proses[i].old);
		unit_report(&new_report, "甲 2022 g", proses[i].new);
		for (k = 0; k < COUNT_OF(ways); k++) {
			want = k == 0                        ? proses[i].found :
			    k == 1 || *proses[i].all == '\0' ? proses[i].detail :
							       proses[i].all;
			log_n = 0;
			prose_diff_compare(
			    &j, &old_report, &new_report, ways[k].all, ways[k].detail, log_difference, NULL);
			unit_text(proses[i].old, log_of, log_n, want);
		}
	}
	unit_number("not coarse", j.coarse, 0);
	prose_diff_free(&j);
	prose_diff_free(&j);
}

/* --- pairs --- */

#define A(year) "a\t" year "\tx\t\tf:1\t\n"
#define B(year) "b\t" year "\tx\t\tf:1\t\n"
#define NAMELESS "-: not compared, as its agency is unknown: name it with dr-extract -a\n"

/* One stream: pairs, what is said, and bits. */
static const struct {
	const char *stream, *pairs, *said;
	int status;
} streams[] = {
	{ A("2021") A("2022"), "a 2021 2022.", "", 0 },
	{ A("2021") A("2022") A("2023"), "a 2021 2022.a 2022 2023.", "", 0 },
	{ A("2021") A("2022") B("2022") B("2023"), "a 2021 2022.b 2022 2023.", "", 0 },
	{ A("2021") A("2023"), "", "dr: f:1: a: the report for 2023 is not compared: the one before it is for 2021\n",
	    PAIRS_ALONE },
	{ A("2021") A("2023") A("2024"), "a 2023 2024.",
	    "dr: f:1: a: the report for 2023 is not compared: the one before it is for 2021\n", PAIRS_ALONE },
	{ A("2021") B("2022"), "", "dr: FILE: nothing to compare: no agency has reports for two years\n", PAIRS_ALONE },
	{ A("2022") A("2021"), "",
	    "dr: f:1: a: years not together or not in order, so not all were compared: sort the records with "
	    "LC_ALL=C sort\n",
	    PAIRS_TROUBLE },
	{ A("2021") A("2022") A("2022") "a\t2023\tx\t\tf:1\t\n", "a 2021 2022.a 2022 2023.",
	    "dr: f:1: x: stated more than once in one report: the first counts\n", 0 },
	{ "-\t2021\tx\t\tf:1\t\n-\t2022\tx\t\tf:1\t\n", "", "dr: f:1: " NAMELESS "dr: f:1: " NAMELESS, PAIRS_TROUBLE },
	{ "a\t-\tx\t\tf:1\t\n" A("2021") A("2022"), "a 2021 2022.",
	    "dr: f:1: a: not compared, as its year is unknown: give it with dr-extract -y\n", PAIRS_TROUBLE },
	{ "a\t-\tx\t\tf:1\t\na\t0001\tx\t\tf:1\t\n", "",
	    "dr: f:1: a: not compared, as its year is unknown: give it with dr-extract -y\n", PAIRS_TROUBLE },
	{ "x\n", "",
	    "dr: FILE:1: not a record: expected six TAB-separated fields, the second a year or -, the third a key\n",
	    PAIRS_TROUBLE },
};

/* Two files. */
static const struct {
	const char *old, *new, *pairs, *said;
	int status;
} files[] = {
	{ A("2021"), A("2022"), "a 2021 2022.", "", 0 },
	/* One report each: whatever they are called. */
	{ A("2021"), B("2022"), "a 2021 2022.", "", 0 },
	{ "-\t-\tx\t\tf:1\t\n", B("2022"), "- - 2022.", "", 0 },
	{ A("2021") B("2021"), A("2022") B("2022"), "a 2021 2022.b 2021 2022.", "", 0 },
	{ A("2021") B("2021"), B("2022"), "b 2021 2022.",
	    "dr: f:1: a: only the first file has a report of this agency\n", PAIRS_ALONE },
	{ A("2021"), A("2022") B("2022"), "a 2021 2022.",
	    "dr: f:1: b: only the second file has a report of this agency\n", PAIRS_ALONE },
	{ A("2021") A("2022") B("2021"), A("2022") B("2022"), "b 2021 2022.",
	    "dr: f:1: a: several reports of this agency in one file: put each year in a file of its own, or all years "
	    "in one stream\n",
	    PAIRS_TROUBLE },
	{ A("2021") B("2021"), A("2022") A("2023") B("2022"), "b 2021 2022.",
	    "dr: f:1: a: several reports of this agency in one file: put each year in a file of its own, or all years "
	    "in one stream\n",
	    PAIRS_TROUBLE },
	{ A("2021") A("2022"), A("2022") A("2023"), "",
	    "dr: f:1: a: several reports of this agency in one file: put each year in a file of its own, or all years "
	    "in one stream\n"
	    "dr: f:1: a: several reports of this agency in one file: put each year in a file of its own, or all years "
	    "in one stream\n",
	    PAIRS_TROUBLE },
	{ A("2021") A("2022"), B("2022"), "",
	    "dr: f:1: a: several reports of this agency in one file: put each year in a file of its own, or all years "
	    "in one stream\n"
	    "dr: f:1: b: only the second file has a report of this agency\n",
	    PAIRS_ALONE | PAIRS_TROUBLE },
	{ B("2021") A("2021"), B("2022"), "b 2021 2022.",
	    "dr: f:1: a: agency out of order: sort the records first, with LC_ALL=C sort\n", PAIRS_TROUBLE },
	{ A("2021"), B("2022") A("2022"), "",
	    "dr: f:1: a: only the first file has a report of this agency\ndr: f:1: b: only the second file has a "
	    "report of this agency\n"
	    "dr: f:1: a: agency out of order: sort the records first, with LC_ALL=C sort\n",
	    PAIRS_ALONE | PAIRS_TROUBLE },
	{ "-\t2021\tx\t\tf:1\t\n" A("2021"), A("2022"), "a 2021 2022.", "dr: f:1: " NAMELESS, PAIRS_TROUBLE },
	{ "x\n", A("2022"), "",
	    "dr: FILE:1: not a record: expected six TAB-separated fields, the second a year or -, the third a key\n"
	    "dr: f:1: a: only the second file has a report of this agency\n",
	    PAIRS_ALONE | PAIRS_TROUBLE },
	{ NULL, A("2022"), "", "dr: FILE: No such file or directory\n", PAIRS_TROUBLE },
	{ A("2022"), NULL, "", "dr: FILE: No such file or directory\n", PAIRS_TROUBLE },
};

static void
log_pair(void *ctx, struct facts *old, struct facts *new)
{
	(void)ctx;
	log_span("", old->agency);
	log_span(" ", old->year);
	log_span(" ", new->year);
	log_span(".", span_of(""));
}

/* A file with that text, or where there is none the name of no file. */
static void
make_file(char name[4096], const char *text)
{
	const char *dir = getenv("TMPDIR");
	int fd;

	snprintf(name, 4096, "%s/unit-diff-XXXXXX", dir != NULL ? dir : "/tmp");
	fd = mkstemp(name);
	if (fd < 0 || (text != NULL && write(fd, text, strlen(text)) < 0) || close(fd) != 0)
		exit(2);
	if (text == NULL)
		remove(name);
}

/* The words with the file's name in place of FILE. */
static void
name_file(char *dst, const char *said, const char *name)
{
	const char *at = strstr(said, "FILE");

	if (at == NULL)
		strcpy(dst, said);
	else
		sprintf(dst, "%.*s%s%s", (int)(at - said), said, name, at + 4);
}

static void
test_pairs(void)
{
	static char old[4096], new[4096], want[16384];
	char *names[1] = { old };
	size_t i;

	for (i = 0; i < COUNT_OF(streams); i++) {
		make_file(old, streams[i].stream);
		name_file(want, streams[i].said, old);
		log_n = 0;
		unit_catch(STDERR_FILENO);
		unit_number(streams[i].stream, pairs_years(1, names, log_pair, NULL), streams[i].status);
		unit_caught(streams[i].stream, want);
		unit_text(streams[i].stream, log_of, log_n, streams[i].pairs);
		remove(old);
	}
	/* Standard input has no name. */
	make_file(old, A("2021"));
	if (freopen(old, "r", stdin) == NULL)
		exit(2);
	unit_catch(STDERR_FILENO);
	unit_number("standard input", pairs_years(0, NULL, log_pair, NULL), PAIRS_ALONE);
	unit_caught("standard input", "dr: -: nothing to compare: no agency has reports for two years\n");
	remove(old);
	for (i = 0; i < COUNT_OF(files); i++) {
		make_file(old, files[i].old);
		make_file(new, files[i].new);
		name_file(want, files[i].said, files[i].new == NULL ? new : old);
		log_n = 0;
		unit_catch(STDERR_FILENO);
		unit_number(files[i].pairs, pairs_files(old, new, log_pair, NULL), files[i].status);
		unit_caught(files[i].pairs, want);
		unit_text(files[i].pairs, log_of, log_n, files[i].pairs);
		remove(old);
		remove(new);
	}
}

int
main(void)
{
	test_paragraphs();
	test_coarse();
	test_compare();
	test_sums();
	test_prose();
	test_pairs();
	facts_free(&old_report);
	facts_free(&new_report);
	return unit_wrong;
}
