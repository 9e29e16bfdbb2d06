/*
 * lines: whole lines, each in one piece.
 *
 * `find | xargs -P 8 dr-extract | sort` has eight programs writing to one pipe, and
 * each line must arrive as it was written.  write(2) does that for a file,
 * whatever its size, and for a pipe up to PIPE_BUF bytes; stdio does not, as
 * it writes where its buffer ends.
 */
#ifndef LINES_H
#define LINES_H

#include <stddef.h>

/*
 * Writes s[0..n), whole lines with their LF, to a file descriptor: each in
 * one write(2), and as many with it as arrive together.  Of lines in a pipe
 * only those beyond PIPE_BUF bytes may be mixed with other programs' lines.
 * Returns 0, or the errno of what failed.
 */
int lines_write(int fd, const char *s, size_t n);

#endif
