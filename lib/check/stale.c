/* Sentences that speak of another year as the one reported on: most often what was left from last year's report. */
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "check/check_int.h"
#include "meta/witness.h"
#include "meta/wording.h"

/* clang-format off */

/* After a year: what has gone on since then is no year's own. */
static const char *const since[] = { "以来", "度以来", "起", "之后" };

/* In the same sentence: another year is compared with this one; or it is not there yet. */
static const char *const this_year[] = { "今年", "本年" };
static const char *const ahead[] = {
	"将", "计划", "拟", "力争", "下一步", "继续", "进一步", "重点", "争取", "努力", "确保", "加强", "推进",
};
/* clang-format on */

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

/* Length of what ends a sentence at s, 0 where nothing does. */
static size_t
stop_at(const char *s, const char *end)
{
	static const char stops[][4] = { "。", "！", "？" };
	size_t i;

	if (*s == '!' || *s == '?')
		return 1;
	if ((unsigned char)*s < 0xE3 || end - s < 3)
		return 0;
	for (i = 0; i < COUNT(stops) && memcmp(s, stops[i], 3) != 0; i++)
		;
	return i < COUNT(stops) ? 3 : 0;
}

struct span
check_sentence(struct span t, const char *s)
{
	const char *from = s, *end = t.s + t.n;

	while (from > t.s && stop_at(from - 1, end) != 1 && !(from - t.s >= 3 && stop_at(from - 3, end) == 3))
		from--;
	while (s < end && stop_at(s, end) == 0)
		s++;
	return (struct span){ from, (size_t)(s - from) };
}

static int
has(struct span t, const char *const *words, size_t n)
{
	struct wording_room room;

	return wording_has(wording_of(&room, t), words, n);
}

/* Whether the sentence names the year reported on, and not for what is to come then. */
static int
names_this_year(const struct check *c, struct span sentence)
{
	const char *p = sentence.s, *end = p + sentence.n;
	size_t n = c->now->year.n;

	while ((p = next_year(p, end, 0)) != NULL && !((size_t)(end - p) > n && memcmp(p, c->now->year.s, n) == 0))
		p++;
	return p != NULL && !has((struct span){ p, (size_t)(end - p) }, ahead, COUNT(ahead));
}

/* Whether a sentence of the paragraph speaks of the year reported on as its own: then others are compared with it. */
static int
tells_this_year(const struct check *c, struct span t)
{
	const char *s = t.s, *p, *end = t.s + t.n;

	for (; (s = next_year(s, end, 0)) != NULL; s = p > s ? p : s + 1) {
		p = s;
		if (witness_year(t, &p, c->now->agency) == c->now->number)
			return 1;
	}
	return 0;
}

/* Whether the year [from, to), which the sentence has as its own, is there by mistake. */
static int
is_stale(const struct check *c, const struct said *said, const char *from, const char *to, int year)
{
	struct span t = said->value, sentence = check_sentence(t, from), after = { to, (size_t)(t.s + t.n - to) };
	size_t i;

	for (i = 0; i < COUNT(since); i++)
		if (span_starts(after, since[i]))
			return 0;
	if (year > c->now->number && (span_starts(said->key, "text.5.") || has(sentence, ahead, COUNT(ahead))))
		return 0;
	return !has(sentence, this_year, COUNT(this_year)) && !names_this_year(c, sentence) && !tells_this_year(c, t);
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
	finding_say(c, &a, "section %s speaks of %s as the year reported on (“%s”), which is %s",
	    "%s把%s年当作报告年度（“%s”），而报告年度是%s年", show_section(c, section), a.stated.s,
	    finding_show(c, sentence), finding_show(c, c->now->year));
}

/* Whether the year at s, of ASCII's digits, is the one reported on, or a later one in section five. */
static int
is_usual(const struct check *c, const struct said *said, const char *s, size_t n)
{
	struct span year = c->now->year;
	int order = n > year.n ? memcmp(s, year.s, year.n) : -1;

	return order == 0 || (order > 0 && *s == '2' && span_starts(said->key, "text.5."));
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
		/* Nearly all years are this one; and section five has plans, whatever words they are in. */
		if ((s > t.s && s[-1] >= '0' && s[-1] <= '9') || is_usual(c, said, s, (size_t)(end - s)))
			continue;
		year = witness_year(t, &s, c->now->agency);
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
