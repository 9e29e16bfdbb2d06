# Changes one number of the prose at a time: reads the records of reports, and writes for each claim of a cell that
# states a number in figures a copy of its report in which that number is another.
#
# -v dir=DIRECTORY    where copies go: 0001.txt, ...
#
# Prints one line per copy: NUMBER TAB key TAB the number that it states now.

function copy(file, line, from, to,    i, at, s) {
	if (!(file in lines)) {
		for (i = 1; (getline s <file) > 0; i++)
			text[file, i] = s
		close(file)
		lines[file] = i - 1
	}
	at = index(text[file, line], from)
	if (at == 0)
		return 0
	out = sprintf("%s/%04d.txt", dir, ++n)
	for (i = 1; i <= lines[file]; i++)
		if (i == line)
			print substr(text[file, i], 1, at - 1) to substr(text[file, i], at + length(from)) >out
		else
			print text[file, i] >out
	close(out)
	return 1
}

BEGIN { FS = "\t" }

$3 ~ /^claim\.(requests|review|lawsuit|rules|normative|licensing|penalties|coercion)\./ && $4 ~ /^[1-9][0-9]*$/ {
	file = $5
	sub(/:[0-9]+$/, "", file)
	line = substr($5, length(file) + 2)
	# The last number of its clause that reads so.
	if (!match($6, ".*[^0-9.,]" $4 "[^0-9.,]") && !match($6, "^" $4 "[^0-9.,]"))
		next
	at = RLENGTH - length($4)
	now = $4 + 1 + $4 % 7
	if (copy(file, line, $6, substr($6, 1, at - 1) now substr($6, at + length($4))))
		printf "%04d\t%s\t%d\n", n, $3, now
}
