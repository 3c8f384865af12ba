import type { RuleName } from './contract.ts';

/**
 * The part of the table that people read who ask why: a name and the reason for each rule. It is
 * apart from `rules.ts` so that no browser has to fetch it before it can check a text.
 */
export const REASONS: Record<RuleName, { name: string; reason: string }> = {
  nhsNumber: {
    name: 'NHS number',
    reason:
      'It leads to one person’s records. Its check digit makes it the surest thing to spot, so it is the only rule that stops outright.',
  },
  birthDate: {
    name: 'Date of birth',
    reason: 'With a first name or a village it is enough to find one person in any list.',
  },
  recordNumber: {
    name: 'Number from records',
    reason:
      'Surgeries, hospitals and benefit offices know one person by it. Nobody needs it to give advice.',
  },
  homeAddress: {
    name: 'Home address',
    reason:
      'A street or postcode after words of living there is somebody’s front door. A venue’s is not, so those words are asked for.',
  },
  titledName: {
    name: 'Title and name',
    reason:
      'People we support are spoken of as Mrs and Mr. Colleagues go by first names here, and doctors by Dr, which stays silent.',
  },
  relationName: {
    name: 'Name after “my patient” or “her son”',
    reason:
      'The word before it says that the name is that of somebody supported, or of their family.',
  },
  initials: {
    name: 'Initials with dots',
    reason: 'They hide a name from strangers and not from colleagues of the same surgery.',
  },
  tellingMix: {
    name: 'Age, place and health problem',
    reason: 'Each says little. The three close together often fit one person in a village.',
  },
  nameAndPlace: {
    name: 'First name and place',
    reason:
      'In a village it can be enough. It is only a hint, because colleagues come from somewhere too.',
  },
  rareCondition: {
    name: 'Rare illness',
    reason:
      'Where few have an illness, its name points at one of them. It is only a hint, because help often hangs on it.',
  },
  streetAddress: {
    name: 'Street and number',
    reason:
      'On the Shelf and in a profile no address is needed. In rooms and listings it is a venue.',
  },
  postcode: {
    name: 'Full postcode',
    reason: 'It is often fewer than twenty front doors. In rooms and listings it is a venue.',
  },
  phoneNumber: {
    name: 'Phone number',
    reason:
      'What is kept for years should hold no one’s own number. Rooms and listings live on numbers.',
  },
  emailAddress: {
    name: 'E-mail address',
    reason: 'As with phone numbers: those of groups belong in Contacts, where they are kept right.',
  },
  pastDate: {
    name: 'Past date',
    reason:
      'The day of a fall or a death can be looked up. Near words of meetings it stays silent.',
  },
};
