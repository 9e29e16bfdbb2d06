#include "input.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "mem.h"
#include "utf8.h"

/* What files that are no text begin with, and what makes text of them. */
static const struct {
	const char *magic;
	size_t n;
	const char *what, *command;
} magics[] = {
#define MAGIC(s) s, sizeof(s) - 1
	{ MAGIC("%PDF-"), "a PDF", "pdftotext -layout %s - | dr-extract" },
	{ MAGIC("\xD0\xCF\x11\xE0"), "a Word file (.doc)", "antiword -m UTF-8 %s | dr-extract" },
	{ MAGIC("{\\rtf"), "an RTF file", "pandoc -f rtf -t plain --columns=200 %s | dr-extract" },
	{ MAGIC("\x89PNG"), "an image (PNG)", "tesseract %s - -l chi_sim | dr-extract" },
	{ MAGIC("\xFF\xD8\xFF"), "an image (JPEG)", "tesseract %s - -l chi_sim | dr-extract" },
	{ MAGIC("GIF8"), "an image (GIF)", "convert %s png:- | tesseract - - -l chi_sim | dr-extract" },
	{ MAGIC("II*\0"), "an image (TIFF)", "tesseract %s - -l chi_sim | dr-extract" },
	{ MAGIC("MM\0*"), "an image (TIFF)", "tesseract %s - -l chi_sim | dr-extract" },
	{ MAGIC("\x1F\x8B"), "gzipped", "gzip -dc %s | dr-extract" },
	{ MAGIC("\xFF\xFE"), "UTF-16", "iconv -f UTF-16 -t UTF-8 %s | dr-extract" },
	{ MAGIC("\xFE\xFF"), "UTF-16", "iconv -f UTF-16 -t UTF-8 %s | dr-extract" },
#undef MAGIC
};

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

static int
contains(const char *s, size_t n, const char *word)
{
	size_t k = strlen(word);
	const char *end = s + n, *p = s;

	while ((size_t)(end - p) >= k && (p = memchr(p, *word, (size_t)(end - p) - k + 1)) != NULL) {
		if (memcmp(p, word, k) == 0)
			return 1;
		p++;
	}
	return 0;
}

/* Whether s begins with a tag of a web page, white space and a BOM aside. */
static int
is_html(const char *s, size_t n)
{
	static const char *const tags[] = { "<!doctype", "<html", "<head", "<body", "<div", "<table", "<meta",
		"<?xml" };
	size_t i, k;

	if (n >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0) {
		s += 3;
		n -= 3;
	}
	while (n > 0 && (unsigned char)*s <= ' ') {
		s++;
		n--;
	}
	for (i = 0; i < sizeof tags / sizeof *tags; i++) {
		for (k = 0; tags[i][k] != '\0' && k < n; k++)
			if ((s[k] | 0x20) != (tags[i][k] | 0x20))
				break;
		if (tags[i][k] == '\0')
			return 1;
	}
	return 0;
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

const char *
input_text(struct input *in, const char **command)
{
	size_t i, bad = 0;

	*command = NULL;
	in->text = in->bytes;
	in->text_n = in->n;
	if (in->n == 0)
		return "empty";
	for (i = 0; i < sizeof magics / sizeof *magics; i++) {
		if (in->n >= magics[i].n && memcmp(in->bytes, magics[i].magic, magics[i].n) == 0) {
			*command = magics[i].command;
			return magics[i].what;
		}
	}
	if (in->n >= 4 && memcmp(in->bytes, "PK\3\4", 4) == 0) {
		if (contains(in->bytes, in->n, "word/document.xml")) {
			*command = "pandoc -f docx -t plain --columns=200 %s | dr-extract";
			return "a Word file (.docx)";
		}
		*command = "unzip -l %s";
		return "a ZIP archive";
	}
	if (is_html(in->bytes, in->n)) {
		*command = "w3m -dump -cols 200 -T text/html %s | dr-extract";
		return "a web page";
	}
	if (utf8_valid(in->bytes, in->n) == in->n)
		return NULL;
	if (controls(in->bytes, in->n) > in->n / 50)
		return "binary, not text";
	MEM_NEED(in->repaired, in->repaired_cap, 3 * in->n);
	in->text_n = utf8_repair(in->repaired, in->bytes, in->n, &bad);
	in->text = in->repaired;
	if (bad > high_bytes(in->bytes, in->n) / 6) {
		*command = "iconv -f GB18030 -t UTF-8 %s | dr-extract";
		return "not UTF-8";
	}
	return NULL;
}

void
input_free(struct input *in)
{
	free(in->bytes);
	free(in->repaired);
	memset(in, 0, sizeof *in);
}
