import { describe, expect, it } from 'vitest';

import { NotFoundError } from '#server/lib/errors.ts';
import { findStop, getChoices, stopMail } from '#server/notifications/index.ts';
import { writeStopLink } from '#server/notifications/stop-link.ts';
import { openLetters } from './support/open-letters.ts';

const tokenIn = (address: string) => address.split('/mail/stop/')[1] ?? '';

describe('stopping letters in one press', () => {
  it('LW15: every letter says to the mail program how, and is of a list and of a machine', async () => {
    const { hazel, mention, choose, runAt, lettersTo } = await openLetters();
    await choose(hazel, { mentions: 'now' });
    await mention(hazel, 'Hazel Quickset');
    await runAt('2026-10-07T08:31:00Z');
    const { mail } = lettersTo(hazel)[0] ?? {};
    const header = (name: string) =>
      (mail?.headerLines.find(({ key }) => key === name)?.line ?? '').replace(/\r?\n\s+/g, ' ');
    expect(header('list-unsubscribe')).toMatch(
      /^List-Unsubscribe: <https:\/\/hedgerow\.fenwold\.example\/mail\/stop\/[\w.-]+>$/i,
    );
    expect(header('list-unsubscribe-post')).toMatch(/: List-Unsubscribe=One-Click$/);
    expect(header('list-id')).toMatch(/: <mentions\.hedgerow\.fenwold\.example>$/);
    expect(header('auto-submitted')).toMatch(/: auto-generated$/);
    expect(mail?.text).toContain('Somebody mentioned you');
    expect(String(mail?.html)).toContain('Somebody mentioned you');
    // Nobody's name but the reader's, and nothing of what was said.
    expect(`${mail?.text ?? ''}${String(mail?.html)}`).not.toMatch(/Rowan|Ask @|about it/);
  });

  it('LW15: stops that stream only, the same when pressed again', async () => {
    const { hazel, mention, direct, people, choose, runAt, lettersTo, tools } = await openLetters();
    await choose(hazel, { mentions: 'now', directMessages: 'now' });
    await mention(hazel, 'Hazel Quickset');
    await runAt('2026-10-07T08:31:00Z');
    const [line] =
      lettersTo(hazel)[0]?.mail.headerLines.filter(({ key }) => key === 'list-unsubscribe') ?? [];
    const token = tokenIn(line?.line.replace(/\s|>/g, '') ?? '');
    expect(await findStop(tools, { token })).toEqual({ stream: 'mentions', isStopped: false });
    for (let press = 0; press < 2; press += 1) {
      expect(await stopMail(tools, { token })).toEqual({ stream: 'mentions', isStopped: true });
    }
    expect(await findStop(tools, { token })).toMatchObject({ isStopped: true });
    await mention(hazel, 'Hazel Quickset');
    await direct(people.rowan, hazel);
    await runAt('2026-10-07T08:40:00Z');
    const subjects = lettersTo(hazel).map(({ mail }) => mail.subject);
    expect(subjects).toEqual(['Somebody mentioned you', 'Somebody wrote to you']);
    await runAt('2026-10-12T08:00:00Z');
    expect(lettersTo(hazel)).toHaveLength(3);
  });

  it('of the digest stops the digest, also of one that was made and waits', async () => {
    const { hazel, mention, runAt, office, subjectsTo, tools, countyId } = await openLetters();
    await mention(hazel, 'Hazel Quickset');
    office.shut(true);
    await runAt('2026-10-12T08:00:00Z');
    const { personId } = hazel;
    await stopMail(tools, {
      token: writeStopLink(tools, { countyId, personId, stream: 'digest' }),
    });
    office.shut(false);
    await runAt('2026-10-12T08:30:00Z');
    await mention(hazel, 'Hazel Quickset');
    await runAt('2026-10-19T08:00:00Z');
    expect(subjectsTo(hazel)).toEqual([]);
    expect((await getChoices(tools, hazel)).choices.digestDays).toEqual([]);
  });

  it('takes no link that is forged, cut, of another person or of a stream that there is not', async () => {
    const { hazel, people, tools, countyId } = await openLetters();
    const token = writeStopLink(tools, { countyId, personId: hazel.personId, stream: 'digest' });
    const forged = [
      token.slice(0, -1),
      token.replace(hazel.personId, people.rowan.personId),
      token.replace('digest', 'mentions'),
      token.replace('digest', 'constructor'),
      '',
      'x'.repeat(200),
    ];
    for (const one of forged) {
      expect(await findStop(tools, { token: one })).toBeNull();
      await expect(stopMail(tools, { token: one })).rejects.toThrow(NotFoundError);
    }
    expect((await getChoices(tools, hazel)).choices.digestDays).toEqual(['monday']);
  });
});
