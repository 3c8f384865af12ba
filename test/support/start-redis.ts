import { inject } from 'vitest';

import { openRedis, type OwnRedis } from '#scripts/faults/open-redis.ts';

export type TestRedis = OwnRedis;

export async function startRedis({ password }: { password?: string } = {}): Promise<TestRedis> {
  const program = inject('redisProgram');
  if ('missing' in program) throw new Error(program.missing);
  return openRedis(program.path, password);
}
