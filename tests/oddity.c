/*
 * What really happens to these forms: typing errors, blanks, odd spellings of
 * numbers.  Each oddity is drawn for a report as a whole, as one typist has
 * one habit, and then for each cell.
 */
#include <stdlib.h>
#include <string.h>

#include "generate.h"

#define LENGTH(a) ((int)(sizeof(a) / sizeof(*(a))))

enum spelling {
	AS_IS,
	THOUSANDS, /* 3,511 */
	FULL_WIDTH, /* １２ */
	WITH_UNIT, /* 12件, 251000元 */
	SPELLINGS
};

enum blanks { NO_BLANKS, SOME_CELLS, ONLY_TOTALS, WHOLE_ROWS, ZEROS, BLANKS };

/* The habits of the report in hand */

static enum spelling spelling;
static bool signs; /* +2 or 增2 */
static enum blanks blanks;
static const char *placeholder; /* what a blank holds, or "" */
static bool typos, lost_label;
static bool no_ordinals, comma_ordinals, half_brackets, straight_quotes, radicals;
static bool spaced_heads, cut_heads;
static const char *stray_space; /* inside labels */

void
choose_habits(struct report *r)
{
	static const char *const placeholders[] = { "/", "-", "—", "无", "不适用" };
	static const char *const spaces[] = { "\xE2\x80\x8B", "\xC2\xA0", " ", "\xE3\x80\x80" };
	const struct layout *l = r->layout;

	spelling = odd(r, 30) ? (enum spelling)below(SPELLINGS) : AS_IS;
	signs = odd(r, 40);
	blanks = odd(r, 30) ? (enum blanks)below(BLANKS) : NO_BLANKS;
	placeholder = blanks != NO_BLANKS && chance(40) ? placeholders[below(5)] : "";
	r->has_blanks = blanks != NO_BLANKS && *placeholder == '\0';
	typos = odd(r, 25);
	lost_label = odd(r, 15) && blanks == NO_BLANKS;
	no_ordinals = odd(r, 8);
	comma_ordinals = odd(r, 12);
	half_brackets = odd(r, 20);
	straight_quotes = odd(r, 12);
	radicals = odd(r, 8);
	/* Lynx separates columns by one space, and so would not show where such a heading ends. */
	spaced_heads = odd(r, 10) && l->write != write_columns;
	cut_heads = odd(r, 5);
	stray_space = odd(r, 12) ? spaces[below(l->by_spaces ? 2 : 4)] : NULL;

	r->page_number = odd(r, 50) ? (enum page_number)below(PAGE_NUMBERS) : NO_PAGES;
	if ((r->page_number == BARE || r->page_number == LOOSE_DASHES) && r->has_blanks)
		r->page_number = DASHES; /* else a page's number could be a cell's */
	r->form_feed = chance(60) || r->page_number == BARE;
	r->repeat_heads = chance(40);
	r->crlf = odd(r, 10);
	r->bom = odd(r, 8);
	r->wrap = r->plain ? 36 : 20 + (int)below(21);
	r->page = 1 + (int)below(3);
	/* A number alone is a page's where it counts from the first; else it may be a piece of another. */
	if (r->page_number == BARE)
		r->page = 1;
}

static const char *
full_width(const char *s)
{
	static const char *const digits[] = { "０", "１", "２", "３", "４", "５", "６", "７", "８", "９" };
	struct text t = { 0 };
	const char *kept;

	for (; *s != '\0'; s++)
		if (*s >= '0' && *s <= '9')
			put(&t, digits[*s - '0']);
		else
			put_n(&t, s, 1);
	kept = say("%s", t.s);
	free(t.s);
	return kept;
}

static const char *
thousands(long n)
{
	if (n < 1000)
		return say("%ld", n);
	if (n < 1000000)
		return say("%ld,%03ld", n / 1000, n % 1000);
	return say("%ld,%03ld,%03ld", n / 1000000, n / 1000 % 1000, n % 1000);
}

/* An amount of 万元 in 元, or in 亿元 where that needs no more than four decimals. */
static const char *
other_unit(const char *value)
{
	const char *dot = strchr(value, '.');
	long whole = atol(value), part = 0;
	int n = 0;

	if (dot != NULL)
		for (n = 0; dot[n + 1] != '\0'; n++)
			part = part * 10 + (dot[n + 1] - '0');
	if (part == 0 && whole >= 1000 && whole % 1000 == 0)
		return say("%ld.%ld亿元", whole / 10000, whole / 1000 % 10);
	for (; n < 4; n++)
		part *= 10;
	return say("%ld元", whole * 10000 + part);
}

static const char *
spell_count(const char *value)
{
	if (spelling == THOUSANDS)
		return thousands(atol(value));
	if (spelling == WITH_UNIT)
		return say("%s件", value);
	return value;
}

static const char *
spell_change(const char *value)
{
	if (!signs || strcmp(value, "0") == 0)
		return value;
	if (*value == '-')
		return chance(50) ? value : say("减%s", value + 1);
	return say("%s%s", chance(50) ? "+" : "增", value);
}

/* How the number is printed.  Its value stays what the truth says. */
const char *
spell_number(const struct report *r, const char *value, enum unit unit)
{
	if (unit == AMOUNT && odd(r, 20))
		return strcmp(value, "0") == 0 ? "0元" : other_unit(value);
	if (unit == CHANGE)
		value = spell_change(value);
	else if (unit == COUNT && chance(60))
		value = spell_count(value);
	if (spelling == FULL_WIDTH && chance(60))
		return full_width(value);
	return value;
}

/* A label with one character lost, changed, or too many. */
static const char *
mistype(const char *s)
{
	static const char *const wrong[] = { "某", "之", "与" };
	int n = runes(s), at = 3 + (int)below((unsigned)n - 4);
	const char *here = rune_at(s, at), *after = rune_at(here, 1);
	unsigned what = below(3);

	return say("%.*s%s%s", (int)(here - s), s, what == 0 ? "" : wrong[below(3)], what == 2 ? here : after);
}

static const char *
without_ordinal(const char *s)
{
	return s[0] >= '1' && s[0] <= '9' && s[1] == '.' ? s + 2 : s;
}

/* Characters of old dictionaries that PDFs put for the common ones. */
static const char *
with_radicals(const char *s)
{
	static const char *const pairs[][2] = {
		{ "一", "\xE2\xBC\x80" },
		{ "二", "\xE2\xBC\x86" },
		{ "人", "\xE2\xBC\x88" },
		{ "八", "\xE2\xBC\x8B" },
		{ "力", "\xE2\xBC\x92" },
		{ "十", "\xE2\xBC\x97" },
		{ "大", "\xE2\xBC\xA4" },
		{ "工", "\xE2\xBC\xAF" },
		{ "文", "\xE2\xBD\x82" },
		{ "方", "\xE2\xBD\x85" },
		{ "生", "\xE2\xBD\xA3" },
		{ "用", "\xE2\xBD\xA4" },
		{ "立", "\xE2\xBD\xB4" },
		{ "自", "\xE2\xBE\x83" },
		{ "行", "\xE2\xBE\x8F" },
	};

	for (int i = 0; i < LENGTH(pairs); i++)
		s = substitute(s, pairs[i][0], pairs[i][1]);
	return s;
}

static const char *
with_spaces(const char *s)
{
	const char *all = "";

	for (; *s != '\0'; s += rune_size(s))
		all = say("%s%s%.*s", all, *all == '\0' ? "" : " ", (int)rune_size(s), s);
	return all;
}

static const char *
with_stray_space(const char *s)
{
	const char *here = rune_at(s, 2 + (int)below((unsigned)runes(s) - 3));

	return say("%.*s%s%s", (int)(here - s), s, stray_space, here);
}

static const char *
disturb_text(const char *s)
{
	if (no_ordinals)
		s = without_ordinal(s);
	if (comma_ordinals && s[0] >= '1' && s[0] <= '9' && s[1] == '.')
		s = say("%c、%s", s[0], s + 2);
	if (half_brackets)
		s = substitute(substitute(s, "（", "("), "）", ")");
	if (straight_quotes)
		s = substitute(substitute(s, "“", "\""), "”", "\"");
	if (radicals)
		s = with_radicals(s);
	return s;
}

/* What a reader of seed 004 sees: the second half of 结果维持 fell after a line break. */
static const char *
first_half(const char *s)
{
	return say("%.*s", (int)(rune_at(s, 2) - s), s);
}

static void
disturb_label(struct cell *c)
{
	bool head = c->role == HEAD;

	if (typos && c->role == LABEL && runes(without_ordinal(c->text)) >= 7 && chance(12))
		c->text = mistype(c->text);
	c->text = disturb_text(c->text);
	if (stray_space != NULL && runes(c->text) >= 5 && chance(20))
		c->text = with_stray_space(c->text);
	else if (spaced_heads && head && runes(c->text) <= 6 && chance(60))
		c->text = with_spaces(c->text);
}

/*
 * One label is lost.  Its row is certain only between two rows that have
 * theirs, and not where a group begins.
 */
/* Whether the row's total is the sum that it should be. */
static bool
adds_up(const struct grid *g, int row)
{
	long long sum = 0;

	for (int col = g->labels; col < g->cols - 1; col++)
		sum += atoll(g->at[row][col]->fact->value);
	return sum == atoll(g->at[row][g->cols - 1]->fact->value);
}

/*
 * Where numbers come one a line, those of a row without a label run on from
 * the row above; only their sums then show where one ends.
 */
static void
lose_label(struct grid *g)
{
	int row = g->heads + 1 + (int)below((unsigned)(g->rows - g->heads - 2));
	struct cell *c = row_label(g, row);

	if (c->col == 2 && g->at[row][1]->row != row && (adds_up(g, row) || adds_up(g, row - 1)))
		c->text = "";
}

void
disturb_labels(struct report *r, struct grid *g)
{
	if (r->plain)
		return;
	for (int row = 0; row < g->rows; row++)
		for (int col = 0; col < g->cols; col++) {
			struct cell *c = g->at[row][col];

			if (!starts(g, row, col) || c->role == VALUE)
				continue;
			if (cut_heads && g->labels == 0 && c->colspan == 1)
				c->text = first_half(c->text);
			disturb_label(c);
		}
	if (lost_label && g->labels == 3)
		lose_label(g);
}

static void
empty(const struct report *r, struct cell *c)
{
	c->text = placeholder;
	c->fact->value = "";
	if (r->layout->all_doubt)
		c->fact->must = false;
}

/* Whether the habit of this report leaves the cell blank. */
static bool
is_blank(const struct grid *g, const struct cell *c, bool row_blank)
{
	const bool is[BLANKS] = {
		[SOME_CELLS] = chance(6),
		[ONLY_TOTALS] = g->labels == 3 && c->col < g->cols - 1,
		[WHOLE_ROWS] = row_blank,
		[ZEROS] = strcmp(c->fact->value, "0") == 0,
	};

	return is[blanks];
}

void
disturb_values(struct report *r, struct grid *g)
{
	const char *values[32];

	for (int row = 0; row < g->rows; row++) {
		bool row_blank = chance(12), any = false;

		for (int col = 0; col < g->cols; col++) {
			struct cell *c = g->at[row][col];

			if (!starts(g, row, col) || c->role != VALUE || !is_blank(g, c, row_blank))
				continue;
			empty(r, c);
			any = true;
		}
		if (!any || *placeholder != '\0')
			continue;
		/*
		 * Nothing says which cells are blank, or spaces alone; nor, beside a row of nothing, whose the
		 * numbers are.
		 */
		if (!r->layout->keeps_blanks || r->layout->by_spaces)
			doubt_row(g, row);
		if (!r->layout->keeps_blanks && row_values(g, row, values) == 0) {
			doubt_row(g, row > 0 ? row - 1 : row);
			doubt_row(g, row + 1 < g->rows ? row + 1 : row);
		}
		/* Where labels are broken over lines spaces do not show whose the numbers after a blank row are. */
		if (r->layout->by_spaces && row + 1 < g->rows && row_values(g, row, values) == 0)
			doubt_row(g, row + 1);
	}
}

/* A heading as typed: no ordinal, or the next one's; a space, or another mark after it. */
const char *
disturb_heading(const struct report *r, const char *heading)
{
	static const char *const next[][2] = { { "三、", "四、" }, { "四、", "五、" }, { "五、", "六、" },
		{ "六、", "七、" } };
	const char *rest = rune_at(heading, 2);

	if (odd(r, 6))
		return rest;
	if (odd(r, 8))
		return say("%.*s %s", (int)(rest - heading), heading, rest);
	if (odd(r, 5))
		return say("%.*s.%s", (int)rune_size(heading), heading, rest);
	for (int i = 0; i < LENGTH(next); i++)
		if (strncmp(heading, next[i][0], strlen(next[i][0])) == 0 && odd(r, 4))
			return say("%s%s", next[i][1], rest);
	return radicals ? with_radicals(heading) : heading;
}
