/* Paragraphs out of lines: outline/prose. */
#include "outline/prose.h"
#include "page/page.h"
#include "text/plain.h"

#include "unit.h"

/* What a text's paragraphs are, each with the line that it begins at. */
static const struct {
	const char *text, *paragraphs;
} texts[] = {
	/* Nothing was wrapped: a line is a paragraph. */
	{ "我局认真贯彻条例。\n全年无申请。\n", "1:我局认真贯彻条例。\n2:全年无申请。\n" },
	/* Wrapped at a width, paragraphs are indented. */
	{ "    "
	  "一年来，我局认真贯彻落实政府信息公开条例，不断\n完善公开制度，主动公开各类政府信息，回应社会各界的\n关切，全"
	  "年没有"
	  "收到申请，也没有复议。\n    下一步，我局将继续加强学习，提高认识，不断改进工作\n，做好公开。\n",
	    "1:"
	    "一年来，我局认真贯彻落实政府信息公开条例，不断完善公开制度，主动公开各类政府信息，回应社会各界的关切，全年"
	    "没有收到申请，也"
	    "没有复议。\n4:下一步，我局将继续加强学习，提高认识，不断改进工作，做好公开。\n" },
	{ "   一年来，我局认真贯彻落实政府信息公开条例，不断\n完善公开制度，主动公开各类政府信息，回应社会各界\n"
	  "的关切，全年没有收到申请，也没有复议，没有诉讼。\n   "
	  "下一步，我局将继续加强学习，提高认识，不断改进\n工作。\n",
	    "1:"
	    "一年来，我局认真贯彻落实政府信息公开条例，不断完善公开制度，主动公开各类政府信息，回应社会各界的关切，全年"
	    "没有收到申请，也没有复议，没有诉讼。\n4:下一步，我局将继续加强学习，提高认识，不断改进工作。\n" },
	/* Blank lines between paragraphs. */
	{ "一年来，我局认真贯彻落实政府信息公开条例，不断\n完善公开制度，主动公开各类政府信息，回应社会各界\n的关切。\n"
	  "\n全年没有收到申请，也没有"
	  "复议，没有诉讼。全年没\n有收费。\n",
	    "1:"
	    "一年来，我局认真贯彻落实政府信息公开条例，不断完善公开制度，主动公开各类政府信息，回应社会各界的关切。\n5:"
	    "全年没有收到申请，也"
	    "没有复议，没有诉讼。全年没有收费。\n" },
	/* A space is kept between Latin words, and in what would be another number without it. */
	{ "见 Open  Data 平台 ，共 2 条。\n", "1:见Open Data平台，共2条。\n" },
	{ "见 Open ! Data 平台。\n", "1:见Open ! Data平台。\n" },
	/* Where most lines have a blank one before them, a wide one goes on with what is right below it. */
	{ "我局认真贯彻落实政府信息公开条例，全年无申请。\n\n全年没有复议，没有诉讼，没有收费，没有其他情况。\n\n"
	  "一年来，我局认真贯彻落实政府信息公开条例，不断\n完善公开制度。\n\n全年没有收费。\n",
	    "1:我局认真贯彻落实政府信息公开条例，全年无申请。\n3:全年没有复议，没有诉讼，没有收费，没有其他情况。\n"
	    "5:一年来，我局认真贯彻落实政府信息公开条例，不断完善公开制度。\n8:全年没有收费。\n" },
	{ "一 年，共１２　３４件、一千 二百件、 两 十件，一 共2 三件。\n",
	    "1:一年，共１２ ３４件、一千 二百件、两 十件，一共2 三件。\n" },
	{ "一年来，我局认真贯彻落实政府信息公开条例，受理申请一千\n二百件，不断完善公开制度，主动公开各类政府信息，答复"
	  "１\n２件。\n",
	    "1:"
	    "一年来，我局认真贯彻落实政府信息公开条例，受理申请一千二百件，不断完善公开制度，主动公开各类政府信息，答复"
	    "１ ２件。\n" },
};

static size_t
write_prose(const struct prose *prose, char *d)
{
	char *from = d;
	size_t i;

	for (i = 0; i < prose->n; i++)
		d += sprintf(d, "%u:%.*s\n", prose->v[i].line, (int)prose->v[i].text.n, prose->v[i].text.s);
	return (size_t)(d - from);
}

/* prose_line(): the line of the input that has each sign. */
static void
look_up(struct prose *prose, struct page *p)
{
	static const struct prose_style wrapped = { .width = 12, .chars = 6, .wrapped = 1, .widest = 12 };
	static const char text[] = "甲甲甲甲甲甲\n乙乙乙乙乙乙\n丙。\n丁丁丁丁丁丁\n戊。\n";
	static const struct {
		size_t paragraph;
		const char *sign;
		uint32_t line;
	} places[] = { { 0, "甲", 1 }, { 0, "乙", 2 }, { 0, "丙", 3 }, { 0, "。", 3 }, { 1, "丁", 4 }, { 1, "戊", 5 } };
	const struct paragraph *v;
	size_t i, at;

	page_clear(p);
	prose_clear(prose);
	plain_lines(p, text, sizeof text - 1);
	prose_read(prose, p, &wrapped, 0, p->nlines, (struct span){ "", 0 }, 0);
	unit_number("paragraphs", (long long)prose->n, 2);
	for (i = 0; i < COUNT_OF(places) && prose->n == 2; i++) {
		v = &prose->v[places[i].paragraph];
		for (at = 0; at + 3 <= v->text.n && memcmp(v->text.s + at, places[i].sign, 3) != 0; at += 3)
			;
		unit_number(places[i].sign, prose_line(prose, places[i].paragraph, v->text.s + at), places[i].line);
	}
}

int
main(void)
{
	static char got[1 << 12];
	struct prose prose = { 0 };
	struct prose_style style;
	struct page p = { 0 };
	size_t i;

	for (i = 0; i < COUNT_OF(texts); i++) {
		page_clear(&p);
		prose_clear(&prose);
		plain_lines(&p, texts[i].text, strlen(texts[i].text));
		style = prose_style(&p, p.nlines, p.nlines);
		prose_read(&prose, &p, &style, 0, p.nlines, (struct span){ "", 0 }, 0);
		unit_text(texts[i].text, got, write_prose(&prose, got), texts[i].paragraphs);
	}
	look_up(&prose, &p);
	prose_free(&prose);
	page_free(&p);
	return unit_wrong;
}
