/*
 * year: which years a caption, a heading or a label names.
 *
 * A table under another year's caption or heading is another year's, and so is
 * a row whose label says so: in every layout the same words are asked.
 */
#ifndef YEAR_H
#define YEAR_H

#include "base/span.h"

enum year { YEAR_NONE, YEAR_OTHER, YEAR_OWN };

/*
 * Which years a short text names: that one (from 1990 to 2099), or only others,
 * 2022年, （2022）, 2022.1.1—2022.12.31 or 上年情况; not what it only compares with.
 */
enum year year_named(struct span text, int year);

/* The same by numbers alone: 上年结转 is a row of every year's. */
enum year year_stated(struct span text, int year);

/*
 * Whether a text is of a part of a year only: 2023年1—9月, 上半年, 2023-01-01至2023-10-31,
 * 截至2023年11月底.
 */
int year_part(struct span text);

/* From the last bracket that opens in a text on: （上年度） after a heading; empty where none does. */
struct span year_bracket(struct span text);

#endif
