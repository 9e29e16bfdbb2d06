/*
 * record: the interface of the programs, one fact on one line.
 *
 * Six fields, parted by one TAB, ended by LF, in UTF-8: agency, year, key,
 * value, source (FILE:LINE), raw.  dr-record(5) is the contract.
 *
 * Inside a field TAB, LF, CR and backslash stand as \t \n \r \\; other
 * control characters never come out: the writer leaves them away.
 */
#ifndef RECORD_H
#define RECORD_H

#include <stddef.h>

enum { RECORD_AGENCY, RECORD_YEAR, RECORD_KEY, RECORD_VALUE, RECORD_SOURCE, RECORD_RAW, RECORD_FIELDS };

/* A piece of text with a length; not NUL-ended. */
struct span {
	const char *s;
	size_t n;
};

/* Whether the n bytes at `word` stand in the text. */
int span_has(struct span t, const char *word, size_t n);

/* --- writing --- */

typedef void record_out(void *ctx, const char *s, size_t n);

struct record_writer {
	record_out *out;
	void *ctx;
	char *buf; /* whole records only: a filter never writes half a line */
	size_t len, cap;
	size_t prefix, prefix_cap; /* agency TAB year TAB, escaped, and FILE: */
	char *head;
	size_t file, file_cap;
	char *name;
};

/* Prepares a writer, which gives `out` whole records, many at a time, and ctx. */
void record_open(struct record_writer *w, record_out *out, void *ctx);

/* Agency, year and file name of the records that follow, unescaped. */
void record_report(struct record_writer *w, struct span agency, struct span year, struct span file);

/*
 * Writes one record.  value and raw are unescaped UTF-8; key is ASCII; line
 * is 1 or more.
 */
void record_write(struct record_writer *w, struct span key, struct span value, size_t line, struct span raw);

/* Hands over what is left, and frees. */
void record_close(struct record_writer *w);

/* --- reading --- */

/*
 * Takes the line s[0..n) (without its LF) apart.  The fields point into the
 * line, still escaped.  Returns 0, or -1 where it is no record: not six
 * fields, or no key.
 */
int record_read(struct span field[RECORD_FIELDS], const char *s, size_t n);

/* Escapes and unescapes a field.  dst has room for 2 * n bytes; returns the length. */
size_t record_escape(char *dst, const char *s, size_t n);
size_t record_unescape(char *dst, const char *s, size_t n);

/*
 * An escaped field as it may be written again, whoever wrote it before: valid
 * UTF-8, the four escapes and no other, no control characters.  That is the
 * field itself, or in *buf (of *cap bytes, made larger as needed) what is left of it.
 */
struct span record_clean(struct span field, char **buf, size_t *cap);

#endif
