/* dr-tsv: records in, a table out, one line per report.  See dr-tsv(1). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "io/arguments.h"
#include "io/filter.h"
#include "io/pledge.h"
#include "print/form_table.h"
#include "print/select.h"
#include "record/group.h"

static const struct arguments arguments = { "dr-tsv", "bcf:g:hk:uVz",
	"usage: dr-tsv [-bchuVz] [-f form | -k pattern ...] [file ...]\n"
	"       dr-tsv -g table [-bcu] [file ...]\n"
	"  -b          begin with a byte order mark, for spreadsheet programs\n"
	"  -c          write CSV\n"
	"  -f form     the cells of one form: 2019, 2021, or all\n"
	"  -g table    one table of each report as the form prints it: proactive, requests or disputes\n"
	"  -h          list the options\n"
	"  -k pattern  only columns whose key matches; may be repeated\n"
	"  -u          write CSV without an apostrophe before text that looks like a formula\n"
	"  -V          print the version\n"
	"  -z          headings in Chinese\n",
	"用法：dr-tsv [-bchuVz] [-f 版本 | -k 式样 ...] [文件 ...]\n"
	"      dr-tsv -g 表 [-bcu] [文件 ...]\n"
	"  -b       开头写字节顺序标记，让表格软件认出UTF-8\n"
	"  -c       用逗号分隔（CSV）\n"
	"  -f 版本  只要一版表格的各格：2019、2021，或all\n"
	"  -g 表    照原样写出每份报告的一张表：proactive（第二部分）、requests（第三部分）或disputes（第四部分）\n"
	"  -h       列出选项\n"
	"  -k 式样  只要指标名相符的各列；可写多次\n"
	"  -u       写CSV时，不在会被当作公式的文字前加撇号\n"
	"  -V       版本\n"
	"  -z       用中文表头\n" };

static int bflag; /* begin with a byte order mark */
static int fflag; /* bits of forms; 0 where it is not given */
static const struct table *gflag; /* one table of each report, as it is printed */
static char **kflag; /* patterns */
static size_t nkflag, kflag_cap;
static int zflag; /* headings as the form prints them */

static struct selection pick;
static struct form_table show;
static struct tsv tsv;

static void
write_header(void)
{
	char heading[SELECT_HEADING];
	size_t i;

	for (i = 0; i < pick.n; i++)
		tsv_field(&tsv, select_heading(&pick, i, zflag, heading));
	tsv_end(&tsv);
}

static void
write_report(const struct facts *s)
{
	size_t i;

	if (gflag != NULL) {
		form_table_report(&show, &tsv, s);
		return;
	}
	for (i = 0; i < pick.n; i++)
		tsv_field(&tsv, select_value(&pick, i, s));
	tsv_end(&tsv);
}

/* Each file of one agency and year gets a line of its own. */
static void
write_each(void *ctx, struct facts *const *v, size_t n, struct facts *last)
{
	size_t i;

	(void)ctx;
	(void)last;
	for (i = 0; i < n; i++)
		write_report(v[i]);
}

/* A misspelled pattern must not look like a column without values. */
static void
name_unmatched(void)
{
	const char *pattern;
	size_t i = 0;

	while ((pattern = select_unmatched(&pick, &i)) != NULL)
		filter_trouble(pattern, "no record has a matching key");
}

static int
write_reports(int n, char **files)
{
	struct group *g = group_new(write_each, GROUP_TWICE, NULL);
	int trouble;

	if (bflag)
		filter_write("\xEF\xBB\xBF", 3);
	if (gflag == NULL)
		write_header();
	group_files(g, n, files);
	trouble = group_close(g);
	name_unmatched();
	return trouble ? FILTER_TROUBLE : 0;
}

/* Chooses the columns; returns 0, or -1 where a pattern matches none. */
static int
choose(void)
{
	const char *wrong;

	if (gflag != NULL)
		form_table_begin(&show, gflag, !tsv.comma && isatty(STDOUT_FILENO));
	else if (nkflag == 0)
		select_all(&pick, fflag);
	else if ((wrong = select_keys(&pick, kflag, (int)nkflag)) != NULL) {
		filter_trouble(wrong, "matches no key; dr-record(5) lists them");
		return -1;
	}
	return 0;
}

/* The forms as bits. */
static int
parse_form(const char *s)
{
	static const struct {
		const char *name;
		int forms;
	} forms[] = { { "2019", FORM_2019 }, { "2021", FORM_2021 }, { "all", FORM_2019 | FORM_2021 } };
	size_t i;

	for (i = 0; i < COUNT(forms); i++)
		if (strcmp(forms[i].name, s) == 0)
			return forms[i].forms;
	arguments_refuse('f', s, "not a form: 2019, 2021 or all");
	return 0;
}

/* Which of -f, -g and -k were given together; NULL where at most one was. */
static const char *
excluded(void)
{
	return gflag != NULL && nkflag > 0 ? "-g, -k" :
	    gflag != NULL && fflag != 0    ? "-g, -f" :
	    nkflag > 0 && fflag != 0       ? "-f, -k" :
					     NULL;
}

static int
parse(int argc, char **argv)
{
	int opt;

	while ((opt = arguments_next(argc, argv, &arguments)) != -1) {
		switch (opt) {
		case 'b':
			bflag = 1;
			break;
		case 'c':
			tsv.comma = 1;
			break;
		case 'f':
			fflag = parse_form(optarg);
			break;
		case 'g':
			if ((gflag = form_table(optarg)) == NULL)
				arguments_refuse('g', optarg, "not a table: proactive, requests or disputes");
			break;
		case 'k':
			MEM_NEED(kflag, kflag_cap, nkflag + 1);
			kflag[nkflag++] = optarg;
			break;
		case 'u':
			tsv.unguarded = 1;
			break;
		case 'z':
			zflag = 1;
			break;
		}
	}
	if (excluded() != NULL) {
		filter_trouble(excluded(), "cannot be used together");
		return -1;
	}
	if (fflag == 0)
		fflag = FORM_2019 | FORM_2021;
	return 0;
}

int
main(int argc, char **argv)
{
	int status;

	pledge_files();
	filter_begin("dr-tsv");
	if (parse(argc, argv) != 0 || choose() != 0)
		return FILTER_TROUBLE;
	status = filter_close(write_reports(argc - optind, argv + optind));
	select_free(&pick);
	form_table_free(&show);
	tsv_free(&tsv);
	free(kflag);
	return status;
}
