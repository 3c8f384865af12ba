import type { Profiled } from '#test/support/profiled.ts';

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
  // All in one row: how much is read for it is a test of its own.
  if (JSON.stringify(pipeline).includes('{"$group":{"_id":null')) return Infinity;
  const lookups = pipeline.filter((stage) => stage instanceof Object && '$lookup' in stage);
  const most = lookups.map((stage) =>
    Number(/"\$limit":(\d+)/.exec(JSON.stringify(stage))?.[1] ?? 1),
  );
  return most.reduce((sum, one) => sum + one, 1);
}
