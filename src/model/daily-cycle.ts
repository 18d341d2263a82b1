/**
 * The daily cycle of activity: one cosine from the peak at 22:00 down to the trough at 05:00, another back up; its mean
 * over the day is exactly 1 for any ratio. Peak, trough and ratio are assumed: no Iraqi measurement is known. (Two
 * harmonics cannot put trough and peak 7 hours apart without a second bump, so the clock is stretched instead.)
 */
const PEAK_HOUR = 22;
const TROUGH_HOUR = 5;

/**
 * @param hour         local hour of day, 0..24
 * @param peakToTrough ratio of the busiest to the quietest hour; 1 = flat
 * @param hours        length of the time around that hour over which it is meant (an hour or less: the moment itself)
 * @returns multiplier of a daily rate, mean 1
 */
export function dailyCycle(hour: number, peakToTrough: number, hours = 1): number {
  let sum = 0;
  const samples = Math.max(1, Math.round(hours));
  for (let n = 0; n < samples; n++) sum += momentOfDay((hour + (n - (samples - 1) / 2) * (hours / samples) + 48) % 24, peakToTrough);
  return sum / samples;
}

function momentOfDay(hour: number, peakToTrough: number): number {
  const amplitude = (peakToTrough - 1) / (peakToTrough + 1);
  const sincePeak = (hour - PEAK_HOUR + 24) % 24;
  const fall = (TROUGH_HOUR - PEAK_HOUR + 24) % 24;
  const phase = sincePeak <= fall ? sincePeak / fall : 1 + (sincePeak - fall) / (24 - fall);
  return 1 + amplitude * Math.cos(Math.PI * phase);
}
