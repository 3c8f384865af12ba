import type { Actor, Wearer } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { meetingNow } from './later-fields.ts';
import { inScope, Meeting, type MeetingRecord, type MeetingScope } from './meeting.model.ts';
import { maySeeAllOrganisations, maySeeMeetings } from './policy.ts';
import { readOrganisations } from './read-organisations.ts';

/**
 * A meeting that the actor may see. One of another organisation or county, one of an organisation
 * that has closed, an unknown and a malformed id, and any meeting for an activity provider are
 * refused in the same words.
 *
 * @throws {NotFoundError}
 */
export async function requireMeeting(
  tools: Tools,
  actor: Wearer,
  meetingId: string,
): Promise<MeetingRecord> {
  const mayBeThere = maySeeMeetings(actor) && /^[0-9a-f]{24}$/.test(meetingId);
  const found = mayBeThere
    ? await Meeting.findOne({ _id: meetingId, ...inScope(await readScope(tools, actor)) }).lean()
    : null;
  if (!found) throw new NotFoundError('We could not find that meeting.');
  return meetingNow(found);
}

/** @throws {NotFoundError} where meetings as such are not there for the actor */
export function requireMeetings(actor: Actor): void {
  if (!maySeeMeetings(actor)) throw new NotFoundError('We could not find that page.');
}

/** Whose meetings the actor may see, given that the actor may see meetings at all. */
export async function readScope(tools: Tools, actor: Wearer): Promise<MeetingScope> {
  const { countyId, hostOrganisationIds } = actor;
  if (!maySeeAllOrganisations(actor)) return { countyId, organisationIds: hostOrganisationIds };
  const organisations = await readOrganisations(tools, actor);
  return { countyId, organisationIds: [...organisations.keys()] };
}
