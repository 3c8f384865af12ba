import type { Actor } from '#server/accounts/contract.ts';
import { demoPassword } from '#scripts/story/county.ts';
import type { StoryPerson } from '#scripts/story/people.ts';

import type { Lane } from './lane.ts';

/** Where the seed's requests seem to come from. */
export const where = { address: '127.0.0.1', agent: 'Hedgerow seed' };

/**
 * Signs somebody in with the password of the demo. Not by the session that comes with joining:
 * that one began months ago by the lane's clock, and the database clears it away at any moment.
 */
export async function signIn(lane: Lane, { email, name }: StoryPerson): Promise<Actor> {
  const { setCookie } = await lane.platform.accounts.signIn(
    { email, password: demoPassword },
    where,
  );
  return actAs(lane, setCookie, name);
}

/** Who the session in a `Set-Cookie` line belongs to. */
export async function actAs(lane: Lane, setCookie: string, name: string): Promise<Actor> {
  const [cookieHeader = ''] = setCookie.split(';');
  const identity = await lane.platform.accounts.identify({
    cookieHeader,
    requestId: 'seed',
    prolong: false,
  });
  if (!identity) throw new Error(`${name} could not be signed in.`);
  return identity.actor;
}
