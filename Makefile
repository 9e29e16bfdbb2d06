# Any POSIX make reads this.  README.md, For developers, has the targets used most.

.POSIX:

VERSION = 0.2.0
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
# after them and override them.
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
EACH = ls cmd/*.c lib/*/*.c | xargs -P $(JOBS) -I FILE
JOBS = 2

# What is meant in bats: variables shared with helpers.bash, a cd that fails the test, sed's [ after a variable.
BATS_HABITS = SC1010,SC1087,SC2034,SC2154,SC2164,SC2238

PROGRAMS = $(BUILD)/dr-extract $(BUILD)/dr-check $(BUILD)/dr-tsv $(BUILD)/dr-diff
LIBRARY = $(BUILD)/libdr.a
GENERATE = $(BUILD)/tests/generate
CHANGE = $(BUILD)/tests/change
BOUND = $(BUILD)/tests/bound
OWNED = $(BUILD)/tests/owned

MAN1 = man/dr-check.1 man/dr-diff.1 man/dr-extract.1 man/dr-tsv.1
MAN5 = man/dr-record.5
MAN7 = man/dr.7
CHINESE1 = man/zh_CN/dr-check.1 man/zh_CN/dr-diff.1 man/zh_CN/dr-extract.1 man/zh_CN/dr-tsv.1
CHINESE7 = man/zh_CN/dr.7

# Every module of lib/, room by room, each after those it uses.  tests/rooms.bats holds the order.
MODULES = \
	base/mem base/span base/ascii base/utf8 base/escape base/fold base/decimal base/number base/date base/similarity \
	io/language io/lines io/filter io/arguments io/pledge \
	form/form form/cells \
	label/alike label/year label/wording \
	record/record record/instead record/facts record/group \
	page/page page/furniture page/measure page/cut page/grid page/outside \
	input/encoding input/input \
	text/plain text/rows \
	markup/tag markup/entity markup/element markup/style markup/flow markup/handlers markup/markup \
	drawing/trace drawing/ruled drawing/text drawing/drawing \
	outline/heading outline/sections outline/parts outline/inside outline/outline outline/prose \
	meta/body meta/title meta/witness meta/fields meta/headline meta/meta \
	table/printed table/items table/align table/match table/totals table/bounded table/spaced table/doubt table/cross table/place \
	claim/numeral claim/claim_words claim/claim_dict claim/claim_number claim/claim_lex claim/claim_match \
	claim/claim_tree claim/claim_clause claim/claim \
	report/locate report/confirm report/read report/write \
	check/listed check/finding check/values check/sums check/structure check/stale check/words check/restated \
	check/names check/years check/claims check/shares check/areas check/rules check/known check/check \
	print/tsv print/terminal print/form_table print/select \
	diff/pairs diff/compare diff/paragraphs diff/prose_diff

# The tests' generators of reports share nothing with lib/: what is in both, and what is in that of changed ones alone.
GENERATE_MODULES = form layout_drawn layout_html layout_lines layout_site layout_tables layout_trace layout_word names odd \
	oddity prose text truth
CHANGE_MODULES = cells change grid laws lines shapes tables

# What fuzzers call.  With main.c in place of a fuzzer they read files.
HARNESSES = bytes html records text trace word
FUZZ_MAIN = tests/fuzz/main.c
FUZZ_SOURCES = $(FUZZ_MAIN) tests/fuzz/oracle.c tests/fuzz/report.c
HARNESS = @mkdir -p $(@D) && echo '$(CC) $@' && \
	$(CC) $(STD) $$(cat $(HARDENED)) $(CFLAGS) $(WARN) -Ilib -Itests/fuzz $(LDFLAGS) -o $@ $(FUZZ_SOURCES)
FUZZ_FLAGS = -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
SECONDS = 10
SEED = 1

# A rule for each module, since a suffix rule of POSIX builds beside the source.  A changed header builds everything
# again that could see it: that takes seconds, and is never wrong.
RULES = $(BUILD)/rules.mk
BY_RULES = -s -f $(RULES) -f Makefile

all: rules
	@$(MAKE) $(BY_RULES) $(PROGRAMS)

# What the tests need beside the programs.
test-programs: all
	@$(MAKE) $(BY_RULES) $(GENERATE) $(CHANGE) $(BOUND) $(OWNED) harnesses

rules:
	@mkdir -p $(BUILD) && { \
		echo HEADERS = Makefile $(HARDENED) lib/*/*.h tests/*.h tests/*/*.h $(FUZZ_SOURCES); \
		compile() { echo "$$2: $$1 \$$(HEADERS) ; \$$(COMPILE) $$1"; }; \
		for m in $(MODULES); do \
			objects="$$objects $(BUILD)/lib/$$m.o"; compile lib/$$m.c $(BUILD)/lib/$$m.o; \
		done; \
		echo "$(LIBRARY): $$objects ; @echo 'ar \$$@' && rm -f \$$@ && ar -rc \$$@ $$objects"; objects=; \
		for m in $(GENERATE_MODULES); do \
			objects="$$objects $(BUILD)/tests/$$m.o"; compile tests/$$m.c $(BUILD)/tests/$$m.o; \
		done; \
		g=$(BUILD)/tests/generate.o; compile tests/generate.c $$g; \
		echo "$(GENERATE): $$g $$objects ; \$$(LINK) $$g $$objects"; \
		for m in $(CHANGE_MODULES); do \
			o=$(BUILD)/tests/change-$$m.o; objects="$$objects $$o"; compile tests/change/$$m.c $$o; \
		done; \
		echo "$(CHANGE): $$objects ; \$$(LINK) $$objects"; \
		for t in bound owned; do \
			compile tests/$$t.c $(BUILD)/tests/$$t.o; f="$(BUILD)/tests/$$t.o $(LIBRARY)"; \
			echo "$(BUILD)/tests/$$t: $$f ; \$$(LINK) $$f"; \
		done; \
		for p in $(PROGRAMS); do \
			o=$(BUILD)/cmd/$${p##*/}.o; compile cmd/$${p##*/}.c $$o; \
			echo "$$p: $$o $(LIBRARY) ; \$$(LINK) $$o $(LIBRARY)"; \
		done; \
		for h in $(HARNESSES); do \
			f="tests/fuzz/$$h.c $(LIBRARY)"; echo "harnesses: $(BUILD)/tests/fuzz/$$h"; \
			echo "$(BUILD)/tests/fuzz/$$h: $$f \$$(HEADERS) ; \$$(HARNESS) $$f"; \
		done; } >$(RULES)

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

# tests/fault.c is built by tests/faults.bats: a library that is loaded before the programs.

# What a newcomer runs: the quick tests, over fewer reports; those that take longest first, so that all end together.
QUICK = check meta regress interface outline tsv check-claims layouts docs check-interface records unit claims pages \
	expected sessions rooms accept alignment beginnings headings language lint pdf

check: test-programs
	BUILD=$(BUILD) JOBS=$(JOBS) COUNT=6 tests/run $$(printf 'tests/%s.bats ' $(QUICK))

# Then the rest, and of the quick ones at full size those that grow with the number of reports.
SIZED = beginnings layouts pages

check-all: test-programs
	BUILD=$(BUILD) JOBS=$(JOBS) tests/run $$(printf 'tests/%s.bats ' $(SIZED)) \
		$$(ls tests/*.bats | grep -vxF "$$(printf 'tests/%s.bats\n' $(QUICK))")

# TESTS='layouts diff': some of them.
TESTS = $(QUICK)
tests: test-programs
	BUILD=$(BUILD) JOBS=$(JOBS) tests/run $$(printf 'tests/%s.bats ' $(TESTS))

# Those that take minutes, over more reports.
check-long: test-programs
	BUILD=$(BUILD) LONG=1 SEED=$(SEED) COPIES=40 REPORTS=20 bats tests/faults.bats tests/long/hostile.bats \
		tests/fuzz.bats tests/damage.bats tests/scale.bats tests/install.bats

# The whole chain, over so many reports and PDFs; then five thousand changed reports.
REPORTS = 20000
PDFS = 200
corpus: test-programs
	tests/corpus/run -v $(BUILD) $(REPORTS) $(SEED) $(PDFS)
	tests/change/run -v $(BUILD) 5000 $(SEED)

fuzz: test-programs
	MAKE='$(MAKE)' BUILD=$(BUILD) FUZZ_FLAGS='$(FUZZ_FLAGS)' FUZZ_SECONDS=$(SECONDS) sh tests/fuzz/run.sh

# Beside others, and as the input grows (on a quiet machine); what each byte costs, on any machine; the same of input
# that is made to be slow.
bench: test-programs
	BUILD=$(BUILD) sh tests/bench/speed.sh

work: test-programs
	BUILD=$(BUILD) CC='$(CC)' sh tests/bench/work.sh

hostile: test-programs
	BUILD=$(BUILD) sh tests/long/measure.sh

# Whether the tests notice: N small changes to lib/, one at a time, drawn from SEED, of ROOM or of all rooms.
N = 60
MINUTES = 30
ROOM =

mutate: test-programs
	BUILD=$(BUILD) MAKE='$(MAKE)' CC='$(CC)' N=$(N) MINUTES=$(MINUTES) SEED=$(SEED) ROOM='$(ROOM)' JOBS=$(JOBS) \
		sh tests/mutate/mutate.sh

valgrind: test-programs
	BUILD=$(BUILD) sh tests/valgrind.sh

# All of them under the sanitizers; ASAN=tests: TESTS.
ASAN = check check-all
asan:
	$(MAKE) BUILD=build/asan HARDEN= HARDEN_LINK= CFLAGS='-O1 -g $(SANITIZE)' LDFLAGS='$(SANITIZE)' $(ASAN)

# How much of lib/ the tests go through, by gcov; what they do not is named.
coverage:
	$(MAKE) BUILD=build/coverage HARDEN= HARDEN_LINK= CFLAGS='-O0 --coverage' LDFLAGS=--coverage check check-all
	gcovr --root . --filter lib/ --object-directory build/coverage --branches | tail -n 4
	gcovr --root . --filter lib/ --object-directory build/coverage --fail-under-line 95

lint:
	clang-format --dry-run -Werror cmd/*.c lib/*/*.c lib/*/*.h tests/*.c tests/*.h tests/*/*.c tests/*/*.h
	$(CPPCHECK) -Ilib cmd lib
	$(CPPCHECK) -Ilib -Itests/fuzz tests
	$(EACH) gcc $(ANALYZE) -O2 -Werror -fanalyzer -c -o /dev/null FILE
	$(EACH) clang-tidy --quiet --checks='-clang-analyzer-*' FILE -- $(ANALYZE)
	mandoc -T lint -W warning man/*.[157] man/zh_CN/*
	shellcheck .ci/run tests/run tests/regress/run tests/change/run tests/corpus/run tests/*.sh tests/*/*.sh
	shellcheck -s bash cmd/completion.bash
	shellcheck -S warning -e $(BATS_HABITS) tests/*.bats tests/*/*.bats tests/*.bash
	sh tests/lint-words.sh
	awk -f tests/lint-bats.awk tests/*.bats tests/*/*.bats tests/*.bash

# What takes minutes to find, besides.
analyze: lint
	$(EACH) clang $(ANALYZE) --analyze -Xclang -analyzer-werror -o /dev/null FILE
	$(EACH) clang-tidy --quiet FILE -- $(ANALYZE)

install: all
	mkdir -p $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(MANDIR)/man1 $(DESTDIR)$(MANDIR)/man5 $(DESTDIR)$(MANDIR)/man7 \
		$(DESTDIR)$(MANDIR)/zh_CN/man1 $(DESTDIR)$(MANDIR)/zh_CN/man7 $(DESTDIR)$(BASHDIR) $(DESTDIR)$(ZSHDIR)
	cp $(PROGRAMS) $(DESTDIR)$(PREFIX)/bin
	cp $(MAN1) $(DESTDIR)$(MANDIR)/man1
	cp $(MAN5) $(DESTDIR)$(MANDIR)/man5
	cp $(MAN7) $(DESTDIR)$(MANDIR)/man7
	cp $(CHINESE1) $(DESTDIR)$(MANDIR)/zh_CN/man1
	cp $(CHINESE7) $(DESTDIR)$(MANDIR)/zh_CN/man7
	for f in $(PROGRAMS); do cp cmd/completion.bash $(DESTDIR)$(BASHDIR)/$${f##*/}; done
	cp cmd/completion.zsh $(DESTDIR)$(ZSHDIR)/_dr

# Below DESTDIR, which is a staging place, empty directories go too.
uninstall:
	for f in $(PROGRAMS); do rm -f $(DESTDIR)$(PREFIX)/bin/$${f##*/} $(DESTDIR)$(BASHDIR)/$${f##*/}; done
	for f in $(MAN1); do rm -f $(DESTDIR)$(MANDIR)/man1/$${f##*/} $(DESTDIR)$(MANDIR)/zh_CN/man1/$${f##*/}; done
	rm -f $(DESTDIR)$(MANDIR)/man5/dr-record.5 $(DESTDIR)$(MANDIR)/man7/dr.7 \
		$(DESTDIR)$(MANDIR)/zh_CN/man7/dr.7 $(DESTDIR)$(ZSHDIR)/_dr
	test -z '$(DESTDIR)' || find $(DESTDIR)/. -depth -type d ! -name . -exec rmdir {} \; 2>/dev/null || :

# All that is in a clone, by GNU tar; unpacked it builds and passes its tests.
DIST = dr-$(VERSION)
dist:
	mkdir -p $(BUILD)
	tar -c --sort=name --mtime='$(RELEASED) 00:00:00Z' --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX \
		--format=ustar --transform='s,^,$(DIST)/,' -- \
		.ci .clang-format .clang-tidy .editorconfig .gitignore Makefile README.md cmd lib man tests | gzip -9n >$(BUILD)/$(DIST).tar.gz

clean:
	rm -rf build

.PHONY: corpus all rules test-programs harnesses check check-all tests check-long fuzz bench work hostile valgrind asan coverage lint analyze install uninstall dist clean
