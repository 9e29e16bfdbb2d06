#include "meta/witness.h"

#include <string.h>

#include "base/date.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "meta/body.h"
#include "meta/title.h"

enum { AROUND = 120 }; /* bytes of a sentence that are looked at on either side of a year */

/* clang-format off */

/* What is said before a range of days that the report is about; and of another one. */
static const char about_data[] = "统计 数据 报告期 本报告 本年报 截至 截止";
static const char about_else[] =
	"公示 公告 征求 征集 有效期 任期 发布日期 发布时间 公开日期 公开时间 公开期限 施行 整改 计划 规划 培训 开展期 "
	"活动 会议";

/* Before the year of this report, in the sentence that announces it; the body may be between. */
static const char announcing[] =
	"现将 现把 现就 特将 现公布 现发布 现公开 现予公布 现向社会公布 编制 编制了 编制完成 形成 形成了 编制本 撰写 "
	"撰写了";

/* After 年, where a month is meant: 2019年5月, 2019年十月. */
static const char months[] = "0 1 2 3 4 5 6 7 8 9 〇 零 一 二 三 四 五 六 七 八 九 十";

/* After the year: what goes with it, and what does not change what is said. */
static const char year_tails[] = "度以来 度 以来 ， , 期间 来";
static const char manners[] = "全年 本年度 共计 累计 共 已 新 ， ,";

/* What a body does in its year; a noun may follow only without 的, else it is what was done. */
static const char deeds[] =
	"收到 受理 接收 接到 收 办理 办结 答复 主动公开 公开 发布 未收到 没有收到 无收到 未受理 未发生 没有发生 制发 "
	"未制发 修订制度 收取 未收取 没有收取";

/* After the body's name: then it is not yet done. */
static const char ahead[] = "将 计划 拟 要 力争";

static const char stops[] = "。 ； ！ ？ ; ! ?";
static const char signs[] = "。 ； ！ ？ ， ： ; ! ? , : ） ) 、";
/* clang-format on */

/* The words of the sentence around [s, to): before and after; no more than may be needed. */
struct sentence {
	struct wording before, after;
	struct wording_room room[2];
};

static void
sentence_around(struct sentence *v, struct span t, const char *s, const char *to)
{
	const char *begin = s - t.s > AROUND ? s - AROUND : t.s,
		   *end = t.s + t.n - to > AROUND ? to + AROUND : t.s + t.n;
	size_t n;

	v->before = wording_of(&v->room[0], (struct span){ begin, (size_t)(s - begin) });
	v->after = wording_of(&v->room[1], (struct span){ to, (size_t)(end - to) });
	wording_last(v->before, stops, &n);
	v->before = wording_after(v->before, n);
	n = wording_find(v->after, stops, NULL);
	v->after = wording_cut(v->after, 0, n < v->after.n ? n : v->after.n);
}

/* --- the period --- */

/* Whether a range of days is what the report is about, by the words before: the nearer ones say it. */
static int
is_period(struct wording before, const char *range)
{
	size_t data, other;

	wording_last(before, about_data, &data);
	wording_last(before, about_else, &other);
	if (data != other)
		return data > other;
	/* A calendar year can be little else. */
	return memcmp(range, range + 11, 4) == 0 && memcmp(range + 4, "-01-01", 6) == 0 &&
	    memcmp(range + 15, "-12-31", 6) == 0;
}

/* --- sentences --- */

/* Whether the words before a year announce the report, of the body or without naming anybody. */
static int
announces(struct wording before, struct wording after, struct span body)
{
	size_t at = wording_last(before, "我 本", NULL);

	if (!wording_has(after, "报告 年报"))
		return 0;
	if (at != WORDING_NONE && body_itself(wording_after(before, at)) == before.n - at)
		before = wording_cut(before, 0, at);
	if (body.n > 0 && before.n > body.n && memcmp(before.s + before.n - body.n, body.s, body.n) == 0)
		before = wording_before(before, body.n);
	return wording_ends(before, announcing) > 0;
}

/* Whether the words after a year that opens a clause tell what the body did in it. */
static int
tells_deed(struct wording after, struct span body)
{
	size_t n;

	after = wording_skip(wording_skip(after, year_tails), manners);
	/* 我局, 本机关, 全市, or its name. */
	n = body_itself(after);
	if (n == 0 && body.n > 0 && after.n >= body.n && memcmp(after.s, body.s, body.n) == 0)
		n = body.n;
	if (n > 0)
		return wording_starts(wording_after(after, n), ahead) == 0;
	n = wording_starts(after, deeds);
	return n > 0 && wording_starts(wording_after(after, n), "的") == 0;
}

int
witness_year(struct span t, const char **s, struct span body)
{
	const char *from = *s, *q = from, *end = t.s + t.n;
	char date[DATE_SIZE];
	struct sentence v;
	int year, states;
	size_t at;

	if (date_at(&q, end, 0, date) != 0 || (year = date_year(&q, end)) == 0)
		return 0;
	while (q < end && *q == ' ')
		q++;
	if (!span_starts((struct span){ q, (size_t)(end - q) }, "年"))
		return 0;
	sentence_around(&v, t, from, q + strlen("年"));
	if (wording_starts(v.after, months) > 0)
		return 0;
	*s = q + strlen("年");
	at = wording_last(v.before, "《 》", NULL);
	if (at != WORDING_NONE && wording_starts(wording_after(v.before, at), "《") > 0)
		return 0;
	states = v.before.n == 0 || wording_ends(v.before, signs) > 0 ? tells_deed(v.after, body) :
									announces(v.before, v.after, body);
	return states ? year : 0;
}

/* Adds what is stated: the first, or another one, of which one of another year is kept. */
static void
add(struct fact is[2], struct page *p, struct span value, struct span raw, uint32_t line)
{
	int again = is[0].value.n > 0;

	if (!again || is[1].value.n == 0 || memcmp(is[0].value.s, is[1].value.s, 4) == 0)
		is[again] = (struct fact){ page_keep(p, value), raw, line };
}

void
witness_read(struct witnesses *w, struct page *p, const struct prose *prose, struct span body)
{
	const struct paragraph *a;
	const char *s, *q, *end;
	char range[DATE_RANGE_SIZE];
	struct sentence v;
	int year;

	for (a = prose->v; a < prose->v + prose->n; a++) {
		end = a->text.s + a->text.n;
		/* Chinese characters have three bytes. */
		for (s = a->text.s; s < end; s += (unsigned char)*s >= 0xE0 ? 3 : 1) {
			if (!date_begins(s, end) || (s > a->text.s && ascii_is_digit(s[-1])))
				continue;
			q = s;
			if (date_range(&q, end, range)) {
				sentence_around(&v, a->text, s, end);
				if (is_period(v.before, range))
					add(w->period, p, span_of(range), (struct span){ s, (size_t)(q - s) }, a->line);
			} else if ((year = witness_year(a->text, &q, body)) != 0) {
				add(w->sentence, p, title_digits(p, year), (struct span){ NULL, 0 },
				    prose_line(prose, (size_t)(a - prose->v), s));
			}
		}
	}
}
