import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { addParagraph } from '#server/meetings/index.ts';
import { refusalOf } from '#test/meetings/support/refusal.ts';
import { NHS_NUMBER } from '#test/support/form-case.ts';
import { notesOf, openMeeting, openPage } from './support/open-meeting.ts';

async function openAdding() {
  const world = await openMeeting();
  const { tools, meetingId } = world;
  const add = (actor: Actor, paragraph: string, itemId = '') =>
    addParagraph(tools, actor, { meetingId, itemId, paragraph });
  return { ...world, add };
}

describe('a paragraph that is added without script', () => {
  it('stands at the end of the same notes that others write live', async () => {
    const world = await openAdding();
    const { hazel, rowan, add } = world;
    const page = await openPage(world, rowan);
    page.write('Live words', 'item:news');
    await page.send();
    await add(hazel, 'One more', 'news');
    await add(hazel, 'And one', 'news');
    await add(hazel, 'Of the whole');
    await page.fetch();
    expect(page.text('item:news')).toBe('Live words\nOne more\nAnd one\n');
    expect(await notesOf(world, rowan)).toBe('Of the whole\n');
  });

  it('stands there once each, however many come at one moment', async () => {
    const world = await openAdding();
    const words = Array.from({ length: 12 }, (_, number) => `Number ${number}`);
    await Promise.all(words.map((one) => world.add(world.hazel, one)));
    const lines = (await notesOf(world, world.hazel))?.split('\n').filter(Boolean);
    expect(lines?.sort()).toEqual([...words].sort());
  });

  it('is refused at its field by Guard, when empty, and for an item that is not there', async () => {
    const world = await openAdding();
    const { hazel, add } = world;
    for (const [words, item] of [[NHS_NUMBER], ['  '], ['x'.repeat(2_001)], ['Words', 'lunch']]) {
      expect((await refusalOf(add(hazel, words ?? '', item))).fields).toContain('paragraph');
    }
    expect(await notesOf(world, hazel)).toBe('');
  });

  it('is not taken from those who may not see the meeting, nor once the day is over', async () => {
    const { clock, hazel, barnaby, stranger, add } = await openAdding();
    for (const one of [barnaby, stranger]) {
      await expect(add(one, 'Words')).rejects.toMatchObject({ code: 'notFound' });
    }
    clock.moveTo('2026-10-14T23:00:00.000Z');
    await expect(add(hazel, 'Words')).rejects.toMatchObject({ code: 'conflict' });
  });
});
