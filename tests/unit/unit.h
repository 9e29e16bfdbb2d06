/*
 * unit: what the tests of modules have in common.  A test is a program that calls a module with a table of cases, names
 * each that is wrong, and exits with status 1 where there was one.
 */
#ifndef UNIT_H
#define UNIT_H

#include <stdio.h>
#include <string.h>

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

#endif
