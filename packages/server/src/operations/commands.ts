import { statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';

import type { OpenDatabase, OpenOptions } from '../database/open.js';
import type { ServerOptions } from '../server.js';
import { tellPlace } from '../store/places.js';
import { dumpToFile, dumpToStream } from './dump.js';
import { countErasure, eraseCommunity, eraseItem, type Erasure } from './erase.js';
import { removeOld } from './files.js';
import type { Trailer } from './format.js';
import { ledgerFile, settleLedger } from './ledger.js';
import { counted, createProgress, type Output, type Progress } from './progress.js';
import { restore } from './restore.js';
import { MOST_DAYS, retain } from './retain.js';

export const OPERATIONS = ['retain', 'export', 'erase', 'backup', 'restore', 'ledger'] as const;
export type Operation = (typeof OPERATIONS)[number];
export const isOperation = (what: string): what is Operation => (OPERATIONS as readonly string[]).includes(what);

/** What these commands take beside what others do. */
export const OPERATION_FLAGS = {
  days: { type: 'string' },
  exports: { type: 'string' },
  in: { type: 'string' },
  item: { type: 'string' },
  ledger: { type: 'string', multiple: true },
  'no-ledger': { type: 'boolean', default: false },
  out: { type: 'string' },
  replace: { type: 'boolean', default: false },
  thread: { type: 'string' },
  yes: { type: 'boolean', default: false },
} as const;

export const OPERATIONS_HELP = `
  kindred-server retain [--days N]           erase posts and stories older than so many days, with their replies;
                                             a server does it daily with KINDRED_RETENTION_DAYS
  kindred-server retain --exports FOLDER [--days N]
                                             delete exports and backups in a folder that are older than that
  kindred-server export [--community ID] --out FILE|-
                                             all of a community, as lines of JSON
  kindred-server erase --item ID | --thread ID [--community ID] [--yes]
  kindred-server erase --community ID [--yes]
                                             take away an item (a post or story with its replies), all of the
                                             thread an item is in, or a whole community, for good
  kindred-server backup --out FILE|FOLDER    everything, as it is at this moment, and read back
  kindred-server restore --in FILE [--replace] [--ledger FILE]… [--no-ledger]
                                             fill an empty database from a backup, or put it in the place of
                                             what is there; what was deleted since stays deleted
  kindred-server ledger --out FILE           what was deleted, to be kept apart from backups
`;

type Values = {
  [K in keyof typeof OPERATION_FLAGS]?: (typeof OPERATION_FLAGS)[K] extends { multiple: true }
    ? string[] | undefined
    : (typeof OPERATION_FLAGS)[K]['type'] extends 'boolean'
      ? boolean | undefined
      : string | undefined;
} & { community?: string | undefined };

export interface Operating {
  options: ServerOptions;
  values: Values;
  /** Opens the database, and closes it whatever happens. */
  withDatabase(work: (database: OpenDatabase) => Promise<void>, more?: Partial<OpenOptions>): Promise<void>;
  print(line: string): void;
  /** Where progress goes; standard error without. */
  output?: Output;
}

export function operate(what: Operation, operating: Operating): Promise<void> {
  const progress = createProgress(operating.output);
  return COMMANDS[what](operating, progress).finally(progress.end);
}

type Command = (operating: Operating, progress: Progress) => Promise<void>;

const COMMANDS: Record<Operation, Command> = {
  async retain({ options, values, withDatabase, print }, progress) {
    const days = values.days === undefined ? options.retentionDays : wholeDays(values.days);
    if (days === undefined) {
      throw new Error('Say how long things are kept: kindred-server retain --days 365, or set KINDRED_RETENTION_DAYS.');
    }
    const now = Date.now();
    if (values.exports !== undefined) {
      const gone = await removeOld(values.exports, { days, now });
      for (const file of gone) print(`Deleted ${file}`);
      print(`${counted(gone.length, 'file')} older than ${counted(days, 'day')}.`);
      return;
    }
    await withDatabase(async ({ sql }) => {
      const { threads, items } = await retain(sql, { days, now, progress });
      await settleLedger(sql, ledgerFile(options), { now, progress });
      progress.end();
      print(
        `Erased what is older than ${counted(days, 'day')}: ${counted(threads, 'thread')}, ${counted(items, 'item')}.`,
      );
    });
  },

  async export({ options, values, withDatabase, print }, progress) {
    const out = need(values.out, 'export --out FILE');
    const community = values.community ?? 'main';
    const how = { community, now: Date.now(), keepDays: options.retentionDays, progress };
    await withDatabase(
      async ({ sql }) => {
        if (out === '-') {
          await dumpToStream(sql, process.stdout, how);
          return;
        }
        const { counts } = await dumpToFile(sql, out, how);
        progress.end();
        print(`${out}: ${summary(counts)}.`);
      },
      // Standard output is for the export alone.
      { note: (line) => void process.stderr.write(`${line}\n`) },
    );
  },

  async backup({ options, values, withDatabase, print }, progress) {
    const out = need(values.out, 'backup --out FILE|FOLDER');
    const now = Date.now();
    const file = isFolder(out) ? path.join(out, nameOf(now)) : out;
    await withDatabase(async ({ sql }) => {
      const { counts } = await dumpToFile(sql, file, { now, keepDays: options.retentionDays, progress, check: true });
      progress.end();
      print(`${file}: ${summary(counts)}; read back and whole.`);
    });
  },

  async restore({ options, values, withDatabase, print }, progress) {
    const file = need(values.in, 'restore --in FILE');
    if (file === '-' || !isFile(file))
      throw new Error(`There is no file ${file}. A backup is read twice, from a file.`);
    const { replace = false, ledger: ledgers = [], 'no-ledger': withoutLedger = false } = values;
    const missing = ledgers.find((ledger) => !isFile(ledger));
    if (missing !== undefined) throw new Error(`--ledger: there is no file ${missing}.`);
    const alone = options.databaseUrl !== undefined;
    await withDatabase(
      async ({ sql }) => {
        const { header, trailer, settled, retained } = await restore(sql, file, {
          ...{ replace, ledgers, withoutLedger, alone, progress, now: Date.now() },
          ledger: ledgerFile(options),
          keepDays: options.retentionDays,
        });
        progress.end();
        print(`Restored the ${header.what} of ${header.at}: ${summary(trailer.counts)}.`);
        const gone = settled.erased.length + settled.communities.length;
        if (gone) print(`${counted(gone, 'thing')} deleted since then stayed deleted.`);
        if (retained.items) print(`${counted(retained.items, 'item')} had grown too old meanwhile.`);
        if (header.what === 'export') print('An export holds no moderators’ keys: kindred-server moderator add.');
      },
      { untouched: true, exclusive: true, connections: 1 },
    );
  },

  async erase({ options, values, withDatabase, print, output = process.stderr }, progress) {
    const { item, thread, community } = values;
    if (item !== undefined && thread !== undefined) throw new Error('Say --item or --thread, not both.');
    const erasure: Erasure | undefined =
      item !== undefined
        ? { item }
        : thread !== undefined
          ? { thread }
          : community !== undefined
            ? { community }
            : undefined;
    if (!erasure) throw new Error('Say what is to go: kindred-server erase --item ID, --thread ID or --community ID.');
    const within = community ?? 'main';
    await withDatabase(async ({ sql }) => {
      const found = await countErasure(sql, within, erasure);
      const what =
        'community' in erasure
          ? `the community "${within}" with ${counted(found.threads, 'thread')}, ${counted(found.items, 'item')}, its moderators and its log`
          : counted(found.items, 'item');
      if (!values.yes && !(await confirm(`This erases ${what} for good.`, output))) {
        print('Nothing was erased.');
        return;
      }
      const now = Date.now();
      if ('community' in erasure) {
        await eraseCommunity(sql, within, progress);
        await tellPlace(sql, within);
      } else await eraseItem(sql, within, erasure, now);
      await settleLedger(sql, ledgerFile(options), { now });
      progress.end();
      print(`Erased ${what}.`);
    });
  },

  async ledger({ values, withDatabase, print }, progress) {
    const out = need(values.out, 'ledger --out FILE');
    await withDatabase(async ({ sql }) => {
      await settleLedger(sql, out, { now: Date.now(), progress });
      progress.end();
      const [row] = await sql<{ n: number }[]>`select count(distinct hash) as n from deletions`;
      print(`${out}: ${counted(row?.n ?? 0, 'deletion')}.`);
    });
  },
};

// What they say ---------------------------------------------------------------------------------------------

function need(value: string | undefined, usage: string): string {
  if (!value) throw new Error(`Say where: kindred-server ${usage}`);
  return value;
}

function wholeDays(text: string): number {
  const days = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > MOST_DAYS) {
    throw new Error(`--days is ${JSON.stringify(text)}; write a whole number of days, 1 to ${MOST_DAYS}.`);
  }
  return days;
}

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() === true;
const isFolder = (out: string): boolean =>
  /[/\\]$/.test(out) || statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;

/** `kindred-2026-11-22T13-45-09Z.ndjson`: sorted by name is sorted by time. */
const nameOf = (now: number): string =>
  `kindred-${new Date(now).toISOString().replace(/\.\d+/, '').replaceAll(':', '-')}.ndjson`;

const summary = ({ communities = 0, items = 0, reactions = 0 }: Trailer['counts']): string =>
  [counted(communities, 'community', 'communities'), counted(items, 'item'), counted(reactions, 'reaction')].join(', ');

async function confirm(what: string, output: Output): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Error(`${what} Say --yes if that is meant.`);
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  output.write(`${what}\n`);
  try {
    return (await prompt.question('Type "erase" to go on: ')).trim() === 'erase';
  } finally {
    prompt.close();
  }
}
