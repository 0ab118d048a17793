import { Button, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';

import { useTranslate } from '../../translations/translate';
import { Disclosure } from '../shared/layout';
import { TextArea } from '../shared/TextArea';
import { TextLine } from '../shared/TextLine';

import { FormPart, type FormPartProps } from './form-part';
import { ProblemList } from './ProblemList';

const Variables = styled.dl`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  align-items: center;
  padding-top: ${({ theme }) => theme.spaces[3]};
`;

/** What is told: the subject, and the text with what is filled in by itself. */
export function TextPart({ form: { values, change, failure }, choices, problems }: FormPartProps) {
  const t = useTranslate();
  const bodyId = useId();

  /** Puts a variable where the cursor is in the text. */
  const insert = (name: string) => {
    const field = document.getElementById(bodyId);
    const { selectionStart: start, selectionEnd: end } =
      field instanceof HTMLTextAreaElement
        ? field
        : { selectionStart: values.body.length, selectionEnd: values.body.length };
    const variable = `{{${name}}}`;
    change({ body: values.body.slice(0, start) + variable + values.body.slice(end) });
    if (!(field instanceof HTMLTextAreaElement)) return;
    const after = start + variable.length;
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(after, after);
    });
  };

  return (
    <FormPart title={t('dispatches.text')}>
      <ProblemList problems={problems.source} />
      <TextLine
        name="title"
        label={t('dispatches.subject')}
        required
        maxLength={250}
        value={values.title}
        error={failure?.fields.title}
        onChange={(title) => change({ title })}
      />
      <ProblemList problems={problems.title} />
      <TextArea
        id={bodyId}
        name="body"
        label={t('dispatches.body')}
        hint={t('dispatches.body.hint')}
        required
        rows={16}
        maxLength={50_000}
        value={values.body}
        error={failure?.fields.body}
        onChange={(body) => change({ body })}
      />
      <ProblemList problems={problems.body} />
      <Disclosure summary={t('dispatches.variables')}>
        <Variables>
          {choices.variables.map(({ name, meaning }) => (
            <Flex key={name} tag="div" style={{ display: 'contents' }}>
              <dt>
                <Button
                  variant="tertiary"
                  size="S"
                  aria-label={t('dispatches.variables.insert', { name })}
                  onClick={() => insert(name)}
                >
                  {`{{${name}}}`}
                </Button>
              </dt>
              <dd>
                <Typography>{meaning}</Typography>
              </dd>
            </Flex>
          ))}
        </Variables>
      </Disclosure>
    </FormPart>
  );
}
