/* Tables: print/tsv, print/terminal, print/form_table, print/select. */
#include "print/form_table.h"
#include "print/select.h"

#include "io/filter.h"
#include "report.h"

/* --- fields --- */

static const struct {
	const char *field, *tab, *comma, *unguarded;
} fields[] = {
	{ "", "", "", "" },
	{ "a b", "a b", "a b", "a b" },
	{ "a\\tb", "a\\tb", "a\tb", "a\tb" },
	{ "a\\\\nb", "a\\\\nb", "a\\nb", "a\\nb" },
	{ "a\\nb", "a\\nb", "\"a\nb\"", "\"a\nb\"" },
	{ "a\\r", "a\\r", "\"a\r\"", "\"a\r\"" },
	{ "a\x1B\xE2\x80\xAE"
	  "b\xFF",
	    "ab\xEF\xBF\xBD", "ab\xEF\xBF\xBD", "ab\xEF\xBF\xBD" },
	{ "a,b", "a,b", "\"a,b\"", "\"a,b\"" },
	{ "\"", "\"", "\"\"\"\"", "\"\"\"\"" },
	{ "a\"b\"c", "a\"b\"c", "\"a\"\"b\"\"c\"", "\"a\"\"b\"\"c\"" },
	{ " a", " a", "\" a\"", "\" a\"" },
	{ "a ", "a ", "\"a \"", "\"a \"" },
	/* A text that would be a formula. */
	{ "=1", "=1", "'=1", "=1" },
	{ "+1", "+1", "'+1", "+1" },
	{ "@a", "@a", "'@a", "@a" },
	{ "-a", "-a", "'-a", "-a" },
	{ "--", "--", "'--", "--" },
	{ "-", "-", "-", "-" },
	{ "-1", "-1", "-1", "-1" },
	{ "-0.5", "-0.5", "-0.5", "-0.5" },
	{ "\\ta", "\\ta", "'\ta", "\ta" },
	{ "\\ra", "\\ra", "\"'\ra\"", "\"\ra\"" },
	{ "=a,b", "=a,b", "\"'=a,b\"", "\"=a,b\"" },
	{ "a=1", "a=1", "a=1", "a=1" },
};

/* A line of two fields and one of one. */
static void
test_field(struct tsv *t, const char *field, const char *want)
{
	char line[64];

	snprintf(line, sizeof line, t->comma ? "%s,x\r\n%s\r\n" : "%s\tx\n%s\n", want, want);
	unit_catch(STDOUT_FILENO);
	tsv_field(t, span_of(field));
	tsv_field(t, span_of("x"));
	tsv_end(t);
	tsv_field(t, span_of(field));
	tsv_end(t);
	filter_close(0);
	unit_caught(field, line);
}

static void
test_fields(void)
{
	struct tsv t = { 0 };
	size_t i;

	for (i = 0; i < COUNT_OF(fields); i++) {
		t.comma = t.unguarded = 0;
		test_field(&t, fields[i].field, fields[i].tab);
		t.comma = 1;
		test_field(&t, fields[i].field, fields[i].comma);
		t.unguarded = 1;
		test_field(&t, fields[i].field, fields[i].unguarded);
	}
	t.comma = 0;
	unit_catch(STDOUT_FILENO);
	tsv_field(&t, span_of("a"));
	tsv_keep(&t);
	tsv_field(&t, span_of("long enough to be longer than the next"));
	tsv_end(&t);
	tsv_field(&t, span_of("b"));
	tsv_end(&t);
	tsv_end(&t);
	tsv_forget(&t);
	tsv_field(&t, span_of("c"));
	tsv_end(&t);
	filter_close(0);
	unit_caught("fields that are kept", "a\tlong enough to be longer than the next\na\tb\na\nc\n");
	unit_catch(STDOUT_FILENO);
	tsv_end(&t);
	filter_close(0);
	unit_caught("a line without fields", "\n");
	tsv_free(&t);
}

/* --- lines at a terminal --- */

#define V(s) \
	{ \
		s, sizeof(s) - 1 \
	}
#define FORTY "四十列宽的标题四十列宽的标题四十列宽的题"

/* What each label and value is for is seen in what comes out. */
static const struct {
	struct terminal_line line[3];
	int n;
	const char *want;
} terminals[] = {
	{ { { { "" }, { V("") }, { 0 }, 0 } }, 1, "\n" },
	{ { { { "" }, { V("a  ") }, { 1 }, 1 } }, 1, "  a\n" },
	/* Numbers at the right of their column, letters of Chinese two columns wide. */
	{ { { { "a", "", "" }, { V("1"), V("22") }, { 1, 1 }, 2 },
	      { { "件数", "", "" }, { V("333"), V("4") }, { 1, 1 }, 2 } },
	    2, "a       1  22\n件数  333   4\n" },
	{ { { { "", "", "" }, { V("件"), V("x") }, { 1, 1 }, 2 },
	      { { "a", "", "" }, { V("1"), V("2") }, { 1, 1 }, 2 } },
	    2, "   件  x\na   1  2\n" },
	/* Labels below their groups, each group on a line of its own; a line without values. */
	{ { { { "g", "h", "row" }, { V("1") }, { 1 }, 1 }, { { "", "", "next" }, { V("2") }, { 1 }, 1 },
	      { { "a", "", "" }, { V("") }, { 0 }, 0 } },
	    3, "g\n  h\n    row   1\n    next  2\na\n" },
	/* A heading over columns is at their left; the last is made wider where it does not fit. */
	{ { { { "", "", "" }, { V("over"), V(""), V("x") }, { 2, 0, 1 }, 3 },
	      { { "", "", "" }, { V("1"), V("2"), V("3") }, { 1, 1, 1 }, 3 } },
	    2, "  over  x\n  1  2  3\n" },
	{ { { { "", "", "" }, { V("heading"), V(""), V("x") }, { 2, 0, 1 }, 3 },
	      { { "", "", "" }, { V("1"), V("2"), V("3") }, { 1, 1, 1 }, 3 } },
	    2, "  heading  x\n  1     2  3\n" },
	{ { { { "", "", "" }, { V("y"), V("head"), V("") }, { 1, 2, 0 }, 3 },
	      { { "", "", "" }, { V("111"), V("2"), V("333") }, { 1, 1, 1 }, 3 } },
	    2, "    y  head\n  111  2  333\n" },
	/* A long label is broken before the letter that is too much, and never before a mark that closes. */
	{ { { { FORTY "一", "", "" }, { V("1") }, { 1 }, 1 } }, 1, FORTY "一  1\n" },
	{ { { { FORTY "一二", "", "" }, { V("1") }, { 1 }, 1 } }, 1,
	    FORTY "一\n二                                          1\n" },
	{ { { { FORTY "一a", "", "" }, { V("1") }, { 1 }, 1 } }, 1,
	    FORTY "一\na                                           1\n" },
	{ { { { FORTY "一，", "", "" }, { V("1") }, { 1 }, 1 } }, 1,
	    FORTY "\n一，                                        1\n" },
	{ { { { FORTY "一、", "", "" }, { V("1") }, { 1 }, 1 } }, 1,
	    FORTY "\n一、                                        1\n" },
	{ { { { FORTY "一。", "", "" }, { V("1") }, { 1 }, 1 } }, 1,
	    FORTY "\n一。                                        1\n" },
	{ { { { FORTY "一；", "", "" }, { V("1") }, { 1 }, 1 } }, 1,
	    FORTY "\n一；                                        1\n" },
	{ { { { FORTY "一：", "", "" }, { V("1") }, { 1 }, 1 } }, 1,
	    FORTY "\n一：                                        1\n" },
	{ { { { FORTY "一）", "", "" }, { V("1") }, { 1 }, 1 } }, 1,
	    FORTY "\n一）                                        1\n" },
	{ { { { FORTY "一”二", "", "" }, { V("1") }, { 1 }, 1 } }, 1,
	    FORTY "\n一”二                                       1\n" },
	{ { { { FORTY "一（", "", "" }, { V("1") }, { 1 }, 1 } }, 1,
	    FORTY "一\n（                                          1\n" },
	{ { { { "", FORTY "一", "" }, { V("1") }, { 1 }, 1 } }, 1,
	    "  " FORTY "\n  一                                        1\n" },
	/* Values are cleaned. */
	{ { { { "", "", "" }, { V("a\x1B[1m") }, { 1 }, 1 } }, 1, "  a[1m\n" },
};

static void
test_terminal(void)
{
	struct terminal w = { 0 };
	struct terminal_line line[3];
	char want[512];
	size_t i, k, l;

	for (i = 0; i < COUNT_OF(terminals); i++) {
		memcpy(line, terminals[i].line, sizeof line);
		for (k = 0; k < 3; k++)
			for (l = 0; l < FORM_LEVELS; l++)
				if (line[k].label[l] == NULL)
					line[k].label[l] = "";
		snprintf(want, sizeof want, "甲a  2022\n%s", terminals[i].want);
		unit_catch(STDOUT_FILENO);
		terminal_write(&w,
		    span_of("甲\x1B"
			    "a"),
		    span_of("2022"), line, terminals[i].n);
		filter_close(0);
		unit_caught(want, want);
	}
	terminal_free(&w);
	terminal_free(&w);
}

/* --- the form's tables --- */

/* Reports in which cell i of the forms, where the form has it, is i: of either form, of neither, and of both. */
enum { OF_2019 = 1, OF_2021, OF_NONE, OF_BOTH, OF_MIXED, WAYS };

static void
make_report(struct facts *s, int way)
{
	static char lines[1 << 14];
	const struct cell_of_form *c = cells_all();
	size_t n;
	int i, row;

	n = (size_t)sprintf(lines, "meta.form=%s\n", way == OF_2019 ? "2019" : "2021");
	for (i = 0; i < CELLS; i++) {
		row = (int)(c[i].row - c[i].table->rows);
		if ((way == OF_2019 && (c[i].forms & FORM_2019) == 0) ||
		    (way == OF_2021 && (c[i].forms & FORM_2021) == 0) || way == OF_NONE ||
		    (way == OF_MIXED && (c[i].forms & (row % 3 == 0 ? FORM_2021 : FORM_2019)) == 0))
			continue;
		n += (size_t)sprintf(lines + n, "%s=%s%d\n", c[i].key, i % 7 == 3 ? "1000" : "", i);
	}
	unit_report(s, "甲局 2022 f", lines);
}

/* All of it, as tests/expected/forms has it. */
static void
test_forms(void)
{
	static char want[1 << 17];
	struct facts s = { 0 };
	FILE *f = fopen("tests/expected/forms", "r");
	int table, way, aligned;

	if (f != NULL)
		want[fread(want, 1, sizeof want - 1, f)] = '\0';
	unit_catch(STDOUT_FILENO);
	for (aligned = 0; aligned < 2; aligned++)
		for (table = 0; table < FORM_TABLES; table++) {
			struct form_table w = { 0 };
			struct tsv t = { 0 };

			form_table_begin(&w, &form_tables[table], aligned);
			for (way = OF_2019; way < WAYS; way++) {
				make_report(&s, way);
				form_table_report(&w, &t, &s);
			}
			form_table_free(&w);
			tsv_free(&t);
		}
	filter_close(0);
	unit_caught("forms", want);
	facts_free(&s);
	if (f != NULL)
		fclose(f);
}

/* --- columns --- */

static const struct {
	const char *patterns[4];
	int n;
	const char *headings, *printed, *wrong, *values, *unmet;
} selections[] = {
	{ { "meta.form" }, 1, "agency year meta.form", "机关 年度 表格年版", "", "甲局 2022 2021", "" },
	{ { "requests.new.total", "meta.agency" }, 2, "agency year meta.agency requests.new.total",
	    "机关 年度 报告机关 一、本年新收政府信息公开申请数量/总计", "", "甲局 2022 甲 12", "" },
	{ { "source" }, 1, "agency year source", "机关 年度 来源文件", "", "甲局 2022 f", "" },
	{ { "so*", "meta.heading.2" }, 2, "agency year meta.heading.2 source",
	    "机关 年度 主动公开政府信息情况/标题 来源文件", "", "甲局 2022 H f", "" },
	{ { "meta.heading.1.2" }, 1, "agency year meta.heading.1.2", "机关 年度 总体情况/依申请公开/标题", "",
	    "甲局 2022 P", "" },
	{ { "meta.title", "proactive.rules.made", "lawsuit.reviewed.total" }, 3,
	    "agency year meta.title proactive.rules.made lawsuit.reviewed.total", "", "", "甲局 2022   ", "" },
	{ { "text.1.*" }, 1, "agency year text.1.*", "机关 年度 text.1.*", "", "甲局 2022 a\\nb", "" },
	{ { "text.2.*", "text.1.001", "text.2.*" }, 3, "agency year text.2.* text.1.001", "", "", "甲局 2022  a",
	    "text.2.*" },
	{ { "claim.*", "text.*" }, 2, "agency year claim.* text.*", "", "", "甲局 2022 5 a\\nb\\nc", "" },
	{ { "?ext.1.001" }, 1, "", "", "?ext.1.001", "", "" },
	{ { "tex*" }, 1, "agency year tex*", "", "", "甲局 2022 a\\nb\\nc", "" },
	{ { "t*" }, 1, "agency year t*", "", "", "甲局 2022 a\\nb\\nc", "" },
	{ { "*.total.nothing" }, 1, "", "", "*.total.nothing", "", "" },
	{ { "tex" }, 1, "", "", "tex", "", "" },
	{ { "text" }, 1, "", "", "text", "", "" },
	{ { "texts.*" }, 1, "", "", "texts.*", "", "" },
	{ { "meta.form", "meta.forms", "x" }, 3, "", "", "meta.forms", "", "" },
	{ { "other" }, 1, "", "", "other", "", "" },
	{ { "text.3", "claim.y" }, 2, "agency year text.3 claim.y", "", "", "甲局 2022  ", "text.3 claim.y" },
};

static const char *
joined(char *dst, struct selection *p, int printed)
{
	char heading[SELECT_HEADING];
	struct span s;
	size_t i, n = 0;

	for (i = 0; i < p->n; i++) {
		s = select_heading(p, i, printed, heading);
		n += (size_t)sprintf(dst + n, "%s%.*s", i > 0 ? " " : "", (int)s.n, s.s);
	}
	return dst;
}

static const char *
values(char *dst, struct selection *p, const struct facts *s)
{
	struct span v;
	size_t i, n = 0;

	for (i = 0; i < p->n; i++) {
		v = select_value(p, i, s);
		n += (size_t)sprintf(dst + n, "%s%.*s", i > 0 ? " " : "", (int)v.n, v.s != NULL ? v.s : "");
	}
	return dst;
}

static const char *
unmet(char *dst, struct selection *p)
{
	const char *s;
	size_t i = 0, n = 0;

	*dst = '\0';
	while ((s = select_unmatched(p, &i)) != NULL)
		n += (size_t)sprintf(dst + n, "%s%s", n > 0 ? " " : "", s);
	return dst;
}

static void
test_selections(void)
{
	static char text[1 << 14];
	struct selection p = { 0 };
	struct facts s = { 0 };
	const char *wrong;
	char *patterns[4];
	size_t i, k;

	unit_report(&s, "甲局 2022 f",
	    "meta.form=2021\nmeta.agency=甲\nmeta.heading.2=H\nmeta.heading.1.2=P\nrequests.new.total=12\ntext.1.001="
	    "a\n"
	    "text.1.002=b\ntext.3.001=c\nclaim.x.001=5\nother=7\ntextual=8\n");
	for (i = 0; i < COUNT_OF(selections); i++) {
		for (k = 0; k < 4; k++)
			patterns[k] = (char *)(size_t)selections[i].patterns[k];
		wrong = select_keys(&p, patterns, selections[i].n);
		unit_text("wrong", wrong != NULL ? wrong : "", strlen(wrong != NULL ? wrong : ""), selections[i].wrong);
		if (wrong != NULL)
			continue;
		joined(text, &p, 0);
		unit_text("headings", text, strlen(text), selections[i].headings);
		joined(text, &p, 1);
		if (*selections[i].printed != '\0')
			unit_text("printed", text, strlen(text), selections[i].printed);
		values(text, &p, &s);
		unit_text("values", text, strlen(text), selections[i].values);
		unmet(text, &p);
		unit_text("unmet", text, strlen(text), selections[i].unmet);
	}
	select_free(&p);
	select_free(&p);
	facts_free(&s);
}

/* The first number in which two keys differ has them in order. */
static void
test_order(void)
{
	struct selection p = { 0 };
	struct facts s = { 0 };
	struct span v;
	char *pattern = (char *)(size_t) "text.*";

	unit_report(&s, "甲局 2022 f",
	    "text.1.1000=e\ntext.1.999=c\ntext.1.100=b\ntext.1.1000.2=f\ntext.1.1009=g\ntext.2.001=i\ntext.1.010=a\n"
	    "text.1.9990=h\ntext.1.999.1=d\n");
	unit_number("wrong", select_keys(&p, &pattern, 1) == NULL, 1);
	v = select_value(&p, p.n - 1, &s);
	unit_text("in the order of numbers", v.s, v.n, "a\\nb\\nc\\nd\\ne\\nf\\ng\\nh\\ni");
	select_free(&p);
	facts_free(&s);
}

/* The columns that are always the same, of one form or of both. */
static void
test_all_columns(void)
{
	static const int forms[] = { FORM_2019, FORM_2021, FORM_2019 | FORM_2021 };
	static char got[1 << 14], want[1 << 14];
	struct selection p = { 0 };
	size_t i, n, k;

	for (i = 0; i < COUNT_OF(forms); i++) {
		select_all(&p, forms[i]);
		joined(got, &p, 0);
		n = (size_t)sprintf(want, "agency year form title published");
		for (k = 0; k < CELLS; k++)
			if ((cells_all()[k].forms & forms[i]) != 0)
				n += (size_t)sprintf(want + n, " %s", cells_all()[k].key);
		sprintf(want + n, " source");
		unit_text("all columns", got, strlen(got), want);
	}
	joined(got, &p, 1);
	unit_number("printed",
	    strncmp(got, "机关 年度 表格年版 标题 发布日期 ", strlen("机关 年度 表格年版 标题 发布日期 ")), 0);
	select_free(&p);
}

int
main(void)
{
	test_fields();
	test_terminal();
	test_forms();
	test_selections();
	test_order();
	test_all_columns();
	return unit_wrong;
}
