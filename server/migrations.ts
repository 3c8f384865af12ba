import type { MigrationStep } from './lib/database/migrations/run-migrations.ts';
import { fillMessageWords } from './messaging/fill-message-words.ts';

/** All changes to what older versions have stored, in their order. */
export const migrations: readonly MigrationStep[] = [
  { number: 1, name: 'words beside messages', run: fillMessageWords },
];
