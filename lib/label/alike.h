/*
 * alike: how much of a form's label is in a piece of text.
 *
 * Pieces of labels come back in thousands of reports in the same words, so
 * what was computed once is kept, in a table of fixed size.
 */
#ifndef ALIKE_H
#define ALIKE_H

#include <stddef.h>
#include <stdint.h>

#include "base/span.h"
#include "form/form.h"

enum { ALIKE_LONGEST = 64 }; /* characters; what is longer is no label */

struct alike {
	uint8_t length; /* characters compared, or 0: not a label at all */
	uint8_t group; /* best score among labels of groups */
	int8_t group_label; /* which of the table's labels that is, or -1 */
	uint8_t group_like; /* how alike the text and that label are, in percent */
	uint8_t group_turned; /* it has that label with a word that makes it another: 上年度办理结果 */
	uint8_t heading; /* ... and among headings of columns */
	uint8_t headings[2]; /* how many of columns of FORM_2019, of FORM_2021, it holds */
	int8_t column; /* the column heading that the text is, or -1 ... */
	int8_t set; /* ... in the table's set of columns with this index */
	uint8_t heading_like; /* how alike the text and that heading are, in percent */
	uint32_t whole; /* bits of the rows whose label the text has from end to end */
	uint32_t pair; /* of two whose labels are the text, one after the other */
	uint32_t against; /* of the rows whose label it has with a word that makes it another: 不予以公开 */
	uint8_t score[FORM_ROWS]; /* 2 for each character paired with the row's label */
};

/*
 * Compares text with every label of the table.  The result holds until the
 * next call.
 */
const struct alike *alike(const struct table *t, struct span text);

/*
 * Whether a folded character turns a label round where it is in front or
 * within: 不 for 不予公开, 上 for 上年.
 */
int alike_turns(uint16_t c);

/* Whether a folded text says 本年 where a folded label says 上年. */
int alike_opposed(const uint16_t *s, size_t n, const uint16_t *label, size_t nlabel);

/*
 * Whether a text has the heading of one of the table's columns in it, and
 * nothing that is none of the table's groups, columns and units: 其他总计 has
 * 总计, but 上年总计 and 2022年总计 are other columns.
 */
int alike_has(const struct table *t, struct span text, const char *label);

/* Whether a text has a sign of percent, as no label has: 自然人（%） is none of the form's. */
int alike_is_share(struct span text);

/* Characters of a row's label, folded and without its ordinal. */
int alike_length(const struct table *t, int row);

/* The sets of columns of a table, each once; at most ALIKE_SETS. */
enum { ALIKE_SETS = 8 };
int alike_sets(const struct table *t, const struct columns *const **sets);

/*
 * Whether all characters of text are in labels of the table's groups (三、
 * 本年度办理结果), which run down the edge of a page, one character per line.
 */
int alike_group_letters(const struct table *t, struct span text);

/* Of 1000: as alike as a text must be to a label to be it, with an error in it. */
enum { ALIKE_WHOLE = 900 };

/* Whether all of a text is in one of the table's labels, but for a gap of one letter. */
int alike_is_piece(const struct table *t, struct span text);

/* Whether text is the label of a row, and little else. */
int alike_is_label(const struct table *t, struct span text);

/* Whether text occurs as it is in the label of a row, or is no more than an ordinal. */
int alike_in_label(const struct table *t, struct span text);

/*
 * How many letters of text are not as they are in a label of the table: what more
 * it says.  A label typed wrongly has one or two, and so has one of few letters; 未, 无
 * and 没 count for ALIKE_SHORT, as they deny what the label says.
 */
enum { ALIKE_SHORT = 3 };
int alike_others(const struct table *t, struct span text);

/*
 * The rows, as bits, whose label ends in the text, which is a single character
 * and in no group's: all that is left of it on its last line.
 */
uint32_t alike_ends(const struct table *t, struct span text);

/* The bit of a character in a bag of characters: says no quickly, never yes. */
static inline uint64_t
alike_bit(uint16_t c)
{
	return (uint64_t)1 << (c * 0x9E3Bu >> 8 & 63);
}

/* The bits of all of c[0..n). */
uint64_t alike_bag(const uint16_t *c, size_t n);

/*
 * Score of the best local alignment of a and b (b of at most
 * ALIKE_LONGEST): 2 for a pair of equal characters, -1 for one that
 * differs or is left out.
 */
int alike_score(const uint16_t *a, size_t na, const uint16_t *b, size_t nb);

#endif
