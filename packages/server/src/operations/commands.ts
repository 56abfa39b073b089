import type { openDatabase, OpenOptions } from '../database/open.js';
import type { ServerOptions } from '../server.js';
import { createProgress, counted, type Output } from './progress.js';
import { MOST_DAYS, retain } from './retain.js';

type Database = Awaited<ReturnType<typeof openDatabase>>;

export interface OperationValues {
  days?: string | undefined;
}

export interface Operating {
  options: ServerOptions;
  values: OperationValues;
  /** Opens the database, and closes it whatever happens. */
  withDatabase(work: (database: Database) => Promise<void>, more?: Partial<OpenOptions>): Promise<void>;
  print(line: string): void;
  output?: Output;
}

export const OPERATIONS = ['retain'] as const;
export type Operation = (typeof OPERATIONS)[number];
export const isOperation = (what: string): what is Operation => (OPERATIONS as readonly string[]).includes(what);

export async function operate(what: Operation, operating: Operating): Promise<void> {
  switch (what) {
    case 'retain':
      return retainCommand(operating);
  }
}

const wholeDays = (text: string): number => {
  const days = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > MOST_DAYS) {
    throw new Error(`--days is ${JSON.stringify(text)}; write a whole number of days, 1 to ${MOST_DAYS}.`);
  }
  return days;
};

async function retainCommand({ options, values, withDatabase, print, output }: Operating): Promise<void> {
  const days = values.days === undefined ? options.retentionDays : wholeDays(values.days);
  if (days === undefined) {
    throw new Error('Say how long things are kept: kindred-server retain --days 365, or set KINDRED_RETENTION_DAYS.');
  }
  const progress = createProgress(output);
  await withDatabase(async ({ sql }) => {
    const { threads, items } = await retain(sql, { days, now: Date.now(), progress });
    progress.end();
    print(
      `Erased what is older than ${counted(days, 'day')}: ${counted(threads, 'thread')}, ${counted(items, 'item')}.`,
    );
  });
}
