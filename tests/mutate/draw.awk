# Draws places for changes from all that changes.awk found: N of each room, or all it has, in the order in which they
# are to be tried.  A file is drawn by how much there is to change in it, then a kind of change that it has, then a
# place: a long table of numbers does not hide the rest.
#
#	awk -v seed=1 -v n=40 -v out=DIRECTORY -f draw.awk CHANGES
#
# Writes DIRECTORY/ROOM for each room.  A room is a folder of lib/; files that are in none are in the room `lib`.

BEGIN { FS = "\t"; state = seed * 7919 % 2147483647 + 1 }

# The same numbers in every awk: a multiplicative congruential generator (Park and Miller).
function random(below) {
	state = state * 16807 % 2147483647
	return int(state / 2147483647 * below)
}

{
	room = $1
	sub(/\/[^\/]*$/, "", room)
	sub(/.*\//, "", room)
	if (!((room, $1) in has)) {
		has[room, $1] = 1
		files[room]++
		file[room, files[room]] = $1
		if (files[room] == 1)
			order[++rooms] = room
	}
	if (!(($1, $2) in places)) {
		kinds[$1]++
		kind[$1, kinds[$1]] = $2
	}
	place[$1, $2, ++places[$1, $2]] = $0
	size[$1]++
	total[room]++
}

END {
	for (r = 1; r <= rooms; r++)
		for (k = 0; k < n && total[order[r]] > 0; k++)
			print drawn(order[r]) >(out "/" order[r])
}

function drawn(room,	k, i, f, t, at, one) {
	k = random(total[room])
	for (i = 1; k >= size[file[room, i]]; i++)
		k -= size[file[room, i]]
	f = file[room, i]
	i = 1 + random(kinds[f])
	t = kind[f, i]
	at = 1 + random(places[f, t])
	one = place[f, t, at]
	place[f, t, at] = place[f, t, places[f, t]--]
	if (places[f, t] == 0)
		kind[f, i] = kind[f, kinds[f]--]
	size[f]--
	total[room]--
	return one
}
