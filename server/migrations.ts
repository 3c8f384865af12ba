import type { MigrationStep } from './lib/database/migrations/run-migrations.ts';
import { fillLaterFields } from './activities/later-fields.ts';
import { fillOpenKeys } from './activities/fill-open-keys.ts';
import { fillPositions } from './activities/fill-positions.ts';
import { fillEvidence } from './gaps/fill-evidence.ts';
import { fillSeriesFields } from './meetings/later-fields.ts';
import { fillMessageWords } from './messaging/fill-message-words.ts';

/** All changes to what older versions have stored, in their order. */
export const migrations: readonly MigrationStep[] = [
  { number: 1, name: 'words beside messages', run: fillMessageWords },
  { number: 2, name: 'later fields of activities', run: fillLaterFields },
  { number: 3, name: 'evidence of gaps', run: fillEvidence },
  { number: 4, name: 'keys of open activities', run: fillOpenKeys },
  { number: 5, name: 'positions of activities', run: fillPositions },
  { number: 6, name: 'rules of series', run: fillSeriesFields },
];
