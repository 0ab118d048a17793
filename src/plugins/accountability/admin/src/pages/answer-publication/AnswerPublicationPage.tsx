import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';

import { useInquiryCase } from '../../api/inquiry-case';
import { type Publication, type PublicationApi, usePublication } from '../../api/publication';
import { PresenceBanner } from '../../components/inquiry-case/PresenceBanner';
import { UnreadCase } from '../../components/inquiry-case/UnreadCase';
import { Sheet } from '../../components/shared/layout';
import { casePath, PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { usePresence } from '../inquiry-case/use-presence';
import { useRead } from '../inquiry-case/use-read';

import { PublicationEditor } from './PublicationEditor';

/** One case's way to the public: what was written and what of it anybody may read. */
export function AnswerPublicationPage() {
  const { documentId = '' } = useParams();
  return (
    <Page.Protect permissions={[...PERMISSIONS.publishAnswers, ...PERMISSIONS.readInquiries]}>
      {/* With a key, nothing of one case is ever shown with another. */}
      <PublicationOf key={documentId} documentId={documentId} />
    </Page.Protect>
  );
}

function PublicationOf({ documentId }: { documentId: string }) {
  const t = useTranslate();
  const api = usePublication(documentId);
  const { found, failure, show, reload } = useRead(api.read);

  if (!found && !failure) return <Page.Loading />;
  if (!found) return <UnreadCase title={t('publication.title')} failure={failure} onRetry={reload} />;
  return <PublicationPage documentId={documentId} api={api} publication={found} show={show} />;
}

interface PublicationPageProps {
  documentId: string;
  api: PublicationApi;
  publication: Publication;
  show: (publication: Publication) => void;
}

function PublicationPage({ documentId, api, publication, show }: PublicationPageProps) {
  const t = useTranslate();
  const caseApi = useInquiryCase(documentId);
  const { allowedActions } = useRBAC(PERMISSIONS.handleInquiries);
  const others = usePresence(caseApi, allowedActions.canHandle ?? false);
  const { filingNumber, subject, publishable } = publication;
  const back = casePath(documentId);

  return (
    <Page.Main>
      <Page.Title>{`${t('publication.title')} ${filingNumber}`}</Page.Title>
      <Layouts.Header
        navigationAction={<BackButton fallback={back} />}
        title={t('publication.title')}
        subtitle={t('publication.subtitle', { number: filingNumber, subject })}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          <PresenceBanner others={others} />
          {publishable ? (
            <PublicationEditor api={api} publication={publication} show={show} />
          ) : (
            <Sheet>
              <Flex direction="column" alignItems="flex-start" gap={4}>
                <Typography>{t('publication.notYet')}</Typography>
                <LinkButton tag={Link} to={back} variant="secondary">
                  {t('publication.toCase')}
                </LinkButton>
              </Flex>
            </Sheet>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
