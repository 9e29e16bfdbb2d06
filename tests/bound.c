/* Reads records and writes the claims among them with how exact they are: FILE, key, value, bound. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/escape.h"
#include "claim/claim.h"
#include "record/record.h"

int
main(void)
{
	static const char *const names[] = { "exact", "least", "most", "about" };
	struct span f[RECORD_FIELDS], raw;
	char *line = NULL, *text;
	size_t cap = 0;
	ssize_t n;

	while ((n = getline(&line, &cap, stdin)) > 0) {
		if (record_read(f, NULL, line, (size_t)n - (line[n - 1] == '\n')) != 0)
			return 2;
		if (f[RECORD_KEY].n < 6 || memcmp(f[RECORD_KEY].s, "claim.", 6) != 0)
			continue;
		text = malloc(f[RECORD_RAW].n + 1);
		if (text == NULL)
			return 2;
		raw = (struct span){ text, escape_undo(text, f[RECORD_RAW].s, f[RECORD_RAW].n) };
		printf("%.*s\t%.*s\t%.*s\t%s\n", (int)f[RECORD_SOURCE].n, f[RECORD_SOURCE].s, (int)f[RECORD_KEY].n,
		    f[RECORD_KEY].s, (int)f[RECORD_VALUE].n, f[RECORD_VALUE].s,
		    names[claim_bound(f[RECORD_VALUE], raw)]);
		free(text);
	}
	free(line);
	return 0;
}
