import type { Block } from '../../lib/pdf/index.ts';
import { hoursWords } from '../contract.ts';
import { dayWords } from '../cpd/contract.ts';
import type { OutcomeView } from '../outcomes/contract.ts';
import {
  isEmpty,
  quietWords,
  voteWords,
  whoCameWords,
  type MinutesItem,
  type MinutesView,
} from './contract.ts';

/** The minutes as a document, in the order and words of their page. */
export function minutesBlocks(minutes: MinutesView): Block[] {
  const { name, place, attendance, items, notes, decisions, actions, votes, isOver } = minutes;
  const quiet = items.filter(isEmpty);
  const quietTitle = quiet.length === items.length ? 'On the agenda' : 'Also on the agenda';
  return [
    paragraph(`${name}. ${hoursWords(minutes)}, ${place}.`),
    ...(isOver ? [] : [paragraph('The meeting goes on: there is more to come.')]),
    heading('Who came'),
    paragraph(whoCameWords(attendance)),
    ...items.filter((item) => !isEmpty(item)).flatMap(itemBlocks),
    ...(quiet.length === 0 ? [] : [heading(quietTitle), list(quiet.map(quietWords))]),
    ...(notes === '' ? [] : [heading('Notes'), ...paragraphs(notes)]),
    ...listOf('Decisions', decisions),
    ...listOf('Actions', actions),
    ...(votes.length === 0 ? [] : [heading('Votes'), list(votes.map(voteWords))]),
  ];
}

function itemBlocks({ title, state, notes, decisions, actions }: MinutesItem): Block[] {
  return [
    heading(title),
    ...(state === 'later' ? [paragraph('This comes up again next time.')] : []),
    ...paragraphs(notes),
    ...outcomeLines('Decided: ', decisions),
    ...outcomeLines('To do: ', actions),
  ];
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const list = (items: readonly string[]): Block => ({ kind: 'list', items });

const paragraphs = (text: string): Block[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map(paragraph);

function listOf(title: string, outcomes: readonly OutcomeView[]): Block[] {
  return outcomes.length === 0 ? [] : [heading(title), list(outcomes.map(outcomeWords))];
}

function outcomeLines(before: string, outcomes: readonly OutcomeView[]): Block[] {
  const items = outcomes.map((outcome) => `${before}${outcomeWords(outcome)}`);
  return items.length === 0 ? [] : [list(items)];
}

function outcomeWords({ kind, text, owner, dueOn, isDone }: OutcomeView): string {
  if (kind === 'decision') return text;
  const who = owner?.name ?? 'Somebody who has left';
  const when = dueOn === null ? '' : `, by ${dayWords(`${dueOn}T12:00:00.000Z`)}`;
  return `${who}: ${text}${when}${isDone ? ' (done)' : ''}`;
}
