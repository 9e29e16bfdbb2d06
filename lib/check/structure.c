/* What a report is made of: its sections, its form, its dates, its name; and keys that come twice. */
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "check/check_int.h"

enum { FIRST_OF_2019 = 2019 };

static const struct span nothing = { "", 0 };

static int
is_there(const struct said *said)
{
	return said->value.s != NULL;
}

static int
any(const struct said *v, int n)
{
	int i, there = 0;

	for (i = 0; i < n; i++)
		there |= is_there(&v[i]);
	return there;
}

/* --- missing-section, section-order, missing-part --- */

void
check_missing_section(struct check *c)
{
	struct about a = { nothing, nothing, nothing, finding_beginning(c) };
	int i;

	if (!any(c->now->heading, FORM_SECTIONS)) {
		a.key = span_of("meta.heading.*");
		finding_say(
		    c, &a, "no heading of any of the six sections was seen", "没有看到六个部分中任何一个的标题");
		return;
	}
	for (i = 0; i < FORM_SECTIONS; i++) {
		if (is_there(&c->now->heading[i]))
			continue;
		a.key = finding_heading(c, i + 1, 0);
		finding_say(c, &a, "no heading of section %s (%s) was seen", "没有看到第%s部分（%s）的标题",
		    finding_ordinal(c, i + 1), form_sections[i][0]);
	}
}

/* Its line in the file; 0 where its source has none. */
static int64_t
line_of(const struct said *said)
{
	struct span line = facts_line(said->source);
	struct decimal n;

	return decimal_read(&n, line.s, line.n) == 0 ? n.whole : 0;
}

/* Headings whose lines go back.  Whether there were any. */
static int
look_at_order(struct check *c)
{
	const struct said *h = c->now->heading, *before = NULL;
	struct about a = { nothing, nothing, nothing, nothing };
	int i, found = 0;

	for (i = 0; i < FORM_SECTIONS; i++) {
		if (!is_there(&h[i]))
			continue;
		if (before != NULL && line_of(&h[i]) < line_of(before)) {
			a.key = finding_heading(c, i + 1, 0);
			a.source = h[i].source;
			finding_say(c, &a, "section %s (%s) comes before section %s, on line %s",
			    "第%s部分（%s）排在第%s部分（第%s行）之前", finding_ordinal(c, i + 1),
			    finding_show(c, h[i].value), finding_ordinal(c, (int)(before - h) + 1),
			    finding_show(c, facts_line(before->source)));
			found = 1;
		}
		before = &h[i];
	}
	return found;
}

/* Where one ordinal is off, those after it are off by as much: said once. */
static void
look_at_ordinals(struct check *c)
{
	const struct said *h = c->now->heading;
	struct about a = { nothing, nothing, nothing, nothing };
	int i, ordinal, off = 0;

	for (i = 0; i < FORM_SECTIONS; i++) {
		if (!is_there(&h[i]) || fold_ordinal(h[i].value.s, h[i].value.n, &ordinal, NULL) == 0)
			continue;
		if (ordinal - (i + 1) != off && ordinal != i + 1) {
			a = (struct about){ finding_heading(c, i + 1, 0), span_of(finding_number(c, ordinal)),
				span_of(finding_number(c, i + 1)), h[i].source };
			finding_say(c, &a, "the heading %s has the number %s, but is section %s of the form",
			    "标题“%s”的序号是%s，而它是第%s部分", finding_show(c, h[i].value), a.stated.s,
			    finding_ordinal(c, i + 1));
		}
		off = ordinal - (i + 1);
	}
}

void
check_section_order(struct check *c)
{
	/* What was moved may have been numbered anew: one cause. */
	if (!look_at_order(c))
		look_at_ordinals(c);
}

void
check_missing_part(struct check *c)
{
	const struct facts *s = c->now;
	struct about a = { nothing, nothing, nothing, finding_section(c, 1) };
	int i;

	if (!is_there(&s->heading[0]))
		return;
	if (!any(s->part, FORM_PARTS)) {
		a.key = span_of("meta.heading.1.*");
		finding_say_as(c, SEVERITY_NOTE, &a, "no heading of any of the five parts of section one was seen",
		    "第一部分没有看到五个方面中任何一个的标题");
		return;
	}
	for (i = 0; i < FORM_PARTS; i++) {
		if (is_there(&s->part[i]))
			continue;
		a.key = finding_heading(c, 1, i + 1);
		finding_say(c, &a, "no heading of part %s of section one (%s) was seen",
		    "第一部分没有看到第%s个方面（%s）的标题", finding_ordinal(c, i + 1), form_parts[i][0]);
	}
}

/* --- form-year, period, late, early, no-agency, no-year --- */

static const char *const form_names[] = { "", "2019", "2021", "mixed" };

void
check_form_year(struct check *c)
{
	const struct said *form = &c->now->meta[META_FORM];
	int right = c->now->number >= FIRST_OF_2021 ? FORM_2021 : FORM_2019;
	struct about a = { span_of("meta.form"), span_of(form_names[c->forms]), nothing,
		is_there(form) ? form->source : finding_section(c, 2) };

	if (c->now->number >= FIRST_OF_2019)
		a.expected = span_of(form_names[right]);
	if (c->forms == (FORM_2019 | FORM_2021))
		finding_say(c, &a, "the report has tables of the form of 2019 and of that of 2021",
		    "一份报告中既有2019年格式的表，又有2021年格式的表");
	else if (c->now->number >= FIRST_OF_2019 && c->forms != 0 && c->forms != right)
		finding_say(c, &a, "the report on %s uses the form of %s; the form for that year is that of %s",
		    "%s年报告用的是%s年格式，该年度应当用%s年格式", finding_show(c, c->now->year), a.stated.s,
		    a.expected.s);
}

void
check_period(struct check *c)
{
	const struct said *period = &c->now->meta[META_PERIOD];
	struct about a = { span_of("meta.period"), period->value, nothing, period->source };
	char *to = finding_pad(c, 64);

	if (!is_there(period) || c->now->number == 0)
		return;
	strcpy(to, finding_show(c, c->now->year));
	strcat(strcat(strcat(to, "-01-01/"), finding_show(c, c->now->year)), "-12-31");
	a.expected = span_of(to);
	if (!span_same(a.stated, a.expected))
		finding_say(c, &a, "the period is %s, but the year reported on is %s", "统计期限是%s，而报告年度是%s年",
		    finding_show(c, a.stated), finding_show(c, c->now->year));
}

/* A name without what is in brackets at its end. */
static struct span
without_brackets(struct span name)
{
	static const char *const pairs[][2] = { { "（", "）" }, { "(", ")" } };
	struct span cut = name;
	size_t i;

	for (i = 0; i < COUNT(pairs) && !span_ends(name, pairs[i][1]); i++)
		;
	if (i == COUNT(pairs))
		return name;
	while (cut.n > 0 && !span_ends(cut, pairs[i][0]))
		cut.n--;
	return cut.n > 0 ? (struct span){ cut.s, cut.n - strlen(pairs[i][0]) } : name;
}

int
check_is_government(struct span agency)
{
	/* 云溪市 is its government too, and so is 云岭县人民政府（县政府办公室）. */
	static const char *const ends[] = { "政府", "省", "市", "县", "区", "州", "旗", "盟", "镇", "乡" };

	return span_ends_any(without_brackets(agency), ends, COUNT(ends)) > 0;
}

void
check_late(struct check *c)
{
	struct about a = { span_of("meta.published"), facts_published(c->now), nothing,
		c->now->meta[META_PUBLISHED].source };
	char *to = finding_pad(c, 64);

	/* The Regulations of 2008 gave everybody until 31 March. */
	if (a.stated.n == 0 || c->now->number < FIRST_OF_2019)
		return;
	strcpy(to, finding_number(c, c->now->number + 1));
	strcat(to, check_is_government(c->now->agency) ? "-03-31" : "-01-31");
	a.expected = span_of(to);
	if (span_order(a.stated, a.expected) > 0)
		finding_say(c, &a, "published on %s; the report on %s was due by %s",
		    "发布于%s；%s年度报告应当在%s前公布", finding_show(c, a.stated), finding_show(c, c->now->year),
		    a.expected.s);
}

void
check_early(struct check *c)
{
	struct about a = { span_of("meta.published"), facts_published(c->now), nothing,
		c->now->meta[META_PUBLISHED].source };
	char *to = finding_pad(c, 64);

	if (a.stated.n == 0 || c->now->number == 0)
		return;
	strcat(strcpy(to, finding_number(c, c->now->number + 1)), "-01-01");
	a.expected = span_of(to);
	if (span_order(a.stated, a.expected) < 0)
		finding_say(c, &a, "published on %s, before the end of %s, the year it reports on",
		    "发布于%s，而报告年度%s年还没有结束", finding_show(c, a.stated), finding_show(c, c->now->year));
}

void
check_no_agency(struct check *c)
{
	struct about a = { span_of("meta.agency"), nothing, nothing, finding_beginning(c) };

	if (span_same(c->now->agency, span_of("-")))
		finding_say(c, &a, "the report does not say whose it is; give the agency with dr-extract -a",
		    "看不出是哪个机关的报告；可用 dr-extract -a 指定");
}

void
check_no_year(struct check *c)
{
	struct about a = { span_of("meta.year"), nothing, nothing, finding_beginning(c) };

	if (c->now->number == 0)
		finding_say(c, &a, "the report does not say which year it is on; give the year with dr-extract -y",
		    "看不出是哪一年度的报告；可用 dr-extract -y 指定");
}

/* --- duplicate --- */

/* Keys that come twice: those with another value one by one, the others counted. */
struct twice {
	const struct said *first;
	size_t n;
};

static void
count_twice(struct twice *t, const struct said *said)
{
	if (t->n++ == 0)
		t->first = said;
}

static void
say_twice(struct check *c, const struct twice *t, enum severity severity, const char *en, const char *zh)
{
	struct about a;

	if (t->n == 0)
		return;
	a = (struct about){ t->first->key, t->first->value, t->first->value, t->first->source };
	if (severity != SEVERITY_NOTE)
		a.stated = a.expected = nothing;
	finding_say_as(c, severity, &a, en, zh, finding_key(c, t->first->key), finding_number(c, (long)t->n),
	    finding_show(c, t->first->source));
}

void
check_duplicate(struct check *c)
{
	const struct facts *s = c->now;
	struct twice same = { NULL, 0 }, prose = { NULL, 0 };
	const struct said *one, *two;
	struct about a;
	size_t i;

	for (i = 0; i < s->nagain; i++) {
		two = &s->again[i];
		one = facts_find(s, two->key);
		if (span_same(one->value, two->value)) {
			count_twice(&same, two);
			continue;
		}
		if (span_starts(two->key, "text.") || span_starts(two->key, "claim.")) {
			count_twice(&prose, two);
			continue;
		}
		a = (struct about){ two->key, two->value, one->value, two->source };
		finding_say(c, &a, "%1$s is stated twice: %2$s, and %3$s on %4$s", "%1$s出现两次：%2$s，另在%4$s为%3$s",
		    finding_key(c, two->key), finding_show(c, one->value), finding_show(c, two->value),
		    finding_show(c, two->source));
	}
	say_twice(c, &prose, SEVERITY_ERROR,
	    "keys of prose that are stated twice, with different words: %2$s, the first of them %1$s, on %3$s",
	    "有%2$s个正文段落的指标出现两次，内容不同，第一个是%1$s，见%3$s");
	say_twice(c, &same, SEVERITY_NOTE,
	    "keys that are stated twice, with the same values: %2$s, the first of them %1$s, on %3$s",
	    "有%2$s个指标出现两次，数值相同，第一个是%1$s，见%3$s");
}
