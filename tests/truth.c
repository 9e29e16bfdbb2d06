/*
 * What one report says: its head, and the numbers in its tables.  Every number
 * here is another one, so that a swapped column shows; only sums are sums, and
 * a few cells are 0.  What a report says of the year before is what that one
 * said.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "generate.h"

#define LENGTH(a) ((int)(sizeof(a) / sizeof(*(a))))

struct fact *
add_fact(struct report *r, const char *key, const char *value, bool must)
{
	struct fact *f;

	if (r->nfacts == MAX_FACTS) {
		fputs("generate: a report has too many facts\n", stderr);
		exit(2);
	}
	f = &r->facts[r->nfacts++];
	*f = (struct fact){ .key = key, .value = value, .must = must };
	return f;
}

void
add_block(struct report *r, enum kind kind, const char *text, struct grid *grid)
{
	if (r->nblocks == MAX_BLOCKS) {
		fputs("generate: a report has too many blocks\n", stderr);
		exit(2);
	}
	r->blocks[r->nblocks++] = (struct block){ kind, text, grid };
}

bool
odd(const struct report *r, unsigned percent)
{
	return chance(percent) && !r->plain;
}

/* Numbers, each one only once in a report */

static long taken[MAX_FACTS];
static int ntaken;

void
forget_numbers(void)
{
	ntaken = 0;
}

long
fresh(int max_digits)
{
	long n, top;
	int i, digits;

	do {
		digits = 1 + (int)below((unsigned)max_digits);
		for (top = 10; --digits > 0;)
			top *= 10;
		n = top == 10 ? 1 + (long)below(9) : top / 10 + (long)below((unsigned)(top - top / 10));
		for (i = 0; i < ntaken && taken[i] != n; i++)
			;
	} while (i < ntaken);
	if (ntaken < LENGTH(taken))
		taken[ntaken++] = n;
	return n;
}

long
fresh_or_zero(int max_digits)
{
	return chance(10) ? 0 : fresh(max_digits);
}

void
set_value(const struct report *r, struct cell *c, const char *value)
{
	c->fact->value = value;
	c->text = spell_number(r, value, c->unit);
}

void
set_count(const struct report *r, struct cell *c, long n)
{
	set_value(r, c, say("%ld", n));
}

/* Up to four decimals, and no 0 at the end of them. */
const char *
amount(void)
{
	unsigned part = chance(30) ? 0 : 1 + below(9999);
	int places_left = 4;

	while (part != 0 && part % 10 == 0) {
		part /= 10;
		places_left--;
	}
	if (part == 0)
		return say("%ld", fresh_or_zero(6));
	return say("%ld.%0*u", fresh_or_zero(6), places_left, part);
}

/* What is carried from a report to the next of its chain: -1 where the last did not say it. */

enum { ITEMS = 7 };

static const char *const items[ITEMS] = { "rules", "normative", "licensing", "services", "penalties", "coercion",
	"fees" };

static struct past {
	long carried_out[6];
	long in_force[ITEMS], items[ITEMS];
} past;

static void
forget_past(void)
{
	for (int a = 0; a < 6; a++)
		past.carried_out[a] = -1;
	for (int i = 0; i < ITEMS; i++)
		past.in_force[i] = past.items[i] = -1;
}

/* The cell of this row that states the measure, or NULL. */
static struct cell *
measure(const struct grid *g, int row, const char *name)
{
	for (int col = 0; col < g->cols; col++) {
		struct cell *c = g->at[row][col];

		if (starts(g, row, col) && c->role == VALUE && strcmp(strrchr(c->fact->key, '.') + 1, name) == 0)
			return c;
	}
	return NULL;
}

static long
count_of(const struct cell *c)
{
	return atol(c->fact->value);
}

/* Of which item the cell is, or -1. */
static int
item_of(const struct cell *c)
{
	for (int i = 0; i < ITEMS; i++)
		if (strstr(c->fact->key, say(".%s.", items[i])) != NULL)
			return i;
	return -1;
}

/* In force are those of last year and the new ones, less the repealed. */
static void
reckon_stock(const struct report *r, const struct grid *g, int row)
{
	struct cell *in_force = measure(g, row, "in_force"), *total = measure(g, row, "disclosed_total");

	if (in_force != NULL) {
		struct cell *repealed = measure(g, row, "repealed");
		long issued = count_of(measure(g, row, "issued")), *last = &past.in_force[item_of(in_force)];

		if (*last >= 0 && count_of(repealed) > *last)
			set_count(r, repealed, *last / 2);
		*last = issued + (*last < 0 ? fresh(8) : *last - count_of(repealed));
		set_count(r, in_force, *last);
	} else if (total != NULL) {
		set_count(r, total, count_of(measure(g, row, "disclosed")) + fresh(8));
	}
}

/* Items are those of last year with its increase or decrease. */
static void
reckon_items(const struct report *r, const struct grid *g, int row)
{
	struct cell *prior = measure(g, row, "items_prior"), *change = measure(g, row, "change");
	long *last;

	if (prior == NULL)
		return;
	last = &past.items[item_of(prior)];
	if (*last >= 0)
		set_count(r, prior, *last);
	if (count_of(prior) + count_of(change) < 0)
		set_count(r, change, -count_of(change));
	*last = count_of(prior) + count_of(change);
}

static void
forget_unsaid(const struct grid *g)
{
	for (int row = 0; row < g->rows; row++) {
		if (measure(g, row, "in_force") != NULL)
			for (int i = 0; i < ITEMS; i++)
				past.items[i] = -1;
		if (measure(g, row, "items_prior") != NULL)
			for (int i = 0; i < ITEMS; i++)
				past.in_force[i] = -1;
	}
}

static void
fill_proactive(const struct report *r, struct grid *g)
{
	for (int row = 0; row < g->rows; row++)
		for (int col = 0; col < g->cols; col++) {
			struct cell *c = g->at[row][col];

			if (!starts(g, row, col) || c->role != VALUE)
				continue;
			if (c->unit == AMOUNT)
				set_value(r, c, amount());
			else if (c->unit == CHANGE && chance(40))
				set_count(r, c, -fresh(3));
			else
				set_count(r, c, fresh_or_zero(c->unit == CHANGE ? 3 : 8));
		}
	forget_unsaid(g);
	for (int row = 0; row < g->rows; row++) {
		reckon_stock(r, g, row);
		reckon_items(r, g, row);
	}
}

/* A printed sum is wrong in some reports: a little off, or 0. */
long
printed_sum(const struct report *r, long sum, unsigned percent)
{
	if (!odd(r, percent))
		return sum;
	return chance(25) ? 0 : sum + 1 + (long)below(40);
}

/*
 * The six applicants' columns come first, and the sums follow from them:
 * new + carried_in = processed + carried_out, and the total of each row.
 */
static void
fill_requests(const struct report *r, struct grid *g)
{
	enum { NEW = 3, CARRIED_IN, OUTCOMES };
	int processed = g->rows - 2, carried_out = g->rows - 1;
	long n[MAX_ROWS][7] = { { 0 } };
	unsigned wrong = odd(r, 12) ? 15 : 0;

	for (int a = 0; a < 6; a++) {
		for (int row = OUTCOMES; row < processed; row++)
			n[processed][a] += n[row][a] = fresh_or_zero(4);
		n[carried_out][a] = fresh_or_zero(4);
		n[CARRIED_IN][a] = past.carried_out[a] >= 0 ? past.carried_out[a] : fresh_or_zero(3);
		n[NEW][a] = n[processed][a] + n[carried_out][a] - n[CARRIED_IN][a];
		if (n[NEW][a] < 0) {
			n[carried_out][a] -= n[NEW][a];
			n[NEW][a] = 0;
		}
		past.carried_out[a] = n[carried_out][a];
	}
	for (int row = NEW; row < g->rows; row++) {
		for (int a = 0; a < 6; a++)
			n[row][6] += n[row][a];
		n[row][6] = printed_sum(r, n[row][6], wrong);
	}
	for (int row = NEW; row < g->rows; row++)
		for (int a = 0; a < 7; a++)
			set_count(r, g->at[row][3 + a], n[row][a]);
}

void
fill_disputes(const struct report *r, struct grid *g)
{
	unsigned wrong = odd(r, 12) ? 30 : 0;

	for (int group = 0; group < 15; group += 5) {
		long n, sum = 0;

		for (int i = 0; i < 4; i++) {
			sum += n = fresh_or_zero(4);
			set_count(r, g->at[3][group + i], n);
		}
		set_count(r, g->at[3][group + 4], printed_sum(r, sum, wrong));
	}
}

static const char *
published_line(struct report *r)
{
	unsigned line = below(4);
	int year, month, day;

	sscanf(r->published, "%d-%d-%d", &year, &month, &day);
	add_fact(r, "meta.published", r->published, true);
	if (line == 3)
		return say("发布时间：%d年%d月%d日", year, month, day);
	if (line == 2)
		return say("发布时间:\n%s 09:30", r->published);
	if (line == 1)
		return say("发布日期：%s 17:17", r->published);
	return say("发布时间：%s", r->published);
}

static void
add_noise_lines(struct report *r, const char *const *lines, int n)
{
	for (int i = 0; i < n; i++)
		if (chance(50))
			add_block(r, NOISE, lines[i], NULL);
}

void
add_noise_before(struct report *r)
{
	unsigned n = below(9000);
	const char *lines[] = {
		say("%s人民政府门户网站", r->place),
		"首页 > 政务公开 > 政府信息公开年报",
		say("索引号：1141%04u/%d-%05u", n, r->year + 1, 3 * n),
		say("文号：〔%d〕%u号", r->year + 1, 1 + n % 90),
		"字体：【大 中 小】",
		say("浏览次数：%u", 100 + n),
	};

	add_noise_lines(r, lines, LENGTH(lines));
}

void
add_noise_after(struct report *r)
{
	unsigned n = 1000000 + below(8000000);
	const char *lines[] = {
		"【打印本页】 【关闭窗口】",
		say("主办单位：%s人民政府办公室", r->place),
		say("联系电话：0391-%07u", n),
		say("豫ICP备%08u号-%u", 9 * n, 1 + n % 9),
		"网站标识码：4108830001",
	};

	for (int i = 0; i < r->nfacts; i++)
		if (strcmp(r->facts[i].key, "text.6") == 0)
			r->facts[i].must = false;
	add_noise_lines(r, lines, LENGTH(lines));
}

void
add_title(struct report *r)
{
	unsigned style = r->plain ? 0 : below(6);
	const char *a = r->agency, *title;
	int y = r->year;

	title = say("%s%d年政府信息公开工作年度报告", a, y);
	if (style == 1)
		add_block(r, TITLE, say("%s %d 年政府信息公开工作年度报告", a, y), NULL);
	else if (style == 2)
		add_block(r, TITLE, say("%s\n%d年政府信息公开工作年度报告", a, y), NULL);
	else if (style == 3)
		add_block(r, TITLE, say("%s%d年政府信息公开工\n作年度报告", a, y), NULL);
	else
		add_block(r, TITLE, title, NULL);
	add_fact(r, "meta.title", title, true);
}

static void
add_publication(struct report *r)
{
	add_block(r, NOISE, published_line(r), NULL);
	add_block(r, NOISE, say("信息来源：%s", r->agency), NULL);
}

/* Who reports, and on which year: in the title, or only in the page's own fields. */
static void
add_head(struct report *r)
{
	bool titled = !odd(r, 12), published = !titled || chance(30);

	if (odd(r, 35))
		add_noise_before(r);
	if (published && !r->plain)
		add_publication(r);
	add_fact(r, "agency", r->agency, titled);
	add_fact(r, "year", say("%d", r->year), titled);
	if (titled)
		add_title(r);
	if (published && r->plain)
		add_publication(r);
}

/* White space does not count in a heading. */
void
add_heading(struct report *r, int section, const char *text)
{
	text = disturb_heading(r, text);
	add_block(r, HEADING, text, NULL);
	add_fact(r, say("meta.heading.%d", section), substitute(text, " ", ""), true);
}

const char *
one_of(const struct report *r, const char *usual, const char *variant)
{
	return odd(r, 25) ? variant : usual;
}

/* Prose speaks of the tables, and so they are filled before it is. */
static void
fill_tables(struct report *r, struct grid *table[3])
{
	table[0] = form_proactive(r, r->form[0]);
	fill_proactive(r, table[0]);
	table[1] = form_requests(r, r->form[1]);
	fill_requests(r, table[1]);
	table[2] = form_disputes(r);
	fill_disputes(r, table[2]);
	for (int t = 0; t < 3; t++) {
		disturb_labels(r, table[t]);
		disturb_values(r, table[t]);
	}
}

static void
add_tables(struct report *r, struct grid *table[3])
{
	add_heading(r, 2, one_of(r, "二、主动公开政府信息情况", "二、主动公开政府信息详情"));
	add_block(r, TABLE, NULL, table[0]);
	add_heading(r, 3, "三、收到和处理政府信息公开申请情况");
	add_block(r, TABLE, NULL, table[1]);
	add_heading(r, 4,
	    one_of(
		r, "四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"));
	add_block(r, TABLE, NULL, table[2]);
}

/* The year of the first report of a chain, so that the last is of 2025 at the latest, if that can be. */
static int
first_year(const char *form, int years)
{
	int from = strcmp(form, "2019") == 0 || strcmp(form, "any") == 0 ? 2019 : 2021;
	int to = strcmp(form, "2019") == 0 ? 2020 : 2025;

	return from + (to - from + 1 > years ? (int)below((unsigned)(to - from + 2 - years)) : 0);
}

static void
choose_forms(struct report *r, const char *form)
{
	static const char *const odd_forms[] = { "2021", "2021", "2021", "2019", "2019", "mixed" };
	static int first;

	/* Any form is the one of its year; odd reports by themselves may have tables of both. */
	if (strcmp(form, "any") == 0 && r->years == 1 && !r->plain)
		form = odd_forms[below(LENGTH(odd_forms))];
	if (r->nth == 0)
		first = first_year(form, r->years);
	r->year = first + r->nth;
	if (strcmp(form, "any") == 0)
		form = r->year < 2021 ? "2019" : "2021";
	if (strcmp(form, "mixed") == 0) {
		r->form[0] = chance(50) ? 2019 : 2021;
		r->form[1] = r->form[0] == 2019 ? 2021 : 2019;
	} else {
		r->form[0] = r->form[1] = atoi(form);
	}
	/* The form is told by cells that may be blank. */
	add_fact(r, "meta.form", form, r->plain);
}

/* Sound reports are out in time: a government's by the end of March, others' by the end of January. */
static const char *
choose_day(const struct report *r)
{
	unsigned months = r->plain && !r->is_government ? 1 : 3;

	return say("%d-%02u-%02u", r->year + 1, 1 + below(months), 1 + below(28));
}

void
make_report(struct report *r, const char *form)
{
	struct grid *table[3];

	forget_numbers();
	if (r->nth == 0)
		forget_past();
	choose_habits(r);
	choose_forms(r, form);
	r->published = choose_day(r);
	fill_tables(r, table);
	add_head(r);
	add_overview(r);
	add_tables(r, table);
	add_heading(r, 5, one_of(r, "五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况"));
	add_outlook(r);
	add_heading(r, 6, "六、其他需要报告的事项");
	add_remarks(r);
	if (odd(r, 30))
		add_noise_after(r);
}
