import { describe, it } from 'node:test';

import { describeMutants } from '@kindred/adapter-kit/mutants';

import { memoryKit } from './testing.js';

describeMutants('memory', { describe, it, ...memoryKit });
