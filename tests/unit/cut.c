/* Lines cut in pieces: page/cut. */
#include "page/cut.h"
#include "page/measure.h"

#include "unit.h"

/* What each line of the page has after two of them were cut, and its number. */
static const struct {
	const char *text;
	uint32_t number;
	int indent;
} lines[] = {
	{ "abc", 1, 0 },
	{ "de", 2, 1 },
	{ "fg", 2, 0 },
	{ "hi", 2, 1 },
	{ "", 3, 0 },
	{ "jk", 4, 0 },
	{ "l", 4, 0 },
	{ "m", 5, 0 },
};

static void
add_line(struct page *p, const char *s, uint32_t number)
{
	struct line *l = page_add_line(p);

	measure_line(l, s, s + strlen(s));
	l->number = number;
}

int
main(void)
{
	static const char two[] = " defg hi", four[] = "jkl";
	struct page p = { 0 };
	const struct cut cuts[] = { { 1, two + 3 }, { 1, two + 5 }, { 3, four + 2 } };
	size_t i;

	add_line(&p, "abc", 1);
	add_line(&p, two, 2);
	add_line(&p, "", 3);
	add_line(&p, four, 4);
	add_line(&p, "m", 5);
	/* With the pieces more lines than there is room for. */
	for (i = 0; i < 10; i++)
		add_line(&p, "", 6);
	for (i = 0; i < 5; i++)
		page_add_row(&p)->at = (uint32_t)i;
	page_add_outside(&p)->at = 4;
	page_add_box(&p);
	p.boxes[0].from = 1;
	p.boxes[0].to = 5;
	cut_lines(&p, cuts, COUNT_OF(cuts));
	unit_number("lines", (long long)p.nlines, COUNT_OF(lines) + 10);
	for (i = 0; i < COUNT_OF(lines) && i < p.nlines; i++) {
		unit_text("line", p.lines[i].text.s, p.lines[i].text.n, lines[i].text);
		unit_number("its number", p.lines[i].number, lines[i].number);
		unit_number("its indent", p.lines[i].indent, lines[i].indent);
		unit_number("its width", p.lines[i].width, (long long)strlen(lines[i].text));
	}
	unit_number("row before it", p.rows[0].at, 0);
	unit_number("row at the cut line", p.rows[1].at, 1);
	unit_number("row after it", p.rows[2].at, 4);
	unit_number("row after both", p.rows[4].at, 7);
	unit_number("what is outside", p.outside[0].at, 7);
	unit_number("begin of the box", p.boxes[0].from, 1);
	unit_number("end of the box", p.boxes[0].to, 8);
	page_free(&p);
	return unit_wrong;
}
