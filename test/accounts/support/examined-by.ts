import mongoose from 'mongoose';
import { z } from 'zod';

const commandSchema = z.object({ find: z.string() }).loose();

const stageSchema: z.ZodType<{ stage: string; inputs: string[] }> = z
  .object({ stage: z.string() })
  .loose()
  .transform((stage) => ({ stage: stage.stage, inputs: stagesIn(stage) }));

const explanation = z
  .object({
    executionStats: z
      .object({
        nReturned: z.number(),
        totalDocsExamined: z.number(),
        executionStages: stageSchema,
      })
      .loose(),
  })
  .loose();

export interface Examined {
  stages: string[];
  returned: number;
  examined: number;
}

/** Explains every find that the work runs on this collection, as it was really sent. */
export async function examinedBy(
  collection: string,
  work: () => Promise<unknown>,
): Promise<Examined[]> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('The database is connected before each test.');
  const commands: Record<string, unknown>[] = [];
  const profile = db.collection('system.profile');
  await db.command({ profile: 0 });
  await profile.drop();
  await db.command({ profile: 2 });
  try {
    await work();
  } finally {
    await db.command({ profile: 0 });
  }
  const ns = `${db.databaseName}.${collection}`;
  for (const { command } of await profile.find({ ns, op: 'query' }).toArray()) {
    const sent = commandSchema.safeParse(command);
    if (sent.success) commands.push(sent.data);
  }
  await profile.drop();
  return Promise.all(
    commands.map(async ({ find, filter, sort, limit, projection }) => {
      const explained = explanation.parse(
        await db.command({
          explain: {
            find,
            filter,
            ...(sort ? { sort } : {}),
            ...(limit ? { limit } : {}),
            ...(projection ? { projection } : {}),
          },
          verbosity: 'executionStats',
        }),
      );
      const { nReturned, totalDocsExamined, executionStages } = explained.executionStats;
      return {
        stages: [executionStages.stage, ...executionStages.inputs],
        returned: nReturned,
        examined: totalDocsExamined,
      };
    }),
  );
}

function stagesIn(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"stage":"(\w+)"/g)].map(([, stage]) => stage ?? '');
}
