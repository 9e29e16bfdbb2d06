/*
 * input: a file's bytes, and whether they are text that can be a report.
 */
#ifndef INPUT_H
#define INPUT_H

#include <stddef.h>

struct input {
	char *bytes; /* as read */
	size_t n, cap;
	char *text; /* repaired UTF-8; the same as bytes where nothing was broken */
	size_t text_n;
	char *repaired;
	size_t repaired_cap;
};

enum { INPUT_OK = 0, INPUT_ERROR = -1, INPUT_TOO_LARGE = -2 };

/*
 * Reads the descriptor to its end, at most max bytes.  Returns INPUT_OK,
 * INPUT_ERROR with errno set, or INPUT_TOO_LARGE.
 */
int input_read(struct input *in, int fd, size_t max);

/*
 * Looks the bytes over and makes the text.  Returns NULL where it is text,
 * else what it is instead, in a few words; *command gets the command that
 * makes text of it, with %s for the file's name, or NULL.
 */
const char *input_text(struct input *in, const char **command);

void input_free(struct input *in);

#endif
