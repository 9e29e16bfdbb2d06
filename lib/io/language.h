/*
 * language: messages in the user's language, English or Chinese.
 *
 * Messages are written in English where they arise; this has the Chinese of
 * each in one table.  tests/language.bats finds a message without one.
 */
#ifndef LANGUAGE_H
#define LANGUAGE_H

/*
 * Whether the user reads Chinese: the first of LC_ALL, LC_MESSAGES and LANG
 * that is set and not empty begins with `zh`.  No locale need be installed.
 */
int language_is_chinese(void);

/*
 * The message in the user's language: `english` itself where that is English
 * or the table does not have it.  A format stays a format for the same
 * arguments (`%2$s` for another order).
 */
const char *language_text(const char *english);

#endif
