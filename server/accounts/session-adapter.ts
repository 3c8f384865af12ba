import type { Adapter, DatabaseSession } from 'lucia';

import type { Clock } from '../lib/clock.ts';
import { askTogether } from '../lib/database/ask-together.ts';
import type { Wearer } from './contract.ts';
import { toWearer, wearerStages, type WearerRow } from './find-wearer.ts';
import { sha256 } from './secrets.ts';
import { Session, type SessionRecord } from './session.model.ts';

export const IDLE_DAYS = 30;
const ABSOLUTE_DAYS = 90;
const DAY_MS = 86_400_000;

export interface SessionAttributes {
  device: string;
  lastUsedAt: Date;
}

export interface WearerAttributes {
  wearer: Wearer;
}

type SessionRow = SessionRecord & { people: WearerRow[] };

/** By hash, with who wears it. Every page and every event asks. */
const findSession = askTogether(async (hashes: readonly string[]) => {
  const rows = await Session.aggregate<SessionRow>([
    { $match: { _id: { $in: [...hashes] } } },
    {
      $lookup: {
        from: 'people',
        localField: 'personId',
        foreignField: '_id',
        pipeline: wearerStages,
        as: 'people',
      },
    },
  ]);
  const found = new Map(rows.map((row) => [row._id, row]));
  return hashes.map((hash) => found.get(hash));
});

/**
 * Lucia's door to the database. Only the SHA-256 of an id is stored; what goes back to Lucia is
 * the id it gave, never the hash, else prolonging and deleting miss.
 *
 * Lucia reads the system's clock. Times are moved over to ours and back here, so that a test that
 * moves the clock moves sessions too.
 */
export function createSessionAdapter(clock: Clock): Adapter {
  const ahead = () => clock.now().getTime() - Date.now();
  const toOurs = (date: Date) => new Date(date.getTime() + ahead());
  const toLucias = (record: SessionRecord, id: string): DatabaseSession => ({
    id,
    userId: record.personId.toString(),
    expiresAt: new Date(record.expiresAt.getTime() - ahead()),
    attributes: { device: record.device, lastUsedAt: record.lastUsedAt },
  });

  return {
    async getSessionAndUser(sessionId) {
      const record = await findSession(sha256(sessionId));
      if (!record || record.absoluteExpiresAt <= clock.now()) return [null, null];
      const wearer = toWearer(record.people[0]);
      const user = wearer && { id: wearer.personId, attributes: { wearer } };
      return [toLucias(record, sessionId), user];
    },

    async getUserSessions(personId) {
      const records = await Session.find({ personId }).lean();
      return records.map((record) => toLucias(record, record._id));
    },

    async setSession({ id, userId, expiresAt, attributes }) {
      const now = clock.now();
      await Session.create({
        _id: sha256(id),
        personId: userId,
        createdAt: now,
        lastUsedAt: now,
        expiresAt: toOurs(expiresAt),
        absoluteExpiresAt: new Date(now.getTime() + ABSOLUTE_DAYS * DAY_MS),
        device: attributes.device,
      });
    },

    async updateSessionExpiration(sessionId, expiresAt) {
      await Session.updateOne(
        { _id: sha256(sessionId) },
        { expiresAt: toOurs(expiresAt), lastUsedAt: clock.now() },
      );
    },

    async deleteSession(sessionId) {
      await Session.deleteOne({ _id: sha256(sessionId) });
    },

    async deleteUserSessions(personId) {
      await Session.deleteMany({ personId });
    },

    /** Expired sessions go by themselves, by the TTL indexes. */
    deleteExpiredSessions: () => Promise.resolve(),
  };
}
