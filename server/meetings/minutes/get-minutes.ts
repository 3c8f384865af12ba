import type { Actor } from '../../accounts/contract.ts';
import { NotFoundError } from '../../lib/errors.ts';
import type { Tools } from '../../lib/tools.ts';
import { getAttendance } from '../attendance/get-attendance.ts';
import { placeWords } from '../contract.ts';
import { getMeeting } from '../get-meeting.ts';
import { notesKey, type LiveView } from '../live/contract.ts';
import { getLive } from '../live/get-live.ts';
import type { OutcomeView } from '../outcomes/contract.ts';
import { listOutcomes } from '../outcomes/list-outcomes.ts';
import type { MinutesItem, MinutesView } from './contract.ts';

const nobody = { counts: { there: 0, phone: 0 }, people: [], unnamed: 0 };

/**
 * The minutes of a meeting: its agenda with what was written and decided under each item, who came, and
 * what was voted. There are none before people can take part in it, nor of a cancelled
 * one.
 *
 * @throws {NotFoundError}
 */
export async function getMinutes(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<MinutesView> {
  const [meeting, live, outcomes, attendance] = await Promise.all([
    getMeeting(tools, actor, rawInput),
    getLive(tools, actor, rawInput),
    listOutcomes(tools, actor, rawInput),
    getAttendance(tools, actor, rawInput),
  ]);
  if (live.stage === 'ahead' || live.stage === 'cancelled') {
    throw new NotFoundError('We could not find minutes of that meeting.');
  }
  const { id: meetingId, name, startsAt, endsAt } = meeting;
  const itemIds = new Set(live.items.map(({ id }) => id));
  const underNone = ({ itemId }: OutcomeView) => itemId === null || !itemIds.has(itemId);
  return {
    ...{ meetingId, name, startsAt, endsAt, place: placeWords(meeting) },
    isOver: meeting.state === 'over',
    attendance: attendance ?? nobody,
    items: live.items.map((item) => withWords(item, live, outcomes)),
    notes: notesUnderNone(live),
    decisions: outcomes.decisions.filter(underNone),
    actions: outcomes.actions.filter(underNone),
    votes: live.votes
      .flatMap(({ question, counts }) => (counts ? [{ question, counts }] : []))
      .reverse(),
  };
}

function withWords(
  item: LiveView['items'][number],
  { notes }: LiveView,
  { decisions, actions }: { decisions: readonly OutcomeView[]; actions: readonly OutcomeView[] },
): MinutesItem {
  const isUnder = ({ itemId }: OutcomeView) => itemId === item.id;
  return {
    ...item,
    notes: notes.find(({ key }) => key === notesKey(item.id))?.text.trim() ?? '',
    decisions: decisions.filter(isUnder),
    actions: actions.filter(isUnder),
  };
}

/** Of the meeting as a whole, and of items that were taken off its agenda. */
function notesUnderNone({ notes, items }: LiveView): string {
  const taken = new Set(items.map(({ id }) => notesKey(id)));
  return notes
    .filter(({ key }) => !taken.has(key))
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}
