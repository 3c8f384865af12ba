import { WideFrame } from '#app/ui/wide-frame.tsx';
import type { ImportPage } from '#server/imports/contract.ts';

/** The first ten rows as they stand in the file. */
export function FirstRows({ page: { columns, firstRows } }: { page: ImportPage }) {
  return (
    <section aria-labelledby="first-rows" className="flex flex-col gap-3">
      <h2 id="first-rows">The first rows</h2>
      <WideFrame label="The first rows of the file">
        <table className="w-full min-w-max border-collapse text-left text-sm">
          <thead>
            <tr>
              <th scope="col" className="p-2">
                Row
              </th>
              {columns.map(({ header }, at) => (
                <th key={`${at} ${header}`} scope="col" className="max-w-56 p-2 align-top">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firstRows.map(({ number, cells }) => (
              <tr key={number} className="border-t border-line">
                <th scope="row" className="p-2 font-normal text-muted">
                  {number}
                </th>
                {columns.map(({ header }, at) => (
                  <td key={`${at} ${header}`} className="max-w-56 p-2 align-top wrap-anywhere">
                    {cells[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideFrame>
    </section>
  );
}
