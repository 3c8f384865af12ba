import { describe, expect, it } from 'vitest';

import { checkText, type RuleName } from '#server/guard/index.ts';

import { TODAY } from './rules-in.ts';

/** What link workers write to each other all day, tricky on purpose. Nothing may hold it back. */
const HARMLESS = [
  'Ring 01632 960123, meet 14/10/2026 at the village hall, charity 9990001',
  'The number is 07700 900123, ask for Hazel before 4.',
  'Or from abroad: +44 7700 900123, or +44 (0)1632 960 123.',
  'Our charity number is 1098765 and the company is 04567890.',
  'Next county meeting: Wednesday 14 October 2026, 10.00-12.00, room 3.',
  'Minutes of the meeting on 12/08/2026 are on the Shelf.',
  'The walking group started on 3 May 2024 and has 12 people.',
  'Green Lane Hall is at 12 Green Lane, AB12 3DE, free parking.',
  'Sat nav for the hall: OX1 2JD.',
  'P7 4th and P6 2nd, see the study.',
  'Mail me at sorrel@hosts.example or coordinator+news@county.example.',
  'Dr Patel at the surgery now sends us fewer people. Prof. Lind spoke well.',
  'I miss Monday walks. I miss you all!',
  'Miss Monday and you miss the soup.',
  'MS Teams froze again, so we rang.',
  'The MS Society and the MR scan leaflet are both in the library.',
  'MRSA leaflets, please?',
  'Does anybody know what the U.K. and the N.H.S. say about this, e.g. by 9 a.m.?',
  'R.S.V.P. to the A.G.M. by Friday.',
  'The Patient Participation Group meets in the hall.',
  'Patient Transport Service: who has the form?',
  'A patient I saw last week liked the allotment.',
  'Each client GP letter takes me an hour.',
  'My son Tom has a school play, so I leave at 3.',
  'My mum Jean made the cakes.',
  'People aged 65 and over with dementia are welcome in Thornby.',
  'The course is for those born before 1 September 1960.',
  'A new-born group opens on 5/1/2026.',
  'Age UK in Thornby runs a dementia choir.',
  '20 minutes walk down the road, then 2 miles along the lane.',
  'EMIS 2026 training is on Tuesday.',
  'NHS 111 and Samaritans 116 123 are on the poster.',
  'Zoom meeting ID: 999 000 1006, passcode 778899.',
  'Book: ISBN 0306406152.',
  'Budget: 1,250 for 30 people, 41.66 each.',
  'Bus 12, 4, 16 and X5 stop outside.',
  'Ŵyn o’Brien leads. Zoë’s café – open 10:30—12:00 🌳',
  'Vitamin D. I think it helps.',
  'We lived through it together. Venue: 14 Mill Lane.',
  '',
];

const TELLING: [RuleName, string][] = [
  ['nhsNumber', 'NHS no 999 000 1006'],
  ['nhsNumber', 'she is 999-000-1014, can you look?'],
  ['nhsNumber', 'NHS9990001022'],
  ['nhsNumber', 'Ring 01632 960123 about 999.000.1006'],
  ['nhsNumber', 'charity 9990001006'],
  ['titledName', 'Mrs T is low again'],
  ['titledName', 'mr jones would not open the door'],
  ['titledName', 'Could you see Miss Ivy Green on Monday?'],
  ['titledName', 'MRS SMITH RANG'],
  ['titledName', 'Ms. O’Brien likes the choir'],
  ['relationName', 'my patient J has nobody'],
  ['relationName', 'a lady called Ivy came to the hall'],
  ['relationName', 'her son Tom does the shopping'],
  ['relationName', 'our client, Rose, loves it'],
  ['relationName', 'Patient JS did not come'],
  ['relationName', 'their daughter Zoë lives far away'],
  ['initials', 'J.S. was in tears'],
  ['initials', 'I rang M. K. T. twice'],
  ['initials', 'visit to J.S today'],
  ['birthDate', 'dob 03/04/1944'],
  ['birthDate', 'born on 3rd of April 1944'],
  ['birthDate', 'D.O.B. 3.4.44'],
  ['birthDate', 'She is 82 years old (03/04/1944)'],
  ['birthDate', 'aged 15, 2011-03-04'],
  ['birthDate', 'April 3, 1944 is the date of birth'],
  ['recordNumber', 'EMIS number 48213'],
  ['recordNumber', 'SystmOne 4821377'],
  ['recordNumber', 'NHS no 999 000 1007'],
  ['recordNumber', 'her NI is AB 12 34 56 C'],
  ['homeAddress', 'he lives at 14 mill lane'],
  ['homeAddress', 'home visit: 3 Church View, bring a colleague'],
  ['homeAddress', 'her postcode is AB12 3DE'],
  ['tellingMix', 'an 84-year-old from Thornby with Parkinson’s'],
  ['tellingMix', 'He is aged 31, uses a wheelchair, and moved to a flat in Elmford'],
  ['tellingMix', 'in her late 70s, after a stroke, lives near Thornby'],
];

function rulesThatHold(text: string): RuleName[] {
  return checkText({ text, place: 'message', today: TODAY })
    .findings.filter(({ tier }) => tier !== 'hint')
    .map(({ rule }) => rule);
}

describe('what people write in a room', () => {
  it.each(HARMLESS)('is let through: "%s"', (text) => {
    expect(rulesThatHold(text)).toEqual([]);
    expect(checkText({ text, place: 'message', today: TODAY }).outcome).toBe('pass');
  });

  it.each(TELLING)('is held back by %s: "%s"', (rule, text) => {
    expect(rulesThatHold(text)).toEqual([rule]);
  });
});
