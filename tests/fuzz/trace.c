/* What mutool trace prints of a PDF's pages. */
#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	fuzz_report(data, n, INPUT_TRACE);
	return 0;
}
