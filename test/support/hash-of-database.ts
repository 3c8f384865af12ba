import { createHash } from 'node:crypto';
import mongoose from 'mongoose';

/** When chores are due again follows the clock, whoever looks meanwhile. */
const CHORES = 'jobs';

/** All that is stored, by collection, but for the fields that only say when somebody was here. */
export async function hashOfDatabase(): Promise<Record<string, string>> {
  const hereAgain = { sessions: ['lastUsedAt', 'expiresAt', 'idleExpiresAt'] };
  const hashes: Record<string, string> = {};
  for (const { name } of await mongoose.connection.listCollections()) {
    if (name === CHORES) continue;
    const documents = await mongoose.connection.collection(name).find().sort({ _id: 1 }).toArray();
    const left = documents.map((document) =>
      Object.entries(document).filter(
        ([field]) => !(name in hereAgain && hereAgain.sessions.includes(field)),
      ),
    );
    hashes[name] = createHash('sha256').update(JSON.stringify(left)).digest('hex');
  }
  return hashes;
}
