#include "base/ascii.h"

#include <string.h>

int
ascii_is(struct span s, const char *word)
{
	return s.n == strlen(word) && ascii_same(s.s, word, s.n);
}

size_t
ascii_number(char *dst, uint64_t n, size_t width)
{
	char digits[20], *end = digits + sizeof digits, *p = end;

	do
		*--p = (char)('0' + n % 10);
	while ((n /= 10) != 0);
	while ((size_t)(end - p) < width)
		*--p = '0';
	memcpy(dst, p, (size_t)(end - p));
	return (size_t)(end - p);
}
