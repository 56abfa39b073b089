// @ts-expect-error Its types say that it has no default export; it has nothing else.
import library from '@cloudflare/blindrsa-ts/lib/src/sjcl/index.js';

interface Big {
  toString(): string;
  inverseMod(modulus: Big): Big;
  powermod(exponent: Big, modulus: Big): Big;
}

const { bn } = library as { bn: { new (hex: string): Big; prototype: Big } };

const big = (one: Big): bigint => BigInt(one.toString());
const back = (one: bigint): Big => new bn(one.toString(16));

/**
 * Has two steps of the library's arithmetic done with the browser's own whole numbers: what would hold up the page for a
 * tenth of a second, and longer on a slow phone, takes a few milliseconds. What comes out is the same; a pass made with
 * anything else would not be a pass.
 */
export function quicken(): void {
  /** By Euclid's algorithm. @throws Error where there is none */
  bn.prototype.inverseMod = function (modulus) {
    const n = big(modulus);
    let [rest, next, at, then] = [n, big(this) % n, 0n, 1n];
    while (next) {
      const times = rest / next;
      [rest, next, at, then] = [next, rest - times * next, then, at - times * then];
    }
    if (rest !== 1n) throw new Error('This number has no inverse.');
    return back(at < 0n ? at + n : at);
  };

  bn.prototype.powermod = function (exponent, modulus) {
    const n = big(modulus);
    let [result, base] = [1n, big(this) % n];
    for (let rest = big(exponent); rest; rest >>= 1n) {
      if (rest & 1n) result = (result * base) % n;
      base = (base * base) % n;
    }
    return back(result);
  };
}
