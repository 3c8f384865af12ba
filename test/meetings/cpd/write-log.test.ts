import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import { getLog, keepReflection, sayAttended, writeLog } from '#server/meetings/index.ts';
import { entryWords, LOG_COLUMNS, totalWords } from '#server/meetings/cpd/contract.ts';
import { readPdf } from '#test/support/read-pdf.ts';
import { notThere, openHeld } from '../support/open-held.ts';

async function openLogged() {
  const held = await openHeld();
  const { tools, clock, hazel, rowan, october, november } = held;
  await sayAttended(tools, hazel, { meetingId: october, came: 'phone' });
  clock.moveTo('2026-11-11T13:00:00.000Z');
  await sayAttended(tools, hazel, { meetingId: november, came: 'there' });
  await sayAttended(tools, rowan, { meetingId: november, came: 'there' });
  const keep = (meetingId: string, reflection: string) =>
    keepReflection(tools, hazel, { meetingId, reflection });
  await keep(october, '=HYPERLINK("https://bad.example")');
  await keep(november, 'Ask “first”, then go along; Łucja did.');
  await keepReflection(tools, rowan, { meetingId: november, reflection: 'Rowan alone' });
  return held;
}

describe('writeLog', () => {
  it('page, spreadsheet and PDF say the same', async () => {
    const { tools, hazel } = await openLogged();
    const { entries, totals } = await getLog(tools, hazel);
    const csv = await writeLog(tools, hazel, { kind: 'csv' });
    expect(csv).toMatchObject({
      ...{ fileName: 'learning-log-2026-27.csv', type: 'text/csv; charset=utf-8' },
    });
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv.bytes);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = Papa.parse<string[]>(text.slice(1).trim()).data;
    const [newer, older = []] = entries.map(entryWords);
    expect(rows).toEqual([
      [...LOG_COLUMNS],
      newer,
      // Told a spreadsheet that it is no formula.
      [...older.slice(0, 4), `'${older[4] ?? ''}`],
      ['Total', totalWords(totals), '', '240', ''],
    ]);

    const file = await writeLog(tools, hazel, { kind: 'pdf' });
    expect(file).toMatchObject({ fileName: 'learning-log-2026-27.pdf', type: 'application/pdf' });
    const pdf = await readPdf(file.bytes);
    expect(pdf.info).toMatchObject({
      ...{ Title: 'Learning log of Hazel Quickset', Language: 'en-GB' },
    });
    const said = pdf.pages
      .map((page) => page.text)
      .join('')
      .replace(/\s/g, '');
    const words = [...LOG_COLUMNS, ...entries.flatMap(entryWords), `${totalWords(totals)}.`];
    for (const one of words) expect(said).toContain(one.replace(/\s/g, ''));
    expect(pdf.pages[0]?.tags).toMatch(/^Document\(H1 P Table\(Caption TR\(TH TH TH TH TH\) TR\(/);
  });

  it('holds one’s own alone, and the year that was asked for', async () => {
    const { tools, rowan, marjoram, barnaby } = await openLogged();
    const read = async (actor: typeof rowan, year?: string) => {
      const { bytes } = await writeLog(tools, actor, { kind: 'csv', year });
      return new TextDecoder().decode(bytes);
    };
    const rowans = await read(rowan, '2026');
    expect(rowans).toContain('Rowan alone');
    expect(rowans).not.toContain('Łucja');
    expect(await read(marjoram)).toContain('No meetings');
    const empty = await readPdf((await writeLog(tools, marjoram, { kind: 'pdf' })).bytes);
    expect(empty.pages[0]?.text).toContain('No meetings');
    for (const kind of ['csv', 'pdf']) {
      await expect(writeLog(tools, barnaby, { kind })).rejects.toMatchObject(notThere);
    }
    await expect(writeLog(tools, rowan, { kind: 'exe' })).rejects.toMatchObject({
      ...{ code: 'invalidInput' },
    });
  });
});
