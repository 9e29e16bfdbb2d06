/* What the prose says, or leaves unsaid, word by word: its numbers are for claims.c. */
#include <string.h>

#include "base/ascii.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "check/check_int.h"
#include "meta/body.h"

enum { LONGEST_WORD = 8, FIRST_FEE = 2021, FIVE = 5, SIX = 6 };

static const struct span nothing = { "", 0 };

/* The paragraphs of section 5 or 6. */
static const struct said *
section_of(const struct check *c, int section, size_t *n)
{
	return facts_below(c->now, section == FIVE ? "text.5." : "text.6.", n);
}

static int
has_heading(const struct check *c, int section)
{
	return c->now->heading[section - 1].value.s != NULL;
}

/* --- empty-section, fee-statement --- */

/* Words that say no more than that there is nothing. */
static int
says_nothing(struct span text)
{
	static const char *const words[] = { "无", "暂无", "没有", "略", "空" };
	uint16_t t[LONGEST_WORD];
	size_t n = fold(t, LONGEST_WORD, text.s, text.n), i;

	for (i = 0; i < COUNT(words); i++)
		if (fold_is(t, n, words[i]))
			return 1;
	return n == 0;
}

static int
is_empty(const struct check *c, int section)
{
	size_t n;
	const struct said *said = section_of(c, section, &n);

	for (; n > 0; said++, n--)
		if (!says_nothing(said->value))
			return 0;
	return has_heading(c, section);
}

void
check_empty_section(struct check *c)
{
	const struct said *first;
	struct about a = { nothing, nothing, nothing, nothing };
	int section;
	size_t n;

	for (section = FIVE; section <= SIX; section++) {
		if (!is_empty(c, section))
			continue;
		first = section_of(c, section, &n);
		a.key = finding_heading(c, section, 0);
		a.source = finding_section(c, section);
		a.stated = n > 0 ? first->value : nothing;
		finding_say(c, &a, "section %s (%s) says nothing%s%s", "第%s部分（%s）没有内容%s%s",
		    finding_ordinal(c, section), form_sections[section - 1][0],
		    a.stated.n > 0 ? finding_either(c, " but ", "，只写了") : "", finding_show(c, a.stated));
	}
}

/* However it is spaced and written: 信息处 理费, 資訊處理費. */
static int
speaks_of(struct span text, const char *words)
{
	uint16_t fee[LONGEST_WORD];
	const char *p = text.s, *end = text.s + text.n;
	size_t n = fold(fee, LONGEST_WORD, words, strlen(words)), at = 0;
	uint16_t c;

	/* No character of them comes twice, so a mismatch can only begin them anew. */
	while (p < end && at < n) {
		c = fold_char(utf8_next(&p, end));
		if (c != 0)
			at = c == fee[at] ? at + 1 : c == fee[0];
	}
	return at == n;
}

/* Whether one of the n paragraphs has one of the words, k of them. */
static int
any_speaks_of(const struct said *said, size_t n, const char *const *words, size_t k)
{
	size_t i;

	for (; n > 0; said++, n--)
		for (i = 0; i < k; i++)
			if (speaks_of(said->value, words[i]))
				return 1;
	return 0;
}

void
check_fee_statement(struct check *c)
{
	/* What was charged, by whatever name. */
	static const char *const names[] = { "处理费", "收费", "费用" };
	struct about a = { finding_heading(c, SIX, 0), nothing, nothing, finding_section(c, SIX) };
	size_t n;
	const struct said *said = section_of(c, SIX, &n);

	if (c->now->number < FIRST_FEE || !has_heading(c, SIX))
		return;
	/* Nothing at all is said by empty-section. */
	if ((c->on[RULE_EMPTY_SECTION] && is_empty(c, SIX)) || any_speaks_of(said, n, names, COUNT(names)))
		return;
	finding_say(c, &a, "section six does not say what was charged as 信息处理费 (information processing fee)",
	    "第六部分没有说明信息处理费的收取情况");
}

/* --- no-problem --- */

/* clang-format off */
static const char none_of[] = "暂无 并无 尚无 无 没有 暂未发现 未发现 不存在 暂不存在 未出现";
static const char kinds_of[] = "存在 发现 任何 突出的 明显的 突出 明显 重大 较大 严重 大的 主要 显著";
static const char problems[] = "问题 不足";

/* Then one is named all the same. */
static const char but[] = "但 不过 仍 还存在 不够 有待 差距 薄弱 滞后 不高 不强 偏少 短板 不全 欠缺";
/* clang-format on */

/* Whether a text says that there is no problem: 暂无明显问题. */
static int
denies_problems(struct wording w)
{
	size_t to;

	while (wording_find(w, none_of, &to) != WORDING_NONE) {
		w = wording_after(w, to);
		if (wording_starts(wording_skip(w, kinds_of), problems) > 0)
			return 1;
	}
	return 0;
}

void
check_no_problem(struct check *c)
{
	enum {
		FEW = 10,
		SHORT = 100
	}; /* letters: of a section that names nothing, and may deny that there is anything */
	size_t n, i, letters = 0;
	const struct said *said = section_of(c, FIVE, &n);
	struct about a = { .stated = nothing, .expected = nothing };
	struct wording_room room = { .n = 0 };
	struct wording w;
	uint16_t folded[SHORT];

	if (n == 0 || is_empty(c, FIVE))
		return;
	a.key = said->key;
	a.source = said->source;
	for (i = 0; i < n && letters < SHORT; i++)
		letters += fold(folded, SHORT - letters, said[i].value.s, said[i].value.n);
	for (i = 0; i < n && letters < SHORT; i++)
		wording_add(&room, said[i].value);
	w = wording_in(&room);
	if (letters < FEW || (letters < SHORT && !wording_has(w, but) && denies_problems(w)))
		finding_say(c, &a, "section five names no problem: “%s”", "第五部分没有写出问题：“%s”",
		    finding_show(c, said->value));
}

/* --- assessment --- */

void
check_assessment(struct check *c)
{
	static const char *const words[] = { "考核", "评议", "追究", "追责", "问责" };
	const struct said *part = &c->now->part[FORM_PARTS - 1];
	struct about a = { span_of("text.1.5"), nothing, nothing,
		part->value.s != NULL ? part->source : finding_section(c, 1) };
	size_t n, all;
	const struct said *any = facts_below(c->now, "text.", &all);

	/* Where nothing was read of section one, nothing can be told. */
	facts_below(c->now, "text.1.", &n);
	if (n == 0 || !check_is_government(c->now->agency) || any_speaks_of(any, all, words, COUNT(words)))
		return;
	finding_say(c, &a,
	    "a government's report should tell of assessment (工作考核), public appraisal (社会评议) and "
	    "accountability "
	    "(责任追究); this one mentions none of them",
	    "政府的报告应当写明工作考核、社会评议和责任追究结果情况，而本报告一项也没有提到");
}

/* --- all-done --- */

/* clang-format off */
static const char all_of[] = "全部 均 都 悉数";
static const char manners[] =
	"已经 已 按时 按期 如期 及时 依法 依规 按规定 在法定期限内 在规定期限内 在规定时限内 予以";
static const char finished[] = "办结 办理完毕 办理完成 办完 办毕 答复 处理完毕 回复";
static const char whole_rates[] =
	"办结率100% 办结率100％ 办结率为100% 办结率为100％ 办结率达100% 办结率达100％ 办结率达到100% 办结率达到100％";
static const char in_time[] = "按时 按期 及时 限时 如期";

/* What is said of some of them where no number sums them up; of other things than requests, or of what is wanted. */
static const char carried[] = "上年 上一年 去年 结转";
static const char others[] =
	"其中 顺延 延期 到期 自然人 法人 企业 除 复议 诉讼 投诉 举报 信访 咨询 留言 来信 建议 "
	"提案 热线 半年 季度 月份 予以公开 部分公开 不予 确保 力争 争取 必须 要求 应当 将 计划 未 尚 没有 正在 在办 跨年";

/* After that: none are left, or late.  What follows says no more of them. */
static const char none_left[] =
	"无结转 没有结转 未结转 无未办结 无未答复 没有未办结 无逾期 无超期 没有逾期 没有超期 未出现逾期 未出现超期 未发生逾期 "
	"未逾期 未超期";

/* Said in another sentence of the paragraph: some are left. */
static const char *const some_left[] = { "结转", "未到期", "尚未", "正在办理", "在办", "顺延", "跨年" };

/* In the clause before 申请: nothing that makes it a part of all, or another thing than a request. */
static const char whoever[] =
	"全年度 全年 本年度 今年以来 今年 年度 年内 年 度 共计 累计 总共 一共 共 已 新 对于 对 所有 全部 各类 收到 "
	"受理 接收 接到 收 登记 办理 处理 和 并 、 的 提出 提交 群众 社会公众 政府信息公开 政府信息 信息公开 信息 "
	"公开 依";

/* Between 申请 and what says that all are finished. */
static const char counted[] = "公开 事项 办件 数量 总数 数 量 共计 共 为 件次 件 宗 条 ， , ； 、 已 也";
/* clang-format on */

/* What ends a clause. */
static const char clause_ends[] = "， , ； ; ： :";

/* Whether what is said of all, in w, is that they are finished. */
static int
are_finished(struct wording w)
{
	return wording_starts(wording_skip(w, manners), finished) > 0;
}

/* Where the first words begin that say that all is finished; WORDING_NONE where none do. */
static size_t
all_finished(struct wording w)
{
	struct wording rest;
	size_t at, to, first = WORDING_NONE;

	for (rest = w; (at = wording_find(rest, all_of, &to)) != WORDING_NONE; rest = wording_after(rest, to))
		if (are_finished(wording_after(rest, to))) {
			first = (size_t)(rest.k - w.k) + at;
			break;
		}
	for (rest = w; (at = wording_find(rest, whole_rates, &to)) != WORDING_NONE; rest = wording_after(rest, to))
		if (wording_ends(wording_cut(rest, 0, at), in_time) == 0) {
			at += (size_t)(rest.k - w.k);
			return at < first ? at : first;
		}
	return first;
}

/* Whether a number is that of all requests: of the new ones, or also of those carried in. */
static int
is_of_all(const struct check *c, struct span number)
{
	static const char *const keys[] = { "requests.new.total", "requests.carried_in.total" };
	struct decimal all = { 0, 0 }, d;
	size_t i;

	if (decimal_read(&d, number.s, number.n) != 0)
		return 0;
	for (i = 0; i < COUNT(keys); i++) {
		all = decimal_add(all, c->now->value[cells_find(keys[i], strlen(keys[i]))]);
		if (decimal_cmp(d, all) == 0)
			return 1;
	}
	return 0;
}

/* Length of the name that w begins with of the body itself: 我局, or all of its name. */
static size_t
starts_with_body(const struct check *c, struct wording w)
{
	struct wording_room room;
	struct wording name = wording_of(&room, c->now->agency);
	size_t n = body_itself(w);

	return n == 0 && name.n <= w.n && memcmp(name.k, w.k, name.n) == 0 ? name.n : n;
}

/* Length of the number that w begins with, where it is the year or counts all requests. */
static size_t
starts_with_all(const struct check *c, struct wording w)
{
	struct span number = { w.k, 0 };

	while (number.n < w.n && ascii_is_digit((unsigned char)w.k[number.n]))
		number.n++;
	return span_same(number, c->now->year) || is_of_all(c, number) ? number.n : 0;
}

/* Whether w has only words of a list, the body, and such numbers. */
static int
has_only(const struct check *c, struct wording w, const char *words)
{
	size_t k = 1;

	for (; w.n > 0 && k > 0; w = wording_after(w, k)) {
		k = wording_starts(w, words);
		k = k > 0 ? k : starts_with_body(c, w);
		k = k > 0 ? k : starts_with_all(c, w);
	}
	return w.n == 0;
}

/* The last clause of w, which is not ended. */
static struct wording
last_clause(struct wording w)
{
	size_t from;

	wording_last(w, clause_ends, &from);
	return wording_after(w, from);
}

/* Whether the words before 全部办结 are of all requests, and of nothing else; `bare`: also without 公开. */
static int
speaks_of_all(const struct check *c, struct wording head, int bare)
{
	size_t to, at = wording_last(head, "申请", &to);
	struct wording before, after;

	if (at == WORDING_NONE)
		return 0;
	before = last_clause(wording_cut(head, 0, at));
	after = wording_after(head, to);
	if (!bare && !wording_has(before, "公开") && wording_starts(after, "公开") == 0)
		return 0;
	return has_only(c, before, whoever) && has_only(c, after, counted);
}

/* Whether the words before 均已办结 end in the number of all requests: 收到申请59件，上年结转2件，共61件. */
static int
sums_up(const struct check *c, struct wording head)
{
	struct wording sum = last_clause(wording_drop(head, clause_ends)), all = wording_skip(sum, "共计 合计 总计 共");

	return all.n < sum.n && has_only(c, all, counted) && wording_has(head, "申请");
}

/* The sentence of a paragraph that says that all requests were finished; n is 0 where none does. */
static struct span
sentence_of_all(const struct check *c, const struct said *said)
{
	struct span t = said->value, sentence;
	struct wording_room room;
	struct wording w, head;
	size_t at, done, none;
	int summed;

	for (at = 0; at < t.n; at += sentence.n + strlen("。")) {
		sentence = check_sentence(t, t.s + at);
		w = wording_of(&room, sentence);
		done = all_finished(w);
		if (done != WORDING_NONE &&
		    (none = wording_find(wording_after(w, done), none_left, NULL)) != WORDING_NONE)
			w = wording_cut(w, 0, done + none);
		if (done == WORDING_NONE || wording_has(w, others))
			continue;
		head = wording_cut(w, 0, done);
		summed = sums_up(c, head);
		if (!wording_has(summed ? wording_after(w, done) : w, carried) &&
		    (summed || speaks_of_all(c, head, span_starts(said->key, "text.1.2."))))
			return sentence;
	}
	return nothing;
}

void
check_all_done(struct check *c)
{
	int cell = cells_find("requests.carried_out.total", strlen("requests.carried_out.total"));
	const struct said *left = &c->now->cell[cell], *said;
	struct said rest[2];
	struct about a = { left->key, left->value, span_of("0"), left->source };
	struct span sentence;
	size_t n;

	/* Where the prose says what is left, too, it means those that were due. */
	facts_below(c->now, "claim.requests.carried_out.total.", &n);
	if (decimal_sign(c->now->value[cell]) <= 0 || n > 0)
		return;
	for (said = facts_below(c->now, "text.1.", &n); n > 0; said++, n--) {
		/* A quick no, for most paragraphs: 申请 and 申請 begin alike. */
		if (!span_has(said->value, "申", strlen("申")))
			continue;
		if ((sentence = sentence_of_all(c, said)).n == 0)
			continue;
		rest[0].value = (struct span){ said->value.s, (size_t)(sentence.s - said->value.s) };
		rest[1].value = (struct span){ sentence.s + sentence.n, said->value.n - rest[0].value.n - sentence.n };
		if (any_speaks_of(rest, COUNT(rest), some_left, COUNT(some_left)))
			continue;
		finding_say(c, &a,
		    "the prose says that all requests were finished (“%s”, on %s), but carried_out is "
		    "%s",
		    "正文说申请已全部办结（“%s”，见%s），而结转下年度继续办理%s件", finding_show(c, sentence),
		    finding_show(c, said->source), finding_show(c, left->value));
		return;
	}
}
