#include "base/fold.h"
#include "claim/claim_int.h"

/* A digit, or 10 and more: what it multiplies by; -1 for what is neither. */
static int
value_of(uint16_t c)
{
	/* 零两十百千万 */
	static const uint16_t others[][2] = { { 0x96F6, 0 }, { 0x4E24, 2 }, { 0x5341, 10 }, { 0x767E, 100 },
		{ 0x5343, 1000 }, { 0x4E07, 10000 } };
	size_t i;

	for (i = 0; i < COUNT(others); i++)
		if (others[i][0] == c)
			return others[i][1];
	return fold_digit(c);
}

int
numeral_read(const uint16_t *s, size_t n, unsigned long long *value)
{
	unsigned long long sum = 0, part = 0;
	int digit = -1, zero = 0, unit = 100000, v;
	size_t i;

	for (i = 0; i < n; i++) {
		v = value_of(s[i]);
		if (v < 0)
			return -1;
		if (v == 0) {
			/* Zero is alone, or after a unit. */
			if (zero || digit >= 0 || (i == 0 && n > 1))
				return -1;
			zero = 1;
		} else if (v < 10) {
			if (digit >= 0)
				return -1;
			digit = v;
		} else {
			/* Units go down; 十 may be without its 一. */
			if (v >= unit || (digit < 0 && (v == 10000 ? part == 0 : v != 10 || part > 0 || sum > 0)))
				return -1;
			if (v == 10000) {
				sum = (part + (digit > 0 ? (unsigned)digit : 0)) * 10000;
				part = 0;
			} else {
				part += (unsigned long long)(digit < 0 ? 1 : digit) * (unsigned)v;
			}
			digit = -1;
			zero = 0;
			unit = v;
		}
	}
	if (digit >= 0) {
		/* 二百五 is 250 for who says it, and 205 for who reads it. */
		if (!zero && unit > 10 && unit < 100000)
			return -1;
		part += (unsigned)digit;
	} else if (zero && n > 1) {
		return -1;
	}
	*value = sum + part;
	return 0;
}
