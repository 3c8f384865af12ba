import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { addActivity, confirmActivity, sayRoom } from '#server/activities/index.ts';
import { exportSheet } from '#server/imports/index.ts';
import { readCsv } from '#server/lib/sheets/read-csv.ts';
import { readWorkbook } from '#server/lib/sheets/read-workbook.ts';
import type { ReadSheet } from '#server/lib/sheets/table.ts';
import { addAllotment, allotment } from '#test/activities/support/open-board.ts';
import { hashOfDatabase } from '#test/support/hash-of-database.ts';
import { bring, judge, openImports, type Imports } from './support/open-imports.ts';

const kinds = ['csv', 'xlsx'] as const;

function rowsOf(read: ReadSheet): Record<string, string>[] {
  if ('refused' in read) return [];
  const { columns, lines } = read.table;
  return lines.map(({ cells }) =>
    Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
  );
}

async function exported({ tools }: Imports, actor: Imports['hazel'], filters = {}) {
  const { bytes } = await exportSheet(tools, actor, { kind: 'csv', filters });
  return rowsOf(readCsv(bytes));
}

describe('taking What’s on along', () => {
  it.each(kinds)('every activity with how lately each field was checked (%s)', async (kind) => {
    const imports = await openImports();
    const { tools, hazel, clock } = imports;
    const activityId = await addAllotment(imports);
    clock.forward({ minutes: 24 * 60 });
    await confirmActivity(tools, hazel, { activityId, fields: ['phone'] });
    await sayRoom(tools, hazel, { activityId, room: 'shortWait' });
    const file = await exportSheet(tools, hazel, { kind, filters: {} });
    const read = kind === 'csv' ? readCsv(file.bytes) : await readWorkbook(file.bytes);
    const [row] = rowsOf(read);
    expect(file.fileName).toMatch(/^whats-on-\d{4}-\d\d-\d\d\.(csv|xlsx)$/);
    expect(row).toMatchObject({
      Activity: 'Loosestrife allotment mornings',
      Organisation: 'Loosestrife Growers',
      'Good for': 'Company; Outdoors',
      Place: 'Plot 12, Mill Lane',
      Postcode: 'ZZ1 1AA',
      Free: 'yes',
      'Phone checked by': 'A colleague who rang',
      'Times checked by': 'The activity provider',
      Freshness: 'Fresh',
      Room: 'Short wait',
    });
    expect(row?.['Phone checked on']).not.toBe(row?.['Times checked on']);
  });

  it('several dates stand in one cell, and brought in again other ones take their place', async () => {
    const imports = await openImports();
    const { marjoram } = imports;
    const dates = { startsOn: '2026-12-05', moreDates: ['2026-12-19', '2026-12-12'] };
    const times = { ...dates, freq: 'once', opensAt: '10:00', closesAt: '12:00', whenWords: '' };
    await addAllotment(imports, times);
    const [row = {}] = await exported(imports, marjoram);
    expect(row).toMatchObject({
      'How often': 'On one date or on several',
      'First date': '2026-12-05',
      'More dates': '2026-12-12; 2026-12-19',
      Days: 'Saturday',
    });
    const judged = async (changed: Record<string, string>) => {
      const cells = { ...row, ...changed };
      const lines = [Object.keys(cells), Object.values(cells)].map((line) =>
        line.map((cell) => `"${cell}"`).join(','),
      );
      const importId = await bring(imports, new TextEncoder().encode(lines.join('\n')));
      const [found] = (await judge(imports, importId)).rows;
      return { status: found?.status, said: found?.differences.map((one) => one.row) };
    };
    expect(await judged({})).toMatchObject({ status: 'same' });
    expect(await judged({ 'More dates': '12 and 19 December 2026' })).toMatchObject({
      status: 'same',
    });
    expect(await judged({ 'More dates': '2026-12-12; 2026-12-20' })).toMatchObject({
      said: ['2026-12-12; 2026-12-20'],
    });
    // Another first date leaves those that come after it.
    expect(await judged({ 'First date': '2026-12-12', 'More dates': '' })).toMatchObject({
      ...{ status: 'warning', said: ['2026-12-12'] },
    });
    expect(await judged({ 'More dates': '2026-12-12; 2026-12-05' })).toMatchObject({
      status: 'error',
    });
  });

  it('nobody is named in it: neither who checked, nor who greets people', async () => {
    const imports = await openImports();
    const { tools, hazel } = imports;
    const welcome = { welcomerName: 'Philomel', welcomerDays: ['tue'], welcomerAgrees: 'yes' };
    const activityId = await addAllotment(imports, { ...welcome, firstVisit: '' });
    await confirmActivity(tools, hazel, { activityId, fields: ['phone'] });
    const { bytes } = await exportSheet(tools, hazel, { kind: 'csv', filters: {} });
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('Loosestrife allotment mornings');
    for (const name of ['Philomel', 'Hazel', 'Barnaby']) expect(text).not.toContain(name);
  });

  it('T17: colleagues the board as they narrow it, activity providers their own, others their county', async () => {
    const imports = await openImports();
    const { tools, marjoram, hazel, barnaby, oakley, stranger, shed } = imports;
    await addAllotment(imports, { name: 'Seed swap', town: 'Ambry' });
    await addActivity(tools, marjoram, allotment(shed, { name: 'Woodwork', town: 'Wick' }));
    const names = async (actor: Imports['hazel'], filters = {}) =>
      (await exported(imports, actor, filters)).map((row) => row.Activity).sort();
    expect(await names(hazel)).toEqual(['Seed swap', 'Woodwork']);
    expect(await names(hazel, { town: 'Wick' })).toEqual(['Woodwork']);
    expect(await names(hazel, { words: 'seed' })).toEqual(['Seed swap']);
    expect(await names(barnaby)).toEqual(['Seed swap']);
    expect(await names(oakley)).toEqual(['Woodwork']);
    expect(await names(stranger)).toEqual([]);
  });

  it.each(kinds)('T29: a cell that a spreadsheet would run is marked (%s)', async (kind) => {
    const imports = await openImports();
    const { tools, hazel } = imports;
    await addAllotment(imports, {
      ...{
        name: '=HYPERLINK("http://evil.example","Free")',
        town: '@SUM(A1)',
        phone: '+44 1632 960123',
      },
      ...{ placeWords: "-2+3+cmd|' /C calc'!A0", firstVisit: '=1+1', description: '+tea' },
    });
    const { bytes } = await exportSheet(tools, hazel, { kind, filters: {} });
    if (kind === 'csv') {
      const cells = new TextDecoder().decode(bytes).split(/[,\r\n]+/);
      expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
      expect(new TextDecoder().decode(bytes)).toContain(`"'=HYPERLINK(""http:`);
    }
    const read = kind === 'csv' ? readCsv(bytes) : await readWorkbook(bytes);
    expect(rowsOf(read)[0]).toMatchObject({ Phone: '+44 1632 960123', Town: '@SUM(A1)' });
  });

  it('T15: taking it along changes nothing', async () => {
    const imports = await openImports();
    await addAllotment(imports);
    const before = await hashOfDatabase();
    for (const kind of kinds) {
      await exportSheet(imports.tools, imports.hazel, { kind, filters: {} });
    }
    expect(await hashOfDatabase()).toEqual(before);
  });

  it.each(kinds)(
    'brought in again as it is, it changes nothing, whatever stands in it (%s)',
    async (kind) => {
      const imports = await openImports();
      const { tools, marjoram, loosestrife } = imports;
      const awkward = fc.constantFrom(
        "'",
        '=',
        '-',
        '+',
        '@',
        ',',
        '"',
        '\n',
        '; ',
        'é',
        '’',
        ' ',
        'Ŵ',
        'free',
        '10',
      );
      const words = fc.array(fc.oneof(awkward, fc.constantFrom('tea', 'walk', '£2')), {
        minLength: 1,
        maxLength: 6,
      });
      const line = words.map((parts) => `x${parts.join('').replaceAll('\n', ' ')}`.trim());
      const odd = words.map((parts) => parts.join('').trim());
      const forms = fc.sample(
        fc.record({
          name: line,
          description: odd,
          firstVisit: odd,
          whenWords: line,
          costWords: line,
          placeWords: fc.oneof(
            line,
            line.map((text) => `${text}, ZZ1 1AA`),
            fc.constant('ZZ1 1AA'),
          ),
          isFree: fc.constantFrom('yes', ''),
          phone: fc.constantFrom('01632 960123', '+44 1632 960123', '-01632960123'),
          access: fc.subarray(['stepFree', 'parking', 'transport']),
          days: fc.subarray(['mon', 'thu'], { minLength: 1 }),
          freq: fc.constantFrom('weekly', 'once', 'monthly', 'fortnightly', ''),
          moreDates: fc.subarray(['2026-10-09', '2026-11-30', '2027-02-28']),
          minimumAge: fc.constantFrom('', '0', '18'),
          forWhom: fc.constantFrom('', 'women'),
        }),
        { numRuns: 25, seed: 20261007 },
      );
      for (const form of forms) {
        const days = form.freq === 'monthly' ? ['thu'] : form.days;
        const times =
          form.freq === ''
            ? {}
            : {
                ...{ opensAt: '00:30', closesAt: '13:05', startsOn: '2026-10-08', ordinal: '-1' },
                moreDates: form.moreDates,
              };
        await addActivity(tools, marjoram, allotment(loosestrife, { ...form, ...times, days }));
      }
      const { bytes } = await exportSheet(tools, marjoram, { kind, filters: {} });
      const importId = await bring(imports, bytes, { name: `whats-on.${kind}` });
      const page = await judge(imports, importId);
      expect(page.rows.filter(({ status }) => status !== 'same')).toEqual([]);
      expect(page.import.counts).toEqual({ ready: 0, warning: 0, error: 0, same: 25 });
      expect(await Activity.countDocuments()).toBe(25);
    },
  );
});
