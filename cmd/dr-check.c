/* dr-check: what contradicts itself in the records of reports.  See dr-check(1). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/escape.h"
#include "base/mem.h"
#include "check/areas.h"
#include "check/check.h"
#include "check/known.h"
#include "io/arguments.h"
#include "io/filter.h"
#include "io/language.h"
#include "io/pledge.h"
#include "record/group.h"

enum { COPIED = 80 }; /* percent, where -c does not say */

static const struct arguments arguments = { "dr-check", "A:c:e:ghi:lr:s:Vx:",
	"usage: dr-check [-ghlV] [-A areas] [-c percent] [-e rule] [-i known] [-r rule,...] [-s severity] [-x "
	"rule,...]\n"
	"                [file ...]\n"
	"  -A areas     a file of lines PARENT TAB CHILD: whose reports cover whose\n"
	"  -c percent   the share of a section above which copied reports it: 80\n"
	"  -e rule      explain a rule\n"
	"  -g           findings in the format of compilers, for editors\n"
	"  -h           list the options\n"
	"  -i known     a file of findings that are accepted: these are left out\n"
	"  -l           list the rules\n"
	"  -r rule,...  only these rules\n"
	"  -s severity  the least severity that is written: note, warning or error\n"
	"  -V           print the version\n"
	"  -x rule,...  all rules, or those of -r, except these\n",
	"用法：dr-check [-ghlV] [-A 辖区] [-c 百分比] [-e 规则] [-i 已知] [-r 规则,...] [-s 轻重] [-x 规则,...]\n"
	"               [文件 ...]\n"
	"  -A 辖区      文件，每行“上级 制表符 下级”：谁的报告覆盖谁的\n"
	"  -c 百分比    一个部分与上年雷同超过多少，copied才列出：80\n"
	"  -e 规则      说明一条规则\n"
	"  -g           按编译器的格式写，供编辑器使用\n"
	"  -h           列出选项\n"
	"  -i 已知      文件，其中各处已经看过、不必再列\n"
	"  -l           列出全部规则\n"
	"  -r 规则,...  只用这些规则\n"
	"  -s 轻重      至少多重才列出：note、warning或error\n"
	"  -V           版本\n"
	"  -x 规则,...  全部规则（或-r所列的），但不用这些\n" };

static int gflag; /* FILE:LINE: severity: message [rule] */
static int sflag = SEVERITY_NOTE; /* the least severity that is written */
static struct known *known; /* findings that are left out; or NULL */
static int colored; /* a terminal shows what is written, and it has colors */
static size_t written[SEVERITIES], left_out;

static struct check check;
static char *line; /* that is being put together */
static size_t line_n, line_cap;
static char *clean;
static size_t clean_cap;

static void
put(const char *s, size_t n)
{
	MEM_NEED(line, line_cap, line_n + n);
	if (n > 0)
		memcpy(line + line_n, s, n);
	line_n += n;
}

/* A field of the line, made safe whoever wrote it, and what follows it. */
static void
put_field(struct span field, const char *after)
{
	field = escape_clean(field, &clean, &clean_cap);
	put(field.s, field.n);
	put(after, strlen(after));
}

static void
put_word(const char *s, const char *after)
{
	put_field((struct span){ s, strlen(s) }, after);
}

static void
write_record(const struct facts *s, const struct finding *f)
{
	put_field(s->agency, "\t");
	put_field(s->year, "\t");
	put_word(rules_severities[f->severity], "\t");
	put_word(f->rule->name, "\t");
	put_field(f->key, "\t");
	put_field(f->stated, "\t");
	put_field(f->expected, "\t");
	put_field(f->source, "\t");
	put_word(f->message, "\n");
}

/* As compilers write what they find, for editors and, with colors, for people. */
static void
write_for_editor(const struct finding *f)
{
	/* Bold in red, magenta and cyan: as compilers have error, warning and note. */
	static const char *const colors[SEVERITIES] = { "\033[1;36m", "\033[1;35m", "\033[1;31m" };

	put_field(f->source, ": ");
	if (colored)
		put(colors[f->severity], strlen(colors[f->severity]));
	put_word(rules_severities[f->severity], colored ? "\033[0m: " : ": ");
	put_word(f->message, " [");
	put_word(f->rule->name, "]\n");
}

static void
write_finding(void *ctx, const struct facts *s, const struct finding *f)
{
	/* Asked of what is not written, too: it is found still. */
	int is_known = known != NULL && known_has(known, s, f);

	(void)ctx;
	if ((int)f->severity < sflag)
		return;
	if (is_known) {
		left_out++;
		return;
	}
	line_n = 0;
	if (gflag)
		write_for_editor(f);
	else
		write_record(s, f);
	filter_write(line, line_n);
	written[f->severity]++;
}

/* Whether a terminal takes colors: https://no-color.org, and what cannot show them. */
static int
takes_colors(void)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	return (no == NULL || *no == '\0') && term != NULL && *term != '\0' && strcmp(term, "dumb") != 0;
}

static void
count_written(void)
{
	fprintf(stderr,
	    check.language == CHINESE ? "dr-check: error %zu处，warning %zu处，note %zu处\n" :
					"dr-check: errors: %zu, warnings: %zu, notes: %zu\n",
	    written[SEVERITY_ERROR], written[SEVERITY_WARNING], written[SEVERITY_NOTE]);
}

static void
check_each(void *ctx, struct facts *const *v, size_t n, struct facts *last)
{
	check_reports(ctx, v, n, last);
}

static void
list_rules(void)
{
	int i;

	for (i = 0; i < RULES; i++) {
		line_n = 0;
		put_word(rules_all[i].name, "\t");
		put_word(rules_severities[rules_all[i].severity], "\t");
		put_word(rules_all[i].page[check.language].brief, "\n");
		filter_write(line, line_n);
	}
}

static void
explain_rule(const struct rule *r)
{
	static const char *const heads[LANGUAGES][3] = {
		{ "\n\nExample: ", "\n\nWhat to do: ", "\n\nSource: " },
		{ "\n\n例：", "\n\n怎么办：", "\n\n依据：" },
	};
	const struct rule_page *p = &r->page[check.language];

	line_n = 0;
	put_word(r->name, " (");
	put_word(rules_severities[r->severity], "): ");
	put_word(p->brief, "\n\n");
	put_word(p->means, heads[check.language][0]);
	put_word(p->example, heads[check.language][1]);
	put_word(p->advice, heads[check.language][2]);
	put_word(p->source, "\n");
	filter_write(line, line_n);
}

static int
trouble(const char *what, const char *message)
{
	filter_trouble(what, message);
	return -1;
}

/* The number of the rule called name; says so where there is none, and returns -1. */
static int
rule_called(const char *name)
{
	int rule = rules_find(name, strlen(name));

	return rule < 0 ? trouble(name, "no such rule; list them with dr-check -l") : rule;
}

/* Turns the rules of a list on or off; its commas are lost.  Returns 0, or -1 where a rule is unknown. */
static int
switch_rules(char *list, int on)
{
	char *comma;
	int rule;

	for (;; list = comma + 1) {
		comma = strchr(list, ',');
		if (comma != NULL)
			*comma = '\0';
		rule = rule_called(list);
		if (rule < 0)
			return -1;
		check.on[rule] = (unsigned char)on;
		if (comma == NULL)
			return 0;
	}
}

static int
read_percent(const char *s)
{
	char *end;
	long n = strtol(s, &end, 10);

	return end == s || *end != '\0' || n < 0 || n > 100 ? trouble(s, "not a percentage from 0 to 100") : (int)n;
}

/* -r before -x, whatever their order. */
static int
choose_rules(char *only, char *except)
{
	memset(check.on, only == NULL, sizeof check.on);
	if (only != NULL && switch_rules(only, 1) < 0)
		return -1;
	return except != NULL ? switch_rules(except, 0) : 0;
}

/* Whether a rule from year to year is on. */
static int
compares_years(void)
{
	int i, any = 0;

	for (i = RULE_CARRY_OVER; i <= RULE_COPIED; i++)
		any |= check.on[i];
	return any;
}

/* Checks the reports of the files; returns the exit status. */
static int
check_files(int n, char **files)
{
	struct group *g = group_new(check_each, compares_years() ? GROUP_YEARS : 0, &check);
	int is_terminal = gflag && isatty(STDOUT_FILENO), status, i;

	colored = is_terminal && takes_colors();
	group_files(g, n, files);
	status = group_close(g) != 0 ? FILTER_TROUBLE : 0;
	check_end(&check);
	for (i = 0; i < SEVERITIES; i++)
		status = status == 0 && written[i] > 0 ? 1 : status;
	status = filter_close(status);
	known_close(known, check.on, left_out);
	if (is_terminal)
		count_written();
	free(line);
	free(clean);
	return status;
}

int
main(int argc, char **argv)
{
	char *only = NULL, *except = NULL;
	const char *explain = NULL;
	int opt, list = 0, rule;

	pledge_files();
	filter_begin("dr-check");
	check.language = language_is_chinese() ? CHINESE : ENGLISH;
	check.copied = COPIED;
	check.found = write_finding;
	while ((opt = arguments_next(argc, argv, &arguments)) != -1) {
		switch (opt) {
		case 'A':
			areas_free(check.areas);
			if ((check.areas = areas_open(optarg)) == NULL)
				return FILTER_TROUBLE;
			break;
		case 'c':
			if ((check.copied = read_percent(optarg)) < 0)
				return FILTER_TROUBLE;
			break;
		case 'e':
			explain = optarg;
			break;
		case 'g':
			gflag = 1;
			break;
		case 'i':
			known_free(known);
			if ((known = known_open(optarg)) == NULL)
				return FILTER_TROUBLE;
			break;
		case 'l':
			list = 1;
			break;
		case 'r':
			only = optarg;
			break;
		case 's':
			if ((sflag = rules_severity(optarg, strlen(optarg))) < 0)
				return trouble(optarg, "not a severity: note, warning or error"), FILTER_TROUBLE;
			break;
		case 'x':
			except = optarg;
			break;
		}
	}
	if (choose_rules(only, except) < 0)
		return FILTER_TROUBLE;
	if (only != NULL && check.on[RULE_AREA_SUM] && check.areas == NULL)
		return trouble("-r area-sum", "needs a file of areas: give it with -A"), FILTER_TROUBLE;
	if (explain != NULL && list)
		return trouble("-e, -l", "cannot be used together"), FILTER_TROUBLE;
	if (explain != NULL) {
		rule = rule_called(explain);
		if (rule < 0)
			return FILTER_TROUBLE;
		explain_rule(&rules_all[rule]);
		return filter_close(0);
	}
	if (list) {
		list_rules();
		return filter_close(0);
	}
	return check_files(argc - optind, argv + optind);
}
