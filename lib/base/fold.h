/*
 * fold: the same word, however it was typed.
 *
 * Labels are compared folded: white space, punctuation and characters
 * without width are gone, full-width and compatibility forms (Kangxi
 * radicals out of PDFs) are the plain character, traditional characters the
 * simplified, Latin letters are lower case.  Only what is compared is folded,
 * never what is written.
 *
 * A folded string is an array of uint16_t, one per character; characters
 * outside the basic plane become FOLD_OTHER.
 */
#ifndef FOLD_H
#define FOLD_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/ascii.h"

#define FOLD_OTHER 0xFFFDu

/* A bit for each of U+4E00 to U+9FFF that is its own folded form, as nearly all are; set once one was looked up. */
extern uint32_t fold_itself[(0xA000 - 0x4E00) / 32];

uint16_t fold_char_slow(uint32_t c);

/* The folded form of c, or 0 where c is ignored. */
static inline uint16_t
fold_char(uint32_t c)
{
	size_t at = c - 0x4E00u;

	return at < 0xA000 - 0x4E00 && (fold_itself[at / 32] >> at % 32 & 1) ? (uint16_t)c : fold_char_slow(c);
}

/*
 * The simplified form of a traditional character that labels, headings and
 * fields are written with (開 → 开); any other character is itself.
 */
static inline uint32_t
fold_simple(uint32_t c)
{
	return c >= 0x4E00 && c < 0xA000 ? fold_char(c) : c;
}

/* Like fold_char, but for numbers: keeps ASCII and its full-width forms. */
static inline uint32_t
fold_ascii(uint32_t c)
{
	return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + '!' : c;
}

/* Whether c is a digit of ASCII or its full-width form. */
static inline int
fold_is_digit(uint32_t c)
{
	return ascii_is_digit(fold_ascii(c));
}

/*
 * Folds s[0..n) (valid UTF-8) to dst, at most room characters; returns how
 * many.  A longer string is cut.
 */
size_t fold(uint16_t *dst, size_t room, const char *s, size_t n);

/*
 * The same without the ordinal of a label: `三、`, `（一）`, `1.`, `⒈`, `第一部分`.
 * An ordinal counts as one only where punctuation sets it off, so that
 * 三类内部事务信息 keeps its 三.
 */
size_t fold_label(uint16_t *dst, size_t room, const char *s, size_t n);

/*
 * Length in bytes of the ordinal (with its punctuation and spaces) that
 * s[0..n) begins with, or 0.  *number gets its number, *bracket whether it
 * is in brackets; either may be NULL.
 */
size_t fold_ordinal(const char *s, size_t n, int *number, int *bracket);

/*
 * A word of the program's own, folded, at most FOLD_WORD characters of it.  It
 * is folded once while others leave it its place, and known by its address: a
 * literal.  What is returned holds until the next call.
 */
enum { FOLD_WORD = 64 };

struct folded {
	const char *word;
	size_t n;
	uint16_t c[FOLD_WORD];
};

const struct folded *fold_word(const char *word);

/* Whether folded s[0..n) begins with the word, is it, or ends with it; where the last of it in s ends, or 0. */
int fold_starts(const uint16_t *s, size_t n, const char *word);
int fold_is(const uint16_t *s, size_t n, const char *word);
int fold_ends(const uint16_t *s, size_t n, const char *word);
size_t fold_last(const uint16_t *s, size_t n, const char *word);

#define FOLD_NONE ((size_t)-1)

/* Where the folded b[0..nb) is first in a[0..na), from `from` on; or FOLD_NONE. */
static inline size_t
fold_find(const uint16_t *a, size_t na, size_t from, const uint16_t *b, size_t nb)
{
	for (; from + nb <= na; from++)
		if (nb == 0 || (a[from] == *b && memcmp(a + from, b, nb * sizeof *b) == 0))
			return from;
	return FOLD_NONE;
}

/* Whether c can be part of a Chinese or Arabic numeral's digits; its value or -1. */
int fold_digit(uint32_t c);

#endif
