import { listAddresses } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { Rhythm } from './mail-moments.ts';
import { MailStop } from './mail-stop.model.ts';
import { hashOfAddress } from './mail-stops.ts';
import { choicesIn, readChoices } from './read-choices.ts';

/** Somebody whom letters reach, with what they have chosen. */
export interface Reader extends Rhythm {
  personId: string;
  countyId: string;
  name: string;
  email: string;
}

/**
 * Those of these people whom letters reach: they take part, and letters to their address have not come
 * back. Three questions, however many they are.
 */
export async function readReaders(
  tools: Tools,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Reader>> {
  const [people, known, stops] = await Promise.all([
    listAddresses(tools, personIds),
    readChoices(personIds),
    MailStop.find({ personId: anyOf(personIds) }, { personId: 1, addressHash: 1 }).lean(),
  ]);
  const stopped = new Map(stops.map((stop) => [stop.personId.toString(), stop.addressHash]));
  return new Map(
    people.flatMap(({ personId, countyId, name, email, workingDays }) => {
      if (stopped.get(personId) === hashOfAddress(tools, email)) return [];
      const choices = choicesIn(known, personId);
      return [[personId, { personId, countyId, name, email, choices, worksOn: workingDays }]];
    }),
  );
}
