/** The words of Guard: where it looks, what it can find, and what people may answer. */

/** Where text is written. A new place needs a column in the table of `rules.ts`. */
export const PLACES = [
  'message',
  'resource',
  'contact',
  'activity',
  'profile',
  'roomPurpose',
  'gap',
] as const;
export type Place = (typeof PLACES)[number];

/** `stop` refuses, `ask` waits until the person says that they checked, `hint` only speaks. */
export type Tier = 'stop' | 'ask' | 'hint';

/** In the order in which people hear about them. */
export const RULE_NAMES = [
  'nhsNumber',
  'birthDate',
  'recordNumber',
  'homeAddress',
  'titledName',
  'relationName',
  'initials',
  'tellingMix',
  'nameAndPlace',
  'rareCondition',
  'streetAddress',
  'postcode',
  'phoneNumber',
  'emailAddress',
  'pastDate',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

/** Offsets in the text as it was typed, as `setSelectionRange` takes them; `end` is exclusive. */
export interface Position {
  start: number;
  end: number;
}

/** Finds one kind of thing in text that went through `toPlainCharacters`. */
export type Finder = (text: string, today: Date) => Iterable<Position>;

export interface GuardFinding {
  rule: RuleName;
  tier: Tier;
  sentence: string;
  /** Where, for the browser of the person who typed it. Not for the log. */
  positions: readonly Position[];
}

/** The only reasons for which a number that passes the NHS check may be posted in a room. */
export const NOT_NHS_NUMBER_REASONS = [
  'phoneNumber',
  'registeredNumber',
  'otherReference',
] as const;
export type NotNhsNumberReason = (typeof NOT_NHS_NUMBER_REASONS)[number];

export const NOT_NHS_NUMBER_WORDS: Record<NotNhsNumberReason, string> = {
  phoneNumber: 'It is a phone number',
  registeredNumber: 'It is a charity or company number',
  otherReference: 'It is another reference number, and not about a person',
};

export const NOT_NHS_NUMBER_QUESTION = 'Not an NHS number? Say what it is.';
export const CHECKED_LABEL = 'I have checked: nobody could be recognised';
export const LIMITS_SENTENCE =
  'Hedgerow spots numbers and names. It cannot spot a story that gives somebody away, so read it once more.';

/** What the person answered for the text as it stands. A page forgets it when the text changes. */
export interface SetAside {
  /** Counts in messages only. */
  notNhsNumber?: NotNhsNumberReason | undefined;
  /** The press on `CHECKED_LABEL`. Answers every `ask`, and never a `stop`. */
  checked?: boolean | undefined;
}

export interface TextToCheck {
  text: string;
  place: Place;
  /** Dates are judged by its day in UTC. */
  today: Date;
  setAside?: SetAside | undefined;
}

interface Findings {
  /** What still speaks: one finding a rule, gravest first. */
  findings: readonly GuardFinding[];
  /** Rules that spoke and were answered. */
  setAside: readonly RuleName[];
}

/** `rule` and `sentence` are those of the gravest finding. Only `pass` may be stored. */
export type GuardVerdict =
  | ({ outcome: 'pass' } & Findings)
  | ({
      outcome: 'ask' | 'stop';
      rule: RuleName;
      sentence: string;
      /** What may be offered against a stop; empty where nothing sets it aside. */
      reasons: readonly NotNhsNumberReason[];
    } & Findings);

/** What came of one rule for one text. */
export interface GuardOutcome {
  rule: RuleName;
  outcome: 'stopped' | 'asked' | 'hinted' | 'setAside';
}
