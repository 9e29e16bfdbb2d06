/*
 * fault: calls that fail when a test says so.  Preloaded (LD_PRELOAD) into a
 * program under glibc; tests/faults.bats makes a shared object of it.
 *
 *	FAULT_ALLOC=N	the Nth malloc, calloc or realloc fails
 *	FAULT_OPEN=N	no file can be opened from the Nth on: there are too many
 *	FAULT_READ=short	reads give one byte, or a few
 *	FAULT_READ=eintr	every other read is interrupted before it gives any
 *	FAULT_READ=eio	the third read fails
 *	FAULT_READ=shrink	the file is cut to half of what it was, between two reads
 *	FAULT_READ=grow	a line is added to it before each of some reads
 *	FAULT_WRITE=short	writes take a byte, or a few
 *	FAULT_WRITE=eintr	every other write is interrupted before it takes any
 *	FAULT_WRITE=full	there is room for the first write only
 *	FAULT_HIT=FILE	is made as soon as anything was done
 *
 * The programs read with read(2) and with stdio, whose reads cannot be taken
 * the place of: so fopen() gives a stream that reads with ours.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void *__libc_malloc(size_t n);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *p, size_t n);

static long left = -1; /* allocations until the one that fails; 0: none does any more */

static void
hit(void)
{
	const char *path = getenv("FAULT_HIT");
	long fd = path != NULL ? syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT, 0666) : -1;

	if (fd >= 0)
		close((int)fd);
}

static int
is_refused(void)
{
	const char *n;

	if (left < 0) {
		n = getenv("FAULT_ALLOC");
		left = n != NULL ? atol(n) : 0;
	}
	if (left == 0 || --left > 0)
		return 0;
	hit();
	errno = ENOMEM;
	return 1;
}

void *
malloc(size_t n)
{
	return is_refused() ? NULL : __libc_malloc(n);
}

void *
calloc(size_t n, size_t size)
{
	return is_refused() ? NULL : __libc_calloc(n, size);
}

void *
realloc(void *p, size_t n)
{
	return is_refused() ? NULL : __libc_realloc(p, n);
}

static int
is_fault_of(const char *variable, const char *name)
{
	const char *fault = getenv(variable);

	return fault != NULL && strcmp(fault, name) == 0;
}

static int
is_fault(const char *name)
{
	return is_fault_of("FAULT_READ", name);
}

/* The file of a descriptor, opened once more to write. */
static int
reopen(int fd)
{
	char path[64];

	sprintf(path, "/proc/self/fd/%d", fd);
	return (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND);
}

static void
resize(int fd, int grow)
{
	static const char more[] = "one more line\n";
	struct stat st;
	int to = reopen(fd);

	if (to < 0 || fstat(to, &st) != 0)
		abort();
	if ((grow ? (int)write(to, more, sizeof more - 1) : ftruncate(to, st.st_size / 2)) < 0)
		abort();
	close(to);
	hit();
}

ssize_t
read(int fd, void *buf, size_t n)
{
	static int calls;

	calls++;
	if (is_fault("short")) {
		hit();
		n = calls % 7 < 6 && n > 0 ? 1 : n < 61 ? n : 61;
	} else if (is_fault("eintr") && calls % 2 == 1) {
		hit();
		errno = EINTR;
		return -1;
	} else if (is_fault("eio") && calls == 3) {
		hit();
		errno = EIO;
		return -1;
	} else if (is_fault("shrink") && calls == 2) {
		resize(fd, 0);
	} else if (is_fault("grow") && calls > 1 && calls < 50) {
		resize(fd, 1);
	}
	if (getenv("FAULT_READ") != NULL && n > 512)
		n = 512;
	return syscall(SYS_read, fd, buf, n);
}

ssize_t
write(int fd, const void *buf, size_t n)
{
	static int calls;

	if (fd == STDOUT_FILENO)
		calls++;
	if (fd != STDOUT_FILENO) {
		/* What is said on standard error goes through. */
	} else if (is_fault_of("FAULT_WRITE", "short")) {
		hit();
		n = calls % 7 < 6 && n > 0 ? 1 : n < 4099 ? n : 4099;
	} else if (is_fault_of("FAULT_WRITE", "eintr") && calls % 2 == 1) {
		hit();
		errno = EINTR;
		return -1;
	} else if (is_fault_of("FAULT_WRITE", "full") && calls > 1) {
		hit();
		errno = ENOSPC;
		return -1;
	}
	return syscall(SYS_write, fd, buf, n);
}

/* The programs open files to read them only. */
int
open(const char *path, int flags, ...)
{
	static long calls;
	const char *n = getenv("FAULT_OPEN");

	calls++;
	if (n != NULL && calls >= atol(n)) {
		hit();
		errno = EMFILE;
		return -1;
	}
	return (int)syscall(SYS_openat, AT_FDCWD, path, flags);
}

static ssize_t
read_cookie(void *cookie, char *buf, size_t n)
{
	return read(*(int *)cookie, buf, n);
}

static int
close_cookie(void *cookie)
{
	int fd = *(int *)cookie;

	free(cookie);
	return close(fd);
}

FILE *
fopen(const char *path, const char *mode)
{
	static const cookie_io_functions_t functions = { .read = read_cookie, .close = close_cookie };
	FILE *(*real)(const char *, const char *);
	void *symbol;
	int fd, *cookie;

	if ((getenv("FAULT_READ") == NULL && getenv("FAULT_OPEN") == NULL) || *mode != 'r') {
		symbol = dlsym(RTLD_NEXT, "fopen");
		memcpy(&real, &symbol, sizeof real);
		return real(path, mode);
	}
	fd = open(path, O_RDONLY);
	cookie = fd >= 0 ? __libc_malloc(sizeof *cookie) : NULL;
	if (cookie == NULL)
		return NULL;
	*cookie = fd;
	return fopencookie(cookie, mode, functions);
}
