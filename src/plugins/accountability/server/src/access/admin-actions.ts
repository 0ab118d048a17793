import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../uids';

import { adminService } from './admin-services';

/** What the plugin's own admin routes ask for, as an administrator sees it among a role's permissions. */
const ACTIONS = [
  { uid: 'plans.import', displayName: 'Importar planes', subCategory: 'Plan' },
  ...[
    { uid: 'follow-up.read', displayName: 'Ver el control y seguimiento' },
    { uid: 'follow-up.record', displayName: 'Registrar evidencias y cambios de fecha' },
  ].map((action) => ({ ...action, subCategory: 'Plan' })),
  ...[
    { uid: 'hearings.workspace', displayName: 'Ver los pasos de cada audiencia' },
    {
      uid: 'hearings.registrations',
      displayName: 'Ver las inscripciones, registrar el ingreso y exportar la lista',
    },
    { uid: 'hearings.questions', displayName: 'Moderar las preguntas de una audiencia' },
    { uid: 'hearings.evaluation', displayName: 'Ver la evaluación y preparar su informe' },
    { uid: 'hearings.commitments', displayName: 'Registrar compromisos y su avance' },
  ].map((action) => ({ ...action, subCategory: 'Audiencias' })),
  ...[
    { uid: 'inquiries.read', displayName: 'Ver la bandeja y los casos' },
    { uid: 'inquiries.handle', displayName: 'Tramitar y responder casos' },
    { uid: 'inquiries.annul', displayName: 'Anular radicados' },
    { uid: 'inquiries.read-person', displayName: 'Ver los datos de la persona' },
    { uid: 'inquiries.publish', displayName: 'Publicar preguntas y respuestas' },
    { uid: 'inquiries.file', displayName: 'Radicar a nombre de la ciudadanía' },
    { uid: 'inquiries.report', displayName: 'Hacer el informe de solicitudes' },
    { uid: 'inquiries.settings', displayName: 'Configurar la atención de inquietudes' },
  ].map((action) => ({ ...action, subCategory: 'Inquietudes' })),
  {
    uid: 'personal-data.manage',
    displayName: 'Entregar y suprimir los datos de una persona',
    subCategory: 'Inquietudes',
  },
  { uid: 'contacts.import', displayName: 'Importar contactos', subCategory: 'Contactos' },
  { uid: 'dispatches.prepare', displayName: 'Preparar envíos', subCategory: 'Envíos' },
  { uid: 'dispatches.send', displayName: 'Enviar, pausar y confirmar envíos', subCategory: 'Envíos' },
  { uid: 'outbox.manage', displayName: 'Ver y reenviar el correo saliente', subCategory: 'Correo' },
];

export async function registerAdminActions(strapi: Core.Strapi): Promise<void> {
  await adminService(strapi, 'admin::permission').actionProvider.registerMany(
    ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: PLUGIN_ID })),
  );
}
