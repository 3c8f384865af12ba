import { monthOfYear } from '#app/lib/dates.ts';
import { mattersWords } from '#app/lib/matters-words.ts';
import type { GapEvidence } from '#server/gaps/contract.ts';

export interface EvidenceTable {
  /** What stands above each column. */
  head: string[];
  /** The place, its figures, its total. */
  rows: string[][];
  foot: string[];
}

/** The words of a sheet of evidence, the same on the screen, on paper and in a spreadsheet. */
export function evidenceTable({ needs, rows, totals, total }: GapEvidence): EvidenceTable {
  return {
    head: ['Town or village', ...needs.map((need) => mattersWords[need]), 'Total shown'],
    rows: rows.map((row) => [row.place, ...row.figures.map(figureWords), totalWords(row.total)]),
    foot: ['Total shown', ...totals.map(totalWords), totalWords(total)],
  };
}

const figureWords = (figure: number | null) => (figure === null ? '<5' : String(figure));
const totalWords = (figure: number | null) => (figure === null ? '–' : String(figure));

/** "October to December 2026, so far". */
export function quarterWords({ from, until, isOver }: GapEvidence): string {
  const [first] = monthOfYear(from).split(' ');
  return `${first} to ${monthOfYear(until)}${isOver ? '' : ', so far'}`;
}

const months = ['Jan to Mar', 'Apr to Jun', 'Jul to Sep', 'Oct to Dec'];

/** "Oct to Dec 2026" for "2026-Q4". */
export function shortQuarter(quarter: string): string {
  const [year, number] = quarter.split('-Q');
  return `${months[Number(number) - 1] ?? ''} ${year ?? ''}`;
}
