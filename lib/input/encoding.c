#include "input/encoding.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/mem.h"
#include "base/utf8.h"

enum {
	HEAD = 4096, /* bytes in which a page declares its encoding */
	NAME_MAX_LEN = 24, /* of an encoding, without - and _ */
	SAMPLE = 1 << 12, /* characters beyond ASCII, enough to decide */
	SAMPLE_BYTES = 1 << 15, /* the same where they cannot be told from ASCII yet */
	WINDOW = 64, /* bytes judged at a time where they may be UTF-16 */
	RUN = 8, /* characters of UTF-8 in a row that are no coincidence */
	SURE = 80, /* percent of characters that are usual in a report */
	AHEAD = 16, /* bytes to look ahead after a broken pair */
	PIECE = 1 << 16 /* bytes that iconv(3) writes at a time */
};

/* clang-format off */
/* Their names in iconv(3): the first that it knows of each list counts; the bytes of a unit, or PAIRS. */
enum { PAIRS = 0 };
static const struct {
	const char *names[2][3];
	size_t unit;
} kinds[ENCODINGS] = {
	[ENCODING_UTF16LE] = { { { "UTF-16LE" } }, 2 },
	[ENCODING_UTF16BE] = { { { "UTF-16BE" } }, 2 },
	[ENCODING_GB18030] = { { { "GB18030" }, { "GBK" } }, PAIRS },
	[ENCODING_BIG5] = { { { "BIG5-HKSCS", "BIG5HKSCS" }, { "CP950", "BIG5" } }, PAIRS },
	[ENCODING_OTHER] = { { { NULL } }, 1 },
};

static const struct {
	const char *name; /* in lower case, without - and _ */
	enum encoding encoding;
} names[] = {
	{ "utf8", ENCODING_UTF8 }, { "unicode11utf8", ENCODING_UTF8 },
	{ "utf16", ENCODING_UTF16 }, { "unicode", ENCODING_UTF16 }, { "ucs2", ENCODING_UTF16 },
	{ "utf16le", ENCODING_UTF16LE }, { "ucs2le", ENCODING_UTF16LE },
	{ "utf16be", ENCODING_UTF16BE }, { "ucs2be", ENCODING_UTF16BE },
	{ "gb2312", ENCODING_GB18030 }, { "gb231280", ENCODING_GB18030 }, { "csgb2312", ENCODING_GB18030 },
	{ "xgb2312", ENCODING_GB18030 }, { "csiso58gb231280", ENCODING_GB18030 }, { "chinese", ENCODING_GB18030 },
	{ "euccn", ENCODING_GB18030 }, { "xeuccn", ENCODING_GB18030 }, { "gbk", ENCODING_GB18030 },
	{ "xgbk", ENCODING_GB18030 }, { "csgbk", ENCODING_GB18030 }, { "cp936", ENCODING_GB18030 },
	{ "ms936", ENCODING_GB18030 }, { "windows936", ENCODING_GB18030 }, { "gb18030", ENCODING_GB18030 },
	{ "gb180302000", ENCODING_GB18030 }, { "gb180302005", ENCODING_GB18030 },
	{ "gb180302022", ENCODING_GB18030 },
	{ "big5", ENCODING_BIG5 }, { "cnbig5", ENCODING_BIG5 }, { "csbig5", ENCODING_BIG5 },
	{ "xxbig5", ENCODING_BIG5 }, { "big5hkscs", ENCODING_BIG5 }, { "cp950", ENCODING_BIG5 },
	{ "ms950", ENCODING_BIG5 }, { "windows950", ENCODING_BIG5 }, { "big5eten", ENCODING_BIG5 },
};

static const struct {
	const char *bytes;
	size_t n;
	enum encoding encoding;
} marks[] = {
	{ "\xFF\xFE", 2, ENCODING_UTF16LE },
	{ "\xFE\xFF", 2, ENCODING_UTF16BE },
	{ "\x84\x31\x95\x33", 4, ENCODING_GB18030 },
};

/* Characters that reports are made of, as UTF-16 has them. */
static const struct {
	unsigned first, last;
} usual[] = {
	{ 0x20, 0x7E }, { 0x4E00, 0x9FFF }, { 0x3000, 0x303F }, { 0xFF00, 0xFFEF }, { 0x09, 0x0D },
	{ 0x2000, 0x206F }, { 0xA0, 0xD7 }, { 0x2460, 0x257F }, { 0xFEFF, 0xFEFF },
};

/* Pairs of bytes that a Chinese text is mostly made of: signs, and the characters used most (level 1). */
static const struct block {
	enum encoding encoding;
	unsigned char lead_first, lead_last;
	unsigned char trail_first, trail_last; /* and for Big5 0x40 to 0x7E */
} blocks[] = {
	{ ENCODING_GB18030, 0xB0, 0xD7, 0xA1, 0xFE },
	{ ENCODING_GB18030, 0xA1, 0xA3, 0xA1, 0xFE },
	{ ENCODING_GB18030, 0xA9, 0xA9, 0xA4, 0xEF }, /* lines of boxes */
	{ ENCODING_BIG5, 0xA4, 0xC6, 0xA1, 0xFE },
	{ ENCODING_BIG5, 0xA1, 0xA3, 0xA1, 0xFE },
};
/* clang-format on */

static int
is_high(char c)
{
	return (unsigned char)c >= 0x80;
}

/* --- the declaration --- */

static enum encoding
look_up(const char *s, size_t n)
{
	char word[NAME_MAX_LEN + 1];
	size_t i, k = 0;
	char c;

	for (i = 0; i < n; i++) {
		c = s[i];
		if (c == '-' || c == '_')
			continue;
		if (k == NAME_MAX_LEN)
			return ENCODING_UNKNOWN;
		word[k++] = ascii_lower(c);
	}
	word[k] = '\0';
	for (i = 0; i < COUNT(names); i++)
		if (strcmp(names[i].name, word) == 0)
			return names[i].encoding;
	return ENCODING_UNKNOWN;
}

static int
name_char(char c)
{
	return ascii_is_letter(c) || ascii_is_digit((unsigned char)c) || c == '-' || c == '_';
}

/* Where the lower-case word begins in s[0..n), in any case, or NULL. */
static const char *
find_word(const char *s, size_t n, const char *word)
{
	size_t k = strlen(word), i;

	for (i = 0; i + k <= n; i++) {
		if (ascii_same(s + i, word, k))
			return s + i;
	}
	return NULL;
}

/* The encoding that follows `charset=` or `encoding=` in s[0..n), the first that is known. */
static enum encoding
claimed(const char *s, size_t n, const char *attribute)
{
	const char *p = s, *end = s + n, *name;
	enum encoding e;

	while ((p = find_word(p, (size_t)(end - p), attribute)) != NULL) {
		p += strlen(attribute);
		while (p < end && strchr(" \t\r\n='\"", *p) != NULL && *p != '\0')
			p++;
		name = p;
		while (p < end && name_char(*p))
			p++;
		e = look_up(name, (size_t)(p - name));
		if (e != ENCODING_UNKNOWN)
			return e;
	}
	return ENCODING_UNKNOWN;
}

static enum encoding
claim(const char *s, size_t n)
{
	enum encoding e;

	n = n < HEAD ? n : HEAD;
	e = claimed(s, n, "charset");
	return e != ENCODING_UNKNOWN ? e : claimed(s, n, "encoding");
}

/* --- the bytes --- */

struct census {
	size_t all, usual, bad; /* characters; those usual in reports; broken ones */
};

/* UTF-16: s[0..n) read in both orders.  Returns the one that makes text of it. */
static enum encoding
window_order(const unsigned char *s, size_t n)
{
	size_t good[2] = { 0, 0 }, i, k;
	unsigned unit, order;

	for (i = 0; i + 1 < n; i += 2) {
		for (order = 0; order < 2; order++) {
			unit = order ? (unsigned)s[i] << 8 | s[i + 1] : (unsigned)s[i + 1] << 8 | s[i];
			for (k = 0; k < COUNT(usual); k++)
				if (unit >= usual[k].first && unit <= usual[k].last)
					break;
			good[order] += k < COUNT(usual);
		}
	}
	order = good[1] > good[0];
	if (good[order] * 10 < n / 2 * 9)
		return ENCODING_UNKNOWN;
	return order ? ENCODING_UTF16BE : ENCODING_UTF16LE;
}

/*
 * UTF-16 without a mark: what makes text of most windows, in the order of the
 * first; after a lost byte the order looks like the other.  ASCII read as
 * UTF-16 has Chinese characters too, but hardly a NUL.
 */
static enum encoding
find_utf16(const char *s, size_t n)
{
	enum encoding e, first = ENCODING_UNKNOWN;
	size_t i, k, windows = 0, votes = 0, zeros = 0, high = 0;

	n = n < SAMPLE_BYTES ? n : SAMPLE_BYTES;
	for (i = 0; i < n; i++) {
		zeros += s[i] == '\0';
		high += (unsigned char)s[i] >= 0x80;
	}
	/* ASCII in UTF-16 is half NULs. */
	if (zeros == 0 || zeros < n / 100 || (high == 0 && 3 * zeros < n))
		return ENCODING_UNKNOWN;
	for (i = 0; i < n; i += k) {
		k = n - i < WINDOW ? n - i : WINDOW;
		if (k < 2)
			break;
		windows++;
		e = window_order((const unsigned char *)s + i, k);
		votes += e != ENCODING_UNKNOWN;
		if (first == ENCODING_UNKNOWN)
			first = e;
	}
	return votes * 2 > windows ? first : ENCODING_UNKNOWN;
}

/* Bytes at s that are Chinese characters in UTF-8, none of them ASCII. */
static size_t
utf8_chinese(const char *s, size_t n)
{
	const unsigned char *u = (const unsigned char *)s;
	size_t i;

	for (i = 0; n - i >= 3; i += 3) {
		if (u[i] < 0xE2 || u[i] > 0xEF || (u[i + 1] & 0xC0) != 0x80 || (u[i + 2] & 0xC0) != 0x80)
			break;
		/* Surrogates look like it, but are not characters. */
		if (u[i] == 0xED && u[i + 1] >= 0xA0)
			break;
	}
	return i;
}

/* The same where nothing else precedes the next ASCII byte, else 0. */
static size_t
utf8_word(const char *s, size_t n)
{
	size_t k = utf8_chinese(s, n);

	return k == n || !is_high(s[k]) ? k : 0;
}

/* Length of the character of two or four bytes at s, or 0 where there is none. */
static size_t
pair_at(enum encoding e, const char *s, size_t n)
{
	const unsigned char *u = (const unsigned char *)s;

	if (n < 2 || u[0] < 0x81 || u[0] == 0xFF)
		return 0;
	if (e == ENCODING_GB18030 && u[1] >= '0' && u[1] <= '9')
		return n >= 4 && u[2] >= 0x81 && u[2] < 0xFF && u[3] >= '0' && u[3] <= '9' ? 4 : 0;
	if (u[1] < 0x40 || u[1] == 0x7F || u[1] == 0xFF || (e == ENCODING_BIG5 && u[1] > 0x7E && u[1] < 0xA1))
		return 0;
	return 2;
}

static int
is_usual(enum encoding e, const char *s)
{
	const unsigned char *u = (const unsigned char *)s;
	const struct block *b;

	for (b = blocks; b < blocks + COUNT(blocks); b++)
		if (b->encoding == e && u[0] >= b->lead_first && u[0] <= b->lead_last &&
		    ((u[1] >= b->trail_first && u[1] <= b->trail_last) || (e == ENCODING_BIG5 && u[1] < 0x7F)))
			return 1;
	return 0;
}

/* The characters of s[0..n) in e, words of UTF-8 left out; at most `most` of them. */
static void
take_census(struct census *c, enum encoding e, const char *s, size_t n, size_t most)
{
	const char *p = s, *end = s + n;
	size_t k;

	while (p < end && most > 0) {
		if (!is_high(*p)) {
			for (p++; end - p >= 8 && utf8_ascii8(p); p += 8)
				;
			continue;
		}
		k = p == s || !is_high(p[-1]) ? utf8_word(p, (size_t)(end - p)) : 0;
		if (k >= 3) {
			p += k;
			continue;
		}
		/* Up to the next ASCII byte that is no second half. */
		for (; p < end && is_high(*p) && most > 0; most--) {
			k = pair_at(e, p, (size_t)(end - p));
			c->all++;
			c->usual += k == 2 && is_usual(e, p);
			c->bad += k == 0;
			p += k > 0 ? k : 1;
		}
	}
}

struct utf8_census {
	size_t high; /* bytes beyond ASCII */
	size_t good; /* of them in Chinese characters of UTF-8 */
	size_t surely; /* of them in so many in a row that it is no coincidence */
};

static void
take_utf8_census(struct utf8_census *c, const char *s, size_t n, size_t most)
{
	const char *p = s, *end = s + n;
	size_t k;

	while (p < end && most > 0) {
		if (!is_high(*p)) {
			for (p++; end - p >= 8 && utf8_ascii8(p); p += 8)
				;
			continue;
		}
		k = utf8_chinese(p, (size_t)(end - p));
		c->good += k;
		c->surely += k >= (size_t)3 * RUN ? k : 0;
		k = k > 0 ? k : 1;
		c->high += k;
		p += k;
		most -= most < k ? most : k;
	}
}

/* How well c goes with a Chinese text, in percent; less than 0 where it is not text. */
static int
likeness(const struct census *c)
{
	return c->all < 1 ? 0 : (int)((100 * (double)c->usual - 150 * (double)c->bad) / (double)c->all);
}

enum encoding
encoding_find(const char *s, size_t n, size_t valid, int *mixed)
{
	struct utf8_census utf8 = { 0, 0, 0 };
	struct census gb = { 0, 0, 0 }, big5 = { 0, 0, 0 };
	enum encoding e, said;
	int like, other;
	size_t i;

	*mixed = 0;
	for (i = 0; i < COUNT(marks); i++)
		if (n >= marks[i].n && memcmp(s, marks[i].bytes, marks[i].n) == 0)
			return marks[i].encoding;
	if ((e = find_utf16(s, n)) != ENCODING_UNKNOWN)
		return e;
	/* The declaration is often wrong: it counts only where both readings make sense. */
	said = claim(s, n);
	take_census(&gb, ENCODING_GB18030, s + valid, n - valid, SAMPLE);
	take_census(&big5, ENCODING_BIG5, s + valid, n - valid, SAMPLE);
	like = likeness(&gb) + 10 * (said == ENCODING_GB18030);
	other = likeness(&big5) + 10 * (said == ENCODING_BIG5);
	e = other > like ? ENCODING_BIG5 : ENCODING_GB18030;
	like = other > like ? other : like;
	/* What comes first, and what comes where UTF-8 ends. */
	take_utf8_census(&utf8, s, valid, SAMPLE);
	take_utf8_census(&utf8, s + valid, n - valid, SAMPLE);
	/* Damaged UTF-8 makes little sense in another encoding. */
	if (utf8.surely > 0 && gb.all >= RUN)
		*mixed = like >= (2 * utf8.good >= utf8.high ? SURE : SURE / 2);
	if (!*mixed && (utf8.surely > 0 || 2 * utf8.good >= utf8.high))
		return ENCODING_UTF8;
	return like >= SURE / 3 ? e : ENCODING_UNKNOWN;
}

/* --- conversion to UTF-8 --- */

/* Opens the first that iconv(3) knows of up to k names. */
static void
open_one(struct decoder *d, const char *const *called, size_t k)
{
	size_t i;

	for (i = 0; i < k && called[i] != NULL; i++) {
		d->cd[d->n] = iconv_open("UTF-8", called[i]);
		if (d->cd[d->n] != (iconv_t)-1) {
			d->n++;
			break;
		}
	}
}

static void
close_decoder(struct decoder *d)
{
	while (d->n > 0)
		iconv_close(d->cd[--d->n]);
}

/* Returns 0 where iconv(3) does not know the encoding. */
static int
open_decoder(struct decoder *d, enum encoding e)
{
	size_t i;

	for (i = 0; !d->tried && i < COUNT(kinds[e].names); i++)
		open_one(d, kinds[e].names[i], COUNT(kinds[e].names[i]));
	d->tried = 1;
	return d->n > 0;
}

enum encoding
encoding_named(struct decoders *all, const char *name)
{
	struct decoder *d = &all->of[ENCODING_OTHER];
	enum encoding e = look_up(name, strlen(name));
	const char *p;

	if (e != ENCODING_UNKNOWN)
		return e;
	/* glibc takes "" for the locale's, and options after a slash. */
	for (p = name; name_char(*p) || *p == '.' || *p == ':' || *p == '+'; p++)
		;
	if (*p != '\0' || p == name)
		return ENCODING_UNKNOWN;
	close_decoder(d);
	open_one(d, &name, 1);
	return d->n > 0 ? ENCODING_OTHER : ENCODING_UNKNOWN;
}

/* One character of k bytes by iconv(3), in out; returns its length in UTF-8, or 0 where it is none. */
static size_t
convert(const struct decoder *d, const char *s, size_t k, char out[8])
{
	char *in, *o;
	size_t left, room, i;

	for (i = 0; i < d->n; i++) {
		in = (char *)s;
		o = out;
		left = k;
		room = 8;
		iconv(d->cd[i], NULL, NULL, NULL, NULL);
		if (iconv(d->cd[i], &in, &left, &o, &room) == (size_t)-1 || left > 0)
			continue;
		/* BIG5-HKSCS holds back what the next might combine with. */
		iconv(d->cd[i], NULL, NULL, &o, &room);
		return 8 - room;
	}
	return 0;
}

static size_t
pair_index(const char *p)
{
	return (size_t)(p[0] & 0x7F) << 8 | (unsigned char)p[1];
}

/* Puts the UTF-8 of the pair at s into the table; its first byte is 0xFF where it is not a character. */
static void
ask(struct decoder *d, const char *s, char entry[4])
{
	char out[8];
	size_t k = convert(d, s, 2, out);

	if (k == 0 || k > 4 || out[0] == '\0')
		*entry = '\xFF';
	else
		memcpy(entry, out, k);
}

/*
 * How many bytes of a broken pair to skip.  A lost byte leaves what
 * follows split in the wrong places, a changed one does not: so far that
 * what comes next is usual.  Never over ASCII.
 */
static size_t
broken(enum encoding e, const char *s, size_t n)
{
	struct census one = { 0, 0, 0 }, two = { 0, 0, 0 };
	size_t ahead = n < AHEAD ? n : AHEAD;

	if (n < 2 || !is_high(s[1]))
		return 1;
	take_census(&one, e, s + 1, ahead - 1, AHEAD);
	take_census(&two, e, s + 2, ahead - 2, AHEAD);
	return one.usual * (two.all + 1) > two.usual * (one.all + 1) ? 1 : 2;
}

/* Eight bytes of ASCII at a time from s, none of them NUL. */
static size_t
copy_ascii(char *dst, const char *s, size_t n)
{
	size_t i = 0;

	for (; n - i >= 8 && utf8_ascii8(s + i); i += 8)
		memcpy(dst + i, s + i, 8);
	for (; i < n && !is_high(s[i]) && s[i] != '\0'; i++)
		dst[i] = s[i];
	return i;
}

/* The bytes of UTF-8 in an entry of the table. */
static size_t
entry_length(const char u[4])
{
	return 1 + (size_t)(u[1] != '\0') + (size_t)(u[2] != '\0') + (size_t)(u[3] != '\0');
}

/* The UTF-8 of the character at *p, which is not in the table yet; moves *p past it. */
static size_t
decode_new(struct decoder *d, enum encoding e, char *dst, const char **p, const char *end, size_t *bad)
{
	size_t left = (size_t)(end - *p), k = pair_at(e, *p, left), got = 0;
	char out[8], *u;

	if (k == 2) {
		u = d->pairs[pair_index(*p)];
		if (*u == '\0')
			ask(d, *p, u);
		if (*u != '\xFF')
			memcpy(out, u, got = entry_length(u));
	} else if (k == 4) {
		got = convert(d, *p, 4, out);
	}
	if (got == 0) {
		k = broken(e, *p, left);
		got = utf8_put(out, UTF8_BAD);
		++*bad;
	}
	memcpy(dst, out, got);
	*p += k;
	return got;
}

/*
 * GB18030 and Big5: a table of pairs that fills as they are met is many times
 * as fast as iconv(3), and lets no broken pair take an ASCII byte with it.
 */
static size_t
decode_pairs(struct decoder *d, enum encoding e, int mixed, char *dst, const char *s, size_t n, size_t *bad)
{
	const char *p = s, *end = s + n, *u;
	char *o = dst;
	size_t k;

	while (p < end) {
		k = copy_ascii(o, p, (size_t)(end - p));
		o += k;
		p += k;
		if (p == end)
			break;
		if (*p == '\0') {
			o += utf8_put(o, UTF8_BAD);
			p++;
			++*bad;
			continue;
		}
		if (mixed && (k = utf8_word(p, (size_t)(end - p))) > 0) {
			memcpy(o, p, k);
			o += k;
			p += k;
		}
		while (p < end && is_high(*p)) {
			u = end - p >= 2 ? d->pairs[pair_index(p)] : "";
			if (*u == '\0' || *u == '\xFF') {
				o += decode_new(d, e, o, &p, end, bad);
				continue;
			}
			memcpy(o, u, 4);
			o += entry_length(u);
			p += 2;
		}
	}
	return (size_t)(o - dst);
}

/* All other encodings, a piece at a time. */
static size_t
decode_stream(struct decoders *all, enum encoding e, char **dst, size_t *cap, const char *s, size_t n, size_t *bad)
{
	struct decoder *d = &all->of[e];
	char *in = (char *)s, *o;
	size_t left = n, room, got, done = 0, more, skip, broken_pieces;

	if (all->piece == NULL) {
		got = 0;
		all->piece = mem_grow(all->piece, &got, PIECE, 1);
	}
	iconv(d->cd[0], NULL, NULL, NULL, NULL);
	while (left > 0) {
		o = all->piece;
		room = PIECE;
		got = iconv(d->cd[0], &in, &left, &o, &room);
		more = PIECE - room;
		MEM_NEED(*dst, *cap, done + 3 * more + 3);
		done += utf8_repair(*dst + done, all->piece, more, &broken_pieces);
		*bad += broken_pieces;
		if (got != (size_t)-1 || errno == E2BIG)
			continue;
		/* The end of the text cuts a character in two, or one is broken. */
		skip = errno == EINVAL || left < kinds[e].unit ? left : kinds[e].unit;
		in += skip;
		left -= skip;
		done += utf8_put(*dst + done, UTF8_BAD);
		++*bad;
	}
	return done;
}

/* UTF-16 by its name alone: by its mark, or by what makes text of it. */
static enum encoding
utf16_order(const char *s, size_t n)
{
	enum encoding e = n >= 2 && memcmp(s, "\xFE\xFF", 2) == 0 ? ENCODING_UTF16BE : find_utf16(s, n);

	return e == ENCODING_UTF16BE ? e : ENCODING_UTF16LE;
}

/* The length of the mark at s, which is not part of the text; musl has another character for that of GB18030. */
static size_t
mark_length(enum encoding e, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < COUNT(marks); i++)
		if (marks[i].encoding == e && n >= marks[i].n && memcmp(s, marks[i].bytes, marks[i].n) == 0)
			return marks[i].n;
	return 0;
}

size_t
encoding_decode(
    struct decoders *all, enum encoding e, int mixed, char **dst, size_t *cap, const char *s, size_t n, size_t *bad)
{
	struct decoder *d;
	size_t mark;

	*bad = 0;
	if (e == ENCODING_UTF8 || e == ENCODING_UNKNOWN) {
		MEM_NEED(*dst, *cap, 3 * n);
		return utf8_repair(*dst, s, n, bad);
	}
	if (e == ENCODING_UTF16)
		e = utf16_order(s, n);
	d = &all->of[e];
	if (!open_decoder(d, e))
		return (size_t)-1;
	mark = mark_length(e, s, n);
	if (kinds[e].unit != PAIRS)
		return decode_stream(all, e, dst, cap, s + mark, n - mark, bad);
	if (d->pairs == NULL)
		d->pairs = mem_new(0x8000, sizeof *d->pairs);
	/* A byte becomes at most three, two become at most four, which are copied four at a time. */
	MEM_NEED(*dst, *cap, 3 * n + 4);
	return decode_pairs(d, e, mixed, *dst, s + mark, n - mark, bad);
}

void
encoding_free(struct decoders *all)
{
	size_t i;

	for (i = 0; i < ENCODINGS; i++) {
		close_decoder(&all->of[i]);
		free(all->of[i].pairs);
	}
	free(all->piece);
	memset(all, 0, sizeof *all);
}
