import { expect } from '@open-wc/testing';
import type { AdmissionPort } from '@kindred/core/contract';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

import { Proofs, solve } from './proofs.js';

const SECRET = { hmacSignatureSecret: 'a', hmacKeySignatureSecret: 'b' };
type Payload = Pick<Parameters<typeof verifySolution>[0], 'challenge' | 'solution'>;

const task = async (counter = 3, cost = 10): Promise<string> =>
  JSON.stringify(await createChallenge({ algorithm: 'PBKDF2/SHA-256', cost, counter, deriveKey, ...SECRET }));

const isRight = async (proof: string): Promise<boolean> =>
  (await verifySolution({ ...(JSON.parse(proof) as Payload), deriveKey, ...SECRET })).verified;

const never = new AbortController().signal;

/** Hands out tasks, and counts them. */
function port({ expiresIn = 900_000, counter = 3 } = {}) {
  const asked: AbortSignal[] = [];
  const challenge: AdmissionPort['challenge'] = async ({ signal } = {}) => {
    asked.push(signal!);
    return { challenge: await task(counter), expiresAt: Date.now() + expiresIn };
  };
  return { asked, proofs: new Proofs({ challenge } as AdmissionPort) };
}

describe('solve', () => {
  it('finds what the backend takes', async () => {
    expect(await isRight(await solve(await task(40), never))).to.equal(true);
  });

  it('lets the page do other things meanwhile', async () => {
    let turns = 0;
    let over = false;
    const watch = (): void => {
      turns += 1;
      if (!over) setTimeout(watch);
    };
    watch();
    await solve(await task(600, 2_000), never);
    over = true;
    expect(turns).to.be.greaterThan(5);
  });

  it('ends when nobody wants it any more', async () => {
    const end = new AbortController();
    const solving = solve(await task(1_000_000, 1), end.signal);
    end.abort();
    await solving.then(
      () => expect.fail('it went on'),
      (error: unknown) => expect(error).to.equal(end.signal.reason),
    );
  });
});

describe('Proofs', () => {
  it('solves one task for all who wait, and gives each proof to one', async () => {
    const { proofs, asked } = port();
    await Promise.all([proofs.prepare(never), proofs.prepare(never)]);
    expect(asked).to.have.length(1);
    const [one, other] = await Promise.all([proofs.take(never), proofs.take(never)]);
    expect(one).to.not.equal(other);
    expect(asked).to.have.length(2);
  });

  it('gets another for one that is too old', async () => {
    const { proofs, asked } = port({ expiresIn: 900_000 });
    await proofs.prepare(never);
    const { now } = Date;
    Date.now = () => now() + 860_000;
    try {
      await proofs.take(never);
    } finally {
      Date.now = now;
    }
    expect(asked).to.have.length(2);
  });

  it('gives what it made also where the clock of the device is wrong', async () => {
    const { proofs, asked } = port({ expiresIn: -86_400_000 });
    expect(await isRight(await proofs.take(never))).to.equal(true);
    expect(asked).to.have.length(1);
  });

  it('goes on for those who still wait, and ends with the last of them', async () => {
    const { proofs, asked } = port({ counter: 1_000_000 });
    const [one, other] = [new AbortController(), new AbortController()];
    const waiting = [proofs.take(one.signal), proofs.take(other.signal)].map((proof) => proof.catch(() => 'ended'));
    one.abort();
    expect(await waiting[0]).to.equal('ended');
    expect(asked[0]!.aborted).to.equal(false);
    other.abort();
    expect(await waiting[1]).to.equal('ended');
    expect(asked[0]!.aborted).to.equal(true);
  });

  it('asks again after a failure', async () => {
    let times = 0;
    const challenge: AdmissionPort['challenge'] = async () => {
      times += 1;
      if (times === 1) throw new Error('away');
      return { challenge: await task(), expiresAt: Date.now() + 900_000 };
    };
    const proofs = new Proofs({ challenge } as AdmissionPort);
    await proofs.take(never).then(
      () => expect.fail('it did not fail'),
      () => undefined,
    );
    expect(await isRight(await proofs.take(never))).to.equal(true);
  });
});
