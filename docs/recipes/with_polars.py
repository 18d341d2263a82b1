"""Reads every table of a run with polars: python with_polars.py FOLDER"""
import json
import sys
from pathlib import Path

import polars as pl

run = Path(sys.argv[1])
manifest = json.loads((run / "manifest.json").read_text(encoding="utf-8"))
clock = manifest["plan"]["clock"]
after = pl.col("tick") >= clock["burnInTicks"]

print("\nOf every hundred readings that could have been (ledger.parquet)")
entries = ["seen", "crowdedOut", "offline", "silencedByFear", "silencedByClimate", "suspended", "left", "cutOff"]
print(
    pl.scan_parquet(run / "ledger.parquet")
    .filter(after & (pl.col("tag") == "(all)"))
    .group_by("camp")
    .agg([(100 * pl.col(entry).sum() / pl.col("potential").sum()).round(1).alias(entry) for entry in entries])
    .sort("camp")
    .collect()
)

print("\nWhose posts crowded out each camp's, in feeds (hands.parquet)")
print(
    pl.scan_parquet(run / "hands.parquet")
    .filter(after & (pl.col("cause") == "crowdedOut"))
    .group_by("camp", "by")
    .agg(pl.col("units").sum())
    .sort("camp", "units", descending=[False, True])
    .collect()
)

print("\nPlaces on tag pages (pages.parquet)")
print(
    pl.scan_parquet(run / "pages.parquet")
    .filter(after)
    .group_by("tag", "camp")
    .agg(pl.col("pagePotential").sum(), pl.col("pageSeen").sum())
    .with_columns(shareOfThePage=pl.col("pageSeen") / pl.col("pageSeen").sum().over("tag"))
    .sort("tag", "camp")
    .collect()
)

print("\nMinutes on trending lists, and minutes lost to another tag (trending.parquet)")
print(
    pl.scan_parquet(run / "trending.parquet")
    .filter(after)
    .group_by("tag")
    .agg(pl.col("minutes", "minutesLost", "visitsLost").sum())
    .sort("tag")
    .collect()
)

print("\nPosts a day on each hashtag (series.parquet)")
print(
    pl.read_parquet(run / "series.parquet")
    .filter((pl.col("measure") == "posts") & pl.col("tag").str.starts_with("#"))
    .with_columns(day=pl.col("tick") * clock["tickMinutes"] // 1440)
    .pivot(on="tag", index="day", values="value", aggregate_function="sum")
    .sort("day")
)

print("\nPosts by hour and origin (tallies/hours.parquet)")
print(pl.read_parquet(run / "tallies" / "hours.parquet").filter(pl.col("tag") == "(all)").pivot(on="origin", index="hour", values="posts", aggregate_function="sum").sort("hour"))

print("\nOutcomes (summary.json)")
for name, one in json.loads((run / "summary.json").read_text(encoding="utf-8"))["outcomes"].items():
    if "[" not in name:
        print(name, one["mean"], one["ci95"])

print("\nEvery other table: rows and columns (tallies/, trace.parquet with --trace)")
for path in sorted([*run.glob("tallies/*.parquet"), *run.glob("*.parquet")]):
    frame = pl.read_parquet(path)
    print(f"{path.relative_to(run)}: {frame.height} rows: {', '.join(frame.columns)}")
