/*
 * number: what a cell of the form says.
 *
 * A cell holds a number, a placeholder for one, or neither.  Numbers stay
 * text throughout: nothing is rounded, and 3.5亿元 becomes 35000 by
 * moving the point.
 */
#ifndef NUMBER_H
#define NUMBER_H

#include <stddef.h>

#define NUMBER_MAX 48 /* bytes of the longest number that is written */

/* What a column counts; see `form`. */
enum unit {
	UNIT_ANY, /* not known yet: is it a number at all? */
	UNIT_COUNT, /* 件, 项: 万 and 亿 multiply, 元 is wrong */
	UNIT_WAN /* 万元, 10,000 yuan: 元 and 亿元 are turned into it */
};

enum number_kind {
	NUMBER_NONE, /* no number and no placeholder */
	NUMBER_BLANK, /* nothing, or `/`, `-`, `—`, 无, 不适用, N/A */
	NUMBER_VALUE
};

struct number {
	enum number_kind kind;
	int same; /* the wording is the value itself */
	size_t len;
	char text[NUMBER_MAX]; /* plain decimal, `-4`, `59237.2449`; not NUL-ended */
};

/*
 * Reads the cell s[0..n) (valid UTF-8).  Understood are: digits, also
 * full-width, and 零; `,` between groups of three; one point; a sign `+` `-` or 增,
 * 增加, 减, 减少; a scale 万, 亿; a unit such as 件, 元 or （件）.  With `cell` set
 * white space inside is skipped (the cell's bounds are known), but not
 * between digits: 222 490 may be two numbers; without it,
 * a text with white space is not a number; 19（其中修订2件） in a cell is 19.
 * Anything else, also 约12 and 600余, is NUMBER_NONE.
 */
void number_read(struct number *out, const char *s, size_t n, enum unit unit, int cell);

/* Whether s[0..n) begins like a number or placeholder: a cheap first check. */
int number_likely(const char *s, size_t n);

#endif
