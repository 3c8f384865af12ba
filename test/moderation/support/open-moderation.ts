import type { Actor } from '#server/accounts/contract.ts';
import { findWearer } from '#server/accounts/find-wearer.ts';
import { Person } from '#server/accounts/person.model.ts';
import type { Announcement } from '#server/lib/announce.ts';
import type { ThingKind } from '#server/moderation/contract.ts';
import { createPlatform } from '#server/platform.ts';
import { addPerson, settleFenwold } from '#test/messaging/support/fenwold.ts';
import { newClientId, noteForm } from '#test/resources/support/open-county.ts';
import { platformOptions } from '#test/support/platform-options.ts';
import { createTestClock } from '#test/support/test-clock.ts';

/** Fenwold with three moderators, on the whole platform, and a moderator of the county beside it. */
export async function openModeration() {
  const clock = createTestClock();
  const logged: string[] = [];
  const options = platformOptions({ write: (line) => void logged.push(line) });
  const { platform, tools, announcements } = createPlatform({ ...options, clock });
  const announced: Announcement[] = [];
  announcements.follow((announcement) => announced.push(announcement));
  const fenwold = await settleFenwold(tools);
  const { countyId, otherCountyId, people } = fenwold;
  const asCoordinator = [{ role: 'coordinator', organisationId: null } as const];
  const linden = await addPerson(tools, countyId, { name: 'Linden Wicket', held: asCoordinator });
  const reed = await addPerson(tools, otherCountyId, { name: 'Reed Mace', held: asCoordinator });
  const { moderation, messaging, resources } = platform;

  async function report(actor: Actor, kind: ThingKind, thingId: string, more: object = {}) {
    await moderation.reportThing(actor, { kind, thingId, reason: 'unkind', ...more });
  }
  async function onlyMatter(actor: Actor = people.marjoram): Promise<string> {
    const { matters } = await moderation.listMatters(actor, {});
    const [matter] = matters;
    if (!matter || matters.length > 1) throw new Error(`${matters.length} matters wait.`);
    return matter.id;
  }
  return {
    ...fenwold,
    ...{ clock, logged, announced, platform, tools, moderation, messaging, resources },
    people: { ...people, linden, reed },
    report,
    onlyMatter,
    /** A message of Rowan in the county room, reported by Hazel. */
    reportedMessage: async () => {
      const message = await fenwold.say(people.rowan, fenwold.countyRoomId, 'You are all useless');
      await report(people.hazel, 'message', message.id);
      return { message, matterId: await onlyMatter() };
    },
    /** A direct room of these people in which nine things were said, by turns. */
    talkDirect: async (one: Actor, other: Actor) => {
      const room = await messaging.startDirectRoom(one, { personIds: [other.personId] });
      const said = [];
      for (let number = 1; number <= 9; number += 1) {
        said.push(await fenwold.say(number % 2 ? one : other, room.id, `Between us ${number}`));
      }
      return { roomId: room.id, said };
    },
    share: async (actor: Actor): Promise<string> => {
      return (await resources.shareResource(actor, noteForm())).resourceId;
    },
    comment: async (actor: Actor, resourceId: string, comment: string): Promise<string> => {
      const form = { resourceId, clientId: newClientId(), comment };
      return (await resources.addComment(actor, form)).commentId;
    },
    noticesOf: async (actor: Actor) => {
      return (await moderation.listNotices(actor, {})).notices;
    },
    /** The actor as the next request would have them. */
    again: async (actor: Actor): Promise<Actor> => {
      const person = await Person.findById(actor.personId).lean();
      const wearer = person && (await findWearer(person._id));
      if (!wearer) throw new Error(`${actor.name} cannot act.`);
      return { ...wearer, sessionHash: actor.sessionHash, requestId: 'test' };
    },
  };
}

export const HIDE = { outcome: 'hide', rule: 'kind' } as const;
export const LEAVE = { outcome: 'leave' } as const;
