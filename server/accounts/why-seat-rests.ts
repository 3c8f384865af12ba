import { dayInWords } from '../lib/moment-in-words.ts';
import type { Actor } from './contract.ts';

/**
 * Why somebody whose seat rests can do nothing but read, in words for them; null for whoever takes
 * part. The doors of pages and of events ask it before anything else, and `requireMayWrite` again.
 */
export function whySeatRests({ seat }: Pick<Actor, 'seat'>): string | null {
  if (!seat) return null;
  if (seat.state === 'paused') return 'You are away. Press “I’m back” first.';
  return `Your seat is for reading until ${dayInWords(seat.until)}.`;
}
