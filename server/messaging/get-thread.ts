import type { Actor } from '../accounts/contract.ts';
import { InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { laterThan, notLaterThan } from '../lib/trusted-filters.ts';
import { messagingLimits, type ThreadPage } from './contract.ts';
import { nameRooms } from './name-rooms.ts';
import { threadInput } from './inputs.ts';
import { viewMessages } from './message-views.ts';
import { Message, type MessageRecord } from './message.model.ts';
import { threadReadSeq, threadStateOf } from './my-marks.ts';
import { mayWriteIn } from './policy.ts';
import { processStateOf } from './process-state.ts';
import { requireThread } from './require-thread.ts';

const LIMIT = messagingLimits.messagesOnPage;

interface Window {
  before: number | undefined;
  after: number | undefined;
}

/** A message and what was answered to it: the newest answers, those before one, or after one. */
export async function getThread(tools: Tools, actor: Actor, raw: unknown): Promise<ThreadPage> {
  const { roomId, messageId, before, after } = parseInput(threadInput, raw);
  if (before !== undefined && after !== undefined) {
    throw new InvalidInputError({ form: 'Ask for what came before or for what came after.' });
  }
  await processStateOf(tools).readMarks.settle();
  const thread = await requireThread(actor, { roomId, messageId });
  const { room, membership, root, rootId } = thread;
  const found = await readAnswers(root, { before, after });
  const answers = found.slice(0, LIMIT);
  if (after === undefined) answers.reverse();
  const [views, names] = await Promise.all([
    viewMessages(tools, [root, ...answers]),
    nameRooms(tools, actor, [room]),
  ]);
  const [rootView, ...replies] = views;
  const named = names.get(roomId);
  if (!rootView || !named) throw new Error('A thread has a message and a room.');
  const isMore = found.length > LIMIT;
  return {
    room: { ...named, mayWrite: mayWriteIn(room).allowed },
    root: rootView,
    replies,
    hasOlder: after === undefined ? isMore : true,
    hasNewer: after === undefined ? before !== undefined : isMore,
    state: threadStateOf(membership, thread),
    readSeq: threadReadSeq(membership, rootId),
  };
}

/** One more than a page, newest first but where it goes on from one. */
function readAnswers(
  { _id: threadId, roomId, countyId }: MessageRecord,
  { before, after }: Window,
): Promise<MessageRecord[]> {
  const place = {
    ...(before === undefined ? {} : { seq: notLaterThan(before - 1) }),
    ...(after === undefined ? {} : { seq: laterThan(after) }),
  };
  return Message.find({ threadId, roomId, countyId, ...place })
    .sort({ seq: after === undefined ? -1 : 1 })
    .limit(LIMIT + 1)
    .readConcern('majority')
    .lean();
}
