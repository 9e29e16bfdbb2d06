#include "base/decimal.h"

#include <string.h>

#include "base/ascii.h"

static const int64_t ONE = INT64_C(1000000000000000000);

static struct decimal
negative(struct decimal d)
{
	d.whole = -d.whole;
	if (d.part != 0) {
		d.whole--;
		d.part = ONE - d.part;
	}
	return d;
}

int
decimal_read(struct decimal *d, const char *s, size_t n)
{
	const char *p = s, *end = s + n, *from;
	int64_t unit = ONE;
	uint64_t whole = 0;
	int minus = n > 0 && *s == '-';

	d->whole = d->part = 0;
	p += minus;
	for (from = p; p < end && ascii_is_digit((unsigned char)*p); p++)
		whole = 10 * whole + (unsigned char)(*p - '0');
	if (p == from || p - from > DECIMAL_WHOLE)
		return -1;
	d->whole = (int64_t)whole;
	if (p < end && *p == '.') {
		for (from = ++p; p < end && ascii_is_digit((unsigned char)*p) && p - from < DECIMAL_PART; p++)
			d->part += (*p - '0') * (unit /= 10);
		if (p == from)
			return -1;
	}
	if (p != end)
		return -1;
	if (minus)
		*d = negative(*d);
	return 0;
}

struct decimal
decimal_add(struct decimal a, struct decimal b)
{
	a.whole += b.whole;
	a.part += b.part;
	if (a.part >= ONE) {
		a.part -= ONE;
		a.whole++;
	}
	return a;
}

struct decimal
decimal_sub(struct decimal a, struct decimal b)
{
	return decimal_add(a, negative(b));
}

int
decimal_cmp(struct decimal a, struct decimal b)
{
	if (a.whole != b.whole)
		return a.whole < b.whole ? -1 : 1;
	return (a.part > b.part) - (a.part < b.part);
}

int
decimal_sign(struct decimal a)
{
	static const struct decimal zero = { 0, 0 };

	return decimal_cmp(a, zero);
}

int
decimal_is_whole(struct decimal a)
{
	return a.part == 0;
}

struct decimal
decimal_magnitude(struct decimal d)
{
	return d.whole < 0 ? negative(d) : d;
}

struct decimal
decimal_tenfold(struct decimal d)
{
	struct decimal twice = decimal_add(d, d), fourfold = decimal_add(twice, twice);

	return decimal_add(decimal_add(fourfold, fourfold), twice);
}

/* How many times d goes into *r, which keeps the rest. */
static int
digit(struct decimal *r, struct decimal d)
{
	int n = 0;

	for (; decimal_cmp(*r, d) >= 0; n++)
		*r = decimal_sub(*r, d);
	return n;
}

/*
 * Writes |a| / |b| times 10^shift at dst: its digits (DECIMAL_RATIO + shift
 * bytes are enough) without leading zeros, cut off at the point.  *half is
 * less than, equal to or greater than 0 as what was cut off is than a half;
 * it may be NULL.  b is not 0.  Returns the length.
 *
 * As by hand: the divisor under each digit in turn, from the left.
 */
static size_t
ratio(char *dst, struct decimal a, struct decimal b, int shift, int *half)
{
	struct decimal under[DECIMAL_RATIO], rest = decimal_magnitude(a);
	size_t n = 0;
	int places = 0, d;

	under[0] = decimal_magnitude(b);
	while (places < DECIMAL_RATIO - 1 && decimal_cmp(decimal_tenfold(under[places]), rest) <= 0) {
		under[places + 1] = decimal_tenfold(under[places]);
		places++;
	}
	for (; places >= -shift; places--) {
		d = digit(&rest, under[places > 0 ? places : 0]);
		if (n > 0 || d > 0)
			dst[n++] = (char)('0' + d);
		if (places <= 0 && places > -shift)
			rest = decimal_tenfold(rest);
	}
	if (half != NULL)
		*half = decimal_cmp(decimal_add(rest, rest), under[0]);
	return n;
}

/* Adds one to the number of n digits at dst.  Returns its length. */
static size_t
count_up(char *dst, size_t n)
{
	size_t i = n;

	while (i > 0 && dst[i - 1] == '9')
		dst[--i] = '0';
	if (i > 0) {
		dst[i - 1]++;
		return n;
	}
	memmove(dst + 1, dst, n);
	*dst = '1';
	return n + 1;
}

size_t
decimal_percent(char *dst, struct decimal change, struct decimal of)
{
	char tenths[DECIMAL_PERCENT], *d = dst;
	int half;
	size_t n = ratio(tenths, change, of, 3, &half);

	if (half >= 0)
		n = count_up(tenths, n);
	if (n > 0 && change.whole < 0)
		*d++ = '-';
	if (n > 1)
		d = (char *)memcpy(d, tenths, n - 1) + (n - 1);
	else
		*d++ = '0';
	*d++ = '.';
	*d++ = n > 0 ? tenths[n - 1] : '0';
	return (size_t)(d - dst);
}

/* Both with as many digits after the point as are understood: so what is cut off does not matter. */
int
decimal_reaches(struct decimal change, struct decimal of, struct decimal percent)
{
	char reached[DECIMAL_RATIO + DECIMAL_PART + 2], wanted[DECIMAL_MAX], *w = wanted;
	size_t n = ratio(reached, change, of, DECIMAL_PART + 2, NULL), k;

	k = ascii_number(wanted, (uint64_t)percent.whole, 1);
	k += ascii_number(wanted + k, (uint64_t)percent.part, DECIMAL_PART);
	for (; k > 0 && *w == '0'; k--)
		w++;
	return n != k ? n > k : memcmp(reached, w, n) >= 0;
}

size_t
decimal_write(char *dst, struct decimal d)
{
	size_t n = 0;

	if (d.whole < 0) {
		dst[n++] = '-';
		d = negative(d);
	}
	n += ascii_number(dst + n, (uint64_t)d.whole, 1);
	if (d.part != 0) {
		dst[n++] = '.';
		n += ascii_number(dst + n, (uint64_t)d.part, DECIMAL_PART);
		while (dst[n - 1] == '0')
			n--;
	}
	dst[n] = '\0';
	return n;
}
