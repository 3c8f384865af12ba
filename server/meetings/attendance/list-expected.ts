import type { Actor } from '../../accounts/contract.ts';
import { listPeople, searchPeople } from '../../accounts/index.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { anyOf } from '../../lib/trusted-filters.ts';
import { readAudience } from '../audience.ts';
import { isAnswer, Reply } from '../reply.model.ts';
import { Attendance, hasCome } from './attendance.model.ts';
import { attendanceLimits, type ExpectedPage, type ExpectedPerson } from './contract.ts';
import { listExpectedInput } from './inputs.ts';
import { requireMarking } from './require-marking.ts';

/**
 * For a coordinator who marks who came: those who said that they would, in that order, then those
 * marked already, a page at a time; or others of the audience by the beginnings of their names. The
 * coordinator says of themselves on the page of the meeting.
 */
export async function listExpected(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<ExpectedPage> {
  const { meetingId, q, page: asked } = parseInput(listExpectedInput, rawInput);
  const meeting = await requireMarking(tools, actor, meetingId);
  const audience = new Set(await readAudience(tools, meeting));
  audience.delete(actor.personId);
  const found =
    q.trim() === ''
      ? await listLikely(meeting._id)
      : (await searchPeople(tools, actor, { words: q })).map(({ id }) => id);
  const ids = found.filter((id) => audience.has(id));
  const { peopleOnPage } = attendanceLimits;
  const pages = Math.max(1, Math.ceil(ids.length / peopleOnPage));
  const page = Math.min(asked, pages);
  const shown = ids.slice((page - 1) * peopleOnPage, page * peopleOnPage);
  return { people: await viewExpected(tools, meeting._id, shown), page, pages };
}

/** Ids of those who are likely to have come. */
async function listLikely(meetingId: object): Promise<string[]> {
  const [replies, marked] = await Promise.all([
    Reply.find({ meetingId, answer: anyOf(['going', 'phone'] as const) }, { personId: 1 })
      .sort({ answeredAt: 1, _id: 1 })
      .lean(),
    Attendance.find({ meetingId, came: hasCome }, { personId: 1 }).sort({ saidAt: 1 }).lean(),
  ]);
  return [...new Set([...replies, ...marked].map(({ personId }) => personId.toString()))];
}

async function viewExpected(
  tools: Tools,
  meetingId: object,
  ids: readonly string[],
): Promise<ExpectedPerson[]> {
  const theirs = { meetingId, personId: anyOf(ids) };
  const [people, replies, rows] = await Promise.all([
    listPeople(tools, ids),
    Reply.find(theirs, { personId: 1, answer: 1 }).lean(),
    Attendance.find(theirs, { personId: 1, came: 1, isOwn: 1 }).lean(),
  ]);
  const cards = new Map(people.map((card) => [card.id, card]));
  const answers = new Map(replies.map((reply) => [reply.personId.toString(), reply.answer]));
  const rowOf = new Map(rows.map((row) => [row.personId.toString(), row]));
  return ids.flatMap((id): ExpectedPerson[] => {
    const card = cards.get(id);
    if (!card) return [];
    const { name, organisation } = card;
    const answer = answers.get(id);
    const row = rowOf.get(id);
    return [
      {
        ...{ id, name, organisation },
        answer: answer !== undefined && isAnswer(answer) ? answer : null,
        came: row && row.came !== 'no' ? row.came : null,
        isSettled: row?.isOwn === true,
      },
    ];
  });
}
