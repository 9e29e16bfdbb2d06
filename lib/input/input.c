#include "input/input.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/ascii.h"
#include "base/mem.h"
#include "base/utf8.h"

static const char binary[] = "binary, not text";

/* What files that are not text begin with, and the command that converts them. */
static const struct {
	const char *magic;
	size_t n;
	const char *what, *command;
} magics[] = {
#define MAGIC(s) s, sizeof(s) - 1
	{ MAGIC("%PDF-"), "a PDF",
	    "mutool trace %1$s | dr-extract  # second best: pdftotext -layout %1$s - | dr-extract" },
	{ MAGIC("{\\rtf"), "an RTF file", "soffice --headless --convert-to fodt %s" },
	{ MAGIC("\x89PNG"), "an image (PNG)", "tesseract %s - -l chi_sim | dr-extract" },
	{ MAGIC("\xFF\xD8\xFF"), "an image (JPEG)", "tesseract %s - -l chi_sim | dr-extract" },
	{ MAGIC("GIF8"), "an image (GIF)", "convert %s png:- | tesseract - - -l chi_sim | dr-extract" },
	{ MAGIC("II*\0"), "an image (TIFF)", "tesseract %s - -l chi_sim | dr-extract" },
	{ MAGIC("MM\0*"), "an image (TIFF)", "tesseract %s - -l chi_sim | dr-extract" },
	{ MAGIC("\x1F\x8B"), "gzipped", "gzip -dc %s | dr-extract" },
	{ MAGIC("BZh9"), "packed by bzip2", "bzip2 -dc %s | dr-extract" },
	{ MAGIC("\xFD"
		"7zXZ"),
	    "packed by xz", "xz -dc %s | dr-extract" },
#undef MAGIC
};

/* What archives begin with, and what they are by their contents; the first that fits counts. */
#define OLE "\xD0\xCF\x11\xE0"
#define ZIP "PK\3\4"
/* clang-format off */
static const struct {
	const char *magic, *inside;
	size_t n;
	const char *what, *command;
} archives[] = {
#define INSIDE(s) s, sizeof(s) - 1
	{ OLE, INSIDE("W\0o\0r\0k\0b\0o\0o\0k\0"), "an Excel file (.xls)", "soffice --headless --convert-to xlsx %s" },
	{ OLE, INSIDE(""), "a Word or WPS file (.doc, .wps)", "soffice --headless --convert-to fodt %s" },
	{ ZIP, INSIDE("word/document.xml"), "a Word file (.docx)", "unzip -p %s word/document.xml | dr-extract" },
	{ ZIP, INSIDE("application/vnd.oasis.opendocument."), "an OpenDocument file",
	    "unzip -p %s content.xml | dr-extract" },
	{ ZIP, INSIDE("xl/workbook.xml"), "an Excel file (.xlsx)", "xlsx2csv -d tab %s | dr-extract" },
	{ ZIP, INSIDE("OFD.xml"), "an OFD file", NULL },
	{ ZIP, INSIDE(""), "a ZIP archive", "unzip -l %s" },
#undef INSIDE
};

/* Elements that only markup has. */
static const char *const tags[] = { "html", "body", "w:tr", "table:table-row" };
static const char *const cells[] = { "td", "th", "table" };
/* clang-format on */

int
input_read(struct input *in, int fd, size_t max)
{
	ssize_t got;

	in->n = 0;
	for (;;) {
		MEM_NEED(in->bytes, in->cap, in->n + (1 << 15));
		got = read(fd, in->bytes + in->n, in->cap - in->n);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return INPUT_ERROR;
		if (got == 0)
			return INPUT_OK;
		in->n += (size_t)got;
		if (in->n > max)
			return INPUT_TOO_LARGE;
	}
}

/* Whether the tag after `<` at s[0..n) is called name, in any case. */
static int
is_tag(const char *s, size_t n, const char *name)
{
	size_t k = strlen(name);

	return k < n && ascii_same(s, name, k) && strchr(" \t\r\n\f/>", s[k]) != NULL;
}

static int
is_one_of(const char *s, size_t n, const char *const *list, size_t k)
{
	while (k-- > 0)
		if (is_tag(s, n, list[k]))
			return 1;
	return 0;
}

/* Whether tables in s are written with tags: a row and two cells, as in pandoc's Markdown. */
static int
has_tags(const char *s, size_t n)
{
	const char *p = s, *end = s + n;
	size_t left, rows = 0, units = 0;

	while (p < end && (p = memchr(p, '<', (size_t)(end - p))) != NULL) {
		left = (size_t)(end - ++p);
		if (is_one_of(p, left, tags, COUNT(tags)))
			return 1;
		rows += (size_t)is_tag(p, left, "tr");
		units += (size_t)is_one_of(p, left, cells, COUNT(cells));
		if (rows > 0 && units > 1)
			return 1;
	}
	return 0;
}

/* Where s begins that is not a mark of its encoding or white space. */
static size_t
first_of(const char *s, size_t n)
{
	size_t i = n >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

	while (i < n && (unsigned char)s[i] <= ' ')
		i++;
	return i;
}

/* Whether s is what mutool trace prints. */
static int
is_trace(const char *s, size_t n)
{
	size_t i = first_of(s, n);

	return n - i > 1 && s[i] == '<' &&
	    (is_tag(s + i + 1, n - i - 1, "document") || is_tag(s + i + 1, n - i - 1, "page"));
}

/* Whether s begins with a tag, a comment or a declaration, or has tables of tags in it. */
static int
is_markup(const char *s, size_t n)
{
	size_t i = first_of(s, n);
	char c = i + 1 < n && s[i] == '<' ? s[i + 1] : '\0';
	if (c == '!' || c == '?' || ascii_is_letter(c))
		return 1;
	return has_tags(s, n);
}

/* Where the first byte of s[i..n) is that is none of those; n where there is none. */
static size_t
skip(const char *s, size_t n, size_t i, const char *those)
{
	while (i < n && strchr(those, s[i]) != NULL)
		i++;
	return i;
}

/* Whether s is a page that a browser or a word processor saved as a mail message. */
static int
is_saved_mail(const char *s, size_t n)
{
	struct span t = { s, n < 4096 ? n : 4096 };

	return span_has(t, "MIME-Version:", 13) && span_has(t, "multipart/related", 17);
}

/* Whether s is JSON, as the servers of many sites send the text of a page: an object, or a list of objects. */
static int
is_json(const char *s, size_t n)
{
	size_t i;

	i = skip(s, n, 0, "[ \t\r\n");
	if (i == n || s[i] != '{')
		return 0;
	i = skip(s, n, i + 1, " \t\r\n");
	return i < n && s[i] == '"';
}

/* Bytes that text does not have. */
static size_t
controls(const char *s, size_t n)
{
	size_t i, k = 0;

	for (i = 0; i < n; i++)
		k += (unsigned char)s[i] < ' ' && (s[i] < '\t' || s[i] > '\r') && s[i] != 0x1B;
	return k;
}

static size_t
high_bytes(const char *s, size_t n)
{
	size_t i, k = 0;

	for (i = 0; i < n; i++)
		k += (unsigned char)s[i] >= 0x80;
	return k;
}

/* What in is if it is not text, by its beginning. */
static const char *
other_than_text(const struct input *in, const char **command)
{
	size_t i;

	*command = NULL;
	if (in->n == 0)
		return "empty; mutool prints nothing for a locked or broken PDF";
	for (i = 0; i < COUNT(magics); i++) {
		if (in->n >= magics[i].n && memcmp(in->bytes, magics[i].magic, magics[i].n) == 0) {
			*command = magics[i].command;
			return magics[i].what;
		}
	}
	for (i = 0; i < COUNT(archives); i++) {
		if (in->n >= 4 && memcmp(in->bytes, archives[i].magic, 4) == 0 &&
		    span_has((struct span){ in->bytes, in->n }, archives[i].inside, archives[i].n)) {
			*command = archives[i].command;
			return archives[i].what;
		}
	}
	if (skip(in->bytes, in->n, 0, " \t\r\n\f") == in->n && memchr(in->bytes, '\f', in->n) != NULL)
		return "pages without text, probably a scan: ocrmypdf or tesseract can read it";
	if (is_saved_mail(in->bytes, in->n)) {
		*command = "ripmime -i %s -d DIR && dr-extract DIR/*";
		return "a web archive (MHTML)";
	}
	if (is_json(in->bytes, in->n)) {
		*command = "jq -r '.. | strings' %s | dr-extract";
		return "JSON";
	}
	return NULL;
}

/* Decodes in, which is not valid UTF-8 from `valid` on; returns why where it cannot. */
static const char *
decode(struct input *in, size_t valid)
{
	enum encoding e = in->encoding;
	size_t bad;
	int mixed = 0;

	if (e == ENCODING_UNKNOWN)
		e = encoding_find(in->bytes, in->n, valid, &mixed);
	if (e == ENCODING_UNKNOWN)
		return controls(in->bytes, in->n) > in->n / 50 ? binary : "in an unknown encoding; name it with -e";
	in->text_n = encoding_decode(&in->decoders, e, mixed, &in->made, &in->made_cap, in->bytes, in->n, &bad);
	in->text = in->made;
	if (in->text_n == (size_t)-1)
		return "in an encoding that iconv(3) does not support here";
	if (controls(in->text, in->text_n) > in->text_n / 50)
		return binary;
	/* U+FFFD has three bytes, as most characters beyond ASCII have. */
	if (bad > 1 && 3 * bad > high_bytes(in->text, in->text_n) / 4)
		return in->encoding != ENCODING_UNKNOWN ? "not in the encoding given with -e" :
							  "in an unknown encoding; name it with -e";
	return NULL;
}

int
input_encoding(struct input *in, const char *name)
{
	in->encoding = encoding_named(&in->decoders, name);
	return in->encoding == ENCODING_UNKNOWN ? -1 : 0;
}

const char *
input_text(struct input *in, const char **command)
{
	const char *what = other_than_text(in, command);
	size_t valid;

	if (what != NULL)
		return what;
	in->text = in->bytes;
	in->text_n = in->n;
	valid = in->encoding == ENCODING_UNKNOWN || in->encoding == ENCODING_UTF8 ? utf8_valid(in->bytes, in->n) : 0;
	if (valid < in->n && (what = decode(in, valid)) != NULL)
		return what;
	in->kind = is_trace(in->text, in->text_n) ? INPUT_TRACE :
	    is_markup(in->text, in->text_n)       ? INPUT_MARKUP :
						    INPUT_PLAIN;
	return NULL;
}

void
input_free(struct input *in)
{
	free(in->bytes);
	free(in->made);
	encoding_free(&in->decoders);
}
