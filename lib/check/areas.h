/*
 * areas: which agencies are in the area of which, for the rule area-sum.
 */
#ifndef AREAS_H
#define AREAS_H

struct areas;

/*
 * Reads a file of lines PARENT TAB CHILD, names of agencies.  What is wrong
 * with it is said, with filter_say().  Returns NULL where it could not be read
 * or a line is another.
 */
struct areas *areas_open(const char *file);

/* a may be NULL. */
void areas_free(struct areas *a);

#endif
