/*
 * date: years and days, in the ways they are written.
 *
 * 2024-01-21, 2024年1月21日, 2024/1/21, 2024.1.21, 二〇二四年一月二十一日, with
 * full-width digits and spaces between; years from 1990 to 2099.
 */
#ifndef DATE_H
#define DATE_H

#include "base/span.h"

enum { DATE_SIZE = 11, DATE_RANGE_SIZE = 22 };

/* The year of four digits at *p; moves *p past it.  0 where there is none, or a fifth digit follows. */
int date_year(const char **p, const char *end);

/*
 * The day at *p as YYYY-MM-DD; moves *p past it.  Where `year` is not 0 the
 * text does not repeat it (至12月31日).  Returns the year, or 0.
 */
int date_at(const char **p, const char *end, int year, char out[DATE_SIZE]);

/*
 * The day in a field that states one: also 20240121, or followed by a time of
 * day.  A range of days is not a day.  Returns the year, or 0.
 */
int date_field(struct span t, char out[DATE_SIZE]);

/* Whether a year or a day could begin with the byte at p, with 1 2, １ ２, 一 or 二: a quick check. */
static inline int
date_begins(const char *p, const char *end)
{
	const unsigned char *u = (const unsigned char *)p;

	if (*u < 0xE4)
		return *u == '1' || *u == '2';
	if ((*u > 0xE4 && *u != 0xEF) || end - p < 3)
		return 0;
	return (u[0] == 0xEF && u[1] == 0xBC && (u[2] == 0x91 || u[2] == 0x92)) ||
	    (u[0] == 0xE4 && u[1] == 0xB8 && u[2] == 0x80) || (u[0] == 0xE4 && u[1] == 0xBA && u[2] == 0x8C);
}

/*
 * The range of days at *p, as YYYY-MM-DD/YYYY-MM-DD; moves *p past it.  Not
 * backwards, and not longer than a year.  Returns 1, or 0.
 */
int date_range(const char **p, const char *end, char out[DATE_RANGE_SIZE]);

#endif
