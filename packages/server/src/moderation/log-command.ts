import { AdapterError } from '@kindred/core/contract';

import type { Sql } from '../database/connect.js';
import { type Noted, verifyLog } from './log.js';

/** `moderator verify-log`: walks the chain of one community, or of each, and says the first number that doesn't hold. */
export async function logCommand(
  sql: Sql,
  { community, head }: { community?: string | undefined; head?: string | undefined },
  print: (line: string) => void,
): Promise<void> {
  const known = await sql<{ id: string }[]>`select id from communities order by id`;
  const asked = community === undefined ? known.map(({ id }) => id) : [community];
  const unknown = asked.find((id) => !known.some((row) => row.id === id));
  if (unknown !== undefined) throw new AdapterError('not-found', `There is no community "${unknown}".`);
  const noted = head === undefined ? undefined : parseHead(head);
  if (noted && asked.length > 1) throw new Error('--head is of one log: name its community with --community.');
  for (const id of asked) {
    const { entries, erased, head: end, broken } = await verifyLog(sql, id, noted);
    const first = asked.length > 1 ? `${id}: ` : '';
    if (broken) {
      print(`${first}broken at number ${broken.number}: ${broken.why}. The ${entries} before it hold.`);
      process.exitCode = 1;
    } else {
      print(`${first}${entries} entries hold, ${erased} of them erased.${entries ? ` Head: ${entries}:${end}` : ''}`);
    }
  }
}

function parseHead(head: string): Noted {
  const [, number, hash] = /^(\d{1,15}):([\w-]{43})$/.exec(head) ?? [];
  if (!number || !hash)
    throw new Error(`--head is ${JSON.stringify(head)}; write what verify-log printed, NUMBER:HASH.`);
  return { number: Number(number), hash };
}
