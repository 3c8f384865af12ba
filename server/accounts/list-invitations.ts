import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, lessThan } from '../lib/trusted-filters.ts';
import { idInput, type Actor, type InvitationView, type PageOf } from './contract.ts';
import { County } from './county.model.ts';
import { readCursor, writeCursor } from './cursors.ts';
import { pageInput } from './inputs.ts';
import { Invitation } from './invitation.model.ts';
import { Organisation } from './organisation.model.ts';
import { Person } from './person.model.ts';
import { requireStaff } from './require-allowed.ts';

const INVITATIONS_ON_A_PAGE = 50;

/** Invitations of the county that were neither used nor taken back, newest first, page by page. */
export async function listInvitations(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<PageOf<InvitationView>> {
  requireStaff(actor);
  const { after } = parseInput(pageInput, rawInput);
  const found = await Invitation.find({
    countyId: actor.countyId,
    state: 'open',
    ...(after ? { _id: lessThan(parseInput(idInput, readCursor(after, 1)[0])) } : {}),
  })
    .sort({ _id: -1 })
    .limit(INVITATIONS_ON_A_PAGE + 1)
    .lean();
  const page = found.slice(0, INVITATIONS_ON_A_PAGE);
  const last = found.length > page.length ? page.at(-1) : undefined;
  const [organisations, inviters, county] = await Promise.all([
    Organisation.find(
      { _id: anyOf(page.flatMap(({ organisationId }) => organisationId ?? [])) },
      { name: 1 },
    ).lean(),
    Person.find({ _id: anyOf(page.map(({ invitedBy }) => invitedBy)) }, { name: 1 }).lean(),
    County.findById(actor.countyId, { name: 1 }).lean(),
  ]);
  const names = new Map(
    [...organisations, ...inviters].map(({ _id, name }) => [_id.toString(), name]),
  );
  const now = tools.clock.now();
  return {
    items: page.map((invitation) => ({
      id: invitation._id.toString(),
      email: invitation.email,
      role: invitation.role,
      organisation: names.get(String(invitation.organisationId)) ?? county?.name ?? '',
      invitedBy: names.get(invitation.invitedBy.toString()) ?? '',
      invitedAt: invitation.invitedAt.toISOString(),
      expiresAt: invitation.expiresAt.toISOString(),
      state: invitation.expiresAt > now ? 'open' : 'expired',
    })),
    after: last ? writeCursor([last._id.toString()]) : null,
  };
}
