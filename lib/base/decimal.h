/*
 * decimal: exact sums of what records state.
 *
 * Values are plain decimals (`12`, `-4`, `59237.2449`).  They are added and
 * compared exactly; only the last digit of a percentage is rounded, and
 * floating point is not used.
 */
#ifndef DECIMAL_H
#define DECIMAL_H

#include <stddef.h>
#include <stdint.h>

enum {
	DECIMAL_WHOLE = 16, /* digits before the point that are understood */
	DECIMAL_PART = 18, /* and after the point */
	DECIMAL_MAX = 40, /* bytes of the longest that is written */
	DECIMAL_RATIO = 40, /* digits before the point of the longest ratio, and some */
	DECIMAL_PERCENT = DECIMAL_RATIO + 8 /* bytes of the longest percentage */
};

/*
 * whole + part / 10^18, part from 0 to 10^18 - 1: -0.5 is -1 and 5 * 10^17.
 * With at most 16 digits before the point some 900 numbers can be added.
 */
struct decimal {
	int64_t whole, part;
};

/* Reads s[0..n).  Returns 0, or -1 where it is no plain decimal or has more digits than are understood. */
int decimal_read(struct decimal *d, const char *s, size_t n);

struct decimal decimal_add(struct decimal a, struct decimal b);
struct decimal decimal_sub(struct decimal a, struct decimal b);

/* Less than, equal to or greater than 0 as a is than b. */
int decimal_cmp(struct decimal a, struct decimal b);
int decimal_sign(struct decimal a);
int decimal_is_whole(struct decimal a);

/* |d|, and ten times d. */
struct decimal decimal_magnitude(struct decimal d);
struct decimal decimal_tenfold(struct decimal d);

/*
 * Writes what `change` is in percent of |of| with one digit after
 * the point, rounded half away from zero, at dst (DECIMAL_PERCENT bytes).  `of`
 * is not 0.  Returns the length.
 */
size_t decimal_percent(char *dst, struct decimal change, struct decimal of);

/* Whether |change| is at least `percent` percent of |of|.  `of` is not 0, `percent` not below 0. */
int decimal_reaches(struct decimal change, struct decimal of, struct decimal percent);

/* Writes d, NUL-ended, at dst (DECIMAL_MAX bytes), without zeros at its end.  Returns the length. */
size_t decimal_write(char *dst, struct decimal d);

#endif
