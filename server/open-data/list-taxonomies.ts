import { parseInput } from '../lib/parse-input.ts';
import type { Envelope, OpenDataTools, TaxonomyView } from './contract.ts';
import { pageOf } from './envelope.ts';
import { pageInput } from './inputs.ts';
import { taxonomiesAt } from './terms.ts';

/** `/taxonomies`: the lists of terms by which activities are described. */
export function listTaxonomies(tools: OpenDataTools, rawInput: unknown): Envelope<TaxonomyView> {
  const views = taxonomiesAt(tools.env.publicOrigin).map(
    ({ taxonomy_terms: _terms, ...view }) => view,
  );
  return pageOf(views, parseInput(pageInput, rawInput));
}
