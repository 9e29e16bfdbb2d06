/* dr-extract: a report in, records out.  See dr-extract(1). */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "input/input.h"
#include "io/arguments.h"
#include "io/filter.h"
#include "io/language.h"
#include "io/pledge.h"
#include "page/outside.h"
#include "report/report.h"

static const struct arguments arguments = { "dr-extract", "0a:e:hm:n:qVy:",
	"usage: dr-extract [-hqV0] [-a agency] [-e encoding] [-m size] [-n name] [-y year] [file ...]\n"
	"  -0           read file names from standard input, each ended by NUL\n"
	"  -a agency    the name of the agency, whatever the report says\n"
	"  -e encoding  the encoding of every input, instead of detecting it\n"
	"  -h           list the options\n"
	"  -m size      the largest report in bytes, optionally with k, M or G: 64M\n"
	"  -n name      the name of standard input in records and messages\n"
	"  -q           no messages\n"
	"  -V           print the version\n"
	"  -y year      the year of the report, whatever the report says\n",
	"用法：dr-extract [-hqV0] [-a 机关] [-e 编码] [-m 大小] [-n 名称] [-y 年度] [文件 ...]\n"
	"  -0       从标准输入读文件名，各以NUL结尾\n"
	"  -a 机关  机关名称，不管报告里怎么写\n"
	"  -e 编码  所有输入的编码，不再自动识别\n"
	"  -h       列出选项\n"
	"  -m 大小  最大的报告，按字节计，可加k、M、G：64M\n"
	"  -n 名称  记录和提示里怎样称呼标准输入\n"
	"  -q       不出提示\n"
	"  -V       版本\n"
	"  -y 年度  报告年度，不管报告里怎么写\n" };

static int qflag; /* no messages */
static const char *nflag; /* the name of standard input */
static size_t mflag = (size_t)64 << 20; /* bytes of the largest report */

static struct input input;
static struct report report;
static struct record_writer writer;
static struct span called; /* the name of the current report: any bytes */
static char *name; /* the same as valid UTF-8 */
static size_t name_cap;

static void
say(void *ctx, size_t line, const char *message)
{
	(void)ctx;
	if (!qflag)
		filter_say(called, line, "%s", message);
}

/* A sentence about the whole file. */
static int
trouble(const char *fmt, ...)
{
	char message[8192];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(message, sizeof message, language_text(fmt), ap);
	va_end(ap);
	say(NULL, 0, message);
	return FILTER_TROUBLE;
}

/* The file's name as one word for a shell, in dst of room bytes; "FILE" where it does not fit. */
static void
quote(char *dst, size_t room, const char *file)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./+,:@%-";
	const char *prefix = *file == '-' ? "./" : "";
	char *d = dst;

	if (strcmp(file, "-") == 0 || 4 * strlen(file) + 8 > room) {
		strcpy(dst, "FILE");
		return;
	}
	if (strspn(file, plain) == strlen(file)) {
		sprintf(dst, "%s%s", prefix, file);
		return;
	}
	d += sprintf(d, "'%s", prefix);
	for (; *file != '\0'; file++) {
		if (*file == '\'')
			d += sprintf(d, "'\\''");
		/* Control characters must not reach a terminal, and nobody types such a name. */
		else
			*d++ = (unsigned char)*file < ' ' || *file == 0x7F ? '?' : *file;
	}
	strcpy(d, "'");
}

static int
unsuited(const char *what, const char *command, const char *file)
{
	char word[2048], text[4096];

	if (command == NULL)
		return trouble("is %s", language_text(what));
	quote(word, sizeof word, file);
	/* The command is one of input.c, with one %s in it. */
	snprintf(text, sizeof text, command, word);
	return trouble("is %s; convert it to text first: %s", language_text(what), text);
}

static int
read_report(int fd, const char *file)
{
	const char *what, *command;
	char hint[OUTSIDE_MESSAGE];
	size_t line, bad;

	switch (input_read(&input, fd, mflag)) {
	case INPUT_ERROR:
		return trouble("%s", language_text(strerror(errno)));
	case INPUT_TOO_LARGE:
		return trouble("is larger than %zu bytes; -m allows more", mflag);
	}
	what = input_text(&input, &command);
	if (what != NULL)
		return unsuited(what, command, file);
	if (report_read(&report, input.text, input.text_n, input.kind) == REPORT_NONE) {
		line = outside_report(&report.page, hint);
		trouble("no report found: no title, no headings and no table of the form");
		if (line > 0)
			say(NULL, line, hint);
		line = outside_list(&report.page, hint);
		if (line > 0)
			say(NULL, line, hint);
		return FILTER_TROUBLE;
	}
	MEM_NEED(name, name_cap, 3 * called.n + 1);
	return report_write(
	    &report, &writer, (struct span){ name, utf8_repair(name, called.s, called.n, &bad) }, say, NULL);
}

static int
extract(const char *file)
{
	int fd = STDIN_FILENO, status;

	called.s = strcmp(file, "-") == 0 && nflag != NULL ? nflag : file;
	called.n = strlen(called.s);
	if (strcmp(file, "-") != 0 && (fd = open(file, O_RDONLY)) < 0)
		return trouble("%s", language_text(strerror(errno)));
	status = read_report(fd, file);
	if (fd != STDIN_FILENO)
		close(fd);
	return status;
}

/* -0: names from standard input, each ended by NUL. */
static int
extract_named(void)
{
	char *file = NULL;
	size_t cap = 0;
	int worst = 0, status;

	while (getdelim(&file, &cap, '\0', stdin) > 0) {
		status = extract(file);
		worst = status > worst ? status : worst;
	}
	if (ferror(stdin)) {
		filter_trouble(language_text("file names on standard input"), strerror(errno));
		worst = FILTER_TROUBLE;
	}
	free(file);
	return worst;
}

/* Whole records, for standard output. */
static void
write_records(void *ctx, const char *s, size_t n)
{
	(void)ctx;
	filter_write(s, n);
}

/* A size in bytes, optionally followed by k, M or G; 0 where it is none. */
static size_t
parse_size(const char *s)
{
	static const char units[] = "kMG";
	const char *unit;
	char *end;
	unsigned long long v;
	int shift = 0;

	errno = 0;
	v = strtoull(s, &end, 10);
	if (end == s || errno != 0 || *s == '-')
		return 0;
	if (*end != '\0' && (unit = strchr(units, *end)) != NULL) {
		shift = 10 * (int)(unit - units + 1);
		end++;
	}
	if (*end != '\0' || v > ((size_t)-1 >> 4 >> shift))
		return 0;
	return (size_t)v << shift;
}

static struct span
parse_year(const char *s)
{
	if (strlen(s) != 4 || strspn(s, "0123456789") != 4)
		arguments_refuse('y', s, "not a four-digit year");
	return span_of(s);
}

/* The name of an agency without its white space, which the field of a record does not have. */
static struct span
parse_agency(char *s)
{
	const char *p = s, *end = s + strlen(s), *from;
	char *d = s;

	while (p < end) {
		from = p;
		if (utf8_space(utf8_next(&p, end)))
			continue;
		memmove(d, from, (size_t)(p - from));
		d += p - from;
	}
	*d = '\0';
	if (d == s)
		arguments_refuse('a', s, "the name is empty");
	return span_of(s);
}

/* Names options that cannot be used together. */
static int
check_input(int named, int n, char **files)
{
	int i;

	for (i = 0; i < n && strcmp(files[i], "-") == 0; i++)
		;
	if (named && n > 0)
		filter_trouble("-0", "file names come from standard input, so none can be given as arguments");
	else if (nflag != NULL && (named || i < n))
		filter_trouble("-n", "names standard input, which must be the only input");
	else
		return 0;
	return FILTER_TROUBLE;
}

int
main(int argc, char **argv)
{
	int opt, named = 0, worst = 0, status;

	pledge_files();
	filter_begin("dr-extract");
	while ((opt = arguments_next(argc, argv, &arguments)) != -1) {
		switch (opt) {
		case '0':
			named = 1;
			break;
		case 'a':
			report.agency = parse_agency(optarg);
			break;
		case 'e':
			if (input_encoding(&input, optarg) != 0)
				arguments_refuse('e', optarg, "unknown encoding; iconv -l lists them");
			break;
		case 'm':
			if ((mflag = parse_size(optarg)) == 0)
				arguments_refuse(
				    'm', optarg, "not a size: expected a number, optionally followed by k, M or G");
			break;
		case 'n':
			nflag = optarg;
			break;
		case 'q':
			qflag = 1;
			break;
		case 'y':
			report.year = parse_year(optarg);
			break;
		}
	}
	argc -= optind;
	argv += optind;
	if (check_input(named, argc, argv) != 0)
		return FILTER_TROUBLE;
	record_open(&writer, write_records, NULL);
	if (named) {
		worst = extract_named();
	} else if (argc == 0) {
		worst = extract("-");
	}
	for (; argc > 0; argc--, argv++) {
		status = extract(*argv);
		worst = status > worst ? status : worst;
	}
	record_close(&writer);
	report_free(&report);
	input_free(&input);
	free(name);
	return filter_close(worst);
}
