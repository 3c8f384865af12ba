import { SERVICE_STATES } from './contract.ts';

/*
 * What the API answers, in JSON Schema 2020-12, for the OpenAPI document. Stricter than the standard:
 * nothing stands in an answer that is not named here. What is not known is left out, never null.
 */

type Schema = Record<string, unknown>;

const text = { type: 'string' };
const uuid = { type: 'string', format: 'uuid' };
const uri = { type: 'string', format: 'uri' };
const day = { type: 'string', format: 'date' };
const whole = { type: 'integer', minimum: 0 };
const yesOrNo = { type: 'boolean' };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const listOf = (items: Schema) => ({ type: 'array', items });
const clock = { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d[+-]\\d\\d:\\d\\d$' };

/** An object with these fields and no others. A field marked with ? may be left out. */
function objectOf(description: string, fields: Record<string, Schema>): Schema {
  const named = Object.entries(fields).map(([name, field]) => [name.replace('?', ''), field]);
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(named) as Record<string, Schema>,
    required: Object.keys(fields).filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

const pageOf = (name: string) =>
  objectOf('One page.', {
    total_items: { ...whole, description: 'Of all pages, as counted within the last minute.' },
    total_pages: whole,
    page_number: { ...whole, minimum: 1 },
    size: { ...whole, description: 'How many are on this page.' },
    ...{ first_page: yesOrNo, last_page: yesOrNo, empty: yesOrNo },
    contents: listOf(ref(name)),
  });

const service = {
  ...{ id: uuid, organization_id: uuid, name: { ...text, minLength: 1 } },
  status: {
    enum: SERVICE_STATES,
    description: 'Temporarily closed: today. One that has ended is no longer there.',
  },
  ...{ 'description?': text, 'url?': uri, 'email?': { ...text, format: 'email' } },
  'fees?': text,
  ...{ 'minimum_age?': whole, 'maximum_age?': whole },
  'assured_date?': {
    ...day,
    description:
      'When the oldest of times, place, cost and number was checked. Left out where one was never checked, or was reported wrong.',
  },
  'alert?': { ...text, description: 'Days on which it is closed.' },
  last_modified: { ...text, format: 'date-time' },
  organization: ref('Organization'),
};
const fullService = {
  ...service,
  schedules: listOf(ref('Schedule')),
  cost_options: listOf(ref('CostOption')),
  contacts: listOf(ref('Contact')),
  attributes: listOf(ref('Attribute')),
};
const link = { id: uuid, service_id: uuid, location_id: uuid };
const location = {
  ...{ id: uuid, location_type: { enum: ['physical', 'virtual'] }, name: text },
  'latitude?': {
    ...{ type: 'number', minimum: -90, maximum: 90 },
    description: 'Of the postcode, or else of the town. Left out where nobody knows it.',
  },
  'longitude?': { type: 'number', minimum: -180, maximum: 180 },
};
const term = { id: uuid, name: text, description: text };
const taxonomy = { ...term, uri, version: text };

export const schemas: Record<string, Schema> = {
  Api: objectOf('What this API is.', { version: text, profile: uri, openapi_url: uri }),
  Service: objectOf('Something that people can join.', service),
  FullService: objectOf('Something that people can join, with all that belongs to it.', {
    ...fullService,
    service_at_locations: listOf(
      objectOf('Where it is.', { ...link, location: ref('FullLocation') }),
    ),
  }),
  Organization: objectOf('Who runs it.', { id: uuid, name: text, description: text }),
  Schedule: objectOf('When it is.', {
    ...{ id: uuid, service_id: uuid, 'valid_from?': day, 'valid_to?': day },
    'dtstart?': { ...day, description: 'The first day.' },
    'freq?': { enum: ['WEEKLY', 'MONTHLY'] },
    'interval?': { type: 'integer', minimum: 1, maximum: 2 },
    'byday?': {
      ...text,
      pattern: '^(-?[1-4])?(MO|TU|WE|TH|FR|SA|SU)(,(-?[1-4])?(MO|TU|WE|TH|FR|SA|SU))*$',
    },
    description: { ...text, description: 'The same in words; all there is without fixed times.' },
    'opens_at?': { ...clock, description: 'With the offset of today, or of the first day.' },
    'closes_at?': clock,
    ...{ attending_type: text, 'notes?': text },
  }),
  PlacedService: objectOf('Something that people can join, where it is.', {
    ...link,
    location: ref('Location'),
    service: ref('Service'),
  }),
  FullPlacedService: objectOf('Where something is, with all that belongs to it.', {
    ...link,
    location: ref('FullLocation'),
    service: objectOf('What is there.', fullService),
  }),
  Location: objectOf('A place.', location),
  FullLocation: objectOf('A place with its address.', {
    ...location,
    addresses: listOf(ref('Address')),
    accessibility: listOf(
      objectOf('What makes it possible to come.', {
        ...{ id: uuid, location_id: uuid, description: text },
      }),
    ),
  }),
  Address: objectOf('An address. A line that nobody told us is an empty text.', {
    ...{ id: uuid, location_id: uuid, address_1: text, city: text, state_province: text },
    ...{ postal_code: text, country: { const: 'GB' }, address_type: { const: 'physical' } },
  }),
  CostOption: objectOf('What it costs.', {
    ...{ id: uuid, service_id: uuid, option: text },
    ...{ 'amount?': { type: 'number' }, 'amount_description?': text },
  }),
  Contact: objectOf('Whom to ask: a desk, never a person.', {
    ...{ id: uuid, service_id: uuid, title: text },
    phones: listOf(objectOf('A number.', { id: uuid, contact_id: uuid, number: text })),
  }),
  Attribute: objectOf('A term that describes it.', {
    ...{ id: uuid, link_id: uuid, link_type: { const: 'service' }, taxonomy_term_id: uuid },
    taxonomy_term: ref('TaxonomyTerm'),
  }),
  Taxonomy: objectOf('A list of terms.', taxonomy),
  FullTaxonomy: objectOf('A list of terms, with the terms.', {
    ...taxonomy,
    taxonomy_terms: listOf(ref('TaxonomyTerm')),
  }),
  TaxonomyTerm: objectOf('A term.', { ...term, taxonomy: text, taxonomy_id: uuid, term: text }),
  ServicePage: pageOf('Service'),
  PlacedServicePage: pageOf('PlacedService'),
  TaxonomyPage: pageOf('Taxonomy'),
  TaxonomyTermPage: pageOf('TaxonomyTerm'),
  Problem: objectOf('Why there is no answer (RFC 9457).', {
    ...{ type: text, title: text, status: { type: 'integer', minimum: 400, maximum: 599 } },
    detail: text,
    'parameters?': {
      type: 'object',
      description: 'A sentence for each parameter that cannot be read.',
      additionalProperties: text,
    },
    'reference?': text,
  }),
};
