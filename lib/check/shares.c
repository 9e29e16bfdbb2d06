/* What the prose computes from numbers: the share of one in another, and how one grew since the year before. */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "check/check_int.h"

enum { DIGITS = 6, CLAIM_END = 4 /* bytes of `.001` */ };

/* One of `digits` places after the point: 0.01 for 2; and half of it. */
static struct decimal
unit_of(int digits, int half)
{
	int64_t part = INT64_C(1000000000000000000);

	if (digits == 0 && !half)
		return (struct decimal){ 1, 0 };
	for (; digits > 0; digits--)
		part /= 10;
	return (struct decimal){ 0, half ? part / 2 : part };
}

/* How many places a number is stated with after the point. */
static int
digits_of(struct span number)
{
	const char *point = number.n > 0 ? memchr(number.s, '.', number.n) : NULL;
	size_t n = point != NULL ? (size_t)(number.s + number.n - point) - 1 : 0;

	return n < DIGITS ? (int)n : DIGITS;
}

/* What `part` is of `whole` in percent, with so many places after the point, at least one: NUL-ended, for a message. */
static const char *
percent_of(struct check *c, struct decimal part, struct decimal whole, int digits)
{
	char *to = finding_pad(c, DECIMAL_PERCENT + DIGITS + 2), tenths[DECIMAL_PERCENT],
	     all[DECIMAL_PERCENT + DIGITS + 1];
	size_t n, k = digits > 1 ? (size_t)digits : 1, m;
	int i, minus;

	/* Ten times as much has one more place before the point, which is then moved. */
	for (i = 1; i < digits; i++)
		part = decimal_tenfold(part);
	n = decimal_percent(tenths, part, whole);
	tenths[n - 2] = tenths[n - 1]; /* without the point */
	minus = tenths[0] == '-';
	n -= 1 + (size_t)minus;
	/* At least one digit before the point. */
	m = n > k ? n : k + 1;
	snprintf(all, sizeof all, "%.*s%.*s", (int)(m - n), "0000000", (int)n, tenths + minus);
	snprintf(to, DECIMAL_PERCENT + DIGITS + 2, "%.*s%.*s.%s", minus, "-", (int)(m - k), all, all + m - k);
	return to;
}

/*
 * Whether a stated percentage is that of `part` in `whole`: rounded or cut off
 * where it is exact, else as a bound.
 */
static int
is_share(struct check *c, const struct said *claim, struct decimal part, struct decimal whole)
{
	enum claim_bound bound = claims_bound(claim);
	int digits = digits_of(claim->value);
	struct decimal stated, is, low;
	const char *shown;
	size_t used = c->used;

	if (decimal_read(&stated, claim->value.s, claim->value.n) != 0)
		return 1;
	if (decimal_sign(stated) * decimal_sign(part) < 0)
		return 0;
	stated = decimal_magnitude(stated);
	if (bound != CLAIM_EXACT) {
		shown = percent_of(c, decimal_magnitude(part), whole, DIGITS);
		c->used = used;
		return decimal_read(&is, shown, strlen(shown)) != 0 || !claims_is_broken(bound, stated, is);
	}
	low = decimal_sub(stated, unit_of(digits, 1));
	return (decimal_sign(low) <= 0 || decimal_reaches(part, whole, low)) &&
	    !decimal_reaches(part, whole, decimal_add(stated, unit_of(digits, 0)));
}

/* --- share --- */

/* The number of claim.share.NNN.WHAT, where it is exact; -1 where it is not. */
static int
number_of(const struct check *c, const struct said *share, const char *what, struct decimal *number)
{
	char key[FORM_KEY];
	const struct said *said;

	snprintf(key, sizeof key, "%.*s.%s", (int)share->key.n, share->key.s, what);
	said = facts_find(c->now, span_of(key));
	if (said == NULL || claims_bound(said) != CLAIM_EXACT)
		return -1;
	return decimal_read(number, said->value.s, said->value.n);
}

/* The paragraph that a claim was read in: the last that has its clause, and does not begin after it; NULL for none. */
static const struct said *
paragraph_of(const struct check *c, const struct said *claim)
{
	size_t n;
	const struct said *said = facts_below(c->now, "text.", &n), *found = NULL;

	for (; n > 0; said++, n--)
		if (span_has(said->value, claim->raw.s, claim->raw.n) &&
		    (found == NULL || span_same(said->source, claim->source)))
			found = said;
	return found;
}

/* The value of a digit of either width, or -1. */
static int
digit_of(uint32_t c)
{
	static const uint32_t wide = 0xFF10;

	return c >= '0' && c <= '9' ? (int)(c - '0') : c >= wide && c <= wide + 9 ? (int)(c - wide) : -1;
}

/* The number, not negative, at *p, which moves after its digits and the commas between them; -1 where there is none. */
static int64_t
read_count(const char **p, const char *end)
{
	const char *q = *p;
	int64_t n = -1;
	uint32_t c;
	int digit;

	while (q < end) {
		c = utf8_next(&q, end);
		digit = digit_of(c);
		/* A comma or a digit too many ends it. */
		if (digit < 0 && (c != ',' || n < 0 || q == end || *q < '0' || *q > '9'))
			break;
		if (digit >= 0 && n < INT64_C(100000000000000))
			n = 10 * (n < 0 ? 0 : n) + digit;
		if (digit >= 0)
			*p = q;
	}
	return n;
}

/* The next number of the text that may count something: no year, day or percentage.  -1 at the end. */
static int64_t
next_count(struct span *text)
{
	static const char *const no_counts[] = { "年", "月", "日", "%", "％", "." };
	const char *p = text->s, *end = text->s + text->n;
	int64_t n = -1;

	while (p < end && n < 0) {
		n = read_count(&p, end);
		*text = (struct span){ p, (size_t)(end - p) };
		if (span_starts_any(*text, no_counts, COUNT(no_counts)) > 0)
			n = -1;
		if (p < end)
			utf8_next(&p, end);
	}
	return n;
}

/* Whether the share is that of the count in a number which the text has, or in two that follow each other: 新收59件，上年结转2件. */
static int
fits_text(struct check *c, const struct said *claim, struct decimal count, struct span text)
{
	struct decimal whole, last = { 0, 0 };
	int64_t n;

	while ((n = next_count(&text)) >= 0) {
		whole = (struct decimal){ n, 0 };
		if (n == 0 || decimal_cmp(whole, count) == 0)
			continue;
		if (is_share(c, claim, count, whole) || is_share(c, claim, count, decimal_add(whole, last)))
			return 1;
		last = whole;
	}
	return 0;
}

/* Whether it is that of the count in what the tables have of requests: new, with those carried in, or processed. */
static int
fits_tables(struct check *c, const struct said *claim, struct decimal count)
{
	static const char *const keys[] = { "requests.processed.total", "requests.new.total",
		"requests.carried_in.total" };
	struct decimal whole = { 0, 0 };
	size_t i;
	int cell;

	for (i = 0; i < COUNT(keys); i++) {
		cell = cells_find(keys[i], strlen(keys[i]));
		whole = i < 2 ? c->now->value[cell] : decimal_add(whole, c->now->value[cell]);
		if (decimal_sign(whole) > 0 && is_share(c, claim, count, whole))
			return 1;
	}
	return 0;
}

/* What the paragraph has up to the end of the claim; the claim's own words where it is in none. */
static struct span
text_before(const struct said *in, const struct said *claim)
{
	struct span raw = claim->raw, t = in != NULL ? in->value : raw;
	size_t i;

	for (i = 0; i + raw.n < t.n && memcmp(t.s + i, raw.s, raw.n) != 0; i++)
		;
	return (struct span){ t.s, i + raw.n };
}

void
check_share(struct check *c)
{
	size_t n;
	const struct said *claim = facts_below(c->now, "claim.share.", &n), *in;
	struct decimal count, whole;
	struct about a;

	for (; n > 0; claim++, n--) {
		if (claim->key.n > sizeof "claim.share.000" || number_of(c, claim, "count", &count) != 0 ||
		    number_of(c, claim, "whole", &whole) != 0 || decimal_sign(whole) <= 0)
			continue;
		in = paragraph_of(c, claim);
		/* Which number is the whole may be told by words that are not read: any that it fits may be meant. */
		if (is_share(c, claim, count, whole) || fits_text(c, claim, count, text_before(in, claim)) ||
		    fits_tables(c, claim, count))
			continue;
		a = (struct about){ in != NULL ? in->key : claim->key, claim->value,
			span_of(percent_of(c, count, whole, digits_of(claim->value))), claim->source };
		finding_say(c, &a, "the prose has %s per cent (“%s”), but %s of %s is %s per cent",
		    "正文写%s%%（“%s”），而%s在%s中占%s%%", finding_show(c, claim->value), finding_show(c, claim->raw),
		    finding_decimal(c, count), finding_decimal(c, whole), a.expected.s);
	}
}

/* --- growth --- */

/* What a report has for the NAME of a claim: its tables, else the one number that its prose gives.  0 where it has none. */
static int
has_number(const struct facts *s, struct span name, struct decimal *number, int *cell)
{
	struct tabled t = claims_tabled(s, name, s->number >= FIRST_OF_2021 ? FORM_2021 : FORM_2019);
	char key[CLAIM_KEY];
	const struct said *said;
	size_t n, i;

	*number = t.sum;
	*cell = t.n == 1 ? t.cell : -1;
	if (t.n > 0)
		return t.blanks == 0;
	snprintf(key, sizeof key, "claim.%.*s.", (int)name.n, name.s);
	said = facts_below(s, key, &n);
	for (i = 0; i < n; i++)
		if (claims_bound(&said[i]) != CLAIM_EXACT || !span_same(said[i].value, said->value))
			return 0;
	return n > 0 && decimal_read(number, said->value.s, said->value.n) == 0;
}

/* Whether the claim fits the growth from one number to another. */
static int
fits(struct check *c, const struct said *claim, int percent, struct decimal before, struct decimal now)
{
	struct decimal more = decimal_sub(now, before), stated;

	if (percent)
		return decimal_sign(before) <= 0 || is_share(c, claim, more, before);
	return decimal_read(&stated, claim->value.s, claim->value.n) != 0 || decimal_cmp(stated, more) == 0 ||
	    (decimal_sign(stated) * decimal_sign(more) >= 0 &&
		!claims_is_broken(claims_bound(claim), decimal_magnitude(stated), decimal_magnitude(more)));
}

/* Whether it fits a number that the prose itself gives: then that is for claim-table to find. */
static int
fits_prose(struct check *c, const struct said *claim, int percent, struct span name, struct decimal before)
{
	char key[CLAIM_KEY];
	const struct said *said;
	struct decimal now;
	size_t n;

	snprintf(key, sizeof key, "claim.%.*s.", (int)name.n, name.s);
	for (said = facts_below(c->now, key, &n); n > 0; said++, n--)
		if (decimal_read(&now, said->value.s, said->value.n) == 0 && fits(c, claim, percent, before, now))
			return 1;
	return 0;
}

static void
look_at_growth(struct check *c, const struct said *claim, const char *prefix, int percent)
{
	struct span name = { claim->key.s + strlen(prefix), claim->key.n - strlen(prefix) };
	struct about a = { claim->key, claim->value, { "", 0 }, claim->source };
	struct decimal now, before;
	int cell, other;

	name.n -= name.n > CLAIM_END ? CLAIM_END : name.n;
	if (name.n >= CLAIM_NAME || !has_number(c->now, name, &now, &cell) ||
	    !has_number(c->before, name, &before, &other) || fits(c, claim, percent, before, now) ||
	    fits_prose(c, claim, percent, name, before))
		return;
	if (cell >= 0)
		a.key = span_of(cells_all()[cell].key);
	a.expected = span_of(percent ? percent_of(c, decimal_sub(now, before), before, digits_of(claim->value)) :
				       finding_decimal(c, decimal_sub(now, before)));
	finding_say(c, &a, "the prose states a change of %s%s (“%s”), but from %s in %s to %s is a change of %s%s",
	    "正文写增减%s%s（“%s”），而由%s（%s年）到%s为%s%s", finding_show(c, claim->value), percent ? "%" : "",
	    finding_show(c, claim->raw), finding_decimal(c, before), finding_show(c, c->before->year),
	    finding_decimal(c, now), a.expected.s, percent ? "%" : "");
}

void
check_growth(struct check *c)
{
	static const char *const prefixes[] = { "claim.change.", "claim.growth." };
	const struct said *claim;
	size_t n, i, k;

	if (c->before == NULL || c->now->number != c->before->number + 1)
		return;
	for (k = 0; k < COUNT(prefixes); k++) {
		claim = facts_below(c->now, prefixes[k], &n);
		for (i = 0; i < n; i++)
			/* What is said twice is found once. */
			if (i == 0 || claim[i].key.n != claim[i - 1].key.n ||
			    !span_same(claim[i].value, claim[i - 1].value) ||
			    memcmp(claim[i].key.s, claim[i - 1].key.s, claim[i].key.n - CLAIM_END) != 0)
				look_at_growth(c, &claim[i], prefixes[k], k == 1);
	}
}
