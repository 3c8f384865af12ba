import type { Actor } from '../accounts/contract.ts';
import type { SheetSteps } from '../lib/sheet-rows.ts';
import type { BoardTools } from './activities-tools.ts';
import { judgeRows } from './judge-rows.ts';
import { listForSheet } from './list-for-sheet.ts';
import { listKeys, readThere } from './list-keys.ts';
import { putRows } from './put-rows.ts';
import { takeBackRows } from './take-back-rows.ts';
import { tellPut } from './tell-put.ts';

/** What imports is handed, to do with many activities at once what the form does with one. */
export function rowsOfActivities(tools: BoardTools): SheetSteps<Actor> {
  return {
    listKeys,
    readThere,
    judge: (actor, rows) => judgeRows(tools, actor, rows),
    put: (actor, rows, session) => putRows(tools, actor, rows, session),
    takeBack: (actor, rows, session) => takeBackRows(tools, actor, rows, session),
    tell: (actor, news) => tellPut(tools, actor, news),
    listForSheet: (actor, filters) => listForSheet(tools, actor, filters),
  };
}
