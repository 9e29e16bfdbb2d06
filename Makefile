# Any POSIX make reads this.  What there is to make: README.md, For developers.

.POSIX:

VERSION = 0.1.0
# Of all files in the tarball: the same files make the same bytes.
RELEASED = 2026-11-26

CC = cc
CFLAGS = -O2
LDFLAGS =
PREFIX = /usr/local
MANDIR = $(PREFIX)/share/man
BASHDIR = $(PREFIX)/share/bash-completion/completions
ZSHDIR = $(PREFIX)/share/zsh/site-functions
DESTDIR =

# Where things are built; the tests look there too.
BUILD = build

STD = -std=c11 -D_XOPEN_SOURCE=700
WARN = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes
# What keeps a fault from becoming worse, as far as the compiler has it: TRY, below, finds out.  CFLAGS and LDFLAGS come
# behind them and overrule them.
HARDEN = -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
HARDEN_LINK = -pie -Wl,-z,relro -Wl,-z,now
HARDENED = $(BUILD)/harden $(BUILD)/harden.link
SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer

COMPILE = @mkdir -p $(@D) && echo '$(CC) $@' && \
	$(CC) $(STD) $$(cat $(BUILD)/harden) $(CFLAGS) $(WARN) -DVERSION='"$(VERSION)"' -Ilib -c -o $@
LINK = @mkdir -p $(@D) && echo '$(CC) $@' && $(CC) $(CFLAGS) $$(cat $(BUILD)/harden.link) $(LDFLAGS) -o $@

CPPCHECK = cppcheck --quiet --error-exitcode=1 --std=c11 --enable=warning,portability \
	--suppress=duplicateAssignExpression

# Each analyzer sees one file at a time; as many at once as JOBS.
ANALYZE = $(STD) -DVERSION='"$(VERSION)"' -Ilib
EACH = ls cmd/*.c lib/*.c | xargs -P $(JOBS) -I FILE
JOBS = 2

# What is meant in bats: variables shared with helpers.bash, a cd that fails the test, sed's [ behind a variable.
BATS_HABITS = SC1010,SC1087,SC2034,SC2154,SC2164,SC2238

PROGRAMS = $(BUILD)/dr-extract $(BUILD)/dr-check $(BUILD)/dr-diff $(BUILD)/dr-tsv
LIBRARY = $(BUILD)/libdr.a
GENERATE = $(BUILD)/tests/generate
BOUND = $(BUILD)/tests/bound

MAN1 = man/dr-check.1 man/dr-diff.1 man/dr-extract.1 man/dr-tsv.1
MAN5 = man/dr-record.5
MAN7 = man/dr.7

# A changed header builds everything again that could see it: that takes
# seconds, and is never wrong.
HEADERS = Makefile $(HARDENED) lib/aligned.h lib/alike.h lib/body.h lib/cells.h lib/check.h lib/checking.h lib/claim.h \
	lib/claiming.h lib/compare.h lib/confine.h lib/couple.h lib/cross.h lib/date.h lib/decimal.h lib/drawn.h \
	lib/element.h lib/elsewhere.h lib/encoding.h lib/entity.h lib/fields.h lib/filter.h lib/flow.h \
	lib/fold.h lib/form.h lib/gather.h lib/grid.h lib/headline.h lib/input.h lib/likeness.h lib/lines.h lib/markup.h \
	lib/match.h lib/matching.h lib/mem.h lib/meta.h lib/number.h lib/outline.h lib/outlining.h \
	lib/page.h lib/pairing.h lib/passage.h lib/pick.h lib/place.h lib/placing.h lib/plain.h lib/prose.h \
	lib/record.h lib/report.h lib/rules.h lib/sheet.h lib/show.h lib/style.h lib/tag.h lib/title.h \
	lib/tsv.h lib/utf8.h lib/wording.h
OBJECTS = $(BUILD)/lib/act.o $(BUILD)/lib/align.o $(BUILD)/lib/aligned.o $(BUILD)/lib/alike.o \
	$(BUILD)/lib/body.o $(BUILD)/lib/bounded.o $(BUILD)/lib/cells.o $(BUILD)/lib/claim.o \
	$(BUILD)/lib/claim_clause.o $(BUILD)/lib/claim_dict.o $(BUILD)/lib/claim_lex.o \
	$(BUILD)/lib/claim_match.o $(BUILD)/lib/claim_number.o $(BUILD)/lib/claim_parts.o \
	$(BUILD)/lib/claim_words.o $(BUILD)/lib/claimed.o $(BUILD)/lib/compare.o $(BUILD)/lib/confine.o \
	$(BUILD)/lib/counts.o $(BUILD)/lib/couple.o \
	$(BUILD)/lib/cross.o $(BUILD)/lib/date.o $(BUILD)/lib/decimal.o $(BUILD)/lib/doubt.o \
	$(BUILD)/lib/element.o $(BUILD)/lib/elsewhere.o $(BUILD)/lib/encoding.o $(BUILD)/lib/entity.o \
	$(BUILD)/lib/fields.o $(BUILD)/lib/filter.o $(BUILD)/lib/finding.o $(BUILD)/lib/flow.o \
	$(BUILD)/lib/fold.o $(BUILD)/lib/form.o $(BUILD)/lib/gather.o $(BUILD)/lib/grid.o \
	$(BUILD)/lib/heading.o $(BUILD)/lib/headline.o $(BUILD)/lib/input.o $(BUILD)/lib/items.o \
	$(BUILD)/lib/likeness.o $(BUILD)/lib/lines.o $(BUILD)/lib/markup.o $(BUILD)/lib/match.o $(BUILD)/lib/mem.o \
	$(BUILD)/lib/meta.o $(BUILD)/lib/number.o $(BUILD)/lib/numeral.o $(BUILD)/lib/outline.o \
	$(BUILD)/lib/page.o $(BUILD)/lib/pairing.o $(BUILD)/lib/parts.o $(BUILD)/lib/passage.o \
	$(BUILD)/lib/pick.o $(BUILD)/lib/place.o $(BUILD)/lib/plain.o $(BUILD)/lib/prose.o \
	$(BUILD)/lib/record.o $(BUILD)/lib/report.o $(BUILD)/lib/rows.o $(BUILD)/lib/rules.o \
	$(BUILD)/lib/sheet.o $(BUILD)/lib/show.o $(BUILD)/lib/spaced.o $(BUILD)/lib/structure.o \
	$(BUILD)/lib/style.o $(BUILD)/lib/sums.o $(BUILD)/lib/tag.o $(BUILD)/lib/title.o $(BUILD)/lib/tsv.o \
	$(BUILD)/lib/utf8.o $(BUILD)/lib/wording.o $(BUILD)/lib/years.o

# The test generator shares nothing with lib/, not even a file name's object.
GENERATE_HEADERS = Makefile $(HARDENED) tests/generate.h
GENERATE_OBJECTS = $(BUILD)/tests/form.o $(BUILD)/tests/generate.o $(BUILD)/tests/layout_drawn.o \
	$(BUILD)/tests/layout_html.o $(BUILD)/tests/layout_lines.o $(BUILD)/tests/layout_site.o \
	$(BUILD)/tests/layout_tables.o $(BUILD)/tests/layout_word.o $(BUILD)/tests/names.o \
	$(BUILD)/tests/odd.o $(BUILD)/tests/oddity.o $(BUILD)/tests/prose.o $(BUILD)/tests/text.o $(BUILD)/tests/truth.o

# What fuzzers call.  With main.c in place of a fuzzer they read files.
HARNESSES = $(BUILD)/tests/fuzz/bytes $(BUILD)/tests/fuzz/html $(BUILD)/tests/fuzz/records \
	$(BUILD)/tests/fuzz/text $(BUILD)/tests/fuzz/word
FUZZ_MAIN = tests/fuzz/main.c
FUZZ_SOURCES = $(FUZZ_MAIN) tests/fuzz/oracle.c tests/fuzz/report.c
FUZZ_HEADERS = $(HARDENED) tests/fuzz/fuzz.h tests/fuzz/main.c tests/fuzz/oracle.c tests/fuzz/report.c
HARNESS = @mkdir -p $(@D) && echo '$(CC) $@' && \
	$(CC) $(STD) $$(cat $(HARDENED)) $(CFLAGS) $(WARN) -Ilib -Itests/fuzz $(LDFLAGS) -o $@ $(FUZZ_SOURCES)
FUZZ_FLAGS = -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
SECONDS = 10
SEED = 1

all: $(PROGRAMS) $(GENERATE) $(BOUND) $(HARNESSES)

$(BUILD)/dr-extract: $(BUILD)/cmd/dr-extract.o $(LIBRARY)
	$(LINK) $(BUILD)/cmd/dr-extract.o $(LIBRARY)

$(BUILD)/dr-check: $(BUILD)/cmd/dr-check.o $(LIBRARY)
	$(LINK) $(BUILD)/cmd/dr-check.o $(LIBRARY)

$(BUILD)/dr-diff: $(BUILD)/cmd/dr-diff.o $(LIBRARY)
	$(LINK) $(BUILD)/cmd/dr-diff.o $(LIBRARY)

$(BUILD)/dr-tsv: $(BUILD)/cmd/dr-tsv.o $(LIBRARY)
	$(LINK) $(BUILD)/cmd/dr-tsv.o $(LIBRARY)

$(LIBRARY): $(OBJECTS)
	@echo 'ar $@' && rm -f $@ && ar -rc $@ $(OBJECTS)

# This one asks the library.
$(BOUND): $(BUILD)/tests/bound.o $(LIBRARY)
	$(LINK) $(BUILD)/tests/bound.o $(LIBRARY)

$(GENERATE): $(GENERATE_OBJECTS)
	$(LINK) $(GENERATE_OBJECTS)

# Keeps each of the flags that a program can be built with, beside those kept before it, and runs with.
TRY = mkdir -p $(@D) && : >$@.new && \
	printf '\043include <stdio.h>\nint main(void) { return puts("") < 0; }\n' >$@.c && \
	for flag in $$flags; do \
		$(CC) $(CFLAGS) $$(cat $$before $@.new) $$flag -Werror -o $@.try $@.c $(LDFLAGS) 2>/dev/null && \
			$@.try >/dev/null && echo "$$flag" >>$@.new; \
	done; rm -f $@.try $@.c && mv $@.new $@ && echo '$(CC)' $$(cat $@)

$(BUILD)/harden: Makefile
	@flags='$(HARDEN)' before=/dev/null; $(TRY)

$(BUILD)/harden.link: $(BUILD)/harden
	@flags='$(HARDEN_LINK)' before=$(BUILD)/harden; $(TRY)

$(BUILD)/cmd/dr-check.o: cmd/dr-check.c $(HEADERS) ; $(COMPILE) cmd/dr-check.c
$(BUILD)/cmd/dr-diff.o: cmd/dr-diff.c $(HEADERS) ; $(COMPILE) cmd/dr-diff.c
$(BUILD)/cmd/dr-extract.o: cmd/dr-extract.c $(HEADERS) ; $(COMPILE) cmd/dr-extract.c
$(BUILD)/cmd/dr-tsv.o: cmd/dr-tsv.c $(HEADERS) ; $(COMPILE) cmd/dr-tsv.c

$(BUILD)/lib/act.o: lib/act.c $(HEADERS) ; $(COMPILE) lib/act.c
$(BUILD)/lib/align.o: lib/align.c $(HEADERS) ; $(COMPILE) lib/align.c
$(BUILD)/lib/aligned.o: lib/aligned.c $(HEADERS) ; $(COMPILE) lib/aligned.c
$(BUILD)/lib/alike.o: lib/alike.c $(HEADERS) ; $(COMPILE) lib/alike.c
$(BUILD)/lib/body.o: lib/body.c $(HEADERS) ; $(COMPILE) lib/body.c
$(BUILD)/lib/bounded.o: lib/bounded.c $(HEADERS) ; $(COMPILE) lib/bounded.c
$(BUILD)/lib/cells.o: lib/cells.c $(HEADERS) ; $(COMPILE) lib/cells.c
$(BUILD)/lib/claim.o: lib/claim.c $(HEADERS) ; $(COMPILE) lib/claim.c
$(BUILD)/lib/claim_clause.o: lib/claim_clause.c $(HEADERS) ; $(COMPILE) lib/claim_clause.c
$(BUILD)/lib/claim_dict.o: lib/claim_dict.c $(HEADERS) ; $(COMPILE) lib/claim_dict.c
$(BUILD)/lib/claim_lex.o: lib/claim_lex.c $(HEADERS) ; $(COMPILE) lib/claim_lex.c
$(BUILD)/lib/claim_match.o: lib/claim_match.c $(HEADERS) ; $(COMPILE) lib/claim_match.c
$(BUILD)/lib/claim_number.o: lib/claim_number.c $(HEADERS) ; $(COMPILE) lib/claim_number.c
$(BUILD)/lib/claim_parts.o: lib/claim_parts.c $(HEADERS) ; $(COMPILE) lib/claim_parts.c
$(BUILD)/lib/claim_words.o: lib/claim_words.c $(HEADERS) ; $(COMPILE) lib/claim_words.c
$(BUILD)/lib/claimed.o: lib/claimed.c $(HEADERS) ; $(COMPILE) lib/claimed.c
$(BUILD)/lib/compare.o: lib/compare.c $(HEADERS) ; $(COMPILE) lib/compare.c
$(BUILD)/lib/confine.o: lib/confine.c $(HEADERS) ; $(COMPILE) lib/confine.c
$(BUILD)/lib/counts.o: lib/counts.c $(HEADERS) ; $(COMPILE) lib/counts.c
$(BUILD)/lib/couple.o: lib/couple.c $(HEADERS) ; $(COMPILE) lib/couple.c
$(BUILD)/lib/cross.o: lib/cross.c $(HEADERS) ; $(COMPILE) lib/cross.c
$(BUILD)/lib/date.o: lib/date.c $(HEADERS) ; $(COMPILE) lib/date.c
$(BUILD)/lib/decimal.o: lib/decimal.c $(HEADERS) ; $(COMPILE) lib/decimal.c
$(BUILD)/lib/doubt.o: lib/doubt.c $(HEADERS) ; $(COMPILE) lib/doubt.c
$(BUILD)/lib/element.o: lib/element.c $(HEADERS) ; $(COMPILE) lib/element.c
$(BUILD)/lib/elsewhere.o: lib/elsewhere.c $(HEADERS) ; $(COMPILE) lib/elsewhere.c
$(BUILD)/lib/encoding.o: lib/encoding.c $(HEADERS) ; $(COMPILE) lib/encoding.c
$(BUILD)/lib/entity.o: lib/entity.c $(HEADERS) ; $(COMPILE) lib/entity.c
$(BUILD)/lib/fields.o: lib/fields.c $(HEADERS) ; $(COMPILE) lib/fields.c
$(BUILD)/lib/filter.o: lib/filter.c $(HEADERS) ; $(COMPILE) lib/filter.c
$(BUILD)/lib/finding.o: lib/finding.c $(HEADERS) ; $(COMPILE) lib/finding.c
$(BUILD)/lib/flow.o: lib/flow.c $(HEADERS) ; $(COMPILE) lib/flow.c
$(BUILD)/lib/fold.o: lib/fold.c $(HEADERS) ; $(COMPILE) lib/fold.c
$(BUILD)/lib/form.o: lib/form.c $(HEADERS) ; $(COMPILE) lib/form.c
$(BUILD)/lib/gather.o: lib/gather.c $(HEADERS) ; $(COMPILE) lib/gather.c
$(BUILD)/lib/grid.o: lib/grid.c $(HEADERS) ; $(COMPILE) lib/grid.c
$(BUILD)/lib/heading.o: lib/heading.c $(HEADERS) ; $(COMPILE) lib/heading.c
$(BUILD)/lib/headline.o: lib/headline.c $(HEADERS) ; $(COMPILE) lib/headline.c
$(BUILD)/lib/input.o: lib/input.c $(HEADERS) ; $(COMPILE) lib/input.c
$(BUILD)/lib/items.o: lib/items.c $(HEADERS) ; $(COMPILE) lib/items.c
$(BUILD)/lib/likeness.o: lib/likeness.c $(HEADERS) ; $(COMPILE) lib/likeness.c
$(BUILD)/lib/lines.o: lib/lines.c $(HEADERS) ; $(COMPILE) lib/lines.c
$(BUILD)/lib/markup.o: lib/markup.c $(HEADERS) ; $(COMPILE) lib/markup.c
$(BUILD)/lib/match.o: lib/match.c $(HEADERS) ; $(COMPILE) lib/match.c
$(BUILD)/lib/mem.o: lib/mem.c $(HEADERS) ; $(COMPILE) lib/mem.c
$(BUILD)/lib/meta.o: lib/meta.c $(HEADERS) ; $(COMPILE) lib/meta.c
$(BUILD)/lib/number.o: lib/number.c $(HEADERS) ; $(COMPILE) lib/number.c
$(BUILD)/lib/numeral.o: lib/numeral.c $(HEADERS) ; $(COMPILE) lib/numeral.c
$(BUILD)/lib/outline.o: lib/outline.c $(HEADERS) ; $(COMPILE) lib/outline.c
$(BUILD)/lib/page.o: lib/page.c $(HEADERS) ; $(COMPILE) lib/page.c
$(BUILD)/lib/pairing.o: lib/pairing.c $(HEADERS) ; $(COMPILE) lib/pairing.c
$(BUILD)/lib/parts.o: lib/parts.c $(HEADERS) ; $(COMPILE) lib/parts.c
$(BUILD)/lib/passage.o: lib/passage.c $(HEADERS) ; $(COMPILE) lib/passage.c
$(BUILD)/lib/pick.o: lib/pick.c $(HEADERS) ; $(COMPILE) lib/pick.c
$(BUILD)/lib/place.o: lib/place.c $(HEADERS) ; $(COMPILE) lib/place.c
$(BUILD)/lib/plain.o: lib/plain.c $(HEADERS) ; $(COMPILE) lib/plain.c
$(BUILD)/lib/prose.o: lib/prose.c $(HEADERS) ; $(COMPILE) lib/prose.c
$(BUILD)/lib/record.o: lib/record.c $(HEADERS) ; $(COMPILE) lib/record.c
$(BUILD)/lib/report.o: lib/report.c $(HEADERS) ; $(COMPILE) lib/report.c
$(BUILD)/lib/rows.o: lib/rows.c $(HEADERS) ; $(COMPILE) lib/rows.c
$(BUILD)/lib/rules.o: lib/rules.c $(HEADERS) ; $(COMPILE) lib/rules.c
$(BUILD)/lib/sheet.o: lib/sheet.c $(HEADERS) ; $(COMPILE) lib/sheet.c
$(BUILD)/lib/show.o: lib/show.c $(HEADERS) ; $(COMPILE) lib/show.c
$(BUILD)/lib/spaced.o: lib/spaced.c $(HEADERS) ; $(COMPILE) lib/spaced.c
$(BUILD)/lib/structure.o: lib/structure.c $(HEADERS) ; $(COMPILE) lib/structure.c
$(BUILD)/lib/style.o: lib/style.c $(HEADERS) ; $(COMPILE) lib/style.c
$(BUILD)/lib/sums.o: lib/sums.c $(HEADERS) ; $(COMPILE) lib/sums.c
$(BUILD)/lib/tag.o: lib/tag.c $(HEADERS) ; $(COMPILE) lib/tag.c
$(BUILD)/lib/title.o: lib/title.c $(HEADERS) ; $(COMPILE) lib/title.c
$(BUILD)/lib/tsv.o: lib/tsv.c $(HEADERS) ; $(COMPILE) lib/tsv.c
$(BUILD)/lib/utf8.o: lib/utf8.c $(HEADERS) ; $(COMPILE) lib/utf8.c
$(BUILD)/lib/wording.o: lib/wording.c $(HEADERS) ; $(COMPILE) lib/wording.c
$(BUILD)/lib/years.o: lib/years.c $(HEADERS) ; $(COMPILE) lib/years.c

$(BUILD)/tests/fuzz/bytes: tests/fuzz/bytes.c $(FUZZ_HEADERS) $(LIBRARY) ; $(HARNESS) tests/fuzz/bytes.c $(LIBRARY)
$(BUILD)/tests/fuzz/html: tests/fuzz/html.c $(FUZZ_HEADERS) $(LIBRARY) ; $(HARNESS) tests/fuzz/html.c $(LIBRARY)
$(BUILD)/tests/fuzz/records: tests/fuzz/records.c $(FUZZ_HEADERS) $(LIBRARY) ; $(HARNESS) tests/fuzz/records.c $(LIBRARY)
$(BUILD)/tests/fuzz/text: tests/fuzz/text.c $(FUZZ_HEADERS) $(LIBRARY) ; $(HARNESS) tests/fuzz/text.c $(LIBRARY)
$(BUILD)/tests/fuzz/word: tests/fuzz/word.c $(FUZZ_HEADERS) $(LIBRARY) ; $(HARNESS) tests/fuzz/word.c $(LIBRARY)

$(BUILD)/tests/bound.o: tests/bound.c $(GENERATE_HEADERS) ; $(COMPILE) tests/bound.c
$(BUILD)/tests/form.o: tests/form.c $(GENERATE_HEADERS) ; $(COMPILE) tests/form.c
$(BUILD)/tests/generate.o: tests/generate.c $(GENERATE_HEADERS) ; $(COMPILE) tests/generate.c
$(BUILD)/tests/layout_drawn.o: tests/layout_drawn.c $(GENERATE_HEADERS) ; $(COMPILE) tests/layout_drawn.c
$(BUILD)/tests/layout_html.o: tests/layout_html.c $(GENERATE_HEADERS) ; $(COMPILE) tests/layout_html.c
$(BUILD)/tests/layout_lines.o: tests/layout_lines.c $(GENERATE_HEADERS) ; $(COMPILE) tests/layout_lines.c
$(BUILD)/tests/layout_site.o: tests/layout_site.c $(GENERATE_HEADERS) ; $(COMPILE) tests/layout_site.c
$(BUILD)/tests/layout_tables.o: tests/layout_tables.c $(GENERATE_HEADERS) ; $(COMPILE) tests/layout_tables.c
$(BUILD)/tests/layout_word.o: tests/layout_word.c $(GENERATE_HEADERS) ; $(COMPILE) tests/layout_word.c
$(BUILD)/tests/names.o: tests/names.c $(GENERATE_HEADERS) ; $(COMPILE) tests/names.c
$(BUILD)/tests/odd.o: tests/odd.c $(GENERATE_HEADERS) ; $(COMPILE) tests/odd.c
$(BUILD)/tests/oddity.o: tests/oddity.c $(GENERATE_HEADERS) ; $(COMPILE) tests/oddity.c
$(BUILD)/tests/prose.o: tests/prose.c $(GENERATE_HEADERS) ; $(COMPILE) tests/prose.c
$(BUILD)/tests/text.o: tests/text.c $(GENERATE_HEADERS) ; $(COMPILE) tests/text.c
$(BUILD)/tests/truth.o: tests/truth.c $(GENERATE_HEADERS) ; $(COMPILE) tests/truth.c

# tests/fault.c is built by tests/faults.bats: a library that is loaded before the programs.

check: all
	BUILD=$(BUILD) bats tests

# The same tests over more reports, and those that take minutes.
check-long: all
	BUILD=$(BUILD) LONG=1 SEED=$(SEED) COPIES=40 REPORTS=20 bats tests/faults.bats tests/long/hostile.bats \
		tests/fuzz.bats tests/damage.bats tests/scale.bats tests/install.bats

fuzz: all
	MAKE='$(MAKE)' BUILD=$(BUILD) FUZZ_FLAGS='$(FUZZ_FLAGS)' FUZZ_SECONDS=$(SECONDS) sh tests/fuzz/run.sh

# Beside others, and as the input grows (on a quiet machine); what each byte costs, on any machine; the same of input
# that is made to be slow.
bench: all
	BUILD=$(BUILD) sh tests/bench/speed.sh

work: all
	BUILD=$(BUILD) CC='$(CC)' sh tests/bench/work.sh

hostile: all
	BUILD=$(BUILD) sh tests/long/measure.sh

valgrind: all
	BUILD=$(BUILD) sh tests/valgrind.sh

asan:
	$(MAKE) BUILD=build/asan HARDEN= HARDEN_LINK= CFLAGS='-O1 -g $(SANITIZE)' LDFLAGS='$(SANITIZE)' check

# How much of lib/ the tests go through, by gcov; what they do not is named.
coverage:
	$(MAKE) BUILD=build/coverage HARDEN= HARDEN_LINK= CFLAGS='-O0 --coverage' LDFLAGS=--coverage check
	gcovr --root . --filter lib/ --object-directory build/coverage --branches | tail -n 4
	gcovr --root . --filter lib/ --object-directory build/coverage --fail-under-line 95

lint:
	clang-format --dry-run -Werror cmd/*.c lib/*.c lib/*.h tests/*.c tests/*.h tests/fuzz/*.c tests/fuzz/*.h
	$(CPPCHECK) -Ilib cmd lib
	$(CPPCHECK) -Ilib -Itests/fuzz tests
	$(EACH) gcc $(ANALYZE) -O2 -Werror -fanalyzer -c -o /dev/null FILE
	$(EACH) clang-tidy --quiet --checks='-clang-analyzer-*' FILE -- $(ANALYZE)
	mandoc -T lint -W warning man/*
	shellcheck .ci/run tests/*.sh tests/*/*.sh
	shellcheck -s bash cmd/completion.bash
	shellcheck -S warning -e $(BATS_HABITS) tests/*.bats tests/*/*.bats tests/*.bash

# What takes minutes to find, besides.
analyze: lint
	$(EACH) clang $(ANALYZE) --analyze -Xclang -analyzer-werror -o /dev/null FILE
	$(EACH) clang-tidy --quiet FILE -- $(ANALYZE)

install: $(PROGRAMS)
	mkdir -p $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(MANDIR)/man1 $(DESTDIR)$(MANDIR)/man5 $(DESTDIR)$(MANDIR)/man7 \
		$(DESTDIR)$(BASHDIR) $(DESTDIR)$(ZSHDIR)
	cp $(PROGRAMS) $(DESTDIR)$(PREFIX)/bin
	cp $(MAN1) $(DESTDIR)$(MANDIR)/man1
	cp $(MAN5) $(DESTDIR)$(MANDIR)/man5
	cp $(MAN7) $(DESTDIR)$(MANDIR)/man7
	for f in $(PROGRAMS); do cp cmd/completion.bash $(DESTDIR)$(BASHDIR)/$${f##*/}; done
	cp cmd/completion.zsh $(DESTDIR)$(ZSHDIR)/_dr

# Below DESTDIR, which is a staging place, empty directories go too.
uninstall:
	for f in $(PROGRAMS); do rm -f $(DESTDIR)$(PREFIX)/bin/$${f##*/} $(DESTDIR)$(BASHDIR)/$${f##*/}; done
	for f in $(MAN1); do rm -f $(DESTDIR)$(MANDIR)/man1/$${f##*/}; done
	rm -f $(DESTDIR)$(MANDIR)/man5/dr-record.5 $(DESTDIR)$(MANDIR)/man7/dr.7 $(DESTDIR)$(ZSHDIR)/_dr
	test -z '$(DESTDIR)' || find $(DESTDIR)/. -depth -type d ! -name . -exec rmdir {} \; 2>/dev/null || :

# All that is in a clone, by GNU tar; unpacked it builds and passes its tests.
DIST = dr-$(VERSION)
dist:
	mkdir -p $(BUILD)
	tar -c --sort=name --mtime='$(RELEASED) 00:00:00Z' --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX \
		--format=ustar --transform='s,^,$(DIST)/,' -- \
		.ci .clang-format .clang-tidy .gitignore Makefile README.md cmd lib man tests | gzip -9n >$(BUILD)/$(DIST).tar.gz

clean:
	rm -rf build

.PHONY: all check check-long fuzz bench work hostile valgrind asan coverage lint analyze install uninstall dist clean
