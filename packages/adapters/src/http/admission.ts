import type { AdmissionPort } from '@kindred/core/contract';

import type { Line } from './line.js';

/** What a device has to show before it may write. Neither is folded into a batch: one is for whoever asks, the other rare. */
export const admissionPort = (line: Line): AdmissionPort => ({
  challenge: (options) => line.insist(options, (signal) => line.send('admission/challenge', { signal })),
  keys: (options) => line.insist(options, (signal) => line.send('admission/keys', { signal })),
  drip: (request, options) => line.post('admission/drip', request, options),
});
