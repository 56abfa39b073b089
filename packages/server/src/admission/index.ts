export { type Admission, type Carried, createAdmission, FREE, type Paid } from './admission.js';
export { createAdmissionPort } from './port.js';
export type { ProofCost } from './proofs.js';
export { earnedBy, forfeit, scopeOfSpent, spend, spendOnce, spending, spentBefore, sweepAdmission } from './spend.js';
