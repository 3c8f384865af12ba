import { parseInput } from '../lib/parse-input.ts';
import type { Envelope, OpenDataTools, TaxonomyTermView } from './contract.ts';
import { pageOf } from './envelope.ts';
import { pageInput } from './inputs.ts';
import { allTerms } from './terms.ts';

/** `/taxonomy_terms`: all terms of all lists. */
export function listTaxonomyTerms(
  _tools: OpenDataTools,
  rawInput: unknown,
): Envelope<TaxonomyTermView> {
  return pageOf(allTerms, parseInput(pageInput, rawInput));
}
