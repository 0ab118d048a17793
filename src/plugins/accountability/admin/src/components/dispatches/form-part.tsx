import { Flex, Typography } from '@strapi/design-system';
import { type ReactNode, useId } from 'react';

import type { DispatchChoices } from '../../api/dispatches';
import type { DispatchForm } from '../../pages/dispatches/use-dispatch-form';
import { PartHeading, Sheet } from '../shared/layout';

import type { ProblemsByPart } from './dispatch-problems';

/** What every part of the form is given. */
export interface FormPartProps {
  form: DispatchForm;
  choices: DispatchChoices;
  problems: ProblemsByPart;
}

/** A part of the form on a sheet of its own, with its heading and a sentence about it. */
export function FormPart({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  const id = useId();
  return (
    <Sheet>
      <Flex tag="section" aria-labelledby={id} direction="column" alignItems="stretch" gap={4}>
        <PartHeading tag="h2" id={id}>
          {title}
        </PartHeading>
        {help && (
          <Typography tag="p" textColor="neutral600">
            {help}
          </Typography>
        )}
        {children}
      </Flex>
    </Sheet>
  );
}

/** Boxes of one question, named as a group. */
export function BoxGroup({
  label,
  hidden = false,
  children,
}: {
  label: string;
  hidden?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <Flex
      role="group"
      {...(hidden ? { 'aria-label': label } : { 'aria-labelledby': id })}
      direction="column"
      alignItems="stretch"
      gap={3}
    >
      {!hidden && (
        <Typography id={id} variant="pi" fontWeight="bold">
          {label}
        </Typography>
      )}
      {children}
    </Flex>
  );
}
