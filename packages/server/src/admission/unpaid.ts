import { AdapterError } from '@kindred/core/contract';

/** Why a write is not let in. Whatever it is: nothing was taken, and another proof or pass lets it in. */
export type UnpaidReason = 'missing' | 'wrong' | 'expired' | 'spent';

const MESSAGES: Record<UnpaidReason, string> = {
  missing: 'This community asks for something with each write: see abuse of the community.',
  wrong: 'This proof or pass is not one of this community.',
  expired: 'This proof or pass is too old. Get another.',
  spent: 'This proof or pass was spent already. Get another.',
};

export const unpaid = (reason: UnpaidReason, field = 'admission'): AdapterError =>
  new AdapterError('unpaid', `${field}: ${MESSAGES[reason]}`, { reason, field });
