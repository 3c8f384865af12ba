import type { TalkEvent } from './plan.ts';
import type { Random } from './random.ts';
import type { Saying } from './say-lines.ts';
import { toInstant } from './working-time.ts';

/** Gives sayings their numbers in the room, and puts what was changed and taken back among them. */
export function numberTalk(random: Random, sayings: readonly Saying[]): TalkEvent[] {
  const numbers = new Map(sayings.map((saying, index) => [saying, index + 1]));
  const events = sayings.flatMap((saying) => eventsOf(random, saying, numbers));
  return events.sort((one, other) => one.at.getTime() - other.at.getTime());
}

function eventsOf(
  random: Random,
  saying: Saying,
  numbers: ReadonlyMap<Saying, number>,
): TalkEvent[] {
  const { at, by, text, changedTo, isTakenBack, answers } = saying;
  const number = numbers.get(saying) ?? 0;
  const soon = toInstant(at + random.whole(40, 200) * 1000);
  const said: TalkEvent = {
    kind: 'said',
    at: toInstant(at),
    by: by.key,
    number,
    text,
    answers: (answers && numbers.get(answers)) ?? null,
  };
  if (changedTo !== null)
    return [said, { kind: 'changed', at: soon, by: by.key, number, text: changedTo }];
  return isTakenBack ? [said, { kind: 'takenBack', at: soon, by: by.key, number }] : [said];
}
