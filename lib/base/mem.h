/*
 * mem: memory, or the end of the program.
 *
 * The programs are filters: when memory runs out there is nothing sensible
 * left to do, so these report it and exit with status 2 ("trouble").
 * Arrays only grow and are used again for the next report, so that a run
 * over a hundred thousand files costs what its largest report costs.
 */
#ifndef MEM_H
#define MEM_H

#include <stddef.h>

/* n elements of the given size, zeroed, which are the caller's to free. */
void *mem_new(size_t n, size_t size);

/*
 * Makes room in an array (of elements of the given size, *cap of them
 * allocated; NULL where none is) for at least `least` elements.  Sizes are
 * checked before they are multiplied.  Returns where the array is now; does
 * not return when memory cannot be had.
 */
void *mem_grow(void *array, size_t *cap, size_t least, size_t size);

/*
 * Makes v, an array with a member `cap` beside it, hold `need` elements.  It
 * is not NULL then, even if none are needed: memcpy() and + require that.
 */
#define MEM_NEED(v, cap, need) \
	do { \
		if ((need) > (cap) || (v) == NULL) \
			(v) = mem_grow((v), &(cap), (need), sizeof *(v)); \
	} while (0)

#endif
