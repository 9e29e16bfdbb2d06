#include "decimal.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const int64_t ONE = INT64_C(1000000000000000000);

static int
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

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
	int minus = n > 0 && *s == '-';

	d->whole = d->part = 0;
	p += minus;
	for (from = p; p < end && is_digit(*p) && p - from < DECIMAL_WHOLE; p++)
		d->whole = 10 * d->whole + (*p - '0');
	if (p == from)
		return -1;
	if (p < end && *p == '.') {
		for (from = ++p; p < end && is_digit(*p) && p - from < DECIMAL_PART; p++)
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

size_t
decimal_write(char *dst, struct decimal d)
{
	int minus = d.whole < 0, n;

	if (minus)
		d = negative(d);
	n = snprintf(dst, DECIMAL_MAX, "%s%" PRId64, minus ? "-" : "", d.whole);
	if (d.part != 0) {
		n += snprintf(dst + n, DECIMAL_MAX - (size_t)n, ".%018" PRId64, d.part);
		while (dst[n - 1] == '0')
			n--;
		dst[n] = '\0';
	}
	return (size_t)n;
}
