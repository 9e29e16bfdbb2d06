/* Characters and texts: base/utf8, base/escape, base/span, base/ascii, base/fold, base/similarity. */
#include "base/ascii.h"
#include "base/escape.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/similarity.h"
#include "base/span.h"
#include "base/utf8.h"

#include <stdlib.h>

#include "unit.h"

/* How utf8_next() takes the text apart. */
static const struct {
	const char *bytes;
	uint32_t first;
	size_t length;
} characters[] = {
	{ "A", 'A', 1 },
	{ "\x7F", 0x7F, 1 },
	{ "\xC2\x80", 0x80, 2 },
	{ "\xDF\xBF", 0x7FF, 2 },
	{ "\xE0\xA0\x80", 0x800, 3 },
	{ "\xE1\x80\x80", 0x1000, 3 },
	{ "\xE4\xB8\x80", 0x4E00, 3 },
	{ "\xEC\xBF\xBF", 0xCFFF, 3 },
	{ "\xED\x9F\xBF", 0xD7FF, 3 },
	{ "\xEE\x80\x80", 0xE000, 3 },
	{ "\xEF\xBF\xBD", 0xFFFD, 3 },
	{ "\xEF\xBF\xBF", 0xFFFF, 3 },
	{ "\xF0\x90\x80\x80", 0x10000, 4 },
	{ "\xF4\x8F\xBF\xBF", 0x10FFFF, 4 },
	/* None. */
	{ "\x80", UTF8_BAD, 1 },
	{ "\xBF"
	  "A",
	    UTF8_BAD, 1 },
	{ "\xC0\x80", UTF8_BAD, 1 },
	{ "\xC1\xBF", UTF8_BAD, 1 },
	{ "\xC2", UTF8_BAD, 1 },
	{ "\xC2"
	  "A",
	    UTF8_BAD, 1 },
	{ "\xE0\x9F\xBF", UTF8_BAD, 3 },
	{ "\xE4\xB8", UTF8_BAD, 2 },
	{ "\xE4\xB8"
	  "A",
	    UTF8_BAD, 2 },
	{ "\xE4\xB8\xC0", UTF8_BAD, 2 },
	{ "\xED\xA0\x80", UTF8_BAD, 3 },
	{ "\xED\xBF\xBF", UTF8_BAD, 3 },
	{ "\xF0\x8F\xBF\xBF", UTF8_BAD, 4 },
	{ "\xF4\x90\x80\x80", UTF8_BAD, 4 },
	{ "\xF5\x80\x80\x80", UTF8_BAD, 1 },
	{ "\xFF", UTF8_BAD, 1 },
};

static void
test_characters(void)
{
	const char *s, *p;
	char out[4];
	size_t i, n, valid;

	for (i = 0; i < COUNT_OF(characters); i++) {
		p = s = characters[i].bytes;
		n = strlen(s);
		unit_number(s, utf8_next(&p, s + n), characters[i].first);
		unit_number(s, p - s, (long long)characters[i].length);
		valid = characters[i].first != UTF8_BAD || memcmp(s, "\xEF\xBF\xBD", n < 3 ? n : 3) == 0 ? n : 0;
		unit_number(s, (long long)utf8_valid(s, n), (long long)valid);
		if (valid > 0)
			unit_text(s, out, utf8_put(out, characters[i].first), s);
	}
}

/* Bytes, how many of them are valid, what is made of them and how many pieces were broken. */
static const struct {
	const char *bytes;
	size_t n, valid;
	const char *repaired;
	size_t bad;
} texts[] = {
	{ "plain text that is long", 23, 23, "plain text that is long", 0 },
	{ "a\0b", 3, 1,
	    "a\xEF\xBF\xBD"
	    "b",
	    1 },
	{ "12345678\0", 9, 8, "12345678\xEF\xBF\xBD", 1 },
	{ "1234567890123456\xFF", 17, 16, "1234567890123456\xEF\xBF\xBD", 1 },
	{ "123456789012345\xFF"
	  "6",
	    17, 15,
	    "123456789012345\xEF\xBF\xBD"
	    "6",
	    1 },
	{ "\xE4\xB8\x80\xE4\xB8", 5, 3, "\xE4\xB8\x80\xEF\xBF\xBD", 1 },
	{ "\xFF\xFE"
	  "a\x80",
	    4, 0,
	    "\xEF\xBF\xBD\xEF\xBF\xBD"
	    "a\xEF\xBF\xBD",
	    3 },
	{ "\xEF\xBF\xBD", 3, 3, "\xEF\xBF\xBD", 0 },
	{ "", 0, 0, "", 0 },
};

static void
test_repair(void)
{
	char out[128] = "";
	size_t i, n, bad;

	for (i = 0; i < COUNT_OF(texts); i++) {
		unit_number(
		    texts[i].bytes, (long long)utf8_valid(texts[i].bytes, texts[i].n), (long long)texts[i].valid);
		n = utf8_repair(out, texts[i].bytes, texts[i].n, &bad);
		unit_text(texts[i].bytes, out, n, texts[i].repaired);
		unit_number(texts[i].bytes, (long long)bad, (long long)texts[i].bad);
	}
}

/* The ends of each range. */
static const struct {
	uint32_t c;
	int width, space;
} widths[] = {
	{ 0, 1, 1 },
	{ 0x1F, 1, 1 },
	{ ' ', 1, 1 },
	{ '!', 1, 0 },
	{ '~', 1, 0 },
	{ 0x7F, 1, 1 },
	{ 0x80, 1, 1 },
	{ 0x9F, 1, 1 },
	{ 0xA0, 1, 1 },
	{ 0xA1, 1, 0 },
	{ 0xAC, 1, 0 },
	{ 0xAD, 1, 1 },
	{ 0xAE, 1, 0 },
	{ 0x2FF, 1, 0 },
	{ 0x300, 0, 0 },
	{ 0x36F, 0, 0 },
	{ 0x370, 1, 0 },
	{ 0x10FF, 1, 0 },
	{ 0x1100, 2, 0 },
	{ 0x115F, 2, 0 },
	{ 0x1160, 1, 0 },
	{ 0x167F, 1, 0 },
	{ 0x1680, 1, 1 },
	{ 0x1681, 1, 0 },
	{ 0x180D, 1, 0 },
	{ 0x180E, 1, 1 },
	{ 0x1FFF, 1, 0 },
	{ 0x2000, 1, 1 },
	{ 0x200A, 1, 1 },
	{ 0x200B, 0, 1 },
	{ 0x200F, 0, 1 },
	{ 0x2010, 1, 0 },
	{ 0x2027, 1, 0 },
	{ 0x2028, 1, 1 },
	{ 0x202F, 1, 1 },
	{ 0x2030, 1, 0 },
	{ 0x205E, 1, 0 },
	{ 0x205F, 1, 1 },
	{ 0x2060, 0, 1 },
	{ 0x2061, 1, 1 },
	{ 0x2064, 1, 1 },
	{ 0x2065, 1, 0 },
	{ 0x2E7F, 1, 0 },
	{ 0x2E80, 2, 0 },
	{ 0x3000, 2, 1 },
	{ 0x3001, 2, 0 },
	{ 0x4E00, 2, 0 },
	{ 0xA4CF, 2, 0 },
	{ 0xA4D0, 1, 0 },
	{ 0xABFF, 1, 0 },
	{ 0xAC00, 2, 0 },
	{ 0xD7A3, 2, 0 },
	{ 0xD7A4, 1, 0 },
	{ 0xF8FF, 1, 0 },
	{ 0xF900, 2, 0 },
	{ 0xFAFF, 2, 0 },
	{ 0xFB00, 1, 0 },
	{ 0xFE2F, 1, 0 },
	{ 0xFE30, 2, 0 },
	{ 0xFE6F, 2, 0 },
	{ 0xFE70, 1, 0 },
	{ 0xFEFE, 1, 0 },
	{ 0xFEFF, 0, 1 },
	{ 0xFF00, 2, 0 },
	{ 0xFF60, 2, 0 },
	{ 0xFF61, 1, 0 },
	{ 0xFFDF, 1, 0 },
	{ 0xFFE0, 2, 0 },
	{ 0xFFE6, 2, 0 },
	{ 0xFFE7, 1, 0 },
	{ 0x1FFFF, 1, 0 },
	{ 0x20000, 2, 0 },
	{ 0x3FFFD, 2, 0 },
	{ 0x3FFFE, 1, 0 },
};

static void
test_widths(void)
{
	char name[16];
	size_t i;

	for (i = 0; i < COUNT_OF(widths); i++) {
		snprintf(name, sizeof name, "U+%04X", (unsigned)widths[i].c);
		unit_number(name, utf8_width(widths[i].c), widths[i].width);
		unit_number(name, utf8_space(widths[i].c) != 0, widths[i].space);
	}
}

/* A field as it is written; undone again it is the same unless something was left out. */
static const struct {
	const char *raw, *escaped, *undone;
} fields[] = {
	{ "plain 一", "plain 一", "plain 一" },
	{ "a\tb", "a\\tb", "a\tb" },
	{ "a\nb\rc", "a\\nb\\rc", "a\nb\rc" },
	{ "a\\b\\", "a\\\\b\\\\", "a\\b\\" },
	{ "\x01\x08\x0B\x0C\x0E\x1B\x1F|\x7F", "|", "|" },
	{ " !~", " !~", " !~" },
	{ "\xC2\x80|\xC2\x85|\xC2\x9F|\xC2\xA0", "|||\xC2\xA0", "|||\xC2\xA0" }, /* C1: U+0080 to U+009F */
	{ "\xC3\x80", "\xC3\x80", "\xC3\x80" },
	{ "\xC2", "\xC2", "\xC2" },
};

/* A field that somebody else wrote, and what may be written of it. */
static const struct {
	const char *field, *clean;
} cleaned[] = {
	{ "plain 一", "plain 一" },
	{ "", "" },
	{ "a\\tb\\nc\\rd\\\\e", "a\\tb\\nc\\rd\\\\e" },
	{ "alone\\", "alone\\\\" }, /* a backslash at the end of a field */
	{ "\\x", "x" },
	{ "a\\\\\\", "a\\\\\\\\" },
	{ "a\tb", "a\\tb" },
	{ "a\x1B[31m", "a[31m" },
	{ "a\x7F", "a" },
	{ "a\xC2\x9F", "a" }, /* U+009F */
	{ "a\xC2\x9F"
	  "b",
	    "ab" },
	{ "a\xC2\xA0"
	  "b",
	    "a\xC2\xA0"
	    "b" },
	{ "a\xC2", "a\xEF\xBF\xBD" },
	{ "a\xFF", "a\xEF\xBF\xBD" },
	{ "\\\xC2\x9F", "" },
};

static void
test_escapes(void)
{
	char out[64], back[64] = "", *buf = NULL;
	size_t i, n, cap = 0;
	struct span s;

	for (i = 0; i < COUNT_OF(fields); i++) {
		n = escape_field(out, fields[i].raw, strlen(fields[i].raw));
		unit_text(fields[i].raw, out, n, fields[i].escaped);
		unit_text(fields[i].raw, back, escape_undo(back, out, n), fields[i].undone);
	}
	unit_text("a\\", out, escape_undo(out, "a\\", 2), "a\\");
	unit_text("\\x", out, escape_undo(out, "\\x", 2), "x");
	for (i = 0; i < COUNT_OF(cleaned); i++) {
		s = escape_clean(span_of(cleaned[i].field), &buf, &cap);
		unit_text(cleaned[i].field, s.s, s.n, cleaned[i].clean);
		/* What is clean is not copied. */
		unit_number(cleaned[i].field, s.s == cleaned[i].field, strcmp(cleaned[i].field, cleaned[i].clean) == 0);
	}
	s = escape_clean((struct span){ "\x01,a", 2 }, &buf, &cap);
	unit_text("a part of a text", s.s, s.n, ",");
	free(buf);
	unit_text("plain", out,
	    escape_plain(out, "x\ty\\\n\r\x1B\xE2\x80\xAE甲", strlen("x\ty\\\n\r\x1B\xE2\x80\xAE甲")), "xy\\甲");
}

/* Characters that nobody sees come out of no field, whoever wrote it; those beside them do. */
static void
test_unseen(void)
{
	static const uint32_t unseen[][2] = { { 0x7F, 0x9F }, { 0xAD, 0xAD }, { 0x61C, 0x61C }, { 0x180E, 0x180E },
		{ 0x200B, 0x200F }, { 0x2028, 0x202E }, { 0x2060, 0x206F }, { 0xFEFF, 0xFEFF } };
	char text[8], out[16], what[32], *buf = NULL;
	size_t i, k, n, cap = 0;
	uint32_t c;
	struct span s;

	for (i = 0; i < 4 * COUNT_OF(unseen); i++) {
		c = unseen[i / 4][i % 2] + (i % 4 == 2 ? -1U : i % 4 == 3 ? 1 : 0);
		n = utf8_put(text, c);
		sprintf(what, "U+%04X", (unsigned)c);
		k = escape_field(out, text, n);
		unit_number(what, (long long)k, i % 4 < 2 ? 0 : (long long)n);
		s = escape_clean((struct span){ text, n }, &buf, &cap);
		unit_number(what, (long long)s.n, i % 4 < 2 ? 0 : (long long)n);
	}
	free(buf);
}

static void
test_order(void)
{
	static const struct {
		const char *a, *b;
		int order;
	} orders[] = { { "", "", 0 }, { "a", "a", 0 }, { "a", "b", -1 }, { "", "a", -1 }, { "a", "ab", -1 },
		{ "b", "ab", 1 }, { "\xFF", "a", 1 } };
	size_t i;
	int order;

	for (i = 0; i < 2 * COUNT_OF(orders); i++) {
		order = i % 2 == 0 ? span_order(span_of(orders[i / 2].a), span_of(orders[i / 2].b)) :
				     -span_order(span_of(orders[i / 2].b), span_of(orders[i / 2].a));
		unit_number(orders[i / 2].a, (order > 0) - (order < 0), orders[i / 2].order);
	}
}

static void
test_spans(void)
{
	unit_number("has", span_has(span_of("一abc"), "bc", 2), 1);
	unit_number("has, all", span_has(span_of("abc"), "abc", 3), 1);
	unit_number("has not", span_has(span_of("abab"), "abc", 3), 0);
	unit_number("has, second", span_has(span_of("aab"), "ab", 2), 1);
	unit_number("has not, longer", span_has(span_of("ab"), "abc", 3), 0);
	unit_number("has nothing", span_has(span_of(""), "", 0), 1);
	unit_number("nothing has", span_has(span_of(""), "a", 1), 0);
	unit_number("has, bounded", span_has((struct span){ "abc", 2 }, "bc", 2), 0);
	unit_number("same", span_same(span_of("ab"), span_of("ab")), 1);
	unit_number("same, empty", span_same(span_of(""), (struct span){ NULL, 0 }), 1);
	unit_number("not the same", span_same(span_of("ab"), span_of("ac")), 0);
	unit_number("not the same, longer", span_same(span_of("ab"), span_of("abc")), 0);
	unit_number("starts", span_starts(span_of("ab"), "ab"), 1);
	unit_number("starts not", span_starts(span_of("a"), "ab"), 0);
	unit_number("starts with another", span_starts(span_of("ba"), "a"), 0);
	unit_number("ascii", ascii_is(span_of("CharSet"), "charset"), 1);
	unit_number("ascii, longer", ascii_is(span_of("charsets"), "charset"), 0);
	unit_number("ascii, shorter", ascii_is(span_of("charse"), "charset"), 0);
	unit_number("ascii, signs", ascii_is(span_of("a["), "a{"), 0);
	unit_number("ascii, at", ascii_is(span_of("@"), "`"), 0);
}

/* Labels as they are compared, written as UTF-8 again. */
static const struct {
	const char *label, *folded;
} labels[] = {
	{ "（一）予以公开", "予以公开" },
	{ "1.属于国家秘密", "属于国家秘密" },
	{ "⒈属于", "属于" },
	{ "第一部分 概述", "概述" },
	{ "三类内部事务信息", "三类内部事务信息" },
	{ "ＡＢ c1２", "abc12" },
	{ "開門、見山", "开门见山" },
	{ "\xE2\xBC\x80\xE2\xBB\x94\xEF\xA4\x80", "一门豈" }, /* U+2F00, U+2ED4, U+F900: radicals, compatibility */
	{ "x㈡①", "x二1" },
	{ "〇", "〇" },
	{ "é\xC2\xA9 — ─ 「x」 \xEE\x80\x80", "éx" },
	{ "", "" },
};

static void
test_folding(void)
{
	uint16_t folded[64];
	char back[256] = "";
	size_t i, k, n, at;

	for (i = 0; i < COUNT_OF(labels); i++) {
		n = fold_label(folded, COUNT_OF(folded), labels[i].label, strlen(labels[i].label));
		for (at = k = 0; k < n; k++)
			at += utf8_put(back + at, folded[k]);
		unit_text(labels[i].label, back, at, labels[i].folded);
	}
	unit_number("no room", (long long)fold(folded, 2, "abc", 3), 2);
	n = fold(folded, COUNT_OF(folded), "政府信息", strlen("政府信息"));
	unit_number("starts", fold_starts(folded, n, "政府"), 1);
	unit_number("starts, all", fold_starts(folded, n, "政府信息"), 1);
	unit_number("starts not", fold_starts(folded, n, "信息"), 0);
	unit_number("starts so, goes on otherwise", fold_starts(folded, n, "政治"), 0);
	unit_number("ends so, begins otherwise", fold_ends(folded, n, "消息"), 0);
	unit_number("last, ends so", (long long)fold_last(folded, n, "消息"), 0);
	unit_number("starts, of none", fold_starts(folded, 0, "政府"), 0);
	unit_number("starts not, longer", fold_starts(folded, n, "政府信息公"), 0);
	unit_number("ends", fold_ends(folded, n, "信息"), 1);
	unit_number("ends, all", fold_ends(folded, n, "政府信息"), 1);
	unit_number("ends not", fold_ends(folded, n, "政府"), 0);
	unit_number("ends not, longer", fold_ends(folded, n, "的政府信息"), 0);
	unit_number("ends not, but with what is before it", fold_ends(folded + 2, 1, "府信"), 0);
	unit_number("last", fold_last(folded, n, "信息"), (long long)n);
	unit_number("last, the first word", fold_last(folded, n, "政府"), 2);
	unit_number("last, all", fold_last(folded, n, "政府信息"), (long long)n);
	unit_number("last, none", fold_last(folded, n, "府政"), 0);
	unit_number("last, longer", fold_last(folded, n, "的政府信息"), 0);
}

/* Every character there is, in one number: whatever changes in the tables of fold.c is to be meant. */
static void
test_tables(void)
{
	uint32_t c, sum = 2166136261u;

	for (c = 1; c < 0x20000; c++) {
		sum = (sum ^ fold_char(c)) * 16777619u;
		sum = (sum ^ fold_simple(c)) * 16777619u;
		sum = (sum ^ fold_ascii(c)) * 16777619u;
		sum = (sum ^ (uint32_t)fold_digit(c)) * 16777619u;
	}
	unit_number("all characters", sum, 3757740856);
}

/* Ordinals: the number, whether in brackets, and what is left. */
static const struct {
	const char *text;
	int number, bracket;
	const char *rest;
} ordinals[] = {
	{ "一、总体", 1, 0, "总体" },
	{ "十、总体", 10, 0, "总体" },
	{ "十二、总体", 12, 0, "总体" },
	{ "二十、总体", 20, 0, "总体" },
	{ "12.x", 12, 0, "x" },
	{ "１２．x", 12, 0, "x" },
	{ "1,x", 1, 0, "x" },
	{ "1，x", 1, 0, "x" },
	{ "1: x", 1, 0, "x" },
	{ "1：x", 1, 0, "x" },
	{ "1。x", 1, 0, "x" },
	{ "1｡x", 1, 0, "x" },
	{ "1､x", 1, 0, "x" },
	{ "1·x", 1, 0, "x" },
	{ "1•x", 1, 0, "x" },
	{ "1) x", 1, 0, "x" },
	{ "（三）x", 3, 1, "x" },
	{ "(3)x", 3, 1, "x" },
	{ "( 3 ) x", 3, 1, "x" },
	{ "〔3〕x", 3, 1, "x" },
	{ "【3】x", 3, 1, "x" },
	{ "（三）、x", 3, 1, "x" },
	{ "⒈x", 1, 0, "x" },
	{ "⒐x", 9, 0, "x" },
	{ "①x", 1, 0, "x" },
	{ "⑨x", 9, 0, "x" },
	{ "⑴x", 1, 0, "x" },
	{ "⑼x", 9, 0, "x" },
	{ "㈠x", 1, 0, "x" },
	{ "㈨x", 9, 0, "x" },
	{ "第一部分 x", 1, 0, "x" },
	{ "第十二章x", 12, 0, "x" },
	{ "第二条x", 0, 0, NULL },
	{ "第一", 0, 0, NULL },
	{ "1.5", 0, 0, NULL },
	{ "1、5", 1, 0, "5" },
	{ "(1)5", 1, 1, "5" },
	{ "123.x", 0, 0, NULL },
	{ "三类", 0, 0, NULL },
	{ "（三", 0, 0, NULL },
	{ "（三、x", 0, 0, NULL },
	{ "（x", 0, 0, NULL },
	{ "1", 0, 0, NULL },
	{ "x", 0, 0, NULL },
	{ "", 0, 0, NULL },
};

static void
test_ordinals(void)
{
	const char *s;
	size_t i, n;
	int number, bracket;

	for (i = 0; i < COUNT_OF(ordinals); i++) {
		s = ordinals[i].text;
		n = fold_ordinal(s, strlen(s), &number, &bracket);
		unit_number(s, n > 0, ordinals[i].rest != NULL);
		unit_number(s, number, ordinals[i].number);
		unit_number(s, bracket, ordinals[i].bracket);
		unit_text(s, s + n, strlen(s + n), ordinals[i].rest != NULL ? ordinals[i].rest : s);
	}
}

/* Two texts of one or two paragraphs, and the share that is alike, in per mille. */
static const struct {
	const char *a, *b;
	int alike;
} alikes[] = {
	{ "公开信息。", "公开信息", 1000 },
	{ "公开12件信息", "公开３千件信息", 1000 }, /* figures are no letters */
	{ "甲乙，丙丁", "丙丁；甲乙", 1000 },
	{ "甲乙，甲乙", "甲乙", 667 },
	{ "甲乙。丙丁", "甲乙。戊己", 500 },
	{ "甲乙", "丙丁", 0 },
	{ "甲", "甲！乙乙？", 500 },
	{ "甲、乙", "甲乙", 1000 },
	{ "甲\\n乙", "甲乙", 1000 },
	{ "甲\\", "甲", 1000 },
	{ "A：b", "a:B", 500 - 500 }, /* the colon of ASCII ends no clause */
	{ "A：b", "b：a", 1000 },
	{ "甲\xEF\xBF\xBD", "甲", 1000 },
	{ "\xF0\xA0\x80\x80", "\xF0\xA0\x80\x81", 0 },
	{ "\xF0\xA0\x80\x80", "\xF0\xA0\x80\x80", 1000 },
	{ "", "", -1 },
	{ "12，3", "", -1 },
	{ "", "甲", 0 },
};

static void
test_similarity(void)
{
	struct clauses a = { 0 }, b = { 0 };
	size_t i;

	for (i = 0; i < COUNT_OF(alikes); i++) {
		similarity_clear(&a);
		similarity_clear(&b);
		similarity_add(&a, span_of(alikes[i].a));
		similarity_add(&b, span_of(alikes[i].b));
		unit_number(alikes[i].a, similarity(&a, &b), alikes[i].alike);
		unit_number(alikes[i].b, similarity(&b, &a), alikes[i].alike);
	}
	/* Two paragraphs are two clauses, in any order; what is added after a comparison counts. */
	similarity_clear(&a);
	similarity_clear(&b);
	similarity_add(&a, span_of("甲乙"));
	similarity_add(&b, span_of("丙丁戊"));
	unit_number("paragraphs", similarity(&a, &b), 0);
	similarity_add(&a, span_of("丙丁戊"));
	similarity_add(&b, span_of("甲乙"));
	unit_number("paragraphs", similarity(&a, &b), 1000);
	unit_number("letters", (long long)similarity_letters(&a, &b), 5);
	similarity_free(&a);
	similarity_free(&b);
}

/* Arrays grow by doubling, from sixteen elements on, as far as is needed. */
static void
test_memory(void)
{
	static const struct {
		size_t cap, least, grown;
	} grows[] = { { 0, 1, 16 }, { 0, 16, 16 }, { 0, 17, 32 }, { 16, 17, 32 }, { 20, 21, 40 }, { 20, 81, 160 } };
	size_t i, cap;
	char *v;

	for (i = 0; i < COUNT_OF(grows); i++) {
		cap = grows[i].cap;
		v = mem_grow(NULL, &cap, grows[i].least, 1);
		unit_number("cap", (long long)cap, (long long)grows[i].grown);
		free(v);
	}
	v = mem_new(3, 2);
	unit_number("new", v != NULL && memcmp(v, "\0\0\0\0\0\0", 6) == 0, 1);
	free(v);
}

int
main(void)
{
	test_memory();
	test_characters();
	test_repair();
	test_widths();
	test_escapes();
	test_unseen();
	test_order();
	test_spans();
	test_folding();
	test_tables();
	test_ordinals();
	test_similarity();
	return unit_wrong;
}
