import { DATA_LICENCE, OPEN_REFERRAL_PATH, STANDARD, type OpenDataTools } from './contract.ts';
import { idInPath, paging, placedServices, services } from './parameters.ts';
import { schemas } from './schemas.ts';

interface Answer {
  summary: string;
  operationId: string;
  schema: string;
  parameters?: readonly object[];
  /** Asks for one thing, which may not be there. */
  isOne?: boolean;
}

const answers: Record<string, Answer> = {
  '/': { summary: 'What this API is', operationId: 'introduceApi', schema: 'Api' },
  '/services': {
    ...{ summary: 'Activities that people can join', operationId: 'listServices' },
    ...{ schema: 'ServicePage', parameters: services },
  },
  '/services/{id}': {
    ...{ summary: 'One activity, whole', operationId: 'getService' },
    ...{ schema: 'FullService', parameters: [idInPath], isOne: true },
  },
  '/service_at_locations': {
    ...{ summary: 'Activities at their places', operationId: 'listServiceAtLocations' },
    ...{ schema: 'PlacedServicePage', parameters: placedServices },
  },
  '/service_at_locations/{id}': {
    ...{ summary: 'One activity at its place, whole', operationId: 'getServiceAtLocation' },
    ...{ schema: 'FullPlacedService', parameters: [idInPath], isOne: true },
  },
  '/taxonomies': {
    ...{ summary: 'Lists of terms', operationId: 'listTaxonomies' },
    ...{ schema: 'TaxonomyPage', parameters: paging },
  },
  '/taxonomies/{id}': {
    ...{ summary: 'One list of terms', operationId: 'getTaxonomy' },
    ...{ schema: 'FullTaxonomy', parameters: [idInPath], isOne: true },
  },
  '/taxonomy_terms': {
    ...{ summary: 'All terms', operationId: 'listTaxonomyTerms' },
    ...{ schema: 'TaxonomyTermPage', parameters: paging },
  },
  '/taxonomy_terms/{id}': {
    ...{ summary: 'One term', operationId: 'getTaxonomyTerm' },
    ...{ schema: 'TaxonomyTerm', parameters: [idInPath], isOne: true },
  },
};

/** `/openapi.json`: the whole API as OpenAPI 3.1 has it. */
export function describeApi({ env }: OpenDataTools) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'What’s on: open data of Hedgerow',
      version: STANDARD.version,
      summary: 'Activities that link workers suggest, in the UK profile of Open Referral 3.0.',
      description:
        'Read-only and open to everybody, without a key. It holds activities and the organisations that run them, and nothing about people.',
      license: { ...DATA_LICENCE },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: `${env.publicOrigin}${OPEN_REFERRAL_PATH}` }],
    security: [],
    paths: Object.fromEntries(
      Object.entries(answers).map(([path, answer]) => [path, { get: operationOf(answer) }]),
    ),
    components: { schemas },
  };
}

function operationOf({ summary, operationId, schema, parameters = [], isOne = false }: Answer) {
  return {
    ...{ summary, operationId, parameters },
    responses: {
      200: {
        description: 'As asked.',
        headers: {
          ETag: { description: 'Send it as If-None-Match.', schema: { type: 'string' } },
        },
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
      },
      304: { description: 'Nothing is different from what has that ETag.' },
      400: problem('A parameter cannot be read.'),
      ...(isOne && { 404: problem('It is not there, or no longer.') }),
      429: problem('Too many requests: wait as long as Retry-After says.'),
      503: problem('Something is away for a moment: wait as long as Retry-After says.'),
    },
  };
}

const problem = (description: string) => ({
  description,
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  },
});
