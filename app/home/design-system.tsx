import type { MetaFunction } from '@remix-run/react';

import { Actions } from '#app/ui/gallery/actions.tsx';
import { ColoursAndType } from '#app/ui/gallery/colours.tsx';
import { Forms } from '#app/ui/gallery/forms.tsx';
import { Layout } from '#app/ui/gallery/layout.tsx';
import { States } from '#app/ui/gallery/states.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { ToastProvider } from '#app/ui/toast.tsx';

export const meta: MetaFunction = () => [{ title: 'Design system - Hedgerow' }];

/** Every building block in every state, on one page. Shown in development and in the demo. */
export default function DesignSystem() {
  return (
    <ToastProvider>
      <div id="top" className="flex flex-col gap-8">
        <PageHeader
          title="Design system"
          intro="The building blocks of Hedgerow. A hedgerow joins fields and shelters what lives in it: warm paper, deep green for what you can do, berry red only for what needs you."
        />
        <ColoursAndType />
        <Actions />
        <Forms />
        <States />
        <Layout />
      </div>
    </ToastProvider>
  );
}
