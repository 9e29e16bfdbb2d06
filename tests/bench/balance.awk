# balance.awk: one rule of dr-check in the least that awk takes: the balance of each column.

BEGIN { FS = "\t" }
$3 ~ /^requests\.(new|carried_in|processed|carried_out)\./ {
	if ($1 FS $2 != report) {
		tell()
		report = $1 FS $2
	}
	n = split($3, part, ".")
	off[part[n]] += part[2] == "new" || part[2] == "carried_in" ? $4 : -$4
}
END { tell() }
function tell(    who) {
	for (who in off)
		if (off[who] != 0)
			print report FS who FS off[who]
	split("", off)
}
