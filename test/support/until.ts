/**
 * Waits for what `look` says (anything but `false`, `null` or `undefined`), looking again every few milliseconds. The
 * time is only there to end a test that can't succeed.
 */
export async function until<T>(look: () => T | Promise<T>, what: string, most = 20_000): Promise<NonNullable<T>> {
  const end = performance.now() + most;
  for (;;) {
    const value = await look();
    if (value !== undefined && value !== null && value !== false) return value as NonNullable<T>;
    if (performance.now() > end) throw new Error(`Waited for ${what}, which did not come.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
