/*
 * unit: what the tests of modules have in common.  A test is a program that calls a module with a table of cases, names
 * each that is wrong, and exits with status 1 where there was one.
 */
#ifndef UNIT_H
#define UNIT_H

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define COUNT_OF(a) (sizeof(a) / sizeof *(a))

static int unit_wrong;

static inline void
unit_text(const char *what, const char *got, size_t n, const char *want)
{
	if (n == strlen(want) && memcmp(got, want, n) == 0)
		return;
	printf("%s: \"%.*s\", not \"%s\"\n", what, (int)n, got, want);
	unit_wrong = 1;
}

static inline void
unit_number(const char *what, long long got, long long want)
{
	if (got == want)
		return;
	printf("%s: %lld, not %lld\n", what, got, want);
	unit_wrong = 1;
}

/* A copy of the n bytes, until the next call: what is read after them ends the test. */
static inline const char *
unit_edge(const char *s, size_t n)
{
	enum { ROOM = 1 << 20 };
	static char *room;
	int fd;

	if (room == NULL) {
		fd = open("/dev/zero", O_RDWR);
		room = mmap(NULL, 2 * ROOM, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
		if (room == MAP_FAILED || mprotect(room + ROOM, ROOM, PROT_NONE) != 0 || n > ROOM)
			exit(2);
		close(fd);
	}
	return memcpy(room + ROOM - n, s, n);
}

static FILE *unit_file;
static int unit_fd, unit_aside;

/* From here to unit_take() or unit_caught(), which compares it, a file keeps what is written to the descriptor. */
static inline void
unit_catch(int fd)
{
	fflush(NULL);
	unit_file = tmpfile();
	unit_fd = fd;
	unit_aside = dup(fd);
	if (unit_file == NULL || unit_aside < 0 || dup2(fileno(unit_file), fd) < 0)
		exit(2);
}

/* What was written to the descriptor, at most `room` bytes.  Returns how many. */
static inline size_t
unit_take(char *dst, size_t room)
{
	size_t n;

	fflush(NULL);
	if (dup2(unit_aside, unit_fd) < 0)
		exit(2);
	close(unit_aside);
	rewind(unit_file);
	n = fread(dst, 1, room, unit_file);
	fclose(unit_file);
	return n;
}

static inline void
unit_caught(const char *what, const char *want)
{
	static char got[1 << 17];

	unit_text(what, got, unit_take(got, sizeof got), want);
}

#endif
