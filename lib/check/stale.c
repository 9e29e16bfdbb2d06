/* Sentences that speak of another year as the one reported on: most often what was left from last year's report. */
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/date.h"
#include "check/check_int.h"
#include "meta/witness.h"
#include "label/wording.h"

/* clang-format off */

/* After a year: what has gone on since then is no year's own. */
static const char *const since[] = { "以来", "度以来", "起", "之后" };

/* In the same sentence, or before it: another year is compared with this one, or with others. */
static const char this_year[] = "今年 本年 报告期 历年 逐年", whole_year_before[] = "今年 本年 报告期 全年";

/* In the clause: what was made then is there still, or what came then was left for this year. */
static const char from_then[] = "的《 制定的 印发的 出台的 下发的 建立的 修订的 公布的 发布的 结转 转入";

/* What is yet to come; of a later year also whatever is worded as a plan. */
static const char ahead[] = "将 计划 拟 力争 下一步 争取 努力 确保";
static const char planned[] = "继续 进一步 重点 加强 推进";

/* What a body calls itself by after the year, and how its name ends then: 2022年，中心共收到. */
static const struct {
	const char *called, *ends;
} short_names[] = {
	{ "中心", "中心" }, { "单位", "单位" }, { "办公室", "办公室" }, { "办", "办公室" }, { "管委会", "管理委员会" }, { "委", "委员会" },
	{ "局", "局" }, { "厅", "厅" }, { "院", "院" }, { "所", "所" }, { "站", "站" }, { "校", "学校" }, { "学校", "学校" }, { "学院", "学院" },
	{ "大学", "大学" }, { "医院", "医院" }, { "集团", "集团" }, { "公司", "公司" }, { "支队", "支队" }, { "大队", "大队" }, { "街道", "街道办事处" },
	{ "办事处", "办事处" },
};
static const char *const commas[] = { "，", "," };
/* clang-format on */

enum { AROUND = 240 }; /* bytes of a sentence before a year, and after it, that are looked at */

/* Where a year can begin, from p on; NULL where none can.  `odd`: not in ASCII's digits alone. */
static const char *
next_year(const char *p, const char *end, int odd)
{
	if (!odd)
		return p < end ? memchr(p, '2', (size_t)(end - p)) : NULL;
	while (p < end && !date_begins(p, end))
		p++;
	return p < end ? p : NULL;
}

struct span
check_sentence(struct span t, const char *s)
{
	static const char *const stops[] = { "。", "！", "？", "!", "?" };
	const char *from = s, *end = t.s + t.n;

	while (from > t.s && span_ends_any((struct span){ t.s, (size_t)(from - t.s) }, stops, COUNT(stops)) == 0)
		from--;
	while (s < end && span_starts_any((struct span){ s, (size_t)(end - s) }, stops, COUNT(stops)) == 0)
		s++;
	return (struct span){ from, (size_t)(s - from) };
}

static int
has(struct span t, const char *words)
{
	struct wording_room room;

	return wording_has(wording_of(&room, t), words);
}

/* From the year at the beginning of t to the end of its clause: a comma right after the year ends none. */
static struct span
clause_of(struct span t)
{
	static const char *const stops[] = { "，", ",", "；", ";", "：", ":", "。" };
	enum { OPENING = 12 }; /* bytes: 2022年度， */
	struct span rest = t;
	size_t n;

	while (rest.n > 0 &&
	    ((n = span_starts_any(rest, stops, COUNT(stops))) == 0 || (size_t)(rest.s - t.s) <= OPENING)) {
		n += n == 0;
		rest = (struct span){ rest.s + n, rest.n - n };
	}
	return (struct span){ t.s, (size_t)(rest.s - t.s) };
}

/* Whether the year reported on is at p. */
static int
is_this_year(const struct check *c, const char *p, const char *end)
{
	size_t n = c->now->year.n;

	return (size_t)(end - p) >= n && memcmp(p, c->now->year.s, n) == 0;
}

/* Whether the sentence names the year reported on, and not for what is to come then. */
static int
names_this_year(const struct check *c, struct span sentence)
{
	const char *p = sentence.s, *end = p + sentence.n;

	while ((p = next_year(p, end, 0)) != NULL && !is_this_year(c, p, end))
		p++;
	return p != NULL && !has(clause_of((struct span){ p, (size_t)(end - p) }), ahead);
}

/* Whether something is counted before s in the sentence: then what follows is compared. */
static int
counts_before(struct span sentence, const char *s)
{
	struct span before = { sentence.s, (size_t)(s - sentence.s) };
	size_t i;

	/* Not 1、 that the sentence begins with. */
	for (i = 0; i < before.n && ascii_is_digit((unsigned char)before.s[i]); i++)
		;
	for (; i < before.n && !ascii_is_digit((unsigned char)before.s[i]); i++)
		;
	return i < before.n;
}

/* --- which year is told --- */

/* Without a comma, and the short name of the body after it, that t begins with; as it is where there is no name. */
static struct span
without_name(const struct check *c, struct span t)
{
	size_t i, comma = span_starts_any(t, commas, COUNT(commas));
	struct span rest = { t.s + comma, t.n - comma };

	for (i = 0; i < COUNT(short_names); i++)
		if (span_starts(rest, short_names[i].called) && span_ends(c->now->agency, short_names[i].ends))
			return (struct span){ rest.s + strlen(short_names[i].called),
				rest.n - strlen(short_names[i].called) };
	return t;
}

/* Moves *p after the calendar year that is there as 2022年, or as a range of days.  Returns the year, or 0. */
static int
whole_year(const char **p, const char *end, int *range)
{
	char days[DATE_RANGE_SIZE];
	const char *q = *p, *first = days;
	int year = date_year(&q, end);

	*range = year != 0 && date_range(p, end, days);
	if (*range)
		return memcmp(days + 4, "-01-01/", 7) == 0 && memcmp(days + 15, "-12-31", 6) == 0 ?
		    date_year(&first, days + 4) :
		    0;
	if (year == 0 || !span_starts((struct span){ q, (size_t)(end - q) }, "年"))
		return 0;
	*p = q + strlen("年");
	return year;
}

/*
 * The year that the sentence at *s tells of as witness_year() finds it, once
 * the days of a whole year are put as the year, and the body's short name is left out.
 */
static int
told_in_short(const struct check *c, struct span t, const char **s)
{
	char plain[(size_t)2 * AROUND + sizeof "2022年"];
	const char *from = *s, *end = t.s + t.n, *p = *s;
	int range, year = whole_year(&p, end, &range);
	struct span after = { p, (size_t)(end - p) }, rest, before;
	size_t n;

	if (year == 0)
		return 0;
	rest = without_name(c, after);
	/* As it is, it was looked at before. */
	if (!range && rest.s == p)
		return 0;
	before = check_sentence(t, from);
	before.n = (size_t)(from - before.s);
	if (before.n > AROUND)
		before = (struct span){ from - AROUND, AROUND };
	rest.n = rest.n < AROUND ? rest.n : AROUND;
	memcpy(plain, before.s, before.n);
	n = before.n + (size_t)sprintf(plain + before.n, "%04d年", year);
	memcpy(plain + n, rest.s, rest.n);
	from = plain + before.n;
	if (witness_year((struct span){ plain, n + rest.n }, &from, c->now->agency) == 0)
		return 0;
	*s = p;
	return year;
}

/* The year that the sentence at *s tells of as the body's own; moves *s after it.  0 where it tells of none. */
static int
told_year(const struct check *c, struct span t, const char **s)
{
	const char *from = *s;
	int year = witness_year(t, s, c->now->agency);

	if (year == 0 && (year = told_in_short(c, t, &from)) != 0)
		*s = from;
	return year;
}

/* Whether a sentence of the paragraph speaks of the year reported on as its own: then others are compared with it. */
static int
tells_this_year(const struct check *c, struct span t)
{
	const char *s = t.s, *p, *end = t.s + t.n;

	for (; (s = next_year(s, end, 0)) != NULL; s = p > s ? p : s + 1) {
		p = s;
		if (told_year(c, t, &p) == c->now->number)
			return 1;
	}
	return 0;
}

/* The year that a paragraph begins with, or 0, and what it has between that and the next digit. */
static int
begins_with(const struct said *said, struct span *words)
{
	const char *p = said->value.s, *end = p + said->value.n;
	int year = date_year(&p, end);

	*words = (struct span){ p, 0 };
	while (p + words->n < end && !ascii_is_digit((unsigned char)p[words->n]))
		words->n++;
	return year;
}

/* Whether there is one paragraph for each of three years or more, in the same words: 2022年收到申请52件； 2023年收到申请59件. */
static int
is_in_row(const struct check *c, const struct said *said)
{
	const struct said *first = c->now->other, *last = first + c->now->nother - 1, *p;
	struct span words, others;
	int year, way, n = 1, now = 0;

	if (begins_with(said, &words) == 0)
		return 0;
	for (way = -1; way <= 1; way += 2)
		for (p = said; p != (way < 0 ? first : last);) {
			p += way;
			year = begins_with(p, &others);
			if (year == 0 || !span_same(words, others))
				break;
			now |= year == c->now->number;
			n++;
		}
	return now && n > 2;
}

/* Whether the year [from, to), which the sentence has as its own, is there by mistake. */
static int
is_stale(const struct check *c, const struct said *said, const char *from, const char *to, int year)
{
	struct span t = said->value, sentence = check_sentence(t, from), after = { to, (size_t)(t.s + t.n - to) },
		    clause;

	if (span_starts_any(after, since, COUNT(since)) > 0)
		return 0;
	if (year > c->now->number &&
	    (span_starts(said->key, "text.5.") || has(sentence, ahead) || has(sentence, planned)))
		return 0;
	clause = clause_of((struct span){ from, sentence.n - (size_t)(from - sentence.s) });
	if (has((struct span){ t.s, (size_t)(from - t.s) }, whole_year_before) || is_in_row(c, said))
		return 0;
	return !counts_before(sentence, from) && !has(clause, from_then) && !has(sentence, this_year) &&
	    !names_this_year(c, sentence) && !tells_this_year(c, t);
}

/* Section 1.2 or 5, in Chinese 第一部分（二） or 第五部分. */
static const char *
show_section(struct check *c, struct span section)
{
	enum { ROOM = 64 };
	char *to;

	if (c->language == ENGLISH || section.n == 0)
		return finding_show(c, section);
	to = finding_pad(c, ROOM);
	snprintf(to, ROOM, "第%s部分", finding_ordinal(c, *section.s - '0'));
	if (section.n > 2)
		snprintf(to + strlen(to), ROOM - strlen(to), "（%s）", finding_ordinal(c, section.s[2] - '0'));
	return to;
}

static void
say_stale(struct check *c, const struct said *said, const char *from, int year)
{
	static const char text[] = "text.";
	struct about a = { said->key, span_of(finding_number(c, year)), c->now->year, said->source };
	struct span sentence = check_sentence(said->value, from), section = { said->key.s + sizeof text - 1, 0 };

	/* text.1.2.003 is of section 1.2. */
	section.n = said->key.n > sizeof "text..000" - 1 ? said->key.n - (sizeof "text..000" - 1) : 0;
	finding_say(c, &a, "section %s treats %s as the year of the report (“%s”), but the report is on %s",
	    "%s把%s年当作报告年度（“%s”），而报告年度是%s年", show_section(c, section), a.stated.s,
	    finding_show(c, sentence), finding_show(c, c->now->year));
}

/* One finding a paragraph. */
static void
look_at(struct check *c, const struct said *said)
{
	struct span t = said->value;
	const char *s = t.s, *end = t.s + t.n, *from;
	int odd = span_has(t, "２０", strlen("２０")) || span_has(t, "〇", strlen("〇")), year;

	for (; (s = next_year(s, end, odd)) != NULL; s += s == from) {
		from = s;
		/* Nearly all years are this one. */
		if ((s > t.s && ascii_is_digit((unsigned char)s[-1])) || is_this_year(c, s, end))
			continue;
		year = told_year(c, t, &s);
		if (year != 0 && year != c->now->number && is_stale(c, said, from, s, year)) {
			say_stale(c, said, from, year);
			return;
		}
	}
}

void
check_stale_year(struct check *c)
{
	size_t n;
	const struct said *said = facts_below(c->now, "text.", &n);

	for (; n > 0 && c->now->number != 0; said++, n--)
		look_at(c, said);
}
