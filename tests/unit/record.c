/* Records written, read, and put together into reports: record/record, record/facts, record/group. */
#include "record/facts.h"
#include "record/group.h"
#include "record/record.h"

#include <stdlib.h>

#include "unit.h"

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
	{ "a\tb\tc\td\te\tf", 1 },
	{ "\t\tk\t\t\t", 1 },
	{ "a\tb\t\td\te\tf", 0 },
	{ "a\tb\tc\td\te", 0 },
	{ "a\tb\tc\td\te\tf\tg", 0 },
	{ "a\tb\tc\td\te\tf\t", 0 },
	{ "", 0 },
};

static void
test_lines(void)
{
	struct span field[RECORD_FIELDS];
	size_t i;

	for (i = 0; i < COUNT_OF(lines); i++)
		unit_number(lines[i].line, record_read(field, lines[i].line, strlen(lines[i].line)),
		    lines[i].is_record ? 0 : -1);
	record_read(field, lines[0].line, strlen(lines[0].line));
	for (i = 0; i < RECORD_FIELDS; i++) {
		unit_number("length", (long long)field[i].n, 1);
		unit_number("field", *field[i].s, (long long)('a' + i));
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

/* The reports of a stream as they are handed over: agency, year, what some keys say, and what the one before it was. */
static void
say_span(const char *before, struct span s)
{
	log_n += (size_t)sprintf(log_of + log_n, "%s%.*s", before, (int)s.n, s.s != NULL ? s.s : "");
}

static void
say_report(void *ctx, struct facts *now, struct facts *before)
{
	static const char *const stated[] = { " not", " blank", " number", " other" };
	int cell = cells_find("proactive.licensing.decisions", 29);
	size_t i;

	(void)ctx;
	say_span("[", now->agency);
	say_span(" ", now->year);
	log_n += (size_t)sprintf(log_of + log_n, " %d", now->number);
	if (now->meta[META_TITLE].value.s != NULL)
		say_span(" title=", now->meta[META_TITLE].value);
	if (now->heading[1].value.s != NULL)
		say_span(" 2=", now->heading[1].value);
	if (now->meta[META_AGENCY].raw.n > 0)
		say_span(" raw=", now->meta[META_AGENCY].raw);
	if (now->part[4].value.s != NULL)
		say_span(" 1.5=", now->part[4].value);
	if (cell >= 0 && now->stated[cell] != STATED_NOT) {
		log_n += (size_t)sprintf(log_of + log_n, "%s", stated[now->stated[cell]]);
		log_n += (size_t)sprintf(
		    log_of + log_n, " %d %d", (int)now->value[cell].whole, facts_can_add(now, cell));
	}
	for (i = 0; i < now->nother; i++)
		say_span(" ", now->other[i].key);
	for (i = 0; i < now->nagain; i++)
		say_span(" again:", now->again[i].key);
	if (before != NULL)
		say_span(" after ", before->year);
	log_n += (size_t)sprintf(log_of + log_n, "]");
}

static void
say_trouble(void *ctx, struct span file, size_t line, const char *message)
{
	(void)ctx;
	log_n += (size_t)sprintf(log_of + log_n, "{%.*s %d %.20s}", (int)file.n, file.s, (int)line, message);
}

#define DECISIONS "proactive.licensing.decisions"

static const struct {
	const char *stream, *reports;
	int trouble;
} streams[] = {
	{ "a\t2022\tmeta.title\tT\tf:1\t\n", "[a 2022 2022 title=T]", 0 },
	{ "a\t2022\tx\t1\tf:1\t\na\t2023\tx\t1\tg:1\t\nb\t2023\tx\t1\th:1\t\n",
	    "[a 2022 2022 x][a 2023 2023 x after 2022][b 2023 2023 x]", 0 },
	{ "a\t2022\ty\t1\tf:1\t\na\t2022\tx\t1\tf:2\t\na\t2022\tx\t2\tf:3\t\na\t2022\txx\t2\tf:3\t\n",
	    "[a 2022 2022 x x xx y]", 0 },
	{ "a\t2022\tmeta.heading.2\tH\tf:1\t\na\t2022\tmeta.heading.1.5\tP\tf:1\t\n"
	  "a\t2022\tmeta.heading.7\t\tf:1\t\na\t2022\tmeta.heading.1.6\t\tf:1\t\n"
	  "a\t2022\tmeta.heading.0\t\tf:1\t\na\t2022\tmeta.titles\t\tf:1\t\n",
	    "[a 2022 2022 2=H 1.5=P meta.heading.0 meta.heading.1.6 meta.heading.7 meta.titles]", 0 },
	{ "a\t2022\t" DECISIONS "\t12\tf:1\t\n", "[a 2022 2022 number 12 1]", 0 },
	{ "a\t2022\t" DECISIONS "\t\tf:1\t\n", "[a 2022 2022 blank 0 1]", 0 },
	{ "a\t2022\t" DECISIONS "\t12件\tf:1\t\n", "[a 2022 2022 other 0 0]", 0 },
	/* A key that comes twice keeps its first place; the other is kept as well. */
	{ "a\t2022\t" DECISIONS "\t1\tf:1\t\na\t2022\t" DECISIONS "\t2\tf:2\t\n",
	    "[a 2022 2022 number 1 1 again:" DECISIONS "]", 0 },
	/* Two files with parts of a report are one; with a key twice they are not. */
	{ "a\t2022\tmeta.title\tT\tf:1\t\na\t2022\t" DECISIONS "\t2\tg:2\t\n", "[a 2022 2022 title=T number 2 1]", 0 },
	{ "a\t2022\tmeta.title\tT\tf:1\t\na\t2022\tmeta.title\tU\tg:1\t\na\t2022\t" DECISIONS "\t2\tg:2\t\n",
	    "[a 2022 2022 title=T again:meta.title again:" DECISIONS "]", 0 },
	/* Years that are none, agencies that are not known: nothing comes before. */
	{ "a\t22\tx\t\tf:1\t\na\t2023\tx\t\tf:1\t\n", "[a 22 0 x][a 2023 2023 x]", 0 },
	{ "a\t202x\tx\t\tf:1\t\na\t2/23\tx\t\tf:1\t\na\t202:\tx\t\tf:1\t\n", "[a 202x 0 x][a 2/23 0 x][a 202: 0 x]",
	    0 },
	{ "-\t2022\tx\t\tf:1\t\n-\t2023\tx\t\tf:2\t\n", "[- 2022 2022 x][- 2023 2023 x]", 0 },
	/* Without agency or year a report is what has one file, in whatever order its records come. */
	{ "-\t-\tx\t\tf:1\t\n-\t-\ty\t\tg:1\t\n-\t-\tz\t\tf:2\t\n", "[- - 0 x z][- - 0 y]", 0 },
	{ "a\t2022\tx\t\tf:1\t\na\t2022\ty\t\tg:1\t\n", "[a 2022 2022 x y]", 0 },
	/* Ends of lines, byte order marks where files were put together. */
	{ "a\t2022\tx\t\tf:1\t\r\na\t2022\ty\t\tf:1\t", "[a 2022 2022 x y]", 0 },
	{ "a\t2022\tmeta.agency\ta\tf:1\tb \r\n", "[a 2022 2022 raw=b ]", 0 },
	{ "a\t2022\tmeta.agency\ta\tf:1\tb\r", "[a 2022 2022 raw=b]", 0 },
	{ "\xEF\xBB\xBF"
	  "a\t2022\tx\t\tf:1\t\n\xEF\xBB\xBF"
	  "a\t2023\tx\t\tf:1\t\n",
	    "[a 2022 2022 x][a 2023 2023 x after 2022]", 0 },
	{ "a\t2022\tx\t\tf:1\t\n\xEF\xBB\xBF"
	  "a\t2022\ty\t\tf:1\t\n",
	    "[a 2022 2022 x y]", 0 },
	{ "\xEF\xBB"
	  "a\t2022\tx\t\tf:1\t\n",
	    "[\xEF\xBB"
	    "a 2022 2022 x]",
	    0 },
	/* What is no record is named, and the rest is read. */
	{ "a\n\na\t2022\tx\t\tf:1\t\n", "{f 1 not a record: six fi}{f 2 not a record: six fi}[a 2022 2022 x]", 1 },
	{ "a\t2022\tx\t\tf:1\t\nb\t2022\tx\t\tf:1\t\na\t2022\ty\t\tf:1\t\na\t2022\tz\t\tf:1\t\nb\t2022\ty\t\tf:1\t\n",
	    "[a 2022 2022 x]{f 3 the records of a rep}[b 2022 2022 x][a 2022 2022 y z][b 2022 2022 y]", 1 },
	{ "", "", 0 },
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

static void
test_streams(void)
{
	struct group *g;
	FILE *in;
	size_t i;

	for (i = 0; i < COUNT_OF(streams); i++) {
		log_n = 0;
		g = group_new(say_report, say_trouble, NULL);
		in = stream_of(streams[i].stream);
		unit_number(streams[i].stream, group_read(g, in, "f"), 0);
		fclose(in);
		unit_number(streams[i].stream, group_close(g), streams[i].trouble);
		unit_text(streams[i].stream, log_of, log_n, streams[i].reports);
	}
	/* Two streams, one after the other. */
	log_n = 0;
	g = group_new(say_report, say_trouble, NULL);
	for (i = 0; i < 2; i++) {
		in = stream_of(i == 0 ? "a\t2022\tx\t\tf:1\t\n" : "a\t2022\ty\t\tf:1\t\nx\n");
		group_read(g, in, i == 0 ? "one" : "two");
		fclose(in);
	}
	group_close(g);
	unit_text("two streams", log_of, log_n, "{two 2 not a record: six fi}[a 2022 2022 x y]");
}

/* More reports without an agency than are held at once: none is lost, each is whole. */
static void
test_many(void)
{
	struct group *g = group_new(say_report, say_trouble, NULL);
	FILE *in = tmpfile();
	size_t i, n = 0;

	log_n = 0;
	for (i = 0; i < 200; i++)
		fprintf(in, "-\t-\tx\t\tf%d:1\t\n", (int)i);
	rewind(in);
	group_read(g, in, "f");
	fclose(in);
	group_close(g);
	for (i = 0; i < log_n; i++)
		n += log_of[i] == '[';
	unit_number("reports", (long long)n, 200);
}

static size_t n_again;

static void
count_again(const struct said *said)
{
	n_again += 1 + said->order;
}

static void
take_last(void *ctx, struct facts *now, struct facts *before)
{
	(void)ctx;
	(void)before;
	facts_take_last(now, count_again);
	log_n = 0;
	say_span("", now->meta[META_TITLE].value);
	log_n += (size_t)sprintf(
	    log_of + log_n, " %d", (int)now->value[cells_find(DECISIONS, strlen(DECISIONS))].whole);
}

static void
test_last(void)
{
	static const char twice[] = "a\t2022\tmeta.title\tT\tf:1\t\na\t2022\tmeta.title\tU\tf:2\t\n"
				    "a\t2022\t" DECISIONS "\t1\tf:1\t\na\t2022\t" DECISIONS "\t2\tf:2\t\n"
				    "a\t2022\tx\t2\tf:2\t\na\t2022\ty\t2\tf:2\t\na\t2022\tx\t2\tf:2\t\n";
	struct group *g = group_new(take_last, say_trouble, NULL);
	FILE *in = stream_of(twice);

	group_read(g, in, "f");
	fclose(in);
	group_close(g);
	unit_text("the last counts", log_of, log_n, "U 2");
	unit_number("again", (long long)n_again, 2 + 4 + 7);
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
	test_sources();
	test_streams();
	test_many();
	test_last();
	test_meta_keys();
	return unit_wrong;
}
