import { band } from '@kindred/core/belonging';
import {
  AdapterError,
  type Band,
  isPublic,
  parseTarget,
  type Policy,
  POST_REACTION_KINDS,
  ReactionChange,
  type ReactionKind,
  type ReactionsPort,
  roundTime,
  type Tally,
  TallyQuery,
  type Target,
  TIME_STEP,
  validate,
  formatItemId,
} from '@kindred/core/contract';
import { hashKey } from '@kindred/core/identity';

import { type Engine, load, loadPublic } from './engine.js';
import type { ReadTx } from './storage.js';

async function countKinds(tx: ReadTx, target: string): Promise<Map<ReactionKind, number>> {
  const counts = new Map<ReactionKind, number>();
  for (const key of await tx.keys('reactions', `${target}/`)) {
    const kind = key.split('/')[1] as ReactionKind;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** Support in words, for the author alone. */
export async function supportOf(tx: ReadTx, target: string): Promise<Partial<Record<ReactionKind, Band>>> {
  return Object.fromEntries([...(await countKinds(tx, target))].map(([kind, count]) => [kind, band(count)]));
}

async function tallyOf(tx: ReadTx, target: string, { counts, k }: Policy): Promise<Tally> {
  if (counts === 'none') return { target };
  const kinds = [...(await countKinds(tx, target))].sort(([a], [b]) => a.localeCompare(b));
  if (counts === 'exact') return { target, exact: Object.fromEntries(kinds) };
  return {
    target,
    bands: Object.fromEntries(kinds.filter(([, count]) => count >= k).map(([kind, count]) => [kind, band(count)])),
  };
}

const circleOf = (target: Target): string | undefined => (target.kind === 'page' ? undefined : target.id.circle);

export function reactionsPort(engine: Engine): ReactionsPort {
  return {
    set: (input, options) =>
      engine.call(options, async ({ write }) => {
        const { target, kind, token, on } = validate(ReactionChange, input);
        const parsed = parseTarget(target);
        if (parsed.kind !== 'story' && !(POST_REACTION_KINDS as readonly string[]).includes(kind)) {
          throw new AdapterError('invalid', `Only stories take "${kind}".`, { field: 'kind' });
        }
        const circle = circleOf(parsed);
        const key = `${target}/${kind}/${await hashKey(token)}`;
        return write(async ({ tx, now, news }) => {
          await engine.assertWritable(tx, circle);
          if (parsed.kind !== 'page') await loadPublic(tx, formatItemId(parsed.id), now, parsed.kind);
          const was = (await tx.get('reactions', key)) !== undefined;
          if (on && !was) await tx.put('reactions', key, roundTime(now, TIME_STEP.reaction));
          if (!on && was) await tx.delete('reactions', key);
          const policy = engine.policy(circle);
          if (on !== was && circle !== undefined && policy.counts !== 'none') {
            news.push({ circle, event: { type: 'tally', tally: await tallyOf(tx, target, policy) } });
          }
          return { on };
        });
      }),
    tallies: (query, options) =>
      engine.call(options, async ({ read }) => {
        const { targets } = validate(TallyQuery, query);
        return read(async (tx, now) => {
          const tallies: Tally[] = [];
          for (const target of targets) tallies.push(await publicTally(engine, tx, target, now));
          return tallies;
        });
      }),
  };
}

/** Of what can't be read nothing is told, not even that it is there. */
async function publicTally(engine: Engine, tx: ReadTx, target: string, now: number): Promise<Tally> {
  const parsed = parseTarget(target);
  const circle = circleOf(parsed);
  if (circle !== undefined && !engine.has(circle)) return { target };
  if (parsed.kind !== 'page') {
    const item = await load(tx, formatItemId(parsed.id), now);
    const opener = item && (await load(tx, item.opener, now));
    if (item && opener && (!isPublic(item.state) || !isPublic(opener.state))) {
      return tallyOf(tx, '', engine.policy(circle)).then((tally) => ({ ...tally, target }));
    }
  }
  return tallyOf(tx, target, engine.policy(circle));
}
