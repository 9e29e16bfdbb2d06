#include "io/arguments.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "io/filter.h"

#ifndef VERSION
#define VERSION "unknown"
#endif

int
arguments_misused(const struct arguments *a)
{
	const char *options = strstr(a->help, "\n  -");

	fprintf(stderr, "%.*s\n", (int)(options - a->help), a->help);
	return FILTER_TROUBLE;
}

int
arguments_next(int argc, char **argv, const struct arguments *a)
{
	const char *word = optind < argc ? argv[optind] : "";
	int option = strcmp(word, "--help") == 0 ? 'h' : strcmp(word, "--version") == 0 ? 'V' : 0;

	if (option == 0)
		option = getopt(argc, argv, a->letters);
	if (option == 'h')
		exit(filter_answer(a->help));
	if (option == 'V') {
		filter_write(a->program, strlen(a->program));
		exit(filter_answer(" " VERSION "\n"));
	}
	if (option == '?')
		exit(arguments_misused(a));
	return option;
}

void
arguments_refuse(int option, const char *argument, const char *why)
{
	char what[4096];

	snprintf(what, sizeof what, "-%c %s", option, argument);
	filter_trouble(what, why);
	exit(FILTER_TROUBLE);
}
