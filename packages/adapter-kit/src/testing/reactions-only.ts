import { type Adapter, AdapterError, type Policy, ReactionChange, TallyQuery, validate } from '@kindred/core/contract';
import { band } from '@kindred/core/belonging';
import { hashKey } from '@kindred/core/identity';

/** A backend that takes reactions to pages and nothing else. `store` stands for your database. */
export function reactionsOnly(store: Set<string>, { counts, k, readOnly }: Policy): Adapter {
  return {
    name: 'reactions-only',
    contract: 1,
    reactions: {
      async set(change, { signal } = {}) {
        const { target, kind, token, on } = validate(ReactionChange, change);
        const key = `${target} ${kind} ${await hashKey(token)}`;
        signal?.throwIfAborted();
        if (readOnly) throw new AdapterError('read-only', 'Nothing new for now.');
        if (!target.startsWith('page:')) throw new AdapterError('not-found', 'There are only pages here.');
        if (['hope', 'helped'].includes(kind)) throw new AdapterError('invalid', 'Only stories take this.');
        if (on) store.add(key);
        else store.delete(key);
        return { on };
      },
      async tallies(query, { signal } = {}) {
        const { targets } = validate(TallyQuery, query);
        const all = await Promise.resolve([...store].map((key) => key.split(' ') as [string, 'with']));
        signal?.throwIfAborted();
        return targets.map((target) => {
          if (counts === 'none') return { target };
          const exact: Partial<Record<'with', number>> = {};
          for (const [at, kind] of all) if (at === target) exact[kind] = (exact[kind] ?? 0) + 1;
          if (counts === 'exact') return { target, exact };
          const shown = Object.entries(exact).filter(([, count]) => count >= k);
          return { target, bands: Object.fromEntries(shown.map(([kind, count]) => [kind, band(count)])) };
        });
      },
    },
  };
}
