/* Page numbers and running heads: page/furniture. */
#include "page/furniture.h"
#include "page/measure.h"

#include "unit.h"

#define SPACES "                                              " /* 46 */

/* clang-format off */
static const struct {
	const char *text;
	int is, bare;
} numbers[] = {
	{ "-4-", 1, 0 }, { "— 4 —", 1, 0 }, { "－4－", 1, 0 }, { "～４～", 1, 0 }, { "~4~", 1, 0 }, { "·4·", 1, 0 }, { "•4•", 1, 0 },
	{ "\xE2\x80\x90" "4\xE2\x80\x95", 1, 0 }, /* U+2010, U+2015 */
	{ "\xE2\x80\x8F" "4\xE2\x80\x8F", 0, 1 }, { "\xE2\x80\x96" "4\xE2\x80\x96", 0, 0 }, /* U+200F, a space; U+2016 */
	{ "\xE2\x88\x92" "4\xE2\x88\x92", 1, 0 }, { "─4─", 1, 0 },
	{ "第4页", 1, 0 }, { "第 4 页 共 10 页", 1, 0 }, { "共4页", 1, 0 }, { "4/10", 1, 0 }, { "4 / 10", 1, 0 }, { "4页10", 1, 0 },
	{ "4", 0, 1 }, { "1234", 0, 1 }, { "4 4", 0, 1 }, { "4" SPACES " ", 0, 1 }, { "4" SPACES "  ", 0, 0 },
	{ "12345", 0, 0 }, { "第123456页", 1, 0 }, { "第1234567页", 0, 0 }, { "第9页", 1, 0 }, { "第0页", 1, 0 },
	{ "", 0, 0 }, { "-", 0, 0 }, { "第页", 0, 0 }, { "4:", 0, 0 }, { "4/10/", 0, 0 }, { "/4", 0, 0 }, { "-4", 0, 0 },
	{ "--4-", 0, 0 }, { "-第4页-", 0, 0 }, { "-4页-", 0, 0 }, { "4页", 0, 0 }, { "4-4", 0, 0 }, { "-4-4", 0, 0 },
	{ "1/2页3", 0, 0 }, { "四", 0, 0 }, { "4a", 0, 0 },
};

/* Whether two lines are one number in pieces, or the second is one. */
static const struct {
	const char *first, *second;
	int marks[2];
} pieces[] = {
	{ "-", "2-", { 1, 1 } }, { "—", "2—", { 1, 1 } }, { "－", "2－", { 1, 1 } }, { "a", "-2-", { 0, 1 } },
	{ "", "2-", { 0, 0 } }, { "--", "2", { 0, 0 } }, { "-2", "-", { 0, 0 } }, { "a", "2-", { 0, 0 } }, { "-", "2", { 0, 0 } },
	{ "-", "         12345-", { 1, 1 } }, { "-", "          12345-", { 0, 0 } },
};

/* Pages that end with FF, of lines that end with LF; for each line whether it is marked. */
#define FORTY "依法公开政府信息依法公开政府信息依法公开" /* columns */
static const struct {
	const char *pages, *marks;
} marked[] = {
	{ "甲\n1\n\f乙\n2\n\f丙\n3\n\f", "010101" },
	{ "1\n甲\n\f2\n乙\n\f3\n丙\n\f", "101010" },
	{ "甲\n7\n\f乙\n8\n\f", "0101" },
	{ "甲\n7\n\f乙\n9\n\f", "0000" },
	{ "甲\n\n7\n\n\f乙\n8\n\f丙\n\f", "0010010" },
	{ "甲\n１\n\f乙\n２\n\f", "0101" },
	{ "甲\n９\n\f乙\n１０\n\f", "0101" },
	{ "甲\n1\n\f乙\n１\n\f", "0000" },
	{ "-1-\n\f\n\f甲\n\f", "100" },
	{ "甲\n1\n\f", "01" },
	{ "甲\n2\n\f", "00" },
	{ FORTY "\n2\n\f", "01" },
	{ FORTY "\n\n2\n\f", "001" },
	{ FORTY "8\n2\n\f", "00" },
	{ "依法公开政府信息依法公开政府信息依法公\n2\n\f", "00" },
	{ "2\n\f", "0" },
	{ "甲\n12345\n\f", "00" },
	{ "甲\n40\n\f乙\n41\n\f丙\n42\n\f", "010101" },
	{ "\f甲\n2\n\f", "01" },
	/* Heads: the first of them stays. */
	{ "甲局年度报告1\na\n\f甲局年度报告2\nb\n\f甲局年度报告\nc\n\f", "001010" },
	{ "a\n甲局年度报告1\n\fb\n甲局年度报告2\n\f", "0001" },
	{ "甲局年\na\n\f甲局年\nb\n\f", "0000" },
	{ "甲局年度\na\n\f甲局年报\nb\n\f", "0000" },
	{ FORTY FORTY "\na\n\f" FORTY FORTY "\nb\n\f", "0010" },
	{ FORTY FORTY "a\na\n\f" FORTY FORTY "a\nb\n\f", "0000" },
	{ "甲局年度报告\na\n甲局年度报告\n\f", "000" },
	/* A sentence is one only where nearly all pages have it, with the same numbers. */
	{ "甲\na\n\f推进工作。\nb\n\f推进工作。\nc\n\f", "000000" },
	{ "推进，工作\na\n\f推进，工作\nb\n\f推进，工作\nc\n\f乙\nd\n\f", "00101000" },
	{ "推进，工作\na\n\f推进，工作\nb\n\f推进，工作\nc\n\f乙\nd\n\f丙\ne\n\f", "0000000000" },
	{ "推进，工作\na\n\f推进，工作\nb\n\f", "0010" },
	{ "甲\na\n\f做法如下：\nb\n\f做法如下：\nc\n\f", "000000" },
	{ "推进工作1；\na\n\f推进工作2；\nb\n\f推进工作3；\nc\n\f", "000000" },
	{ "-1-\n甲局年度报告\na\n\f-2-\n甲局年度报告\nb\n\f", "100110" },
};
/* clang-format on */

static struct line *
add_line(struct page *p, const char *s, size_t n)
{
	struct line *l = page_add_line(p);

	measure_line(l, s, s + n);
	return l;
}

static void
test_numbers(void)
{
	size_t i, n;
	int bare;

	for (i = 0; i < COUNT_OF(numbers); i++) {
		n = strlen(numbers[i].text);
		unit_number(numbers[i].text,
		    furniture_is_number((struct span){ unit_edge(numbers[i].text, n), n }, &bare), numbers[i].is);
		unit_number("bare", bare, numbers[i].bare);
	}
}

static void
test_pieces(void)
{
	struct page p = { 0 };
	size_t i;

	for (i = 0; i < COUNT_OF(pieces); i++) {
		page_clear(&p);
		add_line(&p, pieces[i].first, strlen(pieces[i].first));
		/* Its spaces count. */
		add_line(&p, pieces[i].second, strlen(pieces[i].second))->text = span_of(pieces[i].second);
		furniture_sign(&p.lines[1], 0);
		unit_number(pieces[i].first, p.lines[0].furniture, pieces[i].marks[0]);
		unit_number(pieces[i].second, p.lines[1].furniture, pieces[i].marks[1]);
		p.lines[0].furniture = p.lines[1].furniture = 0;
		furniture_sign(&p.lines[1], 1);
		unit_number("without the first", p.lines[0].furniture, 0);
	}
	page_free(&p);
}

static void
test_marks(void)
{
	struct page p = { 0 };
	const char *s;
	char marks[64];
	size_t i, k, n;
	uint32_t page;
	int bare;

	for (i = 0; i < COUNT_OF(marked); i++) {
		page_clear(&p);
		for (s = marked[i].pages, page = 0; *s != '\0'; s++) {
			if (*s == '\f') {
				page++;
				continue;
			}
			n = strcspn(s, "\n");
			add_line(&p, s, n)->page_no = page;
			s += n;
		}
		for (k = 0; k < p.nlines; k++)
			p.lines[k].furniture = (uint8_t)furniture_is_number(p.lines[k].text, &bare);
		furniture_mark(&p);
		for (k = 0; k < p.nlines; k++)
			marks[k] = (char)('0' + p.lines[k].furniture);
		unit_text(marked[i].pages, marks, p.nlines, marked[i].marks);
	}
	page_free(&p);
}

int
main(void)
{
	test_numbers();
	test_pieces();
	test_marks();
	return unit_wrong;
}
