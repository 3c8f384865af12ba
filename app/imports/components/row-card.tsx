import { Form, Link } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Chip, type ChipTone } from '#app/ui/chip.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { WideFrame } from '#app/ui/wide-frame.tsx';
import type { RowDecision, RowStatus, RowView } from '#server/imports/contract.ts';

import { decisionWords, outcomeWords, statusWords } from '../import-words.ts';

const tones: Record<RowStatus, ChipTone> = {
  ready: 'hedge',
  warning: 'gorse',
  error: 'berry',
  same: 'stone',
};

interface RowCardProps {
  row: RowView;
  mayDecide: boolean;
}

/** One row: its number, its name, why it stands as it does, and what it is like. */
export function RowCard({ row, mayDecide }: RowCardProps) {
  const { number, name, organisationName, status, outcome, activityId, reasons, twin } = row;
  const title = `Row ${number}: ${name === '' ? 'no name' : name}`;
  const isToDecide = twin !== null || row.wasTakenOff;
  return (
    <Card
      level={3}
      title={
        activityId === null ? (
          title
        ) : (
          <Link to={`/whats-on/${activityId}`} className="link">
            {title}
          </Link>
        )
      }
      aside={
        outcome === '' ? (
          <Chip tone={tones[status]}>{statusWords[status]}</Chip>
        ) : (
          <Chip tone={outcome === 'refused' ? 'berry' : 'stone'}>{outcomeWords[outcome]}</Chip>
        )
      }
    >
      {organisationName !== '' && <p className="text-muted">{organisationName}</p>}
      {reasons.length > 0 && (
        <ul className="list-disc pl-5">
          {reasons.map(({ column, sentence }) => (
            <li key={`${column} ${sentence}`} className="wrap-anywhere">
              {column !== '' && <strong>{column}: </strong>}
              {sentence}
            </li>
          ))}
        </ul>
      )}
      {row.differences.length > 0 && <Differences row={row} />}
      {mayDecide && isToDecide && status === 'warning' && <Decide row={row} />}
    </Card>
  );
}

/** What is there and what the row says, side by side. */
function Differences({ row: { twin, differences, number } }: { row: RowView }) {
  return (
    <WideFrame label={`Row ${number} side by side`} isBare>
      <table className="w-full min-w-md border-collapse text-left text-sm">
        <thead>
          <tr>
            <td className="p-2" />
            <th scope="col" className="p-2">
              {twin?.isRow ? 'The row before' : 'On What’s on'}
            </th>
            <th scope="col" className="p-2">
              Row {number}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ column, here, row }) => (
            <tr key={column} className="border-t border-line">
              <th scope="row" className="p-2 align-top font-normal text-muted">
                {column}
              </th>
              <td className="p-2 align-top wrap-anywhere">{here === '' ? 'Not said' : here}</td>
              <td className="p-2 align-top wrap-anywhere">{row}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideFrame>
  );
}

const hints: Record<RowDecision, string> = {
  merge: 'takes what the row says, and leaves the rest',
  apart: 'makes something new beside it',
  leaveOut: 'changes nothing',
};

function Decide({ row }: { row: RowView }) {
  const { number, twin, decision, wasTakenOff } = row;
  const open: RowDecision[] = twin ? ['merge', 'apart', 'leaveOut'] : ['apart', 'leaveOut'];
  return (
    <Form method="post" preventScrollReset className="flex flex-col gap-2">
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="number" value={number} />
      {twin && <p className="text-muted">It is like: {twin.label}</p>}
      <div className="flex flex-wrap gap-2">
        {open.map((one) => (
          <Button
            key={one}
            type="submit"
            name="decision"
            value={one}
            aria-pressed={decision === one}
          >
            {wasTakenOff && one === 'apart' ? 'Put it on again' : decisionWords[one]}
            <VisuallyHidden>
              {' '}
              row {number}: {hints[one]}
            </VisuallyHidden>
          </Button>
        ))}
      </div>
    </Form>
  );
}
