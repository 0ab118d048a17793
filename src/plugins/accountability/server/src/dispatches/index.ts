import { adminRoute, reading, type Slice } from '../shared/slice';
import { CONTACT } from '../uids';

import { dispatchesController } from './controller';
import { deliveriesController } from './deliveries-controller';
import { delivery, dispatch } from './schema';
import { dispatchesService } from './service';

const PREPARE = 'dispatches.prepare';
const SEND = 'dispatches.send';
const ONE = '/dispatches/:documentId';
const PART = `${ONE}/deliveries/:channel`;

/** One message through many channels, and what the plan learns of it. */
export const dispatches: Slice = {
  contentTypes: { dispatch: { schema: dispatch }, delivery: { schema: delivery } },
  services: { dispatches: dispatchesService },
  controllers: { dispatches: dispatchesController, deliveries: deliveriesController },
  adminRoutes: [
    adminRoute('GET', '/dispatches', 'dispatches.list', PREPARE),
    adminRoute('GET', '/dispatches/choices', 'dispatches.choices', PREPARE),
    adminRoute('POST', '/dispatches', 'dispatches.prepare', PREPARE),
    adminRoute('GET', ONE, 'dispatches.show', PREPARE),
    adminRoute('PUT', ONE, 'dispatches.write', PREPARE),
    adminRoute('POST', `${ONE}/copy`, 'dispatches.copy', PREPARE),
    adminRoute('POST', `${ONE}/removal`, 'dispatches.remove', PREPARE),
    adminRoute('GET', `${ONE}/check`, 'dispatches.check', PREPARE),
    adminRoute('GET', `${ONE}/channels/:channel/preview`, 'dispatches.preview', PREPARE),
    adminRoute('GET', `${ONE}/channels/:channel/files/:name`, 'dispatches.file', PREPARE),
    adminRoute('POST', `${ONE}/test`, 'dispatches.test', PREPARE),
    adminRoute('POST', `${ONE}/departure`, 'dispatches.letGo', SEND),
    adminRoute('POST', `${PART}/pause`, 'deliveries.pause', SEND),
    adminRoute('POST', `${PART}/resume`, 'deliveries.resume', SEND),
    adminRoute('POST', `${PART}/cancel`, 'deliveries.cancel', SEND),
    adminRoute('POST', `${PART}/retry`, 'deliveries.retry', SEND),
    adminRoute('POST', `${PART}/proof`, 'deliveries.prove', SEND),
    // It says each contact's name and address.
    adminRoute('GET', `${PART}/log.csv`, 'deliveries.log', SEND, reading(CONTACT)),
  ],
};
