#include "base/mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

void *
mem_grow(void *array, size_t *cap, size_t need, size_t size)
{
	size_t n = *cap < 16 ? 16 : *cap;

	while (n < need && n <= SIZE_MAX / 2)
		n *= 2;
	if (n < need || n > SIZE_MAX / size)
		n = need;
	array = n > SIZE_MAX / size ? NULL : realloc(array, n * size);
	if (array == NULL) {
		fputs("dr: out of memory\n", stderr);
		_Exit(2);
	}
	*cap = n;
	return array;
}
