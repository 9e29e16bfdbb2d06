/* Lines of text and the rows in them: text/plain, text/rows, page/furniture. */
#include "text/plain.h"
#include "page/furniture.h"
#include "page/page.h"

#include "unit.h"

/*
 * The rows of a text, one after the other: its cells in brackets, a number with # before it; then S where it is spoilt,
 * T where it is torn, B where its cells have bounds.
 */
static const struct {
	const char *text, *rows;
} texts[] = {
	/* Words and numbers, separated by white space. */
	{ "规章 1 0 12\n", "[规章][#1][#0][#12]\n" },
	{ "  规章　１２  /\n", "[规章][#１２][#/]\n" },
	{ "结 果 维 持  1\n", "[结 果 维 持][#1]\n" },
	{ "结  果  维\n", "[结][果][维]\n" },
	{ "商业 企业\n", "[商业][企业]\n" },
	/* A label that touches its first number; what is no label does not. */
	{ "不计其他情形）88  55\n", "[不计其他情形）][#88][#55]\n" },
	{ "其他处理0  5\n", "[其他处理][#0][#5]\n" },
	{ "约12  5\n", "[约12][#5]\n" },
	{ "1、234  5\n", "[1、234][#5]\n" },
	{ "100、5  3\n", "[100、5][#3]\n" },
	{ "7〇8  5\n", "[7〇8][#5]\n" },
	{ "（一）12  5\n", "[（一）12][#5]\n" },
	{ "其他处理0\n", "[其他处理0]\n" },
	{ "其他处理1:2  5  6\n", "[其他处理1:2][#5][#6]\n" },
	{ "其他处理1,024 5\n", "[其他处理][#1,024][#5]\n" },
	/* Signs of Markdown within a number, and around it. */
	{ "规章 **82**\\ 3861\n", "[规章][**82**\\][#3861]S\n" },
	{ "规章 **82** 5\n", "[规章][**82**][#5]\n" },
	/* Full-width digits that were broken over two lines. */
	{ "规章 １２ ３４\n     ５\n", "[规章][#１２][#３４]S\n[#５]S\n" },
	{ "规章 １２ ３４\n\n     ５\n", "[规章][#１２][#３４]\n[#５]\n" },
	/* TABs: empty cells are cells. */
	{ "规章\t1\t\t0\n", "[规章][#1][][#0]B\n" },
	{ "\t规章\t1\n", "[][规章][#1]B\n" },
	/* Bars: a frame bounds nothing, and a rule is no row. */
	{ "| 规章 | 1 | |\n|---|:---:|--:|\n| 规范 | - | 2 |\n", "[规章][#1][]B\n[规范][#-][#2]B\n" },
	{ "规章 | 1 | 2\n规范 | 3 |\n", "[规章][#1][#2]B\n[规范][#3][]B\n" },
	{ "+----+--+\n|规章|1 |\n+----+--+\n", "[规章][#1]B\n" },
	/* Rules between rows: lines between two of them are one row. */
	{ "+----+--+\n|行政|12|\n|处罚|34|\n+----+--+\n|其他|5 |\n+----+--+\n|其余|6 |\n+----+--+\n",
	    "[行政处罚][#1234]B\n[其他][#5]B\n[其余][#6]B\n" },
	{ "+----+-----+\n|行政|12   |\n|处罚|34   |\n+----+-----+\n|其他|5    |\n+----+-----+\n|其余|6    "
	  "|\n+----+-----+\n",
	    "[行政处罚][1234]B\n[其他][#5]B\n[其余][#6]B\n" },
	{ "+----+--+\n|行政|12|\n|处罚|\n+----+--+\n|其他|5 |\n+----+--+\n|其余|6 |\n+----+--+\n",
	    "[行政][#12]TB\n[处罚]TB\n[其他][#5]B\n[其余][#6]B\n" },
	/* What is not part of a table. */
	{ "规章 1\n—————\n- 3 -\n规范 2\n", "[规章][#1]\n[规范][#2]\n" },
};

static size_t
write_rows(const struct page *p, char *d)
{
	const struct row_of_page *r;
	const struct cell *c;
	char *from = d;
	size_t i, k;

	for (i = 0; i < p->nrows; i++) {
		r = &p->rows[i];
		for (k = r->first; k < r->first + r->n; k++) {
			c = &p->cells[k];
			d += sprintf(d, "[%s%.*s]", c->kind == CELL_NUMBER ? "#" : "", (int)c->text.n, c->text.s);
			if ((c->kind == CELL_EMPTY) != (c->text.n == 0))
				d += sprintf(d, "?");
		}
		d += sprintf(d, "%s%s%s\n", r->spoilt ? "S" : "", r->torn ? "T" : "", r->bounded ? "B" : "");
	}
	return (size_t)(d - from);
}

/* Whether a text is a page number: 2 by its signs, 1 if its neighbours agree. */
static const struct {
	const char *text;
	int is;
} numbers[] = {
	{ "-4-", 2 },
	{ "— 4 —", 2 },
	{ "第 4 页", 2 },
	{ "第4页 共10页", 2 },
	{ "4 / 10", 2 },
	{ "4/10/2", 0 },
	{ "4", 1 },
	{ "1234", 1 },
	{ "12345", 0 },
	{ "- 123456 -", 2 },
	{ "- 1234567 -", 0 },
	{ "1 2", 1 }, /* set wide */
	{ "- 1 2 -", 2 },
	{ "4,5", 0 },
	{ "- 4", 0 },
	{ "第4", 0 },
	{ "页", 0 },
	{ "--", 0 },
	{ "4件", 0 },
	{ "", 0 },
};

/* Pages of lines, and which of them are furniture: a 1 for each that is. */
static const struct {
	const char *text, *furniture;
} pages[] = {
	{ "正文\n1\f正文二\n2\f正文三\n3\n", "010101" },
	{ "正文\n1\f正文二\n2\f正文三\n7\n", "000000" },
	{ "某某局年度报告\n甲\n\f某某局年度报告\n乙\n\f某某局年度报告\n丙\n", "00010010" },
	{ "某某局年度报告\n甲\n-\n2-\n乙\n", "00110" },
};

int
main(void)
{
	static char got[1 << 12];
	struct page p = { 0 };
	size_t i, k;
	int bare, is;

	for (i = 0; i < COUNT_OF(texts); i++) {
		page_clear(&p);
		plain_lines(&p, texts[i].text, strlen(texts[i].text));
		plain_rows(&p, 0, p.nlines);
		unit_text(texts[i].text, got, write_rows(&p, got), texts[i].rows);
		for (k = 0; k < p.nrows; k++)
			unit_number("the line of a row", p.lines[p.rows[k].at].number, p.rows[k].line);
	}
	for (i = 0; i < COUNT_OF(numbers); i++) {
		is = furniture_is_number((struct span){ numbers[i].text, strlen(numbers[i].text) }, &bare);
		unit_number(numbers[i].text, is ? 2 : bare, numbers[i].is);
	}
	for (i = 0; i < COUNT_OF(pages); i++) {
		page_clear(&p);
		plain_lines(&p, pages[i].text, strlen(pages[i].text));
		for (k = 0; k < p.nlines; k++)
			got[k] = (char)('0' + p.lines[k].furniture);
		unit_text(pages[i].text, got, p.nlines, pages[i].furniture);
	}
	page_free(&p);
	return unit_wrong;
}
