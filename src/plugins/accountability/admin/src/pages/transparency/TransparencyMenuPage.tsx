import { Button, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useRef } from 'react';

import { BusyButton } from '../../components/shared/BusyButton';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { PartHeading, Sheet, StickyBar } from '../../components/shared/layout';
import { LeaveGuard } from '../../components/shared/LeaveGuard';
import type { Standing } from '../../components/transparency/menu-moves';
import { MenuTree } from '../../components/transparency/MenuTree';
import { PERMISSIONS, TRANSPARENCY_PATH } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

import { useMenu } from './use-menu';

/** «Menú de transparencia»: all pages as a tree, which is put in order here. */
export function TransparencyMenuPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.readTransparency}>
      <TransparencyMenu />
    </Page.Protect>
  );
}

function TransparencyMenu() {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const { allowedActions, isLoading } = useRBAC(PERMISSIONS.reviewTransparency);
  const mayMove = Boolean(allowedActions.canUpdate && allowedActions.canPublish);
  const menu = useMenu();
  const { isRead, failure, refusal, busy, lines, unsaved, waiting } = menu;
  const heading = useRef<HTMLHeadingElement>(null);

  const save = async () => {
    if (!(await menu.save())) return;
    toggleNotification({ type: 'success', message: t('transparency.menu.saved') });
    heading.current?.focus();
  };
  const undo = () => {
    menu.undo();
    heading.current?.focus();
  };
  const readAgain = async () => {
    await menu.readAgain();
    heading.current?.focus();
  };

  return (
    <Page.Main>
      <Page.Title>{t('transparency.menu.title')}</Page.Title>
      <Layouts.Header
        navigationAction={<BackButton fallback={TRANSPARENCY_PATH} />}
        title={t('transparency.menu.title')}
        subtitle={t('transparency.menu.subtitle')}
      />
      <Layouts.Content>
        <LeaveGuard
          unsaved={unsaved}
          title={t('transparency.menu.leave')}
          text={t('transparency.menu.leave.text')}
          stay={t('transparency.menu.leave.stay')}
        />
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          {(failure ?? refusal) && (
            <Flex direction="column" alignItems="flex-start" gap={3}>
              {failure && (
                <ErrorNotice failure={failure}>
                  <Typography tag="p">{failure.message || t('transparency.menu.failed')}</Typography>
                </ErrorNotice>
              )}
              {refusal && <ErrorNotice failure={refusal} />}
              {(failure ?? refusal?.changed) && (
                <Button variant="secondary" onClick={() => void readAgain()}>
                  {t('transparency.menu.again')}
                </Button>
              )}
            </Flex>
          )}
          {!isRead && !failure && <Loader>{t('transparency.menu.loading')}</Loader>}
          {isRead && (
            <Sheet>
              <Flex direction="column" alignItems="stretch" gap={4}>
                <PartHeading tag="h2" headingRef={heading}>
                  {t('transparency.menu.list')}
                </PartHeading>
                {!isLoading && (
                  <Typography tag="p">
                    {t(mayMove ? 'transparency.menu.help' : 'transparency.menu.readOnly')}
                  </Typography>
                )}
                {mayMove && waiting > 0 && (
                  <Typography tag="p" fontWeight="bold">
                    {t('transparency.menu.pending', { count: waiting })}
                  </Typography>
                )}
                {lines.length > 0 ? (
                  <MenuTree lines={lines} moving={mayMove ? menu : null} />
                ) : (
                  <EmptyStateLayout content={t('transparency.menu.none')} />
                )}
              </Flex>
            </Sheet>
          )}
          {isRead && mayMove && (
            <StickyBar>
              <Flex gap={3} wrap="wrap" justifyContent="space-between">
                <Typography role="status" variant="pi" style={{ overflowWrap: 'anywhere' }}>
                  <State standing={menu.last} unsaved={unsaved} />
                </Typography>
                <Flex gap={2} wrap="wrap">
                  <Button variant="tertiary" disabled={!unsaved || busy} onClick={undo}>
                    {t('transparency.menu.undo')}
                  </Button>
                  <BusyButton busy={busy} disabled={!unsaved && waiting === 0} onClick={() => void save()}>
                    {t('transparency.menu.save')}
                  </BusyButton>
                </Flex>
              </Flex>
            </StickyBar>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

/** Where the page moved last stands now; before any was, whether there is something to save. */
function State({ standing, unsaved }: { standing: Standing | null; unsaved: boolean }) {
  const t = useTranslate();
  if (!standing) return t(unsaved ? 'transparency.menu.unsaved' : 'transparency.menu.unchanged');
  const { line, parent, after } = standing;
  return t('transparency.menu.moved', {
    title: line.page.title,
    number: line.number ?? t('transparency.menu.noNumber'),
    inside: parent === null ? 'no' : 'yes',
    parent: parent ?? '',
    follows: after === null ? 'no' : 'yes',
    after: after ?? '',
    state: line.state,
  });
}
