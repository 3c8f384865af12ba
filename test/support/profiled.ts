import mongoose from 'mongoose';

/** One question to the database, as its profiler notes it. */
export interface Profiled {
  op: string;
  /** Database and collection. */
  ns: string;
  planSummary?: string;
  keysExamined?: number;
  docsExamined?: number;
  nreturned?: number;
  nModified?: number;
  /** There, and true, where something was sorted in memory. */
  hasSortStage?: boolean;
  command?: Record<string, unknown>;
}

/** All that the database was asked meanwhile, with the plans it chose. */
export async function profiled(work: () => Promise<unknown>): Promise<Profiled[]> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('There is no database.');
  await db.command({ profile: 2 });
  try {
    await work();
  } finally {
    await db.command({ profile: 0 });
  }
  const entries = await db.collection<Profiled>('system.profile').find().toArray();
  await db.collection('system.profile').drop();
  return entries.filter(({ ns, op, command = {} }) => {
    const isQuestion = op !== 'command' || 'aggregate' in command || 'distinct' in command;
    return isQuestion && !ns.includes('system.');
  });
}
