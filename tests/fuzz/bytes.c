/* Bytes of which nothing is known: what they are, in which encoding, and what comes of them then. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "input/input.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct input in = { 0 };
	const char *what, *command;

	in.bytes = malloc(n > 0 ? n : 1);
	if (in.bytes == NULL)
		return 0;
	memcpy(in.bytes, data, n);
	in.n = in.cap = n;
	what = input_text(&in, &command);
	if (what != NULL) {
		fuzz_message(what);
	} else {
		if (utf8_valid(in.text, in.text_n) != in.text_n)
			fuzz_wrong("decoded, and not UTF-8", in.text, in.text_n);
		fuzz_text(in.text, in.text_n, in.kind);
	}
	input_free(&in);
	return 0;
}
