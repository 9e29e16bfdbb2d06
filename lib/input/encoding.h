/*
 * encoding: detects the encoding of bytes, and converts them to UTF-8.
 *
 * What a page says about its encoding is often wrong, so the bytes are
 * examined first, and the declaration only decides what they leave open.  GB2312 and
 * GBK are read as GB18030, of which they are part.  The characters
 * themselves come from iconv(3).
 */
#ifndef ENCODING_H
#define ENCODING_H

#include <iconv.h>
#include <stddef.h>

enum encoding {
	ENCODING_UNKNOWN,
	ENCODING_UTF8,
	ENCODING_UTF16LE,
	ENCODING_UTF16BE,
	ENCODING_GB18030,
	ENCODING_BIG5,
	ENCODING_UTF16, /* either of the two, as the bytes say; only by its name */
	ENCODING_OTHER, /* one that only iconv(3) knows; only by its name */
	ENCODINGS
};

/* What is kept between texts, since opening is slow; all zero before its first use. */
struct decoder {
	iconv_t cd[2]; /* the second knows what the first does not */
	size_t n; /* of them open */
	int tried;
	char (*pairs)[4]; /* UTF-8 of each two bytes that were asked for */
};

struct decoders {
	struct decoder of[ENCODINGS];
	char *piece; /* what iconv wrote last */
};

/*
 * The encoding called name (any case, with or without - and _), after which
 * encoding_decode() knows ENCODING_OTHER; ENCODING_UNKNOWN where iconv(3)
 * does not know it either.
 */
enum encoding encoding_named(struct decoders *all, const char *name);

/*
 * The encoding of s[0..n), which is not valid UTF-8 from `valid` on: by its
 * byte order mark, by its bytes, and where these leave it open by its own
 * declaration.  Broken UTF-8 is ENCODING_UTF8; ENCODING_UNKNOWN is anything
 * else.  *mixed is set where there are lines of UTF-8 among others.
 */
enum encoding encoding_find(const char *s, size_t n, size_t valid, int *mixed);

/*
 * Writes s[0..n) as UTF-8 without NUL to *dst, an array of *cap bytes that
 * grows as needed, with U+FFFD for each broken piece; *bad counts them.  With
 * `mixed` words that are UTF-8 already are kept.  Returns the number
 * of bytes, or (size_t)-1 where iconv(3) does not know the encoding.
 */
size_t encoding_decode(
    struct decoders *all, enum encoding e, int mixed, char **dst, size_t *cap, const char *s, size_t n, size_t *bad);

void encoding_free(struct decoders *all);

#endif
