import mongoose from 'mongoose';
import { z } from 'zod';

const entry = z.object({ ns: z.string(), op: z.string(), planSummary: z.string() });

export interface Plan {
  /** Collection and kind of command, such as "people query". */
  what: string;
  plan: string;
}

/** How the database carried out each command of the work: by which index, or by reading all. */
export async function plansOf(work: () => Promise<unknown>): Promise<Plan[]> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('The database is connected before each test.');
  const profile = db.collection('system.profile');
  await db.command({ profile: 0 });
  await profile.drop();
  await db.command({ profile: 2 });
  try {
    await work();
  } finally {
    await db.command({ profile: 0 });
  }
  const entries = await profile.find().toArray();
  await profile.drop();
  return entries.flatMap((one) => {
    const parsed = entry.safeParse(one);
    if (!parsed.success) return [];
    const { ns, op, planSummary } = parsed.data;
    return [{ what: `${ns.replace(`${db.databaseName}.`, '')} ${op}`, plan: planSummary }];
  });
}
