import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { gapsLimits, needCodes } from '#server/gaps/contract.ts';
import { sheetOf, type EvidenceCount } from '#server/gaps/evidence-sheet.ts';

const count = (place: string, need: EvidenceCount['need'], people: number): EvidenceCount => ({
  ...{ townKey: place.toLowerCase(), place, need, people },
});

describe('a sheet of evidence', () => {
  it('shows five and more, and below that neither how many nor whether any', () => {
    const sheet = sheetOf([
      count('Wick', 'music', 5),
      count('Ambry', 'music', 4),
      count('Ambry', 'grief', 7),
    ]);
    expect(sheet).toEqual({
      needs: ['music', 'grief'],
      rows: [
        { place: 'Ambry', figures: [null, 7], total: 7 },
        { place: 'Wick', figures: [5, null], total: 5 },
      ],
      totals: [5, 7],
      total: 12,
    });
  });

  it('has no total where no figure is shown', () => {
    const sheet = sheetOf([count('Ambry', 'music', 4), count('Wick', 'music', 4)]);
    expect(sheet.rows.map(({ total }) => total)).toEqual([null, null]);
    expect([sheet.totals, sheet.total]).toEqual([[null], null]);
  });

  it('CO9: is the same whatever stands in the figures that are left out', () => {
    const places = ['Ambry', 'Quillbeck', 'Thornby', 'Wick'];
    const drawn = fc.array(
      fc.record({
        place: fc.constantFrom(...places),
        need: fc.constantFrom(...needCodes),
        people: fc.integer({ min: 1, max: 12 }),
        other: fc.integer({ min: 1, max: 4 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(drawn, (all) => {
        const cells = new Map(all.map((one) => [`${one.place} ${one.need}`, one]));
        const told = [...cells.values()].map(({ place, need, people }) =>
          count(place, need, people),
        );
        const otherwise = [...cells.values()].map(({ place, need, people, other }) =>
          count(place, need, people < gapsLimits.fewestShown ? other : people),
        );
        expect(sheetOf(otherwise)).toEqual(sheetOf(told));
        const shown = sheetOf(told).rows.flatMap(({ figures }) => figures);
        for (const figure of shown) expect(figure ?? 5).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it('counts together what would make it too long', () => {
    const many = Array.from({ length: gapsLimits.evidencePlaces + 7 }, (_one, index) =>
      count(`Place ${String(index).padStart(3, '0')}`, 'food', index < 7 ? 1 : 9),
    );
    const { rows, total } = sheetOf(many);
    expect(rows).toHaveLength(gapsLimits.evidencePlaces + 1);
    expect(rows.at(-1)).toEqual({ place: 'Other places', figures: [7], total: 7 });
    expect(rows[0]?.place).toBe('Place 007');
    expect(total).toBe(9 * gapsLimits.evidencePlaces + 7);
  });
});
