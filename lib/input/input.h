/*
 * input: a file's bytes, and whether they are text that can be a report.
 */
#ifndef INPUT_H
#define INPUT_H

#include <stddef.h>

#include "input/encoding.h"

/* How the text is written. */
enum input_kind {
	INPUT_PLAIN,
	INPUT_MARKUP, /* it is HTML or XML, or has tables in it that are */
	INPUT_TRACE /* it describes the pages of a PDF: mutool trace */
};

struct input {
	char *bytes; /* as read */
	size_t n, cap;
	char *text; /* valid UTF-8 without NUL; the same as bytes where these are */
	size_t text_n;
	enum input_kind kind; /* of the text */
	char *made; /* UTF-8 made of another encoding, or of what was broken */
	size_t made_cap;
	enum encoding encoding; /* of every text, whatever it looks like; ENCODING_UNKNOWN for its own */
	struct decoders decoders;
};

enum { INPUT_OK = 0, INPUT_ERROR = -1, INPUT_TOO_LARGE = -2 };

/*
 * Reads every text in the encoding called name.  Returns 0, or -1 where
 * there is none of that name.
 */
int input_encoding(struct input *in, const char *name);

/*
 * Reads the descriptor to its end, at most max bytes.  Returns INPUT_OK,
 * INPUT_ERROR with errno set, or INPUT_TOO_LARGE.
 */
int input_read(struct input *in, int fd, size_t max);

/*
 * Examines the bytes and makes the text.  Returns NULL if it is text, else
 * what it is, in a few words of English; *command gets the command that
 * converts it to text, with %s for the file's name, or NULL.
 */
const char *input_text(struct input *in, const char **command);

void input_free(struct input *in);

#endif
