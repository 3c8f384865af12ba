import type { SheetForm } from '../lib/sheet-rows.ts';
import type { RowDefaults } from './contract.ts';

const ASK_WORDS = 'Ask what it costs';

/** A row that becomes something new, with what was chosen for rows that say nothing of it. */
export function withDefaults(form: SheetForm, defaults: RowDefaults): SheetForm {
  const { whatMatters, attendanceMode, joinRoute, asksCost } = defaults;
  const saysCost = form.costWords !== undefined || form.isFree === 'yes';
  return {
    ...(whatMatters === '' ? {} : { whatMatters: [whatMatters] }),
    ...(attendanceMode === '' ? {} : { attendanceMode: [attendanceMode] }),
    ...(joinRoute === '' ? {} : { joinRoute }),
    ...(asksCost && !saysCost ? { costWords: ASK_WORDS } : {}),
    ...form,
  };
}
