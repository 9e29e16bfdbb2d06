/*
 * instead: what was given in place of records.
 *
 * A page, a PDF, a table, records that a spreadsheet program saved its own
 * way: each is named once, with the command that helps.
 */
#ifndef INSTEAD_H
#define INSTEAD_H

struct instead {
	const char *what; /* a sentence for `FILE:LINE: ...` */
	int whole; /* nothing in the file is a record */
};

/*
 * What a line is, NUL-ended, that is no record; `first` where nothing before
 * it in the file was one.  Never NULL.
 */
const struct instead *instead_of_record(const char *line, int first);

/* The same of a record whose agency is no UTF-8. */
extern const struct instead instead_of_utf8;

#endif
