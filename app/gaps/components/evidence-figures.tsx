import { WideFrame } from '#app/ui/wide-frame.tsx';

import type { EvidenceTable } from '../evidence-table.ts';

/** The figures: places down, needs across. Where it is too wide it moves within its own frame. */
export function EvidenceFigures({ table, label }: { table: EvidenceTable; label: string }) {
  const { head, rows, foot } = table;
  return (
    <WideFrame label={label}>
      <table className="w-full border-collapse text-left print:text-[10pt]">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {head.map((words, column) => (
              <th
                key={words}
                scope="col"
                className={column === 0 ? `${placeCell} z-10` : `${cell} text-right`}
              >
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((words) => (
            <Row key={words[0]} words={words} />
          ))}
        </tbody>
        <tfoot className="print:table-row-group">
          <Row words={foot} isTotal />
        </tfoot>
      </table>
    </WideFrame>
  );
}

const cell = 'p-2.5 align-baseline print:p-1.5';
/** What is shown stands out from what is left out. */
const lookOf = (figure: string) => (/^\d/.test(figure) ? 'font-bold' : 'font-normal text-muted');
/** Stays in view while the figures move under it. */
const placeCell = `${cell} sticky left-0 min-w-28 bg-surface`;

function Row({ words, isTotal = false }: { words: readonly string[]; isTotal?: boolean }) {
  const [place, ...figures] = words;
  return (
    <tr className={isTotal ? 'border-t-2 border-edge font-bold' : 'border-t border-line'}>
      <th scope="row" className={isTotal ? placeCell : `${placeCell} font-normal`}>
        {place}
      </th>
      {figures.map((figure, column) => (
        // Columns have no other name, and their order never changes.
        <td key={column} className={`${cell} text-right tabular-nums ${lookOf(figure)}`}>
          {figure}
        </td>
      ))}
    </tr>
  );
}
