#include "base/span.h"

#include <string.h>

struct span
span_of(const char *s)
{
	return (struct span){ s, strlen(s) };
}

const char *
span_after(struct span t, const char *word, size_t n)
{
	const char *p, *end = t.s + t.n;

	if (n == 0 || t.n < n)
		return NULL;
	/* The last byte of a Chinese word tells more than the first, which is one of six. */
	for (p = t.s + n - 1; (p = memchr(p, word[n - 1], (size_t)(end - p))) != NULL; p++)
		if (memcmp(p - n + 1, word, n) == 0)
			return p + 1;
	return NULL;
}

int
span_ends(struct span a, const char *word)
{
	size_t n = strlen(word);

	return a.n >= n && memcmp(a.s + a.n - n, word, n) == 0;
}

size_t
span_starts_any(struct span a, const char *const *words, size_t n)
{
	for (; n > 0; words++, n--)
		if (span_starts(a, *words))
			return strlen(*words);
	return 0;
}

size_t
span_ends_any(struct span a, const char *const *words, size_t n)
{
	for (; n > 0; words++, n--)
		if (span_ends(a, *words))
			return strlen(*words);
	return 0;
}

int
span_has_any(struct span t, const char *const *words, size_t n)
{
	for (; n > 0; words++, n--)
		if (span_has(t, *words, strlen(*words)))
			return 1;
	return 0;
}

int
span_order(struct span a, struct span b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n > 0 ? memcmp(a.s, b.s, n) : 0;

	return order != 0 ? order : (a.n > b.n) - (a.n < b.n);
}
