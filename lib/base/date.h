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

/* Whether a year or a day could begin with the byte at p: a quick check. */
int date_begins(const char *p, const char *end);

/*
 * The range of days at *p, as YYYY-MM-DD/YYYY-MM-DD; moves *p past it.  Not
 * backwards, and not longer than a year.  Returns 1, or 0.
 */
int date_range(const char **p, const char *end, char out[DATE_RANGE_SIZE]);

#endif
