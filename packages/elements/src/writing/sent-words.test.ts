import { expect } from '@open-wc/testing';

import common from '../internal/translations/en.js';
import errors from '../internal/translations/errors.en.js';
import type { OwnEntry } from '../store/own-items.js';

import { sentWords } from './sent-words.js';
import en from './translations/sent.en.js';

const words = { ...en, common: { ...common, errors } } as Parameters<typeof sentWords>[1];
const waiting = (error: OwnEntry['error']): OwnEntry => ({
  ...{ key: 'a', n: 0, thread: 't', idempotencyKey: 'i', createdAt: 0, sendAfter: 0, state: 'queued' as const },
  draft: { kind: 'post', circle: 'main', text: 'Hello' },
  ...(error && { error }),
});

describe('what somebody reads of what they sent', () => {
  it('says that a device takes long, and that nothing is to be done', () => {
    const error = { code: 'timeout', message: 'Slow.', retryable: true, reason: 'slow-device' } as const;
    expect(sentWords(waiting(error), words, true)).to.equal(en.slow);
  });

  it('says when there is room for the next', () => {
    const error = { code: 'rate-limited', message: 'Later.', retryable: true, retryAfter: 19 * 60_000 } as const;
    expect(sentWords(waiting(error), words, true))
      .to.contain('in 19 minutes')
      .and.to.contain('goes out by itself');
  });

  it('is on its way while it is being sent', () => {
    expect(sentWords(waiting(undefined), words, true)).to.equal(en.onItsWay);
  });
});
