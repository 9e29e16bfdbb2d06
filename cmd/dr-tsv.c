/* dr-tsv: records in, a table out, a line a report.  See dr-tsv(1). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "io/filter.h"
#include "io/pledge.h"
#include "print/form_table.h"
#include "print/select.h"
#include "record/group.h"

#ifndef VERSION
#define VERSION "unknown"
#endif

static const char usage_line[] = "usage: dr-tsv [-bchVz] [-k pattern]... [file ...]\n"
				 "       dr-tsv -g table [-bc] [file ...]\n";

static int bflag; /* a byte order mark in front */
static const struct table *gflag; /* one table of each report, as it is printed */
static char **kflag; /* patterns */
static size_t nkflag, kflag_cap;
static int zflag; /* headings as the form prints them */

static struct selection pick;
static struct form_table show;
static struct tsv tsv;

static void
name_again(const struct said *r)
{
	filter_say_of(r->source, r->key, "stated again; the last counts");
}

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
write_report(void *ctx, struct facts *now, struct facts *before)
{
	size_t i;

	(void)ctx;
	(void)before;
	facts_take_last(now, name_again);
	if (gflag != NULL) {
		form_table_report(&show, &tsv, now);
		return;
	}
	for (i = 0; i < pick.n; i++)
		tsv_field(&tsv, select_value(&pick, i, now));
	tsv_end(&tsv);
}

/* A misspelled pattern must not pass for a column without values. */
static void
name_unmet(void)
{
	const char *pattern;
	size_t i = 0;

	while ((pattern = select_unmet(&pick, &i)) != NULL)
		filter_trouble(pattern, "no record has such a key");
}

static int
write_reports(int n, char **files)
{
	struct group *g = group_new(write_report, filter_say, NULL);
	int trouble;

	if (bflag)
		filter_write("\xEF\xBB\xBF", 3);
	if (gflag == NULL)
		write_header();
	group_files(g, n, files);
	trouble = group_close(g);
	name_unmet();
	return trouble ? FILTER_TROUBLE : 0;
}

static int
usage(void)
{
	fputs(usage_line, stderr);
	return FILTER_TROUBLE;
}

/* Settles the columns; returns 0, or -1 where the options ask for what is not there. */
static int
choose(void)
{
	const char *wrong;

	if (gflag != NULL)
		form_table_begin(&show, gflag, !tsv.comma && isatty(STDOUT_FILENO));
	else if (nkflag == 0)
		select_all(&pick);
	else if ((wrong = select_keys(&pick, kflag, (int)nkflag)) != NULL) {
		filter_trouble(wrong, "matches no key; dr-record(5) lists them");
		return -1;
	}
	return 0;
}

static int
parse(int argc, char **argv)
{
	int opt;

	while ((opt = getopt(argc, argv, "bcg:hk:Vz")) != -1) {
		switch (opt) {
		case 'b':
			bflag = 1;
			break;
		case 'c':
			tsv.comma = 1;
			break;
		case 'g':
			if ((gflag = form_table(optarg)) == NULL)
				return usage();
			break;
		case 'h':
			exit(filter_answer(usage_line));
		case 'k':
			MEM_NEED(kflag, kflag_cap, nkflag + 1);
			kflag[nkflag++] = optarg;
			break;
		case 'V':
			exit(filter_answer("dr-tsv " VERSION "\n"));
		case 'z':
			zflag = 1;
			break;
		default:
			return usage();
		}
	}
	return gflag != NULL && nkflag > 0 ? usage() : 0;
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
