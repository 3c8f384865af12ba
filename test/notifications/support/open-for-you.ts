import type { Actor } from '#server/accounts/contract.ts';
import { Person } from '#server/accounts/person.model.ts';
import { makeKeepSource } from '#server/messaging/make-keep-source.ts';
import { makeMessageSource } from '#server/messaging/make-message-source.ts';
import { startDirectRoom } from '#server/messaging/index.ts';
import type { NotificationsTools } from '#server/notifications/contract.ts';
import { followMemberships, listForYou, tellConcerns } from '#server/notifications/index.ts';
import { makeLoopbackPusher } from '#test/support/push-service.ts';
import { openFenwold, startProcess } from '#test/messaging/support/fenwold.ts';
import type { TestClock } from '#test/support/test-clock.ts';

export type ForYou = Awaited<ReturnType<typeof openForYou>>;

/** Fenwold with its rooms, in which people call each other; everybody has an address. */
export async function openForYou() {
  const fenwold = await openFenwold();
  const tools = withSources(fenwold.tools);
  tools.membershipFollowers = [
    ...tools.membershipFollowers,
    (change, session) => followMemberships(tools, change, session),
  ];
  for (const { personId, name } of Object.values(fenwold.people)) {
    await Person.updateOne({ _id: personId }, { email: addressOf({ name }) });
  }
  const { people, countyRoomId, say } = fenwold;
  return {
    ...fenwold,
    tools,
    /** What stands under "For you", as kinds. */
    kindsFor: async (actor: Actor) => {
      const { notifications } = await listForYou(tools, actor, {});
      return notifications.map(({ kind }) => kind);
    },
    list: (actor: Actor, raw: object = {}) => listForYou(tools, actor, raw),
    tell: () => tellConcerns(tools),
    /** As they come with the next page. */
    withNews: (actor: Actor): Actor => ({ ...actor, mayHaveNew: true }),
    mention: (actor: Actor, name: string, by: Actor = people.rowan) =>
      say(by, countyRoomId, `Ask @${name} about it`),
    direct: async (from: Actor, to: Actor, text = 'Have you a minute?') => {
      const room = await startDirectRoom(tools, from, { personIds: [to.personId] });
      return say(from, room.id, text);
    },
  };
}

/** hazel.quickset@people.example */
export function addressOf({ name }: Pick<Actor, 'name'>): string {
  return `${name.toLowerCase().replace(/\W+/g, '.')}@people.example`;
}

/** One more process on the same database. */
export function otherProcess(clock: TestClock): NotificationsTools {
  return withSources(startProcess(clock).tools);
}

function withSources<Given extends ReturnType<typeof startProcess>['tools']>(tools: Given) {
  return Object.assign(tools, {
    notificationSources: [makeMessageSource(tools), makeKeepSource()],
    // Reaches nothing until a test opens a push service.
    pusher: makeLoopbackPusher(''),
  }) satisfies NotificationsTools;
}
