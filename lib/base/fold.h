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

#include "base/ascii.h"

#define FOLD_OTHER 0xFFFDu

/* The folded form of c, or 0 where c is ignored. */
uint16_t fold_char(uint32_t c);

/*
 * The simplified form of a traditional character that labels, headings and
 * fields are written with (開 → 开); any other character is itself.
 */
uint32_t fold_simple(uint32_t c);

/* Like fold_char, but for numbers: keeps ASCII and its full-width forms. */
uint32_t fold_ascii(uint32_t c);

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

/* Whether folded s[0..n) begins, or ends, with the word, folded too. */
int fold_starts(const uint16_t *s, size_t n, const char *word);
int fold_ends(const uint16_t *s, size_t n, const char *word);

/* Whether c can be part of a Chinese or Arabic numeral's digits; its value or -1. */
int fold_digit(uint32_t c);

#endif
