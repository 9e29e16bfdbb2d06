/*
 * drawn_text: glyphs, and the lines that drawing/text.c makes of them; lines, and whether a paragraph goes on.
 *
 * The page is 600 points wide and 800 high.  A glyph is told as its character,
 * where it begins and where its baseline is; digits and letters are half as
 * wide as others, and all have ten points unless /SIZE follows.  x after it is
 * a glyph that is struck out.  Lines are separated by a bar; of a table without
 * rules they begin with =, doubtful ones end in !.
 */
#include "drawing/text.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "unit.h"

static const struct line_case {
	const char *name, *glyphs, *loose, *of_cell;
} line_cases[] = {
	{ "two lines", "A 10 50 B 10 62", "A|B", "A|B" },
	{ "from left to right", "B 15 50 A 10 50", "AB", "AB" },
	{ "a raised letter", "A 10 50 2 15 46/6", "A2", "A2" },
	{ "a raised digit after a digit", "1 10 50 2 15 46/6", "12!", "12!" },
	{ "a small digit after a digit", "1 10 50 2 15 50/8.7", "12!", "12!" },
	{ "digits of nearly one size", "1 10 50 2 15 50/8.8", "12", "12" },
	{ "a digit that is lower", "1 10 50 2 15 50.7", "12!", "12!" },
	{ "a digit that is hardly lower", "1 10 50 2 15 50.6", "12", "12" },
	{ "a letter that is raised too far", "A 10 50 2 15 43/6", "2|A", "2|A" },
	{ "a gap between letters", "A 10 50 B 17.5 50", "AB", "AB" },
	{ "white space between letters", "A 10 50 B 17.6 50", "A B", "A B" },
	{ "a gap between Chinese letters", "\344\270\200 10 50 \344\272\214 28 50", "\344\270\200\344\272\214",
	    "\344\270\200\344\272\214" },
	{ "white space between Chinese letters", "\344\270\200 10 50 \344\272\214 28.1 50", "\344\270\200 \344\272\214",
	    "\344\270\200 \344\272\214" },
	{ "white space between a letter and a Chinese one", "A 10 50 \344\270\200 18 50 B 31 50", "A \344\270\200 B",
	    "A \344\270\200 B" },
	{ "a letter drawn again", "A 10 50 A 11.9 50 B 16 50", "AB", "AB" },
	{ "a letter twice", "A 10 50 A 12 50 B 17 50", "AAB", "AAB" },
	{ "digits that are apart", "1 10 50 2 18.4 50", "1 2!", "1 2!" },
	{ "digits that are just not", "1 10 50 2 18.3 50", "1 2", "1 2" },
	{ "digits whose gap is a third", "1 10 50 2 18.33 50", "1 2", "1 2" },
	{ "digits with unlike gaps", "1 10 50 2 15 50 3 21.3 50", "123!", "123!" },
	{ "digits with gaps that become less", "1 10 50 2 16.3 50 3 21.3 50", "123!", "123!" },
	{ "digits with gaps that are alike", "1 10 50 2 15 50 3 21.2 50", "123", "123" },
	{ "a digit on another", "1 10 50 2 12.4 50", "12!", "12!" },
	{ "a digit that is near another", "1 10 50 2 12.5 50", "12", "12" },
	{ "full-width digits that are apart", "\357\274\221 10 50 \357\274\222 23.4 50", "\357\274\221\357\274\222!",
	    "\357\274\221\357\274\222!" },
	{ "a digit that is struck out", "1 10 50 2x 15 50 3 20 50", "1\357\277\2753", "1\357\277\2753" },
	{ "a letter that is struck out", "A 10 50 Bx 15 50 C 20 50", "A C", "A C" },
	{ "a line that is struck out", "Ax 10 50 B 10 62", "B", "B" },
	{ "a row", "A 10 50 1 40 50 2 45 50 3 70 50", "=A     12    3", "A  12  3!" },
	{ "a row that is just none", "A 10 50 B 25 50", "A B", "A B" },
	{ "a row with odd digits", "A 10 50 1 40 50 2 45 50 3 51.3 50", "=A     123\357\277\275", "A  123!" },
	{ "digits of two cells of a row", "A 10 50 1 40 50 2 48.4 50", "=A     1 2", "A  1 2!" },
};

static const struct paragraph_case {
	const char *name;
	int32_t x[2], y; /* of the second line; the first is at 20 to 580, 100 */
	const char *text;
	int32_t first_end; /* where the first ends */
	const char *first;
	int goes_on;
} paragraph_cases[] = {
	{ "the next line", { 20, 580 }, 120, "\344\270\200", 580, "\344\270\200", 1 },
	{ "a line with an indent", { 40, 580 }, 120, "\344\270\200", 580, "\344\270\200", 0 },
	{ "one of a letter", { 30, 580 }, 120, "\344\270\200", 580, "\344\270\200", 1 },
	{ "after a short line", { 20, 580 }, 120, "\344\270\200", 555, "\344\270\200", 0 },
	{ "after one that had no room for its first letter", { 20, 580 }, 120, "\344\270\200", 565, "\344\270\200", 1 },
	{ "after one that had no room for a word", { 20, 580 }, 120, "announcement", 520, "\344\270\200", 1 },
	{ "after one that had room for a word", { 20, 580 }, 120, "announce", 513, "\344\270\200", 0 },
	{ "a letter and a mark after it", { 20, 580 }, 120, "\344\270\200\343\200\202\344\270\200", 551, "\344\270\200",
	    1 },
	{ "two letters", { 20, 580 }, 120, "\344\270\200\344\270\200", 551, "\344\270\200", 0 },
	{ "a mark before a letter", { 20, 580 }, 120, "\343\200\212\344\270\200\344\270\200", 551, "\344\270\200", 1 },
	{ "a letter after Latin", { 20, 580 }, 120, "ab\344\270\200", 551, "\344\270\200", 0 },
	{ "a word after a letter", { 20, 580 }, 120, "\344\270\200ab", 551, "\344\270\200", 0 },
	{ "a word after white space", { 20, 580 }, 120, "ab cd", 551, "\344\270\200", 0 },
	{ "farther down", { 20, 580 }, 129, "\344\270\200", 580, "\344\270\200", 0 },
	{ "a little farther down", { 20, 580 }, 128, "\344\270\200", 580, "\344\270\200", 1 },
	{ "a little farther down, after a sentence", { 20, 580 }, 128, "\344\270\200", 580, "\343\200\202", 0 },
	{ "hardly farther down, after a sentence", { 20, 580 }, 124, "\344\270\200", 580, "\343\200\202", 1 },
	{ "farther up", { 20, 580 }, 99, "\344\270\200", 580, "\344\270\200", 0 },
};

static const struct canvas sheet = { .sheet.size = { 600 * POINT, 800 * POINT } };

/* Reads the glyphs into s. */
static void
read_glyphs(struct canvas *s, const char *told)
{
	const char *end = told + strlen(told);
	double x, y, size;
	struct glyph *g;
	int used;

	for (s->nglyphs = 0; told < end; told += used + (told[used] == ' ')) {
		MEM_NEED(s->glyphs, s->glyphs_cap, s->nglyphs + 1);
		g = &s->glyphs[s->nglyphs++];
		*g = (struct glyph){ .c = utf8_next(&told, end) };
		if (*told == 'x') {
			g->state = GLYPH_STRUCK;
			told++;
		}
		sscanf(told, "%lf %lf%n", &x, &y, &used);
		size = 10;
		if (told[used] == '/') {
			told += used + 1;
			sscanf(told, "%lf%n", &size, &used);
		}
		g->box.x[0] = (int32_t)(x * POINT + .5);
		g->size = (int32_t)(size * POINT + .5);
		g->box.x[1] = g->box.x[0] + (g->c < 0x80 ? g->size / 2 : g->size);
		g->box.y[1] = (int32_t)(y * POINT + .5);
		g->box.y[0] = g->box.y[1] - g->size * 7 / 10;
	}
	text_sort(s);
}

static void
check_lines(const struct line_case *c, int loose)
{
	struct text_lines t = { .n = 0 };
	struct page p = { .nlines = 0 };
	struct canvas s = sheet;
	const struct text_line *l;
	char out[512], *to = out;

	read_glyphs(&s, c->glyphs);
	text_lines(&t, &p, &s, s.glyphs, s.nglyphs, loose);
	for (l = t.v; l < t.v + t.n; l++)
		to += sprintf(to, "%s%s%.*s%s", l > t.v ? "|" : "", l->row ? "=" : "", (int)l->text.n, l->text.s,
		    l->doubtful ? "!" : "");
	unit_text(c->name, out, (size_t)(to - out), loose ? c->loose : c->of_cell);
	free(t.v);
	free(s.glyphs);
	page_free(&p);
}

static void
check_paragraph(const struct paragraph_case *c)
{
	struct text_line v[8];
	struct text_lines t = { .v = v, .n = COUNT_OF(v) };
	struct text_body body;
	size_t i;

	for (i = 0; i < COUNT_OF(v); i++)
		v[i] = (struct text_line){ .text = { "-", 1 },
			.x = { 20 * POINT, 580 * POINT },
			.y = (int32_t)(100 + 20 * i) * POINT,
			.size = 10 * POINT,
			.sheet = sheet.sheet };
	text_body(&body, &t, v);
	v[0].text = span_of(c->first);
	v[0].x[1] = c->first_end * POINT;
	v[1].text = span_of(c->text);
	v[1].x[0] = c->x[0] * POINT;
	v[1].x[1] = c->x[1] * POINT;
	v[1].y = c->y * POINT;
	unit_number(c->name, text_goes_on(&body, &v[0], &v[1]), c->goes_on);
	v[1].size += POINT;
	unit_number("letters of another size", text_goes_on(&body, &v[0], &v[1]), 0);
}

int
main(void)
{
	size_t i;

	for (i = 0; i < COUNT_OF(line_cases); i++) {
		check_lines(&line_cases[i], 1);
		check_lines(&line_cases[i], 0);
	}
	for (i = 0; i < COUNT_OF(paragraph_cases); i++)
		check_paragraph(&paragraph_cases[i]);
	return unit_wrong;
}
