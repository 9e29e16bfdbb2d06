# truth.awk: what compare.awk and corpus/judge.awk both ask of reports, records and messages.

# the path of a report or of its truth, without the suffix
function name(path) {
	sub(/\.[a-z]+$/, "", path)
	return path
}

function is_cell(key) {
	return key ~ /^(proactive|requests|review|lawsuit)\./
}

# what standard error says of each report
function hear(line,    rest, at) {
	if (index(line, "dr-extract: ") != 1)
		return
	rest = substr(line, length("dr-extract: ") + 1)
	at = index(rest, ":")
	if (at > 0)
		said[name(substr(rest, 1, at - 1))] = said[name(substr(rest, 1, at - 1))] substr(rest, at) "\n"
}

# whether a cell that was not written was named: itself, its row, or its table
function named(where, key,    words, row) {
	words = said[where]
	if (index(words, key))
		return 1
	row = key
	sub(/\.[a-z_]+$/, "", row)
	if (index(words, row " ") || index(words, row "\n"))
		return 1
	while (sub(/\.[a-z_]+$/, "", key))
		if (index(words, key ".*"))
			return 1
	return 0
}
