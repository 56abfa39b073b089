import type { CheckInsPort, Contribution as ContributionInput } from '@kindred/core/contract';
import { AdapterError, Contribution, PulseQuery, validate } from '@kindred/core/contract';

import { spendOnce } from '../admission/index.js';
import type { Ground } from './ground.js';
import { assertWritable } from './items.js';
import { sha256 } from './seal.js';

/** The keys a value is counted under. */
function countable(value: ContributionInput['value']): string[] {
  switch (value?.scale) {
    case undefined:
      return [];
    case 'mood':
      return [`mood:${value.mood}`];
    case 'energy-mood':
      return [`energy-mood:${value.energy},${value.pleasantness}`];
    case 'words':
      return [...new Set(value.words)].map((word) => `words:${word}`);
    case 'custom':
      return [`custom:${value.choice}`];
  }
}

/** Words people chose themselves are shown only once as many as `k` chose the same. */
const isFreeWord = (key: string): boolean => key.startsWith('words:') || key.startsWith('custom:');

export function createCheckIns(ground: Ground, community: string): CheckInsPort {
  const { sql, places } = ground;

  async function screenWords(words: readonly string[]): Promise<void> {
    const { held } = await ground.screen(community, { text: words.join('\n'), topics: [], contentNotes: [] });
    // Nobody looks at them first, so what would have to wait is not taken.
    if (!held) return;
    throw new AdapterError('refused', 'value: choose another word.', { field: 'value', reason: held });
  }

  return {
    async contribute(input) {
      const { circle, subject, window, nullifier, value, admission } = validate(Contribution, input);
      const place = await places.circle(community, circle);
      const { scope, policy } = place;
      assertWritable(policy);
      const keys = countable(value);
      // Words people chose themselves are read by others once enough chose the same.
      const words = keys.filter(isFreeWord).map((key) => key.slice(key.indexOf(':') + 1));
      if (words.length) await screenWords(words);
      const hash = sha256(nullifier);
      // People who were made up cost work, too: they would show what the others of their batch said.
      const { spent: proof } = await ground.admission.forPart(place, admission);
      const counted = await sql.begin(async (tx) => {
        const spent = await tx`
          insert into nullifiers (scope, hash) values (${scope}, ${hash}) on conflict do nothing returning 1`;
        if (!spent.length) return false;
        if (proof) await spendOnce(tx, community, proof, hash);
        // One at a time for a figure, so that a batch is sealed exactly once.
        await tx`select pg_advisory_xact_lock(hashtextextended(${`${scope}|${window}|${subject}`}, 0))`;
        await tx`
          insert into contributions (scope, subject, "window", value)
          values (${scope}, ${subject}, ${window}, ${tx.json(keys)})`;
        const open = await tx<{ value: string[] }[]>`
          select value from contributions where scope = ${scope} and subject = ${subject} and "window" = ${window}`;
        if (open.length < policy.k) return true;
        const [before] = await tx<{ people: number; counts: Record<string, number> }[]>`
          select people, counts from released where scope = ${scope} and subject = ${subject} and "window" = ${window}`;
        const counts = { ...before?.counts };
        for (const key of open.flatMap((row) => row.value)) counts[key] = (counts[key] ?? 0) + 1;
        const people = (before?.people ?? 0) + open.length;
        await tx`
          insert into released (scope, subject, "window", people, counts)
          values (${scope}, ${subject}, ${window}, ${people}, ${tx.json(counts)})
          on conflict (scope, subject, "window") do update set people = excluded.people, counts = excluded.counts`;
        await tx`
          delete from contributions where scope = ${scope} and subject = ${subject} and "window" = ${window}`;
        return true;
      });
      return { counted };
    },

    async pulse(input) {
      const { circle, subject, window } = validate(PulseQuery, input);
      const { scope, policy } = await places.circle(community, circle);
      const [row] = await sql<{ people: number; counts: Record<string, number> }[]>`
        select people, counts from released where scope = ${scope} and subject = ${subject} and "window" = ${window}`;
      // A raised `k` also covers what was released under a smaller one.
      if (!row || row.people < policy.k) return { circle, subject, window, people: null, values: {} };
      const shown = Object.entries(row.counts).filter(([key, count]) => count >= policy.k || !isFreeWord(key));
      return {
        circle,
        subject,
        window,
        people: row.people,
        values: Object.fromEntries(shown.sort(([a], [b]) => (a < b ? -1 : 1))),
      };
    },
  };
}
