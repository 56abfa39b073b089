/** What somebody set for themselves at the desk. Kept on their device, told to nobody. */
export interface Habits {
  /** How many heavy items they want to read within an hour. */
  cap: number;
  /** Minutes of work after which a break is suggested; never for 0. */
  breakAfter: number;
  /** Whether letters are shortcuts. */
  keys: boolean;
}

export const HABITS: Habits = { cap: 10, breakAfter: 45, keys: true };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Away for this long, a stretch of work has ended. */
const REST = 10 * MINUTE;
/** "Later" asks again after this long. */
const LATER = 15 * MINUTE;

const whole = (value: unknown, least: number, most: number, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(Math.trunc(value), least), most) : otherwise;

/** What was kept, or typed, as something that makes sense. */
export const settled = ({ cap, breakAfter, keys }: Partial<Habits> = {}): Habits => ({
  cap: whole(cap, 0, 100, HABITS.cap),
  breakAfter: whole(breakAfter, 0, 240, HABITS.breakAfter),
  keys: keys ?? HABITS.keys,
});

/** The readings of heavy items that still count. */
export const withinHour = (readings: readonly number[], now: number): number[] =>
  readings.filter((time) => time <= now && now - time < HOUR);

/** A stretch of work without a rest. */
export interface Stretch {
  since: number;
  /** The last sign of somebody being there. */
  last: number;
  /** A break is not suggested before this. */
  quietUntil: number;
}

export const begin = (now: number): Stretch => ({ since: now, last: now, quietUntil: 0 });
/** Somebody pressed something. After a rest it is a new stretch. */
export const touch = (stretch: Stretch, now: number): Stretch =>
  now - stretch.last >= REST ? begin(now) : { ...stretch, last: now };
export const later = (stretch: Stretch, now: number): Stretch => ({ ...stretch, quietUntil: now + LATER });

/** Whether a break should be suggested. Never to somebody who is having one. */
export function breakDue({ since, last, quietUntil }: Stretch, { breakAfter }: Habits, now: number): boolean {
  return breakAfter > 0 && now - since >= breakAfter * MINUTE && now - last < REST && now >= quietUntil;
}
