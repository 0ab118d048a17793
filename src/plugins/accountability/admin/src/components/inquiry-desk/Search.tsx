import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { Cross, Search as SearchIcon, User } from '@strapi/icons';
import { type FormEvent, type ReactNode, useState } from 'react';
import { styled } from 'styled-components';

import type { Desk } from '../../pages/inquiry-desk/use-desk';
import { useTranslate } from '../../translations/translate';

const Row = styled.form`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[2]};
  align-items: end;

  > :first-child {
    flex: 1 1 24rem;
    min-width: 0;
  }
  label {
    white-space: normal;
  }
`;

type SearchedDesk = Pick<Desk, 'query' | 'change' | 'person' | 'setPerson'>;

/** Search by number and words; and, for who may read personal data, by the person who filed. */
export function Search({ desk, byPerson }: { desk: SearchedDesk; byPerson: boolean }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const { person, setPerson } = desk;

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <WordSearch desk={desk}>
        {byPerson && !person && (
          <Button
            variant="tertiary"
            size="L"
            startIcon={<User aria-hidden />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t('desk.search.byPerson')}
          </Button>
        )}
      </WordSearch>
      {byPerson && open && !person && (
        <PersonSearch
          onSearch={(text) => {
            setPerson(text);
            setOpen(false);
          }}
        />
      )}
      {person && (
        <Flex gap={3} wrap="wrap" role="status" background="primary100" padding={3} hasRadius>
          <Typography>{t('desk.search.personActive')}</Typography>
          <Button variant="tertiary" size="S" startIcon={<Cross aria-hidden />} onClick={() => setPerson('')}>
            {t('desk.search.personClear')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

function WordSearch({ desk, children }: { desk: SearchedDesk; children: ReactNode }) {
  const t = useTranslate();
  const { query, change } = desk;
  // What is written holds until another search takes its place: from here, from a filter, or from the address.
  const [written, setWritten] = useState({ over: query.q, text: query.q });
  const text = written.over === query.q ? written.text : query.q;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    change({ q: text.trim() });
  };
  return (
    <Row role="search" onSubmit={submit}>
      <Field.Root name="q">
        <Field.Label>{t('desk.search')}</Field.Label>
        <Field.Input
          type="search"
          value={text}
          maxLength={200}
          onChange={(event) => setWritten({ over: query.q, text: event.target.value })}
        />
      </Field.Root>
      <Button type="submit" variant="secondary" size="L" startIcon={<SearchIcon aria-hidden />}>
        {t('desk.search.go')}
      </Button>
      {children}
    </Row>
  );
}

function PersonSearch({ onSearch }: { onSearch: (text: string) => void }) {
  const t = useTranslate();
  const [text, setText] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) onSearch(text.trim());
  };
  return (
    <Box background="neutral100" padding={4} hasRadius>
      <Row onSubmit={submit}>
        <Field.Root name="person" hint={t('desk.search.personHint')}>
          <Field.Label>{t('desk.search.person')}</Field.Label>
          <Field.Input
            value={text}
            maxLength={254}
            autoFocus
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
          <Field.Hint />
        </Field.Root>
        <Button type="submit" variant="secondary" size="L" startIcon={<SearchIcon aria-hidden />}>
          {t('desk.search.go')}
        </Button>
      </Row>
    </Box>
  );
}
