import { timingSafeEqual } from 'node:crypto';

import { keyedHash } from '../../lib/keyed-hash.ts';
import type { Tools } from '../../lib/tools.ts';

const PURPOSE = 'meetings.stopInvitations';
const shape = /^([0-9a-f]{24})\.([\w-]{43})$/;

/** The secret part of the address by which a mail program stops invitations. It does not run out. */
export function writeInvitationStop(tools: Pick<Tools, 'env'>, personId: string): string {
  return `${personId}.${sign(tools, personId)}`;
}

/** Whose invitations it stops, or null where it is not one of ours. */
export function readInvitationStop(tools: Pick<Tools, 'env'>, text: string): string | null {
  const [, personId, signature] = shape.exec(text) ?? [];
  if (!personId || !signature) return null;
  const isOurs = timingSafeEqual(Buffer.from(sign(tools, personId)), Buffer.from(signature));
  return isOurs ? personId : null;
}

function sign(tools: Pick<Tools, 'env'>, personId: string): string {
  return keyedHash(tools, PURPOSE, personId).toString('base64url');
}
