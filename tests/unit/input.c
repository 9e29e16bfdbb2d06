/* What comes in: input/input and input/encoding. */
#include "input/encoding.h"
#include "input/input.h"

#include "base/utf8.h"

#include <iconv.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
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
#define SIXTY "123456789 123456789 123456789 123456789 123456789 123456789 "
#define UTF8_REPORT "政府信息公开年度报告"

/* What is no text: what it is called, and the command that makes text of it. */
static const struct {
	const char *bytes;
	size_t n;
	const char *what, *command;
} others[] = {
	{ BYTES(""), "empty; mutool prints nothing for a locked or broken PDF", NULL },
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
	{ BYTES("{\"a\""), "JSON", "jq -r '.. | strings' %s | dr-extract" },
	{ BYTES("[\t{\r\n \"a\""), "JSON", "jq -r '.. | strings' %s | dr-extract" },
	{ BYTES("PK\3\4"), "a ZIP archive", "unzip -l %s" },
	{ BYTES("%PDF-"), "a PDF",
	    "mutool trace %1$s | dr-extract  # second best: pdftotext -layout %1$s - | dr-extract" },
	{ BYTES("\x80\x01\x02\x03\x04\x05\x06\x07\x0E\x0F"), "binary, not text", NULL },
	{ BYTES("\f\n \f"), "pages without text, probably a scan: ocrmypdf or tesseract can read it", NULL },
	{ BYTES("\f"), "pages without text, probably a scan: ocrmypdf or tesseract can read it", NULL },
	{ BYTES(" From: a\nMIME-Version: 1.0\nmultipart/related"), "a web archive (MHTML)",
	    "ripmime -i %s -d DIR && dr-extract DIR/*" },
	/* Too many control characters, or pairs that are none, for a text. */
	{ BYTES(GB_REPORT GB_REPORT "12345678\x01\x02"), "binary, not text", NULL },
	{ BYTES(GB_REPORT GB_REPORT "12345678\x1F\x0E"), "binary, not text", NULL },
	{ BYTES(GB_REPORT "\xD5 \xD5 \xD5 \xD5 "), "in an unknown encoding; name it with -e", NULL },
	{ BYTES("caf\xE9 au lait " SIXTY "1234567890123456789012345\x01\x02"),
	    "in an unknown encoding; name it with -e", NULL },
	{ BYTES("\xC8\xE4\xF6\xFC \xE9\xE8\xEA \xDF\xE4 caf\xE9"), "in an unknown encoding; name it with -e", NULL },
};

/* Text: what it is in UTF-8, and its kind. */
#define BAD "\xEF\xBF\xBD"
static const struct {
	const char *bytes;
	size_t n;
	const char *text;
	int kind; /* enum input_kind */
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
	{ BYTES("{"), "{", 0 },
	{ BYTES("[{ "), "[{ ", 0 },
	{ BYTES("{1\"a\""), "{1\"a\"", 0 },
	{ BYTES("1 {\"a\""), "1 {\"a\"", 0 },
	{ BYTES("[\"a\""), "[\"a\"", 0 },
	{ BYTES("[|\"a\""), "[|\"a\"", 0 },
	{ BYTES("?page>"), "?page>", 0 },
	{ BYTES(GB_REPORT GB_REPORT "1234567\x1B\x1B"), UTF8_REPORT UTF8_REPORT "1234567\x1B\x1B", 0 },
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
	{ BYTES("a <xtml>"), "a <xtml>", 0 },
	{ BYTES(GB_REPORT SIXTY "12345678\x01\x02"), UTF8_REPORT SIXTY "12345678\x01\x02", 0 }, /* two in a hundred */
	{ BYTES("a <tr><td>1</td><td>2"), "a <tr><td>1</td><td>2", 1 },
	{ BYTES("a <table><tr><th>1"), "a <table><tr><th>1", 1 },
	{ BYTES("a <tr><td>1"), "a <tr><td>1", 0 },
	{ BYTES("a <td>1<td>2"), "a <td>1<td>2", 0 },
	{ BYTES("a <tr>1<tr>2"), "a <tr>1<tr>2", 0 },
	{ BYTES("a <td>1<tr><td>2"), "a <td>1<tr><td>2", 1 },
	{ BYTES("<document x>"), "<document x>", 2 },
	{ BYTES(" \n<page>"), " \n<page>", 2 },
	{ BYTES("\xEF\xBB\xBF<PAGE\t"), "\xEF\xBB\xBF<PAGE\t", 2 },
	{ BYTES("<pages>"), "<pages>", 1 },
	{ BYTES("!<page>"), "!<page>", 0 },
	{ BYTES("page>"), "page>", 0 },
	{ BYTES("\xEF\xBB\xBF"), "\xEF\xBB\xBF", 0 },
	{ BYTES("a\f"), "a\f", 0 },
	{ BYTES("\n "), "\n ", 0 },
	{ BYTES("\x1B\x0B\f\t"), "\x1B\x0B\f\t", 0 },
	{ BYTES(GB_REPORT GB_REPORT "12345678\x01"
				    "9"),
	    UTF8_REPORT UTF8_REPORT "12345678\x01"
				    "9",
	    0 },
	{ BYTES(GB_REPORT GB_REPORT "12345\x1B\t\r\n\f"), UTF8_REPORT UTF8_REPORT "12345\x1B\t\r\n\f", 0 },
	{ BYTES(GB_REPORT "\xD5 \xD5 \xD5 "), UTF8_REPORT BAD " " BAD " " BAD " ", 0 },
	{ BYTES(GB_REPORT "\xD5"), UTF8_REPORT BAD, 0 },
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
			unit_number(texts[i].text, (int)in.kind, texts[i].kind);
		}
	}
	input_free(&in);
}

/* Read in pieces, with a signal before each: nothing is lost, and nothing is an error. */
static void
test_interrupted(void)
{
	static const struct timespec moment = { 0, 1000000 };
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
			k = sizeof sent - i < 10000 ? sizeof sent - i : 10000;
			/* It waits by then. */
			nanosleep(&moment, NULL);
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
			n = encoding_decode(&all, decoded[i].encoding, 0, &out, &cap,
			    unit_edge(decoded[i].bytes, decoded[i].n), decoded[i].n, &bad);
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

#define SEVEN "\xD5\xFE\xB8\xAE\xD0\xC5\xCF\xA2\xB9\xAB\xBF\xAA\xC4\xEA"
#define EIGHT SEVEN "\xB6\xC8"

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
	{ BYTES("\xFF"), ENCODING_UNKNOWN, 0 },
	/* Eight characters of UTF-8 in a row are no chance, and eight pairs among them a text. */
	{ BYTES("政府信息公开年度\n" EIGHT), ENCODING_GB18030, 1 },
	{ BYTES("政府信息公开年度\n" SEVEN), ENCODING_UTF8, 0 },
	{ BYTES("政府信息公开年\n" EIGHT EIGHT SEVEN), ENCODING_GB18030, 0 },
	{ BYTES("政府信息公开年\n" EIGHT), ENCODING_UTF8, 0 },
	{ BYTES("政府\n"
		"\xD5\xFE\xD5\xFE\xD5\xFE"),
	    ENCODING_UTF8, 0 },
	{ BYTES("政府\n"
		"\xD5\xFE\xD5\xFE\xD5\xFE\xD5\xFE"),
	    ENCODING_GB18030, 0 },
	{ BYTES(EIGHT "\n政府信息公开年度\n政府信息公开年度\n政府信息公开年度\n"), ENCODING_GB18030, 1 },
	/* What may be either is what it says of itself, and else GB18030. */
	{ BYTES("\xB8\xAE\xB8\xAE"), ENCODING_GB18030, 0 },
	{ BYTES("<meta charset=big5>\xB8\xAE\xB8\xAE"), ENCODING_BIG5, 0 },
	{ BYTES("<?xml encoding = 'Big-5'?>\xB8\xAE\xB8\xAE"), ENCODING_BIG5, 0 },
	{ BYTES("CHARSET=\"CN_Big5\"\xB8\xAE\xB8\xAE"), ENCODING_BIG5, 0 },
	{ BYTES("charset, charset=none charset=big5\xB8\xAE\xB8\xAE"), ENCODING_BIG5, 0 },
	{ BYTES("encoding=gbk charset=big5\xB8\xAE\xB8\xAE"), ENCODING_BIG5, 0 },
	{ BYTES("charset=gbk charset=big5\xB8\xAE\xB8\xAE"), ENCODING_GB18030, 0 },
	{ BYTES("charset=big5"), ENCODING_UTF8, 0 },
	{ BYTES("charset=\0big5 \xB8\xAE\xB8\xAE"), ENCODING_GB18030, 0 },
	{ BYTES("\x84\x31\xFF\x33"), ENCODING_UNKNOWN, 0 },
	{ BYTES("charset=big5" GB_REPORT), ENCODING_GB18030, 0 },
};

static void
test_finding(void)
{
	const char *s;
	size_t i, valid;
	int mixed;

	for (i = 0; i < COUNT_OF(found); i++) {
		s = unit_edge(found[i].bytes, found[i].n);
		valid = utf8_valid(s, found[i].n);
		unit_number(found[i].bytes, encoding_find(s, found[i].n, valid, &mixed), found[i].encoding);
		unit_number("mixed", mixed, found[i].mixed);
	}
}

/* n times the same bytes; returns where they end. */
static char *
repeat(char *dst, const char *s, size_t k, size_t n)
{
	for (; n > 0; n--, dst += k)
		memcpy(dst, s, k);
	return dst;
}

/* Of pairs the share that is usual in a report, less what are none, must be large enough. */
static void
test_shares(void)
{
	static const struct {
		size_t usual, rare, none;
		enum encoding encoding;
	} shares[] = {
		{ 26, 74, 0, ENCODING_GB18030 },
		{ 25, 75, 0, ENCODING_UNKNOWN },
		{ 10, 0, 4, ENCODING_GB18030 },
		{ 10, 0, 5, ENCODING_UNKNOWN },
		{ 1, 0, 0, ENCODING_GB18030 },
		{ 0, 9, 0, ENCODING_UNKNOWN },
	};
	char text[512], *end;
	size_t i;
	int mixed;

	for (i = 0; i < COUNT_OF(shares); i++) {
		end = repeat(text, "\xD5\xFE", 2, shares[i].usual);
		end = repeat(end, "\xE0\xE0", 2, shares[i].rare);
		end = repeat(end, "\xD5 ", 2, shares[i].none);
		unit_number("a share", encoding_find(text, (size_t)(end - text), 0, &mixed), shares[i].encoding);
	}
}

static int
is_between(int c, int first, int last)
{
	return c >= first && c <= last;
}

/* Each pair, ten times: whether it is one that reports are made of, as GB 2312 and Big5 put them. */
static void
test_usual(void)
{
	char text[20], pair[2], what[16];
	int lead, trail, gb, big5, mixed;

	for (lead = 0x81; lead < 0xFF; lead++)
		for (trail = 0x40; trail < 0xFF; trail++) {
			gb = trail > 0xA0 &&
			    (is_between(lead, 0xB0, 0xD7) || is_between(lead, 0xA1, 0xA3) ||
				(lead == 0xA9 && is_between(trail, 0xA4, 0xEF)));
			big5 = (is_between(lead, 0xA1, 0xA3) || is_between(lead, 0xA4, 0xC6)) &&
			    (trail < 0x7F || trail > 0xA0);
			pair[0] = (char)lead;
			pair[1] = (char)trail;
			repeat(text, pair, 2, 10);
			sprintf(what, "%X%X", (unsigned)lead, (unsigned)trail);
			/* An ASCII byte ends what is looked at together: the lead byte of the next is the first again. */
			unit_number(what, encoding_find(text, sizeof text, 0, &mixed),
			    gb       ? ENCODING_GB18030 :
				big5 ? ENCODING_BIG5 :
				       ENCODING_UNKNOWN);
		}
}

/* What iconv(3) makes of a pair, by the first of the names that knows it; 0 where none does. */
static size_t
ask(const iconv_t cd[2], const char *pair, char want[8])
{
	char *in, *to;
	size_t i, left, room;

	for (i = 0; i < 2; i++) {
		in = (char *)(size_t)pair;
		left = 2;
		to = want;
		room = 8;
		iconv(cd[i], NULL, NULL, NULL, NULL);
		if (iconv(cd[i], &in, &left, &to, &room) != (size_t)-1 && left == 0 &&
		    iconv(cd[i], NULL, NULL, &to, &room) != (size_t)-1)
			return 8 - room;
	}
	return 0;
}

/* A pair and the end of a line: as it is known, or broken, and never without its ASCII. */
static void
test_pair(struct decoders *all, enum encoding e, const iconv_t cd[2], int lead, int trail)
{
	static char *out;
	static size_t cap;
	char pair[4], want[8], what[8];
	size_t n, bad, known;

	sprintf(pair, "%c%c\n", lead, trail);
	sprintf(what, "%X%X", (unsigned)lead, (unsigned)trail);
	known = trail < 0x40 || lead == 0x80 || lead == 0xFF ? 0 : ask(cd, pair, want);
	n = encoding_decode(all, e, 0, &out, &cap, pair, 3, &bad);
	unit_number(what, out[n - 1], '\n');
	unit_number(what, bad > 0, known == 0);
	if (known > 0)
		unit_number(what, n - 1 == known && memcmp(out, want, known) == 0, 1);
	else
		unit_number(what, n > 3 && memcmp(out, BAD, 3) == 0 && (trail >= 0x80 || out[n - 2] == trail), 1);
}

static void
test_pairs(void)
{
	static const struct {
		enum encoding encoding;
		const char *names[2];
	} kinds[] = { { ENCODING_GB18030, { "GB18030", "GBK" } }, { ENCODING_BIG5, { "BIG5-HKSCS", "CP950" } } };
	struct decoders all = { 0 };
	iconv_t cd[2];
	size_t i;
	int lead, trail;

	for (i = 0; i < COUNT_OF(kinds); i++) {
		cd[0] = iconv_open("UTF-8", kinds[i].names[0]);
		cd[1] = iconv_open("UTF-8", kinds[i].names[1]);
		for (lead = 0x80; lead <= 0xFF && cd[0] != (iconv_t)-1 && cd[1] != (iconv_t)-1; lead++)
			for (trail = 0x20; trail <= 0xFF; trail++)
				test_pair(&all, kinds[i].encoding, cd, lead, trail);
		if (cd[0] != (iconv_t)-1)
			iconv_close(cd[0]);
		if (cd[1] != (iconv_t)-1)
			iconv_close(cd[1]);
	}
	encoding_free(&all);
}

static char *
put_unit(char *dst, unsigned unit)
{
	*dst++ = (char)(unit & 0xFF);
	*dst++ = (char)(unit >> 8);
	return dst;
}

/* UTF-16 without a mark: `good` units that reports have, of 32, in each window; the text of a window is the same. */
static enum encoding
find_windows(const unsigned *unit, size_t good, size_t windows, size_t other)
{
	char text[1024], *end = text;
	size_t i, k;
	int mixed;

	for (i = 0; i < windows + other; i++)
		for (k = 0; k < 32; k++)
			end = put_unit(end,
			    k < 4 && i < windows        ? 0xB7 :
				k < good && i < windows ? *unit :
							  0xE800 + (unsigned)k);
	return encoding_find(text, (size_t)(end - text), 0, &mixed);
}

static void
test_utf16(void)
{
	static const unsigned ranges[][2] = { { 0x9, 0xD }, { 0x20, 0x7E }, { 0xA0, 0xD7 }, { 0x2000, 0x206F },
		{ 0x2460, 0x257F }, { 0x3000, 0x303F }, { 0x4E00, 0x9FFF }, { 0xFEFF, 0xFEFF }, { 0xFF00, 0xFFEF } };
	static const unsigned chinese = 0x653F;
	unsigned unit;
	size_t i, k;

	for (i = 0; i < COUNT_OF(ranges); i++)
		for (k = 0; k < 2; k++) {
			unit = ranges[i][k];
			unit_number("in a range", find_windows(&unit, 32, 1, 0), ENCODING_UTF16LE);
			unit += k == 0 ? -1U : 1;
			if (unit != 0xFF00 && unit != 0xFEFF)
				unit_number("beside it", find_windows(&unit, 32, 1, 0), ENCODING_UNKNOWN);
		}
	unit_number("nine of ten", find_windows(&chinese, 29, 1, 0), ENCODING_UTF16LE);
	unit_number("fewer", find_windows(&chinese, 28, 1, 0), ENCODING_UNKNOWN);
	unit_number("most windows", find_windows(&chinese, 32, 2, 1), ENCODING_UTF16LE);
	unit_number("half of them", find_windows(&chinese, 32, 2, 2), ENCODING_UNKNOWN);
}

/* What -e names. */
static void
test_named(void)
{
	static const struct {
		const char *name, *bytes, *text, *what;
	} cases[] = {
		{ "gbk", GB_REPORT, UTF8_REPORT, NULL },
		{ "big5", "\xAC\x46\xA9\xB2", "政府", NULL },
		{ "utf-8", UTF8_REPORT, UTF8_REPORT, NULL },
		{ "utf-8", UTF8_REPORT "\xD5", UTF8_REPORT BAD, NULL },
		{ "utf-8", GB_REPORT, NULL, "not in the encoding given with -e" },
		{ "gbk", UTF8_REPORT, NULL, NULL },
		{ "gbk", "plain", "plain", NULL },
	};
	struct input in = { 0 };
	const char *what, *command;
	size_t i;

	for (i = 0; i < COUNT_OF(cases); i++) {
		unit_number("known", input_encoding(&in, cases[i].name), 0);
		what = take_in(&in, cases[i].bytes, strlen(cases[i].bytes), &command);
		unit_text(cases[i].bytes, what != NULL ? what : "", strlen(what != NULL ? what : ""),
		    cases[i].what != NULL ? cases[i].what : "");
		if (what == NULL && cases[i].text != NULL)
			unit_text(cases[i].bytes, in.text, in.text_n, cases[i].text);
	}
	unit_number("not known", input_encoding(&in, "no such encoding"), -1);
	input_free(&in);
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
	test_shares();
	test_usual();
	test_pairs();
	test_utf16();
	test_named();
	return unit_wrong;
}
