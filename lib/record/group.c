#include "record/group.h"

#include <errno.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "io/filter.h"
#include "io/language.h"
#include "record/instead.h"

enum {
	BLOCK = 1 << 15, /* bytes that are read at once, or more */
	OPEN = 64, /* reports without agency or year that are held at once */
	SEEN = 1 << 16, /* reports that are remembered by a hash: a power of two */
	NAMED = 480 /* bytes of a message for the names of files */
};

/* Reports that are not together, and keys that are not one: said at the end, of the first, with a count. */
enum { TWICE, APART, PIECES, ONCES };

/* clang-format off */
static const char *const onces[ONCES] = {
	[TWICE] = "stated more than once in one report: the first counts",
	[APART] = "years not together or not in order, so not all were compared: sort the records with LC_ALL=C sort",
	[PIECES] = "records of one report not together: sort them or, where agency or year is unknown, give these with dr-extract -a and -y",
};
/* clang-format on */

struct once {
	size_t n;
	char *text; /* of the first: the source, followed by the key */
	size_t cap, source, key;
};

/* Reports of one agency and one year, or, without these, of both that are `-`. */
struct reports {
	struct facts **v;
	size_t n, cap;
};

struct group {
	group_done *done;
	int flags;
	void *ctx;
	struct reports open; /* being filled */
	struct facts *at; /* of those, the one that the last record was of */
	struct reports whole; /* and not handed over yet */
	struct facts *before; /* the report that comparisons went by last */
	struct reports spare;
	FILE *in;
	char *buf; /* bytes of it; those from `from` to `to` are still to be taken */
	size_t from, to, cap;
	struct span field[2][RECORD_FIELDS]; /* of the line that is taken, and of the last record */
	int now; /* which of the two is which */
	int kept; /* the last record is still in the buffer */
	uint64_t *seen; /* of SEEN slots, each the hash of a report that was begun; the memory stays small */
	void *agencies; /* tsearch(3)'s, of those that were begun, by hashes */
	struct span name; /* of the input that is read, and the line in it */
	size_t line_no, records; /* of the input */
	size_t others, first; /* lines of the input that are none: how many, and which is the first */
	const struct instead *what; /* that is */
	size_t all; /* records of all inputs */
	struct once once[ONCES];
	int trouble;
};

struct group *
group_new(group_done *done, int flags, void *ctx)
{
	struct group *g = mem_new(1, sizeof *g);

	g->done = done;
	g->flags = flags;
	g->ctx = ctx;
	g->seen = mem_new(SEEN, sizeof *g->seen);
	return g;
}

static void
push(struct reports *r, struct facts *s)
{
	MEM_NEED(r->v, r->cap, r->n + 1);
	r->v[r->n++] = s;
}

static struct facts *
new_facts(struct group *g)
{
	return g->spare.n > 0 ? g->spare.v[--g->spare.n] : mem_new(1, sizeof(struct facts));
}

void
group_back(struct group *g, struct facts *s)
{
	if (s != NULL)
		push(&g->spare, s);
}

/* --- what is said --- */

static void
note(struct group *g, int what, struct span source, struct span key, size_t n)
{
	struct once *o = &g->once[what];

	g->trouble |= what != TWICE;
	if (o->n == 0) {
		MEM_NEED(o->text, o->cap, source.n + key.n);
		memcpy(o->text, source.s, source.n);
		memcpy(o->text + source.n, key.s, key.n);
		o->source = source.n;
		o->key = key.n;
	}
	o->n += n;
}

static void
say_once(const struct once *o, const char *message)
{
	struct span source = { o->text, o->source }, key;

	if (o->n == 0)
		return;
	key = (struct span){ o->text + o->source, o->key };
	filter_say_of(source, key, o->n > 1 ? "%s (and %zu more)" : "%s", language_text(message), o->n - 1);
}

/* Lines of the input that were no records. */
static void
say_others(struct group *g)
{
	static const char *const formats[] = { "%s", "%s (and %zu more line)", "%s (and %zu more lines)" };
	size_t more = g->others > 0 && !g->what->whole ? g->others - 1 : 0;

	if (g->others == 0)
		return;
	g->trouble = 1;
	filter_say(g->name, g->first, formats[(more > 0) + (more > 1)], language_text(g->what->what), more);
}

/* That there are several reports of one agency and one year; v[0] is the one used. */
static void
say_several(struct facts *const *v, size_t n)
{
	char names[NAMED];
	size_t i, at = 0;

	for (i = 1; i < n && at + 64 < NAMED; i++)
		at += (size_t)snprintf(
		    names + at, NAMED - at, "%s%.*s", i > 1 ? ", " : "", (int)v[i]->file.n, v[i]->file.s);
	filter_say_of(v[0]->first.source, v[0]->agency,
	    "%zu files have a report for %.4s: checks and comparisons use %.*s, not %s%s; "
	    "if two agencies share this name, tell them apart with dr-extract -a",
	    n, v[0]->year.s, (int)v[0]->file.n, v[0]->file.s, names, i < n ? language_text(" and others") : "");
}

/* --- whether what belongs together is together --- */

static uint64_t
hash(uint64_t h, struct span s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.s[i]) * UINT64_C(1099511628211);
	return h * UINT64_C(0x9E3779B97F4A7C15) + 1;
}

/* A report whose records come back after those of another cannot be looked at as a whole. */
static void
note_piece(struct group *g, const struct span *f, struct span file)
{
	uint64_t h = hash(hash(hash(1, f[RECORD_AGENCY]), f[RECORD_YEAR]), file);
	uint64_t *slot = &g->seen[h >> 32 & (SEEN - 1)];

	if (*slot == h)
		note(g, PIECES, f[RECORD_SOURCE], f[RECORD_AGENCY], 1);
	*slot = h;
}

static int
by_hash(const void *a, const void *b)
{
	return ((uintptr_t)a > (uintptr_t)b) - ((uintptr_t)a < (uintptr_t)b);
}

/* An agency whose reports come back after those of another: the tree has their hashes in place of pointers. */
static void
note_agency(struct group *g, const struct span *f)
{
	const void *h = (const void *)(uintptr_t)hash(1, f[RECORD_AGENCY]);

	if (tfind(h, &g->agencies, by_hash) != NULL)
		note(g, APART, f[RECORD_SOURCE], f[RECORD_AGENCY], 1);
	else if (tsearch(h, &g->agencies, by_hash) == NULL)
		mem_new(1, SIZE_MAX); /* which cannot be had either, and is said */
}

/* --- reports --- */

/* The first n reports that are open are whole. */
static void
finish(struct group *g, size_t n)
{
	struct facts *s;
	size_t i;

	for (i = 0; i < n; i++) {
		s = g->open.v[i];
		facts_sort(s);
		if (s->nagain > 0 && (g->flags & GROUP_TWICE) != 0)
			note(g, TWICE, s->again[0].source, s->again[0].key, s->nagain);
		push(&g->whole, s);
	}
	g->open.n -= n;
	if (g->open.n > 0)
		memmove(g->open.v, g->open.v + n, g->open.n * sizeof *g->open.v);
}

/*
 * Takes what is handed over together from the reports that are whole: those
 * of one agency and one year, else one.  v[0] is the one to go by.
 */
static size_t
choose(struct group *g)
{
	size_t n = facts_is_known(g->whole.v[0]) ? g->whole.n : 1;

	if (n > 1) {
		qsort(g->whole.v, n, sizeof *g->whole.v, facts_by_choice);
		say_several(g->whole.v, n);
	}
	return n;
}

static void
drop(struct reports *r, size_t n)
{
	r->n -= n;
	memmove(r->v, r->v + n, r->n * sizeof *r->v);
}

static void
hand_over(struct group *g)
{
	size_t n = choose(g), i;
	struct facts *now = g->whole.v[0], *last = g->before;

	if ((g->flags & GROUP_YEARS) != 0 && last != NULL && facts_is_known(now) && last->number > now->number &&
	    facts_is_same(last, now))
		note(g, APART, now->first.source, now->agency, 1);
	g->done(g->ctx, g->whole.v, n, last);
	group_back(g, last);
	g->before = now;
	for (i = 1; i < n; i++)
		group_back(g, g->whole.v[i]);
	drop(&g->whole, n);
}

/* The report that the record belongs to; NULL where it is no record, which leaves the reports as they are. */
static struct facts *
report_of(struct group *g, const struct span *f)
{
	struct facts *s = g->open.n > 0 ? g->open.v[0] : g->before;
	struct span file = facts_file(f[RECORD_SOURCE]);
	int same = s != NULL && span_same(s->agency, f[RECORD_AGENCY]);
	size_t i;

	if (!same && utf8_valid(f[RECORD_AGENCY].s, f[RECORD_AGENCY].n) < f[RECORD_AGENCY].n)
		return NULL;
	if (g->open.n > 0 && !(same && span_same(s->year, f[RECORD_YEAR])))
		finish(g, g->open.n);
	for (i = g->open.n; i > 0; i--)
		if (span_same(g->open.v[i - 1]->file, file))
			return g->open.v[i - 1];
	s = new_facts(g);
	facts_clear(s, f[RECORD_AGENCY], f[RECORD_YEAR], file);
	note_piece(g, f, file);
	if (!same && facts_has_agency(s) && (g->flags & GROUP_YEARS) != 0)
		note_agency(g, f);
	if (g->open.n == OPEN && !facts_is_known(s))
		finish(g, 1);
	push(&g->open, s);
	return s;
}

/* From here on the input is `in`. */
static void
begin(struct group *g, FILE *in, const char *file)
{
	g->in = in;
	g->name = (struct span){ file, strlen(file) };
	g->line_no = g->records = g->others = 0;
	g->from = g->to = 0;
	g->at = NULL;
	g->kept = 0;
}

/* A line that is no record.  Returns 0 where no other of the input can be one. */
static int
pass_over(struct group *g, const struct instead *is)
{
	if (g->others++ == 0 || is->whole) {
		g->first = g->line_no;
		g->what = is;
	}
	return !is->whole;
}

/* Reads on, with room for a NUL after it.  What was taken is gone.  Returns 0 where there is no more. */
static int
fill(struct group *g)
{
	size_t n;

	if (g->from > 0)
		memmove(g->buf, g->buf + g->from, g->to - g->from);
	g->to -= g->from;
	g->from = 0;
	g->kept = 0;
	MEM_NEED(g->buf, g->cap, g->to + BLOCK);
	n = feof(g->in) || ferror(g->in) ? 0 : fread(g->buf + g->to, 1, g->cap - g->to - 1, g->in);
	g->to += n;
	return n > 0;
}

/* Where the next line ends; NULL where its end is not in the buffer. */
static char *
line_end(const struct group *g)
{
	return g->from < g->to ? memchr(g->buf + g->from, '\n', g->to - g->from) : NULL;
}

/* The next line of the input, NUL-ended, and its length; NULL at the end. */
static const char *
next_line(struct group *g, size_t *n)
{
	char *lf = line_end(g), *line;

	while (lf == NULL && fill(g))
		lf = line_end(g);
	if (lf == NULL) {
		/* Where reading fails within a line, its beginning is not the line. */
		if (g->from == g->to || ferror(g->in))
			return NULL;
		lf = g->buf + g->to++;
	}
	line = g->buf + g->from;
	*lf = '\0';
	*n = (size_t)(lf - line);
	g->from += *n + 1;
	return line;
}

/* Takes one line of the input.  Returns 0 where there is none. */
static int
read_line(struct group *g)
{
	struct span *field = g->field[g->now];
	size_t n;
	const char *line = next_line(g, &n);
	int like;

	if (line == NULL)
		return 0;
	g->line_no++;
	n -= n > 0 && line[n - 1] == '\r';
	/* Files that an editor saved, also joined ones, have a byte order mark. */
	if (n >= 3 && *line == '\xEF' && memcmp(line, "\xEF\xBB\xBF", 3) == 0) {
		line += 3;
		n -= 3;
	}
	if ((like = record_read(field, g->kept ? g->field[!g->now] : NULL, line, n)) < 0)
		return pass_over(g, instead_of_record(line, g->records == 0));
	if (like < 2)
		g->at = report_of(g, field);
	g->kept = g->at != NULL;
	if (!g->kept)
		return pass_over(g, &instead_of_utf8);
	facts_add(g->at, field);
	g->now = !g->now;
	g->records++;
	g->all++;
	return 1;
}

/*
 * Reading failed: what has come of the current report is not the report, and
 * nobody could tell by it what is missing.  It is forgotten.
 */
static void
forget_last(struct group *g)
{
	size_t i;

	for (i = 0; i < g->open.n && g->open.v[i] != g->at; i++)
		;
	if (i == g->open.n)
		return;
	group_back(g, g->at);
	memmove(g->open.v + i, g->open.v + i + 1, (--g->open.n - i) * sizeof *g->open.v);
}

/* The end of the input, as far as there is need to read it.  Returns 0, or -1 where reading failed. */
static int
end(struct group *g, FILE *in)
{
	int failed = !feof(in) && !(g->others > 0 && g->what->whole);

	say_others(g);
	if (failed)
		forget_last(g);
	return -failed;
}

int
group_read(struct group *g, FILE *in, const char *file)
{
	begin(g, in, file);
	while (read_line(g))
		while (g->whole.n > 0)
			hand_over(g);
	g->in = NULL;
	return end(g, in);
}

static FILE *
open_file(const char *file)
{
	return strcmp(file, "-") == 0 ? stdin : fopen(file, "r");
}

/* The input could not be opened, or not be read to its end: errno says why. */
static void
fail(struct group *g, const char *file)
{
	filter_say((struct span){ file, strlen(file) }, 0, "%s", language_text(strerror(errno)));
	g->trouble = 1;
}

static void
close_file(FILE *in)
{
	if (in != NULL && in != stdin)
		fclose(in);
}

static void
read_file(struct group *g, const char *file)
{
	FILE *in = open_file(file);

	if (in == NULL || group_read(g, in, file) != 0)
		fail(g, file);
	close_file(in);
}

void
group_files(struct group *g, int n, char **files)
{
	int i;

	if (n == 0)
		read_file(g, "-");
	for (i = 0; i < n; i++)
		read_file(g, files[i]);
}

int
group_open(struct group *g, const char *file)
{
	begin(g, open_file(file), file);
	if (g->in == NULL)
		fail(g, file);
	return g->in == NULL ? -1 : 0;
}

/* What group_open() opened has come to its end. */
static void
close_input(struct group *g)
{
	if (end(g, g->in) != 0)
		fail(g, g->name.s);
	close_file(g->in);
	g->in = NULL;
	finish(g, g->open.n);
}

struct facts *
group_next(struct group *g)
{
	struct facts *now;
	size_t n, i;

	while (g->whole.n == 0 && g->in != NULL)
		if (!read_line(g))
			close_input(g);
	if (g->whole.n == 0)
		return NULL;
	n = choose(g);
	now = g->whole.v[0];
	for (i = 1; i < n; i++)
		group_back(g, g->whole.v[i]);
	drop(&g->whole, n);
	return now;
}

/* What concerns the whole stream. */
static void
say_all(struct group *g)
{
	int i;

	/* Where the records of a report are not together, its years are neither. */
	for (i = 0; i < ONCES; i++)
		if (i != APART || g->once[PIECES].n == 0)
			say_once(&g->once[i], onces[i]);
	if (g->all > 0 || g->trouble)
		return;
	filter_say(g->name, 0, "no records: make them from reports with dr-extract");
	g->trouble = 1;
}

static void
empty(struct reports *r)
{
	while (r->n > 0) {
		facts_free(r->v[--r->n]);
		free(r->v[r->n]);
	}
	free(r->v);
}

int
group_close(struct group *g)
{
	int trouble, i;

	finish(g, g->open.n);
	while (g->done != NULL && g->whole.n > 0)
		hand_over(g);
	if (g->done != NULL)
		g->done(g->ctx, NULL, 0, g->before);
	say_all(g);
	trouble = g->trouble;
	group_back(g, g->before);
	close_file(g->in);
	empty(&g->open);
	empty(&g->whole);
	empty(&g->spare);
	for (i = 0; i < ONCES; i++)
		free(g->once[i].text);
	while (g->agencies != NULL)
		tdelete(*(void **)g->agencies, &g->agencies, by_hash);
	free(g->seen);
	free(g->buf);
	free(g);
	return trouble;
}
