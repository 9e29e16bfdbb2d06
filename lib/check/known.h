/*
 * known: findings that were looked at and accepted.
 *
 * A file has them as lines of agency, year, rule, key and stated, or as
 * findings, which have the severity before the rule; further fields count for
 * nothing.
 */
#ifndef KNOWN_H
#define KNOWN_H

#include "check/check.h"

struct known;

/*
 * Reads the file.  What is wrong with it is said, with filter_say().  Returns
 * NULL where it could not be read or a line is no finding.
 */
struct known *known_open(const char *file);

/* Whether the finding is in the file; notes that it has come. */
int known_has(struct known *k, const struct facts *s, const struct finding *f);

/*
 * Says how many findings were left out, and which lines did not come of rules
 * that are on; frees.  k may be NULL.
 */
void known_close(struct known *k, const unsigned char on[RULES], size_t left_out);

/* Frees without a word; k may be NULL. */
void known_free(struct known *k);

#endif
