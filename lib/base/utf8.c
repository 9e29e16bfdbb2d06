#include "base/utf8.h"

#include <string.h>

uint64_t
utf8_next_slow(const char *p, const char *end)
{
	const unsigned char *s = (const unsigned char *)p;
	size_t left = (size_t)(end - p), n, i;
	uint32_t c = s[0], least = 0;

	if (c < 0x80)
		n = 1;
	else if (c >= 0xE0 && c < 0xF0)
		n = 3, least = 0x800, c &= 0x0F;
	else if (c >= 0xC2 && c < 0xE0)
		n = 2, least = 0x80, c &= 0x1F;
	else if (c >= 0xF0 && c < 0xF5)
		n = 4, least = 0x10000, c &= 0x07;
	else
		n = 1, c = UTF8_BAD;
	for (i = 1; i < n && i < left && (s[i] & 0xC0) == 0x80; i++)
		c = c << 6 | (s[i] & 0x3Fu);
	if (i < n || c < least || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
		c = UTF8_BAD;
	return (uint64_t)i << 32 | c;
}

size_t
utf8_put(char *dst, uint32_t c)
{
	unsigned char *d = (unsigned char *)dst;

	if (c < 0x80) {
		d[0] = (unsigned char)c;
		return 1;
	}
	if (c < 0x800) {
		d[0] = (unsigned char)(0xC0 | c >> 6);
		d[1] = (unsigned char)(0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000) {
		d[0] = (unsigned char)(0xE0 | c >> 12);
		d[1] = (unsigned char)(0x80 | (c >> 6 & 0x3F));
		d[2] = (unsigned char)(0x80 | (c & 0x3F));
		return 3;
	}
	d[0] = (unsigned char)(0xF0 | c >> 18);
	d[1] = (unsigned char)(0x80 | (c >> 12 & 0x3F));
	d[2] = (unsigned char)(0x80 | (c >> 6 & 0x3F));
	d[3] = (unsigned char)(0x80 | (c & 0x3F));
	return 4;
}

size_t
utf8_valid(const char *s, size_t n)
{
	const char *p = s, *end = s + n, *q;
	const unsigned char *u;

	while (p < end) {
		u = (const unsigned char *)p;
		/* Nearly all of a report: three bytes a character; after 0xED there may be a surrogate. */
		if (u[0] >= 0xE1 && u[0] <= 0xEF && u[0] != 0xED && end - p >= 3 &&
		    ((u[1] ^ 0x80) | (u[2] ^ 0x80)) < 0x40) {
			p += 3;
			continue;
		}
		if (u[0] == 0)
			break;
		if (u[0] < 0x80) {
			/* Markup is ASCII for long. */
			for (p++; end - p >= 8 && utf8_ascii8(p); p += 8)
				;
			continue;
		}
		q = p;
		if (utf8_next(&q, end) == UTF8_BAD)
			break;
		p = q;
	}
	return (size_t)(p - s);
}

size_t
utf8_repair(char *dst, const char *s, size_t n, size_t *bad)
{
	const char *p = s, *end = s + n;
	char *d = dst;
	uint32_t c;
	size_t ok;

	*bad = 0;
	while (p < end) {
		ok = utf8_valid(p, (size_t)(end - p));
		memcpy(d, p, ok);
		d += ok;
		p += ok;
		if (p == end)
			break;
		c = utf8_next(&p, end);
		d += utf8_put(d, c == 0 ? UTF8_BAD : c);
		++*bad;
	}
	return (size_t)(d - dst);
}

int
utf8_width_slow(uint32_t c)
{
	if ((c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || (c >= 0x300 && c < 0x370))
		return 0;
	if ((c >= 0x1100 && c <= 0x115F) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
	    (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) ||
	    (c >= 0x20000 && c <= 0x3FFFD))
		return 2;
	return 1;
}

int
utf8_space_slow(uint32_t c)
{
	if (c <= 0x20)
		return 1;
	if (c < 0x7F)
		return 0;
	return c <= 0xA0 || c == 0xAD || c == 0x1680 || c == 0x180E || (c >= 0x2000 && c <= 0x200F) ||
	    (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x2064) || c == 0x3000 || c == 0xFEFF;
}
