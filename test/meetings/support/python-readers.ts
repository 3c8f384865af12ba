import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Kept between runs; node_modules is nobody's to look after. */
const FOLDER = join('node_modules', '.cache', 'python-calendars-1');
const packages = ['icalendar==6.3.1', 'recurring-ical-events==3.8.0'];

/**
 * A folder with the calendar readers of PyPI, fetched where it is not there yet. Null, with a word of
 * why on standard error, where there is no Python or no index to fetch from.
 */
export function findPythonReaders(): string | null {
  if (existsSync(join(FOLDER, 'recurring_ical_events'))) return FOLDER;
  try {
    execFileSync(
      'python3',
      [
        '-m',
        'pip',
        'install',
        '--quiet',
        '--disable-pip-version-check',
        '--target',
        FOLDER,
        ...packages,
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], timeout: 100_000 },
    );
    return FOLDER;
  } catch {
    process.stderr.write(`Not asked: Python with ${packages.join(' and ')} is not here.\n`);
    return null;
  }
}
