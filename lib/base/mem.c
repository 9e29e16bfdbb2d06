#include "base/mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static void *
need(void *p)
{
	if (p == NULL) {
		fputs("dr: out of memory\n", stderr);
		_Exit(2);
	}
	return p;
}

void *
mem_new(size_t n, size_t size)
{
	return need(calloc(n, size));
}

void *
mem_grow(void *array, size_t *cap, size_t least, size_t size)
{
	size_t n = *cap < 16 ? 16 : *cap;

	while (n < least && n <= SIZE_MAX / 2)
		n *= 2;
	if (n < least || n > SIZE_MAX / size)
		n = least;
	array = need(n > SIZE_MAX / size ? NULL : realloc(array, n * size));
	*cap = n;
	return array;
}
