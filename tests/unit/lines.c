/* Whole lines out: io/lines. */
#define _GNU_SOURCE /* for pipes that keep packets apart, where there are some */

#include "io/lines.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "unit.h"

enum { LINES = 3000 };

static char text[1 << 17];

static void
nothing(int sig)
{
	(void)sig;
}

/* Lines of all lengths, and one that is longer than a pipe takes at once. */
static size_t
make_text(void)
{
	size_t i, n = 0;

	for (i = 0; i < LINES; i++)
		n += (size_t)sprintf(text + n, "%d %.*s\n", (int)i, (int)(i % 30), "------------------------------");
	memset(text + n, 'x', 3 * PIPE_BUF);
	n += (size_t)3 * PIPE_BUF;
	text[n++] = '\n';
	return n + (size_t)sprintf(text + n, "last\nwithout end");
}

/* A signal while it writes is nothing. */
static void
take_signals(void)
{
	struct sigaction action;

	memset(&action, 0, sizeof action);
	action.sa_handler = nothing; /* without SA_RESTART: write(2) is interrupted */
	sigaction(SIGUSR1, &action, NULL);
}

/* Writes to a pipe of which a child reads nothing for a while, and then all, with signals; it says whether all came. */
static void
test_interrupted(size_t n)
{
	static const struct timespec moment = { 0, 1000000 };
	static char got[sizeof text];
	int fd[2], status, i;
	pid_t pid, writer = getpid();
	size_t k = 0;
	ssize_t more;

	take_signals();
	if (pipe(fd) != 0)
		exit(2);
	pid = fork();
	if (pid == 0) {
		close(fd[1]);
		/* It has filled the pipe by then, and waits. */
		for (i = 0; i < 20; i++) {
			nanosleep(&moment, NULL);
			kill(writer, SIGUSR1);
		}
		while (k < n && (more = read(fd[0], got + k, n - k)) > 0)
			k += (size_t)more;
		_exit(!(k == n && memcmp(got, text, n) == 0));
	}
	close(fd[0]);
	unit_number("interrupted", lines_write(fd[1], text, n), 0);
	close(fd[1]);
	while (waitpid(pid, &status, 0) < 0)
		;
	unit_number("all of it", status, 0);
}

/* A line that is longer than a pipe holds, with a signal when the pipe is full: what was taken is not written again. */
static void
test_partly(void)
{
	static const struct timespec soon = { 0, 20000000 };
	static char sent[1 << 18], got[1 << 18];
	int fd[2], status;
	pid_t pid, writer = getpid();
	size_t k = 0;
	ssize_t more;

	for (k = 0; k < sizeof sent; k++)
		sent[k] = (char)('A' + k % 23);
	if (pipe(fd) != 0)
		exit(2);
	pid = fork();
	if (pid == 0) {
		close(fd[1]);
		nanosleep(&soon, NULL);
		kill(writer, SIGUSR1);
		nanosleep(&soon, NULL);
		for (k = 0; k < sizeof got && (more = read(fd[0], got + k, sizeof got - k)) > 0;)
			k += (size_t)more;
		_exit(!(k == sizeof sent && memcmp(got, sent, k) == 0));
	}
	close(fd[0]);
	unit_number("partly", lines_write(fd[1], sent, sizeof sent), 0);
	close(fd[1]);
	while (waitpid(pid, &status, 0) < 0)
		;
	unit_number("each byte once", status, 0);
}

/* What arrives in one piece, where reading keeps pieces apart; *got gets all. */
static size_t
read_pieces(int fd, char *got, int *pieces, int *whole)
{
	size_t at = 0;
	ssize_t k;

	*pieces = *whole = 0;
	while ((k = read(fd, got + at, sizeof text - at)) > 0) {
		at += (size_t)k;
		++*pieces;
		*whole += got[at - 1] == '\n';
	}
	close(fd);
	return at;
}

static void
test_pieces(void)
{
	static char got[sizeof text];
	int fd[2], pieces, whole;
	size_t n = (size_t)(strstr(text, "\n700 ") + 1 - text); /* more than PIPE_BUF, and whole lines */

	if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, fd) != 0)
		exit(2);
	unit_number("a socket", lines_write(fd[1], text, n), 0);
	close(fd[1]);
	unit_number("a socket gets all", (long long)read_pieces(fd[0], got, &pieces, &whole), (long long)n);
	unit_number("in one piece", pieces, 1);
#ifdef O_DIRECT
	if (pipe2(fd, O_DIRECT) != 0)
		return;
	unit_number("a pipe", lines_write(fd[1], text, n), 0);
	close(fd[1]);
	unit_number("a pipe gets all", (long long)read_pieces(fd[0], got, &pieces, &whole), (long long)n);
	unit_number("whole lines each", whole, pieces);
	unit_number("as few as can be", pieces, (long long)(n / (PIPE_BUF - 40) + 1));
	unit_number("the same", memcmp(got, text, n), 0);
	/* A line that is longer than a piece goes as it is, whatever is in memory before it. */
	if (pipe2(fd, O_DIRECT) != 0)
		return;
	n = strlen(strstr(text, "xxx"));
	unit_number("a long line", lines_write(fd[1], strstr(text, "xxx") + 1, n - 1), 0);
	close(fd[1]);
	unit_number("all of it", (long long)read_pieces(fd[0], got, &pieces, &whole), (long long)n - 1);
	unit_number("its end with it", whole, 2);
#endif
}

int
main(void)
{
	size_t n = make_text();
	int fd[2];

	test_interrupted(n);
	test_partly();
	test_pieces();
	signal(SIGPIPE, SIG_IGN);
	if (pipe(fd) != 0)
		return 2;
	close(fd[0]);
	unit_number("nobody reads", lines_write(fd[1], "a\nb\n", 4), EPIPE);
	close(fd[1]);
	unit_number("closed", lines_write(fd[1], "a\n", 2), EBADF);
	unit_number("nothing to write", lines_write(fd[1], "", 0), 0);
	return unit_wrong;
}
