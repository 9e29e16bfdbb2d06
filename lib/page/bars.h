/*
 * bars: the characters that tables are drawn with.
 */
#ifndef BARS_H
#define BARS_H

#include <stdint.h>

/* A bar that only goes up and down: no rule can end at it. */
static inline int
bars_upright(uint32_t c)
{
	return c == '|' || c == 0x2502 || c == 0x2503 || c == 0xFF5C || c == 0x2551 || c == 0xA6 || c == 0x2506 ||
	    c == 0x250A;
}

/* Bars separate cells, and so do the corners and crossings of a box. */
static inline int
bars_bar(uint32_t c)
{
	return bars_upright(c) || (c >= 0x250C && c <= 0x254B) || (c >= 0x2552 && c <= 0x256C);
}

/* Horizontal lines separate rows. */
static inline int
bars_rule(uint32_t c)
{
	return c == '-' || c == '=' || c == '_' || c == '+' || c == 0x2500 || c == 0x2501 || c == 0x2550 ||
	    c == 0x2014 || c == 0x2015;
}

#endif
