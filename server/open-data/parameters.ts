import { activitiesLimits, openDataLimits } from './contract.ts';

// What can be asked, for the OpenAPI document.

type Schema = Record<string, unknown>;

const inQuery = (name: string, description: string, schema: Schema) => ({
  ...{ name, in: 'query', required: false, description, schema },
});
const uuid = { type: 'string', format: 'uuid' };
const age = { type: 'integer', minimum: 0, maximum: 120 };
const { perPage, mostPerPage, mostPages, search } = openDataLimits;

export const paging = [
  inQuery('page', 'Which page, from 1.', {
    ...{ type: 'integer', minimum: 1, maximum: mostPages, default: 1 },
  }),
  inQuery('per_page', `How many on a page. More than ${mostPerPage} counts as ${mostPerPage}.`, {
    ...{ type: 'integer', minimum: 1, default: perPage },
  }),
];

const time = { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d' };

export const services = [
  inQuery(
    'search',
    'Words, all of which have to stand in its name, its description, its place or the name of its organisation, in this or another form.',
    { type: 'string', maxLength: search },
  ),
  ...paging,
  inQuery('taxonomy_term_id', 'Has this term.', uuid),
  inQuery('taxonomy_id', 'Has one of the terms of this taxonomy.', uuid),
  inQuery('minimum_age', 'Its youngest age is this one or a higher one.', age),
  inQuery('maximum_age', 'Its oldest age is this one or a lower one.', age),
  inQuery('start_time', 'Begins at this time of day or later.', { ...time, examples: ['10:00'] }),
  inQuery('end_time', 'Is over by this time of day.', { ...time, examples: ['17:00+01:00'] }),
  inQuery('day', 'Takes place on this day of the week.', {
    type: 'string',
    examples: ['MO', 'Monday'],
  }),
];

export const placedServices = [
  ...services,
  inQuery(
    'postcode',
    'Its address has the same first half of a postcode. A whole postcode counts as its first half. With proximity it is where the distance is measured from.',
    { type: 'string', examples: ['ZZ1', 'ZZ1 1AA'] },
  ),
  inQuery(
    'proximity',
    'Within so many metres of the middle of the postcode. Answers 400 where nobody can be asked where postcodes are.',
    { type: 'integer', minimum: 1, maximum: activitiesLimits.metresAway },
  ),
];

export const idInPath = {
  ...{ name: 'id', in: 'path', required: true, schema: uuid, description: 'From a list.' },
};
