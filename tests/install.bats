# What make install leaves, what make dist packs, and what the programs do to a system.

# shellcheck disable=SC2154,SC2164
load helpers

setup() {
	case $BUILD in /*) ;; *) BUILD=$PWD/$BUILD ;; esac
	top=$(cd "$TESTS/.." && pwd)
	cd "$BATS_TEST_TMPDIR"
	# make builds anew what is older than its source, and other tests run these programs meanwhile: so of a copy.
	mkdir built
	cp -Rp "$BUILD"/cmd "$BUILD"/lib "$BUILD"/libdr.a "$BUILD"/dr-* "$BUILD"/harden* built
}

# outer ARGUMENT ...: make, as if nobody had called this one
outer() {
	env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL -u MAKEOVERRIDES "${MAKE:-make}" -s "$@"
}

@test "install, and uninstall leaves nothing" {
	outer -C "$top" BUILD="$PWD/built" install DESTDIR="$PWD/to" PREFIX=/opt/dr
	for program in dr-extract dr-check dr-tsv dr-diff; do
		cmp "$BUILD/$program" "to/opt/dr/bin/$program"
		[ -x "to/opt/dr/bin/$program" ]
		[ -s "to/opt/dr/share/man/man1/$program.1" ]
		[ -s "to/opt/dr/share/man/zh_CN/man1/$program.1" ]
		[ -s "to/opt/dr/share/bash-completion/completions/$program" ]
	done
	[ -s to/opt/dr/share/man/man5/dr-record.5 ]
	[ -s to/opt/dr/share/man/man7/dr.7 ]
	[ -s to/opt/dr/share/man/zh_CN/man7/dr.7 ]
	[ -s to/opt/dr/share/zsh/site-functions/_dr ]
	[ "$(find to -type f | wc -l)" = 20 ]
	# A file of somebody else stays, with its directory.
	touch to/opt/dr/bin/other
	outer -C "$top" BUILD="$PWD/built" uninstall DESTDIR="$PWD/to" PREFIX=/opt/dr
	[ "$(find to ! -type d)" = to/opt/dr/bin/other ]
	[ "$(find to -type d | wc -l)" = 4 ]
}

# As man-db and mandoc look for them: by MANPATH, and the first by the language too.
@test "man finds the pages in both languages" {
	command -v mandb >/dev/null || skip "man-db is not here"
	outer -C "$top" BUILD="$PWD/built" install DESTDIR="$PWD/to" PREFIX=
	export MANPATH=$PWD/to/share/man
	case $(LC_ALL=C man -w dr-check) in */share/man/man1/dr-check.1) ;; *) false ;; esac
	case $(man -L zh_CN.UTF-8 -w dr-check) in */zh_CN/man1/dr-check.1) ;; *) false ;; esac
	case $(man -L zh_CN.UTF-8 -w 7 dr) in */zh_CN/man7/dr.7) ;; *) false ;; esac
	LC_ALL=C.UTF-8 man -P cat -L zh_CN 7 dr | grep -q '办理总计'
	case $(man -L zh_CN.UTF-8 -w dr-record) in */share/man/man5/dr-record.5) ;; *) false ;; esac
}

@test "the tarball has what a clone has" {
	command -v git >/dev/null || skip "git is not here"
	[ -d "$top/.git" ] || skip "no clone"
	outer -C "$top" dist BUILD="$PWD"
	tar -tzf dr-*.tar.gz | sed -n 's,^[^/]*/\(.*[^/]\)$,\1,p' | sort >packed
	git -C "$top" ls-files | sort >tracked
	[ -s tracked ]
	comm -23 tracked packed >missing
	[ ! -s missing ]
}

# sanitized WHY: skips where the programs are the sanitizers'
sanitized() {
	if ldd "$BUILD/dr-extract" 2>/dev/null | grep -q asan; then
		skip "$1"
	fi
}

@test "two builds of the tarball, the same bytes" {
	sanitized "it is built without the sanitizers"
	outer -C "$top" dist BUILD="$PWD"
	for dir in one another/and/deeper; do
		mkdir -p "$dir"
		tar -xzf dr-*.tar.gz -C "$dir" --strip-components=1
		(umask 077; outer -C "$dir" all dist) >/dev/null
		for program in dr-extract dr-check dr-tsv dr-diff; do
			cmp "one/build/$program" "$dir/build/$program"
		done
		cmp dr-*.tar.gz "$dir"/build/dr-*.tar.gz
	done
	if [ -n "$LONG" ]; then
		outer -C one check >log || { tail -n 50 log; false; }
	fi
}

# options: the letters that -h has a line for
options() {
	sed -n 's/^  -\([A-Za-z0-9]\).*/\1/p' | sort | tr -d '\n'
}

# tab WORD ...: what bash offers for the last of them
tab() {
	COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
	_dr "$1"
	echo "${COMPREPLY[@]}"
}

@test "completion for bash" {
	PATH=$BUILD:$PATH
	# shellcheck source=/dev/null
	. "$top/cmd/completion.bash"
	for program in dr-extract dr-check dr-tsv dr-diff; do
		[ "$(tab $program - | tr -d -- - | tr ' ' '\n' | sort | tr -d '\n')" = "$("$program" -h | options)" ]
	done
	[ "$(tab dr-check -r ba)" = balance ]
	[ "$(tab dr-check -x late,bal)" = late,balance ]
	[ "$(tab dr-check -s w)" = warning ]
	[ "$(tab dr-tsv -k requests.new.t)" = requests.new.total ]
	[ "$(tab dr-tsv -g r)" = requests ]
	[ "$(tab dr-tsv -f a)" = all ]
	[ "$(tab dr-check -x new)" = new-name ]
	[ -z "$(tab dr-extract -a '')" ]
	touch report.txt
	[ "$(tab dr-extract -q rep)" = report.txt ]
	[ "$(tab dr-diff rep)" = report.txt ]
}

@test "completion for zsh" {
	command -v zsh >/dev/null || skip "zsh is not here"
	# Under zsh the looker for leaks now and then waits for itself.
	export ASAN_OPTIONS=detect_leaks=0
	# What it hands to zsh, one argument per line.
	for program in dr-extract dr-check dr-tsv dr-diff; do
		PATH=$BUILD:$PATH zsh -f -c '_arguments() { print -rl -- "$@" }
			service=$1 words=($1)
			. "$2"' zsh "$program" "$top/cmd/completion.zsh" >handed
		[ "$(sed -n 's/^\(([^)]*)\)*\**-\([A-Za-z0-9]\)\[.*/\2/p' handed | sort | tr -d '\n')" = \
		    "$("$BUILD/$program" -h | options)" ]
		# What takes a value, in both.
		[ "$(sed -n 's/^\**-\([A-Za-z0-9]\)\[[^]]*\]:.*/\1/p' handed | sort | tr -d '\n')" = \
		    "$("$BUILD/$program" -h | sed -n 's/^  -\(.\) [a-z].*/\1/p' | sort | tr -d '\n')" ]
	done
	[ "$(PATH=$BUILD:$PATH zsh -f -c '_arguments() { print -rl -- "$@" }; _values() { print -rl -- "$@" }
	    service=dr-check words=(dr-check); . "$1"; eval "${rules#rule:}"' zsh "$top/cmd/completion.zsh" |
	    grep -cxF "$("$BUILD/dr-check" -l | cut -f 1)")" = "$("$BUILD/dr-check" -l | wc -l)" ]
}

# What pledge("stdio rpath") lets be, as Linux names it, with what the loader and libc begin with.
calls='access arch_prctl brk clock_gettime close execve exit_group fcntl fstat futex getrandom ioctl lseek mmap mprotect
    mremap munmap newfstatat open openat pread64 prlimit64 read readlink rseq rt_sigaction rt_sigprocmask set_robust_list
    set_tid_address stat sysinfo uname write writev'

@test "no network, no other program, no file made or changed" {
	command -v strace >/dev/null || skip "strace is not here"
	strace -o trace true || skip "nothing can be traced here"
	sanitized "the sanitizer calls more"
	"$BUILD/tests/generate" -p -l words -y 2 -d .
	"$BUILD/tests/generate" -p -l tabs | iconv -f UTF-8 -t GB18030 >gb.txt
	"$BUILD/dr-extract" 0001-*.txt >records
	for run in "dr-extract 0001-1.txt gb.txt none" "dr-extract" "dr-check records" "dr-check -l" "dr-tsv -c records" \
	    "dr-tsv -g requests records" "dr-diff -a -d records" "dr-diff records records"; do
		# shellcheck disable=SC2086  # words apart
		strace -f -o trace "$BUILD/"$run <gb.txt >out 2>err || [ $? -le 2 ]
		sed -n 's/^[0-9]* *\([a-z0-9_]*\)(.*/\1/p' trace | sort -u >made
		[ -s made ]
		echo "$run: $(tr '\n' ' ' <made)"
		[ -z "$(tr -s ' \n' '\n' <<<"$calls" | grep -vxFf - made)" ]
		[ "$(grep -c execve trace)" = 1 ]
		# To read, and no more.
		[ -z "$(grep -E ' open(at)?\(' trace | grep -v O_RDONLY)" ]
		[ -z "$(grep -E ' write(v)?\(' trace | grep -vE ' write(v)?\([12],')" ]
	done
}

@test "on OpenBSD a program gives up all but reading files" {
	echo 'int pledge(const char *, const char *);' >pledge.h
	cat >main.c <<-'END'
		#include <stdio.h>
		#include "io/pledge.h"
		int pledge(const char *promises, const char *exec) { return puts(promises) < 0 || exec != NULL; }
		int main(void) { pledge_files(); return 0; }
	END
	"${CC:-cc}" -std=c11 -D__OpenBSD__ -include pledge.h -I"$top/lib" -o pledged main.c "$top/lib/io/pledge.c"
	[ "$(./pledged)" = 'stdio rpath' ]
	for program in dr-extract dr-check dr-tsv dr-diff; do
		[ "$(grep -A 20 '^main(' "$top/cmd/$program.c" | grep -cxF '	pledge_files();')" = 1 ]
	done
}
