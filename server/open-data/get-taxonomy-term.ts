import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { OpenDataTools, TaxonomyTermView } from './contract.ts';
import { idInput } from './inputs.ts';
import { allTerms } from './terms.ts';

/**
 * `/taxonomy_terms/{id}`: one term.
 *
 * @throws {NotFoundError}
 */
export function getTaxonomyTerm(_tools: OpenDataTools, rawInput: unknown): TaxonomyTermView {
  const { id } = parseInput(idInput, rawInput);
  const found = allTerms.find((one) => one.id === id.toLowerCase());
  if (!found) throw new NotFoundError();
  return found;
}
