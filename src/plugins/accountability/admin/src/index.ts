import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import {
  BulletList,
  Calendar,
  CheckCircle,
  Discuss,
  HandHeart,
  Mail,
  Microphone,
  PaperPlane,
} from '@strapi/icons';
import type { PluginDefinition } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

import { ComposeAction } from './components/bulletin-composition/ComposeAction';
import { CalendarPreviewPanel } from './components/calendar-preview/CalendarPreviewPanel';
import { ContactImportAction } from './components/contact-import/ContactImportAction';
import { TellPanel } from './components/dispatches/TellPanel';
import { FollowUpPanel } from './components/follow-up/FollowUpPanel';
import { followUpWidget } from './components/follow-up-widget/widget';
import { DoorPanel } from './components/hearing-door/DoorPanel';
import { EvaluationPanel } from './components/hearing-evaluation/EvaluationPanel';
import { WorkspacePanel } from './components/hearing-workspace/WorkspacePanel';
import { HistoryPanel } from './components/inquiry/HistoryPanel';
import { PersonPanel } from './components/inquiry/PersonPanel';
import { inquiriesWidget } from './components/inquiry-widget/widget';
import { ClonePlanAction } from './components/plan-clone/ClonePlanAction';
import { PlanImportLink } from './components/plan-import/PlanImportLink';
import { IndicatorsPanel } from './components/report-indicators/IndicatorsPanel';
import { CHOICE_INPUT, ChoiceInput } from './content-manager/ChoiceInput';
import { adaptForm } from './content-manager/edit-form';
import { CONTENT_MANAGER_HOOKS } from './content-manager/hooks';
import { adaptColumns, adaptFilters } from './content-manager/list-view';
import { READ_ONLY_VALUE, ReadOnlyValue } from './content-manager/ReadOnlyValue';
import { onlyReadRecords, withoutSavingRecords, withoutWritingRecords } from './content-manager/records';
import {
  DESK_PATH,
  DISPATCHES_PATH,
  FOLLOW_UP_PATH,
  HEARINGS_PATH,
  OUTBOX_PATH,
  PERMISSIONS,
  PLAN_IMPORT_PATH,
  PLUGIN_ID,
  TRANSPARENCY_PATH,
} from './plugin-id';
import { loadTranslations } from './translations';
import { messageId } from './translations/translate';

const descriptor = (key: Parameters<typeof messageId>[0], defaultMessage: string) => ({
  id: messageId(key),
  defaultMessage,
});

/** The plugin's half of the admin panel, put together from its pieces. */
const plugin: PluginDefinition = {
  register(app) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });

    app.router.addRoute({
      path: `plugins/${PLUGIN_ID}/*`,
      lazy: async () => ({ Component: (await import('./pages/Pages')).default }),
    });
    // A link is marked as open on every page below its address, so that neither may be below the other's.
    app.addMenuLink({
      to: DESK_PATH.slice(1),
      icon: Discuss,
      intlLabel: descriptor('menu.inquiries', 'Inquietudes'),
      permissions: PERMISSIONS.readInquiries,
      position: 2,
    });
    app.addMenuLink({
      to: FOLLOW_UP_PATH.slice(1),
      icon: Calendar,
      intlLabel: descriptor('followUp.title', 'Control y seguimiento'),
      permissions: PERMISSIONS.readFollowUp,
      position: 2,
    });
    app.addMenuLink({
      to: HEARINGS_PATH.slice(1),
      icon: Microphone,
      intlLabel: descriptor('hearings.title', 'Audiencias'),
      permissions: PERMISSIONS.hearingWorkspace,
      position: 2,
    });
    app.addMenuLink({
      to: DISPATCHES_PATH.slice(1),
      icon: PaperPlane,
      intlLabel: descriptor('dispatches.title', 'Envíos'),
      permissions: PERMISSIONS.prepareDispatches,
      position: 2,
    });
    app.addMenuLink({
      to: TRANSPARENCY_PATH.slice(1),
      icon: BulletList,
      intlLabel: descriptor('transparency.title', 'Revisión de transparencia'),
      permissions: PERMISSIONS.readTransparency,
      position: 2,
    });
    app.addMenuLink({
      to: OUTBOX_PATH.slice(1),
      icon: Mail,
      intlLabel: descriptor('menu.outbox', 'Correo saliente'),
      permissions: PERMISSIONS.manageOutbox,
      position: 2,
    });
    app.addMenuLink({
      to: PLAN_IMPORT_PATH.slice(1),
      icon: HandHeart,
      intlLabel: descriptor('menu', 'Rendición de cuentas'),
      permissions: PERMISSIONS.importPlans,
      position: 2,
    });
    // The panel's home page begins with what presses.
    app.widgets.register((widgets) => [inquiriesWidget, followUpWidget, ...widgets]);

    app.customFields.register({
      name: 'multiple-choice',
      pluginId: PLUGIN_ID,
      type: 'json',
      intlLabel: descriptor('multipleChoice.label', 'Varias opciones'),
      intlDescription: descriptor(
        'multipleChoice.description',
        'Una lista de opciones de la que se eligen varias',
      ),
      icon: CheckCircle,
      components: {
        Input: () =>
          import('./components/multiple-choice/MultipleChoiceInput').then(({ default: Input }) => ({
            default: Input as ComponentType,
          })),
      },
    });

    app.addFields([
      { type: CHOICE_INPUT, Component: ChoiceInput as unknown as ComponentType },
      { type: READ_ONLY_VALUE, Component: ReadOnlyValue as unknown as ComponentType },
    ]);
    app.addRBACMiddleware(onlyReadRecords);
  },

  bootstrap(app) {
    const contentManager = app.getPlugin('content-manager');
    const { addDocumentAction, addEditViewSidePanel } =
      contentManager.apis as ContentManagerPlugin['config']['apis'];

    addDocumentAction(withoutWritingRecords);
    addDocumentAction([ClonePlanAction]);
    addEditViewSidePanel((panels) => [
      ...withoutSavingRecords(panels),
      PersonPanel,
      HistoryPanel,
      CalendarPreviewPanel,
      FollowUpPanel,
      IndicatorsPanel,
      WorkspacePanel,
      DoorPanel,
      EvaluationPanel,
      TellPanel,
    ]);
    contentManager.injectComponent('listView', 'actions', { name: 'import-plan', Component: PlanImportLink });
    contentManager.injectComponent('listView', 'actions', {
      name: 'import-contacts',
      Component: ContactImportAction,
    });
    contentManager.injectComponent('listView', 'actions', {
      name: 'compose-bulletin',
      Component: ComposeAction,
    });

    app.registerHook(CONTENT_MANAGER_HOOKS.editLayout, adaptForm);
    app.registerHook(CONTENT_MANAGER_HOOKS.listColumns, adaptColumns);
    app.registerHook(CONTENT_MANAGER_HOOKS.listFilters, adaptFilters);
  },

  registerTrads: ({ locales }) => Promise.resolve(loadTranslations(locales)),
};

export default plugin;
