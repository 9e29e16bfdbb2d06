/*
 * utf8: code points from bytes and back, and their width.
 *
 * Input is repaired once, when it is read (utf8_repair); after that every string
 * is valid UTF-8 without NUL, given as pointer and length.
 */
#ifndef UTF8_H
#define UTF8_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define UTF8_BAD 0xFFFDu

/* The code point at p, whatever it is; the upper half is how many bytes it has. */
uint64_t utf8_next_slow(const char *p, const char *end);

/*
 * Decodes the code point at *p (before end) and moves *p past it.  Bytes
 * that are not UTF-8 give UTF8_BAD, one for each maximal broken piece.
 */
static inline uint32_t
utf8_next(const char **p, const char *end)
{
	const unsigned char *s = (const unsigned char *)*p;
	uint32_t first = *s, second, third;
	uint64_t any;

	if (first < 0x80) {
		*p += 1;
		return first;
	}
	/* Nearly all else is Chinese: three bytes, none of them a surrogate or too long. */
	if (first >= 0xE1 && first <= 0xEF && first != 0xED && end - *p >= 3) {
		second = s[1] ^ 0x80u;
		third = s[2] ^ 0x80u;
		if ((second | third) < 0x40) {
			*p += 3;
			return (first & 0x0F) << 12 | second << 6 | third;
		}
	}
	/* It takes no address, so that callers have p in a register. */
	any = utf8_next_slow(*p, end);
	*p += any >> 32;
	return (uint32_t)any;
}

/* Whether the eight bytes at p are all ASCII, and none of them NUL. */
static inline int
utf8_ascii8(const char *p)
{
	uint64_t w;

	memcpy(&w, p, sizeof w);
	/* After subtracting one, NUL has its high bit set too; a byte that borrows follows a NUL. */
	return ((w | (w - 0x0101010101010101u)) & 0x8080808080808080u) == 0;
}

/* Writes c at dst (4 bytes of room); returns the number of bytes. */
size_t utf8_put(char *dst, uint32_t c);

/* Number of leading bytes of s[0..n) that are valid UTF-8 without NUL. */
size_t utf8_valid(const char *s, size_t n);

/*
 * Copies s[0..n) to dst (room for 3 * n bytes), with U+FFFD for each broken
 * piece and each NUL.  Returns the bytes written; *bad counts the pieces.
 */
size_t utf8_repair(char *dst, const char *s, size_t n, size_t *bad);

/* Columns that c takes on a terminal: 0, 1, or 2 (UAX #11 W and F). */
int utf8_width_slow(uint32_t c);

static inline int
utf8_width(uint32_t c)
{
	return c < 0x300 ? 1 : c >= 0x2E80 && c <= 0xA4CF ? 2 : utf8_width_slow(c);
}

/* Whether c separates words: ASCII and Unicode spaces, and characters without width. */
int utf8_space_slow(uint32_t c);

static inline int
utf8_space(uint32_t c)
{
	return !((c > ' ' && c < 0x7F) || (c > 0x3000 && c < 0xFEFF)) && utf8_space_slow(c);
}

#endif
