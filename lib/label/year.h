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

#endif
