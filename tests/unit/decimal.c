/* Exact sums: base/decimal. */
#include "base/decimal.h"

#include "unit.h"

static struct decimal
read_decimal(const char *s)
{
	struct decimal d = { 0, 0 };

	unit_number(s, decimal_read(&d, unit_edge(s, strlen(s)), strlen(s)), 0);
	return d;
}

static void
test_written(const char *what, struct decimal d, const char *want)
{
	char out[DECIMAL_MAX];
	size_t n = decimal_write(out, d);

	unit_text(what, out, n, want);
	unit_number(what, (long long)strlen(out), (long long)n);
}

static const struct {
	const char *a, *b, *sum, *difference;
	int order;
} pairs[] = {
	{ "0", "0", "0", "0", 0 },
	{ "1", "2", "3", "-1", -1 },
	{ "0.5", "0.5", "1", "0", 0 },
	{ "-0.5", "0.25", "-0.25", "-0.75", -1 },
	{ "-0.5", "-0.5", "-1", "0", 0 },
	{ "0.1", "0.2", "0.3", "-0.1", -1 },
	{ "12.75", "0.25", "13", "12.5", 1 },
	{ "9999999999999999", "1", "10000000000000000", "9999999999999998", 1 },
	{ "0.000000000000000001", "0.999999999999999999", "1", "-0.999999999999999998", -1 },
	{ "1.50", "1.5", "3", "0", 0 },
	{ "-3", "5", "2", "-8", -1 },
};

static const char *const none[] = { "", "-", ".", ".5", "5.", "-.5", "+5", "1,234", " 1", "1 ", "1.2.3", "1e3", "--1",
	"/", ":", "12345678901234567", "0.1234567890123456789" };

static const struct {
	const char *change, *of, *want;
} percents[] = {
	{ "1", "3", "33.3" },
	{ "2", "3", "66.7" },
	{ "-1", "3", "-33.3" },
	{ "1", "-3", "33.3" },
	{ "0", "7", "0.0" },
	{ "1", "1", "100.0" },
	{ "1", "8", "12.5" },
	{ "1", "16", "6.3" }, /* 6.25, half away from zero */
	{ "-1", "16", "-6.3" },
	{ "1", "2000", "0.1" }, /* 0.05 */
	{ "1", "2001", "0.0" },
	{ "999.6", "1000", "100.0" },
	{ "19", "2", "950.0" },
	{ "0.5", "0.25", "200.0" },
	{ "9999999999999999", "1", "999999999999999900.0" },
	{ "1", "0.000000000000000001", "100000000000000000000.0" },
};

static const struct {
	const char *change, *of, *percent;
	int reaches;
} thresholds[] = {
	{ "1", "10", "10", 1 },
	{ "1", "10", "10.1", 0 },
	{ "-1", "10", "10", 1 },
	{ "1", "3", "33.3", 1 },
	{ "1", "3", "33.333333333333333333", 1 },
	{ "1", "3", "33.333333333333333334", 0 },
	{ "0", "3", "0", 1 },
	{ "0", "3", "0.1", 0 },
	{ "5", "1", "499", 1 },
	{ "5", "1", "501", 0 },
	{ "1", "1000", "0.1", 1 },
	{ "1", "1001", "0.1", 0 },
	{ "90", "100", "9", 1 },
};

static void
test_pairs(void)
{
	struct decimal a, b;
	size_t i;

	for (i = 0; i < COUNT_OF(pairs); i++) {
		a = read_decimal(pairs[i].a);
		b = read_decimal(pairs[i].b);
		test_written(pairs[i].a, decimal_add(a, b), pairs[i].sum);
		test_written(pairs[i].a, decimal_add(b, a), pairs[i].sum);
		test_written(pairs[i].a, decimal_sub(a, b), pairs[i].difference);
		unit_number(pairs[i].a, decimal_cmp(a, b), pairs[i].order);
		unit_number(pairs[i].b, decimal_cmp(b, a), -pairs[i].order);
	}
}

static void
test_shares(void)
{
	char out[DECIMAL_PERCENT];
	size_t i, n;

	for (i = 0; i < COUNT_OF(percents); i++) {
		n = decimal_percent(out, read_decimal(percents[i].change), read_decimal(percents[i].of));
		unit_text(percents[i].change, out, n, percents[i].want);
	}
	for (i = 0; i < COUNT_OF(thresholds); i++)
		unit_number(thresholds[i].percent,
		    decimal_reaches(read_decimal(thresholds[i].change), read_decimal(thresholds[i].of),
			read_decimal(thresholds[i].percent)),
		    thresholds[i].reaches);
}

int
main(void)
{
	struct decimal d;
	size_t i;

	unit_number("as long as it is", decimal_read(&d, "123.45", 2), 0);
	test_written("as long as it is", d, "12");
	unit_number("as long as it is", decimal_read(&d, "123.45", 5), 0);
	test_written("as long as it is", d, "123.4");
	unit_number("cut off", decimal_read(&d, "123.45", 4), -1);
	test_pairs();
	test_shares();
	for (i = 0; i < COUNT_OF(none); i++)
		unit_number(none[i], decimal_read(&d, unit_edge(none[i], strlen(none[i])), strlen(none[i])), -1);
	unit_number("-0.5", read_decimal("-0.5").whole, -1);
	unit_number("-0.5", read_decimal("-0.5").part, 500000000000000000);
	unit_number("sign", decimal_sign(read_decimal("-0.1")), -1);
	unit_number("sign", decimal_sign(read_decimal("0")), 0);
	unit_number("sign", decimal_sign(read_decimal("-0")), 0);
	unit_number("sign", decimal_sign(read_decimal("0.1")), 1);
	unit_number("whole", decimal_is_whole(read_decimal("5.00")), 1);
	unit_number("whole", decimal_is_whole(read_decimal("5.01")), 0);
	test_written(
	    "long", read_decimal("-9999999999999999.999999999999999999"), "-9999999999999999.999999999999999999");
	return unit_wrong;
}
