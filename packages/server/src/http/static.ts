import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';

import { matches } from './answers.js';
import { etagOf } from './encoded.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** A name that changes with its content, such as `c/post-box-3f9a01bc.js`. */
const HASHED = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;
const KEEP_IN_MEMORY = 1_000_000;

export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface Folder {
  dir: string;
  /** Whether other sites may use the files: widgets yes, pages no. */
  shared: boolean;
}

interface Held {
  mtime: number;
  size: number;
  body: Buffer;
  etag: string;
}

/** Serves the files of a folder. What a request names is looked up in it, and never leaves it. */
export function createStatic({ dir, shared }: Folder) {
  const held = new Map<string, Held>();
  let root: string | undefined;

  async function locate(pathname: string): Promise<{ file: string; size: number; mtime: number } | undefined> {
    root ??= await realpath(dir).catch(() => undefined);
    if (!root) return undefined;
    const parts = pathname.split('/').filter(Boolean);
    // A name is letters, digits and a few marks; a leading dot is a hidden file or a way out.
    if (parts.some((part) => !/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part))) return undefined;
    for (const name of shared
      ? [parts.join('/')]
      : [parts.join('/'), [...parts, 'index.html'].join('/'), `${parts.join('/')}.html`]) {
      if (!name) continue;
      const file = await realpath(path.join(root, name)).catch(() => undefined);
      if (!file || !file.startsWith(root + path.sep)) continue;
      const info = await stat(file);
      if (info.isFile()) return { file, size: info.size, mtime: info.mtimeMs };
    }
    return undefined;
  }

  return async function serve(request: Request, pathname: string): Promise<Response | undefined> {
    const found = await locate(pathname);
    if (!found) return undefined;
    const type = TYPES[path.extname(found.file)] ?? 'application/octet-stream';
    const headers: Record<string, string> = {
      'content-type': type,
      'cache-control':
        shared && HASHED.test(found.file)
          ? 'public, max-age=31536000, immutable'
          : shared
            ? 'public, max-age=300, stale-while-revalidate=86400'
            : 'no-cache',
      ...(shared && { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }),
      ...(type.startsWith('text/html') && { 'content-security-policy': PAGE_POLICY, 'x-frame-options': 'DENY' }),
    };
    const accepted = request.headers.get('accept-encoding') ?? '';
    let { file } = found;
    let chosen = found;
    for (const [encoding, ending] of ENCODINGS) {
      const info = await stat(found.file + ending).catch(() => undefined);
      if (!info?.isFile()) continue;
      headers['vary'] = 'accept-encoding';
      if (!new RegExp(`(?:^|[ ,])${encoding}(?:$|[ ,;])(?!q=0(?:$|,))`).test(accepted)) continue;
      file = found.file + ending;
      chosen = { file, size: info.size, mtime: info.mtimeMs };
      headers['content-encoding'] = encoding;
      break;
    }
    if (chosen.size > KEEP_IN_MEMORY) {
      headers['content-length'] = String(chosen.size);
      return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, { headers });
    }
    let entry = held.get(file);
    if (entry?.mtime !== chosen.mtime || entry.size !== chosen.size) {
      const body = await readFile(file);
      entry = { mtime: chosen.mtime, size: chosen.size, body, etag: etagOf(body) };
      held.set(file, entry);
    }
    headers['etag'] = entry.etag;
    if (matches(request.headers.get('if-none-match'), entry.etag)) return new Response(null, { status: 304, headers });
    headers['content-length'] = String(entry.body.length);
    return new Response(new Uint8Array(entry.body), { headers });
  };
}
