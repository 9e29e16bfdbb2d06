/* WordprocessingML and OpenDocument: the same reader as for HTML, with seeds of its own. */
#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	fuzz_report(data, n, INPUT_MARKUP);
	return 0;
}
