import mongoose from 'mongoose';

interface Profiled {
  op: string;
  ns: string;
  planSummary?: string;
  keysExamined?: number;
  docsExamined?: number;
  nreturned?: number;
  nModified?: number;
  command?: Record<string, unknown>;
}

/** All that the database was asked meanwhile, with the plans it chose. */
export async function profile(work: () => Promise<unknown>): Promise<Profiled[]> {
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
  return entries.filter(
    ({ ns, op, command }) =>
      !ns.includes('system.') && (op !== 'command' || command?.aggregate !== undefined),
  );
}

/** An entry reads what it gives, twice at most, and never a whole collection. */
export function wasteOf({
  planSummary = '',
  docsExamined = 0,
  nreturned,
  nModified,
  command,
}: Profiled): boolean {
  const given = Math.max(nreturned ?? nModified ?? 1, 1);
  return (
    planSummary.includes('COLLSCAN') ||
    docsExamined > 2 * given * documentsPerRow(command?.pipeline)
  );
}

/** A row with others looked up in it gives one of each kind, or as many as the stage says. */
function documentsPerRow(pipeline: unknown): number {
  if (!Array.isArray(pipeline)) return 1;
  const lookups = pipeline.filter((stage) => stage instanceof Object && '$lookup' in stage);
  const most = lookups.map((stage) =>
    Number(/"\$limit":(\d+)/.exec(JSON.stringify(stage))?.[1] ?? 1),
  );
  return most.reduce((sum, one) => sum + one, 1);
}
