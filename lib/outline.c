#include "outline.h"

#include <string.h>

#include "alike.h"
#include "fold.h"
#include "utf8.h"

enum {
	CANDIDATES = 96,
	WORDS = 40, /* characters of the longest heading that is looked at */
	WIDEST = 80, /* columns of a line that can be nothing but a heading */
	ENOUGH = 760, /* of 1000: as alike as a heading must be */
	CLOSE = 880, /* the same, without an ordinal */
	TABLE_LINES = 5, /* fewer are no table */
	PART_LONGEST = 10 /* characters of a part's heading that text can follow: 主动公开政府信息情况 */
};

struct words {
	uint16_t c[WORDS];
	uint8_t n;
	uint64_t bag; /* a bit for each character, to say no quickly */
};

struct candidate {
	int section;
	struct heading h;
	int worth;
	int certain; /* a heading wherever it stands, also out of order */
};

static struct words variants[FORM_SECTIONS][8];

static uint64_t
bag_of(const uint16_t *c, size_t n)
{
	uint64_t bag = 0;
	size_t i;

	for (i = 0; i < n; i++)
		bag |= alike_bit(c[i]);
	return bag;
}

/* How many of the characters are in the bag. */
static size_t
shared(const uint16_t *c, size_t n, uint64_t bag)
{
	size_t i, k = 0;

	for (i = 0; i < n; i++)
		k += (bag & alike_bit(c[i])) != 0;
	return k;
}

static void
prepare(void)
{
	const char *const *v;
	struct words *w;
	int s, i;

	if (variants[0][0].n > 0)
		return;
	for (s = 0; s < FORM_SECTIONS; s++) {
		v = form_sections[s];
		for (i = 0; i < 8 && v[i] != NULL; i++) {
			w = &variants[s][i];
			w->n = (uint8_t)fold(w->c, WORDS, v[i], strlen(v[i]));
			w->bag = bag_of(w->c, w->n);
		}
	}
}

/* What short lines turned out to be: they come back in report after report. */
static struct known {
	uint16_t c[WORDS];
	uint8_t n;
	int8_t section;
	int how;
} known[1024];

/* Whether words are nothing but labels at the head of a table: 行政复议 行政诉讼 is nearly a heading. */
static int
is_table_head(const uint16_t *c, size_t n)
{
	const char *const *label;
	uint16_t word[WORDS];
	size_t at = 0, k;
	int t, found = 1;

	while (found && at < n) {
		for (found = 0, t = 0; t < FORM_TABLES && !found; t++) {
			for (label = form_tables[t].labels; *label != NULL && !found; label++) {
				k = fold(word, WORDS, *label, strlen(*label));
				found = k <= n - at && memcmp(c + at, word, k * sizeof *c) == 0;
				at += found ? k : 0;
			}
		}
	}
	return found;
}

static int
reckon(const uint16_t *c, size_t n, int *how)
{
	uint64_t bag = bag_of(c, n);
	const struct words *w;
	int s, i, alike, best = -1;

	*how = ENOUGH - 1;
	for (s = 0; s < FORM_SECTIONS; s++) {
		for (i = 0; i < 8 && variants[s][i].n > 0; i++) {
			w = &variants[s][i];
			/* No more can be alike than the shorter has, nor than is shared. */
			if (2000 * (n < w->n ? n : w->n) < ENOUGH * (n + w->n) || (bag & w->bag) == 0 ||
			    2000 * shared(c, n, w->bag) < ENOUGH * (n + w->n))
				continue;
			alike = 1000 * alike_score(c, n, w->c, w->n) / (int)(n + w->n);
			if (alike > *how) {
				*how = alike;
				best = s;
			}
		}
	}
	return best >= 0 && *how < 1000 && is_table_head(c, n) ? -1 : best;
}

/* The section whose heading the words are, or -1; *how tells how alike, of 1000.  n is 1 to WORDS. */
static int
section_of(const uint16_t *c, size_t n, int *how)
{
	uint32_t hash = 2166136261u;
	struct known *k;
	size_t i;

	*how = 0;
	for (i = 0; i < n; i++) {
		/* No heading has a number in it. */
		if (c[i] >= '0' && c[i] <= '9')
			return -1;
		hash = (hash ^ c[i]) * 16777619u;
	}
	k = &known[(hash ^ hash >> 15) % (sizeof known / sizeof *known)];
	if (k->n != n || memcmp(k->c, c, n * sizeof *c) != 0) {
		memcpy(k->c, c, n * sizeof *c);
		k->n = (uint8_t)n;
		k->section = (int8_t)reckon(c, n, &k->how);
	}
	*how = k->how;
	return k->section;
}

/* Whether some heading begins with these words. */
static int
begins_heading(const uint16_t *c, size_t n)
{
	int s, i;

	for (s = 0; s < FORM_SECTIONS; s++)
		for (i = 0; i < 8 && variants[s][i].n > 0; i++)
			if (variants[s][i].n > n && memcmp(variants[s][i].c, c, n * sizeof *c) == 0)
				return 1;
	return 0;
}

static uint32_t
last_char(struct span t)
{
	const char *p = t.s + t.n, *end = p;

	if (t.n == 0)
		return 0;
	for (p--; p > t.s && ((unsigned char)*p & 0xC0) == 0x80; p--)
		;
	return utf8_next(&p, end);
}

/* A sentence goes on behind one of these. */
static int
goes_on(uint32_t c)
{
	c = fold_ascii(c);
	return c == ';' || c == ',' || c == 0x3001 || c == ':';
}

static int
ends_sentence(uint32_t c)
{
	c = fold_ascii(c);
	return c == 0x3002 || c == '!' || c == '?' || c == '.';
}

static int
is_text(const struct line *l)
{
	return l->text.n > 0 && !l->furniture;
}

/* The line before i that has text, or NULL. */
static const struct line *
line_before(const struct page *p, size_t i)
{
	while (i-- > 0)
		if (is_text(&p->lines[i]))
			return &p->lines[i];
	return NULL;
}

/* Whether line i can begin something new: the text before it does not run on into it. */
static int
begins(const struct page *p, size_t i)
{
	const struct line *before = line_before(p, i);

	if (before == NULL)
		return 1;
	if (goes_on(last_char(before->text)))
		return 0;
	return p->marked || (i > 0 && p->lines[i - 1].text.n == 0) || ends_sentence(last_char(before->text)) ||
	    last_char(before->text) < 0x80 || fold_digit(last_char(before->text)) >= 0 || before->width < 60;
}

/*
 * Whether line i, which is a heading's very words, can be one though a full
 * line stands before it: a list of headings in running text would show its
 * commas on either side.
 */
static int
stands_alone(const struct page *p, size_t i)
{
	const struct line *before = line_before(p, i);
	const char *s;

	if (before != NULL && (goes_on(last_char(before->text)) || last_char(before->text) == 0x548C)) /* 和 */
		return 0;
	for (i++; i < p->nlines && p->lines[i].text.n == 0; i++)
		;
	if (i == p->nlines)
		return 1;
	s = p->lines[i].text.s;
	return !goes_on(utf8_next(&s, s + p->lines[i].text.n));
}

/*
 * A heading with the section's text on the same line: behind its ordinal
 * come the exact words of a heading, and a sign that sets them off.
 */
static int
run_in(const struct line *l, size_t ordinal, struct heading *h)
{
	const char *p = l->text.s + ordinal, *end = l->text.s + l->text.n, *q;
	uint16_t c[WORDS], f;
	size_t n = 0;
	uint32_t u;
	int s, how;

	while (p < end && n < WORDS) {
		q = p;
		u = utf8_next(&q, end);
		f = fold_char(u);
		if (f != 0)
			c[n++] = f;
		p = q;
		if ((fold_ascii(u) == ':' || u == 0x3002 || utf8_space(u)) && n >= 4) {
			s = section_of(c, n, &how);
			if (s >= 0 && how >= 950 && p < end) {
				h->text.n = (size_t)(p - l->text.s);
				h->rest.s = p;
				h->rest.n = (size_t)(end - p);
				return s;
			}
			if (!utf8_space(u))
				return -1;
		}
	}
	return -1;
}

/*
 * Whether such words are a heading even where another section should stand:
 * they need their ordinal or must be exact, and those of section one, which
 * are everybody's (基本情况), must have its own.
 */
static int
is_certain(int section, int ordinal, int how)
{
	if (section == 0)
		return ordinal == 1;
	return how == 1000 || (ordinal > 0 && how >= CLOSE);
}

static int
candidate_at(const struct page *p, size_t i, struct candidate *k)
{
	const struct line *l = &p->lines[i], *next;
	uint16_t c[WORDS + 1];
	size_t ordinal, n, j;
	int number = 0, bracket, how = 0, how_both, s, both, begun, open;
	uint32_t last;

	/* A row of a table: drawn, or with its numbers at the end. */
	if (l->look.bars > 0 || fold_digit((unsigned char)l->text.s[l->text.n - 1]) >= 0)
		return 0;
	ordinal = fold_ordinal(l->text.s, l->text.n, &number, &bracket);
	if (bracket || (ordinal == 0 && l->width > WIDEST))
		return 0;
	memset(k, 0, sizeof *k);
	k->h.line = i;
	k->h.next = i + 1;
	k->h.text = l->text;
	last = last_char(l->text);
	open = goes_on(last) && fold_ascii(last) != ':';
	if (l->width <= WIDEST) {
		n = fold(c, WORDS + 1, l->text.s + ordinal, l->text.n - ordinal);
		s = n <= WORDS && n >= 2 ? section_of(c, n, &how) : -1;
		/* The next line may have the rest of it. */
		begun = ordinal > 0 || (how < 1000 && n >= 6 && n <= WORDS && begins_heading(c, n));
		for (j = i + 1; begun && how < 1000 && n <= WORDS && j < p->nlines && j < i + 3; j++) {
			next = &p->lines[j];
			if (next->text.n == 0)
				continue;
			if (next->width > WIDEST || fold_ordinal(next->text.s, next->text.n, NULL, NULL) > 0)
				break;
			n += fold(c + n, WORDS + 1 - n, next->text.s, next->text.n);
			both = n <= WORDS ? section_of(c, n, &how_both) : -1;
			if (both >= 0 && how_both >= (ordinal > 0 ? 900 : 1000) && (s < 0 || how_both > how)) {
				s = both;
				how = how_both;
				k->h.next = j + 1;
			}
			break;
		}
		/* Without an ordinal a heading must be closer to its form, a short one exact, and nothing run into it. */
		if (s >= 0 && (!open || k->h.next > i + 1) &&
		    (ordinal > 0 ||
			(how >= (n >= 6 ? CLOSE : 1000) && !ends_sentence(last) &&
			    (how == 1000 ? stands_alone(p, i) : begins(p, i))))) {
			k->section = s;
			k->worth = 10 + (ordinal > 0 ? 4 : 0) + (how == 1000);
			k->certain = is_certain(s, ordinal > 0 ? number : 0, how);
			return 1;
		}
	}
	if (ordinal > 0 && !open && (s = run_in(l, ordinal, &k->h)) >= 0) {
		k->section = s;
		k->worth = 12;
		k->certain = is_certain(s, number, CLOSE);
		return 1;
	}
	return 0;
}

/*
 * The line, not behind `end`, where the text behind candidate i of k[0..n)
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

/*
 * What a candidate is worth with the text behind it, in lines, as far as that
 * counts: in a table of contents nothing stands between the headings.
 */
static int
worth_with_body(const struct page *p, const struct candidate *k, size_t end)
{
	enum { MOST = 6 };
	int body = 0;
	size_t at;

	for (at = k->h.next; at < end && body < MOST; at++)
		body += is_text(&p->lines[at]);
	if (k->h.rest.n > 0)
		body = MOST;
	return body > 0 ? k->worth + body : k->worth / 3;
}

/*
 * The best chain of headings among k[0..n): sections in order, and text
 * behind each.  The text behind the last ends where `end` is.
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
		tables += next < FORM_SECTIONS && section[next].line >= section[s].next + TABLE_LINES;
		seen++;
		first = section[s].line;
	}
	return seen >= 4 && tables > 0 ? first : OUTLINE_NONE;
}

/*
 * Two reports may stand in one file.  The first is the one to read: o gets
 * its sections, and the line where the next one's begin.
 */
static void
part_reports(struct outline *o, const struct page *p, const struct candidate *k, int n)
{
	struct heading other[FORM_SECTIONS];
	size_t first = OUTLINE_NONE, last = 0;
	int s, i, j;

	o->again = OUTLINE_NONE;
	for (s = 0; s < FORM_SECTIONS; s++) {
		if (o->section[s].line == OUTLINE_NONE)
			continue;
		if (first == OUTLINE_NONE)
			first = o->section[s].line;
		last = o->section[s].line;
	}
	for (i = 0; i < n && k[i].h.line < first; i++)
		;
	for (j = i; j < n && k[j].h.line <= last; j++)
		;
	choose(other, p, k, i, first);
	if (whole_report(other) != OUTLINE_NONE) {
		memcpy(o->section, other, sizeof other);
		o->again = first;
		return;
	}
	choose(other, p, k + j, n - j, p->nlines);
	o->again = whole_report(other);
}

/* The title of the report whose sections begin at line i, if it is near; else i. */
static size_t
title_before(const struct page *p, size_t i)
{
	enum { NEAR = 40 };
	static const char *const ends[] = { "年度报告", "年报" };
	uint16_t line[WORDS];
	size_t from = i > NEAR ? i - NEAR : 0, at, n, e;

	for (at = i; at > from; at--) {
		if (p->lines[at - 1].text.n == 0 || p->lines[at - 1].width > WIDEST)
			continue;
		n = fold(line, WORDS, p->lines[at - 1].text.s, p->lines[at - 1].text.n);
		for (e = 0; e < sizeof ends / sizeof *ends; e++)
			if (fold_ends(line, n, ends[e]))
				return at - 1;
	}
	return i;
}

/* --- the five parts of section one --- */

static int
part_of(struct span head)
{
	const char *const *v;
	int i, k;
	size_t n;
	uint16_t a[WORDS], b[WORDS];
	size_t na = fold(a, WORDS, head.s, head.n), nb, at;

	for (i = 0; i < FORM_PARTS; i++) {
		v = form_parts[i];
		for (k = 0; v[k] != NULL; k++) {
			nb = fold(b, WORDS, v[k], strlen(v[k]));
			for (at = 0; at + nb <= na; at++) {
				for (n = 0; n < nb && a[at + n] == b[n]; n++)
					;
				if (n == nb)
					return i;
			}
		}
	}
	return -1;
}

/* Characters that are compared, at most 24. */
static size_t
length(struct span t)
{
	uint16_t c[24];

	return fold(c, 24, t.s, t.n);
}

/*
 * Splits a line at the first sign that ends a heading on it; at most 16
 * characters in.  A space in a short line is only a space.
 */
static struct span
split_head(struct span t, struct span *rest)
{
	const char *p = t.s, *end = t.s + t.n, *q;
	struct span head = t;
	uint32_t u;
	int n = 0;

	rest->n = 0;
	rest->s = end;
	for (; p < end; p = q) {
		q = p;
		u = utf8_next(&q, end);
		if (fold_ascii(u) == ':' || u == 0x3002 || fold_ascii(u) == '.' ||
		    (utf8_space(u) && n >= 4 && (length(t) > 14 || ends_sentence(last_char(t))))) {
			head.n = (size_t)(p - t.s);
			rest->s = q;
			rest->n = (size_t)(end - q);
			return head;
		}
		if (fold_ascii(u) == ',' || fold_ascii(u) == ';' || u == 0x3001 || n > 18) {
			head.n = 0;
			return head;
		}
		n += fold_char(u) != 0;
	}
	return head;
}

static void
find_parts(struct outline *o, const struct page *p)
{
	size_t i, to, ordinal;
	int k;
	const struct line *l;
	struct span head, rest;
	struct heading *h;

	if (o->section[0].line == OUTLINE_NONE)
		return;
	to = outline_end(o, 0);
	for (i = o->section[0].next; i < to; i++) {
		l = &p->lines[i];
		if (l->text.n == 0 || l->furniture)
			continue;
		ordinal = fold_ordinal(l->text.s, l->text.n, NULL, NULL);
		if (ordinal == 0 && l->width > 40)
			continue;
		head = (struct span){ l->text.s + ordinal, l->text.n - ordinal };
		head = split_head(head, &rest);
		if (head.n == 0 || (ordinal == 0 && (rest.n > 0 || !begins(p, i) || ends_sentence(last_char(l->text)))))
			continue;
		k = part_of(head);
		if (k < 0 || o->part[k].line != OUTLINE_NONE)
			continue;
		h = &o->part[k];
		h->line = i;
		h->next = i + 1;
		h->text = (struct span){ l->text.s, (size_t)(head.s + head.n - l->text.s) };
		/* A heading that says more than the part's name is a sentence of it. */
		h->rest = rest.n > 0 && length(head) > PART_LONGEST ? l->text : rest;
	}
}

size_t
outline_begin(const struct outline *o)
{
	size_t first = OUTLINE_NONE;
	int s;

	for (s = 0; s < FORM_SECTIONS; s++)
		if (o->section[s].line < first)
			first = o->section[s].line;
	return first;
}

size_t
outline_end(const struct outline *o, int s)
{
	size_t line = o->section[s].line, end = o->to;
	int k;

	for (k = 0; k < FORM_SECTIONS; k++)
		if (o->section[k].line < end && (line != OUTLINE_NONE ? o->section[k].line > line : k > s))
			end = o->section[k].line;
	return end;
}

/*
 * What pages have behind their text, in lines of their own: 分享到：, 【打印本页】,
 * 上一篇：…
 */
static int
is_tail(const struct line *l)
{
	static const char *const words[] = { "分享到", "打印本页", "打印", "关闭窗口", "关闭本页", "上一篇", "下一篇",
		"上一条", "下一条", "相关阅读", "相关新闻", "相关链接", "相关附件", "主办单位", "承办单位", "版权所有",
		"网站标识码", "责任编辑", "网站地图", "扫一扫", "copyright" };
	uint16_t line[WORDS];
	size_t i, n;

	if (l->text.n == 0 || l->width > WIDEST)
		return 0;
	n = fold(line, WORDS, l->text.s, l->text.n);
	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (fold_starts(line, n, words[i]))
			return 1;
	return 0;
}

/*
 * The smallest box of the page around the first and the last of the
 * headings, and some text behind that: menus and footers stand outside.
 */
static void
find_around(struct outline *o, const struct page *p)
{
	size_t first = OUTLINE_NONE, last = OUTLINE_NONE, i;
	int s;

	o->from = 0;
	o->to = o->again != OUTLINE_NONE ? title_before(p, o->again) : p->nlines;
	for (s = 0; s < FORM_SECTIONS; s++) {
		if (o->section[s].line == OUTLINE_NONE)
			continue;
		if (first == OUTLINE_NONE)
			first = o->section[s].line;
		last = o->section[s].next;
	}
	if (first == OUTLINE_NONE || last >= p->nlines)
		return;
	if (last > first + 1 && o->again == OUTLINE_NONE)
		page_around(p, first, last, &o->from, &o->to);
	/* The headings of five and six are followed by text; what is behind that may be no more of it. */
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
		if (is_text(&p->lines[from]))
			return 1;
	return 0;
}

/*
 * Sections that the chain has no heading of, because theirs stands before one
 * that it should follow.  Before the chain begins it must be no part of a table
 * of contents, whose last line has text behind it like a heading.
 */
static void
find_astray(struct outline *o, const struct page *p, const struct candidate *k, int n)
{
	size_t first = outline_begin(o);
	const struct heading *h;
	int i;

	for (i = 0; i < n && first != OUTLINE_NONE; i++) {
		h = &k[i].h;
		if (!k[i].certain || o->section[k[i].section].line != OUTLINE_NONE || h->line < o->from ||
		    h->line >= o->to || !begins(p, h->line))
			continue;
		if (h->rest.n == 0 && !has_text(p, h->next, body_end(k, n, i, o->to)))
			continue;
		if (h->line < first && i > 0 && !has_text(p, k[i - 1].h.next, h->line))
			continue;
		o->section[k[i].section] = *h;
	}
}

void
outline_read(struct outline *o, const struct page *p)
{
	struct candidate k[CANDIDATES];
	size_t i;
	int n = 0, s;

	prepare();
	memset(o, 0, sizeof *o);
	for (s = 0; s < FORM_SECTIONS; s++)
		o->section[s].line = OUTLINE_NONE;
	for (s = 0; s < FORM_PARTS; s++)
		o->part[s].line = OUTLINE_NONE;
	for (i = 0; i < p->nlines && n < CANDIDATES; i++)
		if (p->lines[i].text.n >= 6 && !p->lines[i].furniture && !p->lines[i].link && candidate_at(p, i, &k[n]))
			n++;
	choose(o->section, p, k, n, p->nlines);
	part_reports(o, p, k, n);
	find_around(o, p);
	find_astray(o, p, k, n);
	find_parts(o, p);
}
