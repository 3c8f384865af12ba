import { timingSafeEqual } from 'node:crypto';

import { keyedHash } from '../../lib/keyed-hash.ts';
import type { Tools } from '../../lib/tools.ts';
import type { FeedRecord } from './feed.model.ts';

const PURPOSE = 'meetings.feed';
const shape = /^([0-9a-f]{24})\.(\d{1,6})\.([\w-]{43})$/;

type Signer = Pick<Tools, 'env'>;

/** The address of a feed, whole. Whoever has it can read the feed, and nothing else. */
export function feedAddress(tools: Signer, feed: Pick<FeedRecord, '_id' | 'version'>): string {
  const said = `${feed._id.toString()}.${feed.version}`;
  return `${tools.env.publicOrigin}/calendar/${said}.${sign(tools, said)}`;
}

/** Which feed a link names, or null where it is not one of ours. Whether it still stands, the feed says. */
export function readFeedLink(
  tools: Signer,
  link: string,
): { feedId: string; version: number } | null {
  const [, feedId, version, signature] = shape.exec(link) ?? [];
  if (!feedId || !version || !signature) return null;
  const isOurs = timingSafeEqual(
    Buffer.from(sign(tools, `${feedId}.${version}`)),
    Buffer.from(signature),
  );
  return isOurs ? { feedId, version: Number(version) } : null;
}

function sign(tools: Signer, said: string): string {
  return keyedHash(tools, PURPOSE, said).toString('base64url');
}
