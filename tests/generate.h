/*
 * generate: made-up disclosure reports, each with the truth about itself.
 *
 * A report is made in steps, and each knows nothing of the next:
 *
 *	names.c     who reports
 *	form.c      the printed forms, as grids of cells that hold no numbers yet
 *	truth.c     numbers for one report, or for a chain of years: its facts
 *	prose.c     what it says in words, of these numbers too
 *	oddity.c    what typists, printers and converters do to such a report
 *	layout_*.c  the report as text, in one of the shapes it travels in
 *
 * This program is the independent witness against lib/.  It shares no line
 * with it, and spells every label of the forms itself.
 */
#ifndef GENERATE_H
#define GENERATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* text.c: memory that lives as long as one report */

void *keep(size_t size);
const char *say(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void forget_all(void);

/* text.c: chance.  The same seed gives the same report on every machine. */

void chance_seed(uint64_t seed);
unsigned below(unsigned n); /* 0 to n - 1 */
bool chance(unsigned percent);

/* text.c: growing text */

struct text {
	char *s;
	size_t len, size;
};

void put(struct text *t, const char *s);
void put_n(struct text *t, const char *s, size_t n);
void put_times(struct text *t, const char *s, int times);
void put_line(struct text *t, const char *s);

/* text.c: UTF-8, and its width: a character is one column, or a CJK one two */

enum width { BY_CHARACTER = 1, BY_COLUMN = 2 };

size_t rune_size(const char *s); /* bytes of the character at s */
int width(const char *s, enum width how);
int runes(const char *s);
const char *rune_at(const char *s, int n);
const char *substitute(const char *s, const char *from, const char *to);

enum {
	MAX_LINES = 400 /* of one text when wrapped */
};

/*
 * Breaks s into lines of at most `max` columns, never inside a Latin word or
 * a number, but where s has a line break.  A closing mark hangs over rather
 * than begin a line.
 */
int wrap(const char *s, int max, enum width how, const char **lines);

/* A fact: what dr-extract has to find, or may leave out, and never may get wrong. */

struct fact {
	const char *key, *value;
	bool must;
	size_t from, to; /* the bytes of its cell in a page */
};

enum role {
	HEAD, /* of a column or of an article */
	GROUP, /* of rows */
	LABEL, /* of one row */
	VALUE
};

enum unit { COUNT, CHANGE, AMOUNT };

struct cell {
	enum role role;
	enum unit unit;
	int row, col, rowspan, colspan;
	const char *text;
	struct fact *fact; /* of a VALUE */

	/* What tests/change knows of a VALUE: */
	const char *number; /* what the page says, spelled as in a record */
	int verdict, touched;
};

enum { MAX_ROWS = 32, MAX_COLS = 20, MAX_FACTS = 512, MAX_BLOCKS = 160 };

/* A table.  A cell that spans several places is in each of them. */

struct grid {
	int rows, cols;
	int heads; /* rows at the top that a new page may repeat */
	int labels; /* columns before the first value */
	struct cell *at[MAX_ROWS][MAX_COLS];
};

bool starts(const struct grid *g, int row, int col);
struct cell *next_cell(const struct grid *g, int row, int *col);
struct cell *row_label(const struct grid *g, int row);
void doubt_row(const struct grid *g, int row);
bool row_has(const struct grid *g, int row, enum role role);
int row_values(const struct grid *g, int row, const char **values);

enum kind {
	TITLE,
	NOISE,
	HEADING,
	PART, /* heading of a part of section one */
	PROSE,
	TABLE
};

struct block {
	enum kind kind;
	const char *text;
	struct grid *grid;
};

enum page_number {
	NO_PAGES,
	DASHES, /* -4- */
	LONG_DASHES, /* — 4 — */
	LOOSE_DASHES, /* - 4 - */
	BARE, /* 4, and always a form feed */
	PAGE_NUMBERS
};

struct report {
	const struct layout *layout;
	bool plain; /* sound and clean: no oddity, and all is as the rules demand */
	int form[3]; /* 2019 or 2021, of sections two to four */
	int year;
	int nth, years; /* which report of its agency's chain, from 0, and of how many */
	const char *agency, *place;
	bool is_government; /* of a county or more, and so the report may be out later */
	const char *published; /* YYYY-MM-DD, whether it is printed or not */
	struct fact facts[MAX_FACTS];
	int nfacts;
	struct block blocks[MAX_BLOCKS];
	int nblocks;

	bool has_blanks;
	enum page_number page_number;
	bool repeat_heads;
	bool form_feed;
	bool crlf, bom;
	int wrap; /* characters in a line of prose */
	int page;
};

struct fact *add_fact(struct report *r, const char *key, const char *value, bool must);
void add_block(struct report *r, enum kind kind, const char *text, struct grid *grid);
bool odd(const struct report *r, unsigned percent);

/* form.c */

struct grid *form_proactive(struct report *r, int form);
struct grid *form_requests(struct report *r, int form);
struct grid *form_disputes(struct report *r);

/* names.c */

void name_agency(struct report *r, uint64_t seed, unsigned number);

/* truth.c: r has a layout, an agency and its place in the chain; those of one chain are made in order */

void make_report(struct report *r, const char *form);

/* What odd.c says of a report in the same way.  Numbers are fresh until they are forgotten. */

void forget_numbers(void);
void set_value(const struct report *r, struct cell *c, const char *value);
long fresh(int max_digits);
long fresh_or_zero(int max_digits);
void set_count(const struct report *r, struct cell *c, long n);
const char *amount(void);
long printed_sum(const struct report *r, long sum, unsigned percent);
void fill_disputes(const struct report *r, struct grid *g);
void add_noise_before(struct report *r);
void add_noise_after(struct report *r);
void add_title(struct report *r);
const char *one_of(const struct report *r, const char *usual, const char *variant);

/* odd.c: the same for an odd report that is no chain's; it gives it an agency, too */

void make_odd_report(struct report *r, const char *form);
void add_heading(struct report *r, int section, const char *text);

/* prose.c: sections one, five and six; the tables' cells are facts already */

void add_overview(struct report *r);
void add_outlook(struct report *r);
void add_remarks(struct report *r);

/* oddity.c */

const char *spell_number(const struct report *r, const char *value, enum unit unit);
void disturb_labels(struct report *r, struct grid *g);
void disturb_values(struct report *r, struct grid *g);
const char *disturb_heading(const struct report *r, const char *heading);
void choose_habits(struct report *r);

/* layout_*.c: a layout writes a report as text, and may doubt what it blurs */

struct layout {
	const char *name;
	void (*write)(struct report *r, struct text *out);
	const char *suffix;
	bool keeps_blanks; /* a reader sees where a cell is empty */
	bool all_doubt; /* nothing in it is certain */
	bool prose_exact; /* paragraphs can be told apart */
	bool by_spaces; /* columns are held by spaces */
};

void write_words(struct report *r, struct text *out);
void write_words_blank(struct report *r, struct text *out);
void write_reading(struct report *r, struct text *out);
void write_cells(struct report *r, struct text *out);
void write_cells_blank(struct report *r, struct text *out);
void write_tabs(struct report *r, struct text *out);
void write_bars(struct report *r, struct text *out);
void write_pipes(struct report *r, struct text *out);
void write_markdown(struct report *r, struct text *out);
void write_layout(struct report *r, struct text *out);
void write_box(struct report *r, struct text *out);
void write_ascii(struct report *r, struct text *out);
void write_columns(struct report *r, struct text *out);
void write_html(struct report *r, struct text *out);
void write_html_word(struct report *r, struct text *out);
void write_html_wps(struct report *r, struct text *out);
void write_html_cut(struct report *r, struct text *out);
void write_html_nested(struct report *r, struct text *out);
void write_html_spans(struct report *r, struct text *out);
void write_html_one(struct report *r, struct text *out);
void write_html_flat(struct report *r, struct text *out);
void write_trace(struct report *r, struct text *out);

/* layout_lines.c, for the layouts that wrap their prose or cut their tables */

const char *page_line(struct report *r);
void put_page_break(struct report *r, struct text *out, int indent);
void put_prose_wrapped(struct report *r, struct text *out, const char *text, const char *indent, bool blank);

/*
 * layout_html.c: how pages are written.  A hand is the writer of one page; the
 * kinds of pages differ in their manner, which has a function for each thing
 * that one of them does in its own way.
 */
struct hand;

struct manner {
	void (*body)(struct hand *h);
	void (*block)(struct hand *h, const struct block *b); /* all but a table */
	void (*table)(struct hand *h, const struct grid *g);
	void (*cell)(struct hand *h, const struct cell *c, const char *text); /* what is in it */
	void (*spans)(struct hand *h, const struct cell *c, int rowspan, int colspan);
	void (*row_end)(struct hand *h, const struct grid *g, int row); /* cells after the row's own */
	bool loose; /* capitals, attributes in any quotes, elements left open */
	bool hides; /* some of these pages hold text that nobody sees */
	bool one_line; /* the source is a single line */
};

struct hand {
	struct report *r;
	struct text *out;
	const struct manner *m;
	const char *title, *site, *publisher, *published; /* what the page says of itself */
	bool capitals, left_open, borders, th, sections; /* habits of the page */
	bool hides; /* there is text that nobody sees */
	int padding; /* empty cells after each row of this table */
	int fine; /* columns of the grid that all tables share */
	int edge[MAX_COLS + 1]; /* of this table's columns in that grid */
};

/* What a page's own fields tell, so that it must be found. */
enum told { NOTHING, TITLED, PUBLISHED, PUBLISHER };

void write_page(struct report *r, struct text *out, const struct manner *m);
void tell(struct hand *h, enum told what);

void tag(struct hand *h, const char *name); /* <name, for attributes to follow */
void attribute(struct hand *h, const char *name, const char *value);
void tag_end(struct hand *h);
void open_tag(struct hand *h, const char *name);
void shut_tag(struct hand *h, const char *name);
void end_line(struct hand *h);
void put_escaped(struct hand *h, const char *s);
void put_element(struct hand *h, const char *name, const char *text);

void all_blocks(struct hand *h);
void plain_block(struct hand *h, const struct block *b);
void plain_table(struct hand *h, const struct grid *g);
void plain_cell(struct hand *h, const struct cell *c, const char *text);
void honest_spans(struct hand *h, const struct cell *c, int rowspan, int colspan);

/*
 * Rows [from, to) of a table, or one of them.  A cell that begins above `from`
 * begins again there, with its text or without.
 */
void put_row(struct hand *h, const struct grid *g, int row, int from, int to, bool again);
void put_rows(struct hand *h, const struct grid *g, int from, int to, bool again);

#endif
