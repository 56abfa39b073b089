import type { AdmissionPort, ModerationPort } from '@kindred/core/contract';

import { admissionPort } from './admission.js';
import type { Line } from './line.js';
import { moderationPort } from './moderation.js';

/** What most pages never ask for: the part of those who decide, and what a device shows before it writes. */
export const rarePorts = (line: Line): ModerationPort & AdmissionPort => ({
  ...moderationPort(line),
  ...admissionPort(line),
});
