import { listMemberIds, listRolesOfPeople } from '../../accounts/index.ts';
import { groupBy } from '../../lib/group-by.ts';
import type {
  AskedConcern,
  NotificationSource,
  Standing,
  Untold,
} from '../../lib/notification-source.ts';
import type { Tools } from '../../lib/tools.ts';
import { anyOf, isThere } from '../../lib/trusted-filters.ts';
import { wipeMarks } from '../../lib/wipe-marks.ts';
import { PollAnswers } from './poll-answer.model.ts';
import { Poll, type PollRecord } from './poll.model.ts';
import { mayCome, mayDecide } from './policy.ts';
import { readAsked, type AskedPeople } from './read-asked.ts';

type PollKind = 'pollAsks' | 'pollReminds' | 'pollCloses' | 'pollDecided' | 'pollCalledOff';

/** Each is told once: a poll comes to each stage once. */
const ONCE = 1;

/** That people are asked which times suit them, are waited for, and what came of it. */
export function makePollSource(tools: Tools): NotificationSource<PollKind> {
  return {
    kinds: ['pollAsks', 'pollReminds', 'pollCloses', 'pollDecided', 'pollCalledOff'],
    listUntold: (most) => listUntold(tools, most),
    markTold: (told) => wipeMarks(Poll, told),
    findStanding: (countyId, asked) => findStanding(tools, countyId, asked),
  };
}

async function listUntold(tools: Tools, most: number): Promise<Untold<PollKind>[]> {
  const polls = await Poll.find({ untold: isThere() })
    .sort({ untold: 1, _id: 1 })
    .limit(most)
    .lean();
  if (polls.length === 0) return [];
  const audiences = [...groupBy(polls, audienceKey)];
  const [answered, people] = await Promise.all([
    readAnswered(polls.map(({ _id }) => _id.toString())),
    Promise.all(
      audiences.map(async ([key, [poll]]) => [key, await readAsked(tools, poll)] as const),
    ),
  ]);
  const peopleOf = new Map(people);
  const untold = polls.map(async (poll): Promise<Untold<PollKind>> => {
    const { _id, countyId, stageAt } = poll;
    const all = peopleOf.get(audienceKey(poll)) ?? { mayCome: [], asked: [] };
    const hasAnswered = (personId: string) => answered.has(keyOf(_id, personId));
    const { kind, personIds } = await whomOf(tools, poll, { ...all, hasAnswered });
    return {
      thingId: _id.toString(),
      untold: String(poll.untold),
      concerns: personIds.map((personId) => ({
        ...{ countyId: countyId.toString(), personId, kind, at: stageAt, mark: ONCE },
        ...{ subjectId: _id.toString(), thingId: _id.toString() },
      })),
    };
  });
  return Promise.all(untold);
}

interface People extends AskedPeople {
  hasAnswered: (personId: string) => boolean;
}

/** Whom the stage of a poll concerns, and how. */
async function whomOf(
  tools: Tools,
  { stage, createdBy, countyId, decided, calledOffBy }: PollRecord,
  { asked, mayCome: all, hasAnswered }: People,
): Promise<{ kind: PollKind; personIds: string[] }> {
  const waiting = asked.filter((one) => !hasAnswered(one));
  const by = createdBy.toString();
  const concerned = (except: PollRecord['calledOffBy']) =>
    all.filter((one) => one !== except?.toString() && (asked.includes(one) || hasAnswered(one)));
  switch (stage) {
    case 'asked':
      return { kind: 'pollAsks', personIds: waiting.filter((one) => one !== by) };
    case 'reminded':
      return { kind: 'pollReminds', personIds: waiting };
    case 'closed': {
      // Where the one who asked has left, somebody has to choose all the same.
      const personIds = all.includes(by)
        ? [by]
        : await listCoordinators(tools, countyId.toString());
      return { kind: 'pollCloses', personIds };
    }
    case 'decided':
      return { kind: 'pollDecided', personIds: concerned(decided?.by) };
    case 'calledOff':
      return { kind: 'pollCalledOff', personIds: concerned(calledOffBy) };
  }
}

function listCoordinators(tools: Tools, countyId: string): Promise<string[]> {
  return listMemberIds(tools, { countyId, organisationId: null, roles: ['coordinator'] });
}

async function findStanding(
  tools: Tools,
  countyId: string,
  asked: readonly AskedConcern<PollKind>[],
): Promise<(Standing | null)[]> {
  const pollIds = [...new Set(asked.map(({ thingId }) => thingId))];
  const personIds = [...new Set(asked.map(({ personId }) => personId))];
  const [polls, answered, held] = await Promise.all([
    Poll.find({ _id: anyOf(pollIds), countyId }).lean(),
    readAnswered(pollIds, personIds),
    listRolesOfPeople(tools, { countyId, personIds, takingPart: true }),
  ]);
  const pollOf = new Map(polls.map((poll) => [poll._id.toString(), poll]));
  const wearerOf = new Map(held.map((one) => [one.personId, one]));
  return asked.map(({ personId, thingId, kind }) => {
    const poll = pollOf.get(thingId);
    const wearer = wearerOf.get(personId);
    if (!poll || !wearer || !mayCome(wearer, poll.audience)) return null;
    if (kind === 'pollCloses' && !mayDecide(wearer, poll)) return null;
    return standingOf(poll, kind, answered.has(keyOf(thingId, personId)));
  });
}

/** Null for what has gone on since: who is reminded is not asked as well. */
function standingOf(
  { _id, name, stage, decided }: PollRecord,
  kind: PollKind,
  isAnswered: boolean,
): Standing | null {
  const here = { path: `/meetings/polls/${_id.toString()}`, where: name };
  const isOpen = stage === 'asked' || stage === 'reminded';
  switch (kind) {
    case 'pollAsks':
      return isOpen && (stage === 'asked' || isAnswered) ? { ...here, isSeen: isAnswered } : null;
    case 'pollReminds':
      return isOpen ? { ...here, isSeen: isAnswered } : null;
    case 'pollCloses':
      return stage === 'closed' ? { ...here, isSeen: false } : null;
    case 'pollCalledOff':
      return stage === 'calledOff' ? { ...here, isSeen: false } : null;
    case 'pollDecided':
      return decided
        ? { path: `/meetings/${decided.meetingId.toString()}`, where: name, isSeen: false }
        : null;
  }
}

/** Who has answered which of these polls. */
async function readAnswered(
  pollIds: readonly string[],
  personIds: readonly string[] | null = null,
): Promise<Set<string>> {
  const of = personIds ? { personId: anyOf(personIds) } : {};
  const answers = await PollAnswers.find(
    { pollId: anyOf(pollIds), ...of },
    { pollId: 1, personId: 1 },
  ).lean();
  return new Set(answers.map(({ pollId, personId }) => keyOf(pollId, personId)));
}

const keyOf = (pollId: unknown, personId: unknown) => `${String(pollId)} ${String(personId)}`;
const audienceKey = ({ countyId, audience }: PollRecord) =>
  [countyId.toString(), ...audience].join(' ');
