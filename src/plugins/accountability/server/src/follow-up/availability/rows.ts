import type { IsoDate } from '../../deadlines';

import type { AddressKind, Failure, Outcome } from './vocabulary';

/** A checked address as the database's query engine gives it. */
export interface AddressRow {
  id: number;
  key: string;
  url: string;
  kind: AddressKind;
  title: string;
  offices: string[] | null;
  active: boolean;
  checkedOn: IsoDate | null;
  outcome: Outcome | null;
  failure: Failure | null;
  brokenSince: IsoDate | null;
  brokenTimes: number;
  toldOn: IsoDate | null;
}
