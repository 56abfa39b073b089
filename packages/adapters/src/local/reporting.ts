import { NewReport, type ReportsPort, roundTime, TIME_STEP, validate } from '@kindred/core/contract';

import { asked, change, type Engine, loadPublic, once } from './engine.js';

/** Reports are taken also while nobody can write: somebody may need help then, too. */
export function reportsPort(engine: Engine): ReportsPort {
  return {
    create: (report, options) =>
      engine.call(options, async ({ write }) => {
        const input = validate(NewReport, report);
        const request = await asked('reports.create', input.idempotencyKey, input);
        return write((work) =>
          once(work, request, async () => {
            const record = await loadPublic(work.tx, input.item, work.now);
            const { reason, note, contentNotes, law, goodFaith, notifier } = input;
            const entry = {
              reason,
              ...(note && { note }),
              ...(contentNotes && { contentNotes }),
              ...(law && { law }),
              ...(goodFaith !== undefined && { goodFaith }),
              ...(notifier && { notifier }),
              at: roundTime(work.now, TIME_STEP.item),
            };
            await change(work, record, { ...record, reports: [...record.reports, entry] });
            return { received: true as const };
          }),
        );
      }),
  };
}
