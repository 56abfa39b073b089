/**
 * Waits for what `look` says (anything but `false`, `null`, `undefined` or a throw), looking again every
 * few milliseconds. The time is only there to end a test that can't succeed.
 */
export async function until<T>(
  look: () => T | Promise<T>,
  what = 'what was waited for',
  most = 10_000,
): Promise<NonNullable<T>> {
  const end = performance.now() + most;
  let why: unknown;
  for (;;) {
    try {
      const value = await look();
      if (value !== undefined && value !== null && value !== false) return value as NonNullable<T>;
      why = undefined;
    } catch (error) {
      why = error;
    }
    if (performance.now() > end) throw new Error(`${what} did not come`, { cause: why });
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
}
