import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { checkMongod } from '../check-mongod.ts';
import type { Provider } from './provider.ts';

export const onPath: Provider = {
  name: 'mongod on PATH',
  async look({ environment }) {
    for (const folder of (environment.PATH ?? '').split(delimiter).filter(Boolean)) {
      const path = join(folder, 'mongod');
      if (await isExecutable(path)) return checkMongod(path, environment);
    }
    return { reason: 'not installed' };
  },
};

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
