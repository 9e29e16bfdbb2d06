#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "label/alike.h"
#include "outline/outline_int.h"

enum {
	ENOUGH = 760, /* of 1000: as alike as a heading must be */
	CLOSE = 880 /* the same, without an ordinal */
};

struct words {
	uint16_t c[HEADING_WORDS];
	uint8_t n;
	uint64_t bag; /* a bit for each character, to say no quickly */
};

static struct words variants[FORM_SECTIONS][8];

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
			w->n = (uint8_t)fold(w->c, HEADING_WORDS, v[i], strlen(v[i]));
			w->bag = alike_bag(w->c, w->n);
		}
	}
}

/* What short lines turned out to be: they come back in report after report. */
static struct known {
	uint16_t c[HEADING_WORDS];
	uint8_t n;
	int8_t section;
	int how;
} known[1024];

/* Whether words are nothing but labels at the head of a table: 行政复议 行政诉讼 is nearly a heading. */
static int
is_table_head(const uint16_t *c, size_t n)
{
	const char *const *label;
	size_t at = 0;
	int t, found = 1;

	while (found && at < n) {
		for (found = 0, t = 0; t < FORM_TABLES && !found; t++) {
			for (label = form_tables[t].labels; *label != NULL && !found; label++) {
				found = fold_starts(c + at, n - at, *label);
				at += found ? fold_word(*label)->n : 0;
			}
		}
	}
	return found;
}

static int
likeness(const uint16_t *c, size_t n, int *how)
{
	uint64_t bag = alike_bag(c, n);
	const struct words *w;
	int s, i, alike, best = -1;

	*how = ENOUGH - 1;
	for (s = 0; s < FORM_SECTIONS; s++) {
		for (i = 0; i < 8 && variants[s][i].n > 0; i++) {
			w = &variants[s][i];
			/* No more can be alike than the shorter has, nor than is shared. */
			if (2000 * (n < w->n ? n : w->n) < ENOUGH * (n + w->n) ||
			    2000 * shared(w->c, w->n, bag) < ENOUGH * (n + w->n) ||
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

/* The section whose heading the words are, or -1; *how tells how alike, of 1000.  n is 1 to HEADING_WORDS. */
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
	k = &known[(hash ^ hash >> 15) % (COUNT(known))];
	if (k->n != n || memcmp(k->c, c, n * sizeof *c) != 0) {
		memcpy(k->c, c, n * sizeof *c);
		k->n = (uint8_t)n;
		k->section = (int8_t)likeness(c, n, &k->how);
	}
	*how = k->how;
	return k->section;
}

/* Takes a year out of the words of a heading, which may be another year's: 三、2022年收到和处理…; returns how many are left. */
static size_t
without_year(uint16_t *c, size_t n)
{
	size_t i, k, end;

	for (i = 0; i + 5 <= n; i++) {
		for (k = 0; k < 4 && c[i + k] >= '0' && c[i + k] <= '9'; k++)
			;
		if (k < 4 || c[i + 4] != 0x5E74)
			continue;
		end = i + 5 + (i + 5 < n && c[i + 5] == 0x5EA6); /* 年度 */
		memmove(c + i, c + end, (n - end) * sizeof *c);
		return n - (end - i);
	}
	return n;
}

/* Whether some heading begins with these words. */
static int
begins_heading(const uint16_t *c, size_t n)
{
	int s, i;

	for (s = 0; s < FORM_SECTIONS; s++)
		for (i = 0; i < 8 && variants[s][i].n > 0; i++)
			if (variants[s][i].n > n && *variants[s][i].c == *c &&
			    memcmp(variants[s][i].c, c, n * sizeof *c) == 0)
				return 1;
	return 0;
}

uint32_t
heading_last_char(struct span t)
{
	const char *p = t.s + t.n, *end = p;

	if (t.n == 0)
		return 0;
	for (p--; p > t.s && ((unsigned char)*p & 0xC0) == 0x80; p--)
		;
	return utf8_next(&p, end);
}

/* A sentence goes on after one of these; after a colon a heading may begin. */
static int
goes_on(uint32_t c)
{
	c = fold_ascii(c);
	return c == ';' || c == ',' || c == 0x3001;
}

int
heading_ends_sentence(uint32_t c)
{
	c = fold_ascii(c);
	return c == 0x3002 || c == '!' || c == '?' || c == '.';
}

int
heading_is_text(const struct line *l)
{
	return l->text.n > 0 && !l->furniture;
}

/* The line before i that has text, or NULL. */
static const struct line *
line_before(const struct page *p, size_t i)
{
	while (i-- > 0)
		if (heading_is_text(&p->lines[i]))
			return &p->lines[i];
	return NULL;
}

/* Whether line i can begin something new: the text before it does not run on into it. */
int
heading_begins(const struct page *p, size_t i)
{
	const struct line *before = line_before(p, i);

	if (before == NULL)
		return 1;
	if (goes_on(heading_last_char(before->text)))
		return 0;
	return p->marked || (i > 0 && p->lines[i - 1].text.n == 0) ||
	    heading_ends_sentence(heading_last_char(before->text)) || heading_last_char(before->text) < 0x80 ||
	    fold_digit(heading_last_char(before->text)) >= 0 || before->width < 60;
}

/*
 * Whether line i, which is a heading's very words, can be one though a full
 * line is before it: a list of headings in running text would show its
 * commas on either side.
 */
static int
stands_alone(const struct page *p, size_t i)
{
	const struct line *before = line_before(p, i);
	const char *s;

	if (before != NULL &&
	    (goes_on(heading_last_char(before->text)) || heading_last_char(before->text) == 0x548C)) /* 和 */
		return 0;
	for (i++; i < p->nlines && p->lines[i].text.n == 0; i++)
		;
	if (i == p->nlines)
		return 1;
	s = p->lines[i].text.s;
	return !goes_on(utf8_next(&s, s + p->lines[i].text.n));
}

int
heading_sets_off(uint32_t c)
{
	return heading_ends_sentence(c) || fold_ascii(c) == ':' || utf8_space(c);
}

/* Whether a sentence goes on after such a sign. */
static int
is_comma(uint32_t c)
{
	return fold_ascii(c) == ',' || fold_ascii(c) == ';';
}

struct span
heading_clause(struct span t, struct span *rest)
{
	const char *p = t.s, *end = t.s + t.n, *q = p;
	uint32_t c = 0;

	for (; p < end; p = q) {
		c = utf8_next(&q, end);
		if (heading_sets_off(c) || is_comma(c))
			break;
	}
	*rest = is_comma(c) ? t : (struct span){ q, (size_t)(end - q) };
	return (struct span){ t.s, (size_t)(p - t.s) };
}

struct span
heading_first(struct span t, size_t n)
{
	const char *p = t.s, *end = t.s + t.n;

	while (p < end && n > 0)
		n -= fold_char(utf8_next(&p, end)) != 0;
	return (struct span){ t.s, (size_t)(p - t.s) };
}

/*
 * A heading with the section's text on the same line: after its ordinal
 * come the exact words of a heading, and a sign that sets them off.
 */
static int
run_in(const struct line *l, size_t ordinal, struct heading *h)
{
	const char *p = l->text.s + ordinal, *end = l->text.s + l->text.n, *q;
	uint16_t c[HEADING_WORDS], f;
	size_t n = 0;
	uint32_t u;
	int s, how;

	while (p < end && n < HEADING_WORDS) {
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
 * A heading whose words only begin as the section's, after its own ordinal:
 * where line breaks were lost, text follows without a sign, and nothing says
 * where.
 */
static int
run_on(const struct line *l, size_t ordinal, int number, struct heading *h)
{
	enum { MORE = 6 }; /* characters that a heading may have after those words */
	struct span t = { l->text.s + ordinal, l->text.n - ordinal }, clause = heading_clause(t, &h->rest);
	uint16_t c[HEADING_WORDS];
	size_t n = fold(c, HEADING_WORDS, t.s, t.n), longest = 0, i;
	const struct words *w;

	if (number < 1 || number > FORM_SECTIONS)
		return -1;
	for (i = 0; i < 8 && (w = &variants[number - 1][i])->n > 0; i++)
		if (w->n > longest && w->n < n && memcmp(w->c, c, w->n * sizeof *c) == 0)
			longest = w->n;
	if (longest == 0)
		return -1;
	if (h->rest.s == t.s || fold(c, HEADING_WORDS, clause.s, clause.n) > longest + MORE) {
		clause = heading_first(t, longest);
		h->rest = l->text;
	}
	h->text.n = ordinal + clause.n;
	return number - 1;
}

/*
 * Whether such words are a heading even where another section should be:
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

/* A line read as a heading. */
struct wording {
	size_t ordinal; /* its bytes */
	int number; /* the ordinal's, or 0 */
	uint16_t c[HEADING_WORDS + 1]; /* the words after it */
	size_t n;
	int section, how; /* whose heading they are, or -1, and how alike */
};

/* Takes the words of the next line that has text too, where both are a heading, and more of one than the first are. */
static void
join_next(const struct page *p, size_t i, struct wording *w, struct heading *h)
{
	const struct line *next;
	size_t j = i + 1;
	int section, how;

	while (j < p->nlines && j < i + 3 && p->lines[j].text.n == 0)
		j++;
	if (j == p->nlines || j == i + 3)
		return;
	next = &p->lines[j];
	if (next->width > HEADING_WIDEST || fold_ordinal(next->text.s, next->text.n, NULL, NULL) > 0)
		return;
	w->n += fold(w->c + w->n, HEADING_WORDS + 1 - w->n, next->text.s, next->text.n);
	section = w->n <= HEADING_WORDS ? section_of(w->c, w->n, &how) : -1;
	if (section < 0 || how < (w->ordinal > 0 ? 900 : 1000) || (w->section >= 0 && how <= w->how))
		return;
	w->section = section;
	w->how = how;
	h->next = j + 1;
}

/* The words of line i, of a heading's length, and the section whose heading they are; *h gets where it ends. */
static void
read_wording(const struct page *p, size_t i, struct wording *w, struct heading *h)
{
	const struct line *l = &p->lines[i];
	int section;

	w->n = fold(w->c, HEADING_WORDS + 1, l->text.s + w->ordinal, l->text.n - w->ordinal);
	if (w->ordinal > 0)
		w->n = without_year(w->c, w->n);
	if (w->n > HEADING_WORDS)
		return;
	if (w->n >= 2)
		w->section = section_of(w->c, w->n, &w->how);
	if (w->how < 1000 && (w->ordinal > 0 || (w->n >= 6 && begins_heading(w->c, w->n))))
		join_next(p, i, w, h);
	/* 六、其他需要报告的事项：无。 is no heading as a whole. */
	if (w->section >= 0 && w->ordinal > 0 && w->how < 1000 && h->next == i + 1 &&
	    (section = run_in(l, w->ordinal, h)) >= 0)
		w->section = section;
}

/* Whether nothing speaks against a heading: without an ordinal it must be closer to its form, a short one exact. */
static int
is_heading(const struct page *p, size_t i, const struct wording *w)
{
	if (w->section < 0 || w->ordinal > 0)
		return w->section >= 0;
	return w->how >= (w->n >= 6 ? CLOSE : 1000) && !heading_ends_sentence(heading_last_char(p->lines[i].text)) &&
	    (w->how == 1000 ? stands_alone(p, i) : heading_begins(p, i));
}

/* Whether a line is a row of a table: drawn, or with its numbers at the end. */
static int
is_row(const struct line *l)
{
	return page_is_barred(l) || fold_digit((unsigned char)l->text.s[l->text.n - 1]) >= 0;
}

/* Length of 一, 1 or 01 with white space after it, or of 01 alone, at the beginning of a text; else 0. */
static size_t
bare_ordinal(struct span t, int *number)
{
	const char *p = t.s, *end = p + t.n, *q = p;
	int d, digits = 0, zero = 0;
	uint32_t c = 0;

	for (*number = 0; p < end && (d = fold_digit(c = utf8_next(&q, end))) >= 0 && digits < 2; p = q) {
		*number = 10 * *number + d;
		zero |= digits++ == 0 && d == 0;
	}
	return digits > 0 && p < end && (zero || utf8_space(c)) ? (size_t)(p - t.s) : 0;
}

/* Whether a line is （一）总体情况, 一 总体情况 or 01 总体情况: all of a section's words, after its own number. */
static int
is_numbered_loosely(const struct page *p, size_t i, struct wording *w)
{
	const struct line *l = &p->lines[i];
	struct heading h = { .next = i + 1 };

	if (l->width > HEADING_WIDEST)
		return 0;
	if (w->ordinal == 0)
		w->ordinal = bare_ordinal(l->text, &w->number);
	if (w->ordinal > 0)
		read_wording(p, i, w, &h);
	return w->how == 1000 && w->section + 1 == w->number && h.next == i + 1;
}

int
heading_at(const struct page *p, size_t i, struct candidate *k)
{
	const struct line *l = &p->lines[i];
	struct wording w = { .section = -1 };
	int bracket, open;

	prepare();
	if (is_row(l))
		return 0;
	w.ordinal = fold_ordinal(l->text.s, l->text.n, &w.number, &bracket);
	if ((bracket || w.ordinal == 0) && !is_numbered_loosely(p, i, &w)) {
		if (bracket || l->width > HEADING_WIDEST)
			return 0;
		w.ordinal = 0;
	}
	*k = (struct candidate){ .h = { .line = i, .next = i + 1, .text = l->text } };
	w.section = -1;
	w.how = 0;
	if (l->width <= HEADING_WIDEST)
		read_wording(p, i, &w, &k->h);
	/* Nothing runs on from it, but into its own second line. */
	open = goes_on(heading_last_char(l->text));
	if ((!open || k->h.next > i + 1) && is_heading(p, i, &w)) {
		k->worth = 10 + (w.ordinal > 0 ? 4 : 0) + (w.how == 1000);
	} else if (w.ordinal > 0 && !open &&
	    ((w.section = run_in(l, w.ordinal, &k->h)) >= 0 ||
		(w.section = run_on(l, w.ordinal, w.number, &k->h)) >= 0)) {
		k->worth = 12;
		w.how = CLOSE;
	} else {
		return 0;
	}
	k->section = w.section;
	k->certain = is_certain(w.section, w.ordinal > 0 ? w.number : 0, w.how);
	return 1;
}

int
heading_is_cut(const struct page *p, size_t i)
{
	return !p->marked && i > 0 && p->lines[i - 1].number == p->lines[i].number;
}

int
heading_numbered(const struct page *p, size_t i, int *number, struct heading *h)
{
	const struct line *l = &p->lines[i];
	const char *s = l->text.s, *end = s + l->text.n;
	uint16_t c[HEADING_WORDS + 1];
	struct span t;
	size_t ordinal;
	uint32_t last;
	int bracket;

	if (!heading_is_text(l) || l->link || page_is_barred(l))
		return 0;
	ordinal = fold_ordinal(s, l->text.n, number, &bracket);
	/* 1. and ⒈ number what is in a section. */
	if (ordinal == 0 || bracket || ordinal == l->text.n || fold_char(utf8_next(&s, end)) < 0x4E00)
		return 0;
	*h = (struct heading){ i, i + 1, l->text, { end, 0 } };
	last = heading_last_char(l->text);
	/* A space in a short line is only a space. */
	if (l->width > HEADING_WIDEST || heading_ends_sentence(last)) {
		t = heading_clause((struct span){ l->text.s + ordinal, l->text.n - ordinal }, &h->rest);
		if (h->rest.n == 0)
			return 0;
		h->text.n = ordinal + t.n;
		/* Where line breaks were lost a sentence may begin with a heading, and nothing says where that ends. */
		if (h->rest.s == t.s && !heading_is_cut(p, i))
			return 0;
		h->rest = h->rest.s == t.s ? l->text : h->rest;
		last = heading_last_char(t);
	}
	if (goes_on(last) || fold_digit(last) >= 0)
		return 0;
	return fold(c, HEADING_WORDS + 1, h->text.s, h->text.n) <= HEADING_WORDS && heading_begins(p, i);
}

int
heading_has(struct span t, const char *const *words)
{
	uint16_t c[HEADING_WORDS];
	size_t n = fold(c, HEADING_WORDS, t.s, t.n);

	while (*words != NULL)
		if (fold_last(c, n, *words++) > 0)
			return 1;
	return 0;
}
