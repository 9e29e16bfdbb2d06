/* What the prose says, or leaves unsaid, word by word: its numbers are for claims.c. */
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "check/check_int.h"

enum { LONGEST_WORD = 8, FIRST_FEE = 2021, FIVE = 5, SIX = 6 };

static const struct span nothing = { "", 0 };

/* The paragraphs of section 5 or 6. */
static const struct said *
section_of(const struct check *c, int section, size_t *n)
{
	return facts_below(c->now, section == FIVE ? "text.5." : "text.6.", n);
}

static int
has_heading(const struct check *c, int section)
{
	return c->now->heading[section - 1].value.s != NULL;
}

static struct span
key_of_heading(struct check *c, int section)
{
	char *to = finding_pad(c, FORM_KEY);

	strcat(strcpy(to, "meta.heading."), finding_number(c, section));
	return span_of(to);
}

/* --- empty-section, fee-statement --- */

/* Words that say no more than that there is nothing. */
static int
says_nothing(struct span text)
{
	static const char *const words[] = { "无", "暂无", "没有", "略", "空" };
	uint16_t t[LONGEST_WORD], w[LONGEST_WORD];
	size_t n = fold(t, LONGEST_WORD, text.s, text.n), k, i;

	for (i = 0; i < COUNT(words); i++) {
		k = fold(w, LONGEST_WORD, words[i], strlen(words[i]));
		if (k == n && memcmp(t, w, n * sizeof *t) == 0)
			return 1;
	}
	return n == 0;
}

static int
is_empty(const struct check *c, int section)
{
	size_t n;
	const struct said *said = section_of(c, section, &n);

	for (; n > 0; said++, n--)
		if (!says_nothing(said->value))
			return 0;
	return has_heading(c, section);
}

void
check_empty_section(struct check *c)
{
	const struct said *first;
	struct about a = { nothing, nothing, nothing, nothing };
	int section;
	size_t n;

	for (section = FIVE; section <= SIX; section++) {
		if (!is_empty(c, section))
			continue;
		first = section_of(c, section, &n);
		a.key = key_of_heading(c, section);
		a.source = finding_section(c, section);
		a.stated = n > 0 ? first->value : nothing;
		finding_say(c, &a, "section %s (%s) says nothing%s%s", "第%s部分（%s）没有内容%s%s",
		    finding_number(c, section), form_sections[section - 1][0],
		    a.stated.n > 0 ? finding_either(c, " but ", "，只写了") : "", finding_show(c, a.stated));
	}
}

/* However it is spaced and written: 信息处 理费, 資訊處理費. */
static int
speaks_of(struct span text, const char *words)
{
	uint16_t fee[LONGEST_WORD];
	const char *p = text.s, *end = text.s + text.n;
	size_t n = fold(fee, LONGEST_WORD, words, strlen(words)), at = 0;
	uint16_t c;

	/* No character of them comes twice, so a mismatch can only begin them anew. */
	while (p < end && at < n) {
		c = fold_char(utf8_next(&p, end));
		if (c != 0)
			at = c == fee[at] ? at + 1 : c == fee[0];
	}
	return at == n;
}

/* Whether one of the n paragraphs has one of the words, k of them. */
static int
any_speaks_of(const struct said *said, size_t n, const char *const *words, size_t k)
{
	size_t i;

	for (; n > 0; said++, n--)
		for (i = 0; i < k; i++)
			if (speaks_of(said->value, words[i]))
				return 1;
	return 0;
}

void
check_fee_statement(struct check *c)
{
	/* What was charged, by whatever name. */
	static const char *const names[] = { "处理费", "收费", "费用" };
	struct about a = { key_of_heading(c, SIX), nothing, nothing, finding_section(c, SIX) };
	size_t n;
	const struct said *said = section_of(c, SIX, &n);

	if (c->now->number < FIRST_FEE || !has_heading(c, SIX))
		return;
	/* Nothing at all is said by empty-section. */
	if ((c->on[RULE_EMPTY_SECTION] && is_empty(c, SIX)) || any_speaks_of(said, n, names, COUNT(names)))
		return;
	finding_say(c, &a, "section six does not say what was charged as 信息处理费 (information processing fee)",
	    "第六部分没有说明信息处理费的收取情况");
}
