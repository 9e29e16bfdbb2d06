/*
 * fuzz: what the harnesses have in common.
 *
 * A harness is LLVMFuzzerTestOneInput() as libFuzzer wants it: any bytes in,
 * and an abort where what comes of them is not as it must be.  Linked with
 * main.c instead of libFuzzer it takes the names of files, or standard input,
 * which is how AFL++ calls it and how one finding is looked at alone.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include "input/input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

/* A report of that kind: valid UTF-8 is made of it first. */
void fuzz_report(const uint8_t *data, size_t n, enum input_kind kind);

/* The same of s[0..n), valid UTF-8. */
void fuzz_text(const char *s, size_t n, enum input_kind kind);

/* Ends the program, with what is wrong and with the n bytes of it. */
_Noreturn void fuzz_wrong(const char *what, const char *s, size_t n);

/* One line that a program would write, with its LF: UTF-8 without control characters, and so many fields. */
void fuzz_line(const char *s, size_t n, int fields);

/* A NUL-ended sentence that a program would say. */
void fuzz_message(const char *s);

#endif
