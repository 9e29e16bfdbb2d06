#include "record/group.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

#include "base/mem.h"

enum {
	OPEN = 64, /* reports without agency or year that are held at once */
	SHEETS = 2 * OPEN + 4, /* being filled, whole, and with the caller */
	SEEN = 1 << 16 /* reports that are remembered by a hash: a power of two */
};

struct group {
	group_done *done;
	group_say *say;
	void *ctx;
	struct facts *open[OPEN]; /* being filled; more than one only where agency or year is `-` */
	int nopen;
	struct facts *last; /* of those, the one that the last record was of */
	struct facts *whole[OPEN]; /* and not handed over yet */
	int nwhole;
	struct facts *before; /* the report that was handed over last */
	struct facts *spare[SHEETS];
	int nspare;
	FILE *in;
	char *line;
	size_t line_cap;
	uint64_t *seen; /* of SEEN slots, each the hash of a report that was begun; the memory stays small */
	struct span name; /* of the input that is read, and the line in it */
	size_t at;
	int pieces; /* that a report came in pieces was said */
	int trouble;
};

struct group *
group_new(group_done *done, group_say *say, void *ctx)
{
	struct group *g = NULL;
	size_t cap = 0;

	g = mem_grow(g, &cap, 1, sizeof *g);
	memset(g, 0, sizeof *g);
	g->done = done;
	g->say = say;
	g->ctx = ctx;
	cap = 0;
	g->seen = mem_grow(g->seen, &cap, SEEN, sizeof *g->seen);
	memset(g->seen, 0, SEEN * sizeof *g->seen);
	return g;
}

static int
is_known(struct span s)
{
	return !(s.n == 0 || (s.n == 1 && *s.s == '-'));
}

static uint64_t
hash(uint64_t h, struct span s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.s[i]) * UINT64_C(1099511628211);
	return h * UINT64_C(0x9E3779B97F4A7C15) + 1;
}

static struct facts *
new_facts(struct group *g)
{
	struct facts *s = NULL;
	size_t cap = 0;

	if (g->nspare > 0)
		return g->spare[--g->nspare];
	s = mem_grow(s, &cap, 1, sizeof *s);
	memset(s, 0, sizeof *s);
	return s;
}

void
group_back(struct group *g, struct facts *s)
{
	if (s != NULL)
		g->spare[g->nspare++] = s;
}

/* The report that was begun first is whole. */
static void
finish(struct group *g)
{
	struct facts *now = g->open[0];

	memmove(g->open, g->open + 1, (size_t)--g->nopen * sizeof *g->open);
	facts_sort(now);
	g->whole[g->nwhole++] = now;
}

static struct facts *
take(struct group *g)
{
	struct facts *now = g->whole[0];

	memmove(g->whole, g->whole + 1, (size_t)--g->nwhole * sizeof *g->whole);
	return now;
}

static void
hand_over(struct group *g)
{
	struct facts *now = take(g), *before = g->before;

	if (g->done == NULL) {
		group_back(g, now);
		return;
	}
	if (before != NULL &&
	    (!span_same(before->agency, now->agency) || !is_known(now->agency) || before->number == 0 ||
		now->number == 0))
		before = NULL;
	g->done(g->ctx, now, before);
	group_back(g, g->before);
	g->before = now;
}

/* A report whose records come back after those of another cannot be looked at as a whole. */
static void
note_piece(struct group *g, int known, uint64_t h)
{
	uint64_t *slot = &g->seen[h >> 32 & (SEEN - 1)];

	if (*slot == h) {
		g->trouble = 1;
		if (!g->pieces)
			g->say(g->ctx, g->name, g->at,
			    known ? "the records of a report come in pieces: sort them first" :
				    "the records of a report come in pieces, and it has no agency or no year: "
				    "give it both with dr-extract -a and -y");
		g->pieces = 1;
	}
	*slot = h;
}

/* The report that the record belongs to. */
static struct facts *
report_of(struct group *g, const struct span *f)
{
	int known = is_known(f[RECORD_AGENCY]) && is_known(f[RECORD_YEAR]), i;
	struct span file = { "", 0 };
	struct facts *s;

	if (g->nopen > 0 &&
	    !(span_same(g->open[0]->agency, f[RECORD_AGENCY]) && span_same(g->open[0]->year, f[RECORD_YEAR])))
		while (g->nopen > 0)
			finish(g);
	if (!known)
		file = facts_file(f[RECORD_SOURCE]);
	for (i = g->nopen - 1; i >= 0; i--)
		if (known || span_same(facts_file(g->open[i]->first.source), file))
			return g->open[i];
	if (g->nopen == OPEN)
		finish(g);
	note_piece(g, known, hash(hash(hash(1, f[RECORD_AGENCY]), f[RECORD_YEAR]), file));
	s = g->open[g->nopen++] = new_facts(g);
	facts_clear(s, f[RECORD_AGENCY], f[RECORD_YEAR]);
	return s;
}

/* From here on the input is `in`. */
static void
begin(struct group *g, FILE *in, const char *file)
{
	g->in = in;
	g->name = (struct span){ file, strlen(file) };
	g->at = 0;
	g->last = NULL;
}

/* Takes one line of the input.  Returns 0 where there is none. */
static int
read_line(struct group *g)
{
	struct span field[RECORD_FIELDS];
	ssize_t n = getline(&g->line, &g->line_cap, g->in);
	const char *line = g->line;

	/* Where reading fails within a line, its beginning is given as if it were all. */
	if (n <= 0 || ferror(g->in))
		return 0;
	g->at++;
	n -= g->line[n - 1] == '\n';
	n -= n > 0 && g->line[n - 1] == '\r';
	/* A byte order mark stands where files were saved by an editor, or put together. */
	if (n >= 3 && memcmp(line, "\xEF\xBB\xBF", 3) == 0) {
		line += 3;
		n -= 3;
	}
	if (record_read(field, line, (size_t)n) == 0) {
		g->last = report_of(g, field);
		facts_add(g->last, field);
	} else {
		g->trouble = 1;
		g->say(g->ctx, g->name, g->at, "not a record: six fields parted by TAB, the third a key");
	}
	return 1;
}

/*
 * Reading failed: what has come of the report at hand is not the report, and
 * nobody could tell by it what is missing.  It is forgotten.
 */
static void
forget_last(struct group *g)
{
	int i;

	for (i = 0; i < g->nopen && g->open[i] != g->last; i++)
		;
	if (i == g->nopen)
		return;
	group_back(g, g->last);
	memmove(g->open + i, g->open + i + 1, (size_t)(--g->nopen - i) * sizeof *g->open);
}

int
group_read(struct group *g, FILE *in, const char *file)
{
	begin(g, in, file);
	while (read_line(g))
		while (g->nwhole > 0)
			hand_over(g);
	g->in = NULL;
	if (feof(in))
		return 0;
	forget_last(g);
	return -1;
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
	g->say(g->ctx, (struct span){ file, strlen(file) }, 0, strerror(errno));
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

/* The end of the input that group_open() opened. */
static void
end(struct group *g)
{
	if (!feof(g->in)) {
		fail(g, g->name.s);
		forget_last(g);
	}
	close_file(g->in);
	g->in = NULL;
	while (g->nopen > 0)
		finish(g);
}

struct facts *
group_next(struct group *g)
{
	while (g->nwhole == 0 && g->in != NULL)
		if (!read_line(g))
			end(g);
	return g->nwhole > 0 ? take(g) : NULL;
}

int
group_close(struct group *g)
{
	int trouble;

	while (g->nopen > 0)
		finish(g);
	while (g->nwhole > 0)
		hand_over(g);
	group_back(g, g->before);
	close_file(g->in);
	while (g->nspare > 0) {
		facts_free(g->spare[--g->nspare]);
		free(g->spare[g->nspare]);
	}
	trouble = g->trouble;
	free(g->seen);
	free(g->line);
	free(g);
	return trouble;
}
