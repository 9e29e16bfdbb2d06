/* Records written, read, and put together into reports: record/record, record/facts, record/group. */
#include "record/facts.h"
#include "record/group.h"
#include "record/record.h"

#include <stdlib.h>

#include "unit.h"

#define DECISIONS "proactive.licensing.decisions"

static char log_of[1 << 18];
static size_t log_n;

static void
note(void *ctx, const char *s, size_t n)
{
	(void)ctx;
	memcpy(log_of + log_n, s, n);
	log_n += n;
}

static void
test_writer(void)
{
	struct record_writer w;
	size_t i, calls_of_one;

	record_open(&w, note, NULL);
	record_report(&w, span_of("甲\t乙"), span_of("2023"), span_of("a\\b:c"));
	record_write(&w, span_of("k"), span_of("v\n"), 1, span_of("r\r\x1B"));
	record_write(&w, span_of("k"), span_of(""), 1234567890, span_of(""));
	unit_number("nothing is written yet", (long long)log_n, 0);
	record_report(&w, span_of("-"), span_of("-"), span_of("-"));
	record_write(&w, span_of("x"), (struct span){ NULL, 0 }, 10, (struct span){ NULL, 0 });
	record_close(&w);
	unit_text("records", log_of, log_n,
	    "甲\\t乙\t2023\tk\tv\\n\ta\\\\b:c:1\tr\\r\n甲\\t乙\t2023\tk\t\ta\\\\b:c:1234567890\t\n-\t-\tx\t\t-:10\t\n");
	/* Whole records only, and before long. */
	log_n = 0;
	record_open(&w, note, NULL);
	record_report(&w, span_of("a"), span_of("b"), span_of("c"));
	for (i = 0; i < 9000 && log_n == 0; i++)
		record_write(&w, span_of("k"), span_of("v"), 1, span_of("r"));
	calls_of_one = strlen("a\tb\tk\tv\tc:1\tr\n");
	unit_number("whole records", (long long)(log_n % calls_of_one), 0);
	unit_number("many at a time", log_n > 1 << 16 && log_n < 1 << 17, 1);
	record_close(&w);
	unit_number("all of them", (long long)log_n, (long long)(i * calls_of_one));
}

static const struct {
	const char *line;
	int is_record;
} lines[] = {
	{ "a\t-\tc\td\te\tf", 1 },
	{ "\t2022\tk\t\t\t", 1 },
	{ "a\t2022\t\td\te\tf", 0 },
	{ "a\t2022\tc\td\te", 0 },
	{ "a\t2022\tc\td\te\tf\tg", 0 },
	{ "a\t2022\tc\td\te\tf\t", 0 },
	/* A year is four digits or `-`. */
	{ "a\t\tc\td\te\tf", 0 },
	{ "a\t22\tc\td\te\tf", 0 },
	{ "a\t20222\tc\td\te\tf", 0 },
	{ "a\t202x\tc\td\te\tf", 0 },
	{ "a\t2/23\tc\td\te\tf", 0 },
	{ "a\t202:\tc\td\te\tf", 0 },
	{ "a\t-202\tc\td\te\tf", 0 },
	{ "a\t--\tc\td\te\tf", 0 },
	{ "", 0 },
};

static void
test_lines(void)
{
	struct span field[RECORD_FIELDS];
	size_t i;

	for (i = 0; i < COUNT_OF(lines); i++)
		unit_number(lines[i].line, record_read(field, NULL, lines[i].line, strlen(lines[i].line)),
		    lines[i].is_record ? 0 : -1);
	record_read(field, NULL, lines[0].line, strlen(lines[0].line));
	for (i = 0; i < RECORD_FIELDS; i++) {
		unit_number("length", (long long)field[i].n, 1);
		unit_number("field", *field[i].s, "a-cdef"[i]);
	}
}

/* A line after one of agency `ab` and year 2022: 1 where it is of the same, and the fields are the same either way. */
static const struct {
	const char *line;
	int like;
} after[] = {
	{ "ab\t2022\tc\td\te:1\tf", 1 },
	{ "ab\t2022\tlonger\t\te:1\t", 1 },
	{ "ab\t2023\tc\td\te:1\tf", 0 },
	{ "abc\t2022\tc\td\te:1\tf", 0 },
	{ "a\t2022\tbc\td\te:1\tf", 0 },
	{ "ab\t2022\t\td\te:1\tf", -1 },
	{ "ab\t2022\tc\td\te:1", -1 },
	{ "ab\t2022\tc\td\te:1\tf\tg", -1 },
	{ "ab\t2022\tc", -1 },
	{ "ab\t2022", -1 },
	{ "", -1 },
};

static void
test_lines_after(void)
{
	static const char before[] = "ab\t2022\tkey\tvalue\tfile:1\t";
	struct span first[RECORD_FIELDS], field[RECORD_FIELDS], alone[RECORD_FIELDS];
	size_t i, k;
	int like;

	record_read(first, NULL, before, strlen(before));
	for (i = 0; i < COUNT_OF(after); i++) {
		like = record_read(field, first, after[i].line, strlen(after[i].line));
		unit_number(after[i].line, like, after[i].like);
		if (like < 0)
			continue;
		record_read(alone, NULL, after[i].line, strlen(after[i].line));
		for (k = 0; k < RECORD_FIELDS; k++)
			unit_number(after[i].line, span_same(field[k], alone[k]) && field[k].s == alone[k].s, 1);
	}
}

static void
test_sources(void)
{
	static const struct {
		const char *source, *file, *line;
	} sources[] = {
		{ "a.txt:12", "a.txt", "12" },
		{ "a:b:12", "a:b", "12" },
		{ "a", "a", "" },
		{ ":1", "", "1" },
		{ "a:", "a", "" },
		{ "", "", "" },
	};
	struct span s;
	size_t i;

	for (i = 0; i < COUNT_OF(sources); i++) {
		s = facts_file(span_of(sources[i].source));
		unit_text(sources[i].source, s.s, s.n, sources[i].file);
		s = facts_line(span_of(sources[i].source));
		unit_text(sources[i].source, s.s, s.n, sources[i].line);
	}
}

/*
 * The calls of a stream, each in brackets: the reports of an agency and a year separated by a bar, each with its file
 * where there are several, and what some of its keys say; then the report of the call before.  A full stop is the end.
 */
static void
say_span(const char *before, struct span s)
{
	log_n += (size_t)sprintf(log_of + log_n, "%s%.*s", before, (int)s.n, s.s != NULL ? s.s : "");
}

static void
say_cell(const struct facts *s, int cell)
{
	static const char *const stated[] = { " not", " blank", " number", " other" };

	if (s->stated[cell] != STATED_NOT)
		log_n += (size_t)sprintf(log_of + log_n, "%s %d %d", stated[s->stated[cell]], (int)s->value[cell].whole,
		    facts_can_add(s, cell));
}

static void
say_report(const struct facts *s)
{
	size_t i;

	say_span("", s->agency);
	say_span(" ", s->year);
	log_n += (size_t)sprintf(log_of + log_n, " %d", s->number);
	if (s->meta[META_TITLE].value.s != NULL)
		say_span(" title=", s->meta[META_TITLE].value);
	if (s->heading[1].value.s != NULL)
		say_span(" 2=", s->heading[1].value);
	if (s->meta[META_AGENCY].raw.n > 0)
		say_span(" raw=", s->meta[META_AGENCY].raw);
	if (s->part[4].value.s != NULL)
		say_span(" 1.5=", s->part[4].value);
	say_cell(s, cells_find(DECISIONS, strlen(DECISIONS)));
	for (i = 0; i < s->nother; i++) {
		say_span(" ", s->other[i].key);
		say_span(s->other[i].value.n > 0 ? "=" : "", s->other[i].value);
	}
	for (i = 0; i < s->nagain; i++)
		say_span(" again:", s->again[i].key);
}

static void
say_call(void *ctx, struct facts *const *v, size_t n, struct facts *last)
{
	size_t i;

	(void)ctx;
	for (i = 0; i < n; i++) {
		say_span(i == 0 ? "[" : "|", n > 1 ? v[i]->file : span_of(""));
		say_span(n > 1 ? ": " : "", span_of(""));
		say_report(v[i]);
	}
	if (n > 0 && last != NULL) {
		say_span(facts_is_same(last, v[0]) ? " after its " : " after ", last->agency);
		say_span(" ", last->year);
	}
	log_n += (size_t)sprintf(log_of + log_n, n > 0 ? "]" : ".");
}

static const struct {
	const char *stream, *calls;
	int trouble;
} streams[] = {
	{ "a\t2022\tmeta.title\tT\tf:1\t\n", "[a 2022 2022 title=T].", 0 },
	{ "a\t2022\tx\t\tf:1\t\na\t2023\tx\t\tg:1\t\nb\t2023\tx\t\th:1\t\n",
	    "[a 2022 2022 x][a 2023 2023 x after its a 2022][b 2023 2023 x after a 2023].", 0 },
	{ "a\t2022\tmeta.heading.2\tH\tf:1\t\na\t2022\tmeta.heading.1.5\tP\tf:1\t\n"
	  "a\t2022\tmeta.heading.7\t\tf:1\t\na\t2022\tmeta.heading.1.6\t\tf:1\t\n"
	  "a\t2022\tmeta.heading.0\t\tf:1\t\na\t2022\tmeta.titles\t\tf:1\t\n",
	    "[a 2022 2022 2=H 1.5=P meta.heading.0 meta.heading.1.6 meta.heading.7 meta.titles].", 0 },
	{ "a\t2022\t" DECISIONS "\t12\tf:1\t\n", "[a 2022 2022 number 12 1].", 0 },
	{ "a\t2022\t" DECISIONS "\t\tf:1\t\n", "[a 2022 2022 blank 0 1].", 0 },
	{ "a\t2022\t" DECISIONS "\t12件\tf:1\t\n", "[a 2022 2022 other 0 0].", 0 },
	/* Of a key stated twice the first counts, and the others are kept: a cell's, one of meta, any other. */
	{ "a\t2022\t" DECISIONS "\t1\tf:1\t\na\t2022\t" DECISIONS "\t2\tf:2\t\n",
	    "[a 2022 2022 number 1 1 again:" DECISIONS "].", 0 },
	{ "a\t2022\t" DECISIONS "\t\tf:1\t\na\t2022\t" DECISIONS "\t2\tf:2\t\n",
	    "[a 2022 2022 blank 0 1 again:" DECISIONS "].", 0 },
	{ "a\t2022\tmeta.title\tT\tf:1\t\na\t2022\tmeta.title\tU\tf:2\t\n", "[a 2022 2022 title=T again:meta.title].",
	    0 },
	{ "a\t2022\ty\t\tf:1\t\na\t2022\tx\t1\tf:2\t\na\t2022\tx\t2\tf:3\t\na\t2022\txx\t\tf:3\t\n",
	    "[a 2022 2022 x=1 xx y again:x].", 0 },
	/* A report is of one file, in whatever order the records come: no two are mixed.  The last file by its bytes is
	   used; a later date is before that, any date before none. */
	{ "a\t2022\tx\t\tf:1\t\na\t2022\tx\t\tg:1\t\na\t2022\ty\t\tf:2\t\na\t2022\ty\t\tg:2\t\n",
	    "[g: a 2022 2022 x y|f: a 2022 2022 x y].", 0 },
	{ "a\t2022\tmeta.title\tT\tf:1\t\na\t2022\t" DECISIONS "\t2\tg:2\t\n",
	    "[g: a 2022 2022 number 2 1|f: a 2022 2022 title=T].", 0 },
	{ "a\t2022\tmeta.published\t2023-01-20\tf:1\t\na\t2022\tmeta.published\t2023-01-19\tg:1\t\n",
	    "[f: a 2022 2022|g: a 2022 2022].", 0 },
	{ "a\t2022\tx\t\tg:1\t\na\t2022\tmeta.published\t2023-01-19\tf:1\t\n", "[f: a 2022 2022|g: a 2022 2022 x].",
	    0 },
	{ "a\t2022\tmeta.published\t\tg:1\t\na\t2022\tmeta.published\t2023-01-19\tf:1\t\n",
	    "[f: a 2022 2022|g: a 2022 2022].", 0 },
	{ "a\t2022\tmeta.published\t2023-01-19\tg:1\t\na\t2022\tmeta.published\t2023-01-19\tg:h:1\t\n",
	    "[g:h: a 2022 2022|g: a 2022 2022].", 0 },
	{ "a\t2022\tx\t\tf:1\t\na\t2022\ty\t\tg:1\t\na\t2023\tz\t\tf:1\t\n",
	    "[g: a 2022 2022 y|f: a 2022 2022 x][a 2023 2023 z after its a 2022].", 0 },
	/* Without agency or year each comes alone, and an agency that is not known is nobody's. */
	{ "-\t2022\tx\t\tf:1\t\n-\t2023\tx\t\tf:2\t\n", "[- 2022 2022 x][- 2023 2023 x after - 2022].", 0 },
	{ "-\t2022\tx\t\tf:1\t\n-\t2022\tx\t\tg:1\t\n", "[- 2022 2022 x][- 2022 2022 x after - 2022].", 0 },
	{ "a\t-\tx\t\tf:1\t\na\t-\tx\t\tg:1\t\na\t2022\tx\t\th:1\t\n",
	    "[a - 0 x][a - 0 x after its a -][a 2022 2022 x after its a -].", 0 },
	{ "-\t-\tx\t\tf:1\t\n-\t-\ty\t\tg:1\t\n-\t-\tz\t\tf:2\t\n", "[- - 0 x z][- - 0 y after - -].", 0 },
	/* Ends of lines, byte order marks where files were put together. */
	{ "a\t2022\tx\t\tf:1\t\r\na\t2022\ty\t\tf:1\t", "[a 2022 2022 x y].", 0 },
	{ "a\t2022\tmeta.agency\ta\tf:1\tb \r\n", "[a 2022 2022 raw=b ].", 0 },
	{ "a\t2022\tmeta.agency\ta\tf:1\tb\r", "[a 2022 2022 raw=b].", 0 },
	{ "\xEF\xBB\xBF"
	  "a\t2022\tx\t\tf:1\t\n\xEF\xBB\xBF"
	  "a\t2023\tx\t\tf:1\t\n",
	    "[a 2022 2022 x][a 2023 2023 x after its a 2022].", 0 },
	{ "a\t2022\tx\t\tf:1\t\n\xEF\xBB\xBF"
	  "a\t2022\ty\t\tf:1\t\n",
	    "[a 2022 2022 x y].", 0 },
	/* What is no record is trouble, and the rest is read: the report around it is still one. */
	{ "a\n\na\t2022\tx\t\tf:1\t\n", "[a 2022 2022 x].", 1 },
	{ "a\t22\tx\t\tf:1\t\na\t2023\tx\t\tf:1\t\n", "[a 2023 2023 x].", 1 },
	{ "a\t2022\tx\t\tf:1\t\na\t202x\ty\t\tf:1\t\na\t2022\tz\t\tf:1\t\n", "[a 2022 2022 x z].", 1 },
	{ "\xEF\xBB"
	  "a\t2022\tx\t\tf:1\t\n",
	    ".", 1 },
	{ "a\t2022\tx\t\tf:1\t\n\xEF\xBB\t2022\ty\t\tf:1\t\na\t2022\tz\t\tf:1\t\n", "[a 2022 2022 x z].", 1 },
	{ "", ".", 1 },
	/* Records of one report that are not together. */
	{ "a\t2022\tx\t\tf:1\t\nb\t2022\tx\t\tf:1\t\na\t2022\ty\t\tf:1\t\na\t2022\tz\t\tf:1\t\n",
	    "[a 2022 2022 x][b 2022 2022 x after a 2022][a 2022 2022 y z after b 2022].", 1 },
};

static FILE *
stream_of(const char *text)
{
	FILE *in = tmpfile();

	if (in == NULL || fwrite(text, 1, strlen(text), in) != strlen(text)) {
		puts("no temporary file");
		exit(2);
	}
	rewind(in);
	return in;
}

/* Adds what a stream says to the log.  Returns whether there was trouble. */
static int
read_stream(const char *text, int flags)
{
	struct group *g = group_new(say_call, flags, NULL);
	FILE *in = stream_of(text);

	unit_number(text, group_read(g, in, "f"), 0);
	fclose(in);
	return group_close(g);
}

static void
test_streams(void)
{
	struct group *g;
	FILE *in;
	size_t i;

	for (i = 0; i < COUNT_OF(streams); i++) {
		log_n = 0;
		unit_number(
		    streams[i].stream, read_stream(streams[i].stream, GROUP_TWICE | GROUP_YEARS), streams[i].trouble);
		unit_text(streams[i].stream, log_of, log_n, streams[i].calls);
	}
	/* Two streams, one after the other. */
	log_n = 0;
	g = group_new(say_call, 0, NULL);
	for (i = 0; i < 2; i++) {
		in = stream_of(i == 0 ? "a\t2022\tx\t\tf:1\t\n" : "a\t2022\ty\t\tf:1\t\nx\n");
		group_read(g, in, i == 0 ? "one" : "two");
		fclose(in);
	}
	unit_number("two streams", group_close(g), 1);
	unit_text("two streams", log_of, log_n, "[a 2022 2022 x y].");
}

/* Years that cannot be compared are trouble for who compares them, and for nobody else. */
static void
test_years(void)
{
	static const char *const apart[] = {
		"a\t2023\tx\t\tf:1\t\na\t2022\tx\t\tg:1\t\n",
		"a\t2022\tx\t\tf:1\t\nb\t2022\tx\t\tg:1\t\na\t2023\tx\t\th:1\t\n",
	};
	size_t i;

	for (i = 0; i < COUNT_OF(apart); i++) {
		unit_number(apart[i], read_stream(apart[i], GROUP_YEARS), 1);
		unit_number(apart[i], read_stream(apart[i], GROUP_TWICE), 0);
	}
}

/* n files, each with `rounds` records that are not together.  Returns how many of `what` the log has then. */
static size_t
many(const char *agency, const char *year, int n, int rounds, char what, int trouble)
{
	struct group *g = group_new(say_call, 0, NULL);
	FILE *in = tmpfile();
	size_t at, found = 0;
	int i;

	log_n = 0;
	for (i = 0; i < n * rounds; i++)
		fprintf(in, "%s\t%s\tx%d\t\tf%d:1\t\n", agency, year, i / n, i % n);
	rewind(in);
	group_read(g, in, "f");
	fclose(in);
	unit_number("trouble", group_close(g), trouble);
	for (at = 0; at < log_n; at++)
		found += log_of[at] == what;
	return found;
}

/* More reports than are held at once: none is lost, and one that is not whole is trouble. */
static void
test_many(void)
{
	unit_number("held at once", (long long)many("-", "-", 64, 2, '[', 0), 64);
	unit_number("one after the other", (long long)many("-", "-", 200, 1, '[', 0), 200);
	unit_number("in pieces", (long long)many("-", "-", 200, 2, '[', 1), 400);
	unit_number("calls of one agency and year", (long long)many("a", "2022", 200, 2, '[', 0), 1);
	unit_number("and their reports", (long long)many("a", "2022", 200, 2, '|', 0), 199);
}

static void
test_meta_keys(void)
{
	char key[FACTS_KEY];
	size_t n, at = 0;
	char all[1024];
	int i;

	for (i = 0; i < FACTS_METAS; i++) {
		n = facts_meta_key(key, i);
		memcpy(all + at, key, n);
		at += n;
		all[at++] = ' ';
	}
	unit_text("keys", all, at,
	    "meta.title meta.agency meta.year meta.published meta.publisher meta.period meta.form "
	    "meta.heading.1 meta.heading.2 meta.heading.3 meta.heading.4 meta.heading.5 meta.heading.6 "
	    "meta.heading.1.1 meta.heading.1.2 meta.heading.1.3 meta.heading.1.4 meta.heading.1.5 ");
}

int
main(void)
{
	test_writer();
	test_lines();
	test_lines_after();
	test_sources();
	test_streams();
	test_years();
	test_many();
	test_meta_keys();
	return unit_wrong;
}
