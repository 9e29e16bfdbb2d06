/* WordprocessingML and OpenDocument: the same reader as for HTML, with seeds of its own. */
#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	fuzz_report(data, n, 1);
	return 0;
}
