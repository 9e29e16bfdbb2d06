#include "io/arguments.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "io/filter.h"
#include "io/language.h"

#ifndef VERSION
#define VERSION "unknown"
#endif

enum { LETTERS = 64 };

static const char *
help(const struct arguments *a)
{
	return a->chinese != NULL && language_is_chinese() ? a->chinese : a->help;
}

int
arguments_misused(const struct arguments *a)
{
	const char *text = help(a), *options = strstr(text, "\n  -");

	fprintf(stderr, "%.*s\n", (int)(options - text), text);
	return FILTER_TROUBLE;
}

/* getopt(3), whose own messages would be in English only: the `:` in front tells a missing argument from no option. */
static int
next(int argc, char **argv, const struct arguments *a)
{
	char letters[LETTERS], what[] = "-?";
	int option;

	snprintf(letters, sizeof letters, ":%s", a->letters);
	opterr = 0;
	option = getopt(argc, argv, letters);
	if (option != '?' && option != ':')
		return option;
	what[1] = (char)optopt;
	filter_trouble(what, option == ':' ? "needs an argument" : "no such option");
	exit(arguments_misused(a));
}

int
arguments_next(int argc, char **argv, const struct arguments *a)
{
	const char *word = optind < argc ? argv[optind] : "";
	int option = strcmp(word, "--help") == 0 ? 'h' : strcmp(word, "--version") == 0 ? 'V' : 0;

	if (option == 0)
		option = next(argc, argv, a);
	if (option == 'h')
		exit(filter_answer(help(a)));
	if (option == 'V') {
		filter_write(a->program, strlen(a->program));
		exit(filter_answer(" " VERSION "\n"));
	}
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
