import { anyOf } from '../lib/trusted-filters.ts';
import { Choices, type ChoicesRecord } from './choices.model.ts';
import { firstChoices, type ChoicesView } from './contract.ts';

/** What these people have chosen, one question for all. Ask `choicesIn` for one of them. */
export async function readChoices(
  personIds: readonly string[],
): Promise<ReadonlyMap<string, ChoicesView>> {
  const found = await Choices.find({ personId: anyOf(personIds) }).lean();
  return new Map(found.map((record) => [record.personId.toString(), viewChoices(record)]));
}

export function choicesIn(known: ReadonlyMap<string, ChoicesView>, personId: string): ChoicesView {
  return known.get(personId) ?? firstChoices;
}

/** What came into the product since the person chose is as it is at first. */
export function viewChoices(record: ChoicesRecord): ChoicesView {
  const { digestDays, digestHour, keepsQuiet, quietFrom, quietUntil, restsOnDaysOff } = record;
  return {
    ways: { ...firstChoices.ways, ...record.ways },
    ...{ digestDays: [...digestDays], digestHour, keepsQuiet, quietFrom, quietUntil },
    restsOnDaysOff,
    urgentFrom: record.urgentFrom?.toString() ?? null,
  };
}
