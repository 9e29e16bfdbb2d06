# One thing in a trace of drawn pages, and what becomes of the cell where it is.

# shellcheck disable=SC2016,SC2154,SC2164
load helpers

# a report, and a cell of it whose text is to be changed: the truth tells its bytes
setup() {
	case $BUILD in /*) ;; *) BUILD=$PWD/$BUILD ;; esac
	cd "$BATS_TEST_TMPDIR"
	"$BUILD/tests/generate" -l trace -p -f 2021 -s 9 -n 1 -d .
	key=requests.granted.total
	"$BUILD/dr-extract" 0001.trace >before
	was=$(cell before)
	[ "${#was}" -ge 3 ]
}

# cell FILE: the cell's value in these records
cell() { awk -F '\t' -v key=$key '$3 == key { print $4 }' "$1"; }

# change AWK-PROGRAM: on the lines of the cell's text, with its glyphs numbered in g; leaves records in after, errors in said
change() {
	local from to

	read -r from to < <(awk -F '\t' -v key=$key '$1 == key { print $4, $5 }' 0001.truth)
	{
		head -c "$from" 0001.trace
		head -c "$to" 0001.trace | tail -c +$((from + 1)) |
		    awk "function at(name, to) { sub(name \"=\\\"[^\\\"]*\\\"\", name \"=\\\"\" to \"\\\"\") }
			function value(name) { match(\$0, \" \" name \"=\\\"[^\\\"]*\\\"\"); return substr(\$0, RSTART + length(name) + 3) + 0 }
			/<g / { g++ } $1 { print }"
		tail -c +$((to + 1)) 0001.trace
	} >changed.trace
	refute cmp -s 0001.trace changed.trace
	status=0
	"$BUILD/dr-extract" -n 0001.trace <changed.trace >after 2>said || status=$?
}

# others OTHER-KEY ...: all other cells are as before
others() {
	printf '%s\n' $key "$@" >but
	diff <(grep -vwFf but before | grep -E '	(proactive|requests|review|lawsuit)') \
	    <(grep -vwFf but after | grep -E '	(proactive|requests|review|lawsuit)')
}

# named OTHER-KEY ...: the cell does not come out and is named, and these others may be
named() {
	[ "$(cell after)" = '' ]
	refute grep -q "	$key	" after
	[ "$status" = 1 ]
	grep -q "$key" said
	others "$@"
}

# same: it comes out as before
same() {
	[ "$(cell after)" = "$was" ]
	[ "$status" = 0 ]
	others
}

# blank: it is there, and empty: nobody sees a number in it
blank() {
	grep -q "	$key	" after
	[ "$(cell after)" = '' ]
	others
}

@test "a glyph without its character, or with one for private use" {
	change 'g == 2 { sub(/unicode="[^"]*"/, "") }'
	named
	change 'g == 1 { at("unicode", "\357\277\275") }'
	named
	change 'g == 3 { at("unicode", "\\&#xe012;") }'
	named
}

@test "a glyph that is drawn twice, or with a shadow" {
	change '/<g / { print }'
	same
	change '/<g / { line = $0; at("x", value("x") + .4); at("y", value("y") + .4); print; $0 = line }'
	same
}

@test "a digit that is gone, or far from the others" {
	change 'g == 2 && /<g / { next }'
	named
	change 'g >= 2 && /<g / { at("x", value("x") + 4) }'
	named requests.granted.other
}

@test "a digit on another" {
	change 'g == 2 && /<g / { at("x", value("x") - 2.5) }'
	named
}

@test "a number on two lines" {
	change 'g >= 3 && /<g / { at("y", value("y") + 6); at("x", value("x") - 6) }'
	named requests.partial.total
}

@test "a number that a rule runs through" {
	change '/<g / { at("x", value("x") - 14) }'
	[ "$(cell after)" != "$was" ]
	named requests.granted.other
}

@test "a number that nobody sees" {
	change '{ sub(/fill_text/, "ignore_text") }'
	blank
	change '{ sub(/color="0"/, "color=\"1\"") }'
	blank
	change '{ sub(/transform="/, "alpha=\"0\" &") }'
	blank
	change '{ sub(/trm="[^"]*"/, "trm=\"0 0 0 0\"") }'
	blank
}

@test "a number that runs out of the page, or of its clip" {
	change 'g >= 2 && /<g / { at("x", value("x") + 900) }'
	[ "$(cell after)" != "$was" ]
	refute grep -q "	$key	" after
	change '/<fill_text/ { print "<clip_path winding=\"eofill\" transform=\"1 0 0 1 0 0\"><moveto x=\"0\" y=\"0\"/><lineto x=\"" 0 "\" y=\"9\"/></clip_path>" }
	    /<\/fill_text/ { print; $0 = "<pop_clip/>" }'
	named
}

@test "a number that is turned" {
	change '{ sub(/trm="/, "trm=\"0 -7 -7 0\" was=\"") }'
	named
}

@test "a place that is no number: nothing of the page is certain" {
	change 'g == 2 { at("x", "nan") }'
	[ "$(cell after)" = '' ]
	[ "$status" = 1 ]
}

# --- around the tables ---

# page ELEMENTS: a page more, before the others, with these on it
more() {
	local first='<page number="1" mediabox="0 0 595 842">'

	awk -v more="$1" '{ print } /<page number="1"/ { print more }' 0001.trace >changed.trace
	status=0
	"$BUILD/dr-extract" -n 0001.trace <changed.trace >after 2>said || status=$?
}

@test "a frame around the page, and a red line under its title" {
	more '<stroke_path linewidth="1" color="1 0 0" transform="1 0 0 1 0 0"><rectto x0="20" y0="20" x1="575" y1="822"/></stroke_path>
<fill_path color="1 0 0" transform="1 0 0 1 0 0"><moveto x="60" y="95"/><lineto x="500" y="95"/><lineto x="500" y="97"/><lineto x="60" y="97"/><closepath/></fill_path>'
	[ "$status" = 0 ]
	cmp before after
}

@test "a stamp across the page" {
	more '<fill_text color=".8" transform="1 0 0 1 0 0"><span trm="20 -20 20 20"><g unicode="7" x="300" y="400" adv=".5"/><g unicode="7" x="310" y="390" adv=".5"/></span></fill_text>'
	[ "$status" = 0 ]
	cmp before after
}

@test "a clip that is never closed, or was never open: nothing of the page is certain" {
	more '<clip_path transform="1 0 0 1 0 0"><moveto x="0" y="0"/><lineto x="595" y="842"/></clip_path>'
	[ "$status" = 1 ]
	[ -z "$(comm -13 <(sort before) <(sort after) | grep -E 'proactive|requests|review|lawsuit')" ]
	more '<pop_clip/>'
	[ "$status" = 1 ]
}

# --- the page as a whole ---

@test "a page that is turned over, mirrored, or upside down" {
	local to

	for to in '-1 0 0 1 595 0' '1 0 0 -1 0 842' '-1 0 0 -1 595 842'; do
		sed "s/transform=\"1 0 0 1 0 0\"/transform=\"$to\"/" 0001.trace >changed.trace
		refute cmp -s 0001.trace changed.trace
		"$BUILD/dr-extract" -n 0001.trace <changed.trace >after
		cmp before after
	done
}

@test "a mirrored page on its side" {
	sed 's/transform="1 0 0 1 0 0"/transform="0 1 1 0 0 0"/; s/mediabox="0 0 595 842"/mediabox="0 0 842 595"/' \
	    0001.trace >changed.trace
	"$BUILD/dr-extract" -n 0001.trace <changed.trace >after
	cmp before after
}
