/*
 * drawn_page: pages that are drawn, and the rows and lines that drawing/drawing.c makes of them.
 *
 * What is drawn is told in words that are separated by white space:
 *
 *	page			begins a page, 600 points wide and 800 high
 *	grid X,X,... Y,Y,...	rules at these places, across and down
 *	open X,X,... Y,Y,...	the same, without the last rule across
 *	shut X,X,... Y,Y,...	the same, without the first rule across
 *	rule X Y X Y		one more
 *	at X Y WORD		text of ten points, which begins there on its baseline; digits and letters are five points wide
 *	size N			of text that follows
 *	turned X Y WORD		text that runs down
 *	struck X Y X Y		a line over what is there already
 *	picture X Y X Y		a picture
 *
 * Rows are separated by " / ", their cells by a bar; what cannot be read has a
 * question mark.  Where there are no rows, lines are told, separated by " / ".
 */
#include "drawing/drawing.h"

#include <ctype.h>

#include "base/utf8.h"
#include "unit.h"

static const struct page_case {
	const char *name, *drawn, *told;
} cases[] = {
	{ "a table", "page grid 100,200,300 100,120,140 at 110 115 A at 210 115 1 at 110 135 B at 210 135 2",
	    "A|1 / B|2" },
	{ "its text in another order",
	    "page grid 100,200,300 100,120,140 at 210 135 2 at 110 135 B at 210 115 1 at 110 115 A", "A|1 / B|2" },
	{ "a blank cell", "page grid 100,200,300 100,120,140 at 110 115 A at 110 135 B at 210 135 2", "A| / B|2" },
	{ "lines of a cell", "page grid 100,200,300 100,140 at 110 115 A at 110 130 B at 210 125 1", "A B|1" },
	{ "a number that a rule runs through", "page grid 100,200,300 100,120 at 110 115 A at 195 115 12", "A  1|?2" },
	{ "one that ends at a rule", "page grid 100,200,300 100,120 at 189 115 12 at 210 115 3", "12|3" },
	{ "one that ends just over it", "page grid 100,200,300 100,120 at 191 115 12 at 210 115 3", "12|3" },
	{ "one that ends over it", "page grid 100,200,300 100,120 at 192 115 12 at 210 115 3", "?12|?3" },
	{ "one that begins just before it", "page grid 100,200,300 100,120 at 199 115 12 at 110 115 3", "3|12" },
	{ "one that begins before it", "page grid 100,200,300 100,120 at 198 115 12 at 110 115 3", "?3|?12" },
	{ "one that reaches into the row above", "page grid 100,200,300 100,120,140 at 110 126.4 12 at 110 115 3",
	    "?3| / ?12|" },
	{ "one that touches the row above", "page grid 100,200,300 100,120,140 at 110 126.6 12 at 110 115 3",
	    "3| / 12|" },
	{ "one that reaches into the row below", "page grid 100,200,300 100,120,140 at 110 121 12 at 110 135 3",
	    "?12| / ?3|" },
	{ "one that touches the row below", "page grid 100,200,300 100,120,140 at 110 120 12 at 110 135 3",
	    "12| / 3|" },
	{ "one that is struck out", "page grid 100,200,300 100,120 at 110 115 12 struck 108 111 122 112 at 210 115 3",
	    "?|3" },
	{ "one that does not go on in the next", "page grid 100,200,300 100,120 at 189 115 12 at 205 115 3", "12|3" },
	{ "a number in a cell under a picture", "page grid 100,200,300 100,120 at 110 115 12 picture 105 105 125 119",
	    "?12|" },
	{ "a picture in a cell", "page grid 100,200,300 100,120 picture 105 105 125 119", "?|" },
	{ "a picture that is not all in it", "page grid 100,200,300 100,120 picture 105 105 225 119", "|" },
	{ "a picture outside", "page grid 100,200,300 100,120 picture 305 105 325 119", "|" },
	{ "a number that is turned", "page grid 100,200,300 100,120 at 110 115 A turned 210 105 1", "A|?" },
	{ "a turned table on an upright page",
	    "page at 10 20 title grid 100,120,140 100,200,300 turned 125 110 A turned 125 210 1 turned 105 110 B "
	    "turned "
	    "105 210 2",
	    "A|1 / B|2" },
	{ "a table in a cell",
	    "page grid 100,200,300 100,200 at 210 115 1 grid 110,130,150 110,130 at 115 125 2 at 135 125 3",
	    "?|1 / 2|3" },
	{ "a number that leaves the page", "page grid 500,550,600 100,120 at 510 115 1 at 596 115 12", "1|?1" },
	{ "a number beside the page", "page grid 500,550,590 100,120 at 510 115 1 at 601 115 2", "1|?" },
	{ "a number left of the page", "page grid 10,50,90 100,120 at 60 115 1 at -9 115 2", "?|1" },
	{ "a number below the page", "page grid 500,550,590 760,780 at 510 775 1 at 560 815 2", "1|" },
	{ "rules that go on below",
	    "page grid 100,200,300 100,120 at 110 115 1 rule 100 120 100 126.1 rule 200 120 200 126.1", "1| / |?" },
	{ "rules that hardly do",
	    "page grid 100,200,300 100,120 at 110 115 1 rule 100 120 100 126 rule 200 120 200 126", "1|" },
	{ "one rule that goes on below", "page grid 100,200,300 100,120 at 110 115 1 rule 100 120 100 140", "1|" },
	{ "a table that ends with the page", "page grid 500,550,598.1 100,120 at 510 115 1 at 560 115 2", "1|?2" },
	{ "one that ends before it", "page grid 500,550,598 100,120 at 510 115 1 at 560 115 2", "1|2" },
	{ "one that begins with it", "page grid 1.9,50,98 100,120 at 10 115 1 at 60 115 2", "?1|2" },
	{ "one that begins after it", "page grid 2,50,98 100,120 at 10 115 1 at 60 115 2", "1|2" },
	{ "one at its head", "page grid 100,200,300 1.9,20,40 at 110 15 1 at 110 35 2", "?1|? / 2|" },
	{ "one after its head", "page grid 100,200,300 2,20,40 at 110 15 1 at 110 35 2", "1| / 2|" },
	{ "one at its foot", "page grid 100,200,300 760,780,798.1 at 110 775 1 at 110 795 2", "1| / ?2|?" },
	{ "one before its foot", "page grid 100,200,300 760,780,798 at 110 775 1 at 110 795 2", "1| / 2|" },

	{ "numbers over lines in two rows",
	    "page grid 100,112,124 100,130,160 at 101 115 12 at 101 126 3 at 113 115 4 at 101 145 5 at 113 145 67 at "
	    "113 "
	    "156 8",
	    "123|4 / 5|678" },
	{ "in one row", "page grid 100,112,124 100,130,160 at 101 115 12 at 101 126 3 at 113 115 45 at 113 126 6",
	    "?12 3|?45 6 / |" },
	{ "one with room for a digit",
	    "page grid 100,117,134 100,130,160 at 101 115 12 at 101 126 3 at 118 145 678 at 118 156 8 at 118 115 4",
	    "?12 3|4 / |?678 8" },
	{ "the lower line longer",
	    "page grid 100,112,124 100,130,160 at 103 115 1 at 101 126 23 at 113 145 67 at 113 156 8",
	    "?1 23| / |?67 8" },
	{ "with letters in one",
	    "page grid 100,112,124 100,130,160 at 101 115 A1 at 101 126 3 at 113 145 67 at 113 156 8",
	    "A1 3| / |?67 8" },
	{ "a label and what is none",
	    "page grid 100,200,300 100,130,150 at 110 112 1.a at 110 125 2.b at 210 112 3 at 210 145 4",
	    "1.a 2.b|3 / |4" },
	{ "numbered lines that are no two",
	    "page grid 100,200,300 100,130,150 at 110 112 1.a at 110 125 3.b at 210 112 3", "1.a 3.b|3 / |" },

	{ "a table on two pages",
	    "page grid 100,200,300 700,720,740 at 110 715 A at 210 715 1 at 110 735 B at 210 735 2 "
	    "page grid 100,200,300 50,70 at 110 65 C at 210 65 3",
	    "A|1 / B|2 / C|3" },
	{ "its columns a little off",
	    "page grid 100,200,300 700,720,740 at 110 715 A at 210 715 1 at 110 735 B at 210 735 2 "
	    "page grid 104,204,304 50,70 at 110 65 C at 210 65 3",
	    "A|1 / B|2 / C|3" },
	{ "headings again",
	    "page grid 100,200,300 700,720,740 at 110 715 H at 210 715 I at 110 735 B at 210 735 2 "
	    "page grid 100,200,300 50,70,90 at 110 65 H at 210 65 I at 110 85 C at 210 85 3",
	    "H|I / B|2 / C|3" },
	{ "headings again, and another",
	    "page grid 100,200,300 700,720,740 at 110 715 H at 210 715 I at 110 735 B at 210 735 2 "
	    "page grid 100,200,300 50,70,90 at 110 65 H at 210 65 J at 110 85 C at 210 85 3",
	    "H|I / B|2 / H|J / C|3" },
	{ "nothing but headings",
	    "page grid 100,200,300 700,720,740 at 110 715 H at 210 715 I at 110 735 B at 210 735 2 "
	    "page grid 100,200,300 50,70 at 110 65 H at 210 65 I page grid 100,200,300 50,70 at 110 65 C at 210 65 3",
	    "H|I / B|2 / C|3" },
	{ "an open row",
	    "page open 100,200,300 700,720,740 at 110 715 A at 210 715 1 at 110 735 B at 210 735 2 "
	    "page shut 100,200,300 50,70,90 at 110 65 C at 110 85 D at 210 85 3",
	    "A|1 / B C|2 / D|3" },
	{ "an open row with numbers in both",
	    "page open 100,200,300 700,720,740 at 110 715 A at 210 715 1 at 110 735 B at 210 735 2 "
	    "page shut 100,200,300 50,70,90 at 110 65 C at 210 65 4 at 110 85 D at 210 85 3",
	    "A|1 / B C|?2 4 / D|3" },
	{ "a row that may go on",
	    "page grid 100,200,300 700,720,740 at 110 715 A at 210 715 1 at 110 735 B at 210 735 2 "
	    "page grid 100,200,300 50,70 at 110 65 C",
	    "A|1 / B C|2" },
	{ "one whose rest has an ordinal",
	    "page grid 100,200,300 700,720,740 at 110 715 A at 210 715 1 at 110 735 B at 210 735 2 "
	    "page grid 100,200,300 50,70 at 110 65 1.C",
	    "A|1 / B|2 / 1.C|" },
	{ "one with a number below what is none",
	    "page grid 100,200,300,400 700,720,740 at 110 715 A at 210 715 1 at 110 735 B at 210 735 x "
	    "page grid 100,200,300,400 50,70 at 110 65 C at 210 65 2",
	    "A|1| / B|x| / C|2|" },
	{ "numbers in both halves",
	    "page grid 100,200,300,400 700,720,740 at 110 715 A at 210 715 1 at 110 735 B at 210 735 2 "
	    "page grid 100,200,300,400 50,70 at 110 65 C at 210 65 2",
	    "A|1| / B|?2|? / C|?2|?" },
	{ "numbers in both, and no ordinal after one",
	    "page grid 100,200,300 700,720,740 at 110 715 1.A at 210 715 1 at 110 735 2.B at 210 735 2 "
	    "page grid 100,200,300 50,70 at 110 65 C at 210 65 2",
	    "1.A|1 / 2.B|?2 / C|?2" },
	{ "no ordinal after one, and no numbers",
	    "page grid 100,200,300 700,720,740 at 110 715 1.A at 210 715 1 at 110 735 2.B at 210 735 2 "
	    "page grid 100,200,300 50,70 at 110 65 C at 210 65 x",
	    "1.A|1 / 2.B|2 / C|x" },
	{ "parts with other columns",
	    "page grid 100,200,300,400 700,720 at 110 715 A at 210 715 1 at 310 715 2 "
	    "page grid 100,200,400 50,70 at 110 65 1.C at 210 65 3",
	    "A|1|2 / 1.C|?3|?3" },
	{ "a rest whose cells do not fit",
	    "page grid 100,200,300,400 700,720 at 110 715 A at 210 715 x at 310 715 2 "
	    "page grid 100,200,400 50,70 at 210 65 y",
	    "A|x|2 / y" },

	{ "two lines of a paragraph", "page at 100 100 abcdefgh at 100 120 ijkl at 100 140 mnop",
	    "abcdefgh ijkl mnop" },
	{ "two lines of which one is short", "page at 100 400 abc at 100 420 abcd at 130 420 efgh at 160 420 ij",
	    "abc / abcd efgh ij" },
	{ "two lines of which one is not", "page at 100 400 abcdefghij at 100 420 abc", "abcdefghij abc" },
	{ "a line that is longer than three others",
	    "page at 100 400 abcdefghijabcdefghij at 100 420 abcdefghijabcdefghij at 100 440 abcdefghijabcdefghij at "
	    "100 460 "
	    "abcdefghijabcdefghijabcdefghij at 100 480 abc",
	    "abcdefghijabcdefghij abcdefghijabcdefghij abcdefghijabcdefghij abcdefghijabcdefghijabcdefghij abc" },
	{ "a title of two lines",
	    "page size 20 at 270 150 abcdef at 290 180 ab size 10 at 100 400 abc at 100 420 def at 100 440 ghi",
	    "abcdef ab / abc def ghi" },
	{ "one to the left",
	    "page size 20 at 70 150 abcdef at 70 180 abcd size 10 at 100 400 abc at 100 420 def at 100 440 ghi",
	    "abcdef abcd / abc def ghi" },
	{ "one to the left that is indented",
	    "page size 20 at 70 150 abcdef at 81 180 abcd size 10 at 100 400 abc at 100 420 def at 100 440 ghi",
	    "abcdef / abcd / abc def ghi" },
	{ "large letters that most lines have",
	    "page size 20 at 270 150 abcdef at 280 180 abcd at 70 250 abc at 70 280 abcdefghijabcdefghijabcdefghij "
	    "size 10 "
	    "at 100 400 abc",
	    "abcdef / abcd / abc abcdefghijabcdefghijabcdefghij / abc" },
	{ "two pages of which one is a picture", "page picture 0 0 590 790 page at 100 100 abc", "abc" },
	{ "page numbers", "page at 100 400 abc at 300 780 1 page at 100 400 def at 300 780 2", "abc def" },
	{ "a number in the middle of the page", "page at 100 400 abc at 300 500 1", "abc / 1" },
	{ "running heads", "page at 100 50 head at 100 400 abc page at 100 50 head at 100 400 def", "abc def" },
	{ "heads that are not the same", "page at 100 50 head at 100 400 abc page at 100 50 haed at 100 400 def",
	    "head / abc haed / def" },
	{ "heads of which one is lower", "page at 100 50 head at 100 400 abc page at 100 52.1 head at 100 400 def",
	    "head / abc head / def" },
	{ "heads of the first and the third page",
	    "page at 100 50 head at 100 400 abc page at 100 400 x page at 100 50 head at 100 400 def",
	    "head / abc x head / def" },
	{ "heads of pages with an empty one between",
	    "page at 100 50 head at 100 400 abc page picture 0 0 590 790 page at 100 50 head at 100 400 def",
	    "abc / def" },
	{ "a row", "page at 20 100 abc at 100 100 12 at 20 120 def at 100 120 34",
	    "    abc             12 /     def             34" },
	{ "a line between rows", "page at 20 100 abc at 100 100 12 at 20 112 xy at 20 124 def at 100 124 34",
	    "    abc             12 /     xy /     def             34" },
	{ "a line above rows", "page at 20 88 xy at 20 100 abc at 100 100 12", "xy /     abc             12" },
	{ "broken numbers", "page at 20 400 abc at 100 394 12 at 20 424 def at 100 411.9 34 at 100 424 5",
	    "1\357\277\2752\357\277\275abc / 3\357\277\2754\357\277\275 /     def             5" },
	{ "numbers that are not", "page at 20 400 abc at 100 394 12 at 20 424 def at 100 412 34 at 100 424 5",
	    "12 abc / 34 /     def             5" },
};

static char trace[1 << 16], out[1 << 14];

/* Says a rule from one point to another. */
static char *
say_rule(char *to, double x0, double y0, double x1, double y1)
{
	return to +
	    sprintf(to,
		"<stroke_path linewidth=\"1\" color=\"0\" transform=\"1 0 0 1 0 0\"><moveto x=\"%g\" y=\"%g\"/>"
		"<lineto x=\"%g\" y=\"%g\"/></stroke_path>",
		x0, y0, x1, y1);
}

static size_t
numbers(const char **s, double *v)
{
	size_t n = 0;
	char *end;

	do {
		v[n++] = strtod(*s, &end);
		*s = end + 1;
	} while (*end == ',');
	return n;
}

/* Says a grid's rules, but for the first or the last across where that is not to be. */
static char *
say_grid(char *to, const char **s, int first, int last)
{
	double x[8], y[8];
	size_t nx = numbers(s, x), ny = numbers(s, y), i;

	for (i = 0; i < nx; i++)
		to = say_rule(to, x[i], y[0], x[i], y[ny - 1]);
	for (i = first; i < ny - last; i++)
		to = say_rule(to, x[0], y[i], x[nx - 1], y[i]);
	return to;
}

static char *
say_text(char *to, const char **s, int turned, double size)
{
	double v[1], x, y;
	const char *end;

	numbers(s, v);
	x = v[0];
	numbers(s, v);
	y = v[0];
	to += sprintf(to, "<fill_text color=\"0\" transform=\"1 0 0 1 0 0\"><span trm=\"%g %g %g %g\">",
	    turned ? 0 : size, turned ? size : 0, turned ? size : 0, turned ? 0 : -size);
	for (end = *s; *end != '\0' && *end != ' '; end++, *(turned ? &y : &x) += size / 2)
		to += sprintf(to, "<g unicode=\"%c\" x=\"%g\" y=\"%g\" adv=\".5\"/>", *end, x, y);
	*s = end + (*end == ' ');
	return to + sprintf(to, "</span></fill_text>");
}

static char *
say_box(char *to, const char **s, const char *form)
{
	double v[4];
	int k;

	for (k = 0; k < 4; k++)
		numbers(s, v + k);
	if (*form == 'p')
		return to +
		    sprintf(to, "<fill_image transform=\"%g 0 0 %g %g %g\"/>", v[2] - v[0], v[3] - v[1], v[0], v[1]);
	if (*form == 'r')
		return say_rule(to, v[0], v[1], v[2], v[3]);
	return to +
	    sprintf(to,
		"<fill_path color=\"0\" transform=\"1 0 0 1 0 0\"><rectto x0=\"%g\" y0=\"%g\" x1=\"%g\" "
		"y1=\"%g\"/></fill_path>",
		v[0], v[1], v[2], v[3]);
}

/* Makes the trace; returns its length. */
static size_t
draw(const char *s)
{
	char *to = trace, word[8];
	double size = 10;
	int pages = 0, used;

	while (sscanf(s, "%7s%n", word, &used) == 1) {
		s += used + 1;
		if (strcmp(word, "page") == 0)
			to += sprintf(to, "%s<page mediabox=\"0 0 600 800\">\n", pages++ > 0 ? "</page>" : "");
		else if (strcmp(word, "size") == 0)
			numbers(&s, &size);
		else if (strcmp(word, "at") == 0 || strcmp(word, "turned") == 0)
			to = say_text(to, &s, *word == 't', size);
		else if (strcmp(word, "grid") == 0 || strcmp(word, "open") == 0 || strcmp(word, "shut") == 0)
			to = say_grid(to, &s, *word == 's', *word == 'o');
		else
			to = say_box(to, &s, word);
		if (s[-1] == '\0')
			break;
	}
	return (size_t)(to + sprintf(to, "</page>") - trace);
}

static int
is_number(struct span t)
{
	size_t i;

	for (i = 0; i < t.n && (isdigit((unsigned char)t.s[i]) || t.s[i] == ' '); i++)
		;
	return i == t.n;
}

static size_t
tell(const struct page *p)
{
	const struct row_of_page *r;
	const struct cell *c;
	char *to = out;
	size_t i;

	for (r = p->rows; r < p->rows + p->nrows; r++)
		for (c = p->cells + r->first; c < p->cells + r->first + r->n; c++)
			to += sprintf(to, "%s%s%.*s",
			    c > p->cells + r->first ? "|" :
				r > p->rows         ? " / " :
						      "",
			    c->kind == CELL_TEXT && is_number(c->text) ? "?" : "", (int)c->text.n, c->text.s);
	for (i = 0; i < p->nlines && p->nrows == 0; i++)
		to += sprintf(to, "%s%.*s", i > 0 ? " / " : "", (int)p->lines[i].whole.n, p->lines[i].whole.s);
	return (size_t)(to - out);
}

int
main(void)
{
	static struct drawing d;
	static struct page p;
	size_t i;

	for (i = 0; i < COUNT_OF(cases); i++) {
		page_clear(&p);
		drawing_read(&d, &p, trace, draw(cases[i].drawn));
		unit_text(cases[i].name, out, tell(&p), cases[i].told);
	}
	drawing_free(&d);
	page_free(&p);
	return unit_wrong;
}
