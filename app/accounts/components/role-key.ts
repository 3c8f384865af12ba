import type { HeldRoleView } from '#server/accounts/contract.ts';

/** A role and its organisation as one value of a tick, as the contract reads it. */
export function roleKey({ role, organisationId }: HeldRoleView): string {
  return organisationId === null ? role : `${role}:${organisationId}`;
}
