/* Words compared with lists: label/wording. */
#include "label/wording.h"

#include "unit.h"

enum { NONE = -1 };

/* Where the first word of the list begins and ends in the words, and the last one; lengths at both ends; whether it is one. */
static const struct {
	const char *words, *list;
	int find, find_to, last, last_to, starts, ends, is;
} lists[] = {
	{ "公布年报", "公布", 0, 6, 0, 6, 6, 0, 0 },
	{ "现公布", "发布 公布", 3, 9, 3, 9, 0, 6, 0 },
	{ "公布", "发布 公布", 0, 6, 0, 6, 6, 6, 1 },
	{ "公布", "公布", 0, 6, 0, 6, 6, 6, 1 },
	{ "公布", "公", 0, 3, 0, 3, 3, 0, 0 },
	{ "公", "公布 公", 0, 3, 0, 3, 3, 3, 1 },
	{ "", "公布", NONE, 0, NONE, 0, 0, 0, 0 },
	{ "公布", "", NONE, 0, NONE, 0, 0, 0, 0 },
	{ "年度报告", "报告 年度", 0, 6, 6, 12, 6, 6, 0 },
	{ "报告报告", "报告", 0, 6, 6, 12, 6, 6, 0 },
	/* Of words that begin, or end, at one place the first of the list. */
	{ "年度报告", "年度报告 年度", 0, 12, 0, 12, 12, 12, 1 },
	{ "年度报告", "年度 年度报告", 0, 6, 0, 12, 6, 12, 1 },
	{ "年度报告", "报告 年度报告", 0, 12, 6, 12, 12, 6, 1 },
	{ "a--b", "-- -", 1, 3, 1, 3, 0, 0, 0 },
	{ "a--b", "- --", 1, 2, 2, 3, 0, 0, 0 },
	{ "ab", "b", 1, 2, 1, 2, 0, 1, 0 },
	{ "年", "年度", NONE, 0, NONE, 0, 0, 0, 0 },
	{ "公 布", "公布", 0, 6, 0, 6, 6, 6, 1 },
	{ "公佈年報", "公布 年报", 0, 6, 6, 12, 6, 6, 0 },
	{ "２０２２年", "2022", 0, 4, 0, 4, 4, 0, 0 },
	{ "⼀年", "一", 0, 3, 0, 3, 3, 0, 0 },
};

/* What is left without the words of a list at the beginning, and at the end. */
static const struct {
	const char *words, *list, *rest, *begin;
} skipped[] = {
	{ "的的年度报告", "的 年度", "报告", "的的年度报告" },
	{ "年度", "年度", "", "" },
	{ "报告的", "的", "报告的", "报告" },
	{ "的报告年度的", "的 年度", "报告年度的", "的报告" },
};

static void
fills_its_room(void)
{
	static char text[2 * WORDING_MAX];
	struct wording_room room;
	struct wording w;

	memset(text, 'a', sizeof text);
	w = wording_of(&room, (struct span){ text, sizeof text });
	unit_number("what fits", w.n > WORDING_MAX - 8 && w.n <= WORDING_MAX, 1);
	w = wording_of(&room, span_of("甲"));
	wording_add(&room, span_of("乙"));
	w = wording_in(&room);
	unit_text("added", w.s, w.n, "甲乙");
}

int
main(void)
{
	struct wording_room room;
	struct wording w;
	size_t i, to;

	for (i = 0; i < COUNT_OF(lists); i++) {
		const char *words = lists[i].words, *list = lists[i].list;

		w = wording_of(&room, span_of(words));
		to = 0;
		unit_number(words, (long long)wording_find(w, list, &to), lists[i].find);
		unit_number(list, (long long)to, lists[i].find_to);
		unit_number(words, (long long)wording_last(w, list, &to), lists[i].last);
		unit_number(list, (long long)to, lists[i].last_to);
		unit_number(words, (long long)wording_starts(w, list), lists[i].starts);
		unit_number(words, (long long)wording_ends(w, list), lists[i].ends);
		unit_number(words, wording_is(w, list), lists[i].is);
		unit_number(words, wording_has(w, list), lists[i].find != NONE);
	}
	for (i = 0; i < COUNT_OF(skipped); i++) {
		w = wording_skip(wording_of(&room, span_of(skipped[i].words)), skipped[i].list);
		unit_text(skipped[i].words, w.s, w.n, skipped[i].rest);
		w = wording_drop(wording_of(&room, span_of(skipped[i].words)), skipped[i].list);
		unit_text(skipped[i].words, w.s, w.n, skipped[i].begin);
	}
	fills_its_room();
	return unit_wrong;
}
