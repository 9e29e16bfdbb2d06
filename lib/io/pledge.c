#ifdef __OpenBSD__
#define _BSD_SOURCE /* pledge() is not in POSIX */
#endif
#include "io/pledge.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void
pledge_files(void)
{
#ifdef __OpenBSD__
	if (pledge("stdio rpath", NULL) != 0) {
		perror("dr: pledge");
		exit(2);
	}
#endif
}
