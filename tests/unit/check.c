/*
 * The rules of dr-check: check/.
 *
 * A case is a sound report with some records changed, perhaps the report of the year before, changed too, and all that
 * the rules then find in it.
 */
#include "check/areas.h"
#include "check/check.h"
#include "check/check_int.h"
#include "check/known.h"
#include "io/filter.h"
#include "unit.h"

enum { MOST = 512, TEXT = 1 << 16 };

/* A record that is being put together; the texts are in `texts`. */
struct line {
	struct span key, value, raw;
	int number;
};

static struct line lines[MOST];
static int nlines;
static char texts[TEXT];
static size_t ntexts;
static struct span agency, year, file;

static char log_of[TEXT];
static size_t log_n;
static int muted;

static void
log_finding(void *ctx, const struct facts *s, const struct finding *f)
{
	(void)ctx;
	(void)s;
	if (!muted)
		log_n += (size_t)snprintf(log_of + log_n, TEXT - log_n, "%s %s %.*s [%.*s] [%.*s] %.*s %s\n",
		    rules_severities[f->severity], f->rule->name, (int)f->key.n, f->key.s, (int)f->stated.n,
		    f->stated.n > 0 ? f->stated.s : "", (int)f->expected.n, f->expected.n > 0 ? f->expected.s : "",
		    (int)f->source.n, f->source.s, f->message);
}

/* --- reports --- */

static struct span
keep(const char *s, size_t n)
{
	if (ntexts + n > TEXT)
		exit(2);
	memcpy(texts + ntexts, s, n);
	ntexts += n;
	return (struct span){ texts + ntexts - n, n };
}

static void
add_line(struct span key, struct span value, struct span raw, int number, int again)
{
	int i;

	for (i = 0; i < nlines && (again || !span_same(lines[i].key, key)); i++)
		;
	if (i == MOST)
		exit(2);
	lines[i] = (struct line){ key, value, raw, number > 0 ? number : i < nlines ? lines[i].number : i + 1 };
	nlines += i == nlines;
}

static void
remove_lines(struct span prefix)
{
	char word[64];
	int i, n = 0;

	snprintf(word, sizeof word, "%.*s", (int)prefix.n, prefix.s);
	for (i = 0; i < nlines; i++)
		if (!span_starts(lines[i].key, word))
			lines[n++] = lines[i];
	nlines = n;
}

static void
state(const char *key, const char *value)
{
	add_line(span_of(key), span_of(value), span_of(""), 0, 0);
}

/* A report of that form in which nothing is found. */
static void
begin_sound(int form)
{
	static const char *const heads[] = { "一、总体情况", "二、主动公开政府信息情况",
		"三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
		"五、存在的主要问题及改进情况", "六、其他需要报告的事项" };
	const struct cell_of_form *cell = cells_all();
	char key[32] = "";
	int i;

	nlines = 0;
	state("meta.title", "甲局政府信息公开工作年度报告");
	for (i = 1; i <= FORM_SECTIONS; i++)
		add_line(
		    keep(key, (size_t)sprintf(key, "meta.heading.%d", i)), span_of(heads[i - 1]), span_of(""), 0, 0);
	for (i = 1; i <= FORM_PARTS; i++)
		add_line(keep(key, (size_t)sprintf(key, "meta.heading.1.%d", i)), span_of("部分"), span_of(""), 0, 0);
	state("text.1.2.001", "依法办理。");
	for (i = 0; i < CELLS; i++)
		if ((cell[i].forms & form) != 0)
			state(cell[i].key, "0");
	state("text.5.001", "公开得还不够及时，今后要改进工作。");
	state("text.6.001", "没有收取信息处理费。");
}

/* A line of a case: KEY=VALUE|RAW@LINE; +KEY=… for a key again, -PREFIX takes keys away, @WHAT=… is of the report. */
static void
change(struct span line)
{
	const char *s = line.s, *end = line.s + line.n, *is = memchr(s, '=', line.n), *bar, *at;
	struct span value = { is != NULL ? is + 1 : end, is != NULL ? (size_t)(end - is) - 1 : 0 }, raw = { end, 0 };
	int number = 0;

	if (*s == '-') {
		remove_lines((struct span){ s + 1, line.n - 1 });
		return;
	}
	if ((at = memchr(value.s, '@', value.n)) != NULL) {
		number = atoi(at + 1);
		value.n = (size_t)(at - value.s);
		end = at;
	}
	if ((bar = memchr(value.s, '|', value.n)) != NULL) {
		raw = (struct span){ bar + 1, (size_t)(end - bar) - 1 };
		value.n = (size_t)(bar - value.s);
	}
	if (span_starts(line, "@agency="))
		agency = value;
	else if (span_starts(line, "@year="))
		year = value;
	else if (span_starts(line, "@file="))
		file = value;
	else if (*s != '@')
		add_line(
		    (struct span){ s + (*s == '+'), (size_t)(is - s) - (*s == '+') }, value, raw, number, *s == '+');
}

static void
add_record(struct facts *s, const struct line *l)
{
	struct span field[RECORD_FIELDS];
	char text[4096];
	int n = snprintf(text, sizeof text, "%.*s\t%.*s\t%.*s\t%.*s\t%.*s:%d\t%.*s", (int)agency.n, agency.s,
	    (int)year.n, year.s, (int)l->key.n, l->key.s, (int)l->value.n, l->value.s, (int)file.n, file.s, l->number,
	    (int)l->raw.n, l->raw.s);

	unit_number(text, record_read(field, NULL, text, (size_t)n), 0);
	facts_add(s, field);
}

/* Sets s to a sound report with the changes. */
static void
build(struct facts *s, const char *of_year, const char *changes)
{
	const char *p, *end;
	int i;

	agency = span_of("甲局");
	year = span_of(of_year);
	file = span_of("f");
	begin_sound(strstr(changes, "@form=2019") != NULL ? FORM_2019 : FORM_2021);
	for (p = changes; *p != '\0'; p = end + 1) {
		end = strchr(p, '\n');
		change((struct span){ p, (size_t)(end - p) });
	}
	facts_clear(s, agency, year, file);
	for (i = 0; i < nlines; i++)
		add_record(s, &lines[i]);
	facts_sort(s);
}

static void
turn_on(struct check *c, const char *rules)
{
	size_t n;
	int rule;

	memset(c->on, *rules == '\0', sizeof c->on);
	for (; *rules != '\0'; rules += n + (rules[n] == ',')) {
		n = strcspn(rules, ",");
		rule = rules_find(rules, n);
		if (rule < 0)
			exit(2);
		c->on[rule] = 1;
	}
}

/* What is found in `now`; `before` is NULL, or @other: not the year before, but another file of the year. */
static void
look(const char *rules, const char *before, const char *now)
{
	static struct facts last, report;
	struct facts *v[] = { &report, &last };
	struct check c = { .copied = 80, .found = log_finding };
	int other = before != NULL && strncmp(before, "@other", 6) == 0;

	log_n = 0;
	ntexts = 0;
	turn_on(&c, rules);
	c.language = strstr(now, "@chinese") != NULL ? CHINESE : ENGLISH;
	if (before != NULL)
		build(&last, other ? "2023" : "2022", before);
	build(&report, "2023", now);
	if (before != NULL && !other) {
		struct facts *only = &last;

		muted = 1;
		check_reports(&c, &only, 1, NULL);
		muted = 0;
	}
	check_reports(&c, v, 1 + (size_t)other, before != NULL && !other ? &last : NULL);
	check_reports(&c, NULL, 0, &report);
	check_end(&c);
	facts_free(&last);
	facts_free(&report);
	last = report = (struct facts){ 0 };
}

/* clang-format off */
static const struct {
	const char *title, *rules, *before, *now, *found;
} cases[] = {
	{ "sound", "", "",
	    "",
	    "" },
	{ "balance", "", NULL,
	    "requests.carried_out.legal=7\n"
	    "requests.carried_out.total=7\n",
	    "error balance requests.carried_out.legal [7] [0] f:196 legal: new 0 + carried_in 0 = 0, but processed 0 + carried_out 7 = 7\n" },
	{ "balance, blank", "balance", NULL,
	    "requests.carried_out.legal=7\n"
	    "requests.new.legal=\n",
	    "error balance requests.carried_out.legal [7] [0] f:196 legal: new 0 + carried_in 0 = 0, but processed 0 + carried_out 7 = 7 (blank cells counted as 0: 1)\n" },
	{ "balance, all blank", "balance", NULL,
	    "requests.carried_out.legal=\n"
	    "requests.new.legal=\n"
	    "requests.carried_in.legal=\n"
	    "requests.processed.legal=\n",
	    "" },
	{ "balance, one of four", "balance", NULL,
	    "requests.carried_out.legal=\n"
	    "requests.new.legal=1\n"
	    "requests.carried_in.legal=\n"
	    "requests.processed.legal=\n",
	    "error balance requests.carried_out.legal [] [1] f:196 legal: new 1 + carried_in 0 = 1, but processed 0 + carried_out 0 = 0 (blank cells counted as 0: 3)\n" },
	{ "balance, missing", "balance", NULL,
	    "requests.carried_out.legal=7\n"
	    "-requests.new.legal\n",
	    "" },
	{ "balance, two columns", "balance", NULL,
	    "requests.new.natural=7\n"
	    "requests.new.legal=3\n"
	    "requests.processed.natural=5\n"
	    "requests.processed.legal=5\n",
	    "error balance requests.carried_out.natural [0] [2] f:192 natural: new 7 + carried_in 0 = 7, but processed 5 + carried_out 0 = 5; legal is off by as much the other way: a request may be counted under the wrong applicant\n" },
	{ "balance, three columns", "balance", NULL,
	    "requests.new.natural=2\n"
	    "requests.new.legal=2\n"
	    "requests.processed.other=2\n",
	    "error balance requests.carried_out.natural [0] [2] f:192 natural: new 2 + carried_in 0 = 2, but processed 0 + carried_out 0 = 0\n"
	    "error balance requests.carried_out.legal [0] [2] f:196 legal: new 2 + carried_in 0 = 2, but processed 0 + carried_out 0 = 0\n"
	    "error balance requests.carried_out.other [0] [-2] f:197 other: new 0 + carried_in 0 = 0, but processed 2 + carried_out 0 = 2\n" },
	{ "balance, the same way", "balance", NULL,
	    "requests.new.natural=2\n"
	    "requests.new.legal=2\n",
	    "error balance requests.carried_out.natural [0] [2] f:192 natural: new 2 + carried_in 0 = 2, but processed 0 + carried_out 0 = 0\n"
	    "error balance requests.carried_out.legal [0] [2] f:196 legal: new 2 + carried_in 0 = 2, but processed 0 + carried_out 0 = 0\n" },
	{ "balance, other numbers", "balance", NULL,
	    "requests.new.natural=2\n"
	    "requests.processed.legal=3\n",
	    "error balance requests.carried_out.natural [0] [2] f:192 natural: new 2 + carried_in 0 = 2, but processed 0 + carried_out 0 = 0\n"
	    "error balance requests.carried_out.legal [0] [-3] f:196 legal: new 0 + carried_in 0 = 0, but processed 3 + carried_out 0 = 3\n" },
	{ "balance, total alone", "balance", NULL,
	    "requests.new.total=2\n",
	    "error balance requests.carried_out.total [0] [2] f:198 total: new 2 + carried_in 0 = 2, but processed 0 + carried_out 0 = 0\n" },
	{ "balance, by carried_in", "balance,applicant-sum", NULL,
	    "requests.carried_in.other=2\n",
	    "error balance requests.carried_out.other [0] [2] f:197 other: new 0 + carried_in 2 = 2, but processed 0 + carried_out 0 = 0; its row's total disagrees by the same: look at requests.carried_in.other\n" },
	{ "balance, by carried_out", "balance,applicant-sum", NULL,
	    "requests.carried_out.other=2\n",
	    "error balance requests.carried_out.other [2] [0] f:197 other: new 0 + carried_in 0 = 0, but processed 0 + carried_out 2 = 2; its row's total disagrees by the same: look at requests.carried_out.other\n" },
	{ "processed", "", NULL,
	    "requests.processed.natural=3\n"
	    "requests.processed.total=3\n",
	    "error outcome-sum requests.processed.natural [3] [0] f:185 natural: processed is 3, but the outcomes add up to 0; another sum disagrees by the same: look at requests.processed.natural\n" },
	{ "processed, its total too", "", NULL,
	    "requests.processed.natural=3\n",
	    "error outcome-sum requests.processed.natural [3] [0] f:185 natural: processed is 3, but the outcomes add up to 0; another sum disagrees by the same: look at requests.processed.natural\n" },
	{ "outcome", "", NULL,
	    "requests.granted.natural=3\n",
	    "error outcome-sum requests.processed.natural [0] [3] f:185 natural: processed is 0, but the outcomes add up to 3; another sum disagrees by the same: look at requests.granted.natural\n" },
	{ "outcome, column only", "outcome-sum,applicant-sum", NULL,
	    "requests.granted.natural=3\n"
	    "requests.granted.total=3\n",
	    "error outcome-sum requests.processed.natural [0] [3] f:185 natural: processed is 0, but the outcomes add up to 3\n" },
	{ "outcome, two rows of one difference", "outcome-sum,applicant-sum", NULL,
	    "requests.granted.natural=3\n"
	    "requests.partial.natural=3\n"
	    "requests.processed.natural=3\n"
	    "requests.processed.total=6\n",
	    "error outcome-sum requests.processed.natural [3] [6] f:185 natural: processed is 3, but the outcomes add up to 6\n"
	    "error applicant-sum requests.granted.total [0] [3] f:44 granted: the total is 0, but the six applicants add up to 3; the sums of the column of totals are off because of that\n"
	    "error applicant-sum requests.partial.total [0] [3] f:51 partial: the total is 0, but the six applicants add up to 3; the sums of the column of totals are off because of that\n"
	    "error applicant-sum requests.processed.total [6] [3] f:191 processed: the total is 6, but the six applicants add up to 3; the sums of the column of totals are off because of that\n" },
	{ "outcome, blank", "outcome-sum", NULL,
	    "requests.granted.natural=\n"
	    "requests.partial.natural=3\n",
	    "error outcome-sum requests.processed.natural [0] [3] f:185 natural: processed is 0, but the outcomes add up to 3 (blank cells counted as 0: 1)\n" },
	{ "outcome, blank row", "outcome-sum,balance", NULL,
	    "requests.granted.natural=\n"
	    "requests.granted.business=\n"
	    "requests.granted.research=\n"
	    "requests.granted.welfare=\n"
	    "requests.granted.legal=\n"
	    "requests.granted.other=\n"
	    "requests.granted.total=\n"
	    "requests.processed.natural=1\n"
	    "requests.processed.business=2\n"
	    "requests.processed.total=3\n",
	    "error outcome-sum requests.processed.total [3] [0] f:191 total: processed is 3, but the outcomes add up to 0 (blank cells counted as 0: 1)\n" },
	{ "balance, blank row", "balance", NULL,
	    "requests.new.natural=\n"
	    "requests.new.business=\n"
	    "requests.new.research=\n"
	    "requests.new.welfare=\n"
	    "requests.new.legal=\n"
	    "requests.new.other=\n"
	    "requests.new.total=\n"
	    "requests.processed.natural=1\n"
	    "requests.processed.business=2\n"
	    "requests.processed.total=3\n",
	    "error balance requests.carried_out.total [0] [-3] f:198 total: new 0 + carried_in 0 = 0, but processed 3 + carried_out 0 = 3 (blank cells counted as 0: 1)\n" },
	{ "total of totals", "balance,outcome-sum,applicant-sum", NULL,
	    "requests.processed.total=5\n",
	    "error applicant-sum requests.processed.total [5] [0] f:191 processed: the total is 5, but the six applicants add up to 0; the sums of the column of totals are off because of that\n" },
	{ "total of an outcome", "balance,outcome-sum,applicant-sum", NULL,
	    "requests.denied.law.total=5\n",
	    "error applicant-sum requests.denied.law.total [5] [0] f:65 denied.law: the total is 5, but the six applicants add up to 0; the sums of the column of totals are off because of that\n" },
	{ "total of carried_out", "balance,outcome-sum,applicant-sum", NULL,
	    "requests.carried_out.total=5\n",
	    "error applicant-sum requests.carried_out.total [5] [0] f:198 carried_out: the total is 5, but the six applicants add up to 0; the sums of the column of totals are off because of that\n" },
	{ "totals, without the rows", "balance,outcome-sum", NULL,
	    "requests.processed.total=5\n",
	    "error balance requests.carried_out.total [0] [-5] f:198 total: new 0 + carried_in 0 = 0, but processed 5 + carried_out 0 = 5\n"
	    "error outcome-sum requests.processed.total [5] [0] f:191 total: processed is 5, but the outcomes add up to 0\n" },
	{ "totals that follow", "balance,outcome-sum", NULL,
	    "requests.new.natural=5\n"
	    "requests.new.total=5\n",
	    "error balance requests.carried_out.natural [0] [5] f:192 natural: new 5 + carried_in 0 = 5, but processed 0 + carried_out 0 = 0\n" },
	{ "totals alone", "applicant-sum", NULL,
	    "requests.new.natural=\n"
	    "requests.new.business=\n"
	    "requests.new.research=\n"
	    "requests.new.welfare=\n"
	    "requests.new.legal=\n"
	    "requests.new.other=\n"
	    "requests.new.total=3\n"
	    "requests.processed.natural=\n"
	    "requests.processed.business=\n"
	    "requests.processed.research=\n"
	    "requests.processed.welfare=\n"
	    "requests.processed.legal=\n"
	    "requests.processed.other=\n"
	    "requests.processed.total=2\n",
	    "error applicant-sum requests.new.total [3] [0] f:30 new: the total is 3, but the six applicants add up to 0 (blank cells counted as 0: 6); other rows that state only their total: 1; the sums of the column of totals are off because of that\n" },
	{ "one total alone", "applicant-sum", NULL,
	    "requests.new.natural=\n"
	    "requests.new.business=\n"
	    "requests.new.research=\n"
	    "requests.new.welfare=\n"
	    "requests.new.legal=\n"
	    "requests.new.other=\n"
	    "requests.new.total=3\n",
	    "error applicant-sum requests.new.total [3] [0] f:30 new: the total is 3, but the six applicants add up to 0 (blank cells counted as 0: 6); the sums of the column of totals are off because of that\n" },
	{ "total blank", "applicant-sum", NULL,
	    "requests.new.natural=3\n"
	    "requests.new.total=\n",
	    "" },
	{ "decimals", "applicant-sum", NULL,
	    "requests.new.natural=0.5\n"
	    "requests.new.legal=0.5\n"
	    "requests.new.total=1.5\n",
	    "error applicant-sum requests.new.total [1.5] [1] f:30 new: the total is 1.5, but the six applicants add up to 1\n" },
	{ "disputes", "", NULL,
	    "review.upheld=1\n"
	    "lawsuit.direct.total=2\n"
	    "lawsuit.reviewed.pending=3\n"
	    "lawsuit.reviewed.total=2\n",
	    "error dispute-sum review.total [0] [1] f:203 review.total is 0, but the four results add up to 1\n"
	    "error dispute-sum lawsuit.direct.total [2] [0] f:208 lawsuit.direct.total is 2, but the four results add up to 0\n"
	    "error dispute-sum lawsuit.reviewed.total [2] [3] f:213 lawsuit.reviewed.total is 2, but the four results add up to 3\n" },
	{ "disputes, blank", "dispute-sum", NULL,
	    "review.upheld=1\n"
	    "review.other=\n"
	    "review.total=2\n"
	    "lawsuit.direct.total=\n"
	    "lawsuit.direct.upheld=1\n",
	    "error dispute-sum review.total [2] [1] f:203 review.total is 2, but the four results add up to 1 (blank cells counted as 0: 1)\n" },
	{ "rows of 2019", "outcome-sum", NULL,
	    "@form=2019\n"
	    "requests.otherwise.all.natural=2\n",
	    "error outcome-sum requests.processed.natural [0] [2] f:183 natural: processed is 0, but the outcomes add up to 2\n" },
	{ "three rows of 2021", "outcome-sum", NULL,
	    "requests.otherwise.unpaid.natural=2\n",
	    "error outcome-sum requests.processed.natural [0] [2] f:185 natural: processed is 0, but the outcomes add up to 2\n" },
	{ "a cell", "", NULL,
	    "-proactive.rules.issued\n",
	    "error missing-cell proactive.rules.issued [] [] f:15 no record of proactive.rules.issued (issued): not in the report, or it could not be read\n" },
	{ "a row", "missing-cell", NULL,
	    "-proactive.rules\n",
	    "error missing-cell proactive.rules.* [] [] f:3 no record of proactive.rules.* (issued, repealed, in_force): not in the report, or it could not be read\n" },
	{ "part of a row", "missing-cell", NULL,
	    "-requests.denied.law.legal\n"
	    "-requests.denied.law.other\n",
	    "error missing-cell requests.denied.law.* [] [] f:59 no record of requests.denied.law.* (legal, other): not in the report, or it could not be read\n" },
	{ "a group", "missing-cell", NULL,
	    "-lawsuit.direct\n",
	    "error missing-cell lawsuit.direct.* [] [] f:5 no record of lawsuit.direct.* (upheld, corrected, other, pending, total): not in the report, or it could not be read\n" },
	{ "a cell of a group", "missing-cell", NULL,
	    "-lawsuit.direct.pending\n",
	    "error missing-cell lawsuit.direct.pending [] [] f:204 no record of lawsuit.direct.pending (pending): not in the report, or it could not be read\n" },
	{ "a table", "missing-cell", NULL,
	    "-proactive\n",
	    "error missing-cell proactive.* [] [] f:3 no record of any cell of proactive.*: the table is not in the report, or it could not be read\n" },
	{ "two tables", "missing-cell", NULL,
	    "-review\n"
	    "-lawsuit\n",
	    "error missing-cell review.* [] [] f:5 no record of any cell of review.*: the table is not in the report, or it could not be read\n"
	    "error missing-cell lawsuit.* [] [] f:5 no record of any cell of lawsuit.*: the table is not in the report, or it could not be read\n" },
	{ "nothing but headings", "missing-cell", NULL,
	    "-proactive\n"
	    "-requests\n"
	    "-review\n"
	    "-lawsuit\n",
	    "error missing-cell proactive.* [] [] f:3 no record of any cell of proactive.*: the table is not in the report, or it could not be read\n"
	    "error missing-cell requests.* [] [] f:4 no record of any cell of requests.*: the table is not in the report, or it could not be read\n"
	    "error missing-cell review.* [] [] f:5 no record of any cell of review.*: the table is not in the report, or it could not be read\n"
	    "error missing-cell lawsuit.* [] [] f:5 no record of any cell of lawsuit.*: the table is not in the report, or it could not be read\n" },
	{ "2019", "missing-cell,blank-cell", NULL,
	    "@form=2019\n"
	    "-proactive.services.change\n"
	    "proactive.procurement.amount=\n",
	    "error missing-cell proactive.services.change [] [] f:23 no record of proactive.services.change (change): not in the report, or it could not be read\n"
	    "warning blank-cell proactive.procurement.amount [] [] f:35 proactive.procurement.amount: blank (amount); where there is nothing to count, the form has 0\n" },
	{ "2019 by the year", "missing-cell", NULL,
	    "@year=2019\n"
	    "-proactive\n"
	    "-requests.otherwise\n",
	    "error missing-cell proactive.* [] [] f:3 no record of any cell of proactive.*: the table is not in the report, or it could not be read\n"
	    "error missing-cell requests.otherwise.all.* [] [] f:4 no record of requests.otherwise.all.* (natural, business, research, welfare, legal, other, total): not in the report, or it could not be read\n" },
	{ "2021 by the year", "missing-cell", NULL,
	    "-proactive\n"
	    "-requests.otherwise\n",
	    "error missing-cell proactive.* [] [] f:3 no record of any cell of proactive.*: the table is not in the report, or it could not be read\n"
	    "error missing-cell requests.otherwise.uncorrected.* [] [] f:4 no record of requests.otherwise.uncorrected.* (natural, business, research, welfare, legal, other, total): not in the report, or it could not be read\n"
	    "error missing-cell requests.otherwise.unpaid.* [] [] f:4 no record of requests.otherwise.unpaid.* (natural, business, research, welfare, legal, other, total): not in the report, or it could not be read\n"
	    "error missing-cell requests.otherwise.misc.* [] [] f:4 no record of requests.otherwise.misc.* (natural, business, research, welfare, legal, other, total): not in the report, or it could not be read\n" },
	{ "both forms in one table", "missing-cell,form-year", NULL,
	    "requests.otherwise.all.total=1\n",
	    "error missing-cell requests.otherwise.all.* [] [] f:216 no record of requests.otherwise.all.* (natural, business, research, welfare, legal, other): not in the report, or it could not be read\n"
	    "warning form-year meta.form [mixed] [2021] f:3 the report has tables of the form of 2019 and of that of 2021\n" },
	{ "both forms in one table, rows of one gone", "missing-cell", NULL,
	    "requests.otherwise.all.total=1\n"
	    "-requests.otherwise.uncorrected\n"
	    "-requests.denied.law\n",
	    "error missing-cell requests.denied.law.* [] [] f:4 no record of requests.denied.law.* (natural, business, research, welfare, legal, other, total): not in the report, or it could not be read\n"
	    "error missing-cell requests.otherwise.all.* [] [] f:216 no record of requests.otherwise.all.* (natural, business, research, welfare, legal, other): not in the report, or it could not be read\n" },
	{ "both forms in one table, rows of both", "missing-cell", NULL,
	    "proactive.licensing.change=1\n"
	    "-proactive.penalties\n",
	    "error missing-cell proactive.licensing.items_prior [] [] f:216 no record of proactive.licensing.items_prior (items_prior): not in the report, or it could not be read\n"
	    "error missing-cell proactive.penalties.decisions [] [] f:3 no record of proactive.penalties.decisions (decisions): not in the report, or it could not be read\n" },
	{ "one table of each", "missing-cell,form-year", NULL,
	    "proactive.services.change=1\n",
	    "error missing-cell proactive.services.* [] [] f:216 no record of proactive.services.* (items_prior, decisions): not in the report, or it could not be read\n"
	    "warning form-year meta.form [mixed] [2021] f:3 the report has tables of the form of 2019 and of that of 2021\n" },
	{ "blank", "blank-cell", NULL,
	    "proactive.rules.issued=\n",
	    "warning blank-cell proactive.rules.issued [] [] f:14 proactive.rules.issued: blank (issued); where there is nothing to count, the form has 0\n" },
	{ "blank row", "blank-cell", NULL,
	    "proactive.rules.issued=\n"
	    "proactive.rules.repealed=\n"
	    "proactive.rules.in_force=\n",
	    "warning blank-cell proactive.rules.* [] [] f:14 proactive.rules.*: blank (issued, repealed, in_force); where there is nothing to count, the form has 0\n" },
	{ "blank cells", "blank-cell", NULL,
	    "requests.new.natural=\n"
	    "requests.new.legal=\n",
	    "warning blank-cell requests.new.* [] [] f:24 requests.new.*: blank (natural, legal); where there is nothing to count, the form has 0\n" },
	{ "not a count", "not-a-count", NULL,
	    "proactive.penalties.decisions=1.5\n"
	    "proactive.fees.amount=-0.5\n"
	    "review.total=-1\n"
	    "review.other=x\n"
	    "review.upheld=12345678901234567\n"
	    "proactive.rules.issued=0.5\n",
	    "error not-a-count proactive.rules.issued [0.5] [] f:14 proactive.rules.issued is 0.5, which is not a whole number\n"
	    "error not-a-count proactive.penalties.decisions [1.5] [] f:21 proactive.penalties.decisions is 1.5, which is not a whole number\n"
	    "error not-a-count proactive.fees.amount [-0.5] [] f:23 proactive.fees.amount is -0.5, which is less than 0\n"
	    "error not-a-count review.upheld [12345678901234567] [] f:199 review.upheld is 12345678901234567, which is not a number, or too long to compute with\n"
	    "error not-a-count review.other [x] [] f:201 review.other is x, which is not a number, or too long to compute with\n"
	    "error not-a-count review.total [-1] [] f:203 review.total is -1, which is less than 0\n" },
	{ "a count", "not-a-count", NULL,
	    "proactive.fees.amount=0.5\n"
	    "review.total=1.0\n"
	    "review.other=\n"
	    "review.upheld=1234567890123456\n",
	    "" },
	{ "change", "not-a-count", NULL,
	    "@form=2019\n"
	    "proactive.services.change=-1\n"
	    "proactive.licensing.change=-1.5\n"
	    "proactive.services.items_prior=-1\n",
	    "error not-a-count proactive.licensing.change [-1.5] [] f:21 proactive.licensing.change is -1.5, which is not a whole number\n"
	    "error not-a-count proactive.services.items_prior [-1] [] f:23 proactive.services.items_prior is -1, which is less than 0\n" },
	{ "unit", "unit", NULL,
	    "proactive.fees.amount=25.1|251000元\n",
	    "warning unit proactive.fees.amount [251000元] [25.1] f:23 proactive.fees.amount is printed as 251000元, but the form counts in 万元 (10,000 yuan): it was read as 25.1\n" },
	{ "unit, right", "unit", NULL,
	    "proactive.fees.amount=25.1|25.1万元\n",
	    "" },
	{ "unit, elsewhere", "unit", NULL,
	    "proactive.rules.issued=25|25元\n",
	    "" },
	{ "unit, first", "unit", NULL,
	    "proactive.fees.amount=25|元25\n",
	    "warning unit proactive.fees.amount [元25] [25] f:23 proactive.fees.amount is printed as 元25, but the form counts in 万元 (10,000 yuan): it was read as 25\n" },
	{ "unit, short", "unit", NULL,
	    "proactive.fees.amount=25|元\n",
	    "warning unit proactive.fees.amount [元] [25] f:23 proactive.fees.amount is printed as 元, but the form counts in 万元 (10,000 yuan): it was read as 25\n" },
	{ "stock", "stock", NULL,
	    "proactive.rules.issued=3\n"
	    "proactive.rules.in_force=2\n"
	    "proactive.normative.issued=3\n"
	    "proactive.normative.in_force=3\n",
	    "warning stock proactive.rules.in_force [2] [3] f:16 proactive.rules.in_force is 2, less than issued of the same row, 3\n" },
	{ "stock, blank", "stock", NULL,
	    "proactive.rules.issued=3\n"
	    "proactive.rules.in_force=\n"
	    "proactive.normative.issued=\n"
	    "proactive.normative.in_force=-3\n",
	    "" },
	{ "stock of 2019", "stock", NULL,
	    "@form=2019\n"
	    "proactive.rules.disclosed=3\n"
	    "proactive.rules.disclosed_total=2\n",
	    "warning stock proactive.rules.disclosed_total [2] [3] f:16 proactive.rules.disclosed_total is 2, less than disclosed of the same row, 3\n" },
	{ "no section", "missing-section,missing-part", NULL,
	    "-meta.heading.\n",
	    "error missing-section meta.heading.* [] [] f:1 no heading of any of the six sections was seen\n" },
	{ "one section, the title last", "missing-section", NULL,
	    "-meta.title\n"
	    "+meta.title=甲@99\n"
	    "-meta.heading.3\n",
	    "error missing-section meta.heading.3 [] [] f:99 no heading of section 3 (收到和处理政府信息公开申请情况) was seen\n" },
	{ "one section, no title", "missing-section", NULL,
	    "-meta.title\n"
	    "-meta.heading.3\n",
	    "error missing-section meta.heading.3 [] [] f:2 no heading of section 3 (收到和处理政府信息公开申请情况) was seen\n" },
	{ "one section", "missing-section", NULL,
	    "-meta.heading.3\n",
	    "error missing-section meta.heading.3 [] [] f:1 no heading of section 3 (收到和处理政府信息公开申请情况) was seen\n" },
	{ "section one", "missing-section,missing-part,assessment", NULL,
	    "-meta.heading.1\n",
	    "error missing-section meta.heading.1 [] [] f:1 no heading of section 1 (总体情况) was seen\n" },
	{ "no part", "missing-part", NULL,
	    "-meta.heading.1.\n",
	    "note missing-part meta.heading.1.* [] [] f:2 no heading of any of the five parts of section one was seen\n" },
	{ "two parts", "missing-part", NULL,
	    "-meta.heading.1.1\n"
	    "-meta.heading.1.5\n",
	    "warning missing-part meta.heading.1.1 [] [] f:2 no heading of part 1 of section one (主动公开) was seen\n"
	    "warning missing-part meta.heading.1.5 [] [] f:2 no heading of part 5 of section one (监督保障) was seen\n" },
	{ "order", "section-order", NULL,
	    "meta.heading.4=五、四@99\n"
	    "meta.heading.6=六、六@100\n",
	    "warning section-order meta.heading.5 [] [] f:6 section 5 (五、存在的主要问题及改进情况) comes before section 4, on line 99\n" },
	{ "ordinals", "section-order", NULL,
	    "meta.heading.4=五、四\n",
	    "warning section-order meta.heading.4 [5] [4] f:5 the heading 五、四 has the number 5, but is section 4 of the form\n" },
	{ "ordinals from there on", "section-order", NULL,
	    "meta.heading.3=四、三\n"
	    "meta.heading.4=五、四\n"
	    "meta.heading.5=六、五\n"
	    "meta.heading.6=七、六\n",
	    "warning section-order meta.heading.3 [4] [3] f:4 the heading 四、三 has the number 4, but is section 3 of the form\n" },
	{ "ordinals, off and on", "section-order", NULL,
	    "meta.heading.3=四、三\n"
	    "meta.heading.4=四、四\n"
	    "meta.heading.5=六、五\n",
	    "warning section-order meta.heading.3 [4] [3] f:4 the heading 四、三 has the number 4, but is section 3 of the form\n"
	    "warning section-order meta.heading.5 [6] [5] f:6 the heading 六、五 has the number 6, but is section 5 of the form\n" },
	{ "no ordinals", "section-order", NULL,
	    "meta.heading.3=三\n"
	    "meta.heading.1=总体情况\n"
	    "meta.heading.4=四\n",
	    "" },
	{ "form of 2019", "form-year", NULL,
	    "@form=2019\n",
	    "warning form-year meta.form [2019] [2021] f:3 the report on 2023 uses the form of 2019; the form for that year is that of 2021\n" },
	{ "form of 2021", "form-year", NULL,
	    "@year=2020\n",
	    "warning form-year meta.form [2021] [2019] f:3 the report on 2020 uses the form of 2021; the form for that year is that of 2019\n" },
	{ "form before there was one", "form-year", NULL,
	    "@year=2018\n",
	    "" },
	{ "form of 2019 in its time", "form-year", NULL,
	    "@year=2019\n"
	    "@form=2019\n",
	    "" },
	{ "no form", "form-year", NULL,
	    "-proactive\n"
	    "-requests.otherwise\n",
	    "" },
	{ "form, stated", "form-year", NULL,
	    "@form=2019\n"
	    "meta.form=2019\n",
	    "warning form-year meta.form [2019] [2021] f:214 the report on 2023 uses the form of 2019; the form for that year is that of 2021\n" },
	{ "period", "period", NULL,
	    "meta.period=2022-01-01/2022-12-31\n",
	    "warning period meta.period [2022-01-01/2022-12-31] [2023-01-01/2023-12-31] f:216 the period is 2022-01-01/2022-12-31, but the year reported on is 2023\n" },
	{ "right period", "period", NULL,
	    "meta.period=2023-01-01/2023-12-31\n",
	    "" },
	{ "period, no year", "period,no-year", NULL,
	    "@year=-\n"
	    "meta.period=2022-01-01/2022-12-31\n",
	    "warning no-year meta.year [] [] f:1 the report does not say which year it is on; give the year with dr-extract -y\n" },
	{ "late", "late,early", NULL,
	    "meta.published=2024-02-01\n",
	    "warning late meta.published [2024-02-01] [2024-01-31] f:216 published on 2024-02-01; the report on 2023 was due by 2024-01-31\n" },
	{ "not late", "late,early", NULL,
	    "meta.published=2024-01-31\n",
	    "" },
	{ "late, a government", "late", NULL,
	    "@agency=甲县人民政府（办公室）\n"
	    "meta.published=2024-04-01\n",
	    "warning late meta.published [2024-04-01] [2024-03-31] f:216 published on 2024-04-01; the report on 2023 was due by 2024-03-31\n" },
	{ "not late, a government", "late", NULL,
	    "@agency=甲县\n"
	    "meta.published=2024-03-31\n",
	    "" },
	{ "late, brackets", "late", NULL,
	    "@agency=甲局)\n"
	    "meta.published=2024-02-01\n",
	    "warning late meta.published [2024-02-01] [2024-01-31] f:216 published on 2024-02-01; the report on 2023 was due by 2024-01-31\n" },
	{ "late, brackets of half width", "late", NULL,
	    "@agency=甲县(办)\n"
	    "meta.published=2024-02-01\n",
	    "" },
	{ "late, before 2019", "late", NULL,
	    "@year=2018\n"
	    "meta.published=2019-12-01\n",
	    "" },
	{ "late, no day", "late,early", NULL,
	    "meta.published=2024-02-30\n",
	    "" },
	{ "early", "late,early", NULL,
	    "meta.published=2023-12-31\n",
	    "warning early meta.published [2023-12-31] [2024-01-01] f:216 published on 2023-12-31, before the end of 2023, the year it reports on\n" },
	{ "not early", "late,early", NULL,
	    "meta.published=2024-01-01\n",
	    "" },
	{ "early, no year", "early", NULL,
	    "@year=-\n"
	    "meta.published=2023-12-31\n",
	    "" },
	{ "nobody", "no-agency,no-year,late", NULL,
	    "@agency=-\n"
	    "@year=-\n",
	    "warning no-agency meta.agency [] [] f:1 the report does not say whose it is; give the agency with dr-extract -a\n"
	    "warning no-year meta.year [] [] f:1 the report does not say which year it is on; give the year with dr-extract -y\n" },
	{ "twice", "duplicate", NULL,
	    "+requests.new.total=1@100\n"
	    "+text.5.001=x@101\n"
	    "claim.x.001=1\n"
	    "+claim.x.001=2@102\n"
	    "+meta.title=甲@103\n",
	    "error duplicate requests.new.total [1] [0] f:100 requests.new.total is stated twice: 0, and 1 on f:100\n"
	    "error duplicate meta.title [甲] [甲局政府信息公开工作年度报告] f:103 meta.title is stated twice: 甲局政府信息公开工作年度报告, and 甲 on f:103\n"
	    "error duplicate claim.x.001 [] [] f:102 keys of prose that are stated twice, with different words: 2, the first of them claim.x.001, on f:102\n" },
	{ "twice the same", "duplicate", NULL,
	    "+requests.new.total=0@100\n"
	    "+requests.new.legal=0@101\n",
	    "note duplicate requests.new.total [0] [0] f:100 keys that are stated twice, with the same values: 2, the first of them requests.new.total, on f:100\n" },
	{ "five is empty", "empty-section,no-problem", NULL,
	    "-text.5.\n",
	    "warning empty-section meta.heading.5 [] [] f:6 section 5 (存在的主要问题及改进情况) says nothing\n" },
	{ "six is empty", "empty-section,fee-statement", NULL,
	    "-text.6.\n",
	    "warning empty-section meta.heading.6 [] [] f:7 section 6 (其他需要报告的事项) says nothing\n" },
	{ "six is empty, not asked", "fee-statement", NULL,
	    "-text.6.\n",
	    "warning fee-statement meta.heading.6 [] [] f:7 section six does not say what was charged as 信息处理费 (information processing fee)\n" },
	{ "nothing", "empty-section,no-problem", NULL,
	    "-text.5.\n"
	    "text.5.001=（无）\n"
	    "text.5.002=暂 无。\n",
	    "warning empty-section meta.heading.5 [（无）] [] f:6 section 5 (存在的主要问题及改进情况) says nothing but （无）\n" },
	{ "nothing but a sign", "empty-section,no-problem", NULL,
	    "-text.5.\n"
	    "text.5.001=。\n",
	    "warning empty-section meta.heading.5 [。] [] f:6 section 5 (存在的主要问题及改进情况) says nothing but 。\n" },
	{ "nothing and more", "empty-section,no-problem", NULL,
	    "-text.5.\n"
	    "text.5.001=无\n"
	    "text.5.002=无其他\n",
	    "note no-problem text.5.001 [] [] f:215 section five names no problem: “无”\n" },
	{ "no section five", "empty-section,no-problem", NULL,
	    "-meta.heading.5\n"
	    "-text.5.\n",
	    "" },
	{ "fee", "fee-statement", NULL,
	    "-text.6.\n"
	    "text.6.001=没有其他事项。\n",
	    "warning fee-statement meta.heading.6 [] [] f:7 section six does not say what was charged as 信息处理费 (information processing fee)\n" },
	{ "fee, any word", "fee-statement", NULL,
	    "-text.6.\n"
	    "text.6.001=没有收取费 用。\n",
	    "" },
	{ "fee, before", "fee-statement", NULL,
	    "@year=2020\n"
	    "-text.6.\n"
	    "text.6.001=没有其他事项。\n",
	    "" },
	{ "fee, no section six", "fee-statement", NULL,
	    "-meta.heading.6\n"
	    "-text.6.\n",
	    "" },
	{ "fee, the second paragraph", "fee-statement", NULL,
	    "-text.6.\n"
	    "text.6.001=没有其他事项。\n"
	    "text.6.002=收费处理费\n",
	    "" },
	{ "ten letters", "no-problem", NULL,
	    "-text.5.\n"
	    "text.5.001=一二三四五六七八九\n",
	    "note no-problem text.5.001 [] [] f:215 section five names no problem: “一二三四五六七八九”\n" },
	{ "and one more", "no-problem", NULL,
	    "-text.5.\n"
	    "text.5.001=一二三四五六七八九十\n",
	    "" },
	{ "denied", "no-problem", NULL,
	    "-text.5.\n"
	    "text.5.001=本年度工作中暂不存在明显的重大问题，今后继续努力。\n",
	    "note no-problem text.5.001 [] [] f:215 section five names no problem: “本年度工作中暂不存在明显的重大问题，今后继续努力。”\n" },
	{ "denied, but", "no-problem", NULL,
	    "-text.5.\n"
	    "text.5.001=本年度工作中没有发现明显问题，但公开得不够。\n",
	    "" },
	{ "problems of others", "no-problem", NULL,
	    "-text.5.\n"
	    "text.5.001=本年度解决群众反映没有渠道的问题若干。\n",
	    "" },
	{ "denied at length", "no-problem", NULL,
	    "-text.5.\n"
	    "text.5.001=本年度没有问题。甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸\n",
	    "" },
	{ "denied, hundred letters", "no-problem", NULL,
	    "-text.5.\n"
	    "text.5.001=本年度没有不足。甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸子\n",
	    "note no-problem text.5.001 [] [] f:215 section five names no problem: “本年度没有不足。甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙…”\n" },
	{ "denied, a letter more", "no-problem", NULL,
	    "-text.5.\n"
	    "text.5.001=本年度没有不足。甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸子丑寅\n",
	    "" },
	{ "assessment", "assessment", NULL,
	    "@agency=甲县人民政府\n",
	    "note assessment text.1.5 [] [] f:12 a government's report should tell of assessment (工作考核), public appraisal (社会评议) and accountability (责任追究); this one mentions none of them\n" },
	{ "assessment, told", "assessment", NULL,
	    "@agency=甲县人民政府\n"
	    "text.5.002=接受社会评议。\n",
	    "" },
	{ "assessment, nothing read", "assessment", NULL,
	    "@agency=甲县人民政府\n"
	    "-text.1.\n",
	    "" },
	{ "assessment, no heading", "assessment", NULL,
	    "@agency=甲县人民政府\n"
	    "-meta.heading.1.5\n",
	    "note assessment text.1.5 [] [] f:2 a government's report should tell of assessment (工作考核), public appraisal (社会评议) and accountability (责任追究); this one mentions none of them\n" },
	{ "all done", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.2.001=收到申请58件，全部办结。\n",
	    "note all-done requests.carried_out.total [3] [0] f:198 the prose says that all requests were finished (“收到申请58件，全部办结”, on f:13), but carried_out is 3\n" },
	{ "all done", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.2.001=收到申请60件，全部办结。\n",
	    "note all-done requests.carried_out.total [3] [0] f:198 the prose says that all requests were finished (“收到申请60件，全部办结”, on f:13), but carried_out is 3\n" },
	{ "all done", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.2.001=收到申请59件，全部办结。\n",
	    "" },
	{ "all done", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.2.001=2023年，我局共收到政府信息公开申请58件，均已按期依法答复。\n",
	    "note all-done requests.carried_out.total [3] [0] f:198 the prose says that all requests were finished (“2023年，我局共收到政府信息公开申请58件，均已按期依法答复”, on f:13), but carried_out is 3\n" },
	{ "all done", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.2.001=2022年收到申请58件，均已答复。\n",
	    "" },
	{ "all done", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.2.001=开头。收到的申请均已答复\n",
	    "note all-done requests.carried_out.total [3] [0] f:198 the prose says that all requests were finished (“收到的申请均已答复”, on f:13), but carried_out is 3\n" },
	{ "all done", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.2.001=申请办结率达100%。\n",
	    "note all-done requests.carried_out.total [3] [0] f:198 the prose says that all requests were finished (“申请办结率达100%”, on f:13), but carried_out is 3\n" },
	{ "all done", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.2.001=申请按时办结率100%。\n",
	    "" },
	{ "all done", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.2.001=收到申请58件，其中20件均已答复。\n",
	    "" },
	{ "all done", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.2.001=受理行政许可申请58件，全部办结。\n",
	    "" },
	{ "all done", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.2.001=收到申请58件，另收申请均已办结。\n",
	    "" },
	{ "all done", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.2.001=申请均已登记。\n",
	    "" },
	{ "all done", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.2.001=全部办结58件。\n",
	    "" },
	{ "all done", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.2.001=收到申请，对补正的全部答复。\n",
	    "" },
	{ "all done", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.2.001=甲局收到申请均已回复！另有申请均已办结？\n",
	    "note all-done requests.carried_out.total [3] [0] f:198 the prose says that all requests were finished (“甲局收到申请均已回复”, on f:13), but carried_out is 3\n" },
	{ "all done", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.2.001=收到申请58件，全部办结。尚未办结3件。\n",
	    "" },
	{ "all done", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.2.001=收到申请58件；全部办结。\n",
	    "note all-done requests.carried_out.total [3] [0] f:198 the prose says that all requests were finished (“收到申请58件；全部办结”, on f:13), but carried_out is 3\n" },
	{ "all done, elsewhere", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.4.001=收到申请58件，全部办结。\n",
	    "" },
	{ "all done, elsewhere, of information", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.4.001=收到信息公开申请58件，全部办结。\n",
	    "note all-done requests.carried_out.total [3] [0] f:198 the prose says that all requests were finished (“收到信息公开申请58件，全部办结”, on f:216), but carried_out is 3\n" },
	{ "all done, elsewhere, of information after", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.1.4.001=收到依申请公开58件，全部办结。\n",
	    "note all-done requests.carried_out.total [3] [0] f:198 the prose says that all requests were finished (“收到依申请公开58件，全部办结”, on f:216), but carried_out is 3\n" },
	{ "all done, told", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "claim.requests.carried_out.total.001=3\n"
	    "text.1.2.001=收到申请58件，全部办结。\n",
	    "" },
	{ "all done, none left", "all-done", NULL,
	    "requests.carried_out.total=0\n"
	    "text.1.2.001=申请全部办结。\n",
	    "" },
	{ "all done, not said in one", "all-done", NULL,
	    "requests.carried_out.total=3\n"
	    "requests.new.total=58\n"
	    "requests.carried_in.total=2\n"
	    "text.5.001=收到申请58件，全部办结。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2022年，我局收到申请40件。\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“2022年，我局收到申请40件”), but the report is on 2023\n" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2022年，我局收到申请40件，今年收到59件。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2022年，我局收到申请40件，2023年收到59件，进一步上升。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2022年，我局收到申请40件，2023年，我局将继续。\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“2022年，我局收到申请40件，2023年，我局将继续”), but the report is on 2023\n" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2022年我局收到申请40件；2023年度，收到59件，将继续。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2023年，我局收到申请59件。2022年，我局收到申请40件。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=收到申请59件，2022年收到40件。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=全年受理申请，2022年收到40件。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=1、2022年，我局收到申请40件。\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“1、2022年，我局收到申请40件”), but the report is on 2023\n" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2022年以来，我局收到申请40件。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2022年起，收到申请40件。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2024年，我局收到申请40件。\n",
	    "warning stale-year text.1.2.001 [2024] [2023] f:13 section 1.2 treats 2024 as the year of the report (“2024年，我局收到申请40件”), but the report is on 2023\n" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2024年，我局继续收到申请。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2024年，我局拟收到申请。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2022年1月1日至12月31日，我局收到申请40件。\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“2022年1月1日至12月31日，我局收到申请40件”), but the report is on 2023\n" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2022年1月1日至12月31日以来，我局收到申请40件。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2022年1月1日至11月30日，我局收到申请40件。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2022年2月1日至12月31日，我局收到申请40件。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2022年，局共收到申请40件。\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“2022年，局共收到申请40件”), but the report is on 2023\n" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2022年局共收到申请40件。\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“2022年局共收到申请40件”), but the report is on 2023\n" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2022年，委共收到申请40件。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2022年我局印发的制度有效。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2022年，我局收到申请2件结转。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=２０２２年，我局收到申请40件。\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“２０２２年，我局收到申请40件”), but the report is on 2023\n" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=二〇二二年，我局收到申请40件。\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“二〇二二年，我局收到申请40件”), but the report is on 2023\n" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=12022年，我局收到申请。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=《2022年我局收到的报告》。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=甲！2022年，我局收到申请40件？乙\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“2022年，我局收到申请40件”), but the report is on 2023\n" },
	{ "stale", "stale-year", NULL,
	    "text.1.2.001=2022年，我局收到申请40件。2021年，我局收到申请30件。\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“2022年，我局收到申请40件”), but the report is on 2023\n" },
	{ "stale", "stale-year", NULL,
	    "text.5.001=2024年，我局收到申请。\n",
	    "" },
	{ "stale", "stale-year", NULL,
	    "text.5.001=2022年，我局收到申请，加强公开。\n",
	    "warning stale-year text.5.001 [2022] [2023] f:214 section 5 treats 2022 as the year of the report (“2022年，我局收到申请，加强公开”), but the report is on 2023\n" },
	{ "stale", "stale-year", NULL,
	    "text.0.001=现公布甲局2022年政府信息公开工作年度报告。\n",
	    "warning stale-year text.0.001 [2022] [2023] f:216 section 0 treats 2022 as the year of the report (“现公布甲局2022年政府信息公开工作年度报告”), but the report is on 2023\n" },
	{ "stale", "stale-year", NULL,
	    "text.1.5.012=2022年，我局收到申请40件。\n",
	    "warning stale-year text.1.5.012 [2022] [2023] f:216 section 1.5 treats 2022 as the year of the report (“2022年，我局收到申请40件”), but the report is on 2023\n" },
	{ "stale, no year", "stale-year", NULL,
	    "@year=-\n"
	    "text.1.2.001=2022年，我局收到申请40件。\n",
	    "" },
	{ "stale, far in", "stale-year", NULL,
	    "text.1.2.001=甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲，2022年，局收到申请40件。\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲…”), but the report is on 2023\n" },
	{ "stale, long", "stale-year", NULL,
	    "text.1.2.001=2022年，局收到申请40件，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲。\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“2022年，局收到申请40件，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲，甲…”), but the report is on 2023\n" },
	{ "claim", "claim-table", NULL,
	    "requests.new.total=59\n"
	    "claim.requests.new.total.001=58|收到58件\n",
	    "error claim-table claim.requests.new.total.001 [58] [59] f:216 the prose has 58 for requests.new.total (“收到58件”), but the table has 59, on f:30\n" },
	{ "claim without a number", "claim-table", NULL, "claim.requests=58|收到58件\n", "" },
	{ "claim, the same", "claim-table", NULL,
	    "requests.new.total=59\n"
	    "claim.requests.new.total.001=59.0|收到59件\n",
	    "" },
	{ "claim, again", "claim-table", NULL,
	    "requests.new.total=59\n"
	    "claim.requests.new.total.001=58|收到58件\n"
	    "claim.requests.new.total.002=58|受理58件\n"
	    "claim.requests.new.total.003=57|受理57件\n",
	    "error claim-table claim.requests.new.total.001 [58] [59] f:216 the prose has 58 for requests.new.total (“收到58件”), but the table has 59, on f:30\n"
	    "error claim-table claim.requests.new.total.003 [57] [59] f:218 the prose has 57 for requests.new.total (“受理57件”), but the table has 59, on f:30\n" },
	{ "claim, at least", "claim-table", NULL,
	    "requests.new.total=59\n"
	    "claim.requests.new.total.001=60|收到60余件\n"
	    "claim.requests.new.total.002=58|收到58余件\n",
	    "warning claim-table claim.requests.new.total.001 [60] [59] f:216 the prose has 60 for requests.new.total (“收到60余件”), but the table has 59, on f:30\n" },
	{ "claim, at most", "claim-table", NULL,
	    "requests.new.total=61\n"
	    "claim.requests.new.total.001=60|收到近60件\n"
	    "claim.requests.new.total.002=62|收到近62件\n",
	    "warning claim-table claim.requests.new.total.001 [60] [61] f:216 the prose has 60 for requests.new.total (“收到近60件”), but the table has 61, on f:30\n" },
	{ "claim, about", "claim-table", NULL,
	    "requests.new.total=66\n"
	    "claim.requests.new.total.001=60|收到约60件\n"
	    "claim.requests.new.total.002=59|收到约59件\n"
	    "claim.requests.new.total.003=74|收到约74件\n"
	    "claim.requests.new.total.004=73|收到约73件\n",
	    "warning claim-table claim.requests.new.total.002 [59] [66] f:217 the prose has 59 for requests.new.total (“收到约59件”), but the table has 66, on f:30\n"
	    "warning claim-table claim.requests.new.total.003 [74] [66] f:218 the prose has 74 for requests.new.total (“收到约74件”), but the table has 66, on f:30\n" },
	{ "claim, blank", "claim-table", NULL,
	    "requests.new.total=\n"
	    "claim.requests.new.total.001=58|收到58件\n",
	    "" },
	{ "claim, rows", "claim-table", NULL,
	    "requests.denied.law.total=5\n"
	    "requests.denied.security.total=6\n"
	    "claim.requests.denied.total.001=10|不予公开10件\n",
	    "error claim-table claim.requests.denied.total.001 [10] [11] f:216 the prose has 10 for requests.denied.total (“不予公开10件”), but the table has 11, on f:58\n" },
	{ "claim, rows with a blank", "claim-table", NULL,
	    "requests.denied.law.total=5\n"
	    "requests.denied.security.total=\n"
	    "claim.requests.denied.total.001=10|不予公开10件\n",
	    "error claim-table claim.requests.denied.total.001 [10] [5] f:216 the prose has 10 for requests.denied.total (“不予公开10件”), but the table has 5, on f:58 (blank cells counted as 0: 1)\n" },
	{ "claim, rows missing", "claim-table", NULL,
	    "requests.denied.law.total=5\n"
	    "-requests.denied.security.total\n"
	    "claim.requests.denied.total.001=10|不予公开10件\n",
	    "" },
	{ "claim, both", "claim-table", NULL,
	    "requests.new.total=59\n"
	    "requests.carried_in.total=2\n"
	    "claim.requests.new.total.001=61|受理61件\n"
	    "claim.requests.new.total.002=62|受理62件\n",
	    "error claim-table claim.requests.new.total.002 [62] [59] f:217 the prose has 62 for requests.new.total (“受理62件”), but the table has 59, on f:30\n" },
	{ "claim, both, of processed", "claim-table", NULL,
	    "requests.processed.total=59\n"
	    "requests.carried_in.total=2\n"
	    "claim.requests.processed.total.001=61|办结61件\n",
	    "error claim-table claim.requests.processed.total.001 [61] [59] f:216 the prose has 61 for requests.processed.total (“办结61件”), but the table has 59, on f:191\n" },
	{ "claim, both, nothing carried", "claim-table", NULL,
	    "requests.new.total=59\n"
	    "-requests.carried_in.total\n"
	    "claim.requests.new.total.001=61|受理61件\n",
	    "error claim-table claim.requests.new.total.001 [61] [59] f:215 the prose has 61 for requests.new.total (“受理61件”), but the table has 59, on f:30\n" },
	{ "claim, 2019", "claim-table", NULL,
	    "@form=2019\n"
	    "requests.otherwise.all.total=7\n"
	    "claim.requests.otherwise.total.001=8|其他处理8件\n",
	    "error claim-table claim.requests.otherwise.total.001 [8] [7] f:214 the prose has 8 for requests.otherwise.total (“其他处理8件”), but the table has 7, on f:182\n" },
	{ "claim of table two", "claim-table", NULL,
	    "proactive.rules.in_force=7\n"
	    "claim.rules.in_force.001=8|规章8件\n",
	    "error claim-table claim.rules.in_force.001 [8] [7] f:216 the prose has 8 for rules.in_force (“规章8件”), but the table has 7, on f:16\n" },
	{ "claim, no number", "claim-table", NULL,
	    "requests.new.total=59\n"
	    "claim.requests.new.total.001=x|收到x件\n",
	    "" },
	{ "parts", "claim-sum", NULL,
	    "claim.whole.001=30|公开30条，其中@50\n"
	    "claim.part.001.01=10|网站10条@50\n"
	    "claim.part.001.02=20|网站20条@50\n",
	    "" },
	{ "parts, more", "claim-sum", NULL,
	    "claim.whole.001=30|公开30条，其中@50\n"
	    "claim.part.001.01=10|网站10条@50\n"
	    "claim.part.001.02=21|网站21条@50\n",
	    "error claim-sum claim.whole.001 [30] [31] f:50 the prose has 30 in all (“公开30条，其中”), but the parts it lists add up to 31\n" },
	{ "parts, less", "claim-sum", NULL,
	    "claim.whole.001=30|公开30条，其中@50\n"
	    "claim.part.001.01=10|网站10条@50\n"
	    "claim.part.001.02=19|网站19条@50\n",
	    "note claim-sum claim.whole.001 [30] [29] f:50 the prose has 30 in all (“公开30条，其中”), but the parts it lists add up only to 29\n" },
	{ "one part, less", "claim-sum", NULL,
	    "claim.whole.001=30|公开30条，其中@50\n"
	    "claim.part.001.01=10|网站10条@50\n",
	    "" },
	{ "one part, more", "claim-sum", NULL,
	    "claim.whole.001=30|公开30条，其中@50\n"
	    "claim.part.001.01=31|网站31条@50\n",
	    "error claim-sum claim.whole.001 [30] [31] f:50 the prose has 30 in all (“公开30条，其中”), but the parts it lists add up to 31\n" },
	{ "parts, not opened", "claim-sum", NULL,
	    "claim.whole.001=30|公开30条@50\n"
	    "claim.part.001.01=10|网站10条@50\n"
	    "claim.part.001.02=21|网站21条@50\n",
	    "warning claim-sum claim.whole.001 [30] [31] f:50 the prose has 30 in all (“公开30条”), but the parts it lists add up to 31\n" },
	{ "whole at least", "claim-sum", NULL,
	    "claim.whole.001=30|公开30余条，其中@50\n"
	    "claim.part.001.01=10|网站10条@50\n"
	    "claim.part.001.02=21|网站21条@50\n",
	    "" },
	{ "whole about", "claim-sum", NULL,
	    "claim.whole.001=30|公开约30条，其中@50\n"
	    "claim.part.001.01=10|网站10条@50\n"
	    "claim.part.001.02=31|网站31条@50\n",
	    "" },
	{ "whole at most", "claim-sum", NULL,
	    "claim.whole.001=30|公开近30条，其中@50\n"
	    "claim.part.001.01=10|网站10条@50\n"
	    "claim.part.001.02=31|网站31条@50\n",
	    "error claim-sum claim.whole.001 [30] [41] f:50 the prose has 30 in all (“公开近30条，其中”), but the parts it lists add up to 41\n" },
	{ "whole at most, less", "claim-sum", NULL,
	    "claim.whole.001=30|公开近30条，其中@50\n"
	    "claim.part.001.01=10|网站10条@50\n"
	    "claim.part.001.02=11|网站11条@50\n",
	    "" },
	{ "part at least", "claim-sum", NULL,
	    "claim.whole.001=30|公开30条，其中@50\n"
	    "claim.part.001.01=20|网站20余条@50\n"
	    "claim.part.001.02=11|网站11条@50\n",
	    "error claim-sum claim.whole.001 [30] [31] f:50 the prose has 30 in all (“公开30条，其中”), but the parts it lists add up to 31\n" },
	{ "part at least, less", "claim-sum", NULL,
	    "claim.whole.001=30|公开30条，其中@50\n"
	    "claim.part.001.01=20|网站20余条@50\n"
	    "claim.part.001.02=9|网站9条@50\n",
	    "" },
	{ "part about", "claim-sum", NULL,
	    "claim.whole.001=30|公开30条，其中@50\n"
	    "claim.part.001.01=20|网站约20条@50\n"
	    "claim.part.001.02=11|网站11条@50\n",
	    "" },
	{ "part at most", "claim-sum", NULL,
	    "claim.whole.001=30|公开30条，其中@50\n"
	    "claim.part.001.01=20|网站近20条@50\n"
	    "claim.part.001.02=11|网站11条@50\n",
	    "" },
	{ "parts, none", "claim-sum", NULL,
	    "claim.whole.001=30|公开30条，其中@50\n",
	    "" },
	{ "parts, no number", "claim-sum", NULL,
	    "claim.whole.001=30|公开30条，其中@50\n"
	    "claim.part.001.01=x|网站x条@50\n"
	    "claim.part.001.02=10|网站10条@50\n"
	    "claim.part.001.03=21|网站21条@50\n",
	    "error claim-sum claim.whole.001 [30] [31] f:50 the prose has 30 in all (“公开30条，其中”), but the parts it lists add up to 31\n" },
	{ "whole of a table, less", "claim-sum", NULL,
	    "claim.whole.001=30|收到30件，其中@50\n"
	    "claim.part.001.01=10|网站10条@50\n"
	    "claim.part.001.02=19|网站19条@50\n"
	    "requests.new.total=30\n"
	    "claim.requests.new.total.001=30|收到30件@50\n",
	    "" },
	{ "whole of a table, more", "claim-sum", NULL,
	    "claim.whole.001=30|收到30件，其中@50\n"
	    "claim.part.001.01=10|网站10条@50\n"
	    "claim.part.001.02=21|网站21条@50\n"
	    "requests.new.total=30\n"
	    "claim.requests.new.total.001=30|收到30件@50\n",
	    "error claim-sum claim.whole.001 [30] [31] f:50 the prose has 30 in all (“收到30件，其中”), but the parts it lists add up to 31\n" },
	{ "whole of a table, without a claim", "claim-sum", NULL,
	    "claim.whole.001=30|收到30件，其中@50\n"
	    "claim.part.001.01=10|网站10条@50\n"
	    "claim.part.001.02=19|网站19条@50\n"
	    "requests.new.total=30\n",
	    "" },
	{ "whole of no table, a claim elsewhere", "claim-sum", NULL,
	    "claim.whole.001=30|收到30件，其中@50\n"
	    "claim.part.001.01=10|网站10条@50\n"
	    "claim.part.001.02=19|网站19条@50\n"
	    "requests.new.total=31\n"
	    "claim.requests.new.total.001=31|收到31件@51\n",
	    "note claim-sum claim.whole.001 [30] [29] f:50 the prose has 30 in all (“收到30件，其中”), but the parts it lists add up only to 29\n" },
	{ "whole that claim-table finds", "claim-table,claim-sum", NULL,
	    "claim.whole.001=30|收到30件，其中@50\n"
	    "claim.part.001.01=10|网站10条@50\n"
	    "claim.part.001.02=19|网站19条@50\n"
	    "requests.new.total=29\n"
	    "claim.requests.new.total.001=30|收到30件@50\n",
	    "error claim-table claim.requests.new.total.001 [30] [29] f:50 the prose has 30 for requests.new.total (“收到30件”), but the table has 29, on f:30\n" },
	{ "part that claim-table finds", "claim-table,claim-sum", NULL,
	    "claim.whole.001=30|公开30条，其中@50\n"
	    "claim.part.001.01=10|网站10条@50\n"
	    "claim.part.001.02=21|网站21条@50\n"
	    "review.total=20\n"
	    "claim.review.total.001=21|网站21条@50\n",
	    "error claim-table claim.review.total.001 [21] [20] f:50 the prose has 21 for review.total (“网站21条”), but the table has 20, on f:203\n" },
	{ "two wholes", "claim-sum", NULL,
	    "claim.whole.001=30|公开30条，其中@50\n"
	    "claim.part.001.01=10|网站10条@50\n"
	    "claim.part.001.02=20|网站20条@50\n"
	    "claim.whole.002=40|公开40条，其中@50\n"
	    "claim.part.002.01=10|网站10条@50\n"
	    "claim.part.002.02=31|网站31条@50\n",
	    "error claim-sum claim.whole.002 [40] [41] f:50 the prose has 40 in all (“公开40条，其中”), but the parts it lists add up to 41\n" },
	{ "share 46.55", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（46.55%）。\n"
	    "claim.share.001=46.55|予以公开27件（46.55%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "" },
	{ "share 46.56", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（46.56%）。\n"
	    "claim.share.001=46.56|予以公开27件（46.56%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [46.56] [46.55] f:216 the prose has 46.56 per cent (“予以公开27件（46.56%）”), but 27 of 58 is 46.55 per cent\n" },
	{ "share 46.54", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（46.54%）。\n"
	    "claim.share.001=46.54|予以公开27件（46.54%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [46.54] [46.55] f:216 the prose has 46.54 per cent (“予以公开27件（46.54%）”), but 27 of 58 is 46.55 per cent\n" },
	{ "share 46.6", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（46.6%）。\n"
	    "claim.share.001=46.6|予以公开27件（46.6%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "" },
	{ "share 46.7", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（46.7%）。\n"
	    "claim.share.001=46.7|予以公开27件（46.7%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [46.7] [46.6] f:216 the prose has 46.7 per cent (“予以公开27件（46.7%）”), but 27 of 58 is 46.6 per cent\n" },
	{ "share 46.5", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（46.5%）。\n"
	    "claim.share.001=46.5|予以公开27件（46.5%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "" },
	{ "share 46.4", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（46.4%）。\n"
	    "claim.share.001=46.4|予以公开27件（46.4%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [46.4] [46.6] f:216 the prose has 46.4 per cent (“予以公开27件（46.4%）”), but 27 of 58 is 46.6 per cent\n" },
	{ "share 47", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（47%）。\n"
	    "claim.share.001=47|予以公开27件（47%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "" },
	{ "share 46", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（46%）。\n"
	    "claim.share.001=46|予以公开27件（46%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "" },
	{ "share 48", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（48%）。\n"
	    "claim.share.001=48|予以公开27件（48%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [48] [46.6] f:216 the prose has 48 per cent (“予以公开27件（48%）”), but 27 of 58 is 46.6 per cent\n" },
	{ "share 45", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（45%）。\n"
	    "claim.share.001=45|予以公开27件（45%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [45] [46.6] f:216 the prose has 45 per cent (“予以公开27件（45%）”), but 27 of 58 is 46.6 per cent\n" },
	{ "share 46.551724", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（46.551724%）。\n"
	    "claim.share.001=46.551724|予以公开27件（46.551724%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "" },
	{ "share 46.5517242413", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（46.5517242413%）。\n"
	    "claim.share.001=46.5517242413|予以公开27件（46.5517242413%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "" },
	{ "share 0", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（0%）。\n"
	    "claim.share.001=0|予以公开27件（0%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [0] [46.6] f:216 the prose has 0 per cent (“予以公开27件（0%）”), but 27 of 58 is 46.6 per cent\n" },
	{ "share 100", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（100%）。\n"
	    "claim.share.001=100|予以公开27件（100%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [100] [46.6] f:216 the prose has 100 per cent (“予以公开27件（100%）”), but 27 of 58 is 46.6 per cent\n" },
	{ "share -46.55", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（-46.55%）。\n"
	    "claim.share.001=-46.55|予以公开27件（-46.55%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [-46.55] [46.55] f:216 the prose has -46.55 per cent (“予以公开27件（-46.55%）”), but 27 of 58 is 46.55 per cent\n" },
	{ "share, about", "share", NULL,
	    "text.1.2.001=办结58件，予以公开占约40%。\n"
	    "claim.share.001=40|予以公开占约40%\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [40] [46.6] f:216 the prose has 40 per cent (“予以公开占约40%”), but 27 of 58 is 46.6 per cent\n" },
	{ "share, about, right", "share", NULL,
	    "text.1.2.001=办结58件，予以公开占约45%。\n"
	    "claim.share.001=45|予以公开占约45%\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "" },
	{ "share, above", "share", NULL,
	    "text.1.2.001=办结58件，予以公开超过46%。\n"
	    "claim.share.001=46|予以公开超过46%\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "" },
	{ "share, above, wrong", "share", NULL,
	    "text.1.2.001=办结58件，予以公开超过47%。\n"
	    "claim.share.001=47|予以公开超过47%\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [47] [46.6] f:216 the prose has 47 per cent (“予以公开超过47%”), but 27 of 58 is 46.6 per cent\n" },
	{ "share of the first", "share", NULL,
	    "text.1.2.001=收到59件，上年结转2件，办结58件，予以公开27件（45.76%）。\n"
	    "claim.share.001=45.76|予以公开27件（45.76%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "" },
	{ "share of one after none", "share", NULL,
	    "text.1.2.001=上年结转0件，收到59件，办结58件，予以公开27件（45.76%）。\n"
	    "claim.share.001=45.76|予以公开27件（45.76%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "" },
	{ "share of both", "share", NULL,
	    "text.1.2.001=收到59件，上年结转2件，办结58件，予以公开27件（44.26%）。\n"
	    "claim.share.001=44.26|予以公开27件（44.26%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "" },
	{ "share of the last two", "share", NULL,
	    "text.1.2.001=收到59件，上年结转2件，办结58件，予以公开27件（45.00%）。\n"
	    "claim.share.001=45.00|予以公开27件（45.00%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "" },
	{ "share of one too many", "share", NULL,
	    "text.1.2.001=收到59件，上年结转2件，办结58件，予以公开27件（22.69%）。\n"
	    "claim.share.001=22.69|予以公开27件（22.69%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [22.69] [46.55] f:216 the prose has 22.69 per cent (“予以公开27件（22.69%）”), but 27 of 58 is 46.55 per cent\n" },
	{ "share of a year", "share", NULL,
	    "text.1.2.001=2023年办结58件，予以公开27件（1.33%）。\n"
	    "claim.share.001=1.33|予以公开27件（1.33%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [1.33] [46.55] f:216 the prose has 1.33 per cent (“予以公开27件（1.33%）”), but 27 of 58 is 46.55 per cent\n" },
	{ "share of a day", "share", NULL,
	    "text.1.2.001=3月30日办结58件，予以公开27件（90%）。\n"
	    "claim.share.001=90|予以公开27件（90%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [90] [46.6] f:216 the prose has 90 per cent (“予以公开27件（90%）”), but 27 of 58 is 46.6 per cent\n" },
	{ "share of a percentage", "share", NULL,
	    "text.1.2.001=办结率51%，办结58件，予以公开27件（52.94%）。\n"
	    "claim.share.001=52.94|予以公开27件（52.94%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [52.94] [46.55] f:216 the prose has 52.94 per cent (“予以公开27件（52.94%）”), but 27 of 58 is 46.55 per cent\n" },
	{ "share of a decimal", "share", NULL,
	    "text.1.2.001=51.5万元，办结58件，予以公开27件（52.94%）。\n"
	    "claim.share.001=52.94|予以公开27件（52.94%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [52.94] [46.55] f:216 the prose has 52.94 per cent (“予以公开27件（52.94%）”), but 27 of 58 is 46.55 per cent\n" },
	{ "share, commas", "share", NULL,
	    "text.1.2.001=2,700条，办结58件，予以公开27件（1.00%）。\n"
	    "claim.share.001=1.00|予以公开27件（1.00%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "" },
	{ "share, a comma at the end", "share", NULL,
	    "text.1.2.001=27,办结58件，予以公开27件（100.00%）。\n"
	    "claim.share.001=100.00|予以公开27件（100.00%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [100.00] [46.55] f:216 the prose has 100.00 per cent (“予以公开27件（100.00%）”), but 27 of 58 is 46.55 per cent\n" },
	{ "share, full width", "share", NULL,
	    "text.1.2.001=２７００条，办结58件，予以公开27件（1.00%）。\n"
	    "claim.share.001=1.00|予以公开27件（1.00%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "" },
	{ "share of 0", "share", NULL,
	    "text.1.2.001=0件，办结58件，予以公开27件（50.00%）。\n"
	    "claim.share.001=50.00|予以公开27件（50.00%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [50.00] [46.55] f:216 the prose has 50.00 per cent (“予以公开27件（50.00%）”), but 27 of 58 is 46.55 per cent\n" },
	{ "share of what comes after", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（50%），收到54件\n"
	    "claim.share.001=50|予以公开27件（50%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share text.1.2.001 [50] [46.6] f:216 the prose has 50 per cent (“予以公开27件（50%）”), but 27 of 58 is 46.6 per cent\n" },
	{ "share, no paragraph", "share", NULL,
	    "text.1.2.001=甲\n"
	    "claim.share.001=50|予以公开27件（50%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n",
	    "warning share claim.share.001 [50] [46.6] f:216 the prose has 50 per cent (“予以公开27件（50%）”), but 27 of 58 is 46.6 per cent\n" },
	{ "share, two paragraphs", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（50%）。\n"
	    "claim.share.001=50|予以公开27件（50%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n"
	    "text.1.2.002=又予以公开27件（50%）@9\n",
	    "warning share text.1.2.001 [50] [46.6] f:216 the prose has 50 per cent (“予以公开27件（50%）”), but 27 of 58 is 46.6 per cent\n" },
	{ "share, the table's", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（45.76%）。\n"
	    "claim.share.001=45.76|予以公开27件（45.76%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n"
	    "requests.new.total=59\n",
	    "" },
	{ "share, the table's both", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（44.26%）。\n"
	    "claim.share.001=44.26|予以公开27件（44.26%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n"
	    "requests.new.total=59\n"
	    "requests.carried_in.total=2\n",
	    "" },
	{ "share, the table's processed", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（45.76%）。\n"
	    "claim.share.001=45.76|予以公开27件（45.76%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n"
	    "requests.processed.total=59\n",
	    "" },
	{ "share, the table's processed and new", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（22.88%）。\n"
	    "claim.share.001=22.88|予以公开27件（22.88%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n"
	    "requests.processed.total=59\n"
	    "requests.new.total=59\n",
	    "warning share text.1.2.001 [22.88] [46.55] f:216 the prose has 22.88 per cent (“予以公开27件（22.88%）”), but 27 of 58 is 46.55 per cent\n" },
	{ "share, count not exact", "share", NULL,
	    "text.1.2.001=甲\n"
	    "claim.share.001=50|予以公开27件（50%）\n"
	    "claim.share.001.count=27|公开27余件\n"
	    "claim.share.001.whole=58\n",
	    "" },
	{ "share, whole of 0", "share", NULL,
	    "text.1.2.001=甲\n"
	    "claim.share.001=50|予以公开27件（50%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=0\n",
	    "" },
	{ "share, no whole", "share", NULL,
	    "text.1.2.001=办结58件，予以公开27件（50%）。\n"
	    "claim.share.001=50|予以公开27件（50%）\n"
	    "claim.share.001.count=27\n"
	    "claim.share.001.whole=58\n"
	    "-claim.share.001.whole\n",
	    "" },
	{ "share, digits", "share", NULL,
	    "text.1.2.001=甲\n"
	    "claim.share.001=1.0000000|甲\n"
	    "claim.share.001.count=1\n"
	    "claim.share.001.whole=3\n",
	    "warning share text.1.2.001 [1.0000000] [33.333333] f:216 the prose has 1.0000000 per cent (“甲”), but 1 of 3 is 33.333333 per cent\n" },
	{ "share, small", "share", NULL,
	    "text.1.2.001=甲\n"
	    "claim.share.001=1.000|甲\n"
	    "claim.share.001.count=1\n"
	    "claim.share.001.whole=3000\n",
	    "warning share text.1.2.001 [1.000] [0.033] f:216 the prose has 1.000 per cent (“甲”), but 1 of 3000 is 0.033 per cent\n" },
	{ "share, all", "share", NULL,
	    "text.1.2.001=甲\n"
	    "claim.share.001=99.00|甲\n"
	    "claim.share.001.count=7\n"
	    "claim.share.001.whole=7\n",
	    "warning share text.1.2.001 [99.00] [100.00] f:216 the prose has 99.00 per cent (“甲”), but 7 of 7 is 100.00 per cent\n" },
	{ "share, none", "share", NULL,
	    "text.1.2.001=甲\n"
	    "claim.share.001=1.00|甲\n"
	    "claim.share.001.count=0\n"
	    "claim.share.001.whole=7\n",
	    "warning share text.1.2.001 [1.00] [0.00] f:216 the prose has 1.00 per cent (“甲”), but 0 of 7 is 0.00 per cent\n" },
	{ "growth", "growth", "requests.new.total=40\n",
	    "requests.new.total=59\n"
	    "claim.growth.requests.new.total.001=47.5|增长47.5%\n",
	    "" },
	{ "growth, wrong", "growth", "requests.new.total=40\n",
	    "requests.new.total=59\n"
	    "claim.growth.requests.new.total.001=47.6|增长47.6%\n",
	    "warning growth requests.new.total [47.6] [47.5] f:216 the prose states a change of 47.6% (“增长47.6%”), but from 40 in 2022 to 59 is a change of 47.5%\n" },
	{ "growth, digits", "growth", "requests.new.total=40\n",
	    "requests.new.total=59\n"
	    "claim.growth.requests.new.total.001=12.900|增长12.900%\n",
	    "warning growth requests.new.total [12.900] [47.500] f:216 the prose states a change of 12.900% (“增长12.900%”), but from 40 in 2022 to 59 is a change of 47.500%\n" },
	{ "growth, cut off", "growth", "requests.new.total=30\n",
	    "requests.new.total=50\n"
	    "claim.growth.requests.new.total.001=66.6|增长66.6%\n",
	    "" },
	{ "change", "growth", "requests.new.total=40\n",
	    "requests.new.total=59\n"
	    "claim.change.requests.new.total.001=19|增加19件\n",
	    "" },
	{ "change, wrong", "growth", "requests.new.total=40\n",
	    "requests.new.total=59\n"
	    "claim.change.requests.new.total.001=18|增加18件\n",
	    "warning growth requests.new.total [18] [19] f:216 the prose states a change of 18 (“增加18件”), but from 40 in 2022 to 59 is a change of 19\n" },
	{ "change, other way", "growth", "requests.new.total=40\n",
	    "requests.new.total=59\n"
	    "claim.change.requests.new.total.001=-19|减少19件\n",
	    "warning growth requests.new.total [-19] [19] f:216 the prose states a change of -19 (“减少19件”), but from 40 in 2022 to 59 is a change of 19\n" },
	{ "growth, other way", "growth", "requests.new.total=40\n",
	    "requests.new.total=59\n"
	    "claim.growth.requests.new.total.001=-47.5|减少47.5%\n",
	    "warning growth requests.new.total [-47.5] [47.5] f:216 the prose states a change of -47.5% (“减少47.5%”), but from 40 in 2022 to 59 is a change of 47.5%\n" },
	{ "fell", "growth", "requests.new.total=59\n",
	    "requests.new.total=40\n"
	    "claim.change.requests.new.total.001=-19|减少19件\n"
	    "claim.growth.requests.new.total.001=-32.2|下降32.2%\n",
	    "" },
	{ "fell, wrong", "growth", "requests.new.total=59\n",
	    "requests.new.total=40\n"
	    "claim.change.requests.new.total.001=-18|减少18件\n"
	    "claim.growth.requests.new.total.001=-33|下降33%\n",
	    "warning growth requests.new.total [-18] [-19] f:216 the prose states a change of -18 (“减少18件”), but from 59 in 2022 to 40 is a change of -19\n"
	    "warning growth requests.new.total [-33] [-32.2] f:217 the prose states a change of -33% (“下降33%”), but from 59 in 2022 to 40 is a change of -32.2%\n" },
	{ "change, at least", "growth", "requests.new.total=40\n",
	    "requests.new.total=59\n"
	    "claim.change.requests.new.total.001=18|增加18余件\n",
	    "" },
	{ "change, at least, broken", "growth", "requests.new.total=40\n",
	    "requests.new.total=59\n"
	    "claim.change.requests.new.total.001=20|增加20余件\n",
	    "warning growth requests.new.total [20] [19] f:216 the prose states a change of 20 (“增加20余件”), but from 40 in 2022 to 59 is a change of 19\n" },
	{ "growth, about", "growth", "requests.new.total=40\n",
	    "requests.new.total=59\n"
	    "claim.growth.requests.new.total.001=45|增长约45%\n",
	    "" },
	{ "growth from 0", "growth", "requests.new.total=0\n",
	    "requests.new.total=59\n"
	    "claim.growth.requests.new.total.001=45|增长45%\n",
	    "" },
	{ "change from 0", "growth", "requests.new.total=0\n",
	    "requests.new.total=59\n"
	    "claim.change.requests.new.total.001=45|增加45件\n",
	    "warning growth requests.new.total [45] [59] f:216 the prose states a change of 45 (“增加45件”), but from 0 in 2022 to 59 is a change of 59\n" },
	{ "growth, twice", "growth", "requests.new.total=40\n",
	    "requests.new.total=59\n"
	    "claim.growth.requests.new.total.001=12.9|增长12.9%\n"
	    "claim.growth.requests.new.total.002=12.9|又增长12.9%\n"
	    "claim.growth.requests.new.total.003=13|又增长13%\n",
	    "warning growth requests.new.total [12.9] [47.5] f:216 the prose states a change of 12.9% (“增长12.9%”), but from 40 in 2022 to 59 is a change of 47.5%\n"
	    "warning growth requests.new.total [13] [47.5] f:218 the prose states a change of 13% (“又增长13%”), but from 40 in 2022 to 59 is a change of 47.5%\n" },
	{ "growth of the prose's number", "growth", "requests.new.total=40\n",
	    "requests.new.total=59\n"
	    "claim.growth.requests.new.total.001=50|增长50%\n"
	    "claim.requests.new.total.001=60|收到60件\n",
	    "" },
	{ "growth of prose", "growth", "claim.disclosed.001=10|公开10条\n",
	    "claim.disclosed.001=15|公开15条\n"
	    "claim.growth.disclosed.001=40|增长40%\n",
	    "warning growth claim.growth.disclosed.001 [40] [50.0] f:217 the prose states a change of 40% (“增长40%”), but from 10 in 2022 to 15 is a change of 50.0%\n" },
	{ "growth of prose, right", "growth", "claim.disclosed.001=10|公开10条\n",
	    "claim.disclosed.001=15|公开15条\n"
	    "claim.growth.disclosed.001=50|增长50%\n",
	    "" },
	{ "growth of prose, two numbers", "growth", "claim.disclosed.001=10|公开10条\n"
	    "claim.disclosed.002=11|公开11条\n",
	    "claim.disclosed.001=15|公开15条\n"
	    "claim.growth.disclosed.001=40|增长40%\n",
	    "" },
	{ "growth of prose, one number twice", "growth", "claim.disclosed.001=10|公开10条\n"
	    "claim.disclosed.002=10|公开10条\n",
	    "claim.disclosed.001=15|公开15条\n"
	    "claim.growth.disclosed.001=40|增长40%\n",
	    "warning growth claim.growth.disclosed.001 [40] [50.0] f:217 the prose states a change of 40% (“增长40%”), but from 10 in 2022 to 15 is a change of 50.0%\n" },
	{ "growth of prose, about", "growth", "claim.disclosed.001=10|公开10余条\n",
	    "claim.disclosed.001=15|公开15条\n"
	    "claim.growth.disclosed.001=40|增长40%\n",
	    "" },
	{ "growth of rows", "growth", "requests.denied.law.total=5\n",
	    "requests.denied.law.total=5\n"
	    "requests.denied.security.total=5\n"
	    "claim.growth.requests.denied.total.001=40|增长40%\n",
	    "warning growth claim.growth.requests.denied.total.001 [40] [100.0] f:216 the prose states a change of 40% (“增长40%”), but from 5 in 2022 to 10 is a change of 100.0%\n" },
	{ "growth over a gap", "growth", "@year=2021\n"
	    "requests.new.total=40\n",
	    "requests.new.total=59\n"
	    "claim.growth.requests.new.total.001=47.6|增长47.6%\n",
	    "" },
	{ "growth, blank", "growth", "requests.new.total=\n",
	    "requests.new.total=59\n"
	    "claim.growth.requests.new.total.001=47.6|增长47.6%\n",
	    "" },
	{ "carried", "carry-over", "requests.carried_out.legal=3\n"
	    "requests.carried_out.total=3\n",
	    "requests.carried_in.legal=5\n"
	    "requests.carried_in.total=5\n",
	    "error carry-over requests.carried_in.legal [5] [3] f:35 legal: carried_in of 2023 is 5, but carried_out of 2022 was 3\n" },
	{ "carried, total alone", "carry-over,applicant-sum", "",
	    "requests.carried_in.total=5\n",
	    "error applicant-sum requests.carried_in.total [5] [0] f:37 carried_in: the total is 5, but the six applicants add up to 0; the sums of the column of totals are off because of that\n" },
	{ "carried, and the balance", "carry-over,balance", "",
	    "requests.carried_in.legal=5\n"
	    "requests.carried_in.total=5\n",
	    "error carry-over requests.carried_in.legal [5] [0] f:35 legal: carried_in of 2023 is 5, but carried_out of 2022 was 0; the balance of the column is off by as much because of that\n" },
	{ "carried, and another balance", "carry-over,balance", "",
	    "requests.carried_in.legal=5\n"
	    "requests.carried_in.total=5\n"
	    "requests.new.legal=1\n"
	    "requests.new.total=1\n",
	    "error balance requests.carried_out.legal [0] [6] f:196 legal: new 1 + carried_in 5 = 6, but processed 0 + carried_out 0 = 0\n"
	    "error carry-over requests.carried_in.legal [5] [0] f:35 legal: carried_in of 2023 is 5, but carried_out of 2022 was 0\n" },
	{ "carried, and the row", "carry-over,balance,applicant-sum", "",
	    "requests.carried_in.legal=5\n",
	    "error carry-over requests.carried_in.legal [5] [0] f:35 legal: carried_in of 2023 is 5, but carried_out of 2022 was 0; the balance of the column is off by as much because of that\n" },
	{ "carried, and the balance, alone", "balance", "",
	    "requests.carried_in.legal=5\n"
	    "requests.carried_in.total=5\n",
	    "error balance requests.carried_out.legal [0] [5] f:196 legal: new 0 + carried_in 5 = 5, but processed 0 + carried_out 0 = 0\n" },
	{ "carried, last row unknown", "carry-over,applicant-sum", "-requests.carried_out.legal\n",
	    "requests.carried_in.total=5\n",
	    "error applicant-sum requests.carried_in.total [5] [0] f:37 carried_in: the total is 5, but the six applicants add up to 0; the sums of the column of totals are off because of that\n"
	    "error carry-over requests.carried_in.total [5] [0] f:37 total: carried_in of 2023 is 5, but carried_out of 2022 was 0\n" },
	{ "carried, blank", "carry-over", "requests.carried_out.legal=\n",
	    "requests.carried_in.legal=5\n",
	    "error carry-over requests.carried_in.legal [5] [0] f:35 legal: carried_in of 2023 is 5, but carried_out of 2022 was 0 (blank cells counted as 0: 1)\n" },
	{ "carried, both blank", "carry-over", "requests.carried_out.legal=\n",
	    "requests.carried_in.legal=\n",
	    "" },
	{ "carried, now blank", "carry-over", "requests.carried_out.legal=3\n",
	    "requests.carried_in.legal=\n",
	    "error carry-over requests.carried_in.legal [] [3] f:35 legal: carried_in of 2023 is 0, but carried_out of 2022 was 3 (blank cells counted as 0: 1)\n" },
	{ "carried over a gap", "carry-over", "@year=2021\n",
	    "requests.carried_in.legal=5\n",
	    "" },
	{ "in force", "in-force-chain", "proactive.rules.in_force=5\n",
	    "proactive.rules.in_force=9\n"
	    "proactive.rules.issued=3\n"
	    "proactive.rules.repealed=1\n",
	    "warning in-force-chain proactive.rules.in_force [9] [7] f:16 rules: in_force of 2023 is 9, but in_force of 2022 was 5, which with issued and repealed gives 7\n" },
	{ "in force, right", "in-force-chain", "proactive.rules.in_force=5\n",
	    "proactive.rules.in_force=7\n"
	    "proactive.rules.issued=3\n"
	    "proactive.rules.repealed=1\n",
	    "" },
	{ "in force, blanks", "in-force-chain", "proactive.rules.in_force=5\n",
	    "proactive.rules.in_force=9\n"
	    "proactive.rules.issued=\n"
	    "proactive.rules.repealed=\n",
	    "warning in-force-chain proactive.rules.in_force [9] [5] f:16 rules: in_force of 2023 is 9, but in_force of 2022 was 5, which with issued and repealed gives 5 (blank cells counted as 0: 2)\n" },
	{ "in force, missing", "in-force-chain", "proactive.rules.in_force=5\n",
	    "proactive.rules.in_force=9\n"
	    "-proactive.rules.repealed\n",
	    "" },
	{ "in force, missing issued", "in-force-chain", "proactive.rules.in_force=5\n",
	    "proactive.rules.in_force=9\n"
	    "-proactive.rules.issued\n",
	    "" },
	{ "in force, unstated", "in-force-chain", "proactive.rules.in_force=\n",
	    "proactive.rules.in_force=9\n",
	    "" },
	{ "in force, unstated now", "in-force-chain", "proactive.rules.in_force=5\n",
	    "proactive.rules.in_force=\n",
	    "" },
	{ "items", "items-chain", "@form=2019\n"
	    "@year=2019\n"
	    "proactive.services.items_prior=7\n"
	    "proactive.services.change=-1\n",
	    "@form=2019\n"
	    "@year=2020\n"
	    "proactive.services.items_prior=7\n",
	    "warning items-chain proactive.services.items_prior [7] [6] f:23 services: items_prior of 2020 is 7, but items_prior of 2019 was 7, which with that year's change gives 6\n" },
	{ "items, right", "items-chain", "@form=2019\n"
	    "@year=2019\n"
	    "proactive.services.items_prior=7\n"
	    "proactive.services.change=-1\n",
	    "@form=2019\n"
	    "@year=2020\n"
	    "proactive.services.items_prior=6\n",
	    "" },
	{ "items, blank", "items-chain", "@form=2019\n"
	    "@year=2019\n"
	    "proactive.services.items_prior=7\n"
	    "proactive.services.change=\n",
	    "@form=2019\n"
	    "@year=2020\n"
	    "proactive.services.items_prior=8\n",
	    "warning items-chain proactive.services.items_prior [8] [7] f:23 services: items_prior of 2020 is 8, but items_prior of 2019 was 7, which with that year's change gives 7 (blank cells counted as 0: 1)\n" },
	{ "gap", "gap", "@year=2020\n",
	    "",
	    "note gap meta.year [2023] [2021] f:1 no report between those on 2020 and 2023\n" },
	{ "no gap", "gap", "",
	    "",
	    "" },
	{ "copied", "copied", "-text.5.\n"
	    "text.5.001=甲一丙丁戊，甲二丙丁戊，甲三丙丁戊，甲四丙丁戊，甲五丙丁戊，甲六丙丁戊，甲七丙丁戊，甲八丙丁戊，甲九丙丁戊，甲十丙丁戊，甲子丙丁戊，甲丑丙丁戊，甲寅丙丁戊，甲卯丙丁戊，甲辰丙丁戊，甲巳丙丁戊，甲午丙丁戊，甲未丙丁戊，甲申丙丁戊，甲酉丙丁戊，\n",
	    "-text.5.\n"
	    "text.5.001=甲一丙丁戊，甲二丙丁戊，甲三丙丁戊，甲四丙丁戊，甲五丙丁戊，甲六丙丁戊，甲七丙丁戊，甲八丙丁戊，甲九丙丁戊，甲十丙丁戊，甲子丙丁戊，甲丑丙丁戊，甲寅丙丁戊，甲卯丙丁戊，甲辰丙丁戊，甲巳丙丁戊，甲午丙丁戊，甲天丙丁戊，甲地丙丁戊，甲玄丙丁戊，\n",
	    "" },
	{ "copied, less", "copied", "-text.5.\n"
	    "text.5.001=甲一丙丁戊，甲二丙丁戊，甲三丙丁戊，甲四丙丁戊，甲五丙丁戊，甲六丙丁戊，甲七丙丁戊，甲八丙丁戊，甲九丙丁戊，甲十丙丁戊，甲子丙丁戊，甲丑丙丁戊，甲寅丙丁戊，甲卯丙丁戊，甲辰丙丁戊，甲巳丙丁戊，甲午丙丁戊，甲未丙丁戊，甲申丙丁戊，甲酉丙丁戊，\n",
	    "-text.5.\n"
	    "text.5.001=甲一丙丁戊，甲二丙丁戊，甲三丙丁戊，甲四丙丁戊，甲五丙丁戊，甲六丙丁戊，甲七丙丁戊，甲八丙丁戊，甲九丙丁戊，甲十丙丁戊，甲子丙丁戊，甲丑丙丁戊，甲寅丙丁戊，甲卯丙丁戊，甲辰丙丁戊，甲巳丙丁戊，甲天丙丁戊，甲地丙丁戊，甲玄丙丁戊，甲黄丙丁戊，\n",
	    "" },
	{ "copied, few letters", "copied", "-text.5.\n"
	    "text.5.001=甲一丙丁戊，甲二丙丁戊，甲三丙丁戊，甲四丙丁戊，甲五丙丁戊，甲六丙丁戊，甲七丙丁戊，甲八丙丁戊，甲九丙丁戊，甲十丙丁戊，甲子丙丁戊，甲丑丙丁戊，甲寅丙丁戊，甲卯丙丁戊，甲辰丙丁戊，甲巳丙丁戊，甲午丙丁戊，甲未丙丁戊，甲申丙丁戊，己庚辛壬\n",
	    "-text.5.\n"
	    "text.5.001=甲一丙丁戊，甲二丙丁戊，甲三丙丁戊，甲四丙丁戊，甲五丙丁戊，甲六丙丁戊，甲七丙丁戊，甲八丙丁戊，甲九丙丁戊，甲十丙丁戊，甲子丙丁戊，甲丑丙丁戊，甲寅丙丁戊，甲卯丙丁戊，甲辰丙丁戊，甲巳丙丁戊，甲午丙丁戊，甲未丙丁戊，甲申丙丁戊，己庚辛壬\n",
	    "" },
	{ "copied over a gap", "copied", "@year=2021\n"
	    "-text.5.\n"
	    "text.5.001=甲一丙丁戊，甲二丙丁戊，甲三丙丁戊，甲四丙丁戊，甲五丙丁戊，甲六丙丁戊，甲七丙丁戊，甲八丙丁戊，甲九丙丁戊，甲十丙丁戊，甲子丙丁戊，甲丑丙丁戊，甲寅丙丁戊，甲卯丙丁戊，甲辰丙丁戊，甲巳丙丁戊，甲午丙丁戊，甲未丙丁戊，甲申丙丁戊，甲酉丙丁戊，\n",
	    "-text.5.\n"
	    "text.5.001=甲一丙丁戊，甲二丙丁戊，甲三丙丁戊，甲四丙丁戊，甲五丙丁戊，甲六丙丁戊，甲七丙丁戊，甲八丙丁戊，甲九丙丁戊，甲十丙丁戊，甲子丙丁戊，甲丑丙丁戊，甲寅丙丁戊，甲卯丙丁戊，甲辰丙丁戊，甲巳丙丁戊，甲午丙丁戊，甲未丙丁戊，甲申丙丁戊，甲酉丙丁戊，\n",
	    "" },
	{ "another file", "restated", "@other\n"
	    "@file=a\n"
	    "requests.new.total=5\n"
	    "requests.new.legal=5\n"
	    "meta.published=2024-01-18\n",
	    "",
	    "warning restated meta.published [] [2024-01-18] f:1 a has another report of this agency for this year; cells with another value: 2, the first of them requests.new.legal (0 here, 5 there); this file is used, as it was published later; if two agencies share the name, tell them apart with dr-extract -a\n" },
	{ "another file, same numbers", "restated", "@other\n"
	    "@file=a\n"
	    "requests.new.total=0.0\n"
	    "meta.published=2024-01-18\n"
	    "text.5.002=x\n"
	    "meta.title=x\n",
	    "meta.published=2024-02-18\n",
	    "note restated meta.published [2024-02-18] [2024-01-18] f:216 a has another report of this agency for this year, with the same numbers (other records that differ: 2); this file is used, as it was published later\n" },
	{ "another file, more here", "restated", "@other\n"
	    "@file=a\n",
	    "text.5.002=x\n"
	    "text.5.003=y\n",
	    "note restated meta.published [] [] f:1 a has another report of this agency for this year, with the same numbers (other records that differ: 2); this file is used, as its name comes last\n" },
	{ "another file, blank", "restated", "@other\n"
	    "@file=a\n"
	    "requests.new.total=\n",
	    "",
	    "warning restated meta.published [] [] f:1 a has another report of this agency for this year; cells with another value: 1, the first of them requests.new.total (0 here, a blank there); this file is used, as its name comes last; if two agencies share the name, tell them apart with dr-extract -a\n" },
	{ "another file, both no number", "restated", "@other\n"
	    "@file=a\n"
	    "requests.new.total=x\n",
	    "requests.new.total=x\n",
	    "note restated meta.published [] [] f:1 a has another report of this agency for this year, with the same numbers (other records that differ: 0); this file is used, as its name comes last\n" },
	{ "another file, other words", "restated", "@other\n"
	    "@file=a\n"
	    "requests.new.total=x\n",
	    "requests.new.total=y\n",
	    "warning restated meta.published [] [] f:1 a has another report of this agency for this year; cells with another value: 1, the first of them requests.new.total (y here, x there); this file is used, as its name comes last; if two agencies share the name, tell them apart with dr-extract -a\n" },
	{ "another file, missing", "restated", "@other\n"
	    "@file=a\n",
	    "-requests.new.legal\n",
	    "warning restated meta.published [] [] f:1 a has another report of this agency for this year; cells with another value: 1, the first of them requests.new.legal (no record here, 0 there); this file is used, as its name comes last; if two agencies share the name, tell them apart with dr-extract -a\n" },
	{ "renamed", "new-name", "@agency=云岭县\n",
	    "@agency=云岭县人民政府\n",
	    "note new-name meta.agency [云岭县人民政府] [云岭县] f:1 reports of 云岭县 end with 2022, and those of 云岭县人民政府 begin with 2023: if the agency was renamed, give both one name with dr-extract -a\n" },
	{ "renamed", "new-name", "@agency=云岭县人民政府\n",
	    "@agency=云岭县\n",
	    "note new-name meta.agency [云岭县] [云岭县人民政府] f:1 reports of 云岭县人民政府 end with 2022, and those of 云岭县 begin with 2023: if the agency was renamed, give both one name with dr-extract -a\n" },
	{ "renamed", "new-name", "@agency=云岭县政府\n",
	    "@agency=云岭县人民政府\n",
	    "note new-name meta.agency [云岭县人民政府] [云岭县政府] f:1 reports of 云岭县政府 end with 2022, and those of 云岭县人民政府 begin with 2023: if the agency was renamed, give both one name with dr-extract -a\n" },
	{ "renamed", "new-name", "@agency=云岭县教育局\n",
	    "@agency=云岭县教育和体育局\n",
	    "note new-name meta.agency [云岭县教育和体育局] [云岭县教育局] f:1 reports of 云岭县教育局 end with 2022, and those of 云岭县教育和体育局 begin with 2023: if the agency was renamed, give both one name with dr-extract -a\n" },
	{ "renamed", "new-name", "@agency=云岭县医院\n",
	    "@agency=云岭县中医院\n",
	    "" },
	{ "renamed", "new-name", "@agency=云岭县人民政府\n",
	    "@agency=云岭县河口镇人民政府\n",
	    "" },
	{ "renamed", "new-name", "@agency=云岭县教育局\n",
	    "@agency=云岭县民政局\n",
	    "" },
	{ "renamed", "new-name", "@agency=云岭县教育局\n",
	    "@agency=云岭县教育局\n",
	    "" },
	{ "renamed", "new-name", "@agency=云岭县\n",
	    "@agency=云岭县教育局\n",
	    "" },
	{ "renamed", "new-name", "@agency=云岭教\n",
	    "@agency=云岭教政府\n",
	    "" },
	{ "renamed", "new-name", "@agency=云岭县教育局\n",
	    "@agency=云岭县教育街道局\n",
	    "" },
	{ "renamed", "new-name", "@agency=云岭县教育厅\n",
	    "@agency=云岭县教育和体育局\n",
	    "" },
	{ "renamed", "new-name", "@agency=云岭县河口教局\n",
	    "@agency=云岭县河口教育局\n",
	    "note new-name meta.agency [云岭县河口教育局] [云岭县河口教局] f:1 reports of 云岭县河口教局 end with 2022, and those of 云岭县河口教育局 begin with 2023: if the agency was renamed, give both one name with dr-extract -a\n" },
	{ "renamed", "new-name", "@agency=-\n",
	    "@agency=云岭县\n",
	    "" },
	{ "renamed over a gap", "new-name", "@year=2021\n"
	    "@agency=云岭县\n",
	    "@agency=云岭县人民政府\n",
	    "" },
	{ "claim, rounded", "claim-table", NULL,
	    "proactive.fees.amount=30211.46\n"
	    "claim.proactive.fees.amount.001=30211.5|收费30211.5万元\n"
	    "claim.proactive.fees.amount.002=30211.4|收费30211.4万元\n"
	    "claim.proactive.fees.amount.003=30211|收费30211万元\n"
	    "claim.proactive.fees.amount.004=30212|收费30212万元\n"
	    "claim.proactive.fees.amount.005=30211.45|收费30211.45万元\n"
	    "claim.proactive.fees.amount.006=30211.52|收费30211.52万元\n",
	    "error claim-table claim.proactive.fees.amount.002 [30211.4] [30211.46] f:217 the prose has 30211.4 for proactive.fees.amount (“收费30211.4万元”), but the table has 30211.46, on f:23\n"
	    "error claim-table claim.proactive.fees.amount.004 [30212] [30211.46] f:219 the prose has 30212 for proactive.fees.amount (“收费30212万元”), but the table has 30211.46, on f:23\n"
	    "error claim-table claim.proactive.fees.amount.005 [30211.45] [30211.46] f:220 the prose has 30211.45 for proactive.fees.amount (“收费30211.45万元”), but the table has 30211.46, on f:23\n"
	    "error claim-table claim.proactive.fees.amount.006 [30211.52] [30211.46] f:221 the prose has 30211.52 for proactive.fees.amount (“收费30211.52万元”), but the table has 30211.46, on f:23\n" },
	{ "claim, about, at the edge", "claim-table", NULL,
	    "requests.new.total=90\n"
	    "claim.requests.new.total.001=100|收到约100件\n"
	    "claim.requests.new.total.002=101|收到约101件\n",
	    "warning claim-table claim.requests.new.total.002 [101] [90] f:217 the prose has 101 for requests.new.total (“收到约101件”), but the table has 90, on f:30\n" },
	{ "claim, about, at the other edge", "claim-table", NULL,
	    "requests.new.total=110\n"
	    "claim.requests.new.total.001=100|收到约100件\n"
	    "claim.requests.new.total.002=99|收到约99件\n",
	    "warning claim-table claim.requests.new.total.002 [99] [110] f:217 the prose has 99 for requests.new.total (“收到约99件”), but the table has 110, on f:30\n" },
	{ "parts, one of them not exact, right", "claim-sum", NULL,
	    "claim.whole.001=10|公开10条，其中\n"
	    "claim.part.001.01=4|网站4条\n"
	    "claim.part.001.02=6|微信6条\n"
	    "claim.part.001.03=3|微博约3条\n",
	    "" },
	{ "whole, no number", "claim-sum", NULL,
	    "claim.whole.001=x|公开x条，其中\n"
	    "claim.part.001.01=4|网站4条\n"
	    "claim.part.001.02=6|微信6条\n",
	    "" },
	{ "whole of a table, in other words", "claim-sum", NULL,
	    "requests.new.total=40\n"
	    "claim.review.total.001=40|复议40件@50\n"
	    "review.total=40\n"
	    "claim.whole.001=40|公开40条，其中@50\n"
	    "claim.part.001.01=30|网站30条\n"
	    "claim.part.001.02=9|微信9条\n"
	    "requests.new.total=41\n",
	    "note claim-sum claim.whole.001 [40] [39] f:50 the prose has 40 in all (“公开40条，其中”), but the parts it lists add up only to 39\n" },
	{ "share, at the edge", "share", NULL,
	    "text.1.2.001=办结58件，予以公开超过50%，不足50%。\n"
	    "claim.share.001=50|予以公开超过50%\n"
	    "claim.share.001.count=29\n"
	    "claim.share.001.whole=58\n"
	    "claim.share.002=50|予以公开不足50%\n"
	    "claim.share.002.count=29\n"
	    "claim.share.002.whole=58\n",
	    "" },
	{ "sections that no form has", "stale-year", NULL,
	    "@chinese\n"
	    "text.0.001=2022年，我局收到申请。\n"
	    "text.6.001=2022年，我局收到申请。\n"
	    "text.7.001=2022年，我局收到申请。\n"
	    "text.9.001=2022年，我局收到申请。\n",
	    "warning stale-year text.0.001 [2022] [2023] f:216 第〇部分把2022年当作报告年度（“2022年，我局收到申请”），而报告年度是2023年\n"
	    "warning stale-year text.6.001 [2022] [2023] f:215 第六部分把2022年当作报告年度（“2022年，我局收到申请”），而报告年度是2023年\n"
	    "warning stale-year text.7.001 [2022] [2023] f:217 第7部分把2022年当作报告年度（“2022年，我局收到申请”），而报告年度是2023年\n"
	    "warning stale-year text.9.001 [2022] [2023] f:218 第9部分把2022年当作报告年度（“2022年，我局收到申请”），而报告年度是2023年\n" },
	{ "a long text, cut", "period", NULL,
	    "meta.period=a汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉\n",
	    "warning period meta.period [a汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉] [2023-01-01/2023-12-31] f:216 the period is a汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉…, but the year reported on is 2023\n" },
	{ "a long text, not cut", "period", NULL,
	    "meta.period=汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉\n",
	    "warning period meta.period [汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉] [2023-01-01/2023-12-31] f:216 the period is 汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉, but the year reported on is 2023\n" },
	{ "a text cut after its first byte", "period", NULL,
	    "meta.period=aa汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉\n",
	    "warning period meta.period [aa汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉] [2023-01-01/2023-12-31] f:216 the period is aa汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉…, but the year reported on is 2023\n" },
	{ "stale, a year of this year after it", "stale-year", NULL,
	    "text.1.2.001=2022年，我局收到申请2件。\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“2022年，我局收到申请2件”), but the report is on 2023\n" },
	{ "stale, digits before the year", "stale-year", NULL,
	    "text.1.2.001=编号12022年，我局收到申请。\n",
	    "" },
	{ "stale, a nine before the year", "stale-year", NULL,
	    "text.1.2.001=编号92022年，我局收到申请。\n",
	    "" },
	{ "stale, a zero before the year", "stale-year", NULL,
	    "text.1.2.001=编号02022年，我局收到申请。\n",
	    "" },
	{ "stale, after a sentence of each end", "stale-year", NULL,
	    "text.1.2.001=今年较好！2022年，我局收到申请。\n"
	    "text.1.2.002=今年较好？2022年，我局收到申请。\n"
	    "text.1.2.003=今年较好!2022年，我局收到申请。\n"
	    "text.1.2.004=今年较好?2022年，我局收到申请。\n",
	    "" },
	{ "stale, its sentence", "stale-year", NULL,
	    "text.1.2.001=工作较好！2022年，我局收到申请。\n"
	    "text.1.2.002=工作较好？2022年，我局收到申请？好。\n"
	    "text.1.2.003=工作较好!2022年，我局收到申请!好。\n"
	    "text.1.2.004=工作较好?2022年，我局收到申请?好。\n"
	    "text.1.2.005=好。2022年，我局收到申请！好。\n"
	    "text.1.2.006=。2022年，我局收到申请\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“2022年，我局收到申请”), but the report is on 2023\n"
	    "warning stale-year text.1.2.002 [2022] [2023] f:216 section 1.2 treats 2022 as the year of the report (“2022年，我局收到申请”), but the report is on 2023\n"
	    "warning stale-year text.1.2.003 [2022] [2023] f:217 section 1.2 treats 2022 as the year of the report (“2022年，我局收到申请”), but the report is on 2023\n"
	    "warning stale-year text.1.2.004 [2022] [2023] f:218 section 1.2 treats 2022 as the year of the report (“2022年，我局收到申请”), but the report is on 2023\n"
	    "warning stale-year text.1.2.005 [2022] [2023] f:219 section 1.2 treats 2022 as the year of the report (“2022年，我局收到申请”), but the report is on 2023\n"
	    "warning stale-year text.1.2.006 [2022] [2023] f:220 section 1.2 treats 2022 as the year of the report (“2022年，我局收到申请”), but the report is on 2023\n" },
	{ "stale, in wide digits", "stale-year", NULL,
	    "text.1.2.001=我局２０２２年收到申请。\n"
	    "text.1.2.002=二〇二二年，我局收到申请。\n"
	    "text.1.2.003=全年工作２０\n",
	    "warning stale-year text.1.2.002 [2022] [2023] f:216 section 1.2 treats 2022 as the year of the report (“二〇二二年，我局收到申请”), but the report is on 2023\n" },
	{ "stale, by the days, late in a long sentence", "stale-year", NULL,
	    "text.1.2.001=依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，2022年1月1日至2022年12月31日，我局收到申请。\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息…”), but the report is on 2023\n" },
	{ "stale, with a short name", "stale-year", NULL,
	    "@agency=云溪市行政审批局\n"
	    "text.1.2.001=2022年，局共收到申请。\n"
	    "text.1.2.002=2022年局共收到申请。\n"
	    "text.1.2.003=2022年,局共收到申请。\n"
	    "text.1.2.004=2022年，院共收到申请。\n"
	    "text.1.2.005=2022，局共收到申请。\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“2022年，局共收到申请”), but the report is on 2023\n"
	    "warning stale-year text.1.2.002 [2022] [2023] f:216 section 1.2 treats 2022 as the year of the report (“2022年局共收到申请”), but the report is on 2023\n"
	    "warning stale-year text.1.2.003 [2022] [2023] f:217 section 1.2 treats 2022 as the year of the report (“2022年,局共收到申请”), but the report is on 2023\n" },
	{ "stale, three years in a row", "stale-year", NULL,
	    "text.1.2.001=2021年收到申请52件。\n"
	    "text.1.2.002=2022年收到申请59件。\n"
	    "text.1.2.003=2023年收到申请60件。\n",
	    "" },
	{ "stale, two years in a row", "stale-year", NULL,
	    "text.1.2.002=2022年收到申请59件。\n"
	    "text.1.2.003=2023年收到申请60件。\n",
	    "warning stale-year text.1.2.002 [2022] [2023] f:216 section 1.2 treats 2022 as the year of the report (“2022年收到申请59件”), but the report is on 2023\n" },
	{ "stale, three years in a row, without this one", "stale-year", NULL,
	    "text.1.2.001=2020年收到申请52件。\n"
	    "text.1.2.002=2021年收到申请59件。\n"
	    "text.1.2.003=2022年收到申请60件。\n",
	    "warning stale-year text.1.2.001 [2020] [2023] f:13 section 1.2 treats 2020 as the year of the report (“2020年收到申请52件”), but the report is on 2023\n"
	    "warning stale-year text.1.2.002 [2021] [2023] f:216 section 1.2 treats 2021 as the year of the report (“2021年收到申请59件”), but the report is on 2023\n"
	    "warning stale-year text.1.2.003 [2022] [2023] f:217 section 1.2 treats 2022 as the year of the report (“2022年收到申请60件”), but the report is on 2023\n" },
	{ "stale, three years in a row, in other words", "stale-year", NULL,
	    "text.1.2.001=2021年受理申请52件。\n"
	    "text.1.2.002=2022年收到申请59件。\n"
	    "text.1.2.003=2023年收到申请60件。\n",
	    "warning stale-year text.1.2.001 [2021] [2023] f:13 section 1.2 treats 2021 as the year of the report (“2021年受理申请52件”), but the report is on 2023\n"
	    "warning stale-year text.1.2.002 [2022] [2023] f:216 section 1.2 treats 2022 as the year of the report (“2022年收到申请59件”), but the report is on 2023\n" },
	{ "stale, three years in a row, broken", "stale-year", NULL,
	    "text.1.2.001=2023年收到申请52件。\n"
	    "text.1.2.002=依法办理。\n"
	    "text.1.2.003=2022年收到申请60件。\n"
	    "text.1.2.004=2021年收到申请60件。\n",
	    "warning stale-year text.1.2.003 [2022] [2023] f:217 section 1.2 treats 2022 as the year of the report (“2022年收到申请60件”), but the report is on 2023\n"
	    "warning stale-year text.1.2.004 [2021] [2023] f:218 section 1.2 treats 2021 as the year of the report (“2021年收到申请60件”), but the report is on 2023\n" },
	{ "stale, a number before it", "stale-year", NULL,
	    "text.1.2.001=1、2022年，我局收到申请。\n"
	    "text.1.2.002=收到59件，2022年，我局收到申请。\n"
	    "text.1.2.003=收到50件，2022年，我局收到申请。\n"
	    "text.1.2.004=收到9件，2022年，我局收到申请。\n"
	    "text.1.2.005=收到0件，2022年，我局收到申请。\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“1、2022年，我局收到申请”), but the report is on 2023\n" },
	{ "stale, a later year in section five", "stale-year", NULL,
	    "text.5.001=2024年，我局收到申请。\n"
	    "text.5.002=二〇二四年，我局收到申请。\n"
	    "text.1.2.001=2024年，我局收到申请。\n",
	    "warning stale-year text.1.2.001 [2024] [2023] f:13 section 1.2 treats 2024 as the year of the report (“2024年，我局收到申请”), but the report is on 2023\n" },
	{ "stale, this year at the end", "stale-year", NULL,
	    "text.1.2.001=2022年，我局收到申请，少于2023\n",
	    "" },
	{ "stale, a clause of what was made then", "stale-year", NULL,
	    "text.1.2.001=2022年度，我局执行印发的办法。\n"
	    "text.1.2.002=2022年，我局收到申请；执行印发的办法。\n",
	    "warning stale-year text.1.2.002 [2022] [2023] f:216 section 1.2 treats 2022 as the year of the report (“2022年，我局收到申请；执行印发的办法”), but the report is on 2023\n" },
	{ "stale, by the days of the year", "stale-year", NULL,
	    "text.1.2.001=2022年1月1日至2022年12月31日，我局收到申请。\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“2022年1月1日至2022年12月31日，我局收到申请”), but the report is on 2023\n" },
	{ "stale, but for the last day", "stale-year", NULL,
	    "text.1.2.001=2022年1月1日至2022年12月30日，我局收到申请。\n",
	    "" },
	{ "stale, but for the first day", "stale-year", NULL,
	    "text.1.2.001=2022年1月2日至2022年12月31日，我局收到申请。\n",
	    "" },
	{ "stale, after the days of this year", "stale-year", NULL,
	    "text.1.2.001=2023年1月1日至2023年12月31日，我局收到申请。2022年，我局收到申请。\n",
	    "" },
	{ "stale, days and a long rest", "stale-year", NULL,
	    "text.1.2.001=2022年1月1日至2022年12月31日，我局依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，较好。\n",
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 section 1.2 treats 2022 as the year of the report (“2022年1月1日至2022年12月31日，我局依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法公开政府信息，依法…”), but the report is on 2023\n" },
	{ "copied", "copied", "text.1.2.001=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责内容审核。\n"
	    "text.1.2.002=健全工作制度明确各科室职责分工形成齐抓共管的良好局面，主动回应社会关切认真听取各方面意见建议持续改进工作，做好政策解读工作增强解读的针对性和可读性。\n"
	    "text.5.001=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责内容审核，健全工作制度明确各科室职责分工形成齐抓共管的良好局面，主动回应社会关切认真听取各方面意见建议持续改进工作，做好政策解读工作增强解读的针对性和可读性。\n",
	    "text.1.2.001=健全工作制度明确各科室职责分工形成齐抓共管的良好局面，主动回应社会关切认真听取各方面意见建议持续改进工作，做好政策解读工作增强解读的针对性和可读性。\n"
	    "text.1.2.002=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责内容审核。\n"
	    "text.5.001=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责内容审核，健全工作制度明确各科室职责分工形成齐抓共管的良好局面，主动回应社会关切认真听取各方面意见建议持续改进工作，做好政策解读工作增强解读的针对性和可读性。\n",
	    "warning copied text.1.* [100] [] f:13 section 1: 100 per cent of the prose is the same as in 2022, apart from numbers\n"
	    "warning copied text.5.* [100] [] f:214 section 5: 100 per cent of the prose is the same as in 2022, apart from numbers\n" },
	{ "copied, but for the last sentence", "copied", "text.1.2.001=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责内容审核，健全工作制度明确各科室职责分工形成齐抓共管的良好局面，主动回应社会关切认真听取各方面意见建议持续改进工作，做好政策解读工作增强解读的针对性和可读性。\n",
	    "text.1.2.001=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责内容审核，健全工作制度明确各科室职责分工形成齐抓共管的良好局面，主动回应社会关切认真听取各方面意见建议持续改进工作，做好政策解读工作增强解读的针对性和可读性；今年以来多次组织培训共同提高。\n",
	    "warning copied text.1.* [95] [] f:13 section 1: 95 per cent of the prose is the same as in 2022, apart from numbers\n" },
	{ "copied, but for a half", "copied", "text.1.2.001=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责内容审核，健全工作制度明确各科室职责分工形成齐抓共管的良好局面，主动回应社会关切认真听取各方面意见建议持续改进工作，做好政策解读工作增强解读的针对性和可读性。\n",
	    "text.1.2.001=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责内容审核。\n",
	    "" },
	{ "copied, of fewer letters than a hundred", "copied", "text.1.2.001=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责。\n"
	    "text.5.001=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责。\n",
	    "text.1.2.001=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责。\n"
	    "text.5.001=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责。\n",
	    "" },
	{ "copied, of fewer letters this year", "copied", "text.1.2.001=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责，今年以来多次组织培训共同提高。\n",
	    "text.1.2.001=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责。\n",
	    "" },
	{ "copied, of fewer letters last year", "copied", "text.1.2.001=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责。\n",
	    "text.1.2.001=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责，今年以来多次组织培训共同提高。\n",
	    "" },
	{ "copied over a gap", "copied", "@year=2021\n"
	    "text.1.2.001=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责内容审核，健全工作制度明确各科室职责分工形成齐抓共管的良好局面，主动回应社会关切认真听取各方面意见建议持续改进工作，做好政策解读工作增强解读的针对性和可读性。\n",
	    "text.1.2.001=依法公开政府信息并及时更新目录内容确保群众知情权得到落实，规范办理依申请公开并按照法定期限逐一答复申请群众满意，加强平台建设完善政务新媒体管理做到专人负责内容审核，健全工作制度明确各科室职责分工形成齐抓共管的良好局面，主动回应社会关切认真听取各方面意见建议持续改进工作，做好政策解读工作增强解读的针对性和可读性。\n",
	    "" },
	{ "section six has nothing", "empty-section,fee-statement", NULL,
	    "text.6.001=无。\n",
	    "warning empty-section meta.heading.6 [无。] [] f:7 section 6 (其他需要报告的事项) says nothing but 无。\n" },
	{ "section six has nothing, in other words", "empty-section,fee-statement", NULL,
	    "text.6.001=没有\n"
	    "text.5.001=暂 无。\n",
	    "warning empty-section meta.heading.5 [暂 无。] [] f:6 section 5 (存在的主要问题及改进情况) says nothing but 暂 无。\n"
	    "warning empty-section meta.heading.6 [没有] [] f:7 section 6 (其他需要报告的事项) says nothing but 没有\n" },
	{ "section six has a word that begins so", "empty-section,fee-statement", NULL,
	    "text.6.001=无费用\n",
	    "" },
	{ "section six has a word of as many letters", "empty-section,fee-statement", NULL,
	    "text.6.001=有\n",
	    "warning fee-statement meta.heading.6 [] [] f:7 section six does not say what was charged as 信息处理费 (information processing fee)\n" },
	{ "the first year of the fee", "fee-statement", NULL,
	    "@year=2021\n"
	    "text.6.001=有\n",
	    "warning fee-statement meta.heading.6 [] [] f:7 section six does not say what was charged as 信息处理费 (information processing fee)\n" },
	{ "the year before the fee", "fee-statement", NULL,
	    "@year=2020\n"
	    "text.6.001=有\n",
	    "" },
	{ "the form of last year's rows", "missing-cell", "@form=2019\n",
	    "",
	    "" },
	{ "headings on lines of two and three digits", "section-order", NULL,
	    "meta.heading.1=一、总体情况@9\n"
	    "meta.heading.2=二、主动公开政府信息情况@10\n"
	    "meta.heading.3=三、收到和处理政府信息公开申请情况@100\n"
	    "meta.heading.4=四、政府信息公开行政复议、行政诉讼情况@95\n"
	    "meta.heading.5=五、存在的主要问题及改进情况@200\n"
	    "meta.heading.6=六、其他需要报告的事项@190\n",
	    "warning section-order meta.heading.4 [] [] f:95 section 4 (四、政府信息公开行政复议、行政诉讼情况) comes before section 3, on line 100\n"
	    "warning section-order meta.heading.6 [] [] f:190 section 6 (六、其他需要报告的事项) comes before section 5, on line 200\n" },
	{ "late, in 2019", "late", NULL,
	    "@year=2019\n"
	    "meta.published=2020-02-01\n",
	    "warning late meta.published [2020-02-01] [2020-01-31] f:216 published on 2020-02-01; the report on 2019 was due by 2020-01-31\n" },
	{ "late, in 2018", "late", NULL,
	    "@year=2018\n"
	    "meta.published=2019-02-01\n",
	    "" },
	{ "not published", "late,early", NULL,
	    "meta.published=\n",
	    "" },
	{ "a name that is all in brackets", "late", NULL,
	    "@agency=（市政府）\n"
	    "meta.published=2024-02-01\n",
	    "warning late meta.published [2024-02-01] [2024-01-31] f:216 published on 2024-02-01; the report on 2023 was due by 2024-01-31\n" },
	{ "a name with brackets that do not open", "late", NULL,
	    "@agency=市政府）\n"
	    "meta.published=2024-02-01\n",
	    "warning late meta.published [2024-02-01] [2024-01-31] f:216 published on 2024-02-01; the report on 2023 was due by 2024-01-31\n" },
	{ "a government with its office", "late", NULL,
	    "@agency=云岭县人民政府（办公室）\n"
	    "meta.published=2024-02-01\n",
	    "" },
	{ "all done, of all that came", "all-done", NULL,
	    "requests.new.total=12\n"
	    "requests.carried_out.total=2\n"
	    "text.1.2.001=收到申请12件，全部办结。\n",
	    "note all-done requests.carried_out.total [2] [0] f:198 the prose says that all requests were finished (“收到申请12件，全部办结”, on f:13), but carried_out is 2\n" },
	{ "all done, of all there were", "all-done", NULL,
	    "requests.new.total=12\n"
	    "requests.carried_in.total=1\n"
	    "requests.carried_out.total=2\n"
	    "text.1.2.001=收到申请13件，全部办结。\n",
	    "note all-done requests.carried_out.total [2] [0] f:198 the prose says that all requests were finished (“收到申请13件，全部办结”, on f:13), but carried_out is 2\n" },
	{ "all done, of fewer", "all-done", NULL,
	    "requests.new.total=12\n"
	    "requests.carried_out.total=2\n"
	    "text.1.2.001=收到申请11件，全部办结。\n",
	    "" },
	{ "all done, in the year", "all-done", NULL,
	    "requests.new.total=12\n"
	    "requests.carried_out.total=2\n"
	    "text.1.2.001=2023年甲局收到申请，全部办结。\n",
	    "note all-done requests.carried_out.total [2] [0] f:198 the prose says that all requests were finished (“2023年甲局收到申请，全部办结”, on f:13), but carried_out is 2\n" },
	{ "chinese", "", NULL,
	    "@chinese\n"
	    "requests.new.total=5\n"
	    "review.total=1\n"
	    "-proactive.rules.issued\n"
	    "proactive.fees.amount=\n"
	    "-lawsuit.direct.pending\n"
	    "meta.heading.4=五、四\n",
	    "error applicant-sum requests.new.total [5] [0] f:30 一、本年新收政府信息公开申请数量：总计为5，而六类申请人之和为0；总计一列的勾稽关系也因此不平\n"
	    "error dispute-sum review.total [1] [0] f:203 行政复议：总计为1，而四种结果之和为0\n"
	    "error missing-cell proactive.rules.issued [] [] f:15 没有“规章”的记录（本年制发件数）：报告中没有，或者没能读出\n"
	    "error missing-cell lawsuit.direct.pending [] [] f:204 没有“未经复议直接起诉”的记录（尚未审结）：报告中没有，或者没能读出\n"
	    "warning blank-cell proactive.fees.amount [] [] f:23 “行政事业性收费”有空白格（本年收费金额（单位：万元））；没有数量的应当填0\n"
	    "warning section-order meta.heading.4 [5] [4] f:5 标题“五、四”的序号是5，而它是第四部分\n" },
	{ "chinese, structure", "", NULL,
	    "@chinese\n"
	    "-meta.heading.1.3\n"
	    "-meta.heading.5\n"
	    "-text.6.\n"
	    "text.1.2.001=2022年，我局收到申请。\n"
	    "text.5.001=2022年，我局收到申请。\n",
	    "error missing-section meta.heading.5 [] [] f:1 没有看到第五部分（存在的主要问题及改进情况）的标题\n"
	    "warning missing-part meta.heading.1.3 [] [] f:2 第一部分没有看到第三个方面（政府信息管理）的标题\n"
	    "warning empty-section meta.heading.6 [] [] f:7 第六部分（其他需要报告的事项）没有内容\n"
	    "warning stale-year text.1.2.001 [2022] [2023] f:13 第一部分（二）把2022年当作报告年度（“2022年，我局收到申请”），而报告年度是2023年\n"
	    "warning stale-year text.5.001 [2022] [2023] f:214 第五部分把2022年当作报告年度（“2022年，我局收到申请”），而报告年度是2023年\n" },
	{ "chinese, restated", "restated", "@other\n"
	    "@file=a\n"
	    "requests.new.total=5\n",
	    "@chinese\n",
	    "warning restated meta.published [] [] f:1 a中也有同一机关同一年度的报告，有1格数值不同，首先是一、本年新收政府信息公开申请数量/总计（requests.new.total）（本份为0，另一份为5）；以本份为准，因为它的文件名排在后面；如果是同名的两个机关，可用 dr-extract -a 区分\n" },
	{ "chinese, sums", "", NULL,
	    "@chinese\n"
	    "requests.new.natural=7\n"
	    "requests.new.legal=3\n"
	    "requests.processed.natural=5\n"
	    "requests.processed.legal=5\n"
	    "requests.granted.other=1\n",
	    "error balance requests.carried_out.natural [0] [2] f:192 自然人：本年新收7＋上年结转0＝7，而办理总计5＋结转下年度0＝5；法律服务机构一列反向相差同样的数，可能有申请归错了申请人类别\n"
	    "error outcome-sum requests.processed.natural [5] [0] f:185 自然人：办理总计为5，而各项办理结果之和为0\n"
	    "error outcome-sum requests.processed.legal [5] [0] f:189 法律服务机构：办理总计为5，而各项办理结果之和为0\n"
	    "error outcome-sum requests.processed.other [0] [1] f:190 其他：办理总计为0，而各项办理结果之和为1；另一处合计也相差同样的数，请先核对三、本年度办理结果/（一）予以公开/法人或其他组织/其他（requests.granted.other）\n"
	    "error applicant-sum requests.new.total [0] [10] f:30 一、本年新收政府信息公开申请数量：总计为0，而六类申请人之和为10\n"
	    "error applicant-sum requests.processed.total [0] [10] f:191 （七）总计：总计为0，而六类申请人之和为10\n" },
	{ "chinese, claims", "claim-table,share", NULL,
	    "@chinese\n"
	    "requests.new.total=\n"
	    "requests.denied.law.total=5\n"
	    "claim.requests.denied.total.001=4|不予公开4件\n"
	    "claim.review.total.001=4|复议4件\n",
	    "error claim-table claim.requests.denied.total.001 [4] [5] f:216 正文“不予公开4件”，而表格中requests.denied.total为5（f:58）\n"
	    "error claim-table claim.review.total.001 [4] [0] f:217 正文“复议4件”，而表格中行政复议/总计（review.total）为0（f:203）\n" },
};
/* clang-format on */

/* --- files of users --- */

/* The file `user` has the text; what opening it says is in the messages. */
static const char *
write_user(const char *text)
{
	static char name[] = "user";
	FILE *out = fopen(name, "w");

	if (out == NULL || fputs(text, out) < 0 || fclose(out) != 0)
		exit(2);
	return name;
}

/* Reports are of lines AGENCY YEAR KEY=VALUE,… FILE, each a report; what -A finds in them, with what is said. */
/* clang-format off */
static const struct {
	const char *areas, *reports, *found, *said;
} areas[] = {
	{ "", "甲 2023 requests.new.total=1 a\n",
	    "", "" },
	{ "县\t甲\n县\t乙\n", "甲 2023 requests.new.total=3 a\n乙 2023 requests.new.total=4 b\n县 2023 requests.new.total=7 x\n",
	    "", "" },
	{ "县\t甲\n县\t乙\n", "甲 2023 requests.new.total=3 a\n乙 2023 requests.new.total=4 b\n县 2023 requests.new.total=6 x\n",
	    "warning area-sum requests.new.total [6] [7] x:1 requests.new.total is 6, less than 7, the sum of the reports of its area (reports added up: 2)\n", "" },
	{ "县\t甲\n县\t甲\r\n\n县\t乙\n", "县 2023 requests.new.total=6 x\n甲 2023 requests.new.total=3 a\n乙 2022 requests.new.total=9 b\n县 2022 requests.new.total=8 y\n甲 2022 requests.new.total=1 c\n",
	    "warning area-sum requests.new.total [8] [10] y:1 requests.new.total is 8, less than 10, the sum of the reports of its area (reports added up: 2)\n", "" },
	{ "县\t甲\n市\t县\n", "甲 2023 requests.processed.total=3 a\n县 2023 requests.processed.total=2 b\n市 2023 requests.processed.total=1 x\n",
	    "warning area-sum requests.processed.total [2] [3] b:1 requests.processed.total is 2, less than 3, the sum of the reports of its area (reports added up: 1)\n"
	    "warning area-sum requests.processed.total [1] [2] x:1 requests.processed.total is 1, less than 2, the sum of the reports of its area (reports added up: 1)\n", "" },
	{ "县\t甲\n", "甲 2023 requests.carried_out.total=3 a\n县 2023 requests.carried_out.total=2 b\n",
	    "warning area-sum requests.carried_out.total [2] [3] b:1 requests.carried_out.total is 2, less than 3, the sum of the reports of its area (reports added up: 1)\n", "" },
	{ "县\t甲\n", "甲 2023 requests.carried_out.total=3 a\n县 2023 requests.new.total=9,requests.processed.total=9,requests.carried_out.total=2 b\n",
	    "warning area-sum requests.carried_out.total [2] [3] b:3 requests.carried_out.total is 2, less than 3, the sum of the reports of its area (reports added up: 1)\n", "" },
	{ "县\t甲\n", "甲 2023 requests.carried_out.total=3 a\n县 2023 requests.processed.total=2 b\n",
	    "", "" },
	{ "县\t甲\n县\t乙\n", "甲 2023 requests.new.total=3 a\n&甲 2023 requests.new.total=4 b\n乙 2023 requests.new.total=2 c\n县 2023 requests.new.total=1 x\n",
	    "warning area-sum requests.new.total [1] [2] x:1 requests.new.total is 1, less than 2, the sum of the reports of its area (reports added up: 1); not added, as they are in several files: 甲 (1)\n", "" },
	{ "县\t甲\n县\t乙\n", "甲 2023 requests.new.total= a\n乙 2023 requests.new.total=2 c\n县 2023 requests.new.total=1 x\n",
	    "warning area-sum requests.new.total [1] [2] x:1 requests.new.total is 1, less than 2, the sum of the reports of its area (reports added up: 1); without a report, or without this number in it: 甲 (1)\n", "" },
	{ "县\t甲\n", "甲 - requests.new.total=5 a\n县 2023 requests.new.total=1 x\n",
	    "", "dr: user: agencies without a report in the input: 1 (甲)\n" },
	{ "县\t甲\n", "甲 2023 requests.new.total=5 a\n县 2023 requests.new.total= x\n",
	    "", "" },
	{ "县\t甲\n乙\n", "甲 2023 requests.new.total=5 a\n",
	    "", "dr: user:2: too few fields, separated by TAB: 2 are needed\n" },
	{ "﻿县\t甲\t丙\n县\t丁", "甲 2023 requests.new.total=5 a\n县 2023 requests.new.total=4 x\n",
	    "warning area-sum requests.new.total [4] [5] x:1 requests.new.total is 4, less than 5, the sum of the reports of its area (reports added up: 1); without a report, or without this number in it: 丁 (1)\n", "dr: user: agencies without a report in the input: 1 (丁)\n" },
	{ "县\t甲\n", "丙 2023 requests.new.total=5 a\n",
	    "", "dr: user: agencies without a report in the input: 2 (县、甲)\n" },
	{ "县\t甲\n丙\t乙\n", "丙 2023 requests.new.total=5 a\n",
	    "", "dr: user: agencies without a report in the input: 3 (乙、县、甲)\n" },
	{ "县\t机关000\n县\t机关001\n县\t机关002\n县\t机关003\n县\t机关004\n县\t机关005\n县\t机关006\n县\t机关007\n县\t机关008\n县\t机关009\n县\t机关010\n县\t机关011\n县\t机关012\n县\t机关013\n县\t机关014\n县\t机关015\n县\t机关016\n县\t机关017\n县\t机关018\n县\t机关019\n县\t机关020\n县\t机关021\n县\t机关022\n县\t机关023\n县\t机关024\n县\t机关025\n县\t机关026\n县\t机关027\n县\t机关028\n县\t机关029\n县\t机关030\n县\t机关031\n县\t机关032\n县\t机关033\n县\t机关034\n县\t机关035\n县\t机关036\n县\t机关037\n县\t机关038\n县\t机关039\n县\t机关040\n县\t机关041\n县\t机关042\n县\t机关043\n县\t机关044\n县\t机关045\n县\t机关046\n县\t机关047\n县\t机关048\n县\t机关049ab\n县\t机关050\n县\t机关051\n县\t机关052\n县\t机关053\n县\t机关054\n县\t机关055\n县\t机关056\n县\t机关057\n县\t机关058\n县\t机关059\n", "县 2023 requests.new.total=5 a\n",
	    "", "dr: user: agencies without a report in the input: 60 (机关000、机关001、机关002、机关003、机关004、机关005、机关006、机关007、机关008、机关009、机关010、机关011、机关012、机关013、机关014、机关015、机关016、机关017、机关018、机关019、机关020、机关021、机关022、机关023、机关024、机关025、机关026、机关027、机关028、机关029、机关030、机关031、机关032、机关033、机关034、机关035、机关036、机关037、机关038、机关039、机关040、机关041、机关042、机关043、机关044、机关045、机关046、机关047、机关048、机关049ab…)\n" },
	{ "县\t丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁\n县\t乙乙乙乙乙乙乙乙乙乙\n", "丙 2023 requests.new.total=5 a\n",
	    "", "dr: user: agencies without a report in the input: 3 (丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁丁…)\n" },
};
/* clang-format on */

/* The next word of *p, which ends with a blank or LF. */
static struct span
word(const char **p)
{
	struct span w = { *p, strcspn(*p, " \n") };

	*p += w.n + 1;
	return w;
}

static void
build_one(struct facts *s, const char **p)
{
	const char *is;
	struct line l = { .raw = { "", 0 }, .number = 1 };

	agency = word(p);
	year = word(p);
	is = word(p).s;
	file = word(p);
	facts_clear(s, agency, year, file);
	do {
		l.key = (struct span){ is, strcspn(is, "=") };
		is += l.key.n + 1;
		l.value = (struct span){ is, strcspn(is, ", ") };
		is += l.value.n + 1;
		add_record(s, &l);
		l.number++;
	} while (is[-1] == ',');
	facts_sort(s);
}

static void
test_areas(size_t i)
{
	struct check c = { .copied = 80, .found = log_finding };
	static struct facts s, t;
	struct facts *v[] = { &s, &t };
	const char *p;
	char said[4096];
	size_t n;

	log_n = 0;
	turn_on(&c, "area-sum");
	unit_catch(STDERR_FILENO);
	c.areas = areas_open(write_user(areas[i].areas));
	for (p = areas[i].reports; c.areas != NULL && *p != '\0';) {
		build_one(&s, &p);
		n = 1;
		if (*p == '&') {
			p++;
			build_one(&t, &p);
			n = 2;
		}
		check_reports(&c, v, n, NULL);
	}
	check_end(&c);
	n = unit_take(said, sizeof said);
	unit_text(areas[i].areas, log_of, log_n, areas[i].found);
	unit_text(areas[i].areas, said, n, areas[i].said);
	facts_free(&s);
	facts_free(&t);
}

/* Findings are asked for one by one, RULE KEY STATED each; 1 for what is known. */
/* clang-format off */
static const struct {
	const char *file, *asked, *are, *said;
} knowns[] = {
	{ "", "balance k 1\n",
	    "0", "dr: user: known findings left out: 0\n" },
	{ "甲局\t2023\tbalance\tk\t1\n", "balance k 1\nbalance k 2\nstock k 1\nbalance j 1\n",
	    "1000", "dr: user: known findings left out: 1\n" },
	{ "甲局\t2023\terror\tbalance\tk\t1\tmore\tand more\n", "balance k 1\n",
	    "1", "dr: user: known findings left out: 1\n" },
	{ "甲局\t2023\tbalance\tk\t1\n甲局\t2023\tbalance\tk\t1\n甲局\t2023\tbalance\tj\t1\n", "balance k 1\nbalance k 1\n",
	    "11", "dr: user:3: no longer found: 甲局 2023 balance j\n"
	    "dr: user: known findings left out: 2\n" },
	{ "甲局\t2023\tbalance\tk\t1\n乙局\t2023\tstock\tk\t1\n甲局\t2023\tlate\tk\t1\n甲局\t2022\tunit\tk\t\n", "balance k 2\n",
	    "0", "dr: user:1: no longer found: 甲局 2023 balance k\n"
	    "dr: user:2: no longer found: 乙局 2023 stock k\n"
	    "dr: user:4: no longer found: 甲局 2022 unit k\n"
	    "dr: user: known findings left out: 0\n" },
	{ "甲局\t2023\tno-year\tk\n", "no-year k \n",
	    "1", "dr: user: known findings left out: 1\n" },
	{ "甲局\t2023\tbalanced\tk\t1\n", "balance k 1\n",
	    "", "dr: user:1: no such rule; list them with dr-check -l\n" },
	{ "甲局\t2023\tbalance\n", "balance k 1\n",
	    "", "dr: user:1: too few fields, separated by TAB: 4 are needed\n" },
	{ "甲局\t2023\tstock\tb\t1\n甲局\t2023\tstock\ta\t1\n甲局\t2023\tstock\tc\t1\n甲局\t2023\tgap\ta\t1\n", "stock a 1\nstock b 1\nstock c 1\ngap a 1\nstock d 1\n",
	    "11110", "dr: user: known findings left out: 4\n" },
};
/* clang-format on */

static void
test_known(size_t i)
{
	struct facts s = { .agency = { "甲局", 6 }, .year = { "2023", 4 } };
	unsigned char on[RULES];
	struct known *k;
	const char *p;
	char are[64] = "", said[4096];
	size_t n = 0, left_out = 0;

	memset(on, 1, sizeof on);
	on[RULE_LATE] = 0;
	unit_catch(STDERR_FILENO);
	k = known_open(write_user(knowns[i].file));
	for (p = knowns[i].asked; k != NULL && *p != '\0';) {
		struct span rule = word(&p);
		struct finding f = { .rule = &rules_all[rules_find(rule.s, rule.n)] };

		f.key = word(&p);
		f.stated = word(&p);
		are[n] = known_has(k, &s, &f) ? '1' : '0';
		left_out += are[n++] == '1';
	}
	known_close(k, on, left_out);
	unit_text(knowns[i].file, are, n, knowns[i].are);
	n = unit_take(said, sizeof said);
	unit_text(knowns[i].file, said, n, knowns[i].said);
}

/* How exact a claim is, is not asked of a clause that is longer than any. */
static void
test_long_claim(void)
{
	char raw[2049];
	struct said claim = { .value = span_of("58"), .raw = { raw, sizeof raw - 1 } };

	memset(raw, 'a', sizeof raw);
	memcpy(raw, "58余件", strlen("58余件"));
	unit_number("a long claim", (int)claims_bound(&claim), CLAIM_AT_LEAST);
	claim.raw.n++;
	unit_number("a claim longer than any", (int)claims_bound(&claim), CLAIM_ABOUT);
}

/* The pieces of messages have their room again for each rule and each finding. */
static void
test_room(void)
{
	static struct facts s;
	struct facts *v = &s;
	struct check c = { .copied = 80, .found = log_finding };
	char blank[4096] = "", *to = blank;
	int i;

	muted = 1;
	turn_on(&c, "period,late,early");
	ntexts = 0;
	build(&s, "2023", "meta.period=2023-01-01/2023-12-31\nmeta.published=2024-01-02\n");
	for (i = 0; i < 300; i++)
		check_reports(&c, &v, 1, NULL);
	turn_on(&c, "blank-cell");
	for (i = CELLS_PROACTIVE; i < CELLS; i++)
		if (strstr(cells_all()[i].key, ".natural") != NULL && (cells_all()[i].forms & FORM_2021) != 0)
			to += sprintf(to, "%s=\n", cells_all()[i].key);
	build(&s, "2023", blank);
	check_reports(&c, &v, 1, NULL);
	check_end(&c);
	facts_free(&s);
	muted = 0;
}

static void
test_names(void)
{
	unit_number("a severity", rules_severity("error", 5), SEVERITY_ERROR);
	unit_number("a severity", rules_severity("note", 4), SEVERITY_NOTE);
	unit_number("half a severity", rules_severity("err", 3), -1);
	unit_number("a rule", rules_find("share", 5), RULE_SHARE);
	unit_number("half a rule", rules_find("bal", 3), -1);
}

int
main(void)
{
	size_t i;
	const char *tmp = getenv("TMPDIR");
	char dir[4096];

	filter_begin("dr");
	setenv("LC_ALL", "C", 1);
	for (i = 0; i < COUNT_OF(cases); i++) {
		look(cases[i].rules, cases[i].before, cases[i].now);
		unit_text(cases[i].title, log_of, log_n, cases[i].found);
	}
	test_long_claim();
	test_room();
	test_names();
	snprintf(dir, sizeof dir, "%s/unit-check.XXXXXX", tmp != NULL ? tmp : "/tmp");
	if (mkdtemp(dir) == NULL || chdir(dir) != 0)
		exit(2);
	for (i = 0; i < COUNT_OF(areas); i++)
		test_areas(i);
	for (i = 0; i < COUNT_OF(knowns); i++)
		test_known(i);
	remove("user");
	rmdir(dir);
	return unit_wrong;
}
