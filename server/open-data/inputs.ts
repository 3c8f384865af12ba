import { z } from 'zod';

import { readPostcode } from '../lib/text/postcode.ts';
import { openDataLimits, activitiesLimits, days, type Day } from './contract.ts';
import { readClock } from './read-clock.ts';

// What stands in an address. Each sentence says what would be right, and never what was sent.

const once = (sentence: string) => z.string(`Give this once. ${sentence}`);
const left = (value: unknown) => (value === '' ? undefined : value);

function numberInput(sentence: string, { least, most }: { least: number; most: number }) {
  return z.preprocess(
    left,
    once(sentence)
      .regex(/^\d{1,7}$/, sentence)
      .transform(Number)
      .pipe(z.number().min(least, sentence).max(most, sentence))
      .optional(),
  );
}

const pageSentence = `Ask for a page from 1 to ${openDataLimits.mostPages}.`;
const perPageSentence = 'Ask for 1 or more on a page.';
const ageSentence = `Ask for an age in whole years, from 0 to ${activitiesLimits.age}.`;
const uuidSentence = 'Ask by an id from the lists of taxonomies and terms: it is a UUID.';
const daySentence = 'Ask for one day of the week: MO, TU, WE, TH, FR, SA or SU.';
const timeSentence = 'Ask for a time such as 10:00 or 10:00+01:00.';
const postcodeSentence = 'Ask for a postcode or for its first half, such as ZZ1.';
const proximitySentence = `Ask for a distance in whole metres, from 1 to ${activitiesLimits.metresAway}.`;
const alonePlease = 'Give a postcode as well: the distance is measured from it.';

const paging = {
  page: numberInput(pageSentence, { least: 1, most: openDataLimits.mostPages }).default(1),
  per_page: numberInput(perPageSentence, { least: 1, most: 9_999_999 })
    .default(openDataLimits.perPage)
    .transform((asked) => Math.min(asked, openDataLimits.mostPerPage)),
};

const age = numberInput(ageSentence, { least: 0, most: activitiesLimits.age });
const uuid = z.preprocess(
  left,
  once(uuidSentence)
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, uuidSentence)
    .optional(),
);
const search = z.preprocess(
  left,
  once('Ask for some words.')
    .max(openDataLimits.search, `Ask for ${openDataLimits.search} characters at most.`)
    .optional(),
);

/** Reads what was asked; what cannot be read is refused with the sentence. */
function readAs<Read>(sentence: string, read: (asked: string) => Read | null) {
  return z.preprocess(
    left,
    once(sentence)
      .transform((asked, context) => {
        const value = read(asked);
        if (value !== null) return value;
        context.addIssue({ code: 'custom', message: sentence });
        return z.NEVER;
      })
      .optional(),
  );
}

/** "MO", "mon", "Monday". */
function readDay(asked: string): Day | null {
  const isDay =
    /^(mo(n(day)?)?|tu(e(sday)?)?|we(d(nesday)?)?|th(u(rsday)?)?|fr(i(day)?)?|sa(t(urday)?)?|su(n(day)?)?)$/i;
  if (!isDay.test(asked)) return null;
  return days.find((day) => day.startsWith(asked.slice(0, 2).toLowerCase())) ?? null;
}

const services = {
  ...paging,
  search,
  taxonomy_term_id: uuid,
  taxonomy_id: uuid,
  minimum_age: age,
  maximum_age: age,
  day: readAs(daySentence, readDay),
};

/** Times are read by the clocks of the county as they go at that moment. */
export const servicesInput = (now: Date) => {
  const time = readAs(timeSentence, (asked) => readClock(asked, now));
  return z.object({ ...services, start_time: time, end_time: time });
};

export const serviceAtLocationsInput = (now: Date) =>
  servicesInput(now)
    .extend({
      postcode: readAs(postcodeSentence, readPostcode),
      proximity: numberInput(proximitySentence, { least: 1, most: activitiesLimits.metresAway }),
    })
    .refine(({ postcode, proximity }) => proximity === undefined || postcode !== undefined, {
      path: ['proximity'],
      error: alonePlease,
    });

export const pageInput = z.object(paging);

/** Whether it is an id, the lookup decides: an unknown and a malformed one look alike. */
export const idInput = z.object({ id: z.string().max(100) });

export type ServicesQuestion = z.output<ReturnType<typeof servicesInput>>;
