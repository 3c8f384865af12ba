import {
  OPEN_REFERRAL_PATH,
  type FullTaxonomyView,
  type TaxonomyTermView,
  type OpenActivity,
} from './contract.ts';
import { namedUuid } from './uuid.ts';
import { vocabularies, type VocabularyField } from './vocabulary.ts';

/** A term, and the key by which activities are found that have it: `whatMatters:grief`. */
interface KeyedTerm {
  key: string;
  view: TaxonomyTermView;
}
interface KeyedTaxonomy {
  key: VocabularyField;
  view: Omit<FullTaxonomyView, 'uri'>;
}

const fields = Object.keys(vocabularies) as VocabularyField[];

const keyedTerms: readonly KeyedTerm[] = fields.flatMap((field) =>
  Object.entries(vocabularies[field].terms).map(([code, [name, description]]) => ({
    key: `${field}:${code}`,
    view: {
      id: namedUuid(`term ${field}:${code}`),
      ...{ name, description },
      taxonomy: vocabularies[field].name,
      taxonomy_id: namedUuid(`taxonomy ${field}`),
      term: code,
    },
  })),
);

const keyedTaxonomies: readonly KeyedTaxonomy[] = fields.map((field) => ({
  key: field,
  view: {
    id: namedUuid(`taxonomy ${field}`),
    name: vocabularies[field].name,
    description: vocabularies[field].description,
    version: '1',
    taxonomy_terms: keyedTerms
      .filter(({ key }) => key.startsWith(`${field}:`))
      .map(({ view }) => view),
  },
}));

const termsByKey = new Map(keyedTerms.map((term) => [term.key, term.view]));
const termKeysById = new Map(keyedTerms.map(({ key, view }) => [view.id, key]));
const taxonomyKeysById = new Map(keyedTaxonomies.map(({ key, view }) => [view.id, key]));

export const allTerms = keyedTerms.map(({ view }) => view);

/** All taxonomies, each at its address. */
export function taxonomiesAt(publicOrigin: string): FullTaxonomyView[] {
  return keyedTaxonomies.map(({ view: { taxonomy_terms, ...view } }) => ({
    ...view,
    uri: `${publicOrigin}${OPEN_REFERRAL_PATH}/taxonomies/${view.id}`,
    taxonomy_terms,
  }));
}

export const keyOfTerm = (id: string) => termKeysById.get(id.toLowerCase());
export const keyOfTaxonomy = (id: string) => taxonomyKeysById.get(id.toLowerCase());

/** The terms that an activity has, in the order of the vocabularies. */
export function termsOf(activity: OpenActivity): TaxonomyTermView[] {
  const { meetsAtDoor, hasBuddy, socialAfter } = activity;
  const codes: Record<VocabularyField, readonly string[]> = {
    whatMatters: activity.whatMatters,
    access: activity.access,
    attendanceMode: activity.attendanceMode,
    joinRoute: [activity.joinRoute],
    commitment: [activity.commitment],
    rejoin: [activity.rejoin],
    groupSize: [activity.groupSize],
    forWhom: [activity.forWhom],
    welcome: Object.entries({ meetsAtDoor, hasBuddy, socialAfter }).flatMap(([code, isSo]) =>
      isSo ? [code] : [],
    ),
    cost: activity.cost.isFree ? ['free'] : [],
  };
  return fields.flatMap((field) =>
    codes[field].flatMap((code) => termsByKey.get(`${field}:${code}`) ?? []),
  );
}
