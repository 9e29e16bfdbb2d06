#include "label/wording.h"

#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"

/* The character that stands for c: digits half-width, radicals out of PDFs their character. */
static uint32_t
usual(uint32_t c)
{
	if (c >= 0xFF10 && c <= 0xFF19)
		return fold_ascii(c);
	if (c >= 0x2E80 && c < 0x2FE0 && fold_char(c) != 0)
		return fold_char(c);
	return c;
}

void
wording_add(struct wording_room *r, struct span t)
{
	const char *p = t.s, *end = t.s + t.n;
	uint32_t c, simple;
	size_t n;

	while (p < end && r->n + 4 <= WORDING_MAX) {
		c = utf8_next(&p, end);
		if (utf8_space(c))
			continue;
		c = usual(c);
		n = utf8_put(r->s + r->n, c);
		/* Offsets are the same in both: all that is simplified has three bytes before and after. */
		simple = fold_simple(c);
		if (simple == c || utf8_put(r->k + r->n, simple) != n)
			memcpy(r->k + r->n, r->s + r->n, 4);
		r->n += n;
	}
}

struct wording
wording_in(const struct wording_room *r)
{
	return (struct wording){ r->s, r->k, r->n };
}

struct wording
wording_of(struct wording_room *r, struct span t)
{
	r->n = 0;
	wording_add(r, t);
	return wording_in(r);
}

/* The same as wording_next(). */
static inline struct span
next(const char **words)
{
	const char *s = *words, *end = s;

	/* Chinese characters have three bytes. */
	while (*end != ' ' && *end != '\0')
		end += (unsigned char)*end >= 0xE0 ? 3 : 1;
	*words = end + (*end == ' ');
	return (struct span){ s, (size_t)(end - s) };
}

struct span
wording_next(const char **words)
{
	return next(words);
}

/* Whether the word is in w at that offset. */
static int
is_at(struct wording w, size_t at, struct span word)
{
	return w.n >= at + word.n && w.k[at] == *word.s && memcmp(w.k + at, word.s, word.n) == 0;
}

/* Where the word first begins in w before offset `most`; else `most`. */
static size_t
first_of(struct wording w, struct span word, size_t most)
{
	/* The third byte of a Chinese character says most about it. */
	size_t third = (unsigned char)*word.s >= 0xE0 ? 2 : 0, last = w.n < word.n ? 0 : w.n - word.n + 1;
	const char *p = w.k + third, *end = p + (last < most ? last : most);

	for (; p < end && (p = memchr(p, word.s[third], (size_t)(end - p))) != NULL; p++)
		if (memcmp(p - third, word.s, word.n) == 0)
			return (size_t)(p - third - w.k);
	return most;
}

size_t
wording_find(struct wording w, const char *words, size_t *to)
{
	size_t at = WORDING_NONE, is;
	struct span word;

	while ((word = next(&words)).n > 0) {
		is = first_of(w, word, at);
		if (to != NULL && is < at)
			*to = is + word.n;
		at = is;
	}
	return at;
}

size_t
wording_last(struct wording w, const char *words, size_t *to)
{
	size_t n, from = WORDING_NONE, end = 0;
	struct span word;
	char last;

	while ((word = next(&words)).n > 0)
		for (n = w.n, last = word.s[word.n - 1]; n >= word.n && n > end; n--)
			if (w.k[n - 1] == last && is_at(w, n - word.n, word)) {
				from = n - word.n;
				end = n;
			}
	if (to != NULL)
		*to = end;
	return from;
}

int
wording_has(struct wording w, const char *words)
{
	return wording_find(w, words, NULL) != WORDING_NONE;
}

int
wording_is(struct wording w, const char *words)
{
	struct span word;

	while ((word = next(&words)).n > 0)
		if (word.n == w.n && is_at(w, 0, word))
			return 1;
	return 0;
}

size_t
wording_starts(struct wording w, const char *words)
{
	struct span word;

	while ((word = next(&words)).n > 0 && !is_at(w, 0, word))
		;
	return word.n;
}

size_t
wording_ends(struct wording w, const char *words)
{
	struct span word;

	while ((word = next(&words)).n > 0 && (w.n < word.n || !is_at(w, w.n - word.n, word)))
		;
	return word.n;
}

struct wording
wording_cut(struct wording w, size_t from, size_t n)
{
	return (struct wording){ w.s + from, w.k + from, n };
}

struct wording
wording_after(struct wording w, size_t n)
{
	return wording_cut(w, n, w.n - n);
}

struct wording
wording_before(struct wording w, size_t n)
{
	return wording_cut(w, 0, w.n - n);
}

struct wording
wording_skip(struct wording w, const char *words)
{
	size_t n;

	while ((n = wording_starts(w, words)) > 0)
		w = wording_after(w, n);
	return w;
}

struct wording
wording_drop(struct wording w, const char *words)
{
	size_t n;

	while ((n = wording_ends(w, words)) > 0)
		w = wording_before(w, n);
	return w;
}

struct span
wording_text(struct wording w)
{
	return (struct span){ w.s, w.n };
}
