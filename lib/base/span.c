#include "base/span.h"

#include <string.h>

struct span
span_of(const char *s)
{
	return (struct span){ s, strlen(s) };
}

int
span_has(struct span t, const char *word, size_t n)
{
	const char *p = t.s, *end;

	if (n == 0 || t.n == 0)
		return n == 0;
	for (end = t.s + t.n; (size_t)(end - p) >= n; p++) {
		p = memchr(p, *word, (size_t)(end - p) - n + 1);
		if (p == NULL)
			return 0;
		if (memcmp(p, word, n) == 0)
			return 1;
	}
	return 0;
}

int
span_same(struct span a, struct span b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

int
span_starts(struct span a, const char *word)
{
	size_t n = strlen(word);

	return a.n >= n && memcmp(a.s, word, n) == 0;
}

int
span_ends(struct span a, const char *word)
{
	size_t n = strlen(word);

	return a.n >= n && memcmp(a.s + a.n - n, word, n) == 0;
}

int
span_order(struct span a, struct span b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n > 0 ? memcmp(a.s, b.s, n) : 0;

	return order != 0 ? order : (a.n > b.n) - (a.n < b.n);
}
