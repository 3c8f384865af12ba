import { PasswordField } from '#app/ui/field.tsx';

/** A password to be. The hint says what helps; the server judges the strength. */
export function NewPasswordField({ label, error }: { label: string; error?: string | undefined }) {
  return (
    <PasswordField
      name="password"
      label={label}
      hint="10 letters or more. Three or four words in a row are easy to remember."
      autoComplete="new-password"
      error={error}
      required
    />
  );
}
