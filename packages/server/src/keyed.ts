import { hash } from 'node:crypto';

const BLOCK = 64;

/** SHA-256 of a text, in one call: for a few bytes that is several times quicker than an object that takes updates. */
export const digest = (data: string | Buffer): Buffer => hash('sha256', data, 'buffer');

/**
 * HMAC-SHA-256 (RFC 2104) under one key, for a great many short texts: Node's own takes several times as long, nearly all
 * of it to set up an object for each.
 */
export function createKeyed(key: Buffer): (text: string) => Buffer {
  const padded = Buffer.alloc(BLOCK);
  (key.length > BLOCK ? digest(key) : key).copy(padded);
  const inner = Buffer.from(padded.map((byte) => byte ^ 0x36));
  const outer = Buffer.from(padded.map((byte) => byte ^ 0x5c));
  return (text) => digest(Buffer.concat([outer, digest(Buffer.concat([inner, Buffer.from(text)]))]));
}
