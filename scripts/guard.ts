import { writeFile } from 'node:fs/promises';

import { makeReport } from './guard/make-report.ts';

/** `npm run guard`: measures Guard over the corpus and writes `docs/guard.md`. */
const { file, report } = await makeReport();
await writeFile(file, report);
