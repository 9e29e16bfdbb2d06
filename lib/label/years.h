/*
 * years: which years a caption, a heading or a label names.
 *
 * A table under another year's caption or heading is another year's, and so is
 * a row whose label says so: in every layout the same words are asked.
 */
#ifndef YEARS_H
#define YEARS_H

#include "base/span.h"

enum years { YEARS_NONE, YEARS_OTHER, YEARS_OWN };

/*
 * Which years a short text names: that one (from 1990 to 2099), or only others,
 * 2022年, （2022）, 2022.1.1—2022.12.31 or 上年情况; not what it only compares with.
 */
enum years years_named(struct span text, int year);

/* The same by numbers alone: 上年结转 is a row of every year's. */
enum years years_stated(struct span text, int year);

#endif
