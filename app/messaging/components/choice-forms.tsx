import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckIcon, type IconComponent, PinIcon, SaveIcon } from '#app/ui/icon.tsx';
import { reactionWords, type MessageChoices } from '#server/messaging/contract.ts';

import { hasSaid, wordsOfReaction } from '../reaction-words.ts';

/** The presses of one message as forms: a word to it, saving it, pinning it. */
export function ChoiceForms({ choices, myId }: { choices: MessageChoices; myId: string }) {
  const { message, mayReact, mayPin, isSaved } = choices;
  return (
    <>
      {mayReact && (
        <section className="flex flex-col gap-2">
          <h2 className="text-lg">Answer with a word</h2>
          <p className="text-muted">Everybody in the room sees it with your name.</p>
          <div className="flex flex-wrap gap-2">
            {reactionWords.map((word) => {
              const isSaid = hasSaid(message.reactions, word, myId);
              return (
                <PressForm key={word} intent="react" word={word} on={!isSaid} isPressed={isSaid}>
                  {isSaid && 'Take back: '}
                  {wordsOfReaction[word]}
                </PressForm>
              );
            })}
          </div>
        </section>
      )}
      <div className="flex flex-wrap gap-2">
        <PressForm intent="save" icon={SaveIcon} on={!isSaved}>
          {isSaved ? 'No longer save' : 'Save to mine'}
        </PressForm>
        {mayPin && (
          <PressForm intent="pin" icon={PinIcon} on={!message.isPinned}>
            {message.isPinned ? 'Take the pin down' : 'Pin for everybody'}
          </PressForm>
        )}
      </div>
    </>
  );
}

interface PressFormProps {
  intent: 'react' | 'save' | 'pin';
  word?: string;
  on: boolean;
  isPressed?: boolean;
  icon?: IconComponent;
  children: ReactNode;
}

function PressForm({ intent, word, on, isPressed, icon, children }: PressFormProps) {
  const busy = useBusy();
  const drawing = isPressed ? CheckIcon : icon;
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      {word !== undefined && <input type="hidden" name="word" value={word} />}
      <input type="hidden" name="on" value={on ? 'yes' : ''} />
      <Button type="submit" disabled={busy} {...(drawing && { icon: drawing })}>
        {children}
      </Button>
    </Form>
  );
}
