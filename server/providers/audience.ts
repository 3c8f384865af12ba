import type { Role } from '../accounts/contract.ts';
import { listMemberIds } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import { announceTo } from './announce-to.ts';
import type { ContactRecord } from './contact.model.ts';
import type { ContactHappening, PersonalHappening } from './contract.ts';
import type { Settled } from './settle-turns.ts';

const peerRoles: Role[] = ['linkWorker', 'supervisor', 'coordinator', 'administrator'];

type Told = Pick<ContactRecord, '_id' | 'countyId' | 'organisationId' | 'postedBy' | 'agreed'>;

/** Tells all who may see the contact; who knows them is told to peers only. */
export async function announceContact(
  tools: Tools,
  contact: Told,
  what: ContactHappening,
): Promise<void> {
  const audience = await readAudience(tools, contact, what);
  announceTo(tools, audience, {
    event: 'contact.changed',
    view: { contactId: contact._id.toString(), what },
  });
}

/** Tells of contacts of one organisation that are gone, whom their people agreed to show. */
export async function announceGone(tools: Tools, contacts: readonly Told[]): Promise<void> {
  const shown = contacts.filter(({ agreed }) => agreed);
  const [first] = shown;
  if (!first) return;
  const audience = await readAudience(tools, first, 'removed');
  for (const { _id } of shown) {
    const view = { contactId: _id.toString(), what: 'removed' as const };
    announceTo(tools, audience, { event: 'contact.changed', view });
  }
}

/** Tells single people of what is theirs alone. */
export function announceToPeople(
  tools: Tools,
  contactId: string,
  { personIds, what }: { personIds: readonly string[]; what: PersonalHappening },
): void {
  if (personIds.length === 0) return;
  announceTo(tools, [...new Set(personIds)], {
    event: 'contact.changed',
    view: { contactId, what },
  });
}

/**
 * Tells all who may see contacts of these organisations that it has changed who may get in touch
 * there, and those whose turn has come. Names nobody.
 */
export async function announceTurns(
  tools: Tools,
  countyId: string,
  { limits, came }: Pick<Settled, 'limits' | 'came'>,
): Promise<void> {
  const organisationIds = [...new Set(limits.map(({ organisationId }) => String(organisationId)))];
  if (organisationIds.length === 0) return;
  const peers = await listMemberIds(tools, { countyId, organisationId: null, roles: peerRoles });
  await Promise.all(
    organisationIds.map(async (organisationId) => {
      const roles: Role[] = ['activityProvider'];
      const own = await listMemberIds(tools, { countyId, organisationId, roles });
      const view = { organisationId };
      announceTo(tools, [...new Set([...peers, ...own])], { event: 'contact.turns', view });
    }),
  );
  for (const { personId, contactId } of came) {
    announceToPeople(tools, contactId.toString(), {
      ...{ personIds: [personId.toString()], what: 'turnCame' },
    });
  }
}

async function readAudience(
  tools: Tools,
  contact: Told,
  what: ContactHappening,
): Promise<string[]> {
  const countyId = contact.countyId.toString();
  const within = (roles: readonly Role[], organisationId: string | null = null) =>
    listMemberIds(tools, { countyId, organisationId, roles });
  if (!contact.agreed) {
    return [...new Set([contact.postedBy.toString(), ...(await within(['coordinator']))])];
  }
  const [peers, own] = await Promise.all([
    within(peerRoles),
    what === 'known' ? [] : within(['activityProvider'], contact.organisationId.toString()),
  ]);
  return [...new Set([...peers, ...own])];
}
