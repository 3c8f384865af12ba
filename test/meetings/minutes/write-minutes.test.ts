import { describe, expect, it } from 'vitest';

import { getMinutes, writeMinutes } from '#server/meetings/index.ts';
import { voteWords, whoCameWords } from '#server/meetings/minutes/contract.ts';
import { openMinutes } from '#test/meetings/support/open-minutes.ts';
import { readPdf } from '#test/support/read-pdf.ts';

describe('minutes as a PDF', () => {
  it('say what their page says, in its order, with headings a screen reader finds', async () => {
    const { tools, hazel, october: meetingId } = await openMinutes();
    const minutes = await getMinutes(tools, hazel, { meetingId });
    const { fileName, bytes } = await writeMinutes(tools, hazel, { meetingId });
    expect(fileName).toBe('minutes-2026-10-14.pdf');
    const { info, pages } = await readPdf(bytes);
    expect(info).toMatchObject({ Title: expect.stringContaining('Minutes of') as string });
    const text = pages
      .map((page) => page.text)
      .join('')
      .replace(/\s/g, '');
    const said = [
      ...['Practice meeting. 10 am to noon, Ambry', whoCameWords(minutes.attendance), 'Letters'],
      ...['Three facts and a date.', 'Decided: We keep letters to one page'],
      'The library room',
      'This comes up again next time.',
      'To do: Rowan Brackett: ask the library, by',
      ...['Thanks for the cake.', 'We meet in Ambry from now on'],
      ...minutes.votes.map(voteWords),
    ];
    const places = said.map((words) => text.indexOf(words.replace(/\s/g, '')));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(pages[0]?.tags).toMatch(/^Document\(H1 P P? ?H2 P H2/);
  });

  it('are for those who may see the meeting', async () => {
    const { tools, barnaby, stranger, october: meetingId } = await openMinutes();
    for (const other of [barnaby, stranger]) {
      await expect(writeMinutes(tools, other, { meetingId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });
});
