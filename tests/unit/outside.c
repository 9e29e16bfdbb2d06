/* Where to look for what a page does not have: page/outside. */
#include "page/outside.h"

#include "unit.h"

/* A page of three lines, the third of which is the report's title, and what it refers to. */
static const struct {
	const char *what; /* for the test */
	struct outside v[5];
	const char *table, *report, *list; /* what is said, with the line; of a table in lines [1, 2) */
} pages[] = {
#define WORDS(s) \
	{ \
		s, sizeof s - 1 \
	}
#define NOTHING \
	{ \
		"", 0 \
	}
	{ "a picture", { { OUTSIDE_PICTURE, WORDS("a.png"), NOTHING, 4, 1 } }, "4 the table is only a picture: a.png",
	    "4 the report may be a picture: a.png", "0 " },
	{ "before the table", { { OUTSIDE_PICTURE, WORDS("a.png"), NOTHING, 4, 0 } }, "0 ",
	    "4 the report may be a picture: a.png", "0 " },
	{ "at its end", { { OUTSIDE_PICTURE, NOTHING, NOTHING, 4, 2 } }, "4 the table is only a picture",
	    "4 the report may be a picture", "0 " },
	{ "after it", { { OUTSIDE_SCAN, NOTHING, NOTHING, 4, 3 } }, "0 ",
	    "4 the report is scanned: convert it with ocrmypdf -l chi_sim and pdftotext -layout, and check the result "
	    "by eye",
	    "0 " },
	/* Of several the likeliest. */
	{ "several",
	    { { OUTSIDE_FRAME, WORDS("f"), NOTHING, 5, 1 }, { OUTSIDE_SCAN, NOTHING, NOTHING, 6, 1 },
		{ OUTSIDE_PICTURE, WORDS(" \tb.png"), NOTHING, 7, 1 } },
	    "7 the table is only a picture: b.png", "5 the report may be in a frame of this page: f", "0 " },
	{ "a scan", { { OUTSIDE_FRAME, WORDS("f"), NOTHING, 5, 1 }, { OUTSIDE_SCAN, NOTHING, NOTHING, 6, 1 } },
	    "6 the table is on a scanned page", "5 the report may be in a frame of this page: f", "0 " },
	{ "a frame", { { OUTSIDE_FRAME, WORDS("data:x"), NOTHING, 5, 1 } }, "5 the table is in a frame",
	    "5 the report may be in a frame of this page", "0 " },
	{ "a file",
	    { { OUTSIDE_FILE, WORDS("a.doc"), NOTHING, 5, 1 }, { OUTSIDE_SCRIPT, WORDS("a.js"), NOTHING, 6, 1 } }, "0 ",
	    "5 the report may be in a linked file: a.doc", "0 " },
	{ "a script",
	    { { OUTSIDE_SCRIPT, NOTHING, WORDS("x()"), 6, 1 },
		{ OUTSIDE_SCRIPT, NOTHING, WORDS("XMLHttpRequest"), 7, 1 } },
	    "0 ", "7 the report may be loaded by a script: save the page from a browser", "0 " },
	{ "a script that loads nothing", { { OUTSIDE_SCRIPT, NOTHING, WORDS("x()"), 6, 1 } }, "0 ", "0 ", "0 " },
	{ "another script", { { OUTSIDE_SCRIPT, NOTHING, WORDS("a.pdf"), 6, 1 } }, "0 ",
	    "6 the report may be loaded by a script: save the page from a browser", "0 " },
	/* A list of reports. */
	{ "links",
	    { { OUTSIDE_LINK, WORDS("a"), WORDS("政府信息公开2021年年报"), 5, 1 },
		{ OUTSIDE_LINK, WORDS("a"), WORDS("2021年信息公开年报"), 6, 1 },
		{ OUTSIDE_FILE, WORDS("b"), WORDS("2022年信息公开年度报告"), 7, 1 },
		{ OUTSIDE_LINK, WORDS("c"), WORDS("信息公开年报"), 8, 1 },
		{ OUTSIDE_LINK, WORDS("d"), WORDS("2022年年报"), 9, 1 } },
	    "0 ", "7 the report may be in a linked file: b",
	    "5 it links to reports, each in a page or file of its own: a, b" },
	{ "many links",
	    { { OUTSIDE_LINK, WORDS("a"), WORDS("2021年信息公开年报"), 5, 1 },
		{ OUTSIDE_LINK, WORDS("b"), WORDS("2021年信息公开年报"), 6, 1 },
		{ OUTSIDE_LINK, WORDS("c"), WORDS("2021年信息公开年报"), 7, 1 },
		{ OUTSIDE_LINK, WORDS("d"), WORDS("2021年信息公开年报"), 8, 1 },
		{ OUTSIDE_LINK, WORDS("e"), WORDS("2021年信息公开年报"), 9, 1 } },
	    "0 ", "0 ", "5 it links to reports, each in a page or file of its own: a, b, c and 2 more" },
	{ "three links, by the line that they are in",
	    { { OUTSIDE_LINK, WORDS("a"), NOTHING, 5, 2 }, { OUTSIDE_LINK, WORDS("b"), NOTHING, 6, 2 },
		{ OUTSIDE_LINK, WORDS("c"), NOTHING, 7, 2 } },
	    "0 ", "0 ", "5 it links to reports, each in a page or file of its own: a, b, c" },
	{ "no such links",
	    { { OUTSIDE_LINK, WORDS("#a"), WORDS("2021年信息公开年报"), 5, 1 },
		{ OUTSIDE_LINK, NOTHING, WORDS("2021年信息公开年报"), 6, 1 },
		{ OUTSIDE_LINK, WORDS("c"), WORDS("2021年信息公开指南"), 7, 1 },
		{ OUTSIDE_LINK, WORDS("d"), NOTHING, 8, 3 },
		{ OUTSIDE_FRAME, WORDS("e"), WORDS("2021年信息公开年报"), 9, 3 } },
	    "0 ", "9 the report may be in a frame of this page: e", "0 " },
};

/* What scripts load by. */
static void
test_loaders(void)
{
	static const char *const loaders[] = { "XMLHttpRequest", "fetch(", "$.ajax", "$.get", "$.post", ".load(",
		"axios", "getJSON", "document.write", "innerHTML", "location.href", "location.replace", "createApp",
		"pdf" };
	struct outside e = { OUTSIDE_SCRIPT, { "", 0 }, { "", 0 }, 1, 1 };
	size_t i;

	for (i = 0; i < COUNT_OF(loaders); i++) {
		e.content = span_of(loaders[i]);
		unit_number(loaders[i], outside_loads(&e), 1);
	}
	e.content = span_of("var fetched = 1");
	unit_number("loads nothing", outside_loads(&e), 0);
}

/* Long addresses are cut between characters. */
static void
test_address(struct page *p)
{
	static const char letters[] = "/23456789/23456789/23456789/23456789/23456789/23456789/23456789/23456789/"
				      "23456789/23456789/23456789/23456789";
	char out[OUTSIDE_MESSAGE], want[OUTSIDE_MESSAGE], where[300];
	int i;

	p->noutside = 1;
	p->outside[0] = (struct outside){ OUTSIDE_FRAME, { where, 0 }, { "", 0 }, 1, 1 };
	for (i = 0; i < 3; i++) {
		/* 120 bytes, 121, and a character over the end */
		snprintf(where, sizeof where, "%s%s", letters,
		    i == 0     ? "abcdefghijkl" :
			i == 1 ? "abcdefghijklm" :
				 "abcdefghijk甲");
		p->outside[0].where = span_of(where);
		outside_report(p, out);
		snprintf(want, sizeof want, "the report may be in a frame of this page: %s%s", letters,
		    i < 2 ? "abcdefghijkl" : "abcdefghijk");
		unit_text("address", out, strlen(out), want);
	}
}

int
main(void)
{
	char out[OUTSIDE_MESSAGE], got[OUTSIDE_MESSAGE + 8];
	struct page p = { 0 };
	struct outside v[5];
	struct line *l;
	size_t i, line;

	for (i = 0; i < 3; i++) {
		l = page_add_line(&p);
		l->text = span_of(i == 2 ? "2022年政府信息公开年报" : "甲");
	}
	p.outside = v;
	for (i = 0; i < COUNT_OF(pages); i++) {
		memcpy(v, pages[i].v, sizeof v);
		for (p.noutside = 0; p.noutside < 5 && v[p.noutside].line > 0; p.noutside++)
			;
		line = outside_table(&p, 1, 2, out);
		snprintf(got, sizeof got, "%d %s", (int)line, out);
		unit_text(pages[i].what, got, strlen(got), pages[i].table);
		line = outside_report(&p, out);
		snprintf(got, sizeof got, "%d %s", (int)line, out);
		unit_text(pages[i].what, got, strlen(got), pages[i].report);
		line = outside_list(&p, out);
		snprintf(got, sizeof got, "%d %s", (int)line, line > 0 ? out : "");
		unit_text(pages[i].what, got, strlen(got), pages[i].list);
	}
	test_address(&p);
	test_loaders();
	p.outside = NULL;
	p.noutside = 0;
	page_free(&p);
	return unit_wrong;
}
