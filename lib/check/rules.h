/*
 * rules: what dr-check looks for.
 *
 * One table: a rule's name, how grave what it finds is, its page in English
 * and in Chinese, and the function that looks.  Names are promises; a new
 * rule is a new row.
 */
#ifndef RULES_H
#define RULES_H

#include <stddef.h>

enum severity {
	SEVERITY_NOTE, /* worth knowing */
	SEVERITY_WARNING, /* a reader should look */
	SEVERITY_ERROR, /* the report contradicts itself, or its form */
	SEVERITIES
};

enum language { ENGLISH, CHINESE, LANGUAGES };

/* In the order of the table. */
enum rule_number {
	RULE_BALANCE,
	RULE_OUTCOME_SUM,
	RULE_APPLICANT_SUM,
	RULE_DISPUTE_SUM,
	RULE_MISSING_CELL,
	RULE_BLANK_CELL,
	RULE_NOT_A_COUNT,
	RULE_UNIT,
	RULE_STOCK,
	RULE_MISSING_SECTION,
	RULE_SECTION_ORDER,
	RULE_MISSING_PART,
	RULE_EMPTY_SECTION,
	RULE_NO_PROBLEM,
	RULE_ASSESSMENT,
	RULE_ALL_DONE,
	RULE_FORM_YEAR,
	RULE_FEE_STATEMENT,
	RULE_PERIOD,
	RULE_STALE_YEAR,
	RULE_LATE,
	RULE_EARLY,
	RULE_NO_AGENCY,
	RULE_NO_YEAR,
	RULE_DUPLICATE,
	RULE_RESTATED,
	RULE_NEW_NAME,
	RULE_CARRY_OVER,
	RULE_IN_FORCE_CHAIN,
	RULE_ITEMS_CHAIN,
	RULE_GROWTH,
	RULE_GAP,
	RULE_COPIED,
	RULE_CLAIM_TABLE,
	RULE_CLAIM_SUM,
	RULE_SHARE,
	RULE_AREA_SUM,
	RULES
};

/* What dr-check -e says; each a sentence or more, without a line break. */
struct rule_page {
	const char *brief; /* one line */
	const char *means;
	const char *example;
	const char *advice;
	const char *source; /* the article or the form that says so */
};

struct check;

struct rule {
	const char *name;
	enum severity severity; /* of the gravest that it finds */
	void (*look)(struct check *c);
	struct rule_page page[LANGUAGES];
};

extern const struct rule rules_all[RULES];

/* `note`, `warning`, `error`. */
extern const char *const rules_severities[SEVERITIES];

/* The number of the rule, or of the severity, with the name s[0..n); -1 where there is none. */
int rules_find(const char *s, size_t n);
int rules_severity(const char *s, size_t n);

#endif
