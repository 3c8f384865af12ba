import { InvalidInputError } from '../lib/errors.ts';
import { isThere } from '../lib/trusted-filters.ts';
import type { Actor } from './contract.ts';
import { toNameKey } from './names.ts';
import { Organisation } from './organisation.model.ts';

/** @throws {InvalidInputError} where those of this name have asked not to be listed */
export async function requireListable({ countyId }: Actor, name: string): Promise<void> {
  const found = await Organisation.findOne({
    ...{ countyId, nameKey: toNameKey(name), takenOff: isThere() },
  }).lean();
  if (!found?.takenOff) return;
  const { reason } = found.takenOff;
  throw new InvalidInputError({
    name: `${found.name} asked not to be listed here${reason === '' ? '' : `: ${reason}`}. A coordinator can change that under Organisations.`,
  });
}
