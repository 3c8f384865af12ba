import { randomInt } from 'node:crypto';

import { keyedHash } from '../../lib/keyed-hash.ts';
import type { Tools } from '../../lib/tools.ts';

interface Writer {
  meetingId: string;
  personId: string;
}

const TWO_TO_32 = 2 ** 32;
/** Above the lower 32 bits this much is left of the numbers that Yjs takes. */
const MOST_ROUNDS = 2 ** 20;

/**
 * A number under which one browser page of a person adds to the notes of a meeting. Yjs orders words by it
 * and takes two writers of one number for one, so nobody may choose another's: the lower half is a keyed
 * digest of the person and of the upper half. It names nobody, and nothing needs to be stored.
 */
export function newWriterNumber(tools: Pick<Tools, 'env'>, writer: Writer): number {
  const round = randomInt(1, MOST_ROUNDS);
  return round * TWO_TO_32 + digest(tools, writer, round);
}

export function isWriterNumber(tools: Pick<Tools, 'env'>, writer: Writer, number: number): boolean {
  const round = Math.floor(number / TWO_TO_32);
  return round > 0 && number % TWO_TO_32 === digest(tools, writer, round);
}

function digest(tools: Pick<Tools, 'env'>, { meetingId, personId }: Writer, round: number): number {
  const said = `${meetingId} ${personId} ${round}`;
  return keyedHash(tools, 'meetings.notes', said).readUInt32BE(0);
}
