import type { AdmissionPort, CallOptions, DripAnswer, PassKeys } from '@kindred/core/contract';
import { AdapterError, DripRequest, validate } from '@kindred/core/contract';

import { digest } from '../keyed.js';
import type { Ground } from '../store/ground.js';
import { isSpentOn, spendOnce } from './spend.js';

export interface ServerAdmissionPort extends AdmissionPort {
  /** @param charge counts one for whoever asks, and throws `rate-limited` where that is too many */
  drip(request: DripRequest, options?: CallOptions & { charge?: () => void }): Promise<DripAnswer>;
}

export function createAdmissionPort(ground: Ground, community: string): ServerAdmissionPort {
  const { sql, admission, places } = ground;
  return {
    async challenge() {
      await places.community(community);
      return admission.challenge(community);
    },

    async keys(): Promise<PassKeys> {
      const { abuse } = await places.community(community);
      return { keys: abuse === 'passes' ? (await admission.keys(community)).map(({ shown }) => shown) : [] };
    },

    async drip(input, { charge = () => {} } = {}) {
      const { proof, blinded } = validate(DripRequest, input);
      const { abuse } = await places.community(community);
      if (abuse !== 'passes') throw new AdapterError('unsupported', 'This community asks for no passes.');
      const once = await admission.proof(community, proof);
      const signature = await admission.sign(community, blinded, 'drip');
      // An answer that was lost on the way is given again: it is the same pass, so it is charged once.
      const what = digest(blinded);
      if (!(await isSpentOn(sql, community, once.hash, what))) {
        charge();
        await spendOnce(sql, community, once, what);
      }
      return { signature: signature.toString('base64url') };
    },
  };
}
