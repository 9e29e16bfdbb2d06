#!/bin/sh
# lint-words.sh: finds words that no native engineer would use so, in comments, messages, names and pages.
#
# usage: sh tests/lint-words.sh
#
# Prints FILE:LINE:the line, and exits 1 where there is any.

# Whole words; what to write instead is after the #.
words='
parted                       # separated, divided
parts? (a|an|the|them|words|cells|rows|columns)  # separates, divides
overrul(e|es|ed|ing)         # override
at hand                      # current
a line each                  # one per line
for certain                  # certain, with certainty
reckon(s|ed|ing)?            # compute, count
melt(s|ed|ing)?              # merge
to and fro                   # back and forth
stand|stands|stood|standing  # is, are, appears
the begin of                 # the beginning of, the start of
behind                       # after, past, following
gone by                      # used, chosen
an? [a-z]+ an? (line|row|column|cell|page|record|report|table|paragraph|character|program|file|agency|byte)  # per
'

cd "$(dirname "$0")/.." || exit 2
pattern=$(printf '%s' "$words" | sed 's/ *#.*//; /^$/d' | tr '\n' '|')
found=$(find Makefile README.md cmd lib man tests -type f \( -name Makefile -o -name README.md -o -name '*.[ch157]' -o -name '*.awk' \
	-o -name '*.sh' -o -name '*.bats' -o -name '*.bash' -o -name '*.zsh' -o -name run \) ! -name lint-words.sh |
	sort | tr '\n' '\0' | xargs -0 grep -niwE "${pattern%|}" | grep -vwE 'stands? for')
[ -z "$found" ] || { printf '%s\n' "$found"; exit 1; }
