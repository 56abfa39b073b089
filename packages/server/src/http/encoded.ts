import { hash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** An answer that is the same for everyone, ready to be sent. */
export interface Encoded {
  text: string;
  /** Bytes of the text in UTF-8. */
  length: number;
  /** Made when first asked for, as the coded forms are. */
  etag?: string;
  br?: Sent;
  gzip?: Sent;
  /** How long it may be kept; 0 when it must not be. */
  until: number;
  /** The pattern it answers, for logs and counters. */
  route: string;
}

/**
 * What goes out. Compressed bytes are held as a string of as many characters: Node sends a string together with the
 * headers, but a buffer beside them, which takes twice as long.
 */
export interface Sent {
  text: string;
  encoding: 'utf8' | 'latin1';
  length: number;
}

export type Coding = 'br' | 'gzip' | undefined;

/** Below this a compressed answer saves no packet. */
const WORTH_IT = 1_000;
/** Bytes of answers kept in memory, compressed ones counted with them. */
const MOST_BYTES = 32_000_000;
/** Bytes an entry costs beside its text. */
const OVERHEAD = 500;
/** Names of things that changed, before all are taken to have. */
const MOST_TAGS = 10_000;

export const etagOf = (body: string | Buffer): string => `"${hash('sha1', body, 'base64url')}"`;

export const encode = (text: string, { until = 0, route = '' } = {}): Encoded => ({
  text,
  length: Buffer.byteLength(text),
  until,
  route,
});

/** The best coding both sides know. An answer too small for any is sent as it is. */
export function codingFor(accept: string | undefined, { length }: Encoded): Coding {
  if (accept === undefined || length < WORTH_IT) return undefined;
  return takes(accept, 'br') ? 'br' : takes(accept, 'gzip') ? 'gzip' : undefined;
}

const takes = (accept: string, name: string): boolean => {
  const entry = accept.split(',').find((one) => one.trim().toLowerCase().split(/[\s;]/)[0] === name);
  return entry !== undefined && !/;\s*q=0(?:\.0*)?\s*$/.test(entry);
};

/** The answer in that coding. Quick settings: a page lives for seconds. */
export function sentAs(answer: Encoded, coding: Coding): Sent {
  if (coding === 'br') {
    return (answer.br ??= asSent(brotliCompressSync(answer.text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })));
  }
  if (coding === 'gzip') return (answer.gzip ??= asSent(gzipSync(answer.text, { level: 5 })));
  // Where every character is one byte, none of them has to be looked at again.
  return {
    text: answer.text,
    encoding: answer.length === answer.text.length ? 'latin1' : 'utf8',
    length: answer.length,
  };
}

const asSent = (bytes: Buffer): Sent => ({ text: bytes.toString('latin1'), encoding: 'latin1', length: bytes.length });

/** An entity's tag differs by its coding, so that no cache mixes bytes of two. */
export const tagIn = (answer: Encoded, coding: Coding): string => {
  const etag = (answer.etag ??= etagOf(answer.text));
  return coding ? `${etag.slice(0, -1)}-${coding}"` : etag;
};

interface Kept {
  answer: Encoded;
  tags: readonly string[];
  /** The count of changes when it began to be read. */
  made: number;
  bytes: number;
}

export interface EncodedCache {
  /** What is kept under this key and still holds. */
  get(key: string): Encoded | undefined;
  /** Reads it, once for all who ask while nothing changes, and keeps it unless something it shows changed meanwhile. */
  load(key: string, tags: readonly string[], read: () => Promise<Encoded>): Promise<Encoded>;
  /** What this tag stands for changed. */
  touch(tag: string): void;
  /** Anything may have changed. */
  clear(): void;
  readonly hits: number;
  readonly misses: number;
  readonly bytes: number;
}

/**
 * Encoded answers of this process. What changed here is forgotten before the change is answered, what changed in
 * another process when its notice comes; and nothing outlives its `until`, should a notice ever be lost.
 */
export function createEncodedCache(now: () => number, most = MOST_BYTES): EncodedCache {
  const kept = new Map<string, Kept>();
  const flights = new Map<string, { made: number; answer: Promise<Encoded> }>();
  const touched = new Map<string, number>();
  let count = 1;
  /** Changes up to here are not told apart any more. */
  let floor = 0;
  let bytes = 0;
  let hits = 0;
  let misses = 0;

  const holds = (made: number, tags: readonly string[]): boolean =>
    made > floor && tags.every((tag) => (touched.get(tag) ?? 0) < made);

  const drop = (key: string, entry: Kept): void => {
    kept.delete(key);
    bytes -= entry.bytes;
  };

  const keep = (key: string, tags: readonly string[], made: number, answer: Encoded): void => {
    const size = answer.length * 2 + key.length + OVERHEAD;
    if (answer.until <= now() || size > most / 10) return;
    const before = kept.get(key);
    if (before) drop(key, before);
    kept.set(key, { answer, tags, made, bytes: size });
    bytes += size;
    for (const [oldest, entry] of kept) {
      if (bytes <= most) break;
      drop(oldest, entry);
    }
  };

  const forget = (): void => {
    kept.clear();
    touched.clear();
    bytes = 0;
    floor = count++;
  };

  return {
    get(key) {
      const entry = kept.get(key);
      if (entry) {
        if (entry.answer.until > now() && holds(entry.made, entry.tags)) {
          hits += 1;
          return entry.answer;
        }
        drop(key, entry);
      }
      return undefined;
    },

    load(key, tags, read) {
      const flying = flights.get(key);
      // A read that began before a change may not have seen it: whoever asks after the change doesn't join it.
      if (flying && holds(flying.made, tags)) return flying.answer;
      misses += 1;
      const made = count++;
      const answer = read().then((found) => {
        if (holds(made, tags)) keep(key, tags, made, found);
        return found;
      });
      const flight = { made, answer };
      flights.set(key, flight);
      const landed = (): void => {
        if (flights.get(key) === flight) flights.delete(key);
      };
      answer.then(landed, landed);
      return answer;
    },

    touch(tag) {
      if (touched.size >= MOST_TAGS && !touched.has(tag)) forget();
      touched.set(tag, count++);
    },

    clear: forget,

    get hits() {
      return hits;
    },
    get misses() {
      return misses;
    },
    get bytes() {
      return bytes;
    },
  };
}
