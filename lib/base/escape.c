#include "base/escape.h"

#include <stdint.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

/* clang-format off */
/* What a byte becomes: 0 itself, 1 nothing, 2 what the next says, else the letter behind a backslash. */
static const char escapes[256] = {
	1, 1, 1, 1, 1, 1, 1, 1, 1, 't', 'n', 1, 1, 'r', 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	['\\'] = '\\', [0x7F] = 1, [0xC2] = 2
};
/* clang-format on */

size_t
escape_field(char *dst, const char *s, size_t n)
{
	char *d = dst;
	size_t i;
	char e;

	for (i = 0; i < n; i++) {
		e = escapes[(unsigned char)s[i]];
		if (e == 0) {
			*d++ = s[i];
		} else if (e == 2) {
			/* C1 controls are two bytes in UTF-8, and as unwelcome. */
			if (i + 1 < n && (unsigned char)s[i + 1] < 0xA0)
				i++;
			else
				*d++ = s[i];
		} else if (e != 1) {
			*d++ = '\\';
			*d++ = e;
		}
	}
	return (size_t)(d - dst);
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

/* Whether s[0..n) has no control characters, and no backslash but in one of the four escapes. */
static int
is_escaped(const char *s, size_t n)
{
	size_t i;
	char e;

	for (i = 0; i < n; i++) {
		e = escapes[(unsigned char)s[i]];
		if (e == 0)
			continue;
		if (i + 1 == n)
			return 0;
		if (e == '\\' ? strchr("tnr\\", s[++i]) == NULL : e != 2 || (unsigned char)s[i + 1] < 0xA0)
			return 0;
	}
	return 1;
}

struct span
escape_clean(struct span field, char **buf, size_t *cap)
{
	size_t n = field.n, bad;
	char *valid, *done;

	if (n == 0 || (is_escaped(field.s, n) && utf8_valid(field.s, n) == n))
		return field;
	/* What was meant takes n bytes; repaired up to 3 * n; escaped again twice that. */
	MEM_NEED(*buf, *cap, n > SIZE_MAX / 10 ? SIZE_MAX : 10 * n);
	valid = *buf + n;
	done = valid + 3 * n;
	n = escape_undo(*buf, field.s, n);
	n = utf8_repair(valid, *buf, n, &bad);
	return (struct span){ done, escape_field(done, valid, n) };
}
