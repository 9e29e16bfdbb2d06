/*
 * arguments: the options of a command line, as all programs take them.
 *
 * -h and --help list them, -V and --version write the version; a wrong option
 * is named.
 */
#ifndef ARGUMENTS_H
#define ARGUMENTS_H

/* What a program takes. */
struct arguments {
	const char *program;
	const char *letters; /* as getopt(3) has them, h and V among them */
	const char *help; /* the usage, and a line for each option, which begins with two spaces and its letter */
	const char *chinese; /* the same in Chinese */
};

/* The next option, or -1 after the last, as getopt(3).  Answering -h or -V, or refusing an option, ends the program. */
int arguments_next(int argc, char **argv, const struct arguments *a);

/* Writes how the program is used; returns FILTER_TROUBLE. */
int arguments_misused(const struct arguments *a);

/* Says why the argument of an option is wrong: `PROGRAM: -y 23: why`.  Ends the program. */
void arguments_refuse(int option, const char *argument, const char *why);

#endif
