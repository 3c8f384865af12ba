import { writeFileSync } from 'node:fs';

import { writeCountyList } from '#scripts/seed/write-county-list.ts';

/** Writes the list of the demo county beside you, to be brought in by a coordinator. */
const { csv, xlsx } = await writeCountyList();
writeFileSync('activities.csv', csv);
writeFileSync('activities.xlsx', xlsx);
process.stdout.write('activities.csv and activities.xlsx are here: 48 rows each.\n');
