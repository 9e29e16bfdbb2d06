/*
 * claim_int: what the parts of claim know of each other.
 *
 * claim_words.c is the grammar.  claim_dict.c makes its words findable, and
 * claim_lex.c cuts a paragraph into tokens with it, claim_number.c and
 * numeral.c into numbers.  claim.c cuts these into sentences and clauses;
 * claim_match.c lays a clause against the patterns, claim_clause.c sees what it
 * does to its sentence, and claim_tree.c finds what is of what.
 */
#ifndef CLAIM_INT_H
#define CLAIM_INT_H

#include <stddef.h>
#include <stdint.h>

#include "base/ascii.h"
#include "claim/claim.h"

/* --- claim_words.c: the grammar --- */

/*
 * What a word is, as the patterns spell it.
 *
 *	.  says nothing here: 共, 依法, 我局     T  the report's year: 全年, 2023年
 *	<  the year before                      >  the year after
 *	m  in all so far: 累计                   S  up to a day: 截至
 *	k  nothing here is of this year, or is a fact: 计划, 平均, 历年
 *	x  another body's: 各县区                K  what follows compares: 较, 增长
 *	!  negation                             &  separates a list: 、 和 及
 *	~  opens parts: 其中                     +  adds to what was said: 含, 另有
 *	R  received     A  answered     H  dealt with     c  goes on     J  carried over
 *	Q  requests     q  applications, of whatever kind
 *	L  what became of them            a  who applied
 *	b  who applied, but no column
 *	g  about disclosure    B  came to pass: 被, 发生
 *	V  reviews, lawsuits            d  lawsuits of one kind     r  how they ended, z  that they did
 *	F  information processing fee   p  was taken
 *	v  made, repealed, in force     D  rules, documents
 *	w  took         l  licences, penalties     y  decisions     f  fees
 *	E  disclosed    s  information
 *	Z  zero: 为零
 *	C  a channel    G  published: 发布
 *	O  the agency, W  a government's area: where `data` fits its name
 *	o  something else that is counted     X  a verb of something else
 *	h  received, and carried in
 *	#  a number of cases   $  an amount of money   %  a share   n  another number
 *	,  ;  ^  (  )  :  what parts clauses; ^ ends a sentence
 *	?  not known
 *
 * Letters in the data of . and K: a is of all that was counted (均), h says how it was done (按时), = comes before a
 * number (数量), % is a share; c compares (较), m with last month, + and - say which way.
 */
struct claim_word {
	char code; /* of a unit # $ % n or k; of what makes a number a bound, enum claim_bound */
	const char *data; /* their part of a claim's name, or what else the code needs */
	const char *text; /* words, each after a space */
};

/* The tables of the dictionary: their rows are one after the other, and one without a text ends each. */
enum claim_dict_table { WORDS, UNITS, KEYS, SCOPES, BEFORE, INSIDE, AFTER, TABLES };

extern const struct claim_word claim_words[];

/*
 * Clauses that make a claim, with a space between them.  `?` after a letter: it may be missing.  In
 * the name `@X` is the data of the word with code X, and `@w` the row of which
 * the clause counts a part.
 */
struct claim_pattern {
	const char *clause;
	const char *name; /* empty where it is no claim, but others may be of it */
	char family; /* what it counts, for claim_tree.c */
	char topic; /* what the sentence must be about where the clause does not say it; 0: nothing */
	uint8_t where;
	uint64_t letters; /* that its clauses have, as bits; set once */
};

enum {
	CLAIM_ZERO = 1, /* only where there are none */
	CLAIM_STOCK = 2, /* also of all up to a day */
	CLAIM_MONEY = 4, /* the number is in yuan */
	CLAIM_WAN = 8, /* the number is in 10,000 yuan */
	CLAIM_HERE = 16, /* for other parts it must say what it came from */
	CLAIM_CHECK = 32 /* it may be of something else: the tables must say the same */
};

extern struct claim_pattern claim_patterns[]; /* the last has no clause */

/* --- numeral.c --- */

/*
 * Reads the Chinese numeral s[0..n), n > 0, of characters; all of it.  Returns 0, or
 * -1 where it is none, or could be two (二百五).
 */
int numeral_read(const uint16_t *s, size_t n, unsigned long long *value);

/* --- claim_dict.c --- */

struct token {
	char code;
	uint8_t bound;
	uint8_t area; /* a word for all of an area */
	uint8_t digits_n;
	char digits[NUMBER_MAX]; /* of a number, with 万 or 亿: 1.2万 */
	uint32_t from, to; /* characters */
	const char *data;
};

/* A paragraph, so that words can be found in it. */
struct letters {
	struct span text;
	uint16_t *v; /* folded: punctuation half-width, no quotes and white space; 0 after the last */
	uint32_t *at; /* where each is in the text */
	size_t n, cap, at_cap;
};

struct tokens {
	struct token *v; /* and after the last one of code 0 */
	size_t n, cap;
	struct letters letters;
};

enum { WORD_MAX = 32 }; /* characters of a word */

/* A word of one of the tables, folded. */
struct entry {
	uint16_t v[WORD_MAX]; /* 0 after its end */
	uint16_t n;
	uint16_t table;
	uint16_t next; /* in its bucket, longest first; 0 ends */
	char code;
	const char *data;
};

/* What a letter may begin, beside 1 << TABLE, a word of that: most begin nothing. */
enum {
	BEGINS_OTHER = 1 << TABLES, /* a sign, a number */
	BEGINS_NUMERAL = 2 << TABLES,
	BEGINS_SHOWN = 4 << TABLES, /* a digit, a word that denies */
	ENDS_BODY = 8 << TABLES, /* the name of a body */
	IS_LEVEL = 16 << TABLES /* of administration */
};
extern uint16_t claim_dict_begins[1 << 16];

/* What a paragraph must have for a claim. */
enum { HAS_NUMBER = 1, HAS_KEY = 2, HAS_BOTH = 3 };

/* The letters of a clause or a pattern, as bits; two letters may share one. */
uint64_t claim_dict_bits(const char *s);

/* Makes the dictionary, once. */
void claim_dict_make(void);

/* The letter that a character is; 0 where it is none. */
uint16_t claim_dict_letter(uint32_t c);

/* Whether a letter may be in a Chinese numeral; whether it is a digit or such. */
static inline int
claim_dict_numeral(uint16_t c)
{
	return (claim_dict_begins[c] & BEGINS_NUMERAL) != 0;
}

static inline int
claim_dict_figure(uint16_t c)
{
	return ascii_is_digit(c) || claim_dict_numeral(c);
}

/* Fills l; `has` is what is known already.  Returns what the paragraph has; the rest of it is read where it has both. */
unsigned claim_dict_letters(struct letters *l, struct span text, unsigned has);

/* The longest word of a table at letter i, or NULL. */
const struct entry *claim_dict_at(const struct letters *l, size_t i, enum claim_dict_table table);

/* --- claim_number.c --- */

struct token *claim_token_add(struct tokens *t, char code, size_t from, size_t to);

/* The code of the last token, or 0. */
char claim_token_last(const struct tokens *t);

/* Adds the year, the day or the range of days at letter i.  Returns the letter after it, or i where there is none. */
size_t claim_token_date(struct tokens *t, size_t i, int own);

/* The same with a number, its unit and its limits. */
size_t claim_token_number(struct tokens *t, size_t i);

/* --- claim_lex.c --- */

/* Cuts a paragraph into tokens; none where there can be no claim in it. */
void claim_lex(struct tokens *t, const struct claim_about *about, struct span paragraph);

/* What the tokens [a, b) are in the paragraph. */
struct span claim_text(const struct tokens *t, size_t a, size_t b);

/* Whether characters [from, to) name the agency, if not word by word. */
int claim_names(const struct letters *l, size_t from, size_t to, struct span agency);

/* --- claim_clause.c: what a clause says --- */

enum {
	CORE = 24, /* words of a clause that mean something; a longer one is not read */
	DEPTH = 2 /* of brackets that are looked into */
};

#define CLAIM_NONE ((size_t)-1)

/* The words of a clause that mean something. */
struct core {
	char code[CORE + 1];
	size_t token[CORE];
	size_t n;
	size_t from, to; /* its tokens; `to` is before what compares */
	int numbers; /* of cases */
	int money, shares;
	size_t number; /* the last of them */
	int past; /* it names another time */
	int own; /* it names the agency */
	int dated; /* it names the year */
	int unknown;
	int whole; /* 均, 全部: it speaks of all of the number before */
	/* Against last year: the tokens, or 0, of the percentage and the number, and whether they fell. */
	size_t growth, change;
	int fell;
	size_t share; /* the percentage of the whole, or 0 */
};

/* A clause of a sentence, and its place in the tree. */
struct item {
	struct core core;
	const struct claim_pattern *pattern; /* NULL where it has none */
	char family; /* of its pattern, 'M' for a reason; 0 where its words do not say */
	struct number value;
	char name[CLAIM_NAME]; /* of its claim; empty for none */
	uint8_t depth;
	enum claim_loose loose;
	enum claim_loose check; /* the same, of its own name alone */
	size_t list; /* that it is in; 0 for none */
	size_t owner; /* the item that it is of, or CLAIM_NONE */
	int part; /* and an opener says so */
	int old; /* what was carried in is a part of it */
	int rated; /* a percentage is after it */
	size_t end; /* the token after its clause */
	size_t opener; /* of an owner: the token that opens its parts */
	size_t record; /* of an owner: its whole, among the claims */
};

/* What is of one number: what 其中 opens, or a row of results. */
struct list {
	size_t id; /* 0 where none is open */
	size_t opener; /* the token; CLAIM_NONE where nothing opened it */
	size_t from, to; /* the items that it may be of */
	int level; /* of brackets, of these */
	size_t whole; /* the one it is of, where that is known before it ends */
	size_t parts;
	const char *unit; /* of the first */
	char family; /* the same */
	char before; /* what separates them: & , or ; */
	int nested; /* of a part */
	int colon; /* they are set out one by one: 其中：甲1件；乙2件 */
	char verb; /* of the first, or 0 */
	int full; /* what is left (其余) was its last */
	int stale; /* something else has come between: one more part would be in doubt */
};

/* Disputes may be of what was counted last; what is done is of that, and of no request. */
enum { ALIEN_DISPUTES = 1, ALIEN_DONE = 2 };

struct claim_reader {
	struct tokens tokens;
	const struct claim_about *about;
	struct claims *out;
	struct item *items; /* of the sentence */
	size_t nitems, items_cap;
	size_t open; /* the first whose parts may come */
	size_t lists; /* so far */
	struct list list[DEPTH];
	size_t last[DEPTH]; /* the item that bare parts are of, or CLAIM_NONE */
	size_t bracket; /* the item right before the bracket that is open, or CLAIM_NONE */
	size_t verb, noun; /* the words that what follows may go on with, or CLAIM_NONE */
	int depth;
	int over; /* the rest of the paragraph is about others */
	int strange; /* the paragraph has counted something else */
	int alien; /* what was counted last is known, as ALIEN_* */
	int asked; /* it has spoken of requests or disclosure */
	int doubtful; /* that it is about requests: nothing said so since */
	int dead; /* the rest of the sentence says nothing of this year; 2: of the agency */
	int until; /* it counts all up to a day */
	int dated; /* it names the year */
	int whole; /* the sentence has counted all that came in, or was dealt with */
	int compared; /* the clause before compares */
	char part; /* the family of the head whose part may be what follows, or 0 */
	char all; /* the family of the head that counted all last */
	char topic, outer; /* outside of the brackets */
	int outer_dead, outer_doubtful;
	size_t sentence; /* their number */
	const char *dispute; /* the reviews or lawsuits that were spoken of last, where that is one kind */
};

/* Reads one clause: tokens [a, b), after the sign `before`: , ; ^ ( ) & or 0 for none. */
void claim_clause_read(struct claim_reader *r, size_t a, size_t b, char before);

/* Reads 甲、乙分别为1件、2件, whose opener is token b.  Returns the token after it, or b where it is none. */
size_t claim_clause_pairs(struct claim_reader *r, size_t a, size_t b);

/* --- claim_match.c: the patterns --- */

/* The word of a clause that has that code, or NULL. */
const struct token *claim_core_token(const struct claim_reader *r, const struct core *c, char code);

/* Adds a word to a clause; one that is too long is not known. */
void claim_core_push(struct core *c, char code, size_t token);

/* Adds an item to the sentence. */
void claim_item_add(struct claim_reader *r, const struct item *k);

/* Finds the pattern of an item, its value and its name, as far as its own words give it.  Returns 0 where it has none. */
int claim_match(const struct claim_reader *r, struct item *k);

/* Gives an item the name that it has where it is of the row of another. */
void claim_match_name(const struct claim_reader *r, struct item *k, const char *row);

/*
 * What a clause without a pattern states: adds one item for each word of a list of which there are none, or finds the
 * pattern that it has with a verb or noun of those before.  Returns 0 where it states nothing.
 */
int claim_match_more(struct claim_reader *r, struct item *k);

/* Remembers what the next clauses may leave out. */
void claim_match_go_on(struct claim_reader *r, const struct core *c, int said);

/* The number in figures, as CLAIM_MONEY and CLAIM_WAN say.  Returns 0 where it is none that counts. */
int claim_value(const struct token *t, int where, struct number *value);

/* --- claim_tree.c: what is of what --- */

/* The one item that has an item of that family, or CLAIM_NONE. */
size_t claim_tree_owner(const struct claim_reader *r, const struct item *k);

unsigned long long claim_tree_count(const struct number *n);

/* Opens the parts of what came before. */
void claim_tree_open(struct claim_reader *r, size_t opener, char before);

/* Takes an item into the list that is open, or ends that.  Returns whether it is in one. */
int claim_tree_take(struct claim_reader *r, struct item *k, char before);

/* Ends a list: who owns it is known. */
void claim_tree_end(struct claim_reader *r, struct list *l);

/* Ends a list that can be read in two ways. */
void claim_tree_drop(struct claim_reader *r, struct list *l);

/* A word of a part, or of what is said beside a number, makes it wider than its name. */
void claim_tree_widen(struct claim_reader *r, size_t owner, char part);

/* Writes the claims of the sentence. */
void claim_tree_state(struct claim_reader *r);

#endif
