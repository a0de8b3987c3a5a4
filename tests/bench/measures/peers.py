"""Other programs over the same texts: prints {name: median seconds} as JSON. Called by peers.mjs."""
import json
import re
import statistics
import sys
import time
from collections import Counter

texts = [document["text"] for document in json.load(open(sys.argv[1], encoding="utf-8"))]
runs = int(sys.argv[2])


def median(work):
    work()
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def counted_by(pattern):
    compiled = re.compile(pattern)
    return lambda: [Counter(compiled.findall(text.lower())) for text in texts]


def raw_scan():
    total = 0
    for text in texts:
        for character in text:
            total += ord(character)
    return total


found = {
    "Python, raw scan": median(raw_scan),
    "Python re and Counter, words only": median(counted_by(r"\w+")),
    "Python re and Counter, words and marks": median(counted_by(r"\w+|[^\w\s]")),
}
try:
    from nltk import FreqDist
    from nltk.tokenize import NLTKWordTokenizer

    tokenizer = NLTKWordTokenizer()
    found["NLTK word tokens and FreqDist"] = median(
        lambda: [FreqDist(tokenizer.tokenize(text.lower())) for text in texts]
    )
except ImportError:
    pass
try:
    from sklearn.feature_extraction.text import CountVectorizer

    found["scikit-learn CountVectorizer"] = median(lambda: CountVectorizer().fit_transform(texts))
except ImportError:
    pass
json.dump(found, sys.stdout)
