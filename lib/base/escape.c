#include "base/escape.h"

#include <stdint.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

/* clang-format off */
/* What a byte becomes: 0 itself, 1 nothing, 2 what the next says, else the letter after a backslash. */
static const char escapes[256] = {
	1, 1, 1, 1, 1, 1, 1, 1, 1, 't', 'n', 1, 1, 'r', 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	['\\'] = '\\', [0x7F] = 1, [0xC2] = 2, [0xD8] = 2, [0xE1] = 2, [0xE2] = 2, [0xEF] = 2
};
/* clang-format on */

/*
 * The length of the character at p if it is invisible: C1 controls, and
 * characters without width or that change the direction of text, so that a
 * reader sees other words than there are.  Else 0.
 */
static size_t
unseen(const char *p, const char *end)
{
	const char *q = p;
	uint32_t c;

	/* All other characters with this first byte are Chinese commas and brackets. */
	if ((unsigned char)*p == 0xEF)
		return end - p >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	c = utf8_next(&q, end);
	if (c < 0xA0 || c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
	    (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F))
		return (size_t)(q - p);
	return 0;
}

/* Leaves out invisible characters; those with an escape are escaped or, without `escape`, left out but for the backslash. */
static size_t
write_seen(char *dst, const char *s, size_t n, int escape)
{
	const char *end = n > 0 ? s + n : s, *from;
	char *d = dst;
	char e;

	for (; s < end; s++) {
		for (from = s; s < end && escapes[(unsigned char)*s] == 0; s++)
			;
		memcpy(d, from, (size_t)(s - from));
		d += s - from;
		if (s == end)
			break;
		e = escapes[(unsigned char)*s];
		if (e == '\\' && !escape) {
			*d++ = *s;
		} else if (e == 2) {
			n = unseen(s, end);
			if (n == 0)
				*d++ = *s;
			else
				s += n - 1;
		} else if (e != 1 && escape) {
			*d++ = '\\';
			*d++ = e;
		}
	}
	return (size_t)(d - dst);
}

size_t
escape_field(char *dst, const char *s, size_t n)
{
	return write_seen(dst, s, n, 1);
}

size_t
escape_plain(char *dst, const char *s, size_t n)
{
	return write_seen(dst, s, n, 0);
}

size_t
escape_undo(char *dst, const char *s, size_t n)
{
	char *d = dst;
	size_t i;

	for (i = 0; i < n; i++) {
		if (s[i] == '\\' && i + 1 < n) {
			i++;
			*d++ = s[i] == 't' ? '\t' : s[i] == 'n' ? '\n' : s[i] == 'r' ? '\r' : s[i];
		} else {
			*d++ = s[i];
		}
	}
	return (size_t)(d - dst);
}

/* Whether s[0..n) is visible ASCII without a backslash, as numbers and keys are. */
static int
is_plain(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n && s[i] >= ' ' && s[i] < 0x7F && s[i] != '\\'; i++)
		;
	return i == n;
}

/* Whether s[0..n) has no invisible characters, and no backslash but in one of the four escapes. */
static int
is_escaped(const char *s, size_t n)
{
	size_t i;
	char e;

	for (i = 0; i < n; i++) {
		e = escapes[(unsigned char)s[i]];
		if (e == 0)
			continue;
		if (e == 2 ? unseen(s + i, s + n) > 0 : e != '\\' || i + 1 == n || strchr("tnr\\", s[i + 1]) == NULL)
			return 0;
		i += e == '\\';
	}
	return 1;
}

struct span
escape_clean(struct span field, char **buf, size_t *cap)
{
	size_t n = field.n, bad;
	char *valid, *done;

	if (is_plain(field.s, n) || (is_escaped(field.s, n) && utf8_valid(field.s, n) == n))
		return field;
	/* Unescaped it takes at most n bytes, repaired 3 * n, and escaped again twice that. */
	MEM_NEED(*buf, *cap, n > SIZE_MAX / 10 ? SIZE_MAX : 10 * n);
	valid = *buf + n;
	done = valid + 3 * n;
	n = escape_undo(*buf, field.s, n);
	n = utf8_repair(valid, *buf, n, &bad);
	return (struct span){ done, escape_field(done, valid, n) };
}
