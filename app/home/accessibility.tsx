import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { PageHeader } from '#app/ui/page-header.tsx';

export const handle = { access: 'public' } satisfies PageHandle;
export const meta = pageMeta('Accessibility statement');

export default function Accessibility() {
  return (
    <>
      <PageHeader
        title="Accessibility statement"
        intro="We want everybody in the network to be able to use Hedgerow."
      />
      <p>
        Hedgerow aims to meet the Web Content Accessibility Guidelines 2.2 at level AA. This
        statement was last looked at on 23 November 2026.
      </p>
      <h2>How we made it</h2>
      <ul className="ml-5 list-disc">
        <li>Every task works with a keyboard alone, and without script.</li>
        <li>Pages fit a screen 320 pixels wide and text at 400 %.</li>
        <li>Light and dark follow your device. Contrast is at least 4.5 to 1.</li>
        <li>Nothing is told by colour alone. Things to press are at least 24 pixels, most 44.</li>
        <li>If your device asks for less movement, nothing moves.</li>
      </ul>
      <h2>How we checked it</h2>
      <p>
        Automatic checks run on the pages at every change, with the keyboard, at 320 pixels, in
        forced colours and without script. Automatic checks find only a part of what can be wrong.
      </p>
      <h2>What we know is not right yet</h2>
      <ul className="ml-5 list-disc">
        <li>Nobody has yet tried it with NVDA, JAWS or VoiceOver.</li>
        <li>It was tried in Chromium. It was not yet tried in Firefox and Safari.</li>
        <li>
          There is no version in British Sign Language, and none in another language than English.
        </li>
      </ul>
      <h2>Tell us</h2>
      <p>
        If something is in your way, tell a coordinator of your county. You can also tell the
        Equality Advisory and Support Service if you are not happy with the answer.
      </p>
    </>
  );
}
