/* What is seen of a line: page/measure, page/furniture. */
#include "page/furniture.h"
#include "page/measure.h"
#include "page/page.h"

#include "unit.h"

/* A line: its text, indent and width; its bars and longest rule, T where it has text, < and > where bars are its edges. */
static const struct {
	const char *line, *seen;
} lines[] = {
	{ "甲乙", "甲乙 0 4 0 0 T" },
	{ "  甲 \r\n", "甲 2 2 0 0 T" },
	{ "　甲　\f", "甲　 2 4 0 0 T" },
	{ "", " 0 0 0 0 " },
	/* Signs around headings and bold words. */
	{ "## 一、总体情况", "一、总体情况" },
	{ "#一", "一" },
	{ "##", "##" },
	{ "**一、总体情况**", "一、总体情况" },
	{ "** 一 **", "一" },
	{ "**一 ***", "一" },
	{ "一*", "一*" },
	{ "一 **", "一" },
	{ "一##", "一##" },
	{ "# 一 ##", "一" },
	{ "*一、总体情况*", "一、总体情况" },
	{ "*a*", "a" },
	{ "**", "**" },
	{ "*甲*乙*", "*甲*乙*" },
	{ "* 甲*", "* 甲*" },
	{ "*甲 *", "*甲 *" },
	{ "*甲１*", "*甲１*" },
	{ "*1*", "*1*" },
	{ "*甲", "*甲" },
	{ "甲*", "甲*" },
	{ ".. rubric:: 一、总体情况", "一、总体情况" },
	{ ".. rubric::一", "一" },
	{ ".. rubric::", ".. rubric::" },
	{ ".. note:: 一", ".. note:: 一" },
	/* Bars and rules. */
	{ "| a | b |", "| a | b | 0 9 3 0 T<>" },
	{ "a | b", "a | b 0 5 1 0 T" },
	{ "a |b|", "a |b| 0 5 2 0 T>" },
	{ "|---|--|", "|---|--| 0 8 3 3 <>" },
	{ "+---+", "+---+ 0 5 0 5 " },
	{ "=====", "===== 0 5 0 5 " },
	{ "--", "-- 0 2 0 2 " },
	{ "_____", "_____ 0 5 0 0 " },
	{ "_|_", "_|_ 0 3 1 0 <" },
	{ "-_-", "-_- 0 3 0 1 " },
	{ "——a—", "——a— 0 7 0 2 T" },
	{ "│a│", "│a│ 0 5 2 0 T<>" },
};

static void
test_lines(void)
{
	struct page p = { 0 };
	char got[256];
	const char *s, *rest;
	struct line *l;
	size_t i, n;

	for (i = 0; i < COUNT_OF(lines); i++) {
		page_clear(&p);
		l = page_add_line(&p);
		s = lines[i].line;
		rest = measure_line(l, s, s + strlen(s));
		unit_number(s, (long long)(rest - s), (long long)strcspn(s, "\r\n\f"));
		n = (size_t)sprintf(got, "%.*s", (int)l->text.n, l->text.s);
		if (strchr(lines[i].seen, ' ') != NULL && n < strlen(lines[i].seen))
			n += (size_t)sprintf(got + n, " %d %d %d %d %s%s%s", (int)l->indent, (int)l->width,
			    (int)l->look.bars, (int)l->look.rule, l->look.texts ? "T" : "",
			    l->look.begins_with_bar ? "<" : "", l->look.ends_in_bar ? ">" : "");
		unit_text(s, got, n, lines[i].seen);
	}
	page_free(&p);
}

/* Whether a text is a page number: 1 by its signs, 2 where it is bare. */
static void
test_numbers(void)
{
	static const struct {
		const char *text;
		int number;
	} texts[] = {
		{ "-4-", 1 },
		{ "— 4 —", 1 },
		{ "第 4 页", 1 },
		{ "第4页 共10页", 1 },
		{ "4 / 10", 1 },
		{ "4", 2 },
		{ "123", 2 },
		{ "４", 2 },
		{ "", 0 },
		{ "甲", 0 },
		{ "4件", 0 },
		{ "-4", 0 },
		{ "第页", 0 },
		{ "第4页                                         ", 1 },
		{ "第4页                                          ", 0 },
	};
	int bare, is;
	size_t i;

	for (i = 0; i < COUNT_OF(texts); i++) {
		is = furniture_is_number(span_of(texts[i].text), &bare);
		unit_number(texts[i].text, bare ? 2 : is, texts[i].number);
	}
	unit_number("too few", furniture_words(span_of("甲乙 丙 12")) == 0, 1);
	unit_number("enough", furniture_words(span_of("甲乙丙丁")) != 0, 1);
	unit_number(
	    "another page's", furniture_words(span_of("甲乙丙丁 12")) == furniture_words(span_of("甲乙 丙丁 3")), 1);
	unit_number("other words", furniture_words(span_of("甲乙丙丁")) == furniture_words(span_of("甲乙丙戊")), 0);
}

int
main(void)
{
	test_lines();
	test_numbers();
	return unit_wrong;
}
