import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';

import type { LiveProps } from '../live-props.ts';
import { PressForm } from './press-form.tsx';

/** Who would like to speak, in order. */
export function LiveHands({ live, me }: LiveProps) {
  const { meetingId, hands, mayLead } = live;
  const [first] = hands;
  const isUp = hands.some(({ id }) => id === me);
  return (
    <Card title="Hands">
      {first ? (
        <ol className="ml-6 list-decimal" aria-label="Hands, in order">
          {hands.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ol>
      ) : (
        <p className="text-muted">No hand is up.</p>
      )}
      <div className="flex flex-wrap gap-2">
        <PressForm meetingId={meetingId} intent="hand">
          <Button type="submit" name="hand" value={isUp ? 'lowered' : 'raised'}>
            {isUp ? 'Put my hand down' : 'Put my hand up'}
          </Button>
        </PressForm>
        {mayLead && first && (
          <PressForm meetingId={meetingId} intent="take" fields={{ personId: first.id }}>
            <Button type="submit">{`${first.name} has the word`}</Button>
          </PressForm>
        )}
      </div>
    </Card>
  );
}
