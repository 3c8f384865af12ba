import type { Actor } from '../accounts/contract.ts';

/** Coordinators and administrators keep the lines and the leads, and see the counts. */
export function keepsPanel({ roles }: Pick<Actor, 'roles'>): boolean {
  return roles.includes('coordinator') || roles.includes('administrator');
}

/** Administrators alone see what runs by itself, and have it run again. */
export function operates({ roles }: Pick<Actor, 'roles'>): boolean {
  return roles.includes('administrator');
}

/**
 * Whether something waits for a look: its day has come, or it was never looked at. Days are written
 * "2026-10-14", so that they sort as they follow each other.
 */
export function isReviewDue(reviewBy: string | null, today: string): boolean {
  return reviewBy === null || reviewBy <= today;
}
