import { getService } from '../../get-service';
import { ADDRESS_KEY } from '../../uids';

import { keyContext } from './address-key';

/** The key of the addresses' hashes is sealed too, and sealed again when the vault's keys change. */
export function tellSealedAddressKey(): void {
  getService('personal-data').sealedColumn({
    uid: ADDRESS_KEY,
    column: 'sealed',
    reads: ['name'],
    context: ({ name }) => keyContext(String(name)),
  });
}
