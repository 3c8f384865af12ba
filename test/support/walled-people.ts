import type { Actor } from '#server/accounts/contract.ts';
import type { Running } from '#server/start.ts';

import { PASSWORD } from './live-platform.ts';

export const where = { address: '192.0.2.10', agent: 'Mozilla/5.0 (Windows) Firefox/140.0' };

/** Stands in everything that people of Fenwold have written, so that a leak is seen anywhere. */
export const SECRET = 'Whortleberry';

export const visitorNames = [
  'linkWorker',
  'supervisor',
  'activityProvider',
  'coordinator',
  'administrator',
  'away',
  'alumni',
  'stranger',
  'signedOut',
] as const;
export type Visitor = (typeof visitorNames)[number];

interface Person {
  cookie: string;
  actor: Actor;
  email: string;
}
export type People = Record<Exclude<Visitor, 'stranger' | 'signedOut'>, Person> & {
  opener: Person;
};

/** The secret in the newest letter to an address. */
export async function tokenTo({ platform, tools }: Running, address: string): Promise<string> {
  await tools.mailer.settle();
  const letter = (await platform.mail.listOutbox()).find(({ to }) => to.address === address);
  return letter?.action?.url.split('/').at(-1) ?? '';
}

/** The people of Fenwold, who joined by the letters that were sent to them. */
export async function invitePeople(running: Running): Promise<People> {
  const { accounts } = running.platform;
  async function personWith(setCookie: string, email: string): Promise<Person> {
    const cookie = setCookie.split(';')[0] ?? '';
    const found = await accounts.identify({ cookieHeader: cookie, requestId: 't', prolong: false });
    if (!found) throw new Error('Nobody is signed in with this cookie.');
    return { cookie, email, actor: found.actor };
  }
  const email = 'alder@fenwold.example';
  const first = await accounts.openCounty(
    {
      code: await accounts.findFirstRunCode(),
      county: `${SECRET} Fenwold`,
      organisation: `${SECRET} House`,
      name: `Alder ${SECRET}`,
      email,
      password: PASSWORD,
    },
    where,
  );
  const opener = await personWith(first.setCookie, email);
  const growers = await accounts.addOrganisation(opener.actor, {
    name: `${SECRET} Growers`,
    kinds: ['activityProvider'],
  });
  const [host] = (await accounts.listOrganisations(opener.actor)).filter(({ kinds }) =>
    kinds.includes('host'),
  );

  async function invite(name: string, role: string, organisationId?: string): Promise<Person> {
    const address = `${name.toLowerCase()}@fenwold.example`;
    await accounts.invitePeople(opener.actor, { addresses: address, role, organisationId });
    const token = await tokenTo(running, address);
    const joined = await accounts.acceptInvitation(
      { token, name: `${name} ${SECRET}`, password: PASSWORD },
      { actor: null, where },
    );
    return personWith(joined.setCookie, address);
  }
  return {
    opener,
    linkWorker: await invite('Hazel', 'linkWorker', host?.id),
    supervisor: await invite('Teazle', 'supervisor', host?.id),
    activityProvider: await invite('Barnaby', 'activityProvider', growers.id),
    coordinator: await invite('Marjoram', 'coordinator'),
    administrator: await invite('Rush', 'administrator'),
    away: await invite('Yarrow', 'linkWorker', host?.id),
    alumni: await invite('Tansy', 'linkWorker', host?.id),
  };
}
