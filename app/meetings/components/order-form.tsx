import { Form } from '@remix-run/react';
import { useRef, useState, type FormEvent } from 'react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { newClientId } from '#app/lib/new-client-id.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { ButtonRow } from '#app/ui/form-row.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { PlusIcon } from '#app/ui/icon.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { useIsLive } from '#app/ui/use-is-live.ts';
import type { AgendaView, CandidateView } from '#server/meetings/agenda/contract.ts';

import { arrange, moveRow, readRows, rowId, timeWords, type AgendaRow } from '../agenda-form.ts';
import { useDragRows } from '../use-drag-rows.ts';
import { useKeepFocus } from '../use-keep-focus.ts';
import { OrderRow } from './order-row.tsx';
import { OrderWishes } from './order-wishes.tsx';

interface OrderFormProps {
  /** As they begin. */
  rows: readonly AgendaRow[];
  wishes: readonly CandidateView[];
  agenda: Pick<AgendaView, 'meetingId' | 'minutes' | 'version' | 'name'>;
  title: string;
  now: string;
  refusal: FormRefusal | null;
  order: readonly string[];
}

/**
 * The agenda to be put in order. Each press is a button of the form, so all of it works without
 * script; with script the page does the same by itself, and rows can be dragged as well.
 */
export function OrderForm(props: OrderFormProps) {
  const { wishes, agenda, title, now, refusal, order } = props;
  const { meetingId, minutes: length } = agenda;
  const [rows, setRows] = useState<readonly AgendaRow[]>(props.rows);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const busy = useBusy();
  const isLive = useIsLive();
  const keepFocus = useKeepFocus(rows);
  const { checked: _checked, ...errors } = refusal?.errors ?? {};

  function show(next: readonly AgendaRow[], key?: string): void {
    setRows(next);
    const place = next.findIndex((row) => row.key === key);
    if (place >= 0) setSaid(`${next[place]?.title ?? ''} is item ${place + 1} of ${next.length}.`);
    else setSaid(timeWords(next, length));
  }
  const move = (from: number, to: number) => show(moveRow(rows, from, to), rows[from]?.key);
  useDragRows(list, rows.map(({ key }) => rowId(key)).join(), move);

  function pressed(event: FormEvent<HTMLFormElement>): void {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement) || submitter.name !== 'press') return;
    event.preventDefault();
    const press = submitter.value;
    keepFocus(submitter);
    const typed = readRows(readFields(event.currentTarget));
    const next = arrange(typed, { press, wishes, length, newKey: `own:${newClientId()}` });
    show(next, press.slice(press.indexOf(':') + 1));
  }

  const change = (index: number, row: AgendaRow) =>
    setRows(rows.map((one, place) => (place === index ? row : one)));
  const taken = new Set(rows.map(({ key }) => key));
  return (
    <div className="flex max-w-measure flex-col gap-4">
      <ErrorSummary errors={errors} order={order} />
      <PageHeader
        title="Put the agenda in order"
        eyebrow={`${agenda.name} · ${title}`}
        intro="Nothing is saved until you keep it. Then everybody who may come sees it as it stands here."
        back={{ to: `/meetings/${meetingId}/agenda`, label: 'Agenda' }}
      />
      <Form
        method="post"
        noValidate
        onSubmit={pressed}
        aria-busy={busy}
        className="flex flex-col gap-4"
      >
        {/* Enter in a field keeps the agenda and presses nothing else. */}
        <button type="submit" tabIndex={-1} aria-hidden="true" className="visually-hidden" />
        <input type="hidden" name="version" value={agenda.version} />
        <ol ref={list} className="flex flex-col gap-3">
          {rows.map((row, index) => (
            <OrderRow
              key={rowId(row.key)}
              {...{ row, index, errors, now, isLive, count: rows.length }}
              candidate={wishes.find(({ key }) => key === row.key)}
              onChange={(next) => change(index, next)}
            />
          ))}
        </ol>
        <p className="font-bold">{timeWords(rows, length)}</p>
        <ButtonRow>
          <Button type="submit" name="press" value="share">
            Share out the minutes
          </Button>
          <Button type="submit" name="press" value="new" icon={PlusIcon}>
            Add an item
          </Button>
        </ButtonRow>
        <OrderWishes wishes={wishes.filter(({ key }) => !taken.has(key))} now={now} />
        <GuardWatch place="roomPurpose" />
        <CheckedField refusal={refusal} />
        <ButtonRow>
          <Button type="submit" look="primary" disabled={busy}>
            {busy ? 'Saving…' : 'Keep this agenda'}
          </Button>
          <ButtonLink to={`/meetings/${meetingId}/agenda`} look="quiet">
            Cancel
          </ButtonLink>
        </ButtonRow>
      </Form>
      <LiveRegion>{said}</LiveRegion>
    </div>
  );
}

function readFields(form: HTMLFormElement): Record<string, string> {
  const fields = [...new FormData(form)];
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
