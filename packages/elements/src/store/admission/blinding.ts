import { RSABSSA } from '@cloudflare/blindrsa-ts';
import type { PassKey } from '@kindred/core/contract';
import { fromBase64Url, toBase64Url } from '@kindred/core/identity';

import { quicken } from './arithmetic.js';

quicken();

type Bytes = Uint8Array<ArrayBuffer>;

/** A pass that was asked for and not given yet, in base64url. Nobody who sees `blinded` can know the pass by it. */
export interface Asked {
  /** What goes out: a TokenRequest of RFC 9578. */
  blinded: string;
  /** What will be signed, with what takes the blinding off again. */
  input: string;
  inverse: string;
  key: string;
}

/** Blind RSA of 2048 bits. */
const TOKEN_TYPE = [0x00, 0x02] as const;
/** What stands before a plain RSA key of 2048 bits: browsers read no key that says it is for RSASSA-PSS alone. */
const PLAIN_HEAD = 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A';
/** Such a key itself: its modulus, and 65537. */
const PLAIN_LENGTH = 270;

const suite = RSABSSA.SHA384.PSS.Deterministic();

const digest = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const keyOf = (info: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'spki',
    new Uint8Array([...fromBase64Url(PLAIN_HEAD), ...info.subarray(-PLAIN_LENGTH)]),
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  );

/** Makes a pass that isn't signed yet, and what to have signed (RFC 9578, section 6.1). */
export async function ask({ key, challenge }: Pick<PassKey, 'key' | 'challenge'>): Promise<Asked> {
  const info = fromBase64Url(key);
  const keyId = await digest(info);
  const nonce = crypto.getRandomValues(new Uint8Array(32));
  const input = new Uint8Array([...TOKEN_TYPE, ...nonce, ...(await digest(fromBase64Url(challenge))), ...keyId]);
  const { blindedMsg, inv } = await suite.blind(await keyOf(info), input);
  return {
    blinded: toBase64Url(new Uint8Array([...TOKEN_TYPE, keyId.at(-1)!, ...blindedMsg])),
    input: toBase64Url(input),
    inverse: toBase64Url(inv),
    key,
  };
}

/** The pass, once what was asked for is signed (RFC 9578, section 6.3). @throws Error for a signature of anything else */
export async function finish({ input, inverse, key }: Asked, signature: string): Promise<string> {
  const [signed, publicKey] = [fromBase64Url(input), await keyOf(fromBase64Url(key))];
  const authenticator = await suite.finalize(publicKey, signed, fromBase64Url(signature), fromBase64Url(inverse));
  return toBase64Url(new Uint8Array([...signed, ...authenticator]));
}
