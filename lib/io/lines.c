#include "io/lines.h"

#include <errno.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifndef PIPE_BUF
#define PIPE_BUF _POSIX_PIPE_BUF
#endif

static int
is_pipe(int fd)
{
	struct stat st;

	return fstat(fd, &st) == 0 && S_ISFIFO(st.st_mode);
}

/* How many bytes of whole lines arrive in one piece: at most PIPE_BUF, at least a line. */
static size_t
one_piece(const char *s, size_t n)
{
	size_t k = n < PIPE_BUF ? n : PIPE_BUF;
	const char *lf;

	while (k > 0 && s[k - 1] != '\n')
		k--;
	if (k > 0)
		return k;
	lf = memchr(s, '\n', n);
	return lf != NULL ? (size_t)(lf + 1 - s) : n;
}

static int
write_all(int fd, const char *s, size_t n)
{
	ssize_t done;

	while (n > 0) {
		done = write(fd, s, n);
		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return errno;
		s += done;
		n -= (size_t)done;
	}
	return 0;
}

int
lines_write(int fd, const char *s, size_t n)
{
	int pipe = is_pipe(fd), error = 0;
	size_t k;

	for (; n > 0 && error == 0; s += k, n -= k) {
		k = pipe ? one_piece(s, n) : n;
		error = write_all(fd, s, k);
	}
	return error;
}
