// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';

import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';

import { cleanUpAfterEach, pageHtml, showPage } from './on-page.tsx';

cleanUpAfterEach();

const order = ['name', 'email', 'place'];
const errors = {
  place: 'Choose a place.',
  form: 'Somebody changed this. Look again.',
  name: 'Write your name.',
  email: undefined,
};

describe('the error summary', () => {
  beforeEach(() => {
    document.title = 'Join - Hedgerow';
  });

  it('lists what to put right in page order, and links each to its field, without script too', () => {
    const html = pageHtml(<ErrorSummary errors={errors} order={order} />);

    expect(html).toContain('There is a problem</h2>');
    expect(html).toMatch(/Look again\..*Write your name\..*Choose a place\./);
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      '#field-name',
      '#field-place',
    ]);
  });

  it('is read out at once, takes the focus and begins the title with "Error"', () => {
    showPage(<ErrorSummary errors={errors} order={order} />);
    const summary = screen.getByRole('alert', { name: 'There is a problem' });

    expect(document.activeElement).toBe(summary);
    expect(document.title).toBe('Error: Join - Hedgerow');
  });

  it('takes the focus again when the form comes back a second time', () => {
    function Page() {
      const [answer, setAnswer] = useState({ name: 'Write your name.' });
      return (
        <>
          <ErrorSummary errors={answer} order={order} />
          <button type="button" onClick={() => setAnswer({ name: 'Write your name.' })}>
            Join
          </button>
        </>
      );
    }
    showPage(<Page />);
    const button = screen.getByRole('button', { name: 'Join' });
    button.focus();
    expect(document.activeElement).toBe(button);

    fireEvent.click(button);
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(document.title).toBe('Error: Join - Hedgerow');
  });

  it('leads to the field and stays on the page as it is', () => {
    Element.prototype.scrollIntoView = () => undefined;
    showPage(
      <>
        <ErrorSummary errors={{ name: 'Write your name.' }} order={order} />
        <TextField name="name" label="Your name" error="Write your name." />
      </>,
    );

    const followed = fireEvent.click(screen.getByRole('link', { name: 'Write your name.' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Your name'));
    expect(followed).toBe(false);
  });

  it.each([[null], [{}], [{ name: undefined }]])('is not there when nothing is wrong', (none) => {
    showPage(<ErrorSummary errors={none} order={order} />);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.title).toBe('Join - Hedgerow');
  });
});
