import { Card } from '#app/ui/card.tsx';
import { ruleWords, type DecisionView } from '#server/moderation/contract.ts';

import { momentInWords } from '../moderation-words.ts';

interface DecisionsSoFarProps {
  decisions: readonly DecisionView[];
  now: string;
}

/** What was decided about it before, oldest first. */
export function DecisionsSoFar({ decisions, now }: DecisionsSoFarProps) {
  if (decisions.length === 0) return null;
  return (
    <Card title="Decided before">
      <ul className="flex flex-col gap-1">
        {decisions.map(({ outcome, rule, at }) => (
          <li key={at}>
            {outcome === 'hide' ? 'Hidden' : 'Left as it is'}{' '}
            <time dateTime={at}>{momentInWords(at, now)}</time>
            {rule && <span className="text-muted">. {ruleWords[rule]}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
