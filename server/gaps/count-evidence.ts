import type { ClientSession, Types } from 'mongoose';

import { quarterOf } from '../lib/quarter.ts';
import { GapEvidence } from './gap-evidence.model.ts';
import { GapVoice } from './gap-voice.model.ts';
import type { GapRecord } from './gap.model.ts';

type Said = Pick<GapRecord, 'need' | 'townKey' | 'place'> & { at: Date };
interface Speaker {
  countyId: string | Types.ObjectId;
  personId: string | Types.ObjectId;
}

/** What two voices of one person have in common that count once in the evidence of a quarter. */
export function evidenceKeyOf({ need, townKey, at }: Omit<Said, 'place'>): string {
  return [quarterOf(at), need, townKey].join(' ');
}

/**
 * Counts one person more for this need and place in the quarter, unless another voice of theirs
 * has been counted there. In the transaction that keeps the voice, before it is kept: two at one
 * moment meet at the number, and the second then finds the first.
 */
export async function countEvidence(
  speaker: Speaker,
  said: Said,
  session: ClientSession,
): Promise<void> {
  if (await isCounted(speaker, said, session)) return;
  const { need, townKey, place, at } = said;
  await GapEvidence.updateOne(
    { countyId: speaker.countyId, quarter: quarterOf(at), townKey, need },
    { $inc: { people: 1 }, $setOnInsert: { place } },
    { session, upsert: true },
  );
}

/** Keeps a voice of this gap, and counts it as evidence. */
export async function keepVoice(
  voice: Speaker & { gapId: Types.ObjectId; at: Date; clientId?: string },
  gap: Omit<Said, 'at'>,
  session: ClientSession,
): Promise<void> {
  const said = { ...gap, at: voice.at };
  await countEvidence(voice, said, session);
  await GapVoice.create([{ ...voice, evidenceKey: evidenceKeyOf(said) }], { session });
}

/** Counts one person less, after a voice was taken back, unless they say so of another gap there. */
export async function uncountEvidence(
  speaker: Speaker,
  said: Omit<Said, 'place'>,
  session: ClientSession,
): Promise<void> {
  if (await isCounted(speaker, said, session)) return;
  const { need, townKey, at } = said;
  const counted = { countyId: speaker.countyId, quarter: quarterOf(at), townKey, need };
  await GapEvidence.updateOne(counted, { $inc: { people: -1 } }, { session });
  await GapEvidence.deleteOne({ ...counted, people: 0 }, { session });
}

async function isCounted(
  { countyId, personId }: Speaker,
  said: Omit<Said, 'place'>,
  session: ClientSession,
): Promise<boolean> {
  const evidenceKey = evidenceKeyOf(said);
  return (await GapVoice.exists({ personId, countyId, evidenceKey }).session(session)) !== null;
}
