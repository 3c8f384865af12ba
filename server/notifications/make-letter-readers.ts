import type { LetterReader, LetterReaders } from '../lib/mail/letter-reader.ts';
import type { Tools } from '../lib/tools.ts';
import { firstChoices } from './contract.ts';
import { nextAwake, type Rhythm } from './mail-moments.ts';
import { stopAddress } from './mail-stops.ts';
import { readReaders } from './read-readers.ts';

/** For capabilities with letters of their own: quiet hours and addresses that come back hold there too. */
export function makeLetterReaders(tools: Tools): LetterReaders {
  return {
    async read(personIds) {
      const readers = await readReaders(tools, personIds);
      return new Map(
        [...readers].flatMap(([personId, reader]) =>
          reader.isStopped ? [] : [[personId, asReader(reader, reader)]],
        ),
      );
    },
    leaving: (person) => asReader(person, { choices: firstChoices, worksOn: [] }),
    stop: (reader) => stopAddress(tools, reader),
  };
}

function asReader(
  { personId, countyId, name, email }: Omit<LetterReader, 'awakeFrom'>,
  rhythm: Rhythm,
): LetterReader {
  return { personId, countyId, name, email, awakeFrom: (now) => nextAwake(rhythm, now) };
}
