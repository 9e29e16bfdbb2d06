# The small changes that can be made to C files in the project's style, one per line of output:
#
#	FILE	KIND	FIRST	LAST	NEW
#
# Lines FIRST to LAST of FILE become NEW, in which \036 separates lines.  A line that a kind of change does not
# understand is left alone: better few changes that are real than many that do not compile.
#
#	awk -f changes.awk FILE ...

BEGIN {
	DECLARES = "^\t+(static|const|extern|unsigned|struct|enum|union|char|int|long|short|size_t|ssize_t|double|void|" \
	    "u?int[0-9]+_t|FILE|DIR|iconv_t|regex_t)[ *]"
	NO_STATEMENT = "^\t+(return|for|while|if|else|goto|case|default|do|switch|#)([^a-z_]|$)"
	OPS = split("< <= > >= == !=", OP, " ")
	split("<= < >= > != ==", OTHER, " ")
	for (i = 32; i < 127; i++)
		LETTER[sprintf("%c", i)] = sprintf("%c", i + 1)
	for (i = 0; i < 16; i++)
		NEXT[substr("0123456789ABCDEF", i + 1, 1)] = substr("123456789ABCDEF0", i + 1, 1)
}

FNR == 1 && NR > 1 { changes() }
FNR == 1 { file = FILENAME; n = comment = macro = 0 }
{ line[++n] = $0; bare[n] = without_text($0) }
END { if (NR > 0) changes() }

# The line with what is in comments, strings and characters as blanks, as long as it was; empty for the preprocessor.
function without_text(s,	i, k, c, out, quote) {
	k = macro
	macro = (s ~ /^#/ || macro) && s ~ /\\$/
	if (s ~ /^#/ || k)
		return ""
	if (!comment && s !~ /["'\/]/)
		return s
	out = ""
	for (i = 1; i <= length(s); i++) {
		c = substr(s, i, 1)
		k = substr(s, i, 2)
		if (comment) {
			if (k == "*/") {
				comment = 0
				i++
				out = out " "
			}
			c = " "
		} else if (quote != "") {
			if (c == "\\") {
				i++
				out = out " "
				c = " "
			} else if (c == quote)
				quote = ""
			else
				c = " "
		} else if (k == "/*") {
			comment = 1
			i++
			out = out " "
			c = " "
		} else if (c == "\"" || c == "'")
			quote = c
		out = out c
	}
	return out
}

function changes(	i) {
	for (i = 1; i <= n; i++) {
		if (bare[i] ~ /^\t+[^ \t]/) {
			comparisons(i)
			bounds(i)
			conditions(i)
			constants(i)
			negations(i)
			statements(i)
			returns(i)
			rows(i)
		} else if (bare[i] == "{")
			functions(i)
	}
}

function put(kind, from, to, new) {
	if (new != line[from] || from != to)
		printf "%s\t%s\t%d\t%d\t%s\n", file, kind, from, to, new
}

# Line i with the length bytes from place `at` on replaced.
function swap(i, at, len, new) {
	return substr(line[i], 1, at - 1) new substr(line[i], at + len)
}

# The place of the first `what` in line i from place `from` on, or 0.
function find(i, what, from,	k) {
	k = index(substr(bare[i], from), what)
	return k == 0 ? 0 : from + k - 1
}

function comparisons(i,	k, at) {
	for (k = 1; k <= OPS; k++)
		for (at = 0; (at = find(i, " " OP[k] " ", at + 1)) > 0; )
			if (!is_limit(i, at, at + length(OP[k]) + 2))
				put("comparison", i, i, swap(i, at + 1, length(OP[k]), OTHER[k]))
}

# Whether the comparison that is between these places only asks which is less: a < b ? a : b.
function is_limit(i, at, after,	a, b) {
	match(substr(bare[i], 1, at - 1), /[A-Za-z0-9_.>-]+$/)
	a = substr(bare[i], RSTART, RLENGTH)
	match(substr(bare[i], after), /^[A-Za-z0-9_.>-]+/)
	b = substr(bare[i], after, RLENGTH)
	return a != "" && b != "" && index(substr(bare[i], after), b " ? " a " : " b) == 1
}

function bounds(i,	at, k) {
	for (at = 0; (at = find(i, " + 1", at + 1)) > 0; )
		if (substr(bare[i], at + 4, 1) !~ /[0-9.xu]/)
			put("bound", i, i, swap(i, at, 4, ""))
	for (at = 0; (at = find(i, " - 1", at + 1)) > 0; )
		if (substr(bare[i], at + 4, 1) !~ /[0-9.xu]/)
			put("bound", i, i, swap(i, at, 4, ""))
	if (bare[i] ~ DECLARES)
		return
	for (at = 0; (at = find(i, "[", at + 1)) > 0; ) {
		k = find(i, "]", at)
		if (k > 0 && substr(bare[i], at + 1, k - at - 1) ~ /^[a-z_.>-]+$/)
			put("bound", i, i, swap(i, k, 1, " + 1]"))
	}
	if (bare[i] ~ /^\t+for \([a-z]+ = 0;/)
		put("bound", i, i, swap(i, find(i, " = 0;", 1), 5, " = 1;"))
}

# Where the operand that begins at `at` ends (the place after it), or 0 if it is not on this line.
function right_end(i, at,	depth, s, c) {
	for (depth = 0; at <= length(bare[i]); at++) {
		c = substr(bare[i], at, 1)
		s = substr(bare[i], at, 4)
		depth += (c == "(") - (c == ")")
		if (depth < 0 || (depth == 0 && (s == " && " || s == " || " || c ~ /[?;,]/)))
			return c == "?" ? at - 1 : at
		if (depth == 0 && (substr(bare[i], at) == " &&" || substr(bare[i], at) == " ||"))
			return at
	}
	return 0
}

# The place of the bracket that closes the one before `at`, or 0 if it is not on this line.
function closing(i, at,	depth, c) {
	for (depth = 1; depth > 0 && at <= length(bare[i]); at++) {
		c = substr(bare[i], at, 1)
		depth += (c == "(") - (c == ")")
	}
	return depth > 0 ? 0 : at - 1
}

# Where the operand that ends before `at` begins, or 0 if it is not on this line.
function left_begin(i, at,	depth, c, s) {
	for (depth = 0; --at > 0; ) {
		c = substr(bare[i], at, 1)
		s = substr(bare[i], at, 4)
		depth += (c == ")") - (c == "(")
		if (depth < 0)
			return at + 1
		if (depth == 0 && (s == " && " || s == " || "))
			return at + 4
		if (depth == 0 && substr(bare[i], at, 7) == "return ")
			return at + 7
	}
	return 0
}

function conditions(i,	op, at, k, true) {
	for (true = 0; true < 2; true++) {
		op = true ? " && " : " || "
		for (at = 0; (at = find(i, op, at + 1)) > 0; ) {
			put("condition", i, i, swap(i, at, 4, true ? " || " : " && "))
			if ((k = right_end(i, at + 4)) > 0)
				put("condition", i, i, swap(i, at + 4, k - at - 4, true))
			if ((k = left_begin(i, at)) > 0)
				put("condition", i, i, swap(i, k, at - k, true))
		}
	}
	if ((at = find(i, "if (", 1)) > 0 && (k = closing(i, at + 4)) > 0 && substr(bare[i], k) ~ /^\)( \{)?$/) {
		put("condition", i, i, swap(i, at + 4, k - at - 4, "1"))
		put("condition", i, i, swap(i, at + 4, k - at - 4, "0"))
	}
}

# More memory than is needed is not noticed.
function constants(i,	at, s, rest, last) {
	if (bare[i] ~ /MEM_NEED|mem_grow|finding_pad|size_t need = |enum \{ ROOM = / ||
	    bare[i] ~ /^\t+(static )?(unsigned )?char [a-z_]+\[[^]]*\]( = "")?;$/)
		return
	for (at = 1; match(substr(bare[i], at), /[A-Za-z0-9_]+/); at += RLENGTH) {
		at += RSTART - 1
		s = substr(bare[i], at, RLENGTH)
		last = substr(s, length(s))
		if (s ~ /^0x[0-9A-F]+$/)
			put("constant", i, i, swap(i, at, length(s), substr(s, 1, length(s) - 1) NEXT[last]))
		else if (s ~ /^[0-9]+$/ && s + 0 > 1 && length(s) < 9)
			put("constant", i, i, swap(i, at, length(s), s + 1))
		match(substr(bare[i], at), /[A-Za-z0-9_]+/)
	}
	for (at = 0; (at = find(i, "' '", at + 1)) > 0; ) {
		last = substr(line[i], at + 1, 1)
		if (last in LETTER && LETTER[last] !~ /['\\]/)
			put("constant", i, i, swap(i, at + 1, 1, LETTER[last]))
		at += 2
	}
}

function negations(i,	at) {
	for (at = 0; (at = find(i, "!", at + 1)) > 0; )
		if (substr(bare[i], at + 1, 1) != "=")
			put("negation", i, i, swap(i, at, 1, ""))
}

# Whether a statement begins on line i: nothing before it goes on.
function begins(i,	k) {
	for (k = i - 1; k > 0 && bare[k] ~ /^[ \t]*$/; k--)
		;
	return bare[k] ~ /([;{}:]|else)[ \t]*$/ || bare[k] ~ /^\t+(if|for|while) \(.*\)[ \t]*$/
}

function balanced(s,	t, k) {
	t = s
	k = gsub(/\(/, "", t)
	return k == gsub(/\)/, "", t)
}

function statements(i) {
	if (bare[i] ~ /;[ \t]*$/ && bare[i] !~ DECLARES && bare[i] !~ NO_STATEMENT &&
	    bare[i] ~ /=|\(|\+\+|--|break|continue/ && balanced(bare[i]) && begins(i)) {
		match(line[i], /^\t+/)
		put("statement", i, i, substr(line[i], 1, RLENGTH) ";")
	}
}

function returns(i,	at) {
	if ((at = find(i, "return 0;", 1)) > 0)
		put("return", i, i, swap(i, at, 9, "return 1;"))
	else if (match(bare[i], /return [^;]*;/))
		put("return", i, i, swap(i, RSTART, RLENGTH, "return 0;"))
}

# A function that returns at once, after its declarations.
function functions(i,	k, type) {
	for (k = i - 1; k > 0 && bare[k] !~ /^[a-z_][a-z0-9_]*\(/; k--)
		if (bare[k] == "" || bare[k] ~ /[;}]$/)
			return
	type = line[k - 1]
	k = i + 1
	if (bare[k] ~ DECLARES)
		while (k < n && line[k] != "")
			k++
	if (line[k] == "")
		k++
	put("return", k, k, (type ~ /void$/ ? "\treturn;" : "\treturn 0;") "\036" line[k])
}

# A row of a table: removed, or its first element exchanged with that of the next.
function rows(i,	a, b) {
	if (bare[i] !~ /^\t+\{ .*\},[ \t]*$/)
		return
	put("row", i, i, "")
	if (bare[i + 1] !~ /^\t+\{ .*\},?[ \t]*$/)
		return
	a = first_element(i)
	b = first_element(i + 1)
	# Rows that are the same after it would only change places.
	if (a > 0 && b > 0 && rest_of_row(i, a) != rest_of_row(i + 1, b))
		put("exchange", i, i + 1, exchanged(i, i + 1, b) "\036" exchanged(i + 1, i, a))
}

# What follows the first element of a row, which ends at place k, up to the end of the row.
function rest_of_row(i, k,	from, depth, c) {
	for (from = k; k <= length(bare[i]) && depth >= 0; k++) {
		c = substr(bare[i], k, 1)
		depth += (c == "{") - (c == "}")
	}
	return substr(line[i], from, k - from)
}

# The place of the comma after the first element of the row on line i, or 0.
function first_element(i,	k, depth, c) {
	for (k = find(i, "{ ", 1) + 2; k <= length(bare[i]); k++) {
		c = substr(bare[i], k, 1)
		depth += (c ~ /[({]/) - (c ~ /[)}]/)
		if (c == "," && depth == 0)
			return k
	}
	return 0
}

# Line i with the first element of line j, which ends at place `end` there.
function exchanged(i, j, end,	at, from) {
	at = find(i, "{ ", 1) + 2
	from = find(j, "{ ", 1) + 2
	return swap(i, at, first_element(i) - at, substr(line[j], from, end - from))
}
