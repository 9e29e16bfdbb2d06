/* Records written, read, and put together into reports: record/record, record/instead, record/facts, record/group. */
#include "record/facts.h"
#include "record/group.h"
#include "record/instead.h"
#include "record/record.h"

#include <errno.h>
#include <fcntl.h>

#include "unit.h"

#define DECISIONS "proactive.licensing.decisions"

/* What is said. */
#define TWICE(at) "dr: " at ": stated more than once in one report: the first counts\n"
#define APART(at) \
	"dr: " at \
	": years not together or not in order, so not all were compared: sort the records with LC_ALL=C sort\n"
#define PIECES(at) \
	"dr: " at ": records of one report not together: sort them or, where agency or year is unknown, give these " \
	"with dr-extract -a and -y\n"
#define SEVERAL(at, one, other) \
	"dr: " at ": a: 2 files have a report for 2022: checks and comparisons use " one ", not " other \
	"; if two agencies share this name, tell them apart with dr-extract -a\n"
#define NO_RECORD(at) \
	"dr: " at ": not a record: expected six TAB-separated fields, the second a year or -, the third a key"
#define NO_UTF8(at) "dr: " at ": not UTF-8, perhaps GBK: convert it first with iconv -f GB18030 -t UTF-8"
#define NONE(at) "dr: " at ": no records: make them from reports with dr-extract\n"

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
	size_t i, k, report;

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
	/* Whole reports only, and before long. */
	log_n = 0;
	record_open(&w, note, NULL);
	for (i = 0; i < 900 && log_n == 0; i++) {
		record_report(&w, span_of("a"), span_of("b"), span_of("c"));
		for (k = 0; k < 10; k++)
			record_write(&w, span_of("k"), span_of("v"), 1, span_of("r"));
	}
	report = 10 * strlen("a\tb\tk\tv\tc:1\tr\n");
	unit_number("whole reports", (long long)(log_n % report), 0);
	unit_number("many at a time", log_n > 1 << 16 && log_n < 1 << 17, 1);
	record_close(&w);
	unit_number("all of them", (long long)log_n, (long long)(i * report));
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
	{ "a\t2022x\tc\td\te\tf", 0 },
	{ "a\t2/23\tc\td\te\tf", 0 },
	{ "a\t202:\tc\td\te\tf", 0 },
	{ "a\t:022\tc\td\te\tf", 0 },
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

/*
 * A line after one of agency `ab`, year 2022 and a file: 1 where agency and year are the same, 2 where the file is too,
 * and the fields are the same either way.
 */
static const struct {
	const char *line;
	int like;
} after[] = {
	{ "ab\t2022\tc\td\te:1\tf", 1 },
	{ "ab\t2022\tlonger\t\te:1\t", 1 },
	{ "ab\t2022\tc\td\tfile:22\tf", 2 },
	{ "ab\t2022\tc\td\tfile:\t", 2 },
	{ "ab\t2022\tc\td\tfile\t", 1 },
	{ "ab\t2022\tc\td\tfile:2:2\t", 1 },
	{ "ab\t2022\tc\td\tfile2:2\t", 1 },
	{ "ab\t2022\tc\td\tfile:2", -1 },
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
	const char *said;
} streams[] = {
	{ "a\t2022\tmeta.title\tT\tf:1\t\n", "[a 2022 2022 title=T].", 0, "" },
	{ "a\t2022\tx\t\tf:1\t\na\t2023\tx\t\tg:1\t\nb\t2023\tx\t\th:1\t\n",
	    "[a 2022 2022 x][a 2023 2023 x after its a 2022][b 2023 2023 x after a 2023].", 0, "" },
	{ "a\t2022\tmeta.heading.2\tH\tf:1\t\na\t2022\tmeta.heading.1.5\tP\tf:1\t\n"
	  "a\t2022\tmeta.heading.7\t\tf:1\t\na\t2022\tmeta.heading.1.6\t\tf:1\t\n"
	  "a\t2022\tmeta.heading.0\t\tf:1\t\na\t2022\tmeta.titles\t\tf:1\t\n",
	    "[a 2022 2022 2=H 1.5=P meta.heading.0 meta.heading.1.6 meta.heading.7 meta.titles].", 0, "" },
	{ "a\t2022\t" DECISIONS "\t12\tf:1\t\n", "[a 2022 2022 number 12 1].", 0, "" },
	{ "a\t2022\t" DECISIONS "\t\tf:1\t\n", "[a 2022 2022 blank 0 1].", 0, "" },
	{ "a\t2022\t" DECISIONS "\t12件\tf:1\t\n", "[a 2022 2022 other 0 0].", 0, "" },
	/* Of a key stated twice the first counts, and the others are kept: a cell's, one of meta, any other. */
	{ "a\t2022\t" DECISIONS "\t1\tf:1\t\na\t2022\t" DECISIONS "\t2\tf:2\t\n",
	    "[a 2022 2022 number 1 1 again:" DECISIONS "].", 0, TWICE("f:2: " DECISIONS) },
	{ "a\t2022\t" DECISIONS "\t\tf:1\t\na\t2022\t" DECISIONS "\t2\tf:2\t\n",
	    "[a 2022 2022 blank 0 1 again:" DECISIONS "].", 0, TWICE("f:2: " DECISIONS) },
	{ "a\t2022\tmeta.title\tT\tf:1\t\na\t2022\tmeta.title\tU\tf:2\t\n", "[a 2022 2022 title=T again:meta.title].",
	    0, TWICE("f:2: meta.title") },
	{ "a\t2022\ty\t\tf:1\t\na\t2022\tx\t1\tf:2\t\na\t2022\tx\t2\tf:3\t\na\t2022\txx\t\tf:3\t\n",
	    "[a 2022 2022 x=1 xx y again:x].", 0, TWICE("f:3: x") },
	{ "a\t2022\tx\t1\tf:1\t\na\t2022\tx\t2\tf:2\t\n", "[a 2022 2022 x=1 again:x].", 0, TWICE("f:2: x") },
	{ "a\t2022\tx\t1\tf:1\t\na\t2022\tx\t2\tf:2\t\na\t2022\tx\t3\tf:3\t\na\t2023\ty\t1\tg:1\t\na\t2023\ty\t2\tg:"
	  "2\t\n",
	    "[a 2022 2022 x=1 again:x again:x][a 2023 2023 y=1 again:y after its a 2022].", 0,
	    "dr: f:2: x: stated more than once in one report: the first counts (and 2 more)\n" },
	/* A report is of one file, in whatever order the records come: no two are mixed.  The last file by its bytes is
	   used; a later date is before that, any date before none. */
	{ "a\t2022\tx\t\tf:1\t\na\t2022\tx\t\tg:1\t\na\t2022\ty\t\tf:2\t\na\t2022\ty\t\tg:2\t\n",
	    "[g: a 2022 2022 x y|f: a 2022 2022 x y].", 0, SEVERAL("g:1", "g", "f") },
	{ "a\t2022\tmeta.title\tT\tf:1\t\na\t2022\t" DECISIONS "\t2\tg:2\t\n",
	    "[g: a 2022 2022 number 2 1|f: a 2022 2022 title=T].", 0, SEVERAL("g:2", "g", "f") },
	{ "a\t2022\tmeta.published\t2023-01-20\tf:1\t\na\t2022\tmeta.published\t2023-01-19\tg:1\t\n",
	    "[f: a 2022 2022|g: a 2022 2022].", 0, SEVERAL("f:1", "f", "g") },
	{ "a\t2022\tx\t\tg:1\t\na\t2022\tmeta.published\t2023-01-19\tf:1\t\n", "[f: a 2022 2022|g: a 2022 2022 x].", 0,
	    SEVERAL("f:1", "f", "g") },
	{ "a\t2022\tmeta.published\t\tg:1\t\na\t2022\tmeta.published\t2023-01-19\tf:1\t\n",
	    "[f: a 2022 2022|g: a 2022 2022].", 0, SEVERAL("f:1", "f", "g") },
	/* What is no day says nothing about when. */
	{ "a\t2022\tmeta.published\t2023-1-20\tf:1\t\na\t2022\tmeta.published\t2022-12-30\te:1\t\n",
	    "[e: a 2022 2022|f: a 2022 2022].", 0, SEVERAL("e:1", "e", "f") },
	{ "a\t2022\tmeta.published\t2023-01-201\tf:1\t\na\t2022\tmeta.published\t2022-12-30\te:1\t\n",
	    "[e: a 2022 2022|f: a 2022 2022].", 0, SEVERAL("e:1", "e", "f") },
	{ "a\t2022\tmeta.published\t2023-13-01\tf:1\t\na\t2022\tmeta.published\t2023-01-19\tg:1\t\n",
	    "[g: a 2022 2022|f: a 2022 2022].", 0, SEVERAL("g:1", "g", "f") },
	{ "a\t2022\tmeta.published\tunknown---\tf:1\t\na\t2022\tmeta.published\t2023-01-19\tg:1\t\n",
	    "[g: a 2022 2022|f: a 2022 2022].", 0, SEVERAL("g:1", "g", "f") },
	{ "a\t2022\tmeta.published\t2023/01/20\tf:1\t\na\t2022\tmeta.published\t2023-01-19\tg:1\t\n",
	    "[g: a 2022 2022|f: a 2022 2022].", 0, SEVERAL("g:1", "g", "f") },
	{ "a\t2022\tmeta.published\t2023-01-19\tg:1\t\na\t2022\tmeta.published\t2023-01-19\tg:h:1\t\n",
	    "[g:h: a 2022 2022|g: a 2022 2022].", 0, SEVERAL("g:h:1", "g:h", "g") },
	{ "a\t2022\tx\t\tf:1\t\na\t2022\ty\t\tg:1\t\na\t2023\tz\t\tf:1\t\n",
	    "[g: a 2022 2022 y|f: a 2022 2022 x][a 2023 2023 z after its a 2022].", 0, SEVERAL("g:1", "g", "f") },
	/* Without agency or year each comes alone, and an agency that is not known is nobody's. */
	{ "-x\t2022\tx\t\tf:1\t\n-x\t2023\tx\t\tf:1\t\n", "[-x 2022 2022 x][-x 2023 2023 x after its -x 2022].", 0,
	    "" },
	{ "-\t2022\tx\t\tf:1\t\n-\t2023\tx\t\tf:2\t\n", "[- 2022 2022 x][- 2023 2023 x after - 2022].", 0, "" },
	{ "-\t2023\tx\t\tf:1\t\n-\t2022\tx\t\tf:2\t\n", "[- 2023 2023 x][- 2022 2022 x after - 2023].", 0, "" },
	{ "-\t2022\tx\t\tf:1\t\n-\t2022\tx\t\tg:1\t\n", "[- 2022 2022 x][- 2022 2022 x after - 2022].", 0, "" },
	{ "\t2022\tx\t\tf:1\t\n\t2022\tx\t\tg:1\t\n", "[ 2022 2022 x][ 2022 2022 x after  2022].", 0, "" },
	{ "a\t-\tx\t\tf:1\t\na\t-\tx\t\tg:1\t\na\t2022\tx\t\th:1\t\n",
	    "[a - 0 x][a - 0 x after its a -][a 2022 2022 x after its a -].", 0, "" },
	{ "a\t2022\tx\t\th:1\t\na\t-\tx\t\tf:1\t\n", "[a 2022 2022 x][a - 0 x after its a 2022].", 0, "" },
	{ "-\t-\tx\t\tf:1\t\n-\t-\ty\t\tg:1\t\n-\t-\tz\t\tf:2\t\n", "[- - 0 x z][- - 0 y after - -].", 0, "" },
	{ "-\t2022\tx\t\tf:1\t\nb\t2022\tx\t\tf:1\t\n-\t2021\tx\t\tf:1\t\n",
	    "[- 2022 2022 x][b 2022 2022 x after - 2022][- 2021 2021 x after b 2022].", 0, "" },
	/* Ends of lines, byte order marks where files were put together. */
	{ "a\t2022\tx\t\tf:1\t\r\na\t2022\ty\t\tf:1\t", "[a 2022 2022 x y].", 0, "" },
	{ "a\t2022\tmeta.agency\ta\tf:1\tb \r\n", "[a 2022 2022 raw=b ].", 0, "" },
	{ "a\t2022\tmeta.agency\ta\tf:1\tb\r", "[a 2022 2022 raw=b].", 0, "" },
	{ "\xEF\xBB\xBF"
	  "a\t2022\tx\t\tf:1\t\n\xEF\xBB\xBF"
	  "a\t2023\tx\t\tf:1\t\n",
	    "[a 2022 2022 x][a 2023 2023 x after its a 2022].", 0, "" },
	{ "a\t2022\tx\t\tf:1\t\n\xEF\xBB\xBF"
	  "a\t2022\ty\t\tf:1\t\n",
	    "[a 2022 2022 x y].", 0, "" },
	/* What is no record is trouble, and the rest is read: the report around it is still one. */
	{ "a\n\na\t2022\tx\t\tf:1\t\n", "[a 2022 2022 x].", 1, NO_RECORD("f:1") " (and 1 more line)\n" },
	{ "a\n\na\t2022\tx\t\tf:1\t\nb\n", "[a 2022 2022 x].", 1, NO_RECORD("f:1") " (and 2 more lines)\n" },
	{ "a\t22\tx\t\tf:1\t\na\t2023\tx\t\tf:1\t\n", "[a 2023 2023 x].", 1, NO_RECORD("f:1") "\n" },
	{ "a\t2022\tx\t\tf:1\t\na\t202x\ty\t\tf:1\t\na\t2022\tz\t\tf:1\t\n", "[a 2022 2022 x z].", 1,
	    NO_RECORD("f:2") "\n" },
	{ "\xEF\xBB"
	  "a\t2022\tx\t\tf:1\t\n",
	    ".", 1, NO_UTF8("f:1") "\n" },
	{ "a\t2022\tx\t\tf:1\t\n\xEF\xBB\t2022\ty\t\tf:1\t\na\t2022\tz\t\tf:1\t\n", "[a 2022 2022 x z].", 1,
	    NO_UTF8("f:2") "\n" },
	{ "", ".", 1, NONE("f") },
	/* What no line can be a record of is not read to its end; a header line only where it is first. */
	{ "<p>\na\t2022\tx\t\tf:1\t\n", ".", 1, "dr: f:1: a web page, not records: convert it with dr-extract\n" },
	{ "agency\tyear\tkey\tvalue\tsource\traw\na\t2022\tx\t\tf:1\t\n", "[a 2022 2022 x].", 1,
	    "dr: f:1: a header line, which records do not have: remove it with sed 1d\n" },
	{ "a\t2022\tx\t\tf:1\t\n<p>\n", "[a 2022 2022 x].", 1, NO_RECORD("f:2") "\n" },
	{ "x\n<p>\na\t2022\tx\t\tf:1\t\n", ".", 1, "dr: f:2: a web page, not records: convert it with dr-extract\n" },
	/* Records of one report that are not together. */
	{ "a\t2022\tx\t\tf:1\t\nb\t2022\tx\t\tf:1\t\na\t2022\ty\t\tf:1\t\na\t2022\tz\t\tf:1\t\n",
	    "[a 2022 2022 x][b 2022 2022 x after a 2022][a 2022 2022 y z after b 2022].", 1, PIECES("f:1: a") },
	{ "a\t2022\tx\t\tf:1\t\na\t2023\tx\t\tf:1\t\na\t2022\ty\t\tf:9\t\n",
	    "[a 2022 2022 x][a 2023 2023 x after its a 2022][a 2022 2022 y after its a 2023].", 1, PIECES("f:9: a") },
	{ "a\t2023\tx\t\tf:1\t\na\t2022\tx\t\tg:1\t\n", "[a 2023 2023 x][a 2022 2022 x after its a 2023].", 1,
	    APART("g:1: a") },
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
	size_t i;

	for (i = 0; i < COUNT_OF(streams); i++) {
		log_n = 0;
		unit_catch(STDERR_FILENO);
		unit_number(
		    streams[i].stream, read_stream(streams[i].stream, GROUP_TWICE | GROUP_YEARS), streams[i].trouble);
		unit_caught(streams[i].stream, streams[i].said);
		unit_text(streams[i].stream, log_of, log_n, streams[i].calls);
	}
}

/* Streams, one after the other: each is an input with lines of its own. */
static void
test_two(void)
{
	static const char *const two[] = { "a\t2022\tx\t\tf:1\t\n", "a\t2022\ty\t\tf:1\t\nx\n" };
	struct group *g = group_new(say_call, 0, NULL);
	FILE *in;
	size_t i;

	log_n = 0;
	unit_catch(STDERR_FILENO);
	for (i = 0; i < 2; i++) {
		in = stream_of(two[i]);
		group_read(g, in, i == 0 ? "one" : "two");
		fclose(in);
	}
	unit_number("two streams", group_close(g), 1);
	unit_caught("two streams", NO_RECORD("two:2") "\n");
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
		unit_catch(STDERR_FILENO);
		unit_number(apart[i], read_stream(apart[i], GROUP_YEARS), 1);
		unit_caught(apart[i], i == 0 ? APART("g:1: a") : APART("h:1: a"));
		unit_catch(STDERR_FILENO);
		unit_number(apart[i], read_stream(apart[i], GROUP_TWICE), 0);
		unit_number("twice is not asked for", read_stream("a\t2022\tx\t\tf:1\t\na\t2022\tx\t\tf:1\t\n", 0), 0);
		unit_caught(apart[i], "");
	}
}

/* A stream of n files, each with `rounds` records that are not together; what it says is kept. */
static void
read_many(const char *agency, const char *year, int n, int rounds, int trouble)
{
	struct group *g = group_new(say_call, 0, NULL);
	FILE *in = tmpfile();
	int i;

	log_n = 0;
	for (i = 0; i < n * rounds; i++)
		fprintf(in, "%s\t%s\tx%d\t\tf%d:1\t\n", agency, year, i / n, i % n);
	rewind(in);
	unit_catch(STDERR_FILENO);
	group_read(g, in, "f");
	fclose(in);
	unit_number("trouble", group_close(g), trouble);
}

static size_t
count(char what)
{
	size_t at, found = 0;

	for (at = 0; at < log_n; at++)
		found += log_of[at] == what;
	return found;
}

/* More reports than are held at once: none is lost, and one that is not whole is trouble. */
static void
test_many(void)
{
	read_many("-", "-", 64, 2, 0);
	unit_caught("held at once", "");
	unit_number("held at once", (long long)count('['), 64);
	read_many("-", "-", 200, 1, 0);
	unit_caught("one after the other", "");
	unit_number("one after the other", (long long)count('['), 200);
	read_many("-", "-", 65, 2, 1);
	unit_caught("in pieces",
	    "dr: f0:1: -: records of one report not together: sort them or, where agency or year is unknown, give "
	    "these with "
	    "dr-extract -a "
	    "and -y (and 64 more)\n");
	unit_number("in pieces", (long long)count('['), 130);
	read_many("a", "2022", 99, 2, 0);
	unit_caught("reports of one agency and year",
	    "dr: f98:1: a: 99 files have a report for 2022: checks and comparisons use f98, not "
	    "f97, "
	    "f96, f95, f94, f93, f92, f91, f90, f9, f89, f88, f87, f86, f85, f84, f83, f82, f81, f80, f8, f79, f78, "
	    "f77, "
	    "f76, f75, f74, f73, f72, f71, f70, f7, f69, f68, f67, f66, f65, f64, f63, f62, f61, f60, f6, f59, f58, "
	    "f57, "
	    "f56, f55, f54, f53, f52, f51, f50, f5, f49, f48, f47, f46, f45, f44, f43, f42, f41, f40, f4, f39, f38, "
	    "f37, "
	    "f36, f35, f34, f33, f32, f31, f30, f3, f29, f28, f27, f26, f25, f24, f23, f22, f21, f20 and others; "
	    "if two agencies share this name, tell them apart with dr-extract -a\n");
	unit_number("are one call", (long long)count('['), 1);
	unit_number("and the others in it", (long long)count('|'), 98);
}

/* Reading fails after what was written: the report that the last record was of is left out, the others are not. */
static void
test_failed(void)
{
	static const struct {
		const char *stream, *calls;
	} broken[] = {
		{ "-\t-\tx\t\tf:1\t\n-\t-\ty\t\tg:1\t\n-\t-\tz\t\th:1\t\n-\t-\tz\t\tg:2\t\n",
		    "[- - 0 x][- - 0 z after - -]." },
		{ "a\t2021\tx\t\tf:1\t\na\t2022\ty\t\tg:1\t\na\t2022\tz\t\tg:2\t", "[a 2021 2021 x]." },
		{ "a\t2021\tx\t\tf:1\t\n", "." },
	};
	struct group *g;
	FILE *in;
	int fd[2];
	size_t i;

	for (i = 0; i < COUNT_OF(broken); i++) {
		g = group_new(say_call, 0, NULL);
		/* A pipe that has no more, and no end. */
		if (pipe(fd) != 0 || fcntl(fd[0], F_SETFL, O_NONBLOCK) != 0 || (in = fdopen(fd[0], "r")) == NULL ||
		    write(fd[1], broken[i].stream, strlen(broken[i].stream)) < 0)
			exit(2);
		log_n = 0;
		unit_number(broken[i].stream, group_read(g, in, "f"), -1);
		unit_number("why", errno, EAGAIN);
		fclose(in);
		close(fd[1]);
		group_close(g);
		unit_text(broken[i].stream, log_of, log_n, broken[i].calls);
	}
}

/* Leaves a file with this text; returns its name, which is to be removed. */
static char *
file_of(const char *text)
{
	static char name[4096];
	const char *dir = getenv("TMPDIR");
	int fd;

	snprintf(name, sizeof name, "%s/unit-record-XXXXXX", dir != NULL ? dir : "/tmp");
	fd = mkstemp(name);
	if (fd < 0 || write(fd, text, strlen(text)) < 0 || close(fd) != 0)
		exit(2);
	return name;
}

/* The other way round: the reports that are compared are requested one by one. */
static void
test_asked(void)
{
	struct group *g = group_new(NULL, GROUP_TWICE, NULL);
	struct facts *s;
	char said[4200];
	int fd;
	char *name = file_of("a\t2022\tx\t\tf:1\t\na\t2022\ty\t\tg:1\t\n-\t2022\tx\t\tf:1\t\n"
			     "b\t2023\tz\t1\tf:1\t\nb\t2023\tz\t2\tf:1\t\n");

	log_n = 0;
	unit_catch(STDERR_FILENO);
	unit_number("a file", group_open(g, name), 0);
	while ((s = group_next(g)) != NULL) {
		say_report(s);
		say_span(".", span_of(""));
		group_back(g, s);
	}
	unit_number("no trouble", group_close(g), 0);
	unit_caught("asked", SEVERAL("g:1", "g", "f") TWICE("f:1: z"));
	unit_text("asked", log_of, log_n, "a 2022 2022 y.- 2022 2022 x.b 2023 2023 z=1 again:z.");
	remove(name);

	unit_catch(STDERR_FILENO);
	g = group_new(NULL, 0, NULL);
	unit_number("no file", group_open(g, "unit-record-none"), -1);
	unit_number("nothing in it", group_next(g) == NULL, 1);
	unit_number("trouble", group_close(g), 1);
	unit_caught("no file", "dr: unit-record-none: No such file or directory\n");

	/* What was not read to its end is closed. */
	name = file_of("a\t2022\tx\t\tf:1\t\n");
	unit_catch(STDERR_FILENO);
	fd = dup(STDIN_FILENO);
	close(fd);
	g = group_new(NULL, 0, NULL);
	unit_number("a file", group_open(g, name), 0);
	group_close(g);
	remove(name);
	unit_number("closed", dup(STDIN_FILENO), fd);
	close(fd);
	snprintf(said, sizeof said, NONE("%s"), name);
	unit_caught("not read", said);

	unit_catch(STDERR_FILENO);
	g = group_new(NULL, 0, NULL);
	unit_number("a directory can be opened", group_open(g, "."), 0);
	unit_number("nothing in it", group_next(g) == NULL, 1);
	unit_number("trouble", group_close(g), 1);
	unit_caught("no file", "dr: .: Is a directory\n");
}

/* All files of a command line, those that cannot be read named. */
static void
test_files(void)
{
	char *files[] = { file_of("a\t2022\tx\t\tf:1\t\n"), "unit-record-none", "." };
	struct group *g = group_new(say_call, 0, NULL);

	log_n = 0;
	unit_catch(STDERR_FILENO);
	group_files(g, 3, files);
	unit_number("trouble", group_close(g), 1);
	unit_caught("files", "dr: unit-record-none: No such file or directory\ndr: .: Is a directory\n");
	unit_text("files", log_of, log_n, "[a 2022 2022 x].");
	log_n = 0;
	if (freopen(files[0], "r", stdin) == NULL)
		exit(2);
	g = group_new(say_call, 0, NULL);
	group_files(g, 0, NULL);
	unit_number("standard input", group_close(g), 0);
	unit_text("standard input", log_of, log_n, "[a 2022 2022 x].");
	remove(files[0]);
}

#define TABLE "a table made by dr-tsv, not records: use the records it was made from"
#define OFFICE "an office document, not records: run dr-extract on it to see how to convert it"
#define UTF16 "in UTF-16: convert it first with iconv -f UTF-16 -t UTF-8"
#define CSV "CSV, not records: convert it first with mlr --c2t --implicit-csv-header --headerless-csv-output cat"
#define HEADER "a header line, which records do not have: remove it with sed 1d"
#define UNLIKE "not a record: expected six TAB-separated fields, the second a year or -, the third a key"
#define GBK "not UTF-8, perhaps GBK: convert it first with iconv -f GB18030 -t UTF-8"

/* What is no record, as the first line of a file: what it is called, and whether no other line can be one. */
static const struct {
	const char *line, *what;
	int whole;
} others[] = {
	{ "<html>", "a web page, not records: convert it with dr-extract", 1 },
	{ "   <html>", "a web page, not records: convert it with dr-extract", 1 },
	{ "%PDF-1.4", "a PDF, not records: run dr-extract on it to see how to convert it", 1 },
	{ "%PDF", UNLIKE, 0 },
	{ "PK\3\4x", OFFICE, 1 },
	{ "\xD0\xCF\x11\xE0", OFFICE, 1 },
	{ "\xFF\xFEx", UTF16, 1 },
	{ "\xFE\xFFx", UTF16, 1 },
	{ "agency\tyear\tkey\tvalue\tsource\traw", HEADER, 0 },
	{ "agency\tyear\tform", TABLE, 1 },
	{ "机关\t年度\t标题", TABLE, 1 },
	{ "agency,year,key,value,source,raw", CSV, 1 },
	{ "agency,year,form", TABLE, 1 },
	{ "机关,年度,标题", TABLE, 1 },
	{ "a\tb\tc\td\te\tf", HEADER, 0 },
	{ "a\tb\tc\td\te", UNLIKE, 0 },
	{ "a\tb\tc\td\te\tf\tg", UNLIKE, 0 },
	{ "a\t22\tc\td\te\tf", UNLIKE, 0 },
	{ "a,b,c,d,e,f", CSV, 1 },
	{ "a,2022,c,d,e,f,g", CSV, 1 },
	{ "a,b,c,d,e", UNLIKE, 0 },
	{ "a-b-c-d-e-f", UNLIKE, 0 },
	{ "a,b,c,d,e,f\t", UNLIKE, 0 },
	{ "", UNLIKE, 0 },
	{ "\xD5\xFE", GBK, 0 },
};

static void
test_others(void)
{
	const struct instead *is;
	size_t i;

	for (i = 0; i < COUNT_OF(others); i++) {
		is = instead_of_record(others[i].line, 1);
		unit_text(others[i].line, is->what, strlen(is->what), others[i].what);
		unit_number(others[i].line, is->whole, others[i].whole);
	}
	is = instead_of_record("<html>", 0);
	unit_text("within a file", is->what, strlen(is->what), UNLIKE);
	unit_number("not all of it", is->whole, 0);
	is = instead_of_record("<\xD5\xFE>", 0);
	unit_text("within a file", is->what, strlen(is->what), GBK);
	unit_text("an agency", instead_of_utf8.what, strlen(instead_of_utf8.what), GBK);
}

static void
add(struct facts *s, const char *key, const char *value, const char *source)
{
	char line[256];
	struct span field[RECORD_FIELDS];

	snprintf(line, sizeof line, "a\t2022\t%s\t%s\t%s\tr", key, value, source);
	unit_number(line, record_read(field, NULL, line, strlen(line)), 0);
	facts_add(s, field);
}

/* All that is found under a key of a report, in whatever order it came. */
static void
test_facts(void)
{
	static const char *const keys[] = { "z", "text.1.001", DECISIONS, "meta.form", "meta.heading.6",
		"meta.heading.1.1", "meta.heading.1", "a", "claim.x.001", "meta.title" };
	struct facts s = { 0 };
	const struct said *said;
	char value[16];
	size_t i, n, round;

	for (round = 0; round < 2; round++) {
		facts_clear(&s, span_of("a"), span_of("2022"), span_of("f"));
		for (i = 0; i < COUNT_OF(keys); i++) {
			snprintf(value, sizeof value, "%d", (int)(10 * round + i));
			add(&s, keys[i], value, "f:7");
		}
		facts_sort(&s);
		unit_number("records", (long long)s.records, COUNT_OF(keys));
		unit_text("the first", s.first.key.s, s.first.key.n, "z");
		for (i = 0; i < COUNT_OF(keys); i++) {
			said = facts_find(&s, span_of(keys[i]));
			snprintf(value, sizeof value, "%d", (int)(10 * round + i));
			unit_text(keys[i], said->key.s, said->key.n, keys[i]);
			unit_text(keys[i], said->value.s, said->value.n, value);
			unit_text(keys[i], said->source.s, said->source.n, "f:7");
			unit_text(keys[i], said->raw.s, said->raw.n, "r");
			unit_number(keys[i], (long long)said->order, (long long)i);
		}
		unit_number("a key of meta", facts_find(&s, span_of("meta.year")) == NULL, 1);
		unit_number("a heading", facts_find(&s, span_of("meta.heading.2")) == NULL, 1);
		unit_number("a cell", facts_find(&s, span_of("requests.new.total")) == NULL, 1);
		unit_number("another key", facts_find(&s, span_of("b")) == NULL, 1);
		unit_number("none is again", (long long)s.nagain, 0);
	}
	facts_below(&s, "text.1", &n);
	unit_number("one below", (long long)n, 1);
	unit_text("one below", facts_below(&s, "claim.", &n)->key.s, strlen("claim.x.001"), "claim.x.001");
	facts_below(&s, "b", &n);
	unit_number("none below", (long long)n, 0);
	facts_below(&s, "zz", &n);
	unit_number("none at the end", (long long)n, 0);
	unit_text("the last", facts_below(&s, "z", &n)->key.s, 1, "z");
	for (i = 0; i < FACTS_METAS; i++) {
		said = facts_meta(&s, (int)i);
		unit_number("of meta", said->value.s != NULL,
		    i == META_FORM || i == META_TITLE || i == META_KEYS || i == META_KEYS + 5 ||
			i == META_KEYS + FORM_SECTIONS);
	}
	facts_clear(&s, span_of("a"), span_of("2022"), span_of("f"));
	unit_number("nothing is left",
	    facts_find(&s, span_of("a")) == NULL && facts_find(&s, span_of(DECISIONS)) == NULL &&
		facts_find(&s, span_of("meta.form")) == NULL && facts_find(&s, span_of("meta.heading.6")) == NULL &&
		facts_find(&s, span_of("meta.heading.1.1")) == NULL && s.records == 0,
	    1);
	facts_free(&s);
	facts_free(&s);
}

/* Each cell of the forms, each key of meta after it: what is noted of one is noted of no other. */
static void
test_all_keys(void)
{
	struct facts s = { 0 };
	char key[FACTS_KEY];
	size_t i;

	facts_clear(&s, span_of("a"), span_of("2022"), span_of("f"));
	for (i = 0; i < CELLS; i++)
		add(&s, cells_all()[i].key, "1", "f:1");
	for (i = 0; i < FACTS_METAS; i++) {
		facts_meta_key(key, (int)i);
		add(&s, key, "v", "f:1");
	}
	unit_number("of no other key", (long long)(s.nother + s.nagain), 0);
	for (i = 0; i < CELLS; i++)
		unit_number(cells_all()[i].key,
		    s.stated[i] == STATED_NUMBER && s.value[i].whole == 1 && s.cell[i].order == i, 1);
	for (i = 0; i < FACTS_METAS; i++)
		unit_number("of meta", (long long)facts_meta(&s, (int)i)->order, (long long)(CELLS + i));
	facts_free(&s);
}

/* A report of more text than fits one block, twice: all of it is kept. */
static void
test_long(void)
{
	struct facts s = { 0 };
	char key[32];
	size_t i, round;
	long long same = 0;

	for (round = 0; round < 2; round++) {
		facts_clear(&s, span_of("a"), span_of("2022"), span_of("f"));
		for (i = 0; i < 20000; i++) {
			snprintf(key, sizeof key, "text.1.%05d", (int)i);
			add(&s, key, key + 5, "f:1");
		}
		facts_sort(&s);
		for (i = 0; i < s.nother; i++)
			same += span_same(
			    (struct span){ s.other[i].key.s + 5, s.other[i].key.n - 5 }, s.other[i].value);
	}
	unit_number("kept", same, 40000);
	unit_text("the agency", s.agency.s, s.agency.n, "a");
	facts_free(&s);
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
	test_others();
	test_streams();
	test_two();
	test_years();
	test_many();
	test_failed();
	test_asked();
	test_files();
	test_facts();
	test_all_keys();
	test_long();
	test_meta_keys();
	return unit_wrong;
}
