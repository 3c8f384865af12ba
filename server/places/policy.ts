import type { Actor } from '../accounts/contract.ts';

/** Coordinators and administrators keep the places and the outline. For others these are not there. */
export function keepsMap({ roles }: Pick<Actor, 'roles'>): boolean {
  return roles.includes('coordinator') || roles.includes('administrator');
}

/** The map goes with the board of the county, which activity providers as such do not see. */
export function seesMap({ roles }: Pick<Actor, 'roles'>): boolean {
  return roles.some((role) => role !== 'activityProvider');
}
