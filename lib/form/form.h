/*
 * form: the official forms as data.
 *
 * The annual report on open government information (政府信息公开工作年度报告)
 * has the contents that article 50 of the Regulations (国务院令第711号)
 * lists, in one of two forms: of 2019 (国办公开办函〔2019〕60号, report years
 * 2019 and 2020) or of 2021 (国办公开办函〔2021〕30号, report years from 2021).
 * This table is the only place where a label or a key is spelled.
 *
 * A form is three tables of rows and columns.  The forms differ in the
 * columns of table two and in rows 其他处理 of table three, so one table
 * holds both, and each row says which of them has it.
 */
#ifndef FORM_H
#define FORM_H

#include <stddef.h>

#include "base/number.h"

enum { FORM_2019 = 1, FORM_2021 = 2 }; /* bits: both is 3 */
enum { FORM_TABLES = 3, FORM_ROWS = 26, FORM_COLUMNS = 15, FORM_SECTIONS = 6, FORM_PARTS = 5, FORM_LEVELS = 3 };

/* What a row is in the sum: in = processed + out, processed = the outcomes. */
enum role { ROLE_NONE, ROLE_IN, ROLE_OUTCOME, ROLE_PROCESSED, ROLE_OUT };

struct column {
	const char *key; /* last part of the record's key */
	const char *label; /* as the form prints it */
	enum unit unit;
	int total; /* the sum of the columns before it, back to the last total */
	const char *over[FORM_LEVELS - 1]; /* headings above several columns, outer first; or NULL */
};

struct columns {
	int n;
	int forms; /* whose set of columns this is */
	const struct column *v;
};

struct row {
	const char *key; /* middle part of the record's key, or "" */
	const char *label; /* as the form prints it, ordinal and all */
	int forms;
	enum role role;
	const struct columns *columns[2]; /* of FORM_2019, of FORM_2021 */
	const char *group[FORM_LEVELS - 1]; /* labels beside several rows, outer first; or NULL */
};

struct table {
	const char *key; /* first part of the record's key, or "" */
	int section; /* 2, 3 or 4 */
	int nrows;
	const struct row *rows;
	const char *const *labels; /* what else is printed in it: groups, headings; NULL-ended */
	const char *corner; /* above the labels of rows, or "" */
	const char *across; /* above all columns, or "" */
	const char *name; /* for users */
};

extern const struct table form_tables[FORM_TABLES];

/* The table with this name; NULL where there is none. */
const struct table *form_table(const char *name);

/* Headings of the six sections, [0] the form's own; NULL-ended. */
extern const char *const *const form_sections[FORM_SECTIONS];

/* Words of which one is in the heading of a section, however it is worded; NULL-ended. */
extern const char *const *const form_tells[FORM_SECTIONS];

/* What the headings of the five parts of section one contain; NULL-ended. */
extern const char *const *const form_parts[FORM_PARTS];

/* What identifies a part after its own ordinal; NULL-ended. */
extern const char *const *const form_part_tells[FORM_PARTS];

/*
 * Rows that correspond across the forms: a row of one form that counts what
 * several rows of the other count together.  All others that correspond have
 * the same key in both.  Keys as form_key() gives them without a column.
 */
enum { FORM_COUNTERPARTS = 1, FORM_SHARES = 3 };
struct counterpart {
	const char *whole, *shares[FORM_SHARES];
};
extern const struct counterpart form_counterparts[FORM_COUNTERPARTS];

/*
 * Columns of a row under one form (FORM_2019 or FORM_2021); NULL where the
 * form has no such row.
 */
const struct columns *form_columns(const struct row *r, int form);

/*
 * The record key of a cell, NUL-ended, in a buffer of FORM_KEY bytes: the
 * table's, the row's and the column's part with dots between.  With column
 * NULL the part before the column: `requests.new`.  Returns its length.
 */
enum { FORM_KEY = 64 };
size_t form_key(char *dst, const struct table *t, const struct row *r, const struct column *c);

/*
 * A short and unique name for a cell, of printed labels, NUL-ended, in a buffer
 * of FORM_PATH bytes: row and column, separated by `/`.  Labels of groups are
 * left out where they are not needed, and so are explanations in labels of
 * more than FORM_LONG bytes.  Returns its length.
 */
enum { FORM_PATH = 256, FORM_LONG = 60 };
size_t form_path(char *dst, const struct row *r, const struct column *c);

/*
 * The same in full, for messages, with all labels of groups (三、本年度办理结果/（一）予以公开/自然人).  With column NULL,
 * only those of the row.
 */
size_t form_labels(char *dst, const struct row *r, const struct column *c);

#endif
