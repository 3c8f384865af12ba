import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { ImportRun, type ImportRunRecord } from './import-run.model.ts';
import { mayImport } from './policy.ts';

/** @throws {NotFoundError} where importing as such is not there for the actor */
export function requireImports(actor: Actor): void {
  if (!mayImport(actor)) throw new NotFoundError('We could not find that page.');
}

/**
 * An import of the actor's county. For those who may not import, one of another county, an unknown
 * and a malformed id are refused in the same words.
 *
 * @throws {NotFoundError}
 */
export async function requireImport(actor: Actor, importId: string): Promise<ImportRunRecord> {
  const isInReach = mayImport(actor) && /^[0-9a-f]{24}$/.test(importId);
  const { countyId } = actor;
  const found = isInReach ? await ImportRun.findOne({ _id: importId, countyId }).lean() : null;
  if (!found) throw new NotFoundError('We could not find that import.');
  return found;
}
