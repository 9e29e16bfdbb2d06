/* The text of a report, in any layout. */
#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	fuzz_report(data, n, INPUT_PLAIN);
	return 0;
}
