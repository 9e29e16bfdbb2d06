# damage-page.awk: web pages that something happened to.
#
# usage: LC_ALL=C awk -v kind=KIND -v seed=N -v count=N -v out=DIR -f damage-page.awk FILE.html ...
#
# Writes count damaged copies of each page to DIR, and a line for each to
# standard output: the copy, the truth of the page it was made of, the key of the
# cell that the damage was done to (0 for none), and that it excuses one cell at
# most.  A line of a page may hold all of it, so that a line excuses nothing: the
# truth says which bytes are a cell's.
#
# Damage to what hides text (a comment, a script, `hidden`) excuses `any`: the
# page then shows what it did not show before, and is only to do no harm.
#
# KIND is truncate, byte, tag, end (a tag), quote (of an attribute) or row.

BEGIN {
	if (index(" truncate byte tag end quote row ", " " kind " ") == 0) {
		print "no kind of damage: " kind >"/dev/stderr"
		exit 2
	}
}

function chance(n) {
	state = state * 16807 % 2147483647
	return int(state / 2147483647 * n)
}

FNR == 1 {
	if (page != "")
		damage()
	page = ""
	report = FILENAME
}

{ page = page $0 "\n" }

END {
	if (page != "")
		damage()
}

function damage(    base, truth, k, copy) {
	base = report
	sub(/.*\//, "", base)
	sub(/\.html$/, "", base)
	truth = report
	sub(/\.html$/, ".truth", truth)
	read_cells(truth)
	size = length(page)
	reports++
	state = seed * 7919 + reports * 104729 + 1
	for (k = 1; k <= count; k++) {
		copy = out "/" base "." kind "." k ".html"
		excuse = 0
		printf "%s", damaged(k) >copy
		close(copy)
		print copy "\t" truth "\t" excuse "\t" (excuse == "any" ? 0 : 1)
	}
}

# the cells of a page, each with its bytes: [from, to), from 1
function read_cells(path,    l, f) {
	cells = 0
	while ((getline l < path) > 0)
		if (split(l, f, "\t") >= 5) {
			key[++cells] = f[1]
			from[cells] = f[4] + 1
			to[cells] = f[5] + 1
		}
	close(path)
}

function damaged(k,    at) {
	if (kind == "truncate") {
		at = int(size * k / (count + 1)) + chance(int(size / (count + 1)) + 1)
		# What is cut off hides nothing.
		excuse_cell(at)
		return substr(page, 1, at)
	}
	if (kind == "byte")
		return change(some_byte())
	if (kind == "row")
		return without_row(1 + chance(cells))
	return without_tag()
}

function without(at, n) {
	return substr(page, 1, at - 1) substr(page, at + n)
}

# half of them in a cell of the form, or just before it
function some_byte(    c, at) {
	if (chance(2) == 0)
		return 1 + chance(size)
	c = 1 + chance(cells)
	at = from[c] - 30 + chance(to[c] - from[c] + 40)
	return at < 1 ? 1 : at > size ? size : at
}

function change(at,    new) {
	do
		new = sprintf("%c", 1 + chance(255))
	while (new ~ /[\n\r]/ || new == substr(page, at, 1))
	excuse_at(at)
	return substr(page, 1, at - 1) new substr(page, at + 1)
}

# a tag, an end tag, or one quote of a tag: the first from some byte on
function without_tag(    at, n, q) {
	do {
		at = some_byte()
		n = kind == "end" ? index(substr(page, at), "</") : index(substr(page, at), "<")
		if (n == 0)
			continue
		at += n - 1
		n = index(substr(page, at), ">")
		q = match(substr(page, at, n), /["']/)
	} while (n == 0 || (kind == "quote" && q == 0))
	excuse_at(at)
	if (kind != "quote")
		return without(at, n)
	# the first quote or another
	if (chance(2) == 0 && match(substr(page, at + q, n - q), /["']/))
		q += RSTART
	return without(at + q - 1, 1)
}

function without_row(c,    at, n, rest) {
	for (at = from[c]; substr(page, at, 3) !~ /<[tT][rR]/; at--)
		;
	rest = substr(page, to[c])
	n = match(rest, /<[tT][rR]|<\/[tT][aA][bB][lL][eE]/)
	return without(at, to[c] - at + n - 1)
}

function excuse_cell(at,    c) {
	for (c = 1; c <= cells; c++)
		if (at >= from[c] && at < to[c])
			excuse = key[c]
}

function excuse_at(at) {
	excuse_cell(at)
	if (hides(at))
		excuse = "any"
}

# whether the byte is of a tag or mark that keeps text from being seen
function hides(at,    i, near, n) {
	if (substr(page, at - 3, 7) ~ /--/)
		return 1
	for (i = at; i > 1 && i > at - 2000 && substr(page, i, 1) != "<"; i--)
		if (i < at && substr(page, i, 1) == ">")
			return 0
	n = index(substr(page, i), ">")
	near = tolower(substr(page, i, n > 0 ? n : 100))
	return near ~ /hidden|display|[!?]|<\/?(script|style|textarea|select|noscript|title|svg|iframe|option|input)/
}
