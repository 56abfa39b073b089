import { resetMocks, stopMocks, useHandlers } from '@kindred/internals/testing';
import { expect } from '@open-wc/testing';
import { http, HttpResponse, passthrough } from 'msw';

import { again } from './again.js';

describe('again', () => {
  afterEach(resetMocks);
  after(stopMocks);

  const PART = /\/internal\/icons\.[jt]s/;

  it('loads a part that failed before, in every engine', async () => {
    const part = again(import.meta.url, () => import('./icons.js'));
    await useHandlers(http.get(PART, () => HttpResponse.error()));
    for (let n = 0; n < 2; n += 1) {
      let error: unknown;
      await part().catch((thrown: unknown) => (error = thrown));
      expect(error).to.be.instanceOf(Error);
    }
    await useHandlers(http.get(PART, () => passthrough()));
    expect(await part()).to.have.property('eyeOffIcon');
    expect(await part(), 'one module from then on').to.equal(await part());
  });

  it('makes the call again where it names no address', async () => {
    let calls = 0;
    const part = again(import.meta.url, () => (calls++ ? Promise.resolve('there') : Promise.reject(new Error('away'))));
    await part().catch(() => undefined);
    expect(await part()).to.equal('there');
  });
});
