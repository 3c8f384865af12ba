import type { Role } from '#server/accounts/contract.ts';

const words: Record<Role, string> = {
  linkWorker: 'link worker',
  supervisor: 'supervisor',
  activityProvider: 'activity provider',
  coordinator: 'coordinator',
  administrator: 'administrator',
};

/** A role inside a sentence. */
export function roleInWords(role: Role): string {
  return words[role];
}
