import type { ClientSession } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { SheetForm } from '../lib/sheet-rows.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Activity, type ActivityRecord } from './activity.model.ts';
import type { ActivityWords } from './contract.ts';
import { withLaterFields } from './later-fields.ts';
import { mayAdd } from './policy.ts';

/** An activity as its form would hold it: what a row of a spreadsheet is laid over. */
export function sheetFormOf(words: ActivityWords): SheetForm {
  const { name, description, whenWords, placeWords, town, joinRoute, firstVisit } = words;
  const { phone, email, website, cost, welcomer, commitment, rejoin, groupSize, forWhom } = words;
  const { freq = '', ordinal = null, opensAt = '', closesAt = '' } = words.schedule ?? {};
  const { startsOn = '', endsOn = '', moreDates = [] } = words.schedule ?? {};
  return {
    ...{ name, description, whenWords, placeWords, town, joinRoute, firstVisit, phone, email },
    ...{ website, commitment, rejoin, groupSize, forWhom },
    ...{ freq, ordinal: String(ordinal ?? ''), opensAt, closesAt, startsOn, endsOn },
    moreDates: [...moreDates],
    whatMatters: [...words.whatMatters],
    days: [...words.days],
    partOfDay: [...words.partOfDay],
    attendanceMode: [...words.attendanceMode],
    access: [...words.access],
    costWords: cost.words,
    isFree: tick(cost.isFree),
    meetsAtDoor: tick(words.meetsAtDoor),
    hasBuddy: tick(words.hasBuddy),
    socialAfter: tick(words.socialAfter),
    minimumAge: String(words.minimumAge ?? ''),
    maximumAge: String(words.maximumAge ?? ''),
    welcomerName: welcomer.name,
    welcomerDays: [...welcomer.days],
    welcomerAgrees: tick(welcomer.name !== ''),
  };
}

const tick = (is: boolean) => (is ? 'yes' : '');
const fixedTimes = [
  ...['freq', 'days', 'ordinal', 'opensAt', 'closesAt', 'startsOn', 'endsOn', 'moreDates'],
];

/**
 * What a row says in place of what is there. Fields that the row does not name stay. Times in words
 * alone leave an activity that has fixed times as it is: they would stand beside these and say the
 * same in another way. Where a row says another first date and none beside it, those that were chosen
 * after it stay.
 */
export function laidOver(before: ActivityWords | null, row: SheetForm): SheetForm {
  if (!before) return row;
  const { whenWords: _words, ...others } = row;
  const saysTimes = fixedTimes.some((field) => field in row);
  const isLeft = before.schedule !== null && !saysTimes;
  const form = sheetFormOf(before);
  const dates = { moreDates: datesAfter(form.moreDates, row.startsOn) };
  return { ...form, ...dates, ...(isLeft ? others : row), ...sameLines(before, row) };
}

function datesAfter(dates: SheetForm[string] = [], first: SheetForm[string] = ''): string[] {
  return [dates].flat().filter((date) => typeof first === 'string' && date > first);
}

/** A text typed in a browser ends its lines in two signs; that is no other text. */
function sameLines(before: ActivityWords, row: SheetForm): SheetForm {
  const isSame = (text: string, said: unknown) => text.replaceAll('\r\n', '\n') === said;
  return {
    ...(isSame(before.description, row.description) ? { description: before.description } : {}),
    ...(isSame(before.firstVisit, row.firstVisit) ? { firstVisit: before.firstVisit } : {}),
  };
}

/** Open activities of the county by id, for those who may put in a whole sheet. */
export async function readToLayOver(
  actor: Actor,
  ids: readonly string[],
  session: ClientSession | null = null,
): Promise<Map<string, ActivityRecord>> {
  if (!mayAdd(actor)) throw new NotFoundError('We could not find that page.');
  if (ids.length === 0) return new Map();
  const { countyId } = actor;
  const found = await Activity.find({ _id: anyOf(ids), countyId, state: 'open' })
    .session(session)
    .lean();
  return new Map(found.map((one) => [one._id.toString(), withLaterFields(one)]));
}
