import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

import { measureCorpus } from './measure-corpus.ts';
import { readCorpus } from './read-corpus.ts';
import { writeReport } from './write-report.ts';

/** Where the report stands, and what it has to say today, laid out as all our files are. */
export async function makeReport(): Promise<{ file: string; report: string }> {
  const file = fileURLToPath(new URL('../../docs/guard.md', import.meta.url));
  const report = writeReport(measureCorpus(await readCorpus()));
  const options = await resolveConfig(file);
  return { file, report: await format(report, { ...options, filepath: file }) };
}
