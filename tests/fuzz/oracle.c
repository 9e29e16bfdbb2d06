#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "fuzz.h"

void
fuzz_wrong(const char *what, const char *s, size_t n)
{
	fprintf(stderr, "wrong: %s: %.*s\n", what, (int)n, s);
	abort();
}

/* Whether there is one that a terminal obeys. */
static int
has_control(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (((unsigned char)s[i] < ' ' && s[i] != '\t') || s[i] == 0x7F)
			return 1;
		if (s[i] == '\xC2' && i + 1 < n && (unsigned char)s[i + 1] < 0xA0)
			return 1;
	}
	return 0;
}

void
fuzz_line(const char *s, size_t n, int fields)
{
	size_t i;

	if (n == 0 || s[n - 1] != '\n')
		fuzz_wrong("half a line", s, n);
	for (i = 0; i < n; i++)
		fields -= s[i] == '\t';
	if (fields != 1)
		fuzz_wrong("too many fields or too few", s, n);
	if (utf8_valid(s, n) != n)
		fuzz_wrong("not UTF-8", s, n);
	if (has_control(s, n - 1))
		fuzz_wrong("a control character", s, n);
}

void
fuzz_message(const char *s)
{
	size_t n = strlen(s);

	if (n == 0 || utf8_valid(s, n) != n || has_control(s, n) || memchr(s, '\t', n) != NULL)
		fuzz_wrong("a message", s, n);
}
