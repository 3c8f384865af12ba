import type { Actor } from '../../accounts/contract.ts';
import { NotFoundError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import { meetingInput } from '../inputs.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import type { MeetingsTools } from '../meetings-tools.ts';
import { mayChangeAgenda, mayJoinInAgenda, mayMarkItems } from '../policy.ts';
import { minutesOf } from '../minutes-of.ts';
import { requireMeeting } from '../require-meeting.ts';
import { Series, type SeriesRecord } from '../series.model.ts';
import { isOfKind } from './agenda-key.ts';
import { Agenda, type AgendaRecord } from './agenda.model.ts';
import {
  agendaLimits,
  type AgendaItemView,
  type AgendaView,
  type CandidateView,
} from './contract.ts';
import { draftAgenda, usualParts } from './draft-agenda.ts';
import { findCandidates } from './find-candidates.ts';
import { listOpenActions } from '../outcomes/list-open-actions.ts';

/**
 * What is to be talked about on a date: as a coordinator has kept it, or else a draft out of what came
 * up in the month.
 */
export async function getAgenda(
  tools: MeetingsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<AgendaView> {
  const { meetingId } = parseInput(meetingInput, rawInput);
  const meeting = await requireMeeting(tools, actor, meetingId);
  const [series, agenda, candidates, openActions] = await Promise.all([
    Series.findOne(
      { _id: meeting.seriesId, countyId: meeting.countyId },
      { name: 1, agendaParts: 1 },
    ).lean(),
    Agenda.findOne({ _id: meeting._id, countyId: meeting.countyId }).lean(),
    findCandidates(tools, actor, meeting),
    listOpenActions(tools, actor, meeting),
  ]);
  if (!series) throw new NotFoundError('We could not find that meeting.');
  const items = agenda ? agenda.items : draftItems(candidates, meeting, series);
  const candidateOf = new Map(candidates.map((one) => [one.key, one]));
  const taken = new Set(items.map(({ key }) => key));
  const now = tools.clock.now();
  return {
    ...{ meetingId, name: series.name, minutes: minutesOf(meeting) },
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    isKept: agenda !== null,
    version: agenda?.version ?? 0,
    items: items.map((item) => viewItem(item, candidateOf)),
    openActions,
    others: candidates.filter(({ key }) => !taken.has(key)).slice(0, agendaLimits.othersShown),
    mayChange: mayChangeAgenda(actor, { ...meeting, now }).allowed,
    mayMark: agenda !== null && mayMarkItems(actor, { ...meeting, now }).allowed,
    maySuggest: mayJoinInAgenda({ ...meeting, now }).allowed,
  };
}

function draftItems(
  candidates: readonly CandidateView[],
  meeting: MeetingRecord,
  { agendaParts = [...usualParts] }: Pick<SeriesRecord, 'agendaParts'>,
): AgendaRecord['items'] {
  const draft = draftAgenda(candidates, { parts: agendaParts, length: minutesOf(meeting) });
  return draft.map((item) => ({ ...item, id: '', state: 'open' }));
}

function viewItem(
  { id, key, title, minutes, state }: AgendaRecord['items'][number],
  candidateOf: ReadonlyMap<string, CandidateView>,
): AgendaItemView {
  const isPart = isOfKind(key, 'part');
  return { id, key, title, minutes, state, isPart, candidate: candidateOf.get(key) ?? null };
}
