/*
 * trace: elements of a page, and what drawing/trace.c sees of them.
 *
 * The page is 100 points wide and 200 high.  What is seen is told in the
 * order it was drawn in: a glyph as its character, where it begins and ends, its
 * baseline and size, and signs of its state: s spaced, h hidden, a of another way, x
 * struck out, v below a picture, + joined; a rule as - or | with its place and where it begins and
 * ends, those across first.  Lengths are points.  ! at the end is a damaged page.
 * A figure is # and its sides.  Of a glyph of another way, the middle is told alone.  Views are separated by a slash.
 */
#include "drawing/trace.h"

#include "base/utf8.h"
#include "unit.h"

#define TEXT "<fill_text transform=\"1 0 0 1 0 0\" color=\"0\"><span trm=\"10 0 0 -10\">"
#define END "</span></fill_text>"
#define A "<g unicode=\"A\" x=\"10\" y=\"50\" adv=\".5\"/>"
#define G(c, x) "<g unicode=\"" c "\" x=\"" x "\" y=\"50\" adv=\".5\"/>"
#define STYLED(how) "<fill_text transform=\"1 0 0 1 0 0\" " how "><span trm=\"10 0 0 -10\">" A END
#define MATRIX(m) "<fill_text transform=\"" m "\" color=\"0\"><span trm=\"10 0 0 -10\">" A END
#define LETTERS(m) "<fill_text transform=\"1 0 0 1 0 0\" color=\"0\"><span trm=\"" m "\">" A END
#define TO(x, y) "<lineto x=\"" x "\" y=\"" y "\"/>"
#define FROM(x, y) "<moveto x=\"" x "\" y=\"" y "\"/>"
#define RECT(x0, y0, x1, y1) "<rectto x0=\"" x0 "\" y0=\"" y0 "\" x1=\"" x1 "\" y1=\"" y1 "\"/>"
#define FILL(what) "<fill_path transform=\"1 0 0 1 0 0\" color=\"0\">" what "</fill_path>"
#define WHITE(what) "<fill_path transform=\"1 0 0 1 0 0\" color=\"1\">" what "</fill_path>"
#define PEN(wide, what) \
	"<stroke_path transform=\"1 0 0 1 0 0\" color=\"0\" linewidth=\"" wide "\">" what "</stroke_path>"
#define CLIP(what) "<clip_path transform=\"1 0 0 1 0 0\">" what "</clip_path>"

static const struct page_case {
	const char *name, *elements, *seen;
} cases[] = {
	{ "a letter", TEXT A END, "A 10-15,50/10" },
	{ "numbers", TEXT "<g unicode=\"A\" x=\"1.05e1\" y=\"500E-1\" adv=\"0.5\"/>" END, "A 10.5-15.5,50/10" },
	{ "a number after another", MATRIX("1,0 0,1  2 -3"), "A 12-17,47/10" },
	{ "a sign within a number", TEXT "<g unicode=\"A\" x=\"1-\" y=\"50\"/>" END, "!" },
	{ "two points in a number", TEXT "<g unicode=\"A\" x=\"1.2.3\" y=\"50\"/>" END, "!" },
	{ "no digits", TEXT "<g unicode=\"A\" x=\".\" y=\"50\"/>" END, "!" },
	{ "too far away for a number", TEXT "<g unicode=\"A\" x=\"1e10\" y=\"50\"/>" END, "!" },
	{ "a number of letters", TEXT "<g unicode=\"A\" x=\"nan\" y=\"50\"/>" END, "!" },
	{ "no place", TEXT "<g unicode=\"A\" x=\"10\"/>" END, "!" },
	{ "a transform that is too short", MATRIX("1 0 0 1 0"), "A 10-15,50/10 !" },
	{ "one that is too large", TEXT END MATRIX("1 1e308 0 1 0 0"), "A 10-15,50/10 !" },
	{ "letters without a size", LETTERS("10 0 0"), "!" },
	{ "no advance", TEXT "<g unicode=\"A\" x=\"10\" y=\"50\"/><g unicode=\"\344\270\200\" x=\"20\" y=\"50\"/>" END,
	    "A 10-15,50/10 \344\270\200 20-30,50/10" },
	{ "an advance that cannot be", TEXT "<g unicode=\"A\" x=\"10\" y=\"50\" adv=\"10\"/>" END, "A 10-15,50/10" },
	{ "no character", TEXT "<g x=\"10\" y=\"50\" adv=\".5\"/>" END, "\357\277\275 10-15,50/10" },
	{ "a character of private use", TEXT G("\356\200\222", "10") END, "\357\277\275 10-15,50/10" },
	{ "the first of the planes for private use", TEXT G("\363\260\200\200", "10") END, "\357\277\275 10-15,50/10" },
	{ "a full-width mark", TEXT G("\357\274\210", "10") END, "\357\274\210 10-15,50/10" },
	{ "an ideograph that is narrow", TEXT "<g unicode=\"\344\270\200\" x=\"10\" y=\"50\" adv=\".75\"/>" END,
	    "\344\270\200 10-17.5,50/10" },
	{ "the first of the ideographs", TEXT "<g unicode=\"\343\220\200\" x=\"10\" y=\"50\" adv=\".5\"/>" END,
	    "\343\220\200 10-20,50/10" },
	{ "one that is too narrow", TEXT "<g unicode=\"\344\270\200\" x=\"10\" y=\"50\" adv=\".74\"/>" END,
	    "\344\270\200 10-20,50/10" },
	{ "white space between elements", TEXT " \t\r\n" A " " END, "A 10-15,50/10" },
	{ "letters that are drawn around",
	    "<stroke_text transform=\"1 0 0 1 0 0\" color=\"0\"><span trm=\"10 0 0 -10\">" A "</span></stroke_text>",
	    "A 10-15,50/10" },
	{ "a clip of the lines of letters",
	    "<clip_stroke_text transform=\"1 0 0 1 0 0\"><span trm=\"1 0 0 1\"></span></clip_stroke_text>" TEXT A END
	    "<pop_clip/>",
	    "A 10-15,50/10" },
	{ "entities", TEXT G("&lt;", "10") END, "< 10-15,50/10" },
	{ "a radical, which is no narrower than others", TEXT G("\342\274\200", "10") END, "\344\270\200 10-20,50/10" },
	{ "letters that touch", TEXT G("A", "10") G("B", "15") END, "A 10-15,50/10 B 15-20,50/10+" },
	{ "letters half a letter apart", TEXT G("A", "10") G("B", "19.9") END, "A 10-15,50/10 B 19.9-24.9,50/10+" },
	{ "letters farther apart", TEXT G("A", "10") G("B", "20") END, "A 10-15,50/10 B 20-25,50/10" },
	{ "spans that touch", TEXT G("A", "10") "</span><span trm=\"10 0 0 -10\">" G("B", "15.5") END,
	    "A 10-15,50/10 B 15.5-20.5,50/10+" },
	{ "spans that do not", TEXT G("A", "10") "</span><span trm=\"10 0 0 -10\">" G("B", "15.7") END,
	    "A 10-15,50/10 B 15.7-20.7,50/10" },
	{ "white space", TEXT G("A", "10") G(" ", "15") G("B", "20") G("C", "25") END,
	    "A 10-15,50/10 B 20-25,50/10s C 25-30,50/10+" },
	{ "white space of another text", TEXT G(" ", "5") END TEXT A END, "A 10-15,50/10" },
	{ "tiny letters", LETTERS("1 0 0 -1"), "" },
	{ "small letters", LETTERS("1.1 0 0 -1.1"), "A 10-10.55,50/1.1" },
	{ "slanted letters", LETTERS("10 2.1 2.1 -10"), "" },
	{ "letters that are a little slanted", LETTERS("10 1.9 1.9 -10"), "A 10-15,50/10" },
	{ "text that runs down", MATRIX("0 1 -1 0 60 0"), "A 10-15,90/10" },
	{ "text that runs up", MATRIX("0 -1 1 0 0 60"), "A 150-155,50/10" },
	{ "text that is upside down", MATRIX("-1 0 0 -1 60 90"), "A 50-55,160/10" },
	{ "mirrored text", MATRIX("-1 0 0 1 60 0"), "A 50-55,50/10" },
	{ "text that runs another way", TEXT A G("B", "15") END MATRIX("0 1 -1 0 60 0"),
	    "A 10-15,50/10 B 15-20,50/10+ A a13.5,12.5 / A a46.5,87.5 B a46.5,82.5 A 10-15,90/10" },
	{ "gray letters", STYLED("color=\".94\""), "A 10-15,50/10" },
	{ "white letters", STYLED("color=\".95 1 1\""), "" },
	{ "white letters of four inks", STYLED("color=\"0 0 0 0.05\""), "" },
	{ "black letters of four inks", STYLED("color=\"0 0 0 .06\""), "A 10-15,50/10" },
	{ "letters that can be seen through", STYLED("color=\"0\" alpha=\".04\""), "" },
	{ "letters that shine through", STYLED("color=\"0\" alpha=\".05\""), "A 10-15,50/10" },
	{ "white letters on a dark ground", FILL(RECT("0", "40", "99", "60")) STYLED("color=\"1\""), "A 10-15,50/10" },
	{ "white letters beside it", FILL(RECT("13", "40", "99", "60")) STYLED("color=\"1\""), "" },
	{ "white letters on a white ground", WHITE(RECT("0", "40", "99", "60")) STYLED("color=\"1\""), "" },
	{ "text for programs",
	    "<ignore_text transform=\"1 0 0 1 0 0\"><span trm=\"10 0 0 -10\">" A "</span></ignore_text>", "" },
	{ "text in a mask", "<mask>" TEXT A END "</mask>" TEXT G("B", "20") END "<pop_clip/>", "B 20-25,50/10" },
	{ "a mask that never ends", "<mask>" TEXT A END, "!" },
	{ "a letter outside of the page", TEXT G("A", "98") END, "A 98-103,50/10h" },
	{ "a letter at the edge of the page", TEXT G("A", "97.5") END, "A 97.5-102.5,50/10" },
	{ "a letter outside of its clip", CLIP(RECT("0", "0", "12", "99")) TEXT A END "<pop_clip/>", "A 10-15,50/10h" },
	{ "a letter inside", CLIP(RECT("0", "0", "13", "99")) TEXT A END "<pop_clip/>" TEXT G("B", "20") END,
	    "A 10-15,50/10 B 20-25,50/10" },
	{ "a clip within another",
	    CLIP(RECT("0", "0", "12", "99")) CLIP(RECT("0", "0", "99", "99")) TEXT A END "<pop_clip/><pop_clip/>",
	    "A 10-15,50/10h" },
	{ "a clip of two pieces", CLIP(RECT("0", "0", "1", "1") RECT("90", "90", "99", "99")) TEXT A END "<pop_clip/>",
	    "A 10-15,50/10" },
	{ "a clip of letters",
	    "<clip_text transform=\"1 0 0 1 0 0\"><span trm=\"1 0 0 1\"></span></clip_text>" TEXT A END "<pop_clip/>",
	    "A 10-15,50/10" },
	{ "a clip that is never closed", CLIP(RECT("0", "0", "99", "99")) TEXT A END, "A 10-15,50/10 !" },
	{ "a clip that was never open", TEXT A END "<pop_clip/>", "A 10-15,50/10 !" },

	{ "a line across", PEN("1", FROM("10", "50") TO("90", "50")), "-50 10-90" },
	{ "a line down", PEN("1", FROM("50", "90") TO("50", "10")), "|50 10-90" },
	{ "a line that is nearly straight", PEN("1", FROM("10", "50") TO("90", "50.98")),
	    "-50.49 10-90 #9-91,49-51.98" },
	{ "a slanted line", PEN("1", FROM("10", "50") TO("90", "51")), "#9-91,49-52" },
	{ "a short line", PEN("1", FROM("10", "50") TO("10.49", "50")), "" },
	{ "a line that is long enough", PEN("1", FROM("10", "50") TO("10.5", "50")), "-50 10-10.5" },
	{ "a point", PEN("1", FROM("10", "50") TO("10", "50")), "" },
	{ "a broad pen", PEN("3.1", FROM("10", "50") TO("90", "50")), "" },
	{ "a pen that is just no broad one", PEN("3", FROM("10", "50") TO("90", "50")), "-50 10-90" },
	{ "a curve", PEN("1", FROM("10", "50") "<curveto x1=\"1\" y1=\"1\" x2=\"2\" y2=\"2\" x3=\"90\" y3=\"50\"/>"),
	    "#9-91,49-51" },
	{ "lines after each other", PEN("1", FROM("10", "50") TO("90", "50") TO("90", "70") "<closepath/>"),
	    "-50 10-90 |90 50-70 #9-91,49-71" },
	{ "a path that is closed",
	    PEN("1", FROM("10", "50") TO("90", "50") TO("90", "70") TO("10", "70") "<closepath/>"),
	    "-50 10-90 -70 10-90 |90 50-70 |10 50-70" },
	{ "a box", PEN("1", RECT("10", "50", "90", "70")), "-50 10-90 -70 10-90 |90 50-70 |10 50-70" },
	{ "a line from nowhere", PEN("1", TO("90", "50")), "!" },
	{ "a white line",
	    "<stroke_path transform=\"1 0 0 1 0 0\" color=\"1\">" RECT("10", "50", "90", "70") "</stroke_path>", "" },
	{ "a line in a mask", "<mask>" PEN("1", RECT("10", "50", "90", "70")) "</mask><pop_clip/>", "" },
	{ "a thin fill", FILL(RECT("10", "50", "90", "53")), "-51.5 10-90" },
	{ "a fill that is not thin", FILL(RECT("10", "50", "90", "53.1")), "" },
	{ "an upright thin fill", FILL(RECT("10", "50", "12", "90")), "|11 50-90" },
	{ "a dot", FILL(RECT("10", "50", "12", "52")), "" },
	{ "thin fills in one path", FILL(RECT("10", "50", "90", "51") RECT("10", "60", "90", "61")),
	    "-50.5 10-90 -60.5 10-90" },
	{ "a frame that is filled", FILL(RECT("10", "50", "90", "90") RECT("12", "53", "88", "87")),
	    "-53 12-88 -87 12-88 |12 53-87 |88 53-87" },
	{ "a frame, its inner side first", FILL(RECT("12", "53", "88", "87") RECT("10", "50", "90", "90")),
	    "-50 10-90 -90 10-90 |10 50-90 |90 50-90" },
	{ "two boxes that are no frame", FILL(RECT("10", "50", "90", "90") RECT("13.1", "53", "88", "87")), "" },
	{ "a line that is cut by a clip",
	    CLIP(RECT("20", "40", "80", "60")) PEN("1", FROM("10", "50") TO("90", "50")) "<pop_clip/>", "-50 20-80" },
	{ "a line at the edge of a clip",
	    CLIP(RECT("20", "40", "80", "47")) PEN("1", FROM("10", "50") TO("90", "50")) "<pop_clip/>", "-50 20-80" },
	{ "a line outside of a clip",
	    CLIP(RECT("20", "40", "80", "46.9")) PEN("1", FROM("10", "50") TO("90", "50")) "<pop_clip/>", "" },
	{ "a line below a clip's edge",
	    CLIP(RECT("20", "53.1", "80", "99")) PEN("1", FROM("10", "50") TO("90", "50")) "<pop_clip/>", "" },
	{ "a turned line", MATRIX("0 1 -1 0 60 0") PEN("1", FROM("10", "50") TO("90", "50")),
	    "A 10-15,90/10 |50 10-90" },

	{ "struck out", TEXT A G("B", "15") END PEN("1", FROM("10", "46") TO("15", "46")),
	    "A 10-15,50/10x B 15-20,50/10+ -46 10-15" },
	{ "struck out low", TEXT A END FILL(RECT("10", "48", "15", "49")), "A 10-15,50/10x -48.5 10-15" },
	{ "underlined", TEXT A END FILL(RECT("10", "51", "15", "51.5")), "A 10-15,50/10 -51.25 10-15" },
	{ "a line above", TEXT A END FILL(RECT("10", "43", "15", "44")), "A 10-15,50/10 -43.5 10-15" },
	{ "a line that was there before", FILL(RECT("10", "46", "15", "47")) TEXT A END, "A 10-15,50/10 -46.5 10-15" },
	{ "white over it", TEXT A END WHITE(RECT("8", "40", "17", "52")), "A 10-15,50/10x" },
	{ "a dark area over it", TEXT A END FILL(RECT("8", "40", "17", "52")), "A 10-15,50/10x" },
	{ "two areas over two letters",
	    TEXT A G("B", "30") END FILL(RECT("8", "40", "17", "52") RECT("28", "40", "37", "52")),
	    "A 10-15,50/10x B 30-35,50/10x" },
	{ "a light area that one sees through",
	    TEXT A END
	    "<fill_path transform=\"1 0 0 1 0 0\" color=\"0\" alpha=\".9\">" RECT("8", "40", "17", "52") "</fill_path>",
	    "A 10-15,50/10" },
	{ "an area that is mixed with it",
	    TEXT A END "<group blendmode=\"Multiply\"><group blendmode=\"Normal\">" FILL(
		RECT("8", "40", "17", "52")) "</group></group>",
	    "A 10-15,50/10" },
	{ "an area after one that is mixed",
	    TEXT A END "<group blendmode=\"Multiply\"></group>" FILL(RECT("8", "40", "17", "52")), "A 10-15,50/10x" },
	{ "an area of another shape", TEXT A END FILL(FROM("0", "0") TO("90", "0") TO("0", "90") "<closepath/>"),
	    "A 10-15,50/10 #-1-91,-1-91" },
	{ "an area with a hole", TEXT A END FILL(RECT("0", "0", "99", "99") RECT("8", "40", "17", "52")),
	    "A 10-15,50/10" },
	{ "an area that its clip cuts off",
	    TEXT A END CLIP(RECT("15", "0", "99", "99")) FILL(RECT("8", "40", "17", "52")) "<pop_clip/>",
	    "A 10-15,50/10" },
	{ "a frame around it", TEXT A END FILL(RECT("5", "40", "20", "60") RECT("6", "41", "19", "59")),
	    "A 10-15,50/10 -41 6-19 -59 6-19 |6 41-59 |19 41-59" },
	{ "white letters on white that is on black",
	    FILL(RECT("0", "0", "99", "99")) WHITE(RECT("0", "40", "99", "60")) STYLED("color=\"1\""), "" },

	{ "text between elements", TEXT A END "x", "A 10-15,50/10 !" },
	{ "a glyph outside of a span", "<fill_text transform=\"1 0 0 1 0 0\">" A "</fill_text>", "!" },
	{ "a span in the page", "<span trm=\"10 0 0 -10\">" A "</span>", "!" },
	{ "a text in another", TEXT TEXT A END, "A 10-15,50/10 !" },
	{ "an end too many", TEXT A END END, "A 10-15,50/10 !" },
	{ "text after the page", TEXT A END "</page>" TEXT G("B", "20") END, "A 10-15,50/10" },
	{ "elements that nobody knows", "<layer name=\"x\"/><group><shade/>" TEXT A END "</group>", "A 10-15,50/10" },
	{ "a white shape", WHITE(FROM("0", "0") TO("90", "0") TO("0", "90") "<closepath/>"), "" },
	{ "a shape in a mask", "<mask>" FILL(FROM("0", "0") TO("90", "0") TO("0", "90")) "</mask><pop_clip/>", "" },
	{ "a picture in a mask", "<mask><fill_image transform=\"50 0 0 120 20 20\"/></mask><pop_clip/>", "" },
	{ "a clip of another shape", CLIP(FROM("0", "0") TO("90", "0") TO("0", "90") "<closepath/>") "<pop_clip/>",
	    "" },
	{ "a picture over it", TEXT A END "<fill_image transform=\"9 0 0 9 8 42\"/>", "A 10-15,50/10v #9-16,43-50" },
	{ "a picture beside it", TEXT A END "<fill_image transform=\"9 0 0 9 15 42\"/>", "A 10-15,50/10 #16-23,43-50" },
	{ "a picture before it", "<fill_image transform=\"9 0 0 9 8 42\"/>" TEXT A END, "A 10-15,50/10 #9-16,43-50" },
	{ "a picture that is mixed with it",
	    TEXT A END "<group blendmode=\"Multiply\"><fill_image transform=\"9 0 0 9 8 42\"/></group>",
	    "A 10-15,50/10 #9-16,43-50" },
	{ "a picture of the page over it", TEXT A END "<fill_image transform=\"60 0 0 120 0 0\"/>",
	    "A 10-15,50/10 #1-59,1-119 picture" },
	{ "letters across others of half their size", LETTERS("20 0 0 -20") TEXT G("B", "15") END, "B 15-20,50/10" },
	{ "across others before them", TEXT G("B", "15") END LETTERS("20 0 0 -20"), "B 15-20,50/10" },
	{ "across larger ones", LETTERS("19.9 0 0 -19.9") TEXT G("B", "15") END, "A 10-19.95,50/19.9 B 15-20,50/10" },
	{ "beside others of half their size", LETTERS("20 0 0 -20") TEXT G("B", "20") END,
	    "A 10-20,50/20 B 20-25,50/10+" },
	{ "the rest of what is across",
	    "<fill_text transform=\"1 0 0 1 0 0\" color=\"0\"><span trm=\"20 0 0 -20\">" G("C", "40")
		A END TEXT G("B", "15") END,
	    "B 15-20,50/10" },
	{ "a picture", "<fill_image transform=\"60 0 0 120 20 20\"/>", "#21-79,21-139 picture" },
	{ "a small picture", "<fill_image transform=\"50 0 0 120 20 20\"/>", "#21-69,21-139" },
	{ "a picture in strips",
	    "<fill_image transform=\"100 0 0 60 0 0\"/><fill_image transform=\"100 0 0 60 0 60\"/>",
	    "#1-99,1-59 #1-99,61-119 picture" },
	{ "a low picture", "<fill_image transform=\"60 0 0 100 20 20\"/>", "#21-79,21-119" },
};

static char *
tell_length(char *out, const char *before, int32_t v)
{
	return out + sprintf(out, "%s%g", before, v / 100.0);
}

static char *
tell_glyph(char *out, const struct glyph *g, uint8_t way)
{
	static const struct {
		uint8_t state;
		char sign;
	} signs[] = { { GLYPH_SPACED, 's' }, { GLYPH_HIDDEN, 'h' }, { GLYPH_STRUCK, 'x' }, { GLYPH_VEILED, 'v' },
		{ GLYPH_JOINED, '+' } };
	size_t k;

	out += utf8_put(out, g->c);
	if (g->way != way) {
		out = tell_length(out, " a", canvas_middle(g->box.x));
		out = tell_length(out, ",", canvas_middle(g->box.y));
		*out++ = ' ';
		return out;
	}
	out = tell_length(out, " ", g->box.x[0]);
	out = tell_length(out, "-", g->box.x[1]);
	out = tell_length(out, ",", g->box.y[1]);
	out = tell_length(out, "/", g->size);
	for (k = 0; k < COUNT_OF(signs); k++)
		if (g->state & signs[k].state)
			*out++ = signs[k].sign;
	*out++ = ' ';
	return out;
}

static char *
tell(const struct canvas *s, char *out)
{
	const struct drawn_rule *r;
	char *begin = out;
	size_t i;
	int k;

	for (i = 0; i < s->nglyphs; i++)
		out = tell_glyph(out, &s->glyphs[i], s->sheet.way);
	for (k = ACROSS; k <= DOWN; k++)
		for (r = s->rules; r < s->rules + s->nrules; r++) {
			if ((r->box.y[0] == r->box.y[1] ? ACROSS : DOWN) != k)
				continue;
			out = tell_length(out, k == ACROSS ? "-" : "|", r->box.v[!k][0]);
			out = tell_length(out, " ", r->box.v[k][0]);
			out = tell_length(out, "-", r->box.v[k][1]);
			*out++ = ' ';
		}
	for (i = 0; i < s->nfigures; i++) {
		out = tell_length(out, "#", s->figures[i].x[0]);
		out = tell_length(out, "-", s->figures[i].x[1]);
		out = tell_length(out, ",", s->figures[i].y[0]);
		out = tell_length(out, "-", s->figures[i].y[1]);
		*out++ = ' ';
	}
	out += sprintf(out, "%s%s", s->sheet.pictured ? "picture " : "", s->sheet.damaged ? "! " : "");
	out -= out > begin;
	*out = '\0';
	return out;
}

/* Tells the views of the page that was read. */
static void
tell_views(const struct trace *t, struct canvas *s, char *out)
{
	char *begin = out;
	uint8_t way;

	for (way = 0; way < CANVAS_WAYS; way++)
		if (trace_view(t, way, s)) {
			out += sprintf(out, "%s", out > begin ? " / " : "");
			out = tell(s, out);
		}
}

/* Lengths are measured from the upper left corner of the page, wherever that is. */
static void
check_corner(struct trace *t, struct canvas *s)
{
	static const char in[] = "<page mediabox=\"200 220 100 20\">" TEXT
				 "<g unicode=\"A\" x=\"110\" y=\"70\" adv=\".5\"/>" END "</page>";
	char out[64];

	trace_begin(t, in, strlen(in));
	trace_page(t);
	tell_views(t, s, out);
	unit_text("a page that begins elsewhere", out, strlen(out), "A 10-15,50/10");
	unit_number("its width", s->sheet.size[0], 100 * POINT);
	unit_number("its height", s->sheet.size[1], 200 * POINT);
	trace_free(t);
}

int
main(void)
{
	static struct trace t;
	static struct canvas s;
	char in[4096], out[4096];
	size_t i;

	for (i = 0; i < COUNT_OF(cases); i++) {
		sprintf(in, "<document><page number=\"3\" mediabox=\"0 0 100 200\">\n%s\n</page></document>",
		    cases[i].elements);
		trace_begin(&t, in, strlen(in));
		unit_number(cases[i].name, trace_page(&t), 1);
		tell_views(&t, &s, out);
		unit_text(cases[i].name, out, strlen(out), cases[i].seen);
		unit_number("the page's number", s.sheet.number, 3);
		unit_number("no other page", trace_page(&t), 0);
		trace_free(&t);
	}
	check_corner(&t, &s);
	canvas_free(&s);
	return unit_wrong;
}
