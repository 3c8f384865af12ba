import type { MatterCard, Reason } from './contract.ts';
import type { MatterRecord } from './matter.model.ts';

export function viewCard(matter: MatterRecord): MatterCard {
  const reasons: Reason[] = matter.reports.map(({ reason }) => reason);
  return {
    id: matter._id.toString(),
    thing: matter.thingKind,
    reasons: [...new Set(reasons)],
    reports: reasons.length,
    openedAt: matter.openedAt.toISOString(),
    isSecondLook: isSecondLook(matter),
  };
}

/** It is open because its author asked, not because of a report. */
export function isSecondLook({ secondLook, decisions }: MatterRecord): boolean {
  return secondLook?.decisions === decisions.length;
}

/** What a matter says of the people in it, for the policy. */
export function factsOf(matter: MatterRecord) {
  return {
    authorId: matter.authorId?.toString() ?? null,
    reporterIds: matter.reports.map(({ personId }) => personId.toString()),
    deciderIds: matter.decisions.map(({ by }) => by.toString()),
    isSecondLook: isSecondLook(matter),
  };
}

/** What was decided last still holds: nobody but moderators and the author sees the thing. */
export function isHidden({ decisions }: Pick<MatterRecord, 'decisions'>): boolean {
  return decisions.at(-1)?.outcome === 'hide';
}
