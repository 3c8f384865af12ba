import mongoose from 'mongoose';

import type { Actor } from '#server/accounts/contract.ts';
import { getActivity } from '#server/activities/index.ts';
import type { GapsTools } from '#server/gaps/contract.ts';
import { GapVoice } from '#server/gaps/gap-voice.model.ts';
import { Gap } from '#server/gaps/gap.model.ts';
import { logGap } from '#server/gaps/index.ts';
import { openBoard } from '#test/activities/support/open-board.ts';

export type Gaps = Awaited<ReturnType<typeof openGaps>>;

/** Fenwold with its board, and a second link worker. */
export async function openGaps() {
  const board = await openBoard();
  const tools: GapsTools = Object.assign(board.tools, {
    nameActivity: async (actor: Actor, activityId: string) =>
      (await getActivity(board.tools, actor, { activityId })).activity.name,
  });
  const rowan = await board.fenwold.addPerson('Rowan Brackett', ['linkWorker', board.teasel]);
  return { ...board, tools, rowan };
}

/** The form of a link worker who finds no choir in Ambry. */
export function gapForm(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    clientId: new mongoose.Types.ObjectId().toString(),
    need: 'music',
    place: 'Ambry',
    kind: 'none',
    note: 'Nobody sings in the daytime.',
    ...overrides,
  };
}

/** Logs one by Hazel and answers its id. */
export async function logChoir(
  { tools, hazel }: Gaps,
  overrides: Record<string, unknown> = {},
): Promise<string> {
  return (await logGap(tools, hazel, gapForm(overrides))).gapId;
}

/** What a gap says of its voices, and how many there are. */
export async function countVoices(gapId: string): Promise<{ said: number | null; kept: number }> {
  const gap = await Gap.findById(gapId).lean();
  return { said: gap?.seenBy ?? null, kept: await GapVoice.countDocuments({ gapId }) };
}
