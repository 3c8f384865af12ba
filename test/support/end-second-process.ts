import { afterAll } from 'vitest';

import { endSecondProcess } from './second-process.ts';

afterAll(() => endSecondProcess());
