import type { Actor } from '../accounts/contract.ts';

/*
 * Who may put in spreadsheets, and take one out. Pure. A refusal is "not there".
 */

type Wearer = Pick<Actor, 'roles'>;

/** Whoever changes activities for every organisation of the county. */
export function mayImport({ roles }: Wearer): boolean {
  return roles.includes('coordinator');
}

/** Everybody takes along what they see of What's on; activity providers their own. */
export function mayExport({ roles }: Wearer): boolean {
  return roles.length > 0;
}

/** Within a day, as long as people may still remember what was there before. */
export function undoUntil(importedAt: Date, hours: number): Date {
  return new Date(importedAt.getTime() + hours * 3_600_000);
}
