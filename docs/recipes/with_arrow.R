# Reads the tables of a run with R: Rscript with_arrow.R FOLDER   (install.packages(c("arrow", "jsonlite")))
library(arrow)
library(jsonlite)

run <- commandArgs(trailingOnly = TRUE)[1]
manifest <- fromJSON(file.path(run, "manifest.json"))
first <- manifest$plan$clock$burnInTicks

cat("\nOf every hundred readings that could have been (ledger.parquet)\n")
ledger <- as.data.frame(read_parquet(file.path(run, "ledger.parquet")))
whole <- ledger[ledger$tag == "(all)" & ledger$tick >= first, ]
sums <- aggregate(cbind(potential, seen, crowdedOut, silencedByFear, silencedByClimate, suspended) ~ camp, data = whole, FUN = sum)
print(cbind(sums["camp"], round(100 * sums[-(1:2)] / sums$potential, 1)))

cat("\nWhose posts crowded out each camp's, in feeds (hands.parquet)\n")
hands <- as.data.frame(read_parquet(file.path(run, "hands.parquet")))
crowded <- hands[hands$cause == "crowdedOut" & hands$tick >= first, ]
print(xtabs(units ~ camp + by, data = crowded))

cat("\nPlaces on tag pages (pages.parquet)\n")
pages <- as.data.frame(read_parquet(file.path(run, "pages.parquet")))
print(aggregate(cbind(pagePotential, pageSeen) ~ camp + tag, data = pages[pages$tick >= first, ], FUN = sum))

cat("\nMinutes on trending lists, and minutes lost to another tag (trending.parquet)\n")
trending <- as.data.frame(read_parquet(file.path(run, "trending.parquet")))
listed <- trending[trending$tick >= first, ]
if (nrow(listed) > 0) print(aggregate(cbind(minutes, minutesLost, visitsLost) ~ tag, data = listed, FUN = sum))

cat("\nPosts a day on each hashtag (series.parquet)\n")
series <- as.data.frame(read_parquet(file.path(run, "series.parquet")))
posts <- series[series$measure == "posts" & startsWith(ifelse(is.na(series$tag), "", series$tag), "#"), ]
posts$day <- (posts$tick * manifest$plan$clock$tickMinutes) %/% 1440
print(xtabs(value ~ day + tag, data = posts))

cat("\nOutcomes (summary.json)\n")
summary <- fromJSON(file.path(run, "summary.json"))
print(sapply(summary$outcomes, function(one) one$mean))

cat("\nPosts by hour and origin (tallies/hours.parquet)\n")
hours <- as.data.frame(read_parquet(file.path(run, "tallies", "hours.parquet")))
print(xtabs(posts ~ hour + origin, data = hours[hours$tag == "(all)", ]))

cat("\nEvery other table: rows (tallies/, trace.parquet with --trace)\n")
for (path in list.files(run, pattern = "[.]parquet$", recursive = TRUE)) cat(path, nrow(read_parquet(file.path(run, path))), "\n")
