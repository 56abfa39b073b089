/**
 * The stretches of time figures are counted in, as the contract's `Window` names them. In UTC, so that a window is the
 * same for everyone and says nothing of where somebody lives.
 */

const DAY = 86_400_000;

/** The day of `time` (epoch milliseconds) as `YYYY-MM-DD`. */
export function isoDay(time: number): string {
  return dateOf(time).toISOString().slice(0, 10);
}

/**
 * The week of `time` (epoch milliseconds) as `YYYY-Www`, after ISO 8601: weeks begin on Monday and belong to the year
 * that holds their Thursday, so the first days of January may lie in the last week of the year before.
 */
export function isoWeek(time: number): string {
  const day = dateOf(time);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  const thursday = new Date(day.getTime() + (3 - sinceMonday) * DAY);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY));
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** @throws RangeError outside the years 1970 to 9999, which four digits and the contract's times can say. */
function dateOf(time: number): Date {
  if (!Number.isFinite(time) || time < 0 || time > Date.UTC(9999, 11, 31, 23, 59, 59, 999)) {
    throw new RangeError(`A time is given in epoch milliseconds, up to the year 9999; ${time} is not one.`);
  }
  return new Date(time);
}
