/*
 * unit: what the tests of modules have in common.  A test is a program that calls a module with a table of cases, names
 * each that is wrong, and exits with status 1 where there was one.
 */
#ifndef UNIT_H
#define UNIT_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define COUNT_OF(a) (sizeof(a) / sizeof *(a))

static int unit_wrong;

static inline void
unit_text(const char *what, const char *got, size_t n, const char *want)
{
	if (n == strlen(want) && memcmp(got, want, n) == 0)
		return;
	printf("%s: \"%.*s\", not \"%s\"\n", what, (int)n, got, want);
	unit_wrong = 1;
}

static inline void
unit_number(const char *what, long long got, long long want)
{
	if (got == want)
		return;
	printf("%s: %lld, not %lld\n", what, got, want);
	unit_wrong = 1;
}

static FILE *unit_file;
static int unit_fd, unit_aside;

/* From here to unit_caught() a file keeps what is written to the descriptor. */
static inline void
unit_catch(int fd)
{
	fflush(NULL);
	unit_file = tmpfile();
	unit_fd = fd;
	unit_aside = dup(fd);
	if (unit_file == NULL || unit_aside < 0 || dup2(fileno(unit_file), fd) < 0)
		exit(2);
}

/* Compares what was written to the descriptor. */
static inline void
unit_caught(const char *what, const char *want)
{
	static char got[1 << 17];
	size_t n;

	fflush(NULL);
	if (dup2(unit_aside, unit_fd) < 0)
		exit(2);
	close(unit_aside);
	rewind(unit_file);
	n = fread(got, 1, sizeof got, unit_file);
	fclose(unit_file);
	unit_text(what, got, n, want);
}

#endif
