import { AdapterError, LIMITS } from '@kindred/core/contract';

export const tooMuch = (): AdapterError =>
  new AdapterError('invalid', `A request holds at most ${LIMITS.body} bytes.`, { reason: 'too-large' });

/** @throws AdapterError `invalid` */
export function assertJson(type: string | null | undefined): void {
  if (!/^application\/json\s*(?:;|$)/i.test(type ?? '')) {
    throw new AdapterError('invalid', 'Send JSON, with content-type: application/json.', { reason: 'content-type' });
  }
}

/** @throws AdapterError `invalid` */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AdapterError('invalid', 'The body is not well-formed JSON.', { reason: 'json' });
  }
}

/** The body as JSON. @throws AdapterError `invalid` */
export async function readJson(request: Request): Promise<unknown> {
  assertJson(request.headers.get('content-type'));
  const length = request.headers.get('content-length');
  if (length !== null && Number(length) > LIMITS.body) throw tooMuch();
  return parseJson(length === null ? await readLimited(request) : await request.text());
}

async function readLimited(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LIMITS.body) throw tooMuch();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Not a rule of a list but of the way to it: skips shared caches. */
const FRESH = 'fresh';

/** The query's known fields, as the contract's input has them. @throws AdapterError `invalid` */
export function readQuery(url: URL, fields: readonly string[], many: readonly string[] = []): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  for (const key of new Set(url.searchParams.keys())) {
    if (key === FRESH) continue;
    const values = url.searchParams.getAll(key);
    if (many.includes(key)) query[key] = values;
    else if (!fields.includes(key))
      throw new AdapterError('invalid', `There is no field named ${key}.`, { field: key });
    else if (values.length > 1) throw new AdapterError('invalid', `${key}: give this once.`, { field: key });
    else query[key] = key === 'limit' ? toNumber(values[0] as string) : values[0];
  }
  return query;
}

const toNumber = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);
