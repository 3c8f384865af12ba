import type { Actor } from '#server/accounts/contract.ts';
import { identify } from '#server/accounts/index.ts';
import { beginSession } from '#server/accounts/sessions.ts';
import type { NotificationsTools } from '#server/notifications/contract.ts';
import { addDevice, listDevices } from '#server/notifications/index.ts';
import { openPushService } from '#test/support/push-service.ts';
import { openLetters } from './open-letters.ts';

const agents = {
  firefox: 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0',
  safari: 'Mozilla/5.0 (iPhone) Safari/605.1',
};

/** Fenwold on Wednesday 7 October 2026, 09:30, with real mail, a real push service, and real sessions. */
export async function openDevices() {
  const letters = await openLetters();
  const service = await openPushService();
  const { tools, choose } = letters;
  function withPush(given: NotificationsTools): NotificationsTools {
    given.pusher = service.pusherOf();
    return given;
  }
  withPush(tools);

  /** The same person, signed in in one more browser. */
  async function signIn({ personId }: Actor, agent: keyof typeof agents = 'firefox') {
    const where = { address: '192.0.2.10', agent: agents[agent] };
    const setCookie = await beginSession(tools, personId, where);
    const cookieHeader = setCookie.split(';')[0] ?? '';
    const found = await identify(tools, { cookieHeader, requestId: 'test', prolong: false });
    if (!found) throw new Error('Nobody is signed in with this cookie.');
    return found.actor;
  }
  /** Signs in, and turns pushes on there. */
  async function turnOn(actor: Actor, browser: string, agent: keyof typeof agents = 'firefox') {
    const there = await signIn(actor, agent);
    await addDevice(tools, there, service.subscribe(browser));
    return there;
  }
  return {
    ...letters,
    ...{ service, signIn, turnOn },
    other: () => withPush(letters.other()),
    wordsOf: async (actor: Actor) =>
      (await listDevices(tools, actor)).devices.map(({ words }) => words),
    /** Which browsers a push has reached, one after the other. */
    reached: () => service.arrived.map(({ browser }) => browser),
    atOnce: (actor: Actor, overrides: Record<string, unknown> = {}) =>
      choose(actor, { mentions: 'now', directMessages: 'now', ...overrides }),
  };
}
