import type { SheetForm } from '../lib/sheet-rows.ts';
import { codeWords, tickOf } from './code-words.ts';
import type { SheetColumn } from './contract.ts';

/** What a field says, in the words of a spreadsheet. */
export function showValue(column: SheetColumn, form: SheetForm): string {
  const value = form[column];
  if (tickOf.has(column)) return value === 'yes' ? 'yes' : 'no';
  if (value === undefined) return '';
  const words = codeWords[column];
  const said = Array.isArray(value) ? value : [value];
  return said.map((code) => words?.[code] ?? code).join('; ');
}
