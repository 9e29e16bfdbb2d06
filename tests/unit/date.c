/* Years, days and ranges of days: base/date. */
#include "base/date.h"

#include <stdlib.h>

#include "unit.h"

/* What is left of the text after the day, where there is one. */
static const struct {
	const char *text, *day, *rest;
} days[] = {
	{ "2024-01-21", "2024-01-21", "" },
	{ "2024年1月21日", "2024-01-21", "" },
	{ "2024年1月21号。", "2024-01-21", "。" },
	{ "2024年1月21", "2024-01-21", "" },
	{ "2024/1/2 x", "2024-01-02", " x" },
	{ "2024.1.2", "2024-01-02", "" },
	{ "２０２４年１２月３１日", "2024-12-31", "" },
	{ "2024 年 1 月 21 日", "2024-01-21", "" },
	{ "2024 年 1 月 21  日", "2024-01-21", "" },
	{ "二〇二四年一月二十一日", "2024-01-21", "" },
	{ "二○二四年十月十日", "2024-10-10", "" },
	{ "二零二四年十二月三十日", "2024-12-30", "" },
	{ "二O二四年九月九日", "2024-09-09", "" },
	{ "2o24年十一月十九日", "2024-11-19", "" },
	{ "1990-01-01", "1990-01-01", "" },
	{ "2099-12-31", "2099-12-31", "" },
	{ "2024-02-29", "2024-02-29", "" },
	{ "2000-02-29", "2000-02-29", "" },
	{ "2024-04-30", "2024-04-30", "" },
	{ "2023-02-29", NULL, NULL },
	{ "2024年1月1\xE6\x97", "2024-01-01", "\xE6\x97" },
	{ "2024年012月1日", NULL, NULL },
	{ "2024年二十〇月1日", NULL, NULL },
	{ "2024年1月二十〇日", "2024-01-20", "" },
	{ "2024年1月二〇日", "2024-01-20", "" },
	{ "2024年1月二二十日", "2024-01-22", "十日" },
	{ "2024年1月十十日", NULL, NULL },
	{ "2024年月1日", NULL, NULL },
	{ "2024年1月日", NULL, NULL },
	{ "2024-1-00", NULL, NULL },
	{ "2024-00-01", NULL, NULL },
	{ "2024-13-01", NULL, NULL },
	{ "1989-12-31", NULL, NULL },
	{ "2100-01-01", NULL, NULL },
	{ "20240121", NULL, NULL },
	{ "2024-1-211", NULL, NULL },
	{ "2024-1-2<u>1</u>", NULL, NULL },
	{ "2024-1-2**1**", NULL, NULL },
	{ "2024-1-2`1`", NULL, NULL },
	{ "2024-1-2_1_", NULL, NULL },
	{ "2024-1-2\\1", NULL, NULL },
	{ "2024-123-1", NULL, NULL },
	{ "2024年1日", NULL, NULL },
	{ "2024:1:1", NULL, NULL },
	{ "2024年1月", NULL, NULL },
	{ "2024年", NULL, NULL },
	{ "202", NULL, NULL },
	{ "", NULL, NULL },
	{ "20245-01-21", NULL, NULL },
	{ "二〇二四年十十月一日", NULL, NULL },
};

static const struct {
	const char *text;
	int year;
	const char *rest;
} years[] = {
	{ "2024", 2024, "" },
	{ "2024年", 2024, "年" },
	{ "1990", 1990, "" },
	{ "2099", 2099, "" },
	{ "1989", 0, "1989" },
	{ "2100", 0, "2100" },
	{ "20241", 0, "20241" },
	{ "2024１", 0, "2024１" },
	{ "O024", 0, "O024" },
	{ "20x4", 0, "20x4" },
	{ "202x", 0, "202x" },
	{ "二〇二四", 2024, "" },
	{ "20 24", 0, "20 24" },
	{ "2", 0, "2" },
	{ "", 0, "" },
};

static const struct {
	const char *text, *day;
} fields[] = {
	{ "2024-01-21", "2024-01-21" },
	{ " 2024-01-21 10:30", "2024-01-21" },
	{ "2024-01-21T10:30:00+08:00", "2024-01-21" },
	{ "20240121", "2024-01-21" },
	{ "202401211030", "2024-01-21" },
	{ "20240121103059", "2024-01-21" },
	{ "2024012110", NULL },
	{ "202401211", NULL },
	{ "2024012", NULL },
	{ "20230229", NULL },
	{ "19891231", NULL },
	{ "21000101", NULL },
	{ "20991231", "2099-12-31" },
	{ "19900101", "1990-01-01" },
	{ "2023年1月1日至2023年12月31日", NULL },
	{ "2023年1月1日 至 12月31日", NULL },
	{ "2023-01-01到2023-12-31", NULL },
	{ "2023-01-01~2023-12-31", NULL },
	{ "2023-01-01—2023-12-31", NULL },
	{ "2023-01-01〜2023-12-31", NULL },
	{ "2023-01-01 - 2023-12-31", NULL },
	{ "2023年1月1日到2023年12月31日", NULL },
	{ "2023年1月1日~12月31日", NULL },
	{ "2023年1月1日-12月31日", NULL },
	{ "2023年1月1日‐12月31日", NULL },
	{ "2023年1月1日―12月31日", NULL },
	{ "2023年1月1日〜12月31日", NULL },
	{ "20230101-20231231", NULL },
	{ "20230101~一九九九", NULL },
	{ "2023年1月1日‖12月31日", "2023-01-01" },
	{ "2023年1月1日\xE2\x80\x8F"
	  "12月31日",
	    "2023-01-01" },
	{ "2023年1月1日，12月31日", "2023-01-01" },
	{ "2024-01-21 10:30-3", "2024-01-21" },
	{ "", NULL },
	{ "x", NULL },
};

static const struct {
	const char *text, *range, *rest;
} ranges[] = {
	{ "2023年1月1日至2023年12月31日。", "2023-01-01/2023-12-31", "。" },
	{ "2023年1月1日至12月31日", "2023-01-01/2023-12-31", "" },
	{ "2023年1月1日起至12月31日止", "2023-01-01/2023-12-31", "止" },
	{ "2023年1月1日开始 到 12月31日", "2023-01-01/2023-12-31", "" },
	{ "2023-01-01-2023-12-31", "2023-01-01/2023-12-31", "" },
	{ "2023年1月1日，至12月31日", "2023-01-01/2023-12-31", "" },
	{ "2023.1.1～2023.12.31", "2023-01-01/2023-12-31", "" },
	{ "2023.1.1〜12.31", "2023-01-01/2023-12-31", "" },
	{ "2023.1.1─12.31", "2023-01-01/2023-12-31", "" },
	{ "2023.1.1――12.31", "2023-01-01/2023-12-31", "" },
	{ "2023.1.1—12.31", "2023-01-01/2023-12-31", "" },
	{ "2023.1.1‐12.31", "2023-01-01/2023-12-31", "" },
	{ "2023年1月1日       至12月31日", "2023-01-01/2023-12-31", "" },
	{ "2023年1月1日        至12月31日", NULL, NULL },
	{ "2023年1月1日  12月31日", NULL, NULL },
	/* Of two years: up to one year long. */
	{ "2022年7月1日至2023年6月30日", "2022-07-01/2023-06-30", "" },
	{ "2022年7月1日至2023年7月1日", "2022-07-01/2023-07-01", "" },
	{ "2022年7月1日至2023年7月2日", NULL, NULL },
	{ "2022年1月1日至2024年1月1日", NULL, NULL },
	{ "2021年1月1日至2023年1月1日", NULL, NULL },
	{ "2022年12月31日至2023年1月1日", "2022-12-31/2023-01-01", "" },
	/* Backwards, or no range. */
	{ "2023年12月31日至2023年1月1日", NULL, NULL },
	{ "2023年12月31日至2022年12月31日", NULL, NULL },
	{ "2023年1月1日至2023年1月1日", NULL, NULL },
	{ "2023年1月1日2023年12月31日", NULL, NULL },
	{ "2023年1月1日起2023年12月31日", NULL, NULL },
	{ "2023年1月1日和2023年12月31日", NULL, NULL },
	{ "2023年1月1日至今", NULL, NULL },
	{ "2023年1月1日至", NULL, NULL },
	{ "至2023年1月1日", NULL, NULL },
	{ "2023年1月1日", NULL, NULL },
	{ "2023年1月1日至        2023年12月31日", NULL, NULL },
};

static void
test_days(void)
{
	char out[DATE_SIZE];
	const char *p, *end;
	size_t i;
	int year;

	for (i = 0; i < COUNT_OF(days); i++) {
		p = unit_edge(days[i].text, strlen(days[i].text));
		end = p + strlen(days[i].text);
		year = date_at(&p, end, 0, out);
		unit_number(days[i].text, year != 0, days[i].day != NULL);
		unit_text(days[i].text, p, (size_t)(end - p), days[i].day != NULL ? days[i].rest : days[i].text);
		if (year != 0 && days[i].day != NULL) {
			unit_text(days[i].text, out, strlen(out), days[i].day);
			unit_number(days[i].text, year, strtol(days[i].day, NULL, 10));
		}
	}
	p = "12月31日";
	unit_number("without a year", date_at(&p, p + strlen(p), 2023, out), 2023);
	unit_text("without a year", out, strlen(out), "2023-12-31");
}

/* The last day of each month, and none after it: of a leap year, and of a century that is none. */
static void
test_months(void)
{
	static const int last[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	char out[DATE_SIZE], text[32];
	const char *p;
	int year, month, day, n;

	for (year = 2096; year <= 2100; year += 4)
		for (month = 1; month <= 12; month++)
			for (day = 28; day <= 32; day++) {
				n = sprintf(text, "%02d-%02d", month, day);
				p = text;
				unit_number(text, date_at(&p, text + n, year, out),
				    day <= last[month - 1] + (month == 2 && year == 2096) ? year : 0);
			}
}

static void
test_years(void)
{
	const char *p, *end;
	size_t i;

	for (i = 0; i < COUNT_OF(years); i++) {
		p = unit_edge(years[i].text, strlen(years[i].text));
		end = p + strlen(years[i].text);
		unit_number(years[i].text, date_year(&p, end), years[i].year);
		unit_text(years[i].text, p, (size_t)(end - p), years[i].rest);
	}
}

static void
test_fields(void)
{
	char out[DATE_SIZE];
	struct span field;
	size_t i;
	int year;

	for (i = 0; i < COUNT_OF(fields); i++) {
		field.n = strlen(fields[i].text);
		field.s = unit_edge(fields[i].text, field.n);
		year = date_field(field, out);
		unit_number(fields[i].text, year != 0, fields[i].day != NULL);
		if (year != 0 && fields[i].day != NULL)
			unit_text(fields[i].text, out, strlen(out), fields[i].day);
	}
}

static void
test_ranges(void)
{
	char out[DATE_RANGE_SIZE];
	const char *p, *end;
	size_t i;
	int found;

	for (i = 0; i < COUNT_OF(ranges); i++) {
		p = unit_edge(ranges[i].text, strlen(ranges[i].text));
		end = p + strlen(ranges[i].text);
		found = date_range(&p, end, out);
		unit_number(ranges[i].text, found, ranges[i].range != NULL);
		unit_text(ranges[i].text, p, (size_t)(end - p),
		    found && ranges[i].range != NULL ? ranges[i].rest : ranges[i].text);
		if (found && ranges[i].range != NULL)
			unit_text(ranges[i].text, out, strlen(out), ranges[i].range);
	}
}

static void
test_begins(void)
{
	static const char *const yes[] = { "1", "2", "１", "２", "一", "二" };
	static const char *const no[] = { "0", "3", "０", "３", "三", "七", "年", "\xEF\xBC" };
	size_t i;

	for (i = 0; i < COUNT_OF(yes); i++)
		unit_number(yes[i], date_begins(yes[i], yes[i] + strlen(yes[i])), 1);
	for (i = 0; i < COUNT_OF(no); i++)
		unit_number(no[i], date_begins(no[i], no[i] + strlen(no[i])), 0);
}

int
main(void)
{
	test_days();
	test_months();
	test_years();
	test_fields();
	test_ranges();
	test_begins();
	return unit_wrong;
}
