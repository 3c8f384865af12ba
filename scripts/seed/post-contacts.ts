import type { Actor } from '#server/accounts/contract.ts';
import { NEW_ORGANISATION } from '#server/providers/contract.ts';
import { listStoryContacts, type StoryContact } from '#scripts/story/contacts.ts';
import type { CountyPlan } from '#scripts/story/plan.ts';

import { openLane, shareOut, type Lane, type SeedTools } from './lane.ts';
import type { OpenedCounty } from './open-story-county.ts';

const HANDS = 6;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Beginning {
  plan: CountyPlan;
  county: OpenedCounty;
  actors: ReadonlyMap<string, Actor>;
  now: Date;
}

/** Posts the contacts of the story on the days on which link workers rang them. */
export async function postContacts(tools: SeedTools, beginning: Beginning): Promise<void> {
  const { plan, actors, now } = beginning;
  const contacts = listStoryContacts(new Set(actors.keys())).map((contact, index) => ({
    contact,
    index,
  }));
  await shareOut(
    contacts,
    { hands: HANDS, openHand: () => openLane(tools, plan.opensAt) },
    ({ contact, index }, lane) => postContact(lane, { contact, index, beginning, now }),
  );
}

async function postContact(
  lane: Lane,
  told: { contact: StoryContact; index: number; beginning: Beginning; now: Date },
): Promise<void> {
  const { contact, index, beginning, now } = told;
  const { providers } = lane.platform;
  const { organisation, postedDaysAgo, checkedDaysAgo, isReported, knownBy, ...words } = contact;
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const postedAt = daysAgo(postedDaysAgo);
  const [poster, caller] = pickTwo(beginning, postedAt, index);

  lane.moveTo(postedAt);
  const organisationId = beginning.county.organisationIds.get(organisation) ?? NEW_ORGANISATION;
  const clientId = `story-contact-${String(index).padStart(4, '0')}`;
  const { contactId } = await providers.postContact(poster, {
    ...words,
    ...{ clientId, organisationId, organisationName: organisation },
  });
  if (checkedDaysAgo < postedDaysAgo) {
    lane.moveTo(daysAgo(checkedDaysAgo));
    await providers.confirmContact(contact.agreed === 'yes' ? caller : poster, { contactId });
  }
  lane.moveTo(daysAgo(Math.min(checkedDaysAgo, 30)));
  for (const key of knownBy) {
    const actor = beginning.actors.get(key);
    if (actor && contact.agreed === 'yes') await providers.knowContact(actor, { contactId });
  }
  if (isReported) {
    lane.moveTo(daysAgo(1 + (index % 3)));
    await providers.reportWrong(caller, { contactId, field: 'phone' });
  }
}

/** Two link workers who had joined by then, in turn. Not Hazel, who has her own to ring. */
function pickTwo({ plan, actors }: Beginning, by: Date, index: number): [Actor, Actor] {
  const there = plan.joinings.flatMap(({ person, joinsAt }) => {
    const actor = actors.get(person.key);
    const isOne = person.role === 'linkWorker' && person.key !== 'hazel' && joinsAt <= by;
    return isOne && actor ? [actor] : [];
  });
  const one = there[(index * 5) % there.length];
  const other = there[(index * 5 + 3) % there.length];
  if (!one || !other) throw new Error('No link worker had joined when a contact was posted.');
  return [one, other];
}
