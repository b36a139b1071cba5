#!/bin/sh
# parity.sh FILE: compares what Spark finds in the articles of a JSON Lines file with what the plain
# command finds: passages, clusters, stories and annotations, by checksums of sorted lines.
#
# The articles must be in the order of their ids, by code points: so does Spark order them. VERBS
# is a list of verbs to compare.

set -eu
[ $# -eq 1 ] || { sed -n '2,3p' "$0" >&2; exit 2; }
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
plain=${PLAIN:-$root/quotidian}
spark=${SPARK:-$root/quotidian spark}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C

# Spark's rows, as the lines of the plain command: without the numbers of words.
of_spark() {
  cat "$work/spark-$1"/part-* | sed -E 's/,"firstWord":[0-9]+,"endWord":[0-9]+//g' | fields "$1"
}

# Fields in one order, without those that have no value, and without what only one side has.
fields() {
  python3 -c '
import json, sys
verb = sys.argv[1]
def clean(value):
    if isinstance(value, dict):
        return {k: clean(v) for k, v in value.items() if v is not None}
    return [clean(v) for v in value] if isinstance(value, list) else value
def key(place):
    return (place["article"], place["begin"], place["end"])
for line in sys.stdin:
    row = clean(json.loads(line))
    if verb == "clusters":
        row = {"places": sorted(key(place) for place in row["places"])}
    elif verb == "stories":
        row.pop("story")
        row["articles"] = sorted(a if isinstance(a, str) else a["id"] for a in row["articles"])
    elif verb == "annotate":
        for field in ("source", "url", "title", "published", "language", "text"):
            row.pop(field, None)
        row["id"] = row.pop("article", None) or row["id"]
        for quotation in row["quotations"]:
            quotation.pop("speaker", None)
    print(json.dumps(row, sort_keys=True, ensure_ascii=False))
' "$1"
}

result=0
for verb in ${VERBS:-passages clusters stories annotate}; do
  case $verb in
    passages) ours="passages --across article" theirs=$ours ;;
    clusters) ours="clusters --across article" theirs="passages --clusters --across article" ;;
    *) ours=$verb theirs=$verb ;;
  esac
  # shellcheck disable=SC2086 # they are several words
  $plain $theirs --format jsonl "$1" 2>/dev/null | fields "$verb" | sort >"$work/plain"
  # shellcheck disable=SC2086
  $spark $ours -o "$work/spark-$verb" "$1" 2>"$work/messages" || { cat "$work/messages" >&2; exit 1; }
  of_spark "$verb" | sort >"$work/spark"
  echo "$verb: plain $(cksum <"$work/plain"), $(wc -l <"$work/plain") lines"
  echo "$verb: spark $(cksum <"$work/spark"), $(wc -l <"$work/spark") lines"
  cmp -s "$work/plain" "$work/spark" || {
    result=1
    diff "$work/plain" "$work/spark" | head -n "${SHOW:-6}"
  }
  rm -rf "$work"/*
done
exit $result
