/* Page numbers and running heads.  See furniture.h. */
#include "page/furniture.h"

#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"

static int
is_dash(uint32_t c)
{
	return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2500 || c == 0xFF0D || c == '~' ||
	    c == 0xB7 || c == 0x2022;
}

/* -4-, — 4 —, 第 4 页, 第4页 共10页, 4 / 10, Page 4 of 10 */
int
furniture_is_number(struct span t, int *bare)
{
	const char *p = t.s, *end = t.s + t.n;
	int dashes = 0, digits = 0, numbers = 0, words = 0, slashes = 0, last = 0, gap;
	uint32_t c;

	*bare = 0;
	if (t.n == 0 || t.n > 48)
		return 0;
	for (gap = 0; p < end; gap = utf8_space(c) ? gap + 1 : 0) {
		c = fold_ascii(utf8_next(&p, end));
		if (utf8_space(c))
			continue;
		if (ascii_is_digit(c)) {
			/* A space may be within a number, but not two: those are a row of several. */
			numbers += last != 'd' || gap > 1;
			digits++;
			last = 'd';
			continue;
		}
		last = 'o';
		if (is_dash(c))
			dashes++;
		else if (c == 0x7B2C || c == 0x9875 || c == 0x5171 || /* 第 页 共 */
		    (c == '/' && numbers == 1 && slashes++ == 0))
			words++;
		else
			return 0;
	}
	if (numbers < 1 || numbers > 2 || digits > 6)
		return 0;
	*bare = numbers == 1 && dashes == 0 && words == 0 && digits <= 4;
	return (dashes == 2 && numbers == 1 && words == 0) || (words >= 2 && dashes == 0) ||
	    (words == 1 && numbers == 2 && dashes == 0);
}

/* Whether two texts, one after the other, are one page number in two pieces: - and 2-. */
static int
are_pieces(struct span a, struct span b)
{
	char joined[16];
	const char *p = a.s;
	int bare;

	if (a.n == 0 || a.n + b.n > sizeof joined || !is_dash(utf8_next(&p, a.s + a.n)) || p < a.s + a.n)
		return 0;
	memcpy(joined, a.s, a.n);
	memcpy(joined + a.n, b.s, b.n);
	return furniture_is_number((struct span){ joined, a.n + b.n }, &bare);
}

void
furniture_sign(struct line *l, int first)
{
	int bare;

	if (furniture_is_number(l->text, &bare))
		l->furniture = 1;
	else if (!first && are_pieces(l[-1].text, l->text))
		l[-1].furniture = l->furniture = 1;
}

/* The number of at most four digits, of either width, that is bare. */
static int
bare_number(struct span t)
{
	const char *p = t.s, *end = t.s + t.n;
	int v = 0;
	uint32_t c;

	while (p < end) {
		c = fold_ascii(utf8_next(&p, end));
		v = ascii_is_digit(c) ? v * 10 + (int)(c - '0') : v;
	}
	return v;
}

/* Whether a text is part of a sentence, or all of one: heads hardly are. */
static int
is_sentence(struct span t)
{
	static const char *const marks[] = { "，", "。", "；", "！", "？" }, *const announces = "：";

	return span_has_any(t, marks, COUNT(marks)) || span_ends_any(t, &announces, 1) > 0;
}

uint64_t
furniture_words(struct span t)
{
	const char *p = t.s, *end = t.s + t.n;
	uint64_t h = 14695981039346656037u;
	uint16_t f;
	int letters = 0, numbers = is_sentence(t);

	while (p < end) {
		f = fold_char(utf8_next(&p, end));
		if (f == 0 || (f >= '0' && f <= '9' && !numbers))
			continue;
		letters++;
		h = (h ^ f) * 1099511628211u;
	}
	return letters < 4 ? 0 : h;
}

int
furniture_is_head(struct span t, size_t on, size_t of)
{
	return on > 1 && (!is_sentence(t) || on == of || (on > 2 && 3 * on >= 2 * of));
}

/* A printed page's outermost line with words in it: [0] the first, [1] the last. */
static struct line *
edge(struct page *p, size_t from, size_t to, int last)
{
	size_t i;
	struct line *l;

	for (i = from; i < to; i++) {
		l = &p->lines[last ? to - 1 - (i - from) : i];
		if (l->text.n > 0 && !l->furniture)
			return l;
	}
	return NULL;
}

/* First line of the printed page after that of line i. */
static size_t
next_page(const struct page *p, size_t i)
{
	uint32_t page_no = p->lines[i].page_no;

	while (i < p->nlines && p->lines[i].page_no == page_no)
		i++;
	return i;
}

/* Whether the line with text before line i is long, and no row of numbers. */
static int
after_prose(const struct page *p, size_t i)
{
	const struct line *l;

	while (i-- > 0) {
		l = &p->lines[i];
		if (l->text.n > 0)
			return l->width >= 40 && (unsigned char)l->text.s[l->text.n - 1] >= 0x80;
	}
	return 0;
}

/*
 * Page numbers without any sign are recognized by their order: they are at the
 * edge of a printed page, and grow by one from page to page.
 */
static void
mark_bare(struct page *p, int last)
{
	size_t i, to, alone = 0;
	struct line *l;
	int bare, seen = 0, agree = 0, offset = 0, pass, d;

	for (pass = 0; pass < 2; pass++) {
		for (i = 0; i < p->nlines; i = to) {
			to = next_page(p, i);
			l = edge(p, i, to, last);
			if (l == NULL || (furniture_is_number(l->text, &bare), !bare))
				continue;
			d = bare_number(l->text) - (int)l->page_no;
			if (pass == 1 && d == offset)
				l->furniture = 1;
			if (pass == 0) {
				if (seen++ == 0) {
					offset = d;
					alone = (size_t)(l - p->lines);
				}
				agree += d == offset;
			}
		}
		/* One alone must be the number of its page, or come after a line of prose. */
		if (agree != seen || (seen == 1 && offset != 1 && !after_prose(p, alone)))
			return;
	}
}

/* Words at the edge of pages. */
struct head {
	uint64_t words;
	size_t first, pages; /* the line where they are first, and how many pages have them */
};

/* Whether a line is what a browser prints around a page: a time of day, or, at its end, the page and how many there are: 1/4. */
static int
is_of_browser(struct span t)
{
	const char *s = t.s, *end = s + t.n, *p;

	for (p = s; p + 2 < end; p++)
		if (ascii_is_digit(*p) && p[1] == ':' && ascii_is_digit(p[2]))
			return 1;
	for (p = end; p > s && ascii_is_digit(p[-1]); p--)
		;
	return p < end && p - 1 > s && p[-1] == '/' && ascii_is_digit(p[-2]);
}

/* Running heads: the same words at the same edge of several printed pages; the first of them may be the title, and stays. */
static void
mark_running(struct page *p, int last)
{
	enum { HEADS = 64, WIDEST = 80 };
	struct head heads[HEADS + 1], *h;
	size_t i, to, n = 0, pages = 0, marking;
	struct line *l;

	for (marking = 0; marking < 2; marking++) {
		for (i = 0; i < p->nlines; i = to) {
			to = next_page(p, i);
			l = edge(p, i, to, last);
			pages += !marking;
			if (l == NULL || (l->width > WIDEST && !is_of_browser(l->text)))
				continue;
			heads[n] = (struct head){ furniture_words(l->text), (size_t)(l - p->lines), 0 };
			for (h = heads; h->words != heads[n].words; h++)
				;
			n += !marking && h == heads + n && n < HEADS && h->words != 0;
			h->pages += !marking;
			l->furniture = marking && h < heads + n &&
			    (p->lines + h->first != l || is_of_browser(l->text)) &&
			    furniture_is_head(l->text, h->pages, pages);
		}
	}
}

void
furniture_mark(struct page *p)
{
	mark_bare(p, 0);
	mark_bare(p, 1);
	mark_running(p, 0);
	mark_running(p, 1);
}
