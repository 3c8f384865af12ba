import type { Actor } from '../../accounts/contract.ts';
import { COUNTY_WIDE } from '../contract.ts';
import type { PollView } from './contract.ts';
import type { PollRecord } from './poll.model.ts';

/*
 * Who may do what with polls, given that they may see meetings at all. Pure: facts in, decision out.
 */

export const calledOffWords = 'No date is looked for any more: this was called off.';

type Decision = { allowed: true } | { allowed: false; because: string };
type Wearer = Pick<Actor, 'personId' | 'roles' | 'hostOrganisationIds'>;

/** Coordinators ask whom they like, others those of their own organisations. */
export function mayAsk({ roles, hostOrganisationIds }: Wearer, audience: readonly string[]) {
  return (
    roles.includes('coordinator') || audience.every((one) => hostOrganisationIds.includes(one))
  );
}

/** Who may come to what is for this audience. A coordinator comes to everything. */
export function mayCome(
  { roles, hostOrganisationIds }: Pick<Wearer, 'roles' | 'hostOrganisationIds'>,
  audience: readonly string[],
): boolean {
  if (roles.includes('coordinator')) return true;
  if (!roles.some((role) => role === 'linkWorker' || role === 'supervisor')) return false;
  return audience.some((one) => one === COUNTY_WIDE || hostOrganisationIds.includes(one));
}

/** To choose a time, and to see who said what: for the one who asked, and for coordinators. */
export function mayDecide(
  { personId, roles }: Wearer,
  { createdBy }: Pick<PollRecord, 'createdBy'>,
): boolean {
  return roles.includes('coordinator') || createdBy.toString() === personId;
}

/** Once it has closed it stays closed, whatever a clock says afterwards. */
export function stateAt(
  now: Date,
  { stage, closesAt }: Pick<PollRecord, 'stage' | 'closesAt'>,
): PollView['state'] {
  if (stage === 'decided' || stage === 'calledOff') return stage;
  return stage === 'closed' || closesAt <= now ? 'closed' : 'open';
}

export function mayAnswer(now: Date, poll: Pick<PollRecord, 'stage' | 'closesAt'>): Decision {
  const state = stateAt(now, poll);
  if (state === 'open') return { allowed: true };
  if (state === 'decided') {
    return {
      allowed: false,
      because: 'A date was chosen meanwhile. Load the page again to see it.',
    };
  }
  if (state === 'calledOff') return { allowed: false, because: calledOffWords };
  return { allowed: false, because: 'This has closed, so it takes no more answers.' };
}
