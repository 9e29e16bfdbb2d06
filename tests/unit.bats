# Tests of modules: each program of tests/unit is built with the library, called by itself, and names what is wrong.

load helpers

# unit NAME: builds and runs it
unit() {
	local program=$BATS_TEST_TMPDIR/$1

	# shellcheck disable=SC2086  # one flag per word
	"${CC:-cc}" -std=c11 -D_XOPEN_SOURCE=700 ${CFLAGS-} -Ilib ${LDFLAGS-} -o "$program" "$TESTS/unit/$1.c" "$BUILD/libdr.a"
	"$program"
}

@test "base: number" { unit number; }
@test "base: decimal" { unit decimal; }
@test "base: date" { unit date; }
@test "base: text" { unit text; }
@test "io: lines" { unit lines; }
@test "io: messages, options and what is written" { unit filter; }
@test "form: rows, cells and what they are called" { unit form; }
@test "record: records and reports" { unit record; }
@test "input: encodings and what is none" { unit input; }
@test "markup: tags, entities and styles" { unit markup; }
@test "markup: pages" { unit markup_page; }
@test "page: lines cut in pieces" { unit cut; }
@test "page: what is seen of a line" { unit measure; }
@test "page: what is elsewhere" { unit outside; }
@test "page: page numbers and running heads" { unit furniture; }
@test "text: rows of lines, and page numbers" { unit plain; }
@test "outline: headings" { unit heading; }
@test "outline: sections and parts" { unit outline; }
@test "outline: paragraphs" { unit prose; }
@test "label: words and lists of them" { unit wording; }
@test "meta: names of bodies" { unit body; }
@test "meta: titles and years" { unit title; }
@test "meta: what the prose says of the year" { unit witness; }
@test "meta: heads of reports" { unit meta; }
@test "claim: paragraphs, bounds and keys" { unit claim; }
@test "drawing: what is seen of a trace" { unit trace; }
@test "drawing: glyphs to lines and paragraphs" { unit drawn_text; }
@test "drawing: pages to rows and lines" { unit drawn_page; }
@test "drawing: rules to cells" { unit ruled; }
@test "check: rules, areas and known findings" { unit check; }
@test "print: tables and their columns" { unit print; }
@test "diff: cells, paragraphs and pairs" { unit diff; }
