"""Reads every table of a run with DuckDB: python with_duckdb.py FOLDER. The SQL works in the duckdb shell too."""
import json
import sys
from pathlib import Path

import duckdb

run = Path(sys.argv[1])
first = json.loads((run / "manifest.json").read_text(encoding="utf-8"))["plan"]["clock"]["burnInTicks"]


def ask(title, sql):
    print(f"\n{title}")
    duckdb.sql(sql.format(run=str(run).replace("'", "''"), first=first)).show()


ask("Of every hundred readings that could have been", """
    SELECT camp, round(100 * sum(seen) / sum(potential), 1) AS seen, round(100 * sum(crowdedOut) / sum(potential), 1) AS crowdedOut,
           round(100 * sum(silencedByFear) / sum(potential), 1) AS byFear, round(100 * sum(silencedByClimate) / sum(potential), 1) AS byClimate,
           round(100 * sum(suspended) / sum(potential), 1) AS suspended
    FROM '{run}/ledger.parquet' WHERE tag = '(all)' AND tick >= {first} GROUP BY camp ORDER BY camp""")

ask("Whose posts crowded out each camp's, in feeds", """
    SELECT camp, "by", sum(units) AS units FROM '{run}/hands.parquet'
    WHERE cause = 'crowdedOut' AND tick >= {first} GROUP BY ALL ORDER BY camp, units DESC""")

ask("Places on tag pages", """
    SELECT tag, camp, sum(pageSeen) AS shown, round(sum(pageSeen) / sum(sum(pageSeen)) OVER (PARTITION BY tag), 3) AS shareOfThePage
    FROM '{run}/pages.parquet' WHERE tick >= {first} GROUP BY tag, camp ORDER BY tag, camp""")

ask("Minutes on trending lists, and minutes lost to another tag", """
    SELECT tag, sum(minutes) AS minutes, sum(minutesLost) AS minutesLost, sum(visitsLost) AS visitsLost
    FROM '{run}/trending.parquet' WHERE tick >= {first} GROUP BY tag ORDER BY minutes DESC""")

ask("The loudest hour of each hashtag", """
    SELECT tag, max_by(tick, value) AS tick, max(value) AS posts
    FROM (SELECT tag, tick, sum(value) AS value FROM '{run}/series.parquet' WHERE measure = 'posts' AND tag LIKE '#%' GROUP BY tag, tick)
    GROUP BY tag ORDER BY posts DESC""")

ask("Posts by hour and origin", """
    SELECT hour, origin, sum(posts) AS posts FROM '{run}/tallies/hours.parquet' WHERE tag = '(all)' GROUP BY ALL ORDER BY hour, origin""")

ask("Outcomes of summary.json", """
    SELECT key AS outcome, value->>'mean' AS mean FROM (SELECT unnest(json_keys(outcomes)) AS key, outcomes FROM read_json('{run}/summary.json', columns = {{outcomes: 'JSON'}})),
    LATERAL (SELECT json_extract(outcomes, '$."' || key || '"') AS value) WHERE key NOT LIKE '%[%'""")

print("\nEvery other table: rows (tallies/, trace.parquet with --trace)")
for path in sorted([*run.glob("tallies/*.parquet"), *run.glob("*.parquet")]):
    print(path.relative_to(run), duckdb.sql(f"SELECT count(*) FROM '{str(path).replace(chr(39), chr(39) * 2)}'").fetchall()[0][0])
