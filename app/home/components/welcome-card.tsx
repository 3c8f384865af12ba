import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';

interface WelcomeCardProps {
  isProvider: boolean;
  isStaff: boolean;
}

/** Once, after joining: the first things to do, in order. */
export function WelcomeCard({ isProvider, isStaff }: WelcomeCardProps) {
  return (
    <Card title="Welcome to Hedgerow" tone="hedge">
      {isProvider ? (
        <p>
          Say under What’s on whether there is room. When a link worker writes to you, it shows
          here, and you can answer in the same place.
        </p>
      ) : (
        <ol className="ml-5 list-decimal">
          <li>Say who you are, so that colleagues find you.</li>
          <li>Open the county room and say hello.</li>
          <li>
            {isStaff ? 'Invite your colleagues.' : 'Join the topic rooms that you care about.'}
          </li>
        </ol>
      )}
      <div className="flex flex-wrap gap-2">
        <ButtonLink look="primary" to="/account">
          Say who I am
        </ButtonLink>
        {!isProvider && <ButtonLink to="/rooms/topics">See topic rooms</ButtonLink>}
      </div>
    </Card>
  );
}
