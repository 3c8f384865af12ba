import type { LoaderFunctionArgs } from '@remix-run/node';
import Papa from 'papaparse';

import type { PageHandle } from '#app/lib/page-access.ts';
import { requireActor } from '#app/lib/require-actor.ts';

import { evidenceTable } from './evidence-table.ts';
import { gapsAccess } from './gaps-access.ts';

export const handle = { access: gapsAccess } satisfies PageHandle;

/** The sheet of evidence for a spreadsheet program. No cell is taken for a formula by one. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const quarter = new URL(request.url).searchParams.get('quarter') ?? '';
  const evidence = await context.gaps.getEvidence(requireActor(context), { quarter });
  const { head, rows, foot } = evidenceTable(evidence);
  const text = Papa.unparse([head, ...rows, foot], { escapeFormulae: true });
  // Spreadsheet programs take a file for their own old encoding unless it begins with this mark.
  return new Response(`\uFEFF${text}\r\n`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="whats-missing-${evidence.quarter}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
