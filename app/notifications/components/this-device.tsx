import { useSubmit } from '@remix-run/react';
import { useEffect, useState } from 'react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { BellIcon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { DevicesView } from '#server/notifications/contract.ts';

import {
  PushDeniedError,
  readPushStanding,
  subscribeToPushes,
  type PushStanding,
} from '../browser-pushes.ts';

/** Where this browser can be turned on. What is on here already stands in the list above. */
export function ThisDevice({ devices, publicKey }: DevicesView) {
  const submit = useSubmit();
  const busy = useBusy();
  const [standing, setStanding] = useState<PushStanding | null>(null);
  const [step, setStep] = useState<'none' | 'asking' | 'away'>('none');

  useEffect(() => {
    let isShown = true;
    readPushStanding(publicKey).then(
      (found) => isShown && setStanding(found),
      () => isShown && setStanding('unable'),
    );
    return () => {
      isShown = false;
    };
  }, [publicKey, devices]);

  const isKnown = devices.some(({ isCurrent }) => isCurrent);
  const words = isKnown ? 'Turn on again for this device' : 'Turn on for this device';

  async function turnOn() {
    setStep('asking');
    try {
      const subscription = await subscribeToPushes(publicKey);
      setStep('none');
      submit({ deed: 'turnOn', ...subscription }, { method: 'post' });
    } catch (error) {
      const isDenied = error instanceof PushDeniedError;
      setStep(isDenied ? 'none' : 'away');
      if (isDenied) setStanding('denied');
    }
  }

  return (
    <>
      <noscript>
        <p>To turn it on for this device, script has to be on in this browser.</p>
      </noscript>
      <div aria-live="polite" className="flex flex-col items-start gap-3">
        {step === 'away' && (
          <Notice tone="stop" title="That did not work.">
            The service that brings it to this browser cannot be reached. Try again later. Until
            then it comes by letter.
          </Notice>
        )}
        <Standing standing={isOn(standing, devices) ? 'on' : standing} />
      </div>
      {standing !== null && canTurnOn(standing, devices) && (
        <div>
          <Button
            type="button"
            look="primary"
            icon={BellIcon}
            disabled={busy || step === 'asking'}
            onClick={() => void turnOn()}
          >
            {step === 'asking' ? 'Turning it on…' : words}
          </Button>
        </div>
      )}
    </>
  );
}

/** Both have to know: the browser that it is reached, and the server where. */
function isOn(standing: PushStanding | null, devices: DevicesView['devices']): boolean {
  return standing === 'on' && devices.some(({ isCurrent }) => isCurrent);
}

function canTurnOn(standing: PushStanding, devices: DevicesView['devices']): boolean {
  return (standing === 'off' || standing === 'on') && !isOn(standing, devices);
}

function Standing({ standing }: { standing: PushStanding | null }) {
  switch (standing) {
    case 'unable':
      return (
        <Notice tone="info" title="This browser cannot do it.">
          Newer ones can: Chrome, Edge, Firefox, and Safari on a Mac. What you want at once comes by
          letter.
        </Notice>
      );
    case 'needsHomeScreen':
      return (
        <Notice tone="info" title="On an iPhone or iPad, put Hedgerow on the home screen first.">
          Press Share, then “Add to Home Screen”. Open Hedgerow from there, and come back to this
          page.
        </Notice>
      );
    case 'denied':
      return (
        <Notice tone="warn" title="This browser does not let Hedgerow tell you anything.">
          Allow notifications for this address in the settings of the browser, then load this page
          again.
        </Notice>
      );
    case 'on':
      return <p>It is on for this device, until you sign out here.</p>;
    case 'off':
    case null:
      return null;
  }
}
