import { describe, it } from 'node:test';

import { describeAdapter } from '@kindred/adapter-kit';

import { memoryKit } from './testing.js';

describeAdapter('memory', { describe, it, ...memoryKit, deviations: [] });
