/* dr-diff: records in, what changed from one year to the next out.  See dr-diff(1). */
#include <fnmatch.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "diff/pairs.h"
#include "diff/prose_diff.h"
#include "io/arguments.h"
#include "io/filter.h"
#include "io/pledge.h"
#include "print/select.h"
#include "print/tsv.h"

static const struct arguments arguments = { "dr-diff", "adhk:p:tV",
	"usage: dr-diff [-adhtV] [-k pattern ...] [-p percent] [file [file]]\n"
	"  -a          also what did not change\n"
	"  -d          also each paragraph that was removed, added or changed\n"
	"  -h          list the options\n"
	"  -k pattern  only keys that match; may be repeated\n"
	"  -p percent  only changes of at least this many percent, up or down\n"
	"  -t          also prose\n"
	"  -V          print the version\n",
	"用法：dr-diff [-adhtV] [-k 式样 ...] [-p 百分比] [文件 [文件]]\n"
	"  -a         没有变化的也列出\n"
	"  -d         列出删去、新增和改动的各段\n"
	"  -h         列出选项\n"
	"  -k 式样    只要指标名相符的；可写多次\n"
	"  -p 百分比  只要增减达到这一百分比的\n"
	"  -t         连正文一起比较\n"
	"  -V         版本\n" };

static int aflag; /* also what did not change */
static int dflag; /* each paragraph */
static char **kflag; /* patterns */
static size_t nkflag, kflag_cap;
static int pflag; /* only changes from this share on */
static struct decimal least;
static int tflag; /* also prose */

static struct tsv tsv;
static struct prose_diff prose;
static int differs; /* a difference was written */

static const struct facts *new_report;

static int
is_wanted(struct span name)
{
	static char *key;
	static size_t cap;
	size_t i;

	if (nkflag == 0)
		return 1;
	MEM_NEED(key, cap, name.n + 1);
	memcpy(key, name.s, name.n);
	key[name.n] = '\0';
	for (i = 0; i < nkflag && fnmatch(kflag[i], key, 0) != 0; i++)
		;
	return i < nkflag;
}

/* A change from 0 has no percentage, and is larger than any.  For prose, what is not alike counts. */
static int
is_large(const struct difference *d)
{
	static const struct decimal whole = { 1000, 0 };

	if (!pflag)
		return 1;
	if (d->mark == '<' || d->mark == '>')
		return decimal_reaches(whole, whole, least);
	if (d->prose)
		return d->alike >= 0 && decimal_reaches((struct decimal){ 1000 - d->alike, 0 }, whole, least);
	if (!d->computed)
		return 0;
	return decimal_sign(d->of) != 0 ? decimal_reaches(d->change, d->of, least) : decimal_sign(d->change) != 0;
}

static void
field(const char *s, size_t n)
{
	tsv_field(&tsv, (struct span){ s, n });
}

static void
write_change(const struct difference *d)
{
	char text[DECIMAL_MAX];

	if (d->mark != 0)
		field(&d->mark, 1);
	else
		field(text, d->computed ? decimal_write(text, d->change) : 0);
}

static void
write_percent(const struct difference *d)
{
	char text[DECIMAL_PERCENT];
	size_t n = 0;

	if (d->prose && d->alike >= 0)
		n = (size_t)snprintf(text, sizeof text, "%d.%d", d->alike / 10, d->alike % 10);
	else if (!d->prose && d->computed && decimal_sign(d->of) != 0)
		n = decimal_percent(text, d->change, d->of);
	field(text, n);
}

static void
note_sum(struct span key)
{
	static int noted;

	if (!noted)
		filter_say_of(new_report->first.source, key,
		    "compared with the sum of the other form's rows, and so wherever the forms differ");
	noted = 1;
}

static void
write_difference(void *ctx, const struct difference *d)
{
	(void)ctx;
	if (!is_wanted(d->key) || !is_large(d))
		return;
	if (d->summed)
		note_sum(d->key);
	tsv_field(&tsv, d->key);
	tsv_field(&tsv, d->old);
	tsv_field(&tsv, d->new);
	write_change(d);
	write_percent(d);
	tsv_end(&tsv);
	differs |= !d->same;
}

static void
compare_prose(const struct facts *old, const struct facts *new)
{
	prose.coarse = 0;
	prose_diff_compare(&prose, old, new, aflag, dflag, write_difference, NULL);
	if (prose.coarse > 0)
		filter_say_of(new->first.source, new->agency,
		    "too much prose to tell which paragraphs changed: they are listed as removed and added");
}

static void
compare_reports(void *ctx, struct facts *old, struct facts *new)
{
	(void)ctx;
	new_report = new;
	/* What all lines of the two begin with. */
	tsv_forget(&tsv);
	tsv_field(&tsv, new->agency);
	tsv_field(&tsv, old->year);
	tsv_field(&tsv, new->year);
	tsv_keep(&tsv);
	/* Titles and days always differ: they are compared only where a pattern matches them. */
	if (nkflag > 0)
		compare_others(old, new, aflag, write_difference, NULL);
	compare_cells(old, new, aflag, write_difference, NULL);
	if (tflag)
		compare_prose(old, new);
}

static void
parse(int argc, char **argv)
{
	int opt;

	while ((opt = arguments_next(argc, argv, &arguments)) != -1) {
		switch (opt) {
		case 'a':
			aflag = 1;
			break;
		case 'd':
			dflag = tflag = 1;
			break;
		case 'k':
			MEM_NEED(kflag, kflag_cap, nkflag + 1);
			kflag[nkflag++] = optarg;
			break;
		case 'p':
			pflag = 1;
			if (decimal_read(&least, optarg, strlen(optarg)) != 0 || decimal_sign(least) < 0)
				arguments_refuse('p', optarg, "not a percentage of 0 or more");
			break;
		case 't':
			tflag = 1;
			break;
		}
	}
}

/* A pattern for what is not compared must not look like no difference. */
static int
check_patterns(void)
{
	struct selection pick = { 0 };
	const char *wrong = nkflag > 0 ? select_keys(&pick, kflag, (int)nkflag) : NULL;
	size_t i;

	if (wrong != NULL)
		filter_trouble(wrong, "matches no key; dr-record(5) lists them");
	for (i = 0; i < nkflag && wrong == NULL; i++)
		if (!tflag && strncmp(kflag[i], "text.", strlen("text.")) == 0)
			filter_trouble(wrong = kflag[i], "prose is compared only with -t or -d");
		else if (strncmp(kflag[i], "claim", strlen("claim")) == 0)
			filter_trouble(wrong = kflag[i], "claims are not compared, as each report numbers them anew");
	select_free(&pick);
	return wrong != NULL ? FILTER_TROUBLE : 0;
}

int
main(int argc, char **argv)
{
	int found, status = 0;

	pledge_files();
	filter_begin("dr-diff");
	parse(argc, argv);
	if (check_patterns() != 0)
		return FILTER_TROUBLE;
	argc -= optind;
	argv += optind;
	if (argc > 2)
		return arguments_misused(&arguments);
	if (argc == 2 && strcmp(argv[0], "-") == 0 && strcmp(argv[1], "-") == 0) {
		filter_trouble("-, -", "standard input can be only one of the two");
		return FILTER_TROUBLE;
	}
	if (argc == 2)
		found = pairs_files(argv[0], argv[1], compare_reports, NULL);
	else
		found = pairs_years(argc, argv, compare_reports, NULL);
	if ((found & PAIRS_TROUBLE) != 0)
		status = FILTER_TROUBLE;
	else if (differs || (found & PAIRS_ALONE) != 0)
		status = 1;
	status = filter_close(status);
	prose_diff_free(&prose);
	tsv_free(&tsv);
	free(kflag);
	return status;
}
