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

/* From here to unit_take() or unit_caught(), which compares it, a file keeps what is written to the descriptor. */
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

/* What was written to the descriptor, at most `room` bytes.  Returns how many. */
static inline size_t
unit_take(char *dst, size_t room)
{
	size_t n;

	fflush(NULL);
	if (dup2(unit_aside, unit_fd) < 0)
		exit(2);
	close(unit_aside);
	rewind(unit_file);
	n = fread(dst, 1, room, unit_file);
	fclose(unit_file);
	return n;
}

static inline void
unit_caught(const char *what, const char *want)
{
	static char got[1 << 17];

	unit_text(what, got, unit_take(got, sizeof got), want);
}

#endif
