import { classNames } from '#app/ui/class-names.ts';
import { TextField, CheckboxField } from '#app/ui/field.tsx';
import { ArrowUpIcon, ArrowDownIcon, CloseIcon, DragIcon, Icon } from '#app/ui/icon.tsx';
import { IconButton } from '#app/ui/icon-button.tsx';
import { agendaLimits, type CandidateView } from '#server/meetings/agenda/contract.ts';

import { comesFromNowhere, isEveryTime, rowField, type AgendaRow } from '../agenda-form.ts';
import { holdAttribute, rowAttribute } from '../use-drag-rows.ts';
import { ReasonLine } from './agenda-list.tsx';

interface OrderRowProps {
  row: AgendaRow;
  index: number;
  /** Rows there are. */
  count: number;
  /** What it grew from. */
  candidate: CandidateView | undefined;
  errors: Readonly<Record<string, string | undefined>>;
  now: string;
  /** With script what is typed is kept by the page. */
  onChange: (row: AgendaRow) => void;
  isLive: boolean;
}

/** One item: what it is about, for how long, and the presses that move it or take it off. */
export function OrderRow(props: OrderRowProps) {
  const { row, index, count, candidate, errors, now, onChange, isLive } = props;
  const { key, title, minutes } = row;
  const name = title === '' ? `item ${index + 1}` : title;
  const press = (deed: string) => ({
    ...{ type: 'submit' as const, name: 'press', value: `${deed}:${key}`, look: 'quiet' as const },
    id: `${deed}-${key}`,
  });
  return (
    <li
      {...{ [rowAttribute]: '' }}
      className={classNames(
        'flex flex-col gap-2 rounded-xl border border-line bg-surface p-4',
        'data-over:border-hedge data-over:bg-hedge-soft',
      )}
    >
      <input type="hidden" name={rowField('key', index)} value={key} />
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <span className="flex items-center gap-1 font-bold text-muted">
          {isLive && (
            <span
              {...{ [holdAttribute]: '' }}
              aria-hidden="true"
              title="Drag to another place"
              className="inline-flex size-11 cursor-grab items-center justify-center"
            >
              <Icon of={DragIcon} />
            </span>
          )}
          Item {index + 1}
        </span>
        <span className="flex gap-1">
          <IconButton
            {...press('up')}
            icon={ArrowUpIcon}
            label={`Move up: ${name}`}
            disabled={index === 0}
          />
          <IconButton
            {...press('down')}
            icon={ArrowDownIcon}
            label={`Move down: ${name}`}
            disabled={index === count - 1}
          />
          <IconButton {...press('off')} icon={CloseIcon} label={`Take off: ${name}`} />
        </span>
      </div>
      <div className="grid grid-cols-[1fr_5rem] items-end gap-3">
        <TextField
          name={rowField('title', index)}
          label="What it is about"
          maxLength={agendaLimits.title}
          value={title}
          onChange={(event) => onChange({ ...row, title: event.target.value })}
          error={errors[rowField('title', index)]}
        />
        <TextField
          name={rowField('minutes', index)}
          label="Minutes"
          inputMode="numeric"
          maxLength={3}
          value={minutes}
          onChange={(event) => onChange({ ...row, minutes: event.target.value })}
          error={errors[rowField('minutes', index)]}
        />
      </div>
      {candidate && <ReasonLine candidate={candidate} now={now} />}
      {comesFromNowhere(key) && (
        <CheckboxField
          name={`everyTime-${index}`}
          label="On every agenda of this series"
          defaultChecked={isEveryTime(key)}
        />
      )}
    </li>
  );
}
