import { createPublicKey, type KeyObject, privateEncrypt, constants, verify } from 'node:crypto';

import { digest } from '../keyed.js';

/**
 * The bytes that passes are made of: token type 0x0002, blind RSA of 2048 bits, of RFC 9578, and the challenge they are
 * for, of RFC 9577. Only what the issuer and the origin need; a device's side is in any Privacy Pass library.
 */
export const TOKEN_TYPE = 0x0002;

/** Bytes of an RSA-2048 number: a blinded message, its signature, an authenticator. */
const NUMBER = 256;
const DIGEST = 32;
/** Type, nonce, digest of the challenge, id of the key: what the authenticator signs. */
const SIGNED = 2 + DIGEST + DIGEST + DIGEST;
/** Of RSASSA-PSS with SHA-384, as RFC 9578 has it. */
const SALT = 48;

/** The algorithm identifier of RSASSA-PSS with SHA-384, MGF1 with SHA-384 and 48 bytes of salt, and a bit string's head. */
const PSS_HEAD = Buffer.from(
  '30820152303d06092a864886f70d01010a3030a00d300b0609608648016503040202a11a301806092a864886f70d010108300b0609608648016503040202a2030201300382010f00',
  'hex',
);

/** A public key as devices get it: SubjectPublicKeyInfo of RSASSA-PSS, which node:crypto writes for no plain RSA key. */
export const publicKeyInfo = (key: KeyObject): Buffer =>
  Buffer.concat([PSS_HEAD, createPublicKey(key).export({ type: 'pkcs1', format: 'der' })]);

/** A TokenChallenge whose passes can be spent at any time, but for nothing else than `origin`. */
export function tokenChallenge(issuer: string, origin: string): Buffer {
  const text = (value: string): Buffer => {
    const bytes = Buffer.from(value, 'ascii');
    return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
  };
  const noContext = Buffer.from([0]);
  return Buffer.concat([Buffer.from([0, TOKEN_TYPE]), text(issuer), noContext, text(origin)]);
}

export interface TokenRequest {
  /** The last byte of the id of the key that is asked. */
  keyByte: number;
  blinded: Buffer;
}

export interface Token {
  nonce: Buffer;
  challengeDigest: Buffer;
  keyId: Buffer;
  /** What `authenticator` is a signature of. */
  signed: Buffer;
  authenticator: Buffer;
}

/** Base64url as RFC 4648 writes it, with or without padding; undefined for other text or another length. */
function bytesOf(text: string, length: number): Buffer | undefined {
  if (!/^[\w-]+={0,2}$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === length ? bytes : undefined;
}

export function readTokenRequest(text: string): TokenRequest | undefined {
  const bytes = bytesOf(text, 3 + NUMBER);
  if (bytes?.readUInt16BE(0) !== TOKEN_TYPE) return undefined;
  return { keyByte: bytes.readUInt8(2), blinded: bytes.subarray(3) };
}

export function readToken(text: string): Token | undefined {
  const bytes = bytesOf(text, SIGNED + NUMBER);
  if (bytes?.readUInt16BE(0) !== TOKEN_TYPE) return undefined;
  return {
    nonce: bytes.subarray(2, 2 + DIGEST),
    challengeDigest: bytes.subarray(2 + DIGEST, 2 + 2 * DIGEST),
    keyId: bytes.subarray(2 + 2 * DIGEST, SIGNED),
    signed: bytes.subarray(0, SIGNED),
    authenticator: bytes.subarray(SIGNED),
  };
}

/** What a key is called in a token. */
export const keyIdOf = (publicInfo: Buffer): Buffer => digest(publicInfo);

/** Whether the token was signed by this key. */
export const isSigned = ({ signed, authenticator }: Token, key: KeyObject): boolean =>
  verify('sha384', signed, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT }, authenticator);

/**
 * The blinded message signed: RSA's private operation and nothing around it (RFC 9474, BlindSign). The same message gives
 * the same answer, so signing it again gives nobody a second pass.
 *
 * @param blinded smaller than the key's modulus
 */
export const signBlinded = (blinded: Buffer, key: KeyObject): Buffer =>
  privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, blinded);
