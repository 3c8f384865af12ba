import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Short to read and long to run: by their size they would begin last, and the other core be idle. */
const long = [
  'test/home/seed.test.ts',
  'test/architecture/boundaries.test.ts',
  'test/journeys/faults.test.ts',
  'test/journeys/the-year.test.ts',
];

/** A fresh clone knows no times of earlier runs, and takes the largest files first; these before. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.some((one) => moduleId.endsWith(one));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
