#include "base/ascii.h"

#include <string.h>

int
ascii_is(struct span s, const char *word)
{
	return strlen(word) == s.n && ascii_same(s.s, word, s.n);
}
