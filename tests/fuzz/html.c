/* A page of HTML. */
#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	fuzz_report(data, n, INPUT_MARKUP);
	return 0;
}
