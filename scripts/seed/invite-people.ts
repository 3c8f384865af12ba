import type { Joining } from '#scripts/story/plan.ts';

import type { Lane } from './lane.ts';
import type { OpenedCounty } from './open-story-county.ts';

/**
 * Invites people in bundles of those who are asked to the same thing at the same time.
 *
 * @returns the secret of each link, by e-mail address
 */
export async function invitePeople(
  lane: Lane,
  county: OpenedCounty,
  invitations: readonly Pick<Joining, 'person' | 'invitedAt'>[],
): Promise<Map<string, string>> {
  const bundles = new Map<string, Pick<Joining, 'person' | 'invitedAt'>[]>();
  for (const invitation of invitations) {
    const { role, organisation } = invitation.person;
    const key = [role, organisation, invitation.invitedAt.getTime()].join('|');
    bundles.set(key, [...(bundles.get(key) ?? []), invitation]);
  }
  for (const bundle of bundles.values()) await inviteBundle(lane, county, bundle);
  return new Map(lane.letters.map(({ to, action }) => [to.address, readToken(action?.url)]));
}

async function inviteBundle(
  { platform, moveTo }: Lane,
  { actor, organisationIds }: OpenedCounty,
  bundle: readonly Pick<Joining, 'person' | 'invitedAt'>[],
): Promise<void> {
  const [first] = bundle;
  if (!first) return;
  const { role, organisation } = first.person;
  moveTo(first.invitedAt);
  const { refused } = await platform.accounts.invitePeople(actor, {
    addresses: bundle.map(({ person }) => person.email).join('\n'),
    role,
    ...(organisation === null ? {} : { organisationId: organisationIds.get(organisation) }),
  });
  if (refused.length > 0) {
    const reasons = refused.map(({ address, reason }) => `${address}: ${reason}`);
    throw new Error(`Some people could not be invited. ${reasons.join(' ')}`);
  }
}

/** The last part of the letter's address. */
function readToken(url = ''): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}
