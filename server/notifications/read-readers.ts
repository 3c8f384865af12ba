import { listAddresses } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { Rhythm } from './mail-moments.ts';
import { MailStop } from './mail-stop.model.ts';
import { hashOfAddress } from './mail-stops.ts';
import { choicesIn, readChoices } from './read-choices.ts';

/** Somebody who takes part, with what they have chosen. */
export interface Reader extends Rhythm {
  personId: string;
  countyId: string;
  name: string;
  email: string;
  /** Letters to that address came back, so none is sent. */
  isStopped: boolean;
}

/** Those of these people who take part. Three questions, however many they are. */
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
    people.map(({ personId, countyId, name, email, workingDays }) => {
      const isStopped = stopped.get(personId) === hashOfAddress(tools, email);
      const choices = choicesIn(known, personId);
      const rhythm = { choices, worksOn: workingDays };
      return [personId, { personId, countyId, name, email, isStopped, ...rhythm }];
    }),
  );
}

/** Whether a letter is of any use: there is a mail server, and the address takes letters. */
export function takesLetters({ mailer }: Pick<Tools, 'mailer'>, { isStopped }: Reader): boolean {
  return mailer.reachesPeople && !isStopped;
}
