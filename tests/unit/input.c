/* What comes in: input/input and input/encoding. */
#include "input/encoding.h"
#include "input/input.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit.h"

static void
nothing(int sig)
{
	(void)sig;
}

/* Takes s[0..n) in as a file would come, and returns what input_text() says. */
static const char *
take_in(struct input *in, const char *s, size_t n, const char **command)
{
	FILE *f = tmpfile();
	int result;

	if (f == NULL || fwrite(s, 1, n, f) != n)
		exit(2);
	rewind(f);
	result = input_read(in, fileno(f), 1 << 20);
	fclose(f);
	unit_number("read", result, INPUT_OK);
	return input_text(in, command);
}

#define BYTES(s) s, sizeof(s) - 1
#define GB_REPORT \
	"\xD5\xFE\xB8\xAE\xD0\xC5\xCF\xA2\xB9\xAB\xBF\xAA\xC4\xEA\xB6\xC8\xB1\xA8\xB8\xE6" /* 政府信息公开年度报告 */
#define UTF8_REPORT "政府信息公开年度报告"

/* What is no text: what it is called, and the command that makes text of it. */
static const struct {
	const char *bytes;
	size_t n;
	const char *what, *command;
} others[] = {
	{ BYTES(""), "empty, which is what mutool prints for a locked or broken PDF", NULL },
	{ BYTES("%PDF-1.4\n"), "a PDF",
	    "mutool trace %1$s | dr-extract  # second best: pdftotext -layout %1$s - | dr-extract" },
	{ BYTES("{\\rtf1"), "an RTF file", "soffice --headless --convert-to fodt %s" },
	{ BYTES("\x89PNG\r\n"), "an image (PNG)", "tesseract %s - -l chi_sim | dr-extract" },
	{ BYTES("\xFF\xD8\xFF\xE0"), "an image (JPEG)", "tesseract %s - -l chi_sim | dr-extract" },
	{ BYTES("GIF89a"), "an image (GIF)", "convert %s png:- | tesseract - - -l chi_sim | dr-extract" },
	{ BYTES("II*\0"), "an image (TIFF)", "tesseract %s - -l chi_sim | dr-extract" },
	{ BYTES("MM\0*"), "an image (TIFF)", "tesseract %s - -l chi_sim | dr-extract" },
	{ BYTES("\x1F\x8B\x08"), "gzipped", "gzip -dc %s | dr-extract" },
	{ BYTES("BZh91"), "packed by bzip2", "bzip2 -dc %s | dr-extract" },
	{ BYTES("\xFD"
		"7zXZ\0"),
	    "packed by xz", "xz -dc %s | dr-extract" },
	{ BYTES("\xD0\xCF\x11\xE0 W\0o\0r\0k\0b\0o\0o\0k\0"), "an Excel file (.xls)",
	    "soffice --headless --convert-to xlsx %s" },
	{ BYTES("\xD0\xCF\x11\xE0 W\0o\0r\0d"), "a Word or WPS file (.doc, .wps)",
	    "soffice --headless --convert-to fodt %s" },
	{ BYTES("PK\3\4 word/document.xml"), "a Word file (.docx)", "unzip -p %s word/document.xml | dr-extract" },
	{ BYTES("PK\3\4 application/vnd.oasis.opendocument.text"), "an OpenDocument file",
	    "unzip -p %s content.xml | dr-extract" },
	{ BYTES("PK\3\4 xl/workbook.xml"), "an Excel file (.xlsx)", "xlsx2csv -d tab %s | dr-extract" },
	{ BYTES("PK\3\4 OFD.xml"), "an OFD file", NULL },
	{ BYTES("PK\3\4 x"), "a ZIP archive", "unzip -l %s" },
	{ BYTES("From: a\nMIME-Version: 1.0\nContent-Type: multipart/related\n"), "a web archive (MHTML)",
	    "ripmime -i %s -d DIR && dr-extract DIR/*" },
	{ BYTES("\x80\x01\x02\x03\x04\x05\x06\x07\x0E\x0F"), "binary, not text", NULL },
	{ BYTES("\xC8\xE4\xF6\xFC \xE9\xE8\xEA \xDF\xE4 caf\xE9"), "in an unknown encoding; name it with -e", NULL },
};

/* Text: what it is in UTF-8, and whether it is markup. */
static const struct {
	const char *bytes;
	size_t n;
	const char *text;
	int markup;
} texts[] = {
	{ BYTES("plain"), "plain", 0 },
	{ BYTES(UTF8_REPORT), UTF8_REPORT, 0 },
	{ BYTES(GB_REPORT), UTF8_REPORT, 0 },
	/* A lost NUL makes no UTF-16 of ASCII, short or long. */
	{ BYTES("openinformation\0requests"), "openinformation\xEF\xBF\xBDrequests", 0 },
	{ BYTES("12\t34\t\0\t56"), "12\t34\t\xEF\xBF\xBD\t56", 0 },
	{ BYTES("a\0b\0c\0"), "abc", 0 },
	{ BYTES(UTF8_REPORT "\0" UTF8_REPORT), UTF8_REPORT "\xEF\xBF\xBD" UTF8_REPORT, 0 },
	{ BYTES("\xFF\xFE"
		"a\0\0\x4E"),
	    "a一", 0 },
	{ BYTES("\xFE\xFF"
		"\0a\x4E\0"),
	    "a一", 0 },
	{ BYTES("\x84\x31\x95\x33" GB_REPORT), UTF8_REPORT, 0 },
	{ BYTES("MIME-Version: 1.0\n"), "MIME-Version: 1.0\n", 0 },
	{ BYTES("multipart/related"), "multipart/related", 0 },
	{ BYTES("%PDF"), "%PDF", 0 },
	{ BYTES("PK\3"), "PK\3", 0 },
	{ BYTES("<p>a"), "<p>a", 1 },
	{ BYTES(" \r\n<P>a"), " \r\n<P>a", 1 },
	{ BYTES("\xEF\xBB\xBF <z>"), "\xEF\xBB\xBF <z>", 1 },
	{ BYTES("<!-- -->"), "<!-- -->", 1 },
	{ BYTES("<?xml ?>"), "<?xml ?>", 1 },
	{ BYTES("<A>"), "<A>", 1 },
	{ BYTES("<Z>"), "<Z>", 1 },
	{ BYTES("<a>"), "<a>", 1 },
	{ BYTES("<"), "<", 0 },
	{ BYTES("<1>"), "<1>", 0 },
	{ BYTES("< a>"), "< a>", 0 },
	{ BYTES("a <p>b"), "a <p>b", 0 },
	{ BYTES("a <html>"), "a <html>", 1 },
	{ BYTES("a <BODY b>"), "a <BODY b>", 1 },
	{ BYTES("a <w:tr/>"), "a <w:tr/>", 1 },
	{ BYTES("a <table:table-row>"), "a <table:table-row>", 1 },
	{ BYTES("a <htmlx>"), "a <htmlx>", 0 },
	{ BYTES("a <html"), "a <html", 0 },
	{ BYTES("a <tr><td>1</td><td>2"), "a <tr><td>1</td><td>2", 1 },
	{ BYTES("a <table><tr><th>1"), "a <table><tr><th>1", 1 },
	{ BYTES("a <tr><td>1"), "a <tr><td>1", 0 },
	{ BYTES("a <td>1<td>2"), "a <td>1<td>2", 0 },
};

static void
test_kinds(void)
{
	struct input in = { 0 };
	const char *what, *command;
	size_t i;

	for (i = 0; i < COUNT_OF(others); i++) {
		what = take_in(&in, others[i].bytes, others[i].n, &command);
		unit_text(others[i].what, what != NULL ? what : "", what != NULL ? strlen(what) : 0, others[i].what);
		unit_number(others[i].what, command != NULL, others[i].command != NULL);
		if (command != NULL && others[i].command != NULL)
			unit_text(others[i].what, command, strlen(command), others[i].command);
	}
	for (i = 0; i < COUNT_OF(texts); i++) {
		what = take_in(&in, texts[i].bytes, texts[i].n, &command);
		unit_number(texts[i].text, what != NULL, 0);
		if (what == NULL) {
			unit_text(texts[i].text, in.text, in.text_n, texts[i].text);
			unit_number(texts[i].text, in.kind == INPUT_MARKUP, texts[i].markup);
		}
	}
	input_free(&in);
}

/* Read in pieces, with a signal before each: nothing is lost, and nothing is an error. */
static void
test_interrupted(void)
{
	static char sent[200000];
	struct sigaction action;
	struct input in = { 0 };
	pid_t pid, reader = getpid();
	int fd[2], status;
	size_t i, k;

	memset(&action, 0, sizeof action);
	action.sa_handler = nothing; /* without SA_RESTART: read(2) is interrupted */
	sigaction(SIGUSR1, &action, NULL);
	for (i = 0; i < sizeof sent; i++)
		sent[i] = (char)('a' + i % 26);
	if (pipe(fd) != 0)
		exit(2);
	pid = fork();
	if (pid == 0) {
		close(fd[0]);
		for (i = 0; i < sizeof sent; i += k) {
			k = sizeof sent - i < 400 ? sizeof sent - i : 400;
			kill(reader, SIGUSR1);
			if (write(fd[1], sent + i, k) != (ssize_t)k)
				_exit(1);
		}
		_exit(0);
	}
	close(fd[1]);
	unit_number("interrupted", input_read(&in, fd[0], sizeof sent), INPUT_OK);
	unit_number("length", (long long)in.n, sizeof sent);
	unit_number("the same", in.n == sizeof sent && memcmp(in.bytes, sent, sizeof sent) == 0, 1);
	close(fd[0]);
	while (waitpid(pid, &status, 0) < 0)
		;
	unit_number("closed", input_read(&in, fd[0], 10), INPUT_ERROR);
	input_free(&in);
}

static void
test_limit(void)
{
	struct input in = { 0 };
	FILE *f = tmpfile();

	if (f == NULL || fputs("1234567890", f) < 0)
		exit(2);
	rewind(f);
	unit_number("as large as allowed", input_read(&in, fileno(f), 10), INPUT_OK);
	rewind(f);
	unit_number("too large", input_read(&in, fileno(f), 9), INPUT_TOO_LARGE);
	fclose(f);
	input_free(&in);
}

/* The names of encodings. */
static const struct {
	const char *name;
	enum encoding encoding;
} names[] = {
	{ "UTF-8", ENCODING_UTF8 },
	{ "utf8", ENCODING_UTF8 },
	{ "unicode-1-1-utf-8", ENCODING_UTF8 },
	{ "utf-16", ENCODING_UTF16 },
	{ "unicode", ENCODING_UTF16 },
	{ "ucs-2", ENCODING_UTF16 },
	{ "UTF-16LE", ENCODING_UTF16LE },
	{ "UCS-2LE", ENCODING_UTF16LE },
	{ "UTF_16BE", ENCODING_UTF16BE },
	{ "UCS-2BE", ENCODING_UTF16BE },
	{ "gb2312", ENCODING_GB18030 },
	{ "GB_2312-80", ENCODING_GB18030 },
	{ "csGB2312", ENCODING_GB18030 },
	{ "x-gb2312", ENCODING_GB18030 },
	{ "csISO58GB231280", ENCODING_GB18030 },
	{ "chinese", ENCODING_GB18030 },
	{ "EUC-CN", ENCODING_GB18030 },
	{ "x-euc-cn", ENCODING_GB18030 },
	{ "GBK", ENCODING_GB18030 },
	{ "x-gbk", ENCODING_GB18030 },
	{ "csGBK", ENCODING_GB18030 },
	{ "CP936", ENCODING_GB18030 },
	{ "MS936", ENCODING_GB18030 },
	{ "windows-936", ENCODING_GB18030 },
	{ "GB18030", ENCODING_GB18030 },
	{ "GB18030-2000", ENCODING_GB18030 },
	{ "GB18030-2005", ENCODING_GB18030 },
	{ "GB18030-2022", ENCODING_GB18030 },
	{ "Big5", ENCODING_BIG5 },
	{ "cn-big5", ENCODING_BIG5 },
	{ "csBig5", ENCODING_BIG5 },
	{ "x-x-big5", ENCODING_BIG5 },
	{ "Big5-HKSCS", ENCODING_BIG5 },
	{ "CP950", ENCODING_BIG5 },
	{ "MS950", ENCODING_BIG5 },
	{ "windows-950", ENCODING_BIG5 },
	{ "big5-eten", ENCODING_BIG5 },
	{ "", ENCODING_UNKNOWN },
	{ "utf8//TRANSLIT", ENCODING_UNKNOWN },
	{ "no such encoding", ENCODING_UNKNOWN },
	{ "iso-8859-1", ENCODING_OTHER },
	{ "abcdefghijklmnopqrstuvwxyz", ENCODING_UNKNOWN },
};

static void
test_names(void)
{
	struct decoders all = { 0 };
	size_t i;

	for (i = 0; i < COUNT_OF(names); i++)
		unit_number(names[i].name, encoding_named(&all, names[i].name), names[i].encoding);
	encoding_free(&all);
}

/* What bytes become in an encoding that is named, and how many pieces are broken. */
static const struct {
	enum encoding encoding;
	const char *bytes;
	size_t n;
	const char *text;
	size_t bad;
} decoded[] = {
	{ ENCODING_GB18030, BYTES("12345678 abc" GB_REPORT "\xA1\xA3"), "12345678 abc" UTF8_REPORT "。", 0 },
	{ ENCODING_GB18030, BYTES("\x81\x30\x81\x30"), "\xC2\x80", 0 },
	{ ENCODING_GB18030, BYTES("\x95\x32\x82\x36"), "\xF0\xA0\x80\x80", 0 },
	{ ENCODING_GB18030, BYTES("\x81\x30\x81"),
	    "\xEF\xBF\xBD"
	    "0\xEF\xBF\xBD",
	    2 },
	{ ENCODING_GB18030,
	    BYTES("\xD5"
		  "1"),
	    "\xEF\xBF\xBD"
	    "1",
	    1 },
	{ ENCODING_GB18030, BYTES("\xD5"), "\xEF\xBF\xBD", 1 },
	{ ENCODING_GB18030,
	    BYTES("\xFF"
		  "a\xFE"),
	    "\xEF\xBF\xBD"
	    "a\xEF\xBF\xBD",
	    2 },
	{ ENCODING_GB18030, BYTES("\xD5\t\xD5<"), "\xEF\xBF\xBD\t\xEF\xBF\xBD<", 2 },
	{ ENCODING_GB18030, BYTES("a\0b"),
	    "a\xEF\xBF\xBD"
	    "b",
	    1 },
	{ ENCODING_BIG5, BYTES("\xAC\x46\xA9\xB2\xA1\x43"), "政府。", 0 },
	{ ENCODING_BIG5,
	    BYTES("\xAC\x80"
		  "1"),
	    "\xEF\xBF\xBD"
	    "1",
	    1 },
	{ ENCODING_UTF16LE, BYTES("a\0\0\x4E"), "a一", 0 },
	{ ENCODING_UTF16LE,
	    BYTES("a\0\0\xD8"
		  "b\0"),
	    "a\xEF\xBF\xBD"
	    "b",
	    1 },
	{ ENCODING_UTF16LE, BYTES("a\0b"), "a\xEF\xBF\xBD", 1 },
	{ ENCODING_UTF16BE, BYTES("\0a\x4E\0"), "a一", 0 },
	{ ENCODING_UTF16, BYTES("\xFE\xFF\0a"), "a", 0 },
	{ ENCODING_UTF16,
	    BYTES("\xFF\xFE"
		  "a\0"),
	    "a", 0 },
	{ ENCODING_UTF8,
	    BYTES("a\xFF"
		  "b\xEF\xBB\xBF"
		  "c"),
	    "a\xEF\xBF\xBD"
	    "b\xEF\xBB\xBF"
	    "c",
	    1 },
};

static void
test_decoding(void)
{
	struct decoders all = { 0 };
	char *out = NULL;
	size_t i, n, bad, cap = 0;
	int again;

	/* The second time what was met before is in a table. */
	for (again = 0; again < 2; again++)
		for (i = 0; i < COUNT_OF(decoded); i++) {
			n = encoding_decode(
			    &all, decoded[i].encoding, 0, &out, &cap, decoded[i].bytes, decoded[i].n, &bad);
			unit_text(decoded[i].text, out, n, decoded[i].text);
			unit_number(decoded[i].text, (long long)bad, (long long)decoded[i].bad);
		}
	/* Lines of UTF-8 among others. */
	n = encoding_decode(
	    &all, ENCODING_GB18030, 1, &out, &cap, BYTES(GB_REPORT "\n" UTF8_REPORT "\n" GB_REPORT), &bad);
	unit_text("mixed", out, n, UTF8_REPORT "\n" UTF8_REPORT "\n" UTF8_REPORT);
	free(out);
	encoding_free(&all);
}

static const struct {
	const char *bytes;
	size_t n;
	enum encoding encoding;
	int mixed;
} found[] = {
	{ BYTES(GB_REPORT), ENCODING_GB18030, 0 },
	{ BYTES("\xAC\x46\xA9\xB2\xB8\xEA\xB0\x54\xA4\xBD\xB6\x7D\xA6\x7E\xAB\xD7\xB3\xF8\xA7\x69"), ENCODING_BIG5, 0 },
	{ BYTES("\xFF\xFE"), ENCODING_UTF16LE, 0 },
	{ BYTES("\xFE\xFF"), ENCODING_UTF16BE, 0 },
	{ BYTES("\x84\x31\x95\x33"), ENCODING_GB18030, 0 },
	{ BYTES("a\0b\0c\0d\0\0\x4E\0\x4F"), ENCODING_UTF16LE, 0 },
	{ BYTES("\0a\0\n\0c\0\n\x4E\0\x4F\0"), ENCODING_UTF16BE, 0 },
	{ BYTES(UTF8_REPORT "\xFF" UTF8_REPORT), ENCODING_UTF8, 0 },
	{ BYTES(UTF8_REPORT "\n" GB_REPORT GB_REPORT "\n"), ENCODING_GB18030, 1 },
	{ BYTES("\x80\x81\x82"), ENCODING_UNKNOWN, 0 },
	{ BYTES("caf\xE9 au lait"), ENCODING_UNKNOWN, 0 },
};

static void
test_finding(void)
{
	size_t i, valid;
	int mixed;

	for (i = 0; i < COUNT_OF(found); i++) {
		valid = found[i].n >= 30 && memcmp(found[i].bytes, UTF8_REPORT, 30) == 0 ? 30 : 0;
		unit_number(
		    found[i].bytes, encoding_find(found[i].bytes, found[i].n, valid, &mixed), found[i].encoding);
		unit_number("mixed", mixed, found[i].mixed);
	}
}

int
main(void)
{
	test_kinds();
	test_interrupted();
	test_limit();
	test_names();
	test_decoding();
	test_finding();
	return unit_wrong;
}
