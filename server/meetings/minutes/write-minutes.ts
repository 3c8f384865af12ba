import type { Actor } from '../../accounts/contract.ts';
import { writeDocument } from '../../lib/pdf/index.ts';
import type { Tools } from '../../lib/tools.ts';
import { dayWords } from '../cpd/contract.ts';
import type { MinutesFile } from './contract.ts';
import { getMinutes } from './get-minutes.ts';
import { minutesBlocks } from './minutes-blocks.ts';

/** The minutes of a meeting as a PDF, in the words of their page. */
export async function writeMinutes(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<MinutesFile> {
  const minutes = await getMinutes(tools, actor, rawInput);
  const document = {
    title: `Minutes of ${dayWords(minutes.startsAt)}`,
    language: 'en-GB',
    madeAt: tools.clock.now(),
    blocks: minutesBlocks(minutes),
  };
  const fileName = `minutes-${minutes.startsAt.slice(0, 10)}.pdf`;
  const bytes = Uint8Array.from(await writeDocument(document));
  return { fileName, type: 'application/pdf', bytes };
}
