#include "io/filter.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/escape.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "io/language.h"
#include "io/lines.h"

enum { FLUSH_AT = 1 << 16, MESSAGE = 8192 };

static const char *name = "dr";
static char *shown; /* what is named in a message, fit for a terminal */
static size_t shown_cap;
static char *buf; /* whole lines only: a reader of a pipe never sees half a line */
static size_t buf_n, buf_cap;
static int error; /* errno of the first write that failed */

void
filter_begin(const char *program)
{
	name = program;
	/* Several programs may speak at one place: a message is one write. */
	setvbuf(stderr, NULL, _IOLBF, BUFSIZ);
}

/* Any bytes, as a name of a file may be, by escape_field() or escape_plain(). */
static void
show(struct span s, size_t (*escape)(char *, const char *, size_t))
{
	char *valid = NULL;
	size_t cap = 0, bad, n;

	MEM_NEED(valid, cap, 3 * s.n);
	n = utf8_repair(valid, s.s, s.n, &bad);
	MEM_NEED(shown, shown_cap, 2 * n);
	n = escape(shown, valid, n);
	fwrite(shown, 1, n, stderr);
	free(valid);
}

static void
show_name(struct span s)
{
	show(s, escape_field);
}

static void
show_field(struct span s)
{
	s = escape_clean(s, &shown, &shown_cap);
	fwrite(s.s, 1, s.n, stderr);
}

/* The message, whoever's words are in it, and the end of the line. */
static void
show_message(const char *format, va_list ap)
{
	char message[MESSAGE];
	int n = vsnprintf(message, sizeof message, language_text(format), ap);

	fputs(": ", stderr);
	show((struct span){ message, n < MESSAGE ? (size_t)n : MESSAGE - 1 }, escape_plain);
	putc('\n', stderr);
}

void
filter_say(struct span file, size_t line, const char *message, ...)
{
	va_list ap;

	fprintf(stderr, "%s: ", name);
	show_name(file);
	if (line > 0)
		fprintf(stderr, ":%zu", line);
	va_start(ap, message);
	show_message(message, ap);
	va_end(ap);
}

void
filter_say_of(struct span source, struct span key, const char *message, ...)
{
	va_list ap;

	fprintf(stderr, "%s: ", name);
	show_field(source);
	fputs(": ", stderr);
	show_field(key);
	va_start(ap, message);
	show_message(message, ap);
	va_end(ap);
}

void
filter_trouble(const char *what, const char *message)
{
	fprintf(stderr, "%s: ", name);
	show_name((struct span){ what, strlen(what) });
	fprintf(stderr, ": %s\n", language_text(message));
}

static void
hand_over(const char *s, size_t n)
{
	if (error == 0)
		error = lines_write(STDOUT_FILENO, s, n);
}

void
filter_write(const char *s, size_t n)
{
	if (buf_n == 0 && n > FLUSH_AT) {
		hand_over(s, n);
		return;
	}
	MEM_NEED(buf, buf_cap, buf_n + n);
	memcpy(buf + buf_n, s, n);
	buf_n += n;
	if (buf_n > FLUSH_AT) {
		hand_over(buf, buf_n);
		buf_n = 0;
	}
}

int
filter_close(int status)
{
	hand_over(buf, buf_n);
	/* A disk of the network may say only now that it is full. */
	if (close(STDOUT_FILENO) != 0 && error == 0)
		error = errno;
	/* A reader that has seen enough is no trouble to speak of. */
	if (error != 0 && error != EPIPE)
		filter_trouble(language_text("standard output"), strerror(error));
	free(buf);
	free(shown);
	buf = shown = NULL;
	buf_n = buf_cap = shown_cap = 0;
	return error != 0 ? FILTER_TROUBLE : status;
}

int
filter_answer(const char *line)
{
	filter_write(line, strlen(line));
	return filter_close(0);
}
