/** Where progress goes: standard error, so that what a command writes can be piped. */
export interface Output {
  isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  /** So far: `posts 12,000`. On a terminal one line that changes, elsewhere a line now and then. */
  at(what: string, count: number): void;
  /** Clears the line that changes. */
  end(): void;
}

/** On no terminal a line for every so many. */
const STEP = 100_000;

const figure = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

export function createProgress(output: Output = process.stderr): Progress {
  let open = false;
  let last = { what: '', step: 0 };
  return {
    at(what, count) {
      if (output.isTTY) {
        output.write(`\r\u001b[K${what} ${figure(count)}`);
        open = true;
        return;
      }
      const step = Math.floor(count / STEP);
      if (what === last.what && step <= last.step) return;
      if (step || what !== last.what) output.write(`${what}${count ? ` ${figure(count)}` : ''}\n`);
      last = { what, step };
    },
    end() {
      if (open) output.write('\r\u001b[K');
      open = false;
    },
  };
}

/** For where nobody looks on. */
export const SILENT: Progress = { at: () => {}, end: () => {} };

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${figure(count)} ${count === 1 ? one : many}`;
