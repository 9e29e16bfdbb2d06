/*
 * claim: the numbers that the prose states.
 *
 * 共受理政府信息公开申请3259件，答复3278件 says what the cells requests.new.total
 * and requests.processed.total of the tables say too; whether they agree is
 * for others to ask.  A clause is read only where each of its words is known
 * and they make one of the patterns of the grammar (claim_words.c): what could
 * be read in two ways is no claim.
 */
#ifndef CLAIM_H
#define CLAIM_H

#include <stddef.h>
#include <stdint.h>

#include "base/number.h"
#include "base/span.h"

enum { CLAIM_NAME = 64, CLAIM_KEY = CLAIM_NAME + 64 };

enum claim_loose {
	CLAIM_SURE = 0, /* not at all */
	CLAIM_LOOSE = 1, /* nothing says that it is about requests: it is the cell's, or others of its sentence are */
	CLAIM_SAME = 3 /* some words are not known, or it may be of something else: it is the cell's */
};

struct claim {
	char name[CLAIM_NAME]; /* `requests.new.total`; "whole" and "part"; empty where the tables do not confirm it */
	struct number value;
	struct span raw; /* the clause, with this number alone in it; part of the paragraph */
	uint32_t line; /* of the input; set by the caller */
	size_t whole; /* of a part: index of its whole; of what a share is of: index of the share */
	const char *role; /* of what a share is of: "count" or "whole"; else NULL */
	size_t sentence; /* they are counted through a report */
	enum claim_loose loose; /* how the tables must confirm it */
	int in_all; /* nothing says whether it counts what was carried in, too */
	int refuted; /* set by the caller, on the way to no name */
	size_t number; /* among those of its name, or of its whole, from 1 */
	size_t parts; /* of a whole: how many it has */
};

struct claim_reader;

/* Zeroed memory is an empty list; its memory serves one report after another. */
struct claims {
	struct claim *v;
	size_t n, cap;
	struct claim_reader *reader; /* working memory */
};

/* What the prose is of. */
struct claim_about {
	struct span agency; /* empty where it is not known */
	int year; /* 0 where it is not known */
	int requests; /* it is of the part about requests (依申请公开), which its heading says */
	int disputes; /* reviews and lawsuits that it names are about requests: not where its heading is 主动公开 */
};

/*
 * Appends the claims of one paragraph (valid UTF-8, tidied, which must stay),
 * with those that only its tables can confirm.
 */
void claims_read(struct claims *c, const struct claim_about *about, struct span paragraph);

/* Numbers the claims that have a name, once all are read. */
void claims_number(struct claims *c);

/*
 * The record key of claim i in a buffer of CLAIM_KEY bytes, as
 * `claim.requests.new.total.001`; 0 where it has no name, else its length.
 */
size_t claim_key(char *dst, const struct claims *c, size_t i);

/* Forgets the claims and keeps the memory. */
void claims_clear(struct claims *c);

void claims_free(struct claims *c);

/* --- for who reads claims --- */

enum claim_bound {
	CLAIM_EXACT,
	CLAIM_AT_LEAST, /* 余, 多, 以上, 超过, 不少于 */
	CLAIM_AT_MOST, /* 近, 不足, 以内 */
	CLAIM_ABOUT /* 约, 左右 */
};

/* How exact the number `value` is in the clause `raw` of a claim: both as in its record, unescaped. */
enum claim_bound claim_bound(struct span value, struct span raw);

/*
 * Whether the clause of a whole ends in a word that opens its parts (其中,
 * 包括, 分别为).  Else the parts only follow it: 主动公开信息9条，网站7条，微博2条.
 */
int claim_opens(struct span raw);

#endif
