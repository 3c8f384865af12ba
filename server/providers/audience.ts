import type { Role } from '../accounts/contract.ts';
import { listMemberIds } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import { announceTo } from './announce-to.ts';
import type { ContactRecord } from './contact.model.ts';
import type { ContactHappening } from './contract.ts';

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
