import { define } from '../internal/define.js';

import { KindredReport } from './report.js';

/** Registers the form for telling moderators of something, once somebody wants to. */
export const defineReport = (): void => define('kindred-report', KindredReport);
