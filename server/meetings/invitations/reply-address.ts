import { timingSafeEqual } from 'node:crypto';

import { keyedHash } from '../../lib/keyed-hash.ts';
import type { Tools } from '../../lib/tools.ts';
import type { InvitationsTools } from './contract.ts';

/*
 * Anybody can write any sender into a mail. So an answer counts only where it comes to an address that
 * stood in one invitation: it names that one, and is signed. Small letters and digits, since mail servers
 * may make small letters of all; short, since 64 octets stand before the @.
 */

const PURPOSE = 'meetings.reply';
const ID_BYTES = 12;
const SIGNATURE_BYTES = 16;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const shape = /^([a-z2-7]{20})([a-z2-7]{26})$/;

/** Who asks: the address to which answers to this invitation go, or ours where none are read. */
export function organizerOf(
  tools: Pick<InvitationsTools, 'env' | 'post'>,
  invitationId: string,
): string {
  const { from, replies } = tools.post;
  if (replies === null) return from;
  const at = replies.address.lastIndexOf('@');
  const [name, host] = [replies.address.slice(0, at), replies.address.slice(at)];
  return `${name}+${writeReplyToken(tools, invitationId)}${host}`;
}

export function writeReplyToken(tools: Pick<Tools, 'env'>, invitationId: string): string {
  return asLetters(Buffer.from(invitationId, 'hex')) + asLetters(sign(tools, invitationId));
}

/** Which invitation was answered, by one of the addresses to which the mail came; null for none of ours. */
export function readReplyAddress(
  tools: Pick<InvitationsTools, 'env' | 'post'>,
  addresses: readonly string[],
): string | null {
  for (const address of addresses) {
    const [, token] = /\+([^@+]+)@/.exec(address.toLowerCase()) ?? [];
    const [, id, signature] = shape.exec(token ?? '') ?? [];
    if (id === undefined || signature === undefined) continue;
    const invitationId = fromLetters(id, ID_BYTES).toString('hex');
    const signed = asLetters(sign(tools, invitationId));
    if (timingSafeEqual(Buffer.from(signed), Buffer.from(signature))) return invitationId;
  }
  return null;
}

function sign(tools: Pick<Tools, 'env'>, invitationId: string): Buffer {
  return keyedHash(tools, PURPOSE, invitationId).subarray(0, SIGNATURE_BYTES);
}

/** Five bits a letter. */
function asLetters(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const fives = bits.match(/.{1,5}/g) ?? [];
  return fives.map((five) => LETTERS[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function fromLetters(letters: string, size: number): Buffer {
  const bits = letters.replace(/./g, (one) => LETTERS.indexOf(one).toString(2).padStart(5, '0'));
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.slice(0, size).map((byte) => parseInt(byte, 2)));
}
