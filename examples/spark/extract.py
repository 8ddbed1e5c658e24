"""Extraction under Apache Spark: a folder of articles to statements, one `ctrack extract --jsonl -` for each partition.

    python3 extract.py ARTICLES FOUND --ctrack /usr/local/bin/ctrack

ARTICLES is a folder of JSON articles ({id?, title?, published?, source?, url?, text} each), on whatever file system Spark
reads. FOUND becomes a folder with a document for each article in the files part-*, and what could not be read in `refused`.
Every worker needs ctrack with its data at the same place.
"""

import argparse
import json
import os
import posixpath
import shlex
import sys

from pyspark.sql import SparkSession

# What ctrack goes by; everything else of the environment stays where it is.
PASSED_ON = ["PATH", "HOME", "XDG_CONFIG_HOME", "CTRACK_DATA", "LANG"]


def line_of(file):
    """The article as one line of JSON Lines. Without `id` it is known by the file's name, as `ctrack ingest` knows it."""
    path, content = file
    name = posixpath.basename(path).rsplit(".", 1)[0]
    try:
        article = json.loads(bytes(content))
    except (ValueError, RecursionError):
        article = {}
    if not isinstance(article, dict):
        article = {}
    # An article of no use still has its line: the refusal that comes back is counted.
    return json.dumps({**article, "id": article.get("id") or name})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", help="folder of JSON articles")
    parser.add_argument("found", help="folder that is made for the statements")
    parser.add_argument("--ctrack", default="ctrack", help="the program, as the workers find it")
    parser.add_argument("--master", help="where Spark runs; default: what spark-submit says, else local[*]")
    parser.add_argument("--partitions", type=int, help="how many pieces; default: two for each core")
    options = parser.parse_args()

    builder = SparkSession.builder.appName("ctrack extract").config("spark.ui.showConsoleProgress", "false")
    if options.master:
        builder = builder.master(options.master)
    spark = builder.getOrCreate()
    context = spark.sparkContext
    partitions = options.partitions or 2 * context.defaultParallelism

    lines = context.binaryFiles(options.articles).map(line_of).repartition(partitions)
    # 65 says that some lines were refused, which the lines themselves say too. Any other failure is one of the job.
    command = f"{shlex.quote(options.ctrack)} extract --jsonl - || test $? -eq 65"
    environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    answers = lines.pipe(f"sh -c {shlex.quote(command)}", env=environment, checkCode=True).cache()

    refused = answers.filter(lambda line: "error" in json.loads(line))
    documents = answers.filter(lambda line: "article" in json.loads(line))
    documents.saveAsTextFile(posixpath.join(options.found, "documents"))
    refused.saveAsTextFile(posixpath.join(options.found, "refused"))
    total, bad = answers.count(), refused.count()
    spark.stop()
    print(f"{total} articles, {bad} refused", file=sys.stderr)


if __name__ == "__main__":
    main()
