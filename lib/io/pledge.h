/*
 * pledge: what a program gives up before it reads anything.
 *
 * The programs read files and write to standard output and error: no network,
 * no other program, no file created or changed.  OpenBSD's pledge(2) ends a
 * program that is made to do more.
 */
#ifndef PLEDGE_H
#define PLEDGE_H

/* To be called first in main().  Where it fails, writes a message and exits with status 2. */
void pledge_files(void);

#endif
