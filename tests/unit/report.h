/*
 * report: a report for the tests of what takes one.
 */
#ifndef REPORT_H
#define REPORT_H

#include "record/facts.h"
#include "unit.h"

/* Sets s to what `lines` say, KEY=VALUE each with its LF; `from` has agency, year and file, separated by blanks. */
static inline void
unit_report(struct facts *s, const char *from, const char *lines)
{
	char agency[64], year[8], file[64], line[4096];
	struct span field[RECORD_FIELDS];
	const char *p, *end;
	int n;

	if (sscanf(from, "%63s %7s %63s", agency, year, file) != 3)
		exit(2);
	facts_clear(s, span_of(agency), span_of(year), span_of(file));
	for (p = lines; *p != '\0'; p = end + 1) {
		end = strchr(p, '\n');
		n = (int)strcspn(p, "=");
		snprintf(line, sizeof line, "%s\t%s\t%.*s\t%.*s\t%s:1\t", agency, year, n, p, (int)(end - p) - n - 1,
		    p + n + 1, file);
		unit_number(line, record_read(field, NULL, line, strlen(line)), 0);
		facts_add(s, field);
	}
	facts_sort(s);
}

#endif
