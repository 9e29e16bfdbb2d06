#include "outline/outline.h"

#include <string.h>

#include "base/fold.h"
#include "outline/outline_int.h"

enum {
	CANDIDATES = 96,
	TABLE_LINES = 5, /* fewer are no table */
	IN_ORDER = 4, /* so many sections must be, for others to be out of it */
	IN_PLACE = 3 /* so many must be found, for the place of another to be known */
};

/*
 * The line, not after `end`, where the text after candidate i of k[0..n)
 * ends: at a heading of another section.  A table's caption may say the heading
 * again.
 */
static size_t
body_end(const struct candidate *k, int n, int i, size_t end)
{
	int next = i + 1;

	while (next < n && k[next].section == k[i].section)
		next++;
	return next < n && k[next].h.line < end ? k[next].h.line : end;
}

/* Whether a line is nothing but the heading of a part, （一）主动公开: a table of contents may have these too. */
static int
is_part_heading(const struct line *l)
{
	int bracket;

	return fold_ordinal(l->text.s, l->text.n, NULL, &bracket) > 0 && bracket &&
	    !heading_ends_sentence(heading_last_char(l->text)) && fold_digit(heading_last_char(l->text)) < 0;
}

/*
 * What a candidate is worth with the text after it, in lines, as far as that
 * counts: in a table of contents nothing is between the headings.
 */
static int
worth_with_body(const struct page *p, const struct candidate *k, size_t end)
{
	enum { MOST = 6 };
	int body = 0;
	size_t at;

	for (at = k->h.next; at < end && body < MOST; at++)
		body += heading_is_text(&p->lines[at]) && !is_part_heading(&p->lines[at]);
	if (k->h.rest.n > 0)
		body = MOST;
	return body > 0 ? k->worth + body : k->worth / 3;
}

/*
 * The best chain of headings among k[0..n): sections in order, and text
 * after each.  The text after the last ends where `end` is.
 */
static void
choose(struct heading *section, const struct page *p, const struct candidate *k, int n, size_t end)
{
	int best[CANDIDATES], from[CANDIDATES] = { -1 }, i, j, worth, top = -1;

	for (i = 0; i < FORM_SECTIONS; i++)
		section[i].line = OUTLINE_NONE;
	for (i = 0; i < n; i++) {
		worth = worth_with_body(p, &k[i], body_end(k, n, i, end));
		best[i] = worth;
		from[i] = -1;
		for (j = 0; j < i; j++) {
			if (k[j].section < k[i].section && best[j] + worth >= best[i]) {
				best[i] = best[j] + worth;
				from[i] = j;
			}
		}
		if (top < 0 || best[i] >= best[top])
			top = i;
	}
	for (i = top; i >= 0; i = from[i])
		section[k[i].section] = k[i].h;
}

static int
has_table(int s)
{
	int t;

	for (t = 0; t < FORM_TABLES && form_tables[t].section != s + 1; t++)
		;
	return t < FORM_TABLES;
}

/*
 * The first line of the sections of a report, most of which are there, and
 * one table at the least; OUTLINE_NONE where they are only a list of headings.
 */
static size_t
whole_report(const struct heading *section)
{
	int s, seen = 0, tables = 0, next;
	size_t first = OUTLINE_NONE;

	for (s = FORM_SECTIONS - 1; s >= 0; s--) {
		if (section[s].line == OUTLINE_NONE)
			continue;
		for (next = s + 1; next < FORM_SECTIONS && section[next].line == OUTLINE_NONE; next++)
			;
		tables += has_table(s) && next < FORM_SECTIONS && section[next].line >= section[s].next + TABLE_LINES;
		seen++;
		first = section[s].line;
	}
	return seen >= 4 && tables > 0 ? first : OUTLINE_NONE;
}

/*
 * Two reports may be in one file: somewhere the sections begin again, and on
 * either side is a whole report.  The first is the one to read: o gets its
 * sections, and the line where the next one's begin.  The best chain of all
 * headings may have some of either.
 */
static void
split_reports(struct outline *o, const struct page *p, struct candidate *k, int n)
{
	struct heading first[FORM_SECTIONS], second[FORM_SECTIONS];
	int i;

	for (i = 1; i < n && o->again == OUTLINE_NONE; i++) {
		if (k[i].section > k[i - 1].section)
			continue;
		choose(first, p, k, i, k[i].h.line);
		if (whole_report(first) == OUTLINE_NONE)
			continue;
		choose(second, p, k + i, n - i, p->nlines);
		o->again = whole_report(second);
		if (o->again != OUTLINE_NONE)
			memcpy(o->section, first, sizeof first);
	}
}

/*
 * Where the report begins whose sections begin at line i: the first line near
 * it, from line `from` on, that ends as a title does, as a path of links
 * (首页>政府信息公开年报) may be below the title.  Without a title nothing tells
 * whose the text from `from` on is.
 */
static size_t
title_before(const struct page *p, size_t from, size_t i)
{
	enum { NEAR = 40 };
	static const char *const ends[] = { "年度报告", "年报" };
	uint16_t line[HEADING_WORDS];
	size_t at, n, e;

	for (at = i > from + NEAR ? i - NEAR : from; at < i; at++) {
		if (p->lines[at].text.n == 0 || p->lines[at].width > HEADING_WIDEST)
			continue;
		n = fold(line, HEADING_WORDS, p->lines[at].text.s, p->lines[at].text.n);
		for (e = 0; e < COUNT(ends); e++)
			if (fold_ends(line, n, ends[e]))
				return at;
	}
	return from;
}

/*
 * What pages have after their text, in lines of their own: 分享到：, 【打印本页】,
 * 上一篇：…
 */
static int
is_tail(const struct line *l)
{
	static const char *const words[] = { "分享到", "打印本页", "打印", "关闭窗口", "关闭本页", "上一篇", "下一篇",
		"上一条", "下一条", "相关阅读", "相关新闻", "相关链接", "相关附件", "主办单位", "承办单位", "版权所有",
		"网站标识码", "责任编辑", "网站地图", "扫一扫", "copyright" };
	uint16_t line[HEADING_WORDS];
	size_t i, n;

	/* 责任编辑由专人担任。 is of the report. */
	if (l->text.n == 0 || l->width > HEADING_WIDEST || heading_ends_sentence(heading_last_char(l->text)))
		return 0;
	n = fold(line, HEADING_WORDS, l->text.s, l->text.n);
	for (i = 0; i < COUNT(words); i++)
		if (fold_starts(line, n, words[i]))
			return 1;
	return 0;
}

/*
 * The smallest box of the page around the first and the last of the
 * headings, and some text after that: menus and footers are outside.
 */
static void
find_around(struct outline *o, const struct page *p)
{
	size_t first = outline_begin(o), last = outline_after(o), i;
	int s;

	o->from = 0;
	o->to = o->again != OUTLINE_NONE ? title_before(p, last, o->again) : p->nlines;
	if (first == OUTLINE_NONE || last >= p->nlines)
		return;
	if (last > first + 1 && o->again == OUTLINE_NONE)
		page_around(p, first, last, &o->from, &o->to);
	/* The headings of five and six are followed by text; what is after that may be no more of it. */
	for (s = FORM_SECTIONS - 1; p->marked && s >= 4; s--) {
		if (o->section[s].line == OUTLINE_NONE)
			continue;
		for (i = last + 1; i < o->to; i++)
			if (is_tail(&p->lines[i]))
				o->to = i;
		return;
	}
}

static int
has_text(const struct page *p, size_t from, size_t to)
{
	for (; from < to; from++)
		if (heading_is_text(&p->lines[from]))
			return 1;
	return 0;
}

/*
 * Sections that the chain has no heading of, because theirs is before one
 * that it should follow.  Before the chain begins it must be no part of a table
 * of contents, whose last line has text after it like a heading.  Where the
 * chain is short the text has lost its order, and headings tell nothing.
 */
static void
find_astray(struct outline *o, const struct page *p, const struct candidate *k, int n)
{
	size_t first = outline_begin(o);
	const struct heading *h;
	int s, i, chain = 0;

	for (s = 0; s < FORM_SECTIONS; s++)
		chain += o->section[s].line != OUTLINE_NONE;
	for (i = 0; i < n && chain >= IN_ORDER; i++) {
		h = &k[i].h;
		if (!k[i].certain || o->section[k[i].section].line != OUTLINE_NONE || h->line < o->from ||
		    h->line >= o->to || !heading_begins(p, h->line))
			continue;
		if (h->rest.n == 0 && !has_text(p, h->next, body_end(k, n, i, o->to)))
			continue;
		if (h->line < first && i > 0 && !has_text(p, k[i - 1].h.next, h->line))
			continue;
		o->section[k[i].section] = *h;
	}
}

/* Whether the heading of section s was found and has the section's own ordinal. */
static int
has_own_ordinal(const struct outline *o, int s)
{
	const struct heading *h = &o->section[s];
	int number;

	return h->line != OUTLINE_NONE && fold_ordinal(h->text.s, h->text.n, &number, NULL) > 0 && number == s + 1;
}

/*
 * The lines [*from, *to) where section s, which was not found, should begin:
 * between the sections around it.  Returns 0 where these are not numbered as
 * the form does it, so that an ordinal tells nothing.
 */
static int
place_of(const struct outline *o, int s, size_t *from, size_t *to)
{
	int before = s, after = s + 1;

	while (before > 0 && o->section[before - 1].line == OUTLINE_NONE)
		before--;
	while (after < FORM_SECTIONS && o->section[after].line == OUTLINE_NONE)
		after++;
	if ((before > 0 && !has_own_ordinal(o, before - 1)) || (after < FORM_SECTIONS && !has_own_ordinal(o, after)))
		return 0;
	*from = before > 0 ? o->section[before - 1].next : o->from;
	*to = after < FORM_SECTIONS ? o->section[after].line : o->to;
	return *from < *to && (before > 0 || after < FORM_SECTIONS);
}

/*
 * How many lines could be the heading of section s in words of its own: its
 * ordinal is in its place, and one of the words that tell it beside.
 * *found gets the last of them, *line the last with the ordinal alone.
 */
static int
told_in_place(const struct outline *o, const struct page *p, int s, struct heading *found, size_t *line)
{
	size_t from, to, i;
	struct heading h;
	int number, told = 0;

	*line = OUTLINE_NONE;
	if (o->section[s].line != OUTLINE_NONE || !place_of(o, s, &from, &to))
		return 0;
	for (i = from; i < to; i++) {
		if (!heading_numbered(p, i, &number, &h) || number != s + 1)
			continue;
		*line = h.rest.n == 0 ? i : *line;
		if (heading_has(h.text, form_tells[s]) && (h.rest.n > 0 || has_text(p, i + 1, to))) {
			told++;
			*found = h;
		}
	}
	return told;
}

/*
 * Sections whose headings are in words of their own, where enough headings are
 * there.  Without a word that tells a section, a line may be anything.
 */
static void
find_in_place(struct outline *o, const struct page *p)
{
	struct heading h;
	size_t line;
	int s, found = 0;

	for (s = 0; s < FORM_SECTIONS; s++)
		found += o->section[s].line != OUTLINE_NONE || told_in_place(o, p, s, &h, &line) == 1;
	for (s = 0; s < FORM_SECTIONS && found >= IN_PLACE; s++) {
		if (told_in_place(o, p, s, &h, &line) == 1)
			o->section[s] = h;
		else if (!has_table(s))
			o->instead[s] = line;
	}
}

/* Finds the headings on lines as they are. */
static void
find_headings(struct outline *o, const struct page *p)
{
	struct candidate k[CANDIDATES];
	size_t i;
	int n = 0, s;

	memset(o, 0, sizeof *o);
	memset(k, 0, sizeof *k);
	o->again = OUTLINE_NONE;
	for (s = 0; s < FORM_SECTIONS; s++)
		o->section[s].line = o->instead[s] = OUTLINE_NONE;
	for (s = 0; s < FORM_PARTS; s++)
		o->part[s].line = OUTLINE_NONE;
	for (i = 0; i < p->nlines && n < CANDIDATES; i++)
		if (p->lines[i].text.n >= 6 && !p->lines[i].furniture && !p->lines[i].link && heading_at(p, i, &k[n]))
			n++;
	choose(o->section, p, k, n, p->nlines);
	split_reports(o, p, k, n);
	find_around(o, p);
	find_astray(o, p, k, n);
	find_in_place(o, p);
	outline_parts(o, p);
}

void
outline_read(struct outline *o, struct page *p)
{
	find_headings(o, p);
	if (inside_cut(p, o))
		find_headings(o, p);
}
