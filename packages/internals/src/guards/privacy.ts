import type { Finding } from '@kindred/core/guards';

import { lookWith } from './look.js';
import { type GuardBench, partOf, PARTS, type Row, share } from './harness.js';

interface Labelled {
  text: string;
  spans: { type: string; start: number; end: number }[];
}

/** Labels of the data that the guard looks for, the kind it calls them, and the least it must find. */
const KINDS: Record<string, readonly [kind: string, least: number]> = {
  EMAIL_ADDRESS: ['email', 0.99],
  PHONE_NUMBER: ['phone', 0.99],
  CREDIT_CARD: ['card', 0.99],
  US_SSN: ['national-id', 0.99],
  IP_ADDRESS: ['ip', 0.99],
  DOMAIN_NAME: ['url', 0.99],
  IBAN_CODE: ['iban', 0.95],
  STREET_ADDRESS: ['address', 0.8],
  PERSON: ['name', 0.7],
};
const UNSTRUCTURED = new Set(['address', 'name']);

/** The share of a label's letters that must be marked for it to count as found. */
const COVERED = { structured: 0.95, unstructured: 0.5 };

const covered = ({ start, end }: { start: number; end: number }, kind: string, found: Finding[]): number => {
  const marked = found
    .filter((finding) => finding.kind === kind)
    .map((finding) => Math.max(0, Math.min(end, finding.end) - Math.max(start, finding.start)));
  return marked.reduce((sum, length) => sum + length, 0) / (end - start);
};

export const privacy: GuardBench = {
  guard: 'privacy',
  files: ['privacy.jsonl', 'replies.jsonl'],
  async rows(data) {
    const look = await lookWith('privacy');
    const labelled = await data.read<Labelled>('privacy.jsonl');
    const found = new Map<Labelled, Finding[]>();
    for (const row of labelled) found.set(row, await look(row.text));
    const rows: Row[] = [];
    for (const [label, [kind, least]] of Object.entries(KINDS)) {
      const needed = UNSTRUCTURED.has(kind) ? COVERED.unstructured : COVERED.structured;
      for (const part of PARTS) {
        const spans = labelled
          .filter(({ text }) => partOf(text) === part)
          .flatMap((row) => row.spans.filter(({ type }) => type === label).map((span) => ({ row, span })));
        if (spans.length === 0) continue;
        const hits = spans.filter(({ row, span }) => covered(span, kind, found.get(row) ?? []) >= needed);
        rows.push(share(`found: ${kind}`, part, hits.length, spans.length, { least }));
      }
    }

    const replies = (await data.read<{ reply: string }>('replies.jsonl')).map(({ reply }) => reply);
    const alarms = await Promise.all(replies.map(async (reply) => ({ reply, kinds: kindsOf(await look(reply)) })));
    for (const part of PARTS) {
      const mine = alarms.filter(({ reply }) => partOf(reply) === part);
      const count = (test: (kind: string) => boolean): number => mine.filter(({ kinds }) => kinds.some(test)).length;
      rows.push(
        share(
          'replies with a structured kind',
          part,
          count((kind) => !UNSTRUCTURED.has(kind)),
          mine.length,
          { most: 0.002 },
        ),
        share(
          'replies with a name',
          part,
          count((kind) => kind === 'name'),
          mine.length,
          { most: 0.02 },
        ),
        share(
          'replies with a street address',
          part,
          count((kind) => kind === 'address'),
          mine.length,
        ),
      );
    }
    return rows;
  },
};

const kindsOf = (found: Finding[]): string[] => found.map(({ kind }) => kind);
