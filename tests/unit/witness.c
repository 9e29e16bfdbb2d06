/* What the prose says of the year that is reported on: meta/witness. */
#include "meta/witness.h"

#include "unit.h"

/* Far more than is looked at around a year. */
#define LONG "按照上级部署和本地实际情况扎实推进各项重点工作取得了新的明显成效并且不断巩固拓展提升工作质量和服务水平"

/* What paragraphs, here separated by a line's end, are witnesses of; period is "" where they state none. */
static const struct {
	const char *text, *body, *period;
	int differ, year, n,
	    years_differ; /* whether periods do; the year of n sentences, and whether one says another */
} texts[] = {
	{ "2023年，我局共收到申请3件。", "", "", 0, 2023, 1, 0 },
	{ "2023年度以来我局收到申请3件。", "", "", 0, 2023, 1, 0 },
	{ "2023 年，我局共收到申请3件。", "", "", 0, 2023, 1, 0 },
	{ "工作有序。2023年全年共受理申请3件。", "", "", 0, 2023, 1, 0 },
	{ "工作有序；2023年受理的申请有3件。", "", "", 0, 0, 0, 0 },
	{ "2023年我局将受理申请。", "", "", 0, 0, 0, 0 },
	{ "2023年5月，我局收到申请3件。", "", "", 0, 0, 0, 0 },
	{ "2023年五月，我局收到申请3件。", "", "", 0, 0, 0, 0 },
	{ "2023，我局收到申请3件。", "", "", 0, 0, 0, 0 },
	{ "2023年1月5日，我局收到申请3件。", "", "", 0, 0, 0, 0 },
	{ "12023年，我局收到申请3件。", "", "", 0, 0, 0, 0 },
	{ "总结2023年我局收到申请3件的情况。", "", "", 0, 0, 0, 0 },
	{ "2023年，云溪市教育局收到申请3件。", "", "", 0, 0, 0, 0 },
	{ "2023年，云溪市教育局收到申请3件。", "云溪市教育局", "", 0, 2023, 1, 0 },
	{ "2023年，云溪市教育局拟收到申请3件。", "云溪市教育局", "", 0, 0, 0, 0 },
	{ "2023年，南浦市教育局收到申请3件。", "云溪市教育局", "", 0, 0, 0, 0 },
	{ "《2022年，我局收到申请》。", "", "", 0, 0, 0, 0 },
	{ "《办法》印发。2022年，我局收到申请3件。", "", "", 0, 2022, 1, 0 },
	{ "依据《办法》，2022年，我局收到申请3件。", "", "", 0, 2022, 1, 0 },
	{ "《" LONG "，2022年，我局收到申请3件。", "", "", 0, 2022, 1, 0 },
	{ "2022年，我局收到申请3件，" LONG "。2022年，我局受理申请。", "", "", 0, 2022, 2, 0 },
	{ "2022年，我局收到申请3件。2021年，我局收到申请2件。", "", "", 0, 2022, 2, 1 },
	{ "2022年，我局收到申请3件。\n2022年，我局受理申请2件。", "", "", 0, 2022, 2, 0 },
	{ "2022年，我局收到申请3件。2022年，我局受理申请。2021年，我局收到申请2件。", "", "", 0, 2022, 2, 1 },
	{ "2022年，我局收到申请3件。2021年，我局收到申请2件。2022年，我局受理申请。", "", "", 0, 2022, 2, 1 },
	{ "现公布2022年度政府信息公开工作年度报告。", "", "", 0, 2022, 1, 0 },
	{ "现公布我局2022年度政府信息公开工作年度报告。", "", "", 0, 2022, 1, 0 },
	{ "现公布云溪市教育局2022年度政府信息公开工作年度报告。", "", "", 0, 0, 0, 0 },
	{ "现公布云溪市教育局2022年度政府信息公开工作年度报告。", "云溪市教育局", "", 0, 2022, 1, 0 },
	{ "现公布2022年度决算。" LONG "，年度报告见下。", "", "", 0, 0, 0, 0 },
	{ "现公布2022年度决算。年度报告见下。", "", "", 0, 0, 0, 0 },
	{ "现公布2022年1月编制的政府信息公开工作年度报告。", "", "", 0, 0, 0, 0 },
	{ "阅读2022年度政府信息公开工作年度报告。", "", "", 0, 0, 0, 0 },
	{ "本报告统计期限自2022年1月1日起至2022年12月31日止。", "", "2022-01-01/2022-12-31", 0, 0, 0, 0 },
	{ "自2022年1月1日至2022年12月31日。", "", "2022-01-01/2022-12-31", 0, 0, 0, 0 },
	{ "自2022年1月1日至2022年11月30日。", "", "", 0, 0, 0, 0 },
	{ "自2022年2月1日至2022年12月31日。", "", "", 0, 0, 0, 0 },
	{ "统计数据自2022年2月1日至2022年11月30日。", "", "2022-02-01/2022-11-30", 0, 0, 0, 0 },
	{ "公示期自2022年1月1日至2022年12月31日。", "", "", 0, 0, 0, 0 },
	{ "公示数据，统计期限自2022年1月1日至2022年12月31日。", "", "2022-01-01/2022-12-31", 0, 0, 0, 0 },
	{ "统计数据的公示期自2022年1月1日至2022年12月31日。", "", "", 0, 0, 0, 0 },
	{ "统计期限自2022年1月1日至2022年12月31日。统计期限自2021年1月1日至2021年12月31日。", "",
	    "2022-01-01/2022-12-31", 1, 0, 0, 0 },
	{ "统计期限自2022年1月1日至2022年12月31日。统计期限自2022年3月1日至2022年12月31日。", "",
	    "2022-01-01/2022-12-31", 0, 0, 0, 0 },
};

/* It moves on after the year, also where nothing is stated. */
static void
moves_on(void)
{
	static const char text[] = "2023年，我局共收到申请3件。", other[] = "2022年的决算", day[] = "2022年1月5日";
	const char *s = text;

	unit_number(text, witness_year(span_of(text), &s, span_of("")), 2023);
	unit_text(text, s, strlen(s), "，我局共收到申请3件。");
	s = other;
	unit_number(other, witness_year(span_of(other), &s, span_of("")), 0);
	unit_text(other, s, strlen(s), "的决算");
	s = day;
	unit_number(day, witness_year(span_of(day), &s, span_of("")), 0);
	unit_text(day, s, strlen(s), day);
}

/* The year that a fact is, or 0. */
static int
year_of(const struct fact *f)
{
	size_t i;
	int year = 0;

	for (i = 0; i < f->value.n; i++)
		year = 10 * year + f->value.s[i] - '0';
	return year;
}

/* Whether two facts are of different years. */
static int
differ(const struct fact f[2])
{
	return f[1].value.n > 0 && memcmp(f[0].value.s, f[1].value.s, 4) != 0;
}

int
main(void)
{
	static struct page page;
	struct paragraph v[2];
	struct piece piece = { NULL, 7 };
	struct witnesses w;
	const char *s, *end, *line_end;
	size_t i;

	for (i = 0; i < COUNT_OF(texts); i++) {
		struct prose prose = { v, 0, 2, &piece, 1, 1 };

		s = piece.at = unit_edge(texts[i].text, strlen(texts[i].text));
		for (end = s + strlen(texts[i].text); s < end; s = line_end + 1) {
			if ((line_end = memchr(s, '\n', (size_t)(end - s))) == NULL)
				line_end = end;
			v[prose.n++] = (struct paragraph){ { s, (size_t)(line_end - s) }, 7, 0 };
		}
		memset(&w, 0, sizeof w);
		witness_read(&w, &page, &prose, span_of(texts[i].body));
		unit_text(texts[i].text, w.period[0].value.n > 0 ? w.period[0].value.s : "", w.period[0].value.n,
		    texts[i].period);
		unit_number(texts[i].text, differ(w.period), texts[i].differ);
		unit_number(texts[i].text, year_of(&w.sentence[0]), texts[i].year);
		unit_number(texts[i].text, (w.sentence[0].value.n > 0) + (w.sentence[1].value.n > 0), texts[i].n);
		unit_number(texts[i].text, differ(w.sentence), texts[i].years_differ);
		unit_number(texts[i].text, w.period[0].value.n > 0 ? w.period[0].line : 7, 7);
	}
	moves_on();
	page_free(&page);
	return unit_wrong;
}
