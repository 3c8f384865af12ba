import type { Query } from 'mongoose';
import { expect } from 'vitest';
import { z } from 'zod';

const explained = z.object({
  queryPlanner: z.object({ winningPlan: z.unknown() }),
  executionStats: z.object({
    nReturned: z.number(),
    totalDocsExamined: z.number(),
  }),
});

/**
 * Expects that the query reads by an index, sorts nothing in memory and reads few documents too
 * many. Answers how many it found.
 */
export async function expectIndexed(query: Query<unknown, unknown>): Promise<number> {
  return expectPlan(query, /"COLLSCAN"|"SORT"/);
}

/** The same where a few that were found are sorted in memory. */
export async function expectOnIndex(query: Query<unknown, unknown>): Promise<number> {
  return expectPlan(query, /"COLLSCAN"/);
}

async function expectPlan(query: Query<unknown, unknown>, without: RegExp): Promise<number> {
  const { queryPlanner, executionStats } = explained.parse(await query.explain('executionStats'));
  const plan = JSON.stringify(queryPlanner.winningPlan);
  expect(plan).toContain('"IXSCAN"');
  expect(plan).not.toMatch(without);
  const { nReturned, totalDocsExamined } = executionStats;
  expect(totalDocsExamined).toBeLessThanOrEqual(2 * nReturned);
  return nReturned;
}
