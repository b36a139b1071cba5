#!/usr/bin/env python3
"""skewed-articles.py [COUNT]: writes made-up articles as JSON Lines, for parity.sh: the hard cases.

One phrase of ten words in five of six articles; one source, with a byline and a footer, for half of
the articles; 300 reports of one event, 80 of them copies; and an article of 10,000 sentences, some
of which others have, edited or not.
"""

import json
import random
import sys

count = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
chance = random.Random(5)
syllables = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
words = ["".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(6000)]


def sentence(length):
    return " ".join(chance.choices(words, k=length)).capitalize() + "."


def edited(text):
    parts = text.split(" ")
    for at in chance.sample(range(1, len(parts) - 1), 2):
        parts[at] = chance.choice(words)
    return " ".join(parts)


phrase = "did not at once reply to our request for comment."
byline = "By our reporters in the newsroom of the Morning Ledger."
footer = "The Morning Ledger has been printed every weekday since the bridge was built."
long = [sentence(chance.randint(8, 20)) for _ in range(10000)]
event = [sentence(18) for _ in range(10)]

for i in range(count):
    text = [sentence(chance.randint(8, 22)) for _ in range(6)]
    if i % 6:
        text.append("The office " + phrase)
    if i == count // 2:
        text = long
    elif i % 10 == 3:
        # A report of the event: of ten, three are copies.
        parts = event if i % 100 < 30 else chance.sample(event, 2)
        text += [edited(part) if chance.random() < 0.2 else part for part in parts]
    elif i % 5 == 1:
        text.insert(2, edited(chance.choice(long)) if i % 2 else chance.choice(long))
    source = "paper %d" % (i % 97)
    body = " ".join(text)
    if i % 2 == 0:
        source = "Morning Ledger"
        body = byline + "\n\n" + body + "\n\n" + footer
    print(json.dumps({"id": "a%07d" % i, "source": source, "text": body}))
