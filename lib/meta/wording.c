#include "meta/wording.h"

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
	uint32_t c;
	size_t n;

	while (p < end && r->n + 4 <= WORDING_MAX) {
		c = utf8_next(&p, end);
		if (utf8_space(c))
			continue;
		c = usual(c);
		n = utf8_put(r->s + r->n, c);
		/* Offsets are the same in both: all that is simplified has three bytes before and after. */
		if (utf8_put(r->k + r->n, fold_simple(c)) != n)
			memcpy(r->k + r->n, r->s + r->n, n);
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

size_t
wording_find(struct wording w, const char *word)
{
	/* The third byte of a Chinese character says most about it. */
	size_t n = strlen(word), at = (unsigned char)*word >= 0xE0 ? 2 : 0;
	const char *p = w.k, *end = w.k + w.n;

	while ((size_t)(end - p) >= n && (p = memchr(p + at, word[at], (size_t)(end - p) - n + 1)) != NULL) {
		p -= at;
		if (memcmp(p, word, n) == 0)
			return (size_t)(p - w.k);
		p++;
	}
	return WORDING_NONE;
}

size_t
wording_last(struct wording w, const char *word)
{
	size_t n = strlen(word), i;

	for (i = w.n; i >= n; i--)
		if (w.k[i - 1] == word[n - 1] && memcmp(w.k + i - n, word, n) == 0)
			return i - n;
	return WORDING_NONE;
}

int
wording_has(struct wording w, const char *const *words, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (wording_find(w, words[i]) != WORDING_NONE)
			return 1;
	return 0;
}

size_t
wording_starts(struct wording w, const char *word)
{
	return wording_starts_any(w, &word, 1);
}

size_t
wording_ends(struct wording w, const char *word)
{
	return wording_ends_any(w, &word, 1);
}

size_t
wording_starts_any(struct wording w, const char *const *words, size_t n)
{
	size_t i, k;

	for (i = 0; i < n; i++) {
		/* Most differ in the first character. */
		for (k = 0; k < w.n && w.k[k] == words[i][k]; k++)
			;
		if (words[i][k] == '\0')
			return k;
	}
	return 0;
}

size_t
wording_ends_any(struct wording w, const char *const *words, size_t n)
{
	size_t i, k;

	for (i = 0; i < n; i++) {
		k = strlen(words[i]);
		if (w.n >= k && w.k[w.n - 1] == words[i][k - 1] && memcmp(w.k + w.n - k, words[i], k) == 0)
			return k;
	}
	return 0;
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

struct span
wording_text(struct wording w)
{
	return (struct span){ w.s, w.n };
}

struct span
wording_line(const struct line *l)
{
	struct span t = l->text;

	if (l->look.bars == 0)
		return t;
	for (; t.n > 0 && (t.s[t.n - 1] == '|' || t.s[t.n - 1] == ' '); t.n--)
		;
	for (; t.n > 0 && (*t.s == '|' || *t.s == ' '); t.n--)
		t.s++;
	return t;
}
