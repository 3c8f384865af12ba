import {
  guardOutcomes,
  type GuardOutcomeName,
  type OutcomeCounts,
} from '#server/administration/contract.ts';

interface CountTableProps {
  caption: string;
  /** Over the first column. */
  head: string;
  rows: readonly { name: string; reason?: string; counts: OutcomeCounts }[];
}

const words: Record<GuardOutcomeName, string> = {
  stopped: 'Stopped',
  asked: 'Asked',
  hinted: 'Hinted',
  setAside: 'Set aside',
};

/** Counts in a table on wide screens; on a phone each row is a sheet with its counts below the name. */
export function CountTable({ caption, head, rows }: CountTableProps) {
  return (
    <table className="w-full max-w-4xl border-separate border-spacing-0 rounded-xl border border-line bg-surface">
      <caption className="pb-2 text-left text-lg font-bold">{caption}</caption>
      <thead className="max-sm:hidden">
        <tr className="text-left text-sm text-muted">
          <th scope="col" className="px-4 py-2 font-normal">
            {head}
          </th>
          {guardOutcomes.map((outcome) => (
            <th key={outcome} scope="col" className="px-3 py-2 text-right font-normal">
              {words[outcome]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, reason, counts }) => (
          <tr key={name} className="align-top max-sm:flex max-sm:flex-wrap">
            <th
              scope="row"
              className="border-t border-line px-4 py-2.5 text-left font-normal max-sm:w-full"
            >
              <strong>{name}</strong>
              {reason !== undefined && <div className="text-sm text-muted">{reason}</div>}
            </th>
            {guardOutcomes.map((outcome) => (
              <td
                key={outcome}
                className="border-line px-4 pb-2.5 text-right whitespace-nowrap tabular-nums sm:border-t sm:px-3 sm:pt-2.5"
              >
                <span className="mr-1.5 text-sm text-muted sm:hidden">{words[outcome]}</span>
                {counts[outcome]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
