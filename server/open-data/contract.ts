import type { OpenActivities, OpenActivity } from '../activities/contract.ts';
import type { Position } from '../lib/distance.ts';
import type { Tools } from '../lib/tools.ts';

// Words of activities that the standard's are made of.
export { activitiesLimits, days, weeksOfMonth } from '../activities/contract.ts';
export type {
  Access,
  AttendanceMode,
  CommitmentLevel,
  Day,
  DaySpan,
  ForWhom,
  GroupSize,
  JoinRoute,
  OpenActivity,
  RejoinRule,
  Schedule,
  WhatMatters,
} from '../activities/contract.ts';

/** Where the standard's addresses begin. Those that use it are given this one stem. */
export const OPEN_REFERRAL_PATH = '/api/open-referral';

export const openDataLimits = {
  perPage: 50,
  mostPerPage: 100,
  mostPages: 1_000_000,
  search: 100,
  /** By one address, of one process. */
  requestsAMinute: 300,
} as const;

export const DATA_LICENCE = {
  name: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

export const STANDARD = {
  version: 'HSDS-UK-3.0',
  profile: 'https://docs.openreferraluk.org',
} as const;

/** Of those that the standard has. What has ended is no longer there. */
export const SERVICE_STATES = ['active', 'temporarily closed'] as const;

// --- What is given away --------------------------------------------------------------------------

/** A page as the standard wraps it. */
export interface Envelope<Item> {
  total_items: number;
  total_pages: number;
  page_number: number;
  /** How many are on this page. */
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: Item[];
}

export interface TaxonomyTermView {
  id: string;
  name: string;
  description: string;
  taxonomy: string;
  taxonomy_id: string;
  term: string;
}
export interface TaxonomyView {
  id: string;
  name: string;
  description: string;
  uri: string;
  version: string;
}
export interface FullTaxonomyView extends TaxonomyView {
  taxonomy_terms: TaxonomyTermView[];
}

export interface OrganizationView {
  id: string;
  name: string;
  description: string;
}

export interface ServiceView {
  id: string;
  organization_id: string;
  name: string;
  status: (typeof SERVICE_STATES)[number];
  description?: string;
  url?: string;
  email?: string;
  fees?: string;
  minimum_age?: number;
  maximum_age?: number;
  assured_date?: string;
  alert?: string;
  last_modified: string;
  organization: OrganizationView;
}

export interface ScheduleView {
  id: string;
  service_id: string;
  valid_from?: string;
  valid_to?: string;
  dtstart?: string;
  freq?: 'WEEKLY' | 'MONTHLY';
  interval?: number;
  byday?: string;
  description: string;
  opens_at?: string;
  closes_at?: string;
  attending_type: string;
  notes?: string;
}

export interface AttributeView {
  id: string;
  link_id: string;
  link_type: 'service';
  taxonomy_term_id: string;
  taxonomy_term: TaxonomyTermView;
}

export interface AddressView {
  id: string;
  location_id: string;
  address_1: string;
  city: string;
  state_province: string;
  postal_code: string;
  country: 'GB';
  address_type: 'physical';
}
export interface LocationView {
  id: string;
  location_type: 'physical' | 'virtual';
  name: string;
  latitude?: number;
  longitude?: number;
}
export interface FullLocationView extends LocationView {
  addresses: AddressView[];
  accessibility: { id: string; location_id: string; description: string }[];
}

interface PlaceLink {
  id: string;
  service_id: string;
  location_id: string;
}
export interface PlacedServiceView extends PlaceLink {
  location: LocationView;
  service: ServiceView;
}
export interface FullPlacedServiceView extends PlaceLink {
  location: FullLocationView;
  service: Omit<FullServiceView, 'service_at_locations'>;
}

export interface ContactView {
  id: string;
  service_id: string;
  title: string;
  phones: { id: string; contact_id: string; number: string }[];
}

export interface FullServiceView extends ServiceView {
  schedules: ScheduleView[];
  service_at_locations: (PlaceLink & { location: FullLocationView })[];
  cost_options: {
    id: string;
    service_id: string;
    option: string;
    amount?: number;
    amount_description?: string;
  }[];
  contacts: ContactView[];
  attributes: AttributeView[];
}

/** What the API says of itself. */
export interface ApiView {
  version: string;
  profile: string;
  openapi_url: string;
}

// --- What its use cases are handed ---------------------------------------------------------------

export interface OpenDataTools extends Tools {
  /** For anybody, of all counties: see `listOpenActivities` of activities. */
  listOpenActivities: (question: object) => Promise<OpenActivities>;
  /** @throws {NotFoundError} */
  getOpenActivity: (activityId: string) => Promise<OpenActivity>;
  /** `off` where no service is set, `away` where it gives no answer, null where it is unknown. */
  locatePostcode: (postcode: string) => Promise<Position | 'off' | 'away' | null>;
}
