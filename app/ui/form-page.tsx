import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

import { Button } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { PageHeader, type PageHeaderProps } from './page-header.tsx';

interface FormPageProps extends PageHeaderProps {
  /** By field name, as the action answered. */
  errors: Readonly<Record<string, string | undefined>> | null | undefined;
  /** Names of the fields in page order, for the error summary. */
  order: readonly string[];
  /**
   * Words of the one main button, and what it says while the form is on its way. Null where what was
   * typed can be read and not be sent any more.
   */
  submit: string | null;
  busy?: boolean;
  busyWords?: string;
  /** For what ends the session or the connection: the next page is loaded whole. */
  reloadDocument?: boolean;
  /** Between the heading and the form: what may spare filling it in. */
  before?: ReactNode;
  children?: ReactNode;
  /** Beneath the form: other ways to go. */
  after?: ReactNode;
}

/** One thing per page: heading, what has to be put right, fields, one button. */
export function FormPage(props: FormPageProps) {
  const {
    errors,
    order,
    submit,
    busy = false,
    busyWords,
    reloadDocument = false,
    before,
    children,
    after,
    ...header
  } = props;
  return (
    <div className="flex max-w-form flex-col gap-6">
      <ErrorSummary errors={errors} order={order} />
      <PageHeader {...header} />
      {before}
      <Form
        method="post"
        noValidate
        reloadDocument={reloadDocument}
        aria-busy={busy}
        className="flex flex-col gap-5"
      >
        {children}
        {submit !== null && (
          <div>
            <Button type="submit" look="primary" disabled={busy}>
              {busy ? (busyWords ?? 'Wait a moment…') : submit}
            </Button>
          </div>
        )}
      </Form>
      {after !== undefined && <div className="flex flex-col items-start gap-1">{after}</div>}
    </div>
  );
}
