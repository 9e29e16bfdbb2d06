/*
 * generate -l layout [-f form] [-s seed] [-n count] [-y years] [-pm] [-d directory]
 *
 * Writes made-up reports as DIRECTORY/0001.txt and on, each beside what is true
 * of it, as 0001.truth: lines of key, value and `must` or `may`; in a page also
 * the bytes of the cell, [from, to).  Keys are those of records; claim.NAME is a
 * number that the prose states, and is there once for each time.  Without -d
 * it writes the reports themselves to standard output.  `-l list` lists the
 * layouts.
 *
 * Each report is of another agency.  With -y it becomes a chain of so many years
 * of that agency, 0001-2021.txt and on: what was left is carried over, and the
 * prose is another.  Form `any` is the one of its year; but of odd reports that
 * are no chains it may be of another, or mixed.  With -p reports are clean and
 * sound: there is nothing in them to find fault with, unless -f asks for what is
 * not sound: mixed tables, or the form of 2019 for more than two years.  With -m
 * each is in another layout.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "generate.h"

#define LENGTH(a) ((int)(sizeof(a) / sizeof(*(a))))

static const struct layout layouts[] = {
	{ .name = "words", .write = write_words, .suffix = "txt", .prose_exact = true },
	{ .name = "words-blank", .write = write_words_blank, .suffix = "txt" },
	{ .name = "layout",
	    .write = write_layout,
	    .suffix = "txt",
	    .keeps_blanks = true,
	    .prose_exact = true,
	    .by_spaces = true },
	{ .name = "reading", .write = write_reading, .suffix = "txt", .all_doubt = true },
	{ .name = "tabs", .write = write_tabs, .suffix = "txt", .keeps_blanks = true, .prose_exact = true },
	{ .name = "bars", .write = write_bars, .suffix = "txt", .keeps_blanks = true, .prose_exact = true },
	{ .name = "cells", .write = write_cells, .suffix = "txt", .prose_exact = true },
	{ .name = "cells-blank", .write = write_cells_blank, .suffix = "txt", .prose_exact = true },
	{ .name = "pipes", .write = write_pipes, .suffix = "txt", .keeps_blanks = true, .prose_exact = true },
	{ .name = "markdown", .write = write_markdown, .suffix = "txt", .keeps_blanks = true, .prose_exact = true },
	{ .name = "box", .write = write_box, .suffix = "txt", .keeps_blanks = true },
	{ .name = "ascii", .write = write_ascii, .suffix = "txt", .keeps_blanks = true },
	{ .name = "columns", .write = write_columns, .suffix = "txt", .keeps_blanks = true, .by_spaces = true },
	{ .name = "html", .write = write_html, .suffix = "html", .keeps_blanks = true, .prose_exact = true },
	{ .name = "html-word", .write = write_html_word, .suffix = "html", .keeps_blanks = true, .prose_exact = true },
	{ .name = "html-wps", .write = write_html_wps, .suffix = "html", .keeps_blanks = true, .prose_exact = true },
	{ .name = "html-cut", .write = write_html_cut, .suffix = "html", .keeps_blanks = true, .prose_exact = true },
	{ .name = "html-nested",
	    .write = write_html_nested,
	    .suffix = "html",
	    .keeps_blanks = true,
	    .prose_exact = true },
	{ .name = "html-spans",
	    .write = write_html_spans,
	    .suffix = "html",
	    .keeps_blanks = true,
	    .prose_exact = true },
	{ .name = "html-one", .write = write_html_one, .suffix = "html", .keeps_blanks = true, .prose_exact = true },
	{ .name = "html-flat", .write = write_html_flat, .suffix = "html", .keeps_blanks = true, .prose_exact = true },
	{ .name = "trace", .write = write_trace, .suffix = "trace", .keeps_blanks = true, .prose_exact = true },
};

static const struct layout *lflag;
static const char *fflag = "any";
static unsigned long sflag = 1;
static int nflag = 1, yflag;
static bool pflag, mflag;
static const char *dflag;

static void
usage(void)
{
	fputs("usage: generate -l layout [-f 2019|2021|mixed|any] [-s seed] [-n count] [-y years] [-pm] "
	      "[-d directory]\n       generate -l list\n",
	    stderr);
	exit(2);
}

static void
fail(const char *path)
{
	fprintf(stderr, "generate: %s: %s\n", path, strerror(errno));
	exit(2);
}

static void
list_layouts(void)
{
	for (int i = 0; i < LENGTH(layouts); i++)
		puts(layouts[i].name);
	exit(0);
}

static const struct layout *
find_layout(const char *name)
{
	for (int i = 0; i < LENGTH(layouts); i++)
		if (strcmp(layouts[i].name, name) == 0)
			return &layouts[i];
	fprintf(stderr, "generate: no layout %s; `-l list` lists them\n", name);
	exit(2);
}

static FILE *
open_file(const char *path)
{
	FILE *f = fopen(path, "w");

	if (f == NULL)
		fail(path);
	return f;
}

static void
close_file(FILE *f, const char *path)
{
	if (ferror(f) || fclose(f) != 0)
		fail(path);
}

static void
write_text(const struct report *r, const struct text *t, FILE *f)
{
	if (r->bom)
		fputs("\xEF\xBB\xBF", f);
	if (!r->crlf) {
		fwrite(t->s, 1, t->len, f);
		return;
	}
	for (size_t i = 0; i < t->len; i++) {
		if (t->s[i] == '\n')
			putc('\r', f);
		putc(t->s[i], f);
	}
}

static void
write_truth(const struct report *r, FILE *f)
{
	for (int i = 0; i < r->nfacts; i++) {
		const struct fact *fact = &r->facts[i];

		fprintf(f, "%s\t%s\t%s", fact->key, fact->value, fact->must ? "must" : "may");
		if (fact->to > 0)
			fprintf(f, "\t%zu\t%zu", fact->from, fact->to);
		putc('\n', f);
	}
}

static void
write_files(const struct report *r, const struct text *t, int number)
{
	const char *name = say("%s/%04d", dflag, number), *path;
	FILE *f;

	if (r->years > 1)
		name = say("%s-%d", name, r->year);
	path = say("%s.%s", name, r->layout->suffix);
	f = open_file(path);
	write_text(r, t, f);
	close_file(f, path);
	path = say("%s.truth", name);
	f = open_file(path);
	write_truth(r, f);
	close_file(f, path);
}

/* Each chain has a seed of its own, so that the n-th stays the n-th however many follow. */
static void
generate(int number)
{
	static struct report r;
	static struct text t;

	chance_seed(((uint64_t)sflag << 32) ^ (uint64_t)number);
	int years = yflag > 0 ? yflag : 1;

	for (int nth = 0; nth < years; nth++) {
		r = (struct report){ .plain = pflag, .nth = nth, .years = years };
		r.layout = mflag ? &layouts[number % LENGTH(layouts)] : lflag;
		name_agency(&r, sflag, (unsigned)number);
		t.len = 0;
		(pflag || yflag > 0 ? make_report : make_odd_report)(&r, fflag);
		r.layout->write(&r, &t);
		if (dflag != NULL)
			write_files(&r, &t, number);
		else
			write_text(&r, &t, stdout);
		forget_all();
	}
}

int
main(int argc, char **argv)
{
	int c;

	while ((c = getopt(argc, argv, "d:f:l:mn:ps:y:")) != -1)
		switch (c) {
		case 'd':
			dflag = optarg;
			break;
		case 'f':
			fflag = optarg;
			break;
		case 'l':
			if (strcmp(optarg, "list") == 0)
				list_layouts();
			lflag = find_layout(optarg);
			break;
		case 'm':
			mflag = true;
			break;
		case 'n':
			nflag = atoi(optarg);
			break;
		case 'p':
			pflag = true;
			break;
		case 's':
			sflag = strtoul(optarg, NULL, 10);
			break;
		case 'y':
			yflag = atoi(optarg);
			break;
		default:
			usage();
		}
	if ((lflag == NULL && !mflag) || yflag < 0)
		usage();
	for (int i = 1; i <= nflag; i++)
		generate(i);
	if (ferror(stdout) || fclose(stdout) != 0)
		fail("standard output");
	return 0;
}
