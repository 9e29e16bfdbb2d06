# Counts what the checks find where one number of the prose was changed.
#
# Reads the list of claims-changed.awk, the records of the copies, whose agency is the copy's number, and what dr-check
# found in them.  A place speaks where the number that it states now comes out as a claim.

function stem(key) {
	sub(/\.[0-9]+$/, "", key)
	return key
}

BEGIN { FS = "\t" }
FNR == 1 { file++ }
file == 1 { key[$1] = stem($2); now[$1] = $3 }
file == 2 && stem($3) == key[$1] && $4 == now[$1] { speaks[$1] }
file == 3 { found[$1]++ }

END {
	for (k in speaks) {
		one += found[k] == 1
		if (found[k] != 1)
			print k, key[k], now[k] ": " found[k] + 0 " findings"
	}
	printf "%d places changed, %d speak, %d with exactly one finding\n", length(key), length(speaks), one
}
