import type { Actor } from '#server/accounts/contract.ts';
import { storyLimits, type StoryLimit } from '#scripts/story/contact-limits.ts';

import { openLane, type Lane, type SeedTools } from './lane.ts';

interface Beginning {
  actors: ReadonlyMap<string, Actor>;
  now: Date;
}

/** Two activity providers say how many may get in touch, and link workers ask, in this week. */
export async function limitContacts(tools: SeedTools, { actors, now }: Beginning): Promise<void> {
  const lane = openLane(tools, now);
  const actorOf = (key: string): Actor => {
    const actor = actors.get(key);
    if (!actor) throw new Error(`Nobody in the story is called ${key}.`);
    return actor;
  };
  for (const limit of storyLimits) await limitContact(lane, limit, actorOf);
}

async function limitContact(
  lane: Lane,
  { contact, organisation, setBy, perWeek, askedBy, introduction }: StoryLimit,
  actorOf: (key: string) => Actor,
): Promise<void> {
  const { providers } = lane.platform;
  const own = actorOf(setBy);
  const { contacts } = await providers.listContacts(own, { words: contact });
  const found = contacts.find(
    (one) => one.name === contact && one.organisation.name === organisation,
  );
  if (!found) throw new Error(`No contact in the story is called ${contact}.`);
  const contactId = found.id;
  await providers.setContactLimits(own, { contactId, ownPerWeek: String(perWeek) });
  for (const key of askedBy) await providers.askForTurn(actorOf(key), { contactId });
  if (!introduction) return;
  const { asker, asked, words } = introduction;
  const askedId = actorOf(asked).personId;
  await providers.askForIntroduction(actorOf(asker), { contactId, askedId, words });
}
