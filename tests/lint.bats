# The check of the tests themselves finds what asserts nothing, and nothing else.

# shellcheck disable=SC2016
load helpers

# lint: reads a file of tests on standard input, TEST for @test; leaves what is said of it, without the file's name, and status
lint() {
	sed "s/^TEST /@test /" >"$BATS_TEST_TMPDIR/t"
	status=0
	awk -f "$TESTS/lint-bats.awk" "$BATS_TEST_TMPDIR/t" >"$BATS_TEST_TMPDIR/said" || status=$?
	sed -i "s,^$BATS_TEST_TMPDIR/t:,," "$BATS_TEST_TMPDIR/said"
	cat "$BATS_TEST_TMPDIR/said"
}

# found LINE WORDS ...: this is said of these lines, in order, and no more
found() {
	[ "$status" = 1 ]
	printf '%s\n' "$@" | diff - <(sed 's/^\([0-9]*: [^ ]*\).*/\1/' "$BATS_TEST_TMPDIR/said")
}

@test "what bash lets pass is found, with its file and line" {
	found=$(printf '@test "x" {\n\t! false\n}\n' >"$BATS_TEST_TMPDIR/x.bats"
		awk -f "$TESTS/lint-bats.awk" "$BATS_TEST_TMPDIR/x.bats") || status=$?
	[ "$status" = 1 ]
	[ "$found" = "$BATS_TEST_TMPDIR/x.bats:2: \`!\` before a command asserts nothing: refute COMMAND" ]
}

@test "! before a command, wherever a command can begin" {
	lint <<-'END'
		TEST "x" {
			! grep a file
			true; ! grep b file
			[ -s file ] || ! grep c file
			for i in 1 2; do ! grep d file; done
			if true; then ! grep e file; fi
			cat file | while read -r l; do
				! grep f "$l"
			done
			(! grep g file)
			{ ! grep h file; }
			! cat file | grep i
			! grep j \
			    file
		}
		TEST "y" { ! grep k file; }
		f() { ! grep l file; }
	END
	found '2: `!`' '3: `!`' '4: `!`' '5: `!`' '6: `!`' '8: `!`' '10: `!`' '11: `!`' '12: `!`' '13: `!`' '16: `!`' '17: `!`'
}

@test "a first command whose failure && hides" {
	lint <<-'END'
		TEST "x" {
			first && second
			cd there && [ -s file ]
			for i in 1 2; do first "$i" && second; done
			first &&
			    second
			{ first && second; } | cat
		}
		TEST "y" { first -a && second -b; }
		f() { [ -s x ] && cmp x y; }
	END
	found '2: A' '3: A' '4: A' '5: A' '7: A' '9: A' '10: A'
}

@test "what fails as it should is not found" {
	lint <<-'END'
		# ! grep a file, and first && second
		TEST "x" {
			[ ! -e file ]
			[[ ! -e file && -e other ]]
			if ! grep a file; then false; fi
			while ! mkdir lock; do sleep 1; done
			refute grep a file # ! grep a file
			find . ! -type d
			echo '! grep' "! grep; first && second"
			grep x file && return
			[ "$i" = 1 ] && words=
			[ "$i" = 1 ] && break
			first && second || false
			if first && second; then third; fi
			(cd there && second)
			x=$(cd there && pwd)
			echo $((1 && 2))
			awk '
				! ($1 in a) { print }
				$1 && $2
				' file
			cat <<-'HERE'
				! grep a file
				first && second
			HERE
		}
	END
	[ "$status" = 0 ]
	[ ! -s "$BATS_TEST_TMPDIR/said" ]
}

@test "the tests of this tree" {
	awk -f "$TESTS/lint-bats.awk" "$TESTS"/*.bats "$TESTS"/*/*.bats "$TESTS"/*.bash
}

@test "refute: only a no is a no" {
	refute false
	refute grep -q x /dev/null
	run refute true
	[ "$status" = 1 ]
	[ "$output" = "status 0, not 1: true" ]
	run refute grep -q x "$BATS_TEST_TMPDIR/none"
	[ "$status" = 1 ]
	run refute nothing-of-this-name
	[ "$status" = 1 ]
}
