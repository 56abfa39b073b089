import { type CheckInsPort, Contribution, PulseQuery, validate } from '@kindred/core/contract';
import { hashKey } from '@kindred/core/identity';

import type { Engine } from './engine.js';

type Value = ReturnType<typeof validate<typeof Contribution>>['value'];

/** The keys a value is counted under. */
function countable(value: Value): string[] {
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

export function checkInsPort(engine: Engine): CheckInsPort {
  return {
    contribute: (contribution, options) =>
      engine.call(options, async ({ write }) => {
        const { circle, subject, window, nullifier, value } = validate(Contribution, contribution);
        const { k } = engine.policy(circle);
        const figure = `${circle}/${window}/${subject}`;
        const spent = `${figure}/${await hashKey(nullifier)}`;
        return write(async ({ tx }) => {
          await engine.assertWritable(tx, circle);
          if (await tx.get('nullifiers', spent)) return { counted: false };
          await tx.put('nullifiers', spent, true);
          const batch = (await tx.get('batches', figure)) ?? { open: [], people: 0, values: {} };
          const open = [...batch.open, countable(value)];
          if (open.length < k) {
            await tx.put('batches', figure, { ...batch, open });
          } else {
            const values = { ...batch.values };
            for (const key of open.flat()) values[key] = (values[key] ?? 0) + 1;
            await tx.put('batches', figure, { open: [], people: batch.people + open.length, values });
          }
          return { counted: true };
        });
      }),
    pulse: (query, options) =>
      engine.call(options, async ({ read }) => {
        const { circle, subject, window } = validate(PulseQuery, query);
        engine.circle(circle);
        return read(async (tx) => {
          const batch = await tx.get('batches', `${circle}/${window}/${subject}`);
          return { circle, subject, window, people: batch?.people || null, values: { ...batch?.values } };
        });
      }),
  };
}
