import type { Actor } from '#server/accounts/contract.ts';
import { storySeed } from './story/county.ts';
import { planActivities } from './story/plan-activities.ts';
import { planCounty } from './story/plan-county.ts';
import { planGaps } from './story/plan-gaps.ts';
import { planNotes } from './story/plan-notes.ts';
import { planShelf } from './story/plan-shelf.ts';
import type { CountyPlan } from './story/plan.ts';
import { addActivities } from './seed/add-activities.ts';
import { logGaps } from './seed/log-gaps.ts';
import { keepMap } from './seed/keep-map.ts';
import { keepHelpLines } from './seed/keep-help-lines.ts';
import { limitContacts } from './seed/limit-contacts.ts';
import { holdMeetings } from './seed/hold-meetings.ts';
import { joinPeople } from './seed/join-people.ts';
import { openLane, shareOut, type SeedTools } from './seed/lane.ts';
import { openStoryCounty } from './seed/open-story-county.ts';
import { postContacts } from './seed/post-contacts.ts';
import { reportThings } from './seed/report-things.ts';
import { restSeats } from './seed/rest-seats.ts';
import { shareOutChecks } from './seed/share-out-checks.ts';
import { shareResources } from './seed/share-resources.ts';
import { tellRoom } from './seed/tell-room.ts';
import { writeNotes } from './seed/write-notes.ts';

export { CountyThereError } from './seed/open-story-county.ts';

/** Rooms told at once. Each is one write at a time, so the disk can take several. */
const ROOMS_AT_ONCE = 8;

/**
 * Fills an empty database with the county of the story, through the use cases, with the rooms
 * ending just before `now`. Nobody stays signed in. The same seed number and moment tell the same.
 *
 * @throws {CountyThereError} where the database has a county
 */
export async function seedCounty(
  tools: SeedTools,
  { now, seed = storySeed }: { now: Date; seed?: number },
  onProgress: (line: string) => void,
): Promise<CountyPlan> {
  const plan = planCounty(now, seed);
  const county = await openStoryCounty(openLane(tools, plan.opensAt), now);
  onProgress(`Inviting ${plan.joinings.length + 1} people…`);
  const actors = await joinPeople(tools, { plan, county, now });

  const messages = plan.rooms.flatMap(({ talk }) => talk.filter(({ kind }) => kind === 'said'));
  onProgress(`Telling ${messages.length} messages in ${plan.rooms.length} rooms…`);
  const longestFirst = plan.rooms.toSorted((one, other) => other.talk.length - one.talk.length);
  await shareOut(
    longestFirst,
    { hands: ROOMS_AT_ONCE, openHand: () => openLane(tools, plan.opensAt) },
    (room, lane) => tellRoom(lane, { room, actors, now }),
  );
  const planned = planActivities({ now, joinings: plan.joinings }, seed);
  onProgress(`Adding ${planned.length} activities…`);
  await addActivities(tools, { planned, county, actors });
  await keepMap(tools, { actors, now });
  await writeNotes(tools, { planned: planNotes({ now }), actors });
  await shareOutChecks(tools, { actors, now });
  const missing = planGaps({ now, joinings: plan.joinings }, seed);
  onProgress(`Logging ${missing.length} gaps…`);
  await logGaps(tools, { planned: missing, actors });
  const shelf = planShelf({ now, joinings: plan.joinings }, seed);
  onProgress(`Sharing ${shelf.length} resources…`);
  await shareResources(tools, { planned: shelf, actors });
  onProgress('Setting up meetings…');
  await holdMeetings(tools, { plan, county, actors, now, seed });
  onProgress('Posting the contacts of activity providers…');
  await postContacts(tools, { plan, county, actors, now });
  await limitContacts(tools, { actors, now });
  await keepHelpLines(tools, { county, actors, now });
  onProgress('Reporting to the moderators…');
  await reportThings(tools, { actors, now });
  await restSeats(tools, { actors, now });
  await signEverybodyOut(tools, actors, now);
  return plan;
}

async function signEverybodyOut(
  tools: SeedTools,
  actors: ReadonlyMap<string, Actor>,
  now: Date,
): Promise<void> {
  await shareOut(
    [...actors.values()],
    { hands: ROOMS_AT_ONCE, openHand: () => openLane(tools, now) },
    async (actor, { platform: { accounts } }) => {
      await accounts.endOtherSessions(actor);
      await accounts.signOut(actor);
    },
  );
}
