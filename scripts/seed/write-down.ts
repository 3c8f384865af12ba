import type { Actor } from '#server/accounts/contract.ts';
import type { MeetingView } from '#server/meetings/contract.ts';
import { countyNotes, countyOutcomes } from '#scripts/story/meeting-notes.ts';
import type { Joining } from '#scripts/story/plan.ts';

import type { Lane } from './lane.ts';

interface People {
  joinings: readonly Joining[];
  actorOf: (key: string) => Actor;
}

/** Notes, decisions and actions of a meeting, by those who had joined by then. */
export async function writeDown(
  { platform: { meetings }, moveTo }: Lane,
  { id: meetingId, startsAt }: MeetingView,
  { joinings, actorOf }: People,
): Promise<void> {
  const { items } = await meetings.getAgenda(actorOf('marjoram'), { meetingId });
  const itemOf = (title: string | undefined) => items.find((one) => one.title === title)?.id ?? '';
  const joined = new Map(joinings.map(({ person, joinsAt }) => [person.key, joinsAt]));
  const written = [...countyNotes, ...countyOutcomes].toSorted(
    (one, other) => one.minute - other.minute,
  );
  for (const one of written) {
    const at = new Date(new Date(startsAt).getTime() + one.minute * 60_000);
    const joinsAt = joined.get(one.by);
    if (!joinsAt || joinsAt > at) continue;
    moveTo(at);
    const place = { meetingId, itemId: itemOf(one.item) };
    const actor = actorOf(one.by);
    if ('paragraph' in one) {
      await meetings.addParagraph(actor, { ...place, paragraph: one.paragraph });
    } else {
      const clientId = `story-writes-down-${one.minute}`;
      await meetings.recordOutcome(actor, { ...place, words: one.words, clientId });
    }
  }
}
