/* A harness without a fuzzer: each file is one input, or standard input where none is named. */
#include <stdio.h>
#include <stdlib.h>

#include "fuzz.h"

static int
run(FILE *in, const char *name)
{
	char *bytes = NULL, *more;
	size_t n = 0, cap = 0;

	while (in != NULL) {
		if (n == cap) {
			cap = cap > 0 ? 2 * cap : 1 << 16;
			more = realloc(bytes, cap);
			if (more == NULL)
				break;
			bytes = more;
		}
		n += fread(bytes + n, 1, cap - n, in);
		if (ferror(in))
			break;
		if (feof(in)) {
			LLVMFuzzerTestOneInput((const uint8_t *)bytes, n);
			free(bytes);
			return 0;
		}
	}
	perror(name);
	free(bytes);
	return 1;
}

int
main(int argc, char **argv)
{
	int i, failed = argc < 2 ? run(stdin, "standard input") : 0;
	FILE *in;

	for (i = 1; i < argc; i++) {
		in = fopen(argv[i], "rb");
		failed |= run(in, argv[i]);
		if (in != NULL)
			fclose(in);
	}
	return failed;
}
