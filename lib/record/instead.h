/*
 * instead: input that is not records.
 *
 * A page, a PDF, a table, records that a spreadsheet program saved in its own
 * way: each is named once, with the command that converts it.
 */
#ifndef INSTEAD_H
#define INSTEAD_H

struct instead {
	const char *what; /* a sentence for `FILE:LINE: ...` */
	int whole; /* nothing in the file is a record */
};

/*
 * What a line that is not a record is, NUL-ended; `first` if no line before it
 * in the file was a record.  Never NULL.
 */
const struct instead *instead_of_record(const char *line, int first);

/* The same for a record whose agency is not UTF-8. */
extern const struct instead instead_of_utf8;

#endif
