"""Reads every table of a run with pandas: python with_pandas.py FOLDER"""
import json
import sys
from pathlib import Path

import pandas as pd

run = Path(sys.argv[1])


def title(text):
    print(f"\n{text}")


manifest = json.loads((run / "manifest.json").read_text(encoding="utf-8"))
plan = manifest["plan"]
first = plan["clock"]["burnInTicks"]
print(f"{manifest['scenario']['name']}, seed {manifest['seed']}, {manifest['replicates']} replicates")

# What became of each camp's potential audience. Only the (all) rows add up over tags.
title("Of every hundred readings that could have been (ledger.parquet)")
ledger = pd.read_parquet(run / "ledger.parquet")
whole = ledger[(ledger.tag == "(all)") & (ledger.tick >= first)]
entries = ["seen", "crowdedOut", "offline", "silencedByFear", "silencedByClimate", "suspended", "left", "cutOff"]
sums = whole.groupby("camp")[["potential", *entries]].sum()
print((100 * sums[entries].div(sums.potential, axis=0)).round(1))

# By which hand the rest was lost. A hand is who stood in the place: accounting, not cause.
title("Whose posts crowded out each camp's, in feeds (hands.parquet)")
hands = pd.read_parquet(run / "hands.parquet")
crowded = hands[(hands.cause == "crowdedOut") & (hands.tick >= first)]
print(crowded.pivot_table(index="camp", columns="by", values="units", aggfunc="sum", fill_value=0))

title("Places on tag pages (pages.parquet)")
pages = pd.read_parquet(run / "pages.parquet")
places = pages[pages.tick >= first].groupby(["tag", "camp"])[["pagePotential", "pageSeen"]].sum()
places["shareOfThePage"] = places.pageSeen / places.groupby("tag").pageSeen.transform("sum")
print(places.round(3))

title("Minutes on trending lists, and minutes lost to another tag (trending.parquet)")
trending = pd.read_parquet(run / "trending.parquet")
listed = trending[trending.tick >= first]
print(listed.groupby("tag")[["minutes", "minutesLost", "visitsLost"]].sum())

title("Posts a day on each hashtag (series.parquet)")
series = pd.read_parquet(run / "series.parquet")
posts = series[(series.measure == "posts") & series.tag.str.startswith("#", na=False)].copy()
posts["day"] = posts.tick * plan["clock"]["tickMinutes"] // 1440
print(posts.pivot_table(index="day", columns="tag", values="value", aggfunc="sum", fill_value=0))

title("Outcomes (summary.json)")
summary = json.loads((run / "summary.json").read_text(encoding="utf-8"))
print(pd.DataFrame({name: {"n": one["n"], "mean": one["mean"]} for name, one in summary["outcomes"].items()}).T.head(12))

# Small tables of the whole run: who talks when, who posted most, what a 1 % sample would have shown ...
title("Posts by hour and origin (tallies/hours.parquet)")
hours = pd.read_parquet(run / "tallies" / "hours.parquet")
print(hours[hours["tag"] == "(all)"].pivot_table(index="hour", columns="origin", values="posts", aggfunc="sum", fill_value=0).head(24))

title("Every other table: rows and columns (tallies/, trace.parquet with --trace)")
for path in sorted([*run.glob("tallies/*.parquet"), *run.glob("*.parquet")]):
    frame = pd.read_parquet(path)
    print(f"{path.relative_to(run)}: {len(frame)} rows: {', '.join(frame.columns)}")
