import { checkMongod } from '../check-mongod.ts';
import type { Provider } from './provider.ts';

export const givenBinary: Provider = {
  name: 'MONGOD_BINARY',
  async look({ mongodBinary, environment }) {
    if (!mongodBinary) return { reason: 'not set' };
    return checkMongod(mongodBinary, environment);
  },
};
