// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import {
  CheckboxField,
  CheckboxGroup,
  EmailField,
  PasswordField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '#app/ui/field.tsx';

import { cleanUpAfterEach, pageHtml, showPage } from './on-page.tsx';

cleanUpAfterEach();

const sentence = 'Write your name.';
const choices = [
  { value: 'going', label: 'Going' },
  { value: 'phone', label: 'By phone' },
];

/** The words that are read out after the name of a control. */
function descriptionOf(control: Element): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? `no ${id}`).join(' ');
}

describe('a field', () => {
  it.each([
    ['one line', <TextField key="" name="x" label="Name" hint="In full" error={sentence} />],
    [
      'an e-mail address',
      <EmailField key="" name="x" label="Name" hint="In full" error={sentence} />,
    ],
    ['several lines', <TextArea key="" name="x" label="Name" hint="In full" error={sentence} />],
    [
      'a choice from a list',
      <SelectField
        key=""
        name="x"
        label="Name"
        hint="In full"
        error={sentence}
        choices={choices}
      />,
    ],
    [
      'a password',
      <PasswordField
        key=""
        name="x"
        label="Name"
        hint="In full"
        error={sentence}
        autoComplete="new-password"
      />,
    ],
    [
      'a box to tick',
      <CheckboxField key="" name="x" label="Name" hint="In full" error={sentence} />,
    ],
  ])('for %s reads out its hint and its error, and is marked as wrong', (_what, field) => {
    showPage(field);
    const control = screen.getByLabelText('Name');

    expect(control.id).toBe('field-x');
    expect(control.getAttribute('name')).toBe('x');
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(descriptionOf(control)).toBe(`In full Error: ${sentence}`);
  });

  it('that is right is neither marked nor described', () => {
    showPage(<TextField name="x" label="Name" error={undefined} />);
    const control = screen.getByLabelText('Name');

    expect(control.hasAttribute('aria-invalid')).toBe(false);
    expect(control.hasAttribute('aria-describedby')).toBe(false);
  });

  it('keeps what was typed and what the browser may fill in', () => {
    const html = pageHtml(
      <>
        <EmailField name="email" label="E-mail" autoComplete="username" defaultValue="h@x.org" />
        <TextArea name="about" label="About" defaultValue="Two lines" />
        <SelectField name="place" label="Place" choices={choices} defaultValue="phone" />
      </>,
    );

    expect(html).toMatch(/<input[^>]*autoComplete="username"[^>]*value="h@x.org"/i);
    expect(html).toContain('Two lines</textarea>');
    expect(html).toMatch(/<option value="phone" selected=""/);
  });
});

describe('a group of choices', () => {
  it('is named, described by its error, and its first choice is where the summary leads', () => {
    showPage(
      <RadioGroup name="reply" label="Do you take part?" choices={choices} error="Choose one." />,
    );
    const group = screen.getByRole('group', { name: 'Do you take part?' });

    expect(descriptionOf(group)).toBe('Error: Choose one.');
    expect(screen.getByRole('radio', { name: 'Going' }).id).toBe('field-reply');
    expect(screen.getByRole('radio', { name: 'By phone' }).id).toBe('field-reply-2');
  });

  it('of which one may be chosen keeps the one', () => {
    showPage(<RadioGroup name="reply" label="Reply" choices={choices} defaultValue="phone" />);

    const chosen = screen.getAllByRole<HTMLInputElement>('radio').filter((radio) => radio.checked);
    expect(chosen.map((radio) => radio.value)).toEqual(['phone']);
  });

  it('of which several may be chosen sends all of them under one name', () => {
    showPage(
      <form aria-label="Reply">
        <CheckboxGroup
          name="reply"
          label="Reply"
          choices={choices}
          defaultValues={['going', 'phone']}
        />
      </form>,
    );
    const form = screen.getByRole<HTMLFormElement>('form');
    expect(new FormData(form).getAll('reply')).toEqual(['going', 'phone']);
  });
});

describe('a password', () => {
  const field = (
    <form aria-label="Sign in">
      <PasswordField name="password" label="Password" autoComplete="current-password" />
    </form>
  );

  it('offers to be shown only where script runs, and allows a password manager everywhere', () => {
    expect(pageHtml(field)).not.toContain('Show');
    expect(pageHtml(field)).toMatch(/autocomplete="current-password"/i);

    showPage(field);
    expect(screen.getByRole('button', { name: 'Show password' })).toBeTruthy();
  });

  it('is shown and hidden again, and says so', () => {
    showPage(field);
    const input = screen.getByLabelText('Password');
    expect(input.getAttribute('type')).toBe('password');

    fireEvent.click(screen.getByRole('button', { name: 'Show password' }));
    expect(input.getAttribute('type')).toBe('text');
    expect(screen.getByRole('status').textContent).toBe('Your password is shown');

    fireEvent.click(screen.getByRole('button', { name: 'Hide password' }));
    expect(input.getAttribute('type')).toBe('password');
  });

  it('is hidden when the form is sent, so that no browser remembers it as words', () => {
    showPage(field);
    const input = screen.getByLabelText('Password');
    fireEvent.click(screen.getByRole('button', { name: 'Show password' }));
    expect(input.getAttribute('type')).toBe('text');

    fireEvent.submit(screen.getByRole('form'));
    expect(input.getAttribute('type')).toBe('password');
  });
});
