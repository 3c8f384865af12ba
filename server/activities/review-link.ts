import { timingSafeEqual } from 'node:crypto';

import { keyedHash } from '../lib/keyed-hash.ts';
import type { Tools } from '../lib/tools.ts';

/** Who may vouch for the activities of an organisation without signing in. */
export interface ReviewLink {
  countyId: string;
  organisationId: string;
  personId: string;
}

const VALID_DAYS = 60;
const DAY_MS = 86_400_000;
const PURPOSE = 'activities.review';
const shape = /^([0-9a-f]{24})\.([0-9a-f]{24})\.([0-9a-f]{24})\.([0-9a-z]{1,11})\.([\w-]{43})$/;

/**
 * The secret part of the link in a review letter. It is signed and nothing of it is stored: it says
 * whose word it is and until when, and is worth nothing once the person has left the organisation.
 */
export function writeReviewLink(tools: Pick<Tools, 'clock' | 'env'>, link: ReviewLink): string {
  const until = tools.clock.now().getTime() + VALID_DAYS * DAY_MS;
  const said = [link.countyId, link.organisationId, link.personId, until.toString(36)].join('.');
  return `${said}.${sign(tools, said)}`;
}

/** What the link says, or null where it is not one of ours or too old. */
export function readReviewLink(
  tools: Pick<Tools, 'clock' | 'env'>,
  text: string,
): ReviewLink | null {
  const [, countyId, organisationId, personId, until, signature] = shape.exec(text) ?? [];
  if (!countyId || !organisationId || !personId || !until || !signature) return null;
  const said = [countyId, organisationId, personId, until].join('.');
  const isOurs = timingSafeEqual(Buffer.from(sign(tools, said)), Buffer.from(signature));
  const isOver = parseInt(until, 36) < tools.clock.now().getTime();
  return isOurs && !isOver ? { countyId, organisationId, personId } : null;
}

function sign(tools: Pick<Tools, 'env'>, said: string): string {
  return keyedHash(tools, PURPOSE, said).toString('base64url');
}
