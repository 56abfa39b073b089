import { randomUUID } from 'node:crypto';

import type { ReportReceipt, ReportsPort } from '@kindred/core/contract';
import { NewReport, validate } from '@kindred/core/contract';

import type { Ground } from './ground.js';
import { hasExpired, itemTime, keepAnswer, keyOf, lockItem, noItem, settleLane, takeKey } from './items.js';

export function createReports(ground: Ground, community: string): ReportsPort {
  const { sql, sealer, places } = ground;
  return {
    async create(input) {
      const { idempotencyKey, admission: _, ...report } = validate(NewReport, input);
      const key = keyOf(community, report.item);
      // Also while nobody can write: somebody may be worried about a person.
      await places.circle(community, key.circle);
      const now = ground.now();
      const { scope, thread, id } = key;
      const received: ReportReceipt = { received: true };
      await sql.begin(async (tx) => {
        const fingerprint = sealer.fingerprint('report', report);
        if (await takeKey(tx, { scope, key: idempotencyKey, fingerprint, now })) return;
        const found = await lockItem(tx, key);
        if (!found || [found.item, found.opener].some((row) => row.state !== 'live' || hasExpired(row, now)))
          throw noItem();
        await tx`
          insert into reports (scope, thread, id, n, reason, note, content_notes, law, good_faith, notifier, at)
          values (${scope}, ${thread}, ${id}, ${randomUUID()}, ${report.reason}, ${report.note || null}, ${report.contentNotes ?? null}::text[], ${report.law || null},
                  ${report.goodFaith ?? null}, ${report.notifier ? tx.json(report.notifier) : null}, ${itemTime(now)})`;
        await settleLane(tx, key, now);
        await keepAnswer(tx, scope, idempotencyKey, received);
      });
      return received;
    },
  };
}
