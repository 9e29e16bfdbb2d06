/*
 * pledge: what a program gives up before it reads anything.
 *
 * The programs read files and write to what is open already: no network, no
 * other program, no file made or changed.  Where a system can be told so
 * (OpenBSD's pledge(2)), it ends a program that is made to do more.
 */
#ifndef PLEDGE_H
#define PLEDGE_H

/* To be called first in main().  Where the system refuses, says so and exits with status 2. */
void pledge_files(void);

#endif
