/*
 * entity: &nbsp; &#160; &#xA0; and what they stand for.
 *
 * The names of HTML 4, with the signs of ASCII that HTML 5 adds; numbers as
 * the HTML standard reads them.
 */
#ifndef ENTITY_H
#define ENTITY_H

#include <stddef.h>
#include <stdint.h>

/*
 * Reads the entity that s[0..n) begins with, *s being `&`.  Returns its
 * length in bytes and its character in *c, or 0 where it is only a sign.
 */
size_t entity_at(const char *s, size_t n, uint32_t *c);

/* Copies s[0..n) to dst (room for n bytes) with entities decoded; returns the length. */
size_t entity_decode(char *dst, const char *s, size_t n);

#endif
