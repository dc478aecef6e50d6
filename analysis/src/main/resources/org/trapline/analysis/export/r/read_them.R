# Reads every file of this folder. Run it from here:  Rscript read_them.R
# Base R suffices; what needs a package is skipped where the package is not installed.
# Times are local times of the cameras, without summer time: read them as UTC, so that R moves none.

has <- function(package) requireNamespace(package, quietly = TRUE)

# One row for each independent event (30 minutes after the last record of its species).
records <- read.csv("record_table.csv", stringsAsFactors = FALSE)
records$DateTimeOriginal <- as.POSIXct(records$DateTimeOriginal, tz = "UTC")
stopifnot(!anyNA(records$DateTimeOriginal))

# Stations by days: share of the day that a camera worked; NA where none stood there.
operation <- as.matrix(read.csv("camera_operation.csv", row.names = 1, check.names = FALSE))
cat(nrow(records), "events of", length(unique(records$Species)), "species at", nrow(operation),
    "stations in", round(sum(operation, na.rm = TRUE), 1), "trap-days\n")

# Events by deployment and species, with the zeros; the offset makes rates of them.
counts <- read.csv("counts_long.csv", stringsAsFactors = FALSE)
rates <- aggregate(cbind(events, trap_days) ~ species + group + period, counts, sum)
rates$per_100_days <- 100 * rates$events / rates$trap_days
print(rates, row.names = FALSE)
if (has("glmmTMB") && length(unique(counts$group)) > 1 && length(unique(counts$period)) > 1) {
  for (name in unique(counts$species)) {
    print(glmmTMB::glmmTMB(events ~ group * period + offset(log(trap_days)) + (1 | station),
      family = glmmTMB::nbinom2, data = counts[counts$species == name & counts$trap_days > 0, ]))
  }
}

# Sites by species, for vegan.
community <- read.csv("community_matrix.csv", stringsAsFactors = FALSE)
if (has("vegan")) {
  print(vegan::diversity(community[, -(1:3), drop = FALSE]))
}

# Station-weeks with at least five active days by species, for iNEXT.
incidence <- read.csv("incidence_long.csv", stringsAsFactors = FALSE)
raw <- lapply(split(incidence, incidence$assemblage),
  function(x) as.matrix(xtabs(detected ~ species + sampling_unit, x)))
if (has("iNEXT") && length(raw) > 0) {
  print(iNEXT::DataInfo(raw, datatype = "incidence_raw"))
}

# Clock times of events as angles, for activity and overlap.
times <- read.csv("event_times.csv", stringsAsFactors = FALSE)
stopifnot(all(times$clock_rad >= 0 & times$clock_rad < 2 * pi))

# Sites by weeks: 1 detected, 0 not, NA without effort; I impact, A after; effort in days.
for (file in list.files(pattern = "^unmarked_.*\\.csv$")) {
  wide <- read.csv(file, stringsAsFactors = FALSE)
  y <- as.matrix(wide[, grep("^y\\.", names(wide)), drop = FALSE])
  effort <- as.matrix(wide[, grep("^effort\\.", names(wide)), drop = FALSE])
  stopifnot(all(is.na(y) == is.na(effort)))
  cat(file, ": naive occupancy", round(mean(rowSums(y, na.rm = TRUE) > 0), 2), "\n")
  if (has("unmarked")) {
    frame <- unmarked::csvToUMF(file, long = FALSE, type = "unmarkedFrameOccu")
    print(unmarked::occu(~ 1 ~ 1, frame))
  }
}

# camtrapR makes detection histories of the first two tables:
# camtrapR::detectionHistory(recordTable = records, species = records$Species[1],
#   camOp = operation, stationCol = "Station", speciesCol = "Species",
#   recordDateTimeCol = "DateTimeOriginal", recordDateTimeFormat = "%Y-%m-%d %H:%M:%S",
#   occasionLength = 7, day1 = "station", includeEffort = TRUE, scaleEffort = FALSE,
#   timeZone = "UTC")
