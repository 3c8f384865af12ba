import { describe, expect, it } from 'vitest';

import { InvalidInputError } from '#server/lib/errors.ts';
import { startDirectRoom } from '#server/messaging/index.ts';
import { changeChoices, findStop, getChoices, stopMail } from '#server/notifications/index.ts';
import { choicesForm, openLetters, type Letters } from './support/open-letters.ts';

const URGENT = 'Your supervisor wrote to you, and it cannot wait';
const DIGEST = 'For you on Hedgerow';
/** Monday, 19:00 and 19:01 by the clocks of London. */
const EVENING = '2026-10-12T18:00:00Z';
const LATER = '2026-10-12T18:01:00Z';

/** Dr Hurdle writes to somebody, as the letters' own `direct` does, with the mark. */
async function writeTo(letters: Letters, to: Letters['hazel'], more: object = { isUrgent: 'yes' }) {
  const { tools, people, say } = letters;
  const room = await startDirectRoom(tools, people.hurdle, { personIds: [to.personId] });
  return say(people.hurdle, room.id, 'Please ring me tonight', more);
}

describe('urgent from my supervisor', () => {
  it('LW14: passes in quiet hours and on days off where I allowed it, and only then', async () => {
    const letters = await openLetters();
    const { hazel, people, choose, work, runAt, subjectsTo, lettersTo, clock } = letters;
    const { linnet, hurdle } = people;
    for (const one of [hazel, linnet]) {
      await work(one, ['wednesday']);
      await choose(one, {
        digestDays: ['wednesday'],
        digestHour: '9',
        urgentFrom: one === hazel ? hurdle.personId : '',
      });
    }
    clock.moveTo(EVENING);
    for (const one of [hazel, linnet]) await writeTo(letters, one);
    await runAt(LATER);
    expect(subjectsTo(hazel)).toEqual([URGENT]);
    expect(subjectsTo(linnet)).toEqual([]);
    expect(lettersTo(hazel)[0]?.mail.text).not.toMatch(/Hurdle|ring me/);
    await runAt('2026-10-14T08:00:00Z');
    // It was told: the digest has it no more.
    expect(subjectsTo(hazel)).toEqual([URGENT]);
    expect(subjectsTo(linnet)).toEqual([DIGEST]);
  });

  it('passes for nobody else, and for nothing that is not marked', async () => {
    const letters = await openLetters();
    const { hazel, people, choose, direct, runAt, subjectsTo, clock } = letters;
    await choose(hazel, { urgentFrom: people.hurdle.personId });
    clock.moveTo(EVENING);
    await writeTo(letters, hazel, {});
    await direct(people.linnet, hazel);
    await runAt(LATER);
    expect(subjectsTo(hazel)).toEqual([]);
  });

  it('passes also where I want to hear nothing of direct messages, and stands under “For you”', async () => {
    const letters = await openLetters();
    const { hazel, people, choose, runAt, subjectsTo, kindsFor, clock } = letters;
    await choose(hazel, { directMessages: 'no', urgentFrom: people.hurdle.personId });
    clock.moveTo(EVENING);
    await writeTo(letters, hazel);
    await runAt(LATER);
    expect(subjectsTo(hazel)).toEqual([URGENT]);
    expect(await kindsFor(hazel)).toEqual(['urgentMessage']);
    await choose(hazel, { directMessages: 'no' });
    await writeTo(letters, hazel);
    await runAt('2026-10-12T18:05:00Z');
    expect(subjectsTo(hazel)).toEqual([URGENT]);
    expect(await kindsFor(hazel)).toEqual(['urgentMessage']);
  });

  it('LW15: is stopped in one press, also a letter that waits for the mail server', async () => {
    const letters = await openLetters();
    const { hazel, people, tools, choose, runAt, office, subjectsTo, lettersTo, clock } = letters;
    await choose(hazel, { urgentFrom: people.hurdle.personId });
    clock.moveTo(EVENING);
    await writeTo(letters, hazel);
    await runAt(LATER);
    const token = /\/mail\/stop\/([\w.-]+)/.exec(lettersTo(hazel)[0]?.mail.text ?? '')?.[1] ?? '';
    expect(await findStop(tools, { token })).toEqual({ stream: 'urgent', isStopped: false });
    office.shut(true);
    await writeTo(letters, hazel);
    await runAt('2026-10-12T18:02:00Z');
    await stopMail(tools, { token });
    office.shut(false);
    await runAt('2026-10-12T18:30:00Z');
    expect(subjectsTo(hazel)).toEqual([URGENT]);
    expect(await findStop(tools, { token })).toMatchObject({ isStopped: true });
    expect((await getChoices(tools, hazel)).choices.urgentFrom).toBeNull();
  });

  it('is what I choose for a supervisor of mine', async () => {
    const { hazel, people, tools } = await openLetters();
    const { hurdle, linnet, rowan } = people;
    const { supervisors, choices } = await getChoices(tools, hazel);
    expect(supervisors.map(({ name }) => name)).toEqual([hurdle.name]);
    expect(choices.urgentFrom).toBeNull();
    expect((await getChoices(tools, rowan)).supervisors).toEqual([]);
    for (const urgentFrom of [linnet.personId, hazel.personId, 'x', { $gt: '' }]) {
      await expect(changeChoices(tools, hazel, choicesForm({ urgentFrom }))).rejects.toThrow(
        InvalidInputError,
      );
    }
    const allowed = choicesForm({ urgentFrom: hurdle.personId });
    await expect(changeChoices(tools, rowan, allowed)).rejects.toThrow(InvalidInputError);
    await changeChoices(tools, hazel, allowed);
    expect((await getChoices(tools, hazel)).choices.urgentFrom).toBe(hurdle.personId);
  });
});
