/* What a cell of the form says: base/number. */
#include "base/number.h"

#include "unit.h"

enum { BOUNDED = 1, OPEN = 0 }; /* whether the cell's bounds are known */

/* NULL is what is no number, "" a blank cell. */
static const struct {
	const char *cell;
	enum unit unit;
	int bounded;
	const char *want;
	int same;
} cases[] = {
	{ "0", UNIT_COUNT, OPEN, "0", 1 },
	{ "12", UNIT_COUNT, OPEN, "12", 1 },
	{ "123456789012345678", UNIT_COUNT, OPEN, "123456789012345678", 1 },
	{ "1234567890123456789", UNIT_COUNT, OPEN, "1234567890123456789", 1 },
	{ "007", UNIT_COUNT, OPEN, "7", 0 },
	{ "000", UNIT_COUNT, OPEN, "0", 0 },
	{ "00.50", UNIT_WAN, OPEN, "0.50", 0 },
	{ "3.50", UNIT_WAN, OPEN, "3.50", 1 },
	{ "0.5", UNIT_WAN, OPEN, "0.5", 1 },
	{ "１２．５", UNIT_WAN, OPEN, "12.5", 0 },
	/* Blank. */
	{ "", UNIT_COUNT, OPEN, "", 0 },
	{ " ", UNIT_COUNT, BOUNDED, "", 0 },
	{ "/", UNIT_COUNT, OPEN, "", 0 },
	{ "／", UNIT_COUNT, OPEN, "", 0 },
	{ "\xE2\x81\x84", UNIT_COUNT, OPEN, "", 0 }, /* U+2044 */
	{ "\xE2\x88\x95", UNIT_COUNT, OPEN, "", 0 }, /* U+2215 */
	{ "-", UNIT_COUNT, OPEN, "", 0 },
	{ "--", UNIT_COUNT, OPEN, "", 0 },
	{ "——", UNIT_COUNT, OPEN, "", 0 },
	{ "\xE2\x80\x90", UNIT_COUNT, OPEN, "", 0 }, /* U+2010 to U+2015 */
	{ "\xE2\x80\x91", UNIT_COUNT, OPEN, "", 0 },
	{ "\xE2\x80\x92", UNIT_COUNT, OPEN, "", 0 },
	{ "\xE2\x80\x93", UNIT_COUNT, OPEN, "", 0 },
	{ "\xE2\x80\x94", UNIT_COUNT, OPEN, "", 0 },
	{ "\xE2\x80\x95", UNIT_COUNT, OPEN, "", 0 },
	{ "\xE2\x94\x80", UNIT_COUNT, OPEN, "", 0 }, /* U+2500 */
	{ "\xE2\x88\x92", UNIT_COUNT, OPEN, "", 0 }, /* U+2212 */
	{ "\xEF\xB9\xA3", UNIT_COUNT, OPEN, "", 0 }, /* U+FE63 */
	{ "\xEF\xBC\x8D", UNIT_COUNT, OPEN, "", 0 }, /* U+FF0D */
	{ "\\", UNIT_COUNT, OPEN, "", 0 },
	{ "\\-", UNIT_COUNT, OPEN, "", 0 },
	{ "无", UNIT_COUNT, OPEN, "", 0 },
	{ "無", UNIT_COUNT, OPEN, "", 0 },
	{ "空", UNIT_COUNT, OPEN, "", 0 },
	{ "不适用", UNIT_COUNT, OPEN, "", 0 },
	{ "不 适 用", UNIT_COUNT, BOUNDED, "", 0 },
	{ "N/A", UNIT_COUNT, OPEN, "", 0 },
	{ "n/a", UNIT_COUNT, OPEN, "", 0 },
	{ "N", UNIT_COUNT, OPEN, NULL, 0 },
	{ "1:2", UNIT_COUNT, OPEN, NULL, 0 },
	{ "不适", UNIT_COUNT, OPEN, NULL, 0 },
	{ "---", UNIT_COUNT, OPEN, NULL, 0 },
	{ "-/", UNIT_COUNT, OPEN, NULL, 0 },
	{ "无件", UNIT_COUNT, OPEN, NULL, 0 },
	/* Groups of three. */
	{ "1,234", UNIT_COUNT, OPEN, "1234", 0 },
	{ "12，345", UNIT_COUNT, OPEN, "12345", 0 },
	{ "1,234,567", UNIT_COUNT, OPEN, "1234567", 0 },
	{ "123,456.78", UNIT_WAN, OPEN, "123456.78", 0 },
	/* White space between digits, of whatever kind, may be between two numbers. */
	{ "1 234 567", UNIT_COUNT, BOUNDED, NULL, 0 },
	{ "1\xC2\xA0"
	  "234",
	    UNIT_COUNT, BOUNDED, NULL, 0 },
	{ "1 \xE2\x80\x8B"
	  "234",
	    UNIT_COUNT, BOUNDED, NULL, 0 },
	{ "1\xE2\x80\x8B 234", UNIT_COUNT, BOUNDED, NULL, 0 },
	{ "1234,567", UNIT_COUNT, OPEN, NULL, 0 },
	{ "1,23", UNIT_COUNT, OPEN, NULL, 0 },
	{ "1,2345", UNIT_COUNT, OPEN, NULL, 0 },
	{ "1,23,456", UNIT_COUNT, OPEN, NULL, 0 },
	{ "1,2345,678", UNIT_COUNT, OPEN, NULL, 0 },
	{ "1,23.5", UNIT_WAN, OPEN, NULL, 0 },
	{ "1,,234", UNIT_COUNT, OPEN, NULL, 0 },
	{ ",234", UNIT_COUNT, OPEN, NULL, 0 },
	{ "1,", UNIT_COUNT, OPEN, NULL, 0 },
	{ "1.234,567", UNIT_WAN, OPEN, NULL, 0 },
	{ "12 34", UNIT_COUNT, BOUNDED, NULL, 0 },
	{ "1 234", UNIT_COUNT, OPEN, NULL, 0 },
	{ "12 345 67", UNIT_COUNT, BOUNDED, NULL, 0 },
	{ "1\xE2\x80\x8B"
	  "2",
	    UNIT_COUNT, OPEN, "12", 0 }, /* no width, so no gap: U+200B */
	{ "1\xE2\x80\x8B"
	  "2",
	    UNIT_COUNT, BOUNDED, "12", 0 },
	{ " 12 ", UNIT_COUNT, BOUNDED, "12", 0 },
	/* A point. */
	{ "1.", UNIT_COUNT, OPEN, NULL, 0 },
	{ ".5", UNIT_WAN, OPEN, NULL, 0 },
	{ "1.2.3", UNIT_WAN, OPEN, NULL, 0 },
	/* Signs. */
	{ "-4", UNIT_COUNT, OPEN, "-4", 1 },
	{ "\\-4", UNIT_COUNT, OPEN, "-4", 0 },
	{ "－４", UNIT_COUNT, OPEN, "-4", 0 },
	{ "+4", UNIT_COUNT, OPEN, "4", 0 },
	{ "-0", UNIT_COUNT, OPEN, "0", 0 },
	{ "-0.5", UNIT_WAN, OPEN, "-0.5", 1 },
	{ "减少5", UNIT_COUNT, OPEN, "-5", 0 },
	{ "減少5項", UNIT_COUNT, OPEN, "-5", 0 },
	{ "减5", UNIT_COUNT, OPEN, "-5", 0 },
	{ "增加5", UNIT_COUNT, OPEN, "5", 0 },
	{ "增5", UNIT_COUNT, OPEN, "5", 0 },
	{ "减少0", UNIT_COUNT, OPEN, "0", 0 },
	{ "减少", UNIT_COUNT, OPEN, NULL, 0 },
	{ "少5", UNIT_COUNT, OPEN, NULL, 0 },
	{ "--4", UNIT_COUNT, OPEN, NULL, 0 },
	{ "4-", UNIT_COUNT, OPEN, NULL, 0 },
	/* Units. */
	{ "5件", UNIT_COUNT, OPEN, "5", 0 },
	{ "5项", UNIT_COUNT, OPEN, "5", 0 },
	{ "5條", UNIT_COUNT, OPEN, "5", 0 },
	{ "5条", UNIT_COUNT, OPEN, "5", 0 },
	{ "5个", UNIT_COUNT, OPEN, "5", 0 },
	{ "5次", UNIT_COUNT, OPEN, "5", 0 },
	{ "5份", UNIT_COUNT, OPEN, "5", 0 },
	{ "5宗", UNIT_COUNT, OPEN, "5", 0 },
	{ "5人", UNIT_COUNT, OPEN, "5", 0 },
	{ "5起", UNIT_COUNT, OPEN, "5", 0 },
	{ "5部", UNIT_COUNT, OPEN, "5", 0 },
	{ "5（件）", UNIT_COUNT, OPEN, "5", 0 },
	{ "5(件)", UNIT_COUNT, OPEN, "5", 0 },
	{ "5（件", UNIT_COUNT, OPEN, NULL, 0 },
	{ "5（）", UNIT_COUNT, OPEN, NULL, 0 },
	{ "5（元）", UNIT_WAN, OPEN, NULL, 0 },
	{ "5（万元）", UNIT_WAN, OPEN, NULL, 0 },
	{ "5件1", UNIT_COUNT, OPEN, NULL, 0 },
	{ "5元", UNIT_COUNT, OPEN, NULL, 0 },
	{ "5万元", UNIT_COUNT, OPEN, NULL, 0 },
	{ "约12", UNIT_COUNT, OPEN, NULL, 0 },
	/* Zero as a word, and what is said of a part. */
	{ "零", UNIT_COUNT, OPEN, "0", 0 },
	{ "19（其中修订2件）", UNIT_COUNT, BOUNDED, "19", 0 },
	{ "19件(含重复申请2件)", UNIT_COUNT, BOUNDED, "19", 0 },
	{ "19（其中修订2件）", UNIT_COUNT, OPEN, NULL, 0 },
	{ "19（其中修订2件）5", UNIT_COUNT, BOUNDED, NULL, 0 },
	{ "19（不含2件）", UNIT_COUNT, BOUNDED, NULL, 0 },
	{ "（其中2件）", UNIT_COUNT, BOUNDED, NULL, 0 },
	{ "600余", UNIT_COUNT, OPEN, NULL, 0 },
	{ "12/34", UNIT_COUNT, OPEN, NULL, 0 },
	/* 万 and 亿: in a column of counts they multiply, in one of 万元 they are its unit. */
	{ "2万", UNIT_COUNT, OPEN, "20000", 0 },
	{ "1.25万件", UNIT_COUNT, OPEN, "12500", 0 },
	{ "0.00012亿", UNIT_COUNT, OPEN, "12000", 0 },
	{ "1.23456万", UNIT_COUNT, OPEN, "12345.6", 0 },
	{ "0万", UNIT_COUNT, OPEN, "0", 0 },
	{ "5", UNIT_WAN, OPEN, "5", 1 },
	{ "5万", UNIT_WAN, OPEN, "5", 0 },
	{ "5萬元", UNIT_WAN, OPEN, "5", 0 },
	{ "5亿", UNIT_WAN, OPEN, "50000", 0 },
	{ "3.5亿元", UNIT_WAN, OPEN, "35000", 0 },
	{ "123456元", UNIT_WAN, OPEN, "12.3456", 0 },
	{ "5元", UNIT_WAN, OPEN, "0.0005", 0 },
	{ "50元", UNIT_WAN, OPEN, "0.005", 0 },
	{ "10000元", UNIT_WAN, OPEN, "1", 0 },
	{ "0元", UNIT_WAN, OPEN, "0", 0 },
	{ "0.00元", UNIT_WAN, OPEN, "0.00", 0 },
	{ "￥5元", UNIT_WAN, OPEN, "0.0005", 0 },
	{ "¥12", UNIT_WAN, OPEN, "12", 0 },
	{ "-¥12", UNIT_WAN, OPEN, "-12", 0 },
	{ "¥", UNIT_WAN, OPEN, NULL, 0 },
	{ "5件", UNIT_WAN, OPEN, NULL, 0 },
	{ "5万件", UNIT_ANY, OPEN, "50000", 0 },
	{ "5元", UNIT_ANY, OPEN, "5", 0 },
	/* Long ones. */
	{ "123456789012345678901234567890123456789", UNIT_ANY, OPEN, "123456789012345678901234567890123456789", 1 },
	{ "1234567890123456789012345678901234567890", UNIT_ANY, OPEN, NULL, 0 },
	{ "12345678901234567890123456789012345678亿", UNIT_COUNT, OPEN, NULL, 0 },
	{ "1234567890123456789012345678901234567亿", UNIT_COUNT, OPEN, NULL, 0 }, /* too long by one */
	{ "123456789012345678901234567890123456亿", UNIT_COUNT, OPEN, "12345678901234567890123456789012345600000000",
	    0 },
};

static const struct {
	const char *cell;
	int likely;
} first_looks[] = {
	{ "", 0 },
	{ "7", 1 },
	{ "0", 1 },
	{ "9", 1 },
	{ "７", 1 },
	{ "/", 1 },
	{ "—", 1 },
	{ "-", 1 },
	{ "+", 1 },
	{ "无", 1 },
	{ "空", 1 },
	{ "不", 1 },
	{ "增", 1 },
	{ "减", 1 },
	{ "￥", 1 },
	{ "¥", 1 },
	{ "\\", 1 },
	{ "件", 0 },
	{ "a", 0 },
	{ ":", 0 },
	{ ".", 0 },
	{ "一", 0 },
};

int
main(void)
{
	struct number out;
	size_t i, n;

	for (i = 0; i < COUNT_OF(cases); i++) {
		n = strlen(cases[i].cell);
		number_read(&out, unit_edge(cases[i].cell, n), n, cases[i].unit, cases[i].bounded);
		unit_number(cases[i].cell, out.kind,
		    cases[i].want == NULL        ? NUMBER_NONE :
			cases[i].want[0] == '\0' ? NUMBER_BLANK :
						   NUMBER_VALUE);
		if (out.kind == NUMBER_VALUE) {
			unit_text(cases[i].cell, out.text, out.len, cases[i].want != NULL ? cases[i].want : "");
			unit_number(cases[i].cell, out.same, cases[i].same);
		}
	}
	for (i = 0; i < COUNT_OF(first_looks); i++) {
		n = strlen(first_looks[i].cell);
		unit_number(
		    first_looks[i].cell, number_likely(unit_edge(first_looks[i].cell, n), n), first_looks[i].likely);
	}
	return unit_wrong;
}
