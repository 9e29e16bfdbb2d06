#include "mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void
mem_grow(void *p, size_t *cap, size_t need, size_t size)
{
	size_t n = *cap < 16 ? 16 : *cap;
	void *old, *new;

	while (n < need && n <= SIZE_MAX / 2)
		n *= 2;
	if (n < need || n > SIZE_MAX / size)
		n = need;
	/* p points to a pointer of any type: copied, not aliased. */
	memcpy(&old, p, sizeof old);
	new = n > SIZE_MAX / size ? NULL : realloc(old, n * size);
	if (new == NULL) {
		fputs("dr: out of memory\n", stderr);
		_Exit(2);
	}
	memcpy(p, &new, sizeof new);
	*cap = n;
}
