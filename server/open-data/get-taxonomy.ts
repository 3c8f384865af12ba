import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { FullTaxonomyView, OpenDataTools } from './contract.ts';
import { idInput } from './inputs.ts';
import { taxonomiesAt } from './terms.ts';

/**
 * `/taxonomies/{id}`: one list of terms.
 *
 * @throws {NotFoundError}
 */
export function getTaxonomy(tools: OpenDataTools, rawInput: unknown): FullTaxonomyView {
  const { id } = parseInput(idInput, rawInput);
  const found = taxonomiesAt(tools.env.publicOrigin).find((one) => one.id === id.toLowerCase());
  if (!found) throw new NotFoundError();
  return found;
}
