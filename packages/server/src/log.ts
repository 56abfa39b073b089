/** How long a line may wait for company, in milliseconds. */
const GATHER = 100;
/** Lines that are written at once. */
const MOST = 500;

/**
 * Lines to standard output, many with one write: writing to a pipe waits for it, and a line for each request would cost
 * as much as answering it.
 */
export function createLineLog(write: (text: string) => void = (text) => void process.stdout.write(text)) {
  let lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!lines.length) return;
    const text = `${lines.join('\n')}\n`;
    lines = [];
    write(text);
  };
  return {
    line(text: string): void {
      lines.push(text);
      if (lines.length >= MOST) flush();
      else timer ??= setTimeout(flush, GATHER).unref();
    },
    flush,
  };
}
